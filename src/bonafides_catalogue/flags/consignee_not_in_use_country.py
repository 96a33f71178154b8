"""Consignee not in the country of use: the goods are consigned to one country and said to be used in another."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.ending import countries, fields_of, grounds, in_use, read_from


def holds(facts: Facts) -> Truth:
    """Raised when a consignee's country is none of those in which the goods are used; no where either is not stated."""
    used = in_use(facts)
    consignees = read_from(facts, fields_of(facts, "consignee", "ultimate_consignee"))
    if not used or not consignees:
        return Truth.no(
            claim("A consignee and a country of use are not both on file", "transaction", "$.end_use_country")
        )
    away = [w for w in consignees if w.country not in countries(used)]
    return Truth.yes(*grounds(away), *grounds(used)) if away else Truth.no(*grounds(consignees), *grounds(used))


FLAG = Flag(
    id="consignee_not_in_use_country",
    title="Consigned to another country than that of use",
    holds=holds,
    cites="BIS best practices for transit and transshipment; indicator R07",
    clears_if="The consignee's part (integrator, regional store, agent) and the onward delivery to the user are documented.",
)
