"""The parts of a deed by name: who, what, to whom, from whom, by which way."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct, field

from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.nouns import is_body, is_goods, name_in, party_of, place_of, placed
from bonafides.documents.leads.referring import owner_of, parties
from bonafides.documents.leads.scene import Scene
from bonafides.model.document import Mention


class Cast(Struct, kw_only=True):
    """The parts of a deed by name; `inferred` names those that another sentence gave, `links` what each may be in the edition."""

    deed: Deed
    actor: list[str] = field(default_factory=list)
    item: list[str] = field(default_factory=list)
    item_mentions: list[Mention] = field(default_factory=list)
    counterparty: list[str] = field(default_factory=list)
    end_user: list[str] = field(default_factory=list)
    target: list[str] = field(default_factory=list)
    route: list[str] = field(default_factory=list)
    via: list[str] = field(default_factory=list)
    links: dict[str, tuple[str, ...]] = field(default_factory=dict)
    inferred: list[str] = field(default_factory=list)
    named: bool = False
    goods: bool = False

    @property
    def clause(self) -> tuple[int, int]:
        """Where the deed's own words stand."""
        return min(self.deed.verb.begin, self.deed.start), max(self.deed.verb.reach, self.deed.end)


def link(part: Cast, name: str, mentions: Iterable[Mention]) -> None:
    """Note what a part may be in the edition."""
    links = tuple(dict.fromkeys([*part.links.get(name, ()), *(link for m in mentions for link in m.links)]))
    if links:
        part.links[name] = links


def fill(scene: Scene, part: Cast, name: Literal["counterparty", "end_user"], chunks: Sequence[Chunk]) -> None:
    """Add the parties that phrases name to a part; places are none, and who acts receives nothing from himself."""
    names, mentions, _ = parties(scene, [c for c in chunks if place_of(c) is None])
    there: list[str] = getattr(part, name)
    there += [n for n in names if n not in there and n not in part.actor]
    link(part, name, [m for m in mentions if m.kind == "party"] or mentions)


def fill_places(part: Cast, chunks: Sequence[Chunk]) -> None:
    """Add the countries and places that phrases name to where the goods go."""
    found = [m for c in chunks for m in placed(c)]
    part.target = list(dict.fromkeys([*part.target, *(m.text for m in found)]))
    link(part, "target", found)


def aim(scene: Scene, part: Cast, chunks: Sequence[Chunk]) -> None:
    """Add whom a deed is aimed at: parties that phrases name, and who owns what they name."""
    owned = [o for c in chunks if party_of(c) is None and not is_body(c) and (o := owner_of(c)) is not None]
    names, mentions, inferred = parties(
        scene, [*(c for c in chunks if not is_goods(c) or party_of(c) is not None or is_body(c) or name_in(c)), *owned]
    )
    part.target = list(dict.fromkeys([*part.target, *names]))
    part.named = part.named or any(m.kind == "party" for m in mentions)
    link(part, "target", mentions)
    if inferred:
        part.inferred.append("target")
    fill_places(part, chunks)
