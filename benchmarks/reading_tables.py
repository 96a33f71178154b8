"""How files of orders are read, without assessing them: rows a second and the most memory, for CSV of two sizes, XLSX and Parquet.

Usage: python benchmarks/reading_tables.py [MIB]    (size of the larger CSV; 200 when left out)
"""

import csv
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HEADER = ("id", "date", "consignee_name", "consignee_country", "item_description", "hs", "quantity", "value", "end_use")
GOODS = (("centrifugal pump", "8413.70"), ("ball bearings 6204", "8482.10"), ("office chairs", "9401.30"), ("UDMH 98.5 %", "2928.00"))  # fmt: skip
NAMES = ("Beispiel Handels GmbH", "Dalian Sunny Industries", "Muster, Söhne & Co", 'Northern "Star" Trading LLC')
PLACES = ("IR", "DE", "CN", "AE", "PK")
READ = "import sys\nfrom bonafides.storage.intake import read_rows\nfrom bonafides.model.transaction import Transaction\nprint(sum(1 for _ in read_rows(sys.argv[1], Transaction)))\n"


def order(number: int) -> tuple[str, ...]:
    """Give one of many different orders."""
    goods, hs = GOODS[number % len(GOODS)]
    name = f"{NAMES[number % len(NAMES)]} {number}"
    day = f"{1 + number % 28:02}.{1 + number % 12:02}.20{5 + number % 21:02}"
    return f"T-{number}", day, name, PLACES[number % len(PLACES)], goods, hs, f"1.{number % 1000:03},50 kg", f"{number},25 EUR", "spare part"  # fmt: skip


def orders(rows: int) -> Iterator[tuple[str, ...]]:
    """Give a table of orders."""
    yield HEADER
    yield from map(order, range(rows))


def write_csv(path: Path, rows: int) -> None:
    """Write orders as CSV in the encoding of an old system, which has to be told from UTF-8 first."""
    with path.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows(orders(rows))


def write_xlsx(path: Path, rows: int) -> None:
    """Write orders as a workbook, every cell a text."""
    from xml.sax.saxutils import escape

    main, package = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/package/2006"  # fmt: skip
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"/>')
        packed.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')  # fmt: skip
        packed.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Orders" sheetId="1" r:id="r1"/></sheets></workbook>')  # fmt: skip
        packed.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')  # fmt: skip
        with packed.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for n, row in enumerate(orders(rows), 1):
                cells = "".join(f'<c r="{chr(65 + c)}{n}" t="inlineStr"><is><t>{escape(v)}</t></is></c>' for c, v in enumerate(row))  # fmt: skip
                sheet.write(f'<row r="{n}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


def write_parquet(path: Path, rows: int) -> None:
    """Write orders as Parquet."""
    import pyarrow as pa
    from pyarrow import parquet

    columns: Any = zip(*map(order, range(rows)), strict=True)
    parquet.write_table(pa.table(dict(zip(HEADER, map(list, columns), strict=True))), path)


def read(path: Path) -> tuple[int, float, float]:
    """Give the rows, the seconds and the most resident memory in MiB of a process that reads a file and does nothing with it."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", READ, str(path)], stdout=subprocess.PIPE)
    assert process.stdout is not None  # noqa: S101 (it was asked for)
    rows = int(process.stdout.read())
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return rows, time.perf_counter() - began, usage.ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    row = len(";".join(order(1_000_000)).encode()) + 2
    sizes = [("CSV", write_csv, 10_000), ("CSV", write_csv, 100_000), ("CSV", write_csv, largest * (1 << 20) // row), ("XLSX", write_xlsx, 100_000), ("Parquet", write_parquet, 100_000)]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        for kind, write, count in sizes:
            path = Path(folder, "orders")
            write(path, count)
            rows, seconds, memory = read(path)
            print(f"{kind:8} {path.stat().st_size / (1 << 20):7.1f} MiB {rows:9,} rows: {seconds:6.1f} s, {rows / seconds:8,.0f} rows a second, {memory:7.1f} MiB")  # fmt: skip


if __name__ == "__main__":
    main()
