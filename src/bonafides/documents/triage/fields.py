"""A row of somebody's register to a notice: each field by the names that registers and feeds give it."""

import html
import re
from collections.abc import Mapping
from typing import Any

from bonafides.errors import InputError
from bonafides.model.triage import Notice

FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("document_number", "id", "notice_id", "number", "document_id", "doc_id", "reference", "ref", "celex", "guid", "uuid"),
    "title": ("title", "headline", "subject", "heading"),
    "date": ("publication_date", "date", "published", "published_on", "published_at", "pub_date", "pubdate", "issued", "date_published"),
    "text": ("abstract", "text", "summary", "description", "body", "content", "excerpt"),
    "url": ("url", "link", "html_url", "uri", "href", "source_url"),
}  # fmt: skip
"""Our field to the names that it goes by, the likeliest first; every name of `text` that is there is read, of the others the first."""

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
_NOTHING = re.compile(
    r"(?:no (?:summary|abstract|description)(?: (?:is )?(?:provided|available))?|n/?a|none|null|-+)\.?", re.IGNORECASE
)


def notice_of(row: Mapping[str, Any], *, where: str) -> Notice:
    """Give the notice in a row; one without an id is called by its place.

    >>> notice_of({"ID": 7, "Headline": "Entity List Additions", "body": "<p>No summary provided.</p>"}, where="line 3").title
    'Entity List Additions'

    Raises:
        InputError: Where no title and no text is stated, or one of the fields is no text.
    """
    named = {re.sub(r"[\s-]+", "_", name.strip().lower()): value for name, value in row.items()}
    found = {
        ours: [text for name in names if (text := _text(named.get(name), f"{where}: {name}"))]
        for ours, names in FIELDS.items()
    }
    if not found["title"] and not found["text"]:
        has = ", ".join(named)[:200] or "no field"
        raise InputError(f"{where}: no title and no text is stated (it has {has}); name them title and text")
    return Notice(
        id=found["id"][0] if found["id"] else where.rsplit(": ", 1)[-1],
        title=found["title"][0] if found["title"] else "",
        date=found["date"][0] if found["date"] else "",
        text=" ".join(dict.fromkeys(found["text"])),
        url=found["url"][0] if found["url"] else "",
    )


def _text(value: Any, where: str) -> str:
    """Give a value as plain text; "" where there is none, or only words that say so."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = " ".join(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise InputError(f"{where} is no text; write it as text")
    plain = " ".join(html.unescape(_TAG.sub(" ", html.unescape(str(value)))).split())
    return "" if _NOTHING.fullmatch(plain) else plain
