"""Changes of whole words: their order, their spaces, initials, legal forms, abbreviations, a word more."""

import re
from random import Random

from bonafides.parties.changes.subject import LEVELS, Named, edited, how_many, picked, script_of
from bonafides.text.fold import fold

_LEAST_CUT = 4
_HEAVY = LEVELS[-1]

_FORMS = frozenset(
    [
        "co",
        "company",
        "corp",
        "corporation",
        "inc",
        "incorporated",
        "ltd",
        "limited",
        "llc",
        "llp",
        "plc",
        "pte",
        "pty",
        "bhd",
        "sdn",
        "gmbh",
        "ag",
        "kg",
        "sa",
        "sas",
        "sarl",
        "spa",
        "srl",
        "bv",
        "nv",
        "ab",
        "oy",
        "as",
        "ooo",
        "zao",
        "oao",
        "pao",
        "ao",
        "jsc",
        "pjsc",
        "ojsc",
        "cjsc",
        "fze",
        "fzco",
        "fzc",
        "fzllc",
        "dmcc",
        "wll",
        "kk",
        "doo",
        "sro",
        "kft",
    ]
)
_OTHER_FORMS = ("Ltd", "Co., Ltd.", "LLC", "GmbH", "Inc.", "Corporation", "FZE", "JSC", "Limited", "S.A.")
_CYRILLIC_FORMS = frozenset({"ооо", "ао", "оао", "зао", "пао", "фгуп", "нпо", "гуп"})
_OTHER_CYRILLIC_FORMS = ("ООО", "АО", "ПАО", "ЗАО")
_HAN_FORM = re.compile("(股份|责任|責任)?有限(责任|責任)?公司$|股份公司$|株式会社$|公司$")
_OTHER_HAN_FORMS = ("有限公司", "股份有限公司", "有限责任公司", "集团公司")

_ABBREVIATED = {
    "industries": "Ind.", "industry": "Ind.", "industrial": "Indl.", "trading": "Trdg", "trade": "Trd", "company": "Co.", "corporation": "Corp.",
    "limited": "Ltd", "international": "Intl", "technology": "Tech", "technologies": "Tech", "engineering": "Engg", "general": "Gen.",
    "manufacturing": "Mfg", "machinery": "Mach.", "import": "Imp.", "export": "Exp.", "research": "Res.", "institute": "Inst.", "university": "Univ.",
    "organization": "Org.", "organisation": "Org.", "development": "Dev.", "equipment": "Equip.", "electronics": "Elec.", "electronic": "Elec.",
    "chemical": "Chem.", "chemicals": "Chem.", "group": "Grp", "services": "Svcs", "systems": "Sys.", "national": "Natl", "department": "Dept",
    "center": "Ctr", "centre": "Ctr", "academy": "Acad.", "scientific": "Sci.", "science": "Sci.", "enterprise": "Ent.", "enterprises": "Ent.",
    "factory": "Fty", "ministry": "Min.", "shipping": "Shpg", "transport": "Transp.", "aviation": "Avn", "aerospace": "Aero.", "brothers": "Bros.",
    "commercial": "Comm.", "products": "Prod.", "management": "Mgmt", "investment": "Inv.", "holding": "Hldg", "bank": "Bk", "and": "&",
}  # fmt: skip
_MORE = {
    "Latin": ("Branch", "Group", "Office", "Trading", "International", "Dubai", "Holding", "Services"),
    "Cyrillic": ("филиал", "группа", "холдинг", "трейдинг"),
    "Han": ("分公司", "集团", "办事处", "贸易"),
    "Arabic": ("فرع", "مجموعة", "گروه", "مكتب"),
}
_TITLES = {
    "Latin": ("Mr", "Dr", "Eng.", "Haji", "General", "Prof."),
    "Cyrillic": ("г-н", "д-р", "инж."),
    "Arabic": ("الدكتور", "الشيخ", "دکتر"),
}


def order(name: Named, level: int, rng: Random) -> str:
    """Swap two neighbouring words; at two the last word goes first; heavy is the whole turned round."""
    words = re.sub(r"[,،、]", " ", name.text).split()
    if len(words) < level or len(words) < 2:
        return name.text
    if level == 1:
        place = rng.randrange(len(words) - 1)
        words[place : place + 2] = reversed(words[place : place + 2])
    else:
        words = [words[-1], *words[:-1]] if level < _HEAVY else words[::-1]
    return " ".join(words)


def initials(name: Named, level: int, rng: Random) -> str:
    """Write given names of a person by their first letters: one, two, or all of them behind the family name."""
    del rng
    family, comma, given = name.text.partition(",")
    words = given.split() if comma else name.text.split()[:-1]
    last = family.strip() if comma else (name.text.split() or [""])[-1]
    if not name.person or len(words) < min(level, 2) or script_of(name.text) not in {"Latin", "Cyrillic", "Greek"}:
        return name.text
    if level == _HEAVY:
        return f"{last} {''.join(f'{w[0]}.' for w in words)}"
    short = [f"{w[0]}." if place < level else w for place, w in enumerate(words)]
    return f"{last}, {' '.join(short)}" if comma else f"{' '.join(short)} {last}"


def joined(name: Named, level: int, rng: Random) -> str:
    """Take spaces out; heavy is all of them."""
    places = [p for p, c in enumerate(name.text) if c == " "]
    if level == _HEAVY and len(places) >= 2:
        return name.text.replace(" ", "")
    return edited(name.text, places, level, rng, lambda _: "") if level < _HEAVY else name.text


def parted(name: Named, level: int, rng: Random) -> str:
    """Put spaces into words of four letters and more; heavy is the longest word with a space between all letters."""
    text = name.text
    if script_of(text) in {"Han", "Kana", "Hangul", "none"}:
        return text
    if level == _HEAVY:
        longest = max(text.split(), key=len)
        return text.replace(longest, " ".join(longest), 1) if len(longest) >= _LEAST_CUT else text
    places = [
        p for found in re.finditer(r"[^\W\d_]{4,}", text) for p in range(found.start() + 1, found.end() - 2)
    ]  # fmt: skip
    return edited(text, places, level, rng, lambda c: f"{c} ")


def hyphens(name: Named, level: int, rng: Random) -> str:
    """Write hyphens for spaces and spaces for hyphens; heavy is a hyphen in every word of four letters and more too."""
    text = name.text
    places = [p for p, c in enumerate(text) if c in " -"]
    if level < _HEAVY:
        return edited(text, places, level, rng, lambda c: "-" if c == " " else " ")
    if script_of(text) in {"Han", "Kana", "Hangul", "none"}:
        return text

    def cut(found: re.Match[str]) -> str:
        place = rng.randrange(2, len(found[0]) - 1)
        return f"{found[0][:place]}-{found[0][place:]}"

    return re.sub(r"[^\W\d_]{4,}", cut, text)


def legal_form(name: Named, level: int, rng: Random) -> str:
    """Drop the legal form; at two another stands in its place; heavy is another in front of the name."""
    script = script_of(name.text)
    if name.person or script not in {"Latin", "Cyrillic", "Han"}:
        return name.text
    if script == "Han":
        return _han_form(name.text, level, rng)
    forms, others = (_FORMS, _OTHER_FORMS) if script == "Latin" else (_CYRILLIC_FORMS, _OTHER_CYRILLIC_FORMS)
    kept = [w for w in name.text.split() if (fold(w) if script == "Latin" else w.lower().strip('".,«»')) not in forms]
    if not kept or (level == 1 and len(kept) == len(name.text.split())):
        return name.text
    bare = " ".join(kept).rstrip(" ,&-")
    if level == 1:
        return bare
    other = rng.choice(others)
    return f"{other} {bare}" if (level == _HEAVY) != (script == "Cyrillic") else f"{bare} {other}"


def _han_form(text: str, level: int, rng: Random) -> str:
    bare, form = _HAN_FORM.sub("", text), _HAN_FORM.search(text)
    if not bare or level == _HEAVY or (level == 1 and not form):
        return text
    other = rng.choice([f for f in _OTHER_HAN_FORMS if not form or f != form[0]])
    return bare if level == 1 else f"{bare}{other}"


def abbreviation(name: Named, level: int, rng: Random) -> str:
    """Write common words of firms short."""
    words = name.text.split()
    places = [p for p, w in enumerate(words) if w.lower().strip(".,()") in _ABBREVIATED]
    for place in picked(places, level, rng):
        words[place] = _ABBREVIATED[words[place].lower().strip(".,()")]
    return " ".join(words)


def more_words(name: Named, level: int, rng: Random) -> str:
    """Add words that firms add, behind the name; before a person's name a title."""
    kinds = _TITLES if name.person else _MORE
    more = kinds.get(script_of(name.text), ())
    if not more:
        return name.text
    added = rng.sample(more, min(how_many(level, len(more)), level))
    space = "" if script_of(name.text) == "Han" else " "
    return f"{space.join(added)} {name.text}" if name.person else space.join((name.text, *added))
