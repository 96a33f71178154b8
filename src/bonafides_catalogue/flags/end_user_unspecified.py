"""End user unspecified: nobody is named who will use the goods, or the use is only a commonplace.

Asked for listed and sensitive goods, and wherever the only recipients trade, forward or lend. A laboratory's quantity for a school, a university,
a hospital or a laboratory is not asked about; more than that for them alone is. A trader or bank that is named as the user
of ordinary goods counts as one where it has been a customer for two years and the goods go to no country under a ban; through a hub
or to a country of group D:4, only goods of the household count as ordinary.
"""

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party, Role
from bonafides.model.scope import harmless
from bonafides.model.truth import Truth
from bonafides.text.kinds import kinds_of
from bonafides.text.laboratory import laboratory_order, only_laboratories, ordered_in_bulk

_BETWEEN = {"trader", "forwarder", "bank"}
_USERS: tuple[Role, ...] = ("end_user", "ultimate_consignee")
_YEARS_OF_CUSTOM = 2
_HOUSEHOLD = (
    *(f"{chapter:02}" for chapter in range(1, 25)), "30", "33", *(str(chapter) for chapter in range(41, 54)), "57", "58",
    *(str(chapter) for chapter in range(60, 68)), "92", "94", "95", "96", "97",
)  # fmt: skip
"""Chapters of food, medicine, wood, paper, clothing, furniture, toys and art; fibres, minerals, chemicals, metals and machines are not among them."""


def holds(facts: Facts) -> Truth:
    """Raised when sensitive goods, or goods for middlemen alone, have no named user or only a commonplace for a use."""
    named = [p for _, p in facts.with_role(*_USERS) if stated(p.name) and not _BETWEEN & kinds_of(p)]
    statement = facts.statement
    told = bool(named) or bool(statement and stated(statement.end_user)) or _known_middleman(facts)
    generic = facts.uses.get("generic", ()) if len(facts.uses) == 1 else ()
    if laboratory_order(facts).value is True:
        return Truth.no(*laboratory_order(facts).grounds)
    bulk = ordered_in_bulk(facts) if only_laboratories(facts) else ()
    if bulk:
        return Truth.yes(asks("Who takes this quantity, and for what?", "$.parties", bulk[0].says), *bulk)
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


def _known_middleman(facts: Facts) -> bool:
    """Tell whether every named user is a customer for years who keeps or sells ordinary goods where no diversion is warned of."""
    users = [p for _, p in facts.with_role(*_USERS) if stated(p.name)]
    if (
        not users and harmless(facts, *_HOUSEHOLD).value is True
    ):  # Who buys food or clothes for resale is who they are for.
        users = [p for _, p in facts.with_role("buyer", "consignee") if stated(p.name)]
    return (
        bool(users)
        and not _warned(facts)
        and facts.sensitive().value is False
        and stated(facts.end_use.stated)
        and all("forwarder" not in kinds_of(p) and _long_known(facts, p) for p in users)
    )


def _warned(facts: Facts) -> bool:
    """Tell whether diversion is to be feared: under a ban, or of anything but household goods through a hub or to a D:4 country."""
    going = {w.country for w in facts.whereto}
    if not going or going & {b.destination for b in facts.bans}:
        return True
    concern = bool(going & set(facts.hubs)) or facts.in_group("D:4").value is not False
    return concern and harmless(facts, *_HOUSEHOLD).value is not True


def _long_known(facts: Facts, party: Party) -> bool:
    since = party.customer_since
    return stated(since) and (facts.day - since.last).days >= _YEARS_OF_CUSTOM * 365


FLAG = Flag(
    id="end_user_unspecified",
    title="Nobody named who will use the goods",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator E14",
    clears_if="The end user is named and says in its own words what the goods are for.",
)
