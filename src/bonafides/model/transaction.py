"""A transaction as somebody states it; only its date and something to look at are needed."""

from typing import Literal

from msgspec import UNSET

from bonafides.model.dates import PartialDate
from bonafides.model.item import Item
from bonafides.model.noun import Maybe, Noun
from bonafides.model.party import Party

TransactionKind = Literal["export", "reexport", "transfer", "transit", "brokering", "technical_assistance"]
Actor = Literal["exporter", "authority", "customs", "analyst"]
Ladder = Literal["none", "red_flag_unresolved", "suspects", "ought_to_know", "aware", "informed"]


class Statement(Noun, frozen=True, kw_only=True):
    """An end-use statement as received."""

    signed_on: Maybe[PartialDate] = UNSET
    contract_no: Maybe[str] = UNSET
    contract_on: Maybe[PartialDate] = UNSET
    signatory: Maybe[str] = UNSET
    post: Maybe[str] = UNSET
    stamp: Maybe[str | bool] = UNSET
    letterhead: Maybe[str | bool] = UNSET
    end_user: Maybe[str] = UNSET
    goods: Maybe[str] = UNSET
    use: Maybe[str] = UNSET
    site: Maybe[str] = UNSET
    serials: Maybe[tuple[str, ...]] = UNSET
    commitments: Maybe[tuple[str, ...]] = UNSET
    valid_until: Maybe[PartialDate] = UNSET


class EndUse(Noun, frozen=True, kw_only=True):
    """What the goods are said to be for, where, and how much the exporter knows of it."""

    stated: Maybe[str] = UNSET
    site: Maybe[str] = UNSET
    knowledge: Maybe[Ladder] = UNSET
    informed_by: Maybe[tuple[str, ...]] = UNSET
    statement: Maybe[Statement] = UNSET


class Leg(Noun, frozen=True, kw_only=True):
    """A place that the goods pass."""

    place: Maybe[str] = UNSET
    country: Maybe[str] = UNSET
    mode: Maybe[str] = UNSET
    on: Maybe[PartialDate] = UNSET


class Gap(Noun, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A silence of a vessel's transponder."""

    from_: Maybe[str] = UNSET
    to: Maybe[str] = UNSET
    near: Maybe[str] = UNSET


class Vessel(Noun, frozen=True, kw_only=True):
    """A ship that carries the goods."""

    name: Maybe[str] = UNSET
    imo: Maybe[str] = UNSET
    mmsi: Maybe[str] = UNSET
    flag: Maybe[str] = UNSET
    gaps: Maybe[tuple[Gap, ...]] = UNSET
    transponder_gap_hours: Maybe[int | float] = UNSET


class Payment(Noun, frozen=True, kw_only=True):
    """Who pays, from where, how and with which words."""

    payer: Maybe[str] = UNSET
    country: Maybe[str] = UNSET
    method: Maybe[str] = UNSET
    amount: Maybe[str | int | float] = UNSET
    reference: Maybe[str] = UNSET


class Paper(Noun, frozen=True, kw_only=True):
    """A document that came with the transaction."""

    kind: Literal[
        "declaration", "invoice", "order", "sds", "datasheet", "bill_of_lading", "manifest", "end_use_certificate", "ais_record", "other"
    ] = "other"  # fmt: skip
    text: Maybe[str] = UNSET
    fields: Maybe[dict[str, str | int | float | bool | None]] = UNSET


class LicenceItem(Noun, frozen=True, kw_only=True):
    """What a licence covers, and what was drawn from it."""

    description: Maybe[str] = UNSET
    codes: Maybe[tuple[str, ...]] = UNSET
    quantity: Maybe[str] = UNSET
    drawn: Maybe[tuple[str, ...]] = UNSET


class Licence(Noun, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A licence that is claimed for the transaction."""

    number: Maybe[str] = UNSET
    from_: Maybe[PartialDate] = UNSET
    until: Maybe[PartialDate] = UNSET
    parties: Maybe[tuple[str, ...]] = UNSET
    items: Maybe[tuple[LicenceItem, ...]] = UNSET
    conditions: Maybe[tuple[str, ...]] = UNSET


class Event(Noun, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Something that happened before; without `party` it concerns this transaction's own parties."""

    event: Literal[
        "denial", "inform_notice", "investigation", "measure", "appeal", "verification", "change", "screening", "order", "shipment", "refusal"
    ]  # fmt: skip
    on: Maybe[PartialDate] = UNSET
    party: Maybe[str] = UNSET
    by: Maybe[str] = UNSET
    addressee: Maybe[str] = UNSET
    item: Maybe[str] = UNSET
    quantity: Maybe[str] = UNSET
    end_use: Maybe[str] = UNSET
    result: Maybe[str] = UNSET
    what: Maybe[str] = UNSET
    from_: Maybe[str] = UNSET
    to: Maybe[str] = UNSET
    list_version: Maybe[str] = UNSET
    suspensive_effect: Maybe[bool] = UNSET
    note: Maybe[str] = UNSET


class Answer(Noun, frozen=True, kw_only=True):
    """A claim inside the input: shown, able to fill an unknown, never able to lower a hold."""

    question: str
    answer: Maybe[str] = UNSET
    by: Maybe[str] = UNSET
    on: Maybe[PartialDate] = UNSET
    evidence: Maybe[str] = UNSET


class Origin(Noun, frozen=True, kw_only=True):
    """Where a drafted transaction comes from: a lead in a document. Its status is always unverified."""

    document: str
    lead: str
    span: str
    marking: str = ""
    wording: str = ""
    stance: str = ""
    status: Literal["unverified"] = "unverified"


class Transaction(Noun, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What somebody wants to send, to whom, for what and by which way."""

    id: Maybe[str] = UNSET
    date: PartialDate
    kind: Maybe[TransactionKind] = UNSET
    actor: Maybe[Actor] = UNSET
    nexus: Maybe[tuple[str, ...]] = UNSET
    from_: Maybe[str] = UNSET
    destination: Maybe[str] = UNSET
    end_use_country: Maybe[str] = UNSET
    customs_status: Maybe[str] = UNSET
    parties: tuple[Party, ...] = ()
    items: tuple[Item, ...] = ()
    end_use: Maybe[EndUse] = UNSET
    route: Maybe[tuple[Leg, ...]] = UNSET
    vessels: Maybe[tuple[Vessel, ...]] = UNSET
    payments: Maybe[tuple[Payment, ...]] = UNSET
    documents: Maybe[tuple[Paper, ...]] = UNSET
    licence: Maybe[Licence] = UNSET
    history: Maybe[tuple[Event, ...]] = UNSET
    answers: Maybe[tuple[Answer, ...]] = UNSET
    lead: Maybe[Origin] = UNSET
