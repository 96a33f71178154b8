"""Licence scope mismatch: the licence does not cover the party, the item, the destination or the day.

Each is compared only where the licence states it. On the last day that a licence names, whether that day still counts is a question.
"""

import re

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Role
from bonafides.model.transaction import Licence
from bonafides.model.truth import Truth, any_of
from bonafides.text.licensed import covered_by, licence_of, lines_of
from bonafides.text.past import names_of
from bonafides.text.samename import same_party

_RECEIVING: tuple[Role, ...] = ("end_user", "ultimate_consignee", "consignee", "intermediate_consignee", "buyer")
_SENDING: tuple[Role, ...] = ("exporter", "shipper", "manufacturer", "broker")
_DESTINATION = re.compile(
    r"\b(?i:destination|destined for|country of (?:end[- ])?use|final destination|for use in)\b\W{1,3}([A-Z]{2})\b"
)


def holds(facts: Facts) -> Truth:
    """Raised when day, party, item or destination lie outside what the licence states; unknown where names or codes leave it open."""
    licence = licence_of(facts)
    if licence is None:
        return Truth.no(claim("No licence is claimed", "transaction", "$.licence"))
    compared = [check(facts, licence) for check in (_days, _parties, _items, _destinations)]
    answers = [answer for found in compared for answer in found]
    nothing = claim("The licence states no day, party, item or destination to compare", "transaction", "$.licence")
    return any_of(answers) if answers else Truth.unknown(nothing)


def _days(facts: Facts, licence: Licence) -> list[Truth]:
    found = []
    if stated(licence.from_):
        says = f"The licence runs from {licence.from_}; the day is {facts.day}"
        early = True if facts.day < licence.from_.first else None if facts.day < licence.from_.last else False
        found.append(Truth.of(early, claim(says, "transaction", "$.licence.from")))
    if stated(licence.until):
        says = f"The licence runs until {licence.until}; the day is {facts.day}"
        late = True if facts.day > licence.until.last else None if facts.day >= licence.until.first else False
        question = (
            (asks("Does the licence still count on the last day that it names?", "$.licence.until"),)
            if late is None
            else ()
        )
        found.append(Truth.of(late, claim(says, "transaction", "$.licence.until"), *question))
    return found


def _parties(facts: Facts, licence: Licence) -> list[Truth]:
    if not stated(licence.parties) or not licence.parties:
        return []
    senders = [n for _, party in facts.with_role(*_SENDING) for n in names_of(party)]
    named = tuple(p for p in licence.parties if not same_party(senders, [p]))
    if not named:  # A licence that names its holder alone says nothing of who may receive.
        return []
    return [_party(named, index, names_of(party), str(party.role)) for index, party in facts.with_role(*_RECEIVING)]


def _party(licensed: tuple[str, ...], index: int, names: tuple[str, ...], role: str) -> Truth:
    at = f"$.parties[{index}].name"
    if not names:
        return Truth.unknown(asks(f"Who is the {role.replace('_', ' ')}? The licence names its parties", at))
    named = same_party(names, licensed)
    says = claim(
        f"The {role.replace('_', ' ')} is {names[0]}; the licence names {', '.join(licensed)}", "transaction", at
    )
    question = (asks(f"Is {names[0]} a party that the licence names?", at),) if named is None else ()
    return ~Truth.of(named, says, *question)


def _items(facts: Facts, licence: Licence) -> list[Truth]:
    lines = lines_of(licence)
    return [
        _item(facts, index, [covered_by(facts, index, line) for line in lines])
        for index in range(len(facts.items) if lines else 0)
    ]


def _item(facts: Facts, index: int, covered: list[bool | None]) -> Truth:
    name = facts.item_name(index)
    inside = True in covered
    outside = not inside and None not in covered
    says = f"{name} is {'' if inside else 'not ' if outside else 'perhaps '}among the items of the licence"
    ground: list[Evidence] = [claim(says, "transaction", f"$.items[{index}]")]
    if not inside and not outside:
        ground.append(asks(f"Which line of the licence covers {name}?", "$.licence.items"))
    return Truth.of(False if inside else True if outside else None, *ground)


def _destinations(facts: Facts, licence: Licence) -> list[Truth]:
    conditions = licence.conditions if stated(licence.conditions) else ()
    named = {m for c in conditions for m in _DESTINATION.findall(c)}
    if not named:
        return []
    says = f"The conditions of the licence name the destination {', '.join(sorted(named))}"
    outside = [w.ground for w in facts.whereto if w.country not in named]
    ground = claim(says, "transaction", "$.licence.conditions")
    return [Truth.yes(ground, *outside) if outside else Truth.no(ground)]


FLAG = Flag(
    id="licence_scope_mismatch",
    title="Outside the licence",
    holds=holds,
    cites="15 CFR 750.7 (scope of a licence); Regulation (EU) 2021/821, Article 12; indicator D02",
    clears_if="An amended licence names the party, item, destination or day, or the licence was misread.",
)
