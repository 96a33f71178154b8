"""Priority heading: the customs heading is on the Common High Priority List of goods sought for the war against Ukraine.

Fifty headings in four tiers, of the European Commission, Japan, the United Kingdom and the United States, in the version of February 2024.
"""

from datetime import date

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth

_HEADINGS = frozenset(
    [
        "854231",
        "854232",
        "854233",
        "854239",
        "851762",
        "852691",
        "853221",
        "853224",
        "854800",
        "847150",
        "850440",
        "851769",
        "852589",
        "852910",
        "852990",
        "853669",
        "853690",
        "854110",
        "854121",
        "854129",
        "854130",
        "854149",
        "854151",
        "854159",
        "854160",
        "848210",
        "848220",
        "848230",
        "848250",
        "880730",
        "901310",
        "901380",
        "901420",
        "901480",
        "847180",
        "848610",
        "848620",
        "848640",
        "853400",
        "854320",
        "902750",
        "903020",
        "903032",
        "903039",
        "903082",
        "845710",
        "845811",
        "845891",
        "845961",
        "846693",
    ]
)
_SINCE = date(2023, 9, 19)
_SANCTIONED = ("RU", "BY")


def holds(facts: Facts) -> Truth:
    """Raised when a heading of the list goes to Russia or Belarus, or to a hub; unknown when the heading is too short to say."""
    if facts.day < _SINCE:
        return Truth.no(claim(f"The list is of {_SINCE}, later than {facts.day}"))
    found, open_ = [], []
    for index, item in enumerate(facts.transaction.items):
        digits = "".join(c for c in str(item.hs) if c.isdigit()) if stated(item.hs) else ""
        at = f"$.items[{index}].hs"
        if digits[:6] in _HEADINGS:
            found.append(claim(f"HS {item.hs} is on the Common High Priority List", "transaction", at))
        elif 0 < len(digits) < 6 and any(h.startswith(digits) for h in _HEADINGS):
            open_.append(claim(f"HS {item.hs} is too short to say whether it is on the list", "transaction", at))
    listed = (
        Truth.yes(*found) if found else Truth.unknown(*open_) if open_ else Truth.no(claim("No heading of the list"))
    )
    return listed & facts.going_to((*_SANCTIONED, *facts.hubs))


FLAG = Flag(
    id="priority_hs_code",
    title="On the Common High Priority List",
    holds=holds,
    cites="Common High Priority List, version of February 2024 (European Commission); indicator I11",
    clears_if="The end user in that country and its use are named and were checked.",
)
