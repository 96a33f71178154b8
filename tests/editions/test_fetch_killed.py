"""Whatever moment an update or a build is killed at, and wherever the disk is full: the old edition answers, the store is whole.

One process is started, and forks for each trial a child that it kills: a trial so costs no start of Python.
"""

import itertools
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.editions import publisher as does
from tests.editions.publisher import MONDAY, Place, Publisher, made_up, rows, sends, trusted_publisher

from bonafides.editions.build import build
from bonafides.editions.fetch_store import RECORD, open_store
from bonafides.editions.published import Unreadable
from bonafides.editions.seal import read_manifest, verify
from bonafides.errors import BonafidesError, SettingsError
from bonafides.model.source import Address

_ROOT = Path(__file__).parents[2]
_LONGEST_S = 0.12
_TRIALS_A_STORE = 10


@pytest.fixture
def publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    """Give a publisher whose list is another at every request."""
    count = itertools.count()

    def another(asked: does.Asked) -> None:
        sends(rows(*range(300 + next(count) % 7)))(asked)

    with trusted_publisher(tmp_path, monkeypatch) as one:
        one.serves = {"/list.csv": [another], "/more.csv": [another]}
        yield one


def results(work: str, folder: Path, publisher: Publisher, number: int) -> list[str]:
    """Give what one of the functions below found in as many trials, in a process of its own."""
    code = f"import sys, json; sys.path.insert(0, {str(_ROOT)!r}); from tests.editions.test_fetch_killed import {work} as work; "
    code += f"print(json.dumps(work({str(folder)!r}, {publisher.url('/list.csv')!r}, {number})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


def killed_updates(folder: str, url: str, number: int) -> list[str]:
    """Kill updates at random moments, and give what was not whole afterwards."""
    wrong: list[str] = []
    for trial in range(number):
        place = _place(Path(folder) / f"{trial // _TRIALS_A_STORE}", url)
        if not place.edition.exists():
            _child(place, _update_on_and_on, lasts_s=60.0, until=(place.edition / "manifest.json").exists)
        wrong += _killed(place, _update_on_and_on)
        wrong += [f"trial {trial}: {what}" for what in _not_whole(place)]
    return wrong


def killed_builds(folder: str, url: str, number: int) -> list[str]:
    """Kill builds at random moments, of the same files and of others, and give what was not whole afterwards."""
    place = _place(Path(folder), url)
    for n in range(2):
        (place.store / str(n)).mkdir(parents=True)
        (place.store / str(n) / "list.csv").write_bytes(rows(*range(n, 300)))
    _build(place, 0)
    wrong: list[str] = []
    for trial in range(number):
        wrong += _killed(place, _build_on_and_on)
        wrong += [f"trial {trial}: {what}" for what in verify(place.edition)[1]]
    _build(place, 1)
    return wrong + list(verify(place.edition)[1])


def full_disks(folder: str, url: str, _: int) -> list[str]:
    """Update where no file may be longer than so many bytes, and give what was not whole, or not said."""
    place = _place(Path(folder), url)
    _child(place, _update_on_and_on, lasts_s=60.0, until=(place.edition / "manifest.json").exists)
    wrong: list[str] = []
    ended: set[int] = set()
    for longest in (0, 10, 200, 800, 2_000, 5_000, 20_000, 50_000, 1 << 30):
        before = read_manifest(place.edition).digest

        def meet_it(place: Place, longest: int = longest) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (longest, longest))
            try:
                _update(place)
            except BonafidesError as error:
                os._exit(error.exit_code)

        ended.add(code := _child(place, meet_it, lasts_s=60.0))
        if code and read_manifest(place.edition).digest != before:
            wrong.append(f"{longest} bytes: the edition is another")
        wrong += [f"{longest} bytes: {what}" for what in _not_whole(place)]
    return wrong + ([] if ended == {0, SettingsError.exit_code} else [f"ended with {ended}"])


def _place(folder: Path, url: str) -> Place:
    more = Address(name="more.csv", url=url.replace("list.csv", "more.csv"))
    return Place(folder, made_up(Address(name="list.csv", url=url)), made_up(more, name="never"))


def _killed(place: Place, work: Callable[[Place], None]) -> list[str]:
    """Kill a child at a random moment; give nothing, or that it ended by itself."""
    code = _child(place, work, lasts_s=random.SystemRandom().uniform(0, _LONGEST_S))
    return [] if code == -signal.SIGKILL else [f"the child ended by itself with {code}"]


def _child(
    place: Place, work: Callable[[Place], None], *, lasts_s: float, until: Callable[[], bool] = lambda: False
) -> int:
    """Let a child work, kill it after some time or once something happened, and give what it ended with."""
    child = os.fork()
    if not child:
        try:
            work(place)
        except BaseException as error:  # noqa: BLE001 (a child must not come back)
            sys.stderr.write(f"{error!r}\n")
            os._exit(99)
        os._exit(0)
    ends = time.monotonic() + lasts_s
    while time.monotonic() < ends and not until():
        gone, status = os.waitpid(child, os.WNOHANG)
        if gone:
            return os.waitstatus_to_exitcode(status)
        time.sleep(min(0.002, lasts_s))
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _update(place: Place) -> None:
    stored = sum(1 for _ in place.store.glob("*/[0-9]*"))
    place.updated(MONDAY + timedelta(days=stored))


def _update_on_and_on(place: Place) -> None:
    while True:
        _update(place)


def _build(place: Place, which: int) -> None:
    build(place.edition, place.catalogue, published=place.store / str(which), days={"made-up": MONDAY})


def _build_on_and_on(place: Place) -> None:
    for n in itertools.count():
        _build(place, n // 2 % 2)  # Each twice: an edition built again the same is a case of its own.


def _not_whole(place: Place) -> list[str]:
    """Give what is not whole of an edition and its store."""
    wrong = list(verify(place.edition)[1])
    with open_store(place.store) as store:
        held = store.newest("made-up")
        files = list(store.published())
        store.standing("made-up", held)
    wrong += [f"{f.path}: {f.reason}" for f in files if isinstance(f, Unreadable)]
    snapshots = (place.store / "made-up").glob("[0-9]*")
    wrong += [f"{folder.name}: half a snapshot" for folder in snapshots if not (folder / RECORD).exists()]
    if held is None or sum(held.record.entries.values()) < 300:
        wrong.append("no whole snapshot is held")
    return wrong


def test_an_update_killed_at_any_moment_leaves_a_whole_edition_and_a_whole_store(
    tmp_path: Path, publisher: Publisher
) -> None:
    """Twenty moments."""
    assert results("killed_updates", tmp_path, publisher, 20) == []


@pytest.mark.slow
def test_an_update_killed_at_two_hundred_moments_leaves_a_whole_edition_and_a_whole_store(
    tmp_path: Path, publisher: Publisher
) -> None:
    """Two hundred moments."""
    assert results("killed_updates", tmp_path, publisher, 200) == []


def test_a_build_killed_at_any_moment_leaves_a_whole_edition(tmp_path: Path, publisher: Publisher) -> None:
    """Also where the same edition is built again."""
    assert results("killed_builds", tmp_path, publisher, 20) == []


@pytest.mark.slow
def test_a_build_killed_at_two_hundred_moments_leaves_a_whole_edition(tmp_path: Path, publisher: Publisher) -> None:
    """Two hundred moments."""
    assert results("killed_builds", tmp_path, publisher, 200) == []


def test_an_update_that_meets_a_full_disk_leaves_the_old_edition_and_a_whole_store(
    tmp_path: Path, publisher: Publisher
) -> None:
    """Wherever in the update the disk is full."""
    assert results("full_disks", tmp_path, publisher, 1) == []
