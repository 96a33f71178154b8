"""Ask publishers for the files of their lists, a few lists side by side."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future

from msgspec import Struct

from bonafides.editions.fetch import Bounds, Fetched, Validators, fetch, started
from bonafides.editions.fetch_store import Held, Seen
from bonafides.editions.seal import sealed
from bonafides.errors import ContentError
from bonafides.model.source import Address, ListSource

_AT_ONCE = 4
"""Lists that are asked for side by side; the files of one list come one after the other."""


class Asked(Struct, frozen=True, kw_only=True):
    """A list to ask for, beside what is held of it and the validators of that."""

    source: ListSource
    held: Held | None
    seen: Mapping[str, Seen]


class Got(Struct, frozen=True, kw_only=True):
    """The files of a list as they stand with its publisher: contents and validators by name, and the bytes that were sent."""

    contents: Mapping[str, bytes]
    seen: Mapping[str, Seen]
    sent: int


def fetched(lists: Sequence[Asked], bounds: Bounds) -> Iterator[Future[Got]]:
    """Give the promise of what each list's publisher sends, in the order of the lists; its error is a ContentError that names the file."""
    gate = threading.BoundedSemaphore(_AT_ONCE)
    yield from [started(lambda one=one: _in_turn(gate, one, bounds)) for one in lists]  # type: ignore[misc]  # bound at once


def _in_turn(gate: threading.BoundedSemaphore, asked: Asked, bounds: Bounds) -> Got:
    with gate:
        return _files(asked, bounds)


def _files(asked: Asked, bounds: Bounds) -> Got:
    """Ask for every file of a list; one that its publisher has not changed since is taken from what is held."""
    contents: dict[str, bytes] = {}
    seen: dict[str, Seen] = {}
    sent = 0
    for address in asked.source.addresses:
        name = address.name
        known = _known(address, asked)
        try:
            new = fetch(address, known, bounds)
        except ContentError as error:
            raise ContentError(f"{name}: {error}") from None
        if new is not None:
            contents[name], seen[name] = new.content, _seen(address, new)
            sent += new.sent
        elif asked.held is not None and known != Validators():
            contents[name], seen[name] = asked.held.contents[name], asked.seen[name]
        else:
            raise ContentError(f"{name}: the server says that nothing changed since a version that nobody holds")
    return Got(contents=contents, seen=seen, sent=sent)


def _known(address: Address, asked: Asked) -> Validators:
    """Give by what the server knows again the file that is held; nothing where it is of another address or version."""
    mark = asked.seen.get(address.name)
    file = asked.held.record.files.get(address.name) if asked.held else None
    if mark is None or file is None or mark.sha256 != file.sha256 or mark.url != address.url:
        return Validators()
    return Validators(etag=mark.etag, last_modified=mark.last_modified)


def _seen(address: Address, new: Fetched) -> Seen:
    """Give by what the server will know this version again."""
    validators = new.validators
    return Seen(
        url=address.url,
        sha256=sealed(new.content).sha256,
        etag=validators.etag,
        last_modified=validators.last_modified,
    )
