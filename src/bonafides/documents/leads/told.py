"""Leads: who did what with which item for whom, sentence by sentence. Reading verifies nothing."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from msgspec import structs

from bonafides.documents.authors import Author
from bonafides.documents.leads.cast import cast
from bonafides.documents.leads.concern import exercise, may_concern, speaks_of_concern
from bonafides.documents.leads.deed import Deed
from bonafides.documents.leads.gates import tells, worth
from bonafides.documents.leads.hedges import Hedge, over
from bonafides.documents.leads.parts import Cast
from bonafides.documents.leads.scene import Known, Scene, staged
from bonafides.documents.leads.things import kind_of, quantity_of, specs_of
from bonafides.documents.leads.trade_verbs import ACCUSING, HEARSAY, TRANSFERS
from bonafides.documents.names import UNDER_NAME, Name, names_of, words_counted
from bonafides.documents.periods import Named
from bonafides.documents.sentences import sentences
from bonafides.model.document import Action, Claim, Interval, Lead, Mention, Portion, Stance

_REMEMBERED = 12  # sentences back to look for whom "he" or "the firm" means
_REQUEST = re.compile(
    r"\b(?:(?:department|embassy|embassies|posts?|mission|washington|addressees?|action) (?:\w+ )?(?:requests?|instructs?|asks?)|(?:is|are) (?:kindly )?requested to|please)\b",
    re.IGNORECASE,
)


def leads_of(
    text: str,
    portions: Sequence[Portion],
    mentions: Sequence[Mention],
    *,
    read: str,
    day: date | None,
    author: Author,
    times: Sequence[Named],
) -> tuple[Lead, ...]:
    """Give the leads of a document in the order of its text; `mentions` are in that order too, `read` is the text in both cases.

    A sentence that asks somebody for something ("the Department requests ...") gives none, nor does a paper that is an exercise.
    Ordinary trade is no lead: of a paper that does not speak of concern only the sentences count that do.
    """
    if exercise(text):
        return ()
    known = Known(text=read, day=day, author=author, times=times, aliases=_aliases(read, portions, mentions))
    starts = [m.start for m in mentions]
    full = {other: name for name, others in known.aliases.items() for other in others}
    found: list[Lead] = []
    spoken: list[Name] = []
    waiting: list[tuple[int, int]] = []
    counts, concern = words_counted(read), speaks_of_concern(read)
    for portion in portions:
        own: list[Lead] = []
        for start, end in sentences(read, portion.start, portion.end):
            waiting.append((start, end))
            inside = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
            if (concern or may_concern(read, start, end, [m for m in inside if m.kind == "item"])) and tells(
                read, start, end
            ):
                for a, b in waiting[-_REMEMBERED:]:
                    around = mentions[bisect_left(starts, a) : bisect_left(starts, b)]
                    spoken += [
                        structs.replace(n, full=full.get(n.full, n.full))
                        for n in names_of(read, a, b, mentions=around, counts=counts)
                    ]
                waiting = []
                before = own or found[-2:]
                own += _told(staged(known, portion, (start, end), mentions=inside, spoken=spoken[-40:], before=before))
            own = _described(own, read, start, end)
        found += [structs.replace(lead, span=text[lead.start : lead.end]) for lead in own]
    return tuple(structs.replace(lead, id=f"L-{n}") for n, lead in enumerate(found, 1))


def _described(own: list[Lead], text: str, start: int, end: int) -> list[Lead]:
    """Give the leads of a portion with the figures that a later sentence states for the last one's goods, named again by its name."""
    if not own or own[-1].specs or own[-1].end >= end or not own[-1].item:
        return own
    name = own[-1].item[0]
    specs = specs_of(text, start, end)
    if not specs or not name[:1].isupper() or name not in text[start:end]:
        return own
    return [*own[:-1], structs.replace(own[-1], specs=specs)]


def _aliases(text: str, portions: Sequence[Portion], mentions: Sequence[Mention]) -> dict[str, tuple[str, ...]]:
    """Give the other names of each party: acronyms in brackets, and names that it is said to trade under."""
    parties = [m for m in mentions if m.kind == "party"]
    starts = [m.start for m in parties]
    found: dict[str, dict[str, None]] = {}
    for mention in parties:
        if mention.same_as:
            found.setdefault(mention.same_as, {})[mention.text] = None
    for portion in portions:
        for under in UNDER_NAME.finditer(text, portion.start, portion.end):
            before = bisect_left(starts, under.start()) - 1
            if before < 0 or not _beside(text, parties[before].end, under.start()):
                continue
            named = (
                m.text for m in parties[before + 1 : before + 3] if m.start < under.end(1) and m.end > under.start(1)
            )
            found.setdefault(parties[before].same_as or parties[before].text, {})[next(named, under[1])] = None
    return {name: tuple(others) for name, others in found.items()}


def _beside(text: str, end: int, start: int) -> bool:
    return start - end < 120 and "." not in text[end:start].strip(".")


def _told(scene: Scene) -> list[Lead]:
    if (
        not scene.deeds
        or scene.text[scene.start : scene.end].endswith("?")
        or _REQUEST.search(scene.text, scene.start, scene.end)
    ):
        return []
    told: list[Lead] = []
    for deed in scene.deeds:
        scene.before = [*scene.before, *told[-1:]]
        part = cast(scene, deed)
        if worth(scene, deed, part) and not _quoted(scene, part):
            told.append(_lead(scene, deed, part, told))
    return told


def _quoted(scene: Scene, part: Cast) -> bool:
    """Tell whether somebody unknown says "I" or "we" in quotation marks."""
    return bool({"I", "We", "we"} & set(part.actor)) and bool(
        re.search(r"[\"“«][^\"”»]*$", scene.text[scene.start : part.deed.start])
    )


def _lead(scene: Scene, deed: Deed, part: Cast, told: Sequence[Lead]) -> Lead:
    reach = over(_not_aside(scene, deed), scene.text, _scope(scene, deed), deed)
    stance = _stance(scene, deed, reach)
    word = next((h for h in reach if h.band), None) or _nearest(reach, stance)
    interval, inferred = _date(scene, part, told)
    action, negated = _action(deed), deed.reality in {"negated", "denied"}
    return Lead(
        id="",
        actor=tuple(part.actor),
        aliases=tuple(
            dict.fromkeys(a for name in part.actor for a in scene.known.aliases.get(name, ()) if a not in part.actor)
        ),
        action=action,
        is_transfer=action in TRANSFERS
        and not negated
        and deed.reality != "planned"
        and stance not in {"hypothetical", "denied"},
        item=tuple(part.item),
        item_kind=kind_of(part.item_mentions),
        counterparty=tuple(part.counterparty),
        end_user=tuple(part.end_user),
        target=tuple(part.target),
        quantity=quantity_of(scene.text, *part.clause),
        date=interval,
        route=tuple(part.route),
        wording=word.text if word else deed.modal,
        band=word.band if word else None,
        stance=stance,
        span=scene.text[scene.start : scene.end],
        start=scene.start,
        end=scene.end,
        marking=scene.portion.effective,
        links=part.links,
        hedges=tuple(h.text for h in scene.hedges),
        via=tuple(part.via),
        portion=scene.portion.id,
        negated=negated,
        inferred=(*part.inferred, *inferred),
        specs=specs_of(scene.text, scene.start, scene.end) if part.item else {},
        claims=_claims(scene, deed, reach),
    )


def _not_aside(scene: Scene, deed: Deed) -> tuple[Hedge, ...]:
    """Give the words of stance without those of clauses that describe something else ("used what we assess to be a cover company to ship")."""
    above, verb = {id(deed.verb)}, deed.verb
    while verb.governor is not None and id(scene.verbs[verb.governor]) not in above:
        verb = scene.verbs[verb.governor]
        above.add(id(verb))
    aside = [(v.begin, v.chunk.end) for v in scene.verbs if v.link in {"what", "relative"} and id(v) not in above]
    return tuple(h for h in scene.hedges if not any(a <= h.start < b for a, b in aside))


def _claims(scene: Scene, deed: Deed, reach: Sequence[Hedge]) -> tuple[Claim, ...]:
    """Give what the sentence says besides the deed with a word of stance of its own ("chassis that we assess are for conversion ...")."""
    found = []
    for index, verb in enumerate(scene.verbs):
        own = [h for h in scene.hedges if h not in reach and verb.begin <= h.start < verb.chunk.end]
        if (
            not own
            or verb is deed.verb
            or verb.link not in {"relative", "what", "that"}
            or verb.begin < deed.verb.begin
        ):
            continue
        told = next((v for v in scene.verbs[index + 1 :] if v.governor == index), verb)
        begin = (
            (verb.antecedent or verb.subject)[0].start
            if verb.link == "relative" and (verb.antecedent or verb.subject)
            else verb.begin
        )
        says = " ".join(scene.text[min(begin, verb.begin) : max(told.reach, verb.reach)].split())
        found.append(
            Claim(
                says=says, wording=own[-1].text, stance=own[-1].stance, band=next((h.band for h in own if h.band), None)
            )
        )
    return tuple(found)


def _action(deed: Deed) -> Action:
    return "refused" if deed.reality == "refused" else "curtailed" if deed.reality == "ended" else deed.action


def _scope(scene: Scene, deed: Deed) -> int:
    """Give where the words begin that say how sure a deed is: with its clause, or with the verb above that it depends on."""
    verb = deed.verb
    begin = verb.begin
    for _ in scene.verbs:
        if verb.governor is None:
            break
        if verb.link not in {"relative", "what"}:
            begin = min(begin, scene.verbs[verb.governor].begin)
        verb = scene.verbs[verb.governor]
    return begin


def _stance(scene: Scene, deed: Deed, reach: Sequence[Hedge]) -> Stance:
    stances = {h.stance for h in reach}
    if deed.reality in {"negated", "denied"} or "denied" in stances:
        return "denied"
    if deed.reality == "hypothetical" or "hypothetical" in stances:
        return "hypothetical"
    above = scene.verbs[deed.verb.governor] if deed.verb.governor is not None else None
    if above is not None and above.base in ACCUSING and deed.verb.chunk.shape == "ing":
        return "alleged"
    if (
        above is not None
        and deed.verb.link == "that"
        and above.base in HEARSAY
        and not any(c.head.lower in {"we", "i"} for c in above.subject)
    ):
        return "alleged"
    return "alleged" if "alleged" in stances else "assessed" if "assessed" in stances else "fact"


def _nearest(reach: Sequence[Hedge], stance: Stance) -> Hedge | None:
    """Give the word that shows the stance, the nearest before the verb."""
    same = [h for h in reach if h.stance == stance]
    return same[-1] if same else None


def _date(scene: Scene, part: Cast, told: Sequence[Lead]) -> tuple[Interval | None, tuple[str, ...]]:
    """Give the days that the clause names, else the sentence before the verb, else an earlier lead on the same item."""
    inside = [n for n in scene.periods if part.clause[0] <= n.start < part.clause[1] + 40]
    before = [n for n in scene.periods if n.start < part.deed.start]
    named = inside or before[-1:]
    if named:
        return named[0].interval, ()
    earlier = [lead for lead in (*scene.before, *told) if lead.date and set(lead.item) & set(part.item)]
    return (earlier[-1].date, ("date",)) if earlier else (None, ())
