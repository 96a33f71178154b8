"""United Kingdom: the assimilated dual-use regulation, the Export Control Order 2008, and the sanctions regulations.

Listed items need a licence; the EU lists stand in for the consolidated UK list, which is numbered in the same way. Unlisted items are
caught where the exporter is informed, is aware, or suspects a use in weapons of mass destruction or missiles (Article 6 of the Order:
suspicion, unless reasonable enquiries settle it); where it is informed or aware of a use in military items in an embargoed destination,
or in military items that left the country unlawfully; and, since 19 May 2022, where it is informed of military or security end users in
an embargoed destination (Article 12A). Listed goods in transit need a licence too; the transit exception (Article 17) is not applied. Northern Ireland applies Regulation (EU) 2021/821 instead: state EU as a nexus for it. Before
1 February 2020 the United Kingdom was a Member State, and `eu.py` answers. Open general licences are not offered.
Read them at https://www.legislation.gov.uk and https://www.gov.uk/export-controls.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, banned, beyond_list, of_kind, on_list, only_to, owned
from bonafides.model.scope import FOOD_AND_MEDICINE, answered, harmless, weapons_use
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
ORDER = "legislation.gov.uk uksi/2008/3231 (contents); gov.uk, end-use controls applying to WMD-related items"
BRITISH_2009 = "legislation.gov.uk eur/2009/428/chapter/II"
MILITARY = "gov.uk, end-use controls applying to military-related items"


def listed_item(facts: Facts) -> Truth:
    """A listed dual-use item needs a licence to leave the country; the EU list stands in for the UK one."""
    return (on_list(facts, "gb") | on_list(facts, "eu_dual_use")) & ~only_to(facts, ("GB",))


def military_item(facts: Facts) -> Truth:
    """Military goods need a licence to any destination; the EU military list stands in for Schedule 2."""
    return on_list(facts, "eu_military") & ~only_to(facts, ("GB",))


def informed_of_wmd_use(facts: Facts) -> Truth:
    """An unlisted item needs a licence where the Secretary of State has informed the exporter of a use in such weapons or missiles."""
    return facts.informed("GB") & beyond_list(facts, "eu")


def informed_of_military_use(facts: Facts) -> Truth:
    """An unlisted item needs a licence where the exporter has been informed of a use in military items in an embargoed destination."""
    return facts.informed("GB") & facts.used_for("military") & beyond_list(facts, "eu") & _embargoed(facts)


def parts_of_military_items(facts: Facts) -> Truth:
    """An unlisted item needs one where it is a part, as is known or was told, for military items that left the country unlawfully."""
    question = (
        "Did the military items that the parts are for leave the United Kingdom without a licence, or against one?"
    )
    told = facts.informed("GB") | aware_of(facts, "military")
    return beyond_list(facts, "eu") & told & facts.used_for("military") & answered(facts, question, "$.history")


def _embargoed(facts: Facts) -> Truth:
    return facts.in_group("GB:embargoed") | facts.in_group("EU:arms_embargo")


def informed_of_military_user(facts: Facts) -> Truth:
    """An unlisted item may not go to forces or services of an embargoed destination of which the exporter has been informed."""
    return facts.informed("GB") & beyond_list(facts, "eu") & _embargoed(facts)


def aware_of_wmd_use(facts: Facts) -> Truth:
    """An exporter who is aware of a use in such weapons or missiles must notify and wait for the decision."""
    return weapons_use(facts) & beyond_list(facts, "eu")


def suspects_wmd_use(facts: Facts) -> Truth:
    """An exporter who suspects such a use may not send an unlisted item until enquiries have settled it or a licence is granted."""
    return weapons_use(facts, standard="suspects") & beyond_list(facts, "eu")


def aware_of_military_use(facts: Facts) -> Truth:
    """An exporter who is aware of a military end use in an embargoed destination must notify and wait."""
    return aware_of(facts, "military") & beyond_list(facts, "eu") & _embargoed(facts)


def technical_assistance(facts: Facts) -> Truth:
    """Technical assistance needs a licence where its provider is informed, is aware or suspects that it serves such weapons."""
    return of_kind(facts, "technical_assistance") & (facts.informed("GB") | weapons_use(facts, standard="suspects"))


def transit(facts: Facts) -> Truth:
    """Listed goods may not pass through without a licence, nor any goods of which somebody is informed or aware that they serve such weapons."""
    return of_kind(facts, "transit") & (on_list(facts, "eu_dual_use") | facts.informed("GB") | weapons_use(facts))


def brokering(facts: Facts) -> Truth:
    """Trade in military goods between third countries needs a licence."""
    return of_kind(facts, "brokering") & on_list(facts, "eu_military")


def brokering_for_weapons(facts: Facts) -> Truth:
    """Brokering of listed dual-use items needs a licence where the broker is informed of such a use, or is aware of it and notifies."""
    return of_kind(facts, "brokering") & on_list(facts, "eu_dual_use") & (facts.informed("GB") | weapons_use(facts))


def listed_party(facts: Facts) -> Truth:
    """Nothing may be made available to a person who is designated under sanctions regulations."""
    return facts.listed("GB", measures=("asset_freeze", "prohibited"))


def owned_more_than_half(facts: Facts) -> Truth:
    """The freeze reaches a party of which one designated person holds more than half; several are not added by default."""
    return owned(facts, "GB", "asset_freeze", "prohibited", over_half=True, together=False)


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of a UK ban may not go to its destination."""
    return banned(facts, "GB")


def north_korean_forces(facts: Facts) -> Truth:
    """No goods but food or medicine may go to or benefit the armed forces of North Korea, as the sender knows or could suspect."""
    return (
        facts.going_to(("KP",))
        & aware_of(facts, "military", "missile", standard="suspects")
        & ~harmless(facts, *FOOD_AND_MEDICINE)
    )


LAW = Jurisdiction(
    id="GB",
    title="United Kingdom",
    authority="the Export Control Joint Unit, and the Office of Financial Sanctions Implementation",
    covers_from=date(2009, 8, 27),
    next_actions=("notify the Export Control Joint Unit", "preserve records"),
    rules=(
        Rule(
            id="gb.listed_item", title="A dual-use item on the UK list", holds=listed_item, outcome="LICENCE", duty="licence",
            since=date(2009, 8, 27), citation=Citation(
                cites="Council Regulation (EC) No 428/2009 as assimilated, Article 3(1)", passage="an authorisation for the export of items of Annex I; the UK list is not typed, the EU list stands in",
                source=BRITISH_2009, **READ,
            ),
        ),
        Rule(
            id="gb.military_item", title="An item on the UK military list", holds=military_item, outcome="LICENCE", duty="licence",
            since=date(2009, 4, 6), citation=Citation(cites="Export Control Order 2008, Article 3 and Schedule 2", **OPEN),
        ),
        Rule(
            id="gb.informed_of_wmd_use", title="The Secretary of State has informed the exporter", holds=informed_of_wmd_use,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 8, 27), citation=Citation(
                cites="Council Regulation (EC) No 428/2009 as assimilated, Article 4(1)",
                passage="unlisted items, exporter informed: weapons of mass destruction and missiles for them", source=BRITISH_2009, **READ,
            ),
        ),
        Rule(
            id="gb.informed_of_military_user", title="The Secretary of State has informed of forces or services of an embargoed destination",
            holds=informed_of_military_user, outcome="CATCH_ALL", duty="licence", since=date(2022, 5, 19), citation=Citation(
                cites="Export Control Order 2008, Article 12A, inserted by S.I. 2022/491",
                passage="informed that unlisted dual-use items are or may be for military, paramilitary, police, security or intelligence bodies",
                source="legislation.gov.uk uksi/2022/491/article/2/made", **READ,
            ),
        ),
        Rule(
            id="gb.aware_of_wmd_use", title="The exporter is aware of a use in missiles or such weapons", holds=aware_of_wmd_use,
            outcome="CATCH_ALL", duty="notify_and_wait", since=date(2009, 8, 27),
            citation=Citation(
                cites="Council Regulation (EC) No 428/2009 as assimilated, Article 4(4); Export Control Order 2008, Article 6",
                passage="guidance: whoever knows that items may serve such purposes must notify; the paragraph itself not read", source=ORDER, **READ,
            ),
        ),
        Rule(
            id="gb.suspects_wmd_use", title="The exporter suspects a use in missiles or such weapons", holds=suspects_wmd_use,
            outcome="CATCH_ALL", duty="notify_and_wait", since=date(2009, 4, 6), citation=Citation(
                cites="Export Control Order 2008, Article 6", source=ORDER,
                passage="guidance: whoever knows, suspects or was informed that items may serve such purposes must notify", **READ,
            ),
        ),
        Rule(
            id="gb.aware_of_military_use", title="The exporter is aware of a military end use in an embargoed destination",
            holds=aware_of_military_use, outcome="CATCH_ALL", duty="notify_and_wait", since=date(2009, 8, 27),
            citation=Citation(
                cites="Council Regulation (EC) No 428/2009 as assimilated, Article 4(2) and (4)",
                passage="guidance, point 1: informed in writing or aware; incorporation, production or test equipment, unfinished products",
                source=MILITARY, **READ,
            ),
        ),
        Rule(
            id="gb.informed_of_military_use", title="The Secretary of State has informed of a use in military items", holds=informed_of_military_use,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 8, 27), citation=Citation(
                cites="Council Regulation (EC) No 428/2009 as assimilated, Article 4(2)",
                passage="embargoed destination of Schedule 4, parts 1 and 2, or under an OSCE or UN embargo; exporter informed; military end use",
                source=BRITISH_2009, **READ,
            ),
        ),
        Rule(
            id="gb.parts_of_military_items", title="Parts for military items that left the country unlawfully", holds=parts_of_military_items,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 8, 27), citation=Citation(
                cites="Council Regulation (EC) No 428/2009 as assimilated, Article 4(3) and (4)",
                passage="guidance, point 2: informed or aware; parts for military items exported without, or against, an authorisation",
                source=MILITARY, **READ,
            ),
        ),
        Rule(
            id="gb.technical_assistance", title="Technical assistance for a use in missiles or such weapons", holds=technical_assistance,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 4, 6), citation=Citation(
                cites="Export Control Order 2008, Article 19", source=ORDER,
                passage="guidance: the controls include technical assistance, by anybody in the country and by UK persons anywhere", **READ,
            ),
        ),
        Rule(
            id="gb.transit", title="Transit of listed goods, or for a use in missiles or such weapons", holds=transit, outcome="CATCH_ALL",
            duty="licence", since=date(2009, 8, 27), citation=Citation(
                cites="Export Control Order 2008, Article 8, as substituted by S.I. 2009/2151",
                passage="8(1): listed goods passing through, subject to Articles 17 and 26 (not read); 8(2) and (3): unlisted ones, informed or aware",
                source="legislation.gov.uk uksi/2008/3231/article/8 as of 30 November 2010", **READ,
            ),
        ),
        Rule(
            id="gb.brokering", title="Trade in military goods between third countries", holds=brokering,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 4, 6), citation=Citation(
                cites="Export Control Order 2008, Articles 20 to 23",
                passage="Article 2 read: category C goods are military goods other than those of Schedule 1; Articles 20 to 23 not read",
                source="legislation.gov.uk uksi/2008/3231/body", **OPEN,
            ),
        ),
        Rule(
            id="gb.brokering_for_weapons", title="Brokering of listed items for a use in missiles or such weapons", holds=brokering_for_weapons,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 8, 27), citation=Citation(
                cites="Council Regulation (EC) No 428/2009, Article 5(1), as assimilated", passage="broker informed: authorisation; aware: notify",
                source="reachlex.eu dual-use chapter-ii article-5 (the Union's text)", **READ,
            ),
        ),
        Rule(
            id="gb.listed_party", title="A party is under a UK asset freeze", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
            since=date(2020, 12, 31), citation=Citation(
                cites="Sanctions and Anti-Money Laundering Act 2018; S.I. 2019/411, regulations 13 to 17, and their like",
                passage="regulations 13 to 17: freeze, and nothing to be made available directly or indirectly",
                source="legislation.gov.uk uksi/2019/411/contents", **READ,
            ),
        ),
        Rule(
            id="gb.owned_more_than_half", title="A designated person owns more than half of a party", holds=owned_more_than_half,
            outcome="PROHIBIT", duty="prohibited", since=date(2020, 12, 31), citation=Citation(
                cites="S.I. 2019/411, regulation 7 and Schedule 1, and their like", passage="more than 50 % of shares or of voting rights, or control",
                source="legislation.gov.uk uksi/2019/411/schedules/made", **READ,
            ),
        ),
        Rule(
            id="gb.goods_ban", title="The goods are banned for their destination by the United Kingdom", holds=goods_ban,
            outcome="PROHIBIT", duty="prohibited", since=date(2020, 12, 31),
            citation=Citation(
                cites="Sanctions regulations of the United Kingdom, row by row",
                passage="S.I. 2019/461, regulations 20 to 23: export, supply and making available of restricted goods to or for use in Iran prohibited",
                source="legislation.gov.uk uksi/2019/461/part/5; each row of law/bans_others.toml has its own", **READ,
            ),
        ),
        Rule(
            id="gb.north_korean_forces", title="The goods are for the armed forces of North Korea", holds=north_korean_forces,
            outcome="PROHIBIT", duty="prohibited", since=date(2020, 12, 31), citation=Citation(
                cites="S.I. 2019/411, regulation 43", passage="goods to or for the benefit of the armed forces; food and medicine are not goods here",
                source="legislation.gov.uk uksi/2019/411/part/6/chapter/2/made", **READ,
            ),
        ),
    ),
)  # fmt: skip
