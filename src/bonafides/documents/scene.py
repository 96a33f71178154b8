"""A sentence with everything that was found in it, and what stands before it in its paragraph."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from bonafides.documents.deeds import Deed, deeds
from bonafides.documents.hedges import Hedge, hedges
from bonafides.documents.periods import Named, periods
from bonafides.model.document import Lead, Mention, Portion


class Known(Struct, frozen=True, kw_only=True):
    """What is known of the whole document: its day, other names by name, and links by name."""

    text: str
    day: date | None
    aliases: Mapping[str, tuple[str, ...]]


class Scene(Struct, kw_only=True):
    """A sentence of a portion; `names` are its mentions without other names of a party, `before` the leads of the portion so far."""

    known: Known
    portion: Portion
    start: int
    end: int
    names: Sequence[Mention]
    earlier: Sequence[Mention]
    before: Sequence[Lead]
    deeds: tuple[Deed, ...]
    hedges: tuple[Hedge, ...]
    periods: tuple[Named, ...]

    @property
    def text(self) -> str:
        """The text of the whole document, which all places count in."""
        return self.known.text


def staged(
    known: Known,
    portion: Portion,
    span: tuple[int, int],
    *,
    mentions: tuple[Sequence[Mention], Sequence[Mention]],
    before: Sequence[Lead],
) -> Scene:
    """Give the scene of a sentence; `mentions` are those of the sentence and those before it in the portion."""
    start, end = span
    named = periods(known.text[start:end], known.day)
    return Scene(
        known=known,
        portion=portion,
        start=start,
        end=end,
        names=[m for m in mentions[0] if not m.same_as or not any(o.text == m.same_as for o in mentions[0])],
        earlier=mentions[1],
        before=before,
        deeds=deeds(known.text, start, end),
        hedges=hedges(known.text, start, end),
        periods=tuple(
            Named(start=n.start + start, end=n.end + start, interval=n.interval, partial=n.partial) for n in named
        ),
    )
