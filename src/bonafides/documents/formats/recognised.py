"""Tell by its content in which format a file comes, and refuse in one sentence what holds no text to read."""

import re

from bonafides.errors import InputError

_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "a gzip file; unpack it and send the text"),
    (b"\xd0\xcf\x11\xe0", "an old Office file or an Outlook message; save it as DOCX, EML or text and send that"),
    (b"{\\rtf", "an RTF file; save it as DOCX or text and send that"),
    (b"\x89PNG", "a picture; run character recognition on it and send the text"),
    (b"\xff\xd8\xff", "a picture; run character recognition on it and send the text"),
    (b"GIF8", "a picture; run character recognition on it and send the text"),
    (b"II*\x00", "a picture; run character recognition on it and send the text"),
    (b"MM\x00*", "a picture; run character recognition on it and send the text"),
    (b"%!PS", "a PostScript file; save it as PDF or text and send that"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it and send the texts"),
    (b"Rar!", "a RAR archive; unpack it and send the texts"),
    (b"BZh", "a bzip2 file; unpack it and send the text"),
    (b"\xfd7zXZ", "an xz file; unpack it and send the text"),
)
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,4000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|main|article|section|div|table|h[1-6]|p|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_LATER = re.compile(rb"<(?:!doctype\s+html|html|body)[\s>]", re.IGNORECASE)
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):(.*)")
_MAIL = frozenset(
    b"from to cc bcc subject date sender reply-to message-id mime-version received return-path content-type delivered-to "
    b"in-reply-to references content-transfer-encoding importance thread-topic thread-index".split()
)
_SURE = frozenset(b"message-id mime-version received return-path delivered-to".split())


def format_of(content: bytes, *, name: str) -> str:
    """Give "pdf", "zip", "html", "email" or "text"; the file's name is not looked at.

    Raises:
        InputError: For a format that holds no text or that nobody here reads.
    """
    for signature, what in _REFUSED:
        if content.startswith(signature):
            raise InputError(f"{name}: this is {what}")
    if content.startswith(b"PK\x03\x04"):
        return "zip"
    if re.match(rb"[\s\x00\xef\xbb\xbf]{0,1024}%PDF-", content):
        return "pdf"
    head = _plain(content[:8192])
    if _MARKUP.match(head) or (b"<" in head[:200] and _LATER.search(head[:2048])):
        return "html"
    return "email" if is_mail(content) else "text"


def _plain(head: bytes) -> bytes:
    """Give the beginning of a file as single bytes, so that UTF-16 shows its tags too."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def is_mail(content: bytes) -> bool:
    r"""Tell whether a file begins as an e-mail does: only fields of e-mail, among them a sender with an address.

    >>> is_mail(b"From: a@example.org\nTo: b@example.org\nSubject: steel\n\nHello"), is_mail(b"TO: Director\nFROM: Desk\n\nText")
    (True, False)
    """
    head = content[:65536].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    names: dict[bytes, bytes] = {}
    last = b""
    for line in head.splitlines()[:400]:
        if not line.strip():
            break
        if line[:1] in b" \t" and last:
            names[last] += line
            continue
        field = _FIELD.match(line)
        if not field:
            if names or not line.startswith(b"From "):
                return False
            continue
        last = field[1].lower()
        if last not in _MAIL and b"-" not in last:
            return False
        names[last] = field[2]
    known = _MAIL & names.keys()
    addressed = any(b"@" in names.get(each, b"") for each in (b"from", b"sender"))
    return len(known) >= 2 and (addressed or bool(_SURE & names.keys()))
