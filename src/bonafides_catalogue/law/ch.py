"""Switzerland: the Goods Control Act and Ordinance, the War Material Act, and the Embargo Act.

Items of the annexes need a licence of the State Secretariat for Economic Affairs; Annex 2 is numbered as the EU list, which stands in.
Whoever wants to export unlisted goods and knows, or has reason to assume, that they are meant for nuclear, biological or chemical
weapons (delivery systems included) must apply for a licence (Article 3(4) of the Ordinance of 2016). Its exceptions (Article 4: goods sent back,
samples under one kilogram and others) are not applied, nor is its Article 3(3) on goods with controlled parts of more than a quarter of their value.
Freezes reach what listed persons own by more than half, their shares added; whether exactly half counts since the Union's change is open. Read them at https://www.fedlex.admin.ch.
"""

from datetime import date

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.legal import banned, beyond_list, of_kind, on_list, only_to, owned
from bonafides.model.scope import weapons_use
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
ARTICLE_3 = "droit-bilingue.ch 946.202.1, Article 3 (German and English)"


def listed_item(facts: Facts) -> Truth:
    """An item of Annex 2 of the Ordinance needs a licence; the EU list stands in for it."""
    return (on_list(facts, "ch") | on_list(facts, "eu_dual_use")) & ~only_to(facts, ("CH", "LI"))


def military_item(facts: Facts) -> Truth:
    """War material and special military goods need a licence; the EU military list stands in for both lists."""
    return on_list(facts, "eu_military") & ~only_to(facts, ("CH", "LI"))


def knows_of_weapons_use(facts: Facts) -> Truth:
    """Unlisted goods need a licence where the exporter knows, or has reason to assume, that they are meant for such weapons."""
    return weapons_use(facts, standard="suspects") & beyond_list(facts, "eu")


def informed(facts: Facts) -> Truth:
    """Unlisted goods need a licence where the authority has told the exporter that they are or may be meant for such weapons."""
    return facts.informed("CH") & beyond_list(facts, "eu")


def brokering(facts: Facts) -> Truth:
    """Nobody may broker or otherwise further such weapons; war material is brokered with a licence only."""
    return of_kind(facts, "brokering", "technical_assistance") & (
        on_list(facts, "eu_military") | facts.informed("CH") | weapons_use(facts, standard="suspects")
    )


def listed_party(facts: Facts) -> Truth:
    """Nothing may be made available to a party whose assets are frozen by an ordinance under the Embargo Act."""
    return facts.listed("CH", measures=("asset_freeze", "prohibited"))


def owned_half_or_more(facts: Facts) -> Truth:
    """The freeze may reach a party of which listed owners hold exactly half, as it does in the Union."""
    return owned(facts, "CH", "asset_freeze", "prohibited")


def owned_more_than_half(facts: Facts) -> Truth:
    """The freeze reaches a party of which listed owners together hold more than half; control is not typed."""
    return owned(facts, "CH", "asset_freeze", "prohibited", over_half=True)


def goods_ban(facts: Facts) -> Truth:
    """Goods within the scope of a Swiss ban may not go to its destination."""
    return banned(facts, "CH")


def north_korea_authorisation(facts: Facts) -> Truth:
    """Goods of any kind for North Korea need an authorisation beforehand."""
    return facts.going_to(("KP",))


LAW = Jurisdiction(
    id="CH",
    title="Switzerland",
    authority="the State Secretariat for Economic Affairs (SECO)",
    covers_from=date(1997, 10, 1),
    next_actions=("apply to the State Secretariat for Economic Affairs", "preserve records"),
    rules=(
        Rule(
            id="ch.listed_item", title="An item of Annex 2 of the Goods Control Ordinance", holds=listed_item, outcome="LICENCE", duty="licence",
            since=date(2016, 7, 1), citation=Citation(
                cites="Goods Control Ordinance of 3 June 2016 (SR 946.202.1), Article 3(1)",
                passage="licence for items of Annexes 2 to 5; the annexes are not typed, the EU list stands in", source=ARTICLE_3, **READ,
            ),
        ),
        Rule(
            id="ch.1997.listed_item", title="A listed item under the Ordinance of 1997", holds=listed_item, outcome="LICENCE", duty="licence",
            since=date(1997, 10, 1), until=date(2016, 7, 1), citation=Citation(
                cites="Goods Control Ordinance of 25 June 1997, Article 3", **OPEN,
            ),
        ),
        Rule(
            id="ch.military_item", title="War material or a special military good", holds=military_item, outcome="LICENCE", duty="licence",
            since=date(1998, 4, 1), citation=Citation(
                cites="War Material Act of 13 December 1996 (SR 514.51), Article 2; Goods Control Ordinance, Article 3(1) and Annex 3",
                passage="Article 2: authorisation for trade, brokerage, export and transit of war material",
                source="lexaris.de 224459; lawbrary.ch 514_51", **READ,
            ),
        ),
        Rule(
            id="ch.knows_of_weapons_use", title="The exporter knows or has reason to assume a use in such weapons", holds=knows_of_weapons_use,
            outcome="CATCH_ALL", duty="licence", since=date(2016, 7, 1), citation=Citation(
                cites="Goods Control Ordinance of 3 June 2016 (SR 946.202.1), Article 3(4)",
                passage="knows or has reason to assume; goods that no annex names or that are exempt; must apply for a licence",
                source=ARTICLE_3, **READ,
            ),
        ),
        Rule(
            id="ch.1997.knows_of_weapons_use", title="The exporter knows or has reason to assume a use in such weapons (Ordinance of 1997)",
            holds=knows_of_weapons_use, outcome="CATCH_ALL", duty="notify_and_wait", since=date(1997, 10, 1), until=date(2016, 7, 1),
            citation=Citation(cites="Goods Control Ordinance of 25 June 1997, Article 4 (duty to report)", **OPEN),
        ),
        Rule(
            id="ch.informed", title="The authority has told the exporter of such a use", holds=informed, outcome="CATCH_ALL", duty="licence",
            since=date(2016, 7, 1), citation=Citation(
                cites="Goods Control Ordinance of 3 June 2016 (SR 946.202.1), Article 3(4)",
                passage="whoever knows must apply for a licence; that who was told knows is our reading", source=ARTICLE_3, **READ,
            ),
        ),
        Rule(
            id="ch.1997.informed", title="The authority has told the exporter of such a use (Ordinance of 1997)", holds=informed, outcome="CATCH_ALL",
            duty="licence", since=date(1997, 10, 1), until=date(2016, 7, 1), citation=Citation(
                cites="Goods Control Ordinance of 25 June 1997; Goods Control Act (SR 946.202), Articles 5 and 6",
                passage="Article 6 of the Act read: grounds on which a licence is refused; the Ordinance not read",
                source="droit-bilingue.ch 946.202, Article 6", **OPEN,
            ),
        ),
        Rule(
            id="ch.brokering", title="Brokering or assistance for such weapons, or brokering of war material", holds=brokering,
            outcome="CATCH_ALL", duty="licence", since=date(1998, 4, 1), citation=Citation(
                cites="War Material Act (SR 514.51), Articles 7(1) and 15",
                passage="Article 7(1)(c): nobody may further an act that concerns such weapons; delivery systems are our reading",
                source="lawbrary.ch KMG Article 7", **READ,
            ),
        ),
        Rule(
            id="ch.listed_party", title="A party is under a Swiss asset freeze", holds=listed_party, outcome="PROHIBIT", duty="prohibited",
            since=date(2003, 1, 1), citation=Citation(
                cites="Embargo Act of 22 March 2002 (SR 946.231) and its ordinances, such as SR 946.231.176.72, Article 15",
                passage="Article 15(1) and (2): freeze of what those listed own or control; nothing made available directly or indirectly; Act in force 1 January 2003",
                source="droit-bilingue.ch 946.231.176.72, Article 15; swlegal.com on the Embargo Act", **READ,
            ),
        ),
        Rule(
            id="ch.owned_more_than_half", title="Frozen persons own more than half of a party", holds=owned_more_than_half,
            outcome="PROHIBIT", duty="prohibited", since=date(2003, 1, 1), citation=Citation(
                cites="Ordinance of 4 March 2022 (SR 946.231.176.72), Article 15(1)(c); questions and answers of the authority, 13 June 2024",
                passage="firms owned or controlled; ownership is more than 50 %, directly or indirectly, shares of several added; earlier ordinances not read",
                source="droit-bilingue.ch 946.231.176.72, Article 15; mme.ch, 26 June 2024", **READ,
            ),
        ),
        Rule(
            id="ch.owned_half_or_more", title="Frozen persons hold exactly half of a party, or more", holds=owned_half_or_more,
            outcome="PROHIBIT", duty="prohibited", since=date(2024, 7, 3), citation=Citation(
                cites="Practice of the authority, which follows the Union's guidance; the Union counts exactly half since 3 July 2024",
                passage="in June 2024 the authority took over the Union's guidance of that time; a change since then was not read",
                source="mme.ch, 26 June 2024", **OPEN,
            ),
        ),
        Rule(
            id="ch.goods_ban", title="The goods are banned for their destination by Switzerland", holds=goods_ban,
            outcome="PROHIBIT", duty="prohibited", since=date(2003, 1, 1),
            citation=Citation(
                cites="Ordinances under the Embargo Act, row by row",
                passage="SR 946.231.176.72, Article 2a: arms for Russia or Ukraine; dual-use goods for Russia since 4 March 2022; other ordinances not read",
                source="droit-bilingue.ch 946.231.176.72, Article 2a; each row of law/bans_others.toml has its own", **READ,
            ),
        ),
        Rule(
            id="ch.north_korea_authorisation", title="Goods for North Korea need an authorisation", holds=north_korea_authorisation,
            outcome="LICENCE", duty="licence", since=date(2016, 5, 18), citation=Citation(
                cites="Ordinance on measures concerning the Democratic People's Republic of Korea of 18 May 2016 (SR 946.231.127.6)",
                passage="export and transit of goods for the country to be authorised beforehand", source="lexology.com 79829e3a", **READ,
            ),
        ),
    ),
)  # fmt: skip
