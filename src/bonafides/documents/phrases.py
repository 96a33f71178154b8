"""Who does it and to what: the subject before a verb and the complements after it, from mentions and from plain noun phrases."""

import re
from collections.abc import Sequence

from msgspec import Struct

from bonafides.documents.deeds import Deed
from bonafides.model.document import Mention

_ORGANISATION = (
    r"(?:firms?|compan(?:y|ies)|entit(?:y|ies)|enterprises?|authorit(?:y|ies)|governments?|officials?|agenc(?:y|ies)|ministr(?:y|ies)|networks?|brokers?|traders?"
    r"|suppliers?|exporters?|importers?|dealers?|manufacturers?|producers?|forwarders?|distributors?|institutes?|universit(?:y|ies)|customs|police|courts?"
    r"|organi[sz]ations?|programs?|programmes?|navy|army|air force|forces?|military|customers?|buyers?|end[- ]users?|regulators?|subsidiar(?:y|ies)|front|offices?|bureaus?|navy|yards?)"
)
_CLAUSE_WORDS = r"(?:who|which|that|was|were|is|are|has|have|had|and|or|but|to|for|from|of|in|on|at|by|via|through|with|while|when|after|over|as|into|than|despite|we|used|what)"
_FIRM = re.compile(
    rf"(?:\b(?!{_CLAUSE_WORDS}\b)[\w'’.&-]+ ){{0,4}}?\b{_ORGANISATION}\b(?!['’]s? )(?![- ](?:control|licen|level))",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"^(?:an?|the|this|that|these|those|some|several|other|others|another|one|two|three|many|certain|however|additionally|such|also)\s+",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"\b(it|they|he|she|these|this (?:firm|company|entity|supplier)|the (?:firm|company|entity|supplier|broker|trader))\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\b(?:that|who|which|because|after|while|when|although|whereas|if|whether|but|and)\b|[;:]|,")
_INTERPOSED = re.compile(
    r",\s(?:which|who|whose|operating|acting|trading|doing|now|using|based|located|registered|formerly|also|a|an|the|through|via|under|until|then) [^;]*,\s*$"
    r"|\s[-–—]\s[^;]*\s[-–—]\s*$|\([^()]*\)\s*,?\s*$"
)
_ONLY_HELPERS = re.compile(
    r"[\s,]*(?:(?:and|but|or|then|also|later|subsequently|has|have|had|was|were|been|is|are|not|never|to|continue[sd]?|\w+ly)[\s,]+)*$"
)
_PREPOSITION = re.compile(
    r"\b(on behalf of|by way of|to|for|from|by|via|through|with|against|under|at|in|near|into|out of|aboard|including|involving|using|on|over|during|about|because of|due to)\b",
    re.IGNORECASE,
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:to|from|in|of|with|against|for|at|by|via|through|on|over|involving)\s+(?:the |an? |its |their )?$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r";|[,\s](?:while|although|whereas|but|because|after which|in order)\s|, (?:which|who|where|and (?:that|also|it|they|the|a|we)|a move|an? \w+ that)\b"
    r"|\sthat (?:we|they|it|could|can|may|might|would|will|is|are|was|were)\b|\s(?:even|when|after|before) (?!to\b)"
)


class Complements(Struct, kw_only=True):
    """What stands around a verb, by its preposition: mentions in order; `reach` is where the object region ends."""

    by_preposition: dict[str, list[Mention]]
    start: int
    reach: int

    def of(self, *prepositions: str, kinds: Sequence[str] = ("party",)) -> list[Mention]:
        """Give the mentions of these kinds under these prepositions ("" is the bare object), in order of the text."""
        found = [m for p in prepositions for m in self.by_preposition.get(p, ()) if m.kind in kinds]
        return sorted(found, key=lambda m: m.start)


class Subject(Struct, frozen=True, kw_only=True):
    """Who is named before a verb: mentions, or a phrase where no name stands, or only a pronoun."""

    mentions: tuple[Mention, ...] = ()
    phrase: str = ""
    pronoun: str = ""
    start: int = 0
    end: int = 0

    def __bool__(self) -> bool:
        """Tell whether anything was found."""
        return bool(self.mentions or self.phrase or self.pronoun)


def shares_subject(text: str, before: Deed, deed: Deed) -> bool:
    """Tell whether a verb has the subject of the verb before it ("sold X and marketed Y")."""
    between = text[before.end : deed.start]
    conjunction = list(re.finditer(r"\b(?:and|but|or|then)\b", between))
    return bool(conjunction and _ONLY_HELPERS.fullmatch(between[conjunction[-1].end() :] + " "))


def subject(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Subject:
    """Give the subject before a verb: of the nearest clause that has one, names before phrases before countries."""
    while found := _INTERPOSED.search(text, start, end):
        if found.start() <= start:
            break
        end = found.start()
    breaks = [start, *(m.end() for m in _BREAK.finditer(text, start, end))]
    pronoun = ""
    listed: list[Mention] = []
    for index in range(len(breaks) - 1, -1, -1):
        begin, stop = breaks[index], breaks[index + 1] if index + 1 < len(breaks) else end
        here = _within(text, begin, stop, mentions)
        names = [m for m in here.mentions if m.kind == "party"]
        if names:
            listed = [*names, *listed]
            if not _runs_on(text, breaks[index - 1] if index else start, begin):
                return Subject(mentions=tuple(listed))
            continue
        if listed:
            return Subject(mentions=tuple(listed))
        if here.phrase or here.mentions:
            return here
        pronoun = pronoun or here.pronoun
    return Subject(mentions=tuple(listed)) if listed else Subject(pronoun=pronoun)


def _runs_on(text: str, start: int, end: int) -> bool:
    """Tell whether the piece before is the earlier part of a list of names ("A, B and C")."""
    return bool(re.search(r"(?:,|\band)\s*$", text[max(0, end - 6) : end])) and start < end


def _within(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Subject:
    here = [m for m in mentions if start <= m.start and m.end <= end and m.kind in {"party", "country", "place"}]
    bare = [
        m
        for m in here
        if not _AFTER_PREPOSITION.search(text, max(start, m.start - 20), m.start) and not _possessive(text, m)
    ]
    names = [m for m in bare if m.kind == "party"]
    if names:
        return Subject(mentions=tuple(names))
    phrases = [
        m
        for m in _FIRM.finditer(text, start, end)
        if not _AFTER_PREPOSITION.search(text, max(start, m.start() - 20), m.start())
    ]
    if phrases and PRONOUN.fullmatch(phrases[-1][0].strip()):
        return Subject(pronoun=phrases[-1][0].strip().lower())
    if phrases:
        return Subject(phrase=plain(phrases[-1][0]), start=phrases[-1].start(), end=phrases[-1].end())
    if bare:
        return Subject(mentions=(bare[-1],))
    pronoun = PRONOUN.search(text, start, end)
    return Subject(pronoun=pronoun[0].lower() if pronoun else "")


def _possessive(text: str, mention: Mention) -> bool:
    return bool(re.match(r"['’]s?\s", text[mention.end : mention.end + 3] + " "))


def plain(phrase: str) -> str:
    """Give a noun phrase without its article.

    >>> plain("In another the Chinese firms")
    'In another the Chinese firms'
    >>> plain("several Chinese firms ")
    'Chinese firms'
    """
    words = phrase.strip(" ,;:-–—\"“”'")
    while (shorter := _DETERMINER.sub("", words, count=1)) != words:
        words = shorter
    return words


def region_end(text: str, deed: Deed, following: Deed | None, end: int) -> int:
    """Give where the complements of a verb end: at the next clause or the next verb of the sentence."""
    limit = end
    if following:
        cut = [
            m.start()
            for m in re.finditer(
                r",|\b(?:and|but|or|who|which|that|while|after|before)\b", text[deed.end : following.start]
            )
        ]
        limit = deed.end + cut[-1] if cut else following.start
    clause = _ENDS.search(text, deed.end, limit)
    return clause.start() if clause else limit


def complements(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Complements:
    """Give the mentions between two places, each under the preposition that governs it."""
    here = [m for m in mentions if start <= m.start and m.end <= end]
    turns = [
        (m.start(), m[1].lower())
        for m in _PREPOSITION.finditer(text, start, end)
        if not any(x.start <= m.start() < x.end for x in here)
    ]
    found: dict[str, list[Mention]] = {}
    current, at = "", 0
    for mention in here:
        while at < len(turns) and turns[at][0] < mention.start:
            current = _turned(current, turns[at][1])
            at += 1
        found.setdefault(current, []).append(mention)
    return Complements(by_preposition=found, start=start, reach=end)


def _turned(current: str, new: str) -> str:
    """Give the preposition that governs after a new one; "to X in Y" stays under "to", "A including B" under A's."""
    if new in {"including", "involving"} or (
        new in {"in", "at", "near", "on", "over", "during", "about"} and current in {"to", "for", "from", "by"}
    ):
        return current
    return new


def recast(found: Complements, text: str, action: str) -> Complements:
    """Turn "supplied X with Y" and "sold X Y" into Y to X, where the verb takes a receiver as its first object."""
    if action not in {"supplied", "offered", "shipped"}:
        return found
    region = text[found.start : found.reach]
    with_ = re.search(r"\bwith\b(?! the (?:help|assistance))", region)
    bare = found.by_preposition.get("", [])
    receivers = [m for m in bare if m.kind in {"party", "country", "place"}]
    if with_ and receivers and not re.search(r"\b(?:to|for)\b", region[: with_.start()]):
        moved = {
            "to": [*receivers, *found.by_preposition.get("to", [])],
            "": [*(m for m in bare if m not in receivers), *found.by_preposition.get("with", [])],
        }
        rest = {k: v for k, v in found.by_preposition.items() if k not in {"to", "", "with"}}
        return Complements(by_preposition=rest | moved, start=found.start + with_.end(), reach=found.reach)
    first = receivers[0] if receivers else None
    if first and not region[: first.start - found.start].strip(" the") and _dative(text, first, found.reach):
        moved = {"to": [first, *found.by_preposition.get("to", [])], "": [m for m in bare if m is not first]}
        return Complements(by_preposition=found.by_preposition | moved, start=first.end, reach=found.reach)
    return found


_ADJECTIVE = re.compile(
    r".*(?:ian|ese|ish|ean|ani|aqi|emi|can|French|German|Dutch|Swiss|Greek|Thai|Czech|Turkic)", re.DOTALL
)


def _dative(text: str, mention: Mention, reach: int) -> bool:
    rest = text[mention.end : reach]
    adjective = mention.kind == "country" and _ADJECTIVE.fullmatch(mention.text) is not None
    return not adjective and bool(re.match(r" (?!(?:to|for|from|via|through|by|in|and|with|at|on)\b)[\w-]", rest))


def receivers_in_words(text: str, found: Complements) -> tuple[str, ...]:
    """Give who receives where only a phrase says so ("to Iran's missile programs")."""
    names = []
    for to in re.finditer(r"\b(?:to|for)\s+", text[found.start : found.reach]):
        phrase = _FIRM.match(text, found.start + to.end(), found.reach)
        if phrase:
            names.append(plain(phrase[0]))
    return tuple(dict.fromkeys(names))
