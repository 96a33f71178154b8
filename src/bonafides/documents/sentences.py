"""Part a text into sentences, without stopping at an abbreviation."""

import re

_END = re.compile(r"[.!?][)\"”’']*\s+(?=[\"“‘'(]?[A-ZÀ-Þ0-9])|[。！？]")
_SHORT = re.compile(
    r"(?:\b(?:[A-Z]|Co|Corp|Inc|Ltd|Mr|Mrs|Ms|Dr|Gen|Col|No|Nos|St|approx|e\.g|i\.e|etc|vs|cf|Ref|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|U\.S|U\.K|U\.N)\.)$"
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
        if _SHORT.search(text[begin:until]) and not re.match(
            r"(?:The|In|This|However|It|These|A|An) ", text[stop.end() : stop.end() + 12]
        ):
            continue
        found.append((begin, until))
        begin = stop.end()
    if text[begin:end].strip():
        found.append((begin, end))
    return tuple(found)
