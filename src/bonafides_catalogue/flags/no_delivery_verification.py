"""No delivery verification: goods went to this party before, ninety days and more have passed, and nothing shows that they arrived."""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.past import concerns, days_before, events, told, words_of

_DAYS = 90
_ARRIVED = re.compile(
    r"(?<!not )(?<!un)\b(?:arriv|deliver|receiv|verif|confirm|install|complet|signed for|zugestellt|erhalten|livré|reçu|entreg|recibid|достав|получен)|签收|到货|已收",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:no|not|never|missing|without|lack\w*|pending|outstanding|overdue|unconfirmed|unverified|awaited|kein\w*|fehlt|sans|sin|нет)\b|未|没有",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when an earlier shipment of ninety days ago has no proof of arrival; unknown when only its result is not on file."""
    answers = [_shipment(facts, i, e) for i, e in events(facts, "shipment") if concerns(facts, e) is True]
    return (
        any_of(answers)
        if answers
        else Truth.no(claim("No earlier shipment to these parties is on file", "transaction", "$.history"))
    )


def _shipment(facts: Facts, index: int, event: Event) -> Truth:
    age = days_before(facts, event)
    words = words_of(event)
    if age is not None and age < _DAYS:
        return Truth.no(told(event, index, f"only {age} days before {facts.day}"))
    if _OPEN.search(words) and (
        _ARRIVED.search(words) or re.search(r"proof|certificate|evidence|dv\b|psv\b", words, re.IGNORECASE)
    ):
        return Truth.yes(
            told(event, index, f"no proof of arrival after {age if age is not None else 'an unknown number of'} days")
        )
    if _ARRIVED.search(words) or _verified_after(facts, event):
        return Truth.no(told(event, index, "its arrival is on file"))
    if event.result is None or (age is not None and facts.sensitive().value):
        return Truth.yes(told(event, index, f"{age} days before {facts.day}, and no proof of arrival is on file"))
    return Truth.unknown(
        told(event, index),
        asks("Did this shipment arrive at its user, and what shows it?", f"$.history[{index}].result"),
    )


def _verified_after(facts: Facts, shipment: Event) -> bool:
    return any(
        concerns(facts, check) is True
        and (not stated(check.on) or not stated(shipment.on) or check.on.last >= shipment.on.first)
        for _, check in events(facts, "verification")
    )


FLAG = Flag(
    id="no_delivery_verification",
    title="No proof that an earlier shipment arrived",
    holds=holds,
    cites="BIS best practices for transit and transshipment; indicator R09",
    clears_if="A delivery verification certificate, a receipt of the user or a check on the spot is on file.",
)
