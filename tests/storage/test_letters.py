"""A text is decoded or refused, never guessed: a letter replaced by a sign would be another name."""

import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.errors import InputError
from bonafides.model.party import Party
from bonafides.storage.intake import read_rows
from bonafides.storage.letters import as_text, encoding_of

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Co", "Cs")), max_size=30)


@given(st.text(max_size=60).filter(lambda t: "\0" not in t and "\r" not in t))
def test_a_text_with_a_mark_is_decoded_by_it(text: str) -> None:
    """UTF-8 and both orders of UTF-16."""
    for encoding, mark in (("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        assert as_text(mark + text.encode(encoding, errors="surrogatepass"), where="f")[0] == text


@given(st.lists(words, min_size=1, max_size=5), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_wide_letters_without_a_mark_are_read_right_or_refused(lines: list[str], encoding: str) -> None:
    """The other order of bytes makes other letters of them, and is never taken."""
    text = "".join(f"{line}\n" for line in ["name;country", *lines])
    try:
        found = as_text(text.encode(encoding), where="f")
    except InputError:
        return
    assert found == (text, encoding)


@pytest.mark.parametrize(
    "text", ["name\nMeier\n", "收货人,国家\r\n大连,一\r\n", "код;страна\nЗавод;IR\n", "名称\n一\n"]
)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_letters_of_a_sheet_are_read_without_a_mark(text: str, encoding: str) -> None:
    """Only one order of bytes makes lines of letters."""
    assert as_text(text.encode(encoding), where="f") == (text, encoding)


def test_letters_of_a_western_sheet_are_kept() -> None:
    """What is not UTF-8 is cp1252."""
    text = "Müller & Söhne; 5 € «Œuvre» 5 m³/h 20 °C – ±0,5 µm"
    assert as_text(text.encode("cp1252"), where="f") == (text, "cp1252")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("имя\nЗавод Парчин\n", "cp1251"),
        ("имя\nЗавод Парчин\n", "koi8-r"),
        ("name\nSpółka Dąbrowa\n", "cp1250"),
        ("收货人\n大连阳光\n", "gb18030"),
        ("荷受人\n大連\n", "shift_jis"),
        ("όνομα\n", "cp1253"),
        ("الاسم\n", "cp1256"),
    ],
)
def test_a_code_page_of_other_letters_is_refused_and_not_read_as_western(text: str, encoding: str) -> None:
    """A Russian name would be screened as a row of accented vowels."""
    with pytest.raises(InputError, match=r"save it as UTF-8|in the code page of another script"):
        as_text(text.encode(encoding), where="f")


def test_a_file_in_two_encodings_is_refused_with_both_lines() -> None:
    """Read either way, names in it would be spoiled; a damaged letter of UTF-8 was once read as Western ones."""
    content = "name\nMüller\n".encode() + "Söhne\n".encode("cp1252")
    with pytest.raises(InputError, match="f: line 2 is UTF-8 and line 3 is not; save the whole file as UTF-8"):
        as_text(content, where="f")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"name\n\x00\x01", "zero bytes"),
        (b"name\nx" * 2000 + b"\x00y\n", "zero bytes"),
        (b"name\n\x81\x41", "line 2: neither UTF-8 nor cp1252"),
        (b"\xff\xfea", "damaged at byte"),
        (b"\xef\xbb\xbf\xff", "damaged at byte"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(content: bytes, reason: str) -> None:
    """With where it is none."""
    with pytest.raises(InputError, match=reason):
        as_text(content, where="f.csv")


def test_a_letter_far_down_decides_too_and_the_file_stands_where_it_stood() -> None:
    """The whole file is looked at before a row is read."""
    file = io.BytesIO(b"sep\n" + b"name\n" * 500_000 + "Müller\n".encode("cp1252"))
    file.seek(4)
    assert (encoding_of(file, where="f"), file.tell()) == ("cp1252", 4)


def test_letters_are_kept_as_they_are_composed(tmp_path: Path) -> None:
    """Nobody normalises a stranger's name on its way in."""
    name = unicodedata.normalize("NFD", "Müller")
    (tmp_path / "a.csv").write_text(f"name\n{name}\n", encoding="utf-8")
    assert next(read_rows(str(tmp_path / "a.csv"), Party)).noun == Party(name=name)
