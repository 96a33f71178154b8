"""Every figure of a dual-use entry stands in the passage that it cites; skipped where the text of the list is not at hand."""

import gzip
import re
from fractions import Fraction
from pathlib import Path

import pytest
from tests.goods.test_classify import tables

from bonafides.model.control import ControlEntry

TEXT = (
    Path(__file__).resolve().parents[3]
    / "shared/data/controls/eu_dual_use_annex_I_text_2021/list_II_dual_use_2021.txt.gz"
)
FIGURE = re.compile(r"(?:<=|>=|<|>|x|to|tube|block|cylinder) (\d[\d.]*)")
# Figures that the text writes in another unit, or states as the other side of a range; the list may only shrink.
OTHERWISE = {
    "eu_dual_use.9C110": frozenset({"3180", "76.2"}),  # metres in powers of ten
    "eu_dual_use.1C210.a": frozenset({"12700", "235"}),  # metres in powers of ten
    "eu_dual_use.1C010.b": frozenset({"14650", "268.2"}),  # metres in powers of ten
    "eu_dual_use.6A102": frozenset({"500"}),  # rads in powers of ten
    "eu_dual_use.7A103.a": frozenset({"1250"}),  # refers to 7A101, where the figure stands
    "eu_dual_use.6A107.a": frozenset({"2"}),  # in words
    "eu_dual_use.2B109.a": frozenset({"3"}),  # "more than two axes"
    "eu_dual_use.2B009": frozenset({"3"}),  # "more than two axes"
    "eu_dual_use.2B209.a": frozenset({"3"}),  # in words
}


def passage(text: str, code: str) -> str:
    """Give the passage of an entry, each time that the text takes it up, without the blanks in its numbers."""
    head = code.partition(".")[0]
    found = re.findall(rf"^{head}\b.*?(?=^\d[A-E]\d{{3}}\b(?! continued)|\Z)", text, re.MULTILINE | re.DOTALL)
    return re.sub(r"(?<=\d)[ \u00a0](?=\d{3}\b)", "", "\n".join(found))


def absent(entry: ControlEntry, text: str) -> frozenset[str]:
    """Give the figures of an entry that its passage does not hold; none of an entry that is younger than the text."""
    if entry.since:
        return frozenset()
    held = set(re.findall(r"\d+(?:[.,]\d+)?", passage(text, entry.code)))
    values = {Fraction(h.replace(",", ".")) for h in held}
    return frozenset(f for f in FIGURE.findall(entry.test) if Fraction(f) not in values)


def test_every_figure_stands_in_the_passage_that_the_entry_cites() -> None:
    """Number by number, for each entry of the dual-use list that somebody checked."""
    if not TEXT.is_file():
        pytest.skip("the text of Annex I of 2021 lies outside the project and is not at hand")
    text = gzip.decompress(TEXT.read_bytes()).decode("utf-8")
    entries = [e for e in tables().entries if e.list == "eu_dual_use" and e.test and not e.unchecked]
    assert {e.id: found for e in entries if (found := absent(e, text))} == OTHERWISE
