"""Whether a deed happened: from a verb's helpers, and from the verbs that it depends on."""

from collections.abc import Sequence

from bonafides.documents.grammar.sentence import Verb
from bonafides.documents.leads import trade_verbs as t
from bonafides.documents.leads.deed import Reality
from bonafides.documents.leads.nouns import singular

_LIKELY = frozenset(
    {
        "likely",
        "believed",
        "known",
        "said",
        "reported",
        "alleged",
        "suspected",
        "thought",
        "assessed",
        "judged",
        "rumoured",
        "found",
    }
)
_PAST_MODALS = frozenset({"may", "might", "could", "must"})


def says_not(verb: Verb, verbs: Sequence[Verb]) -> bool:
    """Tell whether somebody says that he did not do it ("the broker insists that it has never sold ...")."""
    above = verbs[verb.governor] if verb.governor is not None and verb.link == "that" else None
    return above is not None and above.base in t.HEARSAY and not any(c.head.lower in {"we", "i"} for c in above.subject)


Told = tuple[Reality | None, str]
_REAL: Told = ("real", "")
_NOTHING: Told = (None, "")
_NOBODY = frozenset({"no", "neither", "none", "nobody", "nothing", "no one"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_ASKING_THAT = frozenset({"ask", "request", "urge", "recommend", "demand", "propose", "require"})
_INTENTS = frozenset("attempt effort plan conspiracy contract agreement order deal offer bid".split())
_ABOVE_INFINITIVE: dict[str, Told] = {
    "refuse": ("refused", ""), "decline": ("refused", ""), "fail": ("negated", ""), **dict.fromkeys(t.ATTEMPTS, ("attempted", "")),
}  # fmt: skip
_ABOVE_GERUND: dict[str, Told] = {
    **dict.fromkeys(("deny", "dispute"), ("denied", "")),
    **dict.fromkeys(("prevent", "stop", "dissuade", "deter", "bar", "prohibit", "avoid", "refrain"), _NOTHING),
    **dict.fromkeys(t.GIVING_UP, ("ended", "")),
    **dict.fromkeys(("consider", "discuss", "plan", "contemplate", "suggest", "propose", "risk"), ("attempted", "")),
}  # fmt: skip


def reality_of(verb: Verb, verbs: Sequence[Verb]) -> Told:
    """Tell whether a verb's deed happened, from its helpers and from the verbs above it; None where nothing is told to have happened."""
    own = _by_itself(verb)
    if own is not None:
        return own
    above = verbs[verb.governor] if verb.governor is not None else None
    if verb.chunk.shape == "infinitive":
        return _infinitive(verb, above, verbs)
    if verb.chunk.shape == "ing" and verb.link == "gerund":
        return _gerund(verb, above, verbs)
    if verb.link == "that" and above is not None:
        return _NOTHING if above.base in _ASKING_THAT else ("denied", "") if above.base == "deny" else _REAL
    return _REAL


def _by_itself(verb: Verb) -> Told | None:
    """Tell what a verb's own helpers, subject and opening word say: not, will, might, if, you."""
    chunk = verb.chunk
    if chunk.negated or any(c.tokens[0].lower in _NOBODY for c in (*verb.subject, *verb.objects)):
        return "negated", ""
    if chunk.modal == "will":
        return "planned", ""
    if chunk.modal and not (chunk.perfect and chunk.modal in _PAST_MODALS):
        return (None if chunk.modal in {"must", "shall", "should"} else "hypothetical"), chunk.modal
    if verb.link in _CONDITIONS:
        return "hypothetical", verb.link
    return _NOTHING if any(c.head.lower == "you" for c in verb.subject) else None


def _infinitive(verb: Verb, above: Verb | None, verbs: Sequence[Verb]) -> Told:
    """Tell what the verb or noun above an infinitive makes of it: tried to, plans to, refused to, a contract to, is said to have."""
    if above is None:
        return ("attempted", "") if verb.subject and singular(verb.subject[-1].word) in _INTENTS else _NOTHING
    higher, modal = reality_of(above, verbs)
    if higher in {"negated", "hypothetical", None} and above.base != "be":
        return higher, modal if higher else ""
    intent = above.objects and singular(above.objects[-1].word) in _INTENTS and above.base in _HAVING_INTENT
    if above.base in {"agree", "arrange"} and (verb.base == "pay" or "for" in above.under):
        return _REAL if verb.base == "pay" else _NOTHING
    if intent or above.base in _ABOVE_INFINITIVE:
        return ("attempted", "") if intent else _ABOVE_INFINITIVE[above.base]
    known = {x.lower for x in above.chunk.tokens} | {c.word for c in above.objects}
    real = (above.base in t.REAL and above.base != "be") or known & _LIKELY or verb.chunk.perfect
    return _REAL if real else _NOTHING


_HAVING_INTENT = frozenset({"make", "sign", "conclude", "reach", "have", "win", "submit", "place"})


def _gerund(verb: Verb, above: Verb | None, verbs: Sequence[Verb]) -> Told:
    """Tell what the verb above a word in -ing makes of it: denied selling, stopped shipping, accused of exporting, without asking."""
    if above is None or verb.opened_by in {"that", "whether"}:
        return _NOTHING
    if verb.opened_by in {"without", "instead of"}:
        return "negated", ""
    if above.base in _ABOVE_GERUND:
        hindered = above.base in t.GIVING_UP and above.objects  # "stopped them selling", beside "stopped selling"
        return _NOTHING if hindered else _ABOVE_GERUND[above.base]
    reality, modal = reality_of(above, verbs)
    blamed = above.base in t.ACCUSING | t.CONVICTING
    return (reality if reality in {"negated", "hypothetical"} and not blamed else "real"), modal
