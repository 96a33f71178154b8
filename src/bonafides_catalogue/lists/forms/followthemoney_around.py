"""What stands around an entity of the FollowTheMoney model: sanctions, documents, wallets and links to others, each an entity of its own."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec

from bonafides.model.dates import PartialDate, Period
from bonafides.model.party import Identifier, IdentifierKind
from bonafides_catalogue.lists.forms.followthemoney_words import ADDRESS, DOCUMENTS, EDGES

Properties = Mapping[str, Sequence[Any]]
_KINDS = frozenset(IdentifierKind.__args__)  # type: ignore[attr-defined]  # the words of a Literal
_SAID = ("authority", "authorityId", "unscId", "program", "programUrl", "provisions", "status", "duration", "reason", "country",
         "listingDate", "summary", "description", "recordId", "date", "sourceUrl")  # fmt: skip
_DAY_LETTERS = 10
_MOST_ENDS = 30


class Entity(msgspec.Struct, frozen=True):
    """One entity, as a line or within another's properties."""

    id: str
    schema: str
    properties: dict[str, list[Any]] = {}
    datasets: tuple[str, ...] = ()
    target: bool | None = None
    caption: str | None = None
    first_seen: str | None = None

    @property
    def name(self) -> str:
        """What to call it: its caption, or the first of its names."""
        return self.caption or next(iter(texts(self.properties, "name")), "")


class Sanctioned(msgspec.Struct, frozen=True):
    """A sanction on somebody: by which datasets it is told, when it held, under what, and what else is said."""

    datasets: tuple[str, ...]
    period: Period | None
    programmes: tuple[str, ...]
    note: str


class Numbered(msgspec.Struct, frozen=True):
    """A document's or a wallet's number, and what is said of it."""

    number: Identifier
    note: str


class Linked(msgspec.Struct, frozen=True):
    """Somebody linked: by id, with a name where that is said at once; `role` is what it is to the other, `share` what an owner holds."""

    other: str
    name: str
    role: str
    share: str | None = None


Around = Sanctioned | Numbered | Linked


def texts(properties: Properties, name: str) -> tuple[str, ...]:
    """Give the values of a property that are no entities, each once and trimmed."""
    values = properties.get(name, ())
    found = (str(v) for v in values if isinstance(v, str | int | float) and not isinstance(v, bool))
    return tuple(dict.fromkeys(" ".join(text.split()) for text in found if text.strip()))


def inner(value: Any) -> Entity | None:  # a value of any JSON may stand in a property
    """Give the entity that stands within a property; None for a text, and for what is no entity."""
    try:
        return msgspec.convert(value, Entity) if isinstance(value, dict) else None
    except msgspec.ValidationError:
        return None


def ends(properties: Properties, name: str) -> Iterator[tuple[str, str]]:
    """Give the id, and the name if it is said, of each entity that a property points to."""
    for value in properties.get(name, ()):
        entity = inner(value)
        if entity is not None:
            yield entity.id, entity.name
        elif isinstance(value, str) and value.strip():
            yield value.strip(), ""


def around(entity: Entity, within: str = "") -> Iterator[tuple[str, Around]]:
    """Give what an entity says of others, each with the id of whom it is said.

    Args:
        entity: A sanction, a document, a wallet, a link; any other says nothing here.
        within: The id of the entity within whose properties it stands, and of which it is then said.
    """
    if entity.schema == "Sanction":
        sanction = _sanction(entity)
        yield from ((subject, sanction) for subject in _subjects(entity, "entity", within))
    elif entity.schema in DOCUMENTS or entity.schema == "CryptoWallet":
        for number in _numbers(entity):
            yield from ((subject, number) for subject in _subjects(entity, "holder", within))
    elif entity.schema in EDGES:
        yield from _links(entity, within)


def _subjects(entity: Entity, name: str, within: str) -> Iterator[str]:
    yield from (within,) if within else (subject for subject, _ in ends(entity.properties, name))


def _links(entity: Entity, within: str) -> Iterator[tuple[str, Linked]]:
    first, second, of_first, of_second = EDGES[entity.schema]
    ones, others = (_each(entity.properties, end) or {within: ""} for end in (first, second))
    share = ", ".join(texts(entity.properties, "percentage")) if entity.schema == "Ownership" else None
    role_of_first, role_of_second = _role(entity, of_first), _role(entity, of_second)
    for other in (within,) if within in others else () if within else others:
        yield from ((other, Linked(one, name, role_of_first, share)) for one, name in ones.items())
    for one in (within,) if within in ones else () if within else ones:
        yield from ((one, Linked(other, name, role_of_second)) for other, name in others.items())


def _each(properties: Properties, name: str) -> dict[str, str]:
    """Give each entity that a property points to by id, with the first name that is said."""
    found: dict[str, str] = {}
    for ident, named in ends(properties, name):
        found[ident] = found.get(ident) or named
    return found


def too_many(entity: Entity) -> bool:
    """Tell whether a link has so many ends on both sides that each to each would fill the memory; no real one has."""
    sides = EDGES.get(entity.schema, ())[:2]
    return bool(sides) and min(len(entity.properties.get(side, ())) for side in sides) > _MOST_ENDS


def _role(entity: Entity, label: str) -> str:
    """Give what one end of a link is to the other, with the role that the link names and when it held."""
    named = ", ".join(dict.fromkeys((*texts(entity.properties, "role"), *texts(entity.properties, "relationship"))))
    began, ended = (min(texts(entity.properties, end), default="") for end in ("startDate", "endDate"))
    told = named if entity.schema == "UnknownLink" else f"{label}: {named}"
    role = label if named.lower() in {"", label} else told
    return f"{role} ({began or '…'} to {ended or '…'})" if began or ended else role


def _sanction(entity: Entity) -> Sanctioned:
    said = entity.properties
    notes = [f"{name} {', '.join(texts(said, name))}" for name in _SAID if texts(said, name)]
    began = _dates(texts(said, "startDate") or texts(said, "listingDate"))
    ended = _dates(texts(said, "endDate"))
    start, end = (min(began, key=_first, default=None), max(ended, key=_first, default=None))
    notes += [
        f"{name} {text}" for name in ("startDate", "endDate") for text in texts(said, name) if not _dates((text,))
    ]
    if start and end and end.last <= start.first:
        notes.append(f"endDate {end}, not after its start")
        end = None
    return Sanctioned(
        datasets=entity.datasets,
        period=_period(start, end) if start or end else None,
        programmes=tuple(dict.fromkeys((*texts(said, "programId"), *texts(said, "program")))),
        note=", ".join(notes),
    )


def _period(start: PartialDate | None, end: PartialDate | None) -> Period:
    """Give when a sanction held; the model does not say whether its last day counts, so that is in doubt, as are days before no start."""
    return Period(
        since=start.last if start else (end.first - timedelta(days=1) if end and end.first > date.min else None),
        until=end.first if end else None,
        maybe_since=(start.first if start.first < start.last else None) if start else date.min,
        maybe_until=end.last + timedelta(days=1) if end and end.last < date.max else None,
    )


def _first(day: PartialDate) -> date:
    return day.first


def _dates(values: Sequence[str]) -> list[PartialDate]:
    """Give the dates among texts; a time of day behind one is left off."""
    found = []
    for text in values:
        try:
            found.append(PartialDate(text[:_DAY_LETTERS]))
        except ValueError:
            continue
    return found


def _numbers(entity: Entity) -> Iterator[Numbered]:
    said = entity.properties
    kinds = [word for word in texts(said, "type") if word in _KINDS]
    kind: IdentifierKind = (
        "passport" if entity.schema == "Passport" else "wallet" if entity.schema == "CryptoWallet" else "other"
    )
    if kinds:
        kind = kinds[0]  # type: ignore[assignment]  # checked against the words of the Literal
    elif kind == "other" and any(
        "national" in word.lower() or "identity" in word.lower() for word in texts(said, "type")
    ):
        kind = "national_id"
    about = ("type", "country", "authority", "startDate", "endDate", "currency", "summary", "description")
    more = ", ".join(
        f"{name} {', '.join(texts(said, name))}"
        for name in about
        if texts(said, name) and not (name == "type" and kinds)
    )
    for value in dict.fromkeys(v for name in ("number", "passportNumber", "publicKey") for v in texts(said, name)):
        yield Numbered(Identifier(kind=kind, value=value), f"{kind} {value}: {more}" if more else "")


def address(entity: Entity) -> str:
    """Give an address in one line: its full text, or its parts."""
    full = texts(entity.properties, "full")
    return (
        full[0]
        if full
        else ", ".join(part for name in ADDRESS for part in texts(entity.properties, name)) or entity.name
    )
