"""Shared address: two receiving parties of one transaction, with different names, are at one address."""

from collections import defaultdict
from itertools import pairwise

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Role
from bonafides.model.truth import Truth
from bonafides.text.fold import fold
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
    """Raised when receiving parties with different names state the same address."""
    at: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for index, party in facts.with_role(*_ROLES):
        if stated(party.address) and stated(party.name) and len(plain := fold(party.address)) >= _LEAST:
            at[plain].append((index, party.name))
    found = [
        claim(f"{one[1]} and {two[1]} are at one address", "transaction", f"$.parties[{two[0]}].address")
        for names in at.values()
        for one, two in pairwise(names)
        if alike(one[1], two[1]) is False
    ]
    return (
        Truth.yes(*found)
        if found
        else Truth.no(claim("No two receiving parties with different names state one address"))
    )


FLAG = Flag(
    id="shared_address_between_buyers",
    title="Two buyers at one address",
    holds=holds,
    cites="the indicators of decisions.toml",
    clears_if="The building has many tenants, or the tie between the parties is explained.",
)
