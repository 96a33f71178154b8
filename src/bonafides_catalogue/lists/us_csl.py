"""Consolidated Screening List of the United States: thirteen lists of three departments in one file.

Put together by the International Trade Administration of the Department of Commerce from the lists of Commerce, State and the Treasury, and read
at https://www.trade.gov/consolidated-screening-list . It is a convenience; law is each list, and so every entry here is one of its publisher's
list, with that list's id, measure and number:

- SDN → `us-ofac-sdn`; SSI, PLC, CMIC, NS-MBS, CAP, FSE → `us-ofac-consolidated`, both by the Treasury's number. One number may stand under several of
  these lists: its rows are one entry, and the note names the lists. Where neither programme nor remark tells what is forbidden, the list does: CAP is on
  accounts alone (concern), SSI at most its fourth directive (licence_required).
- EL → `us-bis-entity-list`, UVL → `us-bis-unverified`, MEU → `us-bis-military-end-users`, DPL → `us-bis-denied-persons`, DTC → `us-ddtc-debarred`, ISN →
  `us-state-isn`: by the id that their own readers make. Rows of one denial order are one entry; a determination under several statutes is one entry for each.

Three layouts are read. (1) The comma-separated table of 29 columns. (2) The older one of 27, without `_id` and `ids`, where a list is its
short name alone. (3) A compact JSON that others derive from the official file (`sourceGeneratedAt` is its day): it has no addresses, dates of effect or
end, remarks or numbers, so it is partial, its entries say nothing of when they end, and the law that it quotes is ignored. Its own counts must agree
with what it holds. The tables state no day.

Values of a cell are parted by semicolons; an address ends with the code of its country. `ids` hold country, days of expiry and issue, number and kind:
they are read as the remarks of the Treasury's own files are. Where those have a birth in a year or month alone, the compiler writes its first
day: such a day is taken as the month or year, and noted. `start_date` and `end_date` are periods; whether the last day still counts is in doubt. Where they are
missing, when an entry counted is told from several dated files. Licence requirements and policies are notes, and tell the concern.

Ignored by name: `_id` (the Treasury's number again, or made of the row by the compiler), `source_list_url` and `source_information_url` (the same for all of a list).
An excerpt is refused, when built, by its number of entries.
"""

from collections.abc import Iterator

import msgspec

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing, Measure
from bonafides.model.source import Address, ListSource, Snapshot, ToldList
from bonafides_catalogue.lists.forms.ofac_entries import AddressRow, Entry, OtherName, Terms, listing
from bonafides_catalogue.lists.forms.ofac_terms import CONSOLIDATED, SDN
from bonafides_catalogue.lists.forms.us_csl_facts import facts_of
from bonafides_catalogue.lists.forms.us_csl_layouts import Row, recognised, rows_of
from bonafides_catalogue.lists.forms.us_determinations import Determination, determined
from bonafides_catalogue.lists.forms.us_lists import (
    DEBARRED,
    DENIED_PERSONS,
    ENTITY_LIST,
    MILITARY_END_USERS,
    NONPROLIFERATION,
    UNVERIFIED,
    Stated,
    UsList,
    denied,
    in_order,
    joined,
    listing_of,
    numbered,
    one_day,
)
from bonafides_catalogue.lists.forms.us_tables import the_file

_TREASURY = "US Treasury, Office of Foreign Assets Control"
_OWN: dict[str, UsList] = {
    "EL": ENTITY_LIST, "UVL": UNVERIFIED, "MEU": MILITARY_END_USERS, "DPL": DENIED_PERSONS, "DTC": DEBARRED,
}  # fmt: skip
_NOT_BLOCKED = frozenset({"SSI", "PLC", "CMIC", "NS-MBS", "MBS", "CAP", "FSE"})
_DETERMINED = "ISN"
_NOTED = {
    "type": "type",
    "programs": "programmes",
    "title": "title",
    "standard_order": "standard order",
    "call_sign": "call sign",
    "vessel_type": "vessel type",
    "gross_tonnage": "gross tonnage",
    "gross_registered_tonnage": "gross registered tonnage",
    "vessel_flag": "vessel flag",
    "vessel_owner": "vessel owner",
    "remarks": "remarks",
    "citizenships": "citizen of",
    "dates_of_birth": "born",
    "nationalities": "nationality",
    "places_of_birth": "born in",
    "ids": "numbers",
}


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give the entries of the collection: the Treasury's and the denied persons joined by id, the others told apart by number."""
    to_join: list[Listing] = []
    to_number: list[Listing] = []
    for row in rows_of(the_file(snapshot)):
        if row.code == "SDN" or row.code in _NOT_BLOCKED:
            to_join.append(_treasury(row))
        elif row.code == _DETERMINED:
            to_number += _determinations(row, snapshot)
        elif us := _OWN.get(row.code):
            (to_join if us is DENIED_PERSONS else to_number).append(_own(row, us))
        else:
            raise ContentError(f"unmapped: list {row.code!r} in {row.where}; take it, or ignore it by name")
    yield from joined(to_join)
    yield from numbered(to_number)


def _treasury(row: Row) -> Listing:
    """Give an entry of the Treasury's lists as its own files give it; what those do not have is noted."""
    if not row.number.isdigit():
        raise ContentError(f"{row.where}: entity number {row.number!r} is no number; fetch the file again")
    cell = row.cells.get
    entry = Entry(
        number=row.number,
        name=row.name,
        kind=row.kind,
        programmes=row.programmes,
        title=cell("title", ""),
        call_sign=cell("call_sign", ""),
        vessel_type=cell("vessel_type", ""),
        tonnage=cell("gross_tonnage", ""),
        gross=cell("gross_registered_tonnage", ""),
        flag=cell("vessel_flag", ""),
        owner=cell("vessel_owner", ""),
        remarks=cell("remarks", ""),
        facts=facts_of(row),
        names=tuple(OtherName(kind="aka", name=name, weak=False) for name in row.others),
        addresses=(*(AddressRow(line=a, country="") for a in row.addresses), *(AddressRow(line="", country=c) for c in row.country)),
    )  # fmt: skip
    found = listing(entry, _TERMS.get(row.code, CONSOLIDATED))
    said = (
        ("list", row.code if row.code != "SDN" else ""),
        ("standard order", cell("standard_order", "")),
        ("licence requirement", row.requirement),
        ("licence policy", row.policy),
    )
    period = _period(row)
    return msgspec.structs.replace(
        found,
        note="; ".join(text for text in (found.note, *(f"{word}: {text}" for word, text in said if text)) if text),
        cites=row.notice or found.cites,
        periods=(period,) if period else (),
        dates_from="publisher" if period else "",
    )


def _sectoral(programmes: tuple[str, ...], remarks: str) -> tuple[Measure, str]:
    """Give the measure of the sectoral list; where no directive is told, that of the strictest, the fourth."""
    measure, untold = CONSOLIDATED.measure(programmes, remarks)
    return ("licence_required", "no directive is told, taken as the fourth") if untold else (measure, "")


def _accounts(programmes: tuple[str, ...], remarks: str) -> tuple[Measure, str]:
    """Give the measure of the list on correspondent and payable-through accounts, which bars no export unless a remark does."""
    measure, untold = CONSOLIDATED.measure(programmes, remarks)
    return ("concern", "") if untold else (measure, "")


_TERMS = {
    "SDN": SDN,
    "SSI": Terms(list_id=CONSOLIDATED.list_id, cites=CONSOLIDATED.cites, measure=_sectoral),
    "CAP": Terms(list_id=CONSOLIDATED.list_id, cites=CONSOLIDATED.cites, measure=_accounts),
}


def _own(row: Row, us: UsList) -> Listing:
    """Give an entry of a list of Commerce, or of the debarred."""
    stated = Stated(
        name=row.name,
        others=row.others,
        country=row.country,
        addresses=row.addresses,
        notice=row.notice,
        period=_period(row),
        requirement=row.requirement,
        policy=row.policy,
        notes=(("number", row.number), *_notes(row)),
    )
    return listing_of(us, stated)


def _determinations(row: Row, snapshot: Snapshot) -> Iterator[Listing]:
    """Give an entry for each statute that a determination is made under."""
    began = row.cells.get("start_date", "")
    for programme in row.programmes or ("",):
        stated = Determination(
            programme=programme,
            name=row.name,
            others=row.others,
            country=row.country,
            addresses=row.addresses,
            notice=row.notice,
            began=began,
            ended=row.cells.get("end_date", ""),
            undated=not began,
            seen=snapshot.day,
            notes=(("number", row.number), *_notes(row), ("licence requirement", row.requirement), ("licence policy", row.policy)),
        )  # fmt: skip
        yield determined(stated, row.where)


def _notes(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple((word, row.cells.get(column, "")) for column, word in _NOTED.items())


def _period(row: Row) -> Period | None:
    since, last = (one_day(row.cells.get(c, ""), row.where, what=c) for c in ("start_date", "end_date"))
    in_order(since, last, row.where)
    return denied(since, last)


LIST = ListSource(
    id="us-csl",
    title="Consolidated Screening List",
    publisher="US Department of Commerce, International Trade Administration",
    url="https://www.trade.gov/consolidated-screening-list",
    cites="the law of each list in it",
    expect=(5_000, 100_000),
    recognise=recognised,
    read=_read,
    tells=(
        ToldList(id=SDN.list_id, title="Specially Designated Nationals and Blocked Persons List", publisher=_TREASURY, cites=SDN.cites),
        ToldList(id=CONSOLIDATED.list_id, title="Consolidated Sanctions List (non-SDN)", publisher=_TREASURY, cites=CONSOLIDATED.cites),
        *(us.told for us in _OWN.values()),
        NONPROLIFERATION,
    ),
    addresses=(
        Address(name="consolidated.csv", url="https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv"),
    ),
)  # fmt: skip
