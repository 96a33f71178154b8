"""Read the route of a transaction, and where the goods are known to go."""

from bonafides.model.evidence import claim
from bonafides.model.facts import TracedLeg, Whereto
from bonafides.model.noun import Maybe, stated
from bonafides.model.party import Party
from bonafides.model.place import Place
from bonafides.model.transaction import Transaction
from bonafides.routes.gazetteer import Gazetteer

RECEIVING = ("end_user", "ultimate_consignee", "consignee", "buyer", "intermediate_consignee", "notify_party")


def trace(transaction: Transaction, gazetteer: Gazetteer, day: str = "") -> tuple[TracedLeg, ...]:
    """Give each leg of the route with its place, country, and whether it is a hub, free zone or crossing.

    A place that the gazetteer does not know keeps its text, with the country that the leg itself states. Where the leg states another
    country than that of the place, a place of that name elsewhere may be meant, and nobody knows where it lies.

    Args:
        transaction: As stated.
        gazetteer: Of the edition.
        day: The day (ISO) on which free zones must be open; any day when empty.
    """
    legs = transaction.route if stated(transaction.route) else ()
    traced = []
    for number, leg in enumerate(legs):
        text = leg.place if stated(leg.place) else ""
        said = gazetteer.country_of(leg.country) if stated(leg.country) else ""
        place = gazetteer.place(text, said)
        traced.append(
            TracedLeg(
                at=f"$.route[{number}]",
                text=text,
                country=said or (place.country if place else gazetteer.country(text)),
                place_id=place.id if place else "",
                kind=place.kind if place else "",
                hub=bool(place and place.hub),
                free_zone=bool(place and free_zone_on(place, day)),
                to_country=place.to_country if place else "",
                mode=leg.mode.strip() if stated(leg.mode) else "",
                lat=place.lat if place and gazetteer.lies_in(place, said) else None,
                lon=place.lon if place and gazetteer.lies_in(place, said) else None,
            )
        )
    return tuple(traced)


def free_zone_on(place: Place, day: str) -> bool:
    """Tell whether a place is a free zone on a day (ISO); on any day when the day is empty."""
    zone = place.free_zone or place.kind == "free_zone"
    return zone and (not day or ((not place.since or place.since <= day) and (not place.until or day < place.until)))


def whereto(transaction: Transaction, legs: tuple[TracedLeg, ...], gazetteer: Gazetteer) -> tuple[Whereto, ...]:
    """Give every country that the goods are known to go to: as stated, by who receives them, and by where the route ends.

    A text that names no country of the gazetteer is kept and marked, so that it is unknown and never "not there".
    """
    found = [
        *_said(transaction.destination, "The stated destination is", "$.destination", gazetteer),
        *_said(transaction.end_use_country, "The country of use is", "$.end_use_country", gazetteer),
    ]
    for number, party in enumerate(transaction.parties):
        if party.role in RECEIVING:
            role = str(party.role).replace("_", " ")
            found += _said(party.country, f"The {role} is in", f"$.parties[{number}].country", gazetteer)
            found += (
                () if stated(party.country) else _seat(party, f"The {role} is in", f"$.parties[{number}]", gazetteer)
            )
    if transaction.end_use and stated(transaction.end_use) and stated(transaction.end_use.site):
        country = gazetteer.country_of(transaction.end_use.site)
        found += _said(country or None, "The site of use is in", "$.end_use.site", gazetteer)
    if legs:
        last = legs[-1]
        found += _said(last.country or None, f"The route ends at {last.text or 'a place'} in", last.at, gazetteer)
        found += _said(last.to_country or None, f"The route ends at {last.text}, a crossing to", last.at, gazetteer)
    return tuple(found)


def _seat(party: Party, says: str, at: str, gazetteer: Gazetteer) -> list[Whereto]:
    """Give the country of a party that states none: by its city, else by the country that its address ends in."""
    city = gazetteer.country_of(party.city) if stated(party.city) else ""
    address = gazetteer.country(party.address) if stated(party.address) else ""
    if city:
        return _said(city, f"{says} {party.city}, in", f"{at}.city", gazetteer)
    return _said(address or None, f"{says}, by its address,", f"{at}.address", gazetteer)


def _said(country: Maybe[str], says: str, at: str, gazetteer: Gazetteer) -> list[Whereto]:
    if not stated(country) or not country.strip():
        return []
    code = gazetteer.country_of(country)
    if not code:
        says = f"{says} “{country.strip()}”, a country that this edition does not know"
        return [Whereto(country=country.strip().upper(), known=False, ground=claim(says, "transaction", at))]
    return [Whereto(country=code, ground=claim(f"{says} {gazetteer.name_of(code)}", "transaction", at))]
