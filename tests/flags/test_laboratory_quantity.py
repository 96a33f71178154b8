"""Half a kilogram for a university is a record; twenty tonnes are asked about, and so is a quantity that nobody states."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import concern, precursor, said, told

PLASTICISER = precursor("MTCR 4.C.1", names=("dioctyl-adipate",), usual_up_to=("5 kg", "5 l"))
NEAR = precursor("MTCR 6.C.3", relation="near_threshold_of", names=("graphite-below-size",), usual_up_to=("5 kg",))
UNIVERSITY = buyer("University of Nairobi", "KE")
WEIGHING = ("sensitive_unlisted_item", "unlisted_precursor")


def order(
    quantity: Any = None, *, of: str = "dioctyl adipate", parties: Any = (UNIVERSITY,), **more: Any
) -> dict[str, Any]:
    """Give an order of one line by these parties."""
    item = {"description": of, **({} if quantity is None else {"quantity": quantity})}
    return {"items": [item], "results": (PLASTICISER,), "parties": list(parties), **more}


@pytest.mark.parametrize("flag", WEIGHING)
@pytest.mark.parametrize(
    ("quantity", "expected"),
    [("0.5 kg", "no"), ("500 g", "no"), ("5 kg", "no"), ("5 l", "no"), ("5.1 kg", "yes"), ("20 t", "yes")],
)
def test_what_a_university_usually_takes_is_not_raised(flag: str, quantity: str, expected: str) -> None:
    """At the line it is usual, above it is not."""
    assert said(flag, **order(quantity)) == expected


@pytest.mark.parametrize("quantity", [None, "2 drums", "about 1 kg"])
def test_a_quantity_that_is_not_stated_exactly_is_asked_for(quantity: Any) -> None:
    """Unknown is no small quantity: the goods stay raised."""
    found = told("sensitive_unlisted_item", **order(quantity))
    assert found.value is True
    assert any("How much" in g.asks for g in found.grounds)


@pytest.mark.parametrize(
    "name",
    [
        "University of Nairobi",
        "Krankenhaus Nordwest",
        "Лаборатория химии",
        "第三中学",
        "Lycée Henri IV",
        "City Hospital",
    ],
)
def test_schools_hospitals_and_laboratories_take_little_as_well(name: str) -> None:
    """By what their names say, in any script."""
    assert said("sensitive_unlisted_item", **order("0.5 kg", parties=(buyer(name, "KE"),))) == "no"


@pytest.mark.parametrize(
    "parties",
    [
        (buyer("Golden Meridian General Trading", "AE"),),
        (buyer("Savanna Plastics", "KE"),),
        (UNIVERSITY, party("consignee", "Golden Meridian General Trading", "AE")),
        (buyer("Missile Research Laboratory", "KE"),),
        (),
    ],
)
def test_a_small_quantity_for_somebody_else_is_raised(parties: Any) -> None:
    """A trader, a factory, an armoury or nobody is no laboratory."""
    assert said("sensitive_unlisted_item", **order("0.5 kg", parties=parties)) == "yes"


def test_a_carrier_between_changes_nothing() -> None:
    """Somebody has to bring it."""
    forwarder = party("notify_party", "Coast Freight Forwarding", "KE")
    assert said("sensitive_unlisted_item", **order("0.5 kg", parties=(UNIVERSITY, forwarder))) == "no"


def test_a_listed_university_is_no_ordinary_laboratory() -> None:
    """Small quantities for it are raised."""
    assert said("sensitive_unlisted_item", **order("0.5 kg", hits=(concern("University of Nairobi"),))) == "yes"


def test_lines_of_the_same_goods_are_added() -> None:
    """Ten bottles of a kilogram are ten kilograms."""
    items = [{"description": "dioctyl adipate", "quantity": "1 kg"} for _ in range(10)]
    deal: dict[str, Any] = {"items": items, "results": (PLASTICISER,) * 10, "parties": [UNIVERSITY]}
    assert said("sensitive_unlisted_item", **deal) == "yes"


@pytest.mark.parametrize(("quantity", "expected"), [("2 kg", "no"), ("900 kg", "yes"), (None, "yes")])
def test_goods_near_a_line_follow_the_same_rule(quantity: Any, expected: str) -> None:
    """Unlisted and near, in a laboratory's quantity."""
    deal = order(quantity, of="graphite")
    assert said("near_threshold", **{**deal, "results": (NEAR,)}) == expected


@pytest.mark.parametrize(("quantity", "expected"), [("0.5 kg", "no"), ("20 t", "yes"), (None, "yes")])
def test_who_takes_a_large_quantity_is_asked(quantity: Any, expected: str) -> None:
    """A university alone does not use twenty tonnes; half a kilogram needs no further user."""
    assert said("end_user_unspecified", **order(quantity)) == expected


def test_a_large_quantity_is_asked_about_though_the_university_is_named_as_user() -> None:
    """It is more than it can use."""
    user = party("end_user", "University of Nairobi", "KE")
    assert said("end_user_unspecified", **order("20 t", parties=(UNIVERSITY, user))) == "yes"
    assert said("atypical_quantity", **order("20 t", parties=(UNIVERSITY, user))) == "yes"


def test_a_trader_as_only_party_is_asked_who_takes_a_small_quantity() -> None:
    """A trader uses nothing."""
    trader = buyer("Golden Meridian General Trading", "AE")
    assert said("trading_company_unknown_end_user", **order("0.5 kg", parties=(trader,))) == "yes"


@pytest.mark.parametrize(("quantity", "expected"), [("0.5 kg", "no"), ("20 t", "yes")])
def test_three_bottles_are_no_step_of_production(quantity: str, expected: str) -> None:
    """Three sensitive goods of one order, as a laboratory and as a plant takes them."""
    codes = ("MTCR 4.C.1", "MTCR 4.C.5.b", "MTCR 6.C.2")
    results = tuple(precursor(c, names=(c,), usual_up_to=("5 kg",)) for c in codes)
    items = [{"description": f"substance {c}", "quantity": quantity} for c in codes]
    assert said("item_mix_indicative", items=items, results=results, parties=[UNIVERSITY]) == expected


@pytest.mark.parametrize(("quantity", "expected"), [("0.5 kg", "no"), ("20 t", "unknown"), (None, "unknown")])
def test_a_laboratory_need_not_state_that_it_builds_no_rocket(quantity: Any, expected: str) -> None:
    """For more than it takes, the use is open."""
    assert said("end_use_rocket", **order(quantity)) == expected
