"""Accept what was fetched as the list that was asked for, or say in one sentence why not.

A server that answers 200 with an error page, half a list, last month's list or another list is found out here: by the
list's own reader, by the number of entries, and by the version that is held.
"""

import email.utils
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from bonafides.editions.fetch import unpacked
from bonafides.editions.fetch_store import Record, Seen
from bonafides.editions.published import LARGEST
from bonafides.editions.seal import sealed
from bonafides.editions.telling import FEW, SHRUNK
from bonafides.errors import ContentError
from bonafides.model.source import ListSource, Part, Published, Snapshot

_GZIP = b"\x1f\x8b"
_LOOKED_AT = 512
_TIME_ZONES = timedelta(days=1)


class Candidate(Struct, frozen=True, kw_only=True):
    """What was fetched of a list today, by file name as sent, beside the record of what is held and its validators."""

    source: ListSource
    contents: Mapping[str, bytes]
    seen: Mapping[str, Seen]
    held: Record | None
    held_seen: Mapping[str, Seen]
    today: date
    accepted: Collection[str] = frozenset()
    largest: int = LARGEST


def checked(candidate: Candidate, sources: Sequence[ListSource]) -> Record:
    """Give the record of a snapshot that may be kept.

    Args:
        candidate: Files, and what is held; `accepted` names lists of which a person takes a smaller or older
            version, `largest` is the bytes that a packed file may have unpacked.
        sources: All readers of the catalogue, since a file that two of them take for theirs would not be read.

    Raises:
        ContentError: A file is empty, an HTML page, damaged, of another list, or not readable by the list's reader; a
            part is missing; the entries are fewer or more than credible, or less than half of what is held; the list is
            older than the one held, or tells of a day to come.
    """
    files = {name: _opened(candidate, name, content) for name, content in candidate.contents.items()}
    parts: dict[str, list[Published]] = {}
    days: list[date] = []
    partial: list[bool] = []
    for name, file in files.items():
        part = _recognised(candidate.source, file, sources, name)
        parts.setdefault(part.name, []).append(file)
        days += [part.day] if part.day else []
        partial += [part.partial] if part.partial is not None else []
    missing = [name for name in candidate.source.needs if name not in parts]
    if missing:
        raise ContentError(f"no {' and '.join(missing)} file among what was fetched")
    told = max(days, default=None)
    _not_older(candidate, told)
    snapshot = Snapshot(
        day=told or candidate.today,
        parts={k: tuple(v) for k, v in sorted(parts.items())},
        partial=any(partial) if partial else None,
    )
    entries = Counter(entry.list for entry in candidate.source.read(snapshot))
    accepted = _credible(candidate, entries)
    return Record(
        fetched=candidate.today.isoformat(), tells_of=told.isoformat() if told else "", entries=dict(sorted(entries.items())),
        files={name: sealed(content) for name, content in sorted(candidate.contents.items())}, accepted=accepted,
    )  # fmt: skip


def _opened(candidate: Candidate, name: str, content: bytes) -> Published:
    """Give a file as readers see it: unpacked, at the path that it will be stored at."""
    try:
        plain = unpacked([content], candidate.largest) if content.startswith(_GZIP) else content
    except EOFError:
        raise ContentError(f"{name}: the packed file is cut off") from None
    except ContentError as error:
        raise ContentError(f"{name}: {error}") from None
    if not plain.strip():
        raise ContentError(f"{name}: the file is empty")
    return Published(path=f"{candidate.source.id}/{candidate.today}/{name}", content=plain, modified=candidate.today)


def _recognised(source: ListSource, file: Published, sources: Sequence[ListSource], name: str) -> Part:
    part = source.recognise(file)
    if part is None:
        start = file.content[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        page = start.startswith((b"<!doctype html", b"<html"))
        what = "an HTML page and not the list" if page else "not recognised as this list"
        raise ContentError(f"{name}: what the server sent is {what}")
    others = [s.id for s in sources if s.id != source.id and s.recognise(file) is not None]
    if others:
        raise ContentError(f"{name}: also taken for {', '.join(others)}")
    return part


def _not_older(candidate: Candidate, told: date | None) -> None:
    if told and told > candidate.today + _TIME_ZONES:
        raise ContentError(f"the list tells of {told}, which is a day to come")
    if candidate.held is None or candidate.source.id in candidate.accepted:
        return
    before = candidate.held.tells_of
    if told and before and told.isoformat() < before:
        raise ContentError(f"the list tells of {told} and is older than the one of {before} that is held")
    if told is None:
        for name, seen in candidate.seen.items():
            was = candidate.held_seen.get(name)
            if was and was.sha256 != seen.sha256 and _older(seen.last_modified, was.last_modified):
                raise ContentError(
                    f"{name}: last changed {seen.last_modified} and older than the one of {was.last_modified} that is held"
                )


def _older(changed: str, before: str) -> bool:
    """Tell whether a date of change lies before another; False where either is missing or no date."""
    try:
        return email.utils.parsedate_to_datetime(changed) < email.utils.parsedate_to_datetime(before)
    except (ValueError, TypeError):
        return False


def _credible(candidate: Candidate, entries: Mapping[str, int]) -> tuple[str, ...]:
    """Give the lists that shrank and were accepted so; raises ContentError where the entries are not credible."""
    low, high = candidate.source.expect
    total = sum(entries.values())
    if not low <= total <= high:
        raise ContentError(f"{total:,} entries where {low:,} to {high:,} are credible")
    before = candidate.held.entries if candidate.held else {}
    shrunk = [name for name, had in before.items() if had >= FEW and entries.get(name, 0) * SHRUNK < had]
    for name in shrunk:
        if not {name, candidate.source.id} & set(candidate.accepted):
            raise ContentError(
                f"{name} has {entries.get(name, 0):,} entries and had {before[name]:,}; look at it, and give --accept {name} "
                "if its publisher took them off"
            )
    return tuple(shrunk)
