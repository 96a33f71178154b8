"""The second transcription of the control lists, and where a limit of the catalogue stands in it.

Other people than those who wrote the catalogue typed the figures a second time: of the dual-use list from the consolidated text that
counts since 15 November 2025, of the military list from the edition of 2020, of the American list for the entries of missile technology.
Figure, relation and unit are compared under a code; the property is not, so that figures exchanged between two lengths of an entry pass.
"""

import csv
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tests.goods.test_classify import tables

from bonafides.goods.judging import leaves
from bonafides.goods.units import to_base, units_of
from bonafides.model.control import ControlEntry
from bonafides.model.quantity import Limit

FOLDER = Path(__file__).parent / "transcription"
IN_FORCE = date(2025, 11, 15)
LISTS = {"ml": "eu_military", "us": "us_ccl"}
# Spellings of units that the transcription takes over from the texts, in the spelling of the tables of units.
UNITS = {
    "mPa": "millipascal",
    "rads (silicon)": "rad",
    "rad (silicon)": "rad",
    "g mm per kg": "g.mm/kg",
    "degree per square root hour": "deg/√h",
    "deg/sqrt h": "deg/√h",
    "Gy (silicon)": "Gy",
    "Gy(silicon)": "Gy",
    "Gy (silicon)/s": "Gy/s",
    "/month": "1",
    "1/month": "1",
}
# "More than two" of things is "three or more": relation, relation, whether the second is one higher, one lower.
NEXT = {(">", ">=", True, False), (">=", ">", False, True), ("<", "<=", False, True), ("<=", "<", True, False)}
OTHER_SIDE = {">=": "<", ">": "<=", "<=": ">", "<": ">="}
SIDES = {">=": ">", ">": ">", "<=": "<", "<": "<"}


class Line(NamedTuple):
    """One figure of the transcription: where it stands, what it is of, how it bounds, and how much it is."""

    list: str
    code: str
    part: str
    property: str
    relation: str
    value: str
    unit: str
    words: str


class Found(NamedTuple):
    """A limit of the catalogue that the transcription does not hold as the catalogue states it."""

    entry: str
    test: str


@lru_cache(maxsize=1)
def lines() -> tuple[Line, ...]:
    """Give every line of the transcription."""
    found = []
    for path in sorted(FOLDER.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                prefix, _, code = row["code"].rpartition(":")
                rest = (row[k] for k in ("part", "property", "relation", "value", "unit", "words"))
                found.append(Line(LISTS.get(prefix, "eu_dual_use"), code, *rest))
    return tuple(found)


def steps(code: str) -> tuple[str, ...]:
    """Give the steps of a code, from its head down.

    >>> steps("1C107.a.3")
    ('1C107', 'a', '3')
    """
    return tuple(re.findall(r"[A-Za-z0-9]+", code))


def together(one: str, other: str) -> bool:
    """Tell whether one of two codes lies under the other."""
    return all(a == b for a, b in zip(steps(one), steps(other), strict=False))


def beside(entry: ControlEntry) -> tuple[Line, ...]:
    """Give the lines that stand at an entry, under it or over it."""
    return tuple(x for x in by_head().get((entry.list, steps(entry.code)[0]), ()) if together(entry.code, x.code))


@lru_cache(maxsize=1)
def by_head() -> dict[tuple[str, str], tuple[Line, ...]]:
    """Give the lines by list and head of the entry."""
    found: dict[tuple[str, str], tuple[Line, ...]] = {}
    for line in lines():
        key = (line.list, steps(line.code)[0])
        found[key] = (*found.get(key, ()), line)
    return found


def number(text: str) -> Fraction | None:
    """Give a number as the transcription writes it ("0.5", "1/320", "10:1"), None for a formula."""
    plain = text.replace(" ", "")
    ratio = re.fullmatch(r"(\d+)[:/](\d+)", plain)
    if ratio:
        return Fraction(int(ratio[1]), int(ratio[2]))
    return Fraction(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None


def amounts(line: Line, limit: Limit) -> Iterator[tuple[str, Fraction]]:
    """Give each end of a line with its relation, in the base unit of the limit; in the limit's own unit where the tables lack the line's."""
    ends = line.value.split("..")
    relations = (">=", "<=") if len(ends) > 1 else (line.relation,)
    spelling = UNITS.get(line.unit, line.unit) + ("/√Hz" if "root Hz" in line.words else "")
    known = [u for u in units_of(spelling) if u.dimension == limit.dimension]
    own = [u for u in units_of(limit.unit) if u.dimension == limit.dimension]
    for relation, end in zip(relations, ends, strict=True):
        value = number(end)
        if value is None:
            continue
        for unit in known or (() if units_of(spelling) else own):
            yield relation, to_base(value, unit)
        if spelling == "1" or not (known or own):
            yield relation, value


def bounds(limit: Limit) -> tuple[tuple[str, Fraction], ...]:
    """Give the ends of a limit with their relations."""
    if limit.op == "within":
        return ((">=", limit.value), ("<=", limit.upper or limit.value))
    return ((limit.op, limit.value),)


def agrees(relation: str, value: Fraction, limit: Limit, end: tuple[str, Fraction]) -> bool:
    """Tell whether a figure of the text is an end of a limit.

    A range holds its ends however the text says it ("exceeding" is in the test beside it); a figure without a comparing word is held by
    any; and "more than two" of things is "three or more".
    """
    op, edge = end
    if value == edge:
        return relation in {op, "="} or (limit.op == "within" and SIDES.get(relation) == SIDES[op])
    if limit.dimension == "count":
        return (relation, op, edge - value == 1, value - edge == 1) in NEXT
    return False


def stands(limit: Limit, text: tuple[Line, ...], *, note: bool) -> bool:
    """Tell whether each end of a limit stands in the lines; a note may state the other side of it ("60 % or less" where over 60 % counts)."""
    figures = [f for line in text if line.unit != "CAS" for f in amounts(line, limit)]
    if note:
        figures += [(OTHER_SIDE[relation], value) for relation, value in figures if relation in OTHER_SIDE]
    return all(any(agrees(r, v, limit, end) for r, v in figures) for end in bounds(limit))


def compared() -> Iterator[ControlEntry]:
    """Give the entries that the transcription covers: those in force in the text that was read, of heads that have a line."""
    heads = {key for key, own in by_head().items() if own}
    for entry in tables().entries:
        if entry.in_force(IN_FORCE) and (entry.list, steps(entry.code)[0]) in heads:
            yield entry


@lru_cache(maxsize=1)
def unlike() -> tuple[Found, ...]:
    """Give the limits of the catalogue that do not stand in the transcription with the same relation and value."""
    found = []
    for entry in compared():
        own = beside(entry)
        for criterion, note in ((entry.criterion, False), *((n.criterion, True) for n in entry.excludes)):
            limits = ((leaf.text, leaf.limit) for leaf in leaves(criterion) if leaf.limit)
            found += [Found(entry.id, text) for text, limit in limits if not stands(limit, own, note=note)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def unheld() -> tuple[tuple[str, str], ...]:
    """Give the registry numbers of the tests of held entries that no entry of the catalogue bears, with list and code."""
    borne = {
        c
        for e in tables().entries
        for c in (*e.cas, *(w[4:] for x in e.words for w in x.split("|") if w.startswith("cas:")))
    }
    held = {(e.list, e.code) for e in compared()}
    own = [x for x in lines() if x.unit == "CAS" and x.part == "test" and x.value not in borne]
    return tuple(
        (f"{x.list}.{x.code}", x.value) for x in own if any(name == x.list and together(c, x.code) for name, c in held)
    )


@lru_cache(maxsize=1)
def known() -> tuple[tuple[Found, ...], tuple[tuple[str, str], ...]]:
    """Give the limits and the registry numbers that are known not to agree; known.toml gives the reason of each."""
    held = tomllib.loads((FOLDER / "known.toml").read_text(encoding="utf-8"))
    limits = tuple(Found(e, test) for group in held["limit"] for e in group["entries"] for test in group["tests"])
    return limits, tuple((e["entry"], e["cas"]) for e in held["number"])
