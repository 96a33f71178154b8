"""Appeal pending: somebody has appealed against a denial or a measure, and nothing was decided yet.

An appeal has no suspensive effect unless it was ordered: until the decision, the denial or measure stands.
"""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.past import concerns, events, told

DECIDED = re.compile(
    r"dismiss|upheld|allow|reject|withdrawn|varied|granted|succe|lost|won|overturn|quash|annul|struck out|decided|final|"
    r"abgewiesen|zurückgewiesen|stattgegeben|rejeté|accueilli|desestimad|estimad|отклонен|удовлетворен|驳回|维持|撤销",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when an appeal that concerns a party has no decision on file."""
    answers = [_pending(facts, index, event) for index, event in events(facts, "appeal")]
    return any_of(answers) if answers else Truth.no(claim("No appeal is on file", "transaction", "$.history"))


def _pending(facts: Facts, index: int, event: Event) -> Truth:
    ours = concerns(facts, event)
    if ours is None:
        return Truth.unknown(told(event, index, "whether it is a party's is open"))
    decided = stated(event.result) and bool(DECIDED.search(event.result))
    effect = (
        "suspensive effect was ordered"
        if event.suspensive_effect is True
        else "no suspensive effect was ordered, so what it attacks stands"
    )
    return Truth.of(ours and not decided, told(event, index, effect))


FLAG = Flag(
    id="appeal_pending",
    title="An appeal is pending",
    holds=holds,
    cites="Domain report, section 5.1: lodging an appeal never ends a measure by itself",
    clears_if="The appeal was decided, and the decision is on file.",
)
