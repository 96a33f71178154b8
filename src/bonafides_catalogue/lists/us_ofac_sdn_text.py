"""Specially Designated Nationals and Blocked Persons List (SDN) of the United States, as the flowing text that OFAC publishes for reading.

Issued by the Office of Foreign Assets Control (OFAC) of the US Treasury under 31 CFR chapter V, as `sdnlist.txt` at
https://ofac.treasury.gov/specially-designated-nationals-list-sdn-list . Old copies of the list are often kept in this layout alone.

It is a list of its own here, beside `us-ofac-sdn`, since it has no numbers: under that id its entries would seem to have begun
when the text was written and to have ended when the next file with numbers came. An entry's id is made of its first name, and,
where two entries share that name, of its text. The joining of actors sees by names, birth dates and numbers who is the same.
Like every list it covers the days from its first snapshot on, and an old copy stays in force until a newer one is there:
take it for a look back, and `us-ofac-sdn` for today.

An entry is a paragraph, and stands there once for each of its strong names, with all the others in brackets: the paragraphs of
one entry are put together, and the first in the order of the alphabet gives the primary name, since the text does not say
which it is. How a paragraph is read:

    MERIDOR, Tavan (a.k.a. MERIDOR, T.; f.k.a. "TAVI"), Samplin, Iran; DOB 3 May 1961; nationality Iran (individual) [NPWMD]
    name           other names, weak in quotes          addresses      remarks, as in the other layouts  kind       programmes
    and at the end perhaps (Linked To: QUENHOLT WORKS).

Where no names in brackets part name and address, a person's name is two parts between commas, and an organisation's goes on as
far as parts are in capitals without digits. A part after the first address is an address too until a remark is known by its
first word, if it has a comma or at most two words; else it is a note. The preface is ignored by name, and so are the lines
that part the sections. The day is what the preface says, if it says one. A text whose names end early is cut off, and a
remark says so.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bonafides.errors import ContentError
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import decoded, stable_id
from bonafides.text.day_words import days_in
from bonafides.text.remarks import read_clause
from bonafides_catalogue.lists.forms.ofac_entries import AddressRow, Entry, OtherName, listing
from bonafides_catalogue.lists.forms.ofac_terms import SDN

_ID = "us-ofac-sdn-text"
_TITLE = re.compile(r"LISTING OF SPECIALLY DESIGNATED NATIONALS AND BLOCKED PERSONS", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")
_BROKEN_AT_HYPHEN = re.compile(r"(?<=[^\s-])-[ \t]*\r?\n\s*")
_TAGS = (
    r"(?<!\])(?<!\] )((?: ?\[[^\[\]]+\])+)"  # From the first of a run, or a long run would be gone through from each.
)
_END = re.compile(rf"{_TAGS}\.?$")
_END_LINKED = re.compile(rf"{_TAGS} \((Linked To: .+)\)\.?$")
_SECTION = re.compile(r"_+|~ ?\(\w+\): ?~")
_KIND = re.compile(r" ?\((individual|vessel|aircraft|entity)\)$")
_OTHERS = re.compile(r" \((?=[afn]\.k\.a\. )")
_OTHER = re.compile(r"([afn])\.k\.a\. (.+)")
_FACT = re.compile(
    r"(?:alt\. )?(?:POB|Gender|Website|Additional Sanctions|Secondary sanctions)\b|(?:Also )?operations in\b",
    re.IGNORECASE,
)
_TURNED = frozenset({
    "North", "South", "Democratic Republic of the", "Republic of the", "Isle of", "British", "U.S.", "The", "The Republic of",
    "The Former Yugoslav Republic of", "Federated States of",
})  # fmt: skip
_MONTH_FIRST = re.compile(r"([A-Z][a-z]+) (\d{1,2}), (\d{4})")
_NOWHERE = frozenset({"", "undetermined"})
_LAST_LETTERS = "UVWXYZ"


class _Paragraph(NamedTuple):
    """A paragraph taken apart: its name, the others, and what it says beside names, which is the same in all of an entry."""

    name: str
    others: tuple[OtherName, ...]
    kind: str
    tags: tuple[str, ...]
    rest: str
    linked: str


def _recognise(file: Published) -> Part | None:
    start = decoded(file.content[:4000])
    preface = " ".join(_before_entries(start).split())
    if not _TITLE.search(preface):
        return None
    days = [day for day in days_in(_MONTH_FIRST.sub(r"\2 \1 \3", preface)) if len(day) == len("2016-02-11")]
    return Part(name="list", day=date.fromisoformat(days[0]) if len(days) == 1 else None)


def _before_entries(text: str) -> str:
    """Give the paragraphs before the first that has a programme."""
    found = []
    for paragraph in _BLANK_LINE.split(text):
        if "[" in paragraph or " (a.k.a. " in paragraph:
            break
        found.append(paragraph)
    return "\n\n".join(found)


def _paragraphs(file: Published) -> Iterator[_Paragraph]:
    """Give every paragraph that is an entry; raises ContentError for one that is neither that, nor preface, nor a parting line."""
    text = decoded(file.content)
    preface = len(_BLANK_LINE.split(_before_entries(text)))
    for number, raw in enumerate(_BLANK_LINE.split(text)):
        flowing = " ".join(_BROKEN_AT_HYPHEN.sub("-", raw).split())
        if number < preface or not flowing or _SECTION.fullmatch(flowing):
            continue
        yield _taken_apart(flowing, f"{file.path} paragraph {number + 1}")


def _taken_apart(text: str, where: str) -> _Paragraph:
    linked = _END_LINKED.search(text) if text.endswith((")", ").")) else None
    end = linked or _END.search(text)
    if not end:
        raise ContentError(
            f"unmapped: {where} ends without a programme in square brackets ({text[:40]!r} ...); fetch it again"
        )
    body = text[: end.start()].strip()
    kind = _KIND.search(body)
    body = body[: kind.start()] if kind else body
    opened = _OTHERS.search(body)
    name, others, rest = _apart(body, opened, where) if opened else _without_others(body, person=kind is not None)
    if not name:
        raise ContentError(f"{where} has no name before its programme; fetch the file again")
    return _Paragraph(
        name=name, others=others, kind=kind[1] if kind else "", tags=tuple(re.findall(r"\[([^\[\]]+)\]", end[1])),
        rest=rest, linked=linked[2] if linked else "",
    )  # fmt: skip


def _apart(body: str, opened: re.Match[str], where: str) -> tuple[str, tuple[OtherName, ...], str]:
    """Give the name, the others that stand in brackets after it, and the rest."""
    depth = 0
    for closed in range(opened.end() - 1, len(body)):
        depth += (body[closed] == "(") - (body[closed] == ")")
        if not depth:
            break
    else:
        raise ContentError(f"{where}: the brackets around other names are not closed; fetch the file again")
    names = re.split(r"; (?=[afn]\.k\.a\. )", body[opened.end() : closed])
    return body[: opened.start()], tuple(_other(name, where) for name in names), body[closed + 1 :].strip()


def _other(text: str, where: str) -> OtherName:
    found = _OTHER.fullmatch(text)
    if not found:
        raise ContentError(f"unmapped: other name {text[:40]!r} of {where}; take it, or ignore it by name")
    plain = found[2].strip('" ')
    return OtherName(kind=f"{found[1]}ka", name=plain, weak=found[2].startswith('"'))


def _without_others(body: str, *, person: bool) -> tuple[str, tuple[OtherName, ...], str]:
    """Give the name and the rest of a paragraph whose name and address only a comma parts."""
    head, mark, more = body.partition(";")
    parts = head.split(", ")
    length = 1
    if person:
        length += len(parts) > 1 and not re.match(r"c/o |.*\d", parts[1])
    else:
        while length < len(parts) and not re.search(r"[a-z\d]", parts[length]):
            length += 1
    rest = ", ".join(parts[length:])
    return ", ".join(parts[:length]), (), (f", {rest}" if rest else "") + mark + more


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give one listing for all paragraphs that have the same names and say the same."""
    groups: dict[tuple[object, ...], list[_Paragraph]] = {}
    for file in snapshot.parts["list"]:
        for one in _paragraphs(file):
            names = frozenset((one.name, *(other.name for other in one.others)))
            groups.setdefault((names, *one[2:]), []).append(one)
    firsts = Counter(paragraphs[0].name for paragraphs in groups.values())
    for paragraphs in groups.values():
        first = paragraphs[0]
        told = (first.rest, first.linked, *first.tags, *sorted(o.name for o in first.others))
        told = told if firsts[first.name] > 1 else ()
        yield listing(_entry(paragraphs, stable_id(_ID, first.name, *told)), _TERMS)


def _entry(paragraphs: list[_Paragraph], number: str) -> Entry:
    first = paragraphs[0]
    others = {other.name: other for one in paragraphs for other in one.others if other.name != first.name}
    addresses, facts = _parted(first.rest)
    return Entry(
        number=number, name=first.name, kind=first.kind, programmes=first.tags, facts=facts + tuple(re.findall(r"Linked To: .+?(?=; Linked To: |$)", first.linked)),
        names=tuple(others.values()), addresses=addresses,
    )  # fmt: skip


def _parted(rest: str) -> tuple[tuple[AddressRow, ...], tuple[str, ...]]:
    """Give the addresses, and the remarks after them; what follows the names with a comma begins with an address."""
    addresses: list[AddressRow] = []
    facts: list[str] = []
    still = rest.startswith(",")
    for at, piece in enumerate(re.split(r"\.?;\s+", rest.strip(" ,;"))):
        known = _FACT.match(piece) or read_clause(piece)[0][0] != "notes"
        still = still and not (at and known)
        if still and (not at or ", " in piece or len(piece.split()) <= 2):
            addresses.append(AddressRow(line=piece, country=_country(piece)))
        elif piece:
            facts.append(piece)
    return tuple(addresses), tuple(facts)


def _country(address: str) -> str:
    """Give the country at the end of an address, which the text turns round: Korea, North.

    >>> _country("Pyongyang, Korea, North"), _country("Samplin, Iran"), _country("undetermined")
    ('Korea, North', 'Iran', '')
    """
    parts = address.split(", ")
    size = 2 if parts[-1] in _TURNED else 1
    country = ", ".join(parts[-size:]).removeprefix("Region: ")
    return "" if country in _NOWHERE or re.search(r"c/o |[\d<]", country) else country


_TERMS = SDN._replace(list_id=_ID)


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    """Say where the names of a text end early: a whole list goes on to the last letters."""
    said = []
    for file in snapshot.parts["list"]:
        last = max((one.name.upper() for one in _paragraphs(file)), default="")
        if last and last[0].isascii() and last[0] < _LAST_LETTERS[0]:
            said.append(
                f"{_ID} of {snapshot.day}: the names of {file.path} end at {last!r}, so it is cut off, and who comes after "
                "is missing; fetch it again"
            )
    return tuple(said)


LIST = ListSource(
    id=_ID,
    title="Specially Designated Nationals and Blocked Persons List, as text",
    publisher="US Treasury, Office of Foreign Assets Control",
    url="https://ofac.treasury.gov/specially-designated-nationals-list-sdn-list",
    cites=SDN.cites,
    expect=(500, 40_000),
    recognise=_recognise,
    read=_read,
    remarks=_remarks,
)
