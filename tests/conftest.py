"""What several rooms of tests share."""

import time
from collections.abc import Callable

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # A busy machine is no defect of what is tested.
settings.load_profile("untimed")

_PATIENCE_S = 60.0


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], None]:
    """Give a wait for something that another process does."""

    def wait(happened: Callable[[], bool]) -> None:
        ends = time.monotonic() + _PATIENCE_S
        while not happened():
            assert time.monotonic() < ends, "it did not happen in time"
            time.sleep(0.002)

    return wait
