"""A damaged file beside a sound one: refused in one sentence or repaired with a count, and the list never becomes smaller unsaid."""

import csv
import gzip
import io
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from msgspec import Struct
from tests.lists.published_files import REAL
from tests.storage.sheet_files import xlsx

from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.published import Unreadable, find, gather
from bonafides.editions.telling import told
from bonafides.model.source import Published

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")

UN = "un_sc_consolidated_xml/consolidated_2025-11-18.xml.gz"
SDN = "us_ofac_sdn_csv/2024-06-28/sdn.csv.gz"
STATE = "us_state_isn_csv/isn_2014-10-27.csv"
CSL = "us_csl_csv/consolidated_2022-04.csv.gz"
AUSTRALIA = "au_dfat_xlsx/regulation8_consolidated_2026-08.xlsx"
LATER = date(2026, 10, 1)


class After(Struct, frozen=True):
    """What is told after a second file came: entries in force on its day, what is said of it, and whether the list counts as current."""

    entries: int
    remarks: str
    not_current: str


@cache
def content_of(path: str) -> bytes:
    """Give a real file, unpacked."""
    content = (REAL / path).read_bytes()
    return gzip.decompress(content) if path.endswith(".gz") else content


def after(name: str, sound: str, then: bytes, path: str = "later/2026-10-01/file.bin") -> After:
    """Read a sound file and a later one, and tell of the list."""
    sources = installed_catalogue().sources
    files = [
        Published(path=f"first/2024-06-28/{Path(sound).name}", content=content_of(sound)),
        Published(path=path, content=then),
    ]
    found = gather(files, sources, {})
    tells = told(sources, found.snapshots)
    remarks = "\n".join((*found.remarks, *tells.remarks))
    entries = sum(e.in_force(LATER) is not False for e in tells.lists[name].listings)
    return After(entries, remarks, tells.not_current.get(name, ""))


@cache
def before(name: str, sound: str) -> int:
    """Count the entries that a sound file alone tells of."""
    sources = installed_catalogue().sources
    found = gather([Published(path=f"first/2024-06-28/{Path(sound).name}", content=content_of(sound))], sources, {})
    return sum(e.in_force(LATER) is not False for e in told(sources, found.snapshots).lists[name].listings)


def un(content: bytes) -> bytes:
    """Give a later Security Council file with a content in place of its entries."""
    return b'<?xml version="1.0"?>\n<CONSOLIDATED_LIST dateGenerated="2026-10-01">' + content + b"</CONSOLIDATED_LIST>"


def a_third_of_the_un_list() -> bytes:
    """Give the sound file with every tenth of its persons left."""
    head, *entries = content_of(UN).split(b"<INDIVIDUAL>")
    kept = entries[: len(entries) // 10] + entries[-1:]
    return (head + b"".join(b"<INDIVIDUAL>" + e for e in kept)).replace(
        b'dateGenerated="2025-11-18', b'dateGenerated="2026-10-01'
    )


BOMB = (
    b'<?xml version="1.0"?>\n<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b']>\n<CONSOLIDATED_LIST dateGenerated="2026-10-01"><INDIVIDUALS>&j;</INDIVIDUALS></CONSOLIDATED_LIST>'
)


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (un(b"<INDIVIDUALS><INDIVIDUAL>"), "not well-formed XML"),
        (content_of(UN)[:500_000].replace(b"2025-11-18", b"2026-10-01") if REAL.is_dir() else b"", "not well-formed XML"),
        (BOMB, "2026-10-01 was not read: later/list.xml"),
        (un(b"<INDIVIDUALS/><ENTITIES/>"), "0 entries where 500"),
        (a_third_of_the_un_list() if REAL.is_dir() else b"", "entries where 500"),
        (un(b"<INDIVIDUALS><INDIVIDUAL><NEW_FIELD>x</NEW_FIELD></INDIVIDUAL></INDIVIDUALS>"), "unmapped"),
    ],
    ids=["malformed", "cut off", "XML bomb", "empty", "a third", "a new field"],
)  # fmt: skip
def test_a_damaged_file_leaves_the_list_as_it_was_and_is_named(then: bytes, said: str) -> None:
    """The last good file answers, and every answer says so."""
    found = after("un-sc", UN, then, "later/list.xml")
    assert said in found.remarks
    assert found.entries == before("un-sc", UN)
    assert "2026-10-01 were not read" in found.not_current


def test_an_error_page_is_nobodys_list() -> None:
    """Whatever name it was saved under."""
    page = b"<!DOCTYPE html>\n<html><head><title>503</title></head><body>ent_num, name</body></html>"
    found = after("us-ofac-sdn", SDN, page, "later/2026-10-01/sdn.csv")
    assert "later/2026-10-01/sdn.csv: no list reader recognises this file" in found.remarks
    assert found.entries == before("us-ofac-sdn", SDN)


def test_a_zip_bomb_in_a_workbook_is_refused() -> None:
    """Before anything is unpacked."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        packed.writestr("xl/worksheets/sheet1.xml", b" " * (300 << 20))
    found = after("au-dfat", AUSTRALIA, made.getvalue(), "later/2026-10-01/regulation8_consolidated.xlsx")
    assert "regulation8_consolidated.xlsx: " in found.remarks
    assert found.entries == before("au-dfat", AUSTRALIA)


def test_columns_in_another_order_read_the_same() -> None:
    """They go by their names."""
    rows = list(csv.reader(io.StringIO(content_of(CSL).decode("utf-8-sig"))))
    turned = io.StringIO()
    csv.writer(turned).writerows(row[::-1] for row in rows)
    source = next(s for s in installed_catalogue().sources if s.id == "us-csl")

    def entries(content: bytes) -> Iterator[object]:
        part = source.recognise(Published(path="x", content=content))
        assert part is not None
        found = gather([Published(path="2022-04-30/x", content=content)], [source], {})
        yield from source.read(found.snapshots["us-csl"][0])

    assert list(entries(turned.getvalue().encode())) == list(entries(content_of(CSL)))


def test_swapped_columns_of_a_file_without_a_header_are_refused() -> None:
    """A name in the place of a type is no type."""
    rows = list(csv.reader(io.StringIO(content_of(SDN).decode("latin-1").rstrip("\x1a"))))
    swapped = io.StringIO()
    csv.writer(swapped).writerows([row[0], row[2], row[1], *row[3:]] for row in rows[:50] + rows[200:])
    found = after("us-ofac-sdn", SDN, swapped.getvalue().encode("latin-1"), "later/2026-10-01/sdn.csv")
    assert "later/2026-10-01/sdn.csv" in found.remarks
    assert found.entries == before("us-ofac-sdn", SDN)


@pytest.mark.parametrize(("name", "sound", "path"), [("un-sc", UN, "2025-11-18/list.csv"), ("us-ofac-sdn", SDN, "2024-06-28/list.xml"),
                                                     ("au-dfat", AUSTRALIA, "2026-08-02/list.txt"), ("us-state-isn", STATE, "2014-10-27/list.json")])  # fmt: skip
def test_a_wrong_ending_changes_nothing(name: str, sound: str, path: str) -> None:
    """A file is told by its content."""
    sources = installed_catalogue().sources
    assert list(gather([Published(path=path, content=content_of(sound))], sources, {}).snapshots) == [name]


def test_a_cut_off_packed_file_is_named(tmp_path: Path) -> None:
    """Half of a list would look like many liftings."""
    (tmp_path / "sdn.csv.gz").write_bytes((REAL / SDN).read_bytes()[:100_000])
    assert list(find(tmp_path)) == [Unreadable(path="sdn.csv.gz", reason="the packed file is damaged; fetch it again")]


def test_a_latin_1_file_keeps_its_letters() -> None:
    """The State Department's file of 2014 is no UTF-8: its no-break spaces are blanks, and a letter with an accent stays one."""
    content = content_of(STATE).replace(b"Great Wall", b"Gr\xe9at Wall")
    source = next(s for s in installed_catalogue().sources if s.id == "us-state-isn")
    found = gather([Published(path="2014-10-27/isn.csv", content=content)], [source], {})
    texts = [f"{e.name} {e.note} {e.cites}" for e in source.read(found.snapshots["us-state-isn"][0])]
    assert b"\xff" in content
    assert len(texts) == 462
    assert not any("\xff" in text for text in texts)
    assert any("Gréat Wall" in text for text in texts)


def test_a_workbook_of_something_else_is_nobodys() -> None:
    """A price list named as the sanctions list."""
    found = after(
        "au-dfat",
        AUSTRALIA,
        xlsx({"Prices": [["Article", "Price"], ["Pump", "12"]]}),
        "later/2026-10-01/regulation8.xlsx",
    )
    assert "regulation8.xlsx: no list reader recognises this file" in found.remarks
    assert found.entries == before("au-dfat", AUSTRALIA)
