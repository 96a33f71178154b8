"""Unverified List of the United States.

Issued by the Bureau of Industry and Security (BIS) of the Department of Commerce as supplement no. 6 to 15 CFR part 744: parties whose good
faith BIS could not establish. Licence exceptions may not be used for them, and they must sign a statement before an export that needs no
licence (15 CFR 744.15), hence statement_required. Read in force at https://www.bis.gov/regulations/ear/744#supplement-6-744 ; here as a
comma-separated table of country, name and address, one row an address.

Rows of one country and name are one entry; other names that a cell holds behind "a.k.a." are names. The table gives no days: when an
entry counted is told from several dated files. An id is made of the words of the name; one name in several countries is numbered in their order. Columns
without a name are empty. An excerpt of a few rows is refused, when built, by its number of entries.
"""

from collections import defaultdict
from collections.abc import Iterator

from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import header_of
from bonafides_catalogue.lists.forms.us_lists import UNVERIFIED, Stated, listing_of, numbered
from bonafides_catalogue.lists.forms.us_tables import stated_rows, the_file

_COLUMNS = frozenset({"COUNTRY", "NAME", "ADDRESS"})


def _recognise(file: Published) -> Part | None:
    return Part(name="list") if header_of(file) - {""} == _COLUMNS else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    addresses: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for _, row in stated_rows(the_file(snapshot), known=_COLUMNS, needed=_COLUMNS, name="NAME"):
        addresses[row["COUNTRY"], row["NAME"]].update({row["ADDRESS"]: None} if row["ADDRESS"] else {})
    yield from numbered(
        listing_of(UNVERIFIED, Stated(name=name, country=(country,) if country else (), addresses=tuple(found)))
        for (country, name), found in addresses.items()
    )


LIST = ListSource(
    id=UNVERIFIED.told.id,
    title=UNVERIFIED.told.title,
    publisher=UNVERIFIED.told.publisher,
    url="https://www.bis.gov/regulations/ear/744#supplement-6-744",
    cites=UNVERIFIED.told.cites,
    expect=(50, 5_000),
    recognise=_recognise,
    read=_read,
)
