"""Forwarder as consignee: the last consignee on file is a forwarder or a warehouse."""

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Role
from bonafides.model.truth import Truth
from bonafides.text.kinds import kinds_of

_LAST: tuple[Role, ...] = ("ultimate_consignee", "consignee")


def holds(facts: Facts) -> Truth:
    """Raised when a consignee is a forwarder or warehouse and nobody else on file receives the goods; unknown when the only consignee is not named."""
    carriers = [(i, p) for i, p in facts.with_role(*_LAST) if "forwarder" in kinds_of(p)]
    others = [p for _, p in facts.with_role("end_user", *_LAST) if stated(p.name) and "forwarder" not in kinds_of(p)]
    nameless = [(i, p) for i, p in facts.with_role(*_LAST) if not stated(p.name)]
    if nameless and not carriers and not others:
        return Truth.unknown(
            *(asks(f"Who is the {str(p.role).replace('_', ' ')}?", f"$.parties[{i}].name") for i, p in nameless)
        )
    if not carriers or others:
        return Truth.no(claim("No forwarder is the last that is known to receive the goods"))
    return Truth.yes(
        *(
            claim(
                f"{p.name if stated(p.name) else 'The consignee'} carries or stores goods for others",
                "transaction",
                f"$.parties[{i}]",
            )
            for i, p in carriers
        )
    )


FLAG = Flag(
    id="freight_forwarder_as_consignee",
    title="Consigned to a forwarder",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; BIS best practices for transit and transshipment; indicator E13",
    clears_if="The party for whom the forwarder acts is named and screened.",
)
