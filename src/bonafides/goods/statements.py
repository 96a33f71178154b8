"""What an item says of itself: names, numbers, properties with units and features, each with its place."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bonafides.goods.attaching import Attached, Loose, attach
from bonafides.goods.cas import cas_numbers, valid_cas
from bonafides.goods.digits import Mark
from bonafides.goods.features import KNOWLEDGE, Said, features_of, settled
from bonafides.goods.keys import attach_spec
from bonafides.goods.wording import GOODS, Matcher, Mention, fold, matcher
from bonafides.goods.written import decimal_mark, is_doubtful, usual_mark
from bonafides.model.control import ControlTables
from bonafides.model.item import Item
from bonafides.model.noun import stated as is_stated
from bonafides.model.quantity import Quantity

_ORDER_FOR = re.compile(r"(order|request|quotation|inquiry|enquiry|offer|tender|contract|invoice|supply) for\b")
_HEADING = 4
_NEXT_WORD = re.compile(r"[\s-]*([^\W\d_]+)")
_CLAUSE_MARK = re.compile(r"[,;:.(]")
_CLAUSE = re.compile(r"[.;:,(](?:\s|$)")


_MATERIAL = re.compile(r"mtcr\.\d+\.C|(?:eu_dual_use|us_ccl)\.\dC|eu_military\.ML8|us_usml\.V\(")
_DEVICE = re.compile(r"mtcr\.\d+\.[AB]|(?:eu_dual_use|us_ccl)\.\d[AB]|eu_military\.ML(?!8|21|22)|us_usml\.(?!V\()")
_SYSTEM = re.compile(
    r"mtcr\.(?:1|19)\.A|eu_dual_use\.9A(?:004|012|104)|eu_military\.ML(?:4\.a|10)|us_usml\.(?:IV\(a\)|VIII\(a\))"
)
"""The ids of entries for materials and substances, for devices of any kind, and for complete rockets, missiles and aircraft."""
_PURPOSE_KEY = re.compile(
    r"\b(?:use|used|application|end.?use|purpose|verwendung|anwendung|einsatz|zweck|utilisation|usage|uso|aplicación|empleo)\b|применени|назначени|用途|应用",
    re.IGNORECASE,
)
"""Keys of specifications that say what goods are for."""


class Field(NamedTuple):
    """A text of an item, and where it stands; `key` is the name of a specification, `number` says that it is a number, not a text."""

    at: str
    text: str
    key: str = ""
    number: bool = False


class Named(NamedTuple):
    """A name of catalogue goods in the item. `sure` is False where the words say that the item is only for them."""

    kind: str
    id: str
    text: str
    at: str
    start: int
    end: int
    sure: bool
    head: bool


class Stated(NamedTuple):
    """Everything that was read of an item."""

    at: str
    names: tuple[Named, ...]
    words: frozenset[str]
    cas: tuple[str, ...]
    hs: str
    values: dict[str, tuple[Quantity, ...]]
    fractions: tuple[tuple[Quantity, Quantity], ...]
    sizes: tuple[tuple[Quantity, ...], ...]
    points: tuple[tuple[Quantity | None, Quantity | None], ...]
    features: dict[str, Said]
    extras: dict[str, Said]
    described: bool
    said: str
    """The description in small letters."""
    household: str
    """The word by which the goods are plainly of the household; names of listed things are then mere names."""
    watch: tuple[str, ...]
    warnings: tuple[str, ...]
    unread: dict[str, str]
    loose: tuple[Loose, ...]
    """Quantities that no word names."""


def read_item(item: Item, tables: ControlTables, at: str) -> Stated:
    """Read everything that an item states, with the field and the characters of each reading."""
    finder = matcher(tables)
    fields = tuple(_fields(item, at))
    mentions = {f: finder.find_after(_whole(f), f.text) if f.key else finder.find(f.text) for f in fields}
    attached = [_attached(f, _mark(f, fields), finder) for f in fields]
    extras = tuple(_extras(item, at))
    hs, said = (
        re.sub(r"\D", "", item.hs) if is_stated(item.hs) else "",
        fold(item.description) if is_stated(item.description) else "",
    )
    household = _household(hs, said, finder)
    numbers = [number for f in fields for number, _, _ in cas_numbers(f.text)]
    given = item.cas if is_stated(item.cas) else ""
    wrong = [n for n in numbers if not valid_cas(n)] + ([given] if given and not cas_numbers(given) else [])
    names = () if household else _names(fields, finder)
    return Stated(
        at=at,
        names=names,
        words=frozenset(m.id for found in mentions.values() for m in found if m.kind == "word"),
        cas=tuple(dict.fromkeys(numbers)),
        hs=hs,
        values=_values(attached),
        fractions=tuple(f for a in attached for f in a.fractions),
        sizes=tuple(s for a in attached for s in a.sizes),
        points=_points(item, at, finder),
        features=_features(fields, mentions, names, finder),
        extras=settled((features_of("", f.text, f.at, finder) for f in extras), finder),
        said=said,
        household=household,
        described=is_stated(item.description) and any(c.isalpha() for c in item.description),
        watch=() if household else tuple(sorted({m.id.removeprefix("watch:") for found in mentions.values() for m in found if m.id.startswith("watch:")})),
        warnings=(*(f"{n} is no CAS number: its check digit or form is wrong" for n in dict.fromkeys(wrong)), *(w for a in attached for w in a.warnings)),
        unread={k: v for a in attached for k, v in a.unread.items()},
        loose=tuple(each for a in attached for each in a.loose),
    )  # fmt: skip


def _features(
    fields: tuple[Field, ...], mentions: dict[Field, tuple[Mention, ...]], names: tuple[Named, ...], finder: Matcher
) -> dict[str, Said]:
    """Give what is said of each feature; software that comes with a device is a part of it, and does not make the goods knowledge."""
    found = settled((features_of(f.key, f.text, f.at, finder) for f in fields), finder)
    device = min((n for n in names if n.sure and _DEVICE.match(n.id)), key=lambda n: n.start, default=None)
    if device is None or not KNOWLEDGE & found.keys():
        return found
    said = [(f, m.start) for f, each in mentions.items() for m in each if m.id in KNOWLEDGE]
    apart = all(
        f.at == device.at and device.end <= start and _CLAUSE_MARK.search(f.text, device.end, start)
        for f, start in said
    )
    return {k: v for k, v in found.items() if k not in KNOWLEDGE} if apart else found


def _household(hs: str, said: str, finder: Matcher) -> str:
    """Give a word of the household where the customs heading is none under which listed goods are typical."""
    if len(hs) < _HEADING or hs.startswith(finder.typical):
        return ""
    return finder.household(said)


def _attached(field: Field, mark: Mark, finder: Matcher) -> Attached:
    if field.key:
        return attach_spec(field.key, field.text, field.at, finder, mark=mark)
    return attach(field.text, field.at, finder, mark=mark)


def _mark(field: Field, fields: tuple[Field, ...]) -> Mark:
    """Give the decimal mark of a field: a point in a number of the file itself; where it matters, what the item's other figures show, or its language."""
    if field.number:
        return "."
    if not is_doubtful(field.text):
        return ""
    texts = [f.text for f in fields if not f.number]
    return decimal_mark(texts) or usual_mark([*texts, *(f.key for f in fields)])


def _whole(field: Field) -> str:
    return f"{field.key.replace('_', ' ')}: {field.text}" if field.key else field.text


def _fields(item: Item, at: str) -> Iterable[Field]:
    if is_stated(item.description):
        yield Field(f"{at}.description", item.description)
    if is_stated(item.cas):
        yield Field(f"{at}.cas", item.cas)
    if is_stated(item.specs):
        for key, value in item.specs.items():
            yield Field(f"{at}.specs.{key}", _written(value), key, number=isinstance(value, float))


def _extras(item: Item, at: str) -> Iterable[Field]:
    if is_stated(item.extras):
        for i, extra in enumerate(item.extras):
            yield Field(f"{at}.extras[{i}]", extra)


def _written(value: str | float | bool | None) -> str:
    if value is None:
        return "none"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _values(attached: list[Attached]) -> dict[str, tuple[Quantity, ...]]:
    """Join the readings; what a specification states by its key comes before what running text seems to say."""
    found: dict[str, list[Quantity]] = {}
    for each in sorted(attached, key=lambda a: not a.keyed):
        for property_, quantity in each.values:
            found.setdefault(property_, []).append(quantity)
    return {k: tuple(v) for k, v in found.items()}


def _points(item: Item, at: str, finder: Matcher) -> tuple[tuple[Quantity | None, Quantity | None], ...]:
    if not is_stated(item.range_payload):
        return ()
    points = []
    for i, point in enumerate(item.range_payload):
        pair = []
        for name in ("range", "payload"):
            text = getattr(point, name)
            place = f"{at}.range_payload[{i}].{name}"
            read = attach_spec(name, text, place, finder).values if is_stated(text) else ()
            pair.append(next((q for p, q in read if p == name), None))
        points.append((pair[0], pair[1]))
    return tuple(points)


def _names(fields: Iterable[Field], finder: Matcher) -> tuple[Named, ...]:
    """Give the names of goods in all fields; what the goods are made of, and what they are for, is not the goods."""
    found = [name for field in fields for name in _of_field(field, finder)]
    devices = (n for n in found if n.sure and n.at.endswith(".description") and _DEVICE.match(n.id))
    device = min(devices, key=lambda n: n.start, default=None)
    return tuple(found) if device is None else tuple(_beside_device(n, device) for n in found)


def _beside_device(name: Named, device: Named) -> Named:
    """Give a name that stands behind that of a device: a material is what it is made of, a complete system what it is for."""
    behind = name.at != device.at or (
        name.start >= device.start and (name.start, name.end) != (device.start, device.end)
    )
    of_it = _MATERIAL.match(name.id) or (_SYSTEM.match(name.id) and not _SYSTEM.match(device.id))
    return name._replace(sure=False) if behind and of_it else name


def _of_field(field: Field, finder: Matcher) -> Iterable[Named]:
    for found in finder.find(field.text):
        if found.kind in GOODS and not _denied(field.text, found, finder):
            sure = not (field.key and _PURPOSE_KEY.search(field.key)) and not _only_for(field.text, found, finder)
            words, head = field.text[found.start : found.end], _is_head(field.text, found.end, finder)
            yield Named(found.kind, found.id, words, field.at, found.start, found.end, sure, head)


def _before(text: str, start: int) -> str:
    """Give the words of the same clause before a mention."""
    piece = text[max(0, start - 60) : start].lower()
    return _CLAUSE.split(piece)[-1]


def _denied(text: str, found: Mention, finder: Matcher) -> bool:
    """Tell whether the words right before a name deny it ("free of hydrazine", "no graphite")."""
    return finder.negation.search(" ".join(_before(text, found.start).split()[-3:])) is not None


def _only_for(text: str, found: Mention, finder: Matcher) -> bool:
    """Tell whether the goods are only for the named thing ("press for graphite"), or a device around it ("hydrazine sensor")."""
    after = _NEXT_WORD.match(text, found.end)
    if after and after[1].lower() in finder.after:
        return True
    before = _ORDER_FOR.sub("", _before(text, found.start))
    return finder.purpose.search(before) is not None


def _is_head(text: str, end: int, finder: Matcher) -> bool:
    """Tell whether the named thing is the goods themselves, not a part named after it ("missile nozzle")."""
    after = _NEXT_WORD.match(text, end)
    return after is None or after.start(1) == end or after[1].lower() in finder.heads


__all__ = ["Field", "Named", "Stated", "read_item"]
