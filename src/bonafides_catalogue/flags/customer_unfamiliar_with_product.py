"""Unfamiliar customer: the buyer does not know the product, and orders it all the same."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.sayings import together
from bonafides.text.unsettled import left_open, unless_open

_WHO = re.compile(
    r"\b(?:customer|buyer|purchaser|client|consignee|contact|kunde|käufer|client|comprador|покупател|заказчик)|客户|买方|고객|خریدار|المشتري",
    re.IGNORECASE,
)
_UNFAMILIAR = re.compile(
    r"\b(?:unfamiliar|not familiar|no(?:t| )know\w* (?:of|about|how|what)|does not (?:know|understand)|did not (?:know|understand)|could not (?:say|answer|discuss|explain)|"
    r"cannot (?:say|answer|discuss|explain)|no technical (?:knowledge|questions|background)|kennt .{0,30}nicht|ne connaît pas|no conoce|не знает|незнаком)|"
    r"不了解|不熟悉|모르|آشنا نیست|لا يعرف",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"engineer|technician|laborator|operator|chemist|technical (?:staff|manager|questions)|ingenieur|techniker|ingénieur|technicien|ingenier|técnico|инженер|工程师|技术人员",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""
_KNOWS = re.compile(
    r"\b(?:know\w*|familiar|understand\w*|experience|kennt|connaît|conoce|знает|знаком)|了解|熟悉", re.IGNORECASE
)


def holds(facts: Facts) -> Truth:
    """Raised when the file says that the customer does not know the product's performance or use; unknown when the file says that it is not clear."""
    found = together(facts, _WHO, _UNFAMILIAR)
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(
        left_open(facts, _WHO, _KNOWS), claim("Nothing on file says that the customer does not know the product")
    )


FLAG = Flag(
    id="customer_unfamiliar_with_product",
    title="Does not know the product",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator E15",
    clears_if="Somebody of the end user who works with the product has discussed it.",
)
