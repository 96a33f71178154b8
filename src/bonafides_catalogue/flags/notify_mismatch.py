"""Notify mismatch: the party to be notified has nothing to do with those who receive the goods, or was changed.

A customs agent or bank in the receiver's country is usual and raises nothing.
"""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth, any_of
from bonafides.text.counterproof import reconsidered
from bonafides.text.past import events, names_of, told, words_of
from bonafides.text.paying import country_of
from bonafides.text.samename import alike_any

_NOTIFY = re.compile(r"notify|benachrichtig|notifier|notificar|уведом|通知方", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"mandate|power of attorney|customs (?:broker|agent)|acts for|vollmacht|procuration|poder notarial|доверенност|授权|委托",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a notify party is none of the receivers and in none of their countries, differs from the bill, or was changed."""
    answers = [_party(facts, i, p) for i, p in facts.with_role("notify_party")]
    answers += [Truth.yes(told(e, i)) for i, e in events(facts, "change") if _NOTIFY.search(words_of(e))]
    answers += _on_papers(facts)
    found = any_of(answers) if answers else Truth.no(claim("No notify party is on file", "transaction", "$.parties"))
    return reconsidered(facts, found, _EXPLAINS)


def _receivers(facts: Facts) -> list[Party]:
    return [p for _, p in facts.with_role("end_user", "ultimate_consignee", "consignee", "buyer", "forwarder", "bank")]


def _party(facts: Facts, index: int, notify: Party) -> Truth:
    others = _receivers(facts)
    at = f"$.parties[{index}]"
    seats = {country_of(facts, p) for p in others} - {""}
    own, known = country_of(facts, notify), [n for p in others for n in names_of(p)]
    name = names_of(notify)[0] if names_of(notify) else "not named"
    says = claim(
        f"The notify party is {name} in {own or 'a country not stated'}; the goods are for {', '.join(known) or 'nobody named'} in {', '.join(sorted(seats)) or 'no country stated'}",
        "transaction",
        at,
    )
    if own in seats or any(alike_any(n, known) for n in names_of(notify)):
        return Truth.no(says)
    if not own or not seats:
        return Truth.unknown(
            says, asks("In which country is the notify party, and what has it to do with the receiver?", at)
        )
    return Truth.yes(says)


def _on_papers(facts: Facts) -> list[Truth]:
    stated_names = [
        n
        for _, p in facts.with_role(
            "notify_party", "consignee", "ultimate_consignee", "end_user", "buyer", "forwarder", "bank"
        )
        for n in names_of(p)
    ]
    found = []
    for index, paper in enumerate(facts.papers):
        for key, value in (paper.fields if stated(paper.fields) else {}).items():
            if (
                "notify" in key.casefold()
                and isinstance(value, str)
                and stated_names
                and "same as" not in value.casefold()
            ):
                says = claim(
                    f"The {paper.kind.replace('_', ' ')} has as notify party {value}",
                    "transaction",
                    f"$.documents[{index}].fields.{key}",
                )
                known = alike_any(value, stated_names)
                found.append(Truth.of(None if known is None else not known, says))
    return found


FLAG = Flag(
    id="notify_mismatch",
    title="An unrelated party is to be notified",
    holds=holds,
    cites="FinCEN and BIS joint alert of 28 June 2022; indicator R08",
    clears_if="A mandate shows that the party acts for the receiver, and it was screened.",
)
