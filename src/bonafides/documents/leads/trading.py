"""The parts of a trade: the goods, who receives them, from whom they come, and where they go."""

from collections.abc import Sequence

from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.sentence import Verb
from bonafides.documents.leads import trade_verbs as tv
from bonafides.documents.leads.goods_told import cargo, fill_again, fill_items, given_and_receivers
from bonafides.documents.leads.light_verbs import any_of
from bonafides.documents.leads.nouns import is_body, is_goods, singular
from bonafides.documents.leads.parts import Cast, aim, fill, fill_places
from bonafides.documents.leads.scene import Scene

_ADDRESSED = frozenset({"destined", "bound", "addressed", "intended", "meant", "earmarked", "consigned"})
_GETTING = frozenset({"procured", "sought"})


def traded(scene: Scene, part: Cast, things: Sequence[Chunk]) -> None:
    """Fill in the goods of a deed, its receivers, its sources and its destinations."""
    deed, verb = part.deed, part.deed.verb
    given, receivers = given_and_receivers(scene, deed, list(things))
    goods, behalf = _goods(scene, part, given)
    _fill_goods(scene, part, goods)
    to = [*receivers, *verb.governed("to", "to>of"), *_addressed(scene, verb)]
    inner = [*_within(part, "to"), *_within(part, "for")]
    if deed.action in _GETTING:
        _gotten(scene, part, receivers, behalf)
    elif deed.action in tv.ENDINGS or deed.action == "investigated":
        fill(scene, part, "end_user", [*to, *inner])
        _stopped(scene, part, goods)
    else:
        fill(scene, part, "end_user", behalf or to or inner)
        fill(scene, part, "counterparty", to if behalf and part.end_user else [])
        if deed.action == "shipped" and not part.actor:
            fill(scene, part, "counterparty", verb.governed("from"))
    where = verb.governed("in") if deed.action == "marketed" or to else []
    fill_places(part, [*to, *inner, *behalf, *verb.governed("into"), *where])


def _goods(scene: Scene, part: Cast, given: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """Part the goods from those on whose behalf they move: a licence and an order are for goods, a deal may be arranged for them."""
    verb = part.deed.verb
    behalf = verb.governed("for", "on behalf of")
    goods = cargo(scene, verb, given)
    if any_of(goods, tv.PERMITS):
        return [*(c for c in behalf if is_goods(c)), *verb.governed("for>of")], []
    if behalf and singular(goods[0].word if goods else "") in tv.ASKING_NOUNS:
        return [c for c in behalf if is_goods(c)] or goods, []
    if part.deed.action == "brokered" and not goods and behalf:
        return [*behalf, *verb.governed("for>of")], []
    return goods, behalf


def _fill_goods(scene: Scene, part: Cast, goods: Sequence[Chunk]) -> None:
    deed = part.deed
    fill_items(scene, part, goods)
    if deed.moved:
        fill_places(part, deed.verb.objects)
    unnamed = deed.nominal is not None or not goods or any(singular(c.word) in tv.TRADES for c in goods)
    if not part.item and (unnamed or deed.action == "refused"):
        fill_again(scene, part)


def _gotten(scene: Scene, part: Cast, receivers: Sequence[Chunk], behalf: Sequence[Chunk]) -> None:
    """Fill in from whom goods are bought or sought, and for whom; who buys in his own name is their user."""
    deed, verb = part.deed, part.deed.verb
    source = verb.governed("from", "of")
    if deed.action == "sought":
        source += verb.governed("with") if deed.nominal is not None or verb.base == "place" else []
        asked_for = [c for c in behalf if is_goods(c) and not is_body(c)]
        if not part.item and asked_for:
            fill_items(scene, part, asked_for)
            behalf = [c for c in behalf if c not in asked_for]
    paid = verb.objects if verb.base == "pay" else []
    fill(scene, part, "counterparty", [*source, *receivers, *paid])
    fill(scene, part, "end_user", behalf)
    fill_places(part, [] if verb.passive else verb.subject)
    if not part.end_user and part.named and deed.action == "procured":
        part.end_user = list(part.actor)
        part.links |= {"end_user": part.links["actor"]} if "actor" in part.links else {}


def _stopped(scene: Scene, part: Cast, goods: Sequence[Chunk]) -> None:
    """Fill in whose trade is stopped, refused or looked into."""
    deed, verb = part.deed, part.deed.verb
    by = [] if verb.passive else verb.governed("by")
    fill(scene, part, "counterparty", [*by, *verb.governed("from"), *_within(part, "by")])
    into = [*goods, *verb.governed("into"), *(verb.governed("of") if deed.nominal is not None else ())]
    aim(scene, part, into)
    if deed.action == "investigated" and not part.target and any_of(goods, tv.CASES):
        part.target = [a for lead in scene.before[-1:] for a in lead.actor]
        part.inferred.append("target")


def _within(part: Cast, preposition: str) -> list[Chunk]:
    """Give what stands under a preposition within what is acted on ("shipments to Z were seized")."""
    verb = part.deed.verb
    return list(verb.behind.get(preposition, ())) if verb.passive or part.deed.moved else []


def _addressed(scene: Scene, verb: Verb) -> list[Chunk]:
    """Give whom goods are said to be for right behind them ("three lathes destined for X")."""
    following = next((v for v in scene.verbs if v.at > verb.at), None)
    if following is None or following.chunk.head.lower not in _ADDRESSED:
        return []
    return following.governed("to", "for")
