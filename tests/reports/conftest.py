"""A realistic answer, built by code: an order with a listed consignee, a precursor, hostile texts and names in three scripts."""

from collections.abc import Callable
from datetime import date

import pytest

from bonafides.model.assessment import (
    Assessment,
    Coverage,
    Decisive,
    Feature,
    Finding,
    Hit,
    ItemResult,
    JurisdictionAnswer,
    ListCoverage,
    Question,
    Related,
    RuleAnswer,
)
from bonafides.model.dates import PartialDate
from bonafides.model.evidence import Evidence, Locus, asks, claim
from bonafides.model.item import Item
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction

SCRIPT = "<script>alert(1)</script>"
FORMULA = '=HYPERLINK("x")'
PERSIAN = "صنایع شیمیایی نمونه‌کار"
CHINESE = "大连晴空实业贸易有限公司"
IDENTITY = "Namunehkar Chemical Industries is the party of entry X-050: same name in two scripts and the same registration number"


def transaction(number: int = 1) -> Transaction:
    """An order for an oxidiser's precursor to a listed firm by way of a free port."""
    return Transaction(
        id=f"T-{number}",
        date=PartialDate("2025-11-05"),
        kind="export",
        from_="DE",
        destination="IR",
        parties=(
            Party(role="exporter", name="Beispiel Chemie GmbH", country="DE", address="Hafenstrasse 1", city="Hamburg"),
            Party(role="consignee", name=PERSIAN, aliases=("Namunehkar Chem. Ind.",), country="IR", city="Karaj"),
            Party(role="broker", name=CHINESE, country="CN", address="大连市中山区样本路 8 号"),
            Party(role="forwarder", name=SCRIPT, country="AE"),
            Party(role="payer", name=FORMULA),
        ),
        items=(
            Item(id="I-1", description="sodium perchlorate 99 %", quantity="20 t"),
            Item(id="I-2", description=None),
        ),
    )


def hits() -> tuple[Hit, ...]:
    """A match across scripts, and a likeness that is no match."""
    return (
        Hit(
            query=PERSIAN, score=0.97, match=True, list="un-sc", list_id="X-050", name="NAMUNEHKAR CHEMICAL INDUSTRIES", actor="A-1",
            schema="Organization", periods=((date(2007, 3, 24), date(2023, 10, 18)), (date(2025, 9, 28), None)), dates_from="overlay",
            in_force="yes", measure="asset_freeze", binding=("UN", "EU"), matched_name="نمونه‌کار", concern=("missile",), party=1,
            why=(
                Feature(feature="name", says="the same words in another script", bits=18.2, query=PERSIAN, listed="NAMUNEHKAR"),
                Feature(feature="reg_no", says="the same registration number", bits=21.0, query="10101", listed="10101"),
            ),
            against=(Feature(feature="city", says="another city", bits=-1.4, query="Karaj", listed="Tehran"),),
            absent=("birth date", "phones"),
        ),
        Hit(
            query=CHINESE, score=0.41, match=False, list="us-bis-el", list_id="77", name="DALIAN CLEAR SKY SHIPPING", actor="A-2",
            schema="Organization", periods=((date(2019, 5, 1), None),), dates_from="publisher", in_force="yes", measure="licence_required",
            same_party=False, party=2, note="The names share the place and nothing rare.", verified=False,
            why=(Feature(feature="name", says="the same place name", bits=3.1, query="大连", listed="DALIAN"),),
        ),
    )  # fmt: skip


def items() -> tuple[ItemResult, ...]:
    """An unlisted precursor, and an item of which too little is stated."""
    return (
        ItemResult(
            id="I-1", status="unlisted_sensitive", codes={"cn": ("1C950",)}, names=("sodium-perchlorate",), near=("EU 1C011",),
            decisive=Decisive(property="assay", value="99 %", limit="none: not listed", margin="converts by one exchange"),
            related=(Related(relation="precursor_of", entry="MTCR 4.C.4.b", source="MTCR Annex Handbook, Item 4"),), missing=("grain size",),
            evidence=(claim("CAS 7601-89-0 is sodium perchlorate", "transaction", "$.items[0].cas"),),
        ),
        ItemResult(id="I-2", status="insufficient_data", missing=("description",), warnings=("the item has no description",)),
    )  # fmt: skip


def findings() -> tuple[Finding, ...]:
    """One finding of every effect; yes, unknown and no."""
    deep = Evidence(
        says="The names agree in two scripts", bits=18.2, place=Locus(source="un-sc", at="X-050"),
        because=(claim("نمونه‌کار reads namunehkar", "un-sc", "X-050 alias 2"), claim("namunehkar occurs in 1 of 36,000 names")),
    )  # fmt: skip
    return (
        Finding(
            rule="listed_party_match", truth="yes", effect="law", family="party", says=IDENTITY, cites="S/RES/1737 (2006) para. 12",
            evidence=(Evidence(says=IDENTITY, because=(deep,)),), clears_if="A named person shows from registers that these are two firms.",
        ),
        Finding(
            rule="final_destination_mismatch", truth="yes", effect="hold", family="route",
            says="The invoice names Karaj and the bill of lading names Jebel Ali", cites="BIS red flag 11",
            evidence=(claim("Jebel Ali", "transaction", "$.route[1].place"),), clears_if="The carrier confirms the port of discharge.",
        ),
        Finding(rule="eus_defect", truth="unknown", effect="ask", family="documents", says="There is no end-use statement to read",
                evidence=(asks("Who signed the end-use statement?", "$.end_use.statement.signatory"),)),
        Finding(rule="unlisted_precursor", truth="yes", effect="weigh", family="item", says="Sodium perchlorate precedes a listed oxidiser",
                cites="MTCR 4.C.4.b"),
        Finding(rule="shell_jurisdiction", truth="no", effect="weigh", family="money", says="The payer sits in no secrecy jurisdiction"),
        Finding(rule="free_zone_destination", truth="yes", effect="note", family="route", says="Jebel Ali is a free zone"),
    )  # fmt: skip


def by_jurisdiction() -> dict[str, JurisdictionAnswer]:
    """The EU forbids, the United States cannot say yet."""
    freeze = RuleAnswer(
        rule="eu.asset_freeze", truth="yes", outcome="PROHIBIT", duty="prohibited", verified=True, evidence=(claim(IDENTITY),),
        says="No goods may be made available to a listed party", cites="Regulation (EU) No 267/2012 Art. 23(3)",
    )  # fmt: skip
    listed = RuleAnswer(
        rule="eu.catch_all", truth="yes", outcome="CATCH_ALL", duty="licence", verified=False,
        says="Unlisted items for missiles need a licence once the exporter is aware", cites="Regulation (EU) 2021/821 Art. 4(2)",
    )  # fmt: skip
    reach = RuleAnswer(
        rule="us.reexport", truth="unknown", outcome="LICENCE", duty="licence", verified=True,
        says="Foreign-made goods with controlled US content need a licence", cites="15 CFR 734.4", evidence=(asks("What is the US content?", "$.items[0].us_content"),),
    )  # fmt: skip
    return {
        "US": JurisdictionAnswer(outcome="ASK", duty="none", nexus="US content is not stated", rules=("us.reexport",), answers=(reach,)),
        "EU": JurisdictionAnswer(outcome="PROHIBIT", duty="prohibited", nexus="seat of the exporter", rules=("eu.asset_freeze", "eu.catch_all"),
                                 usable=("EU001",), conflicts=("eu.catch_all and eu.waiver",), answers=(listed, freeze)),
    }  # fmt: skip


def assessment(number: int = 1) -> Assessment:
    """The answer to `transaction`."""
    return Assessment(
        id="a" * 64, transaction=f"T-{number}", as_of=date(2025, 11, 5), edition="2026-08-01+ab12cd", catalogue="c" * 16, engine="0.1.0",
        outcome="PROHIBIT", by_jurisdiction=by_jurisdiction(), hits=hits(), items=items(), findings=findings(),
        coverage=Coverage(
            lists=(ListCoverage(list="un-sc", published="2026-07-30", covers_from="2006-12-23", entries=1003, covers=True),
                   ListCoverage(list="us-bis-el", published="2026-07-30", covers_from="2026-01-01", entries=36000, covers=False)),
            not_covered=("AE",), warnings=("starter edition",),
        ),
        questions=(Question(id="q-1", asks="Who signed the end-use statement?", field="$.end_use.statement.signatory", settles=("eus_defect",)),
                   Question(id="q-2", asks="What is the US content?", field="$.items[0].us_content", settles=("us.reexport", "de_minimis"))),
        next_actions=("block", "preserve records", "REFER_UP"), digest="d" * 64,
    )  # fmt: skip


@pytest.fixture(scope="session")
def answered() -> Callable[[int], tuple[Transaction, Assessment]]:
    """Give a transaction and its answer by number."""
    return lambda number: (transaction(number), assessment(number))
