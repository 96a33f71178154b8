"""The day of a document as its own head states it; the days of which its text tells are never taken for it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

_MONTHS = (
    ("january", "janvier", "januar", "enero", "gennaio", "января"),
    ("february", "février", "fevrier", "februar", "febrero", "febbraio", "февраля"),
    ("march", "mars", "märz", "maerz", "marzo", "марта"),
    ("april", "avril", "abril", "aprile", "апреля"),
    ("may", "mai", "mayo", "maggio", "мая"),
    ("june", "juin", "juni", "junio", "giugno", "июня"),
    ("july", "juillet", "juli", "julio", "luglio", "июля"),
    ("august", "août", "aout", "agosto", "августа"),
    ("september", "septembre", "septiembre", "settembre", "сентября"),
    ("october", "octobre", "oktober", "octubre", "ottobre", "октября"),
    ("november", "novembre", "noviembre", "ноября"),
    ("december", "décembre", "decembre", "dezember", "diciembre", "dicembre", "декабря"),
)
_NUMBER = {name: n for n, names in enumerate(_MONTHS, 1) for name in names} | {
    names[0][:3]: n for n, names in enumerate(_MONTHS, 1)
}
_NUMBER |= {"sept": 9}
_WORD = "(" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + ")"
_DAY = re.compile(
    r"(?<![\d/])(?:"
    r"(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?!\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?: of| de)?[ \-\u00a0]+(?P<w2>{_WORD[1:-1]})\.?,?(?: de| of)?[ \-\u00a0]+(?P<y2>(?:19|20)\d\d)(?!\d)"
    rf"|(?P<w3>{_WORD[1:-1]})\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>(?:19|20)\d\d)(?!\d)"
    r"|(?P<y4>(?:19|20)\d\d)\s*年\s*(?P<m4>\d\d?)\s*月\s*(?P<d4>\d\d?)\s*日"
    r"|(?P<a5>\d\d?)(?P<mark>[./-])(?P<b5>\d\d?)(?P=mark)(?P<y5>(?:19|20)\d\d)(?!\d)"
    r")",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:date(?: (?:of (?:issue|publication|document|release|report)|issued|published|released))?|dated|published(?: on)?|publication date"
    r"|released(?: on)?|release date|issued(?: on)?|posted(?: on)?|sent|issue date|for (?:immediate )?release|embargoed until[^:]{0,40}"
    r"|datum|fecha|data|дата)\s*[:.–—-]?\s*(.{4,60})",
    re.IGNORECASE,
)
_REGISTER = re.compile(
    r"\[?Federal Register(?: Volume \d+, Number \d+ \(|\s*/\s*Vol\. ?\d+, No\. ?\d+\s*/\s*)(.{8,40}?)(?:\)|\s*/|$)"
)
_GAZETTE = re.compile(r"(?:Gazette|Official Journal|Amtsblatt|Journal officiel|Bolet[ií]n)\b.{0,60}", re.IGNORECASE)
_MEETING = re.compile(
    r"(?:minutes|meeting|session|record|remarks|speech|address|statement)\b.{0,80}?\b(?:of|on|held)\b.{0,120}",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?,?\s+", re.IGNORECASE
)
_HEAD = 40


def day_in(text: str) -> date | None:
    """Give the first full day that a text names; one written 3/4/2011 is none, because it may be March or April.

    >>> day_in("WASHINGTON, March 3, 2011"), day_in("3/4/2011"), day_in("13/04/2011")
    (datetime.date(2011, 3, 3), None, datetime.date(2011, 4, 13))
    """
    return next((day for _, _, day in days_of(text)), None)


def days_of(text: str) -> Iterator[tuple[int, int, date]]:
    """Give every full day that a text names and where it stands."""
    for found in _DAY.finditer(text):
        day = _day(found)
        if day:
            yield found.start(), found.end(), day


def _day(found: re.Match[str]) -> date | None:
    if found["y1"]:
        parts = (found["y1"], found["m1"], found["d1"])
    elif found["y2"]:
        parts = (found["y2"], str(_NUMBER[found["w2"].lower()]), found["d2"])
    elif found["y3"]:
        parts = (found["y3"], str(_NUMBER[found["w3"].lower()]), found["d3"])
    elif found["y4"]:
        parts = (found["y4"], found["m4"], found["d4"])
    else:
        first, second = int(found["a5"]), int(found["b5"])
        if found["mark"] == "/" and first <= 12 and second <= 12 and first != second:
            return None
        month, day = (first, second) if second > 12 else (second, first)
        parts = (found["y5"], str(month), str(day))
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:  # 31 February is no day
        return None


def stated_day(texts: Sequence[str]) -> date | None:
    """Give the day that a document's lines state for itself: by its publication's head, a label, a dateline or a line of its own.

    A line "Dated: ..." at the end counts where the head says nothing.
    """
    said = [t for t in texts[:2000] if t]
    head = said[:_HEAD]
    titles = [*head[:12], *(f"{one} {two}" for one, two in pairwise(head[:6]))]
    for found in (_registered(said[:400]), _labelled(head), _alone(head[:25]), _datelined(head), _met(titles)):
        if found:
            return found
    closing = [m for t in texts[-60:] if (m := re.match(r"(?:Dated|Date|Signed|Done at [^,]+),?:?\s+(.{4,60})", t))]
    return next((day for m in closing if (day := day_in(m[1]))), None)


def _registered(texts: Sequence[str]) -> date | None:
    for text in texts:
        found = _REGISTER.search(text)
        if found and (day := day_in(found[1])):
            return day
    return next((day for t in texts[:8] if (m := _GAZETTE.search(t)) and (day := day_in(m[0]))), None)


def _labelled(texts: Sequence[str]) -> date | None:
    for text in texts:
        found = _LABEL.match(text)
        if found and (day := _only(found[1])):
            return day
    for text in texts[:12]:
        found = re.search(
            r"\b(?:published|released|issued|posted|updated)(?: on| at)?:?\s+(.{6,40})", text, re.IGNORECASE
        )
        if found and len(text) < 120 and (day := _only(found[1])):
            return day
    return None


def _only(text: str) -> date | None:
    """Give a day with which a text begins, after the weekday."""
    bare = _WEEKDAY.sub("", text, count=1).lstrip(" :,-–—")
    return next((day for start, _, day in days_of(bare) if start <= 12), None)


def _alone(texts: Sequence[str]) -> date | None:
    """Give the day of a line that says little else: "Thursday, 3 March 2011", "Vienna, 3 March 2011"."""
    for text in texts:
        for start, end, day in days_of(text) if len(text) < 70 else ():
            rest = _WEEKDAY.sub("", text[:start]) + text[end:]
            words = re.findall(r"[^\W\d_]{2,}", rest)
            if len(words) <= 4 and not re.search(
                r"\b(?:on|in|until|since|before|after|from|expires?|by|due|between)\b", rest, re.IGNORECASE
            ):
                return day
    return None


def _datelined(texts: Sequence[str]) -> date | None:
    """Give the day of a dateline, "WASHINGTON, March 3, 2011 – ...", at the beginning of a paragraph."""
    for text in texts:
        for start, end, day in days_of(text[:110]):
            before, after = text[:start], text[end : end + 45]
            place = re.fullmatch(
                r"[(\[]?(?:[^\W\d_][\w.'’-]*,?\s?){1,6}[(,]?\s?", _WEEKDAY.sub("", before).strip() + " "
            )
            if place and before[:1].isupper() and re.match(r"\)?\s*(?:\([^)]{2,30}\)\s*)?(?:–|—|--|-\s|:|\|)", after):
                return day
    return None


def _met(texts: Sequence[str]) -> date | None:
    """Give the day of the meeting or speech that a title names."""
    return next((day for t in texts if len(t) < 160 and (m := _MEETING.search(t)) and (day := day_in(m[0]))), None)
