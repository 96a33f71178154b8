"""Words for an answer: what an outcome means, what to do next, and which reasons decided it."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct

from bonafides.model import Maybe, stated
from bonafides.model.assessment import Assessment, Ends, ItemResult, Obstacle
from bonafides.model.outcome import Duty, Effect, Outcome, Status
from bonafides.model.transaction import Transaction
from bonafides.reports.reasons import Reason, deciding
from bonafides.text.cells import safe_cell, visible


class OutcomeWords(Struct, frozen=True):
    """An outcome in words: a symbol that does not need colour, what it means, and what to do."""

    symbol: str
    label: str
    means: str
    do: str


class TruthWords(Struct, frozen=True):
    """A truth in words."""

    symbol: str
    label: str


OUTCOMES: dict[Outcome, OutcomeWords] = {
    "CLEAR": OutcomeWords(
        "✓", "Clear", "All that must be known is known, and nothing stands in the way.", "Ship, and keep this answer with the order."
    ),
    "CLEAR_WITH_RECORD": OutcomeWords(
        "✓", "Clear, with a record", "Nothing stands in the way; what was noticed is recorded with its reasons.",
        "No person is needed. Ship, and keep this answer with the order.",
    ),
    "ASK": OutcomeWords(
        "?", "Ask first", "Something that must be known is not known.",
        "Do not ship yet. Put the questions below to whoever has the answers, then assess again.",
    ),
    "LICENCE": OutcomeWords(
        "§", "Licence needed", "The law asks for a licence, or for a notice and its answer, before this may go.",
        "Do not ship without it. Apply, or show that a licence you hold covers exactly this.",
    ),
    "CATCH_ALL": OutcomeWords(
        "!", "Catch-all applies", "The goods may be on no list, yet the end use or the end user brings a duty of its own.",
        "Stop, and ask the authority in writing. Do not ship before it has answered.",
    ),
    "HOLD": OutcomeWords(
        "‖", "Hold", "The integrity of this transaction is in doubt.",
        "Stop. A named person must look into the findings below and record a decision; an answer inside the order lifts nothing.",
    ),
    "PROHIBIT": OutcomeWords(
        "×", "Prohibited", "The law forbids this transaction as it stands.",
        "Do not ship. Stop payment and service too, keep every record, and take it to the person responsible.",
    ),
}  # fmt: skip
"""What an exporter reads first."""

RELEASED: frozenset[Outcome] = frozenset({"CLEAR", "CLEAR_WITH_RECORD"})
"""The outcomes that need no person."""

TRUTHS = {"yes": TruthWords("●", "Yes"), "unknown": TruthWords("?", "Unknown"), "no": TruthWords("○", "No")}

EFFECTS: dict[Effect, str] = {
    "law": "Questions of law",
    "hold": "Integrity in doubt: held until a named person decides",
    "ask": "Must be known first",
    "weigh": "Weighs together with others",
    "note": "Context that never blocks by itself",
}
"""Headings of the groups of findings, most severe first."""

DUTIES: dict[Duty, str] = {
    "licence": "licence needed",
    "notify_and_wait": "notify the authority and wait",
    "prohibited": "prohibited",
    "none": "no duty found",
}

STATUSES: dict[Status, str] = {
    "controlled_cat_I": "controlled, MTCR Category I",
    "controlled_cat_II": "controlled, MTCR Category II",
    "controlled_munitions_only": "controlled, on munitions lists only",
    "controlled_other_regime": "controlled, under another regime",
    "unlisted_sensitive": "on no list, but sensitive",
    "not_controlled": "on no list",
    "insufficient_data": "too little is stated to say",
}

ACTIONS: dict[str, str] = {
    "REFER_UP": "Refer the case to the office above",
    "RECUSE": "Step aside: a person named here has an interest in the case",
    "SUSPEND": "Suspend what was granted until the doubt is cleared",
    "CONSULT_PARTNER": "Consult the partner that denied the like before",
    "RECLASSIFY": "Classify the goods again: the declared code does not hold",
    "EXTRACT_LEADS": "Take the leads from the documents",
    "PARTIAL_RELEASE": "Release only the portions that may be seen",
    "BLOCK_RELEASE": "Do not release this document",
}

RELEASE_HEADER = ("transaction", "release", "outcome", "as_of", "parties", "reason", "assessment", "edition")


def step_words(step: Obstacle) -> str:
    """Say one step towards a release: what stands in the way, what it needs, and what is left then.

    >>> step_words(Obstacle(outcome="HOLD", rule="x", says="Somebody else pays", needs="The bank confirms the payer.", then="ASK"))
    'HOLD: Somebody else pays. Needs: The bank confirms the payer. Then ASK.'
    """
    law = f" ({step.jurisdiction} {step.rule})" if step.jurisdiction else ""
    needs = f" Needs: {step.needs.rstrip('.')}{'' if step.needs.endswith('?') else '.'}" if step.needs else ""
    return f"{step.outcome}: {step.says}{law}.{needs} Then {step.then}."


def action_words(action: str) -> str:
    """Say what to do; a word that is not of the casework's list is said as it is.

    >>> action_words("preserve records"), action_words("REFER_UP")
    ('Preserve records', 'Refer the case to the office above')
    """
    return ACTIONS.get(action) or action[:1].upper() + action[1:]


def stated_words(value: Maybe[object]) -> str:
    """Say a value, "none" for what is known to be absent, "not stated" for what nobody said."""
    if stated(value):
        return str(value)
    return "none" if value is None else "not stated"


def period_words(ends: Ends) -> str:
    """Say a period with its last day, because `until` is the first day that no longer counts.

    >>> from datetime import date
    >>> period_words((date(2007, 3, 24), date(2023, 10, 18))), period_words((date(2009, 2, 3), None))
    ('2007-03-24 to 2023-10-17', 'since 2009-02-03')
    """
    since, until = ends
    if until is None:
        return f"since {since}" if since else "start not given"
    last = until - timedelta(days=1)
    return f"{since} to {last}" if since else f"until {last}"


def periods_words(periods: Sequence[Ends]) -> str:
    """Say all periods of a listing in their order."""
    return "; ".join(map(period_words, periods)) or "no dates given"


def codes_of(item: ItemResult) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the codes by list, in the order MTCR, EU, US, then the others; lists without a code are left out."""
    lists = (("MTCR", item.mtcr), ("EU", item.eu), ("US", item.us))
    others = tuple((name.upper(), codes) for name, codes in sorted(item.codes.items()))
    return tuple((name, codes) for name, codes in lists + others if codes)


def party_names(transaction: Transaction) -> tuple[str, ...]:
    """Give the names of the parties, once each, in their order."""
    return tuple(dict.fromkeys(str(p.name) for p in transaction.parties if stated(p.name)))


def why(assessment: Assessment, *, limit: int = 3, cited: bool = True) -> str:
    """Say in one line which findings and rules decided; where something must be asked, what; what is left out is counted."""
    reasons = deciding(assessment)
    sentences = [_sentence(r, cited=cited) for r in reasons]
    if assessment.outcome == "ASK" and assessment.questions:
        settled = [_sentence(r, cited=cited) for r in reasons if "it is open whether" not in r.says]
        sentences = [*settled, *dict.fromkeys(q.asks for q in assessment.questions)]
    if not sentences:
        return OUTCOMES[assessment.outcome].means
    more = len(sentences) - limit
    return " ".join(sentences[:limit]) + (f" And {more} more." if more > 0 else "")


def release_row(transaction: Transaction, assessment: Assessment) -> tuple[str, ...]:
    """Give a transaction's row of the block and release list for an ERP system, by RELEASE_HEADER, every cell harmless.

    `release` is "release" only where no person is needed; everything else is "block".
    """
    row = (
        assessment.transaction,
        "release" if assessment.outcome in RELEASED else "block",
        assessment.outcome,
        assessment.as_of.isoformat(),
        "; ".join(party_names(transaction)),
        why(assessment),
        assessment.id,
        assessment.edition,
    )
    return tuple(safe_cell(visible(cell)) for cell in row)


def _sentence(reason: Reason, *, cited: bool) -> str:
    says = reason.says.strip()
    ended = says if says.endswith((".", "?", "!", "。")) else f"{says}."
    return f"{ended[:-1]} ({reason.cites})." if cited and reason.cites and reason.cites not in says else ended
