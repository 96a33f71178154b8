"""The Consolidated Screening List: every entry is one of its publisher's list, with the id that the publisher's own file gives."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from time import process_time

import pytest
from tests.lists.published_files import DAY, entries, part_of, published

from bonafides.errors import ContentError
from bonafides.model.listing import Listing
from bonafides.model.source import Snapshot
from bonafides_catalogue.lists import (
    us_bis_denied_persons,
    us_bis_entity_list,
    us_bis_unverified,
    us_csl,
    us_ddtc_debarred,
    us_ofac_sdn,
    us_state_isn,
)
from bonafides_catalogue.lists.us_csl import LIST

COLUMNS = [
    "_id",
    "source",
    "entity_number",
    "type",
    "programs",
    "name",
    "title",
    "addresses",
    "federal_register_notice",
    "start_date",
    "end_date",
    "standard_order",
    "license_requirement",
    "license_policy",
    "call_sign",
    "vessel_type",
    "gross_tonnage",
    "gross_registered_tonnage",
    "vessel_flag",
    "vessel_owner",
    "remarks",
    "source_list_url",
    "alt_names",
    "citizenships",
    "dates_of_birth",
    "nationalities",
    "places_of_birth",
    "source_information_url",
    "ids",
]
OLD = [column for column in COLUMNS if column not in {"_id", "ids"}]
SDN, SSI, CAP = (
    "Specially Designated Nationals (SDN) - Treasury Department",
    "Sectoral Sanctions Identifications List (SSI) - Treasury Department",
    "Capta List (CAP) - Treasury Department",
)
EL, UVL, DPL = (
    "Entity List (EL) - Bureau of Industry and Security",
    "Unverified List (UVL) - Bureau of Industry and Security",
    "Denied Persons List (DPL) - Bureau of Industry and Security",
)
DTC, ISN = "ITAR Debarred (DTC) - State Department", "Nonproliferation Sanctions (ISN) - State Department"

PERSON = {
    "source": SDN, "entity_number": "901", "type": "Individual", "programs": "NPWMD; IFSR", "name": "QUENHOLT, Ada", "title": "Colonel",
    "addresses": "5 Meridor Road, Oskaldur, IR; SY", "alt_names": "QUENHOLT, A.; MERIDOR, Ada", "citizenships": "SY",
    "dates_of_birth": "1961-02-03; circa 1962", "nationalities": "IR", "places_of_birth": "Oskaldur, Iran", "remarks": "(Linked To: MERIDOR WORKS (MW))",
    "ids": "IR, 2020-01-02, 2010-01-03, Q1234567, Passport; Female, Gender; ada@meridor.example, Email Address",
}  # fmt: skip
VESSEL = {
    "source": SDN, "entity_number": "902", "type": "Vessel", "programs": "NPWMD", "name": "OSKALDUR STAR", "call_sign": "QQ1", "vessel_type": "Tanker",
    "gross_tonnage": "9000", "gross_registered_tonnage": "4500", "vessel_flag": "Malta", "vessel_owner": "Meridor Shipping",
    "ids": "IMO 9999993, Vessel Registration Identification",
}  # fmt: skip
LISTED = {
    "source": EL, "name": "Quenholt Works", "addresses": "1 Long Road, Meridor, CN; HK", "alt_names": "QW", "federal_register_notice": "81 FR 100",
    "start_date": "2016-01-05", "license_requirement": "See §744.3 of the EAR.", "license_policy": "Presumption of denial.",
}  # fmt: skip
DENIED = {
    "source": DPL, "name": "ADA C.T. QUENHOLT", "addresses": "7 MERIDOR LANE, RENO, NV, 89501, US", "federal_register_notice": "67 F.R. 500 9/4/02 67 F.R. 100 3/11/02",
    "start_date": "2002-03-04", "end_date": "2022-03-04", "standard_order": "Y", "remarks": "20 YEAR DENIAL",
}  # fmt: skip
DEBARRED = {"source": DTC, "name": "Ada Quenholt", "federal_register_notice": "83 FR 200", "alt_names": "Ada Meridor"}
DETERMINED = {
    "source": ISN, "programs": "INKSNA", "name": "Quenholt Works (QW) and any successor, sub-unit, or subsidiary thereof",
    "federal_register_notice": "Vol. 86, No. 151, 08/10/2021", "start_date": "2021-07-29",
}  # fmt: skip
TOLD = {"source": UVL, "name": "Oskaldur Trading", "addresses": "P.O. Box 9, Dubai, AE"}


def table(*rows: Mapping[str, str], columns: Sequence[str] = COLUMNS) -> str:
    """Give the text of a table."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="")
    writer.writeheader()
    writer.writerows({c: v for c, v in row.items() if c in columns} for row in rows)
    return text.getvalue()


def read(*rows: Mapping[str, str]) -> list[Listing]:
    """Read a table of these rows."""
    return entries(LIST, {"list": table(*rows)})


def compact(**changes: object) -> str:
    """Give the derived JSON with two entries."""
    told: dict[str, object] = {
        "sourceGeneratedAt": "2026-07-31T13:15:00+00:00", "entryCount": 2, "countsBySource": {SDN: 1, EL: 1}, "fieldKey": {"n": "name"},
        "tables": {"sources": [SDN, EL], "licenceRequirements": ["See §744.3"], "licencePolicies": ["Denial"], "programmes": ["NPWMD; IFSR"], "urls": ["u"]},
        "entries": [
            {"n": "Ada QUENHOLT", "a": ["Ada MERIDOR"], "s": 0, "t": "Individual", "c": ["IR"], "e": "901", "pg": 0, "u": 0},
            {"n": "Quenholt Works", "s": 1, "c": ["CN"], "lr": 0, "lp": 0, "fr": "81 FR 100", "u": 0},
        ],
    }  # fmt: skip
    return json.dumps(told | changes)


def test_three_layouts_are_recognised_and_two_of_them_leave_out_fields() -> None:
    """The older table lacks ids, the derived JSON addresses and days."""
    parts = [LIST.recognise(published("any", text)) for text in (table(), table(columns=OLD), compact())]
    assert [(p.name, p.partial, p.day) for p in parts if p] == [
        ("list", False, None), ("list", True, None), ("list", True, date(2026, 7, 31)),
    ]  # fmt: skip


def test_another_json_and_another_table_are_nobodys() -> None:
    """Content tells, not a name."""
    assert [
        part_of(LIST, text, "consolidated.csv") for text in ('{"entries": []}', "name,country\n", "source,name\n")
    ] == [None] * 3


def test_every_list_has_its_publishers_id_and_is_told() -> None:
    """None is called by the collection's own id."""
    found = {
        e.list
        for e in read(PERSON, LISTED, DENIED, DEBARRED, DETERMINED, TOLD, {**PERSON, "source": SSI, "type": "Entity"})
    }
    assert found == {told.id for told in LIST.tells} - {"us-bis-military-end-users"}


def test_a_person_of_the_treasury_has_the_fields_of_its_own_file() -> None:
    """Names, countries, births, numbers and links; the rest is noted."""
    one = read(PERSON)[0]
    assert (one.list_id, one.measure, one.binding, one.concern, one.birth_dates) == (
        "901", "asset_freeze", ("US",), ("missile", "nuclear"), ("1961-02-03", "1962"),
    )  # fmt: skip
    assert set(one.country) == {"IR", "SY"}
    assert [n.name for n in one.names] == ["QUENHOLT, Ada", "QUENHOLT, A.", "MERIDOR, Ada"]
    assert (one.addresses, one.emails) == (("5 Meridor Road, Oskaldur, IR",), ("ada@meridor.example",))
    assert [(i.kind, i.value) for i in one.identifiers] == [("passport", "Q1234567")]
    assert [p.name for p in one.people] == ["MERIDOR WORKS (MW)"]
    assert all(
        text in one.note for text in ("title: Colonel", "Gender Female", "POB Oskaldur, Iran", "expires 02 Jan 2020")
    )


def test_a_birth_on_the_first_of_a_month_is_the_month_or_year() -> None:
    """The compiler writes so what the Treasury gives without a day; what it wrote is noted."""
    one = read({**PERSON, "dates_of_birth": "1989-01-01; 1977-08-01"})[0]
    assert (one.birth_dates, "birth date as compiled 1989-01-01" in one.note) == (("1989", "1977-08"), True)


def test_a_vessel_keeps_its_number_sign_flag_and_owner() -> None:
    """As the Treasury's own file has them."""
    one = read(VESSEL)[0]
    assert {(i.kind, i.value) for i in one.identifiers} == {("imo", "9999993"), ("other", "QQ1")}
    assert (one.schema, one.country, [o.name for o in one.owners]) == ("Vessel", ("Malta",), ["Meridor Shipping"])


def test_an_entry_of_the_treasury_agrees_with_its_own_file() -> None:
    """List, number, programmes, measure, concern, kind and identifiers."""
    row = '901,"QUENHOLT, Ada",individual,NPWMD] [IFSR,Colonel,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 03 Feb 1961; Passport Q1234567 (Iran)."\n'
    own = entries(us_ofac_sdn.LIST, {"sdn": row})[0]
    here = read(PERSON)[0]
    fields = (
        "list",
        "list_id",
        "schema",
        "programmes",
        "reference",
        "measure",
        "binding",
        "concern",
        "identifiers",
        "cites",
    )
    assert [getattr(here, f) for f in fields] == [getattr(own, f) for f in fields]


def test_one_number_under_two_lists_is_one_entry() -> None:
    """With what either says; the note names both."""
    directive = "Subject to Directive 4, Executive Order 13662 Directive Determination -"
    rows = [
        {
            "source": source,
            "entity_number": "77",
            "type": "Entity",
            "programs": "UKRAINE-EO13662",
            "name": "QUENHOLT BANK",
            "ids": ids,
        }
        for source, ids in ((SSI, directive), (CAP, "RU, 123, Registration Number"))
    ]
    found = read(*rows)
    assert [(e.list, e.list_id, e.measure) for e in found] == [("us-ofac-consolidated", "77", "licence_required")]
    assert "list: SSI" in found[0].note
    assert "list: CAP" in found[0].note


def test_an_entry_of_commerce_keeps_requirement_policy_day_and_concern() -> None:
    """15 CFR 744.3 is on missiles."""
    one = read(LISTED)[0]
    assert (one.measure, one.concern, one.country, one.addresses, one.cites) == (
        "licence_required", ("missile",), ("CN", "HK"), ("1 Long Road, Meridor, CN",), "81 FR 100",
    )  # fmt: skip
    assert (one.in_force(date(2016, 1, 4)), one.in_force(date(2030, 1, 1))) == (False, True)
    assert "licence policy: Presumption of denial." in one.note


def test_whether_the_last_day_of_a_denial_counts_is_in_doubt() -> None:
    """The orders say "until"."""
    one = read(DENIED)[0]
    assert [one.in_force(date(2022, 3, d)) for d in (3, 4, 5)] == [True, None, False]


def test_two_addresses_of_one_order_are_one_entry() -> None:
    """The earliest notice is the order's, whatever renewals add."""
    found = read(
        DENIED,
        {
            **DENIED,
            "addresses": "8 MERIDOR LANE, RENO, NV, 89501, US",
            "federal_register_notice": "67 F.R. 100 3/11/02",
        },
    )
    assert [len(e.addresses) for e in found] == [2]


def test_one_name_twice_on_a_list_is_two_entries_in_the_order_of_their_notices() -> None:
    """Whatever their order in the file, so that the older keeps its id."""
    later = {**LISTED, "federal_register_notice": "85 FR 9", "addresses": "AE"}
    ids = [{e.cites: e.list_id for e in read(*rows)} for rows in ((LISTED, later), (later, LISTED))]
    assert ids[0] == ids[1]
    assert ids[0]["81 FR 100"] == read(LISTED)[0].list_id


def test_the_publishers_own_files_give_the_same_ids() -> None:
    """Denied, listed, unverified, debarred, determined."""
    dpl = (
        "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date\tStandard_Order\tLast_Update\tAction\tFR_Citation\n"
        "QUENHOLT, ADA C. T.\tX\tRENO\tNV\tUS\t89501\t03/04/2002\t03/04/2022\tY\t2002-03-04\tNEW\t67 F.R. 100 3/11/02\n"
    )
    columns = (
        "Source List,Entity Number,SDN Type,Programs,Name,Title,Address,City,State/Province,Postal Code,Country,Federal Register Notice,Effective Date,"
        "Date Lifted/Waived/Expired,Standard Order,License Requirement,License Policy,Call Sign,Vessel Type,Gross Tonnage,Gross Register Tonnage,Vessel Flag,"
        "Vessel Owner,Remarks/Notes,Address Number,Address Remarks,Alternate Number,Alternate Type,Alternate Name,Alternate Remarks,Web Link"
    )
    listed = columns + "\nEL,,,,Quenholt Works,,1 Long Road,Meridor,,,China,81 FR 100,1/5/2016,,,r,p" + "," * 14 + "\n"
    debarred = (
        "Party Name,Date Of Birth,Federal Register Notice,Notice Date,Corrected Notice,Corrected Notice Date\n"
        '"Quenholt, Ada (a.k.a. Ada Meridor)",,83 FR 200,4/25/2018,,\n'
    )
    isn = (
        "Programs,Name,Address,Country,Federal Register Notice,Effective Date,Date Lifted/Waived/Expired\n"
        'INKSNA,Quenholt Works (QW),,,"Vol. 86, No. 151, 8/10/21",7/29/2021,\n'
    )
    own = [
        entries(us_bis_denied_persons.LIST, {"list": dpl}), entries(us_bis_entity_list.LIST, {"list": listed}),
        entries(us_bis_unverified.LIST, {"list": "COUNTRY,NAME,ADDRESS\nUAE,Oskaldur Trading,X\n"}), entries(us_ddtc_debarred.LIST, {"list": debarred}),
        entries(us_state_isn.LIST, {"list": isn}),
    ]  # fmt: skip
    assert {(e.list, e.list_id) for found in own for e in found} == {
        (e.list, e.list_id) for e in read(DENIED, LISTED, TOLD, DEBARRED, DETERMINED)
    }


def test_a_determination_under_two_statutes_is_two_entries() -> None:
    """As its publisher lists it."""
    found = read({**DETERMINED, "programs": "E.O. 13382; Export-Import Bank Act"})
    assert [(e.reference, e.measure) for e in found] == [
        ("E.O. 13382", "asset_freeze"),
        ("Export-Import Bank Act", "concern"),
    ]


def test_the_older_names_of_lists_are_read() -> None:
    """In 2016 a list was its short name alone."""
    found = entries(
        LIST,
        {
            "list": table(
                {**PERSON, "source": "SDN"},
                {**DEBARRED, "source": "DTC", "alt_names": "(a.k.a. Ada Meridor;  A. Oskaldur)"},
                columns=OLD,
            )
        },
    )
    assert [(e.list, [n.name for n in e.names][1:]) for e in found] == [
        ("us-ofac-sdn", ["QUENHOLT, A.", "MERIDOR, Ada"]), ("us-ddtc-debarred", ["Ada Meridor", "A. Oskaldur"]),
    ]  # fmt: skip


def test_the_derived_json_gives_the_same_ids_without_days() -> None:
    """So that a snapshot of it carries on a table's history."""
    found = {e.list: e for e in entries(LIST, {"list": compact()})}
    assert found["us-bis-entity-list"].list_id == read(LISTED)[0].list_id
    assert (found["us-ofac-sdn"].list_id, found["us-ofac-sdn"].country) == ("901", ("IR",))
    assert [(e.periods, e.dates_from) for e in found.values()] == [((), "")] * 2
    assert found["us-bis-entity-list"].concern == ("missile",)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"entryCount": 3}, "entryCount 3"),
        ({"countsBySource": {SDN: 2}}, "countsBySource"),
        ({"mood": 1}, "unknown field `mood`"),
        ({"entries": [{"n": "Q", "s": 9}]}, "points to 9 in a table of 2"),
        ({"entries": [{"n": "Q", "s": 0, "zz": 1}]}, "unknown field `zz`"),
        ({"entries": [{"s": 0}]}, "missing required field `n`"),
        ({"entries": [{"n": " ", "s": 0}]}, "entry 0: no name in 'n'"),
    ],
)
def test_a_json_that_contradicts_itself_is_refused(changes: dict[str, object], said: str) -> None:
    """Its own counts, its own tables, its own fields."""
    with pytest.raises(ContentError, match=re.escape(said)):
        entries(LIST, {"list": compact(**changes)})


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({**PERSON, "source": "Moon List (MOON) - Space"}, "list 'MOON'"),
        ({**PERSON, "source": "none"}, "source 'none'"),
        ({**PERSON, "entity_number": "x1"}, "'x1' is no number"),
        ({**PERSON, "type": "Robot"}, "type 'Robot'"),
        ({**LISTED, "start_date": "soon"}, "start_date 'soon'"),
        ({**LISTED, "name": ""}, "a row without a name"),
        ({**LISTED, "start_date": "2020-01-02", "end_date": "2020-01-01"}, "ends on 2020-01-01, before it begins"),
        ({**DETERMINED, "programs": "Space Law"}, "programme 'Space Law'"),
    ],
)
def test_what_nobody_knows_is_refused(row: dict[str, str], said: str) -> None:
    """Each with its place."""
    with pytest.raises(ContentError, match=said):
        read(row)


def test_a_bracket_of_other_names_that_is_not_closed_is_read_in_time() -> None:
    """It once took the square of its length."""
    began = process_time()
    read({**LISTED, "alt_names": "(a.k.a." + " " * 60_000 + "x"})
    assert process_time() - began < 1.5


def test_a_column_more_or_less_is_refused() -> None:
    """Take it, or ignore it by name."""
    for text, said in (
        (table().replace("_id", "mood"), "column 'mood'"),
        ("source,name\nSDN,Q\n", "no column 'addresses'"),
    ):
        with pytest.raises(ContentError, match=said):
            entries(LIST, {"list": text})


def test_a_second_file_of_one_day_is_refused() -> None:
    """It would count every entry twice."""
    files = (published("a.csv", table(PERSON)), published("b.csv", table(PERSON)))
    with pytest.raises(ContentError, match=r"b\.csv: a second file"):
        list(LIST.read(Snapshot(day=DAY, parts={"list": files})))


def test_the_docstring_names_each_column_that_is_ignored() -> None:
    """So that the manual tells of it."""
    assert all(
        f"`{column}`" in (us_csl.__doc__ or "") for column in ("_id", "source_list_url", "source_information_url")
    )
