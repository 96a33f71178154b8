"""Other spellings of one sound: how clerks of other countries write Slavic, Arabic, Persian, Chinese and Korean names in Latin letters."""

import re
from random import Random

from bonafides.parties.changes.subject import Named, ordinary_words, picked, script_of

_SLAVIC = (
    ("ov$", "off ow"), ("ev$", "eff ew"), ("sky$|skiy$", "ski skii skij"), ("shch", "sch shh"), ("zh", "j z"), ("kh", "h ch"), ("ya", "ia ja"),
    ("yu", "iu ju"), ("yo", "io jo e"), ("ts", "c tz"), ("ks", "x"), ("ch", "tch c"), ("sh", "ch sch"), ("iy$|yy$", "y ii ij"),
    ("v", "w"), ("h", "kh g"), ("y$", "i ij"),
)  # fmt: skip
_SEMITIC = (
    ("q", "gh k g"), ("gh", "q g"), ("kh", "h x"), ("ou", "u oo"), ("oo", "u ou"), ("ee", "i y"), ("dh", "d z"), ("dj|j", "j dj"), ("w", "v ou"),
    ("ei|ey|ai|ay", "ei ey ai ay"), ("aa", "a"), ("zadeh", "zade"), ("sh", "ch"), ("ch", "sh tch"), ("ah$", "a eh"), ("eh$", "a ah e"),
    ("o", "u"), ("u", "o ou"), ("th", "t s"), ("iyy", "iy y"), ("v", "w"),
)  # fmt: skip
_EASTERN = (
    ("^ch", "j c"), ("^j", "ch"), ("^k", "g"), ("^g", "k"), ("^p", "b"), ("^b", "p"), ("^t", "d"), ("^d", "t"), ("^r", "l"), ("^l", "r"), ("eo", "o u"),
    ("eu", "u"), ("oo", "u"), ("u", "oo"), ("yo", "yeo"), ("ae", "ai e"), ("^s(?=i)", "sh"), ("sh(?=i)", "s"),
)  # fmt: skip
_IN_SYLLABLES = re.compile("(?:(?:ch|zh|sh|kk|tt|pp|ss|jj|[bcdfghjklmnpqrstwxyz])?[yw]?[aeiou]{1,3}(?:ng|[nmklptr])?)+")
"""A word that Chinese or Korean syllables can make, as English ones mostly cannot."""

_COUNTRIES = (
    (_SLAVIC, frozenset("RU BY UA KZ KG UZ TM TJ AM GE AZ MD BG RS MK ME BA".split())),
    (_SEMITIC, frozenset("IR SY IQ LB AE SA YE EG LY SD AF PK DZ TN MA JO KW QA BH OM PS SO TR ML MR".split())),
    (_EASTERN, frozenset("KP KR CN HK TW MO SG".split())),
)

_GIVEN = tuple(
    frozenset(row.split())
    for row in (
        "mohammed muhammad mohammad mohamed mohamad muhammed mohamet", "ahmad ahmed achmad", "hussein hossein husayn hussain hosein husein",
        "hassan hasan hasen", "abdul abdel abdol abd-al", "yusuf yousef youssef yousuf yusef", "ibrahim ebrahim ibraheem", "mahmoud mahmud mahmood",
        "mahdi mehdi mahdy", "said saeed saeid saied", "sayyid seyed seyyed sayed sayid", "khaled khalid halid", "omar umar oumar",
        "osman uthman othman usman", "qasim ghasem qassem kassem qasem", "reza rida riza redha", "jafar jaafar ja'far djafar jaffar",
        "mustafa mostafa moustafa", "suleiman sulayman soleiman soleyman sulaiman", "ali aly", "hamid hameed", "rashid rasheed rachid",
        "majid majeed", "karim kareem", "nasser naser nasir", "masoud massoud masud", "davoud dawud davood daoud", "fereydoun fereidoun fereydun",
        "bin ben ibn", "al el", "alexander aleksandr alexandr oleksandr aleksander", "sergey sergei serguei sergej", "yuri yury iouri yuriy iurii",
        "dmitry dmitri dmitriy dmitrii", "vladimir wladimir volodymyr", "yevgeny evgeny evgeni yevgeniy evgenii", "alexey aleksei alexei aleksey",
        "nikolai nikolay nikolaj", "mikhail michail mihail", "andrei andrey andrej andriy", "vasily vasili vasiliy vassili", "anatoly anatoli anatoliy",
        "kim gim ghim", "park pak bak", "lee ri yi li rhee", "choe choi ch'oe", "jong chong jeong jung", "yong ryong young",
    )
)  # fmt: skip

_INITIALS = {"zh": "ch", "ch": "ch'", "j": "ch", "q": "ch'", "x": "hs", "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "z": "ts", "c": "ts'", "r": "j"}  # fmt: skip
_FINALS = {"ian": "ien", "ie": "ieh", "ong": "ung", "iong": "iung", "ue": "ueh", "ui": "ui", "uo": "o", "er": "erh"}
_HISSED = {"zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "ssu", "e": "o", "ye": "yeh", "yan": "yen", "you": "yu", "yi": "i",
           "ge": "ko", "ke": "k'o", "he": "ho", "guo": "kuo", "kuo": "k'uo", "huo": "huo", "shuo": "shuo", "gui": "kuei", "kui": "k'uei"}  # fmt: skip
_SYLLABLE = re.compile(
    "(?P<initial>zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]|(?=[aeo]))"
    "(?P<final>iong|iang|uang|ian|iao|uan|uai|ang|eng|ing|ong|ie|in|iu|ia|ua|ui|uo|un|ue|ai|ei|ao|ou|an|en|er|[aeiou])"
    "(?=[bpmfdtnlgkhjqxrzcsyw]?[aeiou]|zh|ch|sh|$)"
)
_CHINESE = frozenset({"CN", "HK", "TW", "MO", "SG"})


def _as_written(old: str, new: str) -> str:
    """Give a new spelling in the case of the old one."""
    return new.upper() if old.isupper() and len(old) > 1 else new.capitalize() if old[:1].isupper() else new


def transliteration(name: Named, level: int, rng: Random) -> str:
    """Write sounds by another table of transliteration, by the country of the listing; of unknown country, by any table."""
    if script_of(name.text) != "Latin":
        return name.text
    tables = [table for table, where in _COUNTRIES if not name.country or where & set(name.country)]
    words, ordinary = name.text.split(), ordinary_words(name)
    spans = {
        (place, found.span()): ways
        for place in ordinary
        for table in tables
        if table is not _EASTERN or _IN_SYLLABLES.fullmatch(words[place].lower())
        for pattern, ways in table
        for found in re.finditer(pattern, words[place].lower())
    }
    apart: list[tuple[int, tuple[int, int]]] = []
    for place, span in sorted(spans, key=lambda s: (s[0], s[1][0] - s[1][1], s[1])):
        if all(p != place or span[1] <= begin or end <= span[0] for p, (begin, end) in apart):
            apart.append((place, span))
    apart.sort()
    for at in reversed(picked(range(len(apart)), level, rng)):
        place, (begin, end) = apart[at]
        old = words[place][begin:end]
        ways = [w for w in spans[apart[at]].split() if w != old.lower()]
        words[place] = words[place][:begin] + _as_written(old, rng.choice(ways)) + words[place][end:]
    return " ".join(words)


def given_names(name: Named, level: int, rng: Random) -> str:
    """Write common given names, and the particles of Arabic ones, as other clerks write them."""
    words = name.text.split()
    found = {p: row for p, w in enumerate(words) for row in _GIVEN if w.lower().strip(",.") in row}
    if script_of(name.text) != "Latin" or not name.person:
        return name.text
    for place in picked(sorted(found), level, rng):
        old = words[place].strip(",.")
        other = rng.choice(sorted(found[place] - {old.lower()}))
        words[place] = words[place].replace(old, _as_written(old, other))
    return " ".join(words)


def older_chinese(name: Named, level: int, rng: Random) -> str:
    """Write pinyin words in the older spelling of Wade and Giles: one, two, or all of them with hyphens between the syllables."""
    if script_of(name.text) != "Latin" or (name.country and not _CHINESE & set(name.country)):
        return name.text
    words = name.text.split()
    older = {p: way for p in ordinary_words(name) if (way := _wade_giles(words[p], "-" if level == 3 else ""))}
    for place in picked(sorted(older), min(level, 2), rng) if level < 3 else sorted(older):
        words[place] = _as_written(words[place], older[place])
    return " ".join(words)


def _wade_giles(word: str, between: str) -> str:
    """Give a word of pinyin syllables in the older spelling; empty where it is none, or is spelled the same.

    >>> _wade_giles("Xinhua", "-"), _wade_giles("trading", "")
    ('hsin-hua', '')
    """
    place, found, text = 0, [], word.lower()
    while place < len(text):
        syllable = _SYLLABLE.match(text, place)
        if not syllable:
            return ""
        found.append(_older(syllable["initial"] or "", syllable["final"]))
        place = syllable.end()
    return between.join(found) if "".join(found) != text else ""


def _older(initial: str, final: str) -> str:
    whole = initial + final
    if whole in _HISSED:
        return _HISSED[whole]
    if initial in {"n", "l", "z", "c", "s", "r", "zh", "ch", "sh", "d", "t"} and final == "e":
        return f"{_INITIALS.get(initial, initial)}e"
    return _INITIALS.get(initial, initial) + _FINALS.get(final, final)
