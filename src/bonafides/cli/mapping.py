"""`bonafides map`: look at somebody's file, propose which column is which field, ask, show rows as they would be read, and save it."""

import sys
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct

from bonafides.editions.catalogue import installed_catalogue
from bonafides.errors import InputError
from bonafides.model.codec import from_toml, to_json, to_plain
from bonafides.model.party import Party
from bonafides.routes.gazetteer import PlaceFile
from bonafides.storage.header import LEFT_OUT, nameless, plain_name
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.lines import beginning_of, opened
from bonafides.storage.outlet import finish, say
from bonafides.storage.profile import save_profile
from bonafides.storage.proposing import (
    NOUNS,
    As,
    ColumnWords,
    Meanings,
    Proposal,
    Proposed,
    proposed,
)
from bonafides.storage.sheet import ROLES, fields_of, is_field
from bonafides.storage.tables import begins_as_json, kind_of_content, tables_of
from bonafides.text.cells import visible

WORDS, COUNTRIES = "words/columns.toml", "places/countries.toml"
_LOOKED_AT, _SHOWN = 200, 10


class Request(Struct, frozen=True, kw_only=True):
    """The options of one run."""

    file: str
    noun: As | None = None
    save: Path | None = None
    as_json: bool = False


class _Looked(NamedTuple):
    """What a file's first rows hold: the place of the table, its columns with their cells, and tables that were not looked at."""

    source: str
    columns: dict[str, list[str]]
    others: tuple[str, ...]


class Decided(NamedTuple):
    """What somebody said of each column: our names to theirs, the columns left out, and those nobody decided on."""

    columns: dict[str, str]
    left_out: tuple[str, ...]
    unplaced: tuple[str, ...]

    def mapping(self, *, all_left_out: bool = False) -> dict[str, str]:
        """Give it as a mapping; where only a few rows are to be shown, with all columns left out that have no field."""
        names = (*self.left_out, *self.unplaced) if all_left_out else self.left_out
        return self.columns | {f"{LEFT_OUT}{name}": name for name in names}


def run(request: Request) -> int:
    """Propose, ask where somebody can answer, show, and save; give the exit code."""
    files = {path: content for room in ("words", "places") for path, content in installed_catalogue().files(room, ".toml")}  # fmt: skip
    words = from_toml(files[WORDS], ColumnWords, where=WORDS)
    places = from_toml(files[COUNTRIES], PlaceFile, where=COUNTRIES).country
    countries = frozenset(n.casefold() for c in places for n in (c.id, c.alpha3, c.name, c.official, *c.names) if n)
    looked = _looked(request.file, Meanings(words))
    found = proposed(looked.columns, words, countries, request.noun)
    for other in looked.others:
        print(f"note: {other} was not looked at", file=sys.stderr)
    asks = not request.as_json and sys.stdin.isatty() and sys.stdout.isatty()
    decided = decide(found, _ask, _tell) if asks else accepted(found)
    if request.save and not decided.columns:
        raise InputError(f"{request.file}: no column is placed, so there is nothing to save; map one with --map OURS=THEIRS and --save-map")  # fmt: skip
    columns = decided.mapping(all_left_out=True)
    rows: list[Row[Any]] = list(islice(read_rows(request.file, NOUNS[found.noun], columns=columns), _SHOWN))
    if request.as_json:
        _print_json(request.file, looked, found, decided, rows=rows)
    else:
        _print(looked, found, decided, rows)
    finish()
    if request.save:
        save_profile(request.save, decided.mapping(), unplaced=decided.unplaced)
        print(f"saved: {request.save}; use it with --map @{request.save}", file=sys.stderr)
    return 0


def _looked(name: str, meanings: Meanings) -> _Looked:
    if name == "-":
        raise InputError("`map` reads a file twice; save standard input to a file first")

    def known(header: str) -> bool:
        return meanings.of(header) is not None or any(is_field(header, noun) for noun in NOUNS.values())

    with opened(name) as file:
        head = beginning_of(file)
        kind = kind_of_content(head)
        if kind == "text" and begins_as_json(head):
            raise InputError(f"{name}: is JSON, whose fields are ours already; a mapping is for CSV, XLSX and Parquet")
        tables = list(tables_of(file, kind, {}, known, name=name))
        if not tables:
            raise InputError(f"{name}: is empty; give at least one row")
        best = max(tables, key=lambda t: t.table.header.known)
        labels = [label or nameless(n) for n, label in enumerate(best.table.header.labels, 1)]
        columns: dict[str, list[str]] = {label: [] for label, said in zip(labels, best.table.header.labels, strict=True) if said}  # fmt: skip
        for read in islice(best.table.rows, _LOOKED_AT):
            for label, cell in read.raw.items():
                if label:
                    columns.setdefault(label, []).append(" ".join(str(cell).split()))
    return _Looked(best.source, columns, tuple(t.source for t in tables if t is not best))


def accepted(found: Proposed) -> Decided:
    """Give what nobody was asked about: each proposal as it is."""
    placed = {p.field: p.column for p in found.proposals if p.field}
    return Decided(placed, (), tuple(p.column for p in found.proposals if not p.field))


def decide(found: Proposed, ask: Callable[[str], str], tell: Callable[[str], object]) -> Decided:
    """Ask column by column: nothing accepts the proposal, a field's name changes it, "-" leaves the column out, "?" lists the fields.

    Args:
        found: The proposals.
        ask: Shows a question and gives the answer.
        tell: Shows a line.
    """
    columns: dict[str, str] = {}
    left_out: list[str] = []
    tell(
        f"Each row looks like one {found.noun}. Enter accepts, a field's name changes, - leaves out, ? lists the fields."
    )
    for number, proposal in enumerate(found.proposals, 1):
        offer = proposal.field if proposal.field not in columns else ""
        tell(f"{number}/{len(found.proposals)}  {visible(proposal.column)}: {visible(' | '.join(proposal.samples))}")
        tell(f"    {offer or 'not placed'} ({proposal.because})")
        field = _answer(found.noun, offer, columns, ask=ask, tell=tell)
        if field == LEFT_OUT:
            left_out.append(proposal.column)
        else:
            columns[field] = proposal.column
    return Decided(columns, tuple(left_out), ())


def _answer(noun: As, offer: str, columns: Mapping[str, str], *, ask: Callable[[str], str], tell: Callable[[str], object]) -> str:  # fmt: skip
    """Give the field that somebody names, or "-"; asks again until it is one."""
    while True:
        answer = ask(f"    [{offer or '?'}] > ").strip()
        if answer == "?":
            tell("    " + ", ".join(_choices(noun)))
            continue
        field = LEFT_OUT if answer == LEFT_OUT else plain_name(answer) or offer
        if field == LEFT_OUT:
            return field
        if not field:
            tell("    there is no proposal; type a field, or - to leave the column out")
        elif field in columns:
            tell(f"    {field} is {visible(columns[field])} already; type another field, or -")
        elif not is_field(field, NOUNS[noun]):
            near = get_close_matches(field, _choices(noun), n=3)
            tell(f"    {field} is no field of one {noun}{'; perhaps ' + ', '.join(near) if near else ''}; ? lists them")
        else:
            return field


def _choices(noun: As) -> list[str]:
    """Give every field that a column may be."""
    parties = [f"{role}_{field}" for role in sorted(ROLES) for field in fields_of(Party) if field != "role"]
    further = () if noun == "party" else ("spec_PROPERTY",)
    return [*fields_of(NOUNS[noun]), *further, *(parties if noun == "transaction" else ())]


def _ask(question: str) -> str:
    sys.stderr.write(question)
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        raise InputError("the answers ended before the last column; nothing is saved")
    return answer


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def _print_json(file: str, looked: _Looked, found: Proposed, decided: Decided, *, rows: Sequence[Row[Any]]) -> None:
    read = [{"line": row.line, "refused": str(row.noun)} if isinstance(row.noun, InputError) else {"line": row.line, found.noun: to_plain(row.noun)} for row in rows]  # fmt: skip
    say(
        to_json(
            {
                "file": file, "table": looked.source, "noun": found.noun, "columns": decided.columns, "ignored": decided.left_out,
                "unplaced": decided.unplaced, "proposals": found.proposals, "rows": read,
            }
        )
    )  # fmt: skip


def _print(looked: _Looked, found: Proposed, decided: Decided, rows: Sequence[Row[Any]]) -> None:
    from bonafides.cli.showing import show
    from bonafides.reports.mapped import columns_table, row_lines

    ours = {theirs: field for field, theirs in decided.columns.items()}
    final = [_as_decided(p, ours.get(p.column, ""), decided) for p in found.proposals]
    show(columns_table(final), *row_lines([(row.line, _said(row)) for row in rows]))
    print(f"{looked.source}: each row is one {found.noun}; {len(decided.columns)} of {len(final)} columns are placed", file=sys.stderr)  # fmt: skip
    for column in decided.unplaced:
        print(f"not placed: {visible(column)}; map it, or name it in the profile's `ignored`", file=sys.stderr)


def _as_decided(proposal: Proposal, field: str, decided: Decided) -> tuple[str, str, str, str]:
    word = field or ("left out" if proposal.column in decided.left_out else "not placed")
    because = proposal.because if field == proposal.field else "as you say"
    return proposal.column, word, because, " | ".join(proposal.samples)


def _said(row: Row[Any]) -> str:
    """Give a row as it is read, in one line, or why it is refused."""
    return f"refused: {row.noun}" if isinstance(row.noun, InputError) else _words(to_plain(row.noun))


def _words(value: Any) -> str:
    if isinstance(value, dict):
        if "place" in value:
            return str(value["place"])
        return ", ".join(f"{k.replace('_', ' ')} {_words(v)}" for k, v in value.items() if v not in (None, [], "Thing"))  # fmt: skip
    return " & ".join(map(_words, value)) if isinstance(value, list | tuple) else str(value)


__all__ = ["Decided", "Request", "accepted", "decide", "run"]
