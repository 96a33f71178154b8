"""What named persons decided, laid over hits and findings. Pure: a decision counts while both of its sides are what they were."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import UNSET, structs

from bonafides.model.assessment import Finding, Hit
from bonafides.model.codec import to_canonical
from bonafides.model.disposition import Disposition, Settled, Sides, State, Verdict
from bonafides.model.flag import Decision
from bonafides.model.noun import stated
from bonafides.model.transaction import Transaction
from bonafides.text.fold import fold
from bonafides.verdict import escalated

Dispositions = Mapping[tuple[str, str, str], Sequence[Disposition]]
"""Decisions by whose they are and what they are about, each in the order in which they were taken."""

DECIDABLE = ("hold", "ask", "weigh")
"""Effects of findings that a person may explain; what the law answers is not a person's to explain."""

_POSITION = re.compile(r"\[\d+\]")
_PLACES = {"ours": ("the party", "the transaction"), "theirs": ("the listing", "the finding")}


def by_subject(dispositions: Iterable[Disposition]) -> Dispositions:
    """Give decisions by their subject."""
    found: dict[tuple[str, str, str], list[Disposition]] = {}
    for each in dispositions:
        found.setdefault(each.subject, []).append(each)
    return found


def complete(disposition: Disposition, *, four_eyes: bool) -> bool:
    """Tell whether a decision has the persons that it needs; what lifts a hold or a listing needs another one than who decided."""
    second = fold(disposition.countersigned_by)
    return not four_eyes or (bool(second) and second != fold(disposition.by))


def decided_hits(hits: Sequence[Hit], known: Dispositions, where: str) -> tuple[tuple[Hit, ...], tuple[Settled, ...]]:
    """Give the hits with what was decided of them, and every decision on them with its state.

    A hit that two persons cleared is another party: it matches no more, bears the decision's id and stays visible. Any other decision
    leaves a hit as it is.

    Args:
        hits: Of one party or of all.
        known: What was decided before.
        where: The id of the transaction or of the row that the hits are of; "" when it has none.
    """
    if not known:
        return tuple(hits), ()
    shown, settled = [], []
    for hit in hits:
        found = known.get((hit.sides.of, hit.list, hit.list_id), ()) if hit.sides else ()
        if hit.sides is None or not found:
            shown.append(hit)
            continue
        last, states = _judged(hit.sides, _heard(hit.sides, found, where), lowering="cleared", four_eyes=True)
        settled += states
        shown.append(_another_party(hit, last) if last and last.verdict == "cleared" else hit)
    return tuple(shown), _once(settled)


def _heard(sides: Sides, found: Sequence[Disposition], where: str) -> Sequence[Disposition]:
    """Give the decisions that may speak of a pair: of a party that may be any namesake, those taken in this very order."""
    return [d for d in found if where and d.transaction == where] if sides.bare else found


def _another_party(hit: Hit, decision: Disposition) -> Hit:
    note = f"decided to be another party: {_signed(decision)}"
    return structs.replace(hit, match=False, same_party=False, decided=decision.id, note=note)


def decided_findings(findings: Sequence[Finding], transaction: Transaction, known: Dispositions, table: Mapping[str, Decision],
                     *, hits: Sequence[Hit]) -> tuple[tuple[Finding, ...], tuple[Settled, ...]]:  # fmt: skip
    """Give the findings with their two sides and with the decision that explains them, and every decision on them with its state.

    Only what holds, asks or weighs can be explained. One person is enough for what asks, two are needed for everything else.

    Args:
        findings: As raised.
        transaction: That they are of.
        known: What was decided before.
        table: What each rule does to the outcome.
        hits: Of the parties and their owners; a finding that rests on a listing is another when the listing is.
    """
    of = transaction.id if stated(transaction.id) else ""
    ours = hashlib.sha256(to_canonical(structs.replace(transaction, id=UNSET))).hexdigest()[:32]
    shown, settled = [], []
    for finding in findings:
        if finding.truth != "yes" or finding.effect not in DECIDABLE:
            shown.append(finding)
            continue
        sides = Sides(of=of, ours=ours, theirs=_fingerprint(finding, hits))
        four_eyes = finding.effect != "ask" or escalated(finding, table)
        last, states = _judged(
            sides, known.get((sides.of, finding.rule, ""), ()), lowering="explained", four_eyes=four_eyes
        )
        settled += states
        explained = last.id if last and last.verdict == "explained" else ""
        shown.append(structs.replace(finding, sides=sides, decided=explained))
    return tuple(shown), _once(settled)


def _fingerprint(finding: Finding, hits: Sequence[Hit]) -> str:
    """Give the fingerprint of what a finding says and of the listings it rests on, whatever the order of parties and the rarity of words."""
    cited = {(e.place.source, e.place.at) for e in finding.evidence if e.place}
    listings = {h.sides.theirs for h in hits if h.sides and (h.list, h.reference or h.list_id) in cited}
    grounds = sorted((e.says, e.place.source, e.place.at) if e.place else (e.says, "", "") for e in finding.evidence)
    said = to_canonical((finding.rule, finding.effect, finding.says, grounds, sorted(listings))).decode()
    return hashlib.sha256(_POSITION.sub("[]", said).encode()).hexdigest()[:32]


def _judged(sides: Sides, found: Sequence[Disposition], *, lowering: Verdict,
            four_eyes: bool) -> tuple[Disposition | None, list[Settled]]:  # fmt: skip
    """Give the decision that counts, and the state of each: the last complete one on these very sides; one that confirms is complete.

    What rests on other sides is reopened while nobody decided anew; afterwards it is history and not told.
    """
    same = [d for d in found if (d.sides.ours, d.sides.theirs) == (sides.ours, sides.theirs)]
    counting = [
        d
        for d in same
        if d.verdict == "confirmed" or (d.verdict == lowering and complete(d, four_eyes=four_eyes))
    ]  # fmt: skip
    last = counting[-1] if counting else None
    settled = []
    for each in same if last else found:
        state: State = "reopened" if each not in same else "superseded" if each in counting else "incomplete"
        if each is last:
            state = "confirmed" if each.verdict == "confirmed" else "applies"
        settled.append(_settled(each, state, sides))
    return last, settled


def _settled(decision: Disposition, state: State, sides: Sides) -> Settled:
    says = {
        "applies": _signed(decision),
        "confirmed": _signed(decision),
        "superseded": f"a later decision took its place: {_signed(decision)}",
        "incomplete": f"waits for a second person and changes nothing: {_signed(decision)}",
        "reopened": f"reopened, because {_changed(decision, sides)} changed since: {_signed(decision)}",
    }[state]
    return Settled(
        id=decision.id, verdict=decision.verdict, state=state, subject=decision.about, by=decision.by, on=decision.on,
        countersigned_by=decision.countersigned_by, countersigned_on=decision.countersigned_on, reason=decision.reason, says=says,
    )  # fmt: skip


def _changed(decision: Disposition, sides: Sides) -> str:
    of_finding = not decision.list
    moved = [
        words[of_finding] for side, words in _PLACES.items() if getattr(decision.sides, side) != getattr(sides, side)
    ]
    return " and ".join(moved)


def _signed(decision: Disposition) -> str:
    second = (
        f", countersigned by {decision.countersigned_by} on {decision.countersigned_on}"
        if decision.countersigned_by
        else ""
    )
    return f"{decision.verdict} by {decision.by} on {decision.on}{second}: {decision.reason}"


def _once(settled: Iterable[Settled]) -> tuple[Settled, ...]:
    """Give each decision and state once, in an order that does not depend on the order of the input."""
    return tuple(sorted({(s.id, s.state, s.says): s for s in settled}.values(), key=lambda s: (s.on, s.id, s.state)))
