"""Make bans of goods from the Canadian schedules that ban exports by tariff code."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from bonafides.errors import ContentError
from bonafides.model.ban import GoodsBan
from bonafides_catalogue.lists.forms.ca_consolidated import Line, Opened
from bonafides_catalogue.lists.forms.ca_schedules import Schedule, schedule_of

_NAMES = {"RU": "Russia", "BY": "Belarus"}
_CODES = re.compile(r"(?:subset of )?\d{2}[\d. ]*\d?(?:(?:, | and )\d{2}[\d. ]*)*", re.IGNORECASE)
_CODE = re.compile(r"\d{2}[\d.]*")
_LONGEST = 10


def goods_bans(regulation: Opened, path: str, day: date) -> Iterator[GoodsBan]:
    """Give one ban for each schedule, part and day since which its items stand, in that order.

    An item that was reworded counts from the day of its table: its former words are not in the file, and a ban may err only on the wide side.

    Args:
        regulation: As read.
        path: Its file, for refusals.
        day: The day of the snapshot, on which the file was read.

    Raises:
        ContentError: An item has no tariff code that can be read.
    """
    groups: dict[tuple[str, str, date], list[Line]] = defaultdict(list)
    for line in regulation.lines:
        known = schedule_of(regulation.number, line.schedule, line.part)
        if known and known.holds == "export" and not line.repealed:
            groups[line.schedule, line.part, line.stood].append(line)
    for (label, part, since), lines in groups.items():
        schedule = schedule_of(regulation.number, label, part)
        if schedule:
            yield _ban(regulation, schedule, lines, path=path, day=day, since=since)


def _ban(
    regulation: Opened, schedule: Schedule, lines: Sequence[Line], *, path: str, day: date, since: date
) -> GoodsBan:
    label, part = lines[0].schedule, lines[0].part
    slug = ".".join(
        text for text in (regulation.number.replace("/", "-").lower(), label, part, since.isoformat()) if text
    )
    only = f" (only {schedule.only})" if schedule.only else ""
    where = f"Schedule {label}{f', Part {part}' if part else ''}"
    return GoodsBan(
        id=f"ca-regs.{slug}",
        jurisdiction="CA",
        destination=schedule.destination,
        title=f"Canada's ban on {schedule.goods} for {_NAMES[schedule.destination]}{only}",
        since=since,
        only=schedule.only,
        hs=tuple(sorted({code for line in lines for code in codes(line, path)})),
        cites=f"{regulation.title} ({regulation.number}), section {schedule.section} and {where}",
        passage=f"{where}, items {ranges([line.number for line in lines])}",
        source=f"laws-lois.justice.gc.ca {regulation.number}, current to {regulation.current}",
        verified_by="the publisher's own file",
        verified_on=day.isoformat(),
        note=_note(schedule, lines),
    )


def _note(schedule: Schedule, lines: Sequence[Line]) -> str:
    """Say where the ban is wider than the law, and what of it is not read."""
    some = [line.number for line in lines if line.cells[-1].casefold().startswith("subset")]
    changed = [line.number for line in lines if line.changed]
    since = lines[0].stood
    began = min((line.period.maybe_since for line in lines if line.period.maybe_since), default=since)
    said = [
        "The codes are for reference: the goods are those that column 1 describes.",
        f"Exceptions of section {schedule.section.partition('(')[0]} are not read.",
        f"Only some goods under their code: items {ranges(some)}." if some else "",
        f"Reworded later, in what way is not in the file: items {ranges(changed)}." if changed else "",
        f"Goods may have been banned since {began}: the table's earlier wordings are not in the file."
        if began < since
        else "",
    ]
    return " ".join(text for text in said if text)


def codes(line: Line, path: str) -> tuple[str, ...]:
    """Give the tariff codes of a row, digits only.

    Raises:
        ContentError: The last cell holds anything else.
    """
    text = line.cells[-1] if len(line.cells) > 1 else ""
    found = tuple(code.replace(".", "") for code in _CODE.findall(text)) if _CODES.fullmatch(text) else ()
    if not found or any(len(code) % 2 or len(code) > _LONGEST for code in found):
        raise ContentError(
            f"unmapped: tariff code {text!r} of item {line.number} in schedule {line.schedule!r} of {path}; "
            "take it, or ignore it by name"
        )
    return found


def ranges(numbers: Sequence[str]) -> str:
    """Give item numbers as ranges.

    >>> ranges(["1", "2", "3", "5", "7", "8", "5.1"])
    '1 to 3, 5, 5.1, 7 and 8'
    """
    whole = sorted({int(n) for n in numbers if n.isdigit()})
    runs: list[tuple[float, str]] = []
    start = 0
    for at in range(1, len(whole) + 1):
        if at == len(whole) or whole[at] != whole[at - 1] + 1:
            first, last = whole[start], whole[at - 1]
            mark = " to " if last > first + 1 else " and "
            runs.append((first, f"{first}" if first == last else f"{first}{mark}{last}"))
            start = at
    runs += [(_leading(n), n) for n in dict.fromkeys(numbers) if not n.isdigit()]
    return ", ".join(text for _, text in sorted(runs))


def _leading(number: str) -> float:
    """Give the place of an item such as "5.1" or "12a" among whole numbers."""
    found = re.match(r"\d+(?:\.\d+)?", number)
    return float(found[0]) if found else float("inf")
