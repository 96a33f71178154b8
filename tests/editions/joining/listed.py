"""Listings as publishers write them, for joining, and what the joins say of them."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from msgspec import structs

from bonafides.editions.joining import Joined, joined_actors
from bonafides.editions.opened import open_edition
from bonafides.model.join import DecidedPair
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Identifier
from bonafides.text.wording import remembering

COUNTRIES = {"iran": "IR", "china": "CN", "russian federation": "RU", "germany": "DE"}


def listed(key: str, *names: str, schema: str = "Organization", weak: Sequence[str] = (), **rest: Any) -> Listing:
    """Give a listing by LIST:LIST_ID and its names; countries, dates and numbers as keywords."""
    name, _, number = key.partition(":")
    carried = (*(ListedName(name=n) for n in names), *(ListedName(name=n, weak=True) for n in weak))
    numbers = tuple(Identifier(kind=k, value=v) for k, v in rest.pop("numbers", ()))
    return Listing(list=name, list_id=number, schema=schema, names=carried, identifiers=numbers, **rest)  # type: ignore[arg-type]  # one of the kinds


@cache
def background() -> tuple[Listing, ...]:
    """Give the typed listings of the starter edition, by which words are rare or common, with their actors taken off."""
    return tuple(structs.replace(e, actor="") for e in open_edition(None).register().all_listings())


def join(*listings: Listing, among: Sequence[Listing] = (), decided: Sequence[DecidedPair] = ()) -> Joined:
    """Join listings, among others where given."""
    return joined_actors((*listings, *among), remembering(open_edition(None).words), COUNTRIES, decided)


def actors(joined: Joined) -> dict[str, str]:
    """Give the actor of each listing; one alone is its own."""
    return {f"{e.list}:{e.list_id}": e.actor or f"{e.list}:{e.list_id}" for e in joined.listings}


def groups(joined: Joined) -> set[frozenset[str]]:
    """Give the listings of each actor."""
    found: dict[str, set[str]] = {}
    for key, actor in actors(joined).items():
        found.setdefault(actor, set()).add(key)
    return {frozenset(keys) for keys in found.values()}
