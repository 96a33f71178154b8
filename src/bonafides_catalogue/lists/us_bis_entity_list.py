"""Entity List of the United States.

Issued by the Bureau of Industry and Security (BIS) of the Department of Commerce as supplement no. 4 to 15 CFR part 744: exports,
reexports and transfers to those on it need the licence that their entry states (15 CFR 744.11, 744.16). Read in force at
https://www.bis.gov/regulations/ear/744#supplement-4-744 ; here as a comma-separated table of 31 columns, one row for each address and
each other name, as it was handed to the Consolidated Screening List (`Source List` says EL).

Rows that agree in name, notice, days, licence requirement and policy are one entry. BIS gives no numbers: an id is made of the words of
the name; entries of one name are numbered in the order of their notices. Requirement and policy are kept as notes; where they cite 15 CFR
744.2, 744.3 or 744.4, the concern is nuclear, missile, or chemical and biological. Titles, remarks and whatever is said of vessels are notes too.
Columns without a name are empty. An excerpt of a few rows is refused, when built, by its number of entries.
"""

from collections.abc import Iterator

from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides_catalogue.lists.forms.us_bis import entries_of, part_of
from bonafides_catalogue.lists.forms.us_lists import ENTITY_LIST

_CODE = "EL"


def _recognise(file: Published) -> Part | None:
    return part_of(file, _CODE)


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    return entries_of(ENTITY_LIST, snapshot, _CODE)


LIST = ListSource(
    id=ENTITY_LIST.told.id,
    title=ENTITY_LIST.told.title,
    publisher=ENTITY_LIST.told.publisher,
    url="https://www.bis.gov/regulations/ear/744#supplement-4-744",
    cites=ENTITY_LIST.told.cites,
    expect=(400, 20_000),
    recognise=_recognise,
    read=_read,
)
