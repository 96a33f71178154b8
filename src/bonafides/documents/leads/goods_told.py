"""Which goods a deed is about: what a measure measures, what a lorry holds, what "it" means; and what is given apart from who gets it."""

import re
from collections.abc import Sequence

from bonafides.documents.grammar import tokens as t
from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.sentence import Verb
from bonafides.documents.leads import trade_verbs as tv
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.nouns import (
    is_body,
    is_goods,
    is_measure,
    party_of,
    place_of,
    singular,
    surely_goods,
    words_of,
)
from bonafides.documents.leads.parts import Cast, link
from bonafides.documents.leads.referring import bare_name, place_in_sentence
from bonafides.documents.leads.scene import Scene
from bonafides.model.document import Mention


def cargo(scene: Scene, verb: Verb, goods: list[Chunk]) -> list[Chunk]:
    """Give what a container, lorry or ship holds, where the text says it right behind ("three lorries carrying tyres")."""
    following = next((v for v in scene.verbs if v.at > verb.at), None)
    if (
        following is None
        or following.base not in tv.CARRYING
        or not goods
        or singular(goods[-1].word) not in tv.CONVEYANCES
    ):
        return goods
    return [*following.objects, *following.under.get("with", ()), *following.under.get(">of", ())] or goods


def given_and_receivers(scene: Scene, deed: Deed, things: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """Part what is given from who is given it: "supplied X with Y", "sold Pyongyang steel", "was refused a licence"."""
    verb = deed.verb
    if not things:
        return list(verb.under.get("of", ())) if deed.action == "procured" else [], []
    first = things[0]
    receiver = not any(m.end == first.end for m in scene.items) and (
        party_of(first) is not None
        or place_of(first) is not None
        or bool(bare_name(first))
        or is_body(first)
        or first.head.part == t.PRONOUN
    )
    if verb.base in {"supply", "provide", "furnish", "equip"} and "with" in verb.under and receiver:
        given = [c for c in verb.under["with"] if is_goods(c) or is_measure(c)]
        return given or [*verb.under.get("with>of", ())], things
    if len(things) > 1 and receiver and _adjacent(scene, first, things[1]):
        return things[1:], [first]
    lead = first.tokens[0].mention
    dative = (
        lead is not None
        and lead.kind in {"party", "place", "country"}
        and len(first.tokens) > 1
        and first.tokens[1].part in {t.NOUN, t.ADJECTIVE, t.NUMBER}
    )
    if (
        dative
        and lead is not None
        and deed.action in {"supplied", "offered", "shipped"}
        and "to" not in verb.under
        and not _adjective(lead)
    ):
        rest = first.tokens[1:]
        return [
            Chunk(kind="phrase", tokens=rest, head=first.head, mentions=[x.mention for x in rest if x.mention]),
            *things[1:],
        ], [Chunk(kind="phrase", tokens=first.tokens[:1], head=first.tokens[0], mentions=[lead])]
    if receiver and verb.passive and len(things) > 1 and _adjacent(scene, verb.chunk, things[1]):
        return things[1:], [first]
    return things, []


_ADJECTIVE = re.compile(
    r".*(?:ian|ese|ish|ean|ani|aqi|emi|can|French|German|Dutch|Swiss|Greek|Thai|Czech|U\.S\.|US|UK)", re.DOTALL
)


def _adjective(mention: Mention) -> bool:
    return mention.kind == "country" and _ADJECTIVE.fullmatch(mention.text) is not None


def _adjacent(scene: Scene, one: Chunk, two: Chunk) -> bool:
    return not scene.text[one.end : two.start].strip(" \n\"“”'(")


def fill_items(scene: Scene, part: Cast, goods: Sequence[Chunk]) -> None:
    """Fill in the goods: what a measure measures, else the phrases themselves; "it" is what was traded before."""
    verb = part.deed.verb
    found: list[Chunk] = []
    for chunk in goods:
        measured = (
            _behind_measure(scene, chunk)
            if is_measure(chunk) or singular(chunk.word) in tv.TRADES or chunk.head.part == t.NUMBER
            else []
        )
        found += measured or [chunk]
    if part.deed.nominal is not None and not found:
        found = [
            *verb.under.get(">of", ()),
            *verb.under.get("as>of", ()),
            *verb.under.get("for>of", ()),
            *verb.under.get("in>of", ()),
            *verb.behind.get("of", ()),
        ]
        found = found or list(verb.under.get("to>of", ()))
        found = found or list(verb.under.get("for", ()))
    for chunk in found:
        if chunk.head.part in {t.ADJECTIVE, t.DETERMINER} and chunk.word not in STANDING_IN | {
            "these",
            "those",
            "this",
            "both",
            "some",
            "several",
        }:
            continue
        named = [m for m in scene.items if chunk.start <= m.start and m.end <= chunk.end]
        at_end = [m for m in named if m.end == chunk.end]
        part.item_mentions += at_end or named
        part.goods = part.goods or bool(named) or is_goods(chunk)
        if chunk.head.part in {t.PRONOUN, t.DETERMINER} or (
            singular(chunk.word) in STANDING_IN and " " not in words_of(chunk)
        ):
            fill_again(scene, part, chunk)
        elif is_goods(chunk) or named or part.deed.action in {"referred", "stopped", "curtailed"}:
            whole = next((m.text for m in at_end if " " in m.text), "")
            part.item.append(whole or words_of(chunk))
    part.item = list(dict.fromkeys(w for w in part.item if w))
    link(part, "item", part.item_mentions)


_UNITS = frozenset("kg kilograms kilogram tons tonnes ton tonne grams litres liters metres meters".split())
STANDING_IN = frozenset(
    "first second third other others rest remainder one both former latter lot half further order deal sale shipment consignment purchase transaction".split()
)


def _behind_measure(scene: Scene, chunk: Chunk) -> list[Chunk]:
    """Give what stands behind "of" (or "for") after a measure, a whole list of it, through measures of measures."""
    at = place_in_sentence(scene, chunk)
    if (
        at < 0
        or at + 2 >= len(scene.chunks)
        or scene.chunks[at + 1].word not in {"of", "for", "in"}
        or scene.chunks[at + 2].kind != "phrase"
    ):
        return []
    first = scene.chunks[at + 2]
    if scene.chunks[at + 1].word != "of" and not is_goods(first):
        return []
    if is_measure(first) and first.word in _UNITS:
        return []
    if is_measure(first) and (deeper := _behind_measure(scene, first)):
        return deeper
    found, index = [first], at + 3
    while index + 1 < len(scene.chunks) and _joins(scene.chunks[index]):
        index += 1
        while _joins(scene.chunks[index]) and index + 1 < len(scene.chunks):
            index += 1
        if scene.chunks[index].kind != "phrase":
            break
        found.append(scene.chunks[index])
        index += 1
    return found if len(found) == 1 or all(is_goods(c) for c in found) else found[:1]


def _joins(chunk: Chunk) -> bool:
    return chunk.kind in {"coordinator", "adverb"} or (chunk.kind == "mark" and chunk.head.text == ",")


def fill_holder(scene: Scene, part: Cast) -> None:
    """Fill in who moved goods that were spoken of before, where the sentence does not say it ("it was sold on to X")."""
    last = next((lead for lead in reversed(scene.before) if lead.item and lead.actor), None)
    words = {w for i in part.item for w in i.lower().split()[-1:]}
    if last is None or not (("item" in part.inferred) or words & {w for i in last.item for w in i.lower().split()}):
        return
    onward = (
        part.deed.verb.base in {"resell", "re-export", "reexport", "pass", "forward", "divert"}
        or "on" in part.deed.verb.under
    )
    holder = (
        list(last.end_user or last.counterparty)
        if onward and last.action in {"supplied", "shipped"}
        else list(last.actor)
    )
    part.actor += holder[:1]
    part.inferred.append("actor")


def fill_again(scene: Scene, part: Cast, chunk: Chunk | None = None) -> None:
    """Fill in the goods that "it", "them" or a bare "the shipment" mean: those of the sentence before it, else of the lead before."""
    earlier = [
        c
        for v in scene.verbs
        if chunk is not None and v.chunk.end < chunk.start
        for c in v.objects
        if c.end <= chunk.start and is_goods(c) and not is_measure(c)
    ]
    earlier = earlier or [
        c
        for c in scene.chunks
        if chunk is not None
        and c.kind == "phrase"
        and c.end <= chunk.start
        and is_goods(c)
        and surely_goods(words_of(c))
    ]
    if earlier:
        part.item.append(words_of(earlier[-1]))
        part.goods = True
        return
    last = next((lead for lead in reversed(scene.before) if lead.item), None)
    if last is not None:
        part.item += last.item
        part.inferred.append("item")
        part.goods = True
        if "item" in last.links:
            part.links |= {"item": last.links["item"]}
