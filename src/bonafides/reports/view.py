"""An assessment laid out for reading: what stands first, what belongs together, what may be folded away."""

from collections.abc import Sequence
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from bonafides.model.assessment import (
    Assessment,
    Feature,
    Finding,
    Hit,
    ItemResult,
    JurisdictionAnswer,
    ListCoverage,
    RuleAnswer,
)
from bonafides.model.item import Item
from bonafides.model.outcome import SEVERITY
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.reports.reasons import Reason, deciding
from bonafides.reports.sentences import EFFECTS, party_names

_TRUTHS = ("yes", "unknown", "no")
_BITS_A_STEP = 3


class Group(Struct, frozen=True, kw_only=True):
    """Findings of one effect, those that hold first."""

    effect: str
    heading: str
    findings: tuple[Finding, ...]


class ItemRow(Struct, frozen=True, kw_only=True):
    """An item's result beside the item as stated; None where the statement cannot be found."""

    result: ItemResult
    item: Item | None


class PartyRow(Struct, frozen=True, kw_only=True):
    """A party as stated, and how many listings it is or resembles."""

    party: Party
    matches: int
    likenesses: int


class Case(Struct, frozen=True, kw_only=True):
    """One transaction and its answer, in the order in which a page tells it."""

    anchor: str
    transaction: Transaction
    assessment: Assessment
    deciding: tuple[Reason, ...]
    limits: tuple[str, ...]
    jurisdictions: tuple[tuple[str, JurisdictionAnswer], ...]
    groups: tuple[Group, ...]
    parties: tuple[PartyRow, ...]
    names: tuple[str, ...]
    items: tuple[ItemRow, ...]
    matched: tuple[Hit, ...]
    likenesses: tuple[Hit, ...]
    outside: tuple[ListCoverage, ...]


def case(transaction: Transaction, assessment: Assessment, anchor: str) -> Case:
    """Lay out one assessment."""
    hits = sorted((*assessment.hits, *assessment.owner_hits), key=lambda h: -h.score)
    return Case(
        anchor=anchor,
        transaction=transaction,
        assessment=assessment,
        deciding=deciding(assessment),
        limits=limits(assessment),
        jurisdictions=by_severity(assessment),
        groups=groups(assessment.findings),
        parties=tuple(_party_row(position, p, hits) for position, p in enumerate(transaction.parties)),
        names=party_names(transaction),
        items=_item_rows(transaction.items, assessment.items),
        matched=tuple(h for h in hits if h.match),
        likenesses=tuple(h for h in hits if not h.match),
        outside=tuple(c for c in assessment.coverage.lists if not c.covers),
    )


def by_severity(assessment: Assessment) -> tuple[tuple[str, JurisdictionAnswer], ...]:
    """Give the jurisdictions, the most severe answer first, else by name; in each, the rules that weigh most first."""
    answers = [(name, replace(answer, answers=_ranked(answer))) for name, answer in assessment.by_jurisdiction.items()]
    return tuple(sorted(answers, key=lambda a: (-SEVERITY.index(a[1].outcome), a[0])))


def _ranked(answer: JurisdictionAnswer) -> tuple[RuleAnswer, ...]:
    return tuple(sorted(answer.answers, key=lambda r: (_place(r.truth), -SEVERITY.index(r.outcome), r.rule)))


def _place(truth: str) -> int:
    """Give the place of a truth; a word that is none of the three stands last, so that nothing is left out."""
    return _TRUTHS.index(truth) if truth in _TRUTHS else len(_TRUTHS)


def groups(findings: Sequence[Finding]) -> tuple[Group, ...]:
    """Give the findings by effect, most severe effect first; in each those that hold, then the unknown, then the rest."""
    found = []
    for effect, heading in EFFECTS.items():
        of_effect = [f for f in findings if f.effect == effect]
        ranked = sorted(of_effect, key=lambda f: _place(f.truth))
        if ranked:
            found.append(Group(effect=effect, heading=heading, findings=tuple(ranked)))
    return tuple(found)


def limits(assessment: Assessment) -> tuple[str, ...]:
    """Say where the answer does not reach: a partial edition, lists that do not cover the day, jurisdictions without law."""
    coverage = assessment.coverage
    said = list(coverage.warnings)
    outside = [c.list for c in coverage.lists if not c.covers]
    if outside:
        said.append(f"these lists do not cover {assessment.as_of}: {', '.join(outside)}")
    if coverage.not_covered:
        said.append(f"no law file for {', '.join(coverage.not_covered)}")
    if assessment.replay != "exact":
        said.append(f"{assessment.replay}: the installed catalogue is not the one that this edition was sealed with")
    return tuple(dict.fromkeys(said))


def steps(feature: Feature) -> int:
    """Give the length of a bar for bits of evidence, 0 to 10; the figure itself always stands beside it."""
    return min(10, ceil(abs(feature.bits) / _BITS_A_STEP))


def _party_row(position: int, party: Party, hits: Sequence[Hit]) -> PartyRow:
    own = [h for h in hits if h.party == position]
    matches = sum(h.match for h in own)
    return PartyRow(party=party, matches=matches, likenesses=len(own) - matches)


def _item_rows(items: Sequence[Item], results: Sequence[ItemResult]) -> tuple[ItemRow, ...]:
    """Pair results with items: by id, else by position where there are as many of one as of the other."""
    by_id = {str(i.id): i for i in items}
    aligned = items if len(items) == len(results) else ()
    fallback = dict(enumerate(aligned))
    return tuple(ItemRow(result=r, item=by_id.get(r.id) or fallback.get(n)) for n, r in enumerate(results))
