"""Facts that the Security Council's list writes into comments and notes: numbers, phones, e-mail addresses, and births of an alias."""

import re
from collections.abc import Iterable, Iterator

from bonafides.model.party import Identifier, IdentifierKind
from bonafides.text.day_words import days_in

_NUMBERS: tuple[tuple[IdentifierKind, re.Pattern[str]], ...] = (
    ("imo", re.compile(r"(?<!\()\bIMO(?: [Nn]umber)?:? ?(\d{7})\b")),
    ("passport", re.compile(r"\bpassport (?:no\.?|number):? ?([A-Z]{0,3} ?\d[\w/-]{3,})", re.IGNORECASE)),
    ("national_id", re.compile(r"\b(?:identity|identification|ID) (?:card|number|no\.?)(?: number| no\.?)?:? ?([A-Z]{0,3}[- ]{0,2}\d[\w/-]{3,})")),
    ("national_id", re.compile(r"\b(?:SSN|[Ss]ocial [Ss]ecurity [Nn]umber):? ?(\d{3}-\d{2}-\d{4})\b")),
    ("reg_no", re.compile(r"\bregistration (?:number|no\.?)(?: \([^)]*\))?:? ?([A-Z]{0,4}\d[\w/.-]*\w)", re.IGNORECASE)),
    ("tax_no", re.compile(r"\b(?:fiscal code|(?:tax|employer) identification number)(?: \([^)]*\))?:? ?([A-Z]*\d[A-Z\d-]{5,})", re.IGNORECASE)),
)  # fmt: skip
_LEADING = re.compile(r"^([A-Z]{0,3} ?\d[\w/-]{4,})(?=\s|,|$)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONES = re.compile(r"\b(?:tele)?(?:phone|fax|tel)\b[^:;\n]{0,25}:\s*((?:\+?[\d(][\d()/ -]{4,}(?:\(?ext[^,;)]*\)?)?(?:,| and| or|;)?\s*)+)", re.IGNORECASE)  # fmt: skip
_BORN = re.compile(r"\b(?:DP?OB|born)\b[\s:–-]*(.*?)(?=;|\bPOB|\bpassport|\bexpires|\)|$)", re.IGNORECASE)


def numbers_in(text: str) -> Iterator[Identifier]:
    """Give the numbers whose kind a text names.

    >>> [(i.kind, i.value) for i in numbers_in("Company registration number LL0688; IMO number: 1234567; (IMO) Number: 7654321")]
    [('imo', '1234567'), ('reg_no', 'LL0688')]
    """
    for kind, words in _NUMBERS:
        yield from (Identifier(kind=kind, value=" ".join(value.split())) for value in words.findall(text))


def numbers_of_document(note: str, kind: IdentifierKind) -> Iterator[Identifier]:
    """Give the numbers in the note of a document that has no number of its own; one at its beginning is of the document's kind."""
    found = _LEADING.match(note)
    if found:
        yield Identifier(kind=kind, value=found[1])
    yield from numbers_in(note)


def phones_in(texts: Iterable[str]) -> Iterator[str]:
    """Give the phone and fax numbers of texts.

    >>> list(phones_in(["Phone numbers: +850-2-18111, 18222 (ext. 8818); Fax: 850-2-3814410"]))
    ['+850-2-18111', '18222 (ext. 8818)', '850-2-3814410']
    """
    for text in texts:
        for several in _PHONES.findall(text):
            for number in re.split(r",|;|\s+(?:and|or)\s+", several):
                if number.strip():
                    yield " ".join(number.split())


def emails_in(texts: Iterable[str]) -> Iterator[str]:
    """Give the e-mail addresses of texts; a blank after the sign is a slip."""
    for text in texts:
        for word in text.replace("@ ", "@").split() if "@" in text else ():
            yield from _EMAIL.findall(word) if "@" in word else ()


def births_in(note: str) -> Iterator[str]:
    """Give the dates of birth that the note of an alias tells.

    >>> list(births_in("DPOB: 1970, Samplin, passport no. 12, expires 23 Aug. 2005")), list(births_in("born 16 Dec. 1948, in Izo"))
    (['1970'], ['1948-12-16'])
    """
    for told in _BORN.findall(note):
        yield from days_in(told)
