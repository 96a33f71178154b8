"""Evasive customer: somebody declines to say what the goods are for, for whom, or where."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.sayings import refused
from bonafides.text.unsettled import unanswered, unless_open

_MATTER = re.compile(
    r"\b(?:end[- ]?us\w*|purpose|application|used? for|use of|range|destination|final user|customer|site|project|why|verwendung|zweck|endabnehmer|"
    r"utilisation|destinataire|uso final|finalidad|назначени|применени|конечн|использовани)|用途|最终用户|最終用戶|目的|최종|용도|کاربرد|مصرف|الغرض|الاستخدام",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when an end-use text, an answer or a note shows that somebody refuses to say use, user, site or range; unknown when a question was put and not answered."""
    found = [*facts.uses.get("refused", ()), *refused(facts, _MATTER)]
    if found:
        return Truth.yes(*found)
    return unless_open(unanswered(facts, _MATTER), claim("Nobody is on file as refusing to say what the goods are for"))


FLAG = Flag(
    id="evasive_customer",
    title="Refuses to say what for",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator E14",
    clears_if="The question is answered, and somebody checked the answer.",
)
