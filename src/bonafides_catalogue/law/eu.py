"""European Union: dual-use and military export control, arms embargoes, and restrictive measures.

Regulation (EU) 2021/821 since 9 September 2021, 428/2009 from 27 August 2009 and 1334/2000 from 28 September 2000 before it.
Listed items need an authorisation to leave the Union; military-list items need one under national law (Common Position 2008/944).
Unlisted items need one where an authority has informed the exporter; an exporter who is aware must notify and wait. Suspicion is a
duty only where a Member State says so (Article 4(3)), so it asks here and binds nowhere: Article 4(2) wants positive knowledge.
Brokering, transit and technical assistance for listed items follow the uses of Article 4(1), the military one included, since 2021;
Member States may reach unlisted items too. National lists (Articles 9 and 10) bind when an authority informs; they are not typed.
General authorisations EU001 to EU008 are named where they could carry the goods (`_eu_authorisations.py`); restrictive measures stand
in `_eu_measures.py`, bans by destination are rows of `bans_eu.toml`. Read them at https://eur-lex.europa.eu.
"""

from collections.abc import Callable
from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import aware_of, beyond_list, of_kind, on_list, within
from bonafides.model.outcome import Duty, Outcome
from bonafides.model.scope import answered, coded, described, weapons_use
from bonafides.model.truth import Truth
from bonafides_catalogue.law._eu_authorisations import AUTHORISATIONS, for_article_4
from bonafides_catalogue.law._eu_measures import MEASURES
from bonafides_catalogue.law._eu_syria import SYRIA

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
GERMAN = "gesetze.legal eu/vo_eu_2021_821 (German text)"
BGH = "ferner-alsdorf.de on Article 4(2) (Federal Court of Justice, AK 52/21)"
ANNEX_IV = (
    "1C351.d.4", "1C351.d.5", "5A004.a", "7A117", "7B001", "7B003", "7B103", "7D101", "9A004", "9A005", "9A007.a", "9A008.d",
    "9A104", "9A105.a", "9A106.c", "9A108.c", "9A116", "9A119", "9B115", "9B116", "9D101", "9E101", "9E102",
    "0A001", *(f"0B00{n}" for n in range(1, 8)), "1C001", "1C101", "1C239", "1D103", "5D002.a.3.a", "5D002.c.3.a", "6B008", "6B108",
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


SURVEILLANCE = (
    "interception", "lawful intercept", "spyware", "intrusion software", "imsi", "covert surveillance", "phone tracking",
    "facial recognition", "deep packet inspection", "communications monitoring",
)  # fmt: skip
"""Words that name goods which may be cyber-surveillance items (Article 2(20)); whether they are is asked."""


def _surveillance_item(facts: Facts) -> Truth:
    question = "Is the item specially designed to watch people covertly, by data from information or telecommunication systems?"
    return described(facts, SURVEILLANCE) & beyond_list(facts, "eu") & answered(facts, question, "$.items")


def informed_of_repression(facts: Facts) -> Truth:
    """An unlisted cyber-surveillance item needs an authorisation where an authority has informed of a use in internal repression."""
    return facts.informed("EU") & _surveillance_item(facts)


def aware_of_repression(facts: Facts) -> Truth:
    """An exporter who is aware, by its own due diligence, of such a use of such an item must notify and wait."""
    question = "Is the item known to be meant for internal repression or for serious violations of human rights or humanitarian law?"
    return _surveillance_item(facts) & answered(facts, question, "$.end_use.stated")


def on_another_national_list(facts: Facts) -> Truth:
    """An item on another Member State's published list needs an authorisation where an authority has informed of a use of concern."""
    question = "Does a list of another Member State, published by the Commission under Article 9(4), name the item?"
    return facts.informed("EU") & beyond_list(facts, "eu") & answered(facts, question, "$.items")


def brokering(facts: Facts) -> Truth:
    """Brokering of listed items needs an authorisation where the broker is informed of a use of Article 4(1), or aware of it and notifies."""
    return of_kind(facts, "brokering") & on_list(facts, "eu_dual_use") & (facts.informed("EU") | for_article_4(facts))


def brokering_for_weapons(facts: Facts) -> Truth:
    """Brokering of listed items needed an authorisation where the broker was informed of a use in such weapons, or aware of it and notified."""
    return (
        of_kind(facts, "brokering")
        & on_list(facts, "eu_dual_use")
        & (facts.informed("EU") | aware_of(facts, "missile", "nuclear", "chemical", "biological"))
    )


def transit(facts: Facts) -> Truth:
    """The transit of listed goods may be barred, or made to need an authorisation, where they are or may be meant for a use of Article 4(1)."""
    return of_kind(facts, "transit") & on_list(facts, "eu_dual_use") & (facts.informed("EU") | for_article_4(facts))


def transit_for_weapons(facts: Facts) -> Truth:
    """The transit of listed goods could be barred, or made to need an authorisation, where they were or might be meant for such weapons."""
    return of_kind(facts, "transit") & on_list(facts, "eu_dual_use") & (facts.informed("EU") | weapons_use(facts))


def technical_assistance(facts: Facts) -> Truth:
    """Assistance with listed items needs an authorisation where its provider is informed or aware of a use of Article 4(1); not for EU001 countries."""
    return (
        of_kind(facts, "technical_assistance")
        & on_list(facts, "eu_dual_use")
        & ~within(facts, "EU:EU001")
        & (facts.informed("EU") | for_article_4(facts))
    )


def assistance_for_weapons(facts: Facts) -> Truth:
    """Member States control assistance, whatever the item, for such weapons and for military goods of countries under an arms embargo."""
    return of_kind(facts, "technical_assistance") & (facts.informed("EU") | for_article_4(facts))


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
PASSED_OVER = Citation(
    cites="", passage="22(2) lets Member States license the transfer of other items than those of Annex IV; 22(1) is not in the stored text",
    source="legalize-dev/legalize-eu eu/32009R0428.md", **OPEN,
)  # fmt: skip
AWARE = (
    (
        "Article 4(2)",
        _read("exporter aware of a use of 4(1): notifies and waits for the decision; positive knowledge, not its mere possibility", BGH),
    ),
    (
        "Article 4(4)",
        _read("guidance on the article as assimilated: exporter informed or aware", "gov.uk, end-use controls on military- and WMD-related items"),
    ),
    (
        "Article 4(4)",
        _read("an exporter who is aware has to tell the authorities", "info.expeditors.com, the EU's dual-use catch-all clause"),
    ),
)  # fmt: skip

LAW = Jurisdiction(
    id="EU",
    title="European Union",
    authority="the competent authority of the Member State",
    covers_from=date(2000, 9, 28),
    next_actions=("block", "report to competent authority", "preserve records"),
    rules=(
        *_dated(annex_i_item, "A dual-use item of Annex I leaves the Union", outcome="LICENCE", duty="licence", articles=(
            ("Article 3(1)", _read("goods of Annex I need an authorisation for export", "zoll.de, Dual-Use-Güter (German customs on Article 3(1))")),
            ("Article 3(1)", _read("an authorisation for the export of listed items", "reachlex.eu dual-use chapter-ii article-3")),
            ("Article 3(1)", UNREAD),
        )),
        *AUTHORISATIONS,
        *_dated(annex_iv_item, "An item of Annex IV", outcome="LICENCE", duty="licence", articles=(
            ("Article 11(1) and Annex IV", _read("parts I and II: stealth, strategic control, MTCR technology, nuclear items and toxins", STORED)),
            ("Article 22(1) and Annex IV", PASSED_OVER),
            ("Article 21(1) and Annex IV", UNREAD),
        )),
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
                articles=AWARE),
        *_dated(aware_of_military_use, "The exporter is aware of a military end use under an arms embargo", outcome="CATCH_ALL",
                duty="notify_and_wait", articles=AWARE),
        Rule(
            id="eu.informed_of_repression", title="An authority has informed of a use of surveillance goods in repression",
            holds=informed_of_repression, outcome="CATCH_ALL", duty="licence", since=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EU) 2021/821, Articles 2(20) and 5(1)",
                passage="unlisted goods for digital surveillance, informed of internal repression or serious violations of human rights or humanitarian law",
                source=f"zoll.de, Dual-Use-Güter (German customs on Article 5); {STORED} (Article 2(20))", **READ,
            ),
        ),
        Rule(
            id="eu.aware_of_repression", title="The exporter is aware of a use of surveillance goods in repression", holds=aware_of_repression,
            outcome="CATCH_ALL", duty="notify_and_wait", since=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EU) 2021/821, Article 5(2)", passage="awareness by findings of the exporter's due diligence (as AWV section 9(4) restates it)",
                source="buzer.de 16334 (amendment of the German AWV, 2024); the paragraph itself not read", **OPEN,
            ),
        ),
        Rule(
            id="eu.on_another_national_list", title="Another Member State's list names the item", holds=on_another_national_list,
            outcome="CATCH_ALL", duty="licence", since=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EU) 2021/821, Article 10(1)",
                passage="national list of another Member State, published; exporter informed of uses of concern for public security or human rights",
                source=GERMAN, **READ,
            ),
        ),
        Rule(
            id="eu.brokering", title="Brokering for a use that Article 4(1) names", holds=brokering, outcome="CATCH_ALL", duty="licence",
            since=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EU) 2021/821, Article 6(1) and (2)",
                passage="broker informed: authorisation; broker aware: tells the authority and waits; the uses are those of Article 4(1)",
                source="zoll.de, Handels- und Vermittlungsgeschäfte (German customs on Article 6); EUR-Lex summary of 32021R0821 on the uses", **READ,
            ),
        ),
        Rule(
            id="eu.428_2009.brokering", title="Brokering for a use in missiles or such weapons", holds=brokering_for_weapons,
            outcome="CATCH_ALL", duty="licence", since=date(2009, 8, 27), until=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EC) No 428/2009, Article 5(1)", passage="broker informed: authorisation; aware: notify",
                source="reachlex.eu dual-use chapter-ii article-5", **READ,
            ),
        ),
        Rule(
            id="eu.transit", title="Transit for a use that Article 4(1) names", holds=transit, outcome="CATCH_ALL", duty="notify_and_wait",
            since=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EU) 2021/821, Article 7(1) and (2)",
                passage="transit of listed non-Union goods may be barred, or first made to need an authorisation, if they are or may be meant for a use of 4(1)",
                source=GERMAN, **READ,
            ),
        ),
        Rule(
            id="eu.428_2009.transit", title="Transit for a use in missiles or such weapons", holds=transit_for_weapons,
            outcome="CATCH_ALL", duty="notify_and_wait", since=date(2009, 8, 27), until=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EC) No 428/2009, Article 6(1) and (2)",
                passage="transit of listed goods may be barred, or made to need an authorisation, for certain uses",
                source="findok.bmf.gv.at AH-3100, 5A (Austrian customs, 2012)", **READ,
            ),
        ),
        Rule(
            id="eu.technical_assistance", title="Technical assistance with listed items for a use that Article 4(1) names",
            holds=technical_assistance, outcome="CATCH_ALL", duty="licence", since=date(2021, 9, 9), citation=Citation(
                cites="Regulation (EU) 2021/821, Article 8(1) to (3)",
                passage="listed items; provider informed: authorisation, aware: notifies; (3)(a): not into countries of Annex II, section A, part 2",
                source=GERMAN, **READ,
            ),
        ),
        Rule(
            id="eu.assistance_for_weapons", title="Technical assistance for such weapons or for military goods under an arms embargo",
            holds=assistance_for_weapons, outcome="CATCH_ALL", duty="licence", since=date(2000, 9, 28), citation=Citation(
                cites="Joint Action 2000/401/CFSP, Articles 2 and 3, as carried out by national law; Regulation (EU) 2021/821, Article 8(4)",
                passage="recitals 1 and 2: assistance for such weapons and missiles, and for military goods of embargoed countries, to be controlled",
                source="eur-lex.europa.eu CELEX 32000E0401 (recitals; Articles 2 and 3 not read)", **OPEN,
            ),
        ),
        Rule(
            id="eu.military_item", title="An item is on the Common Military List", holds=military_item, outcome="LICENCE", duty="licence",
            since=date(2008, 12, 8), citation=Citation(
                cites="Common Position 2008/944/CFSP, Article 1, and national law",
                passage="licences for items of the list are assessed case by case, for export, brokering, transit and transfer of technology",
                source="eur-lex.europa.eu CELEX 02008E0944-20190917; that each of them needs one is national law, not read", **READ,
            ),
        ),
        Rule(
            id="eu.1998.military_item", title="An item is on the Common Military List (Code of Conduct)", holds=military_item,
            outcome="LICENCE", duty="licence", since=date(1998, 6, 8), until=date(2008, 12, 8),
            citation=Citation(cites="European Union Code of Conduct on Arms Exports of 8 June 1998; national law", **OPEN),
        ),
        *MEASURES, *SYRIA,
    ),
)  # fmt: skip
