"""Measure breach: an order against a party is in force, and this transaction does what it forbids.

A stop, suspension, exclusion or revocation is broken by any further transaction of the party, unless it names goods and these are
others. A warning, a fine, a training order or an audit forbids nothing. An appeal suspends a measure only where that was ordered.
"""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.day_words import days_in
from bonafides.text.past import concerns, events, told, words_of
from bonafides.text.samegoods import goods_named

_FORBIDS = re.compile(r"suspen|exclu|ban\b|banned|bar(?:red|s)?\b|prohibit|forbid|forbad|revo[ck]|stop|cease|den(?:y|ial)|withdraw|freez|debar|halt|no (?:further |new )?(?:export|trade|deal|sale|shipment|suppl|transfer|deliver)|aussetz|untersag|verbot|entzug|interdi|suspend|prohib|revoc|запре|приостан|отозван|停止|暂停|禁止|吊销|撤销", re.IGNORECASE)  # fmt: skip
_MILD = re.compile(
    r"warn|caution|training|audit|\bfine\b|fined|penalty|report|schulung|verwarn|geldbuße|amende|multa|avert|штраф|предупрежд|警告|罚款",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"ended|lifted|expired|quash|annul|overturn|set aside|served|fulfilled|terminated|aufgehoben|levée|levantad|снят|解除",
    re.IGNORECASE,
)
_WON = re.compile(
    r"upheld the appeal|appeal (?:was )?(?:upheld|allowed|granted)|allowed|overturn|quash|annul|set aside|succe|stattgegeben|accueilli|удовлетворен",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when a forbidding measure is in force on a party; unknown when what it forbids, or whom it names, is not on file."""
    answers = [_broken(facts, index, event) for index, event in events(facts, "measure")]
    return any_of(answers) if answers else Truth.no(claim("No measure is on file", "transaction", "$.history"))


def _broken(facts: Facts, index: int, event: Event) -> Truth:
    ours = concerns(facts, event)
    if ours is False or _over(facts, event):
        return Truth.no(told(event, index, "it is another party's, or it has ended or is suspended"))
    if stated(event.item) and goods_named(facts, event.item) is False:
        return Truth.no(told(event, index, "it names other goods"))
    words = words_of(event)
    if not _FORBIDS.search(words):
        question = asks("What does this measure forbid?", f"$.history[{index}].what")
        return (
            Truth.no(told(event, index, "it forbids no trade"))
            if _MILD.search(words)
            else Truth.unknown(told(event, index), question)
        )
    if ours is None:
        return Truth.unknown(told(event, index), asks(f"Is {event.party} a party here?", f"$.history[{index}].party"))
    return Truth.yes(told(event, index, f"nothing on file ends it before {facts.day}"))


def _over(facts: Facts, event: Event) -> bool:
    ends = days_in(event.to) if stated(event.to) else ()
    if any(len(e) == len("2026-01-01") and e < facts.day.isoformat() for e in ends):
        return True
    return bool(stated(event.result) and _ENDED.search(event.result)) or any(
        _suspends(facts, event, a) for _, a in events(facts, "appeal")
    )


def _suspends(facts: Facts, measure: Event, appeal: Event) -> bool:
    """Tell whether an appeal ended the measure, or suspends it by order; one that came before the measure does not attack it."""
    if stated(appeal.on) and stated(measure.on) and appeal.on.last < measure.on.first:
        return False
    if concerns(facts, appeal) is not True:
        return False
    result = appeal.result if stated(appeal.result) else ""
    dismissed = re.search(r"dismiss|reject|lost|withdrawn|abgewiesen|rejeté|驳回|отклонен", result, re.IGNORECASE)
    return bool(_WON.search(result)) or (appeal.suspensive_effect is True and not dismissed)


FLAG = Flag(
    id="measure_breach",
    title="A measure in force forbids this",
    holds=holds,
    cites="Domain report, section 5.1: measures end by decision, not by an appeal or a closed referral",
    clears_if="The measure was ended or suspended by a decision on file before the day, or a licence of its authority allows the transaction.",
)
