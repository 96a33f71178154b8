"""From the bytes of a file to its text: text files, web pages, PDF, Word and e-mail, told apart by their content."""

from bonafides.documents.decode import decoded
from bonafides.documents.formats.received import Received
from bonafides.documents.formats.recognised import format_of
from bonafides.errors import InputError

LARGEST_FILE = 64 << 20
"""A document of more bytes is refused unread."""

LARGEST_TEXT = 20_000_000
"""A document whose text has more characters is refused."""


def received(content: bytes, *, name: str) -> Received:
    """Give the text of a file, whatever its format.

    Args:
        content: The bytes as received.
        name: What to call the file in a refusal; its ending is not looked at.

    Raises:
        InputError: For an empty, a damaged, a locked, a scanned, a binary or an oversized file.
    """
    if len(content) > LARGEST_FILE:
        raise InputError(
            f"{name}: larger than {LARGEST_FILE >> 20} MiB, the most that is read as one document; cut it into parts and send those"
        )
    if not content.strip(b"\x00 \t\r\n\f\xef\xbb\xbf\xff\xfe"):
        raise InputError(f"{name}: the file is empty; send a text")
    found = _read(content, name)
    if len(found.text) > LARGEST_TEXT:
        raise InputError(
            f"{name}: {len(found.text):,} characters of text, more than the {LARGEST_TEXT:,} that are read as one document; "
            "cut it into parts and send those"
        )
    return found


def _read(content: bytes, name: str) -> Received:
    kind = format_of(content, name=name)
    if kind == "pdf":
        from bonafides.documents.formats.pdf import read_pdf

        return read_pdf(content, name=name)
    if kind == "zip":
        from bonafides.documents.formats.word_file import read_word

        return read_word(content, name=name)
    if kind == "html":
        from bonafides.documents.formats.web_page import read_page

        return read_page(content, name=name)
    if kind == "email":
        from bonafides.documents.formats.mail import read_mail

        return read_mail(content, name=name)
    text, encoding, findings = decoded(content, name=name)
    return Received(text=text, encoding=encoding, findings=findings)
