"""Actors of the missile trade whose listings are one, and neighbours whose are not."""

import random

import pytest
from tests.editions.joining.listed import actors, background, groups, join, listed

from bonafides.model.codec import to_canonical
from bonafides.model.listing import Listing

LIMMT = (
    listed("us-x:9749", "LIMMT ECONOMIC AND TRADE COMPANY, LTD.", "DALIAN SUNNY INDUSTRY & TRADE CO., LTD.",
           "ANSI METALLURGY INDUSTRY CO. LTD.", "BLUE SKY INDUSTRY CORPORATION", country=("CN",)),
    listed("au-x:2007", "DALIAN SUNNY INDUSTRIES", "Dalian Sunny Industry and Trade Co.", "LIMMT Economic and Trade Company", country=("CN",)),
)  # fmt: skip
BAKERI = (
    listed("us-x:9350", "SHAHID BAKERI INDUSTRIAL GROUP", weak=("SBIG",), country=("IR",)),
    listed("un-x:66", "SHAHID BAGHERI INDUSTRIAL GROUP (SBIG)", country=("IR",)),
)
PARCHIN = tuple(
    listed(f"{name}:1", written, country=("IR",))
    for name, written in (
        ("us-x", "PARCHIN CHEMICAL INDUSTRIES"), ("un-x", "PARCHIN CHEMICAL INDUSTRIES"), ("eu-x", "Parchin Chemical Industries (PCI)"),
        ("gb-x", "PARCHIN CHEMICAL INDUSTRIES"), ("jp-x", "Parchin Chemical Industries (PCI)"), ("ca-x", "Parchin Chemical Industries"),
    )
)  # fmt: skip
NEIGHBOURS = (
    listed("un-x:14", "ELECTRO SANAM COMPANY", "E. S. Co.", country=("IR",), addresses=("Nobonyad Square 5 Langare Street, Tehran, Iran",)),
    listed("un-x:63", "SANAM INDUSTRIAL GROUP", country=("IR",), addresses=("Nobonyad Square 5 Langare Street, Tehran, Iran",)),
    listed("un-x:67", "SHAHID HEMMAT INDUSTRIAL GROUP (SHIG)", country=("IR",), addresses=("Damavand Tehran Highway 2, Tehran, Iran",)),
    listed("us-x:19716", "SHAHID MOVAHED INDUSTRIES", country=("IR",), addresses=("Damavand Tehran Highway 2, Tehran, Iran",)),
    listed("us-x:44", "SHAHID HEMMAT SPACE GROUP", country=("IR",), addresses=("Damavand Tehran Highway 2, Tehran, Iran",)),
    listed("un-x:50", "PARCHIN CHEMICAL INDUSTRIES", country=("IR",)),
)  # fmt: skip


@pytest.mark.parametrize("listings", [LIMMT, BAKERI, PARCHIN], ids=["LIMMT", "Bakeri", "Parchin"])
def test_listings_of_one_actor_are_joined(listings: tuple[Listing, ...]) -> None:
    """A firm that is its own alias on another list, a name in two spellings, and one name on six lists."""
    found = actors(join(*listings, among=background()))
    assert len({found[f"{e.list}:{e.list_id}"] for e in listings}) == 1


def test_neighbours_that_share_a_programme_an_address_or_a_word_stay_apart() -> None:
    """Electro Sanam is no Sanam Industrial Group, Shahid Movahed no Shahid Hemmat, and neither is Parchin."""
    assert len(groups(join(*NEIGHBOURS))) == len(NEIGHBOURS)


def test_neighbours_stay_apart_among_the_listings_of_their_kind_too() -> None:
    """What an unlike third listing carries never bridges them."""
    found = actors(join(*NEIGHBOURS, among=background()))
    assert len({found[f"{e.list}:{e.list_id}"] for e in NEIGHBOURS}) == len(NEIGHBOURS)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_loading_changes_no_actor(seed: int) -> None:
    """Shuffled listings give the same ids, and the same joins with the same evidence."""
    whole = [*LIMMT, *BAKERI, *PARCHIN, *NEIGHBOURS[:5], *background()[:300]]
    shuffled = random.Random(seed).sample(whole, len(whole))  # noqa: S311 (an order, no secret)
    first, second = join(*whole), join(*shuffled)
    assert sorted(map(to_canonical, first.listings)) == sorted(map(to_canonical, second.listings))
    assert first.joins == second.joins


def test_a_group_is_named_by_its_least_listing() -> None:
    """The id is told from the listings alone, whatever came first."""
    assert set(actors(join(*reversed(PARCHIN))).values()) == {"ca-x:1"}


def test_a_typed_actor_gives_its_id_to_what_joins_it() -> None:
    """The catalogue's own id is the one that people know."""
    typed = listed("us-x:1", "PARCHIN CHEMICAL INDUSTRIES", country=("IR",), actor="parchin")
    assert set(actors(join(typed, *PARCHIN[1:])).values()) == {"parchin"}


def test_two_typed_actors_are_never_joined() -> None:
    """What the catalogue holds apart, no evidence joins, not even through a third listing."""
    one = listed("us-x:1", "PARCHIN CHEMICAL INDUSTRIES", country=("IR",), actor="parchin")
    two = listed("gb-x:1", "PARCHIN CHEMICAL INDUSTRIES", country=("IR",), actor="other")
    found = actors(join(one, two, PARCHIN[1]))
    assert (found["us-x:1"], found["gb-x:1"]) == ("parchin", "other")


def test_a_typed_cover_beside_the_firm_does_not_keep_the_firm_out() -> None:
    """A list carries the firm and its cover company side by side; the catalogue types the cover as the firm."""
    cover = listed(
        "eu-x:42",
        "Sabalan Company",
        "Shahid Hemmat Industrial Group",
        actor="shig",
        country=("IR",),
        cites="annex VIII",
    )
    firm = listed("eu-x:48", "Shahid Hemmat Industrial Group (SHIG)", country=("IR",), cites="annex VIII")
    council = listed("un-x:67", "SHAHID HEMMAT INDUSTRIAL GROUP", actor="shig", country=("IR",), cites="part 1")
    assert set(actors(join(cover, firm, council)).values()) == {"shig"}


def test_a_branch_that_carries_its_parents_name_stays_beside_the_parent() -> None:
    """The Qods Force is listed beside the Guard, and under its name too."""
    guard = listed(
        "us-x:1",
        "ISLAMIC REVOLUTIONARY GUARD CORPS",
        "PASDARAN-E ENGHELAB-E ISLAMI",
        actor="irgc",
        country=("IR",),
        cites="part 1",
    )
    force = listed("us-x:2", "IRGC-QODS FORCE", "PASDARAN-E ENGHELAB-E ISLAMI", country=("IR",), cites="part 1")
    other = listed(
        "gb-x:1",
        "Islamic Revolutionary Guard Corps",
        "Pasdaran-e Enghelab-e Islami",
        actor="irgc",
        country=("IR",),
        cites="part 2",
    )
    found = actors(join(guard, force, other))
    assert (found["us-x:2"], found["gb-x:1"]) == ("us-x:2", "irgc")


def test_what_both_publishers_call_a_party_first_goes_before_an_alias() -> None:
    """One list knows the cover as a name of the group, another as a firm of its own."""
    group = listed("un-x:1", "SHAHID HEMMAT INDUSTRIAL GROUP", actor="shig", country=("IR",), cites="part 1")
    cover = listed(
        "un-x:2", "SAHAND ALUMINUM PARTS INDUSTRIAL COMPANY", actor="sapico", country=("IR",), cites="part 1"
    )
    both = listed(
        "jp-x:240", "Shahid Hemmat Industrial Group", "Sahand Aluminum Parts Industrial Company", country=("IR",)
    )
    assert actors(join(group, cover, both))["jp-x:240"] == "shig"
