"""The words of the contract for what comes out, in their order of severity."""

from collections.abc import Iterable
from typing import Literal

Outcome = Literal["CLEAR", "CLEAR_WITH_RECORD", "ASK", "LICENCE", "CATCH_ALL", "HOLD", "PROHIBIT"]
Duty = Literal["licence", "notify_and_wait", "prohibited", "none"]
Status = Literal[
    "controlled_cat_I", "controlled_cat_II", "controlled_munitions_only", "controlled_other_regime",
    "unlisted_sensitive", "not_controlled", "insufficient_data",
]  # fmt: skip
Effect = Literal["law", "hold", "ask", "weigh", "note"]
Family = Literal["item", "party", "history", "money", "route", "documents", "conduct"]

SEVERITY: tuple[Outcome, ...] = ("CLEAR", "CLEAR_WITH_RECORD", "ASK", "LICENCE", "CATCH_ALL", "HOLD", "PROHIBIT")

DUTIES: tuple[Duty, ...] = ("none", "licence", "notify_and_wait", "prohibited")


def severest(outcomes: Iterable[Outcome]) -> Outcome:
    """Give the most severe outcome; of none, CLEAR.

    >>> severest(["ASK", "PROHIBIT", "CLEAR"])
    'PROHIBIT'
    """
    return max(outcomes, key=SEVERITY.index, default="CLEAR")
