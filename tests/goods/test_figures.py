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
    "eu_dual_use.1A002.b.1": frozenset({"10150", "177"}),  # metres in powers of ten
    "eu_dual_use.1A202#until 2025": frozenset({"12700", "235"}),  # refers to 1C210.a, where the figures stand in metres
    "eu_dual_use.1C003.b": frozenset({"500"}),  # 5 x 10^-4, in ppm here
    "eu_dual_use.1C003.c": frozenset({"0.0002"}),  # 2 x 10^-4 ohm cm
    "eu_dual_use.1C005.a": frozenset({"0.000028"}),  # 0.28 x 10^-4 mm2
    "eu_dual_use.1C010.a": frozenset({"12700", "235"}),  # metres in powers of ten
    "eu_dual_use.1C010.b": frozenset({"14650", "268.2"}),  # metres in powers of ten
    "eu_dual_use.1C010.c": frozenset({"2540", "5600"}),  # metres in powers of ten
    "eu_dual_use.1C010.e": frozenset({"10150", "177"}),  # metres in powers of ten
    "eu_dual_use.1C210.a": frozenset({"12700", "235"}),  # metres in powers of ten
    "eu_dual_use.1C210.b": frozenset({"3180", "76.2"}),  # metres in powers of ten
    "eu_dual_use.1C210.c": frozenset({"12700", "235"}),  # refers to 1C210.a, where the figures stand in metres
    "eu_dual_use.1C234": frozenset({"2000"}),  # "1 part hafnium to 500 parts zirconium", in ppm here
    "eu_dual_use.2B009": frozenset({"3"}),  # "more than two axes"
    "eu_dual_use.2B109.a": frozenset({"3"}),  # "more than two axes"
    "eu_dual_use.2B209.a": frozenset({"3"}),  # in words
    "eu_dual_use.2D002": frozenset({"4"}),  # "more than four axes", in words
    "eu_dual_use.3A001.a.1#rate": frozenset({"50000000000000"}),  # neutrons a square centimetre as a power of ten
    "eu_dual_use.3A002.g": frozenset({"0.00001"}),  # 1e-11 as a power of ten
    "eu_dual_use.3A231": frozenset({"3000000000"}),  # neutrons a second as a power of ten
    "eu_dual_use.3C006": frozenset({"10000"}),  # refers to 3C005, where the figure stands
    "eu_dual_use.6A003.b.4.c": frozenset({"32"}),  # refers to 6A002.a.3.g, where the figure stands
    "eu_dual_use.6A006.a.4": frozenset({"0.001", "0.0001"}),  # nT as powers of ten
    "eu_dual_use.6A102": frozenset({"500"}),  # rads in powers of ten
    "eu_dual_use.6A107.a": frozenset({"2"}),  # in words
    "eu_dual_use.7A003.d.1": frozenset({"15", "100", "130", "1250", "0.0035"}),  # stand in 7A001 and 7A002
    "eu_dual_use.7A103.a": frozenset({"1250"}),  # refers to 7A101, where the figure stands
    "eu_dual_use.7A103.a#high": frozenset({"100"}),  # stands in 7A001 and 7A002
    "eu_dual_use.7A103.a.2": frozenset({"15", "130"}),  # stand in 7A001
    "eu_dual_use.7A116.a#conversion": frozenset(
        {"300", "500"}
    ),  # range and payload of the regime and the American text
    "eu_dual_use.9A001.b": frozenset({"30"}),  # in words
    "eu_dual_use.9A005": frozenset({"17.5", "10.6"}),  # stand in 9A006.d and e
    "eu_dual_use.9A006.g": frozenset({"0.00114"}),  # in powers of ten
    "eu_dual_use.9C110": frozenset({"3180", "76.2"}),  # metres in powers of ten
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
