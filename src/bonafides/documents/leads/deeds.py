"""Deeds of the trade in a sentence: supplied, procured, stopped, investigated.

What a verb tells of the trade depends on its small words and on what it is done to.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.sentence import Verb
from bonafides.documents.leads import trade_verbs as t
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.light_verbs import any_of, done_to, light, of_permits
from bonafides.documents.leads.nouns import is_capital, is_government, singular, surely
from bonafides.documents.leads.reality import reality_of, says_not
from bonafides.documents.leads.told_of import told_of

_QUOTING = frozenset({"quote", "supply", "sell", "deliver", "provide", "ship", "send"})
_GUARDS = frozenset({"customs", "police", "officers"})


class _Place(Struct, frozen=True):
    """A verb among the phrases and the verbs of its sentence."""

    verb: Verb
    chunks: Sequence[Chunk]
    verbs: Sequence[Verb]

    @property
    def index(self) -> int:
        return next(i for i, v in enumerate(self.verbs) if v is self.verb)

    def governs(self) -> bool:
        """Tell whether another verb says what was refused, denied or called for."""
        return any(v.governor == self.index and v.link in {"infinitive", "gerund", "that"} for v in self.verbs)


def deeds_of(verbs: Sequence[Verb], chunks: Sequence[Chunk]) -> tuple[Deed, ...]:
    """Give the deeds of a sentence in its order."""
    found = [deed for verb in verbs if (deed := _deed(_Place(verb, chunks, verbs))) is not None]
    asked = {id(d.asked_to) for d in found if d.asked_to is not None}
    found = [d for d in found if id(d.verb) not in asked]
    nominal = {id(d.nominal) for d in found if d.nominal is not None}
    found += [d for verb in verbs for d in told_of(verb) if d.nominal is None or id(d.nominal) not in nominal]
    return tuple(deed for each in sorted(found, key=lambda d: d.start) if (deed := _settled(each, verbs)) is not None)


def _settled(deed: Deed, verbs: Sequence[Verb]) -> Deed | None:
    """Give a deed with whether it happened; None where nothing is told to have happened."""
    reality, modal = reality_of(deed.verb, verbs)
    if reality is None:
        return None
    if reality == "negated" and says_not(deed.verb, verbs):
        reality = "denied"
    if reality == "negated" and deed.verb.chunk.modal == "would" and deed.action in t.OFFERS | t.TRANSFERS:
        reality = "refused"
    deed.reality, deed.modal = reality, modal
    if reality == "attempted" and deed.action in t.TRANSFERS:
        deed.action = "sought" if deed.action == "procured" else "offered"
    return deed


def _deed(place: _Place) -> Deed | None:
    return next((deed for reader in _READERS if (deed := reader(place)) is not None), None)


def _by_noun(place: _Place) -> Deed | None:
    return light(place.verb)


def _by_particle(place: _Place) -> Deed | None:
    """Give the deed of a verb that a small word turns ("turned back", "looked into", "sent him away")."""
    verb = place.verb
    particle = _particle(place)
    if not particle:
        return None
    action = t.BY_PARTICLE[verb.base, particle]
    behind = [*verb.under.get(particle, ()), *verb.under.get(f"{particle}>of", ())][:1]
    things = behind if not verb.passive and not verb.objects and behind else None
    return Deed(action="referred" if action == "supplied" and _about_case(verb) else action, verb=verb, things=things)


def _particle(place: _Place) -> str:
    verb = place.verb
    if verb.base == "pull" and "off" in verb.under:
        return "off"
    for chunk in place.chunks[verb.at + 1 : verb.at + 4]:
        if chunk.kind in {"adverb", "preposition"} and (verb.base, chunk.word) in t.BY_PARTICLE:
            return chunk.word
        if chunk.kind not in {"adverb", "phrase"}:
            break
    return next((x.lower for x in verb.chunk.tokens if (verb.base, x.lower) in t.BY_PARTICLE), "")


def _passed_case(place: _Place) -> Deed | None:
    """Give the deed of passing a case on, or "it" to an authority."""
    verb = place.verb
    pronoun = len(verb.objects) == 1 and verb.objects[0].head.part == "pronoun"
    to_authority = pronoun and any(map(is_government, verb.under.get("to", ())))
    told = verb.base in t.PASSING and (to_authority or (_about_case(verb) and verb.base != "provide"))
    return Deed(action="referred", verb=verb) if told else None


def _about_case(verb: Verb) -> bool:
    return any_of(done_to(verb), t.CASES) and ("to" in verb.under or verb.passive)


def _urged(place: _Place) -> Deed | None:
    """Give the deed of speaking to another government."""
    verb = place.verb
    sides = (*done_to(verb), *(c for p in ("to", "on", "to>of") for c in verb.under.get(p, ())))
    told = verb.base in t.URGING and any(is_government(c) or is_capital(c) for c in sides)
    attention = verb.base != "bring" or any(c.word == "attention" for c in verb.under.get("to", ()))
    return (
        Deed(action="approached_government", verb=verb)
        if told and attention and (verb.base != "call" or place.governs())
        else None
    )


def _asked(place: _Place) -> Deed | None:
    """Give the deed of asking somebody for goods, or to quote for them or to sell them."""
    verb = place.verb
    if verb.base not in t.ASKING:
        return None
    if verb.passive:
        told = {"by", "for"} <= verb.under.keys() and verb.base != "request"
        return Deed(action="sought", verb=verb) if told else None
    following = place.verbs[place.index + 1] if place.index + 1 < len(place.verbs) else None
    if verb.base in {"inquire", "enquire"} or (verb.base != "approach" and "for" in verb.under and verb.objects):
        return Deed(action="sought", verb=verb)
    if (
        following is not None
        and following.chunk.shape == "infinitive"
        and following.governor == place.index
        and following.base in _QUOTING
    ):
        return Deed(action="sought", verb=verb, asked_to=following)
    about = verb.base in {"approach", "contact"} and verb.under.keys() & {"for", "about"} and verb.objects
    return Deed(action="sought", verb=verb) if about else None


def _moved(place: _Place) -> Deed | None:
    return Deed(action="shipped", verb=place.verb, moved=True) if place.verb.base in t.MOVING else None


def _plain(place: _Place) -> Deed | None:
    """Give the deed of a verb that tells it by itself, where what stands around it fits."""
    verb = place.verb
    found = t.BY_BASE.get(verb.base)
    if found is None or (verb.base in _FITTING and not _FITTING[verb.base](verb)):
        return None
    if verb.base == "deny" and any("privilege" in c.word for c in verb.objects):
        return Deed(action="measure", verb=verb, things=verb.objects[:1])
    if verb.base in {"revoke", "suspend", "withdraw"} and of_permits(verb):
        return Deed(action="measure", verb=verb)
    describes = verb.link == "relative" and verb.passive and not verb.chunk.passive and "by" not in verb.under
    if found == "measure" and describes:  # "the entity listed under number 41" says which, and tells no deed
        return None
    if (found in {"refused", "stopped"} and place.governs()) or (
        found == "approached_government" and not _with_government(verb)
    ):
        return None
    return Deed(action=found, verb=verb)


def _with_government(verb: Verb) -> bool:
    if verb.base in {"approach", "demarche"}:
        return any(map(is_government, done_to(verb)))
    return any(map(is_government, (*verb.under.get("with", ()), *verb.under.get("to", ()))))


def _held(verb: Verb) -> bool:
    holders = verb.under.get("by", ()) if verb.passive else verb.subject
    return any(is_government(c) or c.word in _GUARDS for c in holders) and any(
        surely(c) or c.tokens[0].part == "number" for c in done_to(verb)
    )


def _done(verb: Verb) -> bool:
    return bool(verb.objects or verb.passive)


def _sure(verb: Verb) -> bool:
    return any(map(surely, verb.objects))


_FITTING: dict[str, Callable[[Verb], bool]] = {  # what verbs of many uses need beside them to tell of trade
    **dict.fromkeys(("list", "order", "get", "carry", "move", "collect", "load", "give", "charge"), _done),
    **dict.fromkeys(("want", "promise", "pledge"), _sure),
    **dict.fromkeys(("limit", "cut"), lambda verb: any(singular(c.word) in t.TRADES for c in verb.objects)),
    **dict.fromkeys(("pass", "take"), lambda verb: "to" in verb.under and _done(verb)),
    "receive": lambda verb: not any_of(verb.objects, t.ASKING_NOUNS),
    "hold": _held,
}
_READERS: tuple[Callable[[_Place], Deed | None], ...] = (
    _by_noun,
    _by_particle,
    _passed_case,
    _urged,
    _asked,
    _moved,
    _plain,
)
