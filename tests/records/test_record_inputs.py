"""`bonafides record` as a user runs it: files recognised by content, bad input in one sentence, the real paper where it is at hand."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bonafides.cli import main
from bonafides.cli.reading import terms_of
from bonafides.documents import Gazetteer, read
from bonafides.editions.opened import open_edition
from bonafides.model.codec import from_json, to_json
from bonafides.model.record import Record

ROOT = Path(__file__).parents[2]
EVENTS = ROOT / "examples" / "record_events.jsonl"
PAPERS = sorted((ROOT.parent / "shared" / "paper").glob("*.txt"))
real_paper = pytest.mark.skipif(not PAPERS, reason="the real paper is not beside this checkout")
YEAR = ("--country", "CN", "--from", "2007-04-01", "--until", "2008-04-01")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give `bonafides record` as a function of its arguments."""

    def command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["bonafides", "record", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        return (int(ended.value.code or 0), *capfd.readouterr())

    return command


def _read(path: Path) -> bytes:
    """Give a paper as `read --json` prints it."""
    names = Gazetteer(terms_of(open_edition(None), ()))
    return to_json(read(path.read_bytes(), name=path.name, gazetteer=names, day=None)) + b"\n"


def _record(out: str) -> Record:
    return from_json(out.encode(), Record, where="test")


def test_the_year_of_the_examples_gives_a_full_record(run: Run) -> None:
    """All four sections, trends and two cases, one of them without an answer."""
    made = _record(run(EVENTS, *YEAR, "--as", "json")[1])
    assert all(s.sentences for s in made.sections)
    assert {"up", "down", "unchanged"} <= {t.direction for t in made.trends}
    assert [(c.id, c.answered, c.overdue) for c in made.cases] == [
        ("C-2007-01", "yes", "no"),
        ("C-2007-02", "unknown", "yes"),
    ]


def test_every_sentence_of_the_examples_year_has_its_ground_and_mark(run: Run) -> None:
    """None without either."""
    made = _record(run(EVENTS, *YEAR, "--as", "json")[1])
    known = {g.id for g in made.grounds}
    assert all(e.grounds and set(e.grounds) <= known and e.marking for s in made.sections for e in s.sentences)


def test_lines_in_another_order_give_the_same_bytes(run: Run, tmp_path: Path) -> None:
    """Two files, and the lines backwards."""
    backwards = tmp_path / "backwards.jsonl"
    lines = EVENTS.read_text().splitlines(keepends=True)
    backwards.write_text("".join(reversed(lines)))
    assert run(EVENTS, *YEAR)[1] == run(backwards, *YEAR)[1]


def test_the_record_goes_to_those_whom_the_marks_name(run: Run) -> None:
    """Where no distribution is given."""
    made = _record(run(EVENTS, *YEAR, "--as", "json")[1])
    assert made.distribution.to == made.releasable_to == ("USA", "GBR")


def test_the_telegram_of_the_examples_is_read_back_whole(run: Run) -> None:
    """Every sentence with its mark, and no other portion with that text."""
    made, text = _record(run(EVENTS, *YEAR, "--as", "json")[1]), run(EVENTS, *YEAR)[1]
    document = read(text.encode(), name="record.txt", gazetteer=Gazetteer(()), day=None)
    portions = [(" ".join(p.text.split()).rpartition(" [")[0], p.effective) for p in document.portions]
    told = [(e.text.removesuffix("."), e.marking) for s in made.sections for e in s.sentences]
    assert [each for each in told if each not in portions] == []


@real_paper
def test_every_sentence_over_the_real_paper_has_its_ground(run: Run, tmp_path: Path) -> None:
    """Each points to leads of the paper, and bears a mark."""
    leads = tmp_path / "leads.jsonl"
    leads.write_bytes(b"".join(map(_read, PAPERS)))
    code, out, _ = run(leads, "--country", "CN", "--from", "2007-10-01", "--until", "2008-10-02", "--as", "json")
    made = _record(out)
    known = {g.id for g in made.grounds}
    sentences = [e for s in made.sections for e in s.sentences]
    assert (code, len(sentences) > 10) == (0, True)
    assert all(e.grounds and set(e.grounds) <= known and e.marking for e in sentences)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "no period: give --from DAY and --until DAY"),
        (("--from", "2008-01-01", "--until", "2007-01-01"), "the period ends before it begins"),
        (("--from", "2007", "--until", "2008-01-01"), "--from 2007: name a whole day"),
        (("--country", "Utopia", *YEAR[2:]), "no country is known by this"),
        (("--country", "CN", "--party", "X", *YEAR[2:]), "a record has one subject"),
        (("--region", "Nowhere", *YEAR[2:]), "no group of the edition"),
        (("--country", "CN", "--from", "1990-01-01", "--until", "1991-01-01"), "nothing of China lies from 1990-01-01"),
        (("--party", " ", *YEAR[2:]), "names nobody"),
        ((*YEAR, "--before-from", "2007-05-01"), "not before --from"),
        ((*YEAR, "--as", "pdf"), "name the file to write with --out"),
    ],
)  # fmt: skip
def test_a_bad_question_is_one_clear_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    """It ends with code 2 and no traceback."""
    code, out, err = run(EVENTS, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert sentence in err


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('{"event":', "line 2: not JSON"),
        ("[1]", "line 2:"),
        ('{"name":"x"}', "line 2: nothing that a record is made from"),
        ('{"event":"party","id":"1","on":"2007"}', "line 2: no event 'party'"),
        ('{"event":7}', "line 2: event: Expected `str`"),
        ('{"event":"shipment","id":"1","on":"2007-13"}', "line 2:"),
        ('{"event":"shipment","id":"1","on":"2007","colour":"red"}', "unknown field `colour`"),
        ('{"leads":[]}', "line 2: Object missing required field"),
        ('{"event":"shipment","id":"E-2007-8","on":"2007-05"}', "'E-2007-8' and differ"),
    ],
)
def test_a_broken_line_is_named(run: Run, tmp_path: Path, line: str, sentence: str) -> None:
    """File, line, what is wrong."""
    broken = tmp_path / "broken.jsonl"
    whole = next(each for each in EVENTS.read_text().splitlines() if "E-2007-8" in each)
    broken.write_text(f"{whole}\n{line}\n")
    code, out, err = run(broken, *YEAR)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert sentence in err
