"""Continuity: a new firm takes over the trade, customers, staff or premises of a sanctioned or closed one."""

import re

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.sayings import together
from bonafides.text.unsettled import unless_open

_TAKES_OVER = re.compile(
    r"\b(?:successor|succeed\w*|took over|takes over|taken over|continues? the (?:business|trade)|inherit\w*|same (?:staff|customers|address|director|phone|premises)|"
    r"formerly (?:known|traded)|renamed|previously (?:known|traded)|nachfolger|übernahm|successeur|sucesor|правопреемник|преемник)|承接|接替|继承|前身|后继|후신|جانشین|خلف",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"\b(?:sanction\w*|listed|designated|blocked|denied|closed|dissolved|wound up|entity list|debarred|prosecuted|sanktioniert|gelistet|aufgelöst|"
    r"sanctionné|dissoute?|sancionad\w*|disuelt\w*|санкци\w*|ликвидирован\w*)|被制裁|制裁|注销|列入|제재|تحریم|عقوبات",
    re.IGNORECASE,
)
_CLOSELY = re.compile(
    r"same (?:staff|customers|director|phone|premises)|took over|taken over|successor|правопреемник|nachfolger|承接|前身",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:another|a former|an earlier|an older|a previous|some other) (?:firm|company|business|enterprise)",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when the file says that a party continues the business, staff or premises of a sanctioned or closed firm; unknown when the firm taken over is not named."""
    found = together(facts, _TAKES_OVER, _OF_WHOM)
    if found:
        return Truth.yes(*found)
    return unless_open(
        _of_somebody(facts), claim("Nothing on file says that a party continues a sanctioned or closed firm")
    )


def _of_somebody(facts: Facts) -> list[Evidence]:
    """Give what is said of a firm taken over that nobody names."""
    question = "Which firm was it, and what became of it?"
    return [
        asks(question, e.place.at if e.place else "$.parties", e.says) for e in together(facts, _CLOSELY, _SOMEBODY)
    ]


FLAG = Flag(
    id="predecessor_continuity",
    title="Continues a sanctioned firm",
    holds=holds,
    cites="Tri-seal note of 2023; FATF; indicator E20",
    clears_if="Owners, people and customers are shown to be others.",
)
