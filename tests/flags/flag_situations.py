"""Small facts for tests of red flags: a transaction in the contract's form, placed by the catalogue's own gazetteer."""

import importlib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

import bonafides_catalogue
from bonafides.model.assessment import Hit, ItemResult
from bonafides.model.ban import GoodsBan
from bonafides.model.codec import from_json, from_toml
from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, Recognised
from bonafides.model.flag import Flag
from bonafides.model.outcome import Status
from bonafides.model.transaction import Transaction
from bonafides.model.truth import Truth
from bonafides.routes import Gazetteer, compile_places, measured, named_ends, near_borders, ships_of, trace, whereto
from bonafides.routes.gazetteer import PlaceFile

DAY = date(2026, 6, 1)
PLACES = Path(bonafides_catalogue.__file__).parent / "places"
HUBS = {"AE": "a public note", "TR": "a public note"}
IRAN = GoodsBan(
    id="t.ir",
    jurisdiction="UN",
    destination="IR",
    title="a missile items ban",
    lists=("mtcr",),
    catch_all=True,
    cites="x",
)
NORTH_KOREA = GoodsBan(id="t.kp", jurisdiction="UN", destination="KP", title="a ban by heading", hs=("84",), cites="x")


@cache
def gazetteer() -> Gazetteer:
    """Give the catalogue's places."""
    files = sorted(PLACES.glob("*.toml"))
    return Gazetteer(compile_places(from_toml(f.read_bytes(), PlaceFile, where=f.name) for f in files))


def facts(
    *,
    day: date = DAY,
    status: Status = "not_controlled",
    names: tuple[str, ...] = (),
    hits: tuple[Hit, ...] = (),
    recognised: tuple[str, ...] = (),
    **deal: Any,
) -> Facts:
    """Give the facts of a transaction whose fields are given as the contract writes them."""
    content = {"date": day.isoformat(), **{k.rstrip("_"): v for k, v in deal.items()}}
    transaction = from_json(msgspec.json.encode(content), Transaction, where="test")
    places = gazetteer()
    legs = trace(transaction, places, day.isoformat())
    return Facts(
        transaction=transaction, day=day, hits=hits, legs=legs, whereto=whereto(transaction, legs, places),
        way=measured(legs, places.sea, day.isoformat()), borders=near_borders(transaction, legs, places, day.isoformat()),
        ships=ships_of(transaction, places),
        ends=named_ends(transaction, places), bans=(IRAN, NORTH_KOREA), hubs=HUBS, uses=_generic(transaction),
        groups={"EU": {"DE": True, "FR": True, "NL": True}},
        items=tuple(ItemResult(status=status, names=names) for _ in transaction.items),
        recognised=tuple(Recognised(document=0, kind="sensitive", item=r, ground=claim(f"The paper names “{r}”")) for r in recognised),
    )  # fmt: skip


def _generic(transaction: Transaction) -> Mapping[str, tuple[Evidence, ...]]:
    end_use = transaction.end_use
    use = end_use.statement.use if end_use and end_use.statement else ""
    said = isinstance(use, str) and "civilian purposes" in use
    return {"generic": (claim("an empty phrase", "transaction", "$.end_use.statement.use"),)} if said else {}


def ask(slug: str, asked: Facts) -> Truth:
    """Give what a flag says of facts; it must carry a ground whatever it says."""
    flag: Flag = importlib.import_module(f"bonafides_catalogue.flags.{slug}").FLAG
    assert flag.id == slug
    truth = flag.holds(asked)
    assert truth.grounds
    return truth


def word(slug: str, **deal: Any) -> str:
    """Give yes, no or unknown."""
    return ask(slug, facts(**deal)).word


def buyer(name: str | None = "Delta Optical Research", country: str | None = "IN", **more: Any) -> dict[str, Any]:
    """Give a buyer in the contract's form."""
    named = {"name": name} if name else {}
    return {"role": "buyer", **named, **({"country": country} if country else {}), **more}


def party(role: str, name: str, country: str, **more: Any) -> dict[str, Any]:
    """Give a party in the contract's form."""
    return {"role": role, "name": name, "country": country, **more}
