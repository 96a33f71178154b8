"""Bytes to nouns: what is refused says where and what."""

import msgspec
import pytest

from bonafides.errors import InputError
from bonafides.model.assessment import Assessment
from bonafides.model.codec import from_json, schema, to_canonical, to_json
from bonafides.model.transaction import Transaction

GOOD = b'{"id":"T","date":"2025-11-05","parties":[{"role":"buyer"}],"route":[{"place":"Hamburg"}],"vessels":[{"gaps":[{"from":"x"}]}]}'


def test_a_transaction_survives_the_round_trip() -> None:
    """Encoding what was decoded decodes to the same."""
    transaction = from_json(GOOD, Transaction, where="t")
    assert from_json(to_json(transaction), Transaction, where="t") == transaction


def test_a_party_without_a_name_is_unknown_and_not_refused() -> None:
    """A missing name stays missing."""
    assert from_json(GOOD, Transaction, where="t").parties[0].name is msgspec.UNSET


def test_null_is_known_to_be_absent() -> None:
    """Null and missing are two answers."""
    transaction = from_json(b'{"date":"2025","parties":[{"website":null}]}', Transaction, where="t")
    assert transaction.parties[0].website is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"nonsense", "not JSON"),
        (b'{"date":"2025-02-30"}', r"'2025-02-30' is no date.*\$\.date"),
        (b'{"date":"2025","parties":[{"nmae":"x"}]}', r"unknown field `nmae` - at `\$\.parties\[0\]`"),
        (b'{"parties":[]}', "missing required field `date`"),
        (b'{"date":"2025","kind":"gift"}', r"gift.*\$\.kind"),
        ('{"date":"2025","id":"Müller"}'.encode("cp1252"), "not UTF-8|invalid"),
    ],
)
def test_bad_input_gives_one_sentence_with_its_path(content: bytes, words: str) -> None:
    """What is wrong, where, and what to do."""
    with pytest.raises(InputError, match=words):
        from_json(content, Transaction, where="t.json: line 3")


def test_every_schema_refuses_unknown_fields() -> None:
    """The shipped schema says what the decoder does."""
    for noun in (Transaction, Assessment):
        parts = [p for p in schema(noun)["$defs"].values() if "properties" in p]
        assert all(p.get("additionalProperties") is False for p in parts)


def test_half_a_character_is_written_out_as_its_code_point() -> None:
    """Damaged bytes of a command line leave such halves, and no encoding can write them."""
    assert to_json({"name": "Par\udcffchin"}) == b'{"name":"Par[U+DCFF]chin"}'
    assert to_canonical({"name": ("Par\udcffchin",)}) == b'{"name":["Par[U+DCFF]chin"]}'
