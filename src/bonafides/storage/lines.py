"""Read a file line by line in bounded memory, and decode what ERP systems write."""

import codecs
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from bonafides.errors import InputError, SettingsError

LONGEST_LINE = 16 << 20
"""A line longer than 16 MiB is refused; the lines after it are read."""

LARGEST_DOCUMENT = 256 << 20
"""One JSON document larger than 256 MiB is refused: JSON lines have no such limit."""


def opened(name: str) -> BinaryIO:
    """Open a file, or standard input for "-"; raises InputError in one sentence when it cannot be read."""
    if name == "-":
        return sys.stdin.buffer
    if name.startswith("-"):
        raise InputError(f"unknown option {name}; see --help")
    try:
        return Path(name).open("rb")
    except IsADirectoryError:
        raise InputError(f"{name}: is a folder; name a file in it") from None
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the name") from None
    except PermissionError:
        raise SettingsError(f"{name}: may not be read; give the right to read it") from None
    except OSError as error:
        raise SettingsError(f"{name}: {error.strerror}") from None


def numbered(file: BinaryIO, *, longest: int = LONGEST_LINE) -> Iterator[tuple[int, bytes | InputError]]:
    """Give each line with its number; one longer than so many bytes gives an InputError in its place, and nothing after it is lost."""
    number = 0
    while line := file.readline(longest + 1):
        number += 1
        if len(line) <= longest:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(longest + 1)
        yield number, InputError(f"line {number} is longer than {_size(longest)}; give one transaction a line")


def whole(file: BinaryIO, *, where: str, head: bytes = b"", largest: int = LARGEST_DOCUMENT) -> bytes:
    """Read the rest of a file that is one document; raises InputError when it is larger than so many bytes."""
    content = head + file.read(largest + 1)
    if len(content) > largest:
        raise InputError(
            f"{where}: larger than {_size(largest)} as one document; send JSON lines, one transaction a line"
        )
    return content


def _size(count: int) -> str:
    return f"{count >> 20} MiB" if count >= 1 << 20 else f"{count} bytes"


def as_text(content: bytes, *, where: str) -> tuple[str, str]:
    """Decode a spreadsheet's text and name the encoding: UTF-16 and UTF-8 by their marks, then UTF-8, then cp1252."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            try:
                return content.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{where}: marked as {encoding} and damaged at byte {error.start}; save it again as UTF-8"
                ) from None
    if b"\0" in content[:4096]:
        raise InputError(f"{where}: not a text (it holds zero bytes); save it as CSV or JSON in UTF-8")
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _western(content, where), "cp1252"


def _western(content: bytes, where: str) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{where}: neither UTF-8 nor cp1252 (byte {error.start} is no letter in either); save it as UTF-8"
        ) from None
