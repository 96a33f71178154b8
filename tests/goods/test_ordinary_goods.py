"""Ordinary goods of many customs chapters are answered without a question, and listed names never fall through."""

import pytest
from tests.goods.test_classify import DAY, answer, tables

from bonafides.goods.technology import KINDS

ORDINARY = (
    ("frozen cod fillets", "0304"), ("roasted coffee beans", "0901"), ("olive oil in glass bottles", "1509"),
    ("table salt", "2501"), ("lubricating oil for car engines", "2710"), ("citric acid, food grade", "2918"),
    ("aspirin tablets 500 mg", "3004"), ("wall paint, white", "3209"), ("polyethylene granules", "3901"),
    ("rubber tyres for passenger cars", "4011"), ("office paper A4", "4802"), ("cotton shirts", "6205"),
    ("ceramic floor tiles", "6907"), ("steel screws M8 x 40", "7318"), ("aluminium window profiles", "7604"),
    ("kitchen knives", "8211"), ("centrifugal water pump, 5.5 kW, cast iron", "8413"), ("kitchen oven, electric, 3 kW", "8516"),
    ("washing machine 8 kg", "8450"), ("diesel engine 75 kW for tractor", "8408"), ("laptop computer 14 inch", "8471"),
    ("LED lamp 9 W E27", "8539"), ("GPS receiver for hiking", "8526"), ("passenger car 1.6 l petrol", "8703"),
    ("camera lens 50 mm", "9002"), ("sofa", "9401"), ("desk lamp", "9405"), ("tennis rackets", "9506"),
    ("четырёхместный диван", "9401"), ("家用电饭煲", "8516"), ("Wasserpumpe für den Garten, 800 W", "8413"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "heading"), ORDINARY)
def test_ordinary_goods_are_not_controlled(text: str, heading: str) -> None:
    """No question for what nobody lists."""
    assert answer(text, hs=heading).status == "not_controlled"


def named() -> list[tuple[str, str]]:
    """Give the names of the entries that a test decides, each with its entry; knowledge is named by other goods."""
    return [(e.id, n) for e in tables().entries if e.test and not e.like and e.in_force(DAY) and e.kind not in KINDS for n in e.names]  # fmt: skip


def test_a_listed_name_without_parameters_is_never_not_controlled() -> None:
    """What an entry names and nothing else says is asked about, or more."""
    free = {n for _, n in named() if answer(n, hs="8479").status == "not_controlled"}
    assert free == set()
