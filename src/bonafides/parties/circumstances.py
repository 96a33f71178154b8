"""What speaks for and against beside the name: country, kind, birth date, address, contacts, numbers; and what nobody states."""

from bonafides.model.assessment import Feature
from bonafides.model.dates import PartialDate
from bonafides.model.listing import Listing
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.parties.contacts import shared
from bonafides.text.fold import fold

_A_YEAR, _A_MONTH = 365, 31
_LEAST_OF_AN_ADDRESS = 3
"""Words that an address must have, one of them a number, to be one."""

_SUREST = 0.999


def weighed(score: float, bits: float) -> float:
    """Give a probability moved by bits of evidence: each bit doubles its odds.

    >>> weighed(0.5, 1), weighed(0.5, -1), weighed(0.0, 9)
    (0.6667, 0.3333, 0.0)
    """
    odds: float = score / (1 - min(score, _SUREST)) * 2.0**bits
    return round(odds / (1 + odds), 4)


def circumstances(party: Party, listing: Listing) -> tuple[tuple[Feature, ...], tuple[Feature, ...], tuple[str, ...]]:
    """Compare everything but the name: what speaks for, against, and what nobody states."""
    why: list[Feature] = []
    against: list[Feature] = []
    absent: list[str] = []
    if stated(party.country) and listing.country:
        same = party.country.upper() in listing.country
        if same:
            why.append(
                Feature(
                    feature="country",
                    says="same country",
                    bits=0.5,
                    query=party.country,
                    listed=", ".join(listing.country),
                )
            )
    else:
        absent.append("country")
    why += shared(party, listing)
    if (premises := _premises(party, listing)) is not None:
        (why if premises.bits > 0 else against).append(premises)
    kinds = {party.schema, listing.schema}
    if "Thing" not in kinds and len(kinds) > 1 and not kinds <= {"Organization", "Vessel"}:
        against.append(
            Feature(feature="kind", says="different kinds", bits=-2.0, query=party.schema, listed=listing.schema)
        )
    if stated(party.birth_date) and listing.birth_dates:
        feature = _birth(party.birth_date, listing.birth_dates)
        if feature is None:
            absent.append("birth date")
        else:
            (why if feature.bits > 0 else against).append(feature)
    elif "Person" in kinds:
        absent.append("birth date")
    if not stated(party.identifiers) or not listing.identifiers:
        absent.append("registration number")
    return tuple(why), tuple(against), tuple(absent)


def _premises(party: Party, listing: Listing) -> Feature | None:
    """Give the listed address that the party's own one is, or is part of, or that none of its own is like; a city alone is no address."""
    ours = fold(party.address).split() if stated(party.address) else []
    if len(ours) < _LEAST_OF_AN_ADDRESS or not any(word.isdigit() for word in ours):
        return None
    full = [(a, set(fold(a).split())) for a in listing.addresses]
    for address, theirs in full:
        if set(ours) <= theirs:
            return Feature(feature="address", says="same address", bits=4.0, query=" ".join(ours), listed=address)
    streets = [a for a, theirs in full if any(word.isdigit() for word in theirs)]
    if streets and all(set(ours).isdisjoint(theirs) for _, theirs in full):
        return Feature(
            feature="address", says="another address", bits=-1.5, query=" ".join(ours), listed="; ".join(streets)
        )
    return None


def _birth(born: PartialDate, listed: tuple[str, ...]) -> Feature | None:
    """Compare birth dates as intervals; a year apart may be a calendar or a clerk, more is another person.

    None where none agrees and one is published in words ("circa 1965"): that one may be the right one.
    """
    known = [PartialDate(d) for d in listed if _is_date(d)]
    near = [k for k in known if born.first.year - 1 <= k.last.year and k.first.year <= born.last.year + 1]
    if not near and len(known) < len(listed):
        return None
    says, bits = "birth dates differ", -8.0
    if near:
        overlap = [k for k in near if k.first <= born.last and born.first <= k.last]
        says = "birth dates agree" if overlap else "birth dates nearly agree"
        days = min((min(k.last, born.last) - max(k.first, born.first)).days for k in overlap) if overlap else _A_YEAR
        bits = 6.0 if days == 0 else 4.0 if days < _A_MONTH else 2.0 if overlap else 1.0
    return Feature(feature="birth date", says=says, bits=bits, query=str(born), listed=", ".join(listed))


def _is_date(text: str) -> bool:
    try:
        PartialDate(text)
    except ValueError:
        return False
    return True
