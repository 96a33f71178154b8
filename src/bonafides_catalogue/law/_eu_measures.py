"""The Union's restrictive measures: asset freezes, ownership, bans by destination; `eu.py` takes these rules in."""

from datetime import date

from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import Citation, Evidence, asks, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.law import Rule
from bonafides.model.legal import aware_of, banned, in_scope, on_list, owned, reached
from bonafides.model.scope import FOOD_AND_MEDICINE, described, harmless
from bonafides.model.truth import Truth, any_of

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
IRAN = "legalize-dev/legalize-eu eu/32012R0267.md"
KOREA = "legalize-dev/legalize-eu eu/32017R1509.md"
METALS = (
    "2504", "3801", "72", "7403", "7407", "7408", "7409", "7410", "75", "7601", "7603", "7604", "7605", "7606", "7607", "7608", "81",
)  # fmt: skip
"""Headings of graphite and of raw or semi-finished metals, ours: Annex VIIB of Regulation 267/2012 was not read."""
METAL_WORDS = (
    "graphite", "aluminium alloy", "aluminium ingot", "aluminium plate", "aluminium powder", "steel plate", "steel sheet", "steel bar",
    "steel billet", "steel rod", "steel coil", "titanium", "tungsten", "molybdenum", "zirconium", "nickel",
)  # fmt: skip

NOT_THROUGH_RUSSIA = ("eu.ru.833_2014.art_2a", "eu.ru.833_2014.art_3c")
"""How the bans begin whose goods may not pass through Russia."""


def listed_party(facts: Facts) -> Truth:
    """Nothing may be made available to a party whose assets the Union has frozen."""
    return facts.listed("EU", measures=("asset_freeze", "prohibited"))


def owned_half_or_more(facts: Facts) -> Truth:
    """The freeze reaches a party of which listed owners together hold half or more."""
    return owned(facts, "EU", "asset_freeze", "prohibited")


def owned_more_than_half(facts: Facts) -> Truth:
    """The freeze reached a party of which listed owners together held more than half."""
    return owned(facts, "EU", "asset_freeze", "prohibited", over_half=True)


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of a Union ban may not go to its destination."""
    return banned(facts, "EU")


def goods_that_could_contribute(facts: Facts) -> Truth:
    """Where a ban reaches any item that could contribute to delivery systems, sensitive goods wait for the authority's decision."""
    return reached(facts, "EU")


def through_russia(facts: Facts) -> Truth:
    """Listed dual-use items may not pass through Russia on their way from the Union to another country."""
    return _passing_russia(facts) & on_list(facts, "eu_dual_use")


def banned_goods_through_russia(facts: Facts) -> Truth:
    """Goods that the Union keeps from Russia for its armed forces, aviation or space may not pass through it either."""
    return _passing_russia(facts) & in_scope(facts, *NOT_THROUGH_RUSSIA)


def _passing_russia(facts: Facts) -> Truth:
    passed = [leg for leg in facts.legs[:-1] if leg.country == "RU"]
    route = Truth.yes(*(claim(f"The route passes {leg.text} in Russia", "transaction", leg.at) for leg in passed))
    return route if passed else Truth.no(claim("No stated leg lies in Russia"))


def iran_nuclear_items_by_approval(facts: Facts) -> Truth:
    """Between 2016 and 2025 items of the nuclear suppliers' lists could go to Iran with an authorisation that the Council had approved."""
    items = [_nuclear(facts, i, result) for i, result in enumerate(facts.items)]
    return facts.going_to(("IR",)) & any_of(items or [Truth.unknown(asks("Which goods are to be sent?", "$.items"))])


def _nuclear(facts: Facts, index: int, result: ItemResult) -> Truth:
    """Tell whether an item has a code of category 0 or of the 200 series; unknown while it is not classified."""
    codes = [c for c in result.eu if c[:1] == "0" or (c[:1].isdigit() and c[2:3] == "2")]
    says = Evidence(
        says=f"{facts.item_name(index)} falls under {', '.join(codes) or 'no nuclear entry'}", place=at_item(index)
    )
    if result.status == "insufficient_data" and not codes:
        return Truth.unknown(*(result.questions or (asks("What exactly is it?", f"$.items[{index}]"),)))
    return Truth.of(bool(codes), says)


def iran_metals_by_approval(facts: Facts) -> Truth:
    """Graphite and raw or semi-finished metals for Iran need an authorisation, refused where military or missile work may gain."""
    return facts.going_to(("IR",)) & described(facts, METAL_WORDS, *METALS)


def north_korean_forces(facts: Facts) -> Truth:
    """Nothing but food or medicine may go to North Korea where it is known, or reasonably believed, to be for the armed forces."""
    return facts.going_to(("KP",)) & aware_of(facts, "military", "missile", standard="ought_to_know")


def food_or_medicine(facts: Facts) -> Truth:
    """Food and medicine may go to North Korea whoever receives them."""
    return facts.going_to(("KP",)) & harmless(facts, *FOOD_AND_MEDICINE)


MEASURES = (
    Rule(
        id="eu.listed_party", title="A party is under an EU asset freeze", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
        since=date(2000, 9, 28),
        citation=Citation(
            cites="Regulation (EU) No 267/2012, Article 23; Regulation (EU) 2017/1509, Article 34; and their like",
            passage="Article 23(1) to (3) of Regulation 267/2012: freeze, and nothing made available directly or indirectly; other acts not read",
            source=IRAN, **READ,
        ),
    ),
    Rule(
        id="eu.owned_half_or_more", title="Parties under an EU asset freeze own half or more of a party", holds=owned_half_or_more,
        outcome="PROHIBIT", duty="prohibited", since=date(2024, 7, 3),
        citation=Citation(
            cites="EU Best Practices for restrictive measures, update of 3 July 2024, ownership; Regulation (EU) 2024/1745, recital 28",
            passage="possession of 50 % or more, shares of several listed owners added; the Best Practices do not bind, courts decide",
            source="sorainen.com and dlapiper.com on the update of 3 July 2024", **READ,
        ),
    ),
    Rule(
        id="eu.owned_more_than_half", title="Parties under an EU asset freeze own more than half of a party", holds=owned_more_than_half,
        outcome="PROHIBIT", duty="prohibited", since=date(2000, 9, 28), until=date(2024, 7, 3),
        citation=Citation(
            cites="EU Best Practices for restrictive measures, ownership, before 3 July 2024", passage="possession of more than 50 %",
            source="sorainen.com and dlapiper.com on the update of 3 July 2024", **READ,
        ),
    ),
    Rule(
        id="eu.goods_ban", title="The goods are banned for their destination by the Union", holds=goods_ban,
        outcome="PROHIBIT", duty="prohibited", since=date(2000, 9, 28),
        citation=Citation(
            cites="Regulations (EU) No 267/2012, 2017/1509, No 833/2014 and others, row by row",
            passage="267/2012, Article 4a(1), and 2017/1509, Article 3(1)(a): no sale, supply, transfer or export, directly or indirectly",
            source=f"{IRAN}; eu/32017R1509.md; each row of law/bans_eu.toml has its own", **READ,
        ),
    ),
    Rule(
        id="eu.goods_that_could_contribute", title="The goods could contribute to delivery systems of a state under a Union ban",
        holds=goods_that_could_contribute, outcome="CATCH_ALL", duty="notify_and_wait", since=date(2016, 1, 16),
        citation=Citation(
            cites="Regulation (EU) No 267/2012, Article 4a(1)",
            passage="any other item that the Member State determines could contribute to nuclear weapon delivery systems",
            source=IRAN, **READ,
        ),
    ),
    Rule(
        id="eu.iran_nuclear_items_by_approval", title="Items of the nuclear suppliers' lists for Iran", holds=iran_nuclear_items_by_approval,
        outcome="LICENCE", duty="licence", since=date(2016, 1, 16), until=date(2025, 9, 30), citation=Citation(
            cites="Regulation (EU) No 267/2012, Articles 2a and 3a as they stood until 30 September 2025",
            passage="2a(1) to (3): authorisation for items of Annex I, the nuclear suppliers' list, assistance and brokering included, approved by the Council",
            source=f"{IRAN}; deleted by Regulation 2025/1975, Article 1(3); the list is put as category 0 and the 200 series", **READ,
        ),
    ),
    Rule(
        id="eu.iran_metals_by_approval", title="Graphite or metals for Iran", holds=iran_metals_by_approval, outcome="LICENCE", duty="licence",
        since=date(2016, 1, 16), until=date(2025, 9, 30), citation=Citation(
            cites="Regulation (EU) No 267/2012, Article 15a as it stood between the two bans",
            passage="15a(1)(a) and (2): authorisation for the metals of Annex VIIB, not granted for nuclear, military or missile work; headings are ours",
            source=IRAN, **READ,
        ),
    ),
    Rule(
        id="eu.through_russia", title="Listed items pass through Russia", holds=through_russia, outcome="PROHIBIT", duty="prohibited",
        since=date(2023, 2, 26), citation=Citation(
            cites="Regulation (EU) No 833/2014, Article 2(1a), inserted by Regulation (EU) 2023/427",
            passage="transit of items of Annex I from the Union through Russia barred; exceptions in 2(3a) and (4a) are not applied; first day not read",
            source="BAFA on Article 2, 5 July 2024 (publicnow.com 6D63029B)", **READ,
        ),
    ),
    Rule(
        id="eu.banned_goods_through_russia", title="Goods that are banned for Russia pass through it", holds=banned_goods_through_russia,
        outcome="PROHIBIT", duty="prohibited", since=date(2023, 6, 24), citation=Citation(
            cites="Regulation (EU) No 833/2014, Articles 2a, 3c and their annexes, as amended by Regulation (EU) 2023/1214",
            passage="2023/1214, recital 5: no transit through Russia of goods for its forces, for aviation or space, nor of jet fuel; exceptions not applied",
            source="legalize-dev/legalize-eu eu/32023R1214.md", **READ,
        ),
    ),
    Rule(
        id="eu.north_korean_forces", title="The goods are for the armed forces of North Korea", holds=north_korean_forces,
        outcome="PROHIBIT", duty="prohibited", since=date(2017, 9, 1),
        citation=Citation(
            cites="Regulation (EU) 2017/1509, Article 5",
            passage="Article 5(a): any item but food or medicine, where the exporter knows or has reasonable grounds to believe it",
            source=KOREA, **READ,
        ),
    ),
    Rule(
        id="eu.food_or_medicine", title="The goods are food or medicine", holds=food_or_medicine, outcome="CLEAR", duty="none",
        since=date(2017, 9, 1), exception_to=("eu.north_korean_forces",), citation=Citation(
            cites="Regulation (EU) 2017/1509, Article 5", passage="Article 5(a): any item but food or medicine; the chapters are ours",
            source=KOREA, **READ,
        ),
    ),
)  # fmt: skip
