"""A few typed listings, and a register of them."""

from datetime import date

from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing
from bonafides.model.words import OrganisationWords
from bonafides.parties import Register, build_index
from bonafides.text.wording import Lexicon

DAY = date(2025, 11, 5)
SINCE = Period(since=date(2009, 2, 3))

_LEGAL = ("co", "company", "ltd", "limited", "corp", "llc", "the", "of", "and")
_ORGANISATION = {
    "trade": "trade", "trading": "trade", "industry": "industry", "industries": "industry", "ind": "industry", "group": "group",
    "general": "general", "import": "import", "export": "export", "chemical": "chemical", "chem": "chemical",
}  # fmt: skip

WORDS = Lexicon(
    organisation=OrganisationWords(
        kinds={**dict.fromkeys(_LEGAL, "legal_form"), **dict.fromkeys(_ORGANISATION.values(), "organisation")},
        latin={**{word: word for word in _LEGAL}, **_ORGANISATION},
    ),
    departments=frozenset({"dept", "stores"}),
    places=frozenset({"tehran", "iran", "dalian", "china", "isfahan"}),
)

SUNNY = "Dalian Sunny Industry & Trade Co., Ltd."
PARCHIN = "Parchin Chemical Industries"
NAMES = (
    SUNNY, PARCHIN, "Zarvanthal Precision Group", "Shahid Bakeri Industrial Group", "Kordestan Quenholt Trading Company",
    "Morvane Tessaly Import Export Ltd", "Oskaldur Bearings LLC",
)  # fmt: skip


def listing(name: str, *aliases: str, number: int = 1, periods: tuple[Period, ...] = (SINCE,)) -> Listing:
    """Give a listing of an organization."""
    names = tuple(ListedName(name=n) for n in (name, *aliases))
    return Listing(list="test", list_id=str(number), schema="Organization", names=names, periods=periods)


def listings_of(*names: str) -> tuple[Listing, ...]:
    """Give one listing a name."""
    return tuple(listing(name, number=number) for number, name in enumerate(names, 1))


def register_of(*listings: Listing) -> Register:
    """Index listings in memory."""
    return Register([build_index(listings, WORDS)], WORDS)
