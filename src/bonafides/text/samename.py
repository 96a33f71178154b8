"""Whether two written names are the same party, as a reader of one file would say; screening against lists is another matter."""

from collections.abc import Iterable

from rapidfuzz.fuzz import ratio

from bonafides.text.fold import compact, fold

_LEGAL_WORDS = (
    "co company corp corporation inc incorporated ltd limited llc llp lp plc pte pty bhd sdn gmbh mbh ag kg kgaa ohg ug sa sas sarl snc spa "
    "srl bv nv ab as asa oy oyj aps sp zoo doo sro kft zrt ooo zao oao pao ao jsc pjsc fze fzco fzc fzllc dmcc wll kk ltda sl pvt private "
    "the of and for und der die das de du des la le les et y el al di da do und fz sti sirketi anonim gong si you xian"
)
_LEGAL = frozenset(_LEGAL_WORDS.split())
_SPELLING, _OTHER_SCRIPT, _SHORTEST_INITIALS = 92, 80, 3


def alike(one: str, two: str) -> bool | None:
    """Tell whether two names are the same party's: legal forms dropped, spelling slips, a longer form with the same first words.

    None where they may be: one gives only the first word or the initials of the other, or they are in different scripts.

    >>> alike("Delta Optics", "DELTA OPTICS Ltd."), alike("University of Chile", "University of Chile, Faculty of Chemistry")
    (True, True)
    >>> alike("Delta Optics", "Delta Optical Research"), alike("PCI", "Parchin Chemical Industries"), alike("大连阳光", "Dalian Sunny")
    (False, None, None)
    """
    first, second = core(one), core(two)
    if not first or not second:
        return None
    if sorted(first) == sorted(second) or compact(first) == compact(second):
        return True
    likeness = ratio(compact(first), compact(second))
    if _latin(one) != _latin(two):
        return True if likeness >= _OTHER_SCRIPT else None
    if likeness >= _SPELLING and _numbers(first) == _numbers(second):
        return True
    shorter, longer = sorted((first, second), key=len)
    if shorter[0] == longer[0] and set(shorter) <= set(longer):
        return True if len(shorter) > 1 else None
    return None if _initials(shorter, longer) else False


def alike_any(name: str, others: Iterable[str]) -> bool | None:
    """Tell whether a name is that of one of several; None where it may be, False of none.

    >>> alike_any("Acme", ["Bolt GmbH", "ACME Ltd"])
    True
    """
    answers = {alike(name, other) for other in others}
    return True if True in answers else None if None in answers else False


def same_party(names: Iterable[str], others: Iterable[str]) -> bool | None:
    """Tell whether a party, by all its names, is one of several others, each by one name; None where it may be.

    An other that any of the names can be compared with, and differs from, is another party, whatever a name in a further script says.

    >>> same_party(["Delta Optics", "德尔塔光学"], ["Borealis Displays Ltd"]), same_party(["德尔塔光学"], ["Borealis Displays Ltd"])
    (False, None)
    """
    own = tuple(names)
    answers = [{alike(name, other) for name in own} for other in others]
    if any(True in answer for answer in answers):
        return True
    return None if not own or any(False not in answer for answer in answers) else False


def core(name: str) -> list[str]:
    """Give the folded words of a name without legal forms; all of them where there is nothing else.

    >>> core("The Omega Works Ltd.")
    ['omega', 'works']
    """
    words = fold(name).split()
    return [w for w in words if w not in _LEGAL] or words


def _latin(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return sum(c < "ɐ" for c in letters) * 2 >= len(letters)


def _numbers(words: list[str]) -> list[str]:
    return [w for w in words if any(c.isdigit() for c in w)]


def _initials(shorter: list[str], longer: list[str]) -> bool:
    letters = "".join(w[0] for w in longer)
    return len(shorter) == 1 and len(shorter[0]) >= _SHORTEST_INITIALS and shorter[0] == letters
