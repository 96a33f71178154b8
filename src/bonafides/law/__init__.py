"""May they? What each jurisdiction with a say answers, by the rules in force on the day."""

from bonafides.law.decide import decide
from bonafides.law.licensed import met

__all__ = ["decide", "met"]
