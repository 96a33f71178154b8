"""Read the tables of the United States' lists: the columns that must be there, those without a name, and rows that end early."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from bonafides.errors import ContentError
from bonafides.model.source import Published, Snapshot
from bonafides.text.columns import rows


def stated_rows(
    file: Published, *, known: AbstractSet[str], needed: AbstractSet[str], name: str = "", mark: str = ",",
    may_lack: AbstractSet[str] = frozenset(),
) -> Iterator[tuple[str, dict[str, str]]]:  # fmt: skip
    """Give the rows of a table with a header as column to trimmed cell, each with its path and line; rows without a text are left out.

    Columns without a name are passed over as long as they are empty. A row that ends early lacks its last cells, if they may be lacking.

    Raises:
        ContentError: A column is not known, is missing or there twice, or a row has another number of cells, or none in the column `name`.
    """
    lines = rows(file, mark=mark)
    header = [" ".join(name.split()) for name in next(lines, (0, []))[1]]
    _check(header, file, known=known, needed=needed)
    named = len(header) - next((at for at, name in enumerate(reversed(header)) if name), 0)
    for line, read in lines:
        where = f"{file.path} line {line}"
        cells = [cell.strip() for cell in read]
        if any(cells[named:]):
            raise ContentError(f"{where}: a cell under a column without a name; fetch the file again")
        if len(cells) < named and not set(header[len(cells) : named]) <= may_lack:
            raise ContentError(f"{where}: {len(cells)} cells under {named} columns; fetch the file again")
        if not any(cells):
            continue
        row = dict(zip(header[:named], cells[:named] + [""] * (named - len(cells)), strict=True))
        if name and not row[name]:
            raise ContentError(f"{where}: a row without a {name}; fetch the file again")
        yield where, row


def _check(header: list[str], file: Published, *, known: AbstractSet[str], needed: AbstractSet[str]) -> None:
    names = [name for name in header if name]
    for name in names:
        if name not in known:
            raise ContentError(f"unmapped: column {name!r} of {file.path}; take it, or ignore it by name")
        if names.count(name) > 1:
            raise ContentError(f"{file.path}: column {name!r} is there twice; fetch the file again")
    if header[: len(names)] != names:
        raise ContentError(f"{file.path}: a column without a name among the others; fetch the file again")
    if missing := sorted(needed - set(names)):
        raise ContentError(f"{file.path}: no column {missing[0]!r} in its first line; fetch the file again")


def the_file(snapshot: Snapshot, part: str = "list") -> Published:
    """Give the one file of a part; raises ContentError for a second one, which would count each entry twice."""
    files = snapshot.parts[part]
    if len(files) > 1:
        raise ContentError(
            f"{files[1].path}: a second file of {snapshot.day}; put each file into a folder named by its day"
        )
    return files[0]
