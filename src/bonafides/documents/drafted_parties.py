"""What a document says of the parties of its leads: which are named, where each is seated, and under which names it trades."""

import re
from collections.abc import Iterable, Sequence

from msgspec import UNSET, Struct

from bonafides.documents.names import FIRM_WORD
from bonafides.model.document import Document, Mention
from bonafides.model.noun import Maybe
from bonafides.model.party import Party

COUNTRY = "country:"
_BODY = rf"(?:{FIRM_WORD}|organi[sz]ation|agency|ministry|institute|network|bank|group|factory|entities|programmes?|programs?|bod(?:y|ies)|commission)s?"
_BEFORE = re.compile(rf"(?:['’]s?\s(?:[a-z][\w-]*\s){{0,6}}|\s(?:[a-z][\w-]*\s){{0,4}}{_BODY}\s)[\"“]?")
_JOINING = re.compile(
    r"\b(?:by|to|of|for|from|with|in|on|at|and|or|via|through|using|that|which|who|has|have|had|is|are|was|were|under)\b"
)
_APPOSED = re.compile(r"(?:\s\([^()]{1,20}\))?,\s(?:an?|the)\s(?:[a-z][\w-]*\s){0,2}")
_AFTER = re.compile(rf"\s(?:[a-z][\w-]*\s){{0,3}}{_BODY}\b")
_UNDER = re.compile(
    r"\b(?:(?:operat|trad|act|work|sell|shipp)\w*|do(?:es|ing) business|now (?:known|called))\s(?:now\s|also\s)?"
    r"(?:(?:under|using)\s(?:the\s)?(?:new\s)?(?:trade\s|business\s|company\s)?names?(?:\sof)?|as)\s[\"“]?$"
)
_FARTHEST = 90


class Told(Struct, frozen=True):
    """What the whole document says: parties that it names, seats by name, names in trade, countries by word, and where it says so."""

    named: frozenset[str]
    seats: dict[str, str]
    in_trade: frozenset[str]
    countries: dict[str, str]
    said_at: dict[str, int]

    def seat(self, name: str) -> str:
        """Give the country of a party: of a name as the text says it, of a phrase by the country in it; "" where it says none."""
        if name in self.seats or name in self.named:
            return self.seats.get(name, "")
        whole = self.countries.get(name)
        words = (c for word, c in self.countries.items() if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name))
        found = {whole} if whole else set(words)
        return found.pop() if len(found) == 1 else ""

    def is_named(self, name: str) -> bool:
        """Tell whether it is a name, and not only a description such as "private firms"."""
        return name in self.named

    def traded_under(self, names: Sequence[str]) -> tuple[str, ...]:
        """Give those of a party's names under which the text says that it trades."""
        return tuple(name for name in names if name in self.in_trade)

    def places(self, names: Iterable[str]) -> tuple[int, ...]:
        """Give the characters at which the text says where these parties are seated, or that they trade under these names."""
        return tuple(sorted({self.said_at[name] for name in names if name in self.said_at}))


def told_of(document: Document) -> Told:
    """Give what a document says of its parties, in one pass over its mentions."""
    countries = {m.text: code for m in document.mentions if m.kind == "country" and (code := _code(m))}
    named = {name for m in document.mentions if m.kind == "party" for name in (m.text, m.same_as) if name}
    seats: dict[str, str] = {}
    said_at: dict[str, int] = {}
    mentions = sorted(document.mentions, key=lambda m: m.start)
    for i, party in enumerate(mentions):
        names = [name for name in (party.same_as, party.text) if name and party.kind == "party"]
        code = _seat(document.text, mentions, i) if any(name not in seats for name in names) else ""
        for name in names if code else ():
            if name not in seats:
                seats[name], said_at[name] = code, party.start
    in_trade = _in_trade(document)
    return Told(frozenset(named), seats, frozenset(in_trade), countries, in_trade | said_at)


def _code(country: Mention) -> str:
    return next((link.removeprefix(COUNTRY) for link in country.links if link.startswith(COUNTRY)), "")


def _seat(text: str, mentions: Sequence[Mention], at: int) -> str:
    """Give the country of the party at an index: "the Chinese firm X", "Iran's organization X", "X, a Chinese firm"."""
    party = mentions[at]
    before = next((m for m in reversed(mentions[max(0, at - 3) : at]) if m.kind == "country"), None)
    if before and party.start - before.end < _FARTHEST:
        between = text[before.end : party.start]
        if _BEFORE.fullmatch(between) and not _JOINING.search(between):
            return _code(before)
    after = next((m for m in mentions[at + 1 : at + 3] if m.kind == "country"), None)
    if after and _APPOSED.fullmatch(text[party.end : after.start]) and _AFTER.match(text, after.end):
        return _code(after)
    return ""


def _in_trade(document: Document) -> dict[str, int]:
    """Give the names that the text puts after "operating under the name", "trading as" and the like, and where."""
    parties = (m for m in document.mentions if m.kind == "party")
    return {m.text: m.start for m in parties if _UNDER.search(document.text[max(0, m.start - 60) : m.start])}


def party_of(name: str, told: Told, aliases: Sequence[str] = ()) -> Party:
    """Give a party as the text has it; who is only described has no name, and keeps the description."""
    country = told.seat(name) or UNSET
    if told.is_named(name):
        return Party(name=name, aliases=tuple(aliases) or UNSET, country=country)
    described: Maybe[str] = UNSET if name in told.countries else name
    return Party(country=country, line_of_business=described)


def once(names: Sequence[str], span: str) -> tuple[str, ...]:
    """Give names each once: of a name with its short form in brackets only the name, since both are one.

    >>> once(["Example Works", "EW", "Other Works"], "from the Example Works (EW) and the Other Works")
    ('Example Works', 'Other Works')
    """
    short = {b for a in names for b in names if f"{a} ({b})" in span}
    return tuple(dict.fromkeys(name for name in names if name not in short))
