"""Specially Designated Nationals and Blocked Persons List (SDN) of the United States.

Issued by the Office of Foreign Assets Control (OFAC) of the US Treasury under 31 CFR chapter V; property of those on
it is blocked. Published at https://sanctionslist.ofac.treas.gov/Home/SdnList in several layouts, which make one
history here, since an entry has one number in all of them:

- four comma-separated files without header: `sdn.csv` (the entries), `alt.csv` (other names), `add.csv` (addresses) and
  `sdn_comments.csv` (what did not fit into an entry's remarks), joined by the entry's number. `sdn.csv` alone is enough.
  A row of the other files without its entry is counted in a remark. They carry no dates: their folder's name tells the day.
- `sdn.xml`, in the schema's old and new namespace. `Publish_Date` is its day. A file that has not as many entries as its
  `Record_Count` says is refused, since the entries that it lacks would seem to have left the list.

Where tables and XML of one day are there, an entry has what either says. The flowing text `sdnlist.txt` has no numbers and is
a list of its own (`us-ofac-sdn-text`). The consolidated list of those not blocked is `us-ofac-consolidated`.

When an entry or a name counted is told from several dated sets of files. The sanctions programmes' tags are the reference.
NPWMD is Executive Order 13382, on weapons of mass destruction and their means of delivery; the tag does not say which, so both
missile and nuclear concern are noted. Remarks become fields where a listing has one (birth dates, numbers, phones, countries,
weak names in quotes, "Linked To", operators, relatives), and stay as a note where not: place of birth, gender, websites,
secondary sanctions, positions. Former and later names (fka, nka) are names, and the note says which they are.
"""

from collections.abc import Iterator

from bonafides.model.listing import Listing
from bonafides.model.source import Address, ListSource, Part, Published, Snapshot
from bonafides_catalogue.lists.forms import ofac_lists
from bonafides_catalogue.lists.forms.ofac_terms import SDN

_URL = "https://sanctionslist.ofac.treas.gov/Home/SdnList"
_FILES = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/"


def _recognise(file: Published) -> Part | None:
    return ofac_lists.recognised(file, SDN.list_id)


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    return ofac_lists.read(snapshot, SDN, url=_URL)


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    return ofac_lists.remarks(snapshot, SDN.list_id)


LIST = ListSource(
    id=SDN.list_id,
    title="Specially Designated Nationals and Blocked Persons List",
    publisher="US Treasury, Office of Foreign Assets Control",
    url=_URL,
    cites=SDN.cites,
    expect=(5_000, 40_000),
    recognise=_recognise,
    read=_read,
    needs=("sdn",),
    remarks=_remarks,
    addresses=tuple(
        Address(name=name, url=f"{_FILES}{name.upper()}")
        for name in ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")
    ),
)
