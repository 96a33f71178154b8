"""The tests of the catalogue as expressions: "bulk_density >= 1.72 g/cm3 and (form_block or form_bar)".

test    = part ("or" part)*        part = leaf ("and" leaf)*
leaf    = "not" leaf | "(" test ")" | feature | property limit | "machinable to" bodies
limit   = ">=" | ">" | "<=" | "<" number unit, or "within" number ".." number unit
bodies  = "cylinder 120 x 50 mm" / "tube 65 x 25 x 50 mm" / "block 120 x 120 x 50 mm", joined by "/"
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, cast

from bonafides.errors import ContentError
from bonafides.goods.units import to_base, unit_for
from bonafides.model.control import Body, Criterion
from bonafides.model.quantity import Comparison, Limit

_PIECE = re.compile(r"\s*(\(|\)|\band\b|\bor\b|\bnot\b|[^()]+?(?=\s*(?:\(|\)|\band\b|\bor\b|$)))", re.DOTALL)
_LIMIT = re.compile(r"(\w+)\s*(>=|>|<=|<|within)\s*(-?[\d.]+)(?:\s*\.\.\s*([\d.]+))?\s*(.*)", re.DOTALL)
_BODY = re.compile(r"(cylinder|tube|block)\s+([\d.]+(?:\s*x\s*[\d.]+)+)\s*(\w+)")


class _Reader:
    """Reads one expression from left to right."""

    def __init__(self, text: str, properties: Mapping[str, str], features: frozenset[str], where: str) -> None:
        self.pieces = [p.strip() for p in _PIECE.findall(" ".join(text.split())) if p.strip()]
        self.at = 0
        self.properties, self.features, self.where = properties, features, where

    def peek(self) -> str:
        return self.pieces[self.at] if self.at < len(self.pieces) else ""

    def take(self) -> str:
        self.at += 1
        return self.pieces[self.at - 1] if self.at <= len(self.pieces) else ""

    def joined(self, word: Literal["or", "and"]) -> Criterion:
        parts = [self.joined("and") if word == "or" else self.leaf()]
        while self.peek() == word:
            self.take()
            parts.append(self.joined("and") if word == "or" else self.leaf())
        return parts[0] if len(parts) == 1 else Criterion(kind="any" if word == "or" else "all", parts=tuple(parts))

    def leaf(self) -> Criterion:
        piece = self.take()
        if piece == "not":
            return Criterion(kind="not", parts=(self.leaf(),))
        if piece == "(":
            inside = self.joined("or")
            if self.take() != ")":
                raise self.fault("a bracket is not closed")
            return inside
        if piece in self.features:
            return Criterion(kind="feature", property=piece, text=piece)
        if piece.startswith("machinable to"):
            return Criterion(kind="machinable", bodies=self.bodies(piece), text=piece)
        return self.limit(piece)

    def limit(self, piece: str) -> Criterion:
        found = _LIMIT.fullmatch(piece)
        if not found or found[1] not in self.properties:
            raise self.fault(f"{piece!r} is neither a feature nor a limit on a property of the catalogue")
        name, op, low, high, spelling = found[1], cast("Comparison", found[2]), found[3], found[4], found[5].strip()
        dimension = self.properties[name]
        unit = unit_for(spelling or "axes" if dimension == "count" else spelling, dimension)
        if unit is None:
            raise self.fault(f"{spelling!r} is no unit of {dimension}")
        limit = Limit(
            op=op, value=to_base(Fraction(low), unit), upper=to_base(Fraction(high), unit) if high else None, dimension=dimension, unit=unit.symbol,
            text=piece[len(name) :].strip(),
        )  # fmt: skip
        return Criterion(kind="limit", property=name, limit=limit, text=piece)

    def bodies(self, piece: str) -> tuple[Body, ...]:
        found = _BODY.findall(piece)
        unit = unit_for(found[0][2], "length") if found else None
        if unit is None:
            raise self.fault(f"{piece!r} names no body with its sizes and unit")
        return tuple(
            Body(shape=shape, sizes=tuple(to_base(Fraction(s), unit) for s in re.findall(r"[\d.]+", sizes))) for shape, sizes, _ in found
        )  # fmt: skip

    def fault(self, says: str) -> ContentError:
        return ContentError(f"{self.where}: {says}; correct the test of this entry")


def read_test(text: str, properties: Mapping[str, str], features: frozenset[str], *, where: str) -> Criterion:
    """Read a test; `properties` maps each property to its dimension.

    >>> read_test("grain <= 100 um and fine", {"grain": "length"}, frozenset({"fine"}), where="x").kind
    'all'

    Raises:
        ContentError: On a word that is neither a property nor a feature, a wrong unit or an open bracket.
    """
    reader = _Reader(text, properties, features, where)
    criterion = reader.joined("or")
    if reader.peek():
        raise reader.fault(f"{reader.peek()!r} is left over")
    return criterion
