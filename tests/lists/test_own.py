"""Own lists: one row a period, JSON lines or a table, and a sentence for every bad row."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.published_files import DAY, entries, part_of, published

from bonafides.errors import InputError
from bonafides.model.source import Snapshot
from bonafides_catalogue.lists.own import LIST

FIRST = '{"list":"UN-1737","id":"1","name":"Quenholt Works","since":"2007-03-24","until":"2023-10-18","binding":["UN"],"measure":"asset_freeze"}'
SECOND = '{"list":"UN-1737","id":"1","name":"Quenholt Works","since":"2025-09-28"}'
PLAIN = '{"list":"OURS","id":"1","name":"Quenholt Works"}'


def read(*rows: str) -> list[tuple[bool | None, ...]]:
    """Tell of each listing whether it counted in 2006, 2010, 2024 and 2026."""
    return [
        tuple(e.in_force(date(y, 1, 1)) for y in (2006, 2010, 2024, 2026))
        for e in entries(LIST, {"list": "\n".join(rows)})
    ]


def test_several_rows_of_one_id_are_its_periods() -> None:
    """One listing, on and off and on."""
    assert read(FIRST, SECOND) == [(False, True, False, True)]


def test_periods_in_one_row_say_the_same() -> None:
    """The other way to write it."""
    row = '{"list":"L","id":"1","name":"Q","periods":[["2007-03-24","2023-10-18"],["2025-09-28",null]]}'
    assert read(row) == read(FIRST, SECOND)


def test_a_row_without_days_is_in_force_since_ever() -> None:
    """And binds nobody."""
    entry = entries(LIST, {"list": PLAIN})[0]
    assert (entry.in_force(date(1900, 1, 1)), entry.binding, entry.measure) == (True, (), "concern")


def test_rows_of_one_id_on_two_lists_are_two_listings() -> None:
    """The list is part of who it is."""
    assert [e.list for e in entries(LIST, {"list": f"{FIRST}\n{PLAIN}"})] == ["UN-1737", "OURS"]


def test_an_alias_may_have_days_of_its_own() -> None:
    """Carried since 2009, of an entry since ever."""
    row = '{"list":"L","id":"1","name":"Q","aliases":["Always",{"name":"Later","since":"2009-02-02"}]}'
    names = {n.name: n.periods for n in entries(LIST, {"list": row})[0].names}
    assert names["Always"] == ()
    assert names["Later"][0].since == date(2009, 2, 2)


def test_a_name_that_one_row_gives_no_days_has_none() -> None:
    """Whichever row comes first."""
    dated = '{"list":"L","id":"1","name":"Q","aliases":[{"name":"QW","since":"2009-02-02"}]}'
    plain = '{"list":"L","id":"1","name":"Q","aliases":["QW"]}'
    both = [entries(LIST, {"list": "\n".join(rows)})[0].names[1].periods for rows in ((dated, plain), (plain, dated))]
    assert both == [(), ()]


def test_a_partial_date_leaves_its_days_in_doubt() -> None:
    """A month is thirty answers."""
    entry = entries(LIST, {"list": '{"list":"L","id":"1","name":"Q","since":"2007-03","until":"2008"}'})[0]
    days = (date(2007, 2, 28), date(2007, 3, 15), date(2007, 3, 31), date(2008, 5, 1), date(2009, 1, 1))
    assert [entry.in_force(d) for d in days] == [False, None, True, None, False]


def test_the_most_severe_measure_of_a_listing_counts() -> None:
    """In either order of its rows."""
    assert {entries(LIST, {"list": "\n".join(r)})[0].measure for r in ((FIRST, SECOND), (SECOND, FIRST))} == {
        "asset_freeze"
    }


def test_a_country_that_is_no_code_speaks_against_nobody() -> None:
    """It is kept as a note."""
    entry = entries(LIST, {"list": '{"list":"L","id":"1","name":"Q","country":["Iran","cn"]}'})[0]
    assert (entry.country, entry.note) == (("CN",), "country: Iran")


def test_a_list_states_from_when_it_is_complete() -> None:
    """The earliest of what its rows say."""
    rows = "\n".join(f'{{"list":"L","id":"{n}","name":"Q","covers_from":"20{n}-01-01"}}' for n in (12, 10, 11))
    assert LIST.covers(Snapshot(day=DAY, parts={"list": (published("o.jsonl", rows),)})) == {"L": date(2010, 1, 1)}


@given(
    mark=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_a_table_reads_the_same_however_it_was_saved(mark: str, encoding: str, end: str) -> None:
    """Sign between cells, letters and ends of lines."""
    lines = (
        ["list", "id", "name", "aliases", "identifiers", "since"],
        ["L", "1", "Café Works", '"CW; Café"', "imo: 1234567", "2007-03-24"],
    )
    table = end.join(mark.join(cells) for cells in lines).encode(encoding)
    entry = entries(LIST, {"list": table})[0]
    assert [n.name for n in entry.names] == ["Café Works", "CW", "Café"]
    assert (entry.identifiers[0].value, entry.in_force(date(2007, 3, 23))) == ("1234567", False)
    assert part_of(LIST, table) == "list"


def test_a_first_row_of_any_length_is_recognised() -> None:
    """A thousand aliases."""
    names = ",".join(f'"Quenholt Works {n}"' for n in range(1000))
    assert part_of(LIST, f'{{"list":"L","id":"1","name":"Q","aliases":[{names}]}}') == "list"


@pytest.mark.parametrize(
    "other", ["", "a,b\n1,2\n", '{"id":"1","name":"x"}', '{"list":"L","id":"1","name":"Q","mood":1}', "\x00\x01"]
)
def test_what_is_no_own_list_is_not_taken_for_one(other: str) -> None:
    """All three of list, id and name, and nothing foreign."""
    assert part_of(LIST, other) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        (f"{PLAIN}\n{PLAIN.replace('name', 'nam')}", r"line 2: .*`nam`"),
        (PLAIN.replace("}", ',"since":"2020-13-01"}'), r"line 1: '2020-13-01' is no date.*\$\.since"),
        (PLAIN.replace("}", ',"measure":"freeze"}'), r"'freeze' - at `\$\.measure`"),
        (
            PLAIN.replace("}", ',"since":"2020-01-01","until":"2019-01-01"}'),
            "line 1: since 2020-01-01 is not before until 2019-01-01",
        ),
        (PLAIN.replace("Quenholt Works", " "), "line 1: name is empty"),
        ("[1]", "line 1: "),
        ("id,name\n1,Q\n", "no.* column 'list'|column 'list'"),
        ("list,id,name,mood\nL,1,Q,x\n", "'mood' is no field of an own list"),
        ("list,id,name\nL,1\n", "line 2: 2 cells under 3 columns"),
        ("list,id,name\nL,1,\n", "line 2: .*`name`"),
        ("list,id,name,identifiers\nL,1,Q,imo 12\n", "line 2: 'imo 12' in column 'identifiers'"),
    ],
)
def test_a_bad_row_is_refused_with_its_line_and_field(text: str, said: str) -> None:
    """One sentence that says where and what to do."""
    with pytest.raises(InputError, match=said):
        entries(LIST, {"list": text})


def test_letters_in_two_encodings_are_refused() -> None:
    """Read either way, a name would be spoiled and its hit missed."""
    with pytest.raises(InputError, match="some of its letters are UTF-8 and others are not"):
        entries(LIST, {"list": "list,id,name\nL,1,Café\n".encode() + "L,2,Café\n".encode("cp1252")})


def test_a_row_that_is_nested_without_end_is_nobodys_and_refused_with_its_line() -> None:
    """Whatever else it says."""
    deep = PLAIN.removesuffix("}") + ',"note":' + '{"a":' * 100_000 + "1" + "}" * 100_001
    assert part_of(LIST, deep) is None
    with pytest.raises(InputError, match="line 1: Expected `str`, got `object`"):
        entries(LIST, {"list": deep})
