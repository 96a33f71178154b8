"""Bytes to text, so that the text gives the bytes back."""

from bonafides.errors import InputError

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SIGNATURES = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\x1f\x8b": "a gzip file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
}
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1a\x07\x08\x1b")


def decoded(content: bytes, *, name: str) -> tuple[str, str]:
    """Give the text and the encoding it was read in; a byte order mark stays in the text.

    Raises:
        InputError: For an empty or a binary file.
    """
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise InputError(f"{name}: the file is empty; send a text")
    for signature, what in _SIGNATURES.items():
        if content.startswith(signature):
            raise InputError(f"{name}: this is {what}; save its text as UTF-8 and send that")
    text, encoding = _decoded(content)
    odd = sum(c in _CONTROLS for c in text)
    if odd > max(2, len(text) // 200):
        raise InputError(f"{name}: this is no text ({odd} control characters); save it as UTF-8 text and send that")
    return text, encoding


def _decoded(content: bytes) -> tuple[str, str]:
    tried = [encoding for mark, encoding in _BYTE_ORDER_MARKS if content.startswith(mark)]
    tried += [*_silent_utf16(content), "utf-8", "cp1252"]
    for encoding in tried:
        try:
            text = content.decode(encoding)
            if text.encode(encoding) == content:
                return text, encoding
        except UnicodeError:
            continue
    return content.decode("latin-1"), "latin-1"


def _silent_utf16(content: bytes) -> list[str]:
    """Give UTF-16 where it comes without a mark: every second byte of Latin text is zero."""
    half = len(content) // 2
    if len(content) % 2 or half < 2:
        return []
    sides = ((content[1::2].count(0), "utf-16-le"), (content[0::2].count(0), "utf-16-be"))
    return [encoding for zeros, encoding in sides if zeros > half * 0.6]
