"""Keys and values of a sheet's lines: "key: value", "key ..... value", a cell beside a cell, and a value on the line below its key."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bonafides.goods.sheet_words import field_of
from bonafides.goods.units import units_of
from bonafides.model.sheet import Cell, Line

_KEYED = re.compile(r"^(?P<key>[^:：]{1,80}?)\s*(?:[:：](?=\s|$)|：|\s*(?:\.\s?){4,}|…{2,}|_{4,})\s*(?P<value>.*)$")
_TAIL_UNIT = re.compile(
    r"^(?P<key>.*\S)\s*(?:[\[(（【](?P<in>[^\[\]()（）【】]{1,20})[\])）】]|[,，]\s*(?P<after>[^\s,，]{1,12}))\s*$"
)
_BARE_NUMBER = re.compile(r"(?:^|.*\s)[-+<>≤≥=~±]*\d[\d.,'x×~–-]*$")
_OPEN_RANGE = re.compile(r"(\d(?:\s*%)?)\s*[-–—]\s*(?:<=|[<≤])\s*(?=\d)")
_ENUMERATED = re.compile(r"[(\[]?(?:[a-zа-я]|[ivx]{1,4}|\d{1,3})[.)\]]?", re.IGNORECASE)
_FIGURE = re.compile(r"^[<>≤≥~≈=±]*\s*[-+]?\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*(?P<rest>.*)$")
_SHORTENED = re.compile(r"(?:^|\W)\w{1,5}\.$")
_BULLETS = " ·•▪■●○◦*–-"
_LONGEST_KEY, _KEY_WORDS = 80, 9


class Pair(NamedTuple):
    """A key, its value, and where the value stands."""

    key: str
    value: str
    at: str


class Said(NamedTuple):
    """What a run of lines says: keys with values, and sentences with their places."""

    pairs: tuple[Pair, ...]
    prose: tuple[tuple[str, str], ...]


def said_in(lines: Sequence[Line]) -> Said:
    """Give the keys and values of lines, and the lines that are running text; a value is continued where the next line is set below it."""
    pairs: list[Pair] = []
    prose: list[tuple[str, str]] = []
    pending, under = "", -1
    for i, line in enumerate(lines):
        found = () if line.heading else tuple(_pairs(line))
        if found:
            pairs += [p for p in found if p.value]
            pending = found[-1].key if not found[-1].value else ""
            under = line.cells[-1].start if len(line.cells) > 1 and not line.table else -1
        elif pending and not line.heading:
            pairs.append(Pair(pending, line.text, line.at))
            pending = ""
        elif key := _key_alone(line, lines[i + 1 : i + 2]):
            pending = key
        elif len(line.cells) == 1 and 0 < under <= line.cells[0].start + 2 and abs(line.cells[0].start - under) <= 2:
            last = pairs[-1]
            pairs[-1] = last._replace(value=f"{last.value} {line.text}")
        else:
            prose.append((line.text, line.at))
            under = -1
    return Said(tuple(tidy(p) for p in pairs), tuple(prose))


def _key_alone(line: Line, after: Sequence[Line]) -> str:
    """Give the key that a line is by itself: the word for a field, or a few words above a figure; nothing where it is none."""
    text = line.text.strip()
    if (
        len(line.cells) > 1
        or line.heading
        or not after
        or len(after[0].cells) > 1
        or _KEYED.match(after[0].text)
        or not is_key(text)
    ):
        return ""
    if field_of(text):
        return "" if field_of(after[0].text) else text
    figure = _FIGURE.match(after[0].text.strip())
    alone = len(text.split()) <= 4 and not any(c.isdigit() for c in text)
    return text if alone and figure and (not figure["rest"] or is_unit(figure["rest"])) else ""


def _pairs(line: Line) -> Iterator[Pair]:
    """Give the pairs of one line; a key that stands alone comes with an empty value."""
    cells = line.cells
    keyed = [_keyed(c) for c in cells]
    first = keyed[0]
    if all(k and k.value for k in keyed):
        yield from (k for k in keyed if k)
    elif first and first.value and len(cells) > 1 and any(keyed[1:]):
        yield from _several(cells, keyed)
    elif first:
        yield first._replace(value=" ".join([*([first.value] if first.value else []), *_in_order(cells[1:])]).strip())
    elif _pairs_abreast(cells):
        yield from (Pair(k.text, v.text, v.at) for k, v in zip(cells[::2], cells[1::2], strict=True))
    elif len(cells) > 1 and is_key(cells[0].text) and _like_value(cells[1:]):
        yield Pair(cells[0].text.lstrip(_BULLETS), " ".join(_in_order(cells[1:])), cells[1].at)


def _pairs_abreast(cells: tuple[Cell, ...]) -> bool:
    """Tell whether a row is several keys, each with its figure beside it."""
    keys, values = cells[::2], cells[1::2]
    return (
        len(cells) >= 4
        and len(keys) == len(values)
        and all(is_key(k.text) and not is_unit(k.text) and not any(c.isdigit() for c in k.text) for k in keys)
        and all(any(c.isdigit() for c in v.text) for v in values)
    )


def _several(cells: tuple[Cell, ...], keyed: list[Pair | None]) -> Iterator[Pair]:
    """Give the pairs of a line where some cells begin a pair and the others belong to the one before."""
    current: Pair | None = None
    for cell, pair in zip(cells, keyed, strict=True):
        if pair:
            if current:
                yield current
            current = pair
        elif current:
            current = current._replace(value=f"{current.value} {cell.text}".strip())
    if current:
        yield current


def _keyed(cell: Cell) -> Pair | None:
    found = _KEYED.match(cell.text.lstrip(_BULLETS))
    if not found or not is_key(found["key"]):
        return None
    return Pair(found["key"].strip(), found["value"].strip(), cell.at)


def is_key(text: str) -> bool:
    """Tell whether a text may name a property: short, with letters, and no sentence."""
    bare = text.strip()
    return (
        len(bare) <= _LONGEST_KEY
        and len(bare.split()) <= _KEY_WORDS
        and any(c.isalpha() for c in bare)
        and not (bare.endswith((".", "!", "?", ";", ",")) and not _SHORTENED.search(bare))
        and "://" not in bare
        and not _ENUMERATED.fullmatch(bare)
    )


def _like_value(cells: tuple[Cell, ...]) -> bool:
    """Tell whether cells beside a key are its value and not a second column of running text."""
    text = " ".join(c.text for c in cells)
    return len(text.split()) <= 5 or (any(c.isdigit() for c in text) and len(text.split()) <= 14) or cells[0].start <= 1


def _in_order(cells: Iterable[Cell]) -> list[str]:
    """Give the texts of value cells, a number before its unit."""
    texts = [c.text.lstrip(":： ") for c in cells]
    if len(texts) > 1 and is_unit(texts[0]) and texts[1][-1:].isdigit():
        texts[0], texts[1] = texts[1], texts[0]
    return [t for t in texts if t]


def is_unit(text: str) -> bool:
    """Tell whether a text is a unit and nothing else."""
    return bool(units_of(text.strip(" []()"))) and not text[:1].isdigit()


def tidy(pair: Pair) -> Pair:
    """Move a unit from the end of a key to its value, and close a range that leaves its upper end open ("10 - < 20 %").

    >>> tidy(Pair("Density [g/cm3]", "1.78", "page 1")).value, tidy(Pair("Share", "10 - < 20 %", "page 1")).value
    ('1.78 g/cm3', '10 - 20 %')
    """
    key, unit = split_unit(pair.key)
    return pair._replace(key=key if unit else pair.key, value=with_unit(_OPEN_RANGE.sub(r"\1 - ", pair.value), unit))


def split_unit(header: str) -> tuple[str, str]:
    """Give a header and the unit at its end, "" where it has none.

    >>> split_unit("Плотность, г/см3"), split_unit("Tensile strength (MPa)"), split_unit("Grade (new)")
    (('Плотность', 'г/см3'), ('Tensile strength', 'MPa'), ('Grade (new)', ''))
    """
    found = _TAIL_UNIT.match(header.strip().rstrip(":："))
    unit = (found["in"] or found["after"] or "").strip() if found else ""
    known = unit and (units_of(unit) or re.search(r"%$", unit))
    return (found["key"], unit) if found and known and not field_of(header) else (header, "")


def with_unit(value: str, unit: str) -> str:
    """Give a value with its unit, where it has none of its own yet.

    >>> with_unit("1.70 - 1.80", "g/cm3"), with_unit("1.78 g/cm3", "g/cm3"), with_unit("passed", "mm")
    ('1.70 - 1.80 g/cm3', '1.78 g/cm3', 'passed')
    """
    bare = value.strip()
    return f"{bare} {unit.strip()}" if re.search(r"[^\W\d_]|[%°]", unit) and _BARE_NUMBER.match(bare) else bare


__all__ = ["Pair", "Said", "is_key", "is_unit", "said_in", "split_unit", "tidy", "with_unit"]
