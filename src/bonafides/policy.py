"""Past transactions under another policy: law of another day, a rule less, or notices given where the file shows a ground for one.

The measure of a policy is how many shipments it would have stopped, jurisdiction by jurisdiction.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import UNSET, Struct, structs

from bonafides.assess import Knowledge, assess
from bonafides.errors import InputError
from bonafides.model.assessment import Assessment
from bonafides.model.noun import Noun, stated
from bonafides.model.outcome import Outcome
from bonafides.model.transaction import EndUse, Transaction
from bonafides.verdict import FREE

STOPPED: tuple[Outcome, ...] = ("LICENCE", "CATCH_ALL", "HOLD", "PROHIBIT")
"""Outcomes with which goods do not leave until an authority or a named person has said so."""

Pair = tuple[Outcome | None, Outcome | None]

ALL = "all"
"""The row of the table that counts whole transactions, whatever the jurisdiction."""

_GROUNDS = frozenset({
    "sensitive_unlisted_item", "listed_item_match", "near_threshold", "unlisted_precursor", "end_use_rocket", "awareness", "programme_linked_name",
    "end_user_list_match", "listed_party_match", "historic_listing", "alias_or_renamed_listed_party", "military_or_missile_affiliation",
    "academic_military_affiliation", "dual_programme_end_user", "owned_by_listed_50", "significant_ties_to_listed",
})  # fmt: skip
"""Findings for which an authority gives notice: they point to a programme or to who works for it; a route or a payment alone does not."""


class Policy(Struct, frozen=True, kw_only=True):
    """What is different: the day of the law, rules and red flags left out, notices given."""

    law_as_of: date | None = None
    without: frozenset[str] = frozenset()
    as_if_informed: bool = False


class Compared(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One transaction as it was answered and under the policy, by jurisdiction, with the rules that came and went.

    None stands for a jurisdiction whose law of that day is not covered, or which has no say then: no answer, and not a free one.
    """

    transaction: str
    before: Outcome
    after: Outcome
    by_jurisdiction: dict[str, tuple[Outcome | None, Outcome | None]]
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()


class Row(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """How many transactions one jurisdiction let go, asked about and stopped, before and after, and how many more it would have stopped.

    Those without an answer before or after are counted apart, and neither as more nor as fewer stopped.
    """

    jurisdiction: str
    transactions: int
    free_before: int
    asked_before: int
    stopped_before: int
    free_after: int
    asked_after: int
    stopped_after: int
    no_answer_before: int
    no_answer_after: int
    more_stopped: int
    fewer_stopped: int


def without(knowledge: Knowledge, rules: frozenset[str]) -> Knowledge:
    """Give the knowledge without some rules of law and red flags.

    Raises:
        InputError: No rule or red flag has that name.
    """
    known = {r.id for j in knowledge.jurisdictions for r in j.rules} | {f.id for f in knowledge.flags}
    if unknown := sorted(rules - known):
        raise InputError(f"--without {unknown[0]}: no rule or red flag has this name; docs/reference lists them")
    jurisdictions = tuple(
        structs.replace(j, rules=tuple(r for r in j.rules if r.id not in rules)) for j in knowledge.jurisdictions
    )
    return structs.replace(
        knowledge, jurisdictions=jurisdictions, flags=tuple(f for f in knowledge.flags if f.id not in rules)
    )


def compared(transaction: Transaction, knowledge: Knowledge, reduced: Knowledge, policy: Policy) -> Compared:
    """Give one transaction as it was answered on its own day, and as it would be under the policy.

    Args:
        transaction: As it was sent.
        knowledge: The opened edition.
        reduced: The same without what the policy leaves out (see `without`).
        policy: What is different.
    """
    before = assess(transaction, knowledge)
    informed = informed_of(transaction, before) if policy.as_if_informed else transaction
    after = assess(informed, reduced, law_as_of=policy.law_as_of)
    rules_before, rules_after = _rules(before), _rules(after)
    return Compared(
        transaction=before.transaction, before=before.outcome, after=after.outcome,
        by_jurisdiction={j: (_of(before, j), _of(after, j)) for j in sorted({*before.by_jurisdiction, *after.by_jurisdiction})},
        came=tuple(sorted(rules_after - rules_before)), went=tuple(sorted(rules_before - rules_after)),
    )  # fmt: skip


def informed_of(transaction: Transaction, assessment: Assessment) -> Transaction:
    """Give a transaction as if its authority had given notice, where the file holds a ground for one; else as it is."""
    if not any(f.rule in _GROUNDS and f.truth == "yes" for f in assessment.findings):
        return transaction
    end_use = transaction.end_use if stated(transaction.end_use) else EndUse()
    return structs.replace(transaction, end_use=structs.replace(end_use, knowledge="informed", informed_by=UNSET))


def table(rows: Iterable[Compared]) -> tuple[Row, ...]:
    """Give the counts, whole transactions first, then jurisdiction by jurisdiction."""
    pairs: dict[str, list[Pair]] = {}
    for row in rows:
        pairs.setdefault(ALL, []).append((row.before, row.after))
        for jurisdiction, pair in row.by_jurisdiction.items():
            pairs.setdefault(jurisdiction, []).append(pair)
    return tuple(_row(name, pairs[name]) for name in sorted(pairs, key=lambda n: (n != ALL, n)))


def _row(name: str, pairs: list[Pair]) -> Row:
    before, after = [b for b, _ in pairs], [a for _, a in pairs]
    return Row(
        jurisdiction=name, transactions=len(pairs),
        free_before=_free(before), asked_before=before.count("ASK"), stopped_before=_stopped(before),
        free_after=_free(after), asked_after=after.count("ASK"), stopped_after=_stopped(after),
        no_answer_before=before.count(None), no_answer_after=after.count(None),
        more_stopped=sum(a in STOPPED and b not in STOPPED for b, a in pairs if a and b),
        fewer_stopped=sum(b in STOPPED and a not in STOPPED for b, a in pairs if a and b),
    )  # fmt: skip


def _free(outcomes: list[Outcome | None]) -> int:
    return sum(o in FREE for o in outcomes)


def _stopped(outcomes: list[Outcome | None]) -> int:
    return sum(o in STOPPED for o in outcomes)


def _rules(assessment: Assessment) -> set[str]:
    return {r for a in assessment.by_jurisdiction.values() for r in a.rules} | {
        f.rule for f in assessment.findings if f.truth == "yes"
    }


def _of(assessment: Assessment, jurisdiction: str) -> Outcome | None:
    answer = assessment.by_jurisdiction.get(jurisdiction)
    return answer.outcome if answer else None
