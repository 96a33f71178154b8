"""Bytes to nouns and back: JSON, MessagePack and TOML, with the same hooks everywhere."""

import re
from fractions import Fraction
from typing import Any, Literal, TypeVar

import msgspec

from bonafides.errors import ContentError, InputError
from bonafides.model.dates import PartialDate

Wanted = TypeVar("Wanted")
_HALF = re.compile("[\ud800-\udfff]")


def _decoded(wanted: type, value: Any) -> Any:
    if wanted is PartialDate and isinstance(value, str):
        return PartialDate(value)
    if wanted is Fraction and isinstance(value, str | int):
        return Fraction(value)
    raise TypeError(f"expected {wanted.__name__}, got {value!r}")


def _encoded(value: Any) -> Any:
    if isinstance(value, PartialDate | Fraction):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no written form")


def from_json(content: bytes, wanted: type[Wanted], *, where: str) -> Wanted:
    """Decode JSON into a noun.

    Raises:
        InputError: One sentence with `where`, what is wrong and its JSON path.
    """
    try:
        return msgspec.json.decode(content, type=wanted, dec_hook=_decoded)
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except msgspec.ValidationError as error:
        raise InputError(f"{where}: {error}; correct this field or take it out") from None
    except msgspec.DecodeError as error:
        raise InputError(f"{where}: not JSON ({error}); send one JSON value") from None


def from_plain(value: Any, wanted: type[Wanted], *, where: str) -> Wanted:
    """Turn dicts, lists and texts (of a CSV row or of TOML) into a noun; InputError as `from_json`."""
    try:
        return msgspec.convert(value, type=wanted, dec_hook=_decoded)
    except msgspec.ValidationError as error:
        raise InputError(f"{where}: {error}; correct this field or take it out") from None


def from_toml(content: bytes, wanted: type[Wanted], *, where: str) -> Wanted:
    """Decode a catalogue file; raises ContentError with its path and what is wrong."""
    try:
        return msgspec.toml.decode(content, type=wanted, dec_hook=_decoded)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{where}: {error}; correct the catalogue file") from None


def to_json(noun: Any) -> bytes:
    """Encode as JSON in the order of the noun's fields; what is no letter of any script is written as its code point."""
    return _as_json(noun)


def to_canonical(noun: Any) -> bytes:
    """Encode as JSON with sorted keys: the form that hashes are taken of."""
    return _as_json(noun, order="sorted")


def _as_json(noun: Any, order: Literal["sorted"] | None = None) -> bytes:
    try:
        return msgspec.json.encode(noun, enc_hook=_encoded, order=order)
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(to_plain(noun)), order=order)


def _whole(value: Any) -> Any:
    """Write out the halves of characters that damaged bytes leave in a text, which no encoding can write."""
    if isinstance(value, str):
        return _HALF.sub(lambda found: f"[U+{ord(found[0]):04X}]", value)
    if isinstance(value, dict):
        return {_whole(name): _whole(part) for name, part in value.items()}
    return [_whole(part) for part in value] if isinstance(value, list | tuple) else value


def to_plain(noun: Any) -> Any:
    """Give a noun as dicts, lists and texts."""
    return msgspec.to_builtins(noun, enc_hook=_encoded)


def from_msgpack(content: bytes | memoryview, wanted: type[Wanted], *, where: str) -> Wanted:
    """Decode a table of an edition; raises ContentError when it is damaged."""
    try:
        return msgspec.msgpack.decode(content, type=wanted, dec_hook=_decoded)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{where}: {error}; run `bonafides edition verify`, then build it again") from None


def to_msgpack(noun: Any) -> bytes:
    """Encode a table of an edition."""
    return msgspec.msgpack.encode(noun, enc_hook=_encoded, order="deterministic")


def schema(noun: type) -> dict[str, Any]:
    """Give the JSON Schema of a noun."""

    def hook(kind: type) -> dict[str, Any]:
        if kind is PartialDate:
            return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "title": "PartialDate"}
        if kind is Fraction:
            return {"type": "string", "pattern": r"^-?\d+(/\d+)?$", "title": "Fraction"}
        raise NotImplementedError(kind)

    return msgspec.json.schema(noun, schema_hook=hook)
