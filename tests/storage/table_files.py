"""One table written in every format that is read: CSV in its dialects, XLSX, Parquet; every firm in them is synthetic."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest

Rows = Sequence[Sequence[Any]]
Cells = Mapping[str, str]
"""The XML of cells by their places, such as {"B2": '<c r="B2" t="e"><v>#REF!</v></c>'}."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

FORMATS = {"percent": 1, "day": 2, "six digits": 3, "two decimals": 4, "plain": 0}
"""The cell styles that a written workbook knows, by what they show."""
_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="0000.00"/></numFmts>'
    '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>'
)


def csv_file(rows: Rows, *, encoding: str = "utf-8", delimiter: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    """Give a table as CSV."""
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, quoting=quoting).writerows(rows)  # type: ignore[arg-type]  # A number of the module's own.
    return written.getvalue().encode(encoding)


def xlsx_file(sheets: Mapping[str, Rows], *, merged: Sequence[str] = (), cells: Cells | None = None, since_1904: bool = False) -> bytes:  # fmt: skip
    """Give a workbook.

    Args:
        sheets: The rows of each worksheet; a text, a number, a truth value, or a number and its style ("percent").
        merged: Ranges of the first worksheet, such as "B1:D1".
        cells: The XML of cells of the first worksheet that stand in place of what `sheets` says.
        since_1904: Its days count from 1904 on.
    """
    out = io.BytesIO()
    titles = list(sheets)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/></Types>')  # fmt: skip
        packed.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')  # fmt: skip
        named = "".join(f'<sheet name={quoteattr(t)} sheetId="{i}" r:id="r{i}"/>' for i, t in enumerate(titles, 1))
        days = '<workbookPr date1904="1"/>' if since_1904 else ""
        packed.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{days}<sheets>{named}</sheets></workbook>')  # fmt: skip
        # The last worksheet lies in the first file: a worksheet is found by its link, not by its number.
        order = [len(titles) + 1 - i for i in range(1, len(titles) + 1)]
        links = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>' for i, at in enumerate(order, 1))  # fmt: skip
        packed.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}<Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')  # fmt: skip
        packed.writestr("xl/styles.xml", _STYLES)
        for i, title in enumerate(titles):
            body = _body(sheets[title], cells if i == 0 and cells else {})
            joins = "".join(f'<mergeCell ref="{m}"/>' for m in merged) if i == 0 else ""
            joins = f"<mergeCells>{joins}</mergeCells>" if joins else ""
            packed.writestr(f"xl/worksheets/sheet{order[i]}.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData>{joins}</worksheet>')  # fmt: skip
    return out.getvalue()


def _body(rows: Rows, own: Cells) -> str:
    written = []
    for r, row in enumerate(rows, 1):
        cells = "".join(own.get(f"{letters(c)}{r}") or _cell(v, f"{letters(c)}{r}") for c, v in enumerate(row))
        written.append(f'<row r="{r}">{cells}</row>')
    return "".join(written)


def _cell(value: Any, place: str) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, tuple):
        number, style = value
        return f'<c r="{place}" s="{FORMATS[style]}"><v>{number!r}</v></c>'
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def letters(column: int) -> str:
    """Give a column's letters."""
    return chr(65 + column) if column < 26 else chr(64 + column // 26) + chr(65 + column % 26)


def parquet_file(columns: Mapping[str, Any]) -> bytes:
    """Give a Parquet file of columns; skips the test where there is no writer."""
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(pa.table(dict(columns)), out)
    return out.getvalue()
