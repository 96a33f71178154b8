"""Small PDF and XLSX files, written by hand; every firm and product in them is synthetic."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

Placed = tuple[float, float, str]
"""A piece of text and where it begins on the page: points from the left, points from the top."""

_HEIGHT = 842


def pdf(pages: Sequence[Sequence[Placed]]) -> bytes:
    """Give a PDF with pieces of text in any script; a page without pieces is blank, and an empty piece is a drawing."""
    objects: list[bytes] = [b"", b""]
    font = _font(objects, sorted({c for placed in pages for _, _, text in placed for c in text}))
    kids = []
    for page in pages:
        content = b"".join(
            b"BT /F1 9 Tf %.1f %.1f Td <%s> Tj ET\n" % (x, _HEIGHT - y, text.encode("utf-16-be").hex().encode())
            if text
            else b"%.1f %.1f 90 90 re f\n" % (x, _HEIGHT - y)
            for x, y, text in page
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        stream = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> >> >>"
            % (stream, font)
        )
        kids.append(len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    return _written(objects)


SCAN: list[Placed] = [(40, 200, "")]
"""A page that shows something and holds no text."""


def _font(objects: list[bytes], letters: Sequence[str]) -> int:
    """Add a font whose codes are the letters' own, and say so in its map; give its number."""
    codes = [b"<%04X> <%04X>" % (ord(c), ord(c)) for c in letters]
    runs = b"\n".join(
        b"%d beginbfchar %s endbfchar" % (len(codes[i : i + 100]), b" ".join(codes[i : i + 100]))
        for i in range(0, len(codes), 100)
    )
    cmap_text = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Synthetic def /CMapType 2 def\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + runs + b"\nendcmap end end"
    )
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap_text), cmap_text))
    cmap = len(objects)
    objects.append(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Synthetic /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    )
    objects.append(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Synthetic /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>"
        % (cmap + 1, cmap)
    )
    return len(objects)


def _written(objects: Sequence[bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % p for p in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def page(
    *rows: str | tuple[str, ...], columns: Sequence[float] = (40, 220, 300, 380, 460), top: float = 60
) -> list[Placed]:
    """Give a page's text, a row under a row; the cells of a row stand in columns."""
    placed: list[Placed] = []
    for i, row in enumerate(rows):
        cells = (row,) if isinstance(row, str) else row
        placed += [(columns[c], top + 14 * i, text) for c, text in enumerate(cells) if text]
    return placed


def locked(content: bytes, *, password: str) -> bytes:
    """Give a PDF that asks its reader for a password."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def xlsx(sheets: dict[str, Sequence[Sequence[str | float]]], *, merged: Sequence[str] = ()) -> bytes:
    """Give a workbook; an empty text is an empty cell. `merged` holds ranges such as "B1:D1" of every worksheet."""
    joined = "".join(f'<mergeCell ref="{m}"/>' for m in merged)
    joined = f'<mergeCells count="{len(merged)}">{joined}</mergeCells>' if merged else ""
    out = io.BytesIO()
    main, package = (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://schemas.openxmlformats.org/package/2006",
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        parts = "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>'
            for i, _ in enumerate(sheets, 1)
        )
        packed.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{parts}</Types>',
        )
        packed.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        names = "".join(f'<sheet name="{escape(n)}" sheetId="{i}" r:id="r{i}"/>' for i, n in enumerate(sheets, 1))
        packed.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>'
        )
        links = "".join(
            f'<Relationship Id="r{i}" Type="{office}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i, _ in enumerate(sheets, 1)
        )
        packed.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships">{links}</Relationships>'
        )
        for i, rows in enumerate(sheets.values(), 1):
            body = "".join(
                f'<row r="{r}">{"".join(_cell(v, c, r) for c, v in enumerate(row))}</row>'
                for r, row in enumerate(rows, 1)
            )
            packed.writestr(
                f"xl/worksheets/sheet{i}.xml",
                f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData>{joined}</worksheet>',
            )
    return out.getvalue()


def _cell(value: str | float, column: int, row: int) -> str:
    first, second = divmod(column, 26)
    place = f"{chr(64 + first) if first else ''}{chr(65 + second)}{row}"
    if value == "":
        return ""
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'
