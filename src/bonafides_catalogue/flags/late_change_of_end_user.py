"""Late change: end user, consignee, destination or address was changed after the order, the licence or the dispatch.

A change that is known to lie before the order is part of negotiating. A corrected spelling of the same name is no change.
"""

import re
from datetime import date

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.past import concerns, events, told, words_of
from bonafides.text.samename import alike

_WHO_OR_WHERE = re.compile(
    r"end.?us(?:er|e)|consignee|recipient|buyer|customer|party|destination|address|deliver|country|site|port|ship.?to|"
    r"endverwender|empfänger|ziel|lieferadresse|bestimmung|destinataire|utilisateur|adresse|destinatario|usuario|destino|"
    r"получател|пользовател|адрес|最终用户|收货|目的地|地址",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"notify|\bdates?\b|schedule|\btime\b|quantity|price|liefertermin|bill.?of.?lading|b/l|payer|payment|ownership|owner|registered name|legal name|\blists?\b",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when a change of who receives the goods, or where, is on file and is not known to lie before the order; unknown when a change does not say of what."""
    changes = [(i, e) for i, e in events(facts, "change") if _matters(e) and concerns(facts, e) is not False]
    answers = [_late(facts, i, e) for i, e in changes]
    answers += [_untold(i, e) for i, e in events(facts, "change") if concerns(facts, e) is not False and _silent(e)]
    return (
        any_of(answers)
        if answers
        else Truth.no(claim("No change of end user or destination is on file", "transaction", "$.history"))
    )


def _matters(event: Event) -> bool:
    what = event.what if stated(event.what) else words_of(event)
    return bool(_WHO_OR_WHERE.search(what)) and not _OTHERS.search(what)


def _late(facts: Facts, index: int, event: Event) -> Truth:
    if stated(event.from_) and stated(event.to) and alike(event.from_, event.to) is True:
        return Truth.no(told(event, index, "both are the same name"))
    bound = _bound(facts)
    if bound and stated(event.on) and event.on.last < bound:
        return Truth.no(told(event, index, f"before the order or licence of {bound}"))
    return Truth.yes(
        told(event, index, f"after the order or licence of {bound}" if bound else "the file shows no order after it")
    )


def _bound(facts: Facts) -> date | None:
    """Give the first day on which order, contract or licence bound the parties, or None where none is on file."""
    statement, licence = facts.statement, facts.transaction.licence
    days = [e.on.first for _, e in events(facts, "order", "shipment") if stated(e.on) and concerns(facts, e)]
    days += [statement.contract_on.first] if statement and stated(statement.contract_on) else []
    days += [licence.from_.first] if stated(licence) and stated(licence.from_) else []
    return min(days, default=None)


def _silent(event: Event) -> bool:
    return not words_of(event).strip() and not stated(event.from_) and not stated(event.to)


def _untold(index: int, event: Event) -> Truth:
    return Truth.unknown(asks("What was changed?", f"$.history[{index}].what", told(event, index).says))


FLAG = Flag(
    id="late_change_of_end_user",
    title="End user or destination changed late",
    holds=holds,
    cites="FinCEN and BIS joint alerts of 28 June 2022 and 19 May 2023; BIS transshipment best practices; indicator T01",
    clears_if="The change is explained in writing, the new party or place was checked as the first was, and the licence was amended.",
)
