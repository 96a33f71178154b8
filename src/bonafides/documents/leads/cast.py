"""Who plays which part in a deed: actor, item, receiver, source, way."""

import re
from collections.abc import Sequence

from bonafides.documents.grammar import tokens as t
from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.leads import trade_verbs as tv
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.goods_told import fill_holder, fill_items
from bonafides.documents.leads.light_verbs import any_of
from bonafides.documents.leads.nouns import (
    is_body,
    is_capital,
    is_goods,
    is_government,
    name_in,
    party_of,
    place_of,
    placed,
    singular,
    surely_goods,
    words_of,
)
from bonafides.documents.leads.parts import Cast, aim, fill, link
from bonafides.documents.leads.referring import owner_of, parties, place_in_sentence
from bonafides.documents.leads.scene import Scene
from bonafides.documents.leads.trading import traded

_COVER = re.compile(r"\b(?:front|cover|shell)[ -]compan(?:y|ies)(?: names?)?\b", re.IGNORECASE)
_CARRIED = frozenset(
    "sea air rail road ground land truck lorry train ship dhow plane aircraft ferry barge courier post mail vessel parcel container hand".split()
)


def cast(scene: Scene, deed: Deed) -> Cast:
    """Give the parts of a deed of a sentence."""
    part = Cast(deed=deed)
    agents, things = _sides(deed)
    _act(scene, part, agents)
    if deed.action in {"measure", "appealed"}:
        _aimed(scene, part, things)
    elif deed.action == "approached_government":
        _approached(scene, part)
    elif deed.action == "referred":
        fill_items(scene, part, things)
        fill(scene, part, "counterparty", deed.verb.under.get("to", ()))
    elif deed.action == "sought" and deed.verb.base in tv.ASKING and deed.things is None:
        _asked(scene, part)
    else:
        traded(scene, part, things)
    _ways(scene, part)
    if not part.actor and deed.action in tv.TRANSFERS | tv.OFFERS:
        _unsaid(scene, part)
    return part


def _unsaid(scene: Scene, part: Cast) -> None:
    """Fill in who moved goods where no agent is named: the vessel that they left aboard, else who held them before."""
    deed = part.deed
    vessels = [v for v in part.via if any(n.sort == "vessel" and n.text == v for n in scene.spoken)]
    if deed.moved and vessels:
        part.actor = vessels[:1]
    elif deed.verb.passive or deed.moved:
        fill_holder(scene, part)


def _sides(deed: Deed) -> tuple[list[Chunk], list[Chunk]]:
    """Give who acts and what is acted on; "by sea" is no agent."""
    verb = deed.verb
    if deed.moved:
        agents, things = [], verb.subject
    elif verb.passive:
        agents = [c for c in verb.under.get("by", ()) if c.word not in _CARRIED]
        things = [*verb.subject, *verb.objects]
    else:
        agents, things = verb.subject, verb.objects
    return agents if deed.agents is None else deed.agents, things if deed.things is None else deed.things


def _act(scene: Scene, part: Cast, agents: Sequence[Chunk]) -> None:
    agents = [c for c in agents if _acts(c)]
    names, mentions, inferred = parties(scene, agents, countries=True)
    part.named = any(m.kind == "party" for m in mentions) or any(name_in(c) for c in agents)
    if not names and not part.deed.verb.passive:
        names = [
            words_of(c)
            for c in agents[:1]
            if c.head.part == t.NOUN and singular(c.word).endswith(_AGENTS) and not surely_goods(c.word)
        ]
    part.actor += names
    link(part, "actor", mentions)
    if inferred:
        part.inferred.append("actor")


_TEXTS = frozenset(
    "resolution law regulation act rule guideline list convention treaty decree directive ordinance decision policy measure control sanction embargo article section paragraph report invoice document record paper".split()
)
_LAWS = frozenset("resolution regulation law convention treaty directive ordinance decree guideline report".split())


def _acts(chunk: Chunk) -> bool:
    """Tell whether a phrase may act: laws, lists and reports do nothing by themselves; a body may have "control" in its name."""
    last = singular(chunk.head.lower.split()[-1])
    return last not in (_LAWS if party_of(chunk) is not None else _TEXTS)


_AGENTS = ("er", "or", "ist", "ant", "ian", "man", "men", "eer")


def _owners(things: Sequence[Chunk]) -> list[Chunk]:
    return [
        Chunk(kind="phrase", tokens=[x], head=x, mentions=[x.mention])
        for c in things
        for x in c.tokens
        if x.mention is not None and x.mention.kind == "party"
    ]


def _whole(scene: Scene, chunk: Chunk) -> str:
    """Give a body with the country behind "of" ("government of Ukraine")."""
    at = place_in_sentence(scene, chunk)
    if (
        0 <= at < len(scene.chunks) - 2
        and scene.chunks[at + 1].word == "of"
        and place_of(scene.chunks[at + 2]) is not None
    ):
        return f"{words_of(chunk)} of {words_of(scene.chunks[at + 2])}"
    return words_of(chunk)


def _asked(scene: Scene, part: Cast) -> None:
    """Fill in who was asked for what ("asked X for pumps", "asked X to quote on pumps", "inquired with X about pumps")."""
    verb, further = part.deed.verb, part.deed.asked_to
    goods = verb.governed("for", "about", "for>of", "into")
    if further is not None:
        goods = [*further.objects, *further.governed("on", "for", ">of")]
        fill(scene, part, "end_user", [c for c in further.governed("to") if not is_goods(c)])
    elif verb.base == "request":
        goods = [*verb.objects, *goods]
    fill_items(scene, part, goods)
    asked = [] if verb.base == "request" else verb.subject if verb.passive else verb.objects
    fill(scene, part, "counterparty", [*verb.governed("with", "from", "of", "to"), *asked])


def _aimed(scene: Scene, part: Cast, things: Sequence[Chunk]) -> None:
    """Fill in whom a measure hits, or what an appeal is against."""
    deed, verb = part.deed, part.deed.verb
    if deed.nominal is not None:
        things = verb.governed("on", "against", *(("to",) if verb.base == "apply" else ()))
    if deed.action == "measure" and deed.things is None and any_of(things, tv.PERMITS):
        things = [*verb.governed(">of"), *verb.behind.get("of", ()), *verb.governed("from", "to"), *_owners(things)]
    aim(scene, part, [*things, *verb.governed("against")])
    if deed.action == "measure" and not part.target:
        part.target += [words_of(c) for c in things if is_body(c)]


def _approached(scene: Scene, part: Cast) -> None:
    """Fill in which government is spoken to, about which goods and whom."""
    verb = part.deed.verb
    sides = [
        *verb.governed("with", "to", "on"),
        *verb.objects,
        *(verb.subject if verb.passive else ()),
        *verb.governed("to>of"),
    ]
    governments = [c for c in sides if is_government(c) or is_capital(c)][:1]
    part.counterparty = [_whole(scene, c) if place_of(c) is None else c.head.text for c in governments]
    link(part, "counterparty", [m for c in governments for m in placed(c)])
    inside = [m for m in scene.names if verb.chunk.end <= m.start and m.kind in {"item", "party", "country"}]
    part.item_mentions = [m for m in inside if m.kind == "item"]
    topics = [c for c in (*(() if verb.passive else verb.objects), *verb.governed("about")) if not is_government(c)]
    said = [words_of(c) for c in topics if is_goods(c) or singular(c.word) in tv.TRADES]
    part.item = said or list(dict.fromkeys(m.text for m in part.item_mentions))
    owners = parties(scene, [o for c in topics if (o := owner_of(c)) is not None])[0]
    named = [(m.same_as or m.text) for m in inside if m.kind == "party" and m.text not in part.counterparty]
    part.target = list(dict.fromkeys([*owners, *named]))
    link(part, "item", part.item_mentions)
    about = [m for m in inside if m.kind != "item" and not any(c.start <= m.start < c.end for c in governments)]
    link(part, "target", about)


def _ways(scene: Scene, part: Cast) -> None:
    """Fill in the places on the way, and through whom or what the goods went."""
    deed, verb = part.deed, part.deed.verb
    through = verb.governed("via", "through", "by way of")
    if deed.action in {"shipped", "supplied", "stopped"}:
        where = ("at", "from", "aboard", "across", *(("in",) if deed.action == "stopped" else ()))
        through += [c for c in verb.governed(*where) if place_of(c) is not None]
    for chunk in through:
        place = place_of(chunk)
        if place is not None or (name_in(chunk) and party_of(chunk) is None and not is_body(chunk)):
            part.route.append(place.text if place is not None else name_in(chunk))
            link(part, "route", [place] if place is not None else [])
        else:
            part.via += parties(scene, [chunk])[0]
    aboard = [c for c in verb.governed("aboard", "on board") if place_of(c) is None]
    part.via += [party.text if (party := party_of(c)) is not None else words_of(c) for c in aboard]
    part.via += [w for c in verb.governed("using") for w in parties(scene, [c])[0]]
    if part.item:
        part.via += [m[0] for m in _COVER.finditer(scene.text, scene.start, scene.end)]
    part.route, part.via = list(dict.fromkeys(part.route)), list(dict.fromkeys(v for v in part.via if v))
