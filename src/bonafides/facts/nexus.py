"""Which jurisdictions have a say: by seat, origin, nationality, transit and payment; what is stated only adds."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import TracedLeg
from bonafides.model.noun import Maybe, stated
from bonafides.model.transaction import Transaction
from bonafides.routes.gazetteer import Gazetteer

SENDING = ("exporter", "shipper", "manufacturer", "broker", "forwarder", "carrier")


def nexus_of(
    transaction: Transaction, legs: tuple[TracedLeg, ...], gazetteer: Gazetteer, day: date
) -> dict[str, Evidence]:
    """Give each jurisdiction that has a say, with the ground for it; UN always has one.

    Passing a country is transit there; a stop in the country or union where the goods end is their arrival, and none. A payment from
    there is the customer's own: nothing leaves that country.

    A country that belonged to the Union on the day gives EU. An empty result but for UN, or a text that names no country, means that
    every jurisdiction is possible (`nexus_settled`).
    """
    union = _union(gazetteer, day)
    arriving = union if legs and legs[-1].country in union else {legs[-1].country if legs else ""}
    found: dict[str, Evidence] = {"UN": claim("The United Nations' measures bind everywhere")}
    passed = [leg for leg in legs[:-1] if leg.country and leg.country not in arriving]
    ends = gazetteer.country_of(transaction.destination) if stated(transaction.destination) else ""
    home = arriving | (union if ends in union else {ends})
    for country, ground in (*_grounds(transaction, passed, gazetteer), *_paid(transaction, home, gazetteer)):
        jurisdiction = "EU" if country in union else country
        found.setdefault(jurisdiction, ground)
    return found


@lru_cache(maxsize=64)
def _union(gazetteer: Gazetteer, day: date) -> frozenset[str]:
    return gazetteer.members("EU", day.isoformat())


def nexus_settled(nexus: Iterable[str], gazetteer: Gazetteer) -> bool:
    """Tell whether the jurisdictions that have a say are known: one beside UN, and none of them a text that nobody can place."""
    beside = [j for j in nexus if j != "UN"]
    return bool(beside) and all(j == "EU" or gazetteer.knows(j) for j in beside)


def _grounds(
    transaction: Transaction, passed: Iterable[TracedLeg], gazetteer: Gazetteer
) -> Iterator[tuple[str, Evidence]]:
    for number, said in enumerate(transaction.nexus if stated(transaction.nexus) else ()):
        jurisdiction = gazetteer.country_of(said) or said.strip().upper()
        yield jurisdiction, claim(f"{said} is stated to have a say", "transaction", f"$.nexus[{number}]")
    yield from _at(transaction.from_, "The goods leave from", "$.from", gazetteer)
    for number, party in enumerate(transaction.parties):
        where = f"$.parties[{number}]"
        if party.role in SENDING:
            yield from _at(party.country, f"The {party.role} is seated in", f"{where}.country", gazetteer)
            for nation in party.nationality if stated(party.nationality) else ():
                yield from _at(nation, f"The {party.role} is a national of", f"{where}.nationality", gazetteer)
    for number, item in enumerate(transaction.items):
        yield from _at(item.origin, "The goods originate in", f"$.items[{number}].origin", gazetteer)
        if stated(item.us_content) and item.us_content.strip(" 0%"):
            yield "US", claim(f"US content of {item.us_content}", "transaction", f"$.items[{number}].us_content")
    for leg in passed:
        yield (
            leg.country,
            claim(f"The goods pass {leg.text} in {gazetteer.name_of(leg.country)}", "transaction", leg.at),
        )


def _paid(transaction: Transaction, home: Iterable[str], gazetteer: Gazetteer) -> Iterator[tuple[str, Evidence]]:
    for number, payment in enumerate(transaction.payments if stated(transaction.payments) else ()):
        for country, ground in _at(
            payment.country, "The payment comes from", f"$.payments[{number}].country", gazetteer
        ):
            if country not in home:
                yield country, ground


def _at(country: Maybe[str], says: str, at: str, gazetteer: Gazetteer) -> Iterator[tuple[str, Evidence]]:
    if stated(country) and country.strip():
        code = gazetteer.country_of(country) or country.strip().upper()
        yield code, claim(f"{says} {gazetteer.name_of(code)}", "transaction", at)
