"""Prior denial: an authority has refused a party of this transaction before.

A refusal by any authority counts. One by a partner country that is older than three years is history (`historic_partner_denial`),
and one that was quashed or granted on appeal no longer stands.
"""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.denials import denials_of_partners
from bonafides.text.past import concerns, days_before, events, is_party, told, undone, words_of

_LICENCE = re.compile(r"licen[cs]e|permit|authori[sz]ation|export|genehmigung|лиценз|许可", re.IGNORECASE)
_MEMORY_DAYS = 3 * 365 + 1


def holds(facts: Facts) -> Truth:
    """Raised when a denial on file concerns a party of this transaction and still stands; unknown when its name may be a party's."""
    denials = [(i, e) for i, e in events(facts, "denial", "refusal") if e.event == "denial" or _by_authority(facts, e)]
    found = [_denied(facts, index, event) for index, event in denials]
    return any_of(found) if found else Truth.no(claim("No denial is on file", "transaction", "$.history"))


def _by_authority(facts: Facts, event: Event) -> bool:
    """Tell whether a refusal is of a licence by somebody outside the transaction, and not a customer's or a seller's."""
    return (
        stated(event.by) and is_party(facts, event.by) is False and bool(_LICENCE.search(words_of(event) or "licence"))
    )


def _denied(facts: Facts, index: int, event: Event) -> Truth:
    ours = concerns(facts, event)
    if ours is False:
        return Truth.no(told(event, index, "no party of this transaction bears that name"))
    if undone(event):
        return Truth.no(told(event, index, "it no longer stands"))
    age = days_before(facts, event)
    if age is not None and age > _MEMORY_DAYS and any(d.index == index for d in denials_of_partners(facts)):
        return Truth.no(
            told(
                event,
                index,
                f"{age} days before {facts.day}, beyond the three years for which a partner's denial is kept",
            )
        )
    if ours is None:
        question = f"Is {event.party}, who was denied, a party to this transaction?"
        return Truth.unknown(told(event, index), asks(question, f"$.history[{index}].party"))
    return Truth.yes(told(event, index, "it concerns a party of this transaction"))


FLAG = Flag(
    id="prior_denial",
    title="A party was refused before",
    holds=holds,
    cites="Regulation (EU) 2021/821, Article 16; indicator E18",
    clears_if="The denial concerned another party of a like name, was set aside, or its reason no longer applies and the authority confirms it.",
)
