"""Deeds that nouns tell where a verb only reports them: "confirmed the sale of X to Y", "was fined for the export of X"."""

from collections.abc import Iterator

from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.sentence import Verb
from bonafides.documents.leads import trade_verbs as t
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.light_verbs import any_of, done_to
from bonafides.documents.leads.nouns import singular
from bonafides.model.document import Action


def told_of(verb: Verb) -> list[Deed]:
    """Give the deeds that the nouns beside a verb tell, each with who did it where that is said."""
    found = [*_reported(verb), *_reasons(verb)]
    return [*found, *(_parts_taken(verb) if not found else ()), *_negotiated(verb), *_orders(verb)]


def _trade(noun: Chunk) -> Action | None:
    return t.TRADES.get(singular(noun.word))


def _reported(verb: Verb) -> Iterator[Deed]:
    told = ">of" in verb.under or "by" in verb.under or "of" in verb.behind
    doers = (verb.behind if verb.passive else verb.under).get("by", [])
    for noun in done_to(verb) if verb.base in t.TELLING_OF and told else ():
        action = _trade(noun)
        if action:
            yield Deed(action=action, verb=verb, nominal=noun, agents=doers, things=[noun])


def _reasons(verb: Verb) -> Iterator[Deed]:
    """Give the deeds for which somebody is punished: whom the measure hit did them."""
    hit = verb.subject if verb.passive else verb.objects[:1]
    for noun in verb.under.get("for", ()) if t.BY_BASE.get(verb.base) == "measure" and "for>of" in verb.under else ():
        action = _trade(noun)
        if action:
            yield Deed(action=action, verb=verb, nominal=noun, agents=hit, things=[noun])


def _parts_taken(verb: Verb) -> Iterator[Deed]:
    for preposition in ("in", "for") if verb.base in t.TAKING_PART else ():
        noun = next((c for c in verb.under.get(preposition, ()) if _trade(c)), None)
        action = _trade(noun) if noun is not None else None
        if noun is not None and action and f"{preposition}>of" in verb.under:
            yield Deed(action=action, verb=verb, nominal=noun, agents=verb.subject, things=[noun])


def _negotiated(verb: Verb) -> Iterator[Deed]:
    if verb.base == "negotiate" and not verb.passive and any(_trade(c) for c in verb.objects):
        yield Deed(action="offered", verb=verb, nominal=verb.objects[0])


def _orders(verb: Verb) -> Iterator[Deed]:
    """Give the order or inquiry that somebody received or refused: who it came from sought the goods."""
    asked = any_of(verb.objects, t.ASKING_NOUNS) and "from" in verb.under and next(iter(verb.under)) in {"from", "for"}
    answers = verb.base in t.RECEIVING | {"turn"} or t.BY_BASE.get(verb.base) == "refused"
    if asked and answers and not verb.passive:
        yield Deed(action="sought", verb=verb, agents=verb.under["from"], things=[*verb.under.get("for", ())])
