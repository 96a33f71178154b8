"""How goods that a sheet states stand to the control lists: the product and each component of a mixture by its own share.

A mixture is what its gravest component makes of it. Where an entry names a substance without a line for its share, the mixture is
answered as the substance is, with a warning that a person has to look at the share; a component never lowers an answer.
"""

import re
from collections.abc import Iterable
from datetime import date

from msgspec import UNSET
from msgspec.structs import replace

from bonafides.goods.classify import classify
from bonafides.goods.features import features_of
from bonafides.goods.safety import closed_share, is_withheld
from bonafides.goods.sheet_draft import COMPONENT
from bonafides.goods.technology import KINDS, PUBLIC
from bonafides.goods.wording import matcher
from bonafides.model.assessment import ItemResult
from bonafides.model.control import ControlTables
from bonafides.model.evidence import Evidence, Locus, asks, claim
from bonafides.model.item import Item
from bonafides.model.noun import stated as is_stated
from bonafides.model.outcome import Status
from bonafides.model.sheet import Component, SheetItem
from bonafides.model.truth import canonical

_AT = "$"
_GRAVEST: tuple[Status, ...] = (
    "controlled_cat_I", "controlled_cat_II", "controlled_munitions_only", "controlled_other_regime", "insufficient_data", "unlisted_sensitive", "not_controlled",
)  # fmt: skip
_SPAN = re.compile(r"^(?P<field>.*?)(?:\[(?P<start>\d+):(?P<end>\d+)\])?$")


def classify_sheet(found: SheetItem, tables: ControlTables, day: date, *, id: str = "") -> ItemResult:  # noqa: A002 (the contract's word)
    """Say how the goods of a sheet stand to the control lists, each ground with its page and line, or its cell."""
    product = _goods_only(_without_components(found.item), tables)
    own = classify(product, tables, day, at=_AT)
    named = [(c, r) for c in found.components if (r := _component(c, product, own, found, tables, day))]
    placed = _placed(_with_share(own, product, named, tables, day), found, found.places | _share_places(own, named))
    joined = _joined(placed, [r for _, r in named]) if named else placed
    withheld = [c for c in found.components if is_withheld(c)]
    if (withheld or found.notes) and joined.status in {"not_controlled", "unlisted_sensitive"}:
        joined = replace(joined, status="insufficient_data")
    questions = [*map(_asked, withheld), *map(_unread, found.notes)]
    return replace(
        joined,
        id=id or own.id,
        evidence=canonical((*joined.evidence, *_read(found))),
        questions=canonical((*joined.questions, *questions)),
        missing=tuple(dict.fromkeys((*joined.missing, *(q.says for q in questions)))),
        warnings=tuple(dict.fromkeys((*joined.warnings, *(_shared(c, r) for c, r in named if r.status.startswith("controlled")), *(f"{found.sheet}: {n}" for n in found.notes)))),
    )  # fmt: skip


def _without_components(item: Item) -> Item:
    """Give the product by itself: shares of several components are no property of the whole."""
    if not is_stated(item.specs):
        return item
    kept = {k: v for k, v in item.specs.items() if not k.startswith(COMPONENT)}
    return replace(item, specs=kept or UNSET)


def _goods_only(item: Item, tables: ControlTables) -> Item:
    """Set what comes with the goods beside them.

    A line on software or manuals makes no technology of a machine, nor does a date of publication free it.
    """
    if not is_stated(item.specs):
        return item
    finder = matcher(tables)
    described = features_of("", item.description, "", finder) if is_stated(item.description) else {}
    foreign = {PUBLIC} | (set() if set(KINDS) & set(described) else set(KINDS))
    beside = {k: f"{k}: {v}" for k, v in item.specs.items() if foreign & set(features_of(k, str(v), "", finder))}
    kept = {k: v for k, v in item.specs.items() if k not in beside}
    return replace(item, specs=kept or UNSET, extras=tuple(beside.values()) or UNSET)


def _with_share(own: ItemResult, product: Item, named: list[tuple[Component, ItemResult]], tables: ControlTables, day: date) -> ItemResult:  # fmt: skip  # noqa: PLR0917 (a part of the one answer above)
    """Give the answer for the product with the share of the one component that it is named after: hydrazine hydrate holds 64 % of hydrazine."""
    same = _named_alike(own, named)
    if not same or not same.share:
        return own
    specs = product.specs if is_stated(product.specs) else {}
    shared = replace(product, specs={**specs, "concentration": closed_share(same.share)})
    return classify(shared, tables, day, at=_AT)


def _share_places(own: ItemResult, named: list[tuple[Component, ItemResult]]) -> dict[str, str]:
    same = _named_alike(own, named)
    return {"specs.concentration": same.at} if same and same.share else {}


def _named_alike(own: ItemResult, named: list[tuple[Component, ItemResult]]) -> Component | None:
    """Give the one component that the catalogue knows by a name of the product, where there is one only."""
    same = [c for c, r in named if set(r.names) & set(own.names)]
    return same[0] if len(same) == 1 else None


def _component(one: Component, product: Item, own: ItemResult, found: SheetItem, tables: ControlTables, day: date) -> ItemResult | None:  # fmt: skip  # noqa: PLR0917 (a part of the one answer below)
    """Give the answer for a component; None where the catalogue does not name it. The one that names the product has its properties."""
    share = closed_share(one.share)
    specs: dict[str, str | int | float | bool | None] = {"concentration": share} if share else {}
    item = Item(description=one.name or UNSET, cas=one.cas or UNSET, specs=specs or UNSET)
    result = classify(item, tables, day, at=_AT)
    if not (result.names or result.related or result.status.startswith("controlled")):
        return None
    places = dict.fromkeys(("description", "cas", "specs.concentration"), one.at)
    if set(result.names) & set(own.names) and is_stated(product.specs):
        result = classify(replace(item, specs={**product.specs, **specs}), tables, day, at=_AT)
        places = {**found.places, **places}
    return _placed(result, found, places)


def _joined(own: ItemResult, parts: list[ItemResult]) -> ItemResult:
    """Join the answers for the components and, where it says more than that its heading is missing, the answer for the product."""
    answered = own.status == "insufficient_data" and own.names and set(own.names) <= {n for r in parts for n in r.names}
    counted = parts if answered or _only_unnamed(own) else [own, *parts]
    lead = min(counted, key=lambda r: _GRAVEST.index(r.status))
    codes = {name: _all(code for r in counted for code in r.codes.get(name, ())) for r in counted for name in r.codes}
    return replace(
        lead, mtcr=_all(c for r in counted for c in r.mtcr), eu=_all(c for r in counted for c in r.eu), us=_all(c for r in counted for c in r.us), codes=codes,
        related=tuple(dict.fromkeys(x for r in counted for x in r.related)), missing=_all(m for r in counted for m in r.missing),
        warnings=_all(w for r in (own, *parts) for w in r.warnings), evidence=canonical(e for r in counted for e in r.evidence),
        questions=canonical(q for r in counted for q in r.questions), names=_all(n for r in counted for n in r.names), near=_all(n for r in counted for n in r.near),
    )  # fmt: skip


def _all(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _only_unnamed(own: ItemResult) -> bool:
    """Tell whether nothing of the product itself is named or asked but its customs heading, so that its components answer for it."""
    if own.names or own.status not in {"insufficient_data", "not_controlled"}:
        return False
    return all(q.place is not None and q.place.at == f"{_AT}.hs" for q in own.questions)


def _shared(component: Component, result: ItemResult) -> str:
    share = component.share or "a share that is not stated"
    codes = ", ".join((*result.mtcr, *result.eu)) or result.status
    return f"listed is a component, {component.name or component.cas} ({share}, {component.at}; {codes}): a person must decide whether the entry covers a mixture of that share"


def _asked(component: Component) -> Evidence:
    what = component.name or "the component without a name"
    return asks(
        f"Which substance is “{what}” ({component.share or 'no share stated'}, {component.at})?",
        f"{_AT}.specs",
        "a component is kept back",
    )


def _unread(note: str) -> Evidence:
    return asks(
        f"What stands in the part of the sheet that is {note.partition(';')[0]}?",
        f"{_AT}.specs",
        "a part of the sheet was not read",
    )


def _read(found: SheetItem) -> Iterable[Evidence]:
    """Give what the sheet states of the goods and their maker as grounds, so that a reader finds it there."""
    item, places = found.item, found.places
    if is_stated(item.description):
        name = item.description[: _first_end(places)]
        yield claim(f"the sheet names the goods “{name}”", found.sheet, places.get("description", ""))
    for field, value in (
        ("cas", item.cas),
        ("hs", item.hs),
        ("part_no", item.part_no),
        ("manufacturer", found.manufacturer or UNSET),
    ):
        if is_stated(value) and field in places:
            yield claim(f"{field.replace('_', ' ')} is stated as {value}", found.sheet, places[field])
    for c in found.components:
        said = ", ".join(p for p in (c.name, f"CAS {c.cas}" if c.cas else "", c.share or "no share stated") if p)
        yield claim(f"component: {said}", found.sheet, c.at)


def _first_end(places: dict[str, str]) -> int:
    """Give where the first piece of the description ends."""
    ends = [
        int(m["end"]) for p in places if (m := _SPAN.match(p)) and m["field"] == "description" and m["start"] == "0"
    ]
    return ends[0] if ends else 200


def _placed(result: ItemResult, found: SheetItem, places: dict[str, str]) -> ItemResult:
    """Give a result whose grounds name the place in the sheet instead of the field of the item."""
    return replace(result, evidence=tuple(_at_place(e, found.sheet, places) for e in result.evidence))


def _at_place(ground: Evidence, sheet: str, places: dict[str, str]) -> Evidence:
    because = tuple(_at_place(b, sheet, places) for b in ground.because)
    at = ground.place
    where = _place_of(at.at, places) if at and at.source == "transaction" else ""
    return replace(ground, because=because, place=Locus(source=sheet, at=where) if where else at)


def _place_of(path: str, places: dict[str, str]) -> str:
    """Give where a field's characters stand in the sheet; of a description, the piece that holds them.

    >>> _place_of("$.description[9:12]", {"description": "page 1", "description[0:8]": "page 1", "description[8:20]": "page 2"})
    'page 2'
    """
    found = _SPAN.match(path.removeprefix(f"{_AT}."))
    if not found:
        return ""
    field, start = found["field"], int(found["start"] or 0)
    for key, place in places.items():
        span = _SPAN.match(key)
        if span and span["start"] and span["field"] == field and int(span["start"]) <= start < int(span["end"]):
            return place
    return places.get(field, "")


__all__ = ["classify_sheet"]
