"""What stands behind a party: armed forces, programmes, officials, predecessors."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import concern, hit, likeness, result, said

ROCKET_GOODS = (result("controlled_munitions_only", mtcr=("4.C.2.b",)),)
SPACE = "Space and Upper Atmosphere Research Commission"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"affiliations": ["PLA Rocket Force"]}, "yes"),
        ({"affiliations": ["Academy of Launch Vehicle Technology"]}, "yes"),
        ({"owners": [{"name": "Ministry of Defence", "share": "10 %"}]}, "yes"),
        ({"notes": ["Подразделение Министерства обороны"]}, "yes"),
        ({"people": [{"name": "A. Karimi", "role": "colonel of the Revolutionary Guard"}]}, "yes"),
        ({"notes": ["No ties to the military were found."]}, "no"),
        ({"notes": ["无军工背景"]}, "no"),
        ({"notes": ["not only a university but an ordnance plant"]}, "yes"),
        ({"affiliations": ["Salvation Army"]}, "no"),
        ({"affiliations": ["Ministry of Defence"], "government": True}, "no"),
        ({"affiliations": ["Chamber of Commerce"]}, "no"),
        ({}, "no"),
    ],
)
def test_a_civil_party_with_military_ties_is_held(more: dict[str, Any], expected: str) -> None:
    """What a note denies is no tie, and a ministry that says what it is hides nothing."""
    assert said("military_or_missile_affiliation", parties=[buyer("Acme", "CN", **more)]) == expected


@pytest.mark.parametrize(
    ("user", "hits", "results", "expected"),
    [
        (party("end_user", SPACE, "PK", government=True), (), ROCKET_GOODS, "yes"),
        (party("end_user", SPACE, "PK"), (concern(SPACE, concern=("missile",)),), (result(),), "yes"),
        (party("end_user", SPACE, "PK", government=True), (), (result(),), "no"),
        (party("end_user", SPACE, "PK"), (likeness(SPACE, concern=("missile",)),), (result(),), "no"),
        (party("end_user", "Delta Optical Research", "IN"), (), ROCKET_GOODS, "no"),
    ],
)
def test_a_space_body_that_serves_missiles_works_on_both(user: Any, hits: Any, results: Any, expected: str) -> None:
    """Space goods that serve no carrier are ordinary for it."""
    goods = [{"description": "UDMH"}]
    assert said("dual_programme_end_user", parties=[user], hits=hits, items=goods, results=results) == expected


@pytest.mark.parametrize(
    ("deal", "hits", "expected"),
    [
        (party("end_user", "Northern University", "CN", affiliations=["Key laboratory for ordnance"]), (), "yes"),
        (party("end_user", "Army Engineering University", "CN"), (), "yes"),
        (party("end_user", "Northern University", "CN"), (hit("Northern University"),), "yes"),
        (party("end_user", "University of Chile, Faculty of Chemistry", "CL"), (), "no"),
        (party("end_user", "Acme", "CN", affiliations=["ordnance plant"]), (), "no"),
    ],
)
def test_a_university_with_military_ties_is_shown(deal: Any, hits: Any, expected: str) -> None:
    """A firm's ties are another finding."""
    assert said("academic_military_affiliation", parties=[deal], hits=hits) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"people": [{"name": "L. Wei", "role": "former official of the Ministry of Commerce"}]}, "yes"),
        ({"notes": ["The chairman is a retired licensing officer of the export control department."]}, "yes"),
        ({"notes": ["Генеральный директор: бывший сотрудник таможни"]}, "yes"),
        ({"people": [{"name": "L. Wei", "role": "former sales director"}]}, "no"),
        ({}, "no"),
    ],
)
def test_a_former_official_of_the_deciding_body_is_shown(more: dict[str, Any], expected: str) -> None:
    """A former salesman is nobody's protection."""
    assert said("former_official_link", parties=[buyer("Acme", "CN", **more)]) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Successor of a sanctioned firm, with the same staff.", "yes"),
        ("Took over the customers of Orion Ltd, which was dissolved after it was listed.", "yes"),
        ("该公司承接了被制裁企业的业务", "yes"),
        ("Took over the customers of its parent.", "no"),
        ("Family firm since 1960.", "no"),
    ],
)
def test_a_firm_that_continues_a_sanctioned_one_is_held(note: str, expected: str) -> None:
    """An ordinary succession is none."""
    assert said("predecessor_continuity", parties=[buyer("Acme", "CN", notes=[note])]) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("The customer is not familiar with the performance of the product.", "yes"),
        ("买方不了解产品", "yes"),
        ("The customer asked detailed questions about drift.", "no"),
    ],
)
def test_a_customer_who_does_not_know_the_product_is_shown(note: str, expected: str) -> None:
    """One who asks the right questions knows it."""
    assert said("customer_unfamiliar_with_product", parties=[buyer("Acme", "CN", notes=[note])]) == expected
