"""China: the missile regulations of 2002, the Export Control Law of 2020 and the dual-use regulations of 2024.

The reference jurisdiction for 2007-08: the State Council's regulations of 22 August 2002 asked for a licence for the items of their
control list (Article 4), sent its first part and military uses the way of arms (Article 5), asked for end-user and end-use
certificates and the recipient's word (Articles 6 and 8) and, for unlisted items, for a licence where the exporter knows or should
know of a use in missiles of the list's first entry (Article 16); the Council could put any item under control for a time (Article
17). Their sisters of 2002 and 2007 speak of biological and nuclear weapons. The Export Control Law, in force on 1 December 2020, has
the catch-all in Article 12(3); the dual-use regulations of 1 December 2024 took the place of the regulations of 2002. The Chinese
list is not typed: the MTCR Annex stands in for it, which errs on the wide side.
Announcement 46 of 2024 and Announcement 1 of 2026 ban dual-use items for military users and uses in the United States and Japan. The
second clause of the first is suspended to 27 November 2026, and Announcements 55 to 58, 61 and 62 of 2025 were to 10 November 2026;
each resumes by its own terms, which only asks or raises here until somebody has checked whether the suspension was extended.
UN measures bind China as they bind every state; China rejects that those on Iran were restored in 2025 (see `un.py`).
Read them at http://www.npc.gov.cn and https://www.gov.cn. Laws and regulations were read in the Chinese text of a public collection
of Chinese law (github.com/LawRefBook/Laws), announcements in the press.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, beyond_list, on_list, reaches_300_km
from bonafides.model.scope import answered, coded, described
from bonafides.model.truth import Truth
from bonafides_catalogue.law._cn_minerals import MINERALS

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
TEXTS = "github.com/LawRefBook/Laws, Chinese text: "
OF_2002 = f"{TEXTS}导弹及相关物项和技术出口管制条例(2002-08-22), with the control list"
OF_2007 = f"{TEXTS}核两用品及相关技术出口管制条例, as revised on 26 January 2007"
BIOLOGICAL = f"{TEXTS}生物两用品及相关设备和技术出口管制条例"
LAW_OF_2020 = f"{TEXTS}出口管制法(2020-10-17)"
OF_2024 = f"{TEXTS}两用物项出口管制条例(2024-09-30)"
MISSILES = "Regulations on Export Control of Missiles and Missile-related Items and Technologies (2002, decree 361)"
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


def complete_system(facts: Facts) -> Truth:
    """Missiles of the list's first part leave as arms do; category I of the MTCR Annex stands in for that part."""
    return coded(facts, "mtcr", "1", "2")


def listed_for_military_use(facts: Facts) -> Truth:
    """Missile-related items leave as arms do where they are for military purposes."""
    return listed_item(facts) & aware_of(facts, "military", standard="ought_to_know")


def certificates(facts: Facts) -> Truth:
    """For a listed item the end-user and end-use certificates and the recipient's word are to be had; a yes says they are missing."""
    question = answered(
        facts,
        "Is the end user's certificate, or its word not to change the use nor pass the goods on, still missing?",
        "$.documents",
    )
    return listed_item(facts) & question


def military_item(facts: Facts) -> Truth:
    """Military products leave only by licensed traders and with approval; the EU military list stands in for the Chinese one."""
    return on_list(facts, "eu_military")


def knows_of_missile_use(facts: Facts) -> Truth:
    """Unlisted items need a licence where the exporter knows or should know that they serve missiles for mass destruction.

    The list's first entry is the measure: it has launch vehicles, sounding rockets and unmanned aircraft too, from 300 km on.
    """
    carrier = aware_of(facts, "rocket", "uav", standard="ought_to_know") & reaches_300_km(facts)
    return beyond_list(facts, "cn", "mtcr") & (aware_of(facts, "missile", standard="ought_to_know") | carrier)


def knows_of_weapons_use(facts: Facts) -> Truth:
    """Unlisted items need a licence where the exporter knows or should know that they may serve mass destruction weapons or carriers."""
    return beyond_list(facts, "cn", "mtcr") & aware_of(
        facts, "missile", "nuclear", "chemical", "biological", standard="ought_to_know"
    )


def knows_of_other_weapons_use(facts: Facts) -> Truth:
    """Items for nuclear or chemical weapons needed a licence where the exporter knew or should have known of it."""
    return beyond_list(facts, "cn", "mtcr") & aware_of(facts, "nuclear", "chemical", standard="ought_to_know")


def knows_of_nuclear_use(facts: Facts) -> Truth:
    """Unlisted items needed a licence where the exporter knew or should have known of a risk of nuclear proliferation."""
    return beyond_list(facts, "cn", "mtcr") & aware_of(facts, "nuclear", standard="ought_to_know")


def knows_of_biological_use(facts: Facts) -> Truth:
    """Nothing, listed or not, may be exported that the sender knows or should know to serve biological weapons directly."""
    return aware_of(facts, "biological", standard="ought_to_know") & facts.used_for("biological")


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
    """No controlled item may go to an importer or end user that the Chinese control list names."""
    return facts.listed("CN", measures=("asset_freeze", "prohibited")) & (
        _dual_use(facts) | on_list(facts, "eu_military")
    )


def listed_party_and_other_goods(facts: Facts) -> Truth:
    """What the control list's measure reaches is decided party by party; for goods on no list it is to be looked up."""
    controlled = _dual_use(facts) | on_list(facts, "eu_military")
    question = answered(facts, "Does the notice that lists the party reach goods on no control list?", "$.parties")
    return facts.listed("CN", measures=("asset_freeze", "prohibited")) & ~controlled & question


def watched_party(facts: Facts) -> Truth:
    """A dual-use item for a party on the watch list leaves on a single licence, with a risk assessment and an undertaking."""
    return facts.listed("CN", measures=("statement_required",)) & _dual_use(facts)


LAW = Jurisdiction(
    id="CN",
    title="China",
    authority="the Ministry of Commerce",
    covers_from=date(2002, 8, 22),
    next_actions=("apply to the Ministry of Commerce", "preserve records"),
    rules=(
        Rule(
            id="cn.2002.listed_item", title="An item is on the missile control list of 2002", holds=listed_item,
            outcome="LICENCE", duty="licence", since=date(2002, 8, 22), until=date(2024, 12, 1), citation=Citation(
                cites=f"{MISSILES}, Articles 4, 5 and 14",
                passage="Articles 2 to 5, 14 and the list: nothing on it leaves without a licence, to be shown to customs; repealed 1 December 2024",
                source=OF_2002, **READ,
            ),
        ),
        Rule(
            id="cn.complete_system", title="A missile or other system of the list's first part", holds=complete_system,
            outcome="LICENCE", duty="licence", since=date(2002, 8, 22), citation=Citation(
                cites=f"{MISSILES}, Article 5, first paragraph; Regulations on Export Control of Dual-use Items (2024), Article 47",
                passage="first part (500 kg to 300 km, stages, engines and others): the arms export regulations apply; kept by Article 47 of 2024",
                source=f"{OF_2002}; {OF_2024}", **READ,
            ),
        ),
        Rule(
            id="cn.2002.listed_for_military_use", title="A missile-related item for military purposes", holds=listed_for_military_use,
            outcome="LICENCE", duty="licence", since=date(2002, 8, 22), until=date(2024, 12, 1), citation=Citation(
                cites=f"{MISSILES}, Article 5, second paragraph",
                passage="second part for military purposes: as the first part, by the arms export regulations", source=OF_2002, **READ,
            ),
        ),
        Rule(
            id="cn.2002.certificates", title="A listed item without end-user certificates", holds=certificates,
            outcome="ASK", duty="none", since=date(2002, 8, 22), until=date(2024, 12, 1), citation=Citation(
                cites=f"{MISSILES}, Articles 6 and 8",
                passage="Article 6: the recipient's word on use and passing on; Article 8(4) and (5): end-user and end-use certificates and that word",
                source=OF_2002, **READ,
            ),
        ),
        Rule(
            id="cn.certificates", title="A controlled item without end-user certificates", holds=certificates,
            outcome="ASK", duty="none", since=date(2020, 12, 1), citation=Citation(
                cites="Export Control Law (2020), Articles 15 and 16; Regulations on Export Control of Dual-use Items (2024), Articles 16 and 24",
                passage="certificates by the end user or its government; its word not to change the use nor pass the item on",
                source=f"{LAW_OF_2020}; {OF_2024}", **READ,
            ),
        ),
        Rule(
            id="cn.military_item", title="An item is a military product", holds=military_item, outcome="LICENCE", duty="licence",
            since=date(1998, 1, 1), citation=Citation(
                cites="Regulations on Administration of Arms Export (as revised 2002), Articles 13 to 17; Export Control Law (2020), Articles 23 to 25",
                passage="licence, approval of project and contract, licensed traders alone (Article 20); in force since 1 January 1998 (Article 30)",
                source=f"{TEXTS}军品出口管理条例; {LAW_OF_2020}", **READ,
            ),
        ),
        Rule(
            id="cn.2002.knows_of_missile_use", title="The exporter knows or should know of a missile use", holds=knows_of_missile_use,
            outcome="CATCH_ALL", duty="licence", since=date(2002, 8, 22), until=date(2024, 12, 1), citation=Citation(
                cites=f"{MISSILES}, Article 16",
                passage="Article 16: direct use in a programme for the list's missiles and carriers, known or to be known, listed item or not",
                source=OF_2002, **READ,
            ),
        ),
        Rule(
            id="cn.2002.notified", title="A Chinese authority has put the item under control for a time", holds=notified,
            outcome="CATCH_ALL", duty="licence", since=date(2002, 8, 22), until=date(2020, 12, 1), citation=Citation(
                cites=f"{MISSILES}, Article 17", passage="Article 17: control of specific items outside the list, decided for a time",
                source=f"english.court.gov.cn c_761578_2; {OF_2002}", **READ,
            ),
        ),
        Rule(
            id="cn.knows_of_weapons_use", title="The exporter knows or should know of a use in mass destruction weapons or their carriers",
            holds=knows_of_weapons_use, outcome="CATCH_ALL", duty="licence", since=date(2020, 12, 1), citation=Citation(
                cites="Export Control Law (2020), Article 12(3); Regulations on Export Control of Dual-use Items (2024), Article 14",
                passage="third paragraph of each: knows, should know or is notified that unlisted goods, technology or services may carry the risks named",
                source=f"{LAW_OF_2020}; {OF_2024}", **READ,
            ),
        ),
        Rule(
            id="cn.notified", title="A Chinese authority has notified the exporter, or put the item under control for a time", holds=notified,
            outcome="CATCH_ALL", duty="licence", since=date(2020, 12, 1), citation=Citation(
                cites="Export Control Law (2020), Articles 9 and 12(3); Regulations on Export Control of Dual-use Items (2024), Article 12",
                passage="Article 12(3): notice of the authority; Article 9, second paragraph: control of unlisted items, announced, two years at most",
                source=f"{LAW_OF_2020}; {OF_2024}", **READ,
            ),
        ),
        Rule(
            id="cn.listed_item", title="An item is on the unified dual-use list", holds=listed_item,
            outcome="LICENCE", duty="licence", since=date(2024, 12, 1), citation=Citation(
                cites="Regulations on Export Control of Dual-use Items (2024), Articles 11 and 14; Ministry of Commerce Announcement No. 51 of 2024",
                passage="Article 14: listed or temporarily controlled items need a licence; Article 50: in force, and those of 2002 repealed, 1 December 2024",
                source=OF_2024, **READ,
            ),
        ),
        Rule(
            id="cn.listed_party", title="A controlled item for a party on the Chinese control list", holds=listed_party,
            outcome="PROHIBIT", duty="prohibited", since=date(2020, 12, 1), citation=Citation(
                cites="Export Control Law (2020), Article 18; Regulations on Export Control of Dual-use Items (2024), Articles 28 and 29",
                passage="no dealing with listed importers and end users in controlled items against the measure; exceptions on application",
                source=f"{LAW_OF_2020}; {OF_2024}", **READ,
            ),
        ),
        Rule(
            id="cn.listed_party_and_other_goods", title="Other goods for a party on the Chinese control list", holds=listed_party_and_other_goods,
            outcome="PROHIBIT", duty="prohibited", since=date(2020, 12, 1), citation=Citation(
                cites="Export Control Law (2020), Article 18, second and third paragraphs",
                passage="measures: ban or limit trade in controlled items, stop exports, and other necessary ones; put here as a question",
                source=LAW_OF_2020, **READ,
            ),
        ),
        Rule(
            id="cn.watched_party", title="A dual-use item for a party on the Chinese watch list", holds=watched_party,
            outcome="LICENCE", duty="licence", since=date(2024, 12, 1), citation=Citation(
                cites="Regulations on Export Control of Dual-use Items (2024), Article 26",
                passage="watch list of those who hinder a check: no general licence, no mere registration; risk assessment and undertaking",
                source=OF_2024, **READ,
            ),
        ),
        Rule(
            id="cn.2002.knows_of_biological_use", title="The exporter knows or should know of a use in biological weapons",
            holds=knows_of_biological_use, outcome="PROHIBIT", duty="prohibited", since=date(2002, 12, 1), until=date(2024, 12, 1),
            citation=Citation(
                cites="Regulations on Export Control of Dual-use Biological Agents and Related Equipment and Technologies (2002), Article 16",
                passage="Article 16: not to be exported, listed or not, where direct use for biological weapons is known or to be known",
                source=BIOLOGICAL, **READ,
            ),
        ),
        Rule(
            id="cn.2007.knows_of_nuclear_use", title="The exporter knows or should know of a risk of nuclear proliferation",
            holds=knows_of_nuclear_use, outcome="CATCH_ALL", duty="licence", since=date(2007, 1, 26), until=date(2024, 12, 1),
            citation=Citation(
                cites="Regulations on Export Control of Nuclear Dual-use Items and Related Technologies (1998, revised 26 January 2007), Article 19",
                passage="Article 19: risk of nuclear proliferation or nuclear terrorism, known, to be known or notified, listed item or not",
                source=OF_2007, **READ,
            ),
        ),
        Rule(
            id="cn.2002.knows_of_weapons_use", title="The exporter knows or should know of a use in nuclear or chemical weapons",
            holds=knows_of_other_weapons_use, outcome="CATCH_ALL", duty="licence", since=date(2002, 11, 19), until=date(2020, 12, 1),
            citation=Citation(
                cites="Measures on Export Control of Certain Chemicals (2002, order 33); Regulations on nuclear dual-use items (1998)",
                passage="order and Articles 1 to 7 of the Measures read, in force 19 November 2002; their catch-all and the nuclear text of 1998 not read",
                source="fymate.com 42793 (Chinese text, opening)", **OPEN,
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
