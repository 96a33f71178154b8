"""Events of the past as this file tells them: whom they concern, when they were, and in what words."""

import re
from collections.abc import Iterator
from datetime import date

from bonafides.model.evidence import Evidence, Locus
from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.transaction import Event
from bonafides.text.samename import alike_any

_UNDONE = re.compile(
    r"overturn|quash|annul|revok|withdrawn|rescind|granted|set aside|aufgehoben|annulé|anulad|отменен|撤销",
    re.IGNORECASE,
)


def events(facts: Facts, *kinds: str) -> Iterator[tuple[int, Event]]:
    """Give the events of these kinds that had happened on the day, with their positions; one without a date may have."""
    for index, event in enumerate(facts.history):
        if event.event in kinds and (not stated(event.on) or event.on.first <= facts.day):
            yield index, event


def names_of(party: Party) -> tuple[str, ...]:
    """Give the name and the other names of a party."""
    own = (party.name,) if stated(party.name) else ()
    return (*own, *(party.aliases if stated(party.aliases) else ()))


def concerns(facts: Facts, event: Event) -> bool | None:
    """Tell whether an event is about a party of this transaction; without a party it is. None where the name leaves it open."""
    if not stated(event.party):
        return True
    return is_party(facts, event.party)


def is_party(facts: Facts, name: str) -> bool | None:
    """Tell whether a name is that of a party of this transaction or of one of its people; None where it may be, or a party is not named."""
    known = [
        n for p in facts.parties for n in (*names_of(p), *(q.name for q in (p.people if stated(p.people) else ())))
    ]
    found = alike_any(name, known)
    nameless = not facts.parties or any(not names_of(p) for p in facts.parties)
    return None if found is False and nameless else found


def last_day(event: Event) -> date | None:
    """Give the last day that an event's date may mean, or None where it has none."""
    return event.on.last if stated(event.on) else None


def days_before(facts: Facts, event: Event) -> int | None:
    """Give how many days before this transaction an event was at least, or None where it has no date."""
    day = last_day(event)
    return None if day is None else (facts.day - day).days


def told(event: Event, index: int, more: str = "", *, source: str = "transaction") -> Evidence:
    """Give an event as a ground: kind, day, who, whom, item, quantity and result, and what it was compared with."""
    parts = [event.event.replace("_", " ")]
    parts += [f"{word} {value}" for word, value in (
        ("of", event.on), ("by", event.by), ("concerning", event.party), ("about", event.what), ("from", event.from_), ("to", event.to),
        ("for", event.item), ("in the quantity of", event.quantity), ("with the result:", event.result)) if stated(value)]  # fmt: skip
    says = f"The file records: {' '.join(parts)}" + (f"; {more}" if more else "")
    return Evidence(says=says, place=Locus(source=source, at=f"$.history[{index}]"))


def words_of(event: Event) -> str:
    """Give the free words of an event in one text."""
    return " | ".join(str(v) for v in (event.what, event.result, event.note, event.end_use) if stated(v))


def undone(event: Event) -> bool:
    """Tell whether the result of an event says that it no longer stands: quashed, withdrawn, granted on appeal.

    >>> undone(Event(event="denial", result="quashed on appeal")), undone(Event(event="denial"))
    (True, False)
    """
    return stated(event.result) and bool(_UNDONE.search(event.result))
