"""Counter-evidence on file: what somebody on our side, or a third hand, saw or holds in writing that explains a sign away.

A customer's own word explains nothing. A sentence counts only when it names who saw, that it was seen, and the matter, and when it
neither denies nor doubts. Where the file holds anything grave, nothing is explained away: a person decides.
"""

import re
from collections.abc import Iterable, Iterator

from bonafides.model.evidence import Evidence
from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.sayings import Saying, quoted, sayings

_OURS = re.compile(
    r"\b(?:we|our|us|wir|unser\w*|nous|notre|nos|nosotros|nuestr\w*|мы|наш\w*)\b|我们|我方|我司|当社|弊社|당사",
    re.IGNORECASE,
)
_THIRD = re.compile(
    r"\b(?:embassy|consulate|chamber of commerce|auditors?|inspectors?|surveyors?|regist(?:er|ry)|classification society|carrier|maker|manufacturer|"
    r"authority|ministry|botschaft|handelskammer|handelsregister|ambassade|registre|embajada|registro|посольств\w*|реестр\w*)\b|使馆|登记|登記|등기",
    re.IGNORECASE,
)
"""A paper is written by somebody else, so that "we" in it is not our side."""
_SEEN = re.compile(
    r"\b(?:visited|inspected|verified|seen|saw|checked|audited|documented|on file|confirm(?:s|ed)|shows?|discussed|besichtigt|besucht|geprüft|"
    r"bestätigt|belegt|gesehen|visité\w*|vérifié\w*|confirm[eé]\w*|contrôlé\w*|visitad\w*|verificad\w*|comprobad\w*|confirmad\w*|"
    r"проверен\w*|проверили|подтвержд\w*|осмотрел\w*|посетил\w*)|核实|核查|查看|走访|确认|確認|확인",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:not?|nobody|nothing|none|neither|nor|never|without|cannot|unable|fail\w*|unclear|unknown|whether|claim\w*|alleg\w*|apparent\w*|reported\w*|"
    r"suppos\w*|may|might|could|would|will|shall|should|must|pending|await\w*|refus\w*|declin\w*|until|if|unless|but|however|though|although|"
    r"except|only|forged|fake\w*|false|empty|closed|vacant|deserted|abandoned|suspicio\w*|contradict\w*|doubt\w*|military|missile|army|"
    r"nicht|kein\w*|ob|aber|jedoch|leer|ne|pas|mais|aucun\w*|vide|sin|pero|ningun\w*|vac[ií]o|не|нет|но|ли|пуст\w*)\b|n't\b|n'|"
    r"[未没沒不无無否空但]|ない|なし|않|없|아니",
    re.IGNORECASE,
)
_SPOKEN = ("$.parties", "$.documents", "$.history")
"""An answer is a claim that fills an unknown and never lowers what is raised, so none counts."""
_GRAVE_USES = ("rocket", "missile", "uav", "nuclear", "chemical", "biological", "military", "refused")
_GRAVE_EVENTS = frozenset({"denial", "inform_notice", "investigation", "measure"})


def explained(facts: Facts, raised: Iterable[Evidence], *matters: re.Pattern[str]) -> Truth:
    """Tell whether grounds still raise a flag: no where the file shows what explains them, yes otherwise.

    Args:
        facts: The transaction.
        raised: What raises the flag; at least one ground.
        matters: What an explanation must speak of, all in one sentence.
    """
    proof = shown(facts, *matters)
    return Truth.no(*proof) if proof else Truth.yes(*raised)


def reconsidered(facts: Facts, truth: Truth, *matters: re.Pattern[str]) -> Truth:
    """Give a flag's answer, which is no longer yes where the file shows what explains its grounds."""
    return explained(facts, truth.grounds, *matters) if truth.value is True else truth


def shown(facts: Facts, *matters: re.Pattern[str]) -> tuple[Evidence, ...]:
    """Give the sentences that show a matter as seen or documented by somebody named; none where the file holds anything grave."""
    if grave(facts):
        return ()
    return tuple(quoted(s) for s in _proofs(facts) if all(m.search(s.text) for m in matters))


def _proofs(facts: Facts) -> Iterator[Saying]:
    for saying in sayings(facts):
        if saying.at.startswith(_SPOKEN) and not _DOUBT.search(saying.text) and _witnessed(facts, saying):
            yield saying


def _witnessed(facts: Facts, saying: Saying) -> bool:
    """Tell whether a sentence says who saw what; a dated check before the day by somebody named is one."""
    index = int(re.findall(r"\[(\d+)\]", saying.at)[0])
    if saying.at.startswith("$.history"):
        event = facts.history[index]
        past = stated(event.on) and event.on.last <= facts.day
        return past and event.event == "verification" and stated(event.by)
    ours = saying.at.startswith("$.parties") and bool(_OURS.search(saying.text))
    return (ours or bool(_THIRD.search(saying.text))) and bool(_SEEN.search(saying.text))


def grave(facts: Facts) -> bool:
    """Tell whether something on file is too grave for a sentence to explain: a listing, a weapon's use, a step of knowledge, a past refusal."""
    knowledge = facts.end_use.knowledge
    return (
        any(h.same_party and h.in_force != "no" for h in facts.hits)
        or bool(facts.owners)
        or any(facts.uses.get(use) for use in _GRAVE_USES)
        or (stated(knowledge) and knowledge != "none")
        or any(e.event in _GRAVE_EVENTS for e in facts.history)
    )
