"""Canada's own files: as many entries, repealed lines and tariff codes as a plain reading counts, and nothing of fifty entries lost."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache

import pytest
from lxml import etree
from tests.lists.published_files import REAL
from tests.lists.round_trip import Found, lost, names, notes, numbers

from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.published import find, gather
from bonafides.editions.tables import LawFile
from bonafides.model.ban import GoodsBan
from bonafides.model.codec import from_toml
from bonafides.model.listing import Listing
from bonafides.model.source import Published, Snapshot
from bonafides_catalogue.lists.ca_regulations import LIST
from bonafides_catalogue.lists.forms.ca_schedules import schedule_of

REGULATIONS = REAL / "ca_regulations_xml"
pytestmark = pytest.mark.skipif(
    not REGULATIONS.is_dir(), reason="the consolidated regulations are not beside the checkout"
)
TAKEN_ON = date(2026, 7, 23)
LIMS = "{http://justice.gc.ca/lims}"


@cache
def consolidated() -> Snapshot:
    """Give all 34 files as one snapshot."""
    return gather(find(REGULATIONS), [LIST], {LIST.id: TAKEN_ON}).snapshots[LIST.id][0]


@cache
def real_entries() -> Mapping[str, Listing]:
    """Give every entry by its id."""
    return {e.list_id: e for e in LIST.read(consolidated())}


@cache
def real_bans() -> tuple[GoodsBan, ...]:
    """Give every ban."""
    return tuple(LIST.bans(consolidated()))


def words(element: etree._Element | None) -> str:
    """Give the text of an element, one blank between words."""
    return "" if element is None else " ".join("".join(str(t) for t in element.itertext()).split())


def lines() -> Iterator[tuple[str, str, str, etree._Element]]:
    """Read every item and row of every schedule plainly: number of the regulation, schedule, part, element."""
    for files in consolidated().parts.values():
        root = etree.fromstring(files[0].content)
        for one in root.iter("Schedule"):
            label = words(one.find("ScheduleFormHeading/Label")).replace("SCHEDULE", "").strip()
            at = ""
            for element in one.iter("Heading", "Caption", "Item", "row"):
                above = {str(a.tag) for a in element.iterancestors()}
                if element.tag in {"Heading", "Caption"}:
                    at = (words(element.find("Label")) or words(element)).replace("PART", "").strip()
                elif "thead" not in above and "entry" not in above and "RegulationPiece" not in above:
                    yield words(root.find("Identification/InstrumentNumber")), label, at, element


def is_repealed(element: etree._Element) -> bool:
    """Tell whether a line was repealed."""
    return next(element.iter("Repealed"), None) is not None


def first_cell(element: etree._Element) -> str:
    """Give the number of an item or row."""
    return words(element.find("Label") if element.tag == "Item" else element.find("entry"))


def test_there_are_as_many_entries_as_items_and_ships_in_force() -> None:
    """5,721: 4,990 items and 731 ships; goods stand in lists as well, and are no entries."""
    counted: Counter[str] = Counter()
    for number, label, at, element in lines():
        known = schedule_of(number, label, at)
        if known and known.holds in {"parties", "ships"} and not is_repealed(element):
            counted[number.replace("/", "-")] += 1
    assert Counter(e.partition("/")[0] for e in real_entries()) == counted
    assert counted.total() == len(real_entries()) == 5_721


def test_every_item_of_every_file_is_accounted_for() -> None:
    """5,212 by the provenance: 4,990 entries, 169 repealed lines of lists, 36 of goods and 17 codes within a table's cell."""
    items = [(n, s, p, e) for n, s, p, e in lines() if e.tag == "Item"]
    gone = sum(is_repealed(e) for *_, e in items)
    goods = sum((known := schedule_of(n, s, p)) is not None and known.holds != "parties" for n, s, p, _ in items)
    persons = sum(e.schema != "Vessel" for e in real_entries().values())
    assert (gone, goods, persons, gone + goods + persons + 17) == (169, 36, 4_990, 5_212)


def test_every_schedule_of_every_file_is_typed() -> None:
    """Parties, goods, services, or repealed: none is left over."""
    assert {(n, s, p) for n, s, p, _ in lines() if schedule_of(n, s, p) is None} == set()
    assert not any("nobody has typed" in remark for remark in LIST.remarks(consolidated()))


def test_the_repealed_lines_are_all_counted() -> None:
    """In lists and tables."""
    told = sum(int(m[1]) for r in LIST.remarks(consolidated()) if (m := re.search(r": (\d+) repealed items", r)))
    assert told == sum(is_repealed(element) for *_, element in lines()) == 180


def test_every_export_code_stands_in_a_ban() -> None:
    """Of each schedule and part that bans exports by code, as a plain reading of the last cells has them."""
    counted: dict[str, set[str]] = {}
    for number, label, at, element in lines():
        known = schedule_of(number, label, at)
        if known and known.holds == "export" and not is_repealed(element):
            found = re.findall(r"\d[\d.]+", words(element.findall("entry")[-1]))
            place = f"{number.replace('/', '-').lower()}.{label}{f'.{at}' if known.section.startswith(('3.08', '3.7')) else ''}"
            counted.setdefault(place, set()).update(code.replace(".", "") for code in found)
    read: dict[str, set[str]] = {}
    for ban in real_bans():
        read.setdefault(ban.id.removeprefix("ca-regs.").rpartition(".")[0], set()).update(ban.hs)
    assert read == counted
    assert {place: len(found) for place, found in read.items()} == {
        "sor-2014-58.4": 26, "sor-2014-58.5.02": 6, "sor-2014-58.6.1": 260, "sor-2014-58.7": 677,
        "sor-2020-214.4.1": 257, "sor-2020-214.5": 60,
    }  # fmt: skip


def test_bans_collide_with_none_of_the_catalogue() -> None:
    """Their ids are their own, and no Canadian ban that is typed names a heading for the same destination."""
    law = [from_toml(content, LawFile, where=path) for path, content in installed_catalogue().files("law", ".toml")]
    typed = [ban for file in law for ban in file.ban]
    ids = [ban.id for ban in (*typed, *real_bans())]
    assert len(set(ids)) == len(ids)
    assert {b.destination for b in typed if b.jurisdiction == "CA" and b.hs} & {
        b.destination for b in real_bans()
    } == set()


def test_no_other_published_list_is_taken_for_this_one() -> None:
    """All 34 files here, and none beside."""
    taken = [f.path for f in find(REAL) if isinstance(f, Published) and LIST.recognise(f)]
    assert len(taken) == 34
    assert all(path.startswith(REGULATIONS.name) for path in taken)


WHERE: Mapping[str, Found] = {
    "name": names, "other names": names, "whole": lambda e: (*names(e), *notes(e)), "born": lambda e: e.birth_dates, "imo": numbers,
    "type": notes, "built": notes, "number": lambda e: (e.reference,), "day": lambda e: (str(e.periods[0].since),),
}  # fmt: skip
ASIDE = re.compile(
    r"\s*\((?:also known|born|date of birth|formerly|including|Brigadier|Major General|Captain|Dr\.|General|Lt\.|Colonel|and).*$"
)


def plainly(element: etree._Element) -> dict[str, str]:
    """Read one item or ship in another way than the reader does: by search in its whole text."""
    day = element.get(f"{LIMS}inforce-start-date") or next(
        d for a in element.iterancestors() if (d := a.get(f"{LIMS}inforce-start-date"))
    )
    if element.tag == "row":
        number, imo, name, sort, built = (words(e) for e in element)
        return {"number": f"item {number}", "imo": imo, "name": name, "type": sort, "built": built, "day": day}
    text = words(element.find("Text"))
    born = re.search(r"born on (\w+ \d+, \d{4})", text)
    known = re.search(r"\(also known as ([^,()]*?)(?: and | or |, |\))", text)
    name = ASIDE.sub("", text).partition(", born")[0]
    return {
        "number": f"item {first_cell(element)}", "whole": text, "day": day, "name": "" if "(" in name else name,
        "born": str(datetime.strptime(born[1], "%B %d, %Y").replace(tzinfo=UTC).date()) if born else "", "other names": known[1] if known else "",
    }  # fmt: skip


@pytest.mark.parametrize("number", ["SOR/2014-58", ""])
def test_nothing_of_fifty_entries_is_lost(number: str) -> None:
    """Once of all regulations, once of the largest alone."""
    raw = {}
    for regulation_number, label, at, element in lines():
        known = schedule_of(regulation_number, label, at)
        if (
            known
            and known.holds in {"parties", "ships"}
            and not is_repealed(element)
            and regulation_number.startswith(number)
        ):
            key = "/".join((regulation_number.replace("/", "-"), label or "-", at or "-", first_cell(element)))
            raw[key] = [plainly(element)]
    assert lost(raw, real_entries(), WHERE) == []


def test_no_entry_is_without_a_law_or_bound_elsewhere() -> None:
    """Every section is typed."""
    assert {e.binding for e in real_entries().values()} == {("CA",)}
    assert [e.list_id for e in real_entries().values() if ", section " not in e.cites] == []


@pytest.mark.parametrize(
    ("regulation_number", "day", "sure", "open_"),
    [
        (
            "SOR-2017-233",
            "2017-11-02",
            0,
            0,
        ),  # The first 52 were listed on 3 November 2017, 18 more until 29 November 2018.
        ("SOR-2017-233", "2018-06-01", 0, 70),
        ("SOR-2017-233", "2018-11-29", 70, 0),
        (
            "SOR-2020-214",
            "2020-09-28",
            11,
            25,
        ),  # The president of Belarus and ten others; parts 1.1, 2 and 3 came in later.
        ("SOR-2022-226", "2022-11-03", 2, 7),
    ],
)
def test_the_days_of_items_agree_with_what_was_announced(
    regulation_number: str, day: str, sure: int, open_: int
) -> None:
    """Counted of today's items: those that counted for certain, and those that perhaps did."""
    held = [
        e.in_force(date.fromisoformat(day)) for k, e in real_entries().items() if k.startswith(f"{regulation_number}/")
    ]
    assert (held.count(True), held.count(None)) == (sure, open_)
