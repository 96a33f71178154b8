"""Designated organisations of Russia, Belarus and third countries to which Japan bans exports.

Designated by notices of the Ministry of Foreign Affairs (No. 82 and No. 104 of 2022, No. 447 of 2023) and published by the
Ministry of Economy, Trade and Industry as three PDFs, linked from
https://www.meti.go.jp/policy/external_economy/trade_control/02_export/17_russia/russia.html . An export that is dealt
directly or indirectly with one of them needs an approval under article 48(3) of the Foreign Exchange and Foreign Trade Act,
which the page says is as a rule not given, food, medicine and the like apart: hence prohibited. For third countries the ban
reaches the goods of Appended Table 2-3 alone. Read here is the text of the PDFs, as `pdftotext` or a like tool gives it;
what each file is, is told by its title.

An entry is a number, the Japanese name with other names in brackets (別称), the name in Latin letters, its aliases and the
address (所在地), over wrapped lines; at a page's end the next entry stands on the same line. Newer entries give the aliases
on lines of their own after 別称. Numbers must run on without a gap, and each entry has one address, or the file is refused.
Where the aliases read are not as many as the entry says, a remark and the entry's note say so. A name's words on what it
includes are a note. An id is made of list and name, as the numbers move when an organisation is taken off.

The files do not say when each organisation was designated. An entry is certain from the file's last update on (最終更新日)
and in doubt since the notice's first day (指定日). The text of the page that links the files holds no entries and is not read.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot, ToldList
from bonafides.text.columns import stable_id
from bonafides_catalogue.lists.forms.jp_meti_entries import Entry, entries

_RUSSIA, _BELARUS, _THIRD = "jp-meti-russia", "jp-meti-belarus", "jp-meti-third-countries"
_BAN = "輸出等に係る禁止措置の対象となる"
_TITLES = {
    "ロシア連邦の団体": _RUSSIA,
    "ベラルーシ共和国の団体": _BELARUS,
    "ロシア連邦及びベラルーシ共和国以外の国の団体": _THIRD,
}
_COUNTRY = {_RUSSIA: ("Russia",), _BELARUS: ("Belarus",), _THIRD: ()}
_PAGE = "の特定団体一覧"
_DATE = r"(\d{4})年(\d{1,2})月(\d{1,2})日"
_DESIGNATED, _UPDATED = re.compile(f"(?<!最終)指定日:{_DATE}"), re.compile(f"最終更新日:{_DATE}")
_NOTICE = re.compile(r"(令和.{1,3}年外務省告示第.{1,8}?号)")
_ALONE = frozenset({"Hong Kong", "Macau", "Macao"})


class _Head(msgspec.Struct, frozen=True):
    """What the head of a file says: which list it is, of which notice, designated first and updated last on which days."""

    list: str
    notice: str
    designated: date
    updated: date


def _recognise(file: Published) -> Part | None:
    start = _tight(file.content[:4000].decode(errors="ignore"))
    if _BAN not in start:
        return None
    updated = _UPDATED.search(start)
    if any(f"{_BAN}{title}" in start for title in _TITLES):
        return Part(name="list", day=_day(updated, file.path) if updated else None)
    if _PAGE in start:
        updated = _UPDATED.search(_tight(file.content[-4000:].decode(errors="ignore")))
        return Part(name="page", day=_day(updated, file.path) if updated else None)
    return None


def _tight(text: str) -> str:
    """Give a text in the usual width of letters and without any blank."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _day(found: re.Match[str] | None, where: str) -> date:
    try:
        return date(*(int(part) for part in found.groups())) if found else date(0, 0, 0)
    except ValueError:
        raise ContentError(
            f"{where}: no day after 指定日 or 最終更新日; fetch the file again from {LIST.url}"
        ) from None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    seen: Counter[str] = Counter()
    for head, entry in _entries(snapshot):
        key = stable_id(head.list, entry.names[0].name.lower())
        seen[key] += 1
        yield _listing(head, entry, f"{key}-{seen[key]}" if seen[key] > 1 else key)


def _entries(snapshot: Snapshot) -> Iterator[tuple[_Head, Entry]]:
    read: dict[str, str] = {}
    for file in snapshot.parts["list"]:
        try:
            text = unicodedata.normalize("NFKC", file.content.decode("utf-8-sig")).replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            raise ContentError(f"{file.path}: not UTF-8 at byte {error.start}; save the text as UTF-8") from None
        head = _head(text, file.path)
        if head.list in read:
            raise ContentError(
                f"{file.path}: a second file of {head.list} beside {read[head.list]}; keep the newest of a day"
            )
        read[head.list] = file.path
        yield from ((head, entry) for entry in entries(text, file.path))


def _head(text: str, path: str) -> _Head:
    start = _tight(text[:2000])
    name = next((told for title, told in _TITLES.items() if f"{_BAN}{title}" in start), None)
    if name is None:
        raise ContentError(
            f"unmapped: the title of {path} names no list; fetch the text of one of the three PDFs again"
        )
    notice = _NOTICE.search(start)
    return _Head(
        name, notice[1] if notice else "", _day(_DESIGNATED.search(start), path), _day(_UPDATED.search(start), path)
    )


def _listing(head: _Head, entry: Entry, key: str) -> Listing:
    told = _LISTS[head.list]
    doubt = head.designated if head.designated < head.updated else None
    missing = f"aliases: {entry.stated} stated, {entry.found} read" if entry.stated not in {None, entry.found} else ""
    return Listing(
        list=head.list,
        list_id=key,
        schema="Organization",
        names=entry.names,
        reference=f"{head.notice} {entry.number}".strip(),
        country=_COUNTRY[head.list] or tuple(dict.fromkeys(c for a in entry.addresses for c in _countries(a))),
        addresses=entry.addresses,
        measure="prohibited",
        binding=("JP",),
        periods=(Period(since=head.updated, maybe_since=doubt),),
        cites=f"{told.cites}; {head.notice}" if head.notice else told.cites,
        note="; ".join((*(f"includes: {text}" for text in entry.notes), *((missing,) if missing else ()))),
    )


def _countries(address: str) -> Iterator[str]:
    """Give the countries that an address ends on: the last of its parts, and a city that has lists of its own.

    >>> list(_countries("64 Sample Road, Sham Shui Po, Hong Kong, China")), list(_countries("Yerevan, 0026, Armenia"))
    (['Hong Kong', 'China'], ['Armenia'])
    """
    parts = [part.strip(" .0123456789") for part in address.split(",")]
    yield from (part for part in parts[-3:-1] if part in _ALONE)
    yield parts[-1]


def _covers(snapshot: Snapshot) -> Mapping[str, date]:
    """Give the day of each file: it tells of its own list alone."""
    return {head.list: head.updated for head, _ in _entries(snapshot)}


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    """Say which entries have another number of aliases than they state."""
    return tuple(
        f"{head.list} of {head.updated}: entry {entry.number} states {entry.stated} aliases and has {entry.found}; compare it with the PDF"
        for head, entry in _entries(snapshot)
        if entry.stated is not None and entry.stated != entry.found
    )


_PUBLISHER = "Japan, Ministry of Economy, Trade and Industry"
_CITES = "Foreign Exchange and Foreign Trade Act, article 48(3)"
_LISTS = {
    _RUSSIA: ToldList(
        id=_RUSSIA, title="Organisations of Russia to which exports are banned", publisher=_PUBLISHER, cites=_CITES
    ),
    _BELARUS: ToldList(
        id=_BELARUS, title="Organisations of Belarus to which exports are banned", publisher=_PUBLISHER, cites=_CITES
    ),
    _THIRD: ToldList(
        id=_THIRD,
        title="Organisations of third countries to which exports are banned",
        publisher=_PUBLISHER,
        cites=_CITES,
    ),
}

LIST = ListSource(
    id=_RUSSIA,
    title="Organisations to which exports are banned over the invasion of Ukraine",
    publisher=_PUBLISHER,
    url="https://www.meti.go.jp/policy/external_economy/trade_control/02_export/17_russia/russia.html",
    cites=_CITES,
    expect=(20, 5_000),
    recognise=_recognise,
    read=_read,
    covers=_covers,
    remarks=_remarks,
    tells=tuple(_LISTS.values()),
)
