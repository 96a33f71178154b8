"""Devanagari and Thai names in Latin letters, with the vowels that are spoken and not written."""

import re

from bonafides.text.readings.scripts import paired

_CONSONANTS = paired(
    "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h",
)
_VOWELS = paired("अआइईउऊऋएऐओऔऑऍािीुूृेैोौॉॅ", "a a i i u u ri e ai o au o e a i i u u ri e ai o au o e")
_SIGNS = frozenset("ािीुूृेैोौॉॅ्")
_VIRAMA, _NUKTA, _NASAL = "्", "़", "ंँ"
_DOTTED = {"ज": "z", "फ": "f", "ख": "kh", "क": "q", "ड": "r", "ढ": "rh", "ग": "gh"}
_INHERENT = "A"
_SILENT = re.compile("(?<=[aeiou][^aeiouA])A(?=[^aeiouA]+[aeiou])")

_INITIALS = paired(
    "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ",
    "k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r rue l lue w s s s h l - h",
)
_FINALS = paired(
    "กขคฆงจชซญฎฏฐฑฒณดตถทธนบปพฟภมยรลวศษสฬ", "k k k k ng t t t n t t t t t n t t t t t n p p p p p m i n n o t t t n"
)
_THAI_SILENT, _THAI_TONES = re.compile("[ก-ฮ][ิุ]?์"), re.compile("[็-๋ํ๎]")
_THAI = re.compile("([เแโไใ]?)([ก-ฮ])([รลว](?=[ะ-ู]))?(ียะ?|ือะ?|ัวะ?|รร|[ะัาำิีึืุู]|อ(?![ะ-ู]))?(?:([ก-ฬ])(?![ะ-ู]))?")
_THAI_VOWELS = {
    "": "o", "ะ": "a", "ั": "a", "า": "a", "ำ": "am", "ิ": "i", "ี": "i", "ึ": "ue", "ื": "ue", "ุ": "u", "ู": "u", "ัว": "ua", "ัวะ": "ua",
    "อ": "o", "รร": "a", "เ": "e", "แ": "ae", "โ": "o", "ไ": "ai", "ใ": "ai", "เีย": "ia", "เือ": "uea", "เา": "ao", "เอ": "oe", "เิ": "oe",
    "เะ": "e", "แะ": "ae", "โะ": "o", "ืออ": "ue", "ือ": "ue",
}  # fmt: skip


def devanagari(run: str) -> tuple[str, ...]:
    """Give a Devanagari run in Latin letters: as spoken, with more inherent vowels, with all, and with w for v.

    >>> devanagari("भारत"), devanagari("विज्ञान")[0]
    (('bharat', 'bharat', 'bharata', 'bharat'), 'vijnan')
    """
    words = [_spelled(word) for word in re.findall(r"[\u0900-\u097f]+", run)]
    clipped = [word[:-1] if word.endswith(_INHERENT) and len(word) > 2 else word for word in words]
    spoken = " ".join(_SILENT.sub("", word) for word in clipped)
    found = (spoken, " ".join(clipped), " ".join(words), spoken.replace("v", "w"))
    return tuple(reading.lower() for reading in found)


def _spelled(word: str) -> str:
    """Give a word with its inherent vowels as capital letters."""
    out: list[str] = []
    for place, c in enumerate(word):
        after = word[place + 1 : place + 2]
        if c in _CONSONANTS:
            dotted = after == _NUKTA
            later = word[place + 2 : place + 3] if dotted else after
            out += [_DOTTED.get(c, _CONSONANTS[c]) if dotted else _CONSONANTS[c], "" if later in _SIGNS else _INHERENT]
        elif c in _VOWELS:
            out.append(_VOWELS[c])
        elif c in _NASAL:
            out.append("m" if after and after in "पफबभम" else "n")
    return "".join(out)


def thai(run: str) -> tuple[str, ...]:
    """Give a Thai run in Latin letters by the rules of the Royal Institute, as far as letters alone tell.

    Source:
        Royal Thai General System of Transcription (1999), simplified: unwritten vowels are o, or a before another syllable.

    >>> thai("สยาม"), thai("ไทย")
    (('sayam',), ('thai',))
    """
    return ("".join(_thai_syllable(found) for found in _THAI.finditer(_THAI_TONES.sub("", _THAI_SILENT.sub("", run)))),)


def _thai_syllable(found: re.Match[str]) -> str:
    lead, onset, second, vowel, final = (group or "" for group in found.groups())
    if final == "ย" and lead and lead in "ไใ":
        final = ""
    sound = _THAI_VOWELS.get(lead + vowel) or _THAI_VOWELS.get(lead, "") + _THAI_VOWELS.get(vowel, "")
    if not (lead or vowel) and not final:
        sound = "a"
    start = _INITIALS[onset] + {"ร": "r", "ล": "l", "ว": "w", "": ""}[second]
    return start + sound + _FINALS.get(final, "")
