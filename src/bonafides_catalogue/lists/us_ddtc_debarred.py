"""Parties debarred under the arms regulations (ITAR) of the United States.

Issued by the Directorate of Defense Trade Controls (DDTC) of the Department of State: persons convicted under the Arms Export Control
Act, barred from taking part, directly or indirectly, in what 22 CFR parts 120-130 control (22 CFR 127.7, statutory debarment).
Read here as published at https://www.pmddtc.state.gov/ddtc_public?id=ddtc_kb_article_page&sys_id=c22d1833dbb8d300d0a370131f9619f0 ,
a comma-separated table of six columns under headings that changed once (2018, 2019).

The bar does not reach goods outside those regulations, which a list cannot know; a listing is prohibited all the same, since a lower measure
would let a defence article pass, and the citation says which law it is. Reinstatement needs a notice of its own, so an entry has no end.

Other names stand in brackets behind "a.k.a."; the month of a birth date makes the entry a person. An entry counts from the day of its notice; where the
notice that it corrects, or that corrects it, is earlier, the time between is in doubt. DDTC gives no numbers: an id is made of the words of the name
and of the notice, the `Corrected Notice` where there is one, as the Consolidated Screening List has it. Both are cited.
"""

from collections.abc import Iterator

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import header_of
from bonafides.text.day_words import days_in
from bonafides_catalogue.lists.forms.us_lists import DEBARRED, Stated, listing_of, numbered, one_day
from bonafides_catalogue.lists.forms.us_tables import stated_rows, the_file

_MEANT = {
    "Debarred Party Full Name and Alias": "Party Name",
    "Date of Birth": "Date Of Birth",
    "Notice": "Federal Register Notice",
}
_CORRECTED = ("Corrected Notice", "Corrected Notice Date")
_BOTH = frozenset({"Notice Date", *_CORRECTED})
_NAMES = ("Party Name", "Debarred Party Full Name and Alias")


def _recognise(file: Published) -> Part | None:
    header = header_of(file)
    return Part(name="list") if header >= _BOTH and header & set(_NAMES) else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    file = the_file(snapshot)
    for layout in (_MEANT.keys(), frozenset(_MEANT.values())):
        if header_of(file) >= layout:
            rows = stated_rows(
                file, known=layout | _BOTH, needed=layout | _BOTH, name=next(n for n in _NAMES if n in layout)
            )
            yield from numbered(listing_of(DEBARRED, _stated(row, where)) for where, row in rows)
            return
    raise ContentError(f"{file.path}: neither of the two layouts of this list; fetch the file again")


def _stated(cells: dict[str, str], where: str) -> Stated:
    row = {_MEANT.get(column, column): cell.replace("\xa0", " ").strip() for column, cell in cells.items()}
    noticed, corrected = (one_day(row[column], where, what=column) for column in ("Notice Date", _CORRECTED[1]))
    born = row["Date Of Birth"]
    days = days_in(born)
    doubt = corrected if noticed and corrected and corrected < noticed else None
    notice = row["Federal Register Notice"]
    return Stated(
        name=row["Party Name"],
        schema="Person" if born else "Thing",
        birth_dates=days,
        notice=row[_CORRECTED[0]] or notice,
        period=Period(since=noticed, maybe_since=doubt) if noticed else None,
        notes=(
            ("notice", notice if row[_CORRECTED[0]] else ""),
            ("notice of", row["Notice Date"]),
            ("corrected notice of", row[_CORRECTED[1]]),
            ("birth date", "" if days else born),
        ),
    )


LIST = ListSource(
    id=DEBARRED.told.id,
    title=DEBARRED.told.title,
    publisher=DEBARRED.told.publisher,
    url="https://www.pmddtc.state.gov/ddtc_public?id=ddtc_kb_article_page&sys_id=c22d1833dbb8d300d0a370131f9619f0",
    cites=DEBARRED.told.cites,
    expect=(200, 5_000),
    recognise=_recognise,
    read=_read,
)
