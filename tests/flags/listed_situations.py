"""Hits, owners, item results and end-use readings for tests of red flags."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from tests.flags.flag_situations import DAY, ask, facts

import bonafides_catalogue
from bonafides.model.assessment import Feature, Hit, ItemResult, Related
from bonafides.model.codec import from_toml
from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts, OwnedBy
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.model.words import UseTable
from bonafides.text.uses import read_uses

BY_NUMBER = (Feature(feature="identifier", says="same identifier", bits=24.0),)
BY_ADDRESS = (Feature(feature="address", says="same building", bits=1.0),)


@cache
def use_table() -> UseTable:
    """Give the catalogue's end-use words."""
    content = (Path(bonafides_catalogue.__file__).parent / "words" / "end_use.toml").read_bytes()
    return from_toml(content, UseTable, where="end_use.toml")


def hit(query: str = "Acme Propulsion", **more: Any) -> Hit:
    """Give a hit that matches, of a binding list, for the first party."""
    given: dict[str, Any] = {
        "query": query, "score": 0.97, "match": True, "list": "x-list", "list_id": "1", "name": query, "actor": "a", "schema": "Organization",
        "periods": (), "dates_from": "publisher", "in_force": "yes", "measure": "asset_freeze", "binding": ("US",), "party": 0,
    }  # fmt: skip
    return Hit(**{**given, **more})


def concern(query: str = "Acme Propulsion", **more: Any) -> Hit:
    """Give a hit of a list that informs and binds nobody."""
    return hit(query, **{"measure": "concern", "binding": (), **more})


def likeness(query: str = "Acme Propulsion", **more: Any) -> Hit:
    """Give a hit that resembles a listing and is not it."""
    return hit(query, **{"match": False, "same_party": False, "score": 0.5, "note": "likeness only", **more})


def open_hit(query: str = "Acme Propulsion", **more: Any) -> Hit:
    """Give a hit whose force on the day is not known."""
    return hit(query, **{"match": False, "in_force": "unknown", **more})


def owner(
    low: int, high: int | None = None, *, of: Hit | None = None, name: str = "Parent A", party: int = 0
) -> OwnedBy:
    """Give a listed owner with a share in per cent, or between two."""
    share = Fraction(low, 100), Fraction(low if high is None else high, 100)
    return OwnedBy(
        party=party, owner=name, hit=of or hit(name), low=share[0], high=share[1], ground=claim(f"{name} owns {low} %")
    )


def result(status: Any = "not_controlled", **more: Any) -> ItemResult:
    """Give the classification of one item."""
    return ItemResult(status=status, **more)


def precursor(entry: str = "MTCR 4.C.4.b", relation: str = "precursor_of", **more: Any) -> ItemResult:
    """Give an unlisted item that stands in a relation to a listed one."""
    return result(
        "unlisted_sensitive", related=(Related(relation=relation, entry=entry, source="a public report"),), **more
    )


def undecided(near: tuple[str, ...] = ()) -> ItemResult:
    """Give an item that cannot be classified on what is stated."""
    question = asks("What is the grain size?", "$.items[0].specs.grain_size")
    return result("insufficient_data", missing=("grain_size",), questions=(question,), near=near)


def situation(day: date | None = None, **deal: Any) -> Facts:
    """Give facts whose end-use words are read with the catalogue's table.

    `hits`, `owners`, `results` and `groups` are given as found; the rest is the transaction as the contract writes it.
    """
    found: dict[str, Any] = {k: deal.pop(k) for k in ("owners", "groups") if k in deal}
    if "results" in deal:
        found["items"] = deal.pop("results")
    plain = facts(day=day or DAY, **deal)
    return msgspec.structs.replace(plain, uses=_read(plain), **found)


def _read(plain: Facts) -> Mapping[str, tuple[Evidence, ...]]:
    texts = [(plain.end_use.stated, "$.end_use.stated"), *((a.answer, "$.answers") for a in plain.answers)]
    uses: dict[str, tuple[Evidence, ...]] = {}
    for text, at in texts:
        if stated(text):
            for use, spans in read_uses(text, use_table()).items():
                uses[use] = (*uses.get(use, ()), *(claim(text[s:e], "transaction", at) for s, e in spans))
    return uses


def said(slug: str, day: date | None = None, **deal: Any) -> str:
    """Give yes, no or unknown."""
    return ask(slug, situation(day, **deal)).word


def told(slug: str, day: date | None = None, **deal: Any) -> Truth:
    """Give what a flag says, with its grounds."""
    return ask(slug, situation(day, **deal))
