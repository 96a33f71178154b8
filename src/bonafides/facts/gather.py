"""Gather the facts of one transaction on one day from what the disciplines found."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from msgspec import Struct

from bonafides.facts.nexus import nexus_of, nexus_settled
from bonafides.model.assessment import Hit, ItemResult
from bonafides.model.ban import GoodsBan
from bonafides.model.dates import Days
from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, Recognised
from bonafides.model.noun import stated
from bonafides.model.transaction import Transaction
from bonafides.model.words import UseTable
from bonafides.networks import Screened, uncover
from bonafides.routes.borders import near_borders
from bonafides.routes.detours import measured
from bonafides.routes.gazetteer import Gazetteer
from bonafides.routes.papers import named_ends
from bonafides.routes.ships import ships_of
from bonafides.routes.trace import trace, whereto
from bonafides.text.uses import read_uses

Named = Callable[[str], tuple[tuple[str, str, int, int, tuple[str, ...]], ...]]


class Background(Struct, frozen=True, kw_only=True):
    """What the edition knows beside lists and control lists, as of no particular day."""

    gazetteer: Gazetteer
    bans: tuple[GoodsBan, ...]
    uses: UseTable
    authorities: Mapping[str, tuple[str, ...]]


def gather(transaction: Transaction, days: Days, background: Background, *, hits: tuple[Hit, ...],
           items: tuple[ItemResult, ...], screened: Screened, named: Named) -> Facts:  # fmt: skip
    """Give the facts that law and red flags read.

    Args:
        transaction: In canonical order.
        days: Whose lists and records count, and whose law (bans, country groups and members).
        background: Places, groups, bans and words of the edition.
        hits: Of every party.
        items: The classification of every item, in order.
        screened: Screens one more party (an owner).
        named: Finds the catalogue's items in a text: kind, id, first and last character + 1, relations to listed items.
    """
    gazetteer, day = background.gazetteer, days.lists.isoformat()
    legs = trace(transaction, gazetteer, day)
    nexus = nexus_of(transaction, legs, gazetteer, days.law)
    return Facts(
        transaction=transaction, day=days.lists, hits=hits, items=items, legs=legs,
        whereto=whereto(transaction, legs, gazetteer), ends=named_ends(transaction, gazetteer),
        way=measured(legs, gazetteer.sea, day), borders=near_borders(transaction, legs, gazetteer, day),
        ships=ships_of(transaction, gazetteer),
        uses=_uses(transaction, background.uses),
        groups=_groups(gazetteer, days.law),
        bans=tuple(b for b in background.bans if b.in_force(days.law)),
        hubs=_hubs(gazetteer, day),
        nexus=nexus, nexus_known=nexus_settled(nexus, gazetteer),
        owners=uncover(transaction, screened),
        recognised=_recognised(transaction, named),
        words=background.authorities,
    )  # fmt: skip


@lru_cache(maxsize=64)
def _hubs(gazetteer: Gazetteer, day: str) -> dict[str, str]:
    return gazetteer.hubs(day)


def _between(since: str, until: str, day: date) -> bool:
    return (not since or since <= day.isoformat()) and (not until or day.isoformat() < until)


@lru_cache(maxsize=64)
def _groups(gazetteer: Gazetteer, day: date) -> dict[str, dict[str, bool | None]]:
    """Give the members of each country group, union and regime on the day; a territory treated as part of another shares its groups."""
    groups: dict[str, dict[str, bool | None]] = {}
    for country in gazetteer.tables.countries:
        for membership in country.groups:
            if _between(membership.since, membership.until, day):
                groups.setdefault(membership.group, {})[country.id] = True if membership.verified else None
    for row in gazetteer.tables.groups:
        holds = row.holds(day.isoformat())
        members = groups.setdefault(row.group, {})
        if holds is not False and members.get(row.country) is not True:
            members[row.country] = holds
    for treated in gazetteer.tables.treated_as:
        if _between(treated.since, "", day):
            for members in groups.values():
                if treated.other in members:
                    members[treated.country] = members[treated.other]
    return groups


def _uses(transaction: Transaction, table: UseTable) -> dict[str, tuple[Evidence, ...]]:
    """Read every text that says what the goods are for."""
    found: dict[str, list[Evidence]] = {}
    for text, at in _use_texts(transaction):
        for use, spans in read_uses(text, table).items():
            for start, end in spans:
                said = claim(f"The words “{text[start:end]}” in “{_short(text)}”", "transaction", at)
                found.setdefault(use, []).append(said)
    return {use: tuple(grounds) for use, grounds in found.items()}


def _short(text: str, length: int = 120) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _use_texts(transaction: Transaction) -> list[tuple[str, str]]:
    end_use = transaction.end_use
    texts: list[tuple[str, str]] = []
    if stated(end_use):
        texts += [(end_use.stated, "$.end_use.stated")] if stated(end_use.stated) else []
        if stated(end_use.statement) and stated(end_use.statement.use):
            texts.append((end_use.statement.use, "$.end_use.statement.use"))
    for number, answer in enumerate(transaction.answers if stated(transaction.answers) else ()):
        if stated(answer.answer):
            texts.append((answer.answer, f"$.answers[{number}].answer"))
    return texts


def _recognised(transaction: Transaction, named: Named) -> tuple[Recognised, ...]:
    """Find the catalogue's items in the papers that came with the transaction."""
    found = []
    for number, paper in enumerate(transaction.documents if stated(transaction.documents) else ()):
        texts = [(paper.text, f"$.documents[{number}].text")] if stated(paper.text) else []
        texts += [
            (str(v), f"$.documents[{number}].fields.{k}")
            for k, v in (paper.fields if stated(paper.fields) else {}).items()
        ]
        for text, at in texts:
            for kind, item, start, end, relations in named(text):
                ground = claim(
                    f"The {'paper' if paper.kind == 'other' else paper.kind} names “{text[start:end]}”",
                    "transaction",
                    at,
                )
                found.append(Recognised(document=number, kind=kind, item=item, ground=ground, relations=relations))
    return tuple(found)
