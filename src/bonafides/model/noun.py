"""The form that every noun shares, and the three states of a field.

A field is a value, `None` ("known to be absent") or `UNSET` ("nobody said").
"""

from typing import TypeGuard, TypeVar, Union

from msgspec import UNSET, Struct, UnsetType

Value = TypeVar("Value")

Maybe = Union[Value, UnsetType, None]  # noqa: UP007 (mypy reads a generic alias only in this form)
"""A value, None for "known to be absent", or UNSET for "nobody said"."""


class Noun(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A frozen noun; unknown fields are refused with their JSON path."""


def known(value: Value | UnsetType) -> TypeGuard[Value]:
    """Tell whether somebody said anything, be it that there is none.

    >>> known(None), known(UNSET)
    (True, False)
    """
    return value is not UNSET


def stated(value: Maybe[Value]) -> TypeGuard[Value]:
    """Tell whether there is a value; neither None nor UNSET is one.

    >>> stated("x"), stated(None), stated(UNSET)
    (True, False, False)
    """
    return value is not UNSET and value is not None
