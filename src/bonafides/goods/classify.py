"""How an item stands to the control lists: six answers and *insufficient data*, each with its deciding test and its questions."""

import re
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from bonafides.goods.answers import insufficient, unnamed
from bonafides.goods.judging import Bench, bench, judge_test
from bonafides.goods.naming import Match, candidates, match, sensitive_candidates
from bonafides.goods.outcome import controlled, not_covered
from bonafides.goods.statements import Stated, read_item
from bonafides.goods.technology import KINDS, about, beside, is_technology
from bonafides.goods.weighing import Weighed, weigh
from bonafides.model.assessment import ItemResult
from bonafides.model.control import ControlTables, SensitiveItem
from bonafides.model.evidence import asks
from bonafides.model.item import Item
from bonafides.model.noun import stated as is_stated
from bonafides.model.truth import Truth

_CODE = re.compile(r"\d[A-E]\d{3}|ML ?\d{1,2}\b|[IVX]{1,5} ?\(|\d-\d", re.IGNORECASE)
"""How entries of the European, American, Chinese, British and Canadian lists are written; "EAR99" and "not listed" are none."""


class Sensitive(NamedTuple):
    """A sensitive item that the goods are, or may be."""

    item: SensitiveItem
    match: Match
    truth: Truth


def classify(item: Item, tables: ControlTables, day: date, *, at: str = "$.items[0]", id: str = "") -> ItemResult:  # noqa: A002 (the contract's word)
    """Say how an item stands to the control lists on a day.

    The order is that of the law: military list, entries by name and by parameters, excluding notes, another regime's entry, and last the
    items that no list names. What is not stated is unknown: it gives a question, and insufficient data where it decides between listed and
    not. Declared codes are claims and never lower the answer. Nothing computes a range or a payload: those figures are asked for.

    Args:
        item: The goods as somebody states them.
        tables: The control lists of the edition.
        day: The day whose entries count.
        at: The item's place in the transaction, for questions and grounds.
        id: The item's id, echoed.
    """
    stated = read_item(item, tables, at)
    on = bench(stated, tables)
    known = is_technology(stated)
    held = [e for e in candidates(tables, stated) if e.in_force(day) and (known or e.kind not in KINDS)]
    named = [(e, m) for e in held if (m := match(e, stated, about=known))]
    weighed = _ranked([weigh(e, m, on, day) for e, m in named])
    if known:
        result = about(weighed, tables, stated, day)
    else:
        result = _goods(_strongest(weighed), _sensitive(tables, stated, on), tables, stated, day)
    own = item.id if is_stated(item.id) else ""
    return _with_claims(replace(result, id=id or own), item, tables, at)


def _goods(weighed: list[Weighed], sensitive: list[Sensitive], tables: ControlTables, stated: Stated, day: date) -> ItemResult:  # fmt: skip  # noqa: PLR0917 (what was weighed, and against what)
    """Decide for goods: listed, open, unlisted but sensitive, named and not covered, or not named at all."""
    sure = [w for w in weighed if w.match.sure]
    if any(w.truth.value is True for w in weighed):
        return controlled([*weighed, *beside(weighed, tables, stated, day)], tables, stated, day)
    if any(w.truth.value is None for w in sure) or (weighed and not sure and not sensitive):
        return insufficient(weighed, [s.item.id for s in sensitive], stated)
    if sensitive or sure:
        return not_covered(sure, [(s.item, s.match, s.truth) for s in sensitive], stated)
    return unnamed(tables, stated)


def _strongest(weighed: list[Weighed]) -> list[Weighed]:
    """Leave out what the goods are only said to be for, where something says what they are."""
    sure = [w for w in weighed if w.match.sure]
    return sure or [w for w in weighed if w.truth.value is not False]


def _ranked(weighed: list[Weighed]) -> list[Weighed]:
    """Leave out the entries that give way to one that applies (military list before dual-use list)."""
    yes = {w.entry.id for w in weighed if w.truth.value is True}
    return [w for w in weighed if not yes & set(w.entry.yields_to)]


def _sensitive(tables: ControlTables, stated: Stated, on: Bench) -> list[Sensitive]:
    found = []
    for item in sensitive_candidates(tables, stated):
        named = match(item, stated)
        truth = judge_test(item.test, item.criterion, on).truth if named else Truth.no()
        if named and named.sure and truth.value is not False:
            found.append(Sensitive(item, named, truth))
    return found


def _with_claims(result: ItemResult, item: Item, tables: ControlTables, at: str) -> ItemResult:
    """Set a declared code beside the answer where they differ; a claim never lowers the answer.

    A declared code of an entry that the tables do not hold cannot be refuted by them: goods that nothing else names are then open.
    """
    claims = item.declared_codes if is_stated(item.declared_codes) else ()
    found = {c.lower() for c in (*result.mtcr, *result.eu, *result.us)}
    odd = [c for c in claims if c.strip().lower() not in found]
    if not odd:
        return result
    said = f"declared as {', '.join(odd)}: a claim to verify; the lists of this edition give {', '.join(sorted(found)) or result.status}"
    told = replace(result, warnings=(*result.warnings, said))
    beyond = [c for c in odd if _CODE.match(c.strip()) and not _held(c, tables)]
    if result.status != "not_controlled" or result.names or not beyond:
        return told
    asked = f"The goods are declared as {', '.join(beyond)}, which the lists of this edition do not hold: which entry is it, and does it apply?"
    question = asks(asked, f"{at}.declared_codes", "the declared entry")
    return replace(told, status="insufficient_data", questions=(question,), missing=(question.says,))


def _held(code: str, tables: ControlTables) -> bool:
    """Tell whether the tables hold the entry of a code, or one below or above it."""
    entry = code.strip().upper().split(".")[0]
    return any(e.code.upper().split(".")[0] == entry for e in tables.entries)
