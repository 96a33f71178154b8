"""Consignee not in the country of use: the goods are consigned to one country and said to be used in another."""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.party import Role
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.ending import countries, fields_of, grounds, in_use, read_from

_EXPLAINS = re.compile(
    r"integrat|regional (?:store|warehouse|hub)|onward (?:delivery|carriage)|agent of the (?:user|end user)|system house|delivered on to|weiterlieferung|intégrateur|integrador|интегратор|系统集成",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a consignee's country is none of those in which the goods are used; unknown where a consignee's country is not known.

    No where no consignee, or no country of use, is on file: there is nothing to compare.
    """
    used = in_use(facts)
    roles: tuple[Role, ...] = ("consignee", "ultimate_consignee")
    if not used or not facts.with_role(*roles):
        return Truth.no(
            claim("A consignee and a country of use are not both on file", "transaction", "$.end_use_country")
        )
    consignees = read_from(facts, fields_of(facts, *roles))
    away = [w for w in consignees if w.country not in countries(used)]
    if away:
        return explained(facts, (*grounds(away), *grounds(used)), _EXPLAINS)
    lost = [index for index, _ in facts.with_role(*roles) if not read_from(facts, _fields(index))]
    if lost:
        return Truth.unknown(*(asks("In which country is the consignee?", f"$.parties[{i}].country") for i in lost))
    return Truth.no(*grounds(consignees), *grounds(used))


def _fields(index: int) -> list[str]:
    return [f"$.parties[{index}].{field}" for field in ("country", "city", "address")]


FLAG = Flag(
    id="consignee_not_in_use_country",
    title="Consigned to another country than that of use",
    holds=holds,
    cites="BIS best practices for transit and transshipment; indicator R07",
    clears_if="The consignee's part (integrator, regional store, agent) and the onward delivery to the user are documented.",
)
