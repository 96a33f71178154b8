"""Who hides a name from a search without hiding it from an eye does not get through; and no input breaks the search."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.parties.few_listings import DAY, NAMES, listings_of, register_of

from bonafides.model.assessment import Hit
from bonafides.parties import screen
from bonafides.parties.changes import LEVELS, Named, changed

FEW = register_of(*listings_of(*NAMES), *listings_of("Химмаш Квенгольт"))
KALDUR = "Oskaldur Bearings LLC"
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2063\ufeff\u00ad\u034f\u061c\u180e\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069\ufe0f\U000e0041\U000e0100\u115f\u3164"


def matched(name: str) -> list[str]:
    """Give the names of the listings that a name matches."""
    return [h.name for h in screen(name, FEW, DAY) if h.match]


def found(hits: tuple[Hit, ...]) -> list[tuple[str, float, bool]]:
    """Give what was found."""
    return [(h.list_id, h.score, h.match) for h in hits]


def put_between(name: str, sign: str) -> str:
    """Give a name with a sign behind every letter."""
    return "".join(c + sign if c.isalpha() else c for c in name)


# ---------------------------------------------------------------- laws
@settings(max_examples=200)
@given(st.text(st.characters(), max_size=40))
def test_screening_never_raises(name: str) -> None:
    """Any text, lone surrogates, control characters and noncharacters among them."""
    assert isinstance(screen(name, FEW, DAY), tuple)


@settings(max_examples=200)
@given(st.sampled_from(NAMES), st.text(st.characters(), max_size=4), st.data())
def test_screening_a_listed_name_with_anything_in_it_never_raises(name: str, text: str, data: st.DataObject) -> None:
    """A hit is made of it, and fingerprints of both sides."""
    place = data.draw(st.integers(0, len(name)))
    assert isinstance(screen(name[:place] + text + name[place:], FEW, DAY), tuple)


@settings(max_examples=200)
@given(st.sampled_from([*NAMES, "Химмаш Квенгольт", "Nobody Ever Listed"]), st.sampled_from(INVISIBLE), st.data())
def test_an_invisible_character_never_changes_the_hits(name: str, sign: str, data: st.DataObject) -> None:
    """Wherever it is put."""
    place = data.draw(st.integers(0, len(name)))
    assert found(screen(name[:place] + sign + name[place:], FEW, DAY)) == found(screen(name, FEW, DAY))


# ---------------------------------------------------------------- what an eye does not see
def code_point(sign: str) -> str:
    """Give the name of a case."""
    return f"U+{ord(sign):04X}"


@pytest.mark.parametrize("sign", list(INVISIBLE), ids=code_point)
def test_invisible_characters_between_all_letters_hide_nothing(sign: str) -> None:
    """Each of them, behind every letter."""
    assert KALDUR in matched(put_between(KALDUR, sign))


@pytest.mark.parametrize(
    "sign",
    ["\x00", "\x01", "\x08", "\x0e", "\x1b", "\x7f", "\x80", "\x9f", "\ud800", "\ufffe"],
    ids=code_point,
)
def test_control_characters_and_lone_surrogates_hide_nothing(sign: str) -> None:
    """They are not drawn."""
    assert KALDUR in matched(KALDUR[:4] + sign + KALDUR[4:])


@pytest.mark.parametrize(
    "sign",
    [
        "\t",
        "\n",
        "\r\n",
        "\x0b",
        "\x0c",
        "\x1f",
        "\x85",
        "\u00a0",
        "\u2028",
        "\u2003",
        "\u3000",
        "\u2800",
    ],
    ids=ascii,
)
def test_every_kind_of_space_parts_words(sign: str) -> None:
    """Ends of lines, tabs, wide and hard spaces."""
    assert KALDUR in matched(KALDUR.replace(" ", sign))


@pytest.mark.parametrize(
    "picture", ["\U0001f525", "\u2764\ufe0f", "\U0001f468\u200d\U0001f680", "\U0001f1e9\U0001f1ea"]
)
def test_pictures_between_letters_hide_nothing(picture: str) -> None:
    """Fire, stars, hearts, families of joined pictures, flags."""
    assert KALDUR in matched(KALDUR[:4] + picture + KALDUR[4:])


def test_signs_of_ownership_are_no_letters() -> None:
    """A trade mark is no part of a word."""
    assert KALDUR in matched("Oskaldur\u2122 Bearings\u00ae LLC")


def test_combining_marks_hide_nothing() -> None:
    """A mark on every letter."""
    assert KALDUR in matched(put_between(KALDUR, "\u0336"))


# ---------------------------------------------------------------- what an eye takes for the same
@pytest.mark.parametrize("level", LEVELS)
def test_look_alike_letters_hide_nothing(level: int) -> None:
    """Cyrillic and Greek letters in Latin words, twenty ways."""
    disguised = [changed(Named(text=KALDUR), "homoglyphs", level, str(seed)) or "" for seed in range(20)]
    assert [name for name in disguised if KALDUR not in matched(name)] == []


def test_latin_letters_in_a_cyrillic_word_hide_nothing() -> None:
    """The other way round."""
    assert "Химмаш Квенгольт" in matched("Xиммaш Квeнгoльт")


def test_a_word_wholly_of_look_alikes_among_latin_ones_hides_nothing() -> None:
    """Five Cyrillic letters that show as MOCTA."""
    register = register_of(*listings_of("Mocta Vexing Ltd", *NAMES))
    assert [h.name for h in screen("\u041c\u041e\u0421\u0422\u0410 Vexing", register, DAY) if h.match] == [
        "Mocta Vexing Ltd"
    ]


@pytest.mark.parametrize("level", LEVELS)
def test_full_width_letters_hide_nothing(level: int) -> None:
    """A word, two words, the whole name."""
    assert KALDUR in matched(changed(Named(text=KALDUR), "widths", level, "1") or "")


@pytest.mark.parametrize("name", ["𝐎𝐬𝐤𝐚𝐥𝐝𝐮𝐫 𝐁𝐞𝐚𝐫𝐢𝐧𝐠𝐬", "🅾🆂🅺🅰🅻🅳🆄🆁 🅱🅴🅰🆁🅸🅽🅶🆂", "ⓞⓢⓚⓐⓛⓓⓤⓡ ⓑⓔⓐⓡⓘⓝⓖⓢ", "ᴏꜱᴋᴀʟᴅᴜʀ ʙᴇᴀʀɪɴɢꜱ"])
def test_letters_in_fancy_dress_hide_nothing(name: str) -> None:
    """Mathematical, circled, squared and small capital letters."""
    assert KALDUR in matched(name)


@pytest.mark.parametrize("name", ["0skaldur Bearings", "Oska1dur Bearings"])
def test_a_digit_for_a_letter_hides_nothing(name: str) -> None:
    """One is a slip like any other."""
    assert KALDUR in matched(name)


@pytest.mark.parametrize("name", ["05kaldur 8earings", "Oskaldur 8ear1ng5", "05k4ldur Bear1ng5"])
def test_digits_for_letters_hide_nothing(name: str) -> None:
    """As they look."""
    assert KALDUR in matched(name)


def test_a_name_stored_backwards_that_shows_forwards_is_found() -> None:
    """An override of the writing direction turns it round."""
    assert KALDUR in matched("\u202esgniraeB rudlaksO\u202c")


# ---------------------------------------------------------------- spaces, order, letters
@pytest.mark.parametrize(
    "name",
    [
        "OskaldurBearings",
        "Oskaldur-Bearings",
        "Oskal dur Bearings",
        "Oskaldur Bear-ings",
        "O s k a l d u r Bearings",
        "O.s.k.a.l.d.u.r Bearings",
        "O-s-k-a-l-d-u-r Bearings",
        "Oskaldur   Bearings",
        "Oskaldur_Bearings",
    ],
)
def test_spaces_and_hyphens_hide_nothing(name: str) -> None:
    """Left out, put in, exchanged."""
    assert KALDUR in matched(name)


@pytest.mark.parametrize(
    "name", ["Oskalldur Bearings", "Osskaldur Bearings", "Oskaldur Bearrings", "Oskaaldur Bearings"]
)
def test_doubled_letters_hide_nothing(name: str) -> None:
    """One more of the same."""
    assert KALDUR in matched(name)


@pytest.mark.parametrize("name", ["Oskldur Bearings", "Oskaldr Bearings", "Oskaldur Berings", "Oskldur Berings"])
def test_dropped_vowels_hide_nothing(name: str) -> None:
    """One in a word."""
    assert KALDUR in matched(name)


@pytest.mark.parametrize("name", ["Bearings Oskaldur", "LLC Oskaldur Bearings", "LLC Bearings Oskaldur"])
def test_another_order_hides_nothing(name: str) -> None:
    """Words are what they are."""
    assert KALDUR in matched(name)


# ---------------------------------------------------------------- floods
@pytest.mark.parametrize(
    "flood",
    [
        "a" * 10_000,
        "a " * 5_000,
        "\u0301" * 10_000,
        "\u202e" * 10_000,
        "大" * 10_000,
        "\U0001f525" * 10_000,
        "1l" * 5_000,
        "." * 10_000,
    ],
)
def test_a_flood_is_answered(flood: str) -> None:
    """Ten thousand of anything."""
    assert screen(flood, FEW, DAY) == ()


def test_a_flood_of_marks_on_a_name_hides_nothing() -> None:
    """A thousand marks on every letter."""
    assert KALDUR in matched(put_between(KALDUR, "\u0301" * 1000))


def test_a_name_behind_a_flood_of_other_words_is_still_shown() -> None:
    """A text is not cut before it is read."""
    assert KALDUR in [h.name for h in screen("\u200b" * 10_000 + KALDUR, FEW, DAY)]
