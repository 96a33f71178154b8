"""The names of lists that no reader of the catalogue takes yet, as an own list, so that a measurement runs over all published names.

Names, kinds, birth dates and countries only, and no period: this is a load for measurements, no list to screen by.

Usage: python benchmarks/published_names.py OWN.jsonl [FOLDER]     FOLDER holds the publishers' files; ../shared/data/sanctions if left out
Then:  python benchmarks/names.py --edition EDITION --list OWN.jsonl
"""

import csv
import gzip
import io
import json
import re
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from bonafides.text.fold import fold

SANCTIONS = Path(__file__).parents[2] / "shared" / "data" / "sanctions"
KINDS = {
    "individual": "Person", "person": "Person", "vessel": "Vessel", "ship": "Vessel", "aircraft": "Aircraft", "entity": "Organization",
    "company": "Organization", "organization": "Organization", "publicbody": "Organization", "legalentity": "Organization",
}  # fmt: skip
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NATIVE_BEHIND = re.compile(
    r"(?P<latin>[^(（]*[A-Za-z][^（]*?)\s*[(（](?P<native>[^A-Za-z()（）]*[^\W\d_A-Za-z][^A-Za-z()（）]*)[)）]"
)
_ENTRY = re.compile(r"^[\d０-９]+[ 　]", re.MULTILINE)
_FIRST_LATIN = re.compile(r"^[\"“]?[A-Z0-9][\x20-\x7e‐-”]+$", re.MULTILINE)
_ALSO, _CALLED = re.compile("（別称"), re.compile(r",?\s+a\.k\.a\.")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4}")


class Named(NamedTuple):
    """One row of a publisher: an entry's key and what this row says of it."""

    key: str
    kind: str
    names: tuple[str, ...]
    born: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    address: tuple[str, ...] = ()


Rows = Iterator[Named]
Record = dict[str, str]


def main(arguments: list[str]) -> None:
    """Write the own list and say how many names of how many entries it holds."""
    if not arguments:
        raise SystemExit(__doc__)
    folder = Path(arguments[1]) if len(arguments) > 1 else SANCTIONS
    names: set[str] = set()
    entries = 0
    with Path(arguments[0]).open("w", encoding="utf-8") as file:
        for path, reader in READERS.items():
            for entry in joined(reader(folder / path)):
                file.write(json.dumps(_own(path.split("/")[0], entry), ensure_ascii=False) + "\n")
                entries += 1
                names.update(entry.names)
    print(f"{len(names)} distinct names of {entries} entries out of {len(READERS)} files: {arguments[0]}")


def joined(rows: Iterable[Named]) -> Rows:
    """Give one row an entry: rows of one key are one entry, and the first name of the first row is the main one."""
    entries: dict[str, list[Named]] = {}
    for row in rows:
        entries.setdefault(row.key, []).append(row)
    for key, said in entries.items():
        names = tuple(dict.fromkeys(n.strip() for row in said for n in row.names if fold(n)))
        born = dict.fromkeys(day for row in said for day in row.born)
        country = dict.fromkeys(code.upper() for row in said for code in row.country if code)
        address = dict.fromkeys(place for row in said for place in row.address if place)
        if names:
            yield Named(key, said[0].kind, names, tuple(born), tuple(country), tuple(address))


def _own(name: str, entry: Named) -> dict[str, object]:
    """Give an entry as a row of an own list."""
    return {
        "list": f"names:{name}", "id": entry.key, "schema": entry.kind, "name": entry.names[0], "aliases": entry.names[1:],
        "birth_dates": entry.born, "country": entry.country,
    }  # fmt: skip


def _kind(said: str) -> str:
    return KINDS.get(said.casefold().strip(), "Thing")


def _days(text: str) -> tuple[str, ...]:
    """Give the full days in a cell, the year first; what is no full day is left out."""
    found = (d if "-" in d else "-".join(reversed(d.split("/"))) for d in _DAY.findall(text))
    return tuple(d for d in found if "-00" not in d and not d.startswith("0000"))


def _records(path: Path, encoding: str = "utf-8-sig") -> Iterator[Record]:
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode(encoding, "replace")
    first = text.split("\n", 1)[0]
    yield from csv.DictReader(io.StringIO(text), delimiter="\t" if "\t" in first else ",")


def _screening_list(path: Path) -> Rows:
    """Read the consolidated screening list in its short keys, see `fieldKey` in the file."""
    held = json.loads(gzip.decompress(path.read_bytes()))
    for number, entry in enumerate(held["entries"]):
        names = (entry["n"], *entry.get("a", ()))
        yield Named(f"{entry['s']}-{number}", _kind(entry.get("t", "")), names, (), tuple(entry.get("c", ())))


def _screening_table(path: Path) -> Rows:
    for row in _records(path):
        names = (row["name"], *row["alt_names"].split(";"))
        yield Named(row["_id"], _kind(row["type"]), names, _days(row["dates_of_birth"]))


def _targets(path: Path) -> Rows:
    for row in _records(path):
        names = (row["name"], *row["aliases"].split(";"))
        countries = tuple(row["countries"].split(";"))
        yield Named(
            row["id"],
            _kind(row["schema"]),
            names,
            _days(row["birth_date"]),
            countries,
            tuple(row["addresses"].split(";")),
        )


def _notices(path: Path) -> Rows:
    for number, record in enumerate(_records(path)):
        row = {heading.casefold(): cell or "" for heading, cell in record.items()}
        aliases = row.get("aliases", row.get("alias", "")).split(";")
        yield Named(f"{path.stem}-{number}", _kind(row.get("schema", row.get("type", ""))), (row["name"], *aliases))


def _sheet(path: Path) -> Iterator[list[str]]:
    """Give the rows of the first sheet as texts."""
    with zipfile.ZipFile(path) as book:
        shared = [
            "".join(t.text or "" for t in s.iter(f"{SHEET}t"))
            for s in etree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        for row in etree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{SHEET}row"):
            cells: dict[int, str] = {}
            for cell in row:
                value = cell.findtext(f"{SHEET}v") or ""
                cells[_column(cell.get("r") or "")] = shared[int(value)] if cell.get("t") == "s" else value
            yield [cells.get(n, "") for n in range(max(cells, default=-1) + 1)]


def _column(place: str) -> int:
    """Give the number of a cell's column: A is 0, AA is 26."""
    number = 0
    for letter in re.sub(r"\d", "", place):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _headed(rows: Iterator[list[str]]) -> Iterator[Record]:
    header = next(rows)
    for row in rows:
        yield dict(zip(header, row + [""] * (len(header) - len(row)), strict=False))


def _australia(path: Path) -> Rows:
    for row in _headed(_sheet(path)):
        key = row["Reference"].rstrip("abcdefghijklmnopqrstuvwxyz")
        names, born = (row["Name of Individual or Entity"],), _days(row["Date of Birth"])
        yield Named(key, _kind(row["Type"]), names, born, (), (row["Address"],))


def _britain(path: Path) -> Rows:
    rows = _sheet(path) if path.suffix == ".xlsx" else _lines(path)
    next(rows)
    for row in _headed(rows):
        given = " ".join(row[f"Name {n}"].strip() for n in (1, 2, 3, 4, 5, 6) if row[f"Name {n}"].strip())
        names = (given, row.get("Name Non-Latin Script", ""))
        address = ", ".join(row[f"Address {n}"] for n in (1, 2, 3, 4, 5, 6) if row[f"Address {n}"])
        yield Named(row["Group ID"], _kind(row["Group Type"]), names, _days(row["DOB"]), (), (address,))


def _lines(path: Path) -> Iterator[list[str]]:
    yield from csv.reader(io.StringIO(gzip.decompress(path.read_bytes()).decode("utf-8-sig", "replace")))


def _end_users(path: Path) -> Rows:
    for entry in json.loads(gzip.decompress(path.read_bytes())):
        names = tuple(part for name in (entry["entity_name"], *entry["aliases"]) for part in _both_scripts(name))
        yield Named(entry["id"], "Organization", names, (), (), tuple(entry["addresses"]))


def _both_scripts(name: str) -> tuple[str, ...]:
    """Give a Latin name and the native one behind it in brackets as two names."""
    found = _NATIVE_BEHIND.fullmatch(name)
    return (found["latin"], found["native"]) if found else (name,)


def _announced(path: Path) -> Rows:
    """Read a ministry's notice: a number and the Japanese name, then the Latin ones, then the address."""
    for entry in _ENTRY.split(path.read_text(encoding="utf-8"))[1:]:
        said, _, place = entry.partition("所在地：")
        found = _FIRST_LATIN.search(said)
        if found is None:
            continue
        native = _ALSO.split(said[: found.start()])[0].replace("\n", "").strip()
        latin = [re.sub(r"\s+", " ", _CALLED.split(n)[0]).strip(" -,;.") for n in said[found.start() :].split("\n-")]
        names = (latin[0], native, *(re.sub(r"; and$", "", n) for n in latin[1:]))
        yield Named(f"{path.stem}-{latin[0]}", "Organization", names, (), (), (" ".join(place.split()),))


def _denied(path: Path) -> Rows:
    for number, row in enumerate(_records(path)):
        yield Named(f"{path.stem}-{number}", "Thing", (row["Name"],), (), (row["Country"],))


def _debarred(path: Path) -> Rows:
    for number, row in enumerate(_records(path)):
        yield Named(f"{path.stem}-{number}", "Thing", (next(iter(row.values())),))


READERS: dict[str, Callable[[Path], Rows]] = {
    "us_csl_json_2026-07-31/screening-list.json.gz": _screening_list,
    "us_csl_csv/consolidated_2022-04.csv.gz": _screening_table,
    "opensanctions_targets_simple_csv/ua_war_sanctions_2026-03.targets.simple.csv.gz": _targets,
    "au_dfat_xlsx/regulation8_consolidated_2024-12.xlsx": _australia,
    "au_dfat_xlsx/regulation8_consolidated_2026-08.xlsx": _australia,
    "uk_ofsi_conlist_xlsx/UK_ConList_2025-04-10.xlsx": _britain,
    "uk_ofsi_conlist_csv_2018/ConList_2018-04-13.csv.gz": _britain,
    "jp_meti_end_user_list/jp.json.gz": _end_users,
    "jp_meti_russia_txt/250912_list_russia_tokutei.pdf.txt": _announced,
    "jp_meti_russia_txt/250912_list_daisangoku_tokutei.pdf.txt": _announced,
    "jp_meti_russia_txt/list_belarus_tokutei.pdf.txt": _announced,
    "us_bis_dpl_txt/dpl_2019-07.txt": _denied,
    "us_bis_dpl_txt/dpl_2022-09.txt": _denied,
    "us_state_ddtc_itar_debarred_csv/itar_debarred_party_list_2018-01-24.csv": _debarred,
    "us_state_ddtc_itar_debarred_csv/itar_debarred_party_list_2019-11-06.csv": _debarred,
    "us_special_legislation_csv/dod_chinese_military_companies.csv": _notices,
    "us_special_legislation_csv/bis_mieu.csv": _notices,
    "us_special_legislation_csv/inksna.csv": _notices,
    "us_special_legislation_csv/section_154.csv": _notices,
    "us_special_legislation_csv/section_1286.csv": _notices,
    "us_special_legislation_csv/section_353.csv": _notices,
    "us_special_legislation_csv/section_889.csv": _notices,
    "us_special_legislation_csv/section_5949.csv": _notices,
}


if __name__ == "__main__":
    main(sys.argv[1:])
