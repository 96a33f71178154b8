"""An item as somebody states it; specifications are free words in any spelling."""

from msgspec import UNSET

from bonafides.model.noun import Maybe, Noun


class RangePayload(Noun, frozen=True, kw_only=True):
    """One stated point: a range with a payload. Points are asked for, never computed."""

    range: Maybe[str] = UNSET
    payload: Maybe[str] = UNSET


class Item(Noun, frozen=True, kw_only=True):
    """Goods, software, technology or a service; `declared_codes` is a claim to verify."""

    id: Maybe[str] = UNSET
    description: Maybe[str] = UNSET
    cas: Maybe[str] = UNSET
    hs: Maybe[str] = UNSET
    quantity: Maybe[str | int | float] = UNSET
    value: Maybe[str | int | float] = UNSET
    origin: Maybe[str] = UNSET
    part_no: Maybe[str] = UNSET
    specs: Maybe[dict[str, str | int | float | bool | None]] = UNSET
    declared_codes: Maybe[tuple[str, ...]] = UNSET
    us_content: Maybe[str] = UNSET
    range_payload: Maybe[tuple[RangePayload, ...]] = UNSET
    extras: Maybe[tuple[str, ...]] = UNSET
