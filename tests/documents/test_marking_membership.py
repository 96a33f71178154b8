"""Who belonged to a group on a day; what is vague or unverified is unknown."""

from datetime import date

import pytest
from tests.documents.marked_papers import nations

from bonafides.documents.marking import Nations
from bonafides.errors import InputError
from bonafides.model.place import Country, Membership

BELONGS = [
    ("IND", "MTCR", date(2016, 6, 26), False),
    ("IND", "MTCR", date(2016, 6, 27), True),
    ("AUS", "MTCR", date(2008, 10, 2), True),
    ("BGR", "MTCR", date(2004, 6, 1), None),
    ("CHN", "MTCR", date(2020, 1, 1), False),
    ("FIN", "NATO", date(2023, 4, 3), False),
    ("FIN", "NATO", date(2023, 4, 4), True),
    ("SWE", "NATO", date(2024, 3, 6), False),
    ("SWE", "NATO", date(2024, 3, 7), True),
    ("GBR", "EU", date(2020, 1, 31), True),
    ("GBR", "EU", date(2020, 2, 1), False),
    ("NZL", "FVEY", date(2008, 1, 1), True),
    ("FRA", "FVEY", date(2008, 1, 1), False),
    ("MEX", "WA", date(2012, 1, 24), False),
    ("MEX", "WA", date(2012, 1, 25), True),
    ("IND", "AG", date(2018, 1, 10), None),
    ("IND", "AG", date(2019, 1, 1), True),
    ("IND", "NSG", date(2020, 1, 1), False),
    ("SRB", "NSG", date(2014, 1, 1), True),
]  # fmt: skip


@pytest.mark.parametrize(("country", "group", "day", "answer"), BELONGS)
def test_membership_counts_from_its_first_sure_day(country: str, group: str, day: date, answer: bool | None) -> None:
    """A date that names a year only settles nothing within that year."""
    assert nations().belongs(country, group, day) is answer


@pytest.mark.parametrize(
    ("group", "count"), [("MTCR", 35), ("NSG", 48), ("WA", 42), ("AG", 42), ("NATO", 32), ("FVEY", 5), ("EU", 27)]
)
def test_every_group_has_its_members(group: str, count: int) -> None:
    """As many as the group itself states for the summer of 2026, the Union apart that sits in the Australia Group."""
    codes = [c for c in nations()._countries if nations().belongs(c, group, date(2026, 6, 1))]  # noqa: SLF001 (no reader needs the list of all countries)
    assert len(codes) == count


def made(since: str = "", until: str = "", *, verified: bool = True) -> Nations:
    """Give one country with one membership."""
    membership = Membership(group="CLUB", since=since, until=until, verified=verified)
    return Nations([Country(id="XA", alpha3="XAA", name="Exampleland", groups=(membership,))])


def test_a_membership_that_nobody_verified_is_unknown() -> None:
    """It opens nothing, and is not denied either."""
    assert made(since="1990-01-01", verified=False).belongs("XAA", "CLUB", date(2000, 1, 1)) is None


def test_a_membership_without_a_first_day_is_unknown() -> None:
    """Nobody recorded since when."""
    assert made().belongs("XAA", "CLUB", date(2000, 1, 1)) is None


def test_a_vague_last_day_is_unknown_within_itself() -> None:
    """It left some time in 2005."""
    left = made(since="1990", until="2005")
    assert [left.belongs("XAA", "CLUB", date(y, 6, 1)) for y in (2004, 2005, 2006)] == [True, None, False]


@pytest.mark.parametrize(
    ("word", "said"),
    [("MTCR", "is a group"), ("XQZ", "no country is known"), ("CH", "no country is known"), ("", "no country")],
)
def test_a_release_goes_to_one_known_country(word: str, said: str) -> None:
    """Anything else is refused in one sentence."""
    with pytest.raises(InputError, match=said):
        nations().recipient(word)


def test_a_former_state_is_no_recipient() -> None:
    """Its successors are others."""
    with pytest.raises(InputError):
        nations().recipient("YUG")
