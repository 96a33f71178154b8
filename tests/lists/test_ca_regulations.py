"""Canada's regulations: what each schedule holds is typed, items date themselves where they can, and no schedule is passed over."""

from collections.abc import Mapping
from datetime import date

import pytest
from tests.lists.published_files import DAY, part_of, published

from bonafides.editions.published import gather
from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.party import Identifier
from bonafides.model.source import Snapshot
from bonafides_catalogue.lists.ca_regulations import LIST
from bonafides_catalogue.lists.forms.ca_names import read_item

OLD = 'lims:inforce-start-date="2016-03-18" lims:fid="1" lims:id="1"'
NEW = 'lims:inforce-start-date="2022-02-24" lims:enacted-date="2022-02-24" lims:fid="7" lims:id="7"'
CHANGED = 'lims:inforce-start-date="2023-08-04" lims:enacted-date="2023-08-04" lims:fid="2" lims:id="9"'


def item(number: str, text: str, when: str = OLD) -> str:
    """Give an item of a list."""
    return f"<Item {when}><Label>{number}</Label><Text>{text}</Text></Item>"


def listed(*items: str) -> str:
    """Give a list that stands in these words since 2016."""
    return f"<List {OLD}>{''.join(items)}</List>"


def row(*cells: str, when: str = "", reach: str = "") -> str:
    """Give a row of a table whose first cell may reach over the rows below."""
    first = f'<entry morerows="{reach}">' if reach else "<entry>"
    return f"<row {when}>{first}{cells[0]}</entry>{''.join(f'<entry>{c}</entry>' for c in cells[1:])}</row>"


def table(*rows: str, title: str = "Goods", part: str = "", since: str = "2016-03-18") -> str:
    """Give a table with its head."""
    caption = f"<Caption>PART {part}</Caption>" if part else ""
    return (
        f"<TableGroup>{caption}<table><title>{title}</title><tgroup><thead>{row('Item', 'Goods', 'Code')}</thead>"
        f'<tbody lims:inforce-start-date="{since}">{"".join(rows)}</tbody></tgroup></table></TableGroup>'
    )


def part(number: str, title: str) -> str:
    """Give the heading of a part."""
    return f"<Heading><Label>PART {number}</Label><TitleText>{title}</TitleText></Heading>"


def schedule(label: str, *content: str, title: str = "Persons") -> str:
    """Give a schedule."""
    return (
        f"<Schedule><ScheduleFormHeading><Label>SCHEDULE {label}</Label><TitleText>{title}</TitleText></ScheduleFormHeading>"
        f"{''.join(content)}<HistoricalNote><HistoricalNoteSubItem>SOR/2016-1, s. 1</HistoricalNoteSubItem></HistoricalNote></Schedule>"
    )


def regulation(*schedules: str, number: str = "SOR/2014-58", act: str = "S-14.5", letters: str = "en") -> str:
    """Give a consolidated regulation registered on 17 March 2014."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><Regulation lims:current-date="2024-01-01" '
        f'xml:lang="{letters}" xmlns:lims="http://justice.gc.ca/lims"><Identification><InstrumentNumber>{number}</InstrumentNumber>'
        "<RegistrationDate><Date><YYYY>2014</YYYY><MM>03</MM><DD>17</DD></Date></RegistrationDate>"
        f'<EnablingAuthority><XRefExternal reference-type="act" link="{act}">AN ACT</XRefExternal></EnablingAuthority>'
        "<LongTitle>Measures (Oskaldur) Regulations</LongTitle></Identification><Body/>"
        f"{''.join(schedules)}</Regulation>"
    )


def snapshot(*texts: str | bytes, day: date = DAY) -> Snapshot:
    """Give a snapshot of these regulations."""
    return Snapshot(day=day, parts={f"r{at}": (published(f"r{at}.xml", text),) for at, text in enumerate(texts)})


def entries(*schedules: str, number: str = "SOR/2014-58") -> list[Listing]:
    """Give the entries of one regulation."""
    return list(LIST.read(snapshot(regulation(*schedules, number=number))))


PEOPLE = schedule(
    "1",
    part("1", "Individuals — Grave Breach"),
    listed(
        item("1", "Tavan MERIDOR (born on January 31, 1953) (also known as Tavi MERIDOR)"),
        item("2", "Ilva OSKALD", NEW),
        item("3", "Arno HOLT", CHANGED),
        item("4", "<Repealed>[Repealed, SOR/2022-1, s. 1]</Repealed>", CHANGED),
    ),
    part("2", "Entities — Grave Breach"),
    listed(item("1", "Quenholt Rocket Works (QRW)")),
)
SHIPS = schedule("1.1", table(row("1", "1234567", "Meridor Star", "Oil Tanker", "1998"), since="2025-06-13"), title="")
GOODS = schedule(
    "6",
    table(row("1", "Beer", "220300"), row("2", "Wine", "Subset of 2204.10"), part="1", since="2022-05-18"),
    table(row("1", "Fish", "0301"), part="2"),
    title="",
)


def test_a_regulation_is_one_part_by_its_number() -> None:
    """Whatever the file is called; its day is that of its folder, since each regulation is current to a day of its own."""
    found = LIST.recognise(published("any.bin", regulation(PEOPLE)))
    assert found is not None
    assert (found.name, found.day) == ("SOR-2014-58", None)


@pytest.mark.parametrize(
    "text",
    [
        regulation(PEOPLE, letters="fr"),
        regulation(PEOPLE, act="E-19"),
        "<Regulation/>",
        regulation(number="SI/2014-58"),
    ],
)
def test_another_regulation_is_not_this_list(text: str) -> None:
    """Neither in French, nor under another act."""
    assert part_of(LIST, text) is None


def test_an_individual_is_read_with_place_law_and_names() -> None:
    """The id is regulation, schedule, part and item."""
    person = entries(PEOPLE)[0]
    assert (person.list_id, person.reference) == ("SOR-2014-58/1/1/1", "SOR/2014-58, Schedule 1, Part 1, item 1")
    assert ([n.name for n in person.names], person.birth_dates) == (["Tavan MERIDOR", "Tavi MERIDOR"], ("1953-01-31",))
    assert (person.schema, person.measure, person.binding) == ("Person", "asset_freeze", ("CA",))
    assert person.cites == "Measures (Oskaldur) Regulations (SOR/2014-58), section 3"


def test_an_entity_has_its_acronym_as_a_weak_name() -> None:
    """And the name without it."""
    entity = entries(PEOPLE)[3]
    assert (entity.schema, entity.list_id) == ("Organization", "SOR-2014-58/1/2/1")
    assert [(n.name, n.weak) for n in entity.names][1:] == [("Quenholt Rocket Works", False), ("QRW", True)]


@pytest.mark.parametrize(
    ("position", "period"),
    [
        (0, Period(since=date(2016, 3, 18), maybe_since=date(2014, 3, 17))),
        (1, Period(since=date(2022, 2, 24))),
        (2, Period(since=date(2023, 8, 4), maybe_since=date(2014, 3, 17))),
    ],
)
def test_only_an_item_that_an_amendment_added_says_when(position: int, period: Period) -> None:
    """One of the old list, or reworded since, may have stood there from the day of registration."""
    assert entries(PEOPLE)[position].periods == (period,)


def test_an_item_as_old_as_its_regulation_has_no_doubt() -> None:
    """It cannot be older."""
    first = item("1", "Ilva OSKALD").replace("2016-03-18", "2014-03-17")
    text = schedule("", listed(first).replace("2016-03-18", "2014-03-17"))
    assert entries(text, number="SOR/2014-60")[0].periods == (Period(since=date(2014, 3, 17)),)


def test_a_repealed_item_is_no_entry_and_is_counted() -> None:
    """It no longer says whom it named."""
    assert [e.list_id for e in entries(PEOPLE)] == [f"SOR-2014-58/1/1/{n}" for n in (1, 2, 3)] + ["SOR-2014-58/1/2/1"]
    assert any("1 repealed items" in remark for remark in LIST.remarks(snapshot(regulation(PEOPLE))))


def test_a_ship_is_a_vessel_that_may_not_be_served() -> None:
    """With its IMO number; in doubt since the schedule came in."""
    ship = entries(SHIPS)[0]
    assert (ship.schema, ship.name, ship.measure) == ("Vessel", "Meridor Star", "prohibited")
    assert ship.identifiers == (Identifier(kind="imo", value="1234567"),)
    assert ship.periods == (Period(since=date(2025, 6, 13), maybe_since=date(2025, 2, 21)),)
    assert "built: 1998" in ship.note


def test_who_may_only_not_be_financed_is_a_concern() -> None:
    """Schedule 2 bars new debt and equity."""
    bank = entries(schedule("2", listed(item("1", "Oskaldur Bank")), title="Entities"))[0]
    assert (bank.measure, bank.schema) == ("concern", "Organization")
    assert "new debt" in bank.note


def test_where_no_heading_says_so_a_birth_date_makes_a_person() -> None:
    """Others may be either."""
    found = entries(
        schedule("", listed(item("1", "Ilva Oskald (date of birth: May 4, 1950)"), item("2", "Meridor Trust"))),
        number="SOR/2008-248",
    )
    assert [(e.schema, e.birth_dates) for e in found] == [("Person", ("1950-05-04",)), ("Thing", ())]


def test_a_schedule_that_nobody_typed_is_kept_as_a_concern_and_told() -> None:
    """Neither guessed nor passed over."""
    text = regulation(schedule("", listed(item("1", "Ilva OSKALD")), title="Individuals"), number="SOR/2031-1")
    assert [(e.measure, e.schema) for e in LIST.read(snapshot(text))] == [("concern", "Person")]
    assert any("SOR/2031-1: nobody has typed" in remark for remark in LIST.remarks(snapshot(text)))


def test_a_ban_on_exports_is_one_ban_with_its_codes_and_items() -> None:
    """The codes of one part and one day."""
    (ban,) = LIST.bans(snapshot(regulation(GOODS)))
    assert (ban.id, ban.destination, ban.since) == ("ca-regs.sor-2014-58.6.1.2022-05-18", "RU", date(2022, 5, 18))
    assert (ban.jurisdiction, ban.hs) == ("CA", ("220300", "220410"))
    assert ban.passage == "Schedule 6, Part 1, items 1 and 2"
    assert "Only some goods under their code: items 2." in ban.note


def test_an_item_added_later_is_a_ban_of_its_own_day() -> None:
    """A reworded one counts from the day of its table."""
    rows = (row("1", "Beer", "220300"), row("2", "Ale", "220301", when=NEW), row("3", "Gin", "220302", when=CHANGED))
    bans = list(LIST.bans(snapshot(regulation(schedule("7", table(*rows))))))
    assert [(b.since, b.hs) for b in bans] == [
        (date(2016, 3, 18), ("220300", "220302")),
        (date(2022, 2, 24), ("220301",)),
    ]


def test_a_ban_for_one_use_alone_says_so_in_its_title() -> None:
    """Nobody takes it for a plain one."""
    (ban,) = LIST.bans(snapshot(regulation(schedule("4", table(row("1", "Pipes", "730411 and 730419"))))))
    assert "(only for offshore oil" in ban.title
    assert ban.hs == ("730411", "730419")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (regulation(GOODS), "bans on imports, which bar no export: schedule 6 part 2 (luxury goods, 1 items)"),
        (regulation(schedule("5.1", table(row("1", "Lithium", "7439-93-2")))), "bans on exports by words or CAS numbers"),
        (regulation(schedule("10", table(row("1", "Shipping")))), "bans on services"),
        (regulation("<Schedule><ScheduleFormHeading><Label>SCHEDULE 3</Label></ScheduleFormHeading><Repealed/></Schedule>"), "as a whole: schedule 3"),
        (regulation(), "are current, 1 to 2024-01-01"),
        (regulation().replace("2024-01-01", "2025-01-01"), "current to 2025-01-01, a later day"),
    ],
)  # fmt: skip
def test_what_no_entry_or_ban_holds_is_told(text: str, said: str) -> None:
    """By schedule, with its number of items."""
    assert any(said in remark for remark in LIST.remarks(snapshot(text)))


def test_rows_below_a_cell_that_reaches_over_them_belong_to_its_item() -> None:
    """And a row of nothing is no item."""
    rows = (
        row("1", "Beer", "220300", reach="2"),
        "<row><entry/></row>",
        row("(a) dark ale", ""),
        row("2", "Gin", "2208"),
    )
    (ban,) = LIST.bans(snapshot(regulation(schedule("7", table(*rows)))))
    assert ban.hs == ("220300", "2208")


def test_transitional_sections_are_ignored() -> None:
    """They stand in a schedule of their own form."""
    related = "<Schedule><ScheduleFormHeading><TitleText>RELATED PROVISIONS</TitleText></ScheduleFormHeading><Strange/></Schedule>"
    assert len(entries(PEOPLE, related)) == 4


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (regulation(schedule("1", "<Planet/>")), "element 'Planet'"),
        (regulation(schedule("1", "<List><Planet/></List>")), "element 'Planet' of a list"),
        (regulation(schedule("1", listed(item("", "Ilva OSKALD")))), "a line numbered ''"),
        (regulation(schedule("1", listed(item("1", "")))), "names nobody"),
        (regulation(schedule("1", listed(item("1", "Holt, " * 2_000)))), "has 11,999 letters"),
        (regulation(PEOPLE.replace("2022-02-24", "2022-02-31")), "'2022-02-31'"),
        (regulation(SHIPS.replace("1234567", "12345")), "is no ship"),
        (regulation(schedule("7", table(row("1", "Beer", "22", reach="1"), row("2", "Gin", "22")))), "item '2' below"),
        (regulation(schedule("7", table(row("1", "Beer", "22", reach="2"), row("", "Gin", "22")))), "reaches 1 rows beyond its table"),
        (regulation(schedule("7", table(row("1", "Beer", "22", reach="9" * 5_000)))), "morerows '999"),
        (regulation(schedule("7", table(row("9" * 5_000, "Beer", "22")))), "a line numbered '999"),
        (regulation().replace("<DD>17</DD>", ""), "a day of registration"),
        (regulation().replace("2014</YYYY>", f"{10**20}</YYYY>"), "a day of registration"),
        ("<Regulation", "not well-formed"),
        ('<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><r>&c;</r>', "document type"),
    ],
)  # fmt: skip
def test_what_nobody_knows_is_refused(text: str, said: str) -> None:
    """In one line, with its file."""
    with pytest.raises(ContentError, match=said) as refused:
        list(LIST.read(snapshot(text)))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("code", ["", "301", "beer", "Subset of beer", "220300, except ale"])
def test_a_tariff_code_that_nobody_can_read_is_refused(code: str) -> None:
    """A ban without its goods would be no ban."""
    with pytest.raises(ContentError, match="tariff code"):
        entries(schedule("7", table(row("1", "Goods", code))))


def test_two_texts_of_one_regulation_are_refused() -> None:
    """Which of them counts is not ours to say."""
    files = (published("a.xml", regulation(PEOPLE)), published("b.xml", regulation(SHIPS)))
    with pytest.raises(ContentError, match=r"a\.xml, b\.xml"):
        list(LIST.read(Snapshot(day=DAY, parts={"SOR-2014-58": files})))


def test_without_one_regulation_nothing_is_read() -> None:
    """Its parties would seem lifted."""
    found = gather([published("2026-07-23/a.xml", regulation(PEOPLE))], [LIST], {})
    assert not found.snapshots
    assert "no SOR-2001-360 and SOR-2007-285" in found.remarks[0]


FORMS: Mapping[str, tuple[bool, list[str], tuple[str, ...]]] = {
    "Tavan Meridor, born June 19, 1977 (also known among other names as Tavi)": (True, ["Tavan Meridor", "Tavi~"], ("1977-06-19",)),
    "Ilva (Ilwa) OSKALD (OSKALDT)": (True, ["Ilva OSKALD", "Ilva OSKALDT", "Ilwa OSKALD", "Ilwa OSKALDT"], ()),
    "Arno Holt (Brigadier)": (True, ["Arno Holt"], ()),
    "Arno Holt (born on August 10 or 11, 1972)": (True, ["Arno Holt"], ("1972-08-10", "1972-08-11")),
    "Arno Holt (born in 1954": (True, ["Arno Holt"], ("1954",)),
    "Arno Holt (born in the early 1970s)": (True, ["Arno Holt"], ()),
    "Ilva OSKALD (also known as Ilwa HOLT or HOLTE)": (True, ["Ilva OSKALD", "Ilwa HOLT", "Ilwa HOLTE"], ()),
    "Arno Holt (also known as Arn Holt), the Netherlands, born February 8, 1938, Samplin": (True, ["Arno Holt", "Arn Holt"], ("1938-02-08",)),
    "Meridor Nuclei (formerly MNU)": (False, ["Meridor Nuclei", "MNU~"], ()),
    "Quenholt Works (also known as Quenholt, JSC, QRW and Works of Air and Sea)": (
        False, ["Quenholt Works", "Quenholt, JSC", "QRW", "Works of Air and Sea"], ()),
    "Quenholt Systems (also known as Quenholt Systems and Devices)": (
        False, ["Quenholt Systems", "Quenholt Systems and Devices", "Devices~"], ()),
    "Oskaldur Works (also known as Works “Air and Sea”)": (False, ["Oskaldur Works", "Works “Air and Sea”"], ()),
    "Oskaldur Rocket (also known as Oskaldur Space (OSP) and ORK)": (
        False, ["Oskaldur Rocket", "Oskaldur Space (OSP)", "Oskaldur Space", "OSP~", "ORK"], ()),
    "Oskaldur Media (including Os TV and OsRadio)": (False, ["Oskaldur Media", "Os TV~", "OsRadio~"], ()),
    "Oskaldur Bank (Samplin)": (False, ["Oskaldur Bank (Samplin)"], ()),
}  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_every_form_of_an_item_gives_its_names_and_days(text: str) -> None:
    """A tilde marks weak names here."""
    person, names, born = FORMS[text]
    found = read_item(text, person=person)
    assert [n.name + "~" * n.weak for n in found.names] == names
    assert found.birth_dates == born


def test_an_item_that_says_more_than_a_name_is_kept_whole() -> None:
    """So that nothing of it is lost."""
    text = "Arno Holt (Brigadier) (born in the early 1970s)"
    assert read_item(text, person=True).notes == (
        "title: Brigadier",
        "born: in the early 1970s",
        f"as published: {text}",
    )
