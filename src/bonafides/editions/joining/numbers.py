"""What a number says about who carries it: its register, told by its form and check digits, and how much it proves."""

import re
from typing import NamedTuple

from bonafides.model.party import Identifier

_OTHER = re.compile(r"[^0-9A-Z]")
_REMARK = re.compile(r"[,;(/]|\b(?:issued|expires|expired|valid)\b", re.IGNORECASE)
_WORDS = re.compile(r"\b(?:[^\W\d_]|[/:.])*[^\W\d_]{3,}:?(?=\s)", re.UNICODE)
"""What a publisher writes around a number: "ИНН/taxpayer identification number: 5259113339, issued on …"."""

_LEAST, _LEAST_DIGITS = 6, 4
_WRITTEN_IMO = re.compile(r"(?:IMO)?(\d{7})")
_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_INN_10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_11 = (7, *_INN_10)
_INN_12 = (3, *_INN_11)
_PLACE_OF_REGISTER = re.compile(r"\d{4}(?:01|02|03|05|43|44|45|50|51|52|99)\d{3}")
"""A Russian KPP is that of a tax office's district, and many firms share one."""


class Number(NamedTuple):
    """A number as it compares: its register, its value, and whether the register gives it to one party alone."""

    register: str
    value: str
    proven: bool


def number(identifier: Identifier) -> Number | None:
    """Give a number as it compares, or None where it says too little: too short, a district's, or of no register that we know.

    >>> number(Identifier(kind="tax_no", value="7707083893")), number(Identifier(kind="reg_no", value="1027700132195"))
    (Number(register='ru-inn', value='7707083893', proven=True), Number(register='ru-ogrn', value='1027700132195', proven=True))
    >>> number(Identifier(kind="imo", value="IMO 9187629")), number(Identifier(kind="tax_no", value="230801001"))
    (Number(register='imo', value='9187629', proven=True), None)
    """
    value = _OTHER.sub("", _WORDS.sub("", _REMARK.split(identifier.value)[0]).upper())
    kind = identifier.kind
    if kind == "imo":
        found = _WRITTEN_IMO.fullmatch(value)
        return Number("imo", found[1], proven=True) if found and _is_imo(found[1]) else None
    if kind == "wallet":
        return Number("wallet", identifier.value.strip(), proven=True)
    if kind in {"passport", "national_id", "mmsi", "duns", "bank_account"}:
        return Number(kind, value, proven=False) if _says_enough(value) else None
    if register := _register(value):
        return Number(register, value, proven=True)
    if kind not in {"reg_no", "tax_no", "uscc", "lei"} or _PLACE_OF_REGISTER.fullmatch(value):
        return None
    return Number("register", value.lstrip("0"), proven=False) if _says_enough(value.lstrip("0")) else None


def _says_enough(value: str) -> bool:
    digits = [c for c in value if c.isdigit()]
    return len(value) >= _LEAST and len(digits) >= _LEAST_DIGITS and len(set(digits)) > 1


def _register(value: str) -> str:
    """Name the register of a number by its length and check digits, or nothing."""
    if value.isdigit():
        of_digits = {
            10: ("ru-inn", _is_inn),
            12: ("ru-inn", _is_inn),
            13: ("ru-ogrn", _is_ogrn),
            15: ("ru-ogrn", _is_ogrn),
        }
        name, valid = of_digits.get(len(value), ("", _is_inn))
        if name and valid(value):
            return name
    if len(value) == 18 and _is_uscc(value):
        return "cn-uscc"
    return "lei" if len(value) == 20 and _is_lei(value) else ""


def _is_imo(value: str) -> bool:
    return sum(int(d) * w for d, w in zip(value, range(7, 1, -1), strict=False)) % 10 == int(value[6])


def _is_inn(value: str) -> bool:
    def check(weights: tuple[int, ...]) -> int:
        return sum(int(d) * w for d, w in zip(value, weights, strict=False)) % 11 % 10

    if len(value) == 10:
        return check(_INN_10) == int(value[9])
    return check(_INN_11) == int(value[10]) and check(_INN_12) == int(value[11])


def _is_ogrn(value: str) -> bool:
    return int(value[:-1]) % (len(value) - 2) % 10 == int(value[-1])


def _is_uscc(value: str) -> bool:
    places = [_USCC.find(c) for c in value]
    return min(places) >= 0 and sum(p * pow(3, i, 31) for i, p in enumerate(places)) % 31 == 0


def _is_lei(value: str) -> bool:
    return value[-2:].isdigit() and int("".join(str(int(c, 36)) for c in value)) % 97 == 1
