"""`compare` says of each pair how sure it is one party, in order, and loses none."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Run


def compared(run: Run, folder: Path, *pairs: object, why: bool = False) -> list[dict[str, object]]:
    """Give the answers to pairs."""
    file = folder / "pairs.jsonl"
    file.write_text("".join(json.dumps(p, ensure_ascii=False) + "\n" for p in pairs))
    return [json.loads(line) for line in run("compare", file, *(["--why"] if why else [])).lines]


def person(one: object, other: object) -> dict[str, object]:
    """Give a pair of persons."""
    return {"schema": "Person", "a": one, "b": other}


def firm(one: object, other: object) -> dict[str, object]:
    """Give a pair of firms."""
    return {"schema": "Organization", "a": one, "b": other}


@pytest.mark.parametrize(
    "pair",
    [
        person("Oskaldur, Vladimir", "Владимир Оскалдур"),
        person("Dr. Yousef Quenholt", "Yusuf Quenholt"),
        person("山田花子", "Hanako Yamada"),
        firm("大连光明贸易有限公司", "Dalian Guangming Trading Co., Ltd."),
        firm("Great Wall Quenholt Ind.", "Greatwall Quenholt Industries LLC"),
        firm("Zarvanthal Quenholt Ubanor Group", "ZQUG"),
    ],
    ids=lambda p: p["a"],
)
def test_one_party_in_two_spellings_matches(run: Run, tmp_path: Path, pair: dict[str, object]) -> None:
    """By sound, spelling, reading, translation, joining and initials."""
    assert compared(run, tmp_path, pair)[0]["match"] is True


@pytest.mark.parametrize(
    "pair",
    [
        person("Ivan Oskaldur", "Petr Oskaldur"),
        person({"firstName": "Hans", "lastName": "Peter"}, {"firstName": "Peter", "lastName": "Hans"}),
        person({"name": "Yusuf Quenholt", "birth_date": "1960"}, {"name": "Yusuf Quenholt", "birth_date": "1990"}),
        firm("大连第五机械研究所", "Dalian First Institute of Machinery"),
        firm("Oskaldur Bearings LLC", "Morvane Bearings LLC"),
        {"schema": "Vessel", "a": "Oskaldur Star 5", "b": "Oskaldur Star 6"},
        firm("Ltd", "Trading Ltd"),
    ],
    ids=lambda p: str(p["a"]),
)
def test_two_parties_do_not_match(run: Run, tmp_path: Path, pair: dict[str, object]) -> None:
    """Another given name, part, birth date, number, distinctive word or ship."""
    assert compared(run, tmp_path, pair)[0]["match"] is False


def test_the_answers_stand_in_the_order_of_the_pairs_and_refusals_among_them(run: Run, tmp_path: Path) -> None:
    """No line is lost."""
    said = compared(run, tmp_path, firm("Oskaldur", "Oskaldur"), {"a": "x"}, firm("Oskaldur", "Morvane"))
    assert [s["match"] for s in said] == [True, None, False]
    assert "line 2" in str(said[1]["refused"])


def test_a_side_without_a_name_is_unknown_and_said_so(run: Run, tmp_path: Path) -> None:
    """No match, and no clearance."""
    assert compared(run, tmp_path, firm("", "Oskaldur"))[0]["unknown"] == "a side states no name"


def test_why_gives_what_each_word_says_with_both_texts(run: Run, tmp_path: Path) -> None:
    """A case officer sees the words that stand for each other, and what only one side has."""
    (said,) = compared(run, tmp_path, firm("大连贸易", "Dalian Trading Oskaldur"), why=True)
    assert {"大连", "贸易"} <= {f["query"] for f in said["why"]}  # type: ignore[attr-defined]  # decoded JSON
    assert [f["listed"] for f in said["against"]] == ["oskaldur"]  # type: ignore[attr-defined]  # decoded JSON
