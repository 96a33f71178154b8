"""An entry of a published list, with when it counted and where it binds."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import msgspec

from bonafides.model.dates import Period, held
from bonafides.model.noun import Noun
from bonafides.model.party import Identifier, Kind

Measure = Literal["asset_freeze", "prohibited", "licence_required", "statement_required", "concern", "internal"]
_SEVEREST_FIRST: tuple[Measure, ...] = (
    "prohibited", "asset_freeze", "internal", "licence_required", "statement_required", "concern",
)  # fmt: skip
DatesFrom = Literal["publisher", "overlay", "first seen in snapshot", "own list", ""]


class ListedName(Noun, frozen=True, kw_only=True):
    """A name of a listing, and when the publisher carried it; weak ones weigh less."""

    name: str
    periods: tuple[Period, ...] = ()
    weak: bool = False


class ListedPerson(Noun, frozen=True, kw_only=True):
    """Somebody whom a listing names beside its subject."""

    name: str
    role: str = ""


class ListedOwner(Noun, frozen=True, kw_only=True):
    """An owner whom a listing names; `share` as published."""

    name: str
    share: str = ""


class Listing(Noun, frozen=True, kw_only=True):
    """One entry of one list; its subject is `actor`, the same across lists.

    `binding` holds the jurisdictions whose law the listing is; UN binds everywhere, and an
    empty one informs and binds nobody.
    """

    list: str
    list_id: str
    schema: Kind = "Thing"
    names: tuple[ListedName, ...]
    actor: str = ""
    reference: str = ""
    country: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    people: tuple[ListedPerson, ...] = ()
    owners: tuple[ListedOwner, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    concern: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    measure: Measure = "concern"
    binding: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    dates_from: DatesFrom = ""
    cites: str = ""
    verified: bool = True
    note: str = ""

    @property
    def name(self) -> str:
        """The primary name."""
        return self.names[0].name

    def in_force(self, day: date) -> bool | None:
        """Tell whether the listing counted on a day; None where the sources do not say."""
        return held(self.periods, day)


class OwnLists(Noun, frozen=True, kw_only=True):
    """The operator's own lists: their entries, and by list the day from which it is complete."""

    listings: tuple[Listing, ...] = ()
    covers_from: dict[str, date] = msgspec.field(default_factory=dict)


_JOINED = (
    "country", "addresses", "identifiers", "people", "owners", "phones", "emails", "birth_dates", "concern", "programmes", "binding",
    "periods",
)  # fmt: skip


def severest_measure(measures: Iterable[Measure]) -> Measure:
    """Give the most severe of some measures.

    >>> severest_measure(["concern", "asset_freeze", "licence_required"])
    'asset_freeze'
    """
    return min(measures, key=_SEVEREST_FIRST.index)


def together(rows: Sequence[Listing]) -> Listing:
    """Give the one listing of several rows of an entry: all that they say, each thing once, under the most severe measure.

    A name is weak where every row that has it says so. What can stand only once (kind, actor) is the first row's.
    """
    first = rows[0]
    if all(row == first for row in rows[1:]):
        return first
    names: dict[str, ListedName] = {}
    for name in (name for row in rows for name in row.names):
        known = names.get(name.name)
        names[name.name] = name if known is None or (known.weak and not name.weak) else known
    return msgspec.structs.replace(
        first,
        names=tuple(names.values()),
        measure=severest_measure(row.measure for row in rows),
        **{field: tuple(dict.fromkeys(value for row in rows for value in getattr(row, field))) for field in _JOINED},
        reference=_once(tag for row in rows for tag in row.reference.split("; ")),
        cites=_once(row.cites for row in rows),
        note=_once(row.note for row in rows),
    )


def _once(texts: Iterable[str]) -> str:
    """Join texts, each once and whole: a clause that two of them share may mean another thing in each."""
    return "; ".join(dict.fromkeys(text for text in texts if text))
