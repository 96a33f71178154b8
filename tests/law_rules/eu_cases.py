"""The situations of the Union's newer rules: one that meets the rule, one that does not, one where a fact is missing."""

from msgspec.structs import replace
from tests.law_rules.law_situations import CHASSIS, GYRO, LAMPS, UDMH, UNCLEAR, goods, situation
from tests.law_rules.rule_cases import ARMY, MISSILE, Case, unclear

from bonafides.model.facts import Facts, TracedLeg
from bonafides.model.outcome import Status

COVERT = (
    "Is the item specially designed to watch people covertly, by data from information or telecommunication systems?"
)
REPRESSION = "Is the item known to be meant for internal repression or for serious violations of human rights or humanitarian law?"
ELSEWHERE = "Does a list of another Member State, published by the Commission under Article 9(4), name the item?"
REPAIR = "Do the goods go back to their end user after repair or as a replacement, under the authorisation they first went with?"
FAIR = "Do the goods go to an exhibition or fair, and come back unchanged within 120 days?"
GROUP = "Does the software or technology go to a wholly owned company of the exporter's group, for its own product development?"
CIPHERS = (
    "Do the items use only published or commercial cryptographic standards, and can the user not easily change them?"
)
LATER = "2026-11-01"
"""A day after the text of Annex II that was read."""
STATUS: Status = "controlled_other_regime"
STAGE = goods("rocket stage", "controlled_cat_I", eu=("9A119",))
CATCHER = goods("IMSI catcher", hs="8525.60")
RADOME = goods("radome material", STATUS, eu=("1C008.a",))
RADIO = goods("radio", STATUS, eu=("5A001.d",))
CHEMICAL = goods("triethanolamine", STATUS, eu=("1C350.46",))
CODE = goods("design software", STATUS, eu=("2D002",))
CIPHER = goods("router", STATUS, eu=("5A002.a.2",))
CENTRIFUGE = goods("flow-forming machine", STATUS, eu=("2B209",))
STEEL = goods("steel plate", hs="7208.51")
CIRCUITS = goods("integrated circuits", hs="8542.31")
OPEN_HEADING = goods("parts", hs="8542")


def by(facts: Facts, *countries: str) -> Facts:
    """Give facts with a route through these countries, the last one its end."""
    legs = tuple(TracedLeg(at=f"$.route[{i}]", text=f"a place in {c}", country=c) for i, c in enumerate(countries))
    return replace(facts, legs=legs)


def of_article_4(kind: str) -> Case:
    """Give the three situations of a rule on a kind of transaction with listed items for a use that Article 4(1) names."""
    return (
        situation(GYRO, kind=kind, to="RU", uses=ARMY),  # type: ignore[arg-type] # a kind, as text
        situation(LAMPS, kind=kind, to="RU", uses=ARMY),  # type: ignore[arg-type] # as above
        situation(GYRO, kind=kind, to="RU", knowledge="suspects"),  # type: ignore[arg-type] # as above
    )


def old(kind: str) -> Case:
    """Give the three situations of such a rule before 2021: a military use is none that it names."""
    return (
        situation(GYRO, on="2015-03-03", kind=kind, uses=MISSILE),  # type: ignore[arg-type] # a kind, as text
        situation(GYRO, on="2015-03-03", kind=kind, to="LY", uses=ARMY),  # type: ignore[arg-type] # as above
        situation(GYRO, on="2015-03-03", kind=None, uses=MISSILE),
    )


CASES: dict[str, Case] = {
    "eu.428_2009.annex_iv_item": (situation(STAGE, to="FR"), situation(GYRO, to="FR"), situation(UNCLEAR, to="FR")),
    "eu.1334_2000.annex_iv_item": (situation(STAGE, to="FR"), situation(GYRO, to="FR"), situation(UNCLEAR, to="FR")),
    "eu.brokering": of_article_4("brokering"),
    "eu.428_2009.brokering": old("brokering"),
    "eu.transit": of_article_4("transit"),
    "eu.428_2009.transit": old("transit"),
    "eu.technical_assistance": of_article_4("technical_assistance"),
    "eu.assistance_for_weapons": (
        situation(kind="technical_assistance", uses=MISSILE),
        situation(LAMPS, uses=MISSILE),
        situation(kind="technical_assistance", knowledge="suspects"),
    ),
    "eu.informed_of_repression": (
        situation(CATCHER, informed_by=("BAFA",), answers={COVERT: "yes"}),
        situation(LAMPS, informed_by=("BAFA",)),
        situation(CATCHER, informed_by=("BAFA",)),
    ),
    "eu.aware_of_repression": (
        situation(CATCHER, answers={COVERT: "yes", REPRESSION: "yes"}),
        situation(LAMPS, answers={REPRESSION: "yes"}),
        situation(CATCHER, answers={COVERT: "yes"}),
    ),
    "eu.on_another_national_list": (
        situation(CHASSIS, informed_by=("BAFA",), answers={ELSEWHERE: "yes"}),
        situation(CHASSIS, answers={ELSEWHERE: "yes"}),
        situation(CHASSIS, informed_by=("BAFA",)),
    ),
    "eu.1998.military_item": (situation(UDMH, on="2008-03-03"), situation(GYRO, on="2008-03-03"), unclear),
    "eu.iran_metals_by_approval": (
        situation(STEEL, on="2020-03-03", to="IR"), situation(STEEL, on="2020-03-03", to="AE"), situation(STEEL, on="2020-03-03", to=""),
    ),
    "eu.iran_nuclear_items_by_approval": (
        situation(CENTRIFUGE, on="2020-03-03", to="IR", kind="brokering"), situation(GYRO, on="2020-03-03", to="IR"),
        situation(UNCLEAR, on="2020-03-03", to="IR"),
    ),
    "eu.through_russia": (
        by(situation(GYRO, to="KZ"), "DE", "RU", "KZ"), by(situation(GYRO, to="KZ"), "DE", "GE", "KZ"),
        by(situation(UNCLEAR, to="KZ"), "DE", "RU", "KZ"),
    ),
    "eu.banned_goods_through_russia": (
        by(situation(CIRCUITS, to="KZ"), "DE", "RU", "KZ"), by(situation(CIRCUITS, to="KZ"), "DE", "GE", "KZ"),
        by(situation(OPEN_HEADING, to="KZ"), "DE", "RU", "KZ"),
    ),
    "eu.eu001": (situation(GYRO, to="CH LI"), situation(GYRO, to="CH AE"), situation(UNCLEAR, to="CH")),
    "eu.eu002": (
        situation(RADOME, on=LATER, to="AR"), situation(GYRO, on=LATER, to="AR"), situation(UNCLEAR, on=LATER, to="AR"),
    ),
    "eu.eu003": (
        situation(GYRO, on=LATER, to="BR", answers={REPAIR: "yes"}), situation(GYRO, on=LATER, to="BR"),
        situation(UNCLEAR, on=LATER, to="BR", answers={REPAIR: "yes"}),
    ),
    "eu.eu004": (
        situation(GYRO, on=LATER, to="SG", answers={FAIR: "yes"}), situation(CODE, on=LATER, to="SG", answers={FAIR: "yes"}),
        situation(UNCLEAR, on=LATER, to="SG", answers={FAIR: "yes"}),
    ),
    "eu.eu005": (
        situation(RADIO, on=LATER, to="ZA"), situation(GYRO, on=LATER, to="ZA"), situation(UNCLEAR, on=LATER, to="ZA"),
    ),
    "eu.eu006": (
        situation(CHEMICAL, on=LATER, to="KR"), situation(CHEMICAL, on=LATER, to="IN"), situation(UNCLEAR, on=LATER, to="KR"),
    ),
    "eu.eu007": (
        situation(CODE, on=LATER, to="CL", answers={GROUP: "yes"}), situation(GYRO, on=LATER, to="CL", answers={GROUP: "yes"}), None,
    ),
    "eu.eu008": (
        situation(CIPHER, to="CL", answers={CIPHERS: "yes"}), situation(CIPHER, to="AE", answers={CIPHERS: "yes"}),
        situation(CIPHER, to="", answers={CIPHERS: "yes"}),
    ),
}  # fmt: skip
