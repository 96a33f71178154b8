"""Dual programme: a civil space or research body that also serves missiles, or may."""

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import CONTROLLED, Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Role
from bonafides.model.truth import Truth
from bonafides.text.kinds import kinds_of
from bonafides.text.unsettled import unless_open

_USERS: tuple[Role, ...] = ("end_user", "ultimate_consignee", "consignee", "buyer")
_WEAPON = {"missile", "nuclear", "chemical", "biological"}
_CARRIER = ("1.", "2.", "3.", "4.", "9.", "12.", "15.", "19.", "20.")


def holds(facts: Facts) -> Truth:
    """Raised when a space or research body is listed for weapons, or a government's space body gets goods for carriers; unknown when the goods of a space body cannot be classified."""
    found = []
    for index, party in facts.with_role(*_USERS):
        civil = {"space", "academic"} & kinds_of(party)
        hits = [h for h in facts.hits if h.party == index and h.same_party and _WEAPON & {*h.concern, *h.programmes}]
        if civil and hits:
            found += [hit_evidence(h) for h in hits]
        if "space" in civil and party.government is not False and _carrier_goods(facts):
            name = party.name if stated(party.name) else "The user"
            found.append(
                claim(
                    f"{name} works on space, and the goods serve carriers of any kind",
                    "transaction",
                    f"$.parties[{index}]",
                )
            )
    if found:
        return Truth.yes(*found)
    return unless_open(_unclassified(facts), claim("No user is a space or research body that serves weapons too"))


def _carrier_goods(facts: Facts) -> bool:
    """Tell whether an item is on the part of the MTCR Annex that serves rockets and unmanned aircraft."""
    return any(r.status in CONTROLLED and any(code.startswith(_CARRIER) for code in r.mtcr) for r in facts.items)


def _unclassified(facts: Facts) -> list[Evidence]:
    """Give the space bodies among the users of goods that cannot be classified yet."""
    open_ = any(r.status == "insufficient_data" for r in facts.items)
    return [
        claim("Whether the goods of this space body serve carriers is not known", "transaction", f"$.parties[{i}]")
        for i, p in facts.with_role(*_USERS)
        if open_ and "space" in kinds_of(p) and p.government is not False
    ]


FLAG = Flag(
    id="dual_programme_end_user",
    title="Civil and weapons work under one roof",
    holds=holds,
    cites="MTCR Guidelines, paragraph 3; indicator E17",
    clears_if="The unit, the vehicle and the use are named by the user's government, with assurances.",
)
