"""Lines are read in bounded memory, and what cannot be opened is refused in one sentence."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.errors import InputError, SettingsError
from bonafides.storage.lines import LONGEST_LINE, numbered, opened, whole


@given(st.lists(st.binary(max_size=20).filter(lambda b: b"\n" not in b), min_size=1, max_size=6))
def test_every_line_is_given_with_its_number(rows: list[bytes]) -> None:
    """No line is lost, the last one without an end included."""
    content = b"\n".join(rows)
    lines = list(numbered(io.BytesIO(content)))
    assert b"".join(line for _, line in lines if isinstance(line, bytes)) == content
    assert [n for n, _ in lines] == list(range(1, len(lines) + 1))


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6))
def test_a_line_that_is_too_long_is_refused_and_the_lines_after_it_are_read(lengths: list[int]) -> None:
    """In its place stands the reason; the end of the line counts as one byte."""
    content = b"".join(b"x" * length + b"\n" for length in lengths)
    lines = list(numbered(io.BytesIO(content), longest=10))
    assert [isinstance(line, bytes) for _, line in lines] == [length < 10 for length in lengths]


def test_the_refusal_of_a_long_line_names_it_and_the_limit() -> None:
    """One sentence."""
    lines = list(numbered(io.BytesIO(b"a\n" + b"x" * (LONGEST_LINE + 1) + b"\nb\n")))
    assert str(lines[1][1]) == "line 2 is longer than 16 MiB; give one transaction a line"
    assert lines[2][1] == b"b\n"


@pytest.mark.parametrize(("length", "refused"), [(9, False), (10, True)])
def test_a_document_larger_than_allowed_is_refused(length: int, refused: bool) -> None:
    """What was read before counts."""
    file = io.BytesIO(b"x" * length)
    if not refused:
        assert whole(file, where="f", head=b"{", largest=10) == b"{" + b"x" * length
        return
    with pytest.raises(InputError, match="larger than 10 bytes as one document"):
        whole(file, where="f", head=b"{", largest=10)


@pytest.mark.parametrize(
    ("name", "kind", "reason"),
    [
        ("none.csv", InputError, "no such file"),
        (".", InputError, "is a folder"),
        ("--jsno", InputError, "unknown option"),
    ],
)
def test_a_file_that_cannot_be_opened_is_refused_in_one_sentence(
    name: str, kind: type[InputError], reason: str
) -> None:
    """What is wrong and what to do."""
    with pytest.raises(kind, match=reason):
        opened(name)


def test_a_name_that_the_system_refuses_is_refused_in_one_sentence() -> None:
    """A name of a thousand letters."""
    with pytest.raises(SettingsError):
        opened("x" * 1000)
