"""Listings as FollowTheMoney entities: only what the model has, the same ids every time, and readable by our own reader."""

import json
from collections.abc import Iterable
from datetime import date

from hypothesis import given
from tests.lists.published_files import DAY, part_of, published
from tests.reports.made_listings import listings

from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, ListedOwner, ListedPerson, Listing
from bonafides.model.party import Identifier
from bonafides.model.source import Snapshot
from bonafides.reports.ftm import Entity, entities
from bonafides_catalogue.lists.followthemoney import LIST

_THING = {"name", "alias", "previousName", "weakAlias", "country", "address", "topics", "notes"}
_LEGAL = _THING | {
    "email", "phone", "registrationNumber", "taxNumber", "leiCode", "idNumber", "dunsCode", "uscCode",
}  # fmt: skip
_INTEREST = {"role", "startDate", "endDate"}
MODEL = {
    "LegalEntity": _LEGAL, "Organization": _LEGAL | {"imoNumber"}, "Company": _LEGAL | {"imoNumber"},
    "Person": _LEGAL | {"birthDate", "passportNumber"}, "Vessel": _THING | {"registrationNumber", "imoNumber", "mmsi", "callSign"},
    "Airplane": _THING | {"registrationNumber", "serialNumber"}, "Address": _THING, "Passport": {"number", "holder"},
    "Identification": {"number", "holder", "type"}, "CryptoWallet": {"publicKey", "holder"},
    "Ownership": _INTEREST | {"owner", "asset", "percentage"}, "Directorship": _INTEREST | {"director", "organization"},
    "UnknownLink": _INTEREST | {"subject", "object"},
    "Sanction": {"entity", "authority", "authorityId", "recordId", "program", "provisions", "country", "startDate", "endDate", "summary", "description"},
}  # fmt: skip
"""Properties by schema, as the model's own files list them, as far as they are written."""
ENDS = {"holder", "owner", "asset", "director", "organization", "subject", "object", "entity"}
WORKS = Listing(
    list="us-ofac-sdn", list_id="11", schema="Organization",
    names=(ListedName(name="Quenholt Works"), ListedName(name="Old Quenholt", periods=(Period(until=date(2010, 1, 1)),)), ListedName(name="QW", weak=True)),
    country=("IR",), identifiers=(Identifier(kind="imo", value="1234567"), Identifier(kind="wallet", value="1Sample")), concern=("missile",),
    owners=(ListedOwner(name="Oskaldur", share="51 %"),), people=(ListedPerson(name="Tavan Meridor", role="director"),),
    measure="asset_freeze", binding=("US", "EU"), programmes=("NPWMD",), note="see there",
    periods=(Period(since=date(2007, 3, 24), until=date(2016, 1, 16)), Period(since=date(2018, 11, 5), maybe_since=date.min)),
)  # fmt: skip


def written(listings: Iterable[Listing]) -> str:
    """Write entities as JSON lines."""
    return "".join(f"{json.dumps(entity, ensure_ascii=False)}\n" for entity in entities(listings))


def by_schema(listing: Listing, schema: str) -> list[Entity]:
    """Give the entities of one schema."""
    return [e for e in entities([listing]) if e["schema"] == schema]


def line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(text.split())


@given(listing=listings())
def test_only_properties_of_the_model_are_written(listing: Listing) -> None:
    """Each a list of texts that are not empty, for a schema that has it."""
    found = list(entities([listing]))
    assert [
        (e["schema"], set(e["properties"]) - MODEL[e["schema"]])
        for e in found
        if set(e["properties"]) - MODEL[e["schema"]]
    ] == []
    assert all(isinstance(v, str) and v.strip() for e in found for values in e["properties"].values() for v in values)


@given(listing=listings())
def test_every_end_of_a_link_is_an_entity_and_no_two_differ_under_one_id(listing: Listing) -> None:
    """And ids are the same every time."""
    found = list(entities([listing]))
    ids = {e["id"] for e in found}
    assert {v for e in found for name in ENDS & set(e["properties"]) for v in e["properties"][name]} <= ids
    assert len({e["id"]: e for e in found}) == len({json.dumps(e, sort_keys=True) for e in found})
    assert found == list(entities([listing]))


@given(listing=listings())
def test_our_own_reader_reads_the_same_subject(listing: Listing) -> None:
    """Names, weak or not, countries, addresses, numbers, and a person's birth dates."""
    snapshot = Snapshot(day=DAY, parts={"list": (published("e.json", written([listing])),)})
    (read,) = LIST.read(snapshot)
    strong, weak = ([line(n.name) for n in listing.names if n.weak is is_weak] for is_weak in (False, True))
    assert {n.name for n in read.names if not n.weak} == set(strong)
    assert {n.name for n in read.names if n.weak} == set(weak) - set(strong)
    assert (read.name, read.schema, read.country) == (line(listing.name), listing.schema, listing.country)
    assert set(read.addresses) == set(map(line, listing.addresses))
    assert LIST.remarks(snapshot) == ()
    if listing.schema != "Address":
        assert {i.value for i in read.identifiers} == {line(i.value) for i in listing.identifiers}
    if listing.schema in {"Person", "Organization", "Thing"}:
        assert {(i.kind, i.value) for i in read.identifiers} == {(i.kind, line(i.value)) for i in listing.identifiers}
    if listing.schema == "Person":
        assert read.birth_dates == listing.birth_dates
    else:
        assert all(day in read.note for day in listing.birth_dates)


def test_the_file_is_taken_for_followthemoney() -> None:
    """By its first line."""
    assert part_of(LIST, written([WORKS])) == "list"


def test_only_the_subject_is_a_target() -> None:
    """Owners and people stand around it."""
    assert [(e["schema"], e["caption"]) for e in entities([WORKS]) if e["target"]] == [("Company", "Quenholt Works")]
    assert {tuple(e["datasets"]) for e in entities([WORKS])} == {("us-ofac-sdn",)}


def test_names_are_told_apart_by_what_they_are() -> None:
    """One carried once, and a weak one."""
    said = by_schema(WORKS, "Company")[0]["properties"]
    assert (said["name"], said["previousName"], said["weakAlias"]) == (["Quenholt Works"], ["Old Quenholt"], ["QW"])
    assert said["notes"] == ["concern: missile", "see there"]


def test_each_period_is_a_sanction_and_says_its_doubt() -> None:
    """With measure, programme and the countries whose law it is."""
    first, second = (e["properties"] for e in by_schema(WORKS, "Sanction"))
    assert (first["startDate"], first["endDate"], first["country"]) == (["2007-03-24"], ["2016-01-16"], ["us"])
    assert (first["provisions"], first["program"]) == (["asset_freeze", "binds EU"], ["NPWMD"])
    assert ("description" in first, second["description"]) == (False, ["in doubt from ever until the start"])


def test_owners_and_directors_are_linked() -> None:
    """To the subject, by id."""
    owns, directs = by_schema(WORKS, "Ownership")[0]["properties"], by_schema(WORKS, "Directorship")[0]["properties"]
    names = {e["id"]: e["caption"] for e in entities([WORKS])}
    assert [names[owns[end][0]] for end in ("owner", "asset")] == ["Oskaldur", "Quenholt Works"]
    assert [names[directs[end][0]] for end in ("director", "organization")] == ["Tavan Meridor", "Quenholt Works"]
    assert owns["percentage"] == ["51 %"]


def test_what_it_wrote_our_reader_takes_with_owner_and_director() -> None:
    """And with the same programme."""
    (read,) = LIST.read(Snapshot(day=DAY, parts={"list": (published("e.json", written([WORKS])),)}))
    assert (read.owners, read.people, read.programmes) == (WORKS.owners, WORKS.people, ("NPWMD",))
    assert read.periods[0].since == date(2007, 3, 24)
