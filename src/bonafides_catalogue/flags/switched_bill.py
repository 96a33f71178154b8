"""Switched bill: a second bill of lading replaces the first, with another shipper, consignee or port."""

import re
from itertools import pairwise

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.fold import fold
from bonafides.text.past import events, told, words_of
from bonafides.text.samename import alike
from bonafides.text.sayings import together
from bonafides.text.unsettled import unless_open

_SWITCH = re.compile(r"switch(?:ed|ing)?[ -](?:the )?(?:bill|b/?l\b)|(?:second|new|replacement|amended|substitute) (?:set of )?(?:bills?(?: of lading)?|b/?ls?)\b|(?:bill|b/l)s? (?:of lading )?(?:was |were |to be )?(?:switched|replaced|reissued|swapped)|换单|换提单|переоформ\w* коносамент|cambio de conocimiento|Konnossement\w* (?:getauscht|ersetzt)", re.IGNORECASE)  # fmt: skip
_BILL = re.compile(
    r"bill.?of.?lading|\bb/?l\b|waybill|konnossement|connaissement|conocimiento|коносамент|提单", re.IGNORECASE
)
_COMPARED = ("shipper", "exporter", "consignee", "loading", "discharge")
_NOT_SO = re.compile(r"\b(?:no|not|never) (?:been )?(?:switch|replac|reissu)", re.IGNORECASE)


def holds(facts: Facts) -> Truth:
    """Raised when two bills of lading name other shippers, consignees or ports, a bill was changed, or somebody asks to switch it; unknown when two bills state nothing in common."""
    changed = [
        told(e, i)
        for i, e in events(facts, "change")
        if _BILL.search(words_of(e)) and "notify" not in words_of(e).casefold()
    ]
    found = [*changed, *together(facts, _SWITCH, unless=_NOT_SO)]
    bills = [
        (i, _fields(p.fields if stated(p.fields) else {}))
        for i, p in enumerate(facts.papers)
        if p.kind == "bill_of_lading"
    ]
    for (one, first), (two, second) in pairwise(bills):
        for field in first.keys() & second.keys():
            if fold(first[field]) != fold(second[field]) and alike(first[field], second[field]) is not True:
                says = f"One bill of lading gives as {field} {first[field]}, another {second[field]}"
                found.append(claim(says, "transaction", f"$.documents[{min(one, two)}]"))
    if found:
        return Truth.yes(*found)
    return unless_open(_one_sided(bills), claim("No switched bill of lading is on file", "transaction", "$.documents"))


def _fields(fields: dict[str, str | int | float | bool | None]) -> dict[str, str]:
    """Give what is compared of a bill, by the word that its field has."""
    return {
        word: value
        for key, value in fields.items()
        for word in _COMPARED
        if word in key.casefold() and isinstance(value, str) and "notify" not in key.casefold()
    }


def _one_sided(bills: list[tuple[int, dict[str, str]]]) -> list[Evidence]:
    """Give the bills of lading of which two state nothing in common."""
    question = "Do both bills of lading name the same shipper, consignee and ports?"
    return [
        asks(question, f"$.documents[{two}].fields")
        for (_, first), (two, second) in pairwise(bills)
        if not first.keys() & second.keys()
    ]


FLAG = Flag(
    id="switched_bill",
    title="The bill of lading was switched",
    holds=holds,
    cites="FinCEN and BIS joint alert of 28 June 2022; US global maritime advisory of 14 May 2020 (falsified cargo papers); indicator R08",
    clears_if="The carrier confirms why a second set was issued, and both name the same goods, user and place of delivery.",
)
