"""Shared address: two receiving parties of one transaction, with different names, are at one address."""

from collections.abc import Iterator
from itertools import combinations

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Role
from bonafides.model.truth import Truth
from bonafides.text.counterproof import grave
from bonafides.text.density import at_an_agents, building, dense, plain, unit
from bonafides.text.samename import alike
from bonafides.text.unsettled import unless_open

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
    """Raised when receiving parties with different names state one address; a desk or unit always counts, a building not where many firms sit in it; unknown when two names may be one firm."""
    pairs = list(_together(facts))
    found = [e for other, e in pairs if other is False]
    if found:
        return Truth.yes(*found)
    return unless_open(
        [e for _, e in pairs], claim("No two receiving parties with different names state one address that tells")
    )


def _together(facts: Facts) -> Iterator[tuple[bool | None, Evidence]]:
    """Give the pairs at one address, with whether they are one firm; None where their names may be one."""
    at = [(i, p, plain(p)) for i, p in facts.with_role(*_ROLES) if stated(p.name) and len(plain(p)) >= _LEAST]
    for (_, one, here), (index, two, there) in combinations(at, 2):
        alone = unit(here) or at_an_agents(here)
        if (
            building(here) != building(there)
            or unit(here) != unit(there)
            or (not alone and not grave(facts) and dense((one, two)))
        ):
            continue
        same = alike(str(one.name), str(two.name))
        if not same:
            where = "in one unit or at one desk" if alone else "at one address"
            yield same, claim(f"{one.name} and {two.name} are {where}", "transaction", f"$.parties[{index}].address")


FLAG = Flag(
    id="shared_address_between_buyers",
    title="Two buyers at one address",
    holds=holds,
    cites="the indicators of decisions.toml",
    clears_if="The building has many tenants, or the tie between the parties is explained.",
)
