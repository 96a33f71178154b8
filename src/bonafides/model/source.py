"""What a list reader of the catalogue is made of."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from bonafides.model.ban import GoodsBan
from bonafides.model.listing import Listing


class Published(Struct, frozen=True, kw_only=True):
    """A publisher's file as found: path below the folder that was read, content (unpacked), and the file's own day."""

    path: str
    content: bytes
    modified: date | None = None


class Part(Struct, frozen=True, kw_only=True):
    """What a reader recognised: which part of its list a file is, and the day that the file tells of, if it says.

    `partial` says that the file leaves out fields that the publisher has (names, addresses), so that absence there says nothing;
    False, that it is whole by itself; None, that the parts beside it tell.
    """

    name: str
    day: date | None = None
    partial: bool | None = None


class Snapshot(Struct, frozen=True, kw_only=True):
    """A list as it stood on one day: its parts by name, each with the files that make it up; `partial` as its files say of themselves; `guessed` where nothing but the time of a file tells its day."""

    day: date
    parts: Mapping[str, tuple[Published, ...]]
    partial: bool | None = None
    guessed: bool = False


class ToldList(Struct, frozen=True, kw_only=True):
    """A list of which a collection tells beside others: its id, title, publisher and legal ground."""

    id: str
    title: str
    publisher: str
    cites: str


class Address(Struct, frozen=True, kw_only=True):
    """Where a publisher keeps a file of a list: what it is saved as, its address (TLS only), and the bytes that it may have as sent."""

    name: str
    url: str
    largest: int = 64 << 20


def no_remarks(_: Snapshot) -> tuple[str, ...]:
    """Give nothing: every row of such a list is an entry."""
    return ()


def no_bans(_: Snapshot) -> Iterator[GoodsBan]:
    """Give nothing: such a list names parties alone."""
    return iter(())


def no_coverage(_: Snapshot) -> Mapping[str, date]:
    """Give nothing: such a list does not state from which day it is complete."""
    return {}


class ListSource(Struct, frozen=True, kw_only=True):
    """A published list and how to read it.

    `recognise` looks at content first and names second, and gives None for a file that is not its own.
    `read` gives every entry of one snapshot, and raises ContentError on a field that it neither maps nor ignores by name.
    `expect` bounds the credible number of entries. `needs` names the parts without which nothing can be read.
    `history` says that one file already tells its own history, so that absence from a later file is no lifting.
    `covers` gives by list the day from which a snapshot itself says that it is complete.
    `remarks` says in one sentence each what a snapshot holds that no entry could take up (rows whose entry is missing).
    `tells` names the lists of a collection, whose entries carry these ids in place of the source's own; a list that a
    snapshot of it lacks altogether is not told by that snapshot. `bans` gives the bans on goods that stand beside the parties.
    `addresses` is where the publisher keeps the files; without any, the list cannot be fetched and is handed in.
    """

    id: str
    title: str
    publisher: str
    url: str
    cites: str
    expect: tuple[int, int]
    recognise: Callable[[Published], Part | None]
    read: Callable[[Snapshot], Iterator[Listing]]
    needs: tuple[str, ...] = ("list",)
    history: bool = False
    covers: Callable[[Snapshot], Mapping[str, date]] = no_coverage
    remarks: Callable[[Snapshot], tuple[str, ...]] = no_remarks
    tells: tuple[ToldList, ...] = ()
    bans: Callable[[Snapshot], Iterator[GoodsBan]] = no_bans
    addresses: tuple[Address, ...] = ()
