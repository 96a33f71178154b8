"""Safety data sheets: their sixteen sections, and the substances of a mixture with their shares.

Source: the order of sections is that of the GHS (United Nations, ST/SG/AC.10/30, Annex 4) and of Regulation (EC) 1907/2006, Annex II.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from bonafides.goods.cas import CAS, cas_numbers, valid_cas
from bonafides.goods.sheet_headers import Column, column_of, placed
from bonafides.goods.sheet_pairs import said_in
from bonafides.goods.sheet_words import MIXTURE, field_of, is_share, is_substance, plain, says_nothing, section_of
from bonafides.model.sheet import Cell, Component, Line

_NUMBER = r"\d+(?:[.,]\d+)?\s*%?"
_SIGN = r"(?:(?:from|von|от|从|ca\.?|approx\.?|about|max\.?|min\.?|<=|>=|[<>≤≥~≈=])\s*)?"
_SHARE = re.compile(
    rf"{_SIGN}{_NUMBER}(?:\s*(?:-|–|—|~|～|to|bis|до|à|至|;)\s*{_SIGN}{_NUMBER})?(?:\s*(?:%|ppm))?", re.IGNORECASE
)
_BETWEEN = re.compile(
    rf"^(?:>=|[>≥]|from|von|de|от|从)?\s*({_NUMBER})\s*(?:-|–|—|~|～|to|bis|до|à|至|;)\s*(?:<=|[<≤])?\s*({_NUMBER})\s*%?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?<![\d-])\d{3}-\d{3}-\d(?![\d-])|(?<!\d)\d{2}-\d{10}-\d{2}-\d{4}|(?<![\d-])\d{3}-\d{3}-\d{2}-\d(?![\d-])"
)
_LABELS = re.compile(
    r"(?:\bCAS|\bEC|\bEG|\bCE|\bEINECS|\bREACH|\bIndex)(?:[\s-]*(?:no|nr|number|nummer|номер|号|#)\.?)?\s*[:：#]?|№",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"secret|proprietary|confidential|undisclosed|not disclosed|geheim|vertraulich|confidentiel|confidencial|конфиденциал|тайна|保密|商业秘密",
    re.IGNORECASE,
)
_LEAST_SECTIONS = 3
_MOST_OF_IT = 80


def sections_of(lines: Sequence[Line]) -> dict[int, list[Line]]:
    """Give the lines of each numbered section; empty where the lines are no safety data sheet. Lines before the first stand under 0."""
    found: dict[int, list[Line]] = {0: []}
    current = 0
    for line in lines:
        number = section_of(line.text)
        if number:
            current = number
            found.setdefault(current, [])
        else:
            found[current].append(line)
    known = set(found) - {0}
    return found if len(known) >= _LEAST_SECTIONS and known & {1, 3} else {}


def is_mixture(lines: Iterable[Line]) -> bool:
    """Tell whether section 3 says that the product is a mixture."""
    return any(MIXTURE.match(line.text) for line in lines)


def components_in(lines: Sequence[Line]) -> tuple[Component, ...]:
    """Give the substances that a section or table of a composition names, in order, each with number, share and place."""
    found: list[Component] = []
    columns: list[Column] = []
    for i, line in enumerate(lines):
        if heads_composition(line):
            columns = _columns(line)
        elif columns and len(line.cells) > 1 and (row := _row(line, columns)):
            found.append(row)
        elif (
            columns
            and found
            and len(line.cells) == 1
            and column_of(line.cells[0], columns).role == "name"
            and not _keyed(line)
        ):
            found[-1] = replace(found[-1], name=f"{found[-1].name} {line.text}")
        elif not _keyed(line) and (free := _free(line)):
            found.append(free if free.name else _stacked(free, lines, i))
    return tuple(found) or tuple(_from_pairs(lines))


def heads_composition(line: Line) -> bool:
    """Tell whether a line heads a table of substances: numbers beside shares, or either beside names."""
    kinds = {_kind(c.text) for c in line.cells}
    return len(line.cells) > 1 and len(kinds & {"name", "cas", "share"}) > 1 and not CAS.search(line.text)


def _columns(header: Line) -> list[Column]:
    """Give the columns of a table of substances; where none is headed as names, the first that is no other is."""
    kinds = [_kind(c.text) for c in header.cells]
    if "name" not in kinds:
        other = next(
            (
                i
                for i, (k, c) in enumerate(zip(kinds, header.cells, strict=True))
                if not k and not _LABELS.match(c.text)
            ),
            -1,
        )
        kinds = ["name" if i == other else k for i, k in enumerate(kinds)]
    columns = [Column(k, c.text, "", "", c.start, c.end) for k, c in zip(kinds, header.cells, strict=True)]
    return columns if "name" in kinds else [Column("name", "", "", "", -1, header.cells[0].start), *columns]


def _stacked(free: Component, lines: Sequence[Line], i: int) -> Component:
    """Give a substance whose name stands on the line before its number and whose share stands after, as text without a layout has it."""
    before = lines[i - 1].text if i else ""
    name = before if any(c.isalpha() for c in before) and not _kind(before) and not _LABELS.match(before) else ""
    after = (line.text.strip() for line in lines[i + 1 : i + 4])
    share = next((t for t in after if _SHARE.fullmatch(t) and not _NUMBERS.search(t)), "")
    percent = any("%" in line.text for line in lines[:i])
    return replace(
        free, name=name, share=free.share or (f"{share} %" if share and "%" not in share and percent else share)
    )


def _kind(header: str) -> str:
    if field_of(header) == "cas" or re.match(r"cas\b", plain(header)):
        return "cas"
    return "share" if is_share(header) else "name" if is_substance(header) or field_of(header) == "name" else ""


def _keyed(line: Line) -> bool:
    """Tell whether a line is a key with its value, as sheets of one substance write them."""
    return any(
        field_of(p.key) or is_share(p.key) or is_substance(p.key)
        for p in said_in([line]).pairs
        if ":" in line.text or "：" in line.text
    )


def _row(line: Line, columns: Sequence[Column]) -> Component | None:
    """Give the substance of a table's row, by name alone where neither number nor share is stated; None where it has none of the three."""
    said: dict[str, list[str]] = {}
    for cell, column in placed(line, columns):
        said.setdefault(column.role or _guessed(cell), []).append(cell.text)
        if (
            column.role == "share"
            and "%" in column.header
            and "%" not in cell.text
            and _SHARE.fullmatch(cell.text.strip())
        ):
            said["share"][-1] += " %"
    cas = _number(" ".join(said.get("cas", ())) or line.text)
    share = " ".join(s for s in said.get("share", ()) if not says_nothing(s))
    name = _bare(" ".join(said.get("name", ())))
    return Component(name=name, cas=cas, share=share, at=line.at) if name or cas or share else None


def _guessed(cell: Cell) -> str:
    return "share" if "%" in cell.text and _SHARE.search(cell.text) else ""


def _free(line: Line) -> Component | None:
    """Give the substance of a line without a table's header: its number, the share with a per cent sign, and the words before."""
    cas = _number(line.text)
    if not cas:
        return None
    rest = _NUMBERS.sub(" ", CAS.sub(" ", line.text))
    shares = [m[0].strip() for m in _SHARE.finditer(rest) if "%" in m[0]]
    share = shares[0] if shares else ""
    before = line.text[: line.text.index(cas)]
    name = _bare(before) or _bare(rest.replace(share, " ") if share else rest)
    return Component(name=name, cas=cas, share=share, at=line.at)


def _bare(text: str) -> str:
    return " ".join(_LABELS.sub(" ", _NUMBERS.sub(" ", CAS.sub(" ", text))).split()).strip(" ;:-·•").lstrip(", ")


def _number(text: str) -> str:
    """Give the first number with the form of a CAS number, one with a right check digit before the others."""
    found = [n for n, _, _ in cas_numbers(text)]
    return next((n for n in found if valid_cas(n)), found[0] if found else "")


def _from_pairs(lines: Sequence[Line]) -> Iterable[Component]:
    """Give the substances of a section that is written as keys and values; a key that comes again begins the next."""
    held: dict[str, str] = {}
    at = ""
    for pair in said_in(lines).pairs:
        kind = _kind(pair.key)
        if not kind or says_nothing(pair.value):
            continue
        if kind in held:
            yield _of(held, at)
            held = {}
        at = at if held else pair.at
        held[kind] = pair.value
    if held.get("cas") or held.get("share"):
        yield _of(held, at)


def _of(held: dict[str, str], at: str) -> Component:
    return Component(name=held.get("name", ""), cas=_number(held.get("cas", "")), share=held.get("share", ""), at=at)


def closed_share(share: str) -> str:
    """Give a share as an interval that holds all of it.

    >>> closed_share("10 - < 20 %"), closed_share(">= 5 - <= 9 % (w/w)"), closed_share("< 1 %")
    ('10 to 20 %', '5 to 9 %', '< 1 %')
    """
    found = _BETWEEN.match(share.strip())
    if not found:
        return share.strip()
    low, high = (part.strip(" %") for part in found.groups())
    return f"{low} to {high} {'ppm' if 'ppm' in share else '%'}"


def is_whole(component: Component) -> bool:
    """Tell whether a substance is the product: its share is not stated, or reaches four fifths.

    >>> is_whole(Component(name="x", share="5 - 10 %", at="")), is_whole(Component(name="x", share=">= 99 %", at=""))
    (False, True)
    """
    numbers = [float(n.replace(",", ".")) for n in re.findall(r"\d+(?:[.,]\d+)?", component.share)]
    return not numbers or ("ppm" not in component.share and max(numbers) >= _MOST_OF_IT)


def is_withheld(component: Component) -> bool:
    """Tell whether a sheet keeps back which substance a component is."""
    return not component.cas and (not component.name or bool(_SECRET.search(component.name)))


__all__ = ["closed_share", "components_in", "heads_composition", "is_mixture", "is_whole", "is_withheld", "sections_of"]
