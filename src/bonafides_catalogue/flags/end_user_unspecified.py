"""End user unspecified: nobody is named who will use the goods, or the use is only a commonplace.

Asked for listed and sensitive goods, and wherever the only recipients trade, forward or lend.
"""

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.kinds import kinds_of

_BETWEEN = {"trader", "forwarder", "bank"}


def holds(facts: Facts) -> Truth:
    """Raised when sensitive goods, or goods for middlemen alone, have no named user or only a commonplace for a use."""
    named = [
        p for _, p in facts.with_role("end_user", "ultimate_consignee") if stated(p.name) and not _BETWEEN & kinds_of(p)
    ]
    statement = facts.statement
    told = bool(named) or bool(statement and stated(statement.end_user))
    generic = facts.uses.get("generic", ()) if len(facts.uses) == 1 else ()
    if told and not generic:
        return Truth.no(claim("An end user and more than a commonplace are on file, or the goods need none"))
    asked = asks(
        "Who will use the goods, and for what?",
        "$.parties",
        "No end user is named" if not told else "The stated use is a commonplace",
    )
    middlemen = bool(facts.recipients) and all(_BETWEEN & kinds_of(p) for _, p in facts.recipients)
    if (not told and middlemen) or facts.sensitive().value:
        return Truth.yes(asked, *generic)
    return (
        Truth.unknown(asked)
        if facts.sensitive().value is None
        else Truth.no(claim("The goods are neither listed nor sensitive"))
    )


FLAG = Flag(
    id="end_user_unspecified",
    title="Nobody named who will use the goods",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator E14",
    clears_if="The end user is named and says in its own words what the goods are for.",
)
