"""OpenSanctions, simplified table of targets (`targets.simple.csv`).

OpenSanctions gathers sanctions lists and lists of persons and firms of interest from many publishers, and exports each
dataset, and collections of them, at https://www.opensanctions.org/datasets/ (licence CC BY-NC 4.0; a business needs one of
its own). Read here is the table with one row a target, its layout taken from the file itself. Values of one cell are parted
by semicolons, and quoted where they hold one.

It copies: what is law, and since when, the publisher's own list says. So an entry informs and binds nobody, whatever the
`sanctions` text says, which stays a note. One row is an entry of each dataset that it names, under the list id
`opensanctions-` and the dataset's title in small letters, as a file may hold some datasets and the next file others.
`first_seen` is when OpenSanctions first saw the target on the source's list: it counts from that day on, and is in doubt
before. The file's day is the latest `last_seen`.

`schema` gives the kind; a LegalEntity may be a person or a firm, so it has none, and it, like every schema that says more
than our kind, is a note too. `identifiers` do not say what they are: IMO numbers, legal entity identifiers and a vessel's
MMSI are known by their form, the others stay "other", which is compared with every kind. A name that is only the word of its schema
("Company") stands for none and is weak. Ignored by name: `last_change`, when OpenSanctions last changed its own record.
"""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from bonafides.errors import ContentError
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedName, Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import header_of, several, table
from bonafides_catalogue.lists.forms.followthemoney_words import KINDS, SAID_BY_KIND, number

_NEEDED = frozenset({"id", "schema", "name", "aliases", "countries", "dataset", "first_seen", "last_seen"})
_COLUMNS = _NEEDED | {
    "birth_date", "addresses", "identifiers", "sanctions", "phones", "emails", "program_ids", "last_change",
}  # fmt: skip
_SEEN = re.compile(rb',"?(\d{4}-\d{2}-\d{2})T[\d:.+Z-]+"?(?:,"?\d{4}-[^,"\n]*"?)?\r?$', re.MULTILINE)
_MOST_DATASETS = 1_000
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T.*)?")


def _recognise(file: Published) -> Part | None:
    header = header_of(file)
    if not header >= _NEEDED:
        return None
    latest = max(_SEEN.findall(file.content), default=None)
    return Part(name="list", day=_day(latest.decode(), file.path) if latest else None)


def _day(text: str, where: str) -> date:
    found = _DAY.fullmatch(text)
    try:
        return date.fromisoformat(found[1] if found else text)
    except ValueError:
        raise ContentError(f"{where}: {text[:40]!r} is no day; fetch the file again from {LIST.url}") from None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    for file in snapshot.parts["list"]:
        if missing := sorted(_NEEDED - header_of(file)):
            raise ContentError(f"{file.path}: no column {missing[0]!r}; fetch the file again from {LIST.url}")
        for line, row in table(file, _COLUMNS):
            where = f"{file.path} line {line}"
            if not row["id"] or not row["name"]:
                raise ContentError(f"{where}: a row without an id or a name; fetch the file again from {LIST.url}")
            datasets = dict.fromkeys(several(row["dataset"])) or {"": None}
            if len(datasets) > _MOST_DATASETS:
                raise ContentError(
                    f"{where}: {len(datasets):,} datasets in 'dataset', more than there are; fetch it again from {LIST.url}"
                )
            target = _target(row, where)
            sanctions = " ".join(several(row.get("sanctions", "")))
            yield from (_of(target, dataset, sanctions) for dataset in datasets)


def list_of(dataset: str) -> str:
    """Give the id of a dataset's list.

    >>> list_of("US OFAC Specially Designated Nationals (SDN) List")
    'opensanctions-us-ofac-specially-designated-nationals-sdn-list'
    """
    plain = re.sub(r"[^a-z0-9]+", "-", dataset.lower()).strip("-")
    return f"{LIST.id}-{plain}" if plain else LIST.id


def _target(row: dict[str, str], where: str) -> Listing:
    """Give what a row says of its target, whichever dataset tells of it."""
    cells = {column: several(row.get(column, "")) for column in _COLUMNS - {"id", "schema", "name"}}
    schema = row["schema"]
    kind = KINDS.get(schema, "Thing")
    born = tuple(day for day in cells["birth_date"] if _is_date(day))
    notes = (
        ("schema", "" if schema in SAID_BY_KIND else schema),
        ("birth date", ", ".join(day for day in cells["birth_date"] if day not in born)),
    )
    return Listing(
        list=LIST.id,
        list_id=row["id"],
        schema=kind,
        names=(
            ListedName(name=row["name"], weak=row["name"] == schema),
            *(ListedName(name=name) for name in dict.fromkeys(cells["aliases"]) if name != row["name"]),
        ),
        reference=row["id"],
        country=tuple(code.upper() for code in cells["countries"]),
        addresses=tuple(dict.fromkeys(cells["addresses"])),
        identifiers=tuple(dict.fromkeys(number(value, kind) for value in cells["identifiers"])),
        phones=cells["phones"],
        emails=cells["emails"],
        birth_dates=born,
        programmes=cells["program_ids"],
        measure="concern",
        periods=(Period(since=_day(row["first_seen"], where), maybe_since=date.min),) if row["first_seen"] else (),
        dates_from="first seen in snapshot",
        cites=LIST.cites,
        note="; ".join(f"{word}: {text}" for word, text in notes if text),
    )


def _of(target: Listing, dataset: str, sanctions: str) -> Listing:
    """Give the entry of one dataset; a row without a dataset is an entry of the source itself."""
    said = (target.note, f"dataset: {dataset}" if dataset else "", f"sanctions: {sanctions}" if sanctions else "")
    return msgspec.structs.replace(
        target,
        list=list_of(dataset),
        cites=f"OpenSanctions, {dataset}" if dataset else LIST.cites,
        note="; ".join(text for text in said if text),
    )


def _is_date(text: str) -> bool:
    try:
        PartialDate(text)
    except ValueError:
        return False
    return True


LIST = ListSource(
    id="opensanctions",
    title="OpenSanctions, targets",
    publisher="OpenSanctions",
    url="https://www.opensanctions.org/datasets/",
    cites="OpenSanctions; the publishers' own lists are the law",
    expect=(1, 20_000_000),
    recognise=_recognise,
    read=_read,
)
