"""Military End User List of the United States.

Issued by the Bureau of Industry and Security (BIS) of the Department of Commerce as supplement no. 7 to 15 CFR part 744: the items of supplement
no. 2 need a licence for those on it (15 CFR 744.21). It is not exhaustive: who is not on it may still be a military end user.
Read in force at https://www.bis.gov/regulations/ear/744#supplement-7-744 ; here in the 31 columns of the Entity List's table, with MEU
as `Source List`, and mapped as those are. An excerpt of a few rows is refused, when built, by its number of entries.
"""

from collections.abc import Iterator

from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides_catalogue.lists.forms.us_bis import entries_of, part_of
from bonafides_catalogue.lists.forms.us_lists import MILITARY_END_USERS

_CODE = "MEU"


def _recognise(file: Published) -> Part | None:
    return part_of(file, _CODE)


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    return entries_of(MILITARY_END_USERS, snapshot, _CODE)


LIST = ListSource(
    id=MILITARY_END_USERS.told.id,
    title=MILITARY_END_USERS.told.title,
    publisher=MILITARY_END_USERS.told.publisher,
    url="https://www.bis.gov/regulations/ear/744#supplement-7-744",
    cites=MILITARY_END_USERS.told.cites,
    expect=(30, 5_000),
    recognise=_recognise,
    read=_read,
)
