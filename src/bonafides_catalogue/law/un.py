"""United Nations: Security Council measures, which bind every state.

Asset freezes of listed parties; goods bans for Iran (2006-2016, restored 28 September 2025, which China and Russia reject) and for
North Korea (since 2006); from 2016 missile items for Iran (until 2023) and heavy arms (until 2020) needed the Council's approval case
by case. The scopes and dates of the bans are rows of `bans.toml`. Resolution 1540 (2004) obliges states to have controls and puts no
duty on a transaction (read in the Disarmament Yearbook of 2004), so it has no rule here. China, Iran and Russia wrote on 18 October
2025 that resolution 2231 had ended with all its provisions; the answers that rest on the restored measures say that they are contested. Read the resolutions at https://www.un.org/securitycouncil/content/resolutions-0.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, banned, reached
from bonafides.model.scope import coded
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}


def listed_party(facts: Facts) -> Truth:
    """No goods may go to or through a party whose assets the Council has frozen."""
    return facts.listed("UN", measures=("asset_freeze", "prohibited"))


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of a Council ban may not go to its destination."""
    return banned(facts, "UN")


def goods_that_could_contribute(facts: Facts) -> Truth:
    """Where a ban reaches any item that could contribute to delivery systems, sensitive goods for it must be stopped."""
    return reached(facts, "UN")


def iran_missile_items_by_approval(facts: Facts) -> Truth:
    """From 2016 to 2023 missile items could go to Iran only with the Council's approval, case by case."""
    return facts.going_to(("IR",)) & facts.controlled("mtcr")


def iran_arms_by_approval(facts: Facts) -> Truth:
    """From 2016 to 2020 arms of the UN Register's seven categories could go to Iran only with the Council's approval."""
    return facts.going_to(("IR",)) & coded(facts, "eu", "ML2", "ML4", "ML6", "ML9", "ML10")


def north_korean_forces(facts: Facts) -> Truth:
    """Nothing may go to North Korea that could directly strengthen its armed forces, as the sender knows or ought to know."""
    return facts.going_to(("KP",)) & aware_of(facts, "military", "missile", standard="ought_to_know")


LAW = Jurisdiction(
    id="UN",
    title="United Nations Security Council",
    authority="the national authority that carries out the Council's measures",
    covers_from=date(2006, 10, 14),
    next_actions=("block", "report to competent authority", "preserve records"),
    rules=(
        Rule(
            id="un.listed_party", title="A party is under a UN asset freeze", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
            since=date(2006, 10, 14),
            citation=Citation(
                cites="UN Security Council resolutions 1737 (2006), paragraph 12, and 1718 (2006), paragraph 8 (d), and their successors",
                passage="freeze of assets of those who take part in or support the programmes; the paragraphs' wording not read",
                source="press.un.org SC/8928 and SC/8853 (the Council's own summaries)", **READ,
            ),
        ),
        Rule(
            id="un.goods_ban", title="The goods are banned for their destination by the UN", holds=goods_ban,
            outcome="PROHIBIT", duty="prohibited", since=date(2006, 10, 14),
            citation=Citation(
                cites="UN Security Council resolutions 1718 (2006), 1737 (2006), 2397 (2017) and others",
                passage="1737, paragraphs 3 and 4: supply to be prevented of the items of S/2006/814 and 815; each row says whether its own passage was read",
                source="law/bans.toml; issuhub.com, The Contemporary Middle East, A Documentary History (text of both paragraphs)", **READ,
            ),
        ),
        Rule(
            id="un.goods_that_could_contribute", title="The goods could contribute to delivery systems of a state under a UN ban",
            holds=goods_that_could_contribute, outcome="CATCH_ALL", duty="notify_and_wait", since=date(2006, 10, 14),
            citation=Citation(
                cites="UN Security Council resolutions 1737 (2006), paragraph 4, and 1718 (2006), paragraph 8 (a)",
                passage="states to prevent the supply of items that they determine would contribute to delivery systems",
                source="press.un.org SC/8928 (the Council's own summary)", **READ,
            ),
        ),
        Rule(
            id="un.iran_missile_items_by_approval", title="Missile items for Iran needed the Council's approval",
            holds=iran_missile_items_by_approval, outcome="LICENCE", duty="licence", since=date(2016, 1, 16), until=date(2023, 10, 18),
            citation=Citation(
                cites="UN Security Council resolution 2231 (2015), Annex B, paragraph 4",
                passage="Annex B with its provisions on missile transfers in force 16 January 2016, for a set time; paragraph 4 itself not read",
                source="S/2016/589, paragraph 3 (pdfslide.net); iranwatch.org, second report of the Secretary-General, paragraphs 3 and 4", **OPEN,
            ),
        ),
        Rule(
            id="un.iran_arms_by_approval", title="Heavy arms for Iran needed the Council's approval", holds=iran_arms_by_approval,
            outcome="LICENCE", duty="licence", since=date(2016, 1, 16), until=date(2020, 10, 18), citation=Citation(
                cites="UN Security Council resolution 2231 (2015), Annex B, paragraph 5",
                passage="approval in advance, case by case; five years from 18 October 2015; the seven categories put as military-list categories",
                source="un.org/en/sc/2231/restrictions-arms.shtml; S/2016/589, paragraph 3", **READ,
            ),
        ),
        Rule(
            id="un.north_korean_forces", title="The goods could strengthen the armed forces of North Korea", holds=north_korean_forces,
            outcome="PROHIBIT", duty="prohibited", since=date(2016, 3, 2),
            citation=Citation(
                cites="UN Security Council resolution 2270 (2016), paragraph 8",
                passage="catch-all for any item that serves the forces' operational capabilities; the paragraph and its exemptions not read",
                source="un.org/securitycouncil/s/res/2270-(2016) (the Council's own summary)", **READ,
            ),
        ),
    ),
)  # fmt: skip
