"""How many leads the reader finds in labelled papers, and how many of its leads nobody labelled.

    python benchmarks/leads_of_papers.py [first|second|...] [-v]

Papers and labels lie in `tests/documents/blind/papers_*`; each set was written and labelled by a person who had not seen the reader,
and committed before it ran. A lead is found where sentence, family of action and actor agree; it is whole where item, receiver and
stance agree too. Labels marked optional count neither way. Intervals are Wilson's at 95 %.
"""

import json
import re
import sys
from collections.abc import Iterable
from math import sqrt
from pathlib import Path
from typing import Any

from bonafides.cli.reading import terms_of
from bonafides.documents import Gazetteer, read
from bonafides.editions.opened import open_edition
from bonafides.model.document import Lead

BLIND = Path(__file__).parents[1] / "tests" / "documents" / "blind"
_FAMILY = {
    **dict.fromkeys(("supplied", "shipped", "procured", "brokered"), "transfer"),
    **dict.fromkeys(("offered", "marketed", "sought"), "offer"),
    **dict.fromkeys(("curtailed", "refused", "stopped"), "ending"),
}
_SMALL = frozenset("the a an of to and for co ltd company firm llc gmbh inc its their".split())
Label = dict[str, Any]


def main() -> None:
    """Print recall and precision of each set, and with -v what was missed and what nobody labelled."""
    chosen = [a for a in sys.argv[1:] if not a.startswith("-")] or sorted(
        p.name.removeprefix("papers_") for p in BLIND.glob("papers_*")
    )
    names = Gazetteer(terms_of(open_edition(None), ()))
    for name in chosen:
        _measure(BLIND / f"papers_{name}", names, tell="-v" in sys.argv)


def _measure(folder: Path, names: Gazetteer, *, tell: bool) -> None:
    asked = found = whole = given = right = 0
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        path = folder / label["file"]
        leads = read(path.read_bytes(), name=path.name, gazetteer=names, day=None).leads
        pairs = matched(leads, label["leads"])
        needed = [g for g in label["leads"] if not g.get("optional")]
        hit = [(p, g) for p, g in pairs if not g.get("optional")]
        extra = [p for p in leads if not any(p is q for q, _ in pairs)]
        asked, found, whole = asked + len(needed), found + len(hit), whole + sum(is_whole(p, g) for p, g in hit)
        given, right = given + len(hit) + len(extra), right + len(hit)
        if tell:
            _tell(
                label["file"],
                [g for g in needed if not any(g is h for _, h in hit)],
                extra,
                [(p, g) for p, g in hit if not is_whole(p, g)],
            )
    print(
        f"{folder.name}: recall {_share(found, asked)}; precision {_share(right, given)}; whole {_share(whole, asked)}"
    )


def _tell(file: str, missed: list[Label], extra: list[Lead], partly: list[tuple[Lead, Label]]) -> None:
    print(f"== {file}")
    for g in missed:
        print(f"  missed {g['action']} {g['actor']} {g['item']} | {g['sentence']}")
    for p in extra:
        print(f"  extra  {p.action} {p.actor} {p.item} {p.stance} | {' '.join(p.span.split())}")
    for p, g in partly:
        print(
            f"  partly {p.action} I{p.item} E{p.end_user} C{p.counterparty} T{p.target} {p.stance} <> I{g['item']} E{g['end_user']} C{g['counterparty']} {g['stance']}"
        )


def matched(leads: Iterable[Lead], labels: list[Label]) -> list[tuple[Lead, Label]]:
    """Give the pairs of leads and labels that tell the same, each at most once; labels that count come first."""
    free = sorted(labels, key=lambda g: bool(g.get("optional")))
    pairs = []
    for lead in leads:
        fits = [g for g in free if _same(lead, g)]
        best = max(fits, key=lambda g: (g["action"] == lead.action, is_whole(lead, g)), default=None)
        if best is not None:
            pairs.append((lead, best))
            free = [g for g in free if g is not best]
    return pairs


def _same(lead: Lead, label: Label) -> bool:
    said, sentence = _plain(lead.span), _plain(label["sentence"])
    here = sentence in said or said in sentence or _overlap([said], [sentence]) > 0.8
    family = _FAMILY.get(lead.action, lead.action) == _FAMILY.get(label["action"], label["action"])
    if not here or not family:
        return False
    acts = (*lead.actor, *lead.aliases)
    if label["action"] in {"measure", "investigated"}:  # who takes it and whom it hits: either names the lead
        acts = (*acts, *lead.target, *lead.counterparty, *lead.end_user)
        return not label["actor"] + label["counterparty"] or _meet(acts, label["actor"] + label["counterparty"])
    return not label["actor"] or _meet(acts, label["actor"])


def is_whole(lead: Lead, label: Label) -> bool:
    """Tell whether item, receiver and stance agree too."""
    receivers = label["end_user"] + label["counterparty"]
    got = (*lead.end_user, *lead.counterparty, *lead.target, *lead.via)
    return (
        (not label["item"] or _meet(lead.item, label["item"]))
        and (not receivers or _meet(got, receivers))
        and lead.stance == label["stance"]
    )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _words(texts: Iterable[str]) -> set[str]:
    return {w for t in texts for w in _plain(t).split() if w not in _SMALL}


def _meet(one: Iterable[str], two: Iterable[str]) -> bool:
    return bool(_words(one) & _words(two))


def _overlap(one: Iterable[str], two: Iterable[str]) -> float:
    a, b = _words(one), _words(two)
    return len(a & b) / max(1, min(len(a), len(b))) if min(len(a), len(b)) > 4 else 0.0


def _share(part: int, whole: int) -> str:
    if not whole:
        return "0 of 0"
    p, z, n = part / whole, 1.96, whole
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return f"{part} of {whole} = {p:.2f} ({middle - half:.2f}-{middle + half:.2f})"


if __name__ == "__main__":
    main()
