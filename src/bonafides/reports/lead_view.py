"""Assessed leads on a terminal: one block a lead, what it comes to if it is true. Needs `rich`."""

from collections.abc import Iterable, Iterator
from datetime import date

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bonafides.model.evidence import Evidence
from bonafides.model.lead import Catch, DayAnswer, Grounded, ItemRecord, LeadAssessment, PartyRecord
from bonafides.text.cells import visible

_STYLES = {"yes": "bold red", "no": "green", "unknown": "bold yellow"}
_WAYS = {
    "listed_party": "a party listed by a law with a say", "informing_list": "a list that informs and binds nobody here",
    "control_list": "a control list", "military_list": "the military list", "catch_all": "the catch-all", "embargo": "an embargo",
    "identity": "knowing that two names are one",
}  # fmt: skip
_REACH = {
    "control_list": "on a control list", "military_list": "on the military list only", "catch_all": "on no list; only a catch-all can reach it",
    "not_listed": "on no list", "unspecified": "too little is said to classify it",
}  # fmt: skip
_ONLY = {"catch_all": "only by the catch-all", "identity": "only by knowing that two names are one"}
_MOST = 4
"""Grounds and questions of one answer that are shown; `--json` gives all."""


def assessments_view(assessments: Iterable[LeadAssessment], on: date) -> RenderableType:
    """Give the assessments of a document for reading: leads that are deals or whose parties lists know, then the others in a line each.

    Args:
        assessments: In the order of the leads.
        on: The day that "now" means.
    """
    found = tuple(assessments)
    deals = [a for a in found if a.assessed]
    said = f"{len(deals)} deals assessed, each only if its lead is true; none is verified; now is {on}"
    title = Text(said, "bold")
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, show_lines=True)
    for heading in ("Lead", "If it is true", "Who and what"):
        table.add_column(heading, overflow="fold")
    for each in found:
        if each.assessed or any(p.listings for p in each.parties):
            table.add_row(_lines(_head(each)), _lines(_answers(each)), _lines(_parts(each)))
    rest = [a for a in found if not a.assessed and not any(p.listings for p in a.parties)]
    lines = [_said(f"{a.lead}: {a.says}", "dim") for a in rest]
    return Group(table, Padding(_lines(lines), (0, 0, 1, 0))) if lines else Group(table)


def _head(each: LeadAssessment) -> Iterator[Text]:
    yield _said(each.lead + (f" → {each.destination}" if each.destination else ""), "bold")
    if each.marking:
        yield _said(each.marking)
    yield _said(each.action.replace("_", " "))
    yield _said(" to ".join(day.isoformat() for day in each.days))
    band = f", {each.band[0]}–{each.band[1]} %" if each.band else ""
    wording = f" “{each.wording}”" if each.wording else ""
    yield _said(f"{each.stance}{wording}{band}", "dim")


def _answers(each: LeadAssessment) -> Iterator[Text]:
    if not each.assessed:
        yield _said(each.says, "dim")
        return
    if each.illegal_then:
        yield from _grounded("illegal then", each.illegal_then)
    if each.caught_now:
        yield from _grounded("caught now", each.caught_now)
    if each.only:
        yield _said(_ONLY[each.only], "bold yellow")
    yield from (_way(catch) for catch in each.caught_by)
    yield from (_day(answer) for answer in (*each.then, *((each.now,) if each.now else ())))
    yield _said(each.says, "dim")


def _grounded(name: str, answer: Grounded) -> Iterator[Text]:
    yield _said(f"{name}: {answer.truth}", _STYLES[answer.truth])
    yield from (_said(f"  {_ground(e)}") for e in answer.evidence[:_MOST])
    if len(answer.evidence) > _MOST:
        yield _said(f"  and {len(answer.evidence) - _MOST} more, see --json", "dim")


def _ground(evidence: Evidence) -> str:
    """Say a ground with its article or list, or the question that would fill it."""
    where = f" ({evidence.place.source})" if evidence.place and evidence.place.source not in {"", "transaction"} else ""
    return evidence.asks or f"{evidence.says}{where}"


def _way(catch: Catch) -> Text:
    sure = "caught by" if catch.truth == "yes" else "perhaps caught by"
    first = f": {_ground(catch.evidence[0])}" if catch.evidence else ""
    return _said(f"{sure} {_WAYS[catch.way]}{first}")


def _day(answer: DayAnswer) -> Text:
    laws = ", ".join(
        f"{j} {said.outcome}{'' if said.has_say == 'yes' else '?'}" for j, said in answer.by_jurisdiction.items()
    )
    return _said(f"{answer.as_of}: {laws}", "dim")


def _parts(each: LeadAssessment) -> Iterator[Text]:
    for party in each.parties:
        yield from _party(party)
    for item in each.items:
        yield from _item(item)


def _party(party: PartyRecord) -> Iterator[Text]:
    country = f" ({party.country})" if party.country else ""
    unnamed = "" if party.names else ", not named"
    yield _said(f"{party.role}: {party.name or 'nobody named'}{country}{unnamed}", "bold")
    if party.in_trade:
        yield _said(f"  trades as {' and '.join(party.in_trade)}")
    if party.identity_only_on:
        days = " and ".join(day.isoformat() for day in party.identity_only_on)
        yield _said(f"  caught by identity only on {days}", "bold yellow")
    for listing in party.listings[:_MOST]:
        name = f" as {listing.as_name}" if listing.as_name else ""
        yield _said(f"  {listing.list}:{listing.list_id}{name}: {listing.says}")
    if len(party.listings) > _MOST:
        yield _said(f"  and {len(party.listings) - _MOST} more listings, see --json", "dim")
    yield from (_said(f"  {line}", "dim") for line in party.history)
    if party.names and not party.listings:
        yield _said("  on no list that this edition holds", "dim")


def _item(item: ItemRecord) -> Iterator[Text]:
    entries = f": {', '.join(item.entries)}" if item.entries else ""
    yield _said(f"{item.description}: {_REACH[item.reach]}{entries}", "bold")
    yield from (_said(f"  {r.relation.replace('_', ' ')} {r.entry}") for r in item.related)
    yield from (_said(f"  ask: {question}") for question in item.asks[:_MOST])


def _lines(parts: Iterable[Text]) -> Text:
    return Text("\n").join(parts)


def _said(text: str, style: str = "") -> Text:
    return Text(visible(text), style)
