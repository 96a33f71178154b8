"""Read a publisher's table: its letters, its rows with their lines, and every column accounted for."""

import codecs
import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from bonafides.errors import ContentError
from bonafides.model.source import Published

_END_OF_FILE = "\x1a"
_WIDE = frozenset({codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE})


def decoded(content: bytes) -> str:
    r"""Give a text that is UTF-16 with its mark, UTF-8, or else Windows' Western letters; never fails, since every byte is some letter there.

    >>> decoded(b"Caf\xc3\xa9"), decoded(b"Caf\xe9 \x93x\x94"), decoded("Café".encode("utf-16"))
    ('Café', 'Café “x”', 'Café')
    """
    wide = content[:2] in _WIDE
    for letters in ("utf-16" if wide else "utf-8-sig", "cp1252"):
        try:
            return content.decode(letters)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _mixed(content: bytes) -> bool:
    r"""Tell whether some letters of a text are UTF-8 and others are not: read either way, names in it would be spoiled.

    >>> _mixed("Café".encode() + b"\xe9"), _mixed("Café".encode()), _mixed("Café".encode("cp1252"))
    (True, False, False)
    """
    if content[:2] in _WIDE:
        return False
    try:
        content.decode()
    except UnicodeDecodeError:
        return not content.decode(errors="ignore").isascii()
    return False


def rows(file: Published, *, mark: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Give the rows of a file, cells parted by `mark`, with the line each ends on; empty rows and an end-of-file sign are left out.

    Raises:
        ContentError: The file is cut off, no table, or in two encodings at once, with its path and line.
    """
    if _mixed(file.content):
        raise ContentError(
            f"{file.path}: some of its letters are UTF-8 and others are not; fetch it again, or save it as UTF-8"
        )
    reader = csv.reader(io.StringIO(decoded(file.content), newline=""), delimiter=mark)
    try:
        for row in reader:
            if row and row != [_END_OF_FILE] and any(row):
                yield reader.line_num, row
    except csv.Error as error:
        raise ContentError(f"{file.path} line {reader.line_num}: {error}; fetch the file again") from None


def table(
    file: Published, known: AbstractSet[str], *, mark: str = ",", needed: AbstractSet[str] = frozenset()
) -> Iterator[tuple[int, dict[str, str]]]:
    """Give the rows of a file with a header as column to trimmed cell.

    Raises:
        ContentError: A column is not among `known`, is there twice, one of `needed` is missing, or a row has another number of cells.
    """
    lines = rows(file, mark=mark)
    header = [name.strip() for name in next(lines, (0, []))[1]]
    check_columns(file, header, known, needed=needed)
    yield from under(file, header, lines)


def check_columns(
    file: Published, header: Sequence[str], known: AbstractSet[str], *, needed: AbstractSet[str] = frozenset()
) -> None:
    """Refuse a header of which a reader does not account for every column.

    Raises:
        ContentError: A column is not among `known`, is there twice, or one of `needed` is missing.
    """
    for name in header:
        if name not in known:
            raise ContentError(f"unmapped: column {name!r} of {file.path}; take it, or ignore it by name")
        if header.count(name) > 1:
            raise ContentError(f"{file.path}: column {name!r} is there twice; fetch the file again")
    for name in sorted(needed - set(header)):
        raise ContentError(f"{file.path}: column {name!r} is missing; fetch the file again")


def under(
    file: Published, header: Sequence[str], lines: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Give rows as column to trimmed cell; raises ContentError for one with another number of cells than its header."""
    for line, row in lines:
        if len(row) != len(header):
            raise ContentError(
                f"{file.path} line {line}: {len(row)} cells under {len(header)} columns; fetch the file again"
            )
        yield line, dict(zip(header, (cell.strip() for cell in row), strict=True))


def header_of(file: Published, *, mark: str = ",") -> frozenset[str]:
    """Give the column names that the first line of a file would have, read from its first 4,000 bytes."""
    try:
        return frozenset(cell.strip() for cell in next(csv.reader([first_line(file)], delimiter=mark), []))
    except csv.Error:
        return frozenset()


def first_line(file: Published) -> str:
    """Give the first line within the first 4,000 bytes of a file; empty where the file is no text."""
    start = decoded(file.content[:4000]).lstrip("\ufeff\r\n ")
    return "" if "\x00" in start else next(iter(start.splitlines()), "")


def several(cell: str) -> tuple[str, ...]:
    """Give the values of a cell that are parted by semicolons; one that holds a semicolon is quoted.

    >>> several('Foo; "Bar; Baz"; ')
    ('Foo', 'Bar; Baz')
    """
    if not cell:
        return ()
    one_line = cell.replace("\r", " ").replace("\n", " ")
    parted = next(csv.reader([one_line], delimiter=";", skipinitialspace=True), [])
    return tuple(value.strip() for value in parted if value.strip())


def stable_id(*parts: str) -> str:
    """Give 16 letters and digits that are the same wherever and whenever the same parts are read.

    >>> stable_id("INKSNA", "Example Works", "2007-04-17") == stable_id("INKSNA", "Example Works", "2007-04-17")
    True
    """
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()
