"""How an item stands to the control lists: six answers and *insufficient data*, each with its deciding test and its questions."""

from datetime import date

from msgspec.structs import replace

from bonafides.goods.answers import insufficient, unnamed
from bonafides.goods.claims import with_claims
from bonafides.goods.judging import Bench, bench, judge_test
from bonafides.goods.naming import candidates, match, sensitive_candidates
from bonafides.goods.ordered import with_amount
from bonafides.goods.outcome import Sensitive, controlled, not_covered
from bonafides.goods.statements import Stated, read_item
from bonafides.goods.technology import KINDS, about, beside, is_technology
from bonafides.goods.texts import text_warnings
from bonafides.goods.weighing import Weighed, weigh
from bonafides.model.assessment import ItemResult
from bonafides.model.control import ControlTables
from bonafides.model.item import Item
from bonafides.model.noun import stated as is_stated
from bonafides.model.truth import Truth


def classify(item: Item, tables: ControlTables, day: date, *, at: str = "$.items[0]", id: str = "") -> ItemResult:  # noqa: A002 (the contract's word)
    """Say how an item stands to the control lists on a day.

    The order is that of the law: military list, entries by name and by parameters, excluding notes, another regime's entry, and last the
    items that no list names. What is not stated is unknown: it gives a question, and insufficient data where it decides between listed and
    not. Declared codes and headings are claims and never lower the answer. Nothing computes a range or a payload: those figures are asked for.

    Args:
        item: The goods as somebody states them.
        tables: The control lists of the edition.
        day: The day whose entries count.
        at: The item's place in the transaction, for questions and grounds.
        id: The item's id, echoed.
    """
    stated = read_item(item, tables, at)
    result = decide(stated, weighed_entries(stated, tables, day), tables, day)
    own = item.id if is_stated(item.id) else ""
    warnings = (*result.warnings, *text_warnings(result, tables, day))
    return with_claims(with_amount(replace(result, id=id or own, warnings=warnings), item, at), item, tables, at)


def weighed_entries(stated: Stated, tables: ControlTables, day: date) -> list[Weighed]:
    """Give the entries of the day that name the goods, each weighed against what is stated; what gives way to another is left out."""
    on, known = bench(stated, tables), is_technology(stated)
    held = [e for e in candidates(tables, stated) if e.in_force(day) and (known or e.kind not in KINDS)]
    named = [(e, m) for e in held if (m := match(e, stated, about=known))]
    return _ranked([weigh(e, m, on, day) for e, m in named])


def decide(stated: Stated, weighed: list[Weighed], tables: ControlTables, day: date) -> ItemResult:
    """Give the answer of weighed entries: for technology by the goods that it is for, else for the goods themselves."""
    if is_technology(stated):
        return about(weighed, tables, stated, day)
    return _goods(_strongest(weighed), _sensitive(tables, stated, bench(stated, tables)), tables, stated, day)


def _goods(weighed: list[Weighed], sensitive: list[Sensitive], tables: ControlTables, stated: Stated, day: date) -> ItemResult:  # fmt: skip  # noqa: PLR0917 (what was weighed, and against what)
    """Decide for goods: listed, open, unlisted but sensitive, named and not covered, or not named at all."""
    sure = [w for w in weighed if w.match.sure]
    if any(w.truth.value is True for w in weighed):
        return controlled([*weighed, *beside(weighed, tables, stated, day)], stated)
    if any(w.truth.value is None for w in sure) or (weighed and not sure and not sensitive):
        return insufficient(weighed, [s.item.id for s in sensitive], stated)
    if sensitive or sure:
        return not_covered(sure, sensitive, stated)
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
