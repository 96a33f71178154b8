"""United States: the Export Administration Regulations, the munitions list, and blocking sanctions.

Missile items need a licence to every destination but Canada (15 CFR 742.5); other reasons for control and licence exceptions are not
told apart, so that every listed item asks for one. 15 CFR 744.3 catches any item at all: for rockets and unmanned aircraft of 300 km or
more in a country of group D:4; of any range anywhere, to deliver weapons of mass destruction; and in a D:4 country where range or purpose
cannot be determined. In this form it is law since 8 November 2004. Knowledge includes awareness of a high probability (772.1).
The rules on parties are in `_us_parties.py`. Read them at https://www.ecfr.gov and https://ofac.treasury.gov.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, banned, of_kind, on_list, only_to, range_open, reaches_300_km, within
from bonafides.model.scope import FOOD_AND_MEDICINE, answered, coded, described, harmless
from bonafides.model.truth import Truth
from bonafides_catalogue.law._us_parties import RULES_ON_PARTIES

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


def munitions_item_for_an_embargoed_country(facts: Facts) -> Truth:
    """Licences for munitions are denied by policy to the countries that every text of the list that was read names."""
    return on_list(facts, "us_usml") & facts.going_to(("CN", "CU", "IR", "KP", "SY"))


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


def nuclear_use_elsewhere(facts: Facts) -> Truth:
    """The section names activities and not D:2 alone; outside group A:1 whether the use is one of them is asked."""
    question = answered(
        facts,
        "Is it for a nuclear explosive, for an unsafeguarded plant, or for enrichment, reprocessing or heavy water?",
        "$.end_use.stated",
    )
    known = aware_of(facts, "nuclear", standard="ought_to_know")
    return known & ~facts.in_group("D:2") & ~within(facts, "A:1") & question


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
    """Any item but food and medicine needs a licence for military end use or users in Russia and Belarus."""
    return (
        facts.in_group("US:744.21:all")
        & aware_of(facts, "military", standard="ought_to_know")
        & ~harmless(facts, *FOOD_AND_MEDICINE)
    )


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
    """Goods for making chips, and computers, need a licence where advanced chips or supercomputers in D:5 or Macau are their use."""
    goods = described(facts, SEMICONDUCTOR_WORDS, "8486") | coded(facts, "us", "3A090", "3B001", "3B002", "4A090")
    question = answered(facts, "Will it serve a plant for advanced chips, or a supercomputer?", "$.end_use.stated")
    return (facts.in_group("D:5") | facts.going_to(("MO",))) & goods & question


def embargo(facts: Facts) -> Truth:
    """No goods at all may go to Iran, directly or through a third country."""
    return banned(facts, "US", "IR")


def destination_licence(facts: Facts) -> Truth:
    """A licence is needed for the goods that a country's own section names, for some countries for all goods."""
    return banned(facts, "US", "KP", "CU", "SY", "RU", "BY")


def north_korea(facts: Facts) -> Truth:
    """No goods at all may go to North Korea from the United States or by a US person."""
    return facts.going_to(("KP",))


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
            since=date(1984, 11, 19), citation=Citation(
                cites="22 CFR 123.1(a); 22 CFR 121.1, categories IV and V",
                passage="123.1(a): approval of the Directorate before any export, but for exemptions; the first day was not looked up",
                source="law.cornell.edu cfr/text/22/123.1; self-law.org (same paragraph)", **READ,
            ),
        ),
        Rule(
            id="us.126_1", title="A munitions item for a country under an arms embargo", holds=munitions_item_for_an_embargoed_country,
            outcome="PROHIBIT", duty="prohibited", since=date(1997, 4, 1), citation=Citation(
                cites="22 CFR 126.1(a); 15 CFR part 740, supplement no. 1, group D:5",
                passage="126.1(a): policy of denial, these five among others; in D:5 on 23 July 2026 too; other embargoed countries are not typed",
                source="fas.org offdocs/itar/p126.htm (text of the 1990s); us_ear_structured_json_2026-07 country-groups.json", **READ,
            ),
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
            since=date(1996, 3, 25), citation=Citation(
                cites="15 CFR 744.2(a)", passage="the three activities read in a laboratory's guide; the section itself not read",
                source="nuclear-nexus.anl.gov export compliance guide", **OPEN,
            ),
        ),
        Rule(
            id="us.744_2_elsewhere", title="For nuclear weapons or unsafeguarded nuclear work outside group D:2", holds=nuclear_use_elsewhere,
            outcome="CATCH_ALL", duty="licence", since=date(1996, 3, 25), citation=Citation(
                cites="15 CFR 744.2(a) and (c); supplement no. 3 to part 744",
                passage="index of the regulations of 2008: countries not subject in supplement no. 3, group A:1 in paragraph (c); the section not read",
                source="webarchive.library.unt.edu 20081208042152 indexear.txt; nuclear-nexus.anl.gov export compliance guide", **OPEN,
            ),
        ),
        Rule(
            id="us.744_4", title="For chemical or biological weapons", holds=chemical_or_biological_use, outcome="CATCH_ALL", duty="licence",
            since=date(1996, 3, 25), citation=Citation(
                cites="15 CFR 744.4(a)",
                passage="any country since a day not looked up; the text of 2002 names group D:3 alone, so that the rule errs on the wide side before",
                source="ecfr.gov 744.4 as of 22 October 2020; edocket.access.gpo.gov 15cfr744.4 (2002)", **READ,
            ),
        ),
        Rule(
            id="us.744_6", title="Support by a US person for such a use", holds=support_by_us_persons, outcome="CATCH_ALL", duty="licence",
            since=date(1996, 3, 25), citation=Citation(
                cites="15 CFR 744.6",
                passage="(a)(1) and (2) as of before 16 March 2021: nuclear in D:2, missiles in D:4, chemical and biological anywhere; put here as anywhere",
                source="ecfr.io Title-15 Section-744.6; 86 FR 4865 (summary: applies though no item is subject to the regulations)", **READ,
            ),
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
            outcome="CATCH_ALL", duty="licence", since=date(2022, 2, 24), citation=Citation(
                cites="15 CFR 744.21(a)(2); 87 FR 12226 and 87 FR 13048",
                passage="abstracts: all items but food and medicine; Russia from 24 February 2022, Belarus from 2 March 2022",
                source="api.ai-analytics.org commerce-rule 2022-04300 and 2022-04819 (abstracts of the Federal Register)", **READ,
            ),
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
                cites="15 CFR 744.22(a); 86 FR 4865 of 15 January 2021", passage="summary and day of effect read, the paragraph not; the countries are rows of groups_others.toml",
                source="federal.elaws.us 2021-00977", **OPEN,
            ),
        ),
        Rule(
            id="us.744_23", title="For advanced chips or supercomputers in group D:5", holds=advanced_chips, outcome="CATCH_ALL",
            duty="licence", since=date(2022, 10, 12), citation=Citation(
                cites="15 CFR 744.23(a); 87 FR 62186; 88 FR 2821 (Macau)",
                passage="summaries read: supercomputers and advanced chips in China, later Macau and more; narrowed to a question, the section not read",
                source="regulations.justia.com 2022-21658 and 2023-00888; thompsonhinesmartrade.com of October 2022", **OPEN,
            ),
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
            since=date(2016, 3, 16), citation=Citation(
                cites="Executive Order 13722, section 3(a)(i); 31 CFR 510.206",
                passage="section 3(a)(i), as quoted: no goods, services or technology, directly or not, but for what licences and regulations allow",
                source="ofac.treasury.gov/faqs/459; exportlawblog.com of March 2016", **READ,
            ),
        ),
        *RULES_ON_PARTIES,
    ),
)  # fmt: skip
