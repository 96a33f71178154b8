"""China: the missile regulations of 2002, the Export Control Law of 2020 and the dual-use regulations of 2024.

The reference jurisdiction for 2007-08: the State Council's regulations of 22 August 2002 asked for a licence for the items of their
control list (Article 4) and, for unlisted items, for one where the exporter knows or should know of a missile use (Article 16); the
Council could put any item under control for a time (Article 17). The Export Control Law, in force on 1 December 2020, has the
catch-all in Article 12(3); the dual-use regulations of 1 December 2024 took the place of the regulations of 2002. The Chinese list
is not typed in full: where an item's Chinese code is not known, the MTCR Annex stands in, and such rules may only raise an outcome.
Announcement 46 of 2024 and Announcement 1 of 2026 ban dual-use items for military users and uses in the United States and Japan. The
second clause of the first is suspended to 27 November 2026, and Announcements 55 to 58, 61 and 62 of 2025 were to 10 November 2026;
each resumes by its own terms, which only asks or raises here until somebody has checked whether the suspension was extended.
UN measures bind China as they bind every state; China rejects that those on Iran were restored in 2025 (see `un.py`).
Read them at http://www.npc.gov.cn and https://www.gov.cn.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, beyond_list, on_list
from bonafides.model.scope import answered, described
from bonafides.model.truth import Truth
from bonafides_catalogue.law._cn_minerals import MINERALS

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
GVW = "gvw.com on Announcement 1/2026 and 46/2024; mondaq.com 1731736"
METALS = (
    "gallium",
    "germanium",
    "antimony",
    "superhard",
    "synthetic diamond",
    "cubic boron nitride",
    "镓",
    "锗",
    "锑",
    "超硬",
)
METAL_HEADINGS = ("811292", "8110", "261710", "282580", "282560", "710490", "710510")
"""Goods of the second clause of Announcement 46; the headings are ours."""
RARE = (
    "rare earth", "holmium", "erbium", "thulium", "europium", "ytterbium", "samarium", "dysprosium", "terbium", "neodymium magnet",
    "lithium battery", "lithium-ion", "lithium ion", "cathode material", "anode material", "artificial graphite", "synthetic diamond",
    "稀土", "锂电池", "人造石墨", "金刚石",
)  # fmt: skip
RARE_HEADINGS = ("280530", "2846", "710510", "850760")
"""Goods near those of Announcements 55 to 58, 61 and 62; the headings are ours."""


def listed_item(facts: Facts) -> Truth:
    """Items of the control list need a licence; the MTCR Annex stands in where the Chinese code is not known."""
    return facts.controlled("cn", "mtcr")


def military_item(facts: Facts) -> Truth:
    """Military products leave only by licensed traders and with approval; the EU military list stands in for the Chinese one."""
    return on_list(facts, "eu_military")


def knows_of_missile_use(facts: Facts) -> Truth:
    """Unlisted items need a licence where the exporter knows or should know that they serve missiles for mass destruction."""
    return beyond_list(facts, "cn") & aware_of(facts, "missile", standard="ought_to_know")


def knows_of_weapons_use(facts: Facts) -> Truth:
    """Unlisted items need a licence where the exporter knows or should know that they may serve mass destruction weapons or carriers."""
    return beyond_list(facts, "cn") & aware_of(
        facts, "missile", "nuclear", "chemical", "biological", standard="ought_to_know"
    )


def knows_of_other_weapons_use(facts: Facts) -> Truth:
    """Items for nuclear, chemical or biological weapons needed a licence where the exporter knew or should have known of it."""
    return beyond_list(facts, "cn") & aware_of(facts, "nuclear", "chemical", "biological", standard="ought_to_know")


def military_users_in_the_united_states(facts: Facts) -> Truth:
    """No dual-use item may go to military users, or for military uses, in the United States."""
    return facts.going_to(("US",)) & _dual_use(facts) & aware_of(facts, "military", standard="ought_to_know")


def military_users_in_japan(facts: Facts) -> Truth:
    """No dual-use item may go to military users, for military uses, or for what adds to military capability, in Japan."""
    return facts.going_to(("JP",)) & _dual_use(facts) & aware_of(facts, "military", standard="ought_to_know")


def _dual_use(facts: Facts) -> Truth:
    return on_list(facts, "cn") | on_list(facts, "mtcr") | on_list(facts, "eu_dual_use")


def metals_for_the_united_states(facts: Facts) -> Truth:
    """Dual-use items of gallium, germanium, antimony and superhard materials are in principle not let go to the United States."""
    return facts.going_to(("US",)) & described(facts, METALS, *METAL_HEADINGS)


def announcements_of_october_2025(facts: Facts) -> Truth:
    """Rare earths, battery and superhard materials need a licence where the announcements name them; whether they do is asked."""
    question = answered(
        facts, "Do Announcements 55 to 58, 61 or 62 of 2025 apply again, and do they name the item?", "$.items"
    )
    return described(facts, RARE, *RARE_HEADINGS) & question


def notified(facts: Facts) -> Truth:
    """Any item needs a licence once a Chinese authority has notified the exporter of such a risk or put the item under control."""
    return facts.informed("CN")


def listed_party(facts: Facts) -> Truth:
    """Nothing controlled may go to a party that a Chinese control list names."""
    return facts.listed("CN", measures=("asset_freeze", "prohibited"))


LAW = Jurisdiction(
    id="CN",
    title="China",
    authority="the Ministry of Commerce",
    covers_from=date(2002, 8, 22),
    next_actions=("apply to the Ministry of Commerce", "preserve records"),
    rules=(
        Rule(
            id="cn.2002.listed_item", title="An item is on the missile control list of 2002", holds=listed_item,
            outcome="LICENCE", duty="licence", since=date(2002, 8, 22), until=date(2024, 12, 1),
            citation=Citation(
                cites="Regulations on Export Control of Missiles and Missile-related Items and Technologies (2002), Articles 4 and 5",
                passage="Article 4 read; the control list is not typed, the MTCR Annex stands in",
                source="un.china-mission.gov.cn t20020825_8412426", **OPEN,
            ),
        ),
        Rule(
            id="cn.military_item", title="An item is a military product", holds=military_item, outcome="LICENCE", duty="licence",
            since=date(2002, 11, 15),
            citation=Citation(
                cites="Regulations on Administration of Arms Export (as revised 2002); Export Control Law (2020), Articles 23 and 24",
                passage="Articles 23 and 24 read: state monopoly of military exports, approval of export, programme and contract",
                source="en.npc.gov.cn 2020-10/17/c_689302_2", **OPEN,
            ),
        ),
        Rule(
            id="cn.2002.knows_of_missile_use", title="The exporter knows or should know of a missile use", holds=knows_of_missile_use,
            outcome="CATCH_ALL", duty="licence", since=date(2002, 8, 22), until=date(2024, 12, 1),
            citation=Citation(
                cites="Regulations on Export Control of Missiles and Missile-related Items and Technologies (2002), Article 16", **OPEN,
            ),
        ),
        Rule(
            id="cn.2002.notified", title="A Chinese authority has put the item under control for a time", holds=notified,
            outcome="CATCH_ALL", duty="licence", since=date(2002, 8, 22), until=date(2020, 12, 1),
            citation=Citation(
                cites="Regulations on Export Control of Missiles and Missile-related Items and Technologies (2002), Article 17",
                passage="Article 17: control of specific items outside the list, decided for a time",
                source="english.court.gov.cn c_761578_2", **READ,
            ),
        ),
        Rule(
            id="cn.knows_of_weapons_use", title="The exporter knows or should know of a use in mass destruction weapons or their carriers",
            holds=knows_of_weapons_use, outcome="CATCH_ALL", duty="licence", since=date(2020, 12, 1),
            citation=Citation(
                cites="Export Control Law of the People's Republic of China (2020), Article 12(3)",
                passage="third paragraph: knows, should know or is notified that unlisted goods, technology or services may carry the risks named",
                source="digipub.cc KC2J701I05562JTQ (Chinese text of Article 12 with commentary)", **READ,
            ),
        ),
        Rule(
            id="cn.notified", title="A Chinese authority has notified the exporter", holds=notified,
            outcome="CATCH_ALL", duty="licence", since=date(2020, 12, 1),
            citation=Citation(
                cites="Export Control Law of the People's Republic of China (2020), Article 12(3)",
                passage="third paragraph: notice by the state's export control authority",
                source="digipub.cc KC2J701I05562JTQ (Chinese text of Article 12 with commentary)", **READ,
            ),
        ),
        Rule(
            id="cn.listed_item", title="An item is on the unified dual-use list", holds=listed_item,
            outcome="LICENCE", duty="licence", since=date(2024, 12, 1),
            citation=Citation(
                cites="Regulations on Export Control of Dual-use Items (2024); Ministry of Commerce Announcement No. 51 of 2024",
                passage="the list joins the earlier ones, that of the missile regulations included, from 1 December 2024; it is not typed",
                source="chemradar.com e4klxl14abcw; shine.cn 2410198234", **OPEN,
            ),
        ),
        Rule(
            id="cn.listed_party", title="A party is on a Chinese control list of importers and end users", holds=listed_party,
            outcome="PROHIBIT", duty="prohibited", since=date(2020, 12, 1),
            citation=Citation(cites="Export Control Law of the People's Republic of China (2020), Article 18", **OPEN),
        ),
        Rule(
            id="cn.2002.knows_of_weapons_use", title="The exporter knows or should know of a use in nuclear, chemical or biological weapons",
            holds=knows_of_other_weapons_use, outcome="CATCH_ALL", duty="licence", since=date(2002, 12, 1), until=date(2020, 12, 1),
            citation=Citation(
                cites="Regulations on nuclear dual-use items (1998, revised 2007), on dual-use biological agents (2002), Measures on chemicals (2002)",
                **OPEN,
            ),
        ),
        Rule(
            id="cn.military_users_us", title="A dual-use item for military users or uses in the United States",
            holds=military_users_in_the_united_states, outcome="PROHIBIT", duty="prohibited", since=date(2024, 12, 3), citation=Citation(
                cites="Ministry of Commerce Announcement No. 46 of 2024, first clause",
                passage="dual-use items barred for military users and uses, with liability for passing on abroad", source=GVW, **READ,
            ),
        ),
        Rule(
            id="cn.military_users_jp", title="A dual-use item for military users or uses in Japan", holds=military_users_in_japan,
            outcome="PROHIBIT", duty="prohibited", since=date(2026, 1, 6), citation=Citation(
                cites="Ministry of Commerce Announcement No. 1 of 2026",
                passage="dual-use items barred for military users, uses and whatever adds to military capability; at once", source=GVW, **READ,
            ),
        ),
        Rule(
            id="cn.metals_us", title="Gallium, germanium, antimony or superhard materials for the United States", holds=metals_for_the_united_states,
            outcome="PROHIBIT", duty="prohibited", since=date(2024, 12, 3), until=date(2025, 11, 9), citation=Citation(
                cites="Ministry of Commerce Announcement No. 46 of 2024, second clause; suspended by No. 72 of 2025",
                passage="exports in principle not approved; suspended from 9 November 2025 to 27 November 2026",
                source="businesstimes.com.sg of 9 November 2025; clarkhill.com", **READ,
            ),
        ),
        Rule(
            id="cn.metals_us_resumed", title="Gallium, germanium, antimony or superhard materials for the United States (unless the suspension was extended)",
            holds=metals_for_the_united_states, outcome="PROHIBIT", duty="prohibited", since=date(2026, 11, 28), citation=Citation(
                cites="Ministry of Commerce Announcements No. 46 of 2024, second clause, and No. 72 of 2025",
                passage="whether the suspension was extended is not known to us", **OPEN,
            ),
        ),
        Rule(
            id="cn.announcements_2025", title="Goods near those of the announcements of 9 October 2025", holds=announcements_of_october_2025,
            outcome="LICENCE", duty="licence", since=date(2026, 11, 11), citation=Citation(
                cites="Ministry of Commerce and Customs Announcements No. 55 to 58, Ministry Announcements No. 61 and 62 of 2025; suspended by No. 70 of 2025",
                passage="suspended from 7 November 2025 to 10 November 2026; whether that was extended is not known to us",
                source="chemradar.com f3s7t2oy9qf4; pillsburylaw.com", **OPEN,
            ),
        ),
        *MINERALS,
    ),
)  # fmt: skip
