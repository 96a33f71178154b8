"""Repeat offender: the exporter, or another party, has been denied, penalised or stopped before, and trades on.

One penalty or order against the sending side within five years is enough, since that side answers for this transaction; of denials and
measures against anybody in the transaction, two are. Five years is the time for which records are kept.
"""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Role
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth
from bonafides.text.past import concerns, days_before, events, names_of, told, words_of
from bonafides.text.samename import alike_any

_FOUND = re.compile(
    r"violat|offen[cs]e|penalt|convict|fine|settle|breach|guilty|infring|verstoß|verurteil|bußgeld|sanction|нарушен|违法|处罚",
    re.IGNORECASE,
)
_CLEARED = re.compile(
    r"no (?:violation|offen[cs]e|breach|finding)|acquit|cleared|unfounded|dropped|quash|annul|overturn|eingestellt",
    re.IGNORECASE,
)
_RECENT_DAYS = 5 * 365 + 2
_SENDING: tuple[Role, ...] = ("exporter", "shipper", "manufacturer", "broker", "forwarder")


def holds(facts: Facts) -> Truth:
    """Raised on two earlier denials, measures or violations of parties of this transaction, or on one measure against its sender."""
    cases = [(i, e, concerns(facts, e)) for i, e in events(facts, "denial", "measure", "investigation") if _is_case(e)]
    ours = [(i, e) for i, e, mine in cases if mine]
    grounds = [told(e, i) for i, e in ours]
    if len(ours) > 1 or any(_against_sender(facts, e) for _, e in ours):
        return Truth.yes(*grounds)
    perhaps = [told(e, i, "whether it concerns a party is open") for i, e, mine in cases if mine is None]
    if perhaps and len(perhaps) + len(ours) > 1:
        return Truth.unknown(*grounds, *perhaps)
    return Truth.no(
        claim(f"The file holds {len(ours)} earlier case(s) against the parties", "transaction", "$.history")
    )


def _is_case(event: Event) -> bool:
    words = words_of(event)
    if _CLEARED.search(words):
        return False
    return event.event != "investigation" or bool(_FOUND.search(words))


def _against_sender(facts: Facts, event: Event) -> bool:
    if event.event == "denial" or (days_before(facts, event) or 0) > _RECENT_DAYS:
        return False
    senders = [
        n
        for _, p in facts.with_role(*_SENDING)
        for n in (*names_of(p), *(q.name for q in (p.people if stated(p.people) else ())))
    ]
    return not stated(event.party) or alike_any(event.party, senders) is True


FLAG = Flag(
    id="repeat_offender",
    title="Earlier cases against the exporter or its people",
    holds=holds,
    cites="indicator E19; 15 CFR 766 supplement no. 1 (prior violations aggravate)",
    clears_if="The earlier cases concerned somebody else, or the measures were met and an audit of the compliance programme is on file.",
)
