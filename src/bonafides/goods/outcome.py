"""The answer for goods that an entry names: controlled and by what, or named and not covered."""

from collections.abc import Iterable
from typing import NamedTuple

from bonafides.goods.naming import Match
from bonafides.goods.statements import Stated
from bonafides.goods.weighing import NAMES, Weighed, deciding, nearly
from bonafides.model.assessment import Decisive, ItemResult, Related
from bonafides.model.control import Relation, SensitiveItem
from bonafides.model.evidence import Evidence, Locus, asks
from bonafides.model.outcome import Status
from bonafides.model.truth import Truth, canonical


class Sensitive(NamedTuple):
    """A sensitive item that the goods are, or may be."""

    item: SensitiveItem
    match: Match
    truth: Truth


TRADE_OFF = "range_payload_tradeoff_check"
PARTIAL = "the control lists of this edition are partial: of the European dual-use and military lists they hold most entries, of the American ones the missile-related entries and their neighbours"
_SYSTEMS = {"range_any_payload", "range_at_500kg", "uav_range"}


def controlled(weighed: list[Weighed], stated: Stated) -> ItemResult:
    """Give the answer for goods that at least one entry covers; entries still open are shown beside it, never in the codes."""
    yes = [w for w in weighed if w.truth.value is True]
    open_ = _open_beside(yes, [w for w in weighed if w.truth.value is None])
    status = status_of(yes)
    lead = _lead(yes, status)
    codes = {name: _codes(yes, *lists) for name, lists in (("mtcr", ("mtcr",)), ("eu", ("eu_military", "eu_dual_use")))}
    twins = [t.partition(":")[2] for w in yes for t in w.entry.twins if t.startswith(("us_ccl:", "us_usml:"))]
    warnings = [*stated.warnings]
    asked, missing = questions(open_), [m for w in open_ for m in missing_of(w)]
    system_questions = _trade_off(weighed, stated)
    if system_questions:
        warnings.append(TRADE_OFF)
    return ItemResult(
        status=status, mtcr=codes["mtcr"], eu=codes["eu"], us=tuple(dict.fromkeys((*_codes(yes, "us_ccl", "us_usml"), *twins))),
        decisive=decisive(lead), evidence=canonical(g for w in yes for g in w.truth.grounds),
        questions=canonical((*asked, *system_questions)), missing=tuple(dict.fromkeys((*missing, *(q.says for q in system_questions)))),
        warnings=tuple(dict.fromkeys((*warnings, *(f"{w.shown} may also apply" for w in open_)))),
        names=tuple(dict.fromkeys(w.entry.id for w in yes)), near=tuple(dict.fromkeys(w.shown for w in weighed if w in open_ or nearly(w))),
    )  # fmt: skip


def status_of(yes: Iterable[Weighed]) -> Status:
    """Give the status of the entries that apply: the regime's category first, then the military list, then other regimes."""
    found = list(yes)
    if any(w.entry.list == "mtcr" and w.entry.category == "I" for w in found):
        return "controlled_cat_I"
    if any(w.entry.list == "mtcr" or w.entry.regime == "MTCR" for w in found):
        return "controlled_cat_II"
    lists = {w.entry.list for w in found}
    if "eu_military" in lists or ("us_usml" in lists and "eu_dual_use" not in lists):
        return "controlled_munitions_only"
    return "controlled_other_regime"


def _lead(yes: list[Weighed], status: Status) -> Weighed:
    """Give the entry that decided the status."""
    order = {"controlled_munitions_only": "eu_military", "controlled_other_regime": "eu_dual_use"}.get(status, "mtcr")
    return min(yes, key=lambda w: (w.entry.list != order, w.entry.category != "I", w.entry.id))


def _open_beside(yes: list[Weighed], unknown: list[Weighed]) -> list[Weighed]:
    """Keep the open entries that would change the answer: a list without a code so far, or the higher category."""
    lists = {w.entry.list for w in yes}
    return [w for w in unknown if w.match.sure and (w.entry.list not in lists or w.entry.category == "I")]


def spoken_codes(result: ItemResult) -> tuple[str, ...]:
    """Give the codes of an answer as they are spoken of: "MTCR 6.C.3"."""
    return (*(f"MTCR {c}" for c in result.mtcr), *(f"EU {c}" for c in result.eu), *(f"US {c}" for c in result.us))


def _codes(yes: list[Weighed], *lists: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w.entry.code for name in lists for w in yes if w.entry.list == name))


def decisive(weighed: Weighed) -> Decisive:
    """Give the single test that decided about an entry: a note, a measured test, or the name."""
    if weighed.note:
        return Decisive(
            property="excluding note", value=weighed.match.text, limit=f"{weighed.shown}: {weighed.note.says}"
        )
    test = deciding(weighed)
    if test is None:
        return Decisive(property="name", value=weighed.match.text, limit=f"named in {weighed.shown}")
    return Decisive(property=test.title, value=test.value, limit=f"{test.limit} ({weighed.shown})", margin=test.margin)


def questions(weighed: Iterable[Weighed]) -> list[Evidence]:
    """Give the questions that would settle open entries."""
    return [g for w in weighed for g in w.truth.grounds if g.asks]


def missing_of(weighed: Weighed) -> list[str]:
    """Name what is missing for an entry, in words."""
    return [t.title for t in weighed.tests if t.outcome is None]


def _trade_off(weighed: list[Weighed], stated: Stated) -> tuple[Evidence, ...]:
    """Ask for the figures of a complete system below a line: range and payload can be exchanged, and only the maker knows the curve."""
    systems = [w for w in weighed if {t.name for t in w.tests} & _SYSTEMS]
    top = any(w.entry.category == "I" and w.truth.value is True for w in weighed)
    settled = "range_any_payload" in stated.values and all(w.truth.value is not None for w in systems)
    if not systems or top or settled:
        return ()
    field = f"{stated.at}.range_payload"
    technology = asks(
        "Are production technology, drawings, tooling or production facilities included?", f"{stated.at}.extras",
        "whether production technology or facilities are included",
    )  # fmt: skip
    return (
        asks(
            "What is the maximum range at the minimum payload, by the maker's design?",
            field,
            "maximum range at minimum payload",
        ),
        asks(
            "What is the total impulse of each motor or engine?",
            f"{stated.at}.specs.total_impulse",
            "motor total impulse",
        ),
        *(() if stated.extras else (technology,)),
    )


def not_covered(weighed: list[Weighed], sensitive: list[Sensitive], stated: Stated) -> ItemResult:
    """Give the answer for goods that are named and that no entry covers: unlisted but sensitive, or not controlled."""
    closest = min(weighed, key=_distance, default=None)
    first = sensitive[0] if sensitive else None
    shown = decisive(closest) if closest else None
    if first and shown is None:
        shown = Decisive(
            property="name",
            value=first[1].text,
            limit=f"{first[0].relations[0].relation} {_entry_name(first[0].relations[0].entry)}",
        )
    grounds = [g for w in weighed for g in w.truth.grounds]
    grounds += [
        Evidence(
            says=f"“{m.text}” is {s.title}, which no entry of this edition names",
            place=Locus(source="transaction", at=m.at),
        )
        for s, m, _ in sensitive
    ]
    asked = [asks(s.asks, f"{stated.at}.description") for s, _, _ in sensitive if s.asks]
    asked += [g for _, _, t in sensitive if t.value is None for g in t.grounds if g.asks]
    return ItemResult(
        status="unlisted_sensitive" if sensitive else "not_controlled", decisive=shown, evidence=canonical(grounds), questions=canonical(asked),
        related=tuple(Related(relation=r.relation, entry=_entry_name(r.entry), source=_dated(r)) for s, _, _ in sensitive for r in s.relations),
        warnings=tuple(dict.fromkeys((*stated.warnings, PARTIAL))), names=tuple(dict.fromkeys((*(s.id for s, _, _ in sensitive), *(w.entry.id for w in weighed)))),
        near=tuple(dict.fromkeys(w.shown for w in weighed if nearly(w))), usual_up_to=first.item.usual_up_to if first and len(sensitive) == 1 else (),
    )  # fmt: skip


def _dated(relation: Relation) -> str:
    return f"{relation.source}, {relation.since}" if relation.since else relation.source


def _distance(weighed: Weighed) -> tuple[bool, bool, float, str]:
    test = deciding(weighed)
    return (
        weighed.note is None,
        test is None or test.share is None,
        float(test.share) if test and test.share is not None else 0.0,
        weighed.entry.id,
    )


def _entry_name(entry_id: str) -> str:
    """Write an entry's id as it is spoken of.

    >>> _entry_name("mtcr.4.C.4.b"), _entry_name("eu_military.ML8.d.2")
    ('MTCR 4.C.4.b', 'EU ML8.d.2')
    """
    name, _, code = entry_id.partition(".")
    return f"{NAMES[name]} {code}"


__all__ = [
    "PARTIAL",
    "TRADE_OFF",
    "controlled",
    "decisive",
    "missing_of",
    "not_covered",
    "questions",
    "spoken_codes",
    "status_of",
]
