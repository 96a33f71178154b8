"""Who plays which part in a deed: actor, item, receiver, source, way."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from bonafides.documents.deeds import Deed
from bonafides.documents.phrases import (
    Complements,
    Subject,
    complements,
    plain,
    recast,
    receivers_in_words,
    region_end,
    shares_subject,
    subject,
)
from bonafides.documents.scene import Scene
from bonafides.documents.things import items_of, names_goods, object_words
from bonafides.model.document import Mention

_COVER = re.compile(r"\b(?:front|cover|shell)[ -]company(?: names?)?\b|\b(?:front|cover|shell)[ -]companies\b")
_WAY = re.compile(
    r"\b(?:via|through|by way of)\s+(?:the (?:ports?|cit(?:y|ies)) of )?([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
)
_ACQUIRING = frozenset({"procured", "sought"})
_PLACES = ("country", "place")


class Cast(Struct, frozen=True, kw_only=True):
    """The parts of a deed; `clause` is where its own words stand, `inferred` names what another sentence gave."""

    actor: tuple[str, ...] = ()
    item: tuple[str, ...] = ()
    item_mentions: tuple[Mention, ...] = ()
    counterparty: tuple[str, ...] = ()
    end_user: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    route: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    links: dict[str, tuple[str, ...]]
    inferred: tuple[str, ...] = ()
    clause: tuple[int, int]
    object_text: str = ""
    who: Subject
    found: Complements
    named: bool = False


def cast(scene: Scene, index: int, before: Sequence[Cast]) -> Cast:
    """Give the parts of the deed at an index of the sentence; `before` are the casts of the deeds before it."""
    deed = scene.deeds[index]
    following = scene.deeds[index + 1] if index + 1 < len(scene.deeds) else None
    reach = region_end(scene.text, deed, following, scene.end)
    begin = before[-1].clause[1] if before else scene.start
    found = recast(complements(scene.text, deed.end, reach, scene.names), scene.text, deed.action)
    shared = bool(before) and shares_subject(scene.text, scene.deeds[index - 1], deed)
    who = before[-1].who if shared else subject(scene.text, scene.start, deed.start, _no_aliases(scene))
    part = Cast(
        links={}, clause=(min(begin, deed.start), reach), object_text=scene.text[deed.end : reach], who=who, found=found
    )
    part = _with_actor(scene, deed, part)
    part = _with_item(scene, deed, part)
    part = _with_receivers(scene, deed, part)
    return _with_way(scene, part)


def _no_aliases(scene: Scene) -> list[Mention]:
    others = {a for names in scene.known.aliases.values() for a in names}
    alone = [m for m in scene.names if m.kind == "party" and m.text not in others]
    return [m for m in scene.names if m.kind != "party" or m.text not in others or not alone]


def _with_actor(scene: Scene, deed: Deed, part: Cast) -> Cast:
    who = part.who
    if deed.passive or deed.nominal:
        agents = part.found.of("by", kinds=("party", *_PLACES))
        agents = [m for m in agents if m.kind == "party"] or agents
        phrase = re.match(r"[^,;]*?\bby ((?:[\w'’-]+ ){0,4}[\w'’-]+)", part.object_text)
        words = "" if agents or not phrase else plain(phrase[1])
        sources = part.found.of("from", kinds=("party",)) if deed.nominal else []
        return _acted(part, Subject(mentions=tuple(agents or sources), phrase=words if _is_body(words) else ""))
    if who.pronoun or not who:
        focus = _focus(scene)
        return structs.replace(_acted(part, focus), inferred=("actor",)) if who.pronoun and focus else part
    return _acted(part, who)


def _is_body(words: str) -> bool:
    return bool(
        re.search(
            r"\b(?:firms?|compan\w+|authorit\w+|officials|government|entit\w+|customs|police|ministry|agency|traders?|brokers?|suppliers?)\b",
            words,
        )
    )


def _acted(part: Cast, who: Subject) -> Cast:
    named = names_of(who.mentions) or ((who.phrase,) if who.phrase else ())
    return structs.replace(
        part,
        actor=named,
        links=_linked(part, "actor", who.mentions),
        named=any(m.kind == "party" for m in who.mentions),
        who=who,
    )


def _focus(scene: Scene) -> Subject:
    """Give who "it" and "the company" are: the party that acted last in the paragraph, else the party named last."""
    parties = [m for m in scene.earlier if m.kind == "party"]
    for lead in reversed(scene.before):
        last = [m for m in parties if (m.same_as or m.text) in lead.actor]
        if last:
            return Subject(mentions=(last[-1],))
    if parties:
        return Subject(mentions=(parties[-1],))
    phrases = [lead.actor[0] for lead in scene.before if lead.actor]
    return Subject(phrase=phrases[-1] if phrases else "")


def _with_item(scene: Scene, deed: Deed, part: Cast) -> Cast:
    if deed.passive:
        here = [m for m in scene.names if m.kind == "item" and part.clause[0] <= m.start < deed.start]
        words = names_of(here[-3:]) or _subject_goods(scene, part, deed)
        if not words and re.search(
            r"\b(?:these|they|it|this|the (?:material|goods|items?|shipments?))\b[^,;]*$",
            scene.text[part.clause[0] : deed.start],
            re.IGNORECASE,
        ):
            return _item_from_before(scene, part)
        return structs.replace(part, item=words, item_mentions=tuple(here[-3:]), links=_linked(part, "item", here[-3:]))
    item, mentions = items_of(
        scene.text, part.found, ("", "for", "with") if deed.action == "sought" else ("", "with", "of", "under")
    )
    return structs.replace(part, item=item, item_mentions=mentions, links=_linked(part, "item", mentions))


def _subject_goods(scene: Scene, part: Cast, deed: Deed) -> tuple[str, ...]:
    left = re.sub(
        r"(?:\b(?:is|are|was|were|has|have|had|been|being|be|to|\w+ly|also|often)\s*)+$",
        "",
        scene.text[part.clause[0] : deed.start],
    )
    phrase = plain(re.split(r",|\b(?:that|and|but|which)\b", left)[-1])
    words = object_words(phrase, 0, len(phrase))
    return (words,) if words and names_goods(words) else ()


def _item_from_before(scene: Scene, part: Cast) -> Cast:
    last = next((lead for lead in reversed(scene.before) if lead.item), None)
    if last is None:
        return part
    kept = structs.replace(part, item=last.item, inferred=(*part.inferred, "item"))
    if kept.actor or not last.actor:
        return kept
    links = part.links | ({"actor": last.links["actor"]} if "actor" in last.links else {})
    return structs.replace(
        kept,
        actor=last.actor,
        target=last.target,
        links=links,
        inferred=(*kept.inferred, "actor", *(("target",) if last.target else ())),
    )


def _with_receivers(scene: Scene, deed: Deed, part: Cast) -> Cast:
    found = part.found
    to, behalf = found.of("to"), found.of("for", "on behalf of")
    places = found.of("to", "for", "in", "against", kinds=_PLACES)
    sources = found.of("from") or (found.of("from", kinds=_PLACES) if deed.action in _ACQUIRING else [])
    if deed.action == "approached_government":
        return _with_government(scene, part)
    if deed.action in {"investigated", "measure", "refused", "stopped", "curtailed", "appealed", "referred"}:
        aimed = [
            *found.of("", "against", "to", "into", "on", kinds=("party",)),
            *(part.who.mentions if deed.passive else ()),
        ]
        return _parts(
            part,
            counterparty=[] if deed.passive else found.of("by", "from"),
            end_user=to if deed.action != "referred" else [],
            target=[*aimed, *places],
        )
    if deed.action in _ACQUIRING:
        own = [m for m in part.who.mentions if m.kind == "party"]
        return _parts(
            part, counterparty=sources, end_user=behalf or (own if part.named and not behalf else []), target=places
        )
    receivers, between = (behalf, to) if behalf and to else (to or behalf, [])
    filled = _parts(part, counterparty=between, end_user=receivers, target=places)
    return filled if receivers else structs.replace(filled, end_user=receivers_in_words(scene.text, found))


def _with_government(scene: Scene, part: Cast) -> Cast:
    named = part.found.of("with", "to", "", kinds=("party",))
    phrase = re.search(
        r"\b(?:with|to|approached|demarched) (?:the )?((?:[\w'’-]+ ){0,3}?(?:governments?|authorit\w+|officials|ministry|counterparts|embassy|side))\b",
        scene.text[part.clause[0] : scene.end],
    )
    governments = (plain(phrase[1]),) if phrase else names_of(part.found.of("with", "to", "", kinds=("country",)))
    filled = _parts(part, counterparty=[], end_user=[], target=[*named, *part.found.of("to", "against", kinds=_PLACES)])
    return structs.replace(filled, counterparty=governments)


def _parts(
    part: Cast, *, counterparty: Sequence[Mention], end_user: Sequence[Mention], target: Sequence[Mention]
) -> Cast:
    links = part.links
    for name, mentions in (("counterparty", counterparty), ("end_user", end_user), ("target", target)):
        links = _linked(structs.replace(part, links=links), name, mentions)
    return structs.replace(
        part, counterparty=names_of(counterparty), end_user=names_of(end_user), target=names_of(target), links=links
    )


def _with_way(scene: Scene, part: Cast) -> Cast:
    through = part.found.of("via", "through", "by way of", "at", "from", kinds=_PLACES)
    ways = [
        m for m in through if m.kind == "place" or m in part.found.of("via", "through", "by way of", kinds=("country",))
    ]
    named = list(names_of(ways))
    start, end = part.clause[0], part.found.reach
    named += [
        way[1]
        for way in _WAY.finditer(scene.text, start, end)
        if not any(way.start(1) < m.end and m.start < way.end(1) for m in scene.names)
    ]
    via = names_of(part.found.of("via", "through", "using"))
    covers = tuple(m[0] for m in _COVER.finditer(scene.text, scene.start, scene.end) if part.item)
    links = _linked(part, "route", ways)
    return structs.replace(
        part, route=tuple(dict.fromkeys(named)), via=tuple(dict.fromkeys((*via, *covers))), links=links
    )


def names_of(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Give the names of mentions, in full where an acronym was bound, once each."""
    return tuple(dict.fromkeys(m.same_as or m.text for m in mentions))


def _linked(part: Cast, name: str, mentions: Iterable[Mention]) -> dict[str, tuple[str, ...]]:
    links = tuple(dict.fromkeys(link for m in mentions for link in m.links))
    return part.links | {name: links} if links else part.links
