"""The Union's general export authorisations EU001 to EU008, named where they could carry a listed item; `eu.py` takes these rules in.

Each of them is a licence, so the duty stays: the exporter declares it, notifies or registers, and keeps its conditions. Where it depends
on what only the exporter can say (a repair, a fair, a company of the same group, published cryptography), it is named once that was answered
with yes, and not asked for. None is named where the exporter is informed or aware of a use of Article 4(1), nor into a free zone.
Destinations are rows of `groups_eu.toml`. Exclusions are on the wide side: an entry of Annex IV is left out whole.
"""

from collections.abc import Callable
from datetime import date

from bonafides.model.evidence import Citation, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.law import Rule
from bonafides.model.legal import aware_of, on_list, within
from bonafides.model.noun import stated
from bonafides.model.scope import answered, coded, weapons_use
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
STORED = "legalize-dev/legalize-eu eu/32021R0821.md (text as last changed on 21 September 2026)"
SECTION_I = (
    "0A001", *(f"0B00{n}" for n in range(1, 10)), *(f"0C00{n}" for n in range(1, 6)), "0D001", "0E001",
    "1A007", "1A102", "1B226", "1B231", "1B233", "1C001", "1C012", "1C101", "1C233", "1C235", "1C239", "1C351", "1C353", "1C354",
    "1C450.a.1", "1C450.a.2", "1D103", "1E001", "1E101", "1E102", "1E201", "3A228", "3A229", "3A231", "3A232", "3E201",
    "5A004", "5D002", "5E002", "6A001", "6A203", "6A225", "6A226", "6B008", "6B108", "6D003", "6D203", "6E001", "6E002", "6E201",
    "7A117", "7B001", "7B003", "7B103", "7D101", "7E001", "7E002", "7E101", "7E104", "8A002", "8E002",
    "9A004", "9A005", "9A007", "9A008", "9A009", "9A104", "9A105", "9A106", "9A108", "9A116", "9A117", "9A119",
    "9B115", "9B116", "9D101", "9E001", "9E002", "9E101", "9E102",
)  # fmt: skip
"""Annex II, Section I, with the entries of Annex IV: not under EU001, EU003, EU004 and EU007."""
NOT_REPAIRED = (
    "1A002.a", "1C012.a", "1C227", "1C228", "1C229", "1C230", "1C231", "1C236", "1C237", "1C240", "1C350", "1C450", "5A001.b.5",
    "5A002.c", "5A002.d", "5A002.e", "5A003.a", "5A003.b", "6A002.a.1.c", "8A001.b", "8A001.c.1", "9A011",
)  # fmt: skip
NOT_SHOWN = (*NOT_REPAIRED, "1C002.b.4", "1C010", "6A002.a")
EU002 = (
    "1A001", "1A003", "1A004", "1C003.b", "1C003.c", "1C004", "1C005", "1C006", "1C008", "1C009", "2B008",
    *(f"3A001.a.{n}" for n in (3, 6, 7, 9, 10, 11, 12)), *(f"3A002.{letter}" for letter in "cdef"),
    *(f"3C00{n}" for n in range(1, 7)),
)  # fmt: skip
EU005 = ("5A001.b.2", "5A001.c", "5A001.d", "5B001", "5D001", "5E001.a")
EU006 = (
    *(f"1C350.{n}" for n in range(1, 66) if n not in {4, 23, 29}),
    *(f"1C450.a.{n}" for n in range(4, 8)), *(f"1C450.b.{n}" for n in (1, 2, 3, 4, 5, 6, 8)),
)  # fmt: skip
EU008 = ("5A002.a.2", "5A002.a.3", "5A002.b", "5D002.a.1", "5D002.b", "5D002.c.1", "5E002.b")
NOT_IN_GROUP = ("4A005", "4D004", "4E001.c", "5A001.f", "5A001.j")


def for_article_4(facts: Facts) -> Truth:
    """Tell whether the exporter is aware of such weapons or missiles as the use, or of a military one in a country under an arms embargo."""
    return weapons_use(facts) | (aware_of(facts, "military") & facts.in_group("EU:arms_embargo"))


def eu001(facts: Facts) -> Truth:
    """EU001 carries listed items to close partners, but for those of Annex IV and of Section I."""
    return _carried(facts, "EU:EU001") & ~coded(facts, "eu", *SECTION_I)


def eu002(facts: Facts) -> Truth:
    """EU002 carries the entries that it names to four countries."""
    return _carried(facts, "EU:EU002") & _only_codes(facts, EU002)


def eu003(facts: Facts) -> Truth:
    """EU003 carries goods back to their end user after repair, or their replacement, within five years of the first authorisation."""
    question = "Do the goods go back to their end user after repair or as a replacement, under the authorisation they first went with?"
    return (
        _said(facts, question)
        & _carried(facts, "EU:EU003")
        & ~coded(facts, "eu", *SECTION_I, *NOT_REPAIRED)
        & ~_intangible(facts)
    )


def eu004(facts: Facts) -> Truth:
    """EU004 carries goods to an exhibition or fair and back within 120 days."""
    question = "Do the goods go to an exhibition or fair, and come back unchanged within 120 days?"
    return (
        _said(facts, question)
        & _carried(facts, "EU:EU003")
        & ~coded(facts, "eu", *SECTION_I, *NOT_SHOWN)
        & ~_intangible(facts)
    )


def eu005(facts: Facts) -> Truth:
    """EU005 carries the telecommunication entries that it names."""
    return _carried(facts, "EU:EU005") & _only_codes(facts, EU005)


def eu006(facts: Facts) -> Truth:
    """EU006 carries the chemicals that it names."""
    return _carried(facts, "EU:EU006") & _only_codes(facts, EU006)


def eu007(facts: Facts) -> Truth:
    """EU007 carries software and technology to a wholly owned company of the same group for its product development."""
    question = "Does the software or technology go to a wholly owned company of the exporter's group, for its own product development?"
    return (
        _said(facts, question)
        & _carried(facts, "EU:EU007")
        & _intangible(facts)
        & ~coded(facts, "eu", *SECTION_I, *NOT_IN_GROUP)
    )


def eu008(facts: Facts) -> Truth:
    """EU008 carries encryption items of published standards to all destinations but those that it leaves out."""
    question = "Do the items use only published or commercial cryptographic standards, and can the user not easily change them?"
    shut = facts.in_group("EU:EU001") | facts.in_group("EU:not_EU008") | facts.in_group("EU:arms_embargo")
    return _said(facts, question) & _exported(facts) & ~shut & _only_codes(facts, EU008)


def _carried(facts: Facts, group: str) -> Truth:
    return _exported(facts) & within(facts, group)


def _exported(facts: Facts) -> Truth:
    """Tell whether a listed item is exported, not into a free zone, for nothing that Article 4(1) names."""
    kind = facts.transaction.kind
    service = stated(kind) and kind in {"transit", "brokering", "technical_assistance"}
    free_zone = any(leg.free_zone for leg in facts.legs)
    plain = Truth.of(
        not service and not free_zone, claim("The goods are not known to be in transit, brokered or in a free zone")
    )
    return on_list(facts, "eu_dual_use") & plain & ~facts.informed("EU") & ~for_article_4(facts)


def _only_codes(facts: Facts, entries: tuple[str, ...]) -> Truth:
    """Tell whether each dual-use code of each item lies under one of these entries; unknown while an item is not classified."""
    strange = [
        claim(f"{facts.item_name(i)} falls under {code} too", "transaction", at_item(i).at)
        for i, result in enumerate(facts.items)
        for code in result.eu
        if not code.startswith("ML") and not any(code == e or code.startswith(f"{e}.") for e in entries)
    ]
    return Truth.no(*strange) if strange else coded(facts, "eu", *entries)


def _intangible(facts: Facts) -> Truth:
    """Tell whether an item is software or technology: an entry of section D or E of its category."""
    found = [code for result in facts.items for code in result.eu if code[:1].isdigit() and code[1:2] in {"D", "E"}]
    return Truth.of(bool(found), claim(f"Software or technology: {', '.join(found) or 'none'}"))


def _said(facts: Facts, question: str) -> Truth:
    """Tell whether somebody answered the question with yes; no answer is no, so that the authorisation is not asked for."""
    said = answered(facts, question, "$.end_use.stated")
    return said if said.value is True else Truth.no(claim(f"Nobody answered with yes: {question}"))


def _authorisation(holds: Callable[[Facts], Truth], title: str, passage: str) -> Rule:
    name = holds.__name__
    return Rule(
        id=f"eu.{name}", title=title, holds=holds, outcome="LICENCE", duty="licence", since=date(2021, 9, 9), usable=(name.upper(),),
        citation=Citation(cites=f"Regulation (EU) 2021/821, Annex II, {name.upper()}", passage=passage, source=STORED, **READ),
    )  # fmt: skip


AUTHORISATIONS = (
    _authorisation(eu001, "A listed item for a close partner", "section A: all of Annex I but section I; nine destinations and Liechtenstein"),
    _authorisation(eu002, "A listed item that EU002 names", "section B: the entries named; Argentina, South Africa, South Korea, Turkey"),
    _authorisation(eu003, "Listed goods after repair", "section C: to the original end user, within five years; entries left out in paragraph 2"),
    _authorisation(eu004, "Listed goods for a fair", "section D: back within 120 days, without software and technology; entries left out in part 1(d)"),
    _authorisation(eu005, "A telecommunication item that EU005 names", "section E: entries of category 5, part 1; seven destinations"),
    _authorisation(eu006, "A chemical that EU006 names", "section F: chemicals of 1C350 and 1C450 by number; Argentina, South Korea, Turkey, Ukraine"),
    _authorisation(eu007, "Listed software or technology within a group", "section G: wholly owned companies, product development; sixteen destinations"),
    _authorisation(eu008, "Encryption of published standards", "section H: entries of category 5, part 2; destinations left out in part 2"),
)  # fmt: skip
