"""A saved mapping: which column of somebody's file is which field of ours, as TOML that a person can read and mend."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from bonafides.errors import InputError
from bonafides.storage.header import LEFT_OUT
from bonafides.storage.lines import opened
from bonafides.storage.outlet import write_whole

_TABLE, _IGNORED = "columns", "ignored"
_LARGEST = 1 << 20


def read_profile(path: Path) -> dict[str, str]:
    """Give our column names to theirs; a column that is left out stands under "-" and its name.

    Raises:
        InputError: There is no such file, it is no TOML, or a line in it is no name of a column; the sentence names file and key.
    """
    with opened(str(path)) as file:
        content = file.read(_LARGEST)
    try:
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{path}: not TOML in UTF-8 ({error}); correct it, or write it anew with --save-map") from None
    for name in tables:
        if name not in {_TABLE, _IGNORED}:
            raise InputError(f"{path}: {name!r} is nothing that a profile says; put each mapping under [{_TABLE}]")
    left_out = _ignored(path, tables.get(_IGNORED, []))
    columns = tables.get(_TABLE, {} if left_out else None)
    if not isinstance(columns, dict) or not (columns or left_out):
        raise InputError(f'{path}: no [{_TABLE}]; write one, and under it lines such as consignee_name = "Firma"')
    for ours, theirs in columns.items():
        if not isinstance(theirs, str) or not theirs.strip():
            raise InputError(f'{path}: {_TABLE}.{ours} is no name of a column; write {ours} = "THEIR COLUMN"')
        if ours.startswith(LEFT_OUT):
            raise InputError(
                f"{path}: {_TABLE}.{ours} is no name of a field; put columns to leave out in {_IGNORED} = [...]"
            )
        if theirs.strip() in left_out:
            raise InputError(f"{path}: column {theirs!r} is mapped and ignored; take it out of one of both")
    return {ours: theirs.strip() for ours, theirs in columns.items()} | {f"{LEFT_OUT}{name}": name for name in left_out}


def _ignored(path: Path, names: object) -> list[str]:
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
        raise InputError(
            f'{path}: {_IGNORED} is no list of columns; write {_IGNORED} = ["THEIR COLUMN"], above [{_TABLE}]'
        )
    return [name.strip() for name in names]


def save_profile(path: Path, columns: Mapping[str, str], *, unplaced: Sequence[str] = ()) -> None:
    """Write a profile, in place of one that is there.

    Args:
        path: Where.
        columns: Our column names to theirs; one that is left out stands under "-" and its name.
        unplaced: Columns that nobody has decided on; they stand in it as remarks.

    Raises:
        InputError: There is nothing to save, or the file that is there is no profile.
        SettingsError: The file may not be written.
    """
    if not columns:
        raise InputError("--save-map: nothing is mapped; name columns with --map OURS=THEIRS")
    if path.exists():
        _replaceable(path)
    write_whole(path, [profile_text(columns, name=path.name, unplaced=unplaced).encode()])


def profile_text(columns: Mapping[str, str], *, name: str = "FILE", unplaced: Sequence[str] = ()) -> str:
    """Give a profile as it is written."""
    mapped = {ours: theirs for ours, theirs in columns.items() if not ours.startswith(LEFT_OUT)}
    left_out = [theirs for ours, theirs in columns.items() if ours.startswith(LEFT_OUT)]
    lines = [f"# Which column is which field; use it with --map @{name}"]
    if left_out:
        lines += ["# Columns that are left out on purpose", f"{_IGNORED} = [{', '.join(map(_quoted, left_out))}]", ""]
    lines += [f"# Not placed: {_quoted(label)}; map it below, or name it in `{_IGNORED}`" for label in unplaced]
    lines += [f"[{_TABLE}]", *(f"{_quoted(ours)} = {_quoted(theirs)}" for ours, theirs in mapped.items())]
    return "\n".join(lines) + "\n"


def _replaceable(path: Path) -> None:
    try:
        read_profile(path)
    except InputError:
        raise InputError(f"--save-map {path}: is there and is no profile; name another file") from None


def _quoted(text: str) -> str:
    """Give a text as TOML writes it; JSON's escapes are TOML's, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
