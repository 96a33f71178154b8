"""Continuity: a new firm takes over the trade, customers, staff or premises of a sanctioned or closed one."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.sayings import together

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


def holds(facts: Facts) -> Truth:
    """Raised when the file says that a party continues the business, staff or premises of a sanctioned or closed firm."""
    found = together(facts, _TAKES_OVER, _OF_WHOM)
    return (
        Truth.yes(*found)
        if found
        else Truth.no(claim("Nothing on file says that a party continues a sanctioned or closed firm"))
    )


FLAG = Flag(
    id="predecessor_continuity",
    title="Continues a sanctioned firm",
    holds=holds,
    cites="Tri-seal note of 2023; FATF; indicator E20",
    clears_if="Owners, people and customers are shown to be others.",
)
