"""Japan: the Foreign Exchange and Foreign Trade Act, its Export Trade Control Order, and the catch-all of row 16.

Listed items (rows 1 to 15 of Appended Table 1) need a licence to every destination; the Japanese list is not typed, the MTCR Annex and
the EU lists stand in. Everything in row 16, which is all but food, timber and the like, is caught where the Ministry informs the
exporter; and, for destinations outside group A, where the exporter's own papers show a use in weapons of mass destruction or missiles
(use test) or a user known to work on them (user test). Of group A only the members that a public source was read to name are typed:
for the others the tests apply, which raises and never lowers. Since 9 October 2025 the catch-all for conventional arms is wider.
Read them at https://www.meti.go.jp/policy/anpo.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, banned, beyond_list, of_kind, on_list, only_to, owned, within
from bonafides.model.scope import answered, harmless, known_developer, weapons_use
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
CATCH_ALL = "wakayama-u.ac.jp export_control/catchall (October 2025); trade-adviser.jimdofree.com, catch-all"
LISTS = "coi-sec.tsukuba.ac.jp export_control/description; yushutsukyoka.com/yusyuturei"
OUTSIDE_ROW_16 = (
    *(f"{chapter:02}" for chapter in (*range(1, 25), *range(41, 54), *range(60, 63), *range(64, 68))), "94", "96", "97",
)  # fmt: skip
"""Chapters of the tariff that row 16 leaves out."""


def listed_item(facts: Facts) -> Truth:
    """A listed item needs a licence to every destination; the MTCR Annex and the EU list stand in for rows 2 to 15."""
    listed = on_list(facts, "jp") | on_list(facts, "mtcr") | on_list(facts, "eu_dual_use")
    return listed & ~only_to(facts, ("JP",))


def military_item(facts: Facts) -> Truth:
    """Arms need a licence to every destination; the EU military list stands in for row 1."""
    return on_list(facts, "eu_military") & ~only_to(facts, ("JP",))


def informed(facts: Facts) -> Truth:
    """Any item of row 16 needs a licence once the Ministry has informed the exporter, group A included."""
    return facts.informed("JP") & ~harmless(facts, *OUTSIDE_ROW_16)


def use_test(facts: Facts) -> Truth:
    """An item of row 16 needs a licence where what the exporter holds shows a use in such weapons or missiles, outside group A."""
    return (
        weapons_use(facts, standard="ought_to_know")
        & beyond_list(facts, "jp")
        & ~within(facts, "JP:A")
        & ~harmless(facts, *OUTSIDE_ROW_16)
    )


def user_test(facts: Facts) -> Truth:
    """An item of row 16 needs a licence where a party is known to work on such weapons, unless another use is obvious; outside group A."""
    return (
        (known_developer(facts) | facts.listed("JP", measures=("licence_required", "concern")))
        & beyond_list(facts, "jp")
        & ~within(facts, "JP:A")
        & ~harmless(facts, *OUTSIDE_ROW_16)
    )


def arms_use_under_embargo(facts: Facts) -> Truth:
    """An item of row 16 needs a licence where what the exporter holds shows a use in arms in a country under a UN arms embargo."""
    return (
        aware_of(facts, "military", standard="ought_to_know")
        & facts.in_group("JP:arms_embargo")
        & beyond_list(facts, "jp")
        & ~harmless(facts, *OUTSIDE_ROW_16)
    )


def arms_use_of_specified_items(facts: Facts) -> Truth:
    """Outside group A, items that row 16(1) specifies need a licence where a use in arms is shown; whether it specifies them is asked."""
    specified = answered(facts, "Is the item one that row 16(1) of Appended Table 1 specifies?", "$.items")
    return (
        aware_of(facts, "military", standard="ought_to_know")
        & specified
        & beyond_list(facts, "jp")
        & ~within(facts, "JP:A")
        & ~harmless(facts, *OUTSIDE_ROW_16)
    )


def intermediary_trade(facts: Facts) -> Truth:
    """Trade between third countries needs a licence for arms; for other items, outside group A, where they serve such weapons."""
    served = facts.informed("JP") | weapons_use(facts, standard="ought_to_know")
    others = served & ~within(facts, "JP:A") & ~harmless(facts, *OUTSIDE_ROW_16)
    return of_kind(facts, "brokering") & (on_list(facts, "eu_military") | others)


def technology(facts: Facts) -> Truth:
    """Listed technology needs a licence to every country, and unlisted technology where it serves such weapons, outside group A."""
    listed = on_list(facts, "mtcr") | on_list(facts, "eu_dual_use") | on_list(facts, "eu_military")
    served = weapons_use(facts, standard="ought_to_know") & ~within(facts, "JP:A")
    return of_kind(facts, "technical_assistance") & (listed | facts.informed("JP") | served)


def listed_party(facts: Facts) -> Truth:
    """No payment to or dealing with a party whose assets Japan has frozen without permission."""
    return facts.listed("JP", measures=("asset_freeze", "prohibited"))


def owned_half_or_more(facts: Facts) -> Truth:
    """Exports to a party of which frozen persons hold half or more are treated as exports to them."""
    return owned(facts, "JP", "asset_freeze", "prohibited")


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of a Japanese ban may not go to its destination."""
    return banned(facts, "JP")


LAW = Jurisdiction(
    id="JP",
    title="Japan",
    authority="the Ministry of Economy, Trade and Industry",
    covers_from=date(2002, 4, 1),
    next_actions=("apply to the Ministry of Economy, Trade and Industry", "preserve records"),
    rules=(
        Rule(
            id="jp.listed_item", title="A listed item", holds=listed_item, outcome="LICENCE", duty="licence", since=date(1949, 12, 1),
            citation=Citation(
                cites="Foreign Exchange and Foreign Trade Act, Article 48(1); Export Trade Control Order, Appended Table 1, rows 2 to 15",
                passage="rows 1 to 15: permission beforehand whatever the destination; the rows are not typed, the MTCR Annex and the EU list stand in",
                source=f"{LISTS}; tukan.myclimatejapan.com on group A (2025)", **READ,
            ),
        ),
        Rule(
            id="jp.military_item", title="Arms", holds=military_item, outcome="LICENCE", duty="licence", since=date(1949, 12, 1),
            citation=Citation(
                cites="Foreign Exchange and Foreign Trade Act, Article 48(1); Export Trade Control Order, Appended Table 1, row 1",
                passage="row 1: firearms, explosives, military fuels, vehicles, ships and aircraft; permission whatever the destination", source=LISTS, **READ,
            ),
        ),
        Rule(
            id="jp.informed", title="The Ministry has informed the exporter", holds=informed, outcome="CATCH_ALL", duty="licence",
            since=date(2002, 4, 1), citation=Citation(
                cites="Export Trade Control Order, Article 4 and Appended Table 1, row 16",
                passage="inform condition, for group A too; row 16 leaves out the chapters of food, timber and the like", source=CATCH_ALL, **READ,
            ),
        ),
        Rule(
            id="jp.use_test", title="The exporter's own papers show a use in missiles or such weapons", holds=use_test,
            outcome="CATCH_ALL", duty="licence", since=date(2002, 4, 1), citation=Citation(
                cites="Export Trade Control Order, Article 4; Ministerial Ordinance No. 249 of 2001",
                passage="use condition: whether what is sent may serve such development, by its use; not for group A", source=CATCH_ALL, **READ,
            ),
        ),
        Rule(
            id="jp.user_test", title="A party is known to work on missiles or such weapons", holds=user_test,
            outcome="CATCH_ALL", duty="licence", since=date(2002, 4, 1), citation=Citation(
                cites="Export Trade Control Order, Article 4; Ministerial Ordinance No. 249 of 2001; Foreign End User List",
                passage="user condition, by the user's record or the list, unless it is evident that the goods serve another use",
                source=f"{CATCH_ALL}; tax.thomsonreuters.com, End User List (2015)", **READ,
            ),
        ),
        Rule(
            id="jp.arms_use_under_embargo", title="A use in arms in a country under a UN arms embargo", holds=arms_use_under_embargo,
            outcome="CATCH_ALL", duty="licence", since=date(2008, 11, 1), citation=Citation(
                cites="Export Trade Control Order, Article 4 and Appended Table 3-2",
                passage="countries under a UN arms embargo by name, as of 1 February 2012 and 15 September 2014; use in arms to be checked; first day not read",
                source="aip.nagoya-u.ac.jp security/7632 and 7660; toishi.info, UN arms embargo countries", **READ,
            ),
        ),
        Rule(
            id="jp.arms_use_of_specified_items", title="A use in arms of items that are specified", holds=arms_use_of_specified_items,
            outcome="CATCH_ALL", duty="licence", since=date(2025, 10, 9), citation=Citation(
                cites="Export Trade Control Order, Article 4 and Appended Table 1, row 16(1), as amended with effect from 9 October 2025",
                passage="general countries: specified items of row 16(1) apart from row 16(2); the items are not typed", source=CATCH_ALL, **READ,
            ),
        ),
        Rule(
            id="jp.intermediary_trade", title="Trade between third countries in arms or for such weapons", holds=intermediary_trade,
            outcome="CATCH_ALL", duty="licence", since=date(2007, 6, 1), citation=Citation(
                cites="Foreign Exchange and Foreign Trade Act, Article 25(4); Foreign Exchange Order, Article 17(3)",
                passage="row 1 always; rows 2 to 16 where neither side is in group A, on papers or word of such a use, or on notice; first day not read",
                source="trade-adviser.jimdo.com (articles quoted); hero-gensanchi.com; iuris.jp, Foreign Exchange Order, Article 17 (10 May 2022)", **READ,
            ),
        ),
        Rule(
            id="jp.technology", title="Listed technology, or technology for such weapons", holds=technology, outcome="CATCH_ALL",
            duty="licence", since=date(2002, 4, 1), citation=Citation(
                cites="Foreign Exchange and Foreign Trade Act, Article 25(1); Foreign Exchange Order, Article 17(1) and table",
                passage="17(1): technology of the table, in a foreign country or to a non-resident; rows 1 to 15 whatever the country; row 16 as for goods",
                source=f"iuris.jp, Foreign Exchange Order, Article 17 (10 May 2022); {LISTS}", **READ,
            ),
        ),
        Rule(
            id="jp.listed_party", title="A party is under a Japanese asset freeze", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
            since=date(2002, 4, 1), citation=Citation(
                cites="Foreign Exchange and Foreign Trade Act, Articles 16 and 21, and the notices under them",
                passage="payments to, and capital transactions with, those listed need permission (measures on Russia, 2022); the articles not read",
                source="lexology.com, Nagashima Ohno & Tsunematsu on asset freezing (March 2022)", **READ,
            ),
        ),
        Rule(
            id="jp.owned_half_or_more", title="Frozen persons hold half or more of a party", holds=owned_half_or_more,
            outcome="PROHIBIT", duty="prohibited", since=date(2022, 3, 1), citation=Citation(
                cites="Notices under the Foreign Exchange and Foreign Trade Act, Articles 16 and 21, on Russia (2022)", **OPEN,
            ),
        ),
        Rule(
            id="jp.goods_ban", title="The goods are banned for their destination by Japan", holds=goods_ban,
            outcome="PROHIBIT", duty="prohibited", since=date(2009, 6, 18),
            citation=Citation(
                cites="Foreign Exchange and Foreign Trade Act, Article 48(3), row by row",
                passage="Russia: permission for goods of Schedule 2-3, granted in few cases; North Korea: all exports",
                source="chambers.com on Japan (10 January 2024); each row of law/bans_others.toml has its own", **READ,
            ),
        ),
    ),
)  # fmt: skip
