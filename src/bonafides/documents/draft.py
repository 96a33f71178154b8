"""Draft the transactions that the leads of a document report, for assessment; everything in them stays unverified."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import UNSET, structs

from bonafides.documents.drafted_parties import COUNTRY, Told, once, party_of, told_of
from bonafides.documents.leads.things import specs_of
from bonafides.documents.sentences import sentences
from bonafides.model.dates import PartialDate
from bonafides.model.document import Document, Interval, Lead
from bonafides.model.item import Item, RangePayload
from bonafides.model.party import Party, Role
from bonafides.model.transaction import EndUse, Leg, Origin, Transaction

DEALS = frozenset({"supplied", "shipped", "procured", "brokered", "offered", "marketed", "sought"})
"""Actions that move goods, or are to: a transaction can be drafted from them."""
NOT_SAID = frozenset({"denied", "hypothetical"})
"""Stances of a lead that does not say that the deal took place."""
_POINT = ("range", "payload")
_NEAR = 2000


def draft(document: Document) -> Iterator[Transaction]:
    """Give a transaction for each lead that reports a deal with goods, one a destination; denied and hypothetical ones give none.

    Dates are those of the lead, as partial as it is; a lead without one is dated by the document. What the text does not say is left
    unknown: a phrase such as "private firms" is no name. `lead` says where each came from, and that nobody verified it.
    """
    told = told_of(document)
    for lead in document.leads:
        yield from drafted(document, lead, told)


def drafted(document: Document, lead: Lead, told: Told) -> tuple[Transaction, ...]:
    """Give the transactions of one lead, one for each country that the goods are said to go to; none where it reports no deal."""
    day = _day(lead.date, document.date)
    said = lead.action in DEALS and lead.stance not in NOT_SAID and not lead.negated
    if not said or day is None or not (lead.actor or lead.item):
        return ()
    going = destinations(lead)
    several = len(going) > 1
    return tuple(
        _drafted(document, lead, told, day=day, going=(country, f"/{country}" if several else ""))
        for country in going or ("",)
    )


def destinations(lead: Lead) -> tuple[str, ...]:
    """Give the countries and places that the goods are said to go to, each once.

    >>> destinations(Lead(id="L-1", action="supplied", is_transfer=True, span="", start=0, end=0, links={"target": ("country:IR",)}))
    ('IR',)
    """
    links = [*lead.links.get("target", ()), *(link for name in lead.target for link in lead.links.get(name, ()))]
    codes = [link.removeprefix(COUNTRY) for link in links if link.startswith(COUNTRY)]
    if codes or not any(link.startswith("place:") for link in links):
        return tuple(dict.fromkeys(codes))
    return tuple(dict.fromkeys(lead.target))


def parties_of(lead: Lead, told: Told) -> tuple[Party, ...]:
    """Give the parties of a lead with the parts that they play; who is only described has no name and keeps the description."""
    sold = lead.action not in {"procured", "sought"}
    by_role: tuple[tuple[Role, Sequence[str]], ...] = (
        ("exporter" if sold else "buyer", lead.actor),
        ("end_user", [n for n in lead.end_user if sold or n not in lead.actor]),
        ("buyer" if sold else "exporter", lead.counterparty),
        ("intermediate_consignee", [n for n in lead.via if told.is_named(n)]),
    )
    return tuple(
        structs.replace(party_of(name, told, lead.aliases if names is lead.actor else ()), role=role)
        for role, names in by_role
        for name in once(names, lead.span)
    )


def _drafted(document: Document, lead: Lead, told: Told, *, day: PartialDate, going: tuple[str, str]) -> Transaction:
    country, suffix = going
    specs = _figures(document, lead)
    point = RangePayload(range=specs.get("range", UNSET), payload=specs.get("payload", UNSET))
    ranged = any(name in specs for name in _POINT)
    route = tuple(Leg(place=place) for place in lead.route)
    return Transaction(
        id=f"{document.document}/{lead.id}{suffix}",
        date=day,
        kind="export",
        actor="analyst",
        destination=country or UNSET,
        parties=parties_of(lead, told),
        items=tuple(
            Item(description=item, quantity=lead.quantity or UNSET, specs=dict(specs) or UNSET, range_payload=(point,) if ranged else UNSET)
            for item in once(lead.item, lead.span)
        ),
        end_use=EndUse(stated=", ".join(lead.target)) if lead.target and not country else UNSET,
        route=route or UNSET,
        lead=Origin(
            document=document.document, lead=lead.id, span=lead.span, marking=lead.marking, wording=lead.wording, stance=lead.stance
        ),
    )  # fmt: skip


def _figures(document: Document, lead: Lead) -> dict[str, str]:
    """Give the figures that the lead states for its item, and those of sentences near it in its paragraph that name the item."""
    found = dict(lead.specs)
    portion = next((p for p in document.portions if p.id == lead.portion), None)
    if portion is None or not lead.item:
        return found
    near = max(portion.start, lead.start - _NEAR), min(portion.end, lead.end + _NEAR)
    for start, end in sentences(document.text, *near):
        if any(item in document.text[start:end] for item in lead.item):
            found = specs_of(document.text, start, end) | found
    return found


def _day(told: Interval | None, written: date | None) -> PartialDate | None:
    """Give the day of a lead as written: a day, a month or a year where its interval is just that; else its last day."""
    last = (told.to or told.from_) if told else written
    if last is None:
        return PartialDate(written.isoformat()) if written else None
    if told and told.from_ and told.to:
        for text in (f"{last.year}", f"{last.year}-{last.month:02}"):
            if (PartialDate(text).first, PartialDate(text).last) == (told.from_, told.to):
                return PartialDate(text)
    return PartialDate(re.sub(r"T.*", "", last.isoformat()))
