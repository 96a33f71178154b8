"""Rows of the catalogue as entries: one control that several lists hold becomes one entry a list."""

from collections.abc import Iterable

from bonafides.errors import ContentError
from bonafides.model.control import ControlEntry, ControlList, ListEdition, Row

_DUAL_USE: frozenset[ControlList] = frozenset({"eu_dual_use", "us_ccl"})


def entries_of(row: Row, lists: dict[ControlList, ListEdition], *, where: str) -> tuple[ControlEntry, ...]:
    """Give the entries of a row, the first with names and test, the others like it.

    Raises:
        ContentError: If the row stands on no list, or on one that is not described.
    """
    if not row.on:
        raise ContentError(f"{where}: the row {row.title!r} stands on no list; give `on`")
    unknown = [name for name in row.on if name not in lists]
    if unknown:
        raise ContentError(
            f"{where}: the list {unknown[0]!r} of the row {row.title!r} is not described; add it under `lists`"
        )
    first = next(f"{name}.{code}" for name, code in row.on.items())
    return tuple(_entry(row, name, first=first, cites=lists[name].cites) for name in row.on)


def _entry(row: Row, name: ControlList, *, first: str, cites: str) -> ControlEntry:
    tagged = row.on[name]
    code = tagged.partition("#")[0]
    own = f"{name}.{tagged}"
    leads = own == first
    dual_use = name in _DUAL_USE
    return ControlEntry(
        id=own, list=name, code=code, title=row.title, kind=row.kind, since=row.since, until=row.until, note=row.note,
        category=row.category if name == "mtcr" else "",
        regime=(row.regime or ("MTCR" if "mtcr" in row.on else "")) if dual_use else "",
        like=row.names_of if leads else first,
        head=row.head, words=row.words if leads else (), names=row.names if leads else (),
        cas=row.cas if leads else (), hs=row.hs if leads else (), test=row.test, excludes=row.excludes,
        yields_to=tuple(y for y in row.yields_to if dual_use or y.startswith(f"{name}.")), of=row.of, unchecked=name in row.unchecked,
        twins=tuple(f"{other}:{c.partition('#')[0]}" for other, c in row.on.items() if other != name),
        cites=f"{cites}, {code}", passage=code,
    )  # fmt: skip


def widened(of: Iterable[str], ids: Iterable[str]) -> tuple[str, ...]:
    """Give the entries that technology is for, with "mtcr.4.*" read as every entry that begins so.

    >>> widened(["mtcr.4.*"], ["mtcr.4.C.1", "mtcr.6.C.3"])
    ('mtcr.4.C.1',)
    """
    known = tuple(ids)
    found = [i for o in of for i in (known if o.endswith("*") else (o,)) if not o.endswith("*") or i.startswith(o[:-1])]
    return tuple(dict.fromkeys(found))
