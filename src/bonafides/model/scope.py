"""More questions that laws put to the facts: of which entries? harmless? for such weapons? for a known developer?

What lifts a duty (harmless goods) is lifted only by what is known of every item; what brings one stays open while a fact is missing.
"""

import hashlib

from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts, at_item, codes_on, hit_evidence
from bonafides.model.legal import PROGRAMMES, aware_of
from bonafides.model.noun import stated
from bonafides.model.transaction import Ladder
from bonafides.model.truth import Truth, any_of

WEAPONS = ("missile", "nuclear", "chemical", "biological")
"""The uses that catch-all laws name: weapons of mass destruction and missiles for them."""

FOOD_AND_MEDICINE = (*(f"{chapter:02}" for chapter in range(2, 23)), "30")
"""Chapters of the Harmonized System for food, drink and medicine."""


def weapons_use(facts: Facts, *, standard: Ladder = "aware") -> Truth:
    """Tell whether the exporter has the knowledge, at the law's standard, of a use in such weapons or in missiles for them."""
    return aware_of(facts, *WEAPONS, standard=standard)


def coded(facts: Facts, control_list: str, *entries: str) -> Truth:
    """Tell whether an item falls under one of these entries of a control list (mtcr, eu, us, or a key of `codes`).

    Unknown where an item cannot be classified on what is stated, or where no item is stated.
    """
    if not facts.items:
        return Truth.unknown(asks("Which goods are to be sent?", "$.items"))
    return any_of(_coded(facts, i, codes_on(result, control_list), entries) for i, result in enumerate(facts.items))


def _coded(facts: Facts, index: int, codes: tuple[str, ...], entries: tuple[str, ...]) -> Truth:
    result, name = facts.items[index], facts.item_name(index)
    found = [code for code in codes if any(code == e or code.startswith(f"{e}.") for e in entries)]
    if found:
        return Truth.yes(Evidence(says=f"{name} falls under {', '.join(found)}", place=at_item(index)))
    if result.status == "insufficient_data":
        return Truth.unknown(*_questions(facts, index, result))
    return Truth.no(Evidence(says=f"{name} falls under none of the entries named", place=at_item(index)))


def _questions(facts: Facts, index: int, result: ItemResult) -> tuple[Evidence, ...]:
    return result.questions or (asks(f"What exactly is {facts.item_name(index)}?", f"$.items[{index}]"),)


def harmless(facts: Facts, *chapters: str) -> Truth:
    """Tell whether every item is known to lie in these chapters of the Harmonized System and nothing on file speaks against it.

    Never unknown: a heading that is not stated, an item that is listed, sensitive or cannot be classified, and a catalogue item that
    a document names each give no, so that what a law lifts for such goods stays.
    """
    against = facts.sensitive()
    if against.value is not False:
        return Truth.no(*against.grounds)
    if facts.recognised:
        return Truth.no(*(r.ground for r in facts.recognised))
    outside = [
        Evidence(says=f"{facts.item_name(i)} is not known to lie in the chapters named", place=at_item(i))
        for i, (item, _) in enumerate(facts.goods)
        if not stated(item.hs) or not "".join(c for c in item.hs if c.isdigit()).startswith(chapters)
    ]
    if outside:
        return Truth.no(*outside)
    return Truth.yes(
        *(
            Evidence(says=f"{facts.item_name(i)} has the heading {item.hs}", place=at_item(i))
            for i, (item, _) in enumerate(facts.goods)
        )
    )


def known_developer(facts: Facts) -> Truth:
    """Tell whether a party is known to work on such weapons or missiles, by a listing of any publisher that says so.

    Unknown where a likely party's listing may not have been in force on the day, or where a party has no name.
    """
    of_concern = [h for h in facts.hits if PROGRAMMES & {*h.concern, *h.programmes}]
    if sure := [hit_evidence(h) for h in of_concern if h.match]:
        return Truth.yes(*sure)
    open_ = [hit_evidence(h) for h in of_concern if h.same_party and h.in_force == "unknown"]
    open_ += [
        asks("Who is this party?", f"$.parties[{i}].name") for i, p in enumerate(facts.parties) if not stated(p.name)
    ]
    if open_:
        return Truth.unknown(*open_)
    return Truth.no(claim("No party is known to work on such weapons, among the lists of this edition"))


def described(facts: Facts, words: tuple[str, ...], *headings: str) -> Truth:
    """Tell whether an item is, by its description or its heading, one of the goods named; unknown where it has neither.

    Args:
        facts: What was gathered.
        words: Words in small letters, any of which names the goods where it stands in the description.
        headings: Headings of the Harmonized System, digits only.
    """
    return any_of(_described(facts, i, words, headings) for i in range(len(facts.items)))


def _described(facts: Facts, index: int, words: tuple[str, ...], headings: tuple[str, ...]) -> Truth:
    item, name = facts.transaction.items[index], facts.item_name(index)
    text = item.description.casefold() if stated(item.description) else ""
    digits = "".join(c for c in item.hs if c.isdigit()) if stated(item.hs) else ""
    if any(word in text for word in words) or (digits and digits.startswith(headings)):
        return Truth.yes(Evidence(says=f"{name} is among the goods named", place=at_item(index)))
    if not text and not digits:
        return Truth.unknown(asks("What exactly is it?", f"$.items[{index}].description"))
    return Truth.no(Evidence(says=f"{name} is not among the goods named", place=at_item(index)))


# ---------------------------------------------------------------------- what only a person can say
_YES = ("yes", "y", "true", "ja", "oui", "sí", "si", "да", "是", "はい", "예")
_NO = ("no", "n", "false", "nein", "non", "нет", "否", "いいえ", "아니오")


def answered(facts: Facts, question: str, field: str) -> Truth:
    """Tell what somebody answered to a question of law that no other fact settles; unknown, and asked, until a plain yes or no.

    Args:
        facts: What was gathered; its answers name the question by its words or by its id.
        question: In words that a yes makes the rule hold.
        field: The field that the question is about.
    """
    wanted = {question.casefold(), question_id(question, field)}
    for number, answer in enumerate(facts.answers):
        if answer.question.strip().casefold() not in wanted or not stated(answer.answer):
            continue
        word = answer.answer.strip().casefold().split(maxsplit=1)[0].strip(".,;:!") if answer.answer.strip() else ""
        who = answer.by if stated(answer.by) else "somebody who is not named"
        said = claim(f"“{question}” was answered by {who}: {answer.answer}", "transaction", f"$.answers[{number}]")
        if word in _YES or word in _NO:
            return Truth.of(word in _YES, said)
    return Truth.unknown(asks(question, field))


def question_id(question: str, field: str) -> str:
    """Give the id under which an assessment shows a question; positions in the field do not count.

    >>> question_id("Who is this party?", "$.parties[0].name") == question_id("Who is this party?", "$.parties[3].name")
    True
    """
    plain = "".join(c for c in field if not c.isdigit())
    return "q-" + hashlib.sha256(f"{question}|{plain}".encode()).hexdigest()[:8]
