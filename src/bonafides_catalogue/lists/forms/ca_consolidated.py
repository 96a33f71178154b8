"""Walk a consolidated Canadian regulation: its number, and every line of its schedules with the day that the publisher gives it.

The Department of Justice marks each element with `lims:inforce-start-date`, `lims:enacted-date`, `lims:fid` and `lims:id`; its
page on the format (https://github.com/justicecanada/laws-lois-xml) shows them without a word on what they mean. What they do
mean was read from the files against days that are known: `fid` names an element for good and `id` its present wording, so that
the two are the same until the element is first changed; the day in force is that of the present wording; and what an amendment
brought in since the publisher keeps such days (from 2018 on) has a day of enactment, while what stood there before has none,
and the day of the last wording of its whole list. So an item says for certain when it was added only if an amendment added it
to a list that was there; any other was there on its day and perhaps since the regulation was registered.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.noun import Noun
from bonafides.model.source import Published
from bonafides.text.markup import parsed_xml
from bonafides_catalogue.lists.forms.ca_schedules import RELATED

if TYPE_CHECKING:
    from lxml.etree import _Element

URL = "https://laws-lois.justice.gc.ca"
_LIMS = "{http://justice.gc.ca/lims}"
_DAY_PARTS = ("YYYY", "MM", "DD")
_BLOCKS = frozenset({"Provision", "Item", "Label", "Text"})
_NUMBER = re.compile(r"\s*(?:SCHEDULE|PART)\s*([\dA-Z.]*)\s*")
_ITEM = re.compile(r"\d[\d.]{0,15}[A-Za-z]?")
_REACH = re.compile(r"[0-9]{1,4}")
_PASSED = frozenset({"Provision", "RegulationPiece", "HistoricalNote", "Footnote"})
"""Parts of a schedule that name nobody and no goods: how it is to be read, which amendments made it, notes."""


class Line(Noun, frozen=True, kw_only=True):
    """An item of a list or a row of a table: where it stands, what it says by cell, and when.

    `period` says since when it counts, as far as its own day tells. `stood` is the first day on which a line of this number is sure
    to have stood there, be it in other words; `changed` says that it did.
    """

    schedule: str
    part: str
    heading: str
    number: str
    cells: tuple[str, ...]
    stood: date
    changed: bool
    period: Period
    repealed: bool = False


class Opened(Noun, frozen=True, kw_only=True):
    """A regulation as consolidated: its number, title, the day to which it is current, its lines, its repealed schedules, and tables by part."""

    number: str
    title: str
    current: str
    lines: tuple[Line, ...]
    repealed: tuple[str, ...]


def opened(file: Published, began: Mapping[tuple[str, str], date]) -> Opened:
    """Give a regulation with every line of its schedules.

    Args:
        file: As found.
        began: Days on which schedules were brought in after the regulation, by its number and their label.

    Raises:
        ContentError: It is no regulation of this form, or an element of a schedule is not known.
    """
    root = parsed_xml(file, url=URL)
    number = _words(root.find("Identification/InstrumentNumber"))
    registered = _registered(root)
    if root.tag != "Regulation" or not number or registered is None:
        raise ContentError(
            f"{file.path}: no regulation with a number and a day of registration; fetch it again from {URL}"
        )
    title = root.find("Identification/ShortTitle")
    lines: list[Line] = []
    repealed: list[str] = []
    for schedule in root.iter("Schedule"):
        label = _label(schedule.find("ScheduleFormHeading"))
        if _is_related(schedule):
            continue
        if schedule.find("Repealed") is not None:
            repealed.append(label)
            continue
        walk = _Walk(file.path, number, label, began.get((number, label), registered))
        lines += walk.schedule(schedule)
    return Opened(
        number=number, title=_words(title if title is not None else root.find("Identification/LongTitle")),
        current=root.get(f"{_LIMS}current-date", ""), lines=tuple(lines), repealed=tuple(repealed),
    )  # fmt: skip


class _Walk:
    """A walk through one schedule, which remembers the part that it is in."""

    def __init__(self, path: str, number: str, label: str, began: date) -> None:
        self.path, self.number, self.label, self.began = path, number, label, began
        self.part = self.heading = ""

    def schedule(self, schedule: "_Element") -> Iterator[Line]:
        """Give the lines of the lists and tables of a schedule."""
        for element in schedule:
            tag = str(element.tag)
            if tag == "ScheduleFormHeading":
                self.heading = _words(element.find("TitleText"))
            elif tag == "Heading":
                self.part, self.heading = _label(element), _words(element.find("TitleText"))
            elif tag == "List":
                yield from self.items(element)
            elif tag == "TableGroup":
                yield from self.tables(element)
            elif tag not in _PASSED:
                raise self.refusal(element, f"element {tag!r}")

    def items(self, listed: "_Element") -> Iterator[Line]:
        """Give the items of a list."""
        for item in listed:
            unknown = next((str(child.tag) for child in item if child.tag not in {"Label", "Text"}), "")
            if item.tag != "Item" or unknown:
                raise self.refusal(item, f"element {unknown or str(item.tag)!r} of a list")
            yield self.line(item, listed, _words(item.find("Label")), (_words(item.find("Text")),))

    def tables(self, group: "_Element") -> Iterator[Line]:
        """Give the rows of the tables of a group; rows of nothing are left out, and what is under an item's row belongs to it."""
        for element in group:
            if element.tag == "Caption":
                self.part = _label(element) or _NUMBER.sub(r"\1", _words(element))
            elif element.tag == "table":
                title = element.find("title")
                self.heading = _words(title) or self.heading
                for body in element.iter("tbody"):
                    yield from self.rows(body)
            elif element.tag not in _PASSED:
                raise self.refusal(element, f"element {str(element.tag)!r} of a table group")

    def rows(self, body: "_Element") -> Iterator[Line]:
        """Give the rows of a table's body; a row under the number of the row above goes on with it and is left to it."""
        below = 0
        for row in body.iter("row"):
            entries = row.findall("entry")
            cells = tuple(_words(entry) for entry in entries)
            if below:
                below -= 1
                if cells and _ITEM.fullmatch(cells[0]):
                    raise self.refusal(row, f"item {cells[0]!r} below a row that reaches over it")
                continue
            if not any(cells):
                continue
            reach = entries[0].get("morerows") or "0"
            if not _REACH.fullmatch(reach):
                raise self.refusal(row, f"morerows {reach!r}")
            below = int(reach)
            yield self.line(row, body, cells[0], cells[1:])
        if below:
            raise self.refusal(body, f"a row that reaches {below} rows beyond its table,")

    def line(self, element: "_Element", holder: "_Element", number: str, cells: tuple[str, ...]) -> Line:
        """Give one line; its day is its own or that of the list or table that holds it."""
        of_holder = self.day(holder)
        own = self.day(element) or of_holder
        repealed = element.find(".//Repealed") is not None
        if own is None or not (repealed or _ITEM.fullmatch(number)):
            raise self.refusal(element, f"a line numbered {number!r}, in force on {own},")
        later = of_holder is not None and own > of_holder
        same = element.get(f"{_LIMS}fid") == element.get(f"{_LIMS}id")
        added = later and same and element.get(f"{_LIMS}enacted-date") is not None
        doubt = None if added or self.began >= own else self.began
        return Line(
            schedule=self.label, part=self.part, heading=self.heading, number=number, cells=cells,
            stood=own if added or of_holder is None else min(own, of_holder), changed=later and not added,
            period=Period(since=own, maybe_since=doubt), repealed=repealed,
        )  # fmt: skip

    def day(self, element: "_Element") -> date | None:
        """Give the day in force of an element, None where it has none."""
        text = element.get(f"{_LIMS}inforce-start-date")
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise self.refusal(element, f"inforce-start-date {text!r}") from None

    def refusal(self, element: "_Element", what: str) -> ContentError:
        """Say what of this schedule nobody knows."""
        where = f"{self.path} line {element.sourceline}"
        return ContentError(f"unmapped: {what} in schedule {self.label!r} of {where}; take it, or ignore it by name")


def _is_related(schedule: "_Element") -> bool:
    return RELATED in _words(schedule.find("ScheduleFormHeading")).upper()


def _registered(root: "_Element") -> date | None:
    """Give the day on which the regulation was registered."""
    parts = [root.findtext(f"Identification/RegistrationDate/Date/{part}") or "" for part in _DAY_PARTS]
    try:
        return date(*(int(part) for part in parts))
    except (ValueError, OverflowError):
        return None


def _label(element: "_Element | None") -> str:
    """Give the number of a schedule or part: "1.1" of "SCHEDULE 1.1", none of a schedule that is the only one."""
    text = _words(element.find("Label")) if element is not None else ""
    found = _NUMBER.fullmatch(text)
    return found[1] if found else text


def _words(element: "_Element | None") -> str:
    """Give the text of an element with one blank between words; marks of footnotes are left out, and blocks are kept apart."""
    if element is None:
        return ""
    return " ".join("".join(_texts(element)).split())


def _texts(element: "_Element") -> Iterator[str]:
    yield element.text or ""
    for child in element:
        apart = " " if child.tag in _BLOCKS else ""
        if child.tag != "FootnoteRef":
            yield apart
            yield from _texts(child)
        yield apart + (child.tail or "")
