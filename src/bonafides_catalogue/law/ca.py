"""Canada: the Export and Import Permits Act, its Export Control List and Area Control List, and special economic measures.

Groups 1, 2, 6 and 7 of the list need a permit to every destination but the United States, and complete missiles and rockets (6-1, 6-2)
to every destination; Group 6 follows the MTCR Annex, so that Annex stands in, as the EU lists do for Groups 1 and 2. Item 5505 is the
catch-all: what is known of the goods would lead a reasonable person to suspect a use in weapons of mass destruction or missiles; it
does not apply within the countries that its third paragraph names. General permits are not offered.
Read them at https://laws-lois.justice.gc.ca.
"""

from datetime import date

from bonafides.model.evidence import Citation, Evidence, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import banned, of_kind, on_list, only_to, owned, within
from bonafides.model.noun import stated
from bonafides.model.scope import coded, weapons_use
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
LIST = "ca_export_controls_xml, SOR-89-202 (text of 25 April 2025)"
MISSILES_AND_SUBSYSTEMS = ("1", "2")
"""Items 6-1 and 6-2 of the Guide are items 1 and 2 of the MTCR Annex."""


def listed_item(facts: Facts) -> Truth:
    """A listed item needs a permit to every destination but the United States, and a complete missile to that one too."""
    listed = (
        on_list(facts, "ca") | on_list(facts, "mtcr") | on_list(facts, "eu_dual_use") | on_list(facts, "eu_military")
    )
    abroad = ~only_to(facts, ("CA",)) & ~only_to(facts, ("US",))
    return listed & (abroad | (coded(facts, "mtcr", *MISSILES_AND_SUBSYSTEMS) & ~only_to(facts, ("CA",))))


def american_goods(facts: Facts) -> Truth:
    """Unlisted goods of United States origin need a permit; a general permit covers all but the embargoed destinations named here."""
    origins = [
        Evidence(says=f"{facts.item_name(i)} originates in the United States", place=at_item(i))
        for i, (item, _) in enumerate(facts.goods)
        if stated(item.origin) and item.origin.strip().upper() in {"US", "USA", "UNITED STATES"}
    ]
    american = Truth.yes(*origins) if origins else Truth.no(claim("No item is stated to be of United States origin"))
    return american & facts.going_to(("CU", "IR", "KP", "SY"))


def certain_uses(facts: Facts) -> Truth:
    """Any item needs a permit where a reasonable person would suspect a use in such weapons or missiles, outside the countries named."""
    return weapons_use(facts, standard="suspects") & ~within(facts, "CA:5505")


def determined(facts: Facts) -> Truth:
    """Any item needs a permit to any destination where the Minister has determined that it is likely to serve such uses."""
    return facts.informed("CA")


def area_control(facts: Facts) -> Truth:
    """Any goods at all need a permit to North Korea, the one country of the Area Control List."""
    return facts.going_to(("KP",))


def brokering(facts: Facts) -> Truth:
    """Brokering needs a permit for munitions, and for other listed items and any others that serve such uses."""
    return of_kind(facts, "brokering") & (on_list(facts, "eu_military") | weapons_use(facts, standard="suspects"))


def listed_party(facts: Facts) -> Truth:
    """No dealing with, and no goods for, a person whom Canadian measures list."""
    return facts.listed("CA", measures=("asset_freeze", "prohibited"))


def owned_half_or_more(facts: Facts) -> Truth:
    """Property of a party counts as a listed person's where that person holds half or more, or controls it."""
    return owned(facts, "CA", "asset_freeze", "prohibited", together=False)


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of a Canadian ban may not go to its destination."""
    return banned(facts, "CA")


LAW = Jurisdiction(
    id="CA",
    title="Canada",
    authority="Global Affairs Canada, Export Controls Division",
    covers_from=date(2009, 4, 30),
    next_actions=("apply to Global Affairs Canada", "preserve records"),
    rules=(
        Rule(
            id="ca.listed_item", title="An item of the Export Control List", holds=listed_item, outcome="LICENCE", duty="licence",
            since=date(2009, 4, 30), citation=Citation(
                cites="Export Control List (SOR/89-202), section 2(a) and (b), Groups 1, 2, 6 and 7",
                passage="section 2(a): any destination but the United States; (b): items 6-1 and 6-2 any destination; the lists themselves stand in",
                source=LIST, **READ,
            ),
        ),
        Rule(
            id="ca.american_goods", title="Goods of United States origin for an embargoed destination", holds=american_goods,
            outcome="LICENCE", duty="licence", since=date(2009, 4, 30), citation=Citation(
                cites="Export Control List (SOR/89-202), item 5400; General Export Permit No. 12",
                passage="5400: all unlisted goods of United States origin; the permit leaves out Cuba, Iran and North Korea (2004: Libya and Myanmar too); Syria not read",
                source=f"{LIST}; Customs Notice N-558 of 17 March 2004 (archive-it.org, cbsa-asfc.gc.ca)", **READ,
            ),
        ),
        Rule(
            id="ca.certain_uses", title="What is known would lead a reasonable person to suspect a use in missiles or such weapons",
            holds=certain_uses, outcome="CATCH_ALL", duty="licence", since=date(2017, 9, 21), citation=Citation(
                cites="Export Control List (SOR/89-202), item 5505(1) and (3)",
                passage="5505(1): reasonable suspicion of such uses, listed or not; (3): not within the countries named, consignees included",
                source=LIST, **READ,
            ),
        ),
        Rule(
            id="ca.2009.certain_uses", title="What is known points to a use in missiles or such weapons", holds=certain_uses,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 4, 30), until=date(2017, 9, 21), citation=Citation(
                cites="Export Control List (SOR/89-202), item 5505, wording before 21 September 2017", **OPEN,
            ),
        ),
        Rule(
            id="ca.determined", title="The Minister has determined a likely use in missiles or such weapons", holds=determined,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 4, 30), citation=Citation(
                cites="Export Control List (SOR/89-202), item 5505(2) and (4)", passage="5505(2): determination by the Minister; (4): all destinations",
                source=LIST, **READ,
            ),
        ),
        Rule(
            id="ca.area_control", title="North Korea is on the Area Control List", holds=area_control, outcome="LICENCE", duty="licence",
            since=date(2010, 7, 13), citation=Citation(
                cites="Area Control List (SOR/81-543), as amended by SOR/2010-162; Export and Import Permits Act, section 4",
                passage="the Democratic People's Republic of Korea is its only entry", source="ca_export_controls_xml, SOR-81-543", **READ,
            ),
        ),
        Rule(
            id="ca.brokering", title="Brokering of munitions, or for a use in missiles or such weapons", holds=brokering,
            outcome="CATCH_ALL", duty="licence", since=date(2019, 9, 1), citation=Citation(
                cites="Export and Import Permits Act, section 7.1; Brokering Control List (SOR/2019-220), section 1",
                passage="1(a): Groups 2 and 9; 1(b): Groups 1, 3, 4, 6 and 7 on reasonable suspicion of such uses; 1(c) cut off, read as other goods of such uses",
                source="laws.justice.gc.ca SOR-2019-220 (current to 18 August 2024, last amended 1 September 2019)", **READ,
            ),
        ),
        Rule(
            id="ca.listed_party", title="A party is listed by Canadian measures", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
            since=date(2009, 4, 30), citation=Citation(
                cites="Special Economic Measures Act; SOR/2006-287, section 3, and their like",
                passage="no dealing in property, and none made available to designated persons or to what they own, hold or control",
                source="laws-lois.justice.gc.ca SOR-2006-287", **READ,
            ),
        ),
        Rule(
            id="ca.owned_half_or_more", title="A listed person holds half or more of a party", holds=owned_half_or_more,
            outcome="PROHIBIT", duty="prohibited", since=date(2023, 6, 22), citation=Citation(
                cites="Special Economic Measures Act, section 2.1 (deemed ownership)",
                passage="2.1(2)(a): 50 % or more of shares, interests or voting rights, directly or indirectly; (b) and (c), control, are not typed",
                source="canadaregulatoryreview.com, Dentons, 24 July 2023 (section quoted; in force on 22 June 2023)", **READ,
            ),
        ),
        Rule(
            id="ca.goods_ban", title="The goods are banned for their destination by Canada", holds=goods_ban,
            outcome="PROHIBIT", duty="prohibited", since=date(2009, 4, 30),
            citation=Citation(
                cites="Canadian regulations on Iran, North Korea and Russia, row by row",
                passage="SOR/2006-287, section 8, on North Korea; the rows on Iran and Russia were not read",
                source="laws-lois.justice.gc.ca SOR-2006-287; each row of law/bans_others.toml has its own", **READ,
            ),
        ),
    ),
)  # fmt: skip
