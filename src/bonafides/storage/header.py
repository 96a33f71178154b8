"""The header of a table: in one row or in two, below titles, under our names or under names that a mapping knows."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from bonafides.errors import InputError
from bonafides.storage.records import Record
from bonafides.storage.values import number_as_text

LOOKED_AT = 12
"""Among so many rows that are not blank the header is looked for."""

LEFT_OUT = "-"
"""What a mapping writes before the name of a column that somebody left out."""

Known = Callable[[str], bool]
"""Tells whether a name is one of ours for the rows that are wanted."""

_FEW = 2


class Header(NamedTuple):
    """The columns of a table: the name of each as the file says it, and ours; `None` is a column that is left out.

    `above` are the rows above it, `below` the number of rows of the head that it and they take; `known` counts columns of ours.
    """

    labels: tuple[str, ...]
    names: tuple[str | None, ...]
    above: tuple[Record, ...]
    below: int
    known: int
    rows: tuple[Record, ...]


class Mapped:
    """What a mapping says: of each of their columns, which of ours it is or that it is left out."""

    def __init__(self, columns: Mapping[str, str]) -> None:
        self.ours = {label_of(their): our for our, their in columns.items() if not our.startswith(LEFT_OUT)}
        self.left_out = frozenset(label_of(their) for our, their in columns.items() if our.startswith(LEFT_OUT))

    def name(self, label: str) -> str | None:
        """Give our name of a column, `None` where it is left out."""
        if label in self.left_out:
            return None
        return self.ours.get(label) or plain_name(label)

    def knows(self, label: str) -> bool:
        """Tell whether the mapping names a column."""
        return label in self.left_out or label in self.ours


def label_of(cell: Any) -> str:
    """Give a header cell in one line, without the marks that hide in one."""
    if isinstance(cell, float):
        return number_as_text(cell)
    return " ".join(str(cell if cell is not None else "").replace("\ufeff", "").split())


def plain_name(label: str) -> str:
    """Give a header as a name of ours is written.

    >>> plain_name("Consignee Name"), plain_name("item-description"), plain_name("spec_Al-content max")
    ('consignee_name', 'item_description', 'spec_al-content_max')
    """
    name = "_".join(label.casefold().split())
    return name if name.startswith("spec_") else re.sub(r"[_.\-/]+", "_", name).strip("_")


def find_header(head: Sequence[Record], mapped: Mapped, known: Known) -> Header | None:
    """Find the header among the first rows that are not blank; None where there is no row.

    The row, or the two rows of which the upper groups the lower, with most columns of ours; the first row where none has one.
    Only titles may stand above it: rows with few cells.
    """
    best: Header | None = None
    for i, row in enumerate(head[:LOOKED_AT]):
        if row.refused or not all(_may_be_title(above, row) for above in head[:i]):
            continue
        candidates = [_single(head, i, mapped, known)]
        if i + 1 < len(head) and _may_be_lower(head[i + 1]):
            candidates.append(_double(head, i, mapped, known))
        for found in candidates:
            lower = best is not None and found.above != best.above
            if best is None or (found.known > best.known and (not lower or _is_sure(found))):
                best = found
    return best


def _filled(record: Record) -> int:
    return sum(bool(label_of(c)) for c in record.cells)


def _may_be_title(above: Record, row: Record) -> bool:
    """Tell whether a row may stand above a header: it has few cells, and fewer than the header."""
    filled = _filled(above)
    return bool(above.refused) or filled == 1 or (filled <= max(_FEW, _filled(row) // 3) and filled < _filled(row))


def _is_sure(found: Header) -> bool:
    """Tell whether a row below the first is the header: two columns of ours, or none that is not."""
    return found.known >= _FEW or found.known == sum(bool(label) for label in found.labels)


def _may_be_lower(record: Record) -> bool:
    """Tell whether a row may be the lower of two header rows: words only."""
    texts = [c for c in record.cells if label_of(c)]
    return not record.refused and bool(texts) and all(isinstance(c, str) and not any(d.isdigit() for d in c) for c in texts)  # fmt: skip


def _single(head: Sequence[Record], i: int, mapped: Mapped, known: Known) -> Header:
    return _header(head, i, [label_of(c) for c in head[i].cells], mapped=mapped, known=known)


def _double(head: Sequence[Record], i: int, mapped: Mapped, known: Known) -> Header:
    """Join two header rows; where nothing says what is merged, a group reaches to the next one."""
    upper, lower = head[i], [label_of(c) for c in head[i + 1].cells]
    exact = upper.wide is not None
    groups = [label_of(c) for c in (upper.wide if upper.wide is not None else upper.cells)]
    labels, group = [], ""
    for n in range(max(len(groups), len(lower))):
        own = groups[n] if n < len(groups) else ""
        below = lower[n] if n < len(lower) else ""
        group = own if own or exact else group
        joined = f"{group} {below}" if group and below and group != below else below or own
        fits = mapped.knows(joined) or known(plain_name(joined))
        alone = not own and (mapped.knows(below) or known(plain_name(below)))
        labels.append(below if alone and not fits else joined)
    return _header(head, i, labels, mapped=mapped, known=known, rows=2)


def _header(head: Sequence[Record], i: int, labels: Sequence[str], *, mapped: Mapped, known: Known, rows: int = 1) -> Header:  # fmt: skip
    names = [mapped.name(label or nameless(n)) for n, label in enumerate(labels, 1)]
    return Header(
        labels=tuple(labels),
        names=tuple(names),
        above=tuple(head[:i]),
        below=i + rows,
        known=sum(
            bool(label) and (mapped.knows(label) or known(name or ""))
            for label, name in zip(labels, names, strict=True)
        ),
        rows=tuple(head[i : i + rows]),
    )


def nameless(number: int) -> str:
    """Give what a column is called that has no header; a mapping may call it so too."""
    return f"column {number}"


def check_header(header: Header, mapped: Mapped, *, where: str) -> None:
    """Refuse a header that a mapping does not fit, or in which two columns are one.

    Raises:
        InputError: In one sentence, with what the file has.
    """
    has = ", ".join(label for label in header.labels if label)[:200]
    missing = sorted(set(mapped.ours) - {label or nameless(n) for n, label in enumerate(header.labels, 1)})
    if missing:
        raise InputError(f"{where}: no column {missing[0]!r}; it has {has}; correct --map, or make the profile anew with `bonafides map`")  # fmt: skip
    given = [name.removeprefix("item_") for name in header.names if name]  # `hs` and `item_hs` are one field.
    if twice := sorted(n for n in set(given) if given.count(n) > 1):
        raise InputError(f"{where}: two columns are {twice[0]!r}; rename one, map it with --map, or take it out")


__all__ = [
    "LEFT_OUT",
    "LOOKED_AT",
    "Header",
    "Known",
    "Mapped",
    "check_header",
    "find_header",
    "label_of",
    "nameless",
    "plain_name",
]
