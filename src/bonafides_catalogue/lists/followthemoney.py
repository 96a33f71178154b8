"""FollowTheMoney, JSON lines of entities: what OpenSanctions and others exchange.

FollowTheMoney is a model of people, firms, things and what links them, made for investigations of crime and sanctions,
explained at https://followthemoney.tech ; its schemata were read at github.com/opensanctions/followthemoney . Read here is a
file of one JSON object a line with `id`, `schema` and `properties`, as OpenSanctions publishes it in two forms
(https://www.opensanctions.org/docs/bulk/json): `entities.ftm.json`, where sanctions, addresses, passports and links are
lines of their own, joined by id, and `targets.nested.json`, where they stand within the properties of the target.

An entry is what the file marks as a `target`, and, where it marks nothing, every person, organisation, vehicle, vessel and
aircraft. It is an entry of each of its `datasets`, under the list id `followthemoney-` and the dataset's name. Such a file is
a copy: an entry informs and binds nobody. Its periods are those of the sanctions that the dataset tells; the last day of one
is in doubt, as the model does not say whether it counts. Where no day is given, it counts from `first_seen` on, and is in
doubt before.

Owners, directors, relatives and other links become owners and people, with their role; documents and wallets become numbers;
what has no field is a note under the property's own name. Parts of a name (`firstName`) are ignored by name, as `name` holds
them whole, and so is what the keeper of the data notes for itself (`retrievedAt`, `publisher`, `proof`, `last_change`,
`referents`). The vocabulary is open: a schema or property that is not known here is counted in a remark; a property
stays a note, and an entity of an unknown schema that is no target is not read. Links to an entity that the file lacks are
counted too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from bonafides.errors import ContentError
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedName, ListedOwner, ListedPerson, Listing
from bonafides.model.party import Identifier
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides_catalogue.lists.forms.followthemoney_around import (
    Around,
    Entity,
    Linked,
    Numbered,
    Properties,
    Sanctioned,
    address,
    around,
    ends,
    inner,
    texts,
    too_many,
)
from bonafides_catalogue.lists.forms.followthemoney_words import (
    AROUND,
    COUNTRIES,
    IGNORED,
    KINDS,
    NAMES,
    NOTED,
    NUMBERS,
    REFERENCES,
    SAID_BY_KIND,
)

_SEEN = re.compile(rb'"last_seen"\s*:\s*"(\d{4}-\d{2}-\d{2})')
_BY_THEMSELVES = frozenset(
    {"Person", "Organization", "Company", "PublicBody", "LegalEntity", "Vessel", "Airplane", "Vehicle"}
)
_TAKEN = frozenset(
    {
        *NAMES,
        *COUNTRIES,
        *NUMBERS,
        *REFERENCES,
        *NOTED,
        *IGNORED,
        "birthDate",
        "address",
        "addressEntity",
        "email",
        "phone",
    }
)
_MARK = b"\xef\xbb\xbf"
_MOST_DATASETS = 1_000


class _First(msgspec.Struct):
    """What the first line must have."""

    id: str
    schema: str
    properties: dict[str, Any]


class _Joined(msgspec.Struct):
    """What other lines say of the entries, by id, and the names and addresses of whom they point to."""

    around: dict[str, list[Around]]
    names: dict[str, str]
    addresses: dict[str, str]


def _recognise(file: Published) -> Part | None:
    start = file.content[:4000].removeprefix(_MARK).lstrip()
    if not start.startswith(b"{") or not (b'"schema"' in start or b'"properties"' in start):
        return None
    try:
        msgspec.json.decode(file.content.removeprefix(_MARK).lstrip().split(b"\n", 1)[0], type=_First)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    latest = max(_SEEN.findall(file.content), default=None)
    return Part(name="list", day=_day(latest.decode(), file.path) if latest else None)


def _day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise ContentError(f"{where}: {text[:40]!r} is no day; fetch the file again") from None


def _lines(snapshot: Snapshot) -> Iterator[tuple[str, Entity]]:
    """Give every entity with its place, one line at a time."""
    decoder = msgspec.json.Decoder(Entity)
    for file in snapshot.parts["list"]:
        start, number = 0, 0
        while start < len(file.content):
            end = file.content.find(b"\n", start)
            end = len(file.content) if end < 0 else end
            line, start, number = file.content[start:end].removeprefix(_MARK).strip(), end + 1, number + 1
            if line:
                where = f"{file.path} line {number}"
                try:
                    entity = decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                    reason = " ".join(str(error).split())
                    raise ContentError(f"{where}: no entity ({reason[:120]}); fetch the file again") from None
                _check(entity, where)
                yield where, entity


def _check(entity: Entity, where: str) -> None:
    """Raise ContentError for an entity without an id, or of more datasets or ends than any has."""
    if not entity.id.strip():
        raise ContentError(f"{where}: 'id' is empty; fetch the file again")
    if len(entity.datasets) > _MOST_DATASETS:
        raise ContentError(f"{where}: {len(entity.datasets):,} 'datasets', more than there are; fetch the file again")
    if too_many(entity):
        raise ContentError(f"{where}: a link of too many to too many; part it into several links")


def _is_entry(entity: Entity) -> bool:
    return entity.target is True or (entity.target is None and entity.schema in _BY_THEMSELVES)


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give the entries in the file's order; the lines are passed over three times, so that only what is joined is kept."""
    joined = _joined(snapshot)
    for where, entity in _lines(snapshot):
        if _is_entry(entity):
            said = [*joined.around.get(entity.id, ()), *_within(entity)]
            for dataset in dict.fromkeys(entity.datasets) or ("",):
                yield _listing(entity, dataset, said, joined=joined, seen=_seen(entity, snapshot.day, where))


def _joined(snapshot: Snapshot) -> _Joined:
    """Gather what lines say of other lines, then the names and addresses that are pointed to."""
    joined = _Joined(around=defaultdict(list), names={}, addresses={})
    wanted: set[str] = set()
    for _, entity in _lines(snapshot):
        for subject, said in around(entity):
            joined.around[subject].append(said)
            wanted |= {said.other} if isinstance(said, Linked) else set()
        for name in ("addressEntity", *REFERENCES):
            wanted |= {other for other, _ in ends(entity.properties, name)}
    for _, entity in _lines(snapshot):
        if entity.id in wanted:
            if entity.schema == "Address":
                joined.addresses[entity.id] = address(entity)
            joined.names[entity.id] = entity.name
    return joined


def _within(entity: Entity) -> Iterator[Around]:
    """Give what entities within the properties of an entry say of it, and whom its own properties name."""
    for name, values in entity.properties.items():
        for value in values:
            found = inner(value)
            if found is not None and found.schema in AROUND:
                yield from (said for _, said in around(found, entity.id))
        if name in REFERENCES:
            share = "" if name == "owner" else None
            yield from (Linked(other, said, REFERENCES[name], share) for other, said in ends(entity.properties, name))


def _listing(entity: Entity, dataset: str, said: list[Around], *, joined: _Joined, seen: Period) -> Listing:
    kind = KINDS.get(entity.schema, "Thing")
    sanctions = [
        s for s in said if isinstance(s, Sanctioned) and (not s.datasets or not dataset or dataset in s.datasets)
    ]
    named = (
        (link, link.name or joined.names.get(link.other) or link.other) for link in said if isinstance(link, Linked)
    )
    links = [(link, name) for link, name in named if name]
    documents = [d for d in said if isinstance(d, Numbered)]
    born, undated = _born(entity.properties)
    notes = (
        "" if entity.schema in SAID_BY_KIND else f"schema: {entity.schema}",
        f"dataset: {dataset}" if dataset else "",
        *(f"birth date: {text}" for text in undated),
        *_notes(entity.properties),
        *(f"sanction: {s.note}" for s in sanctions if s.note),
        *(d.note for d in documents),
    )
    return Listing(
        list=list_of(dataset),
        list_id=entity.id,
        schema=kind,
        names=_names(entity),
        reference=entity.id,
        country=tuple(dict.fromkeys(c.upper() for name in COUNTRIES for c in texts(entity.properties, name))),
        addresses=tuple(dict.fromkeys(_addresses(entity, joined))),
        identifiers=tuple(dict.fromkeys((*_numbers(entity.properties), *(d.number for d in documents)))),
        people=tuple(dict.fromkeys(ListedPerson(name=name, role=link.role) for link, name in links if link.share is None)),
        owners=tuple(dict.fromkeys(ListedOwner(name=name, share=link.share) for link, name in links if link.share is not None)),
        phones=texts(entity.properties, "phone"),
        emails=texts(entity.properties, "email"),
        birth_dates=born,
        programmes=tuple(dict.fromkeys((*texts(entity.properties, "programId"), *(p for s in sanctions for p in s.programmes)))),
        measure="concern",
        periods=tuple(dict.fromkeys(s.period or seen for s in sanctions)) or (seen,),
        dates_from="publisher" if any(s.period for s in sanctions) else "first seen in snapshot",
        cites=f"FollowTheMoney, {dataset}" if dataset else LIST.cites,
        note="; ".join(dict.fromkeys(note for note in notes if note)),
    )  # fmt: skip


def list_of(dataset: str) -> str:
    """Give the id of a dataset's list.

    >>> list_of("us_ofac_sdn")
    'followthemoney-us-ofac-sdn'
    """
    plain = re.sub(r"[^a-z0-9]+", "-", dataset.lower()).strip("-")
    return f"{LIST.id}-{plain}" if plain else LIST.id


def _names(entity: Entity) -> tuple[ListedName, ...]:
    """Give each name once, the caption first; a thing without one is called by its number or its id."""
    found: dict[str, bool] = {}
    named = [(text, prop == "weakAlias") for prop in NAMES for text in texts(entity.properties, prop)]
    first = entity.caption or ""
    if (first, False) in named:
        found[first] = False
    for text, weak in named:
        found[text] = weak and found.get(text, True)
    numbers = (text for prop in NUMBERS for text in texts(entity.properties, prop))
    instead = "" if found else first.strip() or next(numbers, "") or address(entity).strip() or entity.id
    return (
        *(ListedName(name=text, weak=weak) for text, weak in found.items()),
        *((ListedName(name=instead),) if instead else ()),
    )


def _numbers(properties: Properties) -> Iterator[Identifier]:
    for name, number in NUMBERS.items():
        yield from (Identifier(kind=number, value=value) for value in texts(properties, name))


def _addresses(entity: Entity, joined: _Joined) -> Iterator[str]:
    yield from texts(entity.properties, "address")
    for value in entity.properties.get("addressEntity", ()):
        found = inner(value)
        text = address(found) if found else joined.addresses.get(str(value), "")
        yield from (text,) if text else ()


def _born(properties: Properties) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the birth dates, and the texts that are none."""
    dates: dict[str, bool] = {}
    for text in texts(properties, "birthDate"):
        try:
            dates[PartialDate(text[:10]).text] = True
        except ValueError:
            dates[text] = False
    return tuple(d for d, is_date in dates.items() if is_date), tuple(d for d, is_date in dates.items() if not is_date)


def _notes(properties: Properties) -> Iterator[str]:
    """Give every property that no field takes, known or not, under its own name."""
    for name in properties:
        if (name in NOTED or name not in _TAKEN) and (values := texts(properties, name)):
            yield f"{name}: {', '.join(values)}"


def _seen(entity: Entity, day: date, where: str) -> Period:
    """Give the period of what has no day: from when it was first seen, at the latest in this file, and in doubt before."""
    return Period(since=_day(entity.first_seen, where) if entity.first_seen else day, maybe_since=date.min)


def _unread(entity: Entity) -> Iterator[str]:
    """Give the schemata of entities within an entry of which nothing is taken."""
    for name, values in entity.properties.items():
        within = (inner(value) for value in values)
        if name not in {"addressEntity", *REFERENCES}:
            yield from (found.schema for found in within if found and found.schema not in AROUND)


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    """Count what is not known here, by name, and the links to what the file lacks."""
    schemata: Counter[str] = Counter()
    properties: Counter[str] = Counter()
    known = {*KINDS, *AROUND}
    pointed: set[str] = set()
    for _, entity in _lines(snapshot):
        if entity.schema not in known:
            schemata[entity.schema] += 1
        elif _is_entry(entity):
            properties.update(
                n for n, values in entity.properties.items() if n not in _TAKEN and not any(map(inner, values))
            )
            schemata.update(_unread(entity))
        pointed |= {said.other for _, said in around(entity) if isinstance(said, Linked) and not said.name}
    pointed -= {entity.id for _, entity in _lines(snapshot)} if pointed else set()
    return (
        *(f"{LIST.id} of {snapshot.day}: {n:,} entities of the schema {name!r} are not read" for name, n in sorted(schemata.items())),
        *(f"{LIST.id} of {snapshot.day}: the unknown property {name!r} of {n:,} entries is a note" for name, n in sorted(properties.items())),
        *((f"{LIST.id} of {snapshot.day}: {len(pointed):,} entities that links point to are not in the file",) if pointed else ()),
    )  # fmt: skip


LIST = ListSource(
    id="followthemoney",
    title="FollowTheMoney, entities",
    publisher="whoever exported the file",
    url="https://followthemoney.tech",
    cites="FollowTheMoney; the publishers' own lists are the law",
    expect=(1, 20_000_000),
    recognise=_recognise,
    read=_read,
    remarks=_remarks,
)
