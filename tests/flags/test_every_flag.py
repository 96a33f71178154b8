"""Each flag of the catalogue is tested, and what explains a flag away does so."""

from pathlib import Path

import pytest
from tests.flags.cleared_cases import CLEARED
from tests.flags.listed_situations import said

from bonafides.editions.catalogue import installed_catalogue

FLAGS = {flag.id: flag for flag in installed_catalogue().flags}
TESTS = "\n".join(
    p.read_text(encoding="utf-8")
    for p in Path(__file__).parent.glob("test_*.py")
    if p.stem != "test_history_and_other_families"
)


@pytest.mark.parametrize("slug", FLAGS)
def test_every_flag_is_asked_by_a_test(slug: str) -> None:
    """A flag that no test of this room asks is not covered."""
    assert f'"{slug}"' in TESTS


@pytest.mark.parametrize("slug", FLAGS)
def test_every_flag_says_what_clears_it(slug: str) -> None:
    """Whoever meets it must know what would explain it."""
    assert FLAGS[slug].clears_if


@pytest.mark.parametrize("slug", CLEARED)
def test_a_flag_is_raised_where_nothing_explains_it(slug: str) -> None:
    """The first situation lacks the fact that clears it."""
    assert said(slug, **CLEARED[slug][0]) == "yes"


@pytest.mark.parametrize("slug", CLEARED)
def test_a_flag_is_cleared_by_the_fact_that_explains_it(slug: str) -> None:
    """The second situation differs by that fact alone; a partial explanation leaves the flag open."""
    assert said(slug, **CLEARED[slug][1]) in {"no", "unknown"}
