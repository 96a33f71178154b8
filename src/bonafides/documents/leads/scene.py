"""A sentence with everything that was found in it, and what stands before it in its paragraph."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from bonafides.documents.authors import Author
from bonafides.documents.grammar.clauses import verbs_of
from bonafides.documents.grammar.phrases import Chunk, chunks_of
from bonafides.documents.grammar.sentence import Verb
from bonafides.documents.grammar.tokens import tokens_of
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.deeds import deeds_of
from bonafides.documents.leads.hedges import Hedge, hedges
from bonafides.documents.names import Name
from bonafides.documents.periods import Named
from bonafides.model.document import Lead, Mention, Portion


class Known(Struct, frozen=True, kw_only=True):
    """What is known of the whole document: its text (shouted passages in both cases), its day and author, its times, and the other names of each party."""

    text: str
    day: date | None
    author: Author
    times: Sequence[Named]
    aliases: Mapping[str, tuple[str, ...]]


class Scene(Struct, kw_only=True):
    """A sentence of a portion; `spoken` are the names of the document up to its end, `before` the leads so far, the portion's first of all."""

    known: Known
    portion: Portion
    start: int
    end: int
    names: Sequence[Mention]
    spoken: Sequence[Name]
    before: Sequence[Lead]
    chunks: Sequence[Chunk]
    verbs: Sequence[Verb]
    deeds: tuple[Deed, ...]
    hedges: tuple[Hedge, ...]
    periods: tuple[Named, ...]

    @property
    def text(self) -> str:
        """The text of the whole document, which all places count in."""
        return self.known.text

    @property
    def items(self) -> list[Mention]:
        """The goods that the sentence names."""
        return [m for m in self.names if m.kind == "item"]


def staged(
    known: Known,
    portion: Portion,
    span: tuple[int, int],
    *,
    mentions: Sequence[Mention],
    spoken: Sequence[Name],
    before: Sequence[Lead],
) -> Scene:
    """Give the scene of a sentence; `mentions` are those inside it."""
    start, end = span
    first = bisect_left(known.times, start, key=lambda n: n.start)
    named = tuple(known.times[first : bisect_left(known.times, end, key=lambda n: n.start)])
    tokens = tokens_of(known.text, start, end, mentions=mentions, times=[(n.start, n.end) for n in named])
    chunks = chunks_of(tokens)
    verbs = verbs_of(chunks)
    return Scene(
        known=known, portion=portion, start=start, end=end, names=mentions, spoken=spoken, before=before,
        chunks=chunks, verbs=verbs, deeds=deeds_of(verbs, chunks), hedges=hedges(known.text, start, end), periods=named,
    )  # fmt: skip
