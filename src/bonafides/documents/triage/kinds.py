"""Which kind a notice is: by its title where that decides, by its text where the title only hints; unclear is relevant."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bonafides.documents.lexicon import COMMON
from bonafides.documents.triage.events import by_determination, deeds_upon_parties, first_deed
from bonafides.documents.triage.signs import DEEDS, ROUTINE, SUBJECT, WEAK, Sign
from bonafides.model.triage import NoticeKind

_UPON_PARTIES: tuple[NoticeKind, ...] = ("listing", "removal", "change")
_CORRECTION = re.compile(r"\bcorrect(?:ions?|ing)\b|\bcorrigend", re.IGNORECASE)
_LICENCE = next(sign for sign in DEEDS if sign.kind == "licence" and sign.words.search("general license"))
_ENDS = ("ends a denial or debarment", "ends measures")
_SAYS: dict[NoticeKind, str] = {
    "listing": "puts on a list, designates or blocks",
    "removal": "takes off a list, or ends measures",
    "change": "changes details of entries",
    "denial": "denies privileges or debars",
    "measure": "imposes measures by determination",
    "rule": "changes rules",
    "licence": "is about a licence, authorisation or waiver",
}


class Judged(NamedTuple):
    """A kind, and the words that decided it."""

    kind: NoticeKind
    why: tuple[str, ...]


def kind_of(title: str, text: str) -> Judged:
    """Give the kind of a notice and why; where the words do not decide, the likeliest kind of relevant ones, and "unclear".

    >>> kind_of("Additions to the Entity List", "This rule removes one entity from the Entity List.").kind
    'removal'
    >>> kind_of("Continuation of the National Emergency With Respect to Export Control Regulations", "").kind
    'administrative'
    """
    done, routine = _done(title), _first(ROUTINE, title)
    if routine and _routine_wins(routine[0], done and done[0]):
        return Judged(routine[0].kind, (_told("title", routine[0].says, routine[1]),))
    if done:
        return _by_title(*done, title, text)
    for sign in WEAK:
        if hint := sign.words.search(title):
            return _by_hint(sign, hint[0], title, text)
    return _by_text(title, text)


def _first(signs: Sequence[Sign], text: str) -> tuple[Sign, str] | None:
    """Give the sign whose words stand first in a text; of two at one place, the one that is higher in the table."""
    found = [(m.start(), place, m[0]) for place, sign in enumerate(signs) if (m := sign.words.search(text))]
    if not found:
        return None
    _, place, words = min(found)
    return signs[place], words


def _done(title: str) -> tuple[Sign, str] | None:
    """Give what a title says is done; before a colon the name of a regulation only says where."""
    where, colon, what = title.partition(": ")
    first, then = _first(DEEDS, title), _first(DEEDS, what) if colon else None
    before = _first(DEEDS, where)
    return then if then and (before is None or before[0].kind == "rule") else first


def _routine_wins(routine: Sign, done: Sign | None) -> bool:
    """Tell whether a routine title stays one beside the deed that it names."""
    if done is None:
        return True
    return routine.kind == "administrative" and done.kind in {"rule", "licence", "change"}


def _told(where: str, says: str, words: str) -> str:
    return f"{where}: “{' '.join(words.split())}” {says}"


def _by_title(sign: Sign, words: str, title: str, text: str) -> Judged:
    why = _told("title", sign.says, words)
    if sign.kind not in _UPON_PARTIES or sign.says in _ENDS:
        return Judged(sign.kind, (why,))
    return _upon_parties(title, text) or Judged(_corrected(sign.kind, title), (why,))


def _upon_parties(title: str, text: str) -> Judged | None:
    """Give what a text does to the entries of a list; a correction is judged by its first deed alone."""
    deeds = list(deeds_upon_parties(text))
    if _CORRECTION.search(title):
        deeds = deeds[:1]
    for kind in _UPON_PARTIES:
        if told := [d for d in deeds if d.kind == kind]:
            others = [d for d in deeds if d.kind != kind]
            both = (*told[:1], *others[:1])
            return Judged(kind, tuple(_told("text", _SAYS[d.kind], d.words) for d in both))
    return None


def _corrected(kind: NoticeKind, title: str) -> NoticeKind:
    return "change" if _CORRECTION.search(title) and kind in _UPON_PARTIES else kind


def _by_hint(sign: Sign, words: str, title: str, text: str) -> Judged:
    """Judge by the text what a title only hints at."""
    if decided := by_determination(f"{title}. {text}"):
        return Judged("measure", (_told("text", _SAYS["measure"], decided),))
    upon, deed = _upon_parties(title, text), first_deed(text)
    if sign.kind == "rule":
        licence = _LICENCE.words.search(text)
        if licence:
            return Judged("licence", (_told("text", _SAYS["licence"], licence[0]),))
        upon = None if deed and deed.kind == "rule" else upon
    if upon:
        return upon
    if deed and (sign.kind == "rule" or deed.kind in _UPON_PARTIES):
        return Judged(deed.kind, (_told("text", _SAYS[deed.kind], deed.words),))
    return _hint_alone(sign.kind, _told("title", sign.says, words), title, text)


def _hint_alone(hinted: NoticeKind, hint: str, title: str, text: str) -> Judged:
    """Take the kind that a title hints at, where the text says no more."""
    kind = _corrected(hinted, title)
    if kind != hinted:
        return Judged(kind, (hint, "title: it is a correction"))
    if kind == "rule" and text:
        return Judged(kind, (hint,))
    return Judged(kind, (hint, f"unclear: the words do not say what is done; taken as {kind}, a person must read it"))


def _by_text(title: str, text: str) -> Judged:
    """Judge a notice whose title shows nothing."""
    if decided := by_determination(text):
        return Judged("measure", (_told("text", _SAYS["measure"], decided),))
    whole = f"{title}. {text}"
    if not SUBJECT.search(whole):
        return _unknown_subject(whole)
    if upon := _upon_parties(title, text):
        return upon
    deed, routine = first_deed(text), _first(ROUTINE, text)
    if routine and (not deed or deed.kind not in {"denial", "measure", "listing"}):
        return Judged(routine[0].kind, (_told("text", routine[0].says, routine[1]),))
    if deed:
        return Judged(deed.kind, (_told("text", _SAYS[deed.kind], deed.words),))
    subject = SUBJECT.search(whole)
    return Judged("rule", (
        _told("text", "is a word of this trade", subject[0] if subject else ""),
        "unclear: the words do not say what is done; taken as rule, a person must read it",
    ))  # fmt: skip


def _unknown_subject(whole: str) -> Judged:
    """Judge a notice without a word of this trade: another subject, or another language than the signs are in."""
    words = re.findall(r"[^\W\d_]+", whole.lower())
    english = sum(w in COMMON for w in words)
    if len(words) > 3 and english * 4 < len(words):
        return Judged(
            "rule", ("unclear: hardly a common English word in it; taken as rule, a person who reads it must say",)
        )
    if len(words) <= 3:
        return Judged("rule", ("unclear: too few words to say; taken as rule, a person must read it",))
    return Judged("other", ("no word of sanctions, listings, export control or licensing in it",))
