"""Part a text into sentences, without stopping at an abbreviation."""

import re

from bonafides.documents.grammar.words import ADVERBS, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, PRONOUNS

_END = re.compile(r"[.!?][)\"”’'¹²³⁰⁴⁵⁶⁷⁸⁹]*(?:\[\d+\])?\s+(?=[\"“‘'(]?[A-ZÀ-Þ0-9])|[。！？]")
_SHORT = re.compile(
    r"(?:\b(?:[A-Z]|MR|MRS|MS|DR|GEN|COL|LTD|CO|INC|CORP|NO|Co|Corp|Inc|Ltd|Mr|Mrs|Ms|Dr|Gen|Col|No|Nos|St|approx|e\.g|i\.e|etc|vs|cf|Ref|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|U\.S|U\.K|U\.N|Pte|Pvt|Pty|Sdn|Bhd|Kft|Zrt|S\.p\.A|S\.A|S\.r\.l|d\.o\.o|s\.r\.o|a\.s|B\.V|N\.V|K\.K|Prof|Capt|Lt|Maj|Sgt|Jr|Sr|Art|para|paras|pp|p|cl|Est|Bros|[A-Z]\.[A-Z])\.)$"
)


def sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Give the sentences between two places of a text.

    >>> t = "The U.S. Embassy asked. Sunny Co. Ltd. refused."
    >>> [t[a:b] for a, b in sentences(t, 0, len(t))]
    ['The U.S. Embassy asked.', 'Sunny Co. Ltd. refused.']
    """
    found, begin = [], start
    for stop in _END.finditer(text, start, end):
        until = stop.start() + len(stop[0].rstrip())
        if _SHORT.search(text, max(begin, until - 10), until) and not _opens(text[stop.end() : stop.end() + 16]):
            continue
        found.append((begin, until))
        begin = stop.end()
    if text[begin:end].strip():
        found.append((begin, end))
    return tuple(found)


_OPENING = DETERMINERS | PRONOUNS | PREPOSITIONS | CLAUSE_OPENERS | ADVERBS


def _opens(text: str) -> bool:
    """Tell whether words open a sentence: with a small word that no name begins with."""
    word = re.match(r"([A-Z][a-z]*) ", text)
    return bool(word and word[1].lower() in _OPENING)
