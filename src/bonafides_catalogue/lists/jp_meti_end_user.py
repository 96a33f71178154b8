"""Foreign End User List of Japan.

Issued by the Ministry of Economy, Trade and Industry (METI) for the catch-all controls of the Foreign Exchange and Foreign
Trade Act: organisations abroad about which concern over weapons of mass destruction, missiles or, since October 2025,
conventional arms could not be dispelled. METI says of it that it is for reference and no list of banned parties: an exporter
to one of them applies for a licence unless another use is evident. So it informs and binds nobody; the duty itself is the
user test of Japanese law. METI publishes it as a PDF, at https://www.meti.go.jp/policy/anpo/law05.html , which is not read
here: its cells come without borders in the text, and a name cut in two would be missed. Read here is a transcription as
JSON, one object an organisation (github.com/xyna-bpinelab/security-export-control-registry, `data/entities/jp.json`).

`id` ends on METI's number. `addresses` holds the country alone. Where the transcription ran the country and the name
together, as "Republic of Samplia Quenholt Works", the country is told by the other rows. `reason` gives the concern in
words and letters (B biological, C chemical, M missile, N nuclear); CW, conventional arms, is no weapons programme and stays
a note and in the reference. A name in brackets in Chinese or Japanese letters is a name of its own, an acronym in brackets a weak one.

The file tells of two days: `last_verified`, on which it agreed with METI's list, is the day of the snapshot; the press
release of `source_url` issued the list, so its entries count from that day on, and are in doubt before. Ignored by name:
`country` (whose list it is) and `source_list_name`, the same on every row.
"""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot, ToldList
from bonafides_catalogue.lists.forms.japanese_names import listed, plain

_OWN = re.compile(rb'"list_id"\s*:\s*"jp-end-user-list"')
_VERIFIED = re.compile(rb'"last_verified"\s*:\s*"(\d{4}-\d{2}-\d{2})"')
_PRESS = re.compile(r"/press/\d{4}/\d{2}/(\d{4})(\d{2})(\d{2})\d*/")
_NUMBER = re.compile(r"jp-eul-(\d+)")
_LETTERS = {"B": "biological", "C": "chemical", "M": "missile", "N": "nuclear", "CW": "conventional arms"}
_WORDS = {"生物": "B", "化学": "C", "ミサイル": "M", "核": "N"}
_HEADINGS = ("大量破壊兵器等の懸念:", "通常兵器の懸念:")
_COUNTRIES = {"Republic of Lebanon": "Lebanon"}
_LONGEST = 1_000
"""A text of more letters is none; real ones have up to an eighth of that."""


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One organisation as transcribed."""

    id: str
    entity_name: str
    aliases: tuple[str, ...]
    addresses: tuple[str, ...]
    country: str
    date_added: str | None
    entity_type: str
    last_verified: str
    list_id: str
    reason: str
    source_list_name: str
    source_url: str


def _recognise(file: Published) -> Part | None:
    start = file.content[:4000]
    if not start.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"[") or not _OWN.search(start):
        return None
    found = _VERIFIED.search(start)
    return Part(name="list", day=_day(found[1].decode(), file.path) if found else None)


def _day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ContentError(f"{where}: {text!r} is no day; write it as YYYY-MM-DD, or fetch the file again") from None


def _rows(file: Published) -> tuple[_Row, ...]:
    try:
        return msgspec.json.decode(file.content.removeprefix(b"\xef\xbb\xbf"), type=tuple[_Row, ...])
    except msgspec.ValidationError as error:
        raise ContentError(f"unmapped: {file.path}: {error}; take it, or ignore it by name") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file.path}: not JSON ({error}); fetch the file again") from None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    for file in snapshot.parts["list"]:
        rows = _rows(file)
        countries = {plain(a) for row in rows if row.entity_name for a in row.addresses}
        longest_first = sorted(countries, key=lambda name: (-len(name), name))
        for row in rows:
            yield _listing(row, longest_first, f"{file.path}: {row.id}")


def _listing(row: _Row, countries: list[str], where: str) -> Listing:
    number = _NUMBER.fullmatch(row.id)
    if not number or row.list_id != "jp-end-user-list" or row.entity_type != "organization":
        raise ContentError(
            f"unmapped: id {row.id!r}, list {row.list_id!r} or type {row.entity_type!r} of {where}; take it, or ignore it by name"
        )
    if long := next((t for t in (row.entity_name, *row.aliases, *row.addresses, row.reason) if len(t) > _LONGEST), ""):
        raise ContentError(
            f"{where}: a text of {len(long):,} letters, {long[:40]!r}, which no row has; correct the row"
        )
    name, places = row.entity_name, [plain(a) for a in row.addresses]
    if not name:
        name, places = _parted(places, countries, where)
    letters = _letters(row.reason, where)
    return Listing(
        list=TOLD.id,
        list_id=number[1],
        schema="Organization",
        names=listed([name, *row.aliases]),
        reference=",".join(letters),
        country=tuple(dict.fromkeys(_COUNTRIES.get(place, place) for place in places)),
        concern=tuple(_LETTERS[letter] for letter in letters if letter != "CW"),
        measure="concern",
        periods=_periods(row, where),
        cites=TOLD.cites,
        note="; ".join(_notes(row, letters)),
    )


def _notes(row: _Row, letters: tuple[str, ...]) -> Iterator[str]:
    """Give what has no field: the concern that is no weapons programme, and where the list was issued."""
    if "CW" in letters:
        yield f"concern: {_LETTERS['CW']}"
    yield f"see: {row.source_url}"


def _parted(places: list[str], countries: list[str], where: str) -> tuple[str, list[str]]:
    """Give the name and the country that the transcription ran together."""
    for place in places:
        for country in countries:
            if place.startswith(f"{country} "):
                return place.removeprefix(country).strip(), [country]
    raise ContentError(f"{where}: no name, and none behind the country in {places}; correct the row")


def _letters(reason: str, where: str) -> tuple[str, ...]:
    """Give the letters of concern, from words and letters alike."""
    found: list[str] = []
    for part in plain(reason).split(";"):
        heading = next((h for h in _HEADINGS if part.strip().startswith(h)), None)
        said = part.strip().removeprefix(heading or "")
        for word, letter in _WORDS.items():
            found += [letter] if word in said else []
            said = said.replace(word, " ")
        found += said.replace("、", " ").replace(",", " ").split()
        if heading is None or not set(found) <= set(_LETTERS):
            raise ContentError(f"unmapped: reason {reason!r} of {where}; take it, or ignore it by name")
    return tuple(letter for letter in _LETTERS if letter in found)


def _periods(row: _Row, where: str) -> tuple[Period, ...]:
    """Give the day on which the row was added, else from when the list was issued, in doubt before; nothing where neither is said."""
    if row.date_added:
        return (Period(since=_day(row.date_added, where)),)
    if issued := _PRESS.search(row.source_url):
        return (Period(since=_day("-".join(issued.groups()), where), maybe_since=date.min),)
    return ()


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    """Say where rows were verified on several days, so that the list is of no single one."""
    days = {row.last_verified for file in snapshot.parts["list"] for row in _rows(file)}
    return () if len(days) < 2 else (
        f"{LIST.id} of {snapshot.day}: its rows were verified on several days, {min(days)} to {max(days)}",
    )  # fmt: skip


TOLD = ToldList(
    id="jp-meti-eul",
    title="Foreign End User List",
    publisher="Japan, Ministry of Economy, Trade and Industry",
    cites="METI Foreign End User List; Foreign Exchange and Foreign Trade Act, article 48; Ministerial Ordinance No. 249 of 2001",
)
"""The id under which the catalogue types facts of this list too, so that both are one."""

LIST = ListSource(
    id="jp-meti-end-user",
    title=TOLD.title,
    publisher=TOLD.publisher,
    url="https://www.meti.go.jp/policy/anpo/law05.html",
    cites=TOLD.cites,
    expect=(300, 5_000),
    recognise=_recognise,
    read=_read,
    remarks=_remarks,
    tells=(TOLD,),
)
