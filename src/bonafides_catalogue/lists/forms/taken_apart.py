"""Cells in which a publisher writes several things, taken apart: numbered items, birth dates, phones, numbers of documents and registers."""

import re
from collections.abc import Iterable, Iterator

from bonafides.model.party import Identifier, IdentifierKind
from bonafides.text.day_words import days_in

_MARK = re.compile(
    r"\((?P<from>\d{1,2})\s*[-–]\s*(?P<to>\d{1,2})\)"
    r"|\(?(?<![\w-])(?P<one>\d{1,2}|[A-Za-z])\)(?:\s*(?:-|–|to)\s*\(?(?P<last>\d{1,2})\))?"
)
_NOTHING = frozenset({"", "-", "na", "n/a"})
_DAY = re.compile(r"(?<![\d/])(?:(\d{1,2}|dd)/)?(\d{1,2}|mm)/(\d{4})(?![\d/])")
_ITEMS = re.compile(
    r"[;\n]|,\s*(?=\d|[Aa]pprox|[Bb]etween|[A-Z][a-z]+ \d{4})|\s(?=\d{1,2}/\d{1,2}/\d{4})|\bor\b|>>|(?<!\w)[a-z]\)"
)
_NO_YEAR = re.compile(r"(?<![\d/.-])[\d/.-]*\d{2}yy\b", re.IGNORECASE)
_EARLIEST_BIRTH = "1850"
_WORD = re.compile(r"(?!dd|mm)[^\W\d_]{2,}")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PHONE = re.compile(r"[;,]\s|\.\s|\s/\s")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_DETAIL = re.compile(r"\b(?:[Ii]ssued?|[Ee]xpir\w*|[Vv]alid|[Dd]ated?|[Uu]nder|[Bb]orn)\b")
_BRACKETED = re.compile(r"\([^()]*\)")
_FISCAL = re.compile(r"Fiscal Code:?\s+((?:[A-Z0-9] ?){15}[A-Z0-9])")
_REST = r"(?=[A-Z/]*\d)[A-Z\d]+(?:[-/.][A-Z\d]+|(?<=\d) \d{3,})*(?!\w)"
_NUMBER = re.compile(rf"(?<![\w./-])(?:[A-Z]{{1,5}}[- ]?)?{_REST}")
_REGISTERED = re.compile(rf"(?<![\w./-])(?:[A-Z]{{1,5}}-)?{_REST}")
_NO_NUMBER = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})|(?:19|20)\d{2}|\d\.\d+E")
"""A day, a year, or a number that a spreadsheet has spoiled ("2.81083E+11")."""
_WRITTEN_DAY = re.compile(r"\d{1,2}\.? ?[A-Z][a-z]+\.? \d{4}")
_SENTENCE = re.compile(r"[.;]\s+(?=[A-Z])")
_SWIFT = re.compile(r"\b(?:SWIFT|BIC)\b[/:A-Z ]{0,20}?\b([A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)\b")
_REGISTER_WORDS: tuple[tuple[str, IdentifierKind | None], ...] = (
    (r"kpp|oktmo|spark|icp|dated|gazette", None),
    (r"bik\b", "other"),
    (r"social credit|uscc|organisation code", "uscc"),
    (r"legal entity", "lei"),
    (r"\binn|\btin\b|tax|vat\b|инн|унн|fiscal", "tax_no"),
)
"""Words before a number that tell its register, the last one first; a number of a tax office's district is shared by many firms and is none."""
_BEHIND = re.compile(r"\s*[-–]\s*([A-Za-z ]+)")
_LEAST_DIGITS = 4


def stated(cell: str) -> str:
    """Give a cell's text, empty where the publisher writes a sign for nothing.

    >>> stated(" NA "), stated("-"), stated("Kabul")
    ('', '', 'Kabul')
    """
    text = cell.strip(" \u00a0")
    return "" if text.casefold() in _NOTHING else text


def numbered(cell: str) -> tuple[str, ...]:
    """Give the items of a cell that numbers them, each once; the whole cell where it does not.

    >>> numbered("(1) Somali (2)  Swedish."), numbered("a) French, b) Tunisian"), numbered("(1)-(2) Tunisia (3) Libya")
    (('Somali', 'Swedish'), ('French', 'Tunisian'), ('Tunisia', 'Libya'))
    >>> numbered("+7 (49) 737 (1)"), numbered("(1) Tunis (2) - (3) -"), numbered("")
    (('+7 (49) 737 (1)',), ('Tunis',), ())
    """
    starts: list[tuple[int, int]] = []
    expected = 1
    for mark in _MARK.finditer(cell):
        first = mark["from"] or mark["one"]
        if (int(first) if first.isdigit() else ord(first.lower()) - 96) != expected:
            continue
        if expected == 1 and cell[: mark.start()].strip():
            break
        starts.append((mark.start(), mark.end()))
        last = mark["to"] or mark["last"]
        expected = int(last) + 1 if last else expected + 1
    ends = [start for start, _ in starts[1:]] + [len(cell)]
    items = [cell[begin:end] for (_, begin), end in zip(starts, ends, strict=True)] if starts else [cell]
    return tuple(dict.fromkeys(item for raw in items if (item := stated(raw.strip(" ,;\n")).removesuffix(".").strip())))


def births(cells: Iterable[str]) -> tuple[str, ...]:
    """Give the days, months and years of birth that cells hold, each once; of a span of years, each year.

    >>> births(["00/00/1961", "00/08/1961", "05/1973", "dd/mm/1945", "15/08/19yy"])
    ('1961', '1961-08', '1973-05', '1945')
    >>> births(["a) 9 Oct 1964; b) Between 1958 and 1959", "1/02/1960 3/02/1960"])
    ('1964-10-09', '1958', '1959', '1960-02-01', '1960-02-03')
    """
    found: list[str] = []
    for cell in cells:
        for item in _ITEMS.split(cell.replace("\u00a0", " ")):
            found += days_in(_DAY.sub(_partial, _NO_YEAR.sub("", item)))
    return tuple(dict.fromkeys(day for day in found if day[:4] >= _EARLIEST_BIRTH))


def beyond_births(cells: Iterable[str]) -> Iterator[str]:
    """Give the cells that say more of a birth than its dates: words, a year of another calendar, or no date at all.

    >>> list(beyond_births(["01/02/1960", "dd/mm/1961", "circa 1962", "15/08/19yy", "19/04/1982, 25/06/1402"]))
    ['circa 1962', '15/08/19yy', '19/04/1982, 25/06/1402']
    """
    for cell in cells:
        years = {birth[:4] for birth in births([cell])}
        if not years or _WORD.search(cell) or set(_YEAR.findall(cell)) - years:
            yield cell


def _partial(match: re.Match[str]) -> str:
    """Give a day, month or year in the order that sorts; "00", "dd" and "mm" stand for what is not known."""
    day, month, year = (part.lstrip("0dm") if part else "" for part in match.groups())
    return f" {'-'.join(part.zfill(2) for part in (year, month, day if month else '') if part)} "


def phones(cell: str) -> tuple[str, ...]:
    """Give the phone numbers of a cell; it stays whole where its pieces would be too short for one.

    >>> phones("(1) +852 2638 7801 (2) +86-755-2512"), phones("00375(17)7762032. 00375(29)6480418"), phones("+7 495, ext. 5")
    (('+852 2638 7801', '+86-755-2512'), ('00375(17)7762032', '00375(29)6480418'), ('+7 495, ext. 5',))
    """
    found: list[str] = []
    for item in numbered(cell):
        parts = [part.strip(" .(/") for part in _PHONE.split(item)]
        found += (
            parts if all(sum(c.isdigit() for c in part) > _LEAST_DIGITS for part in parts) else [item.strip(" .(/")]
        )
    return tuple(dict.fromkeys(phone for phone in found if any(c.isdigit() for c in phone)))


def emails(text: str) -> tuple[str, ...]:
    """Give the e-mail addresses of a text.

    >>> emails("info@example.org. www.example.org; (2) sales@example.org")
    ('info@example.org', 'sales@example.org')
    """
    return tuple(dict.fromkeys(_EMAIL.findall(text)))


def document_numbers(cell: str) -> tuple[str, ...]:
    """Give the numbers of papers that a cell of free text tells, one or more an item; days and remarks are no numbers.

    >>> document_numbers("(1) A-333602 (Indian) issued on 4 June 1985 (2) British passport no.C00146605")
    ('A-333602', 'C00146605')
    >>> document_numbers("Passport 17979 issued in Sanaa. Passport number 02117777 issued on 8.11.2005")
    ('17979', '02117777')
    >>> document_numbers("Italian Fiscal Code JMM MDI 68A25 Z352D"), document_numbers("Uganda Passport.")
    (('JMM MDI 68A25 Z352D',), ())
    """
    found: list[str] = []
    for item in numbered(cell):
        if fiscal := _FISCAL.search(item):
            found.append(fiscal[1])
            continue
        for sentence in _SENTENCE.split(_BRACKETED.sub(" ", item)):
            start = _DETAIL.split(_WRITTEN_DAY.sub(" ", sentence))[0].replace("no.", "no. ")
            found += [number for number in _NUMBER.findall(start) if _says_enough(number, least=3)]
    return tuple(dict.fromkeys(found))


def _says_enough(number: str, *, least: int = _LEAST_DIGITS) -> bool:
    return sum(c.isdigit() for c in number) >= least and not _NO_NUMBER.fullmatch(number)


def registrations(cell: str) -> tuple[Identifier, ...]:
    """Give the numbers of registers that a cell tells, by the words before each of them.

    >>> [(i.kind, i.value) for i in registrations("(1) INN: 7722779734 (2) OGRN – 1127746497328 (3) KPP - 772201001")]
    [('tax_no', '7722779734'), ('reg_no', '1127746497328')]
    >>> [(i.kind, i.value) for i in registrations("1534407 (BVI). Tax ID No. 7735579027 (Russia)")]
    [('reg_no', '1534407'), ('tax_no', '7735579027')]
    """
    found = [Identifier(kind="other", value=code) for code in _SWIFT.findall(cell)]
    for item in numbered(cell):
        if item.replace(" ", "").isdigit():
            found.append(Identifier(kind="reg_no", value=item))
        else:
            found += _registered(item)
    return tuple(dict.fromkeys(found))


def _registered(item: str) -> Iterator[Identifier]:
    before = 0
    for number in _REGISTERED.finditer(item):
        words = item[before : number.start()]
        before = number.end()
        behind = _BEHIND.match(item, number.end())
        kind = _kind(words or (behind[1] if behind else ""))
        if kind and _says_enough(number[0]):
            yield Identifier(kind=kind, value=number[0])


def _kind(words: str) -> IdentifierKind | None:
    """Give the register that words name, the one named last before a number; a company register where they name none."""
    named = [
        (match.start(), kind) for pattern, kind in _REGISTER_WORDS for match in re.finditer(pattern, words.lower())
    ]
    return max(named, key=lambda place: place[0])[1] if named else "reg_no"


def noted(said: Iterable[tuple[str, str]]) -> str:
    """Give what no field takes as "word: text" joined by "; ", each once and none that is empty.

    >>> noted([("title", "Dr"), ("title", "Dr"), ("post", "")])
    'title: Dr'
    """
    return "; ".join(dict.fromkeys(f"{word}: {text}" for word, text in said if text))


def national_papers(cell: str) -> tuple[Identifier, ...]:
    """Give the numbers of national papers; of a cell that names a tax number, each number by what the cell calls it."""
    found = tuple(registrations(cell))
    if any(number.kind == "tax_no" for number in found):
        return found
    return tuple(Identifier(kind="national_id", value=number) for number in numbered(cell))
