"""What the tests of sheets share: a sheet's items, and small sheets to read; every firm and product is synthetic."""

from datetime import date

from tests.goods.test_classify import tables

from bonafides.goods.classify_sheet import classify_sheet
from bonafides.goods.sheets import items_of
from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import Evidence
from bonafides.model.noun import stated
from bonafides.model.sheet import SheetItem
from bonafides.storage.sheets import Kind, sheet_of

DAY = date(2024, 6, 1)


def read(content: bytes | str, kind: Kind = "text") -> tuple[SheetItem, ...]:
    """Give the items of a sheet."""
    return items_of(sheet_of(content.encode() if isinstance(content, str) else content, kind, name="sheet.pdf"))


def specs(found: SheetItem) -> dict[str, str]:
    """Give the specifications of an item."""
    return {k: str(v) for k, v in found.item.specs.items()} if stated(found.item.specs) else {}


def classified(content: bytes | str, kind: Kind = "text") -> ItemResult:
    """Classify the one item of a sheet."""
    (found,) = read(content, kind)
    return classify_sheet(found, tables(), DAY)


def places(result: ItemResult) -> set[str]:
    """Give every place that the grounds of a result name."""
    todo, found = list(result.evidence), set()
    while todo:
        ground: Evidence = todo.pop()
        todo += ground.because
        if ground.place and ground.place.source == "sheet.pdf":
            found.add(ground.place.at)
    return found


def html(body: str) -> bytes:
    """Give a page."""
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def table(*rows: str, tag: str = "td") -> str:
    """Give an HTML table; cells are parted by a bar."""
    return (
        "<table>"
        + "".join("<tr>" + "".join(f"<{tag}>{c.strip()}</{tag}>" for c in r.split("|")) + "</tr>" for r in rows)
        + "</table>"
    )


SAFETY = "SECTION 1: Identification\nProduct name: SYN\n{first}\nSECTION 2: Hazards\nx\nSECTION 3: Composition\n{composition}\nSECTION 9: Physical properties\n{properties}\n"


def safety(composition: str, *, first: str = "", properties: str = "") -> str:
    """Give a safety data sheet as text."""
    return SAFETY.format(first=first, composition=composition, properties=properties)
