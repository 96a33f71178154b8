"""European Union: dual-use and military export control, arms embargoes, and restrictive measures.

Regulation (EU) 2021/821 since 9 September 2021, 428/2009 from 27 August 2009 and 1334/2000 from 28 September 2000 before it.
Listed items need an authorisation to leave the Union; military-list items need one under national law (Common Position 2008/944).
Unlisted items need one where an authority has informed the exporter; an exporter who is aware must notify and wait. Suspicion is a
duty only where a Member State says so (Article 4(3)), so it asks here and binds nowhere. Bans by destination are rows of `bans.toml`.
National lists of Member States (Articles 9 and 10) bind when an authority informs; they are not typed.
General authorisations EU001 to EU008 are not offered: whether an item is left out by Annex II, section I, is not typed.
Read them at https://eur-lex.europa.eu.
"""

from collections.abc import Callable
from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, banned, beyond_list, of_kind, on_list, owned, reached, within
from bonafides.model.outcome import Duty, Outcome
from bonafides.model.scope import FOOD_AND_MEDICINE, answered, coded, harmless, weapons_use
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
ACTS = (
    ("", "Regulation (EU) 2021/821", date(2021, 9, 9), None),
    ("428_2009.", "Regulation (EC) No 428/2009", date(2009, 8, 27), date(2021, 9, 9)),
    ("1334_2000.", "Regulation (EC) No 1334/2000", date(2000, 9, 28), date(2009, 8, 27)),
)
STORED = "legalize-dev/legalize-eu eu/32021R0821.md"
BRITISH_2009 = "legislation.gov.uk eur/2009/428/chapter/II"
BRITISH_2000 = "legislation.gov.uk eur/2000/1334/article/4"
ANNEX_IV = (
    "1C351.d.4", "1C351.d.5", "5A004.a", "7A117", "7B001", "7B003", "7B103", "7D101", "9A004", "9A005", "9A007.a", "9A008.d",
    "9A104", "9A105.a", "9A106.c", "9A108.c", "9A116", "9A119", "9B115", "9B116", "9D101", "9E101", "9E102",
    "1B226", "1B231", "1B233", "1C233", "1C235", "3A228", "3A229", "3A231", "3A232",
)  # fmt: skip
"""Entries of Annex IV that the codes alone tell; narrower wordings there and its exceptions for space agencies are not applied."""


def annex_i_item(facts: Facts) -> Truth:
    """A dual-use item of Annex I needs an authorisation to leave the Union."""
    return on_list(facts, "eu_dual_use") & ~within(facts, "EU")


def annex_iv_item(facts: Facts) -> Truth:
    """An item of Annex IV, complete rockets and their main parts among them, needs an authorisation between Member States too."""
    return coded(facts, "eu", *ANNEX_IV)


def military_item(facts: Facts) -> Truth:
    """An item of the Common Military List needs a licence under national law, also between Member States."""
    return on_list(facts, "eu_military")


def informed_of_wmd_use(facts: Facts) -> Truth:
    """An unlisted item needs an authorisation where an authority has informed the exporter of a use in such weapons or missiles."""
    return facts.informed("EU") & beyond_list(facts, "eu")


def informed_of_military_use(facts: Facts) -> Truth:
    """An unlisted item needs one where an authority has informed of a military end use in a country under an arms embargo."""
    return (
        facts.informed("EU") & beyond_list(facts, "eu") & facts.used_for("military") & facts.in_group("EU:arms_embargo")
    )


def parts_of_military_items(facts: Facts) -> Truth:
    """An unlisted item needs one where an authority has informed that it is a part for military items once exported unlawfully."""
    question = "Did the military items that the parts are for leave the Union without an authorisation, or against one?"
    told = facts.informed("EU") | aware_of(facts, "military")
    return beyond_list(facts, "eu") & told & facts.used_for("military") & answered(facts, question, "$.history")


def aware_of_wmd_use(facts: Facts) -> Truth:
    """An exporter who is aware of a use in such weapons or in missiles for them must notify and wait for the decision."""
    return aware_of(facts, "missile", "nuclear", "chemical", "biological") & beyond_list(facts, "eu")


def aware_of_military_use(facts: Facts) -> Truth:
    """An exporter who is aware of a military end use in a country under an arms embargo must notify and wait."""
    return aware_of(facts, "military") & facts.in_group("EU:arms_embargo") & beyond_list(facts, "eu")


def brokering(facts: Facts) -> Truth:
    """Brokering of listed items needs an authorisation where the broker is informed, or is aware and notifies, of such a use."""
    return (
        of_kind(facts, "brokering")
        & on_list(facts, "eu_dual_use")
        & (facts.informed("EU") | aware_of(facts, "missile", "nuclear", "chemical", "biological"))
    )


def transit(facts: Facts) -> Truth:
    """The transit of listed goods may be stopped, or made to need an authorisation, where they are or may be meant for such a use."""
    return of_kind(facts, "transit") & on_list(facts, "eu_dual_use") & (facts.informed("EU") | weapons_use(facts))


def technical_assistance(facts: Facts) -> Truth:
    """Technical assistance needs an authorisation where its provider is informed, or is aware and notifies, of such a use."""
    return of_kind(facts, "technical_assistance") & (
        facts.informed("EU") | aware_of(facts, "missile", "nuclear", "chemical", "biological")
    )


def listed_party(facts: Facts) -> Truth:
    """Nothing may be made available to a party whose assets the Union has frozen."""
    return facts.listed("EU", measures=("asset_freeze", "prohibited"))


def owned_half_or_more(facts: Facts) -> Truth:
    """The freeze reaches a party of which listed owners together hold half or more."""
    return owned(facts, "EU", "asset_freeze", "prohibited")


def owned_more_than_half(facts: Facts) -> Truth:
    """The freeze reached a party of which listed owners together held more than half."""
    return owned(facts, "EU", "asset_freeze", "prohibited", over_half=True)


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of a Union ban may not go to its destination."""
    return banned(facts, "EU")


def goods_that_could_contribute(facts: Facts) -> Truth:
    """Where a ban reaches any item that could contribute to delivery systems, sensitive goods wait for the authority's decision."""
    return reached(facts, "EU")


def north_korean_forces(facts: Facts) -> Truth:
    """Nothing but food or medicine may go to North Korea where it is known, or reasonably believed, to be for the armed forces."""
    return facts.going_to(("KP",)) & aware_of(facts, "military", "missile", standard="ought_to_know")


def food_or_medicine(facts: Facts) -> Truth:
    """Food and medicine may go to North Korea whoever receives them."""
    return facts.going_to(("KP",)) & harmless(facts, *FOOD_AND_MEDICINE)


Holds = Callable[[Facts], Truth]


def _dated(
    holds: Holds, title: str, articles: tuple[tuple[str, Citation], ...], *, outcome: Outcome, duty: Duty
) -> tuple[Rule, ...]:
    """Give one rule for each of the three regulations that has the article; an empty article means that it has none."""
    return tuple(
        Rule(
            id=f"eu.{prefix}{holds.__name__}", title=title, holds=holds, outcome=outcome, duty=duty, since=since, until=until,
            citation=Citation(
                cites=f"{act}, {article}", passage=read.passage, source=read.source,
                verified_by=read.verified_by, verified_on=read.verified_on, review_by=read.review_by,
            ),
        )
        for (prefix, act, since, until), (article, read) in zip(ACTS, articles, strict=True)
        if article
    )  # fmt: skip


def _read(passage: str, source: str) -> Citation:
    return Citation(cites="", passage=passage, source=source, **READ)


UNREAD = Citation(cites="", **OPEN)

LAW = Jurisdiction(
    id="EU",
    title="European Union",
    authority="the competent authority of the Member State",
    covers_from=date(2000, 9, 28),
    next_actions=("block", "report to competent authority", "preserve records"),
    rules=(
        *_dated(annex_i_item, "A dual-use item of Annex I leaves the Union", outcome="LICENCE", duty="licence", articles=(
            ("Article 3(1)", UNREAD),
            ("Article 3(1)", _read("an authorisation for the export of listed items", "reachlex.eu dual-use chapter-ii article-3")),
            ("Article 3(1)", UNREAD),
        )),
        Rule(
            id="eu.annex_iv_item", title="An item of Annex IV", holds=annex_iv_item, outcome="LICENCE", duty="licence", since=date(2021, 9, 9),
            citation=Citation(
                cites="Regulation (EU) 2021/821, Article 11(1) and Annex IV",
                passage="Annex IV, parts I and II: entries of stealth, strategic control, MTCR technology, nuclear items and toxins",
                source=STORED, **READ,
            ),
        ),
        *_dated(informed_of_wmd_use, "An authority has informed the exporter", outcome="CATCH_ALL", duty="licence", articles=(
            ("Article 4(1)(a)", _read("unlisted items, exporter informed: weapons of mass destruction and missiles for them", STORED)),
            ("Article 4(1)", _read("the same in paragraph 1", BRITISH_2009)),
            ("Article 4(1)", _read("the same in paragraph 1", BRITISH_2000)),
        )),
        *_dated(
            informed_of_military_use, "An authority has informed of a military end use under an arms embargo",
            outcome="CATCH_ALL", duty="licence", articles=(
                ("Article 4(1)(b)", _read("purchasing country or destination under an arms embargo, three kinds of military end use", STORED)),
                ("Article 4(2)", _read("the same in paragraph 2", BRITISH_2009)),
                ("Article 4(2)", _read("the same in paragraph 2", BRITISH_2000)),
            ),
        ),
        Rule(
            id="eu.parts_of_military_items", title="Parts for military items that left the Union unlawfully", holds=parts_of_military_items,
            outcome="CATCH_ALL", duty="licence", since=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EU) 2021/821, Article 4(1)(c)",
                passage="parts or components of national-list items exported without or in breach of an authorisation", source=STORED, **READ,
            ),
        ),
        *_dated(aware_of_wmd_use, "The exporter is aware of a use in missiles or such weapons", outcome="CATCH_ALL", duty="notify_and_wait",
                articles=(("Article 4(2)", UNREAD), ("Article 4(4)", UNREAD), ("Article 4(4)", UNREAD))),
        *_dated(aware_of_military_use, "The exporter is aware of a military end use under an arms embargo", outcome="CATCH_ALL",
                duty="notify_and_wait", articles=(("Article 4(2)", UNREAD), ("Article 4(4)", UNREAD), ("Article 4(4)", UNREAD))),
        *_dated(brokering, "Brokering for a use in missiles or such weapons", outcome="CATCH_ALL", duty="licence", articles=(
            ("Article 6(1) and (2)", UNREAD),
            ("Article 5(1)", _read("broker informed: authorisation; aware: notify", "reachlex.eu dual-use chapter-ii article-5")),
            ("", UNREAD),
        )),
        Rule(
            id="eu.transit", title="Transit for a use in missiles or such weapons", holds=transit, outcome="CATCH_ALL", duty="notify_and_wait",
            since=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EU) 2021/821, Article 7", passage="who may be made to apply: contract holder, else declarant, carrier or traveller",
                source=STORED, **OPEN,
            ),
        ),
        *_dated(technical_assistance, "Technical assistance for a use in missiles or such weapons", outcome="CATCH_ALL", duty="licence",
                articles=(("Article 8(1) and (2)", UNREAD), ("", UNREAD), ("", UNREAD))),
        Rule(
            id="eu.military_item", title="An item is on the Common Military List", holds=military_item, outcome="LICENCE", duty="licence",
            since=date(1998, 6, 8),
            citation=Citation(cites="Common Position 2008/944/CFSP, Article 1 (before it the Code of Conduct of 8 June 1998); national law", **OPEN),
        ),
        Rule(
            id="eu.listed_party", title="A party is under an EU asset freeze", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
            since=date(2000, 9, 28),
            citation=Citation(cites="Regulation (EU) No 267/2012, Article 23; Regulation (EU) 2017/1509, Article 34; and their like", **OPEN),
        ),
        Rule(
            id="eu.owned_half_or_more", title="Parties under an EU asset freeze own half or more of a party", holds=owned_half_or_more,
            outcome="PROHIBIT", duty="prohibited", since=date(2024, 7, 3),
            citation=Citation(
                cites="EU Best Practices for restrictive measures, update of 3 July 2024, ownership; Regulation (EU) 2024/1745, recital 28",
                passage="possession of 50 % or more, shares of several listed owners added; the Best Practices do not bind, courts decide",
                source="sorainen.com and dlapiper.com on the update of 3 July 2024", **READ,
            ),
        ),
        Rule(
            id="eu.owned_more_than_half", title="Parties under an EU asset freeze own more than half of a party", holds=owned_more_than_half,
            outcome="PROHIBIT", duty="prohibited", since=date(2000, 9, 28), until=date(2024, 7, 3),
            citation=Citation(
                cites="EU Best Practices for restrictive measures, ownership, before 3 July 2024", passage="possession of more than 50 %",
                source="sorainen.com and dlapiper.com on the update of 3 July 2024", **READ,
            ),
        ),
        Rule(
            id="eu.goods_ban", title="The goods are banned for their destination by the Union", holds=goods_ban,
            outcome="PROHIBIT", duty="prohibited", since=date(2000, 9, 28),
            citation=Citation(cites="Regulations (EU) No 267/2012, 2017/1509, No 833/2014 and others, row by row", source="law/bans.toml", **OPEN),
        ),
        Rule(
            id="eu.goods_that_could_contribute", title="The goods could contribute to delivery systems of a state under a Union ban",
            holds=goods_that_could_contribute, outcome="CATCH_ALL", duty="notify_and_wait", since=date(2016, 1, 16),
            citation=Citation(
                cites="Regulation (EU) No 267/2012, Article 4a(1)",
                passage="any other item that the Member State determines could contribute to nuclear weapon delivery systems",
                source="legalize-dev/legalize-eu eu/32012R0267.md", **READ,
            ),
        ),
        Rule(
            id="eu.north_korean_forces", title="The goods are for the armed forces of North Korea", holds=north_korean_forces,
            outcome="PROHIBIT", duty="prohibited", since=date(2017, 9, 1),
            citation=Citation(
                cites="Regulation (EU) 2017/1509, Article 5",
                passage="Article 5(a): any item but food or medicine, where the exporter knows or has reasonable grounds to believe it",
                source="legalize-dev/legalize-eu eu/32017R1509.md", **READ,
            ),
        ),
        Rule(
            id="eu.food_or_medicine", title="The goods are food or medicine", holds=food_or_medicine, outcome="CLEAR", duty="none",
            since=date(2017, 9, 1), exception_to=("eu.north_korean_forces",), citation=Citation(
                cites="Regulation (EU) 2017/1509, Article 5", passage="Article 5(a): any item but food or medicine; the chapters are ours",
                source="legalize-dev/legalize-eu eu/32017R1509.md", **READ,
            ),
        ),
    ),
)  # fmt: skip
