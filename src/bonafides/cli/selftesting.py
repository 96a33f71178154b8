"""`bonafides selftest`: ask an edition for its own names, changed, and count how well they are found."""

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache, cached_property, partial
from multiprocessing import get_context
from pathlib import Path

from msgspec import Struct, structs

from bonafides import __version__
from bonafides.cli.options import day_of, own_listings
from bonafides.cli.working import watched
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.model.listing import ListedName, Listing
from bonafides.parties import Register, build_index, screen_party
from bonafides.parties.changes import LEVELS, script_of
from bonafides.parties.findable import OTHER_SCRIPT, answered, day_for, party_of, questions
from bonafides.parties.sampling import Listed, drawn, listed_names
from bonafides.parties.tallies import ALL_KINDS, Measurement, Tally
from bonafides.reports.measured import measured_html, measured_markdown, measured_tables
from bonafides.storage.outlet import finish, mendable, say

_MOST_PROCESSES = 8
_INTERRUPTED = 130


class Request(Struct, frozen=True, kw_only=True):
    """The options of one run."""

    edition: Path | None = None
    as_of: str | None = None
    own: tuple[Path, ...] = ()
    sample: str = "500"
    seed: int = 1
    kinds: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    page: Path | None = None
    processes: int | None = None
    as_json: bool = False


class Task(Struct, frozen=True, kw_only=True):
    """What every process has to know to ask for a name."""

    edition: Path | None
    own: tuple[Path, ...]
    day: date
    seed: str
    kinds: tuple[str, ...]
    levels: tuple[int, ...]


class Asker:
    """The opened edition of one process, and its register of Latin names alone, made when it is first needed."""

    def __init__(self, edition: Path | None, own: tuple[Path, ...]) -> None:
        self.edition = open_edition(edition)
        self.register = self.edition.register(own_listings(own).listings)

    @cached_property
    def latin(self) -> Register:
        """The register without the names in other scripts."""
        listings = (_only_latin(listing) for listing in self.register.all_listings())
        return Register(
            [build_index([listing for listing in listings if listing.names], self.edition.words)], self.edition.words
        )

    def ask(self, task: Task, listed: Listed) -> Tally:
        """Ask for a name in every way, and count the answers."""
        listing, ordinal = listed
        tally = Tally()
        day, certain = day_for(listing, listing.names[ordinal], task.day)
        for question in questions(
            listing, ordinal, self.edition.words, kinds=task.kinds, levels=task.levels, seed=task.seed
        ):
            register = self.latin if question.kind == OTHER_SCRIPT else self.register
            tally.count(
                answered(question, listing, screen_party(party_of(question, listing), register, day), certain=certain)
            )
        return tally


def _only_latin(listing: Listing) -> Listing:
    def latin(listed: ListedName) -> bool:
        return script_of(listed.name) in {"Latin", "none"}

    return structs.replace(listing, names=tuple(filter(latin, listing.names)))


_asker = cache(Asker)
"""One opened edition a process."""


def _ask(task: Task, listed: Listed) -> Tally:
    return _asker(task.edition, task.own).ask(task, listed)


def run(request: Request) -> int:
    """Ask, and print what came of it; give the exit code. An interrupted run tells what it knows so far and that it is not all."""
    task, size, processes = _checked(request)
    asker = _asker(request.edition, request.own)
    names = listed_names(list(asker.register.all_listings()))
    sample = drawn(names, size, request.seed)
    whole, done = Tally(), 0
    try:
        print(
            f"asking for {len(sample)} of {len(names)} listed names in {len(task.kinds)} kinds of change",
            file=sys.stderr,
            flush=True,
        )
        for tally in watched(_answers(task, sample, processes), f"of {len(sample)} names asked"):
            whole.merge(tally)
            done += 1
    except KeyboardInterrupt:
        print(f"interrupted: {done} of {len(sample)} names were asked; what follows is of these", file=sys.stderr)
    measured = _measurement(asker, task, whole, seed=request.seed, counts=(len(names), len(sample), done))
    _tell(measured, request)
    return 0 if measured.complete else _INTERRUPTED


def _checked(request: Request) -> tuple[Task, int | None, int]:
    """Give the task, the size of the sample and the number of processes; raises InputError for what cannot be done."""
    if unknown := [kind for kind in request.kinds if kind not in ALL_KINDS]:
        raise InputError(f"--kind {unknown[0]}: there is no such kind; the kinds are {', '.join(ALL_KINDS)}")
    if wrong := [level for level in request.levels if level not in LEVELS]:
        raise InputError(f"--level {wrong[0]}: the levels are 1, 2 and 3")
    if request.sample != "all" and not (request.sample.isdecimal() and int(request.sample)):
        raise InputError(f"--sample {request.sample}: give a number of names, or all")
    if request.processes is not None and request.processes < 1:
        raise InputError(f"--processes {request.processes}: give 1 or more")
    if request.page is not None and request.page.suffix not in {".html", ".md"}:
        raise InputError(f"--page {request.page}: name it FILE.html or FILE.md")
    task = Task(
        edition=request.edition, own=request.own, day=day_of(request.as_of) or date.today(),  # noqa: DTZ011 (the outermost layer: a look-up without a day means today's calendar day)
        seed=str(request.seed), kinds=tuple(k for k in ALL_KINDS if k in request.kinds or not request.kinds),
        levels=tuple(level for level in LEVELS if level in request.levels or not request.levels),
    )  # fmt: skip
    size = None if request.sample == "all" else int(request.sample)
    return task, size, request.processes or min(os.cpu_count() or 1, _MOST_PROCESSES)


def _answers(task: Task, sample: Iterable[Listed], processes: int) -> Iterator[Tally]:
    """Give the counts of each name, in order, whatever process asked."""
    if processes == 1:
        yield from map(partial(_ask, task), sample)
        return
    # An interrupt goes to all processes of a terminal; the first alone ends the run.
    pool = ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )
    try:
        yield from pool.map(partial(_ask, task), sample)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _measurement(asker: Asker, task: Task, tally: Tally, *, seed: int, counts: tuple[int, int, int]) -> Measurement:
    manifest, (listed, sampled, done) = asker.edition.manifest, counts
    return Measurement(
        edition=manifest.id, known_on=manifest.known_on, engine=__version__, as_of=task.day, seed=seed, listed_names=listed,
        sampled_names=sampled, asked_names=done, questions=tally.asked, complete=done == sampled, kinds={kind: ALL_KINDS[kind] for kind in task.kinds},
        whole=tally.rows(), by_script=tally.rows("script"), by_level=tally.rows("level"), by_knowledge=tally.by_knowledge(task.levels),
        by_standing=tally.rows("standing"), by_kind=tally.rows("kind"), by_kind_and_level=tally.rows("kind", "level"),
        by_script_and_kind=tally.rows("script", "kind"), misses=tally.misses(), warnings=asker.edition.warnings,
    )  # fmt: skip


def _tell(measured: Measurement, request: Request) -> None:
    if request.page is not None:
        written = measured_html(measured) if request.page.suffix == ".html" else measured_markdown(measured)
        with mendable(str(request.page)):
            request.page.write_text(written, encoding="utf-8")
    if request.as_json:
        say(to_json(measured))
    else:
        from bonafides.cli.showing import show

        show(*measured_tables(measured))
    finish()
    for note in measured.warnings:
        print(f"note: {note}", file=sys.stderr)
    print(f"{measured.asked_names} names asked, {measured.questions} questions, seed {measured.seed}", file=sys.stderr)
