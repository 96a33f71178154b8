"""Numbers as Chinese, Japanese and Korean names write them."""

import re

_NUMERALS = {
    c: digit
    for digit, row in enumerate(("〇零", "一壱", "二弐两", "三参", "四", "五", "六", "七", "八", "九"))
    for c in row
}
_NUMBERED = re.compile("第?([〇零一二三四五六七八九壱弐参十百]+)")


def digits(text: str) -> tuple[str, int]:
    """Give the number that opens a run of Han signs, in digits, and how many signs it takes; "" and 0 where none does.

    A numeral counts where an ordinal sign is before it or where nothing follows it; else it may be part of a name.

    >>> digits("第七一八"), digits("十三"), digits("三和"), digits("第二百一厂")
    (('718', 4), ('13', 2), ('', 0), ('201', 4))
    """
    found = _NUMBERED.match(text)
    if not found or not (text.startswith("第") or found.end() == len(text)):
        return "", 0
    return _counted(found[1]), found.end()


def _counted(numeral: str) -> str:
    """Give a numeral in digits, read sign by sign or with its tens and hundreds."""
    if not set(numeral) & set("十百"):
        return "".join(str(_NUMERALS[c]) for c in numeral).lstrip("0") or "0"
    total, last = 0, 0
    for c in numeral:
        if c in "十百":
            total += (last or 1) * (10 if c == "十" else 100)
            last = 0
        else:
            last = _NUMERALS[c]
    return str(total + last)
