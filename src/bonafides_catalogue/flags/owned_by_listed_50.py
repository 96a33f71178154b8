"""Owned by listed parties: listed owners hold half of a party, by the rule of a jurisdiction in force on the day.

US (OFAC): half, the shares of several owners added since 13 August 2014 and each owner alone before. EU: half, added, since 3 July 2024 and
more than half before. GB: more than half, each owner alone. US (BIS affiliates rule): half, from 29 September to 9 November 2025, suspended
for a year, and from 10 November 2026 again by its own terms; whether the suspension was extended is open, and is asked.
"""

from datetime import date

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.legal import owned
from bonafides.model.truth import Truth, any_of

_ADDED_SINCE = date(2014, 8, 13)
_EU_HALF_SINCE = date(2024, 7, 3)
_AFFILIATES = (date(2025, 9, 29), date(2025, 11, 10), date(2026, 11, 10))
_RESUMED = "The affiliates rule resumes on 10 November 2026 unless its suspension was extended"
_BLOCKS = ("asset_freeze", "prohibited")


def holds(facts: Facts) -> Truth:
    """Raised when listed owners certainly hold half of a party; unknown when the stated shares leave it open."""
    if not facts.owners:
        return Truth.no(claim("No stated owner is a listed party"))
    answers = [owned(facts, "US", *_BLOCKS, together=facts.day >= _ADDED_SINCE)]
    answers += [owned(facts, each, *_BLOCKS, over_half=facts.day < _EU_HALF_SINCE) for each in ("EU", "UN")]
    answers.append(owned(facts, "GB", *_BLOCKS, over_half=True, together=False))
    return any_of([*answers, _affiliates(facts)])


def _affiliates(facts: Facts) -> Truth:
    """Tell whether the affiliates rule passes a licence duty on; it asks for the rule itself from the day it resumes."""
    since, suspended, resumes = _AFFILIATES
    if facts.day < since or suspended <= facts.day < resumes:
        return Truth.no(claim(f"The affiliates rule is not in force on {facts.day}", "90 FR 47201"))
    answer = owned(facts, "US", "licence_required")
    if facts.day < resumes or answer.value is not True:
        return answer
    return Truth.yes(
        *answer.grounds,
        asks("Was the suspension of the affiliates rule extended beyond 9 November 2026?", "$.date", _RESUMED),
    )


FLAG = Flag(
    id="owned_by_listed_50",
    title="Half is owned by listed parties",
    holds=holds,
    cites="OFAC guidance of 13 August 2014; Council best practices on restrictive measures, ownership and control; 90 FR 47201 (BIS, 29 September 2025) and its suspension of 10 November 2025; indicator E04",
    clears_if="A register extract shows other shares on the day.",
)
