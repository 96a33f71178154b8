"""Fuzz one list reader, guided by coverage: strange files give the declared errors and nothing else, in bounded memory.

Needs atheris (`pip install atheris`, not among this project's dependencies) and the published files beside the checkout, of
which small seeds are cut, or a folder of seeds of your own. Seven changes of eight keep the form of the file. What fails is
written into the corpus folder, and the run ends with an error.

    python benchmarks/fuzz_readers.py un_sc --seconds 600 --corpus /tmp/corpus
"""

import argparse
import gzip
import importlib
import random
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mutations import mutated, seed_of

if TYPE_CHECKING:
    from bonafides.model.source import ListSource

REAL = Path(__file__).parents[2] / "shared/data/sanctions"
LONGEST = 200_000
MEMORY_MB = 1_024
DAY = date(2026, 8, 1)


def seeds(source: "ListSource", folder: Path) -> int:
    """Cut seeds out of the real files that a reader takes for its own, and give how many."""
    from bonafides.model.source import Published

    written = 0
    for path in sorted(p for p in REAL.rglob("*") if p.is_file()):
        content = path.read_bytes()
        plain = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        try:
            if source.recognise(Published(path=path.name.removesuffix(".gz"), content=plain)) is None:
                continue
            (folder / f"seed-{written:03}").write_bytes(seed_of(plain)[:LONGEST])
        except Exception as error:  # noqa: BLE001 (a real file may be damaged on purpose; the others are seeds)
            print(f"{path.name}: no seed ({error})")
            continue
        written += 1
    return written


def read(source: "ListSource", content: bytes) -> None:
    """Recognise and read one file by every part that the reader has; only the declared errors may come out."""
    from bonafides.errors import BonafidesError
    from bonafides.model.source import Published, Snapshot

    file = Published(path="fuzzed", content=content)
    try:
        part = source.recognise(file)
    except BonafidesError:
        return
    names = {part.name} if part else set(source.needs)
    snapshot = Snapshot(day=DAY, parts=dict.fromkeys(sorted({*names, *source.needs}), (file,)))
    for told in (source.read, source.bans, source.remarks, source.covers):
        try:
            list(told(snapshot))
        except BonafidesError as error:
            if "\n" in str(error) or not str(error):
                raise AssertionError(repr(str(error))) from error


def changed(content: bytes, longest: int, seed: int) -> bytes:
    """Give a changed file: mostly in its own form, else by bytes."""
    import atheris

    chance = random.Random(seed)  # noqa: S311 (no secret)
    try:
        by_form = mutated(content, chance) if chance.random() < 7 / 8 else b""
    except Exception:  # noqa: BLE001 (a file that has lost its form is changed by bytes)
        by_form = b""
    return by_form[:longest] or bytes(atheris.Mutate(content, longest))


def main() -> None:
    """Fuzz the reader that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", help="the name of its file, un_sc")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--corpus", type=Path, required=True)
    asked = parser.parse_args()
    import atheris

    with atheris.instrument_imports(include=["bonafides", "bonafides_catalogue"]):
        source: ListSource = importlib.import_module(f"bonafides_catalogue.lists.{asked.reader}").LIST
    corpus = asked.corpus / asked.reader
    corpus.mkdir(parents=True, exist_ok=True)
    print(f"{asked.reader}: {seeds(source, corpus)} seeds", flush=True)
    limits = [f"-max_total_time={asked.seconds}", f"-rss_limit_mb={MEMORY_MB}", f"-max_len={LONGEST}", "-timeout=30"]
    options = [str(corpus), *limits, f"-artifact_prefix={asked.corpus}/{asked.reader}-", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options], lambda content: read(source, bytes(content)), custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
