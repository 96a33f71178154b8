"""Inform notice exists: an authority has told this or a related firm that a licence is needed for this user, use or item.

What follows is law's: the catch-all duty of the jurisdiction that informed. A notice to another firm of the same end user counts too, and one that
names a related firm: the same owner or unit, a former name, a parent or a subsidiary, as the file states it.
"""

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.past import concerns, events, told
from bonafides.text.related import related
from bonafides.text.samegoods import goods_named


def holds(facts: Facts) -> Truth:
    """Raised when a notice on file covers a party, a firm related to one, the goods or this transaction; unknown when it may."""
    answers = [*_stated(facts), *(_notice(facts, index, event) for index, event in events(facts, "inform_notice"))]
    return (
        any_of(answers)
        if answers
        else Truth.no(claim("No notice of an authority is on file", "transaction", "$.end_use.informed_by"))
    )


def _stated(facts: Facts) -> list[Truth]:
    by = facts.end_use.informed_by
    grounds: list[Evidence] = [
        claim(f"Informed by {b}", "transaction", "$.end_use.informed_by") for b in (by if stated(by) else ())
    ]
    if facts.end_use.knowledge == "informed":
        grounds.append(claim("The exporter says it was informed", "transaction", "$.end_use.knowledge"))
    return [Truth.yes(*grounds)] if grounds else []


def _notice(facts: Facts, index: int, event: Event) -> Truth:
    ours = concerns(facts, event)
    if ours:
        return Truth.yes(told(event, index, "it covers a party of this transaction"))
    tie = related(facts, event)
    if tie.value is True:
        return Truth.yes(told(event, index, "it covers a firm that is related to a party"), *tie.grounds)
    if ours is None:
        question = f"Is {event.party}, whom the notice names, a party to this transaction?"
        return Truth.unknown(told(event, index), asks(question, f"$.history[{index}].party"))
    if tie.value is None:
        question = f"Does the notice about {event.party} reach this end user too?"
        return Truth.unknown(told(event, index), *tie.grounds, asks(question, f"$.history[{index}]"))
    same = goods_named(facts, event.item) if stated(event.item) else False
    more = "the goods are the same and the user another" if same else "it is about another user"
    return (
        Truth.unknown(told(event, index, more), asks("Does the notice reach this end user too?", f"$.history[{index}]"))
        if same
        else Truth.no(told(event, index, more))
    )


FLAG = Flag(
    id="inform_notice_exists",
    title="An authority has informed of a licence duty",
    holds=holds,
    cites="Regulation (EU) 2021/821, Article 4(1); 15 CFR 744.3(b); indicator D03",
    clears_if="The authority has withdrawn the notice, or has confirmed that it does not reach this transaction.",
)
