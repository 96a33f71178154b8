"""Over-specified: the grade that is asked for is far above what the stated use needs."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.sayings import together
from bonafides.text.unsettled import left_open, unless_open

_GRADE = re.compile(
    r"\b(?:grade|purity|precision|accuracy|specification|quality|tolerance|performance|reinheit|genauigkeit|pureté|pureza)|纯度|精度|等级|"
    r"чистот|точност|خلوص|دقت",
    re.IGNORECASE,
)
_TOO_HIGH = re.compile(
    r"\b(?:far (?:above|beyond|higher|better)|much higher than|exceed\w* (?:the )?(?:need|requirement|use)|higher than (?:needed|required|necessary)|"
    r"not (?:needed|required|necessary) for|over-?specif\w*|overqualified|a (?:lower|cheaper) (?:grade|one|quality) would|weit über|nicht nötig|"
    r"bien au-delà|muy por encima|выше необходим|намного выше)|远高于|超出需要|过高",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"process|need|requir|pharmacop|standard|method|prozess|norm|procédé|proceso|процесс|工艺|标准",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when the file says that grade, purity or accuracy is far above what the stated use needs; unknown when the file says that it is not known."""
    found = together(facts, _GRADE, _TOO_HIGH)
    if found:
        return explained(facts, found, _GRADE, _EXPLAINS)
    return unless_open(left_open(facts, _GRADE), claim("Nothing on file says that the grade exceeds the use"))


FLAG = Flag(
    id="overspec_for_use",
    title="Better than the stated use needs",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator I07",
    clears_if="The user explains why this grade is needed, and the explanation was checked by somebody who knows the process.",
)
