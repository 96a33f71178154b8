"""An XLSX workbook as rows of cells, each with its worksheet and cell."""

from datetime import date, datetime, time

from bonafides.errors import InputError
from bonafides.model.sheet import Cell, Line, Sheet
from bonafides.storage.values import number_as_text
from bonafides.storage.workbook_rows import SheetRows, marked, read_book


def read_xlsx(content: bytes, *, name: str) -> Sheet:
    """Give the rows of every worksheet; raises InputError for a damaged or locked workbook, or one that unpacks to too much."""
    book = read_book(content, name=name)
    lines = [line for number, sheet in enumerate(book.sheets, 1) for line in _rows(sheet, number)]
    if not lines:
        raise InputError(f"{name}: an empty workbook; send one with cells")
    empty = sum(len(sheet.marks.faults) for sheet in book.sheets)
    notes = (
        f"without a value ({empty} cells with an error or a formula that was not calculated), so not read; save the workbook with its values",
    )
    return Sheet(
        name=name,
        kind="xlsx",
        lines=tuple(lines),
        parts=len({line.part for line in lines}),
        notes=notes if empty else (),
    )


def _rows(of: SheetRows, number: int) -> list[Line]:
    """Give the rows of a worksheet; a merged cell spans its columns and stands in each of its rows."""
    rows, title = of.sheet.rows, of.title
    spans = {top: bottom for top, bottom in of.sheet.merged if top != bottom}
    below: dict[int, list[Cell]] = {}
    found = []
    for r, row in enumerate(rows):
        cells = below.pop(r, [])
        for c, value in enumerate(row):
            if (r, c) not in of.marks.faults and (text := _written(marked(value, (r, c), of.marks))):
                last_row, last_column = spans.get((r, c), (r, c))
                cell = Cell(text=text, at=f"sheet {title}, cell {_letters(c)}{r + 1}", start=c, end=last_column + 1)
                cells.append(cell)
                for later in range(r + 1, min(last_row + 1, len(rows))):
                    below.setdefault(later, []).append(cell)
        if cells:
            found.append(Line(cells=tuple(sorted(cells, key=lambda x: x.start)), part=f"sheet {title}", table=number))
    return found


def _written(value: object) -> str:
    """Give a cell as it is read aloud: numbers without a useless zero, dates in ISO form."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number_as_text(value)
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time() else value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).split())


def _letters(column: int) -> str:
    """Give a column's letters.

    >>> _letters(0), _letters(25), _letters(26)
    ('A', 'Z', 'AA')
    """
    letters, left = "", column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(65 + digit) + letters
    return letters
