"""Propose which column of somebody's table is which field of ours: by the words of its header, and by what its cells look like.

A proposal decides nothing: a person accepts it, and what nobody can place is named.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from bonafides.errors import InputError
from bonafides.goods.cas import valid_cas
from bonafides.model.item import Item
from bonafides.model.noun import Noun
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.storage.header import plain_name
from bonafides.storage.sheet import is_field, role_of
from bonafides.storage.values import amount_of, day_of

NOUNS: dict[str, type] = {"transaction": Transaction, "party": Party, "item": Item}
As = Literal["transaction", "party", "item"]

_MOST_SAMPLES = 3
_MOSTLY, _HARDLY = 0.8, 0.5
_DOTTED_HS = re.compile(r"\d{4}[. ]\d{2}(?:[. ]?\d{2}){0,2}")
_HS = re.compile(r"\d{4}(?:[. ]?\d{2}){0,3}")


class ColumnWords(Noun, frozen=True, kw_only=True):
    """What columns are called: roles and parties' fields that are joined, and fields of a transaction and of an item."""

    linking: tuple[str, ...] = ()
    role: dict[str, tuple[str, ...]]
    party: dict[str, tuple[str, ...]]
    whole: dict[str, tuple[str, ...]]
    item: dict[str, tuple[str, ...]]


class Proposal(Noun, frozen=True, kw_only=True):
    """A column of theirs, the field that it may be ("" where nobody can place it), why, and what some of its cells say."""

    column: str
    field: str = ""
    because: str
    samples: tuple[str, ...] = ()


class Proposed(Noun, frozen=True, kw_only=True):
    """What the rows of a table seem to be, and a proposal for each column in order."""

    noun: As
    proposals: tuple[Proposal, ...]


class _Meaning(Noun, frozen=True, kw_only=True):
    """What a header means: a field, or a role and a party's field, either of which may be open; the surer, the lower `rank`."""

    field: str = ""
    role: str = ""
    part: str = ""
    rank: int = 0


class Meanings:
    """Tells what a header means by the words of the catalogue."""

    def __init__(self, words: ColumnWords) -> None:
        self._linking = {_key(w) for w in words.linking}
        self._fields = self._table({**words.whole, **words.item})
        self._parts = self._table(words.party)
        self._roles = self._table(words.role)

    def _table(self, fields: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, int]]:
        found: dict[str, tuple[str, int]] = {}
        for field, words in fields.items():
            for rank, word in enumerate(words):
                for key in {_key(word), self._bare(word)}:
                    found.setdefault(key, (field, rank))
        return found

    def _bare(self, header: str) -> str:
        """Give the letters of a header without linking words and a last "1"."""
        tokens = [t for t in _tokens(header) if t not in self._linking]
        return "".join(tokens[:-1] if len(tokens) > 1 and tokens[-1] == "1" else tokens)

    def of(self, header: str) -> _Meaning | None:
        """Give what a header means; None where no word of it is known."""
        for key in dict.fromkeys((_key(header), self._bare(header))):
            if not key:
                continue
            if found := self._fields.get(key):
                return _Meaning(field=found[0], rank=found[1])
            if found := self._roles.get(key):
                return _Meaning(role=found[0], rank=found[1])
            if found := self._parts.get(key):
                return _Meaning(part=found[0], rank=found[1])
            if joined := self._joined(key):
                return joined
        return None

    def _joined(self, key: str) -> _Meaning | None:
        """Take a header apart into a role and a party's field; the longest role's word counts."""
        best: tuple[int, _Meaning] | None = None
        for word, (role, rank) in self._roles.items():
            rests = [key.removeprefix(word)] if key.startswith(word) else []
            rests += [key.removesuffix(word)] if key.endswith(word) else []
            for rest in rests:
                found = self._parts.get(rest) or self._parts.get(rest.lstrip("sn")) or self._parts.get(rest[:-1] if rest[-1:] in "sn" else rest)  # fmt: skip
                if found and (best is None or len(word) > best[0]):
                    best = len(word), _Meaning(role=role, part=found[0], rank=rank + found[1])
        return best[1] if best else None


def _tokens(header: str) -> list[str]:
    """Give the words of a header without case, accents and signs."""
    plain = unicodedata.normalize("NFKD", header.replace("ß", "ss")).casefold()
    return re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))


def _key(header: str) -> str:
    return "".join(_tokens(header))


def proposed(columns: Mapping[str, Sequence[str]], words: ColumnWords, countries: frozenset[str], noun: As | None = None) -> Proposed:  # fmt: skip
    """Propose a field for each column of a table.

    Args:
        columns: The name of each column and what its first cells say, in order; blank ones left out.
        words: What columns are called.
        countries: Codes and names of countries, in small letters.
        noun: What a row is; told from the columns when left out.
    """
    meanings = Meanings(words)
    meant = {label: meanings.of(label) for label in columns}
    noun = noun or _noun_of(columns, meant)
    wanted = NOUNS[noun]
    roles = {m.role for m in meant.values() if m and m.role}
    looks = {label: _looks(cells, countries) for label, cells in columns.items()}
    offers = [
        (n, label, *_offer(label, meant[label], cells, looks[label], wanted=wanted, roles=roles))
        for n, (label, cells) in enumerate(columns.items())
    ]
    taken: dict[str, str] = {}
    given: dict[str, Proposal] = {}
    for _, label, field, _, because in sorted(offers, key=lambda o: (o[3], o[0])):
        if field and field in taken:
            field, because = "", f"{because}, but {taken[field]!r} is {field}"  # noqa: PLW2901 (the field that is taken)
        if field:
            taken[field] = label
        given[label] = Proposal(column=label, field=field, because=because, samples=tuple(dict.fromkeys(columns[label]))[:_MOST_SAMPLES])  # fmt: skip
    by_cells = _by_cells(given, looks, wanted, taken)
    return Proposed(noun=noun, proposals=tuple(by_cells.get(label, given[label]) for label in columns))


def _noun_of(columns: Mapping[str, Sequence[str]], meant: Mapping[str, _Meaning | None]) -> As:
    """Tell what a row is: a transaction has a date, an item has goods and no party, a party is left."""
    fields = {m.field for m in meant.values() if m and m.field} | {plain_name(label) for label in columns}
    parties = any(m and (m.role or m.part) for m in meant.values())
    goods = fields & {"description", "hs", "cas", "part_no", "item_description"}
    if "date" in fields and (goods or parties):
        return "transaction"
    return "item" if goods and not any(m and m.role for m in meant.values()) else "transaction" if goods else "party"


def _offer(label: str, meaning: _Meaning | None, cells: Sequence[str], looks: str, *, wanted: type, roles: set[str]) -> tuple[str, int, str]:  # fmt: skip
    """Give the field that a column may be, how sure that is (the lower, the surer), and why."""
    own = plain_name(label)
    if is_field(own, wanted):
        return own, -1, "its header is ours"
    if meaning is None:
        return "", 0, "no word of its header is known"
    field = _field_of(meaning, cells, wanted, roles)
    if not field:
        return "", 0, "its header does not say of which party it is" if meaning.part else "its header names nothing of such a row"  # fmt: skip
    if why := _contradicted(field, cells, looks):
        return "", 0, f"its header says {field}, but {why}"
    return field, meaning.rank, "its header says so"


def _field_of(meaning: _Meaning, cells: Sequence[str], wanted: type, roles: set[str]) -> str:
    part, role = meaning.part, meaning.role
    if not meaning.field and not part:
        part = "id" if cells and sum(c.strip().replace("-", "").isdigit() for c in cells) >= _MOSTLY * len(cells) else "name"  # fmt: skip
    if wanted is Party:
        field = part or ("country" if meaning.field == "destination" else meaning.field)
    elif wanted is Transaction and part:
        role = role or (next(iter(roles)) if len(roles) == 1 else "")
        field = f"{role}_{part}" if role else ""
    else:
        field = meaning.field or (part if part == "id" and not role else "")
    return field if is_field(field, wanted) else ""


def _contradicted(field: str, cells: Sequence[str], looks: str) -> str:
    """Say what of its cells speaks against a field; "" where nothing does."""
    tests: dict[str, tuple[Callable[[str], bool], str]] = {
        "date": (_is_day, "its cells are no days"),
        "cas": (valid_cas, "its cells are no CAS numbers"),
        "hs": (_is_hs, "its cells are no tariff numbers"),
        "birth_date": (_is_day, "its cells are no days"),
        "quantity": (_has_number, "its cells hold no numbers"),
        "value": (_has_number, "its cells hold no numbers"),
    }
    last = field.removeprefix(f"{role_of(field)}_")
    if last in tests and cells:
        test, why = tests[last]
        if sum(map(test, cells)) < _HARDLY * len(cells):
            return why
    if last in {"name", "description"} and looks in {"days", "CAS numbers"}:
        return f"its cells are {looks}"
    return ""


def _by_cells(given: Mapping[str, Proposal], looks: Mapping[str, str], wanted: type, taken: Mapping[str, str]) -> dict[str, Proposal]:  # fmt: skip
    """Give proposals for columns that no word places, where the cells of one column alone can be nothing else."""
    found = {}
    for look, field in (("CAS numbers", "cas"), ("tariff numbers", "hs"), ("days", "date")):
        free = [label for label, p in given.items() if not p.field and looks[label] == look]
        if len(free) == 1 and field not in taken and is_field(field, wanted):
            old = given[free[0]]
            found[free[0]] = Proposal(column=old.column, field=field, because=f"its cells are {look}", samples=old.samples)  # fmt: skip
    for label, old in given.items():
        if not old.field and label not in found and looks[label]:
            found[label] = Proposal(column=label, because=f"{old.because}; its cells are {looks[label]}", samples=old.samples)  # fmt: skip
    return found


def _looks(cells: Sequence[str], countries: frozenset[str]) -> str:
    """Say what the cells of a column are, "" where they are words or numbers of any kind."""
    if not cells:
        return ""
    tests: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("CAS numbers", valid_cas),
        ("days", lambda c: _is_day(c) and not c.strip().isdigit()),
        ("tariff numbers", lambda c: _DOTTED_HS.fullmatch(c.strip()) is not None),
        ("countries", lambda c: c.strip().casefold() in countries),
    )
    return next((look for look, test in tests if sum(map(test, cells)) >= _MOSTLY * len(cells)), "")


def _is_day(cell: str) -> bool:
    try:
        return re.fullmatch(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", day_of(cell)) is not None
    except InputError as error:
        return " or " in str(error)


def _is_hs(cell: str) -> bool:
    return _HS.fullmatch(cell.strip()) is not None


def _has_number(cell: str) -> bool:
    try:
        return any(c.isdigit() for c in amount_of(cell))
    except InputError:
        return True


__all__ = ["NOUNS", "As", "ColumnWords", "Meanings", "Proposal", "Proposed", "proposed"]
