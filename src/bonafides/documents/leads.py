"""Leads: who did what with which item for whom, sentence by sentence. Reading verifies nothing."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from msgspec import structs

from bonafides.documents.cast import Cast, cast
from bonafides.documents.deeds import TRANSFERS, Deed
from bonafides.documents.gates import worth
from bonafides.documents.hedges import Hedge, over
from bonafides.documents.names import UNDER_NAME
from bonafides.documents.scene import Known, Scene, staged
from bonafides.documents.sentences import sentences
from bonafides.documents.things import kind_of, quantity_of, specs_of
from bonafides.model.document import Interval, Lead, Mention, Portion, Stance

_INSTRUCTION = re.compile(r"\b(?:should|must|shall)\b")
_REQUEST = re.compile(r"\b(?:requests?|please|instructs?|action request)\b", re.IGNORECASE)


def leads_of(text: str, portions: Sequence[Portion], mentions: Sequence[Mention], day: date | None) -> tuple[Lead, ...]:
    """Give the leads of a document in the order of its text; `mentions` are in that order too.

    A sentence that asks somebody for something ("the Department requests ...") gives none.
    """
    known = Known(text=text, day=day, aliases=_aliases(text, portions, mentions))
    starts = [m.start for m in mentions]
    found: list[Lead] = []
    for portion in portions:
        own: list[Lead] = []
        first = bisect_left(starts, portion.start)
        for start, end in sentences(text, portion.start, portion.end):
            begin, stop = bisect_left(starts, start), bisect_left(starts, end)
            scene = staged(
                known,
                portion,
                (start, end),
                mentions=(mentions[begin:stop], mentions[max(first, begin - 12) : begin]),
                before=own,
            )
            own += _told(scene)
        found += own
    return tuple(structs.replace(lead, id=f"L-{n}") for n, lead in enumerate(found, 1))


def _aliases(text: str, portions: Sequence[Portion], mentions: Sequence[Mention]) -> dict[str, tuple[str, ...]]:
    """Give the other names of each party: acronyms in brackets, and names that it is said to trade under."""
    parties = [m for m in mentions if m.kind == "party"]
    starts = [m.start for m in parties]
    found: dict[str, dict[str, None]] = {}
    for mention in parties:
        if mention.same_as:
            found.setdefault(mention.same_as, {})[mention.text] = None
    for portion in portions:
        for under in UNDER_NAME.finditer(text, portion.start, portion.end):
            before = bisect_left(starts, under.start()) - 1
            if (
                before >= 0
                and under.start() - parties[before].end < 120
                and "." not in text[parties[before].end : under.start()].strip(".")
            ):
                alias = next(
                    (
                        m.text
                        for m in parties[before + 1 : before + 3]
                        if m.start < under.end(1) and m.end > under.start(1)
                    ),
                    under[1],
                )
                found.setdefault(parties[before].same_as or parties[before].text, {})[alias] = None
    return {name: tuple(others) for name, others in found.items()}


def _told(scene: Scene) -> list[Lead]:
    if not scene.deeds or _REQUEST.search(scene.text, scene.start, scene.end):
        return []
    told: list[Lead] = []
    casts: list[Cast] = []
    for index, deed in enumerate(scene.deeds):
        part = cast(scene, index, casts)
        casts.append(part)
        if not _INSTRUCTION.fullmatch(deed.modal) and worth(scene, deed, part):
            told.append(_lead(scene, deed, part, told))
    return told


def _lead(scene: Scene, deed: Deed, part: Cast, told: Sequence[Lead]) -> Lead:
    reach = over(scene.hedges, scene.text, deed.start, deed.end)
    stance = _stance(deed, reach)
    word = next((h for h in reach if h.band), None) or _nearest(reach, stance)
    interval, inferred = _date(scene, deed, part, told)
    return Lead(
        id="",
        actor=part.actor,
        aliases=tuple(dict.fromkeys(a for name in part.actor for a in scene.known.aliases.get(name, ()))),
        action=deed.action,
        is_transfer=deed.action in TRANSFERS and not deed.negated and stance not in {"hypothetical", "denied"},
        item=part.item,
        item_kind=kind_of(part.item_mentions),
        counterparty=part.counterparty,
        end_user=part.end_user,
        target=part.target,
        quantity=quantity_of(scene.text, *part.clause),
        date=interval,
        route=part.route,
        wording=word.text if word else deed.modal,
        band=word.band if word else None,
        stance=stance,
        span=scene.text[scene.start : scene.end],
        start=scene.start,
        end=scene.end,
        marking=scene.portion.effective,
        links=part.links,
        hedges=tuple(h.text for h in scene.hedges),
        via=part.via,
        portion=scene.portion.id,
        negated=deed.negated,
        inferred=(*part.inferred, *inferred),
        specs=specs_of(scene.text, scene.start, scene.end) if part.item else {},
    )


def _stance(deed: Deed, reach: Sequence[Hedge]) -> Stance:
    stances = {h.stance for h in reach}
    if deed.negated or "denied" in stances:
        return "denied"
    if deed.modal or "hypothetical" in stances:
        return "hypothetical"
    return "alleged" if "alleged" in stances else "assessed" if "assessed" in stances else "fact"


def _nearest(reach: Sequence[Hedge], stance: Stance) -> Hedge | None:
    """Give the word that shows the stance, the nearest before the verb."""
    same = [h for h in reach if h.stance == stance]
    return same[-1] if same else None


def _date(scene: Scene, deed: Deed, part: Cast, told: Sequence[Lead]) -> tuple[Interval | None, tuple[str, ...]]:
    """Give the days that the clause names, else the sentence before the verb, else an earlier lead on the same item."""
    inside = [n for n in scene.periods if part.clause[0] <= n.start < part.clause[1]]
    before = [n for n in scene.periods if n.start < deed.start]
    named = inside or before[-1:]
    if named:
        return named[0].interval, ()
    earlier = [lead for lead in (*scene.before, *told) if lead.date and set(lead.item) & set(part.item)]
    return (earlier[-1].date, ("date",)) if earlier else (None, ())
