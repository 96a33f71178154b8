"""One party against all published names: bonafides, a full scan by rapidfuzz, and logic-v2, side by side in one run on one core.

Prints milliseconds of processor time a party (average, median, 99th percentile) and the ratio to rapidfuzz; then whether the answers are the
same from several threads and processes. The parties are names drawn from the register by a fixed seed, half of them with one letter less.

Usage: python benchmarks/names.py [--edition PATH] [--list OWN.jsonl ...] [--queries N] [--scans N]
                                  [--peer PYTHON] [--peer-queries N] [--threads N] [--processes N]

OWN.jsonl of benchmarks/published_names.py adds the names that the edition does not hold. PYTHON is the interpreter of an environment with
nomenklatura and pyicu; it looks a name up as benchmarks/peer_compare.py says, a scan for the nearest names included.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

from export_names import export
from rapidfuzz import fuzz, process, utils

from bonafides.cli.options import own_listings
from bonafides.editions.opened import open_edition
from bonafides.model.codec import to_json
from bonafides.model.party import Kind, Party
from bonafides.parties.register import Register
from bonafides.parties.screen import screen_party

SEED, DAY = 20261124, date(2026, 11, 24)
WARM, PEER_WARM = 50, 5
"""Look-ups before the clock counts: what a process loads once is no part of a look-up."""
HERE = Path(__file__).parent
Source = tuple[Path | None, tuple[Path, ...]]


def main() -> None:
    """Print the figures."""
    asked = _asked()
    source: Source = (asked.edition, tuple(asked.list))
    register = opened(source)
    names = sorted({n.name for listing in register.all_listings() for n in listing.names})
    parties = drawn(register, asked.queries + WARM)
    print(f"{len(names):,} distinct names; {asked.queries} parties, seed {SEED}; bonafides {version('bonafides')}, rapidfuzz {version('rapidfuzz')}")  # fmt: skip
    for party in parties[:WARM]:
        screen_party(party, register, DAY)
    parties = parties[WARM:]
    found: list[bool] = []
    ours = timed(lambda party: found.append(any(h.same_party for h in screen_party(party, register, DAY))), parties)
    few = parties[: asked.scans]
    plain = timed(lambda party: _scan(str(party.name), names), few)
    folded = [utils.default_process(name) for name in names]
    ready = timed(lambda party: _scan(utils.default_process(str(party.name)), folded, processed=True), few)
    print(
        f"found: {sum(found[::2])} of {len(found[::2])} as listed, {sum(found[1::2])} of {len(found[1::2])} with a letter less"
    )
    report("bonafides, explained hits", ours, plain)
    report("rapidfuzz, token_set_ratio over all names, default processor, 10 best", plain, plain)
    report("rapidfuzz, the same with the names processed beforehand", ready, plain)
    if asked.peer:
        with_peer(asked.peer, register, parties[: asked.peer_queries + PEER_WARM], plain)
    same(source, parties, asked.threads, asked.processes)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edition", type=Path)
    parser.add_argument("--list", type=Path, action="append", default=[])
    parser.add_argument("--queries", type=int, default=1_500)
    parser.add_argument("--scans", type=int, default=100)
    parser.add_argument("--peer", default="")
    parser.add_argument("--peer-queries", type=int, default=60)
    parser.add_argument("--threads", type=int, default=8)
    parser.add_argument("--processes", type=int, default=2)
    return parser.parse_args()


def opened(source: Source) -> Register:
    """Give a register of its own: nothing that another one remembers helps it."""
    edition, lists = source
    return open_edition(edition).register(own_listings(lists).listings)


def drawn(register: Register, number: int) -> list[Party]:
    """Draw parties that the register names, each once; every second one lacks a letter."""
    named: dict[str, Kind] = {n.name: o.schema for o in register.all_listings() for n in o.names}
    chance = random.Random(SEED)  # noqa: S311 (a sample, no secret)
    chosen = chance.sample(sorted(named), number)
    return [
        Party(name=_shortened(name, chance) if place % 2 else name, schema=named[name])
        for place, name in enumerate(chosen)
    ]


def _shortened(name: str, chance: random.Random) -> str:
    """Leave out one letter, where the name has enough of them."""
    if len(name) < 5:
        return name
    place = chance.randrange(1, len(name))
    return name[:place] + name[place + 1 :]


def timed(look_up: Callable[[Party], object], parties: Sequence[Party]) -> list[float]:
    """Give the milliseconds of processor time of each look-up."""
    taken = []
    for party in parties:
        began = time.process_time()
        look_up(party)
        taken.append((time.process_time() - began) * 1000)
    return taken


def _scan(name: str, names: Sequence[str], *, processed: bool = False) -> object:
    processor = None if processed else utils.default_process
    return process.extract(name, names, scorer=fuzz.token_set_ratio, processor=processor, limit=10)


def report(label: str, taken: Sequence[float], scan: Sequence[float]) -> None:
    """Print what a look-up takes, and what part of the scan in this run that is."""
    ranked = sorted(taken)
    average, p99 = statistics.fmean(ranked), ranked[min(len(ranked) - 1, int(len(ranked) * 0.99))]
    ratio = average / statistics.fmean(scan)
    print(
        f"{label}: average {average:.2f} ms, p50 {statistics.median(ranked):.2f}, p99 {p99:.2f}; {ratio:.3f} of the scan"
    )


def with_peer(python: str, register: Register, parties: Sequence[Party], scan: Sequence[float]) -> None:
    """Let the peer look up a sample in its own environment, and report its times."""
    with tempfile.TemporaryDirectory() as folder:
        names, asked = Path(folder, "names.tsv"), Path(folder, "parties.jsonl")
        export(register.all_listings(), names)
        asked.write_text(
            "".join(json.dumps({"name": p.name, "schema": p.schema}) + "\n" for p in parties), encoding="utf-8"
        )
        command = [python, str(HERE / "peer_compare.py"), "screen", str(asked), "--edition", str(names), "--times"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    spent = [json.loads(line)["ms"] for line in said.splitlines()][PEER_WARM:]
    scored = statistics.fmean(s["scored"] for s in spent)
    report(
        f"logic-v2, {scored:.0f} candidates a party, their search included",
        [s["candidates"] + s["scores"] for s in spent],
        scan,
    )
    report("logic-v2, the scoring of the candidates alone", [s["scores"] for s in spent], scan)


def same(source: Source, parties: Sequence[Party], threads: int, processes: int) -> None:
    """Print whether a register of its own gives the same answers when threads share it, and processes when each opens one."""
    alone = _answers(parties, opened(source))
    shared = opened(source)
    with ThreadPoolExecutor(threads) as pool:
        by_threads = list(pool.map(lambda party: answer(party, shared), parties))
    parts = [list(parties[n::processes]) for n in range(processes)]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        spread = list(pool.map(_elsewhere, [source] * processes, parts))
    by_processes = [spread[n % processes][n // processes] for n in range(len(parties))]
    print(f"{threads} threads: {_agreeing(alone, by_threads)}; {processes} processes: {_agreeing(alone, by_processes)}")
    if not alone == by_threads == by_processes:
        sys.exit("answers differ between one thread and several; this is an error")


def answer(party: Party, register: Register) -> str:
    """Give the digest of all that is said of a party."""
    return sha256(to_json(screen_party(party, register, DAY))).hexdigest()


def _answers(parties: Iterable[Party], register: Register) -> list[str]:
    return [answer(party, register) for party in parties]


def _elsewhere(source: Source, parties: Sequence[Party]) -> list[str]:
    return _answers(parties, _opened_once(source))


@lru_cache(maxsize=1)
def _opened_once(source: Source) -> Register:
    return opened(source)


def _agreeing(alone: Sequence[str], others: Sequence[str]) -> str:
    return f"{sum(a == b for a, b in zip(alone, others, strict=True))} of {len(alone)} answers the same"


if __name__ == "__main__":
    main()
