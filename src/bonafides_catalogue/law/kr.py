"""South Korea: the Foreign Trade Act (strategic items, situational licence, transit and brokering) and the Defence Acquisition Program Act.

Strategic items need an export licence; they are numbered as the EU list, which stands in. An unlisted item that is likely to serve weapons
of mass destruction, missiles or conventional arms needs a situational licence where the exporter knows of the buyer's or user's
intent, or where one of the circumstances that Article 19-3 names (no answer on the end use, goods outside the user's business, a
forwarder as last consignee and others) raises the suspicion of it. Before the Act was renumbered on 21 August 2024 this was Article
19(3), which did not name conventional arms. Goods for North Korea go by the Inter-Korean Exchange and Cooperation Act. Read them at
https://www.law.go.kr.
"""

from datetime import date

from bonafides.model.evidence import Citation, claim
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, banned, beyond_list, of_kind, on_list, only_to
from bonafides.model.noun import stated
from bonafides.model.scope import WEAPONS
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
ACT = "kr_foreign_trade_law_json (Korean text in force on 1 October 2025)"
EARLIER = "dayul0721.tistory.com/25, Article 19 as amended up to 2013 (Korean text, April 2023); its first day not read"
ARMS = (*WEAPONS, "military")


def listed_item(facts: Facts) -> Truth:
    """A strategic item needs an export licence; the EU list stands in for the Korean notice."""
    return (on_list(facts, "kr") | on_list(facts, "eu_dual_use")) & ~only_to(facts, ("KR",))


def military_item(facts: Facts) -> Truth:
    """Defence materials need a licence of the defence procurement agency; the EU military list stands in."""
    return on_list(facts, "eu_military") & ~only_to(facts, ("KR",))


def knows_of_weapons_use(facts: Facts) -> Truth:
    """An unlisted item needs a situational licence where the exporter knows or suspects that it is meant for such weapons or for arms."""
    return _suspected(facts) & beyond_list(facts, "kr")


def _suspected(facts: Facts) -> Truth:
    """Tell whether a use in such weapons is known or suspected, or one in conventional arms of goods that may well serve them."""
    arms = facts.sensitive() & aware_of(facts, "military", standard="suspects")
    return aware_of(facts, *WEAPONS, standard="suspects") | arms


def knew_of_weapons_use(facts: Facts) -> Truth:
    """An unlisted item needed a situational licence where the exporter knew or suspected that it was meant for such weapons or missiles."""
    return aware_of(facts, *WEAPONS, standard="suspects") & beyond_list(facts, "kr")


def circumstances(facts: Facts) -> Truth:
    """An unlisted item that may well serve such weapons or arms needs one where a circumstance that the Act names raises suspicion."""
    return facts.sensitive() & _circumstance(facts, *ARMS) & beyond_list(facts, "kr")


def earlier_circumstances(facts: Facts) -> Truth:
    """An unlisted item that might well serve such weapons needed one where a circumstance that the Act named raised suspicion."""
    return facts.sensitive() & _circumstance(facts, *WEAPONS) & beyond_list(facts, "kr")


def _circumstance(facts: Facts, *uses: str) -> Truth:
    refused = facts.uses.get("refused", ())
    forwarders = [
        claim(
            f"The {str(p.role).replace('_', ' ')} {p.name} is a carrier or forwarder", "transaction", f"$.parties[{i}]"
        )
        for i, p in facts.with_role("consignee", "ultimate_consignee")
        if stated(p.name) and stated(p.line_of_business) and _forwards(p.line_of_business)
    ]
    flagged = aware_of(facts, *uses, standard="red_flag_unresolved")
    return Truth.yes(*refused, *forwarders) if refused or forwarders else flagged


def _forwards(business: str) -> bool:
    return any(word in business.casefold() for word in ("forwarder", "forwarding", "carrier", "logistics", "운송"))


def notified(facts: Facts) -> Truth:
    """An item needs a situational licence where the Minister has announced it, or has told the exporter."""
    return facts.informed("KR") & beyond_list(facts, "kr")


def transit(facts: Facts) -> Truth:
    """Strategic items, and items subject to a situational licence, need a licence to pass through or be transhipped."""
    return of_kind(facts, "transit") & (
        on_list(facts, "eu_dual_use") | on_list(facts, "eu_military") | facts.informed("KR") | _suspected(facts)
    )


def brokering(facts: Facts) -> Truth:
    """Such items need a licence to be brokered from one third country to another."""
    return of_kind(facts, "brokering") & (
        on_list(facts, "eu_dual_use") | on_list(facts, "eu_military") | facts.informed("KR") | _suspected(facts)
    )


def listed_party(facts: Facts) -> Truth:
    """Nothing may be made available to a party whose assets Korea has frozen."""
    return facts.listed("KR", measures=("asset_freeze", "prohibited"))


def north_korea(facts: Facts) -> Truth:
    """Goods for North Korea need the approval of the Minister of Unification."""
    return facts.going_to(("KP",))


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of a Korean ban may not go to its destination."""
    return banned(facts, "KR")


LAW = Jurisdiction(
    id="KR",
    title="South Korea",
    authority="the Ministry of Trade, Industry and Resources, and the Korean Security Agency of Trade and Industry",
    covers_from=date(2007, 1, 1),
    next_actions=("apply for a situational licence", "preserve records"),
    rules=(
        Rule(
            id="kr.listed_item", title="A strategic item", holds=listed_item, outcome="LICENCE", duty="licence", since=date(2024, 8, 21),
            citation=Citation(
                cites="Foreign Trade Act, Articles 19 and 19-2", passage="licence for the items that the Minister designates by the regimes; the EU list stands in",
                source=ACT, **READ,
            ),
        ),
        Rule(
            id="kr.2007.listed_item", title="A strategic item, before the Act was renumbered", holds=listed_item, outcome="LICENCE", duty="licence",
            since=date(2007, 1, 1), until=date(2024, 8, 21), citation=Citation(
                cites="Foreign Trade Act, Article 19(1) and (2), earlier wording",
                passage="19(1): items designated by the regimes; 19(2): licence of the Minister or of the head of an agency to export them", source=EARLIER, **READ,
            ),
        ),
        Rule(
            id="kr.military_item", title="A defence material", holds=military_item, outcome="LICENCE", duty="licence", since=date(2007, 1, 1),
            citation=Citation(cites="Defence Acquisition Program Act, Article 57(2)", passage="19-2 of the Foreign Trade Act names its licence and lets what has it off a second one; Article 57(2) not read", source=ACT, **OPEN),
        ),
        Rule(
            id="kr.knows_of_weapons_use", title="The exporter knows or suspects that the item is meant for such weapons",
            holds=knows_of_weapons_use, outcome="CATCH_ALL", duty="licence", since=date(2024, 8, 21), citation=Citation(
                cites="Foreign Trade Act, Article 19-3", passage="unlisted items likely to be used or diverted for such weapons, missiles or arms; intent known",
                source=ACT, **READ,
            ),
        ),
        Rule(
            id="kr.2007.knows_of_weapons_use", title="The exporter knows or suspects that the item is meant for such weapons (earlier wording)",
            holds=knew_of_weapons_use, outcome="CATCH_ALL", duty="licence", since=date(2007, 1, 1), until=date(2024, 8, 21),
            citation=Citation(
                cites="Foreign Trade Act, Article 19(3), earlier wording",
                passage="unlisted items likely to be diverted to such weapons or missiles; intent known, or suspected by a circumstance named; arms not named",
                source=EARLIER, **READ,
            ),
        ),
        Rule(
            id="kr.2007.circumstances", title="A circumstance named by the Act raises suspicion (earlier wording)", holds=earlier_circumstances,
            outcome="CATCH_ALL", duty="licence", since=date(2007, 1, 1), until=date(2024, 8, 21), citation=Citation(
                cites="Foreign Trade Act, Article 19(3), items 1 and following, earlier wording",
                passage="item 1, silence on the end use, read; the further items cut off and put as in the present Act", source=EARLIER, **READ,
            ),
        ),
        Rule(
            id="kr.circumstances", title="A circumstance named by the Act raises suspicion about an item that may serve such weapons",
            holds=circumstances, outcome="CATCH_ALL", duty="licence", since=date(2024, 8, 21), citation=Citation(
                cites="Foreign Trade Act, Article 19-3, items 1 to 12", passage="twelve circumstances, from silence on the end use to unusual secrecy",
                source=ACT, **READ,
            ),
        ),
        Rule(
            id="kr.notified", title="The Minister has announced the item or told the exporter", holds=notified, outcome="CATCH_ALL",
            duty="licence", since=date(2024, 8, 21), citation=Citation(
                cites="Foreign Trade Act, Article 19-3, item 13", passage="items that the Minister announces for reasons of security or of world affairs",
                source=ACT, **READ,
            ),
        ),
        Rule(
            id="kr.transit", title="Transit or transhipment of strategic items or for such weapons", holds=transit, outcome="CATCH_ALL",
            duty="licence", since=date(2024, 8, 21), citation=Citation(
                cites="Foreign Trade Act, Article 19-4", passage="licence to pass through or tranship strategic and situational items", source=ACT, **READ,
            ),
        ),
        Rule(
            id="kr.brokering", title="Brokering of strategic items or for such weapons", holds=brokering, outcome="CATCH_ALL",
            duty="licence", since=date(2024, 8, 21), citation=Citation(
                cites="Foreign Trade Act, Article 19-5", passage="licence to broker strategic and situational items between third countries", source=ACT, **READ,
            ),
        ),
        Rule(
            id="kr.listed_party", title="A party is under a Korean asset freeze", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
            since=date(2007, 1, 1), citation=Citation(
                cites="Foreign Exchange Transactions Act, Article 15, and the guidelines on payments for peace and safety", **OPEN,
            ),
        ),
        Rule(
            id="kr.north_korea", title="Goods for North Korea need approval", holds=north_korea, outcome="LICENCE", duty="licence",
            since=date(2010, 6, 11), citation=Citation(
                cites="Inter-Korean Exchange and Cooperation Act, Article 13, and the notice under it",
                passage="all goods taken in or out made subject to the Minister of Unification's approval beforehand; the article not read",
                source="donga.com 29037452, 11 June 2010", **READ,
            ),
        ),
        Rule(
            id="kr.2007.north_korea", title="Goods for North Korea need approval (before June 2010)", holds=north_korea, outcome="LICENCE",
            duty="licence", since=date(2007, 1, 1), until=date(2010, 6, 11), citation=Citation(
                cites="Inter-Korean Exchange and Cooperation Act, Article 13",
                passage="luxury goods made subject to approval on 10 July 2009; which goods were under general approval was not read",
                source="mbn.co.kr 441300, 9 July 2009", **OPEN,
            ),
        ),
        Rule(
            id="kr.goods_ban", title="The goods are banned for their destination by Korea", holds=goods_ban,
            outcome="LICENCE", duty="licence", since=date(2022, 3, 1), citation=Citation(
                cites="Foreign Trade Act, Articles 5(4) and 19-3, item 13; Public Notice on Trade of Strategic Items, row by row",
                passage="the two articles read: limits by decree for peace and security, items announced by the Minister; the notice's table not read",
                source=f"{ACT}; law/bans_others.toml", **OPEN,
            ),
        ),
    ),
)  # fmt: skip
