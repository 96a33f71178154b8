"""Data sheets and safety data sheets to items: what they state, each value with its place; nothing is added."""

import re
from collections.abc import Sequence

from bonafides.errors import InputError
from bonafides.goods.safety import closed_share, components_in, heads_composition, is_mixture, is_whole, sections_of
from bonafides.goods.sheet_draft import Draft
from bonafides.goods.sheet_pairs import Pair, said_in
from bonafides.goods.sheet_tables import Read, as_typical, tables_in
from bonafides.goods.sheet_words import TYPICAL, field_of
from bonafides.model.sheet import Component, Line, Sheet, SheetItem

_STATED_SECTIONS = (1, 9, 14)
"""What the goods are, their properties, and how they are carried; the other sections speak of what they may meet or become."""

_GENERIC = re.compile(
    r"^\W*(?:(?:material |product |technical |safety |preliminary )*(?:data ?sheet|specification|bulletin|information)s?|(?:m?sds|tds)|(?:sicherheits|technisches |produkt)?datenblatt|sicherheitsdatenblatt|"
    r"fiche (?:de données de sécurité|technique)|(?:ficha|hoja) (?:de datos(?: de seguridad)?|técnica)|паспорт безопасности.*|технический паспорт|техническое описание|(?:化学品)?安全技术说明书|产品(?:数据|技术)?(?:表|说明书?)|"
    r"page \d+.*|seite \d+.*|\d+\s*/\s*\d+|(?:according to|gemäß|conformément|conforme a|согласно) .*)\W*$",
    re.IGNORECASE,
)  # fmt: skip
_FIRM = re.compile(
    r"\b(?:GmbH|AG|KG|Ltd|Limited|Inc|LLC|Corp|Corporation|S\.?A\.?S?|S\.?L|B\.?V|S\.?p\.?A|Co)\.?(?:\W|$)|\bООО\b|\bАО\b|\bОАО\b|有限公司|https?:|www\.|@"
)
_DESCRIBES = 1000
"""Characters of running text before the first table that describe the goods."""

_REPEATED = 3
_HEADING_WORDS = 6
_WIDE, _LONG = 4, 30
"""A marked table of so many columns and rows that no header explains is no data sheet."""


def items_of(sheet: Sheet) -> tuple[SheetItem, ...]:
    """Give the goods that a sheet states: one, one a model where a table has a column for each, or one a row of a list of items.

    Raises:
        InputError: If no name, number or property of goods can be read in it.
    """
    lines = _once(sheet.lines)
    sections = sections_of(lines)
    drafts = (
        [_safety(sections)]
        if sections
        else [d for group in _groups(lines, sheet) for d in _technical(group, sheet.name)]
    )
    items = tuple(d.item(_file(sheet.name), sheet.notes) for d in drafts if d.says_something)
    if not items or not any(_is_of_goods(i, sheet) for i in items):
        raise InputError(
            f"{sheet.name}: holds no property, CAS number or product name that can be read; send a data sheet, or the description as text"
        )
    return items


def _file(name: str) -> str:
    """Give a file's own name, without the folders in which it lies."""
    return name.replace("\\", "/").rsplit("/", 1)[-1]


def _groups(lines: list[Line], sheet: Sheet) -> list[list[Line]]:
    """Give the worksheets of a workbook that lists items apart; any other sheet is about the same goods on all its pages."""
    parts = list(dict.fromkeys(line.part for line in lines))
    groups = (
        [[line for line in lines if line.part == part] for part in parts]
        if sheet.kind == "xlsx" and len(parts) > 1
        else []
    )
    return groups if any(tables_in(g).rows for g in groups) else [lines]


def _is_of_goods(found: SheetItem, sheet: Sheet) -> bool:
    """Tell whether a reading is of goods; a page without any key or number is none, be it ever so well described."""
    item = found.item
    return bool(item.specs or item.cas or item.hs or item.part_no or found.components) or sheet.kind == "pdf"


def _once(lines: Sequence[Line]) -> list[Line]:
    """Leave out what every page repeats, its heads and feet, after the first time."""
    parts: dict[str, set[str]] = {}
    for line in lines:
        if not line.table:
            parts.setdefault(_shape(line), set()).add(line.part)
    seen: set[str] = set()
    kept = []
    for line in lines:
        shape = _shape(line)
        if not line.table and len(parts.get(shape, ())) >= _REPEATED and len({len(c.text) for c in line.cells}) == 1:
            if shape in seen:
                continue
            seen.add(shape)
        kept.append(line)
    return kept


def _shape(line: Line) -> str:
    return (
        re.sub(r"\d+", "#", line.text)
        if re.search(r"page|seite|página|стр|页|\d\s*/\s*\d", line.text, re.IGNORECASE)
        else line.text
    )


def _safety(sections: dict[int, list[Line]]) -> Draft:
    """Draft the product of a safety data sheet."""
    draft = Draft()
    for number in _STATED_SECTIONS:
        read = tables_in(sections.get(number, []))
        for pair in (*said_in(read.rest).pairs, *(f.pair for f in read.facts), *(p for row in read.rows for p in row)):
            draft.put(pair)
    composition = sections.get(3, [])
    components = components_in(composition)
    if len(components) == 1 and is_whole(components[0]) and not is_mixture(composition):
        draft.is_substance(components[0], closed_share(components[0].share))
    else:
        draft.holds(components)
    if not draft.names:
        draft.title(*_title(sections[0]))
    return draft


def _title(lines: Sequence[Line]) -> tuple[str, str]:
    """Give the first line that names something: no kind of document, no firm, no address."""
    named = (
        ln
        for ln in lines
        if any(c.isalpha() for c in ln.text) and not _GENERIC.match(ln.text) and not _FIRM.search(ln.text)
    )
    first = next(named, None)
    return (first.text, first.at) if first and len(first.text) <= 200 else ("", "")


def _technical(lines: list[Line], name: str) -> list[Draft]:
    """Draft the goods of a technical data sheet, or of a list of items."""
    composition, others = _compositions(lines)
    read = tables_in(others)
    _refuse_foreign(read.rest, name)
    said = said_in(read.rest)
    typical = _typical(lines)
    shared = Draft()
    for pair in said.pairs:
        shared.put(_weighed(pair, typical))
    if len(composition) == 1 and is_whole(composition[0]):
        shared.is_substance(composition[0], closed_share(composition[0].share))
    else:
        shared.holds(composition)
    if not read.rows or _models(read):
        _describe(shared, lines, said.prose)
    for fact in read.facts:
        if not fact.model:
            shared.put(_weighed(fact.pair, typical))
    drafts = [_of_model(shared, model, read, typical) for model in _models(read)]
    drafts += [_of_row(shared, row) for row in read.rows]
    return drafts or [shared]


def _refuse_foreign(rest: Sequence[Line], name: str) -> None:
    """Refuse a long table whose columns are none of goods: read as keys and values it would state what nobody meant."""
    tables: dict[int, list[Line]] = {}
    for line in rest:
        if line.table and len(line.cells) >= _WIDE:
            tables.setdefault(line.table, []).append(line)
    foreign = next((rows for rows in tables.values() if len(rows) > _LONG), None)
    if foreign:
        raise InputError(
            f"{name}: a table of {len(foreign)} rows ({foreign[0].at}) whose columns are none of an item; head them as items are (part no, description, HS code), or save it as CSV and use --map"
        )


def _models(read: Read) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.model for f in read.facts if f.model))


def _typical(lines: Sequence[Line]) -> frozenset[str]:
    """Give the places whose values the sheet calls typical: those below such a heading, or all where a sentence says so."""
    said = [i for i, line in enumerate(lines) if TYPICAL.search(line.text) and len(line.cells) == 1]
    if not said:
        return frozenset()
    first = 0 if any(len(lines[i].text.split()) > _HEADING_WORDS for i in said) else said[0] + 1
    return frozenset(c.at for line in lines[first:] for c in line.cells)


def _weighed(pair: Pair, typical: frozenset[str]) -> Pair:
    """Give a pair as it stands, or "about" its value where the sheet calls that typical."""
    told = pair.at in typical and not field_of(pair.key) and not pair.value.startswith("about ")
    return pair._replace(value=as_typical(pair.value)) if told else pair


def _of_model(shared: Draft, model: str, read: Read, typical: frozenset[str]) -> Draft:
    draft = shared.copy()
    facts = [_weighed(f.pair, typical) for f in read.facts if f.model == model]
    draft.put(Pair("Model", model, facts[0].at))
    for pair in facts:
        draft.put(pair)
    return draft


def _of_row(shared: Draft, row: tuple[Pair, ...]) -> Draft:
    draft = shared.copy()
    for pair in row:
        draft.put(pair, of_row=True)
    return draft


def _describe(draft: Draft, lines: Sequence[Line], prose: Sequence[tuple[str, str]]) -> None:
    """Put the title and the running text at the beginning into the description."""
    title, at = _title([ln for ln in lines if len(ln.cells) == 1])
    if title and (title, at) in prose:
        draft.title(title, at)
    left = _DESCRIBES
    for text, place in prose:
        if text == title or _GENERIC.match(text) or _FIRM.search(text):
            continue
        left -= len(text)
        if left < 0:
            break
        draft.describe(text, place)


def _compositions(lines: Sequence[Line]) -> tuple[tuple[Component, ...], list[Line]]:
    """Take the tables of substances and shares out of the lines."""
    found: list[Component] = []
    kept: list[Line] = []
    table: list[Line] = []
    for line in lines:
        if heads_composition(line) and _with_number(line):
            table = [line]
        elif table and (line.table == table[0].table and len(line.cells) > 1) and not line.heading:
            table.append(line)
        else:
            found += components_in(table)
            table = []
            kept.append(line)
    found += components_in(table)
    return tuple(found), kept


def _with_number(line: Line) -> bool:
    return "cas" in line.text.casefold()


__all__ = ["items_of"]
