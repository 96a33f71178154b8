"""What a list reader of the catalogue is made of."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from bonafides.model.listing import Listing


class Published(Struct, frozen=True, kw_only=True):
    """A publisher's file as found: path below the folder that was read, content (unpacked), and the file's own day."""

    path: str
    content: bytes
    modified: date | None = None


class Part(Struct, frozen=True, kw_only=True):
    """What a reader recognised: which part of its list a file is, and the day that the file tells of, if it says."""

    name: str
    day: date | None = None


class Snapshot(Struct, frozen=True, kw_only=True):
    """A list as it stood on one day: its parts by name, each with the files that make it up."""

    day: date
    parts: Mapping[str, tuple[Published, ...]]


def no_remarks(_: Snapshot) -> tuple[str, ...]:
    """Give nothing: every row of such a list is an entry."""
    return ()


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
