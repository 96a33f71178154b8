"""Bytes to text, so that the text gives the bytes back."""

import re

from bonafides.errors import InputError

MIXED = "utf-8 mixed"
"""UTF-8 with single bytes that are none: such a byte 0xNN stands in the text as U+F7NN, and a repair says which letter it is."""

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1a\x07\x08\x1b")
_OTHER = tuple(_CONTROLS)
_HELD = re.compile("[\uf780-\uf7ff]")
_LETTERS = {
    "gb18030": re.compile("[的一是在不了有和人这中大为上个国我以要他时来用们]"),
    "cp1251": re.compile("[оеаинтслвр]"),
    "koi8-r": re.compile("[оеаинтслвр]"),
}
"""The letters that every text of a language holds; an encoding that shows them was the right one."""


def decoded(content: bytes, *, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Give the text, the encoding it was read in, and what is odd about that; a byte order mark stays in the text.

    Raises:
        InputError: For a binary file.
    """
    text, encoding = _decoded(content)
    odd = sum(map(text.count, _OTHER))
    if odd > max(2, len(text) // 200):
        raise InputError(f"{name}: this is no text ({odd} control characters); save it as UTF-8 text and send that")
    return text, encoding, _findings(text, encoding)


def bytes_of(text: str, encoding: str) -> bytes:
    r"""Give the bytes of a text file back from its text as received.

    >>> text, encoding, _ = decoded("Zhōngguó 中国 ".encode() + b"\xe9t\xe9", name="x")
    >>> encoding, bytes_of(text, encoding)[-3:]
    ('utf-8 mixed', b'\xe9t\xe9')
    """
    if encoding != MIXED:
        return text.encode(encoding)
    return _HELD.sub(lambda held: chr(0xDC00 + ord(held[0]) - 0xF700), text).encode("utf-8", "surrogateescape")


def letter_of(held: str) -> str:
    """Give the letter that a byte held as U+F780-U+F7FF means in Windows' Western letters, else the mark for a lost one."""
    return bytes([ord(held) - 0xF700]).decode("cp1252", "replace")


def _decoded(content: bytes) -> tuple[str, str]:
    tried = [encoding for mark, encoding in _BYTE_ORDER_MARKS if content.startswith(mark)]
    tried += [*_silent_utf16(content), "utf-8"]
    for encoding in (*tried, *_eastern(content)):
        if (text := _exact(content, encoding)) is not None:
            return text, encoding
    if (mixed := _mixed(content)) is not None:
        return mixed, MIXED
    western = _exact(content, "cp1252")
    return (western, "cp1252") if western is not None else (content.decode("latin-1"), "latin-1")


def _exact(content: bytes, encoding: str) -> str | None:
    try:
        text = content.decode(encoding)
        return text if text.encode(encoding) == content else None
    except UnicodeError:
        return None


def _silent_utf16(content: bytes) -> list[str]:
    """Give UTF-16 where it comes without a mark: every second byte of Latin text is zero."""
    half = len(content) // 2
    if len(content) % 2 or half < 2:
        return []
    sides = ((content[1::2].count(0), "utf-16-le"), (content[0::2].count(0), "utf-16-be"))
    return [encoding for zeros, encoding in sides if zeros > half * 0.6]


def _eastern(content: bytes) -> list[str]:
    """Give the older encodings of Chinese and Russian in which a text without UTF-8 shows that language's commonest letters."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        sample = content[:20000]
    else:
        return []
    high = len(re.findall(rb"[\x80-\xff]", sample))
    if high < 12 or high < len(sample) * 0.3:
        return []
    shown = {e: len(p.findall(sample.decode(e, "ignore"))) * (2 if e == "gb18030" else 1) for e, p in _LETTERS.items()}
    best = max(shown, key=shown.__getitem__)
    return [best] if shown[best] > high * (0.08 if best == "gb18030" else 0.4) else []


def _mixed(content: bytes) -> str | None:
    """Give a UTF-8 text with stray bytes, each held as U+F7NN; None where more bytes stray than belong."""
    text = content.decode("utf-8", "surrogateescape")
    stray = len(re.findall("[\udc80-\udcff]", text))
    belong = len(re.findall("[^\x00-\x7f\udc80-\udcff]", text))
    if not belong or stray > belong or _HELD.search(text):
        return None
    return re.sub("[\udc80-\udcff]", lambda lone: chr(ord(lone[0]) - 0xDC00 + 0xF700), text)


def _findings(text: str, encoding: str) -> tuple[str, ...]:
    if encoding == MIXED:
        found = _HELD.findall(text)
        return (
            f"{len(found)} bytes of the file are no UTF-8, the first at character {text.index(found[0])}; read as Windows letters",
        )
    if encoding in {"utf-8", "utf-16-le", "utf-16-be"} or text.isascii():
        return ()
    return (f"the file does not say its encoding and is no UTF-8; read as {encoding}",)
