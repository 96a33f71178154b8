"""Every name of a real list finds its entry, as written and with a slip."""

import gzip
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.parties.few_listings import WORDS

from bonafides.model.listing import Listing
from bonafides.model.source import Published, Snapshot
from bonafides.parties import Register, build_index
from bonafides.parties.screen import screen
from bonafides_catalogue.lists.un_sc import LIST

FOUND = Path(__file__).parents[3] / "shared/data/sanctions/un_sc_consolidated_xml/consolidated_2026-08-01.xml.gz"
DAY = date(2026, 8, 1)
EVERY = 11

pytestmark = pytest.mark.skipif(not FOUND.is_file(), reason="the published list is not beside the checkout")


@cache
def real() -> tuple[Register, tuple[Listing, ...]]:
    """Read and index the list once."""
    published = Published(path="consolidated.xml", content=gzip.decompress(FOUND.read_bytes()))
    listings = tuple(LIST.read(Snapshot(day=DAY, parts={"list": (published,)})))
    return Register([build_index(listings, WORDS)], WORDS), listings


def ids(name: str) -> set[str]:
    """Give the entries that a name may be."""
    return {h.list_id for h in screen(name, real()[0], DAY)}


def test_every_name_as_written_finds_its_entry() -> None:
    """Strong and weak names; every eleventh, for the time that it takes."""
    names = [(n.name, entry.list_id) for entry in real()[1] for n in entry.names][::EVERY]
    assert [name for name, entry in names if entry not in ids(name)] == []


def test_nearly_every_long_name_with_a_letter_dropped_finds_its_entry() -> None:
    """The middle letter of the longest word."""
    names = [(entry.name, entry.list_id) for entry in real()[1]][::EVERY]
    slips = [(_slip(name), entry) for name, entry in names if len(max(name.split(), key=len)) >= 7]
    missed = [name for name, entry in slips if entry not in ids(name)]
    assert len(missed) <= len(slips) * 0.02, missed


def _slip(name: str) -> str:
    word = max(name.split(), key=len)
    middle = len(word) // 2
    return name.replace(word, word[:middle] + word[middle + 1 :], 1)
