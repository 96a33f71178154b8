"""A progress bar on a terminal for work over a second; nothing where nobody watches."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")
_PATIENCE_S = 1.0


def watched(things: Iterable[Thing], what: str) -> Iterator[Thing]:
    """Give the things as they come, and show how many there were once a second has passed."""
    if not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(what, total=None)
    began = time.monotonic()
    shown = False
    try:
        for thing in things:
            yield thing
            bar.advance(task)
            if not shown and time.monotonic() - began > _PATIENCE_S:
                bar.start()
                shown = True
    finally:
        if shown:
            bar.stop()
