"""Persons, entities and ships that Canada's sanctions regulations list, and the goods that they ban.

Made by the Governor in Council under the Special Economic Measures Act, the Justice for Victims of Corrupt Foreign Officials Act
and the United Nations Act; read here from the Department of Justice's consolidation, one XML file a regulation, at
https://laws-lois.justice.gc.ca (English; the same files at https://github.com/justicecanada/laws-lois-xml, whose page shows the
elements). One file is one part of the list, named by its number; all that name parties must be there, since one that is missing
would read as a lifting. Each file is current to a day of its own, and Justice rewrites only those that changed: so the day of a
snapshot is that of its folder or the one that is given, and the files' own days are said in a remark.

One item of a schedule, or row of the schedule of ships, is one entry; its id is regulation, schedule, part and item. What follows
from a schedule is told by the section that refers to it: `forms/ca_schedules.py` types that for each. A schedule that nobody has typed
is said in a remark, and what it lists by the heading of parties is kept as a concern. Headings tell persons from entities; where
none does, an item with a birth date is a person. An item's own day is sure where an amendment added it to a list that was there;
else it counts since its day and perhaps since the regulation was registered (`forms/ca_consolidated.py`). The publisher gives names no days.

Repealed items say whom they named no more: a remark counts them, and that they ended is told by their absence. The bans on
exports by tariff code become bans of goods, one for each schedule, part and day. The codes are "for reference": the words beside
them rule, so a ban may be wider than the law, and says so; one that bans goods for one use alone says that in its title. Bans by
words or by CAS number, bans on imports and services, transitional sections and schedules' notes are not read; remarks name the
first three. Bans that stand in a section itself (arms, any goods for North Korea) belong in `law/`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bonafides.errors import ContentError
from bonafides.model.ban import GoodsBan
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Identifier, Kind
from bonafides.model.source import Address, ListSource, Part, Published, Snapshot
from bonafides_catalogue.lists.forms.ca_consolidated import URL, Line, Opened, opened
from bonafides_catalogue.lists.forms.ca_goods import goods_bans
from bonafides_catalogue.lists.forms.ca_names import read_item
from bonafides_catalogue.lists.forms.ca_schedules import LISTING, REGULATIONS, Schedule, schedule_of

_ROOT = re.compile(rb"<Regulation\b[^>]*?\bxmlns:lims=\"http://justice\.gc\.ca/lims\"")
_ENGLISH = re.compile(rb"<Regulation\b[^>]*?\bxml:lang=\"en\"")
_NUMBER = re.compile(rb"<InstrumentNumber>\s*(SOR/\d{2,4}-\d+)\s*</InstrumentNumber>")
_ACTS = re.compile(rb"<EnablingAuthority\b.{0,900}?\blink=\"(?:S-14\.5|U-2|J-2\.3)\"", re.DOTALL)
_IMO = re.compile(r"\d{7}")
_SHIP_CELLS = 4
_LONGEST = 10_000
_PARTIES = ("persons", "individuals", "entities", "foreign nationals")
_UNTYPED = Schedule(holds="parties", section="", measure="concern")


def _recognise(file: Published) -> Part | None:
    start = file.content[:4000]
    number = _NUMBER.search(start)
    if not number or not _ROOT.search(start) or not _ENGLISH.search(start) or not _ACTS.search(start):
        return None
    return Part(name=number[1].decode().replace("/", "-"))


def _regulations(snapshot: Snapshot) -> Iterator[tuple[Opened, str]]:
    """Give each regulation of a snapshot with the path of its file."""
    for files in snapshot.parts.values():
        if len(files) > 1:
            paths = ", ".join(file.path for file in files)
            raise ContentError(f"{paths}: several texts of one regulation for {snapshot.day}; leave the latest alone")
        for file in files:
            yield opened(file, _BEGAN), file.path


_BEGAN = {
    (number, label): schedule.began
    for number, known in REGULATIONS.items()
    for (label, _), schedule in known.schedules.items()
    if schedule.began
}


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give every party and ship; a ban that cannot be read refuses the snapshot here, so that none is missing unsaid."""
    seen: Counter[str] = Counter()
    for regulation, path in _regulations(snapshot):
        tuple(goods_bans(regulation, path, snapshot.day))
        for line in regulation.lines:
            schedule = _schedule(regulation, line)
            if schedule is None or line.repealed or schedule.holds not in {"parties", "ships"}:
                continue
            key = "/".join((regulation.number.replace("/", "-"), line.schedule or "-", line.part or "-", line.number))
            seen[key] += 1
            entry = f"{key}:{seen[key]}" if seen[key] > 1 else key
            if schedule.holds == "ships":
                yield _ship(regulation, line, schedule, entry=entry, path=path)
            else:
                yield _party(regulation, line, schedule, entry=entry, path=path)


def _schedule(regulation: Opened, line: Line) -> Schedule | None:
    """Give what the schedule of a line holds; one that nobody has typed holds parties if its heading says so."""
    known = schedule_of(regulation.number, line.schedule, line.part)
    return known or (_UNTYPED if line.heading.casefold().startswith(_PARTIES) else None)


def _party(regulation: Opened, line: Line, schedule: Schedule, *, entry: str, path: str) -> Listing:
    kind = _kind(line.heading, schedule)
    text = " ".join(line.cells)
    if len(text) > _LONGEST:
        raise ContentError(f"{path}: {entry} has {len(text):,} letters; no item has, fetch the file again from {URL}")
    person = kind == "Person" or (kind == "Thing" and "born" in text)
    found = read_item(text, person=person)
    if not found.names:
        raise ContentError(f"unmapped: {entry} of {path} names nobody: {text!r}; take it, or ignore it by name")
    person = person or (kind == "Thing" and bool(found.birth_dates))
    notes = (*found.notes, f"schedule: {line.heading}" if line.heading else "")
    if schedule.measure == "concern":
        notes = (*notes, f"measure: {schedule.goods or 'not typed, see the regulation'}")
    return Listing(
        list=LIST.id,
        list_id=entry,
        schema="Person" if person else kind,
        names=found.names,
        birth_dates=found.birth_dates,
        **_common(regulation, line, schedule),  # type: ignore[arg-type]  # Each field holds what _common gives it.
        note="; ".join(note for note in notes if note),
    )


def _kind(heading: str, schedule: Schedule) -> Kind:
    """Give what a part's heading says of its items, else what is typed of the schedule."""
    said = heading.casefold()
    if said.startswith(("individuals", "foreign nationals")):
        return "Person"
    return "Organization" if said.startswith("entities") else schedule.kind


def _ship(regulation: Opened, line: Line, schedule: Schedule, *, entry: str, path: str) -> Listing:
    if len(line.cells) != _SHIP_CELLS or not _IMO.fullmatch(line.cells[0]) or not line.cells[1]:
        raise ContentError(
            f"unmapped: row {line.number} {line.cells} of {path} is no ship; take it, or ignore it by name"
        )
    number, name, sort, built = line.cells
    notes = {"type": sort, "built": built, "measure": "no docking, passage or services", "schedule": line.heading}
    return Listing(
        list=LIST.id,
        list_id=entry,
        schema="Vessel",
        names=(ListedName(name=name),),
        identifiers=(Identifier(kind="imo", value=number),),
        **_common(regulation, line, schedule),  # type: ignore[arg-type]  # Each field holds what _common gives it.
        note="; ".join(f"{word}: {text}" for word, text in notes.items() if text),
    )


def _common(regulation: Opened, line: Line, schedule: Schedule) -> dict[str, object]:
    """Give the fields that stand for every line: where, under what law, since when."""
    where = (
        f"Schedule {line.schedule}" if line.schedule else "Schedule",
        f"Part {line.part}" if line.part else "",
        f"item {line.number}",
    )
    section = f", section {schedule.section}" if schedule.section else ""
    return {
        "reference": ", ".join(part for part in (regulation.number, *where) if part),
        "programmes": (regulation.number,),
        "concern": schedule.concern,
        "measure": schedule.measure,
        "binding": ("CA",),
        "periods": (line.period,),
        "cites": f"{regulation.title} ({regulation.number}){section}",
    }


def _bans(snapshot: Snapshot) -> Iterator[GoodsBan]:
    for regulation, path in _regulations(snapshot):
        yield from goods_bans(regulation, path, snapshot.day)


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    """Say what no entry and no ban could take up, and to which days the files are current."""
    texts = [regulation for regulation, _ in _regulations(snapshot)]
    found = [remark for regulation in texts for remark in _left_out(regulation)]
    current = Counter(regulation.current for regulation in texts)
    later = [day for day in current if day > snapshot.day.isoformat()]
    told = ", ".join(f"{many} to {day or 'no day'}" for day, many in sorted(current.items()))
    found.append(f"{LIST.id} of {snapshot.day}: its {len(texts)} regulations are current, {told}")
    if later:
        found.append(
            f"{LIST.id} of {snapshot.day}: some text is current to {max(later)}, a later day; state the day of the files"
        )
    return tuple(found)


def _left_out(regulation: Opened) -> Iterator[str]:
    """Give a sentence for repealed items, repealed schedules, bans that no entry holds, and schedules that nobody has typed."""
    gone = sum(line.repealed for line in regulation.lines)
    if gone:
        yield f"{regulation.number}: {gone} repealed items no longer say what they named; earlier snapshots tell of them"
    if regulation.repealed:
        yield f"{regulation.number}: repealed as a whole: schedule {', '.join(label or '-' for label in regulation.repealed)}"
    for holds, why in _NOT_READ.items():
        if schedules := _counted(regulation, holds):
            yield f"{regulation.number}: {why}: {schedules}"
    if schedules := _counted(regulation, ""):
        yield f"{regulation.number}: nobody has typed what follows from {schedules}; parties were kept as a concern, all else was not read"


_NOT_READ = {
    "import": "bans on imports, which bar no export",
    "services": "bans on services, which name no goods to send",
    "export in words": "bans on exports by words or CAS numbers, which no ban here can carry",
}


def _counted(regulation: Opened, holds: str) -> str:
    """Give the schedules that hold something, with their lines in force; "" stands for those that nobody has typed."""
    lines: Counter[tuple[str, str, str]] = Counter()
    for line in regulation.lines:
        known = schedule_of(regulation.number, line.schedule, line.part)
        if (known.holds if known else "") == holds and not line.repealed:
            lines[line.schedule, line.part, (known.goods if known else line.heading)] += 1
    return ", ".join(
        f"schedule {schedule or '-'}{f' part {part}' if part else ''} ({goods or 'no title'}, {many} items)"
        for (schedule, part, goods), many in lines.items()
    )


def _addresses(numbers: Sequence[str]) -> tuple[Address, ...]:
    return tuple(Address(name=f"{number}.xml", url=f"{URL}/eng/XML/{number}.xml") for number in numbers)


_NEEDED = tuple(sorted(number.replace("/", "-") for number in LISTING))

LIST = ListSource(
    id="ca-sanctions",
    title="Parties listed by Canada's sanctions regulations",
    publisher="Department of Justice Canada",
    url=URL,
    cites="Special Economic Measures Act; Justice for Victims of Corrupt Foreign Officials Act; United Nations Act",
    expect=(4_000, 12_000),
    recognise=_recognise,
    read=_read,
    needs=_NEEDED,
    remarks=_remarks,
    bans=_bans,
    addresses=_addresses(_NEEDED),
)
