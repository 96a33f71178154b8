"""The letters of a text file: its encoding, told surely or refused; a letter read as another would be another name."""

import codecs
import io
import re
import unicodedata
from typing import BinaryIO

from bonafides.errors import InputError

_HEAD, _CHUNK = 64 << 10, 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RUN = re.compile("[¡-ÿŒœŠšŽžŸƒ€‚„…†‡ˆ‰‹›‘’“”•–—˜™]{4,}")
_LETTERS = re.compile("[À-ÿŠšŽžŒœŸ]")
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¹¿¼¾](?=[^\W\d_])|[^\W\d_]³(?=[a-z]{2})")
"""What Polish, Czech or Hungarian letters of Windows' Central European page look like in its Western page."""


def encoding_of(file: BinaryIO, *, where: str) -> str:
    """Give the encoding of a file from where it stands, and leave it there; the whole file is looked at, in bounded memory.

    UTF-8 and UTF-16 by their marks, UTF-16 without one where only one order of bytes makes a text, then UTF-8, then cp1252.

    Raises:
        InputError: It is no text, damaged, in two encodings at once, or in a code page of other letters than Western ones.
    """
    start = file.tell()
    head = file.read(_HEAD)
    marked = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")
    encoding = marked or (_wide(head) if b"\0" in head else "utf-8")
    if not encoding:
        raise InputError(f"{where}: not a text (it holds zero bytes); save it as CSV or JSON in UTF-8")
    file.seek(start)
    try:
        _decode(file, encoding, where)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise InputError(
                f"{where}: {'marked as ' * bool(marked)}{encoding} and damaged at byte {error.start}; save it again as UTF-8"
            ) from None
        file.seek(start)
        _check_western(file, where)
        encoding = "cp1252"
    file.seek(start)
    return encoding


def as_text(content: bytes, *, where: str) -> tuple[str, str]:
    """Decode a text and name its encoding; raises as `encoding_of` does."""
    encoding = encoding_of(io.BytesIO(content), where=where)
    return content.decode(encoding), encoding


def _decode(file: BinaryIO, encoding: str, where: str) -> None:
    decoder = codecs.getincrementaldecoder(encoding)()
    read = 0
    while chunk := file.read(_CHUNK):
        try:
            text = decoder.decode(chunk)
        except UnicodeDecodeError as error:
            raise UnicodeDecodeError(
                encoding, b"", max(read + error.start, 0), read + error.end, error.reason
            ) from None
        read += len(chunk)
        if "\0" in text:
            raise InputError(f"{where}: not a text (it holds zero bytes); save it as CSV or JSON in UTF-8")
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise UnicodeDecodeError(encoding, b"", read, read + 1, error.reason) from None


def _wide(head: bytes) -> str:
    """Give the order of bytes in which a head without a mark is UTF-16 text, or "" where it is none or both would do."""
    if len(head) % 2:
        return ""
    orders = [order for order in ("utf-16-le", "utf-16-be") if _is_text(head, order)]
    return orders[0] if len(orders) == 1 else ""


def _is_text(content: bytes, encoding: str) -> bool:
    """Tell whether bytes make lines of assigned letters and no controls; the last letter may be cut in half."""
    text = codecs.getincrementaldecoder(encoding)(errors="replace").decode(content)
    kinds = {unicodedata.category(c) for c in set(text) - {"\t", "\r", "\n"}}
    return "\n" in text and "\ufffd" not in text and not kinds & {"Cc", "Cn", "Co", "Cs"}


def _check_western(file: BinaryIO, where: str) -> None:
    """Refuse what is neither UTF-8 nor cp1252, what is both, and what reads as no Western word."""
    wide, narrow = 0, 0
    number = 0
    while line := file.readline(_CHUNK):
        number += 1
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            narrow = narrow or number
            _check_line(line, f"{where}: line {number}")
        else:
            wide = wide or number
        if wide and narrow:
            raise InputError(f"{where}: line {wide} is UTF-8 and line {narrow} is not; save the whole file as UTF-8")


def _check_line(line: bytes, where: str) -> None:
    try:
        text = line.decode("cp1252")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{where}: neither UTF-8 nor cp1252 (byte {error.start} of the line is no letter in either); save it as UTF-8"
        ) from None
    runs = [r[0] for r in _RUN.finditer(text) if len(set(r[0])) > 2 and len(_LETTERS.findall(r[0])) > 1]
    if found := runs[0] if runs else (s[0] if (s := _SIGN_IN_WORD.search(text)) else ""):
        raise InputError(
            f"{where}: {found!r} is in no Western word, so the file is in the code page of another script; save it as UTF-8"
        )


__all__ = ["as_text", "encoding_of"]
