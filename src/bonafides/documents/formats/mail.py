"""The text of an e-mail: its own words, what it quotes, its signature, and the attachments that are text.

Source: RFC 5322 and RFC 2045-2047 through the standard library; RFC 3676 section 4.3 for the signature's line "-- ".
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from typing import cast

from bonafides.documents.decode import decoded
from bonafides.documents.formats.received import Received, Writing
from bonafides.documents.layouts.quoting import sections_of, without_signs
from bonafides.errors import InputError
from bonafides.model.document import Addressee, Header

_BROKEN = (MessageError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)
"""What the library raises for a message that is not what it says."""

_MOST_PARTS = 500
_LONGEST_FIELD = 20_000


def read_mail(content: bytes, *, name: str) -> Received:
    """Give an e-mail: header fields in plain letters, day of its own Date field, own words and quoted ones apart.

    Of alternatives the plain text counts, else the HTML. Attachments are named in the header; those that are text are read as
    sections "attachment NAME", the others are a finding each.

    Raises:
        InputError: For a message that holds neither a text nor a readable header.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(content)
        texts, attached, findings = _parts(message, name)
        header, day = _header(message, [title for title, _ in attached]), _day(message)
    except _BROKEN:
        raise InputError(f"{name}: an e-mail whose parts cannot be told apart; save its text and send that") from None
    writing = Writing()
    for text in texts:
        _take(text, writing)
    for title, said in attached:
        for paragraph in re.split(r"\n\s*\n", said):
            writing.add(paragraph.strip("\n"), section=f"attachment {title}")
    if not any(c.isalnum() for c in writing.text):
        if not (header.from_ or header.subject):
            raise InputError(f"{name}: an e-mail without text; send the text that it carries")
        findings.append("the e-mail itself holds no text")
    return Received(
        text=writing.text,
        encoding="email",
        kind="email",
        header=header,
        day=day,
        title=header.subject,
        sections=tuple(writing.sections),
        findings=tuple(findings),
    )


def _parts(message: EmailMessage, name: str) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    """Give the message's own texts, its attachments with the text of those that are text, and findings."""
    texts: list[str] = []
    attached: list[tuple[str, str]] = []
    findings: list[str] = []
    for number, part in enumerate(_leaves(message), 1):
        if number > _MOST_PARTS:
            findings.append(f"more than {_MOST_PARTS} parts; the rest was not read")
            break
        kind, title = part.get_content_type(), _filename(part)
        payload = cast("bytes | None", part.get_payload(decode=True)) or b""
        if kind in {"text/plain", "text/html"} and not title and part.get_content_disposition() != "attachment":
            texts.append(_text(part, payload, name))
            continue
        title = title or f"part {number}"
        if part.get_content_maintype() == "multipart":  # Its boundary is missing, so its parts are one text.
            texts.append(decoded(payload, name=name)[0] if payload.strip() else str(part.get_payload() or ""))
            findings.append("the e-mail's parts cannot be told apart; they were read as one text")
            continue
        readable = kind.startswith("text/") and not kind.endswith(("calendar", "rfc822-headers"))
        attached.append((title, _text(part, payload, name) if readable else ""))
        if not readable:
            findings.append(
                f"attachment {title} ({kind}, {len(payload)} bytes) was not read; read it as a file of its own"
            )
    findings += [f"the e-mail is damaged ({d})" for d in sorted({type(d).__name__ for d in message.defects})]
    return texts, attached, findings


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Give the parts that hold something, of alternatives the one to read; a forwarded message is part of the text."""
    todo: list[EmailMessage] = [message]
    while todo:
        part = todo.pop()
        inside = cast("list[EmailMessage] | str | None", part.get_payload())
        if not isinstance(inside, list):
            yield part
        elif part.get_content_type() == "multipart/alternative":
            todo.append(_chosen(inside) or part if inside else part)
        else:
            todo.extend(reversed(inside))


def _chosen(alternatives: list[EmailMessage]) -> EmailMessage | None:
    plain = [a for a in alternatives if a.get_content_type() == "text/plain" and str(a.get_payload()).strip()]
    marked = [a for a in alternatives if a.get_content_type() == "text/html"]
    mixed = [a for a in alternatives if a.is_multipart()]
    return next(iter([*plain, *mixed, *marked, *alternatives]), None)


def _filename(part: EmailMessage) -> str:
    try:
        return " ".join((part.get_filename() or "").split())
    except _BROKEN:
        return "unnamed"


def _text(part: EmailMessage, payload: bytes, name: str) -> str:
    """Give the letters of a part in the charset that it names, else as its bytes show."""
    text = None
    try:
        charset = part.get_content_charset() or ""
        text = payload.decode(charset) if charset and payload else None
    except (*_BROKEN, UnicodeError):
        text = None
    if text is None:
        text = decoded(payload, name=name)[0] if payload.strip() else ""
    if part.get_content_type() == "text/html" and "<" in text:
        from bonafides.documents.formats.web_page import read_page

        try:
            return read_page(text.encode(), name=name).text
        except InputError:
            return ""
    return text.replace("\r\n", "\n")


def _take(text: str, writing: Writing) -> None:
    """Add a text paragraph by paragraph; replies that it quotes and the signature are sections of their own."""
    gathered: list[str] = []
    held = ""
    lines = text.split("\n")
    for said, section in zip(lines, sections_of(lines), strict=True):
        line = without_signs(said) if section == "quoted" else said
        if not line.strip() or section != held:
            writing.add("\n".join(gathered), section=held)
            gathered.clear()
        held = section
        if line.strip() and line.rstrip() != "--":
            gathered.append(line.rstrip())
    writing.add("\n".join(gathered), section=held)


def _header(message: EmailMessage, attachments: list[str]) -> Header:
    return Header(
        from_=_plain(message, "from") or _plain(message, "sender"),
        to=_addressees(message, "to"),
        info=(*_addressees(message, "cc"), *_addressees(message, "bcc")),
        subject=_plain(message, "subject"),
        refs=tuple(
            re.findall(r"<[^<>\s]{3,200}>", f"{_plain(message, 'in-reply-to')} {_plain(message, 'references')}")
        )[:50],
        identifier=_plain(message, "message-id"),
        created=_plain(message, "date"),
        attachments=tuple(attachments),
    )


def _plain(message: EmailMessage, field: str) -> str:
    """Give a field decoded; as its raw letters where the library breaks on it."""
    value: object = next((v for k, v in message.raw_items() if k.lower() == field), "")
    if value and len(str(value)) < _LONGEST_FIELD:  # The library takes minutes for a field of thousands of addresses.
        with suppress(*_BROKEN):
            value = message[field]
    whole = " ".join(str(value or "").split())
    return whole.encode("utf-8", "replace").decode()


def _addressees(message: EmailMessage, field: str) -> tuple[Addressee, ...]:
    """Give the addressees of a field one by one.

    A comma inside quotation marks parts nobody: "Doe, Jane" is one person.
    """
    whole = _plain(message, field)
    found = re.findall(r'(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,;"<]|["<])+', whole)
    return tuple(Addressee(to=one) for each in found if (one := " ".join(each.replace('"', "").split())))


def _day(message: EmailMessage) -> date | None:
    """Give the day of the Date field in the sender's own time zone."""
    try:
        return parsedate_to_datetime(_plain(message, "date")).date()
    except _BROKEN:
        return None
