"""Where a transaction says that its goods end: destination, country of use, and those who receive them for good."""

from collections.abc import Iterable

from bonafides.model.evidence import Evidence
from bonafides.model.facts import Facts, Whereto
from bonafides.model.party import Role

FINAL: tuple[Role, ...] = ("end_user", "ultimate_consignee", "consignee")


def at_of(where: Whereto) -> str:
    """Give the field that a country was read from."""
    return where.ground.place.at if where.ground.place else ""


def read_from(facts: Facts, fields: Iterable[str]) -> tuple[Whereto, ...]:
    """Give the countries that were read from these fields."""
    wanted = set(fields)
    return tuple(w for w in facts.whereto if at_of(w) in wanted and w.known)


def fields_of(facts: Facts, *roles: Role) -> list[str]:
    """Give the fields of the parties in these roles that their country may be read from."""
    return [f"$.parties[{i}].{field}" for i, _ in facts.with_role(*roles) for field in ("country", "city", "address")]


def in_use(facts: Facts) -> tuple[Whereto, ...]:
    """Give the countries in which the goods are said to be used: as stated, by the site, and by the end user's seat."""
    return read_from(facts, ["$.end_use_country", "$.end_use.site", *fields_of(facts, "end_user")])


def said_to_end(facts: Facts) -> tuple[Whereto, ...]:
    """Give the countries in which the goods are said to end; the buyer's only where nothing else is stated."""
    stated_fields = ["$.destination", "$.end_use_country", "$.end_use.site", *fields_of(facts, *FINAL)]
    return read_from(facts, stated_fields) or read_from(facts, fields_of(facts, "buyer"))


def route_ends(facts: Facts) -> tuple[Whereto, ...]:
    """Give the countries in which the route ends; of a crossing, the side that the goods do not come from."""
    ends = [w for w in facts.whereto if at_of(w).startswith("$.route[")]
    last = facts.legs[-1] if facts.legs else None
    if last is None or not last.to_country:
        return tuple(ends)
    came_over = last.to_country in {leg.country for leg in facts.legs[:-1]}
    beyond = last.country if came_over else last.to_country
    return tuple(w for w in ends if w.country == beyond)


def countries(found: Iterable[Whereto]) -> set[str]:
    """Give the countries alone."""
    return {w.country for w in found}


def grounds(found: Iterable[Whereto]) -> tuple[Evidence, ...]:
    """Give the grounds alone."""
    return tuple(w.ground for w in found)
