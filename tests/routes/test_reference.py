"""How many capitals and container ports of public reference data the catalogue places in the right country."""

import csv
import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.flags.flag_situations import gazetteer

REFERENCE = Path(__file__).parents[3] / "shared" / "data" / "reference"
PORTS = Path(__file__).parent / "container_ports.csv"

SETTLED_BY_COUNTRY = frozenset({
    "George Town", "Georgetown", "Hamilton", "Kingston", "San José", "Santiago", "Tripoli", "Victoria", "Saint John's", "St. George's", "Stanley",
    "Douglas", "San Juan", "Panama City", "Oranjestad", "Saint-Denis",
})  # fmt: skip
"""Names that several places bear: the country must stand beside them."""


def read(name: str) -> bytes:
    """Give a file of the reference data; skips where it is absent."""
    path = REFERENCE / name
    if not path.is_file():
        pytest.skip(f"reference data is not beside this copy: {name}")
    return gzip.decompress(path.read_bytes())


def capitals() -> Iterator[tuple[str, str]]:
    """Give each capital of a sovereign state, with the code of its country."""
    for row in json.loads(read("countries/mledoze_countries.json.gz")):
        named = row["capital"] if isinstance(row["capital"], list) else [row["capital"]]
        if row.get("independent", row.get("unMember")):
            yield from ((name, row["cca2"]) for name in named if name)


def test_every_capital_of_a_state_is_placed_or_needs_its_country() -> None:
    """Never in another country."""
    wrong = [
        (name, country, gazetteer().country_of(name))
        for name, country in capitals()
        if gazetteer().country_of(name) != country and name not in SETTLED_BY_COUNTRY
    ]
    assert wrong == []


def test_a_capital_whose_name_others_bear_is_placed_with_its_country() -> None:
    """Beside it, or after a comma."""
    for name, country in capitals():
        if name in SETTLED_BY_COUNTRY:
            text = f"{name}, {gazetteer().name_of(country)}"
            assert gazetteer().country_of(text) == country, text


def container_ports() -> list[tuple[str, str]]:
    """Give the common names of some 450 ports that carry containers, with their countries."""
    return [(row["name"], row["country"]) for row in csv.DictReader(io.StringIO(PORTS.read_text("utf-8")))]


def test_container_ports_are_placed_in_their_countries() -> None:
    """At least 97 in a hundred by the name alone; none in another country."""
    answers = [(name, country, gazetteer().country_of(name)) for name, country in container_ports()]
    assert [a for a in answers if a[2] not in {"", a[1]}] == []
    assert sum(a[1] == a[2] for a in answers) >= 0.97 * len(answers)


def test_a_port_in_a_register_of_ports_is_in_the_country_of_its_code() -> None:
    """A register keyed by UN/LOCODE; a name that another country's place bears too is left to its country."""
    rows = json.loads(read("ports/marchah_sea-ports_by_unlocode.json.gz"))
    wrong = []
    for code, row in rows.items():
        place = gazetteer().place(row["name"], code[:2])
        if place and place.country != code[:2]:
            wrong.append((row["name"], code, place.id))
    assert len(wrong) <= 0.02 * len(rows), wrong


def test_an_airport_code_is_in_the_country_of_its_register() -> None:
    """As the registers of airports give it."""
    register = csv.DictReader(io.StringIO(read("airports/lxndrblz_airports.csv.gz").decode()))
    countries = {row["code"]: row["country"] for row in register}
    ours = [p for p in gazetteer().tables.places if p.iata]
    assert [(p.iata, p.country, countries[p.iata]) for p in ours if countries.get(p.iata, p.country) != p.country] == []
