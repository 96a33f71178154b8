"""The lists of the Bureau of Industry and Security in its own layouts."""

import csv
import io
import re
from collections import defaultdict
from datetime import date
from time import process_time

import pytest
from tests.lists.published_files import REAL, entries, part_of, published
from tests.lists.round_trip import addresses, lost, names, notes

from bonafides.errors import ContentError
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource
from bonafides.text.columns import decoded
from bonafides_catalogue.lists import (
    us_bis_denied_persons,
    us_bis_entity_list,
    us_bis_military_end_users,
    us_bis_military_intelligence,
    us_bis_unverified,
)

DPL, EL, MEU, UVL, MIEU = (
    module.LIST
    for module in (
        us_bis_denied_persons,
        us_bis_entity_list,
        us_bis_military_end_users,
        us_bis_unverified,
        us_bis_military_intelligence,
    )
)
DENIALS = "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date\tStandard_Order\tLast_Update\tAction\tFR_Citation\n"
ONE = '"ADA QUENHOLT"\t"1 LONG ROAD"\t"RENO"\t"NV"\t"US"\t"89501"\t"03/04/2002"\t"03/04/2022"\t"Y"\t"2006-07-11"\t"NEW"\t"67 F.R. 100 3/11/02"\n'
OTHER = '"ADA QUENHOLT"\t"2 LONG ROAD"\t"RENO"\t"NV"\t""\t"89501"\t"03/04/2002"\t"03/04/2022"\t"Y"\t"2007-07-11"\t"NEW"\t"68 F.R. 7 1/1/03 67 F.R. 100 3/11/02"\n'
COLUMNS = [
    "Source List",
    "Entity Number",
    "SDN Type",
    "Programs",
    "Name",
    "Title",
    "Address",
    "City",
    "State/Province",
    "Postal Code",
    "Country",
    "Federal Register Notice",
    "Effective Date",
    "Date Lifted/Waived/Expired",
    "Standard Order",
    "License Requirement",
    "License Policy",
    "Call Sign",
    "Vessel Type",
    "Gross Tonnage",
    "Gross Register Tonnage",
    "Vessel Flag",
    "Vessel Owner",
    "Remarks/Notes",
    "Address Number",
    "Address Remarks",
    "Alternate Number",
    "Alternate Type",
    "Alternate Name",
    "Alternate Remarks",
    "Web Link",
]
WORKS = {
    "Source List": "EL", "Name": "Quenholt Works", "Address": "1 Long Road", "City": "Meridor", "Country": "China", "Federal Register Notice": "81 FR 100 ",
    "Effective Date": "1/5/2016", "License Requirement": "All items. (See §744.2 of the EAR)", "License Policy": "Presumption of denial.", "Alternate Name": "QW",
    "Title": "Plant", "Web Link": "http://list.example",
}  # fmt: skip
MILITARY = "Type,Name,Alias,Country,Topics,Program,Date,End date,Source URL\n"


def table(*rows: dict[str, str], nameless: int = 5) -> bytes:
    """Give a table in the thirty-one columns, with columns without a name behind them, in Windows' letters."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS + [""] * nameless)
    writer.writerows([row.get(c, "") for c in COLUMNS] for row in rows)
    return text.getvalue().encode("cp1252")


def test_each_layout_is_its_own_readers_and_no_others() -> None:
    """The first row tells the Entity List from the Military End User List."""
    files = (
        DENIALS,
        table(WORKS),
        table({**WORKS, "Source List": "MEU"}),
        "COUNTRY,NAME,ADDRESS,,,\n",
        MILITARY + "Organization,Q,,CU,x,US-BIS-MIEU,,,\n",
    )
    taken = [[lst.id for lst in (DPL, EL, MEU, UVL, MIEU) if part_of(lst, text)] for text in files]
    assert taken == [[DPL.id], [EL.id], [MEU.id], [UVL.id], [MIEU.id]]


@pytest.mark.parametrize("source", [EL, MEU])
def test_a_first_line_of_blanks_is_no_header_of_a_table(source: ListSource) -> None:
    """The columns are in the second line then, and the file is nobody's."""
    assert part_of(source, b"  \n" + table({**WORKS, "Source List": "EL" if source is EL else "MEU"})) is None


@pytest.mark.parametrize("name", ["(a.k.a. )", "(aka  )"])
def test_a_name_of_which_nothing_is_left_is_kept_as_written(name: str) -> None:
    """A listing without a name could not be found."""
    (one,) = entries(EL, {"list": table({**WORKS, "Name": name, "Alternate Name": ""})})
    assert [n.name for n in one.names] == [name]


@pytest.mark.parametrize("name", ["Q (a.k.a." + " " * 60_000 + "(", "Q" + " " * 60_000 + "x"])
def test_a_name_with_many_blanks_is_read_in_time(name: str) -> None:
    """It once took the square of its length."""
    began = process_time()
    entries(EL, {"list": table({**WORKS, "Name": name})})
    assert process_time() - began < 1.5


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (DPL, DENIALS + ONE.replace("03/04/2022", "03/04/2001")),
        (MIEU, MILITARY + "Organization,Q,,CU,x,US-BIS-MIEU,2021-03-16,2021-03-15,u\n"),
    ],
)
def test_an_end_before_the_beginning_is_refused(source: ListSource, text: str) -> None:
    """Such an entry would never have counted, and nobody would have been told."""
    with pytest.raises(ContentError, match=r"line 2: ends on .* before it begins"):
        entries(source, {"list": text})


def test_each_list_does_what_its_law_says() -> None:
    """15 CFR 736.2(b)(4), 744.11, 744.21, 744.15 and 744.22."""
    found = [
        *entries(DPL, {"list": DENIALS + ONE}), *entries(EL, {"list": table(WORKS)}), *entries(MEU, {"list": table({**WORKS, "Source List": "MEU"})}),
        *entries(UVL, {"list": "COUNTRY,NAME,ADDRESS\nUAE,Quenholt,X\n"}), *entries(MIEU, {"list": MILITARY + "Organization,Q,,CU,x,US-BIS-MIEU,,,\n"}),
    ]  # fmt: skip
    assert [(e.measure, e.binding) for e in found] == [
        ("prohibited", ("US",)), ("licence_required", ("US",)), ("licence_required", ("US",)), ("statement_required", ("US",)), ("licence_required", ("US",)),
    ]  # fmt: skip


def test_a_denials_file_tells_of_the_day_of_its_latest_change() -> None:
    """It states no day of its own."""
    part = DPL.recognise(published("dpl.txt", DENIALS + ONE + OTHER))
    assert part is not None
    assert part.day == date(2007, 7, 11)


def test_the_addresses_of_one_order_are_one_entry() -> None:
    """The earliest notice is the order's; what each row says is kept."""
    one = entries(DPL, {"list": DENIALS + ONE + OTHER})
    assert [(e.addresses, e.country) for e in one] == [
        (("1 LONG ROAD, RENO, NV, 89501, US", "2 LONG ROAD, RENO, NV, 89501"), ("US",))
    ]
    assert "last updated: 2007-07-11" in one[0].note


def test_two_orders_on_one_person_are_two_entries() -> None:
    """Each with its own notice and days."""
    later = ONE.replace("67 F.R. 100", "85 F.R. 5").replace("2002", "2020").replace("2022", "2030")
    found = entries(DPL, {"list": DENIALS + ONE + later})
    assert [(e.in_force(date(2010, 1, 1)), e.in_force(date(2025, 1, 1))) for e in found] == [
        (True, False),
        (False, True),
    ]


def test_an_order_without_a_last_day_goes_on() -> None:
    """And one with a last day is in doubt on it."""
    found = entries(DPL, {"list": DENIALS + ONE.replace('"03/04/2022"', '""')})
    assert found[0].in_force(date(2090, 1, 1)) is True
    assert entries(DPL, {"list": DENIALS + ONE})[0].in_force(date(2022, 3, 4)) is None


def test_a_row_of_denials_may_end_before_its_last_two_cells() -> None:
    """As the publisher's own rows do; an earlier end is damage."""
    short = "ADA QUENHOLT\t1 LONG ROAD\tRENO\t\tDK\t\t3/4/2002\t10/4/2020\tY\t5/1/2001"
    assert [e.country for e in entries(DPL, {"list": DENIALS + short + "\n" + '""\t' * 11 + '""\n'})] == [("DK",)]
    with pytest.raises(ContentError, match="9 cells under 12 columns"):
        entries(DPL, {"list": DENIALS + short.removesuffix("\t5/1/2001") + "\n"})


def test_rows_of_one_entry_are_joined_over_addresses_and_other_names() -> None:
    """One row an address and other name."""
    second = {**WORKS, "Address": "2 Long Road", "Alternate Name": "Quenholt Plant"}
    found = entries(EL, {"list": table(WORKS, second, {**WORKS, "Name": "Meridor Works"})})
    assert [([n.name for n in e.names], len(e.addresses)) for e in found] == [
        (["Quenholt Works", "QW", "Quenholt Plant"], 2), (["Meridor Works", "QW"], 1),
    ]  # fmt: skip


def test_an_entry_keeps_its_requirement_policy_notice_and_concern() -> None:
    """15 CFR 744.2 is on nuclear end uses; letters of Windows are read."""
    one = entries(EL, {"list": table(WORKS)})[0]
    assert (one.concern, one.cites, one.in_force(date(2016, 1, 4))) == (("nuclear",), "81 FR 100", False)
    assert "licence requirement: All items. (See §744.2 of the EAR); licence policy: Presumption of denial." in one.note
    assert "title: Plant" in one.note


def test_one_name_by_two_notices_is_two_entries() -> None:
    """Told apart by a number in the order of their notices."""
    found = entries(EL, {"list": table({**WORKS, "Federal Register Notice": "85 FR 9"}, WORKS)})
    ids = {e.cites: e.list_id for e in found}
    assert ids["85 FR 9"] == f"{ids['81 FR 100']}-2"


def test_an_unverified_party_is_one_entry_with_its_names_and_addresses() -> None:
    """A cell may hold other names."""
    rows = 'UAE,"Quenholt Academy, a.k.a. Q2, a.k.a. Meridor Training",X\nUAE,"Quenholt Academy, a.k.a. Q2, a.k.a. Meridor Training",Y\nUAE,Q3,X\n'
    found = entries(UVL, {"list": "COUNTRY,NAME,ADDRESS,,\n" + rows})
    assert [([n.name for n in e.names], e.addresses, e.periods) for e in found] == [
        (["Quenholt Academy", "Q2", "Meridor Training"], ("X", "Y"), ()), (["Q3"], ("X",), ()),
    ]  # fmt: skip


def test_a_military_intelligence_service_is_dated_and_may_end() -> None:
    """The table tells its own history."""
    rows = "Organization,Quenholt Bureau,QB,CU,export.control,US-BIS-MIEU,2021-03-16,2023-01-01,u\nOrganization,Meridor Bureau,,SY,export.control,US-BIS-MIEU,,,u\n"
    found = entries(MIEU, {"list": MILITARY + rows})
    assert MIEU.history
    assert [(e.in_force(date(2022, 1, 1)), e.in_force(date(2024, 1, 1)), len(e.names)) for e in found] == [
        (True, False, 2),
        (True, True, 1),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (table({**WORKS, "Source List": "XX"}), "source list 'XX'"),
        (table({**WORKS, "Entity Number": "5"}), "Entity Number '5'"),
        (table({**WORKS, "Effective Date": "soon"}), "Effective Date 'soon'"),
        (table({**WORKS, "Name": ""}), "a row without a Name"),
        (
            table({**WORKS, "Effective Date": "2020-01-02", "Date Lifted/Waived/Expired": "2020-01-01"}),
            "line 2: ends on 2020-01-01, before it begins",
        ),
        (table(WORKS).replace(b"Title", b"Mood"), "column 'Mood'"),
        (
            table(WORKS).replace(b"Web Link", b"Title"),
            "column 'Title' of list.csv is there twice|column 'Title' is there twice",
        ),
        (table(WORKS).replace(b"http://list.example", b"x,y"), "a cell under a column without a name"),
    ],
)
def test_what_nobody_knows_is_refused(content: bytes, said: str) -> None:
    """Each with its line."""
    with pytest.raises(ContentError, match=said):
        entries(EL, {"list": content})


@pytest.mark.parametrize(
    "row",
    ["Robot,Q,,CU,x,US-BIS-MIEU,,,\n", "Organization,Q,,CU,x,OTHER,,,\n", "Organization,Q,,CU,x,US-BIS-MIEU,soon,,\n"],
)
def test_another_type_programme_or_day_is_refused(row: str) -> None:
    """Take it, or ignore it by name."""
    with pytest.raises(ContentError, match="unmapped"):
        entries(MIEU, {"list": MILITARY + row})


real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
_CITED = re.compile(r"(\d+) F\.?\s?R\.?\s*(\d+)")
SAMPLES = REAL / "us_official_format_samples"


def denials(name: str) -> dict[str, list[dict[str, str]]]:
    """Give the rows of a denials file by name, read plainly."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in csv.DictReader(
        io.StringIO((REAL / f"us_bis_dpl_txt/{name}.txt").read_text(), newline=""), delimiter="\t"
    ):
        found[str(row["Name"]).strip()].append(row)
    return found


@real
@pytest.mark.parametrize(
    ("name", "day", "rows", "orders"),
    [("dpl_2019-07", "2019-06-12", 546, 412), ("dpl_2022-09", "2022-09-02", 581, 454)],
)
def test_every_row_of_the_denials_is_in_an_entry(name: str, day: str, rows: int, orders: int) -> None:
    """PROVENANCE counts lines: 546 and 582 with the header, so 545 is one too few. Joined: one person's rows by one notice, whatever the order of its words."""
    content = (REAL / f"us_bis_dpl_txt/{name}.txt").read_bytes()
    part = DPL.recognise(published(name, content))
    assert part is not None
    assert part.day == date.fromisoformat(day)
    found = entries(DPL, {"list": content})
    raw = denials(name)
    held = {(n.name, address) for e in found for n in e.names for address in e.addresses}
    told = {
        (
            n,
            ", ".join(
                x for c in ("Street_Address", "City", "State", "Postal_Code", "Country") if (x := row[c].strip())
            ),
        )
        for n, group in raw.items()
        for row in group
    }
    notices = {(tuple(sorted(re.findall(r"\w+", n))), min(map(tuple, _CITED.findall(row["FR_Citation"])), key=lambda c: (int(c[0]), int(c[1])), default=row["Effective_Date"]))
               for n, group in raw.items() for row in group}  # fmt: skip
    assert (sum(map(len, raw.values())), len(found), len(notices)) == (rows, orders, orders)
    assert {(re.sub(r" \(A\.K\.A\. .*\)", "", " ".join(n.split())), a) for n, a in told if a} <= held


@real
@pytest.mark.parametrize("name", ["dpl_2019-07", "dpl_2022-09"])
def test_nothing_of_fifty_denials_is_lost(name: str) -> None:
    """Field by field; a name with several orders is left to the counts above."""
    by_name: dict[str, list[Listing]] = defaultdict(list)
    for e in entries(DPL, {"list": (REAL / f"us_bis_dpl_txt/{name}.txt").read_bytes()}):
        by_name[e.name].append(e)
    raw = {n: rows for n, rows in denials(name).items() if len(by_name.get(n, ())) == 1}
    where = {
        **dict.fromkeys(("Street_Address", "City", "State", "Postal_Code"), addresses),
        "Name": names,
        "Country": lambda e: e.country,
        "Effective_Date": lambda e: (f"{p.since:%m/%d/%Y}" for p in e.periods if p.since),
        "Expiration_Date": lambda e: (f"{p.until:%m/%d/%Y}" for p in e.periods if p.until),
        **dict.fromkeys(("Standard_Order", "Last_Update", "Action"), notes),
        "FR_Citation": lambda e: (e.cites,),
    }
    assert lost(raw, {n: found[0] for n, found in by_name.items()}, where) == []


@real
@pytest.mark.parametrize(
    ("source", "file", "count"), [(DPL, "dpl_dpl.txt", 9), (EL, "el_el.csv", 7), (MEU, "meu_meu.csv", 7), (UVL, "uvl_uvl.csv", 13)],
)  # fmt: skip
def test_the_excerpts_are_read_and_too_few_to_be_a_list(source: ListSource, file: str, count: int) -> None:
    """Distinct entries, counted by hand; a build refuses them by `expect`."""
    content = (SAMPLES / file).read_bytes()
    assert part_of(source, content) == "list"
    assert len(entries(source, {"list": content})) == count < source.expect[0]


@real
@pytest.mark.parametrize(("source", "file"), [(EL, "el_el.csv"), (MEU, "meu_meu.csv")])
def test_nothing_of_the_excerpts_is_lost(source: ListSource, file: str) -> None:
    """Field by field, by name and notice."""
    content = (SAMPLES / file).read_bytes()
    found = {
        f"{e.name} {e.cites} {e.periods[0].since:%-m/%-d/%Y}": e
        for e in entries(source, {"list": content})
        if e.periods[0].since
    }
    raw: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(decoded(content), newline="")):
        told = {c: row[c] for c in COLUMNS}
        raw[f"{told['Name']} {told['Federal Register Notice'].strip()} {told['Effective Date']}"].append(told)
    where = {
        **dict.fromkeys(("Address", "City"), addresses), "Name": names, "Alternate Name": names, "Country": lambda e: e.country,
        "Federal Register Notice": lambda e: (e.cites,), "Effective Date": lambda e: (f"{p.since:%-m/%-d/%Y}" for p in e.periods if p.since),
        **dict.fromkeys(("License Requirement", "License Policy", "Title", "Web Link"), notes),
    }  # fmt: skip
    assert set(raw) == set(found)
    assert lost(raw, found, where, ignored={"Source List"}) == []


@real
def test_the_named_services_are_thirteen() -> None:
    """14 lines with the header; nothing of them is lost."""
    content = (REAL / "us_special_legislation_csv/bis_mieu.csv").read_bytes()
    found = {e.name: e for e in entries(MIEU, {"list": content})}
    raw = {row["Name"]: [row] for row in csv.DictReader(io.StringIO(content.decode()))}
    where = {
        "Type": lambda e: (e.schema,), "Name": names, "Alias": names, "Country": lambda e: e.country, "Date": lambda e: (str(p.since) for p in e.periods),
        "Source URL": notes,
    }  # fmt: skip
    assert len(found) == 13
    assert lost(raw, found, where, ignored={"Topics", "Program"}) == []
