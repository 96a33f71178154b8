"""Small sound files cut out of real ones, and changes to them that keep their form: what a fuzzer of list readers starts from.

A changed cell, element or value gets past the parser and into the reader; bytes changed at random seldom do.
"""

import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

KEPT = 4
"""Of elements, rows or values of one kind, a seed keeps as many."""

STRANGE = (
    "", " ", "-0-", "a.k.a.", "0", "-1", "99999999999999999999", "1e400", "31.12.2025", "2025-13-45", "0000-00-00", "31/02/2020", "9999-12-31",
    "NaN", "null", "true", '"', "'", ";", "; ; ;", "(", ")", "[", "]]", "{", "\t", "\n", "\x00", "\ud7ff", "\u202e", "\u3000", "é", "名", "1) 2) 3)",
    "DOB circa 1960 to 1970", "Linked To: ", "IMO 1234567", "a) b) c)", "=1+1", "x" * 5_000, "(" * 300,
)  # fmt: skip


def seed_of(content: bytes) -> bytes:
    """Give a small file of the same form: the first entries of a list, whole."""
    if content.startswith(b"PK"):
        return _in_sheet(content, lambda xml: _pruned_xml(xml, 12))
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"<":
        return _pruned_xml(content, KEPT)
    if start in {b"{", b"["}:
        try:
            return json.dumps(_pruned(json.loads(content)), ensure_ascii=False).encode()
        except ValueError:  # JSON lines
            return b"\n".join(content.split(b"\n")[: 4 * KEPT])
    return b"\n".join(content.split(b"\n")[: 6 * KEPT])


def _pruned(value: Any) -> Any:
    if isinstance(value, list):
        return [_pruned(v) for v in value[:KEPT]]
    return {k: _pruned(v) for k, v in value.items()} if isinstance(value, dict) else value


def _pruned_xml(content: bytes, kept: int) -> bytes:
    root = etree.fromstring(content)
    for element in list(root.iter()):
        seen: dict[Any, int] = {}
        for child in list(element):
            seen[child.tag] = seen.get(child.tag, 0) + 1
            if seen[child.tag] > kept:
                element.remove(child)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _in_sheet(content: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Give a workbook with its first worksheet changed."""
    packed = zipfile.ZipFile(io.BytesIO(content))
    first = min(n for n in packed.namelist() if n.startswith("xl/worksheets/") and n.endswith(".xml"))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in packed.namelist():
            written = packed.read(name)
            new.writestr(name, change(written) if name == first else written)
    return made.getvalue()


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Give a file changed in one to four places, in its own form; raises ValueError or a parser's error where it has none."""
    if content.startswith(b"PK"):
        return _in_sheet(content, lambda xml: _mutated_xml(xml, chance))
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"<":
        return _mutated_xml(content, chance)
    if start in {b"{", b"["}:
        lines = content.split(b"\n")
        at = chance.randrange(len(lines))
        lines[at] = json.dumps(_mutated_json(json.loads(lines[at]), chance), ensure_ascii=False).encode(
            errors="replace"
        )
        return b"\n".join(lines)
    return _mutated_text(content, chance)


def _mutated_xml(content: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 4)):
        element = chance.choice(list(root.iter(etree.Element)))
        parent = element.getparent()
        what = chance.randrange(6)
        if what == 0 and parent is not None:
            parent.remove(element)
        elif what == 1 and parent is not None:
            parent.append(etree.fromstring(etree.tostring(element, with_tail=False)))
        elif what == 2 and element.attrib:
            element.set(chance.choice(list(element.attrib)), _sound(chance))
        elif what == 3:
            element.tag = chance.choice(["strange", *{str(e.tag) for e in root.iter(etree.Element)}])
        else:
            element.text = _sound(chance)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _sound(chance: random.Random) -> str:
    """Give a strange text that XML can hold."""
    return re.sub("[\x00-\x08\x0b-\x1f]", "?", chance.choice(STRANGE))


def _mutated_json(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        if chance.random() < 0.1:
            return {k: v for k, v in value.items() if k != key}
        if chance.random() < 0.1:
            return {**value, chance.choice(STRANGE): value[key]}
        return {**value, key: _mutated_json(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [_mutated_json(v, chance) if i == at else v for i, v in enumerate(value)]
    return chance.choice([None, True, 0, -1.5, 10**30, [], {}, [[]], {"": []}, *STRANGE])


def _mutated_text(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        parting = max((b",", b";", b"\t", b" "), key=lines[0].count)
        cells = lines[at].split(parting)
        cell = chance.randrange(len(cells))
        strange = chance.choice(STRANGE).encode("utf-8" if chance.random() < 0.7 else "cp1252", errors="replace")
        what = chance.randrange(6)
        if what == 0:
            del lines[at : at + 1]
            lines = lines or [b""]
        elif what == 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif what == 2:
            other = chance.randrange(len(cells))
            cells[cell], cells[other] = cells[other], cells[cell]
            lines[at] = parting.join(cells)
        elif what == 3:
            lines[at] = lines[at] + strange
        else:
            cells[cell] = strange
            lines[at] = parting.join(cells)
    return b"\n".join(lines)
