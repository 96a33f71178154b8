"""An edition's listings as a table in the layout of own lists, so that it can be read back with `--list`.

One row is one period of one listing; the rows of a listing after the first say its periods alone. Pure: listings in, rows of
cells out. What the layout cannot carry, and what is written in its place:

- a doubt about days: a year or a month that is in doubt as a whole is written as such ("2007-03"); days in doubt before a
  first day are written as in force, as are those after a last one, so that nothing in doubt is cleared. Only where nothing is
  known of all time before, the first certain day is written, and `covers_from` says from when the list can tell;
- that a listing never counted: it is written without days, so that it is not lost, and reads back as in force;
- the days of a name: it counts as long as its listing; and that a primary name is weak;
- the actor, from where its dates were taken, and whether it was verified;
- colons in a role or in an owner's name, which become full-width ones; line ends, which become blanks.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import Listing
from bonafides.text.cells import csv_text

HEADER = (
    "list", "id", "schema", "name", "aliases", "weak_aliases", "country", "address", "identifiers", "people", "owners", "phones",
    "emails", "birth_dates", "concern", "programmes", "since", "until", "binding", "measure", "reference", "cites", "note",
    "covers_from",
)  # fmt: skip
_EACH_ROW = frozenset({
    "list", "id", "name", "schema", "binding", "measure", "reference", "cites", "covers_from", "since", "until",
})  # fmt: skip
"""What every row of a listing says."""

_DAY = timedelta(days=1)


def listing_table(listings: Iterable[Listing], covers_from: Mapping[str, date] | None = None) -> str:
    """Give listings as CSV with a header, every cell harmless in a spreadsheet.

    Args:
        listings: Of any lists.
        covers_from: By list, the first day about which it can tell; where left out, the table does not say.
    """
    return csv_text([HEADER, *listing_rows(listings, covers_from)])


def listing_rows(
    listings: Iterable[Listing], covers_from: Mapping[str, date] | None = None
) -> Iterator[tuple[str, ...]]:
    """Give the rows below `HEADER`, one a period of each listing, in the order given."""
    covered = covers_from or {}
    for listing in listings:
        cells = _cells(listing, covered.get(listing.list))
        ends = list(dict.fromkeys(found for period in listing.periods if (found := _ends(period)))) or [("", "")]
        for number, (since, until) in enumerate(ends):
            row = cells | {"since": since, "until": until}
            yield tuple(row.get(column, "") if not number or column in _EACH_ROW else "" for column in HEADER)


def _cells(listing: Listing, covered: date | None) -> dict[str, str]:
    """Give the cells of a listing that all its periods share."""
    first, *others = listing.names
    return {
        "list": _line(listing.list),
        "id": _line(listing.list_id),
        "schema": listing.schema,
        "name": _line(first.name),
        "aliases": _several(name.name for name in others if not name.weak),
        "weak_aliases": _several(name.name for name in others if name.weak),
        "country": _several(listing.country),
        "address": _several(listing.addresses),
        "identifiers": _several(f"{number.kind}: {number.value}" for number in listing.identifiers),
        "people": _several(f"{_no_colon(person.role)}: {person.name}" for person in listing.people),
        "owners": _several(f"{_no_colon(owner.name)}: {owner.share}" for owner in listing.owners),
        "phones": _several(listing.phones),
        "emails": _several(listing.emails),
        "birth_dates": _several(listing.birth_dates),
        "concern": _several(listing.concern),
        "programmes": _several(listing.programmes),
        "binding": _several(listing.binding),
        "measure": listing.measure,
        "reference": _line(listing.reference),
        "cites": _line(listing.cites),
        "note": _line(listing.note),
        "covers_from": covered.isoformat() if covered else "",
    }


def _line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(text.split())


def _no_colon(text: str) -> str:
    """Give a text whose colons do not part it from what follows."""
    return text.replace(":", "\N{FULLWIDTH COLON}")


def _several(values: Iterable[str]) -> str:
    """Give values in one cell, parted by semicolons; one that holds a semicolon or a quotation mark is quoted.

    >>> _several(["Foo", "Bar; Baz"])
    'Foo; "Bar; Baz"'
    """
    plain = [text for value in values if (text := _line(value))]
    return "; ".join(_quoted(text) for text in plain)


def _quoted(text: str) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="").writerow([text])
    return written.getvalue()


def _ends(period: Period) -> tuple[str, str] | None:
    """Give the first day and the first day that no longer counts, as the layout writes them; None for a period of no day.

    >>> _ends(Period(since=date(2007, 3, 31), maybe_since=date(2007, 3, 1), until=date(2008, 1, 1), maybe_until=date(2009, 1, 1)))
    ('2007-03', '2008')
    """
    since, until = period.since, period.until
    began = _partial(period.maybe_since, since)
    if not began and since is not None and period.maybe_since not in {None, date.min}:
        since = period.maybe_since
    ended = _partial(until, period.maybe_until - _DAY if period.maybe_until else None)
    if not ended and until is not None and period.maybe_until is not None:
        until = None if period.maybe_until == date.max else period.maybe_until
    first = PartialDate(began).first if began else since
    last = PartialDate(ended).last if ended else until
    if first is not None and last is not None and first >= last:
        return None
    return began or _text(since), ended or _text(until)


def _partial(first: date | None, last: date | None) -> str:
    """Give the year or month that two days begin and end; empty where they do not."""
    if first is None or last is None or first == date.min:
        return ""
    texts: Sequence[str] = (f"{first.year:04}", f"{first.year:04}-{first.month:02}")
    return next((text for text in texts if (PartialDate(text).first, PartialDate(text).last) == (first, last)), "")


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""
