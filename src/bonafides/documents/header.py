"""The lines above a telegram's text: routing, addressees, classification, tags, subject.

A field that stands twice counts once; a second value that differs is reported, never merged.

Source: 5 FAH-1 and 5 FAH-2 (telegram format); ACP 127 for the routing lines.
"""

import re
from collections.abc import Sequence

from msgspec import Struct, structs

from bonafides.documents.lines import Line
from bonafides.documents.marks import CAPTIONS, classification_line
from bonafides.documents.tags import resolved
from bonafides.model.document import Addressee, Header

_STARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "routing",
        re.compile(
            r"VZCZC\S*|(?:ZZ|OO|PP|RR)(?: RU?[A-Z]+)+|DE R[A-Z]+ #\d+(?:/\d+)? \d{7}.*|ZNY ([A-Z])\1{4} .*|ZNR .*"
        ),
    ),
    ("distribution", re.compile(r"(?:ORIGIN|ACTION|INFO)\s+[A-Z][A-Z/]{0,6}-\d{2}\b.*")),
    ("drafted_by", re.compile(r"DRAFTED BY:?\s*(.+)")),
    ("approved_by", re.compile(r"APPROVED BY:?\s*(.+)")),
    ("dtg", re.compile(r"(?:[ZOPR] )+(\d{6}Z [A-Z]{3} \d{2,4}).*")),
    ("from", re.compile(r"FM (.+)")),
    ("to", re.compile(r"TO (.+)")),
    ("info", re.compile(r"INFO (.+)")),
    ("authority", re.compile(r"(E\.? ?O\.? ?\d{5}):?(.*)", re.IGNORECASE)),
    ("tags", re.compile(r"TAGS?\s*(?::|\s(?=[A-Z]{2,8}[,\s]))(.*)", re.IGNORECASE)),
    ("subject", re.compile(r"SUBJ(?:ECT)?:(.*)", re.IGNORECASE)),
    ("refs", re.compile(r"REFS?(?:ERENCES?)?(?:\([A-Z]\))?:(.*)", re.IGNORECASE)),
    ("classified_by", re.compile(r"(?:Classified|Derived) (?:By|From):?(.*)", re.IGNORECASE)),
    ("reasons", re.compile(r"Reasons?:(.*)", re.IGNORECASE)),
)
_RUNS_ON = frozenset({"distribution", "to", "info", "tags", "subject", "refs", "classified_by", "reasons"})
_OFFICES = re.compile(r"(?:[A-Z][A-Z/]{0,6}-\d{2}\s*)+(?:/\d{2,3} ?[A-Z]?)?|/\d{2,3} ?[A-Z]?")
_WHOLE = frozenset({"routing", "dtg", "authority", "distribution"})
_LONGEST_SUBJECT = 5
_DEEPEST_HEADER = 120
_MOST_FIELDS = 500
_OPENING = frozenset({"routing", "distribution", "dtg", "from"})
_UNTITLED = re.compile(r"[-=_*~ ]{3,}.*|\d{1,6}")
_OTHER_LEVELS = {
    "LIMITED OFFICIAL USE": "LIMITED OFFICIAL USE",
    "LIMOFFUSE": "LIMITED OFFICIAL USE",
    "UNCLAS E F T O": "UNCLASSIFIED",
}
_SCHEDULE = re.compile(r"\b(X?GDS(?:-\d)?|ADS|RDS(?:-\d)?|OADR|25X\d)\b")
_ATTENTION = re.compile(r"[A-Z][A-Z .,/&-]{2,40} (?:FOR|PASS(?: TO)?|PLEASE PASS) [A-Z].*")
_PRECEDENCE = re.compile(r"\s+(FLASH|NIACT IMMEDIATE|IMMEDIATE|PRIORITY|ROUTINE)\b(?:\s+\d+)?\s*$")
_ROUTED = re.compile(r"(R[A-Z]{3,8})/(.+)")
_REASON = re.compile(r"1\.[45]|\(?\b([a-hA-H])\b\)?")
_LABELS = ("identifier", "reference id", "created", "released", "classification", "origin")
_TELEGRAM_FIELDS = frozenset({"routing", "distribution", "dtg", "from", "classification", "authority", "tags"})


class Entry(Struct, frozen=True, kw_only=True):
    """A field of the header as found: its own lines and where it begins and ends among the lines."""

    field: str
    text: str
    lines: tuple[str, ...]
    first: int
    last: int


def entries_of(lines: Sequence[Line], until: int, *, depth: int = _DEEPEST_HEADER) -> tuple[Entry, ...]:
    """Give the header fields among the lines before `until`, in order, repeated ones too.

    After the subject the first line that is no field begins the text; before it, `depth` such lines one after the other do.
    """
    found: list[Entry] = []
    at = _chrome_end(lines, until) if depth == _DEEPEST_HEADER else 0
    silent, titled = 0, False
    while at < until and silent < depth and len(found) < _MOST_FIELDS:
        text = lines[at].text
        field, value = _starts(text, bool(found))
        if not field:
            if text and titled and not _UNTITLED.fullmatch(text):
                break
            silent += bool(text)
            at += 1
            continue
        last = at
        while field in _RUNS_ON and last + 1 < until and _runs_on(field, lines[last + 1].text, last - at):
            last += 1
        rest = tuple(line.text for line in lines[at + 1 : last + 1])
        found.append(
            Entry(field=field, text=" ".join([value, *rest]).strip(), lines=(value, *rest), first=at, last=last)
        )
        at, silent, titled = last + 1, 0, titled or field == "subject"
    return tuple(found)


def level_of(text: str) -> tuple[str, str] | None:
    """Give the level and the rest of a classification line, those of the 1970s included, or None.

    >>> level_of("LIMITED OFFICIAL USE STATE 133602"), level_of("S E C R E T PARIS 1234")[0], level_of("Limited official use")
    (('LIMITED OFFICIAL USE', 'STATE 133602'), 'SECRET', None)
    """
    for written, level in _OTHER_LEVELS.items():
        if text.startswith(written) and not text[len(written) : len(written) + 1].isalnum() and text.upper() == text:
            return level, text[len(written) :].strip(" /")
    return classification_line(text)


def _starts(text: str, begun: bool) -> tuple[str, str]:
    if not text or len(text) > 400:
        return "", ""
    for field, pattern in _STARTS:
        match = pattern.fullmatch(text)
        if match:
            return field, text if field in _WHOLE else match[match.lastindex or 0].strip()
    if level_of(text):
        return "classification", text
    words = [w for w in re.split(r"[ ,/]+", text) if w]
    if begun and words and all(w in CAPTIONS for w in words):
        return "captions", text
    return ("attention", text) if begun and _ATTENTION.fullmatch(text) else ("", "")


def _runs_on(field: str, text: str, taken: int) -> bool:
    """Tell whether a line goes on with the field above it, of which so many lines were taken."""
    if not text or _starts(text, begun=True)[0] or re.match(r"\d{1,3}\. ?\(", text) or _UNTITLED.fullmatch(text):
        return False
    if field == "distribution":
        return bool(_OFFICES.fullmatch(text))
    if field == "subject":
        return taken < _LONGEST_SUBJECT
    return field not in {"to", "info"} or bool(_ROUTED.match(text) or text.upper() == text)


def _chrome_end(lines: Sequence[Line], until: int) -> int:
    """Give the line where a web page around the telegram ends and the telegram begins."""
    for index in range(until):
        text = lines[index].text
        spaced = text.startswith(("S E C", "C O N", "U N C", "T O P", "R E S"))
        if spaced or (text and any(p.fullmatch(text) for name, p in _STARTS if name in _OPENING and len(text) < 400)):
            return index
    return 0


def chrome_of(lines: Sequence[Line], until: int) -> dict[str, str]:
    """Give the table that an archive's page prints above a telegram: labels first and their values after, or side by side."""
    texts = [line.text for line in lines[: _chrome_end(lines, until)]]
    sided = {
        m[1].lower(): m[2]
        for t in texts
        if (m := re.fullmatch(r"([A-Za-z ]+?)\s*:\s+(.+)", t)) and m[1].lower() in _LABELS
    }
    labels = [t.lower() for t in texts]
    first = next((i for i, t in enumerate(labels) if t in _LABELS), None)
    if first is None:
        return sided
    last = first
    while last < len(labels) and labels[last] in _LABELS:
        last += 1
    return sided | dict(zip(labels[first:last], texts[last:], strict=False))


def is_telegram(entries: Sequence[Entry]) -> bool:
    """Tell whether the header is a telegram's: three of its fields, or a date-time group with another."""
    fields = {e.field for e in entries} & _TELEGRAM_FIELDS
    return len(fields) >= 3 or ("dtg" in fields and len(fields) >= 2)


def header_of(entries: Sequence[Entry], chrome: dict[str, str]) -> tuple[Header, tuple[str, ...]]:
    """Give the header, each field once, and what is remarkable about it."""
    once: dict[str, Entry] = {}
    repeated, findings = [], []
    for entry in entries:
        if entry.field in {"routing", "attention", "captions"}:
            continue
        if entry.field not in once:
            once[entry.field] = entry
        elif _agree(once[entry.field], entry):
            repeated.append(entry)
        else:
            findings.append(
                f"{entry.field} stands twice and differs: {once[entry.field].text!r} and {entry.text!r}; the first is used"
            )
    if len({e.field for e in repeated}) >= 3:
        names = ", ".join(dict.fromkeys(e.field for e in repeated))
        findings.insert(
            0, f"header block repeated at lines {repeated[0].first + 1}-{repeated[-1].last + 1}: {names}; read once"
        )
    numbered = [found[1] for e in entries if e.field == "classification" and (found := level_of(e.text))]
    header = _with_text(_addressed(once, entries), once, numbered)
    level = chrome.get("classification", "").upper()
    if level and header.classification and level.split("//")[0] != header.classification:
        findings.append(f"the page says {level} and the telegram {header.classification}; the telegram is used")
    return structs.replace(
        header,
        classification=header.classification or level,
        identifier=chrome.get("identifier", chrome.get("reference id", "")),
        created=chrome.get("created", ""),
        origin=chrome.get("origin", ""),
    ), tuple(findings)


def _agree(one: Entry, two: Entry) -> bool:
    """Tell whether a field that stands twice says the same; of classification lines the levels count, and offices may be several."""
    if one.field in {"distribution", "drafted_by", "approved_by"}:
        return True
    if one.field == "classification":
        first, second = level_of(one.text), level_of(two.text)
        return first is not None and second is not None and first[0] == second[0]
    return _same(one.text, two.text)


def _same(one: str, two: str) -> bool:
    return "".join(one.split()).casefold() == "".join(two.split()).casefold()


def _all(entries: Sequence[Entry], field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.text for e in entries if e.field == field))


def _addressed(once: dict[str, Entry], entries: Sequence[Entry]) -> Header:
    dtg = once["dtg"].text if "dtg" in once else ""
    group = re.search(r"\d{6}Z [A-Z]{3} \d{2,4}", dtg)
    captions = [w for text in _all(entries, "captions") for w in re.split(r"[ ,/]+", text) if w]
    captions += [w for text in _all(entries, "classification") for w in re.split(r"[ ,/]+", text) if w in CAPTIONS]
    return Header(
        from_=once["from"].text if "from" in once else "",
        to=_addressees(once.get("to")),
        info=_addressees(once.get("info")),
        precedence=dtg.split(" ")[0],
        dtg=group[0] if group else "",
        captions=tuple(dict.fromkeys(captions)),
        attention=_all(entries, "attention"),
        routing=_all(entries, "routing"),
        distribution=tuple(e.text for e in entries if e.field == "distribution"),
        drafted_by=once["drafted_by"].text if "drafted_by" in once else "",
        approved_by=once["approved_by"].text if "approved_by" in once else "",
    )


def _addressees(entry: Entry | None) -> tuple[Addressee, ...]:
    return tuple(_addressee(line) for line in entry.lines if line) if entry else ()


def _addressee(line: str) -> Addressee:
    own = _PRECEDENCE.search(line)
    name = re.sub(r"\s+\d{3,5}$", "", line[: own.start()] if own else line)
    routed = _ROUTED.fullmatch(name)
    return Addressee(
        to=routed[2] if routed else name, precedence=own[1] if own else "", routing=routed[1] if routed else ""
    )


def _with_text(header: Header, once: dict[str, Entry], numbered: Sequence[str]) -> Header:
    text = {field: entry.text for field, entry in once.items()}
    by, _, reason = _classifier(text.get("classified_by", ""))
    tags = tuple(t for t in re.split(r"[\s,;]+", text.get("tags", "").upper()) if re.fullmatch(r"[A-Z]{2,8}", t))
    authority = re.match(r"E\.? ?O\.? ?(\d{5})", text.get("authority", ""), re.IGNORECASE)
    level = level_of(text.get("classification", ""))
    number = next((m for t in numbered if (m := re.search(r"[A-Z][A-Z ]+ \d{3,6}\b", t))), None)
    return structs.replace(
        header,
        tags=tags,
        tags_resolved=tuple(map(resolved, tags)),
        subject=text.get("subject", ""),
        refs=_references(once.get("refs")),
        classification=level[0] if level else "",
        number=number[0] if number else "",
        authority=f"E.O. {authority[1]}" if authority else "",
        declassify_on=_declassify_on(text.get("authority", "")),
        classified_by=by,
        reasons=_reasons(text.get("reasons", "") or reason),
    )


def _classifier(text: str) -> tuple[str, str, str]:
    by, label, reason = re.sub(r"(?i)\breasons?:?", "\0", text, count=1).partition("\0")
    return re.sub(r"\s+for$", "", by.strip(" .,;")), label, reason


def _reasons(text: str) -> tuple[str, ...]:
    """Give the reasons one by one.

    >>> _reasons("1.4 (B),(D) and (H).")
    ('1.4 (b)', '1.4 (d)', '1.4 (h)')
    """
    found, section = [], "1.4"
    for match in _REASON.finditer(re.sub(r"\band\b", ",", text)):
        if match[1]:
            found.append(f"{section} ({match[1].lower()})")
        else:
            section = match[0]
    return tuple(dict.fromkeys(found))


def _declassify_on(text: str) -> str:
    ordered = re.search(r"\b((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)\b", text)
    if ordered:
        return "-".join(ordered.groups())
    day = re.search(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})", text)
    if not day:
        other = re.search(r"DECL(?:ASSIFY)?(?: ON)?:?\s*(.+)", text, re.IGNORECASE) or _SCHEDULE.search(text)
        return "" if not other or other[1].strip().upper() in {"N/A", "NA"} else other[1].strip()
    year = int(day[3]) if len(day[3]) == 4 else int(day[3]) + (1900 if int(day[3]) >= 70 else 2000)
    return f"{year:04d}-{int(day[1]):02d}-{int(day[2]):02d}"


def _references(entry: Entry | None) -> tuple[str, ...]:
    if not entry:
        return ()
    parts = re.split(r"(?:^|[\s;,]+)(?:\(?[A-Z]\)|[A-Z]\.)\s+|;\s*", entry.text)
    return tuple(p.strip(" ,;") for p in parts if p.strip(" ,;"))
