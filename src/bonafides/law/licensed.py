"""A licence on file that covers the transaction meets the duty of the one jurisdiction that asks for a licence."""

from collections.abc import Mapping

from msgspec.structs import replace

from bonafides.model.assessment import JurisdictionAnswer, RuleAnswer
from bonafides.model.evidence import Evidence, claim
from bonafides.model.noun import known, stated
from bonafides.model.outcome import SEVERITY, Outcome, severest
from bonafides.model.transaction import Transaction
from bonafides.text.past import names_of
from bonafides.text.samename import same_party

_FREE: Outcome = "CLEAR_WITH_RECORD"
_SENDING = ("exporter", "shipper", "manufacturer", "broker")


def met(
    answers: Mapping[str, JurisdictionAnswer], transaction: Transaction, *, covers: bool
) -> dict[str, JurisdictionAnswer]:
    """Give the answers with the licence duty of a jurisdiction met, where the exporter's file holds a licence that covers everything.

    Only where one jurisdiction asks for a licence: a licence does not say whose it is, and one authority's is no other's. A catch-all, a
    hold and a prohibition are met by none. An authority or customs does not take the exporter's word for it.

    Args:
        answers: Of every jurisdiction with a say.
        transaction: With the licence that is claimed.
        covers: Whether day, parties, items, quantity and destination were found to lie within it, none of them open.
    """
    asking = [j for j, a in answers.items() if any(_asks_for_a_licence(r) for r in a.answers)]
    own = not stated(transaction.actor) or transaction.actor == "exporter"
    number = _whole(transaction)
    if not (covers and own and number and len(asking) == 1):
        return dict(answers)
    (jurisdiction,) = asking
    ground = claim(
        f"The licence {number} on file covers the day, the parties, the items and the quantity",
        "transaction",
        "$.licence",
    )
    return {**answers, jurisdiction: _met(answers[jurisdiction], ground)}


def _whole(transaction: Transaction) -> str:
    """Give the number of a licence that states all that is compared: days, a receiver and goods; else nothing.

    The red flags compare what a licence states; what it does not state they cannot find outside it.
    """
    licence = transaction.licence
    if not stated(licence) or not stated(licence.number):
        return ""
    senders = [n for p in transaction.parties if p.role in _SENDING for n in names_of(p)]
    named = licence.parties if stated(licence.parties) else ()
    receiver = any(not same_party(senders, [name]) for name in named)
    days = stated(licence.from_) and known(licence.until)
    return licence.number if days and receiver and stated(licence.items) and licence.items else ""


def _asks_for_a_licence(answer: RuleAnswer) -> bool:
    return not answer.lifted and (answer.outcome == "LICENCE" or (answer.outcome == "ASK" and answer.may == "LICENCE"))


def _met(answer: JurisdictionAnswer, ground: Evidence) -> JurisdictionAnswer:
    rules = tuple(
        replace(r, outcome=_FREE, evidence=(*r.evidence, ground)) if _asks_for_a_licence(r) else r
        for r in answer.answers
    )
    left = severest((_FREE, *(r.outcome for r in rules if not r.lifted)))
    if SEVERITY.index(left) >= SEVERITY.index(answer.outcome):
        return replace(answer, answers=rules)
    return replace(answer, outcome=left, answers=rules)
