"""How well notices of an official register are sorted for a desk, against labels by somebody who had not seen the reader.

Usage: python benchmarks/triage_of_notices.py [--quiet] [LABELS NOTICES]
A label is a JSON line {document_number, part, relevant, kind, parties, countries, items, sure}; notices are JSON lines of the register.
Parties count as found where their words are the same, or one has all words of the other and at least two; goods where they share the
last word or a number; countries by code. Shares come with Wilson's interval of 95 %, for each part of the draw apart.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bonafides.cli.reading import terms_of
from bonafides.documents import Gazetteer
from bonafides.documents.triage import Atlas, Known, notice_of, sort_notice
from bonafides.editions.opened import open_edition
from bonafides.model.triage import SortedNotice
from bonafides.parties.tallies import share

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "tests" / "documents" / "blind" / "triage_labels.jsonl"
NOTICES = (
    ROOT.parent
    / "shared"
    / "data"
    / "documents"
    / "us_federal_register_abstracts"
    / "fr_export_control_abstracts.jsonl"
)
Label = Mapping[str, Any]
Pair = tuple[Label, SortedNotice]


def main(arguments: Sequence[str]) -> None:
    """Print the shares of each part, then each notice where label and answer differ."""
    paths = [Path(a) for a in arguments if not a.startswith("--")]
    labels, notices = paths if len(paths) == 2 else (LABELS, NOTICES)
    began = time.perf_counter()
    found = _sorted(notices)
    print(f"{len(found)} notices sorted in {time.perf_counter() - began:.1f} s, the edition's opening included")
    pairs = [(label, found[label["document_number"]]) for label in _rows(labels)]
    for part in sorted({label["part"] for label, _ in pairs}):
        _part(part, [p for p in pairs if p[0]["part"] == part])
    if "--quiet" not in arguments:
        for label, answer in pairs:
            _differences(label, answer)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _sorted(path: Path) -> dict[str, SortedNotice]:
    edition = open_edition(None)
    known = Known(Gazetteer(terms_of(edition, ())), Atlas(edition.places.countries, edition.places.places))
    rows = enumerate(_rows(path), 1)
    answers = (sort_notice(notice_of(row, where=f"{path.name}: line {n}"), known) for n, row in rows)
    return {answer.id: answer for answer in answers}


def _part(name: str, pairs: Sequence[Pair]) -> None:
    """Print the shares of one part of the draw."""
    print(
        f"\n{name}: {len(pairs)} notices, the labeller sure of {sum(bool(label.get('sure', True)) for label, _ in pairs)}"
    )
    both = sum(label["relevant"] and answer.relevant for label, answer in pairs)
    _told("relevant, precision", both, sum(answer.relevant for _, answer in pairs))
    _told("relevant, recall", both, sum(label["relevant"] for label, _ in pairs))
    _told("kind right", sum(label["kind"] == answer.kind for label, answer in pairs), len(pairs))
    for field, same in (("parties", _same_party), ("countries", str.__eq__), ("items", _same_goods)):
        right = sum(_hits(getattr(answer, field), label[field], same) for label, answer in pairs)
        kept = sum(_hits(label[field], getattr(answer, field), same) for label, answer in pairs)
        _told(f"{field}, precision", right, sum(len(getattr(answer, field)) for _, answer in pairs))
        _told(f"{field}, recall", kept, sum(len(label[field]) for label, _ in pairs))
        whole = sum(not _missing(label[field], getattr(answer, field), same) and not _missing(getattr(answer, field), label[field], same) for label, answer in pairs)  # fmt: skip
        _told(f"{field}, wholly right", whole, len(pairs))


def _told(what: str, count: int, of: int) -> None:
    found = share(count, of)
    print(f"  {what:<24} {count:>4}/{of:<4} {found.share:6.1%}  [{found.low:.3f}, {found.high:.3f}]")


def _hits(mine: Iterable[str], theirs: Sequence[str], same: Callable[[str, str], bool]) -> int:
    return sum(any(same(one, other) for other in theirs) for one in mine)


def _missing(mine: Iterable[str], theirs: Sequence[str], same: Callable[[str, str], bool]) -> list[str]:
    return [one for one in mine if not any(same(one, other) for other in theirs)]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _same_party(one: str, other: str) -> bool:
    """Tell whether two spellings name one party; an address that was left behind a name does no harm."""
    mine, theirs = set(_words(one)), set(_words(other))
    return mine == theirs or (len(mine & theirs) > 1 and (mine <= theirs or theirs <= mine))


def _same_goods(one: str, other: str) -> bool:
    """Tell whether two phrases name the same goods: by a control number, or by the last word with or without its plural."""
    mine, theirs = _words(one), _words(other)
    numbers = {w for w in mine if any(c.isdigit() for c in w)} & {w for w in theirs if any(c.isdigit() for c in w)}
    return bool(numbers) or bool(mine and theirs and mine[-1].rstrip("s") == theirs[-1].rstrip("s"))


def _differences(label: Label, answer: SortedNotice) -> None:
    """Print in what a label and an answer differ."""
    told = []
    if label["relevant"] != answer.relevant or label["kind"] != answer.kind:
        told.append(f"kind {label['kind']}, given {answer.kind} ({'; '.join(answer.why)})")
    for field, same in (("parties", _same_party), ("countries", str.__eq__), ("items", _same_goods)):
        missed = _missing(label[field], getattr(answer, field), same)
        extra = _missing(getattr(answer, field), label[field], same)
        told += [f"{field} missed {missed}"] * bool(missed) + [f"{field} too many {extra}"] * bool(extra)
    if told:
        sure = "" if label.get("sure", True) else " (unsure)"
        print(f"\n{answer.id} {label['part']}{sure}: " + "\n    ".join(told))


if __name__ == "__main__":
    main(sys.argv[1:])
