"""No word that stays appears in anything that a release writes: results, refusals, errors, in either form of output."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from tests.documents.marked_papers import EMPTY, command, nations

from bonafides.cli.releasing import released
from bonafides.documents.marking import Policy
from bonafides.model.codec import to_json

ROOT = Path(__file__).parents[2]
PAPERS = sorted((ROOT.parent / "shared" / "paper").glob("*.txt"))
real_paper = pytest.mark.skipif(not PAPERS, reason="the real paper is not beside this checkout")

OPEN = [
    "(S//REL TO USA, GBR)",
    "(C//REL TO USA, AUS, GBR)",
    "(S REL UK)",
    "(S/REL TO UK)",
    "(TS//SI//REL TO USA, GBR)",
    "(S//REL TO GBR)",
]
SHUT = [
    "(U)", "(C)", "(S)", "(TS)", "(S//NF)", "(S//NF//REL TO USA, GBR)", "(S//REL TO USA, AUS)", "(S//OC//REL TO USA, GBR)", "(//GBR S)", "(NS)", "(SBU)",
    "(S//ZEBRA//REL TO USA, GBR)", "[S//NF]", "(s//nf)", "(S//REL TO NATO EXCEPT GBR)", "(S//REL TO USA, GB)", "(SECRET REL EXAMPLE)", "(S//RELIDO)", "(S//N F)",
    "(S//REL TO USA, GBR//LIMDIS)", "(U//FOUO)", "(CUI)", "(UK-C)", "(COSMIC TOP SECRET)", "(TS ORCON)", "",
]  # fmt: skip
AFTER = [
    "\n\n{}", "\n2. {}", "\n99. {}", "\n(b) {}", "\n b. {}", " (S//NF) {}", ". (S) {}", ". [TS] {}", "\n(C) {}", " NOFORN {}", "\nSECRET//NOFORN\n{}",
    "\n(S//NF)\n{}", "\n\n(U) {}", ". S//NF: {}", "\n\n\t{}", "\r\n\r\n{}", "\f{}", "\nNOTE: (S//NF) {} END NOTE.",
]  # fmt: skip
"""What may follow the words of an open portion and is not covered by its mark."""


class Paper(Struct, frozen=True, kw_only=True):
    """A made-up paper, the words that must stay in, and the words that must go out."""

    content: bytes
    kept: frozenset[str]
    going: frozenset[str]


class Words:
    """Give words that no other text holds, each once."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._count = 0

    def some(self, least: int = 2, most: int = 9) -> list[str]:
        """Give a few new words."""
        return [self._one() for _ in range(self._draw(st.integers(least, most)))]

    def _one(self) -> str:
        self._count += 1
        tail = self._draw(st.text("abcdefghijklmnoprstuvw", max_size=3))
        number = "".join("bdfghjklmn"[int(d)] for d in str(self._count))
        word = f"zq{number}x{tail}"
        return word.capitalize() if self._draw(st.booleans()) else word


def laid(draw: st.DrawFn, words: list[str]) -> str:
    """Give words as running text, wrapped anywhere."""
    text = words[0]
    for word in words[1:]:
        text += draw(st.sampled_from([" ", " ", " ", "\n", ", ", ",", " - ", "\n", " (", ". "])) + word
    return text + draw(st.sampled_from(["", ".", ".", ":", "?"]))


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    """Give a telegram or a memorandum of portions with any marks, and what of it may go to the United Kingdom."""
    words = Words(draw)
    kept: list[str] = []
    going: list[str] = []
    pieces = []
    for _ in range(draw(st.integers(1, 6))):
        form = draw(st.sampled_from(["open", "shut", "shut", "after", "paper", "unended"]))
        mine, others = words.some(), words.some()
        if form in {"open", "after"}:
            piece = f"{draw(st.sampled_from(OPEN))} {laid(draw, mine)}"
            if form == "after":
                piece += draw(st.sampled_from(AFTER)).format(laid(draw, others))
                kept += others
            else:
                going += mine
        elif form == "shut":
            piece = f"{draw(st.sampled_from(SHUT))} {laid(draw, mine)}".strip()
            kept += mine
        else:
            ends = form == "paper"
            piece = paper_inside(draw, mine, others, words.some(2, 4), ends=ends)
            kept += [*others, *([] if ends else mine)]
            going += mine if ends else []
        pieces.append(piece)
    content, head = under_a_header(draw, pieces, words)
    return Paper(content=content, kept=frozenset([*kept, *head]), going=frozenset(going))


def paper_inside(draw: st.DrawFn, mine: list[str], others: list[str], title: list[str], *, ends: bool) -> str:
    """Give a paragraph that carries a paper for the United Kingdom; with no end, nobody knows where it stops."""
    head = f"{draw(st.sampled_from(['(S)', '(C)', '']))} {others[0]} BEGIN TEXT OF PAPER:".strip()
    tail = ["END TEXT OF PAPER."] if ends else []
    inner = f"{draw(st.sampled_from(SHUT[:14]))} {laid(draw, others[1:])}"
    return "\n\n".join(
        [head, "(SECRET REL UK)", " ".join(w.capitalize() for w in title), laid(draw, mine), inner, *tail]
    )


def under_a_header(draw: st.DrawFn, pieces: list[str], words: Words) -> tuple[bytes, list[str]]:
    """Put the pieces under the header of a telegram or a memorandum; give it with the words of the header, which stay."""
    head = words.some(4, 4)
    if draw(st.booleans()):
        top = f"P 141030Z MAR 08\nFM {head[0].upper()} DESK\nTO {head[1].upper()}\nS E C R E T {head[2].upper()} 004711\n\nTAGS: MTCRE\nSUBJECT: {head[3]}\n\n"
        body = "\n\n".join(f"{n}. {piece}" for n, piece in enumerate(pieces, 1))
        text = f"{top}{body}\n{draw(st.sampled_from(['', 'ZQSIGNER', 'NNNN']))}\n"
        return text.encode(), [*head, "ZQSIGNER"]
    banner = draw(st.sampled_from(["SECRET", "SECRET//NOFORN", "TOP SECRET//SI"]))
    top = f"{banner}\n\nMEMORANDUM FOR: {head[0]}\nFROM: {head[1]}\nSUBJECT: (U) {head[2]} {head[3]}\n\n"
    return (top + "\n\n".join(pieces) + f"\n\n{banner}\n").encode(), head


def leaked(paper: Paper, said: str) -> set[str]:
    """Give the words that stay and yet were said, in any case."""
    found = set(re.findall(r"\w+", said.casefold()))
    return {w for w in paper.kept if len(w) > 3 and w.casefold() in found}


def policies() -> Iterator[Policy]:
    """Give the ways of telling what stays."""
    yield Policy(to="GBR", on=date(2015, 3, 2))
    yield Policy(to="GBR", on=date(2015, 3, 2), told="count")
    yield Policy(to="GBR", on=date(2015, 3, 2), told="length")


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large],
)
@given(papers())
def test_no_word_that_stays_is_in_a_release(paper: Paper) -> None:
    """Text, ids, findings, mentions and leads, under each policy of telling."""
    for policy in policies():
        found = released(paper.content, EMPTY, policy, nations())
        assert found
        assert leaked(paper, to_json(found.release).decode()) == set()
        assert leaked(paper, json.dumps([r.says for r in found.reasons])) == set()


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large],
)
@given(papers(), st.integers(0, 400), st.binary(max_size=6), st.integers(0, 60))
def test_no_word_that_stays_leaves_a_damaged_paper(paper: Paper, at: int, noise: bytes, lost: int) -> None:
    """Bytes put in or lost in front of a portion's mark may close it; they open nothing that was shut before the damage.

    The damage lies in front of the first portion's own words, so that every word keeps the mark that stood before it.
    """
    place = min(at, first_mark(paper.content))
    damaged = paper.content[: max(0, place - lost)] + noise + paper.content[place:]
    found = released(damaged, EMPTY, Policy(to="GBR", on=date(2015, 3, 2)), nations())
    assert found is None or leaked(paper, to_json(found.release).decode()) == set()


def first_mark(content: bytes) -> int:
    """Give where the first portion begins."""
    start = content.find(b"\n1. ")
    return start if start >= 0 else content.index(b"\n\n", content.index(b"SUBJECT"))


RUNS = [
    ("--on", "2015-03-02", "--json"),
    ("--on", "2015-03-02"),
    ("--on", "2015-03-02", "--told", "length"),
    ("--on", "2015-02-30", "--json"),
    ("--on", "soon"),
    (),
    ("--on", "2015-03-02", "--draft", "drafts.jsonl"),
    ("--on", "2015-03-02", "--told", "everything"),
    ("--on", "2015-03-02", "--as-of", "x"),
]  # fmt: skip


@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large],
)
@given(papers())
def test_no_word_that_stays_is_written_by_the_command(paper: Paper) -> None:
    """In either form of output, and where the options are refused."""
    for options in RUNS:
        assert leaked(paper, command("read", "-", "--release-to", "GBR", *options, stdin=paper.content)) == set()


REFUSED = [
    b"",
    b"\x00" * 40,
    b"%PDF-1.4 zqsecretword",
    b"PK\x03\x04 zqsecretword",
    b"zqsecretword\x01\x02\x03\x04\x05\x06\x07\x0e\x0f" * 4,
    b"\xff\xfez",
]


@pytest.mark.parametrize("content", REFUSED)
def test_a_paper_that_cannot_be_read_is_refused_without_a_word_of_it(content: bytes) -> None:
    """The sentence names its place on the command line."""
    said = command("read", "-", "--release-to", "GBR", "--on", "2015-03-02", "--json", stdin=content)
    assert "zqsecretword" not in said.casefold()


def words_of(text: str) -> set[str]:
    """Give the words of more than three letters."""
    return {w for w in re.findall(r"[^\W\d_]+", text.casefold()) if len(w) > 3}


def parts_of_the_paper() -> tuple[str, str]:
    """Give the real paper's words around the paper inside it, and those of the paper inside."""
    text = PAPERS[0].read_text("utf-8")
    start, end = text.index("(SECRET REL MTCR)"), text.index("END TEXT OF PAPER")
    return text[:start] + text[end:], text[start:end]


@real_paper
@pytest.mark.parametrize("country", ["FRA", "GBR", "AUS"])
def test_of_the_real_paper_members_get_the_paper_inside_alone(country: str) -> None:
    """No word that stands only around it; every paragraph of it."""
    around, inside = parts_of_the_paper()
    content = PAPERS[0].read_bytes()
    found = released(content, EMPTY, Policy(to=country, on=date(2008, 10, 2)), nations())
    assert found
    assert found.release.released == tuple(f"3.{n}" for n in range(1, 14))
    assert words_of(found.release.text) & (words_of(around) - words_of(inside)) == set()
    assert found.release.findings == ()


@real_paper
@pytest.mark.parametrize("on", [date(2008, 10, 2), date(2017, 2, 1)])
def test_of_the_real_paper_india_gets_nothing(on: date) -> None:
    """Before its accession, and after it too: on the paper's own day it was no member."""
    content = PAPERS[0].read_bytes()
    found = released(content, EMPTY, Policy(to="IND", on=on), nations())
    assert found
    assert to_json(found.release) == b'{"released":[],"text":"","findings":[]}'


def test_a_lead_of_a_release_rests_on_the_released_words_alone() -> None:
    """The name in a portion that stays does not become the actor of a lead in one that goes, nor its day a lead's day."""
    content = (
        b"P 141030Z MAR 08\nFM EXAMPLE DESK\nTO EXAMPLE POST\nS E C R E T EXAMPLE 004711\n\nTAGS: MTCRE\nSUBJECT: WORDS\n\n"
        b"1. (S//NF) The firm Zqexample Morning Trading (ZQMT) is known here.\n\n"
        b"2. (S//REL TO USA, GBR) Last year ZQMT shipped 20 tons of graphite to Parchin Chemical Industries.\n"
    )
    found = released(content, EMPTY, Policy(to="GBR", on=date(2015, 3, 2)), nations())
    assert found
    said = to_json(found.release).decode()
    assert "Zqexample" not in said
    assert "2007" not in said
    assert all(lead.marking == "(S//REL TO USA, GBR)" and lead.portion == "2" for lead in found.release.leads)
