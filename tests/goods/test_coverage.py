"""Which codes of the MTCR Annex the catalogue holds; skipped where the list of codes is not at hand."""

import re
from pathlib import Path

import pytest
from tests.goods.test_classify import tables

CODES = Path(__file__).resolve().parents[3] / "shared/data/controls/uk_regime_codes_mtcr_nsg"
# Codes that no entry holds, itself or under a wider code; the set may only shrink.
OPEN: frozenset[str] = frozenset()


def annex() -> frozenset[str]:
    """Give the codes of the Annex, written with points ("6.C.7.a")."""
    lines = [x for path in sorted(CODES.glob("MTCR*.csv")) for x in path.read_text(encoding="utf-8").splitlines()]
    found = [re.match(r"M(\d+)([A-E])(\d+)(\w*),", line) for line in lines]
    return frozenset(".".join([*m.groups()[:3], *re.findall(r"[a-z]|\d+", m[4])]) for m in found if m)


def held(code: str, typed: frozenset[str]) -> bool:
    """Tell whether an entry holds a code: its own, a wider one above it, or all that is known of it in narrower ones."""
    steps = code.split(".")
    above = {".".join(steps[:n]) for n in range(3, len(steps) + 1)}
    return bool(above & typed) or any(t.startswith(f"{code}.") for t in typed)


def test_no_code_of_the_annex_is_without_an_entry() -> None:
    """Items 1 to 20, goods, software and technology."""
    if not CODES.is_dir():
        pytest.skip("the list of codes lies outside the project and is not at hand")
    typed = frozenset(e.code for e in tables().entries if e.list == "mtcr")
    assert frozenset(c for c in annex() if not held(c, typed)) == OPEN
