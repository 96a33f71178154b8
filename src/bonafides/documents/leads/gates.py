"""Which deeds are leads: those that say enough about goods, parties or measures to be followed up."""

import re
from collections.abc import Callable

from bonafides.documents.grammar.words import VERBS
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.nouns import singular, surely_goods
from bonafides.documents.leads.parts import Cast
from bonafides.documents.leads.scene import Scene
from bonafides.documents.leads.trade_verbs import (
    ASKING,
    ASKING_NOUNS,
    BY_BASE,
    BY_PARTICLE,
    ENDINGS,
    LODGING,
    MAKING,
    MOVING,
    OPENING,
    PASSING,
    PERMITS,
    PLACING,
    PUNISHING,
    RECEIVING,
    SUPPLIERS,
    TAKING_PART,
    TELLING_OF,
    TRADES,
    URGING,
)

_TELLING = (
    frozenset(BY_BASE)
    | {b for b, _ in BY_PARTICLE}
    | LODGING
    | ASKING
    | MAKING
    | MOVING
    | OPENING
    | PASSING
    | PLACING
    | PUNISHING
    | RECEIVING
    | URGING
    | TELLING_OF
    | TAKING_PART
)
_WORDS = frozenset(form for form, (base, _) in VERBS.items() if base in _TELLING)
_ROLES = frozenset(SUPPLIERS)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_ANYBODY = frozenset("persons person entities entity individuals parties firms companies".split())


def tells(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence has a word that may tell of a trade; others need no grammar."""
    return any(w in _WORDS or w.rstrip("s") in _ROLES for w in map(str.lower, _WORD.findall(text, start, end)))


def worth(scene: Scene, deed: Deed, part: Cast) -> bool:  # noqa: PLR0911 (cases, first to last)
    """Tell whether a deed is a lead."""
    if _general(scene, deed, part) or (deed.reality == "negated" and deed.action not in {"measure", "investigated"}):
        return False
    if deed.reality == "hypothetical":
        return part.goods and bool(part.item) and bool(part.named and (part.end_user or part.target))
    if deed.action in _STATES:
        return deed.reality == "real" and _STATES[deed.action](scene, part)
    if deed.action in ENDINGS:
        return _ended(scene, part)
    if deed.reality == "denied":
        return bool(part.actor)
    if not part.goods or not part.item:
        return False
    if deed.moved:
        return _sure(scene, part) and bool(part.target or part.end_user or part.route or part.via)
    return bool(
        part.actor or part.end_user or part.target or part.counterparty or (deed.reality == "planned" and part.route)
    )


def _hits(_: Scene, part: Cast) -> bool:
    """Tell whether a measure hits somebody, named or taken by somebody."""
    return bool(part.target) and (bool(part.actor) or not {x.lower().split()[-1] for x in part.target} <= _ANYBODY)


def _spoken_to(scene: Scene, part: Cast) -> bool:
    return bool(part.counterparty) and bool(part.item or part.target or _about_trade(scene))


_STATES: dict[str, Callable[[Scene, Cast], bool]] = {
    "measure": _hits,
    "investigated": lambda _, part: bool(part.target or part.item),
    "appealed": lambda _, part: bool(part.actor),
    "referred": lambda _, part: bool(part.counterparty or part.deed.verb.under.get("to")),
    "approached_government": _spoken_to,
}


def _ended(scene: Scene, part: Cast) -> bool:
    """Tell whether trade or goods for sure are cut back, refused or stopped."""
    deed = part.deed
    if deed.reality == "planned":
        return False
    if deed.action == "curtailed" and deed.reality != "ended" and not _trade(part):
        return False
    if deed.action == "refused" and not _sure(scene, part) and not _permit(part):
        return False
    return (part.goods or "item" in part.inferred) and bool(part.actor or deed.verb.passive)


def _general(scene: Scene, deed: Deed, part: Cast) -> bool:
    """Tell whether a sentence tells what firms do in general ("a maker who sells abroad"), and of nobody in particular."""
    verb = deed.verb
    while verb.chunk.shape == "infinitive" and verb.governor is not None:
        verb = scene.verbs[verb.governor]
    chunk = verb.chunk
    simple = chunk.head.part in {"base", "s"} and len([x for x in chunk.tokens if x.part != "adverb"]) == 1
    return (
        simple
        and not part.named
        and not part.target
        and not any(n[:1].isupper() for n in (*part.end_user, *part.counterparty))
    )


def _permit(part: Cast) -> bool:
    """Tell whether a licence or an order is what was refused."""
    verb = part.deed.verb
    things = (*verb.subject, *verb.objects) if verb.passive else verb.objects
    return "item" in part.inferred or any(singular(c.word) in PERMITS | ASKING_NOUNS for c in things)


def _trade(part: Cast) -> bool:
    """Tell whether what is cut back is trade or goods for sure."""
    verb = part.deed.verb
    return (
        bool(part.item_mentions)
        or any(singular(c.word) in TRADES for c in (verb.subject if verb.passive else verb.objects))
        or any(map(surely_goods, part.item))
    )


def _sure(scene: Scene, part: Cast) -> bool:
    """Tell whether what moved is goods for sure: by its words, by a list, or because it was traded before."""
    told = {w for lead in scene.before for i in lead.item for w in i.lower().split()}
    return bool(part.item_mentions) or any(surely_goods(i) or i.lower().split()[-1] in told for i in part.item)


def _about_trade(scene: Scene) -> bool:
    return surely_goods(scene.text[scene.start : scene.end]) or bool(
        re.search(
            r"\b(?:exports?|sales?|shipments?|transfers?|deliver(?:y|ies)|orders?|goods|case|firm|compan)",
            scene.text[scene.start : scene.end],
        )
    )
