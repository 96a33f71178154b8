"""Undo what hides a name from a search and not from an eye: invisible characters, floods of marks, look-alike letters, digits for letters."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_MARKS_KEPT = 3
_LEAST_LETTERS = 3
_SHORT = 200

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\ud800-\udfff\U000e0000-\U000e0fff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u20dd-\u20e4"
    "\u23e9-\u23fa\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001f0ff\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]"
)
"""What is not drawn, or is drawn between letters without being one: fillers, selectors, tags, control characters, lone surrogates, pictures."""

_APART = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029\u2190-\u21ff\u2500-\u259f\u2800\u2900-\u297f©®™℠℗]")
"""What parts words: ends of lines and records, arrows and rules, the empty Braille cell, and signs of ownership, which are no letters."""

_BADGES = {start + place: chr(ord("A") + place) for start in (0x1F150, 0x1F170) for place in range(26)}
"""Letters in black circles and squares, which have no compatibility form."""

LOOK_ALIKE: dict[str, str] = dict(
    zip(
        "аеорсухѕіјԁԛԝһӏвкмнтАВЕКМНОРСТУХЅІЈԌԚԜαορνυικχγητωεϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧօոսհցզյՕՏԼᎠᎢᎪᎫᎬᎳᎷᎻᏀᏃᏙᏚᏞᏟᏢᏦᏴ",
        "aeopcyxsijdqwhlbkmhtABEKMHOPCTYXSIJGQWaopvuikxyntwejABEZHIKMNOPTYXonuhgqjOSLDTAJEWMHGZVSLCPKB",
        strict=True,
    )
)
"""Letters of Cyrillic, Greek, Armenian and Cherokee, and the Latin letter that each is taken for.

Source: Unicode Technical Standard 39 names the matter (confusables); these rows are typed from the shapes of common typefaces.
"""

_SCRIPTS = re.compile(
    "(?P<latin>[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff])|(?P<cyrillic>[\u0400-\u052f])|(?P<greek>[\u0370-\u03ff])"
    "|(?P<armenian>[\u0531-\u0586])|(?P<cherokee>[\u13a0-\u13f5])"
)
_WORD = re.compile(r"[^\W_]+")
_REVERSED = re.compile("\u202e([^\u202c\n]*)\u202c?")
_MIXED_WITH_DIGITS = re.compile(r"(?<![0-9.,])\b(?=[^\W_]*[^\W\d_])(?=[^\W_]*[0-9])[^\W_]+\b")
_DIGITS = str.maketrans("0345789", "oeastbg")
_ONE_IS_L, _ONE_IS_I = str.maketrans("1", "l"), str.maketrans("1", "i")


def plain(text: str) -> str:
    r"""Give a text in its composed compatibility form; of each flood of combining marks the first three stay.

    Composing sorts marks, which takes the square of their number; so a flood of them is cut before.

    >>> plain("Ｋａｌｄｕｒ"), len(plain("a" + "\u0301" * 9999)) < 5
    ('Kaldur', True)
    """
    if text.isascii():
        return text
    kept, run = [], 0
    for c in text:
        run = run + 1 if unicodedata.combining(c) else 0
        if run <= _MARKS_KEPT:
            kept.append(c)
    return unicodedata.normalize("NFKC", "".join(kept))


def cleaned(text: str) -> str:
    r"""Give a text as an eye takes it: nothing invisible, no pictures, every word in one script.

    A word that mixes scripts is read in the script of most of its letters of which all others are look-alikes. A word of one script
    stays, whatever it looks like (`further` reads it as Latin). Digits stay. Takes time in proportion to the length.

    >>> cleaned("Par\u200bch\u202ein"), cleaned("P\u0430r\u0441hin"), cleaned("Kaldur\u00ae Tra\U0001f525ding")
    ('Parchin', 'Parchin', 'Kaldur  Trading')
    >>> cleaned("П\u0061рчин") == "Парчин", cleaned("Завод R-27")
    (True, 'Завод R-27')
    """
    return _remembered(text) if len(text) <= _SHORT else _cleaned(text)


def _cleaned(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    seen = _UNSEEN.sub("", _APART.sub(" ", text.translate(_BADGES)))
    if not seen.isascii():
        seen = "".join(c for c in seen if unicodedata.category(c) != "Cf")
    return _WORD.sub(_in_one_script, plain(seen))


_remembered = lru_cache(maxsize=16384)(_cleaned)


def further(text: str) -> tuple[str, ...]:
    r"""Give what else a text may say to an eye, without what it says as it stands; mostly nothing, at most four ways.

    Digits inside words as the letters that they look like (a one as l and as i); words wholly of look-alikes as Latin words, where
    others are Latin or there are no others; and what an override of the writing direction shows turned round. These are ways beside
    the text, never in its stead: "R27" is a name.

    >>> further("Parch1n Trad1ng"), further("Tu154"), further("Parchin")
    (('Parchln Tradlng', 'Parchin Trading'), (), ())
    >>> further("\u202enihcraP\u202c"), further("\u0421\u041e\u041c\u041e Trading")
    (('Parchin',), ('COMO Trading',))
    """
    as_it_stands = cleaned(text)
    turned = cleaned(_REVERSED.sub(lambda found: found[1][::-1], text)) if "\u202e" in text else as_it_stands
    latin = _all_latin(as_it_stands)
    ways = [turned, latin, *(undigited(latin) if re.search("[0-9]", latin) else ())]
    return tuple(dict.fromkeys(way for way in ways if way != as_it_stands))


def undigited(text: str) -> tuple[str, str]:
    """Give a text with letters for the digits inside its words, a one read as l and as i.

    Only in words of three letters and more that have fewer digits than letters: "Tu154" and "S300" stay.

    >>> undigited("0skaldur 5hipping 27")
    ('oskaldur shipping 27', 'oskaldur shipping 27')
    """
    one, other = (
        _MIXED_WITH_DIGITS.sub(lambda found, table=table: _lettered(found[0], table), text)  # type: ignore[misc]  # mypy cannot type a lambda's default
        for table in (_ONE_IS_L, _ONE_IS_I)
    )
    return one, other


def _lettered(word: str, one: dict[int, int]) -> str:
    digits = sum(c.isdigit() for c in word)
    return word.translate(one).translate(_DIGITS) if _LEAST_LETTERS <= len(word) - digits > digits else word


def _in_one_script(found: re.Match[str]) -> str:
    """Give a word in one script, where look-alikes of another were put into it."""
    word = found[0]
    if word.isascii():
        return word
    scripts = Counter(m.lastgroup for m in map(_SCRIPTS.match, word) if m)
    if len(scripts) < 2:
        return word
    likely = [*sorted(scripts, key=lambda s: (-scripts[s], s != "latin", str(s))), "latin"]
    ways = [(script, _as_script(word, str(script))) for script in likely]
    return next((way for script, way in ways if _only(way, str(script))), ways[0][1])


def _as_script(word: str, script: str) -> str:
    if script == "latin":
        return "".join(LOOK_ALIKE.get(c, c) for c in word)
    return "".join(_BACK[script].get(LOOK_ALIKE.get(c, c), c) if _script(c) != script else c for c in word)


def _only(word: str, script: str) -> bool:
    return all(_script(c) in {script, ""} for c in word)


def _script(letter: str) -> str:
    found = _SCRIPTS.match(letter)
    return (found.lastgroup or "") if found else ""


_BACK = {
    script: {latin: sign for sign, latin in LOOK_ALIKE.items() if _script(sign) == script}
    for script in ("cyrillic", "greek", "armenian", "cherokee")
}  # fmt: skip


def _all_latin(text: str) -> str:
    """Give a text with its words of nothing but look-alikes as Latin ones, where it has Latin words too or no other letters at all."""
    if text.isascii():
        return text

    def latin(found: re.Match[str]) -> str:
        read = _as_script(found[0], "latin")
        return read if _only(read, "latin") else found[0]

    read = _WORD.sub(latin, text)
    return read if _only(read, "latin") or re.search("[A-Za-z]", text) else text
