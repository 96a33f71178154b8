"""Entries of the designated organisations as Japan prints them: number, names in two scripts, aliases and addresses, over wrapped lines."""

import re
from collections.abc import Iterator
from functools import reduce

import msgspec

from bonafides.errors import ContentError
from bonafides.model.listing import ListedName
from bonafides_catalogue.lists.forms.japanese_names import EAST, eastern, in_brackets, listed

_ADDRESS = re.compile(r"所[ \t]*在[ \t]*地\s*:")
_ALSO = re.compile(
    r"(?:a\.k\.a\.?,?\s+|(?=the\b))(?:the\s*)?follow(?:ing)?\s*([a-z]+?)\s*alias(?:es)?\s*:\s*", re.IGNORECASE
)
_OWN_LINE = re.compile(r"\n別称:\s*")
_NEXT_ALIAS = re.compile(r";(?:\s*and(?=[,\s—–-]),?)?\s*[—–-]?\s*")
_NEXT_LINE = re.compile(rf"{_NEXT_ALIAS.pattern}|\n[^\S\n]*[—–-]\s*")
_DASH = re.compile(r"^\s*[—–-]\s*")
_PLACES = re.compile(r";\s*(?:and\s+)?")
_NEXT_PLACE = re.compile(r"\s+and\s+(?=\d)")
"""Parts places too, behind the last semicolon alone."""
_BLANKS = re.compile(r"[^\S\n]{2,}")
_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]?\n)+")
_LONGEST = 10_000
"""An entry of more letters is none; real ones have up to a tenth of that."""
_INCLUDES = re.compile(r",? including |。")
_LONGEST_LINE = 300
_LONGEST_TAIL = 14
_SHORT = re.compile(rf"[ \w.&+/-]{{1,{_LONGEST_TAIL}}}")
"""Latin letters that end a Japanese name, as in 見本SW."""
_CALLED = ("別称", "別名")
_BETWEEN = re.compile(r"\s*[、､,;]\s*(?![^()]*\))")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip


class Entry(msgspec.Struct, frozen=True):
    """One entry taken apart; `stated` is how many aliases it says it has, `found` how many were read."""

    number: int
    names: tuple[ListedName, ...]
    addresses: tuple[str, ...]
    notes: tuple[str, ...]
    stated: int | None
    found: int


def entries(text: str, path: str) -> Iterator[Entry]:
    """Give the entries of a text in the usual width of letters.

    Raises:
        ContentError: Their numbers do not run on, one has no name or not one address, or it states no known number of aliases.
    """
    tight = _EMPTY_LINES.sub("\n", _BLANKS.sub(" ", text))
    for number, block in _blocks(tight, path):
        if len(block) > _LONGEST:
            raise ContentError(
                f"{path}: entry {number} has {len(block):,} letters, which none has; fetch the file again"
            )
        yield _entry(number, block, path)


def _blocks(text: str, path: str) -> Iterator[tuple[int, str]]:
    """Give the text of each entry with its number; raises ContentError where an entry has not one address, or one has no number."""
    ends = [found.end() for found in _ADDRESS.finditer(text)]
    begun = _numbered(text, 1, 0)
    for number, end in enumerate(ends, 1):
        if begun is None or begun.end() > end:
            raise ContentError(
                f"{path}: no entry {number} before address {number}; fetch the file again, and keep its lines"
            )
        if _numbered(text, number + 1, begun.end(), end):
            raise ContentError(
                f"{path}: entry {number} has no address (所在地); fetch the file again, and keep its lines"
            )
        following = _numbered(text, number + 1, end)
        block = text[begun.end() : following.start() if following else len(text)]
        if len(_ADDRESS.findall(block)) != 1:
            raise ContentError(
                f"{path}: no entry {number + 1} after entry {number}; fetch the file again, and keep its lines"
            )
        yield number, block
        begun = following
    if begun is not None or not ends:
        raise ContentError(f"{path}: an entry without an address (所在地), or none at all; fetch the file again")


def _numbered(text: str, number: int, start: int, end: int | None = None) -> re.Match[str] | None:
    """Give where an entry begins: its number at a line's start or behind a page's last letter, with Japanese on the same line.

    A line of an address may begin with the same number and end on the next entry: the last such number of a line counts.
    """
    begins, glued = rf"{number}[ \t]+(?=[^\n]{{0,{_LONGEST_LINE}}}[{EAST}])", r"(?<=[^\s\d,/-])"
    place = re.compile(rf"(?:^|{glued}){begins}(?![^\n]{{0,{_LONGEST_LINE}}}{glued}{begins})", re.MULTILINE)
    return place.search(text, start, len(text) if end is None else end)


def _entry(number: int, block: str, path: str) -> Entry:
    """Take an entry apart: its Japanese and Latin names, the aliases of either layout, and the addresses."""
    names, address = _ADDRESS.split(block)
    also, own_line = _ALSO.search(names), _OWN_LINE.search(names)
    main, aliases = names, ""
    if also:
        main, aliases = names[: also.start()].rstrip().removesuffix(","), names[also.end() :]
    elif own_line:
        main, aliases = names[: own_line.start()], names[own_line.end() :]
    japanese, latin = two_names(main)
    more_japanese, more_latin = ("", aliases) if also else two_names(aliases)
    base, others, notes = _japanese(japanese)
    stated = _count(also[1], f"{path} entry {number}") if also else None
    more = _aliases(more_latin, stated)
    first = [_line(_INCLUDES.split(text)[0]) for text in (latin, base)]
    read = listed(name.rstrip(" .,;") for name in (*first, *others, *_each(more_japanese), *more) if name.strip(" .,;"))
    if not read:
        raise ContentError(f"{path}: entry {number} has no name; fetch the file again, and keep its lines")
    return Entry(
        number=number,
        names=read,
        addresses=tuple(place.rstrip(" .") for place in map(_line, _places(address)) if place.strip(" .")),
        notes=(*(_line(text) for text in (latin, base) if _INCLUDES.search(text)), *notes),
        stated=stated,
        found=len(more),
    )


def _places(text: str) -> list[str]:
    """Give the places of an address, parted by semicolons, and in the last part by "and" before a number.

    >>> _places("1 Mill Road and 2 Mill Road, Quen; 3 Mill Road; and 4 Mill Road and 5 Mill Road")
    ['1 Mill Road and 2 Mill Road, Quen', '3 Mill Road', '4 Mill Road', '5 Mill Road']
    """
    *parts, last = _PLACES.split(text)
    return [*parts, *_NEXT_PLACE.split(last)]


def _aliases(text: str, stated: int | None) -> list[str]:
    """Give the aliases: one a line with a dash where no semicolon parts them, unless that makes more than are stated."""
    text = _DASH.sub("", text)
    by_line, by_sign = ([each for each in map(_line, sign.split(text)) if each] for sign in (_NEXT_LINE, _NEXT_ALIAS))
    return by_sign if len(by_sign) == stated else by_line


def two_names(text: str) -> tuple[str, str]:
    r"""Give the Japanese and the Latin name of an entry; the latter begins on a line of its own, but at a page's end.

    >>> two_names("見本工場(別称、SW)\nSample Works"), two_names("見本SW\nSample Works"), two_names("見本Sample Works")
    (('見本工場(別称、SW)', 'Sample Works'), ('見本SW', 'Sample Works'), ('見本', 'Sample Works'))
    """
    last, opened, depth = 0, 0, 0
    for at, letter in enumerate(text):
        if letter == "(":
            opened, depth = (at if not depth else opened), depth + 1
        elif letter == ")" and depth:
            depth -= 1
            if not depth and _belongs(text[last:opened], text[opened : at + 1], begun=bool(last)):
                last = at + 1
        elif not depth and eastern(letter):
            last = at + 1
    behind, _, below = text[last:].partition("\n")
    if not last or not below.strip() or (behind.strip() and not _SHORT.fullmatch(behind)):
        return text[:last], text[last:].strip()
    return text[:last] + behind, below.strip()


def _belongs(between: str, bracket: str, *, begun: bool) -> bool:
    """Tell whether a bracket is part of the Japanese name that ended some letters before it."""
    if not eastern(bracket):
        return begun and not between
    return bracket[1:].startswith(_CALLED) or ("\n" not in between and len(between) <= _LONGEST_TAIL)


def _japanese(text: str) -> tuple[str, list[str], list[str]]:
    """Give a Japanese name, the other names in brackets behind it, and the brackets that say what it includes."""
    base, brackets = in_brackets(_line(text))
    others: list[str] = []
    notes: list[str] = []
    for bracket in brackets:
        if bracket.startswith(_CALLED):
            others += _each(bracket[2:])
        elif "含む" in bracket or "。" in base:
            notes.append(bracket)
        else:
            others += _each(bracket)
    return base, others, notes


def _each(text: str) -> Iterator[str]:
    """Give each of several Japanese names, as 甲、乙(丙)及び丁, what is in brackets in Japanese or Chinese letters for itself.

    >>> list(_each("甲、乙(丙)及び丁(HK)"))
    ['甲', '乙', '丙', '丁(HK)']
    """
    *parts, last = _BETWEEN.split(_line(text))
    for name in (*parts, *last.split("及び")):
        inner = [group for group in in_brackets(name)[1] if eastern(group)]
        without = reduce(lambda left, group: left.replace(f"({group})", ""), inner, name)
        yield from (each.strip() for each in (without, *inner) if each.strip())


def _line(text: str) -> str:
    """Give wrapped lines as one: without a blank behind a hyphen or beside a Japanese letter."""
    text = re.sub(rf"(?<=[{EAST}])\s*\n\s*|\s*\n\s*(?=[{EAST}])|(?<=\w-)\s*\n\s*|\s*\n\s*(?=-\w)", "", text)
    return " ".join(text.split())


def _count(word: str, where: str) -> int:
    if word.lower() not in _NUMBERS:
        raise ContentError(f"unmapped: {word!r} aliases in {where}; take the number, or correct the text")
    return _NUMBERS.index(word.lower()) + 1
