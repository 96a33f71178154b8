"""A party as somebody states it: everything but its role may be missing."""

from typing import Literal

from msgspec import UNSET

from bonafides.model.dates import PartialDate
from bonafides.model.noun import Maybe, Noun

Kind = Literal["Organization", "Person", "Vessel", "Aircraft", "Address", "Thing"]

Role = Literal[
    "exporter", "shipper", "manufacturer", "broker", "buyer", "consignee", "intermediate_consignee",
    "ultimate_consignee", "end_user", "notify_party", "forwarder", "carrier", "bank", "payer", "owner",
]  # fmt: skip

IdentifierKind = Literal[
    "reg_no",
    "tax_no",
    "lei",
    "imo",
    "mmsi",
    "passport",
    "national_id",
    "duns",
    "uscc",
    "bank_account",
    "wallet",
    "other",
]


class Identifier(Noun, frozen=True, kw_only=True):
    """A number that an authority, a register or a bank gave."""

    kind: IdentifierKind = "other"
    value: str


class Person(Noun, frozen=True, kw_only=True):
    """Somebody who acts for a party or stands behind it."""

    name: str
    role: Maybe[str] = UNSET
    nationality: Maybe[tuple[str, ...]] = UNSET
    birth_date: Maybe[PartialDate] = UNSET


class Owner(Noun, frozen=True, kw_only=True):
    """Somebody who owns a share of a party; `share` as written, "51 %"."""

    name: str
    country: Maybe[str] = UNSET
    share: Maybe[str] = UNSET


class Party(Noun, frozen=True, kw_only=True):
    """A party to a transaction; a name that is missing is unknown, not refused."""

    role: Maybe[Role] = UNSET
    id: Maybe[str] = UNSET
    schema: Kind = "Thing"
    name: Maybe[str] = UNSET
    aliases: Maybe[tuple[str, ...]] = UNSET
    country: Maybe[str] = UNSET
    nationality: Maybe[tuple[str, ...]] = UNSET
    address: Maybe[str] = UNSET
    city: Maybe[str] = UNSET
    identifiers: Maybe[tuple[Identifier, ...]] = UNSET
    birth_date: Maybe[PartialDate] = UNSET
    phones: Maybe[tuple[str, ...]] = UNSET
    emails: Maybe[tuple[str, ...]] = UNSET
    website: Maybe[str | bool] = UNSET
    incorporated: Maybe[PartialDate] = UNSET
    line_of_business: Maybe[str] = UNSET
    government: Maybe[bool] = UNSET
    state_owned: Maybe[bool] = UNSET
    affiliations: Maybe[tuple[str, ...]] = UNSET
    customer_since: Maybe[PartialDate] = UNSET
    people: Maybe[tuple[Person, ...]] = UNSET
    owners: Maybe[tuple[Owner, ...]] = UNSET
    notes: Maybe[tuple[str, ...]] = UNSET
