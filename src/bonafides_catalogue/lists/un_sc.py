"""Consolidated list of the United Nations Security Council.

Issued by the Security Council's subsidiary organs; those on it are subject to an asset freeze under the resolutions of
their regime, which every state must carry out (UN Charter, articles 25 and 41). Read here from the XML file at
https://scsanctions.un.org/resources/xml/en/consolidated.xml, whose first element tells its day (`dateGenerated`).

`LISTED_ON` is the day from which an entry counts. It does not tell of a measure that ended and came back: the 121
entries on Iran say 2006 to 2012 throughout, and `un_iran_overlay.toml` beside this file tells the rest. An entry's
other names may be younger than the entry: where the publisher changed an entry later, they are certain from its last
change on, and in doubt from its listing until then. Aliases of low quality are weak names.

Numbers, phones, e-mail addresses and an alias's own dates of birth are taken out of comments and notes too; places of birth, documents,
notes and the days of changes stay in the note. Files of 2016 have the same form; the one at hand holds 239 entries, a part of the list of
its day, and is refused by count where an edition is built. Ignored by name: sort keys, version, links, the kind of list, and that a date is exact.

The file is read without entities, without a network and within lxml's limits of size, so a hostile one is refused.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Identifier, IdentifierKind
from bonafides.model.source import Address, ListSource, Part, Published, Snapshot
from bonafides.text.day_words import days_in
from bonafides.text.markup import parsed_xml
from bonafides_catalogue.lists.forms.printed import printed_numbers
from bonafides_catalogue.lists.forms.un_facts import births_in, emails_in, numbers_in, numbers_of_document, phones_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_GENERATED = re.compile(rb"<CONSOLIDATED_LIST\b[^>]*?\bdateGenerated\s*=\s*[\"'](\d{4}-\d{2}-\d{2})", re.DOTALL)
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_WEAK = {"Low": True, "Good": False, "a.k.a.": False, "f.k.a.": False, "": False}
_CONCERN = {"DPRK": ("missile", "nuclear"), "Iran": ("missile", "nuclear")}
_PARTED = re.compile(r"\s*;\s*|\s+[b-z]\)\s+")
_IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_ASIDE = re.compile(r",? born \d.*$|\s*\([^()]{25,}\)")
_IGNORED = frozenset({
    "VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD", "LIST_TYPE", "HAS_INTERPOL_LINK", "INTERPOL_LINK", "SUBMITTED_ON",
})  # fmt: skip
_TAKEN = frozenset({
    "DATAID", "REFERENCE_NUMBER", "UN_LIST_TYPE", "LISTED_ON", "DELISTED_ON", "LAST_DAY_UPDATED", "NAME_ORIGINAL_SCRIPT", "GENDER",
    "TITLE", "DESIGNATION", "NATIONALITY", "COMMENTS1", *_NAMES,
})  # fmt: skip
_PARTS = {
    "ALIAS": {"QUALITY", "ALIAS_NAME", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE"},
    "ADDRESS": {"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"},
    "DATE_OF_BIRTH": {"TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"},
    "PLACE_OF_BIRTH": {"STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"},
    "DOCUMENT": {
        "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "CITY_OF_ISSUE", "DATE_OF_ISSUE",
        "DATE_OF_EXPIRY", "NOTE",
    },
}  # fmt: skip

Rows = dict[str, list[dict[str, str]]]
"""The repeated parts of an entry by kind, each as tag to text."""


def _recognise(file: Published) -> Part | None:
    found = _GENERATED.search(file.content[:4000])
    return Part(name="list", day=_day(found[1].decode(), file.path)) if found else None


def _day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise ContentError(f"unmapped: {text!r} of {where} is no day; fetch the list again from {LIST.url}") from None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    for file in snapshot.parts["list"]:
        for group in parsed_xml(file, url=LIST.url):
            if group.tag not in {"INDIVIDUALS", "ENTITIES"}:
                raise ContentError(f"unmapped: element {group.tag!r} of {file.path}; take it, or ignore it by name")
            for entry in group:
                if entry.tag not in {"INDIVIDUAL", "ENTITY"}:
                    raise ContentError(f"unmapped: entry {entry.tag!r} of {file.path}; take it, or ignore it by name")
                yield _listing(entry, file.path)


def _text(value: str | None) -> str:
    return " ".join((value or "").split())


def _listing(entry: "_Element", path: str) -> Listing:
    plain, repeated = _taken_apart(entry, path)
    regime = "".join(plain.get("UN_LIST_TYPE", ()))
    name = " ".join(t for tag in _NAMES for t in plain.get(tag, ()))
    numbers = "".join(plain.get("DATAID", ()))
    if not name or not numbers:
        raise ContentError(
            f"{path} line {entry.sourceline}: an entry without a name or DATAID; fetch it again from {LIST.url}"
        )
    addresses = repeated.get("ADDRESS", [])
    said = [
        " ".join(plain.get("COMMENTS1", ())),
        *(row["NOTE"] for kind in ("ADDRESS", "ALIAS") for row in repeated.get(kind, ()) if "NOTE" in row),
    ]
    periods, others = _dates(plain)
    return Listing(
        list=LIST.id,
        list_id=numbers,
        schema="Person" if entry.tag == "INDIVIDUAL" else "Organization",
        names=(ListedName(name=name), *_other_names(name, plain, repeated, others)),
        reference="".join(plain.get("REFERENCE_NUMBER", ())),
        programmes=(regime,) if regime else (),
        country=tuple(
            dict.fromkeys((*plain.get("NATIONALITY", ()), *(a["COUNTRY"] for a in addresses if a.get("COUNTRY"))))
        ),
        addresses=tuple(dict.fromkeys(a for a in map(_address, addresses) if a)),
        identifiers=tuple(dict.fromkeys((*_documents(repeated), *(i for text in said for i in numbers_in(text))))),
        phones=tuple(dict.fromkeys(phones_in(said))),
        emails=tuple(dict.fromkeys(emails_in(said))),
        birth_dates=_births(repeated),
        concern=_CONCERN.get(regime, ()),
        measure="asset_freeze",
        binding=("UN",),
        periods=periods,
        cites=LIST.cites,
        note=_note(plain, repeated),
    )


def _taken_apart(entry: "_Element", path: str) -> tuple[dict[str, list[str]], Rows]:
    """Give the plain and the repeated parts of an entry; raises ContentError for an element that nobody knows."""
    plain: dict[str, list[str]] = {}
    repeated: Rows = {}
    for element in entry:
        tag = str(element.tag)
        kind = tag.removeprefix(f"{entry.tag}_")
        known = _PARTS.get(kind, set()) if kind != tag else {"VALUE"}
        if tag in _IGNORED:
            continue
        unknown = {str(c.tag) for c in element} - known
        if unknown or (kind == tag and tag not in _TAKEN) or (kind != tag and kind not in _PARTS):
            raise ContentError(
                f"unmapped: element {'/'.join([tag, *sorted(unknown)])!r} of {path} line {element.sourceline}; "
                "take it, or ignore it by name"
            )
        if kind != tag:
            repeated.setdefault(kind, []).append({str(c.tag): _text(c.text) for c in element if _text(c.text)})
        else:
            values = [_text(c.text) for c in element] or [_text(element.text)]
            plain.setdefault(tag, []).extend(v for v in values if v)
    return plain, repeated


def _dates(plain: dict[str, list[str]]) -> tuple[tuple[Period, ...], tuple[Period, ...]]:
    """Give when the entry counts, and when its other names do."""
    entry = f"entry {''.join(plain.get('DATAID', ()))}"
    listed, ended, changes = (
        [_day(value, f"{tag} of {entry}") for value in plain.get(tag, ())]
        for tag in ("LISTED_ON", "DELISTED_ON", "LAST_DAY_UPDATED")
    )
    if not listed:
        return (), ()
    changed = max(changes, default=listed[0])
    periods = (Period(since=min(listed), until=max(ended, default=None)),)
    return periods, (Period(since=changed, maybe_since=min(listed)),) if changed > min(listed) else ()


def _other_names(
    name: str, plain: dict[str, list[str]], repeated: Rows, periods: tuple[Period, ...]
) -> Iterator[ListedName]:
    """Give the names beside the first; several in one field are parted, and an own script in brackets is a name of its own."""
    several = _PARTED.split(name)
    yield from (ListedName(name=part) for part in several if len(several) > 1)
    found: dict[str, bool] = dict.fromkeys(plain.get("NAME_ORIGINAL_SCRIPT", ()), False)
    for alias in repeated.get("ALIAS", ()):
        quality = alias.get("QUALITY", "")
        if quality not in _WEAK:
            raise ContentError(f"unmapped: quality {quality!r} of an alias of {name!r}; take it, or ignore it by name")
        for text in _PARTED.split(alias.get("ALIAS_NAME", "")):
            for part in _scripts(text):
                found[part] = found.get(part, True) and _WEAK[quality]
    yield from (
        ListedName(name=n, weak=weak, periods=periods) for n, weak in found.items() if n and n not in {name, *several}
    )


def _scripts(text: str) -> tuple[str, ...]:
    """Give a name of an alias, and beside a Latin one what brackets hold in another script.

    >>> _scripts("Quen Holt (Квен Холт)"), _scripts("泉船務(北)有限公司"), _scripts("Ri’af (also Rif)")
    (('Quen Holt', 'Квен Холт'), ('泉船務(北)有限公司',), ('Ri’af (also Rif)',))
    """
    own = [inside for inside in _IN_BRACKETS.findall(text) if _other_script(inside)]
    latin = _IN_BRACKETS.sub(lambda found: "" if _other_script(found[1]) else found[0], text)
    if _other_script(latin):
        own, latin = [], text
    return (_ASIDE.sub("", latin).strip(" ,"), *own)


def _other_script(text: str) -> bool:
    return any(c.isalpha() and c > "\u024f" and not "\u1e00" <= c <= "\u1eff" for c in text)


def _address(address: dict[str, str]) -> str:
    return ", ".join(
        address[tag] for tag in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY") if tag in address
    )


def _births(repeated: Rows) -> tuple[str, ...]:
    """Give the days, months or years of birth; of a span of years, each year."""
    found: list[str] = []
    for birth in repeated.get("DATE_OF_BIRTH", ()):
        span = f"{birth.get('FROM_YEAR', '')} to {birth.get('TO_YEAR', '')}"
        found.extend(days_in(birth.get("DATE") or birth.get("YEAR") or span))
    for alias in repeated.get("ALIAS", ()):
        found.extend((*days_in(alias.get("DATE_OF_BIRTH", "")), *births_in(alias.get("NOTE", ""))))
    return tuple(dict.fromkeys(found))


def _documents(repeated: Rows) -> Iterator[Identifier]:
    for document in repeated.get("DOCUMENT", ()):
        words = f"{document.get('TYPE_OF_DOCUMENT', '')} {document.get('TYPE_OF_DOCUMENT2', '')}".lower()
        kind: IdentifierKind = "other"
        if any(w in words for w in ("passport", "pasaporte", "passeport")):
            kind = "passport"
        elif any(w in words for w in ("identi", "national", "tazkira")):
            kind = "national_id"
        if "NUMBER" in document:
            yield from (
                Identifier(kind=told, value=number) for told, number in printed_numbers(document["NUMBER"], kind)
            )
        else:
            yield from numbers_of_document(document.get("NOTE", ""), kind)


def _note(plain: dict[str, list[str]], repeated: Rows) -> str:
    """Give what no field takes, each with its name."""
    said = [(t.lower(), ", ".join(plain.get(t, ()))) for t in ("TITLE", "DESIGNATION", "GENDER")]
    for kind, word in (("PLACE_OF_BIRTH", "born in"), ("DOCUMENT", "document")):
        said.extend((word, ", ".join(row.values())) for row in repeated.get(kind, ()))
    said.extend(("birth date", " ".join(r.values())) for r in repeated.get("DATE_OF_BIRTH", ()) if r.get("NOTE") or
                r.get("TYPE_OF_DATE", "").upper() == "APPROXIMATELY")  # fmt: skip
    said.extend(("address note", row["NOTE"]) for row in repeated.get("ADDRESS", ()) if "NOTE" in row)
    said.extend(
        ("alias", " ".join(row.values()))
        for row in repeated.get("ALIAS", ())
        if {"NOTE", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"} & row.keys()
        or row.get("QUALITY") == "f.k.a."
        or _ASIDE.search(row.get("ALIAS_NAME", ""))
    )
    said.append(("comments", " ".join(plain.get("COMMENTS1", ()))))
    said.append(("changed on", ", ".join(plain.get("LAST_DAY_UPDATED", ()))))
    return "; ".join(f"{word}: {text}" for word, text in said if text)


LIST = ListSource(
    id="un-sc",
    title="United Nations Security Council consolidated list",
    publisher="United Nations Security Council",
    url="https://scsanctions.un.org/resources/xml/en/consolidated.xml",
    cites="UN Charter, articles 25 and 41; the resolutions of each regime",
    expect=(500, 2_500),
    recognise=_recognise,
    read=_read,
    addresses=(Address(name="consolidated.xml", url="https://scsanctions.un.org/resources/xml/en/consolidated.xml"),),
)
