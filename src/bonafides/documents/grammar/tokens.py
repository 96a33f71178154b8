"""A sentence as words, each with its part: names, nouns, verbs by shape, the small words between them.

A mention of a party, place, country or vessel is one word; so is an expression of time.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from bonafides.documents.grammar import words as w
from bonafides.model.document import Mention

NAME, NOUN, ADJECTIVE, NUMBER, PRONOUN, DETERMINER, TIME = (
    "name",
    "noun",
    "adjective",
    "number",
    "pronoun",
    "determiner",
    "time",
)
PREPOSITION, TO, COORDINATOR, OPENER, RELATIVE = "preposition", "to", "coordinator", "opener", "relative"
BE, HAVE, DO, MODAL, NOT, ADVERB, OWNER = "be", "have", "do", "modal", "not", "adverb", "'s"
BASE, S, ED, ING, MARK = "base", "s", "ed", "ing", "mark"
VERBAL = frozenset({BASE, S, ED, ING})
OF_PHRASE = frozenset({NAME, NOUN, ADJECTIVE, NUMBER, DETERMINER, OWNER})

_PIECE = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|St|No|Co|Ltd|Inc|Corp|Pte|Pvt|Sdn|Bhd)\.|[A-Z]\.(?=\s[a-z])|(?:[A-Z]\.){2,}|\d+(?:-[A-Za-z]+)+|\d[\d.,]*\d|\w+(?:[-–/&]\w+)*(?:n['’]t\b)?|['’]s\b|(?<=s)['’](?=\s)|--|[^\w\s]"
)
_SPANNING = frozenset({"party", "place", "country", "vessel"})
_BY_WORD: dict[str, str] = {
    **dict.fromkeys(w.PREPOSITIONS, PREPOSITION), **dict.fromkeys(w.CLAUSE_OPENERS, OPENER), **dict.fromkeys(w.DETERMINERS, DETERMINER),
    **dict.fromkeys(w.PRONOUNS, PRONOUN), **dict.fromkeys(w.RELATIVES, RELATIVE), **dict.fromkeys(w.COORDINATORS, COORDINATOR),
    **dict.fromkeys(w.BE, BE), **dict.fromkeys(w.HAVE, HAVE), **dict.fromkeys(w.DO, DO), **dict.fromkeys(w.MODALS, MODAL),
    **dict.fromkeys(w.NEGATIONS, NOT), **dict.fromkeys(w.NUMBERS, NUMBER), "to": TO,
}  # fmt: skip
_JOINED = re.compile(r"-[a-z]\w*(?:-\w+)*")
_EARLIER = re.compile(
    r"\b(?:\w+ )?(?:years?|months?|weeks?|days?|hours?) (?:earlier|later|ago|before|after|previously|afterwards)\b",
    re.IGNORECASE,
)
_NO_ONE = re.compile(r"\bno one\b", re.IGNORECASE)
_EXTENT = re.compile(r"\bto an? (?:\w+ )?(?:lesser|greater|limited|large|small) (?:extent|degree)\b", re.IGNORECASE)
_TWO_WORDS = re.compile(
    r"\b(?:on behalf of|by way of|because of|due to|out of|instead of|as well as|such as|in order|according to|prior to|along with|together with|by means of|with the help of"
    r"|under the names?(?: of)?|in exchange for|in return for|at the request of|in connection with|in relation to|with respect to|with regard to|in response to|as part of)\b",
    re.IGNORECASE,
)


class Token(Struct, kw_only=True):
    """A word of a sentence: its text, as written and in small letters, its place in the document, its part, and a verb's base form."""

    text: str
    lower: str
    start: int
    end: int
    part: str
    base: str = ""
    mention: Mention | None = None


def tokens_of(
    text: str, start: int, end: int, *, mentions: Sequence[Mention], times: Sequence[tuple[int, int]]
) -> list[Token]:
    """Give the words of a sentence in order; `mentions` and `times` lie inside it and become one word each."""
    whole = [_named(text, m, end) for m in mentions if m.kind in _SPANNING]
    whole += [(a, b, TIME, None) for a, b in times if not any(a < y and x < b for x, y, *_ in whole)]
    whole += [(m.start(), m.end(), ADVERB, None) for p in (_EXTENT, _EARLIER) for m in p.finditer(text, start, end)]
    whole += [(m.start(), m.end(), PRONOUN, None) for m in _NO_ONE.finditer(text, start, end)]
    whole += [(m.start(), m.end(), PREPOSITION, None) for m in _TWO_WORDS.finditer(text, start, end)]
    found: list[Token] = []
    at = start
    for a, b, part, mention in sorted(whole, key=lambda x: x[:2]):
        if a < at:
            continue
        found += _pieces(text, at, a, start)
        found.append(Token(text=text[a:b], lower=text[a:b].lower(), start=a, end=b, part=part, mention=mention))
        at = b
    found += _pieces(text, at, end, start)
    _settle(found)
    return found


def _named(text: str, mention: Mention, end: int) -> tuple[int, int, str, Mention | None]:
    """Give a name as one word; with what a hyphen joins to it ("MTCR-controlled") it describes what follows."""
    joined = _JOINED.match(text, mention.end, end)
    return (mention.start, joined.end(), ADJECTIVE, mention) if joined else (mention.start, mention.end, NAME, mention)


def _pieces(text: str, start: int, end: int, begin: int) -> list[Token]:
    return [
        Token(text=m[0], lower=m[0].lower(), start=m.start(), end=m.end(), part=_part(m[0], first=m.start() == begin))
        for m in _PIECE.finditer(text, start, end)
    ]


@lru_cache(maxsize=1 << 16)
def _part(word: str, *, first: bool) -> str:  # noqa: C901, PLR0911 (cases, first to last)
    """Give the part of a word by itself; words that may be a verb or a noun are settled later, beside others."""
    lower = word.lower().replace("’", "'")
    if lower in {"'s", "'"}:
        return OWNER
    if not word[0].isalnum():
        return MARK
    if word[0].isdigit():
        return NUMBER
    if lower in _BY_WORD and (lower != "may" or not word[0].isupper() or first):
        return _BY_WORD[lower]
    if lower == "that":
        return OPENER
    if lower.endswith("n't"):
        return MODAL
    if word[0].isupper() and not (first and (lower in w.VERBS or w.is_adverb(lower) or w.is_adjective(lower))):
        return NAME
    if lower in w.VERBS:
        return w.VERBS[lower][1]
    if w.is_adverb(lower):
        return ADVERB
    if w.is_adjective(lower):
        return ADJECTIVE
    if "-" in lower and lower.endswith(("ed", "ing")):
        return ADJECTIVE if lower.endswith("ed") else NOUN
    return (
        ED
        if lower.endswith("ed") and len(lower) > 4 and lower not in w.NOT_PAST
        else ING
        if lower.endswith("ing") and len(lower) > 5
        else NOUN
    )


def _settle(found: list[Token]) -> None:
    """Settle, from left to right, which words that may be verbs are nouns or adjectives here."""
    for index, token in enumerate(found):
        before = _beside(found, index, -1)
        after = found[index + 1] if index + 1 < len(found) else None
        if token.lower == "that" and token.part == OPENER:
            token.part = _that(before, after)
        if token.part == TO and after is not None and _opens_infinitive(found, index):
            continue
        if (
            token.lower in w.SAME_PAST
            and before is not None
            and before.part in {NOUN, NAME, PRONOUN, RELATIVE, TIME, HAVE, BE, MARK}
        ):
            token.part = ED
        if after is not None and _adverbial(token, before, after):
            token.part = ADVERB
        if (
            token.part == NOUN
            and before is not None
            and before.part == TO
            and after is not None
            and after.part == DETERMINER
        ):
            token.part = BASE
        if (
            token.part == ADJECTIVE
            and before is not None
            and before.part in {DETERMINER, NAME, ADJECTIVE}
            and (after is None or after.part in {MARK, RELATIVE, PREPOSITION, HAVE, BE, MODAL})
        ):
            token.part = NOUN
        if token.part not in VERBAL:
            continue
        token.base = w.VERBS.get(token.lower, (token.lower, ""))[0]
        token.part = _shape(token, before, after, found[index + 2] if index + 2 < len(found) else None)


def _adverbial(token: Token, before: Token | None, after: Token) -> bool:
    """Tell whether "since", "most" or "likely" stands before a verb as an adverb ("has since appealed", "most likely sold")."""
    if token.lower == "since":
        return before is not None and before.part == HAVE and after.part in VERBAL | {BE}
    if token.lower == "most":
        return after.lower == "likely" or after.part == ADVERB
    return token.lower == "likely" and after.part in VERBAL | {BE, HAVE, MODAL}


def _beside(found: Sequence[Token], index: int, step: int) -> Token | None:
    """Give the word before or after one, adverbs skipped."""
    at = index + step
    while 0 <= at < len(found) and found[at].part == ADVERB:
        at += step
    return found[at] if 0 <= at < len(found) else None


def _that(before: Token | None, after: Token | None) -> str:
    if before is None or before.part in {PREPOSITION, TO, MARK, COORDINATOR}:
        return (
            DETERMINER
            if after is not None and after.part in {NOUN, ADJECTIVE, S} and (before is None or before.part != MARK)
            else OPENER
        )
    if before.part in {NOUN, NAME, PRONOUN, TIME} or before.text == ")":
        return RELATIVE
    return OPENER


def _opens_infinitive(found: Sequence[Token], index: int) -> bool:
    following = _beside(found, index, 1)
    return following is not None and (following.part == BASE or following.lower in {"be", "have", "do"})


def _shape(token: Token, before: Token | None, after: Token | None, second: Token | None) -> str:  # noqa: PLR0911 (cases, first to last)
    """Give the part of a word that has the form of a verb, where it stands."""
    part, left = token.part, before.part if before else ""
    if part == BASE:
        return _base(token, before, after, second)
    if part == S:
        return _third_person(token, before, after)
    if part == ED:
        adjective = (
            left in {DETERMINER, ADJECTIVE, OWNER, NUMBER, PREPOSITION, TO}
            and after is not None
            and after.part in {NOUN, ADJECTIVE, NAME, BASE, S, ING}
        )
        lone = left in {DETERMINER, OWNER} or (
            before is not None and before.lower in {"its", "their", "his", "her", "our"}
        )
        return ADJECTIVE if adjective or lone else ED
    if left in {DETERMINER, ADJECTIVE, OWNER, NUMBER}:
        return NOUN
    if (
        token.lower in w.COMPOUND_ING
        and after is not None
        and after.part in {NOUN, S, BASE}
        and left in {NAME, NOUN, COORDINATOR, MARK, ""}
        and after.lower not in {"goods", "items", "equipment"}
    ):
        return NOUN
    if (
        token.lower not in w.VERBS
        and after is not None
        and after.part in {NOUN, ADJECTIVE}
        and left not in {NOUN, NAME}
    ):
        return ADJECTIVE
    if (
        left in {NOUN, NAME}
        and (after is None or after.part in {NOUN, MARK, COORDINATOR, PREPOSITION, TO, BE, HAVE, MODAL})
        and after is not None
        and after.text != ","
    ):
        known = token.lower in w.VERBS and after.part in {PREPOSITION, TO, NOUN}
        return ING if known else NOUN
    return ING


def _base(token: Token, before: Token | None, after: Token | None, second: Token | None) -> str:  # noqa: PLR0911 (cases, first to last)
    left = before.part if before else ""
    ambiguous = token.lower in w.ALSO_NOUNS
    if left in {MODAL, DO, NOT}:
        return BASE
    if left == TO:
        noun = ambiguous and after is not None and (after.part == MARK or after.lower == "of") and second is not None
        return NOUN if noun and after is not None and after.lower == "of" else BASE
    if left in {DETERMINER, ADJECTIVE, OWNER, PREPOSITION, NUMBER, BE, HAVE, BASE, ED, ING, S}:
        return NOUN
    plural = before is not None and (
        before.lower.endswith("s") or before.lower in {"they", "we", "who", "which", "that", "you", "people", "i"}
    )
    if left in {RELATIVE, PRONOUN} and ambiguous and after is not None and after.part in {S, ED, MODAL, BE, HAVE}:
        return NOUN
    if left in {RELATIVE, PRONOUN}:
        return BASE if plural or left == RELATIVE else NOUN
    if left in {NOUN, NAME}:
        if not plural or before is None:
            return NOUN
        return (
            BASE
            if not ambiguous
            or (
                after is not None
                and after.part in {DETERMINER, NAME, PRONOUN, ADJECTIVE, NUMBER, NOUN, TO, PREPOSITION}
            )
            else NOUN
        )
    if left == COORDINATOR:
        return BASE if not ambiguous else NOUN
    return NOUN if before is not None or ambiguous else BASE


_ACTS = frozenset(
    "firm company entity enterprise trader broker supplier exporter it he she which who that bank agency ministry government group network".split()
)


def _third_person(token: Token, before: Token | None, after: Token | None) -> str:
    left = before.part if before else ""
    if left in {RELATIVE, PRONOUN}:
        return S
    if left not in {NOUN, NAME} and not (before is not None and before.text in {")", ","}):
        return NOUN
    noun = token.lower[:-1] in w.ALSO_NOUNS or token.lower[:-2] in w.ALSO_NOUNS or token.lower == "supplies"
    if not noun:
        return S
    if after is not None and after.lower == "that":
        return S
    object_follows = after is not None and after.part in {DETERMINER, NAME, PRONOUN, ADJECTIVE, NUMBER, NOUN, ING}
    acts = before is not None and (before.part == NAME or before.lower in _ACTS)
    return (
        S
        if acts
        and (
            object_follows
            or (after is not None and after.part in {TO, PREPOSITION} and before is not None and before.part != NAME)
        )
        else NOUN
    )
