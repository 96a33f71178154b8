"""Whether two descriptions are of the same goods, by their CAS numbers or by the words that carry meaning."""

import re

from rapidfuzz.fuzz import ratio

from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.text.fold import fold

CAS = re.compile(r"(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])")
_EMPTY_WORDS = (
    "of and the for with to in a an or from as per by on at der die das und für fuer mit von zu de du des la le les et pour avec el los "
    "y para con di da grade pure purity quality type model new used industrial technical standard high low various goods items parts "
    "material materials equipment product products supply supplies kg t tonnes tons g pcs units sets min max approx ca about each "
    "invoice contract order annex attached list above mentioned proforma see no nr ref rechnung vertrag facture contrat"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_SPELLING, _SHORTEST, _MOST = 84, 4, 0.6
_STEM, _OF_SHORTER = 5, 0.8


def same_goods(one: str, two: str) -> bool | None:
    """Tell whether two descriptions name the same goods; None where they share some words only, or none that can be compared.

    >>> same_goods("sodium perchlorate 99 %", "Natriumperchlorat (sodium perchlorate)"), same_goods("water pumps", "vacuum furnace")
    (True, False)
    >>> same_goods("vacuum pump", "water pump"), same_goods("高氯酸钠", "sodium perchlorate")
    (None, None)
    >>> same_goods("Servoantriebe", "servo drives"), same_goods("as per invoice 7", "graphite")
    (True, None)
    >>> same_goods("CAS 7601-89-0", "perchlorate, CAS 7601-89-0")
    True
    """
    numbers = set(CAS.findall(one)), set(CAS.findall(two))
    if numbers[0] & numbers[1]:
        return True
    first, second = goods_words(one), goods_words(two)
    if not first or not second:
        return None
    shorter, longer = sorted((first, second), key=len)
    shared = sum(any(_same_word(word, other) for other in longer) for word in shorter)
    if not shared:
        return None if one.isascii() != two.isascii() else False
    return True if shared >= _MOST * len(shorter) else None


def goods_words(text: str) -> list[str]:
    """Give the words of a description that say what the goods are; numbers, units and empty words left out.

    >>> goods_words("8x8 chassis for water bowsers, new")
    ['chassis', 'water', 'bowsers']
    """
    found = dict.fromkeys(w for w in fold(text).split() if w not in _EMPTY and len(w) > 1)
    return [w for w in found if not any(c.isdigit() for c in w)]


def _same_word(one: str, two: str) -> bool:
    """Tell whether two words are one: a slip of spelling, or a common stem that is most of the shorter ("graphite", "Graphitblöcke")."""
    if one == two:
        return True
    shortest = min(len(one), len(two))
    stem = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), shortest)
    return (shortest >= _SHORTEST and ratio(one, two) >= _SPELLING) or (
        stem >= _STEM and stem >= _OF_SHORTER * shortest
    )


def goods_named(facts: Facts, text: str) -> bool | None:
    """Tell whether a text names goods of this transaction: in their own words, their number, or the catalogue's name for them.

    None where that is open, or no goods are described.
    """
    named = [name for names in goods_names(facts) for name in names]
    answers = [same_goods(text, name) for name in named if goods_words(name) or not name.isascii()]
    if True in answers or any(same_goods(text, name) for name in named):
        return True
    return None if None in answers or not answers else False


def goods_names(facts: Facts) -> tuple[tuple[str, ...], ...]:
    """Give, for each item, every name that the file and the classification have for it."""
    found = []
    for index, item in enumerate(facts.transaction.items):
        own = [item.description, item.cas, item.part_no]
        known = facts.items[index].names if index < len(facts.items) else ()
        found.append((*(str(n) for n in own if stated(n)), *(n.replace("-", " ") for n in known)))
    return tuple(names for names in found if names)
