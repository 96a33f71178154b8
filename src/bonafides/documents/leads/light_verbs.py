"""Verbs that say little by themselves: "made a shipment of", "placed an order for", "imposed sanctions on", "acted as a broker for"."""

from collections.abc import Callable, Iterable

from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.sentence import Verb
from bonafides.documents.leads import trade_verbs as t
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.nouns import singular, surely
from bonafides.model.document import Action

_COURTS = frozenset({"court", "tribunal", "appeal"})


def light(verb: Verb) -> Deed | None:
    """Give the deed of a verb that its noun tells, or None."""
    return next((deed for reader in _READERS if (deed := reader(verb)) is not None), None)


def done_to(verb: Verb) -> list[Chunk]:
    """Give what a verb is done to: its objects, in the passive its subject."""
    return verb.subject if verb.passive else verb.objects


def any_of(chunks: Iterable[Chunk], words: frozenset[str]) -> bool:
    """Tell whether one of the phrases is about one of the words."""
    return any(singular(c.word) in words for c in chunks)


def of_permits(verb: Verb) -> bool:
    """Tell whether a verb is done to a licence, a permit, or an application for one."""
    return any_of(done_to(verb), t.PERMITS)


_BY_NOUN: tuple[tuple[frozenset[str], frozenset[str], Action], ...] = (
    (t.PLACING, t.ASKING_NOUNS, "sought"),
    (frozenset({"take"}), frozenset({"delivery"}), "procured"),
    (t.PUNISHING - {"pay"}, t.PUNISHMENTS, "measure"),
    (t.OPENING, t.INQUIRIES, "investigated"),
    (t.LODGING, t.OBJECTIONS, "appealed"),
)


def _made(verb: Verb) -> Deed | None:
    traded = next((singular(c.word) for c in done_to(verb) if singular(c.word) in t.TRADES), "")
    if verb.base not in t.MAKING or not traded:
        return None
    return Deed(action="brokered" if verb.base == "arrange" else t.TRADES[traded], verb=verb, nominal=done_to(verb)[0])


def _by_noun(verb: Verb) -> Deed | None:
    for bases, nouns, action in _BY_NOUN:
        if verb.base in bases and any_of(done_to(verb), nouns):
            return Deed(action=action, verb=verb, nominal=done_to(verb)[0])
    return None


def _paid(verb: Verb) -> Deed | None:
    """Give the deed of paying: for goods they are bought, of a penalty it is a measure."""
    goods = [c for p in ("for", "for>of") for c in verb.under.get(p, ())]
    if verb.base == "pay" and any(map(surely, goods)):
        return Deed(action="procured", verb=verb, things=goods)
    if verb.base == "pay" and any_of(done_to(verb), t.PUNISHMENTS):
        return Deed(action="measure", verb=verb, agents=[], things=verb.subject)
    return None


def _suffered(verb: Verb) -> Deed | None:
    """Give the measure that its target is the subject of: "pleaded guilty", "was placed under sanctions", "was added to the list"."""
    if verb.base == "plead" and any("guilty" in x.lower for c in verb.objects for x in c.tokens):
        return Deed(action="measure", verb=verb, agents=[], things=verb.subject)
    listed = [*verb.under.get("to", ()), *verb.under.get("on", ()), *verb.under.get("in", ())]
    onto = any(singular(c.word) in t.LISTS or "list" in c.word for c in listed)
    under = any_of(verb.under.get("under", ()), t.PUNISHMENTS)
    if verb.base in {"add", "place", "put", "include"} and (onto or under):
        return Deed(action="measure", verb=verb, things=done_to(verb))
    if verb.base in {"withdraw", "revoke", "suspend", "cancel"} and of_permits(verb):
        return Deed(action="measure", verb=verb)
    return None


def _went_to_court(verb: Verb) -> Deed | None:
    courts = any(w in _COURTS for c in verb.under.get("to", ()) for w in (c.word, *c.tokens[-1].lower.split()))
    return Deed(action="appealed", verb=verb) if verb.base in {"apply", "go", "turn", "take"} and courts else None


def _came_from(verb: Verb) -> Deed | None:
    told = verb.base == "come" and "from" in verb.under and bool(verb.subject) and not verb.under.get("to")
    return Deed(action="supplied", verb=verb, agents=verb.under["from"], things=verb.subject) if told else None


def _under_inquiry(verb: Verb) -> Deed | None:
    of = any_of(verb.objects, frozenset({"subject", "target", "object"})) and any_of(
        verb.under.get(">of", ()), t.INQUIRIES
    )
    under = any_of(verb.under.get("under", ()), t.INQUIRIES)
    if verb.base not in {"be", "remain", "come"} or not (of or under):
        return None
    return Deed(action="investigated", verb=verb, agents=verb.under.get("by", []), things=verb.subject)


def _role(verb: Verb) -> Deed | None:
    """Give the deed of "is a supplier of", "acted as broker for"."""
    if verb.base not in {"act", "serve", "be", "remain", "become"}:
        return None
    acting = verb.under.get("as", [])
    for role in (*acting, *(verb.objects if verb.base in {"be", "remain", "become"} else ())):
        action = t.SUPPLIERS.get(singular(role.word))
        if action and (("as>of" if role in acting else ">of") in verb.under or "for" in verb.under):
            return Deed(action=action, verb=verb, nominal=role)
    return None


_READERS: tuple[Callable[[Verb], Deed | None], ...] = (
    _made, _paid, _suffered, _by_noun, _went_to_court, _came_from, _under_inquiry, _role,
)  # fmt: skip
