"""Apply dated facts of the catalogue to merged listings: when a whole group of measures was law, and when not."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from bonafides.errors import ContentError
from bonafides.model.codec import from_toml
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.noun import Noun

Span = tuple[date | None, date | None]
"""From a day, up to the first day that no longer counts; None leaves a side open."""


class DatedFact(Noun, frozen=True, kw_only=True):
    """In which spans the measures on some entries of a list were law, and who verified it.

    It holds for the entries of `list` under `programme`, or under any where that is left out; with `references` or
    `entries` (the publisher's own ids), only for those. Facts that name an entry beat those that do not.
    """

    id: str
    list: str
    programme: str = ""
    spans: tuple[tuple[str, str], ...]
    references: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    says: str
    cites: str
    source: str
    verified_by: str = ""
    verified_on: str = ""
    review_by: str = ""

    def trusted(self, on: date | None) -> bool:
        """Tell whether the fact is verified and not past its review on a day: only then may it lower an outcome."""
        verified = bool(self.verified_by and self.verified_on and self.review_by)
        return verified and (on is None or on < date.fromisoformat(self.review_by))


class DatedFacts(Noun, frozen=True, kw_only=True):
    """A catalogue file of dated facts."""

    fact: tuple[DatedFact, ...]


def dated_facts(content: bytes, *, where: str) -> tuple[DatedFact, ...]:
    """Decode a catalogue file of dated facts; raises ContentError with its path and what is wrong."""
    facts = from_toml(content, DatedFacts, where=where).fact
    for fact in facts:
        try:
            spans = _spans(fact)
            for day in filter(None, (fact.verified_on, fact.review_by)):
                date.fromisoformat(day)
        except ValueError as error:
            raise ContentError(f"{where}: days of {fact.id}: {error}; write YYYY-MM-DD or nothing") from None
        if not spans or any(since and until and since >= until for since, until in spans):
            raise ContentError(
                f"{where}: a span of {fact.id} ends before it begins, or there is none; correct its days"
            )
        if not (fact.programme or fact.references or fact.entries):
            raise ContentError(f"{where}: {fact.id} names no programme, references or entries; say what it holds for")
    return facts


def overlay(listings: Iterable[Listing], facts: Sequence[DatedFact], *, on: date | None = None) -> Iterator[Listing]:
    """Give the listings with their periods cut to the spans in which their measures were law.

    A doubt that a span's edge explains is settled by it. A fact that is not verified, or past its review on the day
    `on`, only adds: the periods without it stand beside.

    Args:
        listings: Merged from snapshots.
        facts: Of any list.
        on: The day of the edition, by which a fact may be past its review; None leaves reviews aside.
    """
    for listing in listings:
        holding = _facts_for(listing, facts)
        if not holding:
            yield listing
            continue
        spans = tuple(span for fact in holding for span in _spans(fact))
        fitted = tuple(p for period in listing.periods or (Period(),) for p in _fitted(period, spans))
        if not fitted:  # No periods would mean always.
            day = listing.periods[0].since or date.max
            fitted = (Period(since=day, until=day),)
        trusted = all(fact.trusted(on) for fact in holding)
        periods = fitted if trusted else (*fitted, *(listing.periods or (Period(),)))
        note = "; ".join(part for part in (listing.note, *(f"{f.says} ({f.cites})" for f in holding)) if part)
        yield msgspec.structs.replace(listing, periods=periods, dates_from="overlay", note=note)


def _facts_for(listing: Listing, facts: Sequence[DatedFact]) -> list[DatedFact]:
    """Give the facts on an entry, whose spans all count; those that name it beat those on its whole programme."""
    fits = [fact for fact in facts if fact.list == listing.list and _is_of(fact, listing)]
    return [fact for fact in fits if _names_entries(fact)] or fits


def _is_of(fact: DatedFact, listing: Listing) -> bool:
    if fact.programme and fact.programme not in listing.programmes:
        return False
    return not _names_entries(fact) or listing.reference in fact.references or listing.list_id in fact.entries


def _names_entries(fact: DatedFact) -> bool:
    return bool(fact.references or fact.entries)


def _spans(fact: DatedFact) -> tuple[Span, ...]:
    def day(text: str) -> date | None:
        return date.fromisoformat(text) if text else None

    return tuple((day(since), day(until)) for since, until in fact.spans)


def _fitted(period: Period, spans: Sequence[Span]) -> Iterator[Period]:
    """Settle the doubts that a span's edge explains, then cut the period to each span."""
    since, until, maybe_since, maybe_until = period.since, period.until, period.maybe_since, period.maybe_until
    for start, end in spans:
        if start and since and maybe_since and maybe_since <= start < since:
            since, maybe_since = start, None
        if end and until and maybe_until and until <= end <= maybe_until:
            until, maybe_until = end, None
    settled = Period(since=since, until=until, maybe_since=maybe_since, maybe_until=maybe_until)
    for span in spans:
        if (cut := _cut(settled, span)) is not None:
            yield cut


def _cut(period: Period, span: Span) -> Period | None:
    """Give the part of a period within a span, in doubt where the period was; None where they do not meet."""
    start, end = span[0] or date.min, span[1] or date.max
    since, until = period.since or date.min, period.until or date.max
    first = max(period.maybe_since or since, start)
    last = min(period.maybe_until or until, end)
    if first >= last:
        return None
    begin = min(max(since, start), last)
    finish = max(min(until, end), first)
    if begin > finish:  # Only a doubt lies within the span.
        begin = finish = last if since >= end else first
    return Period(
        since=None if begin == date.min else begin,
        until=None if finish == date.max else finish,
        maybe_since=first if first < begin else None,
        maybe_until=last if last > finish else None,
    )
