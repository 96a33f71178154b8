"""Read the options that several commands share."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bonafides.editions.catalogue import installed_catalogue
from bonafides.errors import InputError, SettingsError
from bonafides.model.dates import PartialDate
from bonafides.model.listing import Listing, OwnLists
from bonafides.model.source import Published, Snapshot
from bonafides.storage.profile import read_profile, save_profile

OWN = "own"


def day_of(text: str | None, option: str = "--as-of") -> date | None:
    """Give the day of an option; raises InputError for anything but a whole day."""
    if text is None:
        return None
    try:
        day = PartialDate(text)
    except ValueError as error:
        raise InputError(f"{option}: {error}") from None
    if day.first != day.last:
        raise InputError(f"{option} {text}: name a whole day, such as {day.first}")
    return day.first


def pairs_of(options: Iterable[str], option: str) -> dict[str, str]:
    """Give the pairs of a repeatable OURS=THEIRS option."""
    found = {}
    for text in options:
        ours, sign, theirs = text.partition("=")
        if not sign or not ours or not theirs:
            raise InputError(f"{option} {text!r}: write it as NAME=VALUE")
        found[ours.strip()] = theirs.strip()
    return found


def columns_of(options: Iterable[str], saved: Path | None = None) -> dict[str, str]:
    """Give our column names to theirs: of each --map OURS=THEIRS and of each profile, --map @FILE; what comes later wins.

    Args:
        options: As given.
        saved: Where to save them as a profile, when they are to be saved.
    """
    columns: dict[str, str] = {}
    for text in options:
        columns |= read_profile(Path(text[1:])) if text.startswith("@") else pairs_of([text], "--map")
    theirs = Counter(columns.values())
    if twice := next((their for their in columns.values() if theirs[their] > 1), ""):
        both = " and ".join(our for our, their in columns.items() if their == twice)
        raise InputError(f"--map: column {twice!r} is mapped to {both}; map it to one, or copy the column in the file")
    if saved:
        save_profile(saved, columns)
    return columns


def own_listings(paths: Iterable[Path]) -> OwnLists:
    """Read the operator's own lists, by the catalogue's reader of our own format."""
    if not (paths := tuple(paths)):
        return OwnLists()
    reader = next(s for s in installed_catalogue().sources if s.id == OWN)
    found: list[Listing] = []
    covers: dict[str, date] = {}
    for path in paths:
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise InputError(f"{path}: no such file; check --list") from None
        except OSError as error:
            raise SettingsError(f"{path}: {error.strerror}; give the right to read it") from None
        snapshot = Snapshot(day=date.max, parts={"list": (Published(path=str(path), content=content),)})
        found += reader.read(snapshot)
        covers |= reader.covers(snapshot)
    return OwnLists(listings=tuple(found), covers_from=covers)
