"""Denied Persons List of the United States.

Issued by the Bureau of Industry and Security (BIS) of the Department of Commerce: persons whom an order bars from taking part in
transactions with items subject to the Export Administration Regulations (15 CFR 764.3(a)(2); General Prohibition Four, 15 CFR
736.2(b)(4)), hence prohibited. Read here as BIS publishes it, a table parted by tabs with twelve columns, kept at
https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl . A row may end before its last two cells.

One row is one address: rows of one name and one order are one entry, with all of its addresses and periods. BIS gives no numbers: an
id is made of the words of the name and the earliest notice in the Federal Register, which renewals of a temporary order keep. An order
counts from its effective date; whether its day of expiry still counts is in doubt; without such a day it has no end. The file does not
state its day: the latest `Last_Update` is taken, since the list stood so from then on.

`Standard_Order`, `Last_Update` and `Action` (what was last changed) are kept as notes. Countries are as written, errors too; a row without one is
often of the United States and is not filled in. An excerpt of a few rows is refused, when built, by its number of entries.
"""

import re
from collections.abc import Iterator
from datetime import date

from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import header_of
from bonafides_catalogue.lists.forms.us_lists import (
    DENIED_PERSONS,
    Stated,
    denied,
    in_order,
    joined,
    listing_of,
    one_day,
)
from bonafides_catalogue.lists.forms.us_tables import stated_rows, the_file

_ADDRESS = ("Street_Address", "City", "State", "Postal_Code", "Country")
_MAY_LACK = frozenset({"Action", "FR_Citation"})
_COLUMNS = frozenset(
    {"Name", *_ADDRESS, "Effective_Date", "Expiration_Date", "Standard_Order", "Last_Update", *_MAY_LACK}
)
_DAY = re.compile(rb"\t\"?((?:19|20)\d\d-\d\d-\d\d)\"?\t")


def _recognise(file: Published) -> Part | None:
    if not header_of(file, mark="\t") >= {"Name", "Standard_Order", "FR_Citation"}:
        return None
    latest = max(_DAY.findall(file.content), default=b"").decode()
    try:
        return Part(name="list", day=date.fromisoformat(latest) if latest else None)
    except ValueError:
        return Part(name="list")


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    file = the_file(snapshot)
    rows = stated_rows(file, known=_COLUMNS, needed=_COLUMNS, name="Name", mark="\t", may_lack=_MAY_LACK)
    yield from joined(listing_of(DENIED_PERSONS, _stated(row, where)) for where, row in rows)


def _stated(row: dict[str, str], where: str) -> Stated:
    since, last = (one_day(row[column], where, what=column) for column in ("Effective_Date", "Expiration_Date"))
    in_order(since, last, where)
    return Stated(
        name=row["Name"],
        country=(row["Country"],) if row["Country"] else (),
        addresses=(address,) if (address := ", ".join(row[c] for c in _ADDRESS if row[c])) else (),
        notice=row["FR_Citation"],
        period=denied(since, last),
        notes=(
            ("standard order", row["Standard_Order"]),
            ("last updated", row["Last_Update"]),
            ("last change", row["Action"]),
        ),
    )


LIST = ListSource(
    id=DENIED_PERSONS.told.id,
    title=DENIED_PERSONS.told.title,
    publisher=DENIED_PERSONS.told.publisher,
    url="https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl",
    cites=DENIED_PERSONS.told.cites,
    expect=(200, 10_000),
    recognise=_recognise,
    read=_read,
)
