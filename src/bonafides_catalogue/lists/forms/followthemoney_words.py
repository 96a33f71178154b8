"""Words of the FollowTheMoney model, as OpenSanctions and others export it: kinds of things and kinds of numbers.

The model's schemata were read at https://followthemoney.tech/explorer/ and github.com/opensanctions/followthemoney .
"""

import re

from bonafides.model.party import Identifier, IdentifierKind, Kind

KINDS: dict[str, Kind] = {
    "Person": "Person",
    "Organization": "Organization",
    "Company": "Organization",
    "PublicBody": "Organization",
    "LegalEntity": "Thing",
    "Vessel": "Vessel",
    "Airplane": "Aircraft",
    "Address": "Address",
    "Asset": "Thing",
    "BankAccount": "Thing",
    "CryptoWallet": "Thing",
    "Event": "Thing",
    "Position": "Thing",
    "Project": "Thing",
    "RealEstate": "Thing",
    "Security": "Thing",
    "Thing": "Thing",
    "Vehicle": "Thing",
}
"""Schema to kind. A legal entity may be a person or an organisation: it has no kind here, which speaks against nobody."""

SAID_BY_KIND = frozenset({"Person", "Organization", "Company", "Vessel", "Airplane"})
"""Schemata that need no note, as the kind says as much."""

NAMES = ("name", "alias", "previousName", "abbreviation", "weakAlias")
COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag")
NUMBERS: dict[str, IdentifierKind] = {
    "registrationNumber": "reg_no", "ogrnCode": "reg_no", "okpoCode": "reg_no", "cikCode": "reg_no",
    "taxNumber": "tax_no", "vatCode": "tax_no", "innCode": "tax_no", "kppCode": "tax_no", "irsCode": "tax_no", "voenCode": "tax_no",
    "idNumber": "national_id", "socialSecurityNumber": "national_id", "passportNumber": "passport",
    "leiCode": "lei", "dunsCode": "duns", "uscCode": "uscc", "imoNumber": "imo", "mmsi": "mmsi",
    "publicKey": "wallet", "accountNumber": "bank_account", "iban": "bank_account",
    "swiftBic": "other", "bic": "other", "bikCode": "other", "callSign": "other", "serialNumber": "other", "crsNumber": "other",
    "ticker": "other", "isin": "other", "isinCode": "other", "figiCode": "other", "ricCode": "other", "uniqueEntityId": "other",
    "cageCode": "other", "npiCode": "other", "permId": "other", "giiNumber": "other", "licenseNumber": "other", "bvdId": "other",
    "icijId": "other", "jibCode": "other", "mbsCode": "other", "ipoCode": "other", "pfrNumber": "other", "fnsCode": "other",
}  # fmt: skip
ADDRESS = ("remarks", "street", "street2", "postOfficeBox", "postalCode", "city", "region", "state", "country")
"""The parts of an address that has no `full` text."""

EDGES: dict[str, tuple[str, str, str, str]] = {
    "Ownership": ("owner", "asset", "owner", "owns"),
    "Directorship": ("director", "organization", "director", "director of"),
    "Membership": ("member", "organization", "member", "member of"),
    "Employment": ("employee", "employer", "employee", "employed by"),
    "Representation": ("agent", "client", "represented by", "represents"),
    "Family": ("person", "relative", "relative", "relative"),
    "Associate": ("person", "associate", "associate", "associate"),
    "UnknownLink": ("subject", "object", "linked to", "linked to"),
    "Succession": ("predecessor", "successor", "predecessor", "successor"),
    "Occupancy": ("holder", "post", "held by", "position"),
}
"""Schema of a link to the properties of its two ends, and what each end is to the other: the first to the second, the second to the first."""

REFERENCES = {
    "owner": "owner",
    "operator": "operator",
    "parent": "parent",
    "issuer": "issuer",
    "holder": "holder",
    "bank": "bank",
}
"""Properties of a thing that name another entity, and what that is to it."""

DOCUMENTS = frozenset({"Identification", "Passport"})
AROUND = frozenset({*EDGES, *DOCUMENTS, "Sanction", "CryptoWallet"})
"""Schemata that say something of another entity."""

NOTED = frozenset({
    "summary", "notes", "description", "sourceUrl", "website", "wikipediaUrl", "wikidataId", "keywords", "topics", "program",
    "programId", "title", "nameSuffix", "birthPlace", "birthCountry", "deathDate", "position", "gender", "ethnicity", "height",
    "weight", "eyeColor", "hairColor", "appearance", "religion", "political", "profession", "education", "spokenLanguage",
    "legalForm", "incorporationDate", "dissolutionDate", "taxStatus", "status", "sector", "classification", "opencorporatesUrl",
    "capital", "coatoCode", "caemCode", "okvedCode", "okopfCode", "oksmCode", "fssCode", "registrationPort", "navigationArea",
    "tonnage", "grossRegisteredTonnage", "deadweightTonnage", "nameChangeDate", "pastFlags", "pastTypes", "type", "model",
    "buildDate", "registrationDate", "icaoCode", "manufacturer", "currency", "currencySymbol", "managingExchange", "creationDate",
    "balance", "balanceDate", "amount", "amountUsd", "bankName", "bankAddress", "accountType", "openingDate", "closingDate",
    "issueDate", "maturityDate", "collateral", "fatherName", "motherName", "subnationalArea", "inceptionDate",
    "legalBasis", "dateOfBirth", "latitude", "longitude", "cryptoWallets",
})  # fmt: skip
"""Properties without a field, kept as notes under their own names."""

IGNORED = frozenset({
    "firstName", "secondName", "middleName", "lastName", "alephUrl", "indexText", "publisher", "publisherUrl", "retrievedAt",
    "modifiedAt", "createdAt", "proof", "namesMentioned", "osmId", "googlePlaceId",
})  # fmt: skip
"""Parts of a name that `name` holds whole, and what a keeper of data notes for itself."""

_IMO = re.compile(r"IMO ?\d{7}", re.IGNORECASE)
_MMSI = re.compile(r"[2-7]\d{8}")
_LEI = re.compile(r"[A-Z0-9]{18}\d{2}")


def number(value: str, kind: Kind) -> Identifier:
    """Give a number whose kind is not said, with the kind that its form tells beyond doubt, or "other", which may be any.

    >>> [number(v, k).kind for v, k in (("IMO1234567", "Vessel"), ("273450000", "Vessel"), ("273450000", "Organization"))]
    ['imo', 'mmsi', 'other']
    """
    found: IdentifierKind = "other"
    if _IMO.fullmatch(value):
        found = "imo"
    elif kind == "Vessel" and _MMSI.fullmatch(value):
        found = "mmsi"
    elif _LEI.fullmatch(value) and int("".join(str(int(letter, 36)) for letter in value)) % 97 == 1:
        found = "lei"  # ISO 17442: the check digits are those of ISO 7064, mod 97-10.
    return Identifier(kind=found, value=value)
