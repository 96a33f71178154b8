"""Military-intelligence end users that the export regulations of the United States name.

Named by the Bureau of Industry and Security (BIS) of the Department of Commerce in 15 CFR 744.22(f)(2): exports, reexports and transfers of any
item subject to the regulations need a licence, applications face a presumption of denial (86 FR 4865, 15 January 2021), hence licence_required.
The naming is not exhaustive: every military-intelligence end user of the countries in 744.22 needs a licence.

Read here from a transcription kept at https://www.opensanctions.org/datasets/us_bis_mieu/ (licence CC BY-NC 4.0; none of it is part of this project), one
comma-separated file. `Topics` is the transcriber's own tag and is ignored; `Program` must be US-BIS-MIEU. The table tells its own history (`Date`, `End date`),
so absence from a later file is no lifting. An id is made of the words of the name; one name in several countries is numbered.
"""

from collections.abc import Iterator

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot, ToldList
from bonafides.text.columns import header_of, several
from bonafides_catalogue.lists.forms.us_lists import Stated, UsList, in_order, listing_of, numbered, one_day
from bonafides_catalogue.lists.forms.us_tables import stated_rows

_COLUMNS = frozenset({"Type", "Name", "Alias", "Country", "Topics", "Program", "Date", "End date", "Source URL"})
_PROGRAMME = "US-BIS-MIEU"
_TOLD = UsList(
    told=ToldList(
        id="us-bis-military-intelligence", title="Military-intelligence end users", cites="15 CFR 744.22(f)(2)",
        publisher="US Department of Commerce, Bureau of Industry and Security",
    ),
    measure="licence_required",
)  # fmt: skip


def _recognise(file: Published) -> Part | None:
    start = file.content[:4000]
    return (
        Part(name="list")
        if header_of(file) >= {"Program", "Topics", "End date"} and _PROGRAMME.encode() in start
        else None
    )


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    yield from numbered(
        listing_of(_TOLD, _stated(row, where))
        for file in snapshot.parts["list"]
        for where, row in stated_rows(file, known=_COLUMNS, needed=_COLUMNS, name="Name")
    )


def _stated(row: dict[str, str], where: str) -> Stated:
    if row["Type"] != "Organization" or row["Program"] != _PROGRAMME:
        raise ContentError(
            f"unmapped: type {row['Type']!r} or programme {row['Program']!r} in {where}; take it, or ignore it by name"
        )
    since, until = (one_day(row[column], where, what=column) for column in ("Date", "End date"))
    in_order(since, until, where)
    return Stated(
        name=row["Name"],
        others=several(row["Alias"]),
        schema="Organization",
        country=(row["Country"],) if row["Country"] else (),
        period=Period(since=since, until=until) if since or until else None,
        notes=(("see", row["Source URL"]),),
    )


LIST = ListSource(
    id=_TOLD.told.id,
    title=_TOLD.told.title,
    publisher=f"{_TOLD.told.publisher} (transcribed by OpenSanctions)",
    url="https://www.opensanctions.org/datasets/us_bis_mieu/",
    cites=_TOLD.told.cites,
    expect=(5, 500),
    recognise=_recognise,
    read=_read,
    history=True,
)
