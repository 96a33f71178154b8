"""The end-use statements of a transaction: the one that is stated, and those whose fields a paper gives."""

from collections.abc import Iterator

import msgspec

from bonafides.errors import InputError
from bonafides.model.codec import from_json
from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.transaction import Paper, Statement

_KEYS = {
    "signed_on": ("signed_on", "signed", "date", "dated", "signature_date"), "contract_on": ("contract_on", "contract_date", "contract_dated"),
    "contract_no": ("contract_no", "contract", "contract_number", "order_no"), "signatory": ("signatory", "signed_by", "name_of_signatory"),
    "post": ("post", "position", "title"), "stamp": ("stamp", "stamp_name", "seal"), "letterhead": ("letterhead",),
    "end_user": ("end_user", "party_name", "user", "company"), "goods": ("goods", "item", "description", "product"),
    "use": ("use", "end_use", "end_use_text", "purpose"), "site": ("site", "place_of_use", "location"),
    "valid_until": ("valid_until", "expiry", "expires"),
}  # fmt: skip


def statements(facts: Facts) -> Iterator[tuple[Statement, str]]:
    """Give each end-use statement with its place: the one under the end use, and each certificate that gives its fields."""
    if facts.statement:
        yield facts.statement, "$.end_use.statement"
    for index, paper in enumerate(facts.papers):
        found = _from_fields(paper) if paper.kind == "end_use_certificate" else None
        if found:
            yield found, f"$.documents[{index}].fields"


def _from_fields(paper: Paper) -> Statement | None:
    """Read the fields of a certificate as a statement; None where none of them is one of a statement's."""
    fields = {_plain(k): v for k, v in (paper.fields if stated(paper.fields) else {}).items()}
    given = {name: fields[k] for name, keys in _KEYS.items() for k in keys[::-1] if k in fields}
    return msgspec.structs.replace(Statement(), **_readable(given)) if given else None


def _readable(given: dict[str, str | int | float | bool | None]) -> dict[str, object]:
    """Give the fields that can be read; of one that cannot (a date in words), nothing is known."""
    found = {}
    for name, value in given.items():
        try:
            read = from_json(msgspec.json.encode({name: value}), Statement, where="certificate")
        except InputError:
            continue
        found[name] = getattr(read, name)
    return found


def _plain(key: str) -> str:
    return key.casefold().strip().replace(" ", "_").replace("-", "_")
