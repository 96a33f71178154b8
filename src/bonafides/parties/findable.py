"""How well listed names are found: the questions that a measurement asks, and whether an answer is right."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Literal

from msgspec import Struct, structs

from bonafides.model.assessment import Hit
from bonafides.model.dates import PartialDate, held
from bonafides.model.listing import ListedName, Listing
from bonafides.model.noun import Noun
from bonafides.model.party import Party
from bonafides.parties.changes import Named, changed, script_of
from bonafides.text.fold import fold
from bonafides.text.wording import Lexicon

Knowledge = Literal["name", "country", "birth_date", "identifier"]

OTHER_SCRIPT = "other_script"
"""The kind that asks for a name in another script where the register holds only names in Latin letters."""

AMONG = 5
"""A hit beyond so many is not looked at by a person in a hurry."""


class Question(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A listed name, changed, with what else is known of the party."""

    list: str
    list_id: str
    listed: str
    script: str
    weak: bool
    kind: str
    level: int
    knows: Knowledge
    text: str


class Answered(Struct, frozen=True, kw_only=True):
    """A question and what came of it: a match with the right party, the right one among the first five, another one on top."""

    question: Question
    match: bool
    among: bool
    other_on_top: bool
    top: str = ""


def asked_with_more(kind: str, level: int, levels: Sequence[int]) -> bool:
    """Tell whether a question is asked with a country, a birth date and an identifier too: at the middle of the levels, and of unchanged names.

    >>> [asked_with_more("delete", level, (1, 2, 3)) for level in (1, 2, 3)]
    [False, True, False]
    """
    return kind in {"as_listed", OTHER_SCRIPT} or level == levels[len(levels) // 2]


def questions(
    listing: Listing, ordinal: int, words: Lexicon, *, kinds: Sequence[str], levels: Sequence[int], seed: str
) -> Iterator[Question]:
    """Give the questions of one listed name: every kind of change at every level, some with what may be known beside it."""
    listed = listing.names[ordinal]
    named = Named(text=listed.name, person=listing.schema == "Person", country=listing.country, words=words)
    ground = Question(
        list=listing.list, list_id=listing.list_id, listed=listed.name, script=script_of(listed.name), weak=listed.weak, kind="", level=1,
        knows="name", text=listed.name,
    )  # fmt: skip
    own_seed = f"{seed}:{listing.list}:{listing.list_id}:{listed.name}"
    for kind in kinds:
        if kind == OTHER_SCRIPT:
            if ground.script not in {"Latin", "none"}:
                yield from _known(listing, structs.replace(ground, kind=kind))
            continue
        asked = {listed.name} if kind != "as_listed" else set()
        for level in levels if kind != "as_listed" else (1,):
            text = changed(named, kind, level, own_seed)
            if text is not None and text not in asked:
                asked.add(text)
                question = structs.replace(ground, kind=kind, level=level, text=text)
                yield from _known(listing, question) if asked_with_more(kind, level, levels) else (question,)


def _known(listing: Listing, question: Question) -> Iterator[Question]:
    for knows in ("name", *_stated(listing)):
        yield structs.replace(question, knows=knows)


def _stated(listing: Listing) -> Mapping[Knowledge, dict[str, Any]]:
    """Give what a listing says of its subject beside its names, as a party would state it."""
    found: dict[Knowledge, dict[str, Any]] = {}
    if listing.country:
        found["country"] = {"country": listing.country[0]}
    if (born := next(filter(None, map(_as_date, listing.birth_dates)), None)) is not None:
        found["birth_date"] = {"birth_date": born}
    if listing.identifiers:
        found["identifier"] = {"identifiers": listing.identifiers[:1]}
    return found


def _as_date(text: str) -> PartialDate | None:
    try:
        return PartialDate(text)
    except ValueError:
        return None


def party_of(question: Question, listing: Listing) -> Party:
    """Give the party that a question asks for."""
    return Party(name=question.text, **_stated(listing).get(question.knows, {}))


def day_for(listing: Listing, listed: ListedName, asked: date) -> tuple[date, bool]:
    """Give a day on which a listing was in force and carried a name, and whether that is certain; the day asked for where it will do."""
    ends = [p for periods in (listing.periods, listed.periods) for p in periods]
    days = [asked, *(p.since for p in ends if p.since), *(p.until - timedelta(1) for p in ends if p.until)]
    for day in days:
        if listing.in_force(day) is True and held(listed.periods, day) is True:
            return day, True
    return asked, False


def answered(question: Question, listing: Listing, hits: Sequence[Hit], *, certain: bool) -> Answered:
    """Judge the hits of a question: right is the listing itself, another of the same actor, or one of the same name.

    Args:
        question: What was asked.
        listing: Where its name comes from.
        hits: The answer, best first.
        certain: Whether the listing counted for certain on the day; where not, the same party is as good as a match.
    """
    actor, name = listing.actor or f"{listing.list}:{listing.list_id}", fold(question.listed)

    def right(hit: Hit) -> bool:
        return (
            (hit.list, hit.list_id) == (listing.list, listing.list_id)
            or hit.actor == actor
            or name in {fold(hit.name), fold(hit.matched_name)}
        )

    top = hits[0] if hits else None
    return Answered(
        question=question,
        match=any(right(h) and (h.match or (h.same_party and not certain)) for h in hits),
        among=any(map(right, hits[:AMONG])),
        other_on_top=top is not None and top.match and not right(top),
        top=f"{top.list} {top.list_id}: {top.matched_name or top.name}" if top else "",
    )
