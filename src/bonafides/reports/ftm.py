"""Listings as entities of the FollowTheMoney model, for those who exchange it (https://followthemoney.tech).

One listing is one target with a `Sanction` for each of its periods; documents, wallets, owners and people are entities of
their own, linked by id. Only properties that the model has for a schema are written, each a list of texts; what it has none for
stands in `notes` under its own name, so nothing is left out. Pure: listings in, dicts for JSON lines out.

The model has no doubt about days, so a Sanction's `description` tells it, and no jurisdiction that a listing binds in, so
`country` holds them as codes; "UN" and "EU" are no countries and stand in `provisions` with the measure. A name that was once
carried is a `previousName`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing, Measure
from bonafides.model.party import IdentifierKind, Kind
from bonafides.text.columns import stable_id

Entity = dict[str, Any]
"""One line: id, caption, schema, properties (name to texts), datasets, target."""

_SCHEMATA: dict[Kind, str] = {
    "Person": "Person", "Organization": "Organization", "Vessel": "Vessel", "Aircraft": "Airplane", "Address": "Address",
    "Thing": "LegalEntity",
}  # fmt: skip
_LEGAL = frozenset({"Person", "Organization", "Company", "LegalEntity"})
_NUMBERS: dict[str, dict[IdentifierKind, str]] = {
    "LegalEntity": {
        "reg_no": "registrationNumber", "tax_no": "taxNumber", "lei": "leiCode", "national_id": "idNumber", "duns": "dunsCode",
        "uscc": "uscCode",
    },
    "Organization": {"imo": "imoNumber"},
    "Person": {"passport": "passportNumber"},
    "Vessel": {"imo": "imoNumber", "mmsi": "mmsi", "other": "callSign"},
    "Airplane": {"other": "serialNumber"},
    "Address": {},
}  # fmt: skip
_TOPICS: dict[Measure, str] = {
    "asset_freeze": "sanction", "prohibited": "export.control", "licence_required": "export.control",
    "statement_required": "export.control", "concern": "poi", "internal": "poi",
}  # fmt: skip
_DIRECTORS = frozenset({"director", "chairman", "manager", "president"})


def entities(listings: Iterable[Listing]) -> Iterator[Entity]:
    """Give the entities of listings: each listing's subject, and behind it what stands around it.

    Ids are the same wherever and whenever the same listing is written. The dataset is the id of the list.
    """
    for listing in listings:
        subject = _id(listing)
        schema = _schema(listing)
        yield _entity(subject, schema, _properties(listing, schema), listing, target=True)
        yield from _sanctions(listing, subject)
        yield from _documents(listing, subject, schema)
        yield from _linked(listing, subject, schema)


def _id(listing: Listing, *more: str) -> str:
    """Give a stable id: the list's name and a number made of list and entry, and of what else tells it apart."""
    return f"{listing.list}-{stable_id(listing.list, listing.list_id, *more)}"


def _entity(
    name: str, schema: str, properties: Mapping[str, Sequence[str]], listing: Listing, *, target: bool = False
) -> Entity:
    said = {
        prop: found for prop, texts in properties.items() if (found := [t for t in dict.fromkeys(texts) if t.strip()])
    }
    called = next(
        (said[prop][0] for prop in ("name", "number", "publicKey", "role", "program") if prop in said), schema
    )
    return {
        "id": name, "caption": called, "schema": schema, "properties": said, "referents": [], "datasets": [listing.list],
        "target": target,
    }  # fmt: skip


def _schema(listing: Listing) -> str:
    """Give the schema; of an organisation that somebody owns it is the one that can be owned."""
    schema = _SCHEMATA[listing.schema]
    return "Company" if schema == "Organization" and listing.owners else schema


def _properties(listing: Listing, schema: str) -> dict[str, Sequence[str]]:
    first, *others = listing.names
    legal = schema in _LEGAL
    numbers: dict[str, list[str]] = {}
    for number in listing.identifiers:
        if found := _number_property(schema, number.kind):
            numbers.setdefault(found, []).append(number.value)
    born = schema == "Person"
    return {
        "name": [first.name],
        "alias": [n.name for n in others if not n.weak and not _ended(n)],
        "previousName": [n.name for n in others if not n.weak and _ended(n)],
        "weakAlias": [n.name for n in others if n.weak],
        "country": [code.lower() for code in listing.country],
        "address": listing.addresses,
        "email": listing.emails if legal else (),
        "phone": listing.phones if legal else (),
        "birthDate": listing.birth_dates if born else (),
        "topics": [_TOPICS[listing.measure]],
        "notes": [*_notes(listing, schema), listing.note],
        **numbers,
    }


def _ended(name: ListedName) -> bool:
    """Tell whether a name was carried once and is no longer, for certain."""
    return bool(name.periods) and all(p.until is not None and p.maybe_until is None for p in name.periods)


def _number_property(schema: str, kind: IdentifierKind) -> str:
    """Give the property that the model has for a number; empty where it has none, so that the number is a document of its own."""
    if schema in {"Vessel", "Airplane"}:
        return _NUMBERS[schema].get(kind, "registrationNumber")
    own = _NUMBERS.get("Organization" if schema == "Company" else schema, {})
    return own.get(kind, "") or (_NUMBERS["LegalEntity"].get(kind, "") if schema in _LEGAL else "")


def _notes(listing: Listing, schema: str) -> Iterator[str]:
    """Give what the schema has no property for."""
    said: dict[str, Sequence[str]] = {"concern": listing.concern}
    if schema not in _LEGAL:
        said |= {"phone": listing.phones, "email": listing.emails}
    if schema != "Person":
        said |= {"birth date": listing.birth_dates}
    if schema == "Address":
        said |= {"identifier": tuple(f"{number.kind} {number.value}" for number in listing.identifiers)}
    yield from (f"{word}: {', '.join(values)}" for word, values in said.items() if values)


def _sanctions(listing: Listing, subject: str) -> Iterator[Entity]:
    """Give one Sanction a period; one without days where the listing has none."""
    for period in dict.fromkeys(listing.periods or (Period(),)):
        began, ended = (day.isoformat() if day else "" for day in (period.since, period.until))
        said: dict[str, Sequence[str]] = {
            "entity": [subject],
            "authority": [listing.list],
            "authorityId": [listing.list_id],
            "recordId": [listing.reference],
            "program": listing.programmes,
            "provisions": [listing.measure, *(f"binds {code}" for code in listing.binding if code in {"UN", "EU"})],
            "country": [code.lower() for code in listing.binding if code not in {"UN", "EU"}],
            "startDate": [began],
            "endDate": [ended],
            "summary": [listing.cites],
            "description": [*_doubt(period)],
        }
        yield _entity(_id(listing, "Sanction", began, ended, *_doubt(period)), "Sanction", said, listing)


def _doubt(period: Period) -> Iterator[str]:
    """Say which days are in doubt."""
    if period.maybe_since is not None:
        since = "ever" if period.maybe_since == date.min else period.maybe_since.isoformat()
        yield f"in doubt from {since} until the start"
    if period.maybe_until is not None:
        yield "in doubt from the end on" + ("" if period.maybe_until == date.max else f" until {period.maybe_until}")


def _documents(listing: Listing, subject: str, schema: str) -> Iterator[Entity]:
    """Give each number that the subject has no property for, and each passport, as an entity of its own."""
    for number in listing.identifiers if schema in _LEGAL else ():
        has_property = _number_property(schema, number.kind)
        name = _id(listing, number.kind, number.value)
        if number.kind == "wallet":
            yield _entity(name, "CryptoWallet", {"publicKey": [number.value], "holder": [subject]}, listing)
        elif number.kind == "passport":
            yield _entity(name, "Passport", {"number": [number.value], "holder": [subject]}, listing)
        elif not has_property:
            kind: str = number.kind
            document = {"number": [number.value], "type": [kind], "holder": [subject]}
            yield _entity(name, "Identification", document, listing)


def _linked(listing: Listing, subject: str, schema: str) -> Iterator[Entity]:
    """Give owners and people with their links; they are no targets themselves."""
    for owner in listing.owners:
        name = _id(listing, "owner", owner.name)
        yield _entity(name, "LegalEntity", {"name": [owner.name]}, listing)
        if schema in {"Company", "Vessel", "Airplane"}:
            owns = {"owner": [name], "asset": [subject], "percentage": [owner.share]}
            yield _entity(_id(listing, "Ownership", owner.name, owner.share), "Ownership", owns, listing)
        else:
            role = f"owner {owner.share}".strip()
            yield _entity(
                _id(listing, "Link", owner.name, role),
                "UnknownLink",
                {"subject": [name], "object": [subject], "role": [role]},
                listing,
            )
    for person in listing.people:
        name = _id(listing, "person", person.name)
        yield _entity(name, "LegalEntity", {"name": [person.name]}, listing)
        link = _id(listing, "Link", person.name, person.role)
        if schema in {"Organization", "Company"} and person.role.lower() in _DIRECTORS:
            yield _entity(
                link, "Directorship", {"director": [name], "organization": [subject], "role": [person.role]}, listing
            )
        else:
            yield _entity(link, "UnknownLink", {"subject": [name], "object": [subject], "role": [person.role]}, listing)
