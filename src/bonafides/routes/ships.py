"""Ships: whether their numbers hold, under which flag they sail and call, and off which coasts they were silent."""

import re
import unicodedata
from datetime import UTC, datetime

from bonafides.model.noun import stated
from bonafides.model.ship import Ship, Silence
from bonafides.model.transaction import Gap, Transaction, Vessel
from bonafides.routes.gazetteer import Gazetteer
from bonafides.routes.sea import Point, great_circle

_OFF_A_COAST_KM = 250.0
_OFF_A_COAST_DEGREES = 2.3
"""The same in degrees of latitude, so that few places need to be measured."""
_WEIGHTS = (7, 6, 5, 4, 3, 2)
_DEGREES = re.compile(r"(\d{1,2}(?:\.\d+)?)\s*°?\s*([NS])[\s,;/]*(\d{1,3}(?:\.\d+)?)\s*°?\s*([EW])", re.IGNORECASE)
_BARE = re.compile(r"^\s*(-?\d{1,2}\.\d+)\s*[,;]\s*(-?\d{1,3}\.\d+)\s*$")


def ships_of(transaction: Transaction, gazetteer: Gazetteer) -> tuple[Ship, ...]:
    """Give each ship of the transaction with what is known of it."""
    vessels = transaction.vessels if stated(transaction.vessels) else ()
    return tuple(_ship(vessel, f"$.vessels[{n}]", gazetteer) for n, vessel in enumerate(vessels))


def number_holds(text: str) -> bool:
    """Tell whether a text is an IMO ship number: seven digits, of which the last is that of the weighted sum of the others.

    Source: the scheme of IMO resolution A.1117(30); the weights 7 to 2 were checked on the published example 9074729.

    >>> number_holds("IMO 9074729"), number_holds("9074728"), number_holds("907472")
    (True, False, False)
    """
    digits = [int(c) for c in _digits(text)]
    return len(digits) == 7 and sum(d * w for d, w in zip(digits, _WEIGHTS, strict=False)) % 10 == digits[6]


def _digits(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKC", text) if c.isdecimal())
    return "".join(str(int(c)) for c in plain).lstrip("0")


def _ship(vessel: Vessel, at: str, gazetteer: Gazetteer) -> Ship:
    number = _digits(vessel.imo) if stated(vessel.imo) else ""
    mmsi = _digits(vessel.mmsi) if stated(vessel.mmsi) else ""
    return Ship(
        at=at,
        name=vessel.name.strip() if stated(vessel.name) else "",
        number=number,
        number_holds=number_holds(vessel.imo) if stated(vessel.imo) and vessel.imo.strip() else None,
        flag=gazetteer.country(vessel.flag) if stated(vessel.flag) else "",
        radio=gazetteer.tables.maritime_digits.get(mmsi[:3], "") if len(mmsi) == 9 else "",
        silences=tuple(_silences(vessel, at, gazetteer)),
    )


def _silences(vessel: Vessel, at: str, gazetteer: Gazetteer) -> list[Silence]:
    found = [
        _silence(gap, f"{at}.gaps[{number}]", gazetteer)
        for number, gap in enumerate(vessel.gaps if stated(vessel.gaps) else ())
    ]
    if stated(vessel.transponder_gap_hours):
        found.append(Silence(at=f"{at}.transponder_gap_hours", hours=float(vessel.transponder_gap_hours)))
    return found


def _silence(gap: Gap, at: str, gazetteer: Gazetteer) -> Silence:
    near = gap.near.strip() if stated(gap.near) else ""
    begun, ended = (t.strip() if stated(t) else "" for t in (gap.from_, gap.to))
    return Silence(
        at=at, hours=_hours(begun, ended), within_a_day=bool(begun) and begun == ended and len(begun) == len("2026-05-01"),
        near=near, coasts=_coasts(near, gazetteer),
    )  # fmt: skip


def _hours(begun: str, ended: str) -> float | None:
    """Give the length of a silence, or None where its ends are not moments or days, or the end comes before the beginning.

    A moment without a zone is taken as UTC. Two days are as many times 24 hours apart as there are nights between them.
    """
    one, two = _moment(begun), _moment(ended)
    if one is None or two is None or two < one:
        return None
    return (two - one).total_seconds() / 3600


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _coasts(near: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Give the countries with a port within 250 km of a place, a strait or a position, and the country that the words name."""
    point, named = _position(near, gazetteer), gazetteer.country_of(near) if near else ""
    found = {named} - {""}
    if point:
        found |= {
            p.country
            for p in gazetteer.tables.places
            if p.kind == "port" and p.lat is not None and p.lon is not None and abs(p.lat - point[0]) <= _OFF_A_COAST_DEGREES
            and great_circle(point, (p.lat, p.lon)) <= _OFF_A_COAST_KM
        }  # fmt: skip
    return tuple(sorted(found))


def _position(near: str, gazetteer: Gazetteer) -> Point | None:
    degrees, bare = _DEGREES.search(near), _BARE.match(near)
    if degrees:
        lat, lon = float(degrees[1]), float(degrees[3])
        return (-lat if degrees[2].upper() == "S" else lat, -lon if degrees[4].upper() == "W" else lon)
    if bare:
        return (float(bare[1]), float(bare[2]))
    place = gazetteer.place(re.sub(r"^(?:off|near|at|in|close to|vor|bei|у|возле)\s+", "", near, flags=re.IGNORECASE))
    if place and place.lat is not None and place.lon is not None:
        return (place.lat, place.lon)
    return gazetteer.sea.position_of(near)
