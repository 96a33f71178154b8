"""What the two lists of the United Kingdom share: a line above the header, one row a name, and the same words for names, days and regimes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName
from bonafides.model.party import Kind
from bonafides.model.source import Published
from bonafides.text.columns import check_columns, decoded, first_line, rows, under
from bonafides_catalogue.lists.forms.taken_apart import numbered
from bonafides_catalogue.lists.forms.workbook_rows import first_cells, tidy, workbook_table

ACT_APPLIED = date(2020, 12, 31)
"""On the evening of this day the regulations under the Sanctions and Anti-Money Laundering Act 2018 took the place of the EU's."""

KINDS: dict[str, Kind] = {"individual": "Person", "entity": "Organization", "ship": "Vessel"}
_WEAK = {
    "": False, "good quality": False, "good quality a.k.a": False, "strong": False,
    "low quality": True, "low quality a.k.a": True, "weak": True,
}  # fmt: skip
_NAME_PARTS = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY = re.compile(r"(\d{1,2})[/-](\d{1,2}|[A-Za-z]{3})[/-](\d{4})")
_PACKED = b"PK\x03\x04"
_SCRIPTS = re.compile(r"\s*[،;]\s*")

Row = Mapping[str, str]


class NameColumns(NamedTuple):
    """Where a list tells what kind a name is and how good, and how each kind ranks; the primary one ranks 0."""

    kind: str
    quality: str
    ranks: Mapping[str, int]


def day_in(cell: str) -> date | None:
    """Give the day that a cell begins with, in the publishers' order: day, month, year; a workbook's own day is in ISO form.

    >>> day_in("13/04/2018"), day_in("08-Oct-2026"), day_in("31/02/2018")
    (datetime.date(2018, 4, 13), datetime.date(2026, 10, 8), None)
    >>> day_in("2024-02-29"), day_in("2023-02-29"), day_in("0000-01-01")
    (datetime.date(2024, 2, 29), None, None)
    """
    text = cell.strip()
    found = _DAY.match(text)
    try:
        if _ISO_DAY.fullmatch(text):
            return date.fromisoformat(text)
        return date(int(found[3]), _month(found[2].lower()), int(found[1])) if found else None
    except ValueError:
        return None


def _month(text: str) -> int:
    """Give the number of a month that is written as a number or by three letters; 0 for another text."""
    return int(text) if text.isdigit() else _MONTHS.index(text) + 1 if text in _MONTHS else 0


def day_of(row: Row, column: str, where: str) -> date | None:
    """Give the day of a column; raises ContentError where it holds something else."""
    cell = row.get(column, "")
    found = day_in(cell)
    if cell and found is None:
        raise ContentError(f"unmapped: {cell!r} in {column} of {where} is no day; take it, or ignore it by name")
    return found


def start_of(file: Published) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the cells of the first two lines of a table or workbook, which is all that tells whose it is."""
    if file.content.startswith(_PACKED):
        first, second, *_ = (*first_cells(file), (), ())
        return first, second
    if not first_line(file):
        return (), ()
    lines = [line for line in decoded(file.content[:4000]).splitlines() if line.strip("\ufeff ")][:2]
    one, two = [tuple(c.strip(' "\ufeff') for c in line.split(",")) for line in (*lines, "", "")][:2]
    return one, two


def records(
    file: Published, known: AbstractSet[str], *, header_on: int, needed: AbstractSet[str]
) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the rows under a header on line 1 or 2, of a table or a workbook, as column to text, each with its place.

    Raises:
        ContentError: A column is not among `known`, is there twice, or is `needed` and missing, or a row has another number of cells.
        InputError: A workbook is damaged or unpacks to too much.
    """
    if file.content.startswith(_PACKED):
        for number, cells in workbook_table(file, known, skipped=header_on - 1, needed=needed):
            yield f"{file.path} row {number}", {column: tidy(cell) for column, cell in cells.items()}
        return
    lines = rows(file)
    header: list[str] = []
    for _ in range(header_on):
        header = [tidy(name) for name in next(lines, (0, []))[1]]
    check_columns(file, header, known, needed=needed)
    for line, row in under(file, header, lines):
        yield f"{file.path} line {line}", {column: tidy(cell) for column, cell in row.items()}


def by_entry(found: Iterable[tuple[str, Row]], column: str) -> Iterator[tuple[str, str, list[Row]]]:
    """Give each entry's number, the place of its first row, and its rows, which may stand apart; raises ContentError without a number."""
    entries: dict[str, list[Row]] = defaultdict(list)
    places: dict[str, str] = {}
    for where, row in found:
        number = row.get(column, "")
        if not number:
            raise ContentError(f"{where}: a row without {column}; fetch the file again")
        entries[number].append(row)
        places.setdefault(number, where)
    yield from ((number, places[number], group) for number, group in entries.items())


def name_of(row: Row) -> str:
    """Give the name of a row in the order in which it is spoken; Name 6 holds the family's, or the whole of a firm's.

    >>> name_of({"Name 6": "MERIDOR", "Name 1": "Tavan"})
    'Tavan MERIDOR'
    """
    return " ".join(row[part] for part in _NAME_PARTS if row.get(part))


def listed_names(
    group: Iterable[Row], columns: NameColumns, since: tuple[Period, ...], where: str
) -> tuple[ListedName, ...]:
    """Give the names of an entry: the primary one first, then variations, other names, and those in another script.

    A name that is of low quality in one row and of good quality in another is no weak one. What is no primary name carries `since`.

    Args:
        group: The rows of the entry.
        columns: Where the list tells of what kind and how good a name is.
        since: When other names counted.
        where: The place to name in a refusal.
    """
    ranks = columns.ranks
    found: dict[str, tuple[int, bool]] = {}
    for row in group:
        kind, quality = row.get(columns.kind, "").lower(), row.get(columns.quality, "").lower().rstrip(".")
        name = name_of(row)
        if name and (kind not in ranks or quality not in _WEAK):
            raise ContentError(f"unmapped: kind {kind!r} or quality {quality!r} of a name in {where}; take it, or ignore it by name")  # fmt: skip
        if name:
            rank, weak = ranks[kind], bool(ranks[kind]) and _WEAK[quality]
            known = found.get(name, (rank, weak))
            found[name] = (min(rank, known[0]), weak and known[1])
    for row in group:
        for name in _SCRIPTS.split(row.get("Name Non-Latin Script", "")):
            if name:
                found.setdefault(name, (max(ranks.values()) + 1, False))
    if not found:
        raise ContentError(f"{where}: an entry without a name; fetch the file again")
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    return tuple(
        ListedName(name=name, weak=weak, periods=since if at and rank else ())
        for at, (name, (rank, weak)) in enumerate(ordered)
    )


def address(row: Row, *, code: str, country: str) -> str:
    """Give an address in one line: its lines, its postal code and its country."""
    lines = [row.get(f"Address {word}{n}", "") for n in range(1, 7) for word in ("", "Line ")]
    return ", ".join(part for part in (*lines, row.get(code, ""), row.get(country, "")) if part)


def values(group: Iterable[Row], column: str) -> tuple[str, ...]:
    """Give what the rows of an entry hold in a column, each once."""
    return tuple(dict.fromkeys(cell for row in group if (cell := row.get(column, ""))))


def births_at(group: Iterable[Row], town: str, country: str) -> Iterator[tuple[str, str]]:
    """Give each place of birth; where towns and countries are numbered alike, they are put together."""
    for cells in dict.fromkeys((row.get(town, ""), row.get(country, "")) for row in group):
        towns, countries = (numbered(cell) for cell in cells)
        if len(towns) == len(countries) or not (towns and countries):
            for pair in zip_longest(towns, countries, fillvalue=""):
                yield "born in", ", ".join(part for part in pair if part)
        else:
            yield "born in", ", ".join(cell for cell in cells if cell)


def concern(regimes: Iterable[str]) -> tuple[str, ...]:
    """Give the weapons that regimes are about.

    >>> concern(["The Iran (Sanctions) (Nuclear) (EU Exit) Regulations 2019", "Syria"]), concern(["Chemical Weapons"])
    (('missile', 'nuclear'), ('chemical',))
    """
    found: list[str] = []
    for regime in regimes:
        words = regime.lower()
        if "nuclear" in words or ("people" in words and "republic of korea" in words):
            found += ["missile", "nuclear"]
        if "chemical weapons" in words:
            found.append("chemical")
    return tuple(dict.fromkeys(found))


def changed_since(changed: date | None, periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Give when the names of an entry that was changed later counted: certain from the change on, in doubt from its listing until then."""
    listed = periods[0].since if periods else None
    return (Period(since=changed, maybe_since=listed),) if changed and listed and changed > listed else ()
