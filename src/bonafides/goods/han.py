"""Small numbers in Chinese characters: "三百", "十二点五", "百分之九十八"."""

import re
from collections.abc import Iterator
from fractions import Fraction

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_TENS = {"十": 10, "百": 100}
_ONES = "".join(_DIGITS)
_HAN = rf"[{_ONES}十百]{{1,7}}(?:点[{_ONES}]{{1,4}})?"
_NUMBER = re.compile(rf"(百分之)?(?:({_HAN})|半(?=小时|米|克|吨|升|公斤))")


def han_numbers(text: str) -> Iterator[tuple[int, int, Fraction, bool]]:
    """Give the numbers in Chinese characters, with their characters, and whether they are per cent.

    >>> [(str(v), p) for _, _, v, p in han_numbers("三百毫米，十二点五克，百分之九十八")]
    [('300', False), ('25/2', False), ('98', True)]
    """
    for match in _NUMBER.finditer(text):
        yield match.start(), match.end(), _value(match[2]) if match[2] else Fraction(1, 2), match[1] is not None


def _value(written: str) -> Fraction:
    whole, _, part = written.partition("点")
    total, digit = 0, 0
    for character in whole:
        if character in _TENS:
            total += (digit or 1) * _TENS[character]
            digit = 0
        else:
            digit = digit * 10 + _DIGITS[character]
    tail = "".join(str(_DIGITS[c]) for c in part)
    return total + digit + Fraction(int(tail or 0), 10 ** len(tail))
