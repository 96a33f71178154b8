"""A saved mapping: which column of somebody's file is which field of ours, as TOML that a person can read and mend."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

from bonafides.errors import InputError
from bonafides.storage.lines import opened
from bonafides.storage.outlet import mendable

_TABLE = "columns"


def read_profile(path: Path) -> dict[str, str]:
    """Give our column names to theirs.

    Raises:
        InputError: There is no such file, it is no TOML, or a line in it is no name of a column; the sentence names file and key.
    """
    with opened(str(path)) as file:
        content = file.read()
    try:
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: not TOML in UTF-8 ({error}); correct it, or write it anew with --save-map") from None
    for name in tables:
        if name != _TABLE:
            raise InputError(f"{path}: {name!r} is nothing that a profile says; put each mapping under [{_TABLE}]")
    columns = tables.get(_TABLE)
    if not isinstance(columns, dict) or not columns:
        raise InputError(f'{path}: no [{_TABLE}]; write one, and under it lines such as consignee_name = "Firma"')
    for ours, theirs in columns.items():
        if not isinstance(theirs, str) or not theirs.strip():
            raise InputError(f'{path}: {_TABLE}.{ours} is no name of a column; write {ours} = "THEIR COLUMN"')
    return {ours: theirs.strip() for ours, theirs in columns.items()}


def save_profile(path: Path, columns: Mapping[str, str]) -> None:
    """Write a profile, in place of one that is there.

    Raises:
        InputError: There is nothing to save, or the file that is there is no profile.
        SettingsError: The file may not be written.
    """
    if not columns:
        raise InputError("--save-map: nothing is mapped; name columns with --map OURS=THEIRS")
    if path.exists():
        _replaceable(path)
    lines = "".join(f"{_quoted(ours)} = {_quoted(theirs)}\n" for ours, theirs in columns.items())
    with mendable(str(path)):
        unfinished = path.with_name(f".{path.name}.unfinished")
        unfinished.write_text(
            f"# Which column is which field; use it with --map @{path.name}\n[{_TABLE}]\n{lines}", encoding="utf-8"
        )
        unfinished.replace(path)


def _replaceable(path: Path) -> None:
    try:
        read_profile(path)
    except InputError:
        raise InputError(f"--save-map {path}: is there and is no profile; name another file") from None


def _quoted(text: str) -> str:
    """Give a text as TOML writes it; JSON's escapes are TOML's, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
