"""What of an answer a person means to decide: the row, the hits and the finding that options name."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from bonafides.errors import InputError
from bonafides.model.assessment import Finding, Hit
from bonafides.model.codec import from_plain
from bonafides.model.disposition import Sides, Verdict
from bonafides.storage.intake import read_rows
from bonafides.storage.pack import RESULTS
from bonafides.text.fold import fold

Target = tuple[Hit | Finding, Sides]
"""A hit or a finding that a person may decide, and the two sides that the decision then rests on."""


class Named(Struct, frozen=True, kw_only=True):
    """What the options name."""

    transaction: str = ""
    party: str = ""
    rule: str = ""
    hits: tuple[str, ...] = ()


class AnswerRow(Struct, frozen=True, kw_only=True):
    """One answer: whose it is, its hits and its findings."""

    name: str
    hits: tuple[Hit, ...]
    findings: tuple[Finding, ...]


def one_row(source: str, named: Named) -> AnswerRow:
    """Give the one answer that the options name.

    Args:
        source: An evidence pack, or a file of what `assess`, `screen` or `search` print with --json; "-" is standard input.
        named: The transaction or the party; neither is needed where there is only one answer.
    """
    path = str(Path(source) / RESULTS) if source != "-" and Path(source).is_dir() else source
    rows = list(_rows(path, named.transaction))
    if not rows:
        raise InputError(f"{path}: holds no answer of {named.transaction!r}; check --transaction")
    if named.party and not named.transaction:
        rows = [r for r in rows if r.name == named.party or any(_is(h, named.party) for h in r.hits)]
        if not rows:
            raise InputError(f"{path}: holds no answer on a party {named.party!r}; check --party")
    if len(rows) > 1:
        raise InputError(
            f"{path}: holds several answers that may be meant ({_listed(r.name for r in rows[:5])}); name one with --transaction or --party"
        )
    return rows[0]


def _rows(path: str, wanted: str) -> Iterator[AnswerRow]:
    for row in read_rows(path, dict):
        if isinstance(row.noun, InputError):
            raise row.noun
        said: dict[str, Any] = row.noun
        where = f"{path}: line {row.line}"
        if "hits" not in said:
            raise InputError(f"{where} is no answer of assess, screen or search; give what they print with --json")
        name = str(said.get("transaction") or said.get("query") or said.get("id") or "")
        if wanted in {"", name, str(said.get("id"))}:
            hits = from_plain([*said["hits"], *said.get("owner_hits", ())], tuple[Hit, ...], where=where)
            findings = from_plain(said.get("findings", ()), tuple[Finding, ...], where=where)
            yield AnswerRow(name=name, hits=hits, findings=findings)


def targets_of(row: AnswerRow, named: Named, verdict: Verdict) -> tuple[Target, ...]:
    """Give the hits that are named or meant, else the finding.

    To clear is to say that a hit is another party: without --hit, the only one that the finding rests on is meant.
    """
    near = [(h, h.sides) for h in row.hits if h.sides and (named.party in {"", row.name} or _is(h, named.party))]
    if named.hits:
        return tuple(target for name in named.hits for target in _hits_at(name, near))
    if verdict == "cleared" or not named.rule:
        return (_implied(row, named.rule, near),)
    return (_the_finding(row, named.rule),)


def _is(hit: Hit, party: str) -> bool:
    return hit.sides is not None and (party == hit.sides.of or fold(party) in {fold(hit.query), hit.sides.of})


def _hits_at(name: str, near: Sequence[tuple[Hit, Sides]]) -> tuple[Target, ...]:
    """Give the hits of one party on a listing; they are several where a list gives one id to several entries."""
    found = [each for each in near if _place(each[0]) == name]
    if not found:
        raise InputError(
            f"--hit {name}: no such hit needs a decision; those that do are {_listed(_place(h) for h, _ in near)}"
        )
    if len({(sides.of, sides.ours) for _, sides in found}) > 1:
        raise InputError(
            f"--hit {name}: several parties may be this listing; name one with --party: {_listed(h.query for h, _ in found)}"
        )
    return tuple({sides: (hit, sides) for hit, sides in found}.values())


def _implied(row: AnswerRow, rule: str, near: list[tuple[Hit, Sides]]) -> Target:
    if rule:
        grounds = {(e.place.source, e.place.at) for f in row.findings if f.rule == rule for e in f.evidence if e.place}
        near = [(h, sides) for h, sides in near if (h.list, h.reference or h.list_id) in grounds]
    if not near:
        raise InputError(
            f"{rule or row.name} rests on no hit that could be cleared; name a finding with --rule and say --verdict explained"
        )
    if len(near) > 1:
        raise InputError(f"several hits may be meant; name each with --hit: {_listed(_place(h) for h, _ in near)}")
    return near[0]


def _the_finding(row: AnswerRow, rule: str) -> Target:
    finding = next((f for f in row.findings if f.rule == rule and f.truth == "yes"), None)
    if finding is None:
        open_ = _listed(f.rule for f in row.findings if f.sides)
        raise InputError(
            f"--rule {rule}: {row.name or 'the transaction'} has no such finding that is yes; a person may decide on {open_}"
        )
    if finding.sides is None:
        raise InputError(_undecidable(finding))
    return finding, finding.sides


def _undecidable(finding: Finding) -> str:
    if finding.effect == "law":
        return f"{finding.rule}: the law answers this and nobody may explain it away; clear a hit that is another party with --hit"
    if finding.effect == "note":
        return f"{finding.rule}: is context and blocks nothing; it needs no decision"
    return f"{finding.rule}: the transaction has no id, so that nobody would find the decision again; give it one and assess again"


def _place(hit: Hit) -> str:
    return f"{hit.list}/{hit.list_id}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names)) or "none"
