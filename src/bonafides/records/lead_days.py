"""The days of a lead, and one answer of the answers on them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bonafides.model.document import Interval
from bonafides.model.evidence import Evidence, claim
from bonafides.model.lead import Catch, DayAnswer, Grounded


class LeadDays(NamedTuple):
    """The first and the last day that a lead names, once where they are one, and what is to be said of them."""

    days: tuple[date, ...]
    note: str = ""


def days_of(told: Interval | None, written: date | None) -> LeadDays:
    """Give the days as of which a lead is assessed; none where neither the lead nor its document names one.

    >>> days_of(Interval(from_=date(2007, 1, 1), to=date(2008, 10, 1)), None).days[0].isoformat()
    '2007-01-01'
    >>> days_of(None, date(2008, 10, 1)).note
    'the lead names no day; the day of the document, 2008-10-01, stands in for it'
    """
    first, last = (told.from_, told.to) if told else (None, None)
    if first and last:
        return LeadDays(tuple(dict.fromkeys((min(first, last), max(first, last)))))
    if last:
        return LeadDays((last,), f"how long before {last} it began is open; an earlier day may answer otherwise")
    if first and written and first < written:
        return LeadDays((first, written), f"it has no end; the day of the document, {written}, stands in for one")
    if first:
        return LeadDays((first,), f"how long after {first} it went on is open; a later day may answer otherwise")
    if written:
        return LeadDays((written,), f"the lead names no day; the day of the document, {written}, stands in for it")
    return LeadDays(())


def over_days(answers: Sequence[DayAnswer]) -> tuple[Grounded, str]:
    """Give whether the deal was illegal on its days: the common answer, or unknown where the day decides, and then the difference."""
    words = {a.illegal.truth for a in answers}
    said = " and ".join(f"{a.illegal.truth} as of {a.as_of}" for a in answers)
    if len(words) == 1:
        return Grounded(truth=words.pop(), evidence=_each(e for a in answers for e in a.illegal.evidence)), ""
    differs = f"the day decides whether it was illegal: {said}"
    asked = Evidence(says=differs, asks="On which day did the goods leave?")
    return Grounded(truth="unknown", evidence=(asked, *_each(e for a in answers for e in a.illegal.evidence))), differs


def ways_over_days(answers: Sequence[DayAnswer]) -> tuple[Catch, ...]:
    """Give the ways of all days; one that catches only on some of them may have caught it."""
    found = []
    for way in dict.fromkeys(c.way for a in answers for c in a.caught_by):
        here = [(a.as_of, c) for a in answers for c in a.caught_by if c.way == way]
        always = len(here) == len(answers) and all(c.truth == "yes" for _, c in here)
        some = (
            ()
            if len(here) == len(answers)
            else (claim(f"only as of {', '.join(day.isoformat() for day, _ in here)}, not on the other day"),)
        )
        evidence = (*some, *_each(e for _, c in here for e in c.evidence))
        found.append(Catch(way=way, truth="yes" if always else "unknown", evidence=evidence))
    return tuple(found)


def _each(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple({(e.says, e.asks): e for e in evidence}.values())
