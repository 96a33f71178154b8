"""Recently formed: a receiving party was incorporated less than twelve months before the transaction."""

import re
from datetime import date

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party, Role
from bonafides.model.truth import Truth, any_of
from bonafides.text.counterproof import reconsidered

_ROLES: tuple[Role, ...] = (
    "buyer", "consignee", "intermediate_consignee", "ultimate_consignee", "end_user", "broker", "payer", "owner", "notify_party"
)  # fmt: skip
_EXPLAINS = re.compile(
    r"parent|subsidiary|spin-?off|spun off|merger|succeeds its own|renamed|family business|muttergesellschaft|ausgründung|filiale|matriz|дочерн|母公司|子公司",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a receiving party's day of incorporation is less than a year back; unknown when a partial date leaves it open."""
    answers = [_young(facts, index, party) for index, party in facts.with_role(*_ROLES) if stated(party.incorporated)]
    found = any_of(answers) if answers else Truth.no(claim("No receiving party states a recent day of incorporation"))
    return reconsidered(facts, found, _EXPLAINS)


def _young(facts: Facts, index: int, party: Party) -> Truth:
    day, at = party.incorporated, f"$.parties[{index}].incorporated"
    if not stated(day):
        return Truth.no()
    name = party.name if stated(party.name) else "A party"
    says = claim(f"{name} was incorporated {day}; the day is {facts.day}", "transaction", at)
    youngest, oldest = _within_a_year(day.last, facts.day), _within_a_year(day.first, facts.day)
    if youngest == oldest:
        return Truth.of(youngest, says)
    return Truth.unknown(says, asks(f"On which day was {name} incorporated?", at))


def _within_a_year(formed: date, day: date) -> bool:
    """Tell whether a day comes before the first anniversary of another; 29 February has its own on 1 March."""
    return day < (
        date(formed.year + 1, 3, 1) if (formed.month, formed.day) == (2, 29) else formed.replace(year=formed.year + 1)
    )


FLAG = Flag(
    id="recently_formed",
    title="Formed within a year",
    holds=holds,
    cites="FinCEN and BIS joint alert of 28 June 2022; tri-seal note of 2023; indicator E08",
    clears_if="The firm shows its business before, or the firm that it came from, and that one was screened.",
)
