"""A listed name is found, under the spellings of the field, and said to count or not on the day."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.parties.few_listings import DAY, NAMES, PARCHIN, SUNNY, listing, listings_of, register_of

from bonafides.model.assessment import Hit
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Identifier, IdentifierKind, Party
from bonafides.parties import screen, screen_party
from bonafides.parties.screen import nobody

FEW = register_of(*listings_of(*NAMES))
LONG = [n for n in NAMES if n != PARCHIN]
letters = st.text("abcdefghijklmnopqrstuvwxyz", min_size=5, max_size=12)
foreign = st.lists(letters, min_size=1, max_size=3).map(" ".join)


def matched(hits: tuple[Hit, ...]) -> list[str]:
    """Give the names of the listings that match."""
    return [h.name for h in hits if h.match]


def found(hits: tuple[Hit, ...]) -> set[tuple[str, float, bool]]:
    """Give what was found, whatever the order."""
    return {(h.name, h.score, h.match) for h in hits}


# ---------------------------------------------------------------------- laws
@given(foreign)
def test_an_exact_name_always_finds_its_listing(name: str) -> None:
    """Any name, among others."""
    assert name in matched(screen(name, register_of(*listings_of(*NAMES, name)), DAY))


@given(st.lists(st.sampled_from(["trade", "industry", "ltd", "tehran", "stores", "of"]), min_size=1, max_size=3))
def test_an_exact_name_of_common_words_alone_finds_its_listing(parts: list[str]) -> None:
    """A firm may be called Industry Ltd."""
    name = " ".join(parts)
    assert name in matched(screen(name, register_of(*listings_of(*NAMES, name)), DAY))


@given(st.text(max_size=30))
def test_scores_lie_between_nothing_and_one(name: str) -> None:
    """Whatever is asked."""
    assert all(0 <= h.score <= 1 for h in screen(name, FEW, DAY))


@settings(max_examples=40)
@given(st.sampled_from(NAMES), st.lists(foreign, max_size=80))
def test_adding_listings_never_removes_a_match(name: str, others: list[str]) -> None:
    """A longer list finds what a shorter one found."""
    assert name in matched(screen(name, register_of(*listings_of(*others, *NAMES)), DAY))


@given(st.permutations(NAMES), st.sampled_from([*NAMES, "Parchim Chemical", "Sunny Dalian Trade"]))
def test_the_order_of_the_listings_does_not_change_the_hits(order: list[str], name: str) -> None:
    """Nor their scores."""
    assert found(screen(name, register_of(*listings_of(*order)), DAY)) == found(screen(name, FEW, DAY))


@given(st.sampled_from(LONG), st.integers(0, 200), st.sampled_from(["drop", "double", "swap", "change"]))
def test_a_long_name_with_one_typing_error_is_found(name: str, at: int, error: str) -> None:
    """A letter dropped, doubled, swapped with its neighbour or mistyped, in a word of six letters or more."""
    places = [i for i in range(1, len(name)) if _in_long_word(name, i)]
    i = places[at % len(places)]
    typed = {
        "drop": name[:i] + name[i + 1 :],
        "double": name[:i] + name[i] + name[i:],
        "swap": name[: i - 1] + name[i] + name[i - 1] + name[i + 1 :],
        "change": name[:i] + "q" + name[i + 1 :],
    }[error]
    assert name in matched(screen(typed, FEW, DAY)), typed


def _in_long_word(name: str, at: int) -> bool:
    start, end = name.rfind(" ", 0, at) + 1, name.find(" ", at)
    word = name[start : end if end > 0 else len(name)]
    return len(word) >= 6 and word.isalpha() and at > start and name[at] != " "


@settings(max_examples=25)
@given(st.integers(0, 300))
def test_one_rare_word_with_a_typing_error_is_found_in_lists_of_every_length(others: int) -> None:
    """Rarity must not make a short list blind."""
    filler = [f"Filler{chr(97 + n % 26)}{chr(97 + n // 26)}xwz" for n in range(others)]
    assert "Zarvanthal" in matched(screen("Zarvantal", register_of(*listings_of("Zarvanthal", *filler)), DAY))


# ---------------------------------------------------------------------- spellings
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Parchin Chem. Ind. - Stores Dept.", PARCHIN),
        ("PARCHIN CHEMICAL INDUSTRIES CO LTD", PARCHIN),
        ("Sunny Trading, Dalian", SUNNY),
        ("Ｏｓｋａｌｄｕｒ Bearings", "Oskaldur Bearings LLC"),
        ("Оскалдур Беарингс", "Oskaldur Bearings LLC"),
        ("OskaldurBearings LLC", "Oskaldur Bearings LLC"),
        ("Zarvan thal Precision Group", "Zarvanthal Precision Group"),
        ("Kordestan Quen holt", "Kordestan Quenholt Trading Company"),
    ],
)
def test_a_spelling_of_the_field_is_found(asked: str, name: str) -> None:
    """Abbreviations, departments, word order, widths, Cyrillic, joined and parted words."""
    assert matched(screen(asked, FEW, DAY)) == [name]


@pytest.mark.parametrize(
    "asked", ["Zarvanthal Precsion Goup", "Quenholt Kordestan Tading Cmpany", "Zarvantal Precision Grop"]
)
def test_slips_in_words_of_little_weight_do_not_hide_the_name(asked: str) -> None:
    """A misspelt "Limited" once weighed more than the name itself."""
    assert matched(screen(asked, FEW, DAY))


@pytest.mark.parametrize(
    "asked",
    [
        "Happy Lamps c/o Zarvanthal Precision Group",
        "Happy Lamps Ltd (formerly Zarvanthal Precision Group)",
        "Zarvanthal Precision Group, 12 Long Street, Tehran",
        "Happy Lamps t/a Zarvanthal Precision",
        "Happy Lamps on behalf of: Zarvanthal Precision Group",
        "Happy Lamps / Zarvanthal Precision Group",
    ],
)
def test_a_listed_name_beside_another_one_in_the_same_field_is_found(asked: str) -> None:
    """Order papers write two names and an address where one name belongs."""
    hits = screen(asked, FEW, DAY)
    assert matched(hits) == ["Zarvanthal Precision Group"]
    assert hits[0].query == asked


def test_a_joined_spelling_is_found_where_it_is_one_word_among_others() -> None:
    """The list says Great Wall, the invoice Greatwall."""
    register = register_of(*listings_of("China Great Wall Oskaldur Corporation", *NAMES))
    assert matched(screen("Greatwall Oskaldur", register, DAY)) == ["China Great Wall Oskaldur Corporation"]


@pytest.mark.parametrize(
    "alias", ["شهید اسکالدور", "오스칼두르 공업", "大连阳光实业", "Шахид Оскалдур", "שהיד אוסקלדור", "ওস্কালদুর"]
)
def test_a_name_that_the_list_carries_in_its_own_script_is_found_in_it(alias: str) -> None:
    """Arabic, Hangul, Han, Cyrillic, Hebrew, Bengali."""
    assert (
        matched(screen(alias, register_of(listing("Oskaldur Works", alias), *listings_of(*NAMES)), DAY))[0]
        == "Oskaldur Works"
    )


def test_a_han_name_is_found_under_its_latin_reading() -> None:
    """By the reading of each character; the place stands beside it."""
    register = register_of(*listings_of("Da Lian Yang Guang", *NAMES))
    assert matched(screen("大连阳光", register, DAY)) == ["Da Lian Yang Guang"]


@pytest.mark.parametrize(
    "asked", ["Trading", "Industry", "Tehran", "Trading Company", "Iran Trading", "Import Export Ltd"]
)
def test_common_words_alone_do_not_match(asked: str) -> None:
    """Half the firms of the world hold them."""
    assert matched(screen(asked, FEW, DAY)) == []


@pytest.mark.parametrize("asked", ["Oskaldur", "Shahid Bakeri Hospital of Quenwick", "Zarvanthal Weddings"])
def test_a_shared_word_alone_is_a_likeness(asked: str) -> None:
    """Another firm may share the word."""
    hits = screen(asked, FEW, DAY)
    assert (matched(hits), {h.note for h in hits} <= {"likeness only"}) == ([], True)


# ---------------------------------------------------------------------- as of a day
def test_a_listing_not_yet_in_force_is_a_hit_without_match_and_says_so() -> None:
    """The day before it began."""
    hit = screen(SUNNY, FEW, date(2009, 2, 2))[0]
    assert (hit.match, hit.in_force) == (False, "no")
    assert "not in force on 2009-02-02" in hit.note


def test_a_listing_counts_from_its_first_day_on() -> None:
    """And says so."""
    hit = screen(SUNNY, FEW, date(2009, 2, 3))[0]
    assert (hit.match, hit.in_force) == (True, "yes")


def test_a_listing_does_not_count_on_the_day_named_as_its_end() -> None:
    """`until` is the first day that no longer counts."""
    ended = listing("Oskaldur Bearings", periods=(Period(since=date(2009, 1, 1), until=date(2016, 1, 16)),))
    assert not screen("Oskaldur Bearings", register_of(ended), date(2016, 1, 16))[0].match


def test_a_day_between_two_periods_is_a_gap() -> None:
    """Measures that ended and came back."""
    spans = (Period(since=date(2007, 3, 24), until=date(2023, 10, 18)), Period(since=date(2025, 9, 28)))
    register = register_of(listing("Oskaldur Bearings", periods=spans))
    answers = [screen("Oskaldur Bearings", register, d)[0].match for d in (date(2010, 1, 1), date(2024, 1, 1), DAY)]
    assert answers == [True, False, True]


def test_a_day_that_the_sources_do_not_reach_is_unknown() -> None:
    """First seen in a snapshot: nobody knows since when."""
    seen = listing("Oskaldur Bearings", periods=(Period(since=date(2021, 5, 22), maybe_since=date.min),))
    hit = screen("Oskaldur Bearings", register_of(seen), date(2015, 1, 1))[0]
    assert (hit.match, hit.same_party, hit.in_force) == (False, True, "unknown")
    assert "is not known" in hit.note


def test_a_name_that_the_list_did_not_yet_carry_is_no_match_and_says_from_when() -> None:
    """The firm was listed, the front name was not."""
    names = (ListedName(name="Morvane Tessaly"), ListedName(name=SUNNY, periods=(Period(since=date(2009, 2, 2)),)))
    renamed = structs.replace(listing(SUNNY, periods=(Period(since=date(2006, 6, 13)),)), names=names)
    hit = screen(SUNNY, register_of(renamed), date(2008, 10, 1))[0]
    assert not hit.match
    assert "2009-02-02" in hit.note


# ---------------------------------------------------------------------- what else is known
def weakly_named(strong: str, weak: str) -> Listing:
    """Give a listing with a weak alias."""
    return structs.replace(listing(strong), names=(ListedName(name=strong), ListedName(name=weak, weak=True)))


def test_a_weak_alias_alone_is_no_match() -> None:
    """The publisher itself calls it weak."""
    assert matched(screen("Tessaly", register_of(weakly_named("Zarvanthal Precision", "Tessaly")), DAY)) == []


def test_a_weak_alias_does_not_hide_the_strong_name_that_matches_too() -> None:
    """The better likeness to a weak alias once cost the match."""
    register = register_of(weakly_named("Parchin Oskaldur Chemical Industries", "Parchin Oskaldur"))
    assert matched(screen("Parchin Oskaldur", register, DAY)) == ["Parchin Oskaldur Chemical Industries"]


def person(*born: str) -> Listing:
    """Give the listing of a person."""
    return structs.replace(listing("Quenholt Tessaly Morvane"), schema="Person", birth_dates=born)


def of_birth(year: str, *listed: str) -> Hit:
    """Screen a person born in a year."""
    party = Party(schema="Person", name="Quenholt Tessaly Morvane", birth_date=PartialDate(year))
    return screen_party(party, register_of(person(*listed)), DAY)[0]


def test_another_birth_date_is_another_person() -> None:
    """More than a year apart."""
    assert not of_birth("1980", "1965-03-01").match


def test_a_birth_date_a_year_apart_is_no_contradiction() -> None:
    """Calendars and clerks."""
    assert of_birth("1966", "1965-12-30").match


@pytest.mark.parametrize("listed", [("circa 1965",), ("1940", "between 1978 and 1982")])
def test_a_birth_date_published_in_words_contradicts_nobody(listed: tuple[str, ...]) -> None:
    """What cannot be read is unknown; it once counted as another date."""
    hit = of_birth("1980", *listed)
    assert hit.match
    assert "birth date" in hit.absent


def test_the_same_ship_number_is_the_same_ship_under_any_name() -> None:
    """However the number is written."""
    ship = structs.replace(
        listing("Oskaldur Star"), schema="Vessel", identifiers=(Identifier(kind="imo", value="9187629"),)
    )
    asked = Party(schema="Vessel", name="Happy Breeze", identifiers=(Identifier(kind="imo", value="IMO ０9187629"),))
    assert matched(screen_party(asked, register_of(ship), DAY)) == ["Oskaldur Star"]


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("reg_no", "reg_no", True),
        ("reg_no", "other", True),
        ("uscc", "reg_no", True),
        ("reg_no", "passport", False),
        ("passport", "bank_account", False),
    ],
)
def test_a_number_is_the_same_only_where_its_kind_may_be(
    ours: IdentifierKind, theirs: IdentifierKind, same: bool
) -> None:
    """A firm's number is not a passport's, however alike their digits."""
    listed = structs.replace(listing("Oskaldur Bearings"), identifiers=(Identifier(kind=theirs, value="4711-0815"),))
    asked = Party(name="Happy Breeze", identifiers=(Identifier(kind=ours, value="47110815"),))
    assert bool(matched(screen_party(asked, register_of(listed), DAY))) is same


@pytest.mark.parametrize("name", ["To order", "UNKNOWN", "n/a", "", "---", "to be advised"])
def test_a_name_that_names_nobody_is_nobody(name: str) -> None:
    """It is screened as no name at all."""
    assert nobody(name)


def test_no_match_is_left_out_however_many_there_are() -> None:
    """Thirty listings of one name give thirty hits."""
    many = tuple(listing("Oskaldur Bearings", number=n) for n in range(30))
    assert len(matched(screen("Oskaldur Bearings", register_of(*many), DAY))) == 30


def test_every_alias_of_a_party_is_screened() -> None:
    """The listed name may be the second one."""
    asked = Party(name="Happy Breeze", aliases=("Zarvanthal Precision",))
    assert matched(screen_party(asked, FEW, DAY)) == ["Zarvanthal Precision Group"]


def test_two_indexes_are_looked_into_as_one() -> None:
    """The operator's own list beside the edition's."""
    from tests.parties.few_listings import WORDS

    from bonafides.parties import Register, build_index

    both = Register([build_index(listings_of(n), WORDS) for n in (SUNNY, PARCHIN)], WORDS)
    assert matched(screen(SUNNY, both, DAY)) + matched(screen(PARCHIN, both, DAY)) == [SUNNY, PARCHIN]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("Room 1906, 88 Harbour Road", True),
        ("88 Harbour Road", True),
        ("89 Harbour Road", False),
        ("Harbour Road", False),
        ("Dalian", False),
    ],
)
def test_a_shared_address_is_told_beside_the_name(address: str, *, expected: bool) -> None:
    """The listed address was once never compared, so a renamed firm at the old premises showed nothing but its name."""
    row = structs.replace(listing("Oskaldur Economic and Trade"), addresses=("Room 1906, 88 Harbour Road, Dalian",))
    hits = screen_party(Party(name="Oskaldur Trade", address=address), register_of(row), DAY)
    assert any(f.feature == "address" for h in hits for f in h.why) is expected
