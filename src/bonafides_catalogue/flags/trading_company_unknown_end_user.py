"""Trader without a user: the buyer or consignee is a trading company, and nobody is named who will use the goods."""

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Role
from bonafides.model.truth import Truth
from bonafides.text.kinds import kinds_in, kinds_of

_ROLES: tuple[Role, ...] = ("buyer", "consignee", "ultimate_consignee", "intermediate_consignee")
_BETWEEN = {"trader", "forwarder", "bank"}


def holds(facts: Facts) -> Truth:
    """Raised when a trading company buys or receives and no end user is named; a trader is no user of listed or sensitive goods; unknown when the buyer is not named and there is no user."""
    traders = [(i, p) for i, p in facts.with_role(*_ROLES) if "trader" in kinds_of(p)]
    nameless = [(i, p) for i, p in facts.with_role("buyer") if not stated(p.name)]
    if nameless and not traders and not facts.with_role("end_user"):
        return Truth.unknown(*(asks("Who is the buyer?", f"$.parties[{i}].name") for i, _ in nameless))
    if not traders:
        return Truth.no(claim("No buyer or consignee is a trading company by its name or business"))
    users = [p.name for _, p in facts.with_role("end_user") if stated(p.name)]
    statement = facts.statement
    users += [statement.end_user] if statement and stated(statement.end_user) else []
    if any(not _BETWEEN & kinds_in(name) for name in users) or (users and facts.sensitive().value is False):
        return Truth.no(claim("An end user is named beside the trading company"))
    return Truth.yes(
        *(
            claim(
                f"{p.name if stated(p.name) else 'A party'} trades, and no end user is named",
                "transaction",
                f"$.parties[{i}]",
            )
            for i, p in traders
        )
    )


FLAG = Flag(
    id="trading_company_unknown_end_user",
    title="A trader, and nobody who will use the goods",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator E12",
    clears_if="The end user is named, screened, and confirms the order.",
)
