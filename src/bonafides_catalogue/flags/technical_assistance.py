"""Technical assistance: a service, training or advice instead of goods, or beside them."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.sayings import together
from bonafides.text.unsettled import left_open, unless_open

_SERVICE = re.compile(
    r"\b(?:technical (?:assistance|support|advice)|training (?:course|of)|on-?site (?:installation|support)|commissioning by|maintenance contract|"
    r"advisory services|technische unterstützung|assistance technique|asistencia técnica|техническ\w* (?:помощь|содействи))|技术援助|技術支援|技术服务|기술지원|کمک فنی|مساعدة تقنية",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"\b(?:train\w*|install\w*|commission\w*|assist\w*|support|service|advice|schul\w*|formation|formación|обуч\w*)\b|培训|安装|服务",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when the transaction is technical assistance, or the file names such a service beside the goods; unknown when the file says that it is not settled."""
    if facts.transaction.kind == "technical_assistance":
        return Truth.yes(claim("The transaction is technical assistance", "transaction", "$.kind"))
    found = together(facts, _SERVICE)
    if found:
        return Truth.yes(*found)
    return unless_open(left_open(facts, _PERHAPS), claim("No technical assistance is stated", "transaction", "$.kind"))


FLAG = Flag(
    id="technical_assistance",
    title="Technical assistance",
    holds=holds,
    cites="Regulation (EU) 2021/821, Article 8; 15 CFR 744.6; indicator X01",
    clears_if="The law of each jurisdiction answers; see its rules.",
)
