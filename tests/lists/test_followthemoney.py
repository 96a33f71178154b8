"""FollowTheMoney's entities: joined by id or nested, an entry a dataset, and nothing unknown passed over unsaid."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.published_files import DAY, REAL, entries, part_of, published

from bonafides.editions.published import find
from bonafides.errors import BonafidesError, ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedOwner, ListedPerson, Listing
from bonafides.model.party import Identifier
from bonafides.model.source import Published, Snapshot
from bonafides_catalogue.lists.followthemoney import LIST


def line(
    ident: str, schema: str, /, *, target: bool | None = None, datasets: tuple[str, ...] = ("xx_list",), **said: object
) -> dict[str, object]:
    """Give one entity."""
    entity: dict[str, object] = {"id": ident, "schema": schema, "properties": said, "datasets": list(datasets)}
    entity |= {"first_seen": "2023-01-02T00:00:00", "last_seen": "2026-01-05T01:00:00"}
    return entity | ({} if target is None else {"target": target})


WORKS = line("Q1", "Company", target=True, datasets=("xx_list", "yy_list"), name=["Quenholt Works", "Квенхольт"], weakAlias=["QW"],
             jurisdiction=["ru"], innCode=["7700000000"], ogrnCode=["1027700000000"], addressEntity=["A1"], topics=["sanction"],
             email=["a@sample.test"], phone=["+7 1"])  # fmt: skip
PERSON = line(
    "P1",
    "Person",
    target=True,
    name=["Tavan Meridor"],
    birthDate=["1961-05-03"],
    nationality=["ir"],
    firstName=["Tavan"],
)
ADDRESS = line("A1", "Address", target=False, street=["1 Sample Road"], city=["Samplin"], country=["ru"])
SANCTION = line("S1", "Sanction", target=False, entity=["Q1"], authority=["Sample Office"], programId=["XX-1"], startDate=["2022-03-01"],
                endDate=["2024-05"], reason=["Makes; motors"])  # fmt: skip
OWNS = line("O1", "Ownership", target=False, owner=["P1"], asset=["Q1"], percentage=["51 %"])
DIRECTS = line(
    "D1", "Directorship", target=False, director=["P1"], organization=["Q1"], role=["Chairman"], startDate=["2010"]
)
PASSPORT = line("I1", "Passport", target=False, holder=["P1"], number=["A123"], country=["ir"])
VESSEL = line(
    "V1",
    "Vessel",
    name=["OSKALDUR"],
    imoNumber=["IMO1234567"],
    mmsi=["273450000"],
    flag=["pa"],
    owner=["Q1"],
    callSign=["XX12"],
)
LINES = (WORKS, PERSON, ADDRESS, SANCTION, OWNS, DIRECTS, PASSPORT, VESSEL)


def text(*lines: Mapping[str, object]) -> str:
    """Write entities as JSON lines."""
    return "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in lines)


def read(*lines: dict[str, object]) -> dict[str, Listing]:
    """Read entities; the last listing of each."""
    return {e.list_id: e for e in entries(LIST, {"list": text(*lines)})}


def remarks(*lines: dict[str, object]) -> tuple[str, ...]:
    """Give what there is to say of entities."""
    return LIST.remarks(Snapshot(day=DAY, parts={"list": (published("e.json", text(*lines)),)}))


def test_the_file_is_known_by_its_first_line_and_tells_the_latest_day_seen() -> None:
    """Whatever it is called."""
    part = LIST.recognise(published("any.bin", text(*LINES)))
    assert part is not None
    assert part.day == date(2026, 1, 5)


@pytest.mark.parametrize(
    "other",
    ['{"list":"L","id":"1","name":"Q","schema":"Person"}', '{"type":"Feature","properties":{}}', '{"id":"1","schema":"Person"', "[]", "", '{"id":1,"schema":"x","properties":{}}'],
)  # fmt: skip
def test_what_is_no_entity_is_not_taken_for_one(other: str) -> None:
    """An own list neither."""
    assert part_of(LIST, other) is None


def test_targets_are_entries_and_what_stands_around_them_is_not() -> None:
    """And, where nothing is marked, what may be a party: here the vessel."""
    assert set(read(*LINES)) == {"Q1", "P1", "V1"}
    assert set(read(WORKS | {"target": False}, VESSEL)) == {"V1"}


def test_an_entity_is_an_entry_of_each_of_its_datasets() -> None:
    """With the sanctions that the dataset tells."""
    found = [(e.list, e.programmes) for e in entries(LIST, {"list": text(WORKS, SANCTION)})]
    assert found == [("followthemoney-xx-list", ("XX-1",)), ("followthemoney-yy-list", ())]


def test_names_countries_and_numbers_become_fields() -> None:
    """By the names of their properties."""
    works = read(*LINES)["Q1"]
    assert [(n.name, n.weak) for n in works.names] == [("Quenholt Works", False), ("Квенхольт", False), ("QW", True)]
    assert (works.country, works.addresses) == (("RU",), ("1 Sample Road, Samplin, ru",))
    assert works.identifiers == (
        Identifier(kind="reg_no", value="1027700000000"),
        Identifier(kind="tax_no", value="7700000000"),
    )
    assert (works.phones, works.emails, "topics: sanction" in works.note) == (("+7 1",), ("a@sample.test",), True)


def test_a_vessel_has_its_numbers_and_its_owner() -> None:
    """The owner by name, though it is a line of its own."""
    vessel = read(*LINES)["V1"]
    assert [i.kind for i in vessel.identifiers] == ["imo", "mmsi", "other"]
    assert (vessel.schema, vessel.country, vessel.owners) == (
        "Vessel",
        ("PA",),
        (ListedOwner(name="Quenholt Works", share=""),),
    )


def test_links_become_owners_and_people_on_both_sides() -> None:
    """With the role and when it was held."""
    found = read(*LINES)
    assert found["Q1"].owners == (ListedOwner(name="Tavan Meridor", share="51 %"),)
    assert found["Q1"].people == (ListedPerson(name="Tavan Meridor", role="director: Chairman (2010 to …)"),)
    assert ListedPerson(name="Quenholt Works", role="owns") in found["P1"].people


def test_a_passport_of_its_own_becomes_a_number_of_its_holder() -> None:
    """What else it says is a note."""
    person = read(*LINES)["P1"]
    assert (person.identifiers, person.birth_dates) == ((Identifier(kind="passport", value="A123"),), ("1961-05-03",))
    assert "passport A123: country ir" in person.note


def test_a_sanction_gives_period_programme_and_note() -> None:
    """The month of its end is in doubt, and so is its last day."""
    works = next(e for e in entries(LIST, {"list": text(*LINES)}) if e.list == "followthemoney-xx-list")
    assert works.periods == (Period(since=date(2022, 3, 1), until=date(2024, 5, 1), maybe_until=date(2024, 6, 1)),)
    assert "sanction: authority Sample Office, reason Makes; motors" in works.note


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ({"listingDate": ["2022-03"]}, Period(since=date(2022, 3, 31), maybe_since=date(2022, 3, 1))),
        ({"endDate": ["2024-05-01"]}, Period(since=date(2024, 4, 30), maybe_since=date.min, until=date(2024, 5, 1), maybe_until=date(2024, 5, 2))),
        ({}, Period(since=date(2023, 1, 2), maybe_since=date.min)),
        ({"startDate": ["2022-03-01"], "endDate": ["2021-01-01"]}, Period(since=date(2022, 3, 1))),
        ({"startDate": ["soon"]}, Period(since=date(2023, 1, 2), maybe_since=date.min)),
    ],
)  # fmt: skip
def test_days_that_are_not_given_are_in_doubt(said: dict[str, Any], period: Period) -> None:
    """And an end before its start ends nothing."""
    assert read(WORKS, line("S", "Sanction", entity=["Q1"], **said) | {"datasets": []})["Q1"].periods == (period,)


def test_a_copy_informs_and_binds_nobody() -> None:
    """Whatever its sanctions say."""
    assert {(e.measure, e.binding) for e in read(*LINES).values()} == {("concern", ())}


def test_the_nested_form_reads_as_the_joined_one() -> None:
    """Sanctions, addresses, owners and documents within the target."""
    owns = OWNS | {
        "properties": {"owner": [{"id": "P1", "schema": "Person", "caption": "Tavan Meridor"}], "percentage": ["51 %"]}
    }
    directs = DIRECTS | {
        "properties": {"director": [PERSON], "organization": ["Q1"], "role": ["Chairman"], "startDate": ["2010"]}
    }
    inside = {
        "sanctions": [SANCTION],
        "addressEntity": [ADDRESS],
        "ownershipAsset": [owns],
        "directorshipOrganization": [directs],
    }
    properties = WORKS["properties"]
    assert isinstance(properties, dict)
    assert (
        read(WORKS | {"properties": properties | inside})["Q1"]
        == read(WORKS, PERSON, ADDRESS, SANCTION, OWNS, DIRECTS)["Q1"]
    )


def test_unknown_properties_and_schemata_are_said() -> None:
    """The property stays a note."""
    properties = WORKS["properties"]
    assert isinstance(properties, dict)
    moody = WORKS | {"properties": properties | {"mood": ["blue"], "inner": [line("X", "Riddle")]}}
    said = remarks(moody, ADDRESS, line("M", "Mystery"), line("U", "UnknownLink", subject=["Q1"], object=["gone"]))
    assert [s.partition(": ")[2] for s in said] == [
        "1 entities of the schema 'Mystery' are not read", "1 entities of the schema 'Riddle' are not read",
        "the unknown property 'mood' of 1 entries is a note", "1 entities that links point to are not in the file",
    ]  # fmt: skip
    assert "mood: blue" in read(moody)["Q1"].note


def test_known_properties_are_not_remarked() -> None:
    """Every one of the sample."""
    assert remarks(*LINES) == ()


def test_a_thing_without_a_name_is_called_by_its_number() -> None:
    """A wallet by its key."""
    wallet = read(line("W1", "CryptoWallet", target=True, publicKey=["1Sample"]))["W1"]
    assert (wallet.name, wallet.schema, wallet.identifiers[0].kind) == ("1Sample", "Thing", "wallet")


def test_a_birth_date_that_is_none_is_noted() -> None:
    """And one with a time of day is a date."""
    person = read(line("P", "Person", name=["X"], birthDate=["1961-05-03T00:00:00", "spring"]))["P"]
    assert (person.birth_dates, "birth date: spring" in person.note) == (("1961-05-03",), True)


@pytest.mark.parametrize("wrong", ["{", '{"id":1,"schema":"x"}', "\ufffd", "[" * 100_000, '{"id":"x","schema":"Person","properties":{"name":"text"}}'])  # fmt: skip
def test_a_line_that_is_no_entity_is_refused_with_its_place(wrong: str) -> None:
    """One sentence."""
    with pytest.raises(ContentError, match=r"list\.csv line 2: no entity"):
        entries(LIST, {"list": f"{json.dumps(PERSON)}\n{wrong}\n"})


@pytest.mark.parametrize(
    ("entity", "said"),
    [
        (line("", "Person", target=True), "'id' is empty"),
        (line("P", "Person", datasets=tuple(map(str, range(1_001)))), "1,001 'datasets'"),
        (line("O", "Ownership", owner=[*map(str, range(31))], asset=[*map(str, range(31))]), "too many to too many"),
    ],
)
def test_an_entity_without_an_id_or_without_measure_is_refused(entity: dict[str, object], said: str) -> None:
    """It could not be found, or would fill the memory."""
    with pytest.raises(ContentError, match=f"line 1: .*{said}"):
        read(entity)


def test_a_dataset_that_is_named_twice_gives_one_entry() -> None:
    """Two would have one id."""
    assert len(entries(LIST, {"list": text(line("P", "Person", datasets=("xx", "xx"), name=["Q"]))})) == 1


def test_a_link_without_its_other_end_names_nobody() -> None:
    """A person without a name would be like every other; the remark counts what is missing."""
    lines = (PERSON, line("O", "Ownership", target=False, owner=["P1"]))
    assert read(*lines)["P1"].people == ()
    assert [said for said in remarks(*lines) if "1 entities that links point to" in said]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["Q1", "P1", "2022-01-01", "0001-01-01", "9999-12-31"]),
    lambda inside: st.lists(inside, max_size=2) | st.fixed_dictionaries({"id": st.just("Q1"), "schema": st.sampled_from(["Sanction", "Ownership", "Address"]), "properties": st.dictionaries(st.sampled_from(["entity", "owner", "startDate", "endDate"]), st.lists(inside, max_size=2), max_size=3)}),
    max_leaves=6,
)  # fmt: skip
properties = st.dictionaries(
    st.sampled_from(["name", "birthDate", "owner", "asset", "entity", "holder", "number", "startDate", "endDate", "addressEntity", "type", "caption", "mood"]),
    st.lists(values, max_size=3),
    max_size=5,
)  # fmt: skip
schemata = st.sampled_from(
    ["Person", "Company", "Sanction", "Ownership", "Passport", "Address", "UnknownLink", "Vessel", "Mystery"]
)


@given(lines=st.lists(st.tuples(schemata, properties, st.sampled_from([True, False, None])), max_size=5))
def test_whatever_stands_in_properties_is_read_or_refused(
    lines: list[tuple[str, dict[str, list[object]], bool | None]],
) -> None:
    """Never another error than ours."""
    written = text(
        *({"id": "Q1", "schema": schema, "properties": said, "target": target} for schema, said, target in lines)
    )
    snapshot = Snapshot(day=DAY, parts={"list": (published("e", written),)})
    try:
        assert all(e.names for e in LIST.read(snapshot))
        LIST.remarks(snapshot)
    except BonafidesError as refused:
        assert "\n" not in str(refused)  # noqa: PT017 (a refusal is fine, in one line)


@pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
def test_no_published_file_is_taken_for_one() -> None:
    """None of those beside the checkout is in this form."""
    assert [f.path for f in find(REAL) if isinstance(f, Published) and LIST.recognise(f)] == []
