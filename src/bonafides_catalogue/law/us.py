"""United States: the Export Administration Regulations, the munitions list, and blocking sanctions.

Missile items need a licence to every destination but Canada (15 CFR 742.5); other reasons for control and licence exceptions are not
told apart, so that every listed item asks for one. 15 CFR 744.3 catches any item at all: for rockets and unmanned aircraft of 300 km or
more in a country of group D:4; of any range anywhere, to deliver weapons of mass destruction; and in a D:4 country where range or purpose
cannot be determined. In this form it is law since 8 November 2004. Knowledge includes awareness of a high probability (772.1).
Sanctions under the missile sanctions laws and the Iran, North Korea and Syria Nonproliferation Act come in through the lists' measures.
Read them at https://www.ecfr.gov and https://ofac.treasury.gov.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, banned, of_kind, on_list, only_to, owned, range_open, reaches_300_km
from bonafides.model.scope import answered, coded, described
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
GOVREGS = "govregs.com title15_chapterVII_part744_section744.3; 69 FR 64657 of 8 November 2004"

SEMICONDUCTOR_WORDS = ("wafer fabrication", "lithography", "photoresist", "supercomputer", "晶圆", "光刻", "超级计算机")


def listed_item(facts: Facts) -> Truth:
    """A missile item of the Commerce Control List needs a licence to every destination but Canada."""
    return on_list(facts, "us_ccl") & ~only_to(facts, ("CA",))


def munitions_item(facts: Facts) -> Truth:
    """An item of the munitions list needs a licence; the exemptions for Canada are not applied."""
    return on_list(facts, "us_usml")


def missile_use_300_km(facts: Facts) -> Truth:
    """Any item needs a licence that is known to be for a rocket or unmanned aircraft of 300 km or more in a D:4 country."""
    return (
        aware_of(facts, "rocket", "missile", "uav", standard="ought_to_know")
        & facts.in_group("D:4")
        & reaches_300_km(facts)
    )


def missile_use_for_mass_destruction(facts: Facts) -> Truth:
    """Any item needs a licence that is known to be for a carrier, of any range and anywhere, of weapons of mass destruction."""
    return aware_of(facts, "rocket", "missile", "uav", standard="ought_to_know") & facts.used_for(
        "nuclear", "chemical", "biological"
    )


def missile_use_undetermined(facts: Facts) -> Truth:
    """Any item needs a licence that is for a rocket or unmanned aircraft in a D:4 country and its range or purpose is open."""
    return (
        aware_of(facts, "rocket", "missile", "uav", standard="ought_to_know")
        & facts.in_group("D:4")
        & range_open(facts)
    )


def informed(facts: Facts) -> Truth:
    """Any item needs a licence once the Bureau has informed the exporter of an unacceptable risk of such a use."""
    return facts.informed("US")


def nuclear_use(facts: Facts) -> Truth:
    """Any item needs a licence that is known to be for nuclear weapons or unsafeguarded nuclear work, put here as group D:2."""
    return aware_of(facts, "nuclear", standard="ought_to_know") & facts.in_group("D:2")


def chemical_or_biological_use(facts: Facts) -> Truth:
    """Any item needs a licence that is known to be for chemical or biological weapons, in any country."""
    return aware_of(facts, "chemical", "biological", standard="ought_to_know") & facts.used_for(
        "chemical", "biological"
    )


def support_by_us_persons(facts: Facts) -> Truth:
    """A US person may not broker or assist for such uses without a licence, even where no US item is sent."""
    return of_kind(facts, "brokering", "technical_assistance") & aware_of(
        facts, "missile", "nuclear", "chemical", "biological", standard="ought_to_know"
    )


def military_use_of_some_items(facts: Facts) -> Truth:
    """Items of supplement no. 2 need a licence for military end use or users in the countries named; whether it is one is asked."""
    return facts.in_group("US:744.21") & aware_of(facts, "military", standard="ought_to_know") & (
        on_list(facts, "us_ccl") | answered(facts, "Is the item named in supplement no. 2 to part 744?", "$.items")
    )  # fmt: skip


def military_use_of_any_item(facts: Facts) -> Truth:
    """Any item needs a licence for military end use or users in Russia and Belarus."""
    return facts.in_group("US:744.21:all") & aware_of(facts, "military", standard="ought_to_know")


def naval_propulsion(facts: Facts) -> Truth:
    """Technology needs a licence that is known to be for a foreign maritime nuclear propulsion project; whether it is one is asked."""
    question = answered(
        facts, "Is the nuclear work a ship's propulsion, and is technology for it sent?", "$.end_use.stated"
    )
    return aware_of(facts, "nuclear", standard="ought_to_know") & ~only_to(facts, ("US",)) & question


def military_intelligence(facts: Facts) -> Truth:
    """Any item needs a licence for a military-intelligence use or user of the countries named; whether it is one is asked."""
    question = answered(
        facts, "Is the end user an intelligence or reconnaissance body of the armed forces?", "$.parties"
    )
    return facts.in_group("US:744.22") & aware_of(facts, "military", standard="ought_to_know") & question


def advanced_chips(facts: Facts) -> Truth:
    """Goods for making chips, and computers, need a licence where advanced chips or supercomputers in group D:5 are their use."""
    goods = described(facts, SEMICONDUCTOR_WORDS, "8486") | coded(facts, "us", "3A090", "3B001", "3B002", "4A090")
    question = answered(facts, "Will it serve a plant for advanced chips, or a supercomputer?", "$.end_use.stated")
    return facts.in_group("D:5") & goods & question


def embargo(facts: Facts) -> Truth:
    """No goods at all may go to Iran, directly or through a third country."""
    return banned(facts, "US", "IR")


def destination_licence(facts: Facts) -> Truth:
    """A licence is needed for the goods that a country's own section names, for some countries for all goods."""
    return banned(facts, "US", "KP", "CU", "SY", "RU", "BY")


def north_korea(facts: Facts) -> Truth:
    """No goods at all may go to North Korea from the United States or by a US person."""
    return facts.going_to(("KP",))


def entity_list(facts: Facts) -> Truth:
    """A licence is needed where a listed entity is a party to the transaction."""
    return facts.listed("US", measures=("licence_required",))


def unverified_list(facts: Facts) -> Truth:
    """A statement is to be had from a party on the Unverified List before anything ships without a licence."""
    return facts.listed("US", measures=("statement_required",))


def blocked_party(facts: Facts) -> Truth:
    """No dealing with a party whose property is blocked, proliferators under Executive Order 13382 among them."""
    return facts.listed("US", measures=("asset_freeze",))


def denied_party(facts: Facts) -> Truth:
    """No dealing contrary to a denial order or to a prohibition of exports to a named party."""
    return facts.listed("US", measures=("prohibited",))


def owned_by_blocked(facts: Facts) -> Truth:
    """A party is blocked too when blocked owners together hold half or more of it."""
    return owned(facts, "US", "asset_freeze")


def owned_by_one_blocked(facts: Facts) -> Truth:
    """Before aggregation, a party was blocked too when one blocked owner held half or more of it."""
    return owned(facts, "US", "asset_freeze", together=False)


def affiliate_of_entities(facts: Facts) -> Truth:
    """The entity's licence requirement passes to a party of which listed entities together hold half or more."""
    return owned(facts, "US", "licence_required")


LAW = Jurisdiction(
    id="US",
    title="United States",
    authority="the Bureau of Industry and Security, and the Office of Foreign Assets Control",
    covers_from=date(2004, 11, 8),
    next_actions=("block", "apply to the competent US agency", "preserve records"),
    rules=(
        Rule(
            id="us.listed_item", title="An item of the Commerce Control List", holds=listed_item, outcome="LICENCE", duty="licence",
            since=date(1996, 3, 25), citation=Citation(
                cites="15 CFR 742.5(a)(1); 15 CFR part 738, supplement no. 1",
                passage="742.5(a)(1): missile items, all destinations but Canada; country chart of 2026: Canada bears no mark MT 1",
                source="edocket.access.gpo.gov 15cfr742.5 (2004); us_ear_structured_json_2026-07 country-chart.json", **READ,
            ),
        ),
        Rule(
            id="us.munitions_item", title="An item of the US Munitions List", holds=munitions_item, outcome="LICENCE", duty="licence",
            since=date(1984, 11, 19), citation=Citation(cites="22 CFR 123.1(a); 22 CFR 121.1, categories IV and V", **OPEN),
        ),
        Rule(
            id="us.744_3_a_1", title="For a rocket or unmanned aircraft of 300 km or more in a D:4 country", holds=missile_use_300_km,
            outcome="CATCH_ALL", duty="licence", since=date(2004, 11, 8),
            citation=Citation(cites="15 CFR 744.3(a)(1)", passage="at least 300 km, in or by a country of group D:4", source=GOVREGS, **READ),
        ),
        Rule(
            id="us.744_3_a_2", title="For a carrier of weapons of mass destruction, of any range, anywhere",
            holds=missile_use_for_mass_destruction, outcome="CATCH_ALL", duty="licence", since=date(2004, 11, 8),
            citation=Citation(
                cites="15 CFR 744.3(a)(2)", passage="any range, anywhere, but for nuclear delivery of NATO's nuclear-weapon states",
                source=GOVREGS, **READ,
            ),
        ),
        Rule(
            id="us.744_3_a_3", title="For a rocket or unmanned aircraft in a D:4 country whose range or purpose is open",
            holds=missile_use_undetermined, outcome="CATCH_ALL", duty="licence", since=date(2004, 11, 8),
            citation=Citation(
                cites="15 CFR 744.3(a)(3)", passage="any rocket system or unmanned aircraft in or by a D:4 country, characteristics or use open",
                source=GOVREGS, **READ,
            ),
        ),
        Rule(
            id="us.informed", title="The Bureau has informed the exporter", holds=informed, outcome="CATCH_ALL", duty="licence",
            since=date(2004, 11, 8), citation=Citation(
                cites="15 CFR 744.3(b)", passage="paragraph (b) as of 2004: individual notice or amendment; absence of notice is no excuse",
                source="edocket.access.gpo.gov 15cfr744.3 (2004)", **READ,
            ),
        ),
        Rule(
            id="us.744_2", title="For nuclear weapons or unsafeguarded nuclear work", holds=nuclear_use, outcome="CATCH_ALL", duty="licence",
            since=date(1996, 3, 25), citation=Citation(cites="15 CFR 744.2(a)", passage="narrowed here to group D:2", **OPEN),
        ),
        Rule(
            id="us.744_4", title="For chemical or biological weapons", holds=chemical_or_biological_use, outcome="CATCH_ALL", duty="licence",
            since=date(1996, 3, 25), citation=Citation(cites="15 CFR 744.4(a)", **OPEN),
        ),
        Rule(
            id="us.744_6", title="Support by a US person for such a use", holds=support_by_us_persons, outcome="CATCH_ALL", duty="licence",
            since=date(1996, 3, 25), citation=Citation(cites="15 CFR 744.6(b)", **OPEN),
        ),
        Rule(
            id="us.744_21", title="Military end use of a named item in a named country", holds=military_use_of_some_items,
            outcome="CATCH_ALL", duty="licence", since=date(2007, 6, 19), citation=Citation(
                cites="15 CFR 744.21(a)", passage="items of supplement no. 2, with knowledge of a military end use or user in the country",
                source="ecfr.gov 744.21 as of 11 August 2020", **READ,
            ),
        ),
        Rule(
            id="us.744_21_all", title="Military end use of any item in Russia or Belarus", holds=military_use_of_any_item,
            outcome="CATCH_ALL", duty="licence", since=date(2022, 2, 24), citation=Citation(cites="15 CFR 744.21(a)(2)", **OPEN),
        ),
        Rule(
            id="us.744_5", title="Technology for a maritime nuclear propulsion project", holds=naval_propulsion, outcome="CATCH_ALL",
            duty="licence", since=date(1996, 3, 25), citation=Citation(
                cites="15 CFR 744.5(a)", passage="technology known to be for use in connection with a foreign maritime nuclear propulsion project",
                source="bis.gov ss-7445 (current on 4 April 2024)", **READ,
            ),
        ),
        Rule(
            id="us.744_22", title="For military intelligence of a named country", holds=military_intelligence, outcome="CATCH_ALL",
            duty="licence", since=date(2021, 3, 16), citation=Citation(
                cites="15 CFR 744.22(a); 86 FR 4865 of 15 January 2021", passage="summary and day of effect read; the countries are rows of groups.toml",
                source="federal.elaws.us 2021-00977", **OPEN,
            ),
        ),
        Rule(
            id="us.744_23", title="For advanced chips or supercomputers in group D:5", holds=advanced_chips, outcome="CATCH_ALL",
            duty="licence", since=date(2022, 10, 12), citation=Citation(cites="15 CFR 744.23(a)", passage="narrowed to a question", **OPEN),
        ),
        Rule(
            id="us.embargo", title="The trade embargo on Iran", holds=embargo, outcome="PROHIBIT", duty="prohibited",
            since=date(1995, 5, 7), citation=Citation(
                cites="31 CFR 560.204", passage="any goods, technology or services, directly or indirectly, also through a third country",
                source="customsmobile.com title31 section560.204 (May 2024)", **READ,
            ),
        ),
        Rule(
            id="us.destination_licence", title="A country's own section asks for a licence", holds=destination_licence,
            outcome="LICENCE", duty="licence", since=date(1996, 3, 25), citation=Citation(
                cites="15 CFR 746.2, 746.4, 746.8 and 746.9", passage="paragraph (a) of each", source="us_ear_ecfr_markdown_2025-01; law/bans.toml",
                **READ,
            ),
        ),
        Rule(
            id="us.north_korea", title="The embargo on North Korea", holds=north_korea, outcome="PROHIBIT", duty="prohibited",
            since=date(2016, 3, 16), citation=Citation(cites="Executive Order 13722, section 3; 31 CFR 510.206", **OPEN),
        ),
        Rule(
            id="us.entity_list", title="A party is on the Entity List", holds=entity_list, outcome="LICENCE", duty="licence",
            since=date(1997, 2, 3), citation=Citation(
                cites="15 CFR 744.11 and 744.16(a)", passage="744.16(a): a listed entity is a party; the items are those that its entry names",
                source="govregs.com title15_chapterVII_part744_section744.16", **READ,
            ),
        ),
        Rule(
            id="us.unverified_list", title="A party is on the Unverified List", holds=unverified_list, outcome="ASK", duty="none",
            since=date(2014, 1, 21), citation=Citation(
                cites="15 CFR 744.15; 78 FR 76741", passage="a statement from the listed party before an export that needs no licence",
                source="gpo.gov FR-2013-12-19 2013-30117 (summary)", **READ,
            ),
        ),
        Rule(
            id="us.unverified_list_2002", title="A party is on the Unverified List, a red flag", holds=unverified_list, outcome="ASK", duty="none",
            since=date(2002, 6, 14), until=date(2014, 1, 21), citation=Citation(cites="67 FR 40910; 15 CFR part 732, supplement no. 3", **OPEN),
        ),
        Rule(
            id="us.blocked_party", title="A party's property is blocked", holds=blocked_party, outcome="PROHIBIT", duty="prohibited",
            since=date(1977, 12, 28), citation=Citation(
                cites="50 U.S.C. 1702; Executive Order 13382 of 28 June 2005 (proliferators); 31 CFR 544.201", **OPEN,
            ),
        ),
        Rule(
            id="us.denied_party", title="A party is denied export privileges or dealings", holds=denied_party, outcome="PROHIBIT",
            duty="prohibited", since=date(1996, 3, 25), citation=Citation(cites="15 CFR 736.2(b)(4) and 764.2(k)", **OPEN),
        ),
        Rule(
            id="us.owned_by_blocked", title="Blocked owners together hold half or more of a party", holds=owned_by_blocked,
            outcome="PROHIBIT", duty="prohibited", since=date(2014, 8, 13), citation=Citation(
                cites="OFAC, revised guidance on entities owned by blocked persons, 13 August 2014 (79 FR 47726)",
                passage="owned in the aggregate, directly or indirectly, 50 percent or more; ownership, not control",
                source="lexology.com 98e1f875 and 356e1d00 on the guidance", **READ,
            ),
        ),
        Rule(
            id="us.owned_by_one_blocked", title="A blocked owner holds half or more of a party", holds=owned_by_one_blocked,
            outcome="PROHIBIT", duty="prohibited", since=date(2008, 2, 14), until=date(2014, 8, 13), citation=Citation(
                cites="OFAC, guidance on entities owned by blocked persons, 14 February 2008", passage="a 50 percent or greater interest; not added",
                source="lexology.com c1722ac2 on the guidance", **READ,
            ),
        ),
        Rule(
            id="us.affiliates", title="Listed entities together hold half or more of a party", holds=affiliate_of_entities,
            outcome="LICENCE", duty="licence", since=date(2025, 9, 29), until=date(2025, 11, 10), citation=Citation(
                cites="15 CFR 744.11(a)(1), affiliates rule of 29 September 2025, suspended from 10 November 2025 (90 FR, no. 216)",
                passage="at least 50 percent, individually or in the aggregate; suspended 10 November 2025 to 9 November 2026",
                source="internationaltradeinsights.com and lawivy.com on both rules", **READ,
            ),
        ),
        Rule(
            id="us.affiliates_resumed", title="Listed entities together hold half or more of a party (the rule resumes unless it was extended)",
            holds=affiliate_of_entities, outcome="LICENCE", duty="licence", since=date(2026, 11, 10), citation=Citation(
                cites="15 CFR 744.11(a)(1), affiliates rule, resuming on 10 November 2026 by its own terms",
                passage="whether the suspension was extended is not known to us", **OPEN,
            ),
        ),
    ),
)  # fmt: skip
