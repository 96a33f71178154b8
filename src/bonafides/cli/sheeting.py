"""Data sheets and safety sheets as rows of a run: one for each item that the sheet states."""

import re
import sys
from collections.abc import Iterator

from bonafides.goods.sheets import items_of
from bonafides.model.sheet import Sheet, SheetItem
from bonafides.storage.intake import Row
from bonafides.storage.pdf_sheet import spans
from bonafides.storage.sheets import Kind, read_sheet

_PART = re.compile(r"^(page (\d+)|sheet .*?), (?:line|cell) ")


def sheet_rows(name: str, kind: Kind) -> Iterator[Row[SheetItem]]:
    """Give the items of a sheet, and say on standard error where in it their values stand."""
    sheet = read_sheet(name, kind)
    items = items_of(sheet)
    print(f"{name}: {_read(sheet, items)}", file=sys.stderr)
    for note in sheet.notes:
        print(f"{name}: {note}", file=sys.stderr)
    for number, item in enumerate(items, 1):
        yield Row(source=name, line=number, raw=b"", noun=item)


def _read(sheet: Sheet, items: tuple[SheetItem, ...]) -> str:
    places = {p for i in items for p in (*i.places.values(), *(c.at for c in i.components))}
    found = [m for p in sorted(places) if (m := _PART.match(p))]
    pages = sorted({int(m[2]) for m in found if m[2]})
    if pages:
        return f"{sheet.parts} page{'s' if sheet.parts > 1 else ''} read, values on {spans(pages)}"
    sheets = dict.fromkeys(m[1] for m in found)
    return f"{len(sheet.lines)} lines read, {len(places)} with values" + (f" in {', '.join(sheets)}" if sheets else "")


__all__ = ["sheet_rows"]
