"""Unverified end user: a check on the spot failed or could not be made, or the user is on a list of unverified parties.

The last check of a party counts: a later favourable one settles an earlier failure.
"""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.past import concerns, events, last_day, told, words_of

_FAILED = re.compile(
    r"fail|unable|could not|cannot|not (?:possible|verified|found|confirmed|favou?rable|conclusive|permitted|allowed)|inconclusive|unverif|"
    r"unfavou?rable|negativ|refus|denied|no access|no trace|limited|not located|empty|nicht|échou|impossible|défavorable|desfavorable|"
    r"no se pudo|не удалось|отказ|未能|无法|失败|拒绝",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"^\W*(?:favou?rable|verified|passed|positive|confirmed|satisfactory|successful|ok|clean|günstig|favorable|good)\b",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when the last verification of a party failed or could not be made, or a listing of unverified parties matches."""
    return _listed(facts) | _checked(facts)


def _listed(facts: Facts) -> Truth:
    found = [
        h
        for h in facts.hits
        if h.measure == "statement_required" or "unverified" in h.list.casefold() or "uvl" in h.list.casefold()
    ]
    sure = [hit_evidence(h) for h in found if h.match]
    if sure:
        return Truth.yes(*sure)
    open_ = [hit_evidence(h) for h in found if h.same_party and h.in_force == "unknown"]
    return (
        Truth.unknown(*open_)
        if open_
        else Truth.no(claim(f"No party matches a list of unverified parties on {facts.day}"))
    )


def _checked(facts: Facts) -> Truth:
    latest: dict[str, tuple[int, Event]] = {}
    ours = [(i, e) for i, e in events(facts, "verification") if concerns(facts, e) is not False]
    for index, event in sorted(ours, key=lambda found: str(last_day(found[1]) or "")):
        latest[event.party.casefold() if stated(event.party) else ""] = (index, event)
    answers = [_result(facts, index, event) for index, event in latest.values()]
    return (
        any_of(answers) if answers else Truth.no(claim("No failed verification is on file", "transaction", "$.history"))
    )


def _result(facts: Facts, index: int, event: Event) -> Truth:
    words = words_of(event)
    question = asks("What did the verification of this party find?", f"$.history[{index}].result")
    if stated(event.result) and _GOOD.search(event.result):
        return Truth.no(told(event, index))
    if not _FAILED.search(words):
        return Truth.no(told(event, index)) if stated(event.result) else Truth.unknown(told(event, index), question)
    if concerns(facts, event) is None:
        return Truth.unknown(told(event, index), asks(f"Is {event.party} a party here?", f"$.history[{index}].party"))
    return Truth.yes(told(event, index, f"the last check on file before {facts.day}"))


FLAG = Flag(
    id="unverified_end_user",
    title="The end user could not be verified",
    holds=holds,
    cites="15 CFR 744.15 (Unverified List); 15 CFR 732 supplement no. 3; indicator E23",
    clears_if="A later check on the spot was favourable, or the party has left the list of unverified parties.",
)
