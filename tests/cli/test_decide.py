"""From a hit to a decision, a second signature, and the next assessment, as a compliance officer types it."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Ran, Run

LISTED = '{"list":"house","id":"7","schema":"Organization","name":"Quenholt Rocket Works","binding":["EU"],"measure":"asset_freeze"}\n'
ORDER = {
    "id": "T-1", "date": "2025-11-05", "kind": "export", "from": "DE", "destination": "AT",
    "parties": [
        {"role": "exporter", "name": "Beispiel Moebel GmbH", "country": "DE"},
        {"role": "end_user", "name": "Quenholt Rocket Works", "country": "AT", "customer_since": "2010"},
    ],
    "items": [{"description": "office chairs", "hs": "9401.30", "quantity": "40"}],
    "end_use": {"stated": "furniture of a school", "site": "Wien"},
}  # fmt: skip
SCHOOL = {"role": "end_user", "name": "Muster Schule", "country": "AT", "affiliations": ["Ministry of Defence"], "customer_since": "2010"}  # fmt: skip
HELD = {**ORDER, "id": "T-2", "parties": [ORDER["parties"][0], SCHOOL]}  # type: ignore[index]  # a list of parties
OFFICER = ("--reason", "another seat and register number", "--by", "A. Officer", "--on", "2025-11-06")


class Desk:
    """A desk with an order file, an own list, what was answered, and a file of decisions."""

    def __init__(self, run: Run, folder: Path) -> None:
        self.run = run
        self.orders, self.own, self.answers, self.file = (
            folder / n for n in ("orders.jsonl", "own.jsonl", "answers.jsonl", "decisions.jsonl")
        )
        self.orders.write_text("".join(json.dumps(o) + "\n" for o in (ORDER, HELD)))
        self.own.write_text(LISTED)
        self.answers.write_text(self.assess().out)

    def assess(self, *options: object) -> Ran:
        """Assess the orders beside the own list."""
        return self.run("assess", self.orders, "--list", self.own, "--json", *options)

    def outcomes(self) -> list[str]:
        """Give the outcomes under the decisions of the file."""
        return [json.loads(line)["outcome"] for line in self.assess("--decisions", self.file).lines]

    def decide(self, *options: object) -> Ran:
        """Decide on one of the answers."""
        return self.run("decide", self.file, "--assessment", self.answers, *options)

    def clear(self) -> str:
        """Clear the hit of the first order, alone; give the decision's id."""
        options = ("--transaction", "T-1", "--hit", "house/7", "--verdict", "cleared", *OFFICER, "--json")
        return str(json.loads(self.decide(*options).out)["id"])

    def sign(self, name: str, by: str = "B. Second") -> Ran:
        """Countersign."""
        return self.run("decide", self.file, "--countersign", name, "--by", by, "--on", "2025-11-07")


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Give a desk."""
    return Desk(run, tmp_path)


def test_a_hit_is_lifted_by_two_persons_and_not_by_one(desk: Desk) -> None:
    """Four eyes, from outside."""
    name = desk.clear()
    assert desk.outcomes() == ["PROHIBIT", "HOLD"]
    desk.sign(name)
    assert desk.outcomes() == ["CLEAR_WITH_RECORD", "HOLD"]


def test_the_hit_need_not_be_named_where_its_finding_has_but_one(desk: Desk) -> None:
    """The rule is enough."""
    options = ("--transaction", "T-1", "--rule", "listed_party_match", "--verdict", "cleared", *OFFICER, "--json")
    assert json.loads(desk.decide(*options).out)["list_id"] == "7"


def test_a_held_finding_is_explained_by_two_persons(desk: Desk) -> None:
    """The reason and both names stand in the answer."""
    options = (
        "--transaction",
        "T-2",
        "--rule",
        "military_or_missile_affiliation",
        "--verdict",
        "explained",
        *OFFICER,
        "--json",
    )
    desk.sign(json.loads(desk.decide(*options).out)["id"])
    held = json.loads(desk.assess("--decisions", desk.file).lines[1])
    assert held["outcome"] == "CLEAR_WITH_RECORD"
    assert "countersigned by B. Second on 2025-11-07: another seat" in held["decisions"][0]["says"]


def test_a_pack_with_decisions_keeps_them_and_is_replayed_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    """Whatever is decided afterwards."""
    name = desk.clear()
    desk.sign(name)
    desk.assess("--decisions", desk.file, "--pack", tmp_path / "pack")
    desk.file.unlink()
    ran = desk.run("replay", tmp_path / "pack")
    assert (ran.code, ran.lines[-1]) == (0, "2 compared, 2 byte-equal, 0 differ")


def test_a_screened_party_is_cleared_in_the_next_screening(desk: Desk, tmp_path: Path) -> None:
    """A party's pair, without any order."""
    rows, screened = tmp_path / "p.jsonl", tmp_path / "s.jsonl"
    rows.write_text(
        '{"id":"C-9","name":"Quenholt Rocket Works","country":"AT"}\n{"id":"C-8","name":"Quenholt Rocket Works"}\n'
    )
    screened.write_text(desk.run("screen", rows, "--list", desk.own, "--json").out)
    options = ("--party", "C-9", "--hit", "house/7", "--verdict", "cleared", *OFFICER, "--json")
    name = json.loads(desk.run("decide", desk.file, "--assessment", screened, *options).out)["id"]
    desk.sign(name)
    again = desk.run("screen", rows, "--list", desk.own, "--json", "--decisions", desk.file).lines
    assert [any(h["match"] for h in json.loads(line)["hits"]) for line in again] == [False, True]


def test_a_party_cleared_in_a_screening_is_cleared_in_an_order_that_writes_its_country_otherwise(
    desk: Desk, tmp_path: Path
) -> None:
    """Austria is AT."""
    party = {"id": "C-9", "name": "Quenholt Rocket Works", "country": "Austria"}
    screened = tmp_path / "s.jsonl"
    screened.write_text(desk.run("screen", "-", "--list", desk.own, "--json", stdin=json.dumps(party).encode()).out)
    options = ("--party", "C-9", "--hit", "house/7", "--verdict", "cleared", *OFFICER, "--json")
    desk.sign(json.loads(desk.run("decide", desk.file, "--assessment", screened, *options).out)["id"])
    order = {**ORDER, "parties": [{**party, "role": "end_user", "country": "AT"}]}
    desk.orders.write_text(json.dumps(order))
    (found,) = (json.loads(line) for line in desk.assess("--decisions", desk.file).lines)
    assert [s["state"] for s in found["decisions"]] == ["applies"]


def test_decisions_lists_what_is_open_and_what_is_complete(desk: Desk) -> None:
    """One line a decision."""
    name = desk.clear()
    assert desk.run("decisions", desk.file).lines[0].split("\t")[:3] == [name, "open", "cleared"]
    desk.sign(name)
    assert desk.run("decisions", desk.file).lines[0].split("\t")[:3] == [name, "complete", "cleared"]


def test_decisions_against_a_file_tells_what_is_reopened_and_by_which_side(desk: Desk) -> None:
    """The listing got a birth date since."""
    desk.sign(desk.clear())
    desk.own.write_text(LISTED.replace('"binding"', '"birth_dates":["1970"],"binding"'))
    ran = desk.run("decisions", desk.file, "--against", desk.orders, "--list", desk.own, "--json")
    (met,) = json.loads(ran.out)["rows"]
    assert (met["row"], met["state"], "the listing changed" in met["says"]) == ("T-1", "reopened", True)
    assert "0 apply, 1 reopened" in ran.err


def test_a_paper_is_kept_by_its_hash(desk: Desk, tmp_path: Path) -> None:
    """What the decision rests on can be proven."""
    (tmp_path / "register.txt").write_bytes(b"abc")
    options = ("--transaction", "T-1", "--hit", "house/7", "--verdict", "cleared", *OFFICER)
    ran = desk.decide(*options, "--evidence", tmp_path / "register.txt", "--json")
    (paper,) = json.loads(ran.out)["evidence"]
    assert (paper["name"], paper["sha256"][:8]) == ("register.txt", "ba7816bf")


def test_the_evidence_tree_names_who_decided(desk: Desk) -> None:
    """On the terminal as in JSON."""
    desk.sign(desk.clear())
    ran = desk.run("assess", desk.orders, "--list", desk.own, "--decisions", desk.file, "--why")
    assert "Decisions of named persons" in ran.out
    assert "B. Second" in ran.out


def test_page_and_release_list_name_who_decided(desk: Desk, tmp_path: Path) -> None:
    """Whoever reads the release reads why."""
    desk.sign(desk.clear())
    page, release = tmp_path / "page.html", tmp_path / "release.csv"
    desk.assess("--decisions", desk.file, "--html", page, "--release", release)
    assert "Decisions of named persons" in page.read_text(encoding="utf-8")
    assert "countersigned by B. Second" in release.read_text(encoding="utf-8").splitlines()[1]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--transaction", "T-1", "--hit", "house/7", "--by", "A", "--reason", "x"), "say what is decided with --verdict"),
        (("--transaction", "T-1", "--hit", "house/7", "--verdict", "cleared", "--by", "A"), "without a reason is none"),
        (("--transaction", "T-1", "--hit", "house/7", "--verdict", "cleared", "--reason", "x"), "without a name is none"),
        (("--transaction", "T-1", "--hit", "house/8", "--verdict", "cleared", *OFFICER), "those that do are house/7"),
        (("--transaction", "T-1", "--hit", "house/7", "--verdict", "explained", *OFFICER), "say cleared or confirmed"),
        (("--transaction", "T-1", "--rule", "listed_party_match", "--verdict", "explained", *OFFICER), "nobody may explain it away"),
        (("--transaction", "T-2", "--rule", "nonsense", "--verdict", "explained", *OFFICER), "a person may decide on"),
        (("--transaction", "T-2", "--rule", "military_or_missile_affiliation", "--verdict", "cleared", *OFFICER), "say --verdict explained"),
        (("--transaction", "T-9", "--hit", "house/7", "--verdict", "cleared", *OFFICER), "holds no answer of 'T-9'"),
        (("--party", "Nobody", "--hit", "house/7", "--verdict", "cleared", *OFFICER), "holds no answer on a party 'Nobody'"),
        (("--rule", "no_footprint", "--verdict", "explained", *OFFICER), "name one with --transaction or --party"),
        (("--transaction", "T-1", "--hit", "house/7", "--verdict", "cleared", *OFFICER[:-1], "2025-11"), "--on 2025-11: name a whole day"),
        (("--transaction", "T-1", "--hit", "house/7", "--verdict", "cleared", *OFFICER, "--evidence", "none.pdf"), "none.pdf: no such file"),
        (("--transaction", "T-1", "--hit", "house/7", "--verdict", "cleared", *OFFICER[:-1], "2925-11-06"), "is still to come"),
        (("--countersign", "0123", "--by", "B"), "no decision 0123 to countersign"),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_is_one_sentence_and_leaves_no_file(
    desk: Desk, options: tuple[str, ...], says: str
) -> None:
    """What is wrong and what to do, and nothing is written."""
    ran = desk.decide(*options)
    assert (ran.code, says in ran.err, len(ran.err.splitlines())) == (2, True, 1), ran.err
    assert not desk.file.exists()


def test_a_file_that_is_no_answer_is_one_sentence(desk: Desk) -> None:
    """The order itself is not what is decided on."""
    ran = desk.run("decide", desk.file, "--assessment", desk.orders, "--verdict", "cleared", *OFFICER)
    assert (ran.code, "line 1 is no answer of assess, screen or search" in ran.err) == (2, True)


def test_a_broken_file_of_decisions_stops_an_assessment_before_anything_is_written(desk: Desk, tmp_path: Path) -> None:
    """No answer under decisions that cannot be read, and no half-made pack."""
    desk.file.write_text("nonsense\n")
    ran = desk.assess("--decisions", desk.file, "--pack", tmp_path / "pack")
    assert (ran.code, ran.out, (tmp_path / "pack").exists()) == (2, "", False)
    assert "decisions.jsonl: line 1: not JSON" in ran.err
