"""The figures of the catalogue and those of a second, independent transcription agree, but for what known.toml names with its reason."""

import tomllib

from tests.goods.second_transcription import FOLDER, known, lines, unheld, unlike

from bonafides.goods.cas import valid_cas


def test_every_limit_stands_in_the_second_transcription() -> None:
    """Same entry, same relation, same value, through the units and exactly."""
    assert [f for f in unlike() if f not in known()[0]] == []


def test_every_known_difference_of_a_limit_is_one() -> None:
    """What agrees by now must leave the list."""
    assert [f for f in known()[0] if f not in unlike()] == []


def test_every_registry_number_of_a_held_entry_is_held() -> None:
    """Numbers of the tests; those in definitions and notes name what is left out."""
    assert [n for n in unheld() if n not in known()[1]] == []


def test_every_known_registry_number_is_missing() -> None:
    """What is held by now must leave the list."""
    assert [n for n in known()[1] if n not in unheld()] == []


def test_every_known_difference_has_its_reason() -> None:
    """In a sentence, for limits and numbers alike."""
    held = tomllib.loads((FOLDER / "known.toml").read_text(encoding="utf-8"))
    assert all(len(group["reason"].split()) > 3 for group in (*held["limit"], *held["number"]))


def test_every_line_has_a_relation_and_a_value() -> None:
    """A line without one would be compared with nothing."""
    relations = {">=", ">", "<=", "<", "=", "within"}
    assert [x for x in lines() if x.relation not in relations or not x.value or x.part not in {"test", "note"}] == []


def test_the_words_of_the_transcription_are_key_words() -> None:
    """Own words, too few to be a sentence of a source."""
    assert [x for x in lines() if len(x.words.split()) > 8] == []


def test_every_registry_number_of_the_transcription_has_its_check_digit() -> None:
    """But for the one that both lists print with a wrong digit."""
    assert {x.value for x in lines() if x.unit == "CAS" and not valid_cas(x.value)} == {"7406-61-9"}
