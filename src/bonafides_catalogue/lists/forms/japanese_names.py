"""Names as Japanese publishers write them: wide letters, lines torn without a blank, and other names in brackets behind."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from bonafides.model.listing import ListedName

EAST = "\u3001-\u303f\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Letters and marks of Japanese and Chinese, as a set within a regular expression."""

_TORN = re.compile(rf"(?<=[{EAST}\d]) (?=[{EAST}\d])")
_AT_END = re.compile(rf"(?<=[a-z)])\s+([{EAST}][^A-Za-z]*)$")
_ACRONYM = re.compile(r"^(.*\S)\s*\(([A-Z][A-Za-z0-9&-]{0,8}[A-Z0-9])\)$")
_EASTERN = re.compile(f"[{EAST}]")


def plain(text: str) -> str:
    """Give a text in the usual width of letters, one blank between words, and none where a line of Japanese was torn.

    >>> plain("Ｓａｍｐｌｅ　Works （見本 貿易）")
    'Sample Works (見本貿易)'
    """
    return _TORN.sub("", " ".join(unicodedata.normalize("NFKC", text).split()))


def eastern(text: str) -> bool:
    """Tell whether a text has letters of Japanese or Chinese."""
    return bool(_EASTERN.search(text))


def in_brackets(text: str) -> tuple[str, list[str]]:
    """Give a text without its outer brackets, and what each of them holds; one that is never closed reaches to the end.

    >>> in_brackets("見本(別称、甲(乙)及び丙)")
    ('見本', ['別称、甲(乙)及び丙'])
    """
    outside: list[str] = []
    held: list[list[str]] = [[]]
    depth = 0
    for letter in text:
        depth += letter == "("
        if letter == ")" and depth:
            depth -= 1
            if not depth:
                held.append([])
                continue
        if not depth:
            outside.append(letter)
        elif letter != "(" or depth > 1:
            held[-1].append(letter)
    return "".join(outside), ["".join(group) for group in held if group]


def listed(written: Iterable[str]) -> tuple[ListedName, ...]:
    """Give each name once: what is in brackets in Japanese or Chinese letters is another, an acronym in brackets a weak one.

    >>> [(n.name, n.weak) for n in listed(["Sample Works (SW)", "Sample Trading （見本貿易(総)）"])]
    [('Sample Works', False), ('SW', True), ('Sample Trading', False), ('見本貿易(総)', False)]
    """
    found: dict[str, ListedName] = {}
    for name in _parted(written):
        acronym = _ACRONYM.match(name)
        whole = acronym[1] if acronym else name
        found.setdefault(whole, ListedName(name=whole))
        if acronym:
            found.setdefault(acronym[2], ListedName(name=acronym[2], weak=True))
    return tuple(found.values())


def _parted(written: Iterable[str]) -> Iterator[str]:
    """Give every name, Latin ones without the Japanese or Chinese one behind them."""
    for text in (part for each in written for part in plain(each).split(" ・")):
        name, others = text, []
        if not eastern(text.lstrip("(")[:1]):
            others = [group for group in in_brackets(text)[1] if eastern(group)]
            for group in others:
                name = " ".join(name.replace(f"({group})", "").split())
            if behind := _AT_END.search(name):
                name, others = name[: behind.start()], [behind[1], *others]
        yield from (each.strip() for held in (name, *others) for each in held.split("、") if each.strip())
