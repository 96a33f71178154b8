"""Sentences from deeds, by plain templates. How sure a source is stands in front of every one, in the source's own words of likelihood."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bonafides.model.document import Interval, Stance
from bonafides.records.atlas import Atlas
from bonafides.records.deeds import Deed

_SAID: dict[Stance, str] = {
    "fact": "It is reported", "assessed": "It is assessed", "alleged": "It is alleged", "denied": "It is denied",
    "hypothetical": "It is only supposed",
}  # fmt: skip
_ONE_FIRM = re.compile(
    r"(?!(?:an?|the|one|another|some) )(?:[\w-]+ ){0,3}(?:firm|company|enterprise|entity|trader|supplier)"
)
_GENERIC = re.compile(r"(?i)\b(?:state[- ]owned|private)\b")
_WRITER = "the government that wrote it"
_UNNAMED = "a firm that is not named"
_VERBS = {
    "supplied": "supplied",
    "shipped": "shipped",
    "brokered": "brokered",
    "shipment": "shipped",
    "offered": "offered",
    "marketed": "marketed",
}


def said(deed: Deed) -> str:
    """Give how surely a deed is told, with the source's words.

    >>> said(Deed(id="1", kind="offer", action="offered", stance="assessed", hedges=("we assess", "likely")))
    'It is assessed (“we assess”, “likely”) that'
    """
    words = ", ".join(f"“{_plain(w)}”" for w in deed.hedges)
    return f"{_SAID[deed.stance]}{f' ({words})' if words else ''} that"


def sentence(deed: Deed, atlas: Atlas, *, perhaps: bool = False) -> str:
    """Give one sentence on a deed; `perhaps` says that its days only overlap the period."""
    places = len({(g.source, g.portion) for g in deed.grounds if g.kind in {"lead", "event"}})
    told = f", as told in {places} places" if places > 1 else ""
    open_days = "; the days told only overlap the period" if perhaps else ""
    return f"{said(deed)} {clause(deed, atlas)}{told}{open_days}."


def clause(deed: Deed, atlas: Atlas) -> str:
    """Give what was done as the rest of a sentence, with its days."""
    return _plain(f"{_CLAUSES[deed.kind](deed, atlas)}{_when(deed.days)}")


def _when(days: Interval | None) -> str:
    said_days = days_said(days)
    return f" {said_days}" if said_days else ", on a day that is not told"


def days_said(days: Interval | None) -> str:
    """Give days in words, no sharper than they are told.

    >>> days_said(Interval(from_=date(2008, 1, 1), to=date(2008, 1, 31))), days_said(Interval(to=date(2008, 1, 31)))
    ('in January 2008', 'by 31 January 2008')
    """
    if not days or not (days.from_ or days.to):
        return ""
    first, last = days.from_, days.to
    if not first or not last:
        return f"from {day_said(first)} on" if first else f"by {day_said(last)}"
    if first == last:
        return f"on {day_said(first)}"
    after = last + timedelta(days=1) if last < date.max else last
    if first.day == 1 and after.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"in {first:%B} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"in {first.year}" if first.year == last.year else f"in {first.year} to {last.year}"
    return f"between {day_said(first)} and {day_said(last)}"


def day_said(day: date | None) -> str:
    """Give a day in words, "" for none."""
    return f"{day.day} {day:%B} {day.year}" if day else ""


def _plain(text: str) -> str:
    return " ".join(text.split())


def names(values: Sequence[str], unnamed: str) -> str:
    """Give names in a row, an acronym in brackets behind its name, or a phrase for nobody named.

    >>> names(["Blue Heron Fine Works", "BHFW", "a trader"], ""), names(["Ruritanian firm"], "")
    ('Blue Heron Fine Works (BHFW) and a trader', 'a Ruritanian firm')
    """
    kept: list[str] = []
    for value in dict.fromkeys(_WRITER if v.lower() in {"we", "us"} else v for v in values if v):
        if kept and _shortens(value, kept[-1]):
            kept[-1] = f"{kept[-1]} ({value})"
        else:
            kept.append(f"a {value}" if _ONE_FIRM.fullmatch(value) else value)
    return " and ".join([", ".join(kept[:-1]), kept[-1]] if len(kept) > 1 else kept) or unnamed


def _shortens(short: str, long: str) -> bool:
    """Tell whether a name is an acronym of another: its letters in their order."""
    if not (short.isupper() and short.isalpha() and len(short) < len(long)):
        return False
    rest = iter(long.upper())
    return all(letter in rest for letter in short)


def _goods(deed: Deed) -> str:
    amount = f"{deed.quantity} of " if deed.quantity else ""
    return f"{amount}{names(deed.items, 'goods that are not named')}"


def _to(deed: Deed, atlas: Atlas) -> str:
    receivers = names(deed.receivers, "")
    where = names([atlas.name(c) for c in deed.destinations], "")
    if receivers and where:
        return f" to {receivers} ({where})"
    return f" to {receivers or where}" if receivers or where else " to a receiver that is not named"


def _seller(deed: Deed) -> str:
    other = names([n for n in deed.fronts if n not in deed.parties], "")
    owner = (
        {"state_owned": "the state-owned firm ", "private": "the private firm "}.get(deed.owner, "")
        if len(deed.parties) == 1
        else ""
    )
    owner = "" if _GENERIC.search(" ".join(deed.parties)) else owner
    return f"{owner}{names(deed.parties, _UNNAMED)}{f', under the name {other},' if other else ''}"


def _traded(deed: Deed, atlas: Atlas) -> str:
    ways = (*deed.via, *deed.route)
    route = f" by way of {names(ways, '')}" if ways else ""
    if deed.action in {"procured", "sought"}:
        return f"{names(deed.receivers, 'a receiver that is not named')} {deed.action} {_goods(deed)} from {_seller(deed)}{route}"
    verb = _VERBS.get(deed.action, "traded in")
    verb = (
        "was to supply"
        if deed.kind == "offer" and deed.action in {"supplied", "shipped", "brokered", "order"}
        else verb
    )
    return f"{_seller(deed)} {verb} {_goods(deed)}{_to(deed, atlas)}{route}"


def _by(deed: Deed) -> str:
    return names(deed.authority, "an authority that is not named")


def _acted(verb: str) -> Callable[[Deed, Atlas], str]:
    """Give the clause of an authority that acts on a firm's goods."""
    return lambda deed, atlas: f"{_by(deed)} {verb} {_goods(deed)} of {names(deed.parties, _UNNAMED)}{_to(deed, atlas)}"


def _on_firm(verb: str) -> Callable[[Deed, Atlas], str]:
    """Give the clause of an authority that acts on a firm."""
    return lambda deed, _: f"{_by(deed)} {verb} {names(deed.parties, _UNNAMED)}{_details(deed)}"


def _details(deed: Deed) -> str:
    said_more = "; ".join(t for t in (deed.what, deed.result and f"result: {deed.result}") if t)
    attended = f", attended by {deed.attended}" if deed.attended is not None else ""
    return f"{f' ({said_more})' if said_more else ''}{attended}"


def _curtailed(deed: Deed, atlas: Atlas) -> str:
    return f"{_seller(deed)} curtailed trade in {_goods(deed)}{_to(deed, atlas)}"


def _appealed(deed: Deed, _: Atlas) -> str:
    return f"{names(deed.parties, _UNNAMED)} appealed against a measure{_details(deed)}"


def _asked(deed: Deed, _: Atlas) -> str:
    about = deed.what or names((*deed.parties, *deed.items), "a matter that is not named")
    return f"{names(deed.authority, 'a government that is not named')} raised a case with {names(deed.receivers, 'another government')} ({about})"


def _replied(deed: Deed, _: Atlas) -> str:
    return f"{names(deed.authority, 'a government that is not named')} answered{_details(deed)}"


_CLAUSES: dict[str, Callable[[Deed, Atlas], str]] = {
    "transfer": _traded,
    "offer": _traded,
    "curtailment": _curtailed,
    "refusal": _acted("refused"),
    "stop": _acted("stopped"),
    "investigation": _on_firm("investigated"),
    "measure": _on_firm("took a measure against"),
    "appeal": _appealed,
    "referral": _on_firm("referred a case about"),
    "approach": _asked,
    "reply": _replied,
    "verification": _on_firm("verified the use of goods by"),
    "outreach": _on_firm("held outreach or training for"),
    "notice": lambda deed, _: (
        f"{_by(deed)} told {names(deed.parties, _UNNAMED)} that goods need a licence{_details(deed)}"
    ),
    "change": lambda deed, _: f"{_by(deed)} changed its law or practice{_details(deed)}",
    "screening": _on_firm("screened"),
    "assessment": lambda deed, atlas: (
        f"{_seller(deed)} proposed {_goods(deed)}{_to(deed, atlas)}, answered {deed.result}"
    ),
    "decision": lambda deed, _: f"a named person decided {deed.result} on {names(deed.parties, 'a finding')}",
}
