"""Australia: Regulation 13E of the Customs (Prohibited Exports) Regulations, the Weapons of Mass Destruction Act 1995, and sanctions.

Goods of the Defence and Strategic Goods List need a permission of the Defence Minister; its part 2 is numbered as the EU list, which
stands in, as the EU military list does for part 1. The Act of 1995 reaches any other goods and services that a person believes or
suspects, on reasonable grounds, will or may be used in a programme for weapons of mass destruction or missiles for them, unless a permit or
the Minister's notice covers them. The Defence Trade Controls Act 2012 reaches technology, and supplies that are arranged abroad. The exemptions of 2024 for the United Kingdom and the United States are not applied.
Read them at https://www.legislation.gov.au.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, banned, beyond_list, of_kind, on_list, only_to, owned
from bonafides.model.scope import weapons_use
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
GUIDE = "defence.gov.au ExportControls, guide to the Act of 1995"


def listed_item(facts: Facts) -> Truth:
    """Goods of the Defence and Strategic Goods List need a permission; the EU lists and the MTCR Annex stand in."""
    listed = (
        on_list(facts, "au") | on_list(facts, "eu_dual_use") | on_list(facts, "eu_military") | on_list(facts, "mtcr")
    )
    return listed & ~only_to(facts, ("AU",))


def suspects_weapons_use(facts: Facts) -> Truth:
    """Other goods may not leave where the exporter believes or suspects, on reasonable grounds, that they may serve such a programme."""
    return weapons_use(facts, standard="suspects") & beyond_list(facts, "eu")


def services(facts: Facts) -> Truth:
    """Services may not be given where their provider believes or suspects, on reasonable grounds, that they may assist such a programme."""
    return of_kind(facts, "technical_assistance", "brokering") & weapons_use(facts, standard="suspects")


def notice(facts: Facts) -> Truth:
    """Goods and services of which the Minister has given a notice may not be sent or given but as it allows."""
    return facts.informed("AU")


def brokering(facts: Facts) -> Truth:
    """Arranging supplies abroad needs a permit for part 1 of the list, and for part 2 where a military use or one in such weapons is known."""
    served = facts.informed("AU") | weapons_use(facts) | aware_of(facts, "military")
    return of_kind(facts, "brokering") & (on_list(facts, "eu_military") | (on_list(facts, "eu_dual_use") & served))


def technology(facts: Facts) -> Truth:
    """Supplying technology of the list abroad, or to a foreign person, needs a permit."""
    listed = on_list(facts, "eu_dual_use") | on_list(facts, "eu_military") | on_list(facts, "mtcr")
    return of_kind(facts, "technical_assistance") & listed


def listed_party(facts: Facts) -> Truth:
    """Nothing may be made available to a designated person or entity."""
    return facts.listed("AU", measures=("asset_freeze", "prohibited"))


def owned_half_or_more(facts: Facts) -> Truth:
    """What designated persons own or control through a party may not be dealt with; half or more is taken as the mark."""
    return owned(facts, "AU", "asset_freeze", "prohibited")


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of an Australian sanction may not go to its destination."""
    return banned(facts, "AU")


LAW = Jurisdiction(
    id="AU",
    title="Australia",
    authority="Defence Export Controls, and the Australian Sanctions Office",
    covers_from=date(1996, 11, 29),
    next_actions=("ask Defence Export Controls before anything is sent", "preserve records"),
    rules=(
        Rule(
            id="au.listed_item", title="Goods of the Defence and Strategic Goods List", holds=listed_item, outcome="LICENCE", duty="licence",
            since=date(1996, 11, 29), citation=Citation(
                cites="Customs (Prohibited Exports) Regulations 1958, regulation 13E",
                passage="export of goods of the list prohibited without a licence or permission; the EU lists stand in; its first day is not checked",
                source=f"austlii.edu.au ceaasgr2018201800503734 (explanatory statement to F2018L00503); {GUIDE}", **READ,
            ),
        ),
        Rule(
            id="au.suspects_weapons_use", title="The exporter believes or suspects a use in such a programme", holds=suspects_weapons_use,
            outcome="CATCH_ALL", duty="licence", since=date(1995, 11, 29), citation=Citation(
                cites="Weapons of Mass Destruction (Prevention of Proliferation) Act 1995, section 10",
                passage="non-regulated goods; belief or suspicion on reasonable grounds; permit, or a notice that there is no reason",
                source="austlii.edu.au womdopa1995603/s10; in force on 29 November 1995: explanatory statement to No. 373 of 1995", **READ,
            ),
        ),
        Rule(
            id="au.services", title="Services that may assist such a programme", holds=services, outcome="CATCH_ALL", duty="licence",
            since=date(1995, 11, 29), citation=Citation(
                cites="Weapons of Mass Destruction (Prevention of Proliferation) Act 1995, section 11",
                passage="services in and outside the country that will or may assist a programme", source="defence.gov.au ExportControls/WMD", **READ,
            ),
        ),
        Rule(
            id="au.notice", title="The Minister has given a notice", holds=notice, outcome="CATCH_ALL", duty="licence", since=date(1995, 11, 29),
            citation=Citation(
                cites="Weapons of Mass Destruction (Prevention of Proliferation) Act 1995, sections 12 and 14; Customs Act 1901, section 112BA",
                passage="notices that prohibit, absolutely or on conditions; section 112BA not read",
                source="austlii.edu.au womdr1995n373447 (explanatory statement)", **READ,
            ),
        ),
        Rule(
            id="au.brokering", title="Brokering of listed goods", holds=brokering, outcome="CATCH_ALL", duty="licence", since=date(2016, 4, 2),
            citation=Citation(
                cites="Defence Trade Controls Act 2012, section 15(1) and (1A) and those that follow",
                passage="15(1): part 1, from place to place abroad, without a permit; (1A): part 2 and military end use; the day is from general knowledge",
                source="austlii.edu.au dtca2012207/s15 (cut off after (1A))", **READ,
            ),
        ),
        Rule(
            id="au.technology", title="Supply of listed technology", holds=technology, outcome="CATCH_ALL", duty="licence", since=date(2016, 4, 2),
            citation=Citation(
                cites="Defence Trade Controls Act 2012, sections 10, 10A (since 1 September 2024) and 10C",
                passage="headings read: supply from in Australia to outside, supply in Australia to a foreign person, services outside Australia",
                source="legislation.gov.au C2012A00153 (table of contents as of 1 September 2024)", **OPEN,
            ),
        ),
        Rule(
            id="au.listed_party", title="A party is designated by Australia", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
            since=date(1996, 11, 29), citation=Citation(
                cites="Autonomous Sanctions Regulations 2011, regulation 14; Charter of the United Nations Act 1945 and its regulations",
                passage="regulation 20(1) and (3): making an asset available to a designated person needs a permit, as it would contravene regulation 14",
                source="austlii.edu.au asr2011379/s20; since 15 December 2011, before it the regulations under the Charter Act, not read", **READ,
            ),
        ),
        Rule(
            id="au.owned_half_or_more", title="Designated persons hold half or more of a party", holds=owned_half_or_more,
            outcome="PROHIBIT", duty="prohibited", since=date(2011, 12, 15), citation=Citation(
                cites="Autonomous Sanctions Regulations 2011, regulations 14, 15 and 20(3)(a)(iii)",
                passage="20(3)(a)(iii): payments to an entity that a designated person owns or controls need a permit too; half as the mark is ours",
                source="austlii.edu.au asr2011379/s20; zoelaw, Autonomous Sanctions Regulations 2011, regulation 15", **READ,
            ),
        ),
        Rule(
            id="au.goods_ban", title="The goods are sanctioned for their destination by Australia", holds=goods_ban,
            outcome="PROHIBIT", duty="prohibited", since=date(2011, 12, 15), citation=Citation(
                cites="Autonomous Sanctions Regulations 2011, regulations 4 and 12, row by row; Customs (Prohibited Exports) Regulations 1958, regulation 11",
                passage="headings of regulations 4, 12 and 11 read, not their tables", source="legislation.gov.au F2011L02673; law/bans_others.toml", **OPEN,
            ),
        ),
    ),
)  # fmt: skip
