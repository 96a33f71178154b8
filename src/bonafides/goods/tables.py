"""Control tables from catalogue files: entries that check one another, with their tests read."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

import msgspec

from bonafides.errors import ContentError
from bonafides.goods.cas import valid_cas
from bonafides.goods.expression import read_test
from bonafides.goods.lexis import lexis_of
from bonafides.goods.rows import entries_of, widened
from bonafides.model.codec import from_toml
from bonafides.model.control import (
    ControlEntry,
    ControlFile,
    ControlList,
    ControlTables,
    FeatureWord,
    Heading,
    ListEdition,
    SensitiveItem,
    Words,
)

Bearer = TypeVar("Bearer", ControlEntry, SensitiveItem)
_MAIN_WORDS = ("purpose", "negation", "after", "heads", "watch", "household")


def compile_controls(files: Sequence[tuple[str, bytes]]) -> ControlTables:
    """Give the control tables of catalogue files, in any order.

    Args:
        files: Path (for messages) and content of every file under `controls/` and `sensitive/`.

    Raises:
        ContentError: On TOML that does not fit, a double or unknown id, a test that cannot be read, a wrong CAS number,
            an entry without citation, or verification without a day.
    """
    parts = [from_toml(content, ControlFile, where=path) for path, content in sorted(files)]
    properties = tuple(p for part in parts for p in part.property)
    features = tuple(f for part in parts for f in part.feature)
    _known_properties([h for part in parts for h in part.heading], frozenset(p.id for p in properties))
    dimensions, flags = {p.id: p.dimension for p in properties}, frozenset(f.id for f in features)
    lists = {edition.id: edition for part in parts for edition in part.lists}
    written = [e for (path, _), part in zip(sorted(files), parts, strict=True) for e in _entries(part, lists, path)]
    sensitive = tuple(s for part in parts for s in part.sensitive)
    more = _more_names(parts, {*(e.id for e in written), *(s.id for s in sensitive)})
    written = [_named(e, more) for e in written]
    sensitive = tuple(_named(s, more) for s in sensitive)
    stated = {e.id: e for e in written}
    _single(["entry", *(e.id for e in written), *(s.id for s in sensitive)])
    _single(["property", *(p.id for p in properties), *(f.id for f in features)])
    goods = [e.id for e in written if not e.of]
    entries = [_read(_sourced(_inherited(e, stated), lists), dimensions, flags) for e in written]
    entries = [msgspec.structs.replace(e, of=widened(e.of, goods)) if e.of else e for e in entries]
    for entry in entries:
        _check(entry, stated)
    tables = ControlTables(
        lists=tuple(lists.values()),
        entries=tuple(entries),
        sensitive=tuple(_read_sensitive(s, dimensions, flags, frozenset(e.id for e in entries)) for s in sensitive),
        properties=properties,
        features=tuple(_read_feature(f, dimensions, flags) for f in features),
        headings=tuple(h for part in parts for h in part.heading),
        words=_joined_words([part.words for part in parts]),
    )
    return msgspec.structs.replace(tables, lexis=lexis_of(tables))


def _more_names(parts: Sequence[ControlFile], known: set[str]) -> dict[str, tuple[str, ...]]:
    """Give the names that files add to entries and items, by id."""
    found: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for id_, names in part.names.items():
            if id_ not in known:
                raise ContentError(f"names are given to {id_!r}, which is no entry and no item; correct the id")
            found[id_] = (*found.get(id_, ()), *names)
    return found


def _named(bearer: Bearer, more: Mapping[str, tuple[str, ...]]) -> Bearer:
    names = tuple(dict.fromkeys((*bearer.names, *more.get(bearer.id, ()))))
    return bearer if len(names) == len(bearer.names) else msgspec.structs.replace(bearer, names=names)


def _entries(part: ControlFile, lists: dict[ControlList, ListEdition], where: str) -> list[ControlEntry]:
    return [*part.entry, *(e for row in part.row for e in entries_of(row, lists, where=where))]


def _joined_words(words: Iterable[Words]) -> Words:
    listed = list(words)
    return Words(**{name: tuple(w for each in listed for w in getattr(each, name)) for name in _MAIN_WORDS})


def _single(ids: list[str]) -> None:
    double = [i for i, n in Counter(ids).items() if n > 1]
    if double:
        raise ContentError(f"the id {double[0]!r} is given twice in the control catalogue; keep one")


def _known_properties(headings: Iterable[Heading], properties: frozenset[str]) -> None:
    unknown = [(h.prefix, name) for h in headings for name in h.decided_by if name not in properties]
    if unknown:
        raise ContentError(
            f"heading {unknown[0][0]}: {unknown[0][1]!r} is no property of the catalogue; correct `decided_by`"
        )


def _inherited(entry: ControlEntry, stated: dict[str, ControlEntry]) -> ControlEntry:
    """Give an entry with the numbers and words of the one that it is like; `like` then names the entry that bears the names of both."""
    if not entry.like:
        return entry
    model = stated.get(entry.like)
    if model is None:
        raise ContentError(f"{entry.id}: it is like {entry.like!r}, which is no entry; correct `like`")
    model = _inherited(model, stated)
    own = {f: getattr(entry, f) or getattr(model, f) for f in ("words", "cas", "hs", "head")}
    root = "" if entry.names else model.like or model.id
    return msgspec.structs.replace(entry, like=root, **own)


def _sourced(entry: ControlEntry, lists: dict[ControlList, ListEdition]) -> ControlEntry:
    """Give an entry with the source of its list, and its verification unless it says that nobody checked it."""
    edition = lists.get(entry.list)
    if edition is None:
        raise ContentError(f"{entry.id}: the list {entry.list!r} is not described; add it under `lists`")
    read = ("source", "sha256")
    names = read if entry.unchecked else (*read, "verified_by", "verified_on", "review_by")
    return msgspec.structs.replace(entry, **{n: getattr(entry, n) or getattr(edition, n) for n in names})


def _read(entry: ControlEntry, properties: dict[str, str], features: frozenset[str]) -> ControlEntry:
    criterion = read_test(entry.test, properties, features, where=entry.id) if entry.test else None
    notes = tuple(
        msgspec.structs.replace(n, criterion=read_test(n.test, properties, features, where=f"{entry.id}, note")) for n in entry.excludes
    )  # fmt: skip
    return msgspec.structs.replace(entry, criterion=criterion, excludes=notes)


def _read_feature(feature: FeatureWord, properties: dict[str, str], features: frozenset[str]) -> FeatureWord:
    if not feature.system:
        return feature
    return msgspec.structs.replace(feature, criterion=read_test(feature.system, properties, features, where=feature.id))


def _read_sensitive(
    item: SensitiveItem, properties: dict[str, str], features: frozenset[str], entries: frozenset[str]
) -> SensitiveItem:
    _check_cas(item.id, item.cas)
    unknown = [r.entry for r in item.relations if r.entry not in entries]
    if unknown or not all(r.source for r in item.relations):
        raise ContentError(
            f"{item.id}: each relation needs a public source and a listed entry ({unknown or 'source missing'}); correct it"
        )
    if not (item.names or item.cas or item.words):
        raise ContentError(f"{item.id}: nothing names it; give names, CAS numbers or words")
    criterion = read_test(item.test, properties, features, where=item.id) if item.test else None
    return msgspec.structs.replace(item, criterion=criterion)


def _check(entry: ControlEntry, stated: dict[str, ControlEntry]) -> None:
    _check_cas(entry.id, entry.cas)
    unknown = [i for i in (*entry.yields_to, *entry.of) if i not in stated]
    if unknown:
        raise ContentError(f"{entry.id}: {unknown[0]!r} is no entry; correct `yields_to` or `of`")
    if not entry.cites:
        raise ContentError(f"{entry.id}: it cites nothing; name the passage of the list")
    if not entry.of and not (entry.names or entry.like or entry.cas or entry.words):
        raise ContentError(f"{entry.id}: nothing names its goods; give names, CAS numbers or words")
    if bool(entry.verified_by) != bool(entry.verified_on):
        raise ContentError(f"{entry.id}: verification needs both who and when")
    for day in (entry.verified_on, entry.review_by):
        _check_day(entry.id, day)


def _check_day(id_: str, day: str) -> None:
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError:
        raise ContentError(f"{id_}: {day!r} is no day; write YYYY-MM-DD") from None


def _check_cas(id_: str, numbers: tuple[str, ...]) -> None:
    wrong = [n for n in numbers if not valid_cas(n)]
    if wrong:
        raise ContentError(f"{id_}: {wrong[0]!r} is no CAS number (check digit); correct it")
