"""Draft the transactions that the leads of a document report, for assessment; everything in them stays unverified."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import UNSET

from bonafides.model.dates import PartialDate
from bonafides.model.document import Document, Interval, Lead
from bonafides.model.item import Item
from bonafides.model.noun import Maybe
from bonafides.model.party import Party, Role
from bonafides.model.transaction import EndUse, Leg, Origin, Transaction

_MOVED = frozenset({"supplied", "shipped", "procured", "brokered", "offered", "marketed", "sought"})
_COUNTRY = "country:"


def draft(document: Document) -> Iterator[Transaction]:
    """Give a transaction for each lead that reports a deal with goods; denied and hypothetical ones give none.

    Dates are those of the lead, as partial as it is; a lead without one is dated by the document. What the text does not say is left
    unknown. `lead` says where each came from, and that nobody verified it.
    """
    for lead in document.leads:
        day = _day(lead.date, document.date)
        if (
            lead.action in _MOVED
            and lead.stance not in {"denied", "hypothetical"}
            and day
            and (lead.actor or lead.item)
        ):
            yield _drafted(document, lead, day)


def _drafted(document: Document, lead: Lead, day: PartialDate) -> Transaction:
    sold = lead.action not in {"procured", "sought"}
    givers: Role = "exporter" if sold else "buyer"
    receivers = [
        *_parties("end_user", lead.end_user, lead),
        *_parties("buyer" if sold else "exporter", lead.counterparty, lead),
    ]
    route = tuple(Leg(place=place) for place in lead.route)
    return Transaction(
        id=f"{document.document}/{lead.id}",
        date=day,
        kind="export",
        actor="analyst",
        destination=_country(lead.target, lead),
        parties=(*_parties(givers, lead.actor, lead, lead.aliases), *receivers),
        items=tuple(Item(description=item, quantity=lead.quantity or UNSET, specs=dict(lead.specs) or UNSET) for item in lead.item),
        end_use=EndUse(stated=", ".join(lead.target)) if lead.target and not _country(lead.target, lead) else UNSET,
        route=route or UNSET,
        lead=Origin(
            document=document.document, lead=lead.id, span=lead.span, marking=lead.marking, wording=lead.wording, stance=lead.stance
        ),
    )  # fmt: skip


def _parties(role: Role, names: Sequence[str], lead: Lead, aliases: Sequence[str] = ()) -> list[Party]:
    return [
        Party(role=role, name=name, aliases=tuple(aliases) or UNSET, country=_of_country(name, lead)) for name in names
    ]


def _of_country(name: str, lead: Lead) -> Maybe[str]:
    """Give the country of a party that is itself named as one ("an Iranian entity"); else unknown."""
    return next((link.removeprefix(_COUNTRY) for link in lead.links.get(name, ()) if link.startswith(_COUNTRY)), UNSET)


def _country(names: Sequence[str], lead: Lead) -> Maybe[str]:
    """Give the country that a lead's target is, where it names one."""
    links = [*lead.links.get("target", ()), *(link for name in names for link in lead.links.get(name, ()))]
    return next((link.removeprefix(_COUNTRY) for link in links if link.startswith(_COUNTRY)), UNSET)


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
