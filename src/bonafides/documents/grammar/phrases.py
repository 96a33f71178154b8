"""Words to phrases: noun phrases with what they are made of, verb groups with their helpers, and the small words between."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from bonafides.documents.grammar import tokens as t
from bonafides.documents.grammar.tokens import Token
from bonafides.documents.grammar.words import VERBS
from bonafides.model.document import Mention

Kind = Literal[
    "phrase", "verb", "preposition", "coordinator", "opener", "relative", "time", "adverb", "mark", "bracket"
]
_INSIDE = t.OF_PHRASE | {t.ING}
_HELPERS = frozenset({t.BE, t.HAVE, t.DO, t.MODAL, t.NOT, t.TO})


class Chunk(Struct, kw_only=True):
    """A phrase of a sentence. `head` is the last word of a noun phrase, or the verb itself; `mentions` are the names inside."""

    kind: Kind
    tokens: list[Token]
    head: Token
    mentions: list[Mention]
    passive: bool = False
    negated: bool = False
    modal: str = ""
    shape: str = ""
    perfect: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.tokens[-1].end

    @property
    def word(self) -> str:
        """The words that decide, in small letters: of a preposition all of them, of another phrase its head's."""
        return " ".join(x.lower for x in self.tokens) if self.kind == "preposition" else self.head.lower


def chunks_of(tokens: Sequence[Token]) -> list[Chunk]:
    """Give the phrases of a sentence in order; what stands in brackets is one phrase by itself."""
    found: list[Chunk] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.text == "(" and (close := _closing(tokens, at)) is not None:
            inner = list(tokens[at : close + 1])
            found.append(
                Chunk(kind="bracket", tokens=inner, head=token, mentions=[x.mention for x in inner if x.mention])
            )
            at = close + 1
            continue
        chunk = _verb(tokens, at) or _noun(tokens, at, found) or _small(token)
        found.append(chunk)
        at += len(chunk.tokens)
    return found


def _closing(tokens: Sequence[Token], at: int) -> int | None:
    return next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ")"), None)


def _verb(tokens: Sequence[Token], at: int) -> Chunk | None:
    """Give the verb group that begins here: helpers, adverbs and "not", then the verb."""
    helpers: list[Token] = []
    index = at
    while index < len(tokens) and (
        tokens[index].part in _HELPERS or (tokens[index].part == t.ADVERB and (helpers or _leads_on(tokens, index)))
    ):
        helpers.append(tokens[index])
        index += 1
    verb = tokens[index] if index < len(tokens) and tokens[index].part in t.VERBAL else None
    while helpers and helpers[-1].part == t.ADVERB and verb is None:
        helpers.pop()
    if verb is None and (
        not helpers or helpers[-1].part not in {t.BE, t.HAVE, t.DO} or (helpers[0].part == t.TO and len(helpers) == 1)
    ):
        return None
    words = [*helpers, *([verb] if verb else [])]
    if (
        verb is not None
        and helpers
        and helpers[0].part == t.TO
        and verb.part in {t.ED, t.S, t.ING}
        and len(helpers) == 1
    ):
        return None
    return _group(words, helpers, verb or helpers[-1])


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an adverb stands before a verb group."""
    while at < len(tokens) and tokens[at].part == t.ADVERB:
        at += 1
    return at < len(tokens) and (tokens[at].part in t.VERBAL or tokens[at].part in {t.MODAL, t.BE, t.HAVE, t.DO, t.NOT})


def _group(words: list[Token], helpers: Sequence[Token], head: Token) -> Chunk:
    parts = [h.part for h in helpers]
    be_last = next((h for h in reversed(helpers) if h.part in {t.BE, t.HAVE}), None)
    passive = head.part == t.ED and be_last is not None and be_last.part == t.BE
    infinitive = bool(helpers) and helpers[0].part == t.TO
    finite = any(p in {t.MODAL, t.DO} for p in parts) or any(
        h.lower in {"is", "are", "was", "were", "has", "have", "had", "am"} for h in helpers
    )
    shape = (
        "infinitive"
        if infinitive
        else "finite"
        if finite or head.part in {t.BASE, t.S, t.BE, t.HAVE, t.DO}
        else "ed"
        if head.part == t.ED
        else "ing"
    )
    if not infinitive and not finite and any(h.lower in {"being", "having"} for h in helpers):
        shape = "ing"
    negated = any(h.part == t.NOT or h.lower.endswith(("n't", "n’t")) or h.lower == "cannot" for h in helpers)
    modal = next((h.lower for h in helpers if h.part == t.MODAL), "")
    return Chunk(
        kind="verb", tokens=words, head=head, mentions=[], passive=passive, negated=negated, modal=modal, shape=shape,
        perfect=any(h.part == t.HAVE for h in helpers),
    )  # fmt: skip


def _noun(tokens: Sequence[Token], at: int, before: Sequence[Chunk]) -> Chunk | None:
    """Give the noun phrase that begins here."""
    first = tokens[at]
    if first.part == t.PRONOUN:
        return Chunk(kind="phrase", tokens=[first], head=first, mentions=[])
    if first.part not in t.OF_PHRASE and not (first.part == t.ING and _is_noun_here(tokens, at, before)):
        return None
    index = at + 1
    while index < len(tokens) and _goes_on(tokens, index):
        index += 1
    words = list(tokens[at:index])
    while len(words) > 1 and words[-1].part in {t.OWNER, t.DETERMINER}:
        words.pop()
    head = next((x for x in reversed(words) if x.part in {t.NOUN, t.NAME, t.ING, t.NUMBER}), words[-1])
    return Chunk(kind="phrase", tokens=words, head=head, mentions=[x.mention for x in words if x.mention])


def _goes_on(tokens: Sequence[Token], index: int) -> bool:  # noqa: PLR0911 (cases, first to last)
    token, before = tokens[index], tokens[index - 1]
    if token.part == t.DETERMINER:
        return before.part == t.DETERMINER or (token.lower == "such" and before.part == t.NUMBER)
    if token.part == t.ADVERB:  # "this very region", "our then distributor"
        return (
            before.part == t.DETERMINER and index + 1 < len(tokens) and tokens[index + 1].part in {t.NOUN, t.ADJECTIVE}
        )
    if token.part == t.COORDINATOR and before.part == t.ADJECTIVE:  # "military and dual-use items"
        return (
            index + 2 < len(tokens)
            and tokens[index + 1].part == t.ADJECTIVE
            and tokens[index + 2].part in {t.NOUN, t.ADJECTIVE}
        )
    if token.part == t.NUMBER and before.part == t.NOUN:
        return False
    if token.text in {'"', "“", "”"}:
        return index + 1 < len(tokens) and before.part != t.PRONOUN and tokens[index + 1].part in {t.NAME, t.NOUN}
    if token.part == t.ING:
        return (
            index + 1 < len(tokens)
            and before.part in {t.DETERMINER, t.ADJECTIVE, t.OWNER}
            and tokens[index + 1].part in {t.NOUN, t.NAME}
        )
    return token.part in t.OF_PHRASE


def _is_noun_here(tokens: Sequence[Token], at: int, before: Sequence[Chunk]) -> bool:
    """Tell whether a word in -ing before a noun describes it ("machining centres"), as no verb of trade does."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        following is not None and following.part == t.NOUN and tokens[at].lower not in VERBS
        and not (before and before[-1].kind == "preposition" and before[-1].word == "by")
    )  # fmt: skip


_SMALL: dict[str, Kind] = {
    t.PREPOSITION: "preposition", t.TO: "preposition", t.COORDINATOR: "coordinator", t.OPENER: "opener", t.RELATIVE: "relative",
    t.TIME: "time", t.ADVERB: "adverb",
}  # fmt: skip


def _small(token: Token) -> Chunk:
    kind: Kind = _SMALL.get(token.part, "mark")
    return Chunk(kind=kind, tokens=[token], head=token, mentions=[])
