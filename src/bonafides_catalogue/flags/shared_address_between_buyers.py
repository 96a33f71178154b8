"""Shared address: two receiving parties of one transaction, with different names, are at one address.

One unit, suite or flexi-desk is strong however many tenants the building has; one building with many tenants is weak and clears the rest.
"""

from itertools import combinations

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party, Role
from bonafides.model.truth import Truth, any_of
from bonafides.text.fold import fold
from bonafides.text.premises import MANY, shared, split, tenants
from bonafides.text.samename import alike

_ROLES: tuple[Role, ...] = (
    "buyer",
    "consignee",
    "intermediate_consignee",
    "ultimate_consignee",
    "end_user",
    "payer",
    "broker",
    "notify_party",
)
_LEAST = 8
"""Letters and digits that an address must have to be one."""


def holds(facts: Facts) -> Truth:
    """Raised when receiving parties with different names state one address; unknown when one of them leaves the unit out."""
    at = [(i, p) for i, p in facts.with_role(*_ROLES) if stated(p.address) and len(fold(p.address)) >= _LEAST]
    answers = [
        truth for (_, one), (index, two) in combinations(at, 2) if (truth := _together(one, two, index)) is not None
    ]
    return (
        any_of(answers)
        if answers
        else Truth.no(claim("No two receiving parties with different names state one address"))
    )


def _together(one: Party, two: Party, index: int) -> Truth | None:
    """Judge two parties, or None where names or addresses give nothing to judge."""
    if not (stated(one.address) and stated(two.address) and stated(one.name) and stated(two.name)):
        return None
    what = shared(one.address, two.address)
    if what is None or alike(one.name, two.name) is not False:
        return None
    at, pair = f"$.parties[{index}].address", f"{one.name} and {two.name}"
    many = max((n for n in (tenants(one), tenants(two)) if n is not None), default=0)
    if what != "unit" and many >= MANY:
        says = f"{pair} share a building; the notes count {many} tenants or more there"
        return Truth.no(claim(says, "transaction", at))
    if what == "building":
        return _unit_left_out(one, two, at)
    return Truth.yes(claim(f"{pair} are at one {what}: {two.address}", "transaction", at))


def _unit_left_out(one: Party, two: Party, at: str) -> Truth | None:
    """Ask for the unit of the party that states none; None where both state theirs, which then differ."""
    silent = [p for p in (one, two) if stated(p.address) and not split(p.address)[1]]
    if not silent:
        return None
    question = f"Which floor, office or desk of {silent[0].address} does {silent[0].name} have?"
    return Truth.unknown(claim(f"{one.name} and {two.name} are in one building", "transaction", at), asks(question, at))


FLAG = Flag(
    id="shared_address_between_buyers",
    title="Two buyers at one address",
    holds=holds,
    cites="the indicators of decisions.toml",
    clears_if="The building has many tenants and the units differ, or the tie between the parties is explained.",
)
