"""What the file itself leaves open: questions that nobody answered, and sentences that say that something is not known."""

import re
from collections.abc import Iterable

from bonafides.model.evidence import Evidence, Locus
from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.sayings import quoted, sayings

_OPEN = re.compile(
    r"\b(?:un(?:clear|known|certain|decided|confirmed) (?:whether|if|who|what|how)|"
    r"(?:not|n't|never|nobody|cannot|could not)\b.{0,30}\b(?:know\w*|clear|said|say|told|established|decided|settled|tell)\b.{0,20}\b(?:whether|if|who|what|how)|"
    r"whether\b.{2,80}\b(?:is|was|remains?) (?:not (?:known|clear|settled|decided)|open|unknown|unclear)|remains? to be (?:seen|checked|confirmed|clarified)|"
    r"(?:unklar|offen|nicht bekannt),? ob|on (?:ne sait pas|ignore) si|no (?:se sabe|está claro) si|неизвестно|неясно)|是否.{0,30}(?:不明|不清楚|尚未)|(?:不明|不清楚).{0,10}是否",
    re.IGNORECASE,
)


def left_open(facts: Facts, *matters: re.Pattern[str]) -> tuple[Evidence, ...]:
    """Give the sentences that say that a matter is not known, or not yet settled."""
    found = [s for s in sayings(facts) if _OPEN.search(s.text) and all(m.search(s.text) for m in matters)]
    return tuple(quoted(s) for s in found)


def unanswered(facts: Facts, matter: re.Pattern[str]) -> tuple[Evidence, ...]:
    """Give the questions about a matter that somebody put and nobody answered."""
    return tuple(
        Evidence(says=f"Not answered: “{a.question}”", place=Locus(source="transaction", at=f"$.answers[{i}]"))
        for i, a in enumerate(facts.answers)
        if matter.search(a.question) and not (stated(a.answer) and a.answer.strip())
    )


def unless_open(open_grounds: Iterable[Evidence], otherwise: Evidence) -> Truth:
    """Give unknown where something is open, no otherwise."""
    found = tuple(open_grounds)
    return Truth.unknown(*found) if found else Truth.no(otherwise)
