"""Open a file, look at how it begins, and read it line by line in bounded memory."""

import io
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


def beginning_of(file: BinaryIO, *, length: int = 64 << 10) -> bytes:
    """Give what a file holds next without taking it; of a pipe, what has come."""
    if file.seekable():
        at = file.tell()
        head = file.read(length)
        file.seek(at)
        return head
    return file.peek(length) if isinstance(file, io.BufferedReader) else b""
