"""An entry of a published list, with when it counted and where it binds."""

from datetime import date
from typing import Literal

import msgspec

from bonafides.model.dates import Period, held
from bonafides.model.noun import Noun
from bonafides.model.party import Identifier, Kind

Measure = Literal["asset_freeze", "prohibited", "licence_required", "statement_required", "concern", "internal"]
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
