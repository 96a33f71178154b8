"""The peer beside us: answers `compare` and `screen` as the scorer of name measurements asks for them, with nomenklatura or rapidfuzz.

Runs in an environment of the peer's own, never in the project's; needs `pip install nomenklatura pyicu` there (nomenklatura needs ICU).

Usage: PEER/bin/python benchmarks/peer_compare.py [--matcher logic-v2|token_set|token_set_latin] compare FILE
       PEER/bin/python benchmarks/peer_compare.py [--matcher ...] screen FILE --json --edition NAMES.tsv [--times]

NAMES.tsv comes from benchmarks/export_names.py. A look-up takes the names nearest by rapidfuzz (spelled in Latin letters, `CANDIDATES` by
token_set_ratio and as many by token_sort_ratio) and lets the matcher score their listings, each with all that the export says of it.
logic-v2 matches at its own threshold, 0.70; token_set_ratio at `FLOOR`, the threshold of the best F1 over the open pairs of names, with the
names as they are (token_set) or spelled in Latin letters by ICU (token_set_latin).
"""

import argparse
import csv
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process, utils

CANDIDATES = 50
THRESHOLD, FLOOR = 0.70, 0.885
MOST_HITS = 25
KINDS = {"Thing": "LegalEntity", "Aircraft": "Airplane"}
STATED = {"birth_date": "birthDate", "nationality": "nationality", "country": "country"}
OF_PERSONS = ("firstName", "lastName", "middleName", "fatherName")

Party = dict[str, Any]
Matcher = Callable[[Party, Party], float]


def main() -> None:
    """Answer one command on standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--matcher", choices=("logic-v2", "token_set", "token_set_latin"), default="logic-v2")
    parser.add_argument("command", choices=("compare", "screen"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--edition", type=Path, help="the names of an edition, from export_names.py")
    parser.add_argument("--json", action="store_true", help="taken for the scorer's sake; the answer always is JSON")
    parser.add_argument("--times", action="store_true", help="add the milliseconds of processor time of each look-up")
    asked = parser.parse_args()
    rows = [json.loads(text) for text in asked.file.read_text(encoding="utf-8").splitlines()]
    ours = asked.matcher == "logic-v2"
    matcher, least = (logic_v2(), THRESHOLD) if ours else (token_set(_speller(asked.matcher)), FLOOR)
    if asked.command == "screen" and not asked.edition:
        raise SystemExit("screen needs --edition NAMES.tsv; write it with benchmarks/export_names.py")
    answers = compared(rows, matcher) if asked.command == "compare" else screened(rows, matcher, asked.edition)
    for answer in answers:
        for each in [answer, *answer.get("hits", ())]:
            if "score" in each:
                each["match"] = each["score"] >= least
        if not asked.times:
            answer.pop("ms", None)
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def compared(rows: Sequence[dict[str, Any]], matcher: Matcher) -> Iterator[dict[str, Any]]:
    """Give the score of each pair, in order."""
    for row in rows:
        kind = row.get("schema", "Thing")
        yield {"score": round(matcher(_party(row["a"], kind), _party(row["b"], kind)), 4)}


def _party(stated: str | Party, kind: str) -> Party:
    return {"schema": kind, "name": stated} if isinstance(stated, str) else {"schema": kind, **stated}


def token_set(spell: Callable[[str], str]) -> Matcher:
    """Give a matcher by letters: the best token_set_ratio of any two names, between 0 and 1."""

    def scored(ours: Party, theirs: Party) -> float:
        pairs = ((spell(mine), spell(other)) for mine in _names(ours) for other in _names(theirs))
        return max((fuzz.token_set_ratio(mine, other) / 100 for mine, other in pairs), default=0.0)

    return scored


def _speller(matcher: str) -> Callable[[str], str]:
    return _latin() if matcher == "token_set_latin" else utils.default_process


def _names(party: Party) -> list[str]:
    whole = party.get("name") or " ".join(party[part] for part in OF_PERSONS if party.get(part))
    return [name for name in (whole, *party.get("aliases", ())) if name]


def logic_v2() -> Matcher:
    """Give nomenklatura's logic-v2 with its own defaults."""
    matching: Any = import_module("nomenklatura.matching")
    algorithm = matching.get_algorithm("logic-v2")
    settings = algorithm.default_config()
    entity = lru_cache(maxsize=65_536)(_entity)

    def scored(ours: Party, theirs: Party) -> float:
        left, right = (entity(json.dumps(p, sort_keys=True)) for p in (ours, theirs))
        return float(algorithm.compare(left, right, settings).score)

    return scored


def _entity(text: str) -> Any:
    """Give a party as FollowTheMoney has it."""
    party = json.loads(text)
    model: Any = import_module("followthemoney").model
    kind = KINDS.get(party["schema"], party["schema"])
    entity = model.make_entity(kind)
    entity.id = text
    for name in ([party["name"]] if party.get("name") else []) + list(party.get("aliases", ())):
        entity.add("name", name)
    for name in party.get("weak_aliases", ()):
        entity.add("weakAlias", name, quiet=True)
    for part in OF_PERSONS:
        entity.add(part, party.get(part), quiet=True)
    for ours, theirs in STATED.items():
        entity.add(theirs, party.get(ours), quiet=True)
    return entity


def screened(rows: Sequence[Party], matcher: Matcher, names: Path) -> Iterator[dict[str, Any]]:
    """Give the hits of each party, best first."""
    listings, spelled, owners = listed(names)
    latin = _latin()
    for row in rows:
        began = time.process_time()
        asked = latin(" ".join(_names(row)))
        near = {
            owners[place]
            for scorer in (fuzz.token_set_ratio, fuzz.token_sort_ratio)
            for _, _, place in process.extract(asked, spelled, scorer=scorer, processor=None, limit=CANDIDATES)
        }
        found = time.process_time()
        ours = {key: value for key, value in row.items() if key != "id"}
        scored = [(matcher(ours, listings[owner]), owner) for owner in sorted(near)]
        best = sorted((s for s in scored if s[0] > 0), key=lambda s: (-s[0], s[1]))[:MOST_HITS]
        done = time.process_time()
        yield {
            "id": row.get("id"),
            "ms": {"candidates": (found - began) * 1000, "scores": (done - found) * 1000, "scored": len(near)},
            "hits": [
                {"score": round(score, 4), "list": owner[0], "list_id": owner[1], "name": listings[owner]["name"]}
                for score, owner in best
            ],
        }


def listed(path: Path) -> tuple[dict[tuple[str, str], Party], list[str], list[tuple[str, str]]]:
    """Give the listings of an export, and their names spelled in Latin letters with the listing that each one belongs to."""
    listings: dict[tuple[str, str], Party] = {}
    spelled, owners = [], []
    latin = _latin()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            owner = (row["list"], row["list_id"])
            listing = listings.setdefault(owner, _listing(row))
            if row["weak"] == "yes":
                listing.setdefault("weak_aliases", []).append(row["name"])
            elif row["name"] != listing["name"]:
                listing.setdefault("aliases", []).append(row["name"])
            spelled.append(latin(row["name"]))
            owners.append(owner)
    return listings, spelled, owners


def _listing(row: dict[str, str]) -> Party:
    stated: Party = defaultdict(list)
    stated |= {"schema": row["schema"], "name": "" if row["weak"] == "yes" else row["name"]}
    for field in ("birth_date", "country"):
        if row[field]:
            stated[field] = row[field].split(";")
    return dict(stated)


def _latin() -> Callable[[str], str]:
    """Give the peer's own spelling in Latin letters, or the letters as they are where the peer is rapidfuzz alone."""
    try:
        spell: Any = import_module("normality").ascii_text
    except ImportError:
        return utils.default_process
    return lru_cache(maxsize=65_536)(lambda text: utils.default_process(spell(text) or text))


if __name__ == "__main__":
    main()
