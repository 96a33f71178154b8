"""Stale screening: the parties were last checked against lists that have changed since.

The question is put at dispatch: a check made at the order may be older than a listing. Without any check on file nothing is stale,
since this assessment is one. A week is allowed, because the large lists change more than once a month; a listing of a party that is
younger than the check makes any age stale.
"""

import re
from datetime import date

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth
from bonafides.text.day_words import days_in
from bonafides.text.past import events, told, words_of

_TOLERATED_DAYS = 7
_LIST_CHANGE = re.compile(r"\blists?\b|liste|listing|名单|список", re.IGNORECASE)


def holds(facts: Facts) -> Truth:
    """Raised when the last screening, or the list it used, is older than a week or than a listing; unknown when it has no date."""
    checks = list(events(facts, "screening"))
    if not checks:
        return Truth.no(claim("No earlier screening is on file; this assessment is one", "transaction", "$.history"))
    dated = [(day, index, event) for index, event in checks if (day := _known_until(event)) is not None]
    if not dated:
        index, event = checks[-1]
        return Truth.unknown(
            told(event, index), asks("When were the parties screened, against which list?", f"$.history[{index}].on")
        )
    day, index, event = max(dated, key=lambda found: (found[0], found[1]))
    newer = [
        hit_evidence(h) for h in facts.hits if h.same_party and any(s and day < s <= facts.day for s, _ in h.periods)
    ]
    newer += [
        told(e, i)
        for i, e in events(facts, "change")
        if _LIST_CHANGE.search(words_of(e)) and stated(e.on) and e.on.first > day
    ]
    age = (facts.day - day).days
    version = f" with the list of {event.list_version}" if stated(event.list_version) else ""
    says = told(event, index, f"what it knew{version} is {age} days old on {facts.day}")
    return Truth.yes(says, *newer) if newer or age > _TOLERATED_DAYS else Truth.no(says)


def _known_until(event: Event) -> date | None:
    """Give the day up to which a screening knew the lists: of its list where that is dated, else its own."""
    versions = days_in(event.list_version) if stated(event.list_version) else ()
    whole = [date.fromisoformat(v) for v in versions if len(v) == len("2026-01-01")]
    return min(whole) if whole else event.on.last if stated(event.on) else None


FLAG = Flag(
    id="stale_screening",
    title="Screened against an older list",
    holds=holds,
    cites="indicator D01; Commission Recommendation (EU) 2019/1318, annex, transaction screening",
    clears_if="The parties were screened again with the lists of the day of dispatch.",
)
