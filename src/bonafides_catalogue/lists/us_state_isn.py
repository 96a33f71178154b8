"""Nonproliferation sanctions of the United States Department of State.

Issued by the Bureau of International Security and Nonproliferation and published in the Federal Register, under a dozen
statutes and orders, among them the Missile Sanctions Laws, INKSNA (Iran, North Korea and Syria) and Executive Orders
12938 and 13382. Read at https://www.state.gov/key-topics-bureau-of-international-security-and-nonproliferation/nonproliferation-sanctions/ ,
here in two layouts of a comma-separated file: one tells every determination with the day that it was lifted, waived
or expired; the later one tells those in force only, and may hold rows of commas alone, which are passed over.

The list tells its own history, so absence from a later file is no lifting. The publisher gives no numbers: an entry's id
is made of programme, the words of its name and the day of its first notice in the Federal Register (or else the day of effect),
with a running number where one determination stands twice; the Consolidated Screening List gives the same. Known
misprints of the publisher are read as meant (13328 for 13382, INSKNA for INKSNA). Measures under INKSNA and its forerunner are imposed
for two years (78 FR 9769): where no end is given, they are certain that long and in doubt afterwards. Where no day of effect is given, the
entry counts from the file's day on and is in doubt before. Where several days of an end are given, the time between is in doubt; a
partial lifting is no end.

What follows differs by programme: 13382 blocks property; the Missile Sanctions Laws, INKSNA, its forerunner, the
chemical and biological weapons act and CAATSA section 231 (by section 235(a)(2) of Public Law 115-44) bar export licences; the others bar procurement, import or finance, and inform here.
"""

from collections.abc import Iterator

from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import header_of
from bonafides_catalogue.lists.forms.us_determinations import Determination, determined, parted
from bonafides_catalogue.lists.forms.us_lists import NONPROLIFERATION, numbered
from bonafides_catalogue.lists.forms.us_tables import stated_rows

_ENDED = "Date Lifted/Waived/Expired"
_TOLD = frozenset({"Programs", "Name", "Address", "Country", "Federal Register Notice", "Effective Date", _ENDED})
_NOW = frozenset({
    "Source List", "Programs", "Name", "Alternative Names", "Country", "Federal Register Notice", "Effective Date", "Remarks/Notes",
    "Web Link",
})  # fmt: skip
_BLANK = "\xff"  # The no-break space of an old code page.


def _recognise(file: Published) -> Part | None:
    header = header_of(file)
    if "Entity Number" in header:  # The layout that the Consolidated Screening List has for each of its lists.
        return None
    return Part(name="list") if _ENDED in header or {"Source List", "Alternative Names", "Web Link"} <= header else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give every determination; "Source List" names this list on each row and is ignored."""
    yield from numbered(
        determined(_stated(row, snapshot), where)
        for file in snapshot.parts["list"]
        for where, row in stated_rows(file, known=_TOLD | _NOW, needed=_TOLD if _ENDED in header_of(file) else _NOW)
    )


def _stated(row: dict[str, str], snapshot: Snapshot) -> Determination:
    return Determination(
        programme=row["Programs"],
        name=row["Name"].replace(_BLANK, " "),
        others=parted(row.get("Alternative Names", "")),
        country=(row["Country"],),
        addresses=(row["Address"],) if row.get("Address") else (),
        notice=row["Federal Register Notice"],
        began=row["Effective Date"],
        ended=row.get(_ENDED, ""),
        seen=snapshot.day,
        notes=(("remarks", row.get("Remarks/Notes", "")), ("see", row.get("Web Link", ""))),
    )


LIST = ListSource(
    id=NONPROLIFERATION.id,
    title=NONPROLIFERATION.title,
    publisher=NONPROLIFERATION.publisher,
    url="https://www.state.gov/key-topics-bureau-of-international-security-and-nonproliferation/nonproliferation-sanctions/",
    cites=NONPROLIFERATION.cites,
    expect=(100, 2_000),
    recognise=_recognise,
    read=_read,
    history=True,
)
