"""Take apart one item of a Canadian schedule: names, other names, spellings in brackets, birth dates, ranks.

Drafters write "NAME (born on January 31, 1953) (also known as A, B and C)", and older regulations "(date of birth: …)",
", born 1944", "(formerly …)", another spelling in brackets behind the word that it replaces, or an acronym behind the name.
Whether "and" parts two names or belongs to one is not marked: where it is open the whole is a name and its halves are weak ones.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from bonafides.model.listing import ListedName
from bonafides.model.noun import Noun
from bonafides.text.day_words import days_in


class ItemText(Noun, frozen=True, kw_only=True):
    """What an item says: its names, the first the primary one, birth dates, and notes."""

    names: tuple[ListedName, ...]
    birth_dates: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


_MOST_SPELLINGS = 30
_ACRONYM = 3
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TWO_DAYS = re.compile(rf"\b({_MONTHS}) (\d{{1,2}}) or (\d{{1,2}}), (\d{{4}})")
_MONTH_FIRST = re.compile(rf"\b({_MONTHS}) (\d{{1,2}}), (\d{{4}})")
_DECADE = re.compile(r"\d{4}s\b")
_PLAIN_BIRTH = re.compile(rf"(?:on |in )?(?:(?:{_MONTHS}) )?(?:\d{{1,2}}, )?\d{{4}}")
_BORN_AT_END = re.compile(rf",\s*born (?:on |in )?((?:(?:{_MONTHS}) )?(?:\d{{1,2}}, )?\d{{4}})(?=,|\s*\(|\s*$)")
_BIRTH = re.compile(r"(?:born|date of birth:)\s+")
_KNOWN_AS = re.compile(r"also known (?:among other names )?as (?:the (?=[A-Z]))?")
_OTHER = re.compile(r"(formerly|including|and)\s+(?:known as )?")
_RANKS = frozenset({"Brigadier", "Major General", "General", "Lt. General", "Colonel", "Captain", "Dr."})
_FORMS = frozenset({
    "JSC", "PJSC", "OJSC", "CJSC", "PJS", "SC", "LLC", "OAO", "ZAO", "PAO", "OOO", "AO", "TOV", "FSUE", "Ltd", "Ltd.", "LTD", "Inc", "Inc.",
    "Co", "Co.", "Limited", "Company", "Stock", "Joint", "Corporation", "LLC-FZ", "Sarl", "SA",
})  # fmt: skip
_SHORT_FORMS = _FORMS - {"Company", "Stock", "Joint", "Corporation", "Limited", "SA"}
_EVERYDAY = frozenset(
    {"Research", "Life", "Instruments", "Instrumentation", "Mechanics", "Science", "Development", "Technology"}
)
_JOIN = re.compile(r"\s+(?:and|or)\s+")


def read_item(text: str, *, person: bool) -> ItemText:
    """Give what an item says; nothing of it is dropped: where it says more than a name, the notes carry it whole.

    >>> found = read_item("Quen (Kwen) HOLT (born on May 4, 1960) (also known as Q. HOLT or HOLTE)", person=True)
    >>> [n.name for n in found.names], found.birth_dates
    (['Quen HOLT', 'Kwen HOLT', 'Q. HOLT', 'Q. HOLTE'], ('1960-05-04',))

    Args:
        text: As published, blanks made one.
        person: The item is known to be an individual, so that a word in brackets is another spelling of the word before it.
    """
    rest, born = text, []
    if at_end := _BORN_AT_END.search(rest):
        born.append(at_end[1])
        rest = rest[: at_end.start()] + rest[at_end.end() :]
    name, notes, known_as, other = "", [], [], []
    for plain, inside in _brackets(rest):
        name += (
            "" if name and plain.lstrip().startswith(",") else plain
        )  # "…), the Netherlands" is where somebody lives.
        if birth := _BIRTH.match(inside):
            born.append(inside[birth.end() :])
        elif known := _KNOWN_AS.match(inside):
            known_as.append(inside[known.end() :])
        elif inside in _RANKS:
            notes.append(f"title: {inside}")
        elif inside and (said := _OTHER.match(inside)):
            other.append(inside[said.end() :])
        elif inside:
            name += f"({inside})"
    primary, *spellings = _spellings(_plain(name)) if person else _with_acronym(_plain(name))
    names = [primary, *spellings, *(n for a in known_as for n in _other_names(a, primary.name, person=person))]
    names += [ListedName(name=n, weak=True) for o in other for piece in _pieces(o) for n in _parted(piece)]
    days = tuple(dict.fromkeys(day for b in born for day in _days(b)))
    if any(not _PLAIN_BIRTH.fullmatch(b) for b in born):
        notes.append(f"born: {', '.join(born)}")
    if primary.name and text != primary.name:
        notes.append(f"as published: {text}")
    return ItemText(names=_once(names), birth_dates=days, notes=tuple(notes))


def _once(names: Sequence[ListedName]) -> tuple[ListedName, ...]:
    """Give each name once; one that is also given as a good name is not weak."""
    good = {n.name for n in names if not n.weak}
    kept = {n.name: n for n in names if n.name and not (n.weak and n.name in good)}
    return tuple(kept.values())


def _plain(text: str) -> str:
    return " ".join(text.replace("( ", "(").split()).strip(" ,;")


def _brackets(text: str) -> Iterator[tuple[str, str]]:
    """Give each stretch of text with what stands in the brackets behind it; brackets in brackets stay there, and one never closed ends with the text."""
    start, depth, opened = 0, 0, 0
    for at, letter in enumerate(text):
        if letter == "(":
            opened = at if not depth else opened
            depth += 1
        elif letter == ")" and depth:
            depth -= 1
            if not depth:
                yield text[start:opened], " ".join(text[opened + 1 : at].split())
                start = at + 1
    if depth:
        yield text[start:opened], " ".join(text[opened + 1 :].split())
    else:
        yield text[start:], ""


def _days(text: str) -> tuple[str, ...]:
    """Give the days that a text tells; of a decade none, since no field holds it.

    >>> _days("on August 10 or 11, 1972"), _days("in the early 1970s"), _days("in September 1971")
    (('1972-08-10', '1972-08-11'), (), ('1971-09',))
    """
    if _DECADE.search(text):
        return ()
    both = _TWO_DAYS.sub(r"\2 \1 \4; \3 \1 \4", text)
    return days_in(_MONTH_FIRST.sub(r"\2 \1 \3", both))


def _spellings(name: str) -> list[ListedName]:
    """Give an individual's name in each spelling, the first of each word first.

    >>> [n.name for n in _spellings("Vera (Arina) OSKALD (OSKALDT, OSKALT)")]
    ['Vera OSKALD', 'Vera OSKALDT', 'Vera OSKALT', 'Arina OSKALD', 'Arina OSKALDT', 'Arina OSKALT']
    """
    words: list[list[str]] = []
    for plain, inside in _brackets(name):
        words += [[word] for word in plain.split()]
        others = [other for other in inside.split(", ") if other]
        if words and all(" " not in other for other in others):
            words[-1] += others
        else:
            words += [[f"({inside})"]] if inside else []
    found = itertools.islice(itertools.product(*words), _MOST_SPELLINGS)
    return [ListedName(name=" ".join(each)) for each in found]


def _with_acronym(name: str) -> list[ListedName]:
    """Give an entity's name as published, then without the acronym or other name in brackets at its end, and that by itself.

    >>> [(n.name, n.weak) for n in _with_acronym("Meridor Rocket Works (MRW)")]
    [('Meridor Rocket Works (MRW)', False), ('Meridor Rocket Works', False), ('MRW', True)]
    """
    found = [ListedName(name=name)]
    bare, aside = name, list(_brackets(name))
    while aside and bare.endswith(")"):
        inside = next((i for _, i in reversed(aside) if i), "")
        kept = bare.removesuffix(f"({inside})").strip()
        if not inside or kept in {bare, ""} or not (_is_acronym(inside) or _is_name(inside)):
            break
        found += [ListedName(name=kept), ListedName(name=inside, weak=_is_acronym(inside))]
        bare, aside = kept, list(_brackets(kept))
    return found


def _is_acronym(text: str) -> bool:
    return (
        " " not in text
        and len(text) >= _ACRONYM
        and sum(c.isupper() for c in text) >= _ACRONYM - 1
        and text not in _FORMS
    )


def _is_name(text: str) -> bool:
    return " " in text and "/" not in text and text[:1].isupper()


def _other_names(text: str, primary: str, *, person: bool) -> Iterator[ListedName]:
    """Give the names after "also known as"; one word of an entity's that may be half a name is weak."""
    pieces = _pieces(text)
    if person:
        pieces = _completed([part for piece in pieces for part in _parted(piece)])
        yield from (ListedName(name=n.name, weak=" " not in n.name) for piece in pieces for n in _spellings(piece))
        return
    *firsts, last = pieces
    halves = _halves(last)
    if len(halves) == 1 or (not firsts and primary.casefold().find(f"and {halves[-1].split()[0]}".casefold()) >= 0):
        yield from _acronyms(pieces)
        return
    sure = bool(firsts) or all(_stands_alone(half, primary, halves) for half in halves)
    single = [p for p in (*firsts, *halves) if " " not in p and not _is_acronym(p)]
    if not sure or (single and len(firsts) <= 1):
        yield ListedName(name=text)
    for piece in (*firsts, *halves):
        if piece not in _EVERYDAY:
            yield from _acronyms([piece], weak=piece in single or not sure)


def _acronyms(pieces: Sequence[str], *, weak: bool = False) -> Iterator[ListedName]:
    for piece in pieces:
        for name in _with_acronym(piece):
            bare = name.name != piece and " " not in name.name
            yield ListedName(name=name.name, weak=weak or name.weak or bare)


def _pieces(text: str) -> list[str]:
    """Give what commas part, a legal form behind a comma joined to its name again.

    >>> _pieces("Oskaldur, JSC, Works of “Quen, Holt” and Meridor, PAO or Mer")
    ['Oskaldur, JSC', 'Works of “Quen, Holt” and Meridor, PAO or Mer']
    """
    found: list[str] = []
    for piece in _cut(text, re.compile(r",\s+")):
        first, *more = piece.split()
        if found and first in _FORMS and (not more or more[0] in {"and", "or"} or set(more) <= _FORMS):
            found[-1] += f", {piece}"
        else:
            found.append(piece)
    return found


def _halves(text: str) -> list[str]:
    """Give the two sides of "A and B" where they are most alike, else where one is an acronym, else at the last; a chain of "or" is parted at each.

    >>> _halves("Quen Trade and Loan Bank and Holt Trade and Loan Bank"), _halves("Works of Air and Sea and WAS")
    (['Quen Trade and Loan Bank', 'Holt Trade and Loan Bank'], ['Works of Air and Sea', 'WAS'])
    """
    parts = _parted(text)
    if len(parts) <= 2 or " or " in text:
        return parts
    cuts = [(" and ".join(parts[:at]), " and ".join(parts[at:])) for at in range(1, len(parts))]
    ranked = (
        (len(_long(left) & _long(right)), _is_acronym(left) or _is_acronym(right), at)
        for at, (left, right) in enumerate(cuts)
    )
    return list(cuts[max(ranked)[2]])


def _long(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in text.split() if len(word) > _ACRONYM)


def _parted(text: str) -> list[str]:
    return _cut(text, _JOIN)


def _cut(text: str, mark: re.Pattern[str]) -> list[str]:
    """Give the parts between marks that stand in no quotes and no brackets."""
    found, start = [], 0
    for match in mark.finditer(text):
        before = text[: match.start()]
        if (
            before.count("“") <= before.count("”")
            and before.count('"') % 2 == 0
            and before.count("(") <= before.count(")")
        ):
            found.append(text[start : match.start()])
            start = match.end()
    return [part for part in (p.strip(" ,") for p in (*found, text[start:])) if part]


def _stands_alone(half: str, primary: str, halves: Sequence[str]) -> bool:
    """Tell whether half of "A and B" is a name of its own: an acronym, with a legal form, or sharing a word with the other half or the entry."""
    words = half.split()
    if any(_is_acronym(word) or word in _SHORT_FORMS for word in words) or half.startswith("“"):
        return True
    if len(words) == 1:
        return any(c.isdigit() for c in half) or half.casefold() in primary.casefold()
    return bool(_long(half) & frozenset().union(_long(primary), *(_long(h) for h in halves if h != half)))


def _completed(pieces: Sequence[str]) -> list[str]:
    """Give an individual's other names, single words completed from their neighbour.

    >>> _completed(["Tatiana DYE", "DIE"]), _completed(["Alexei", "Aleksey V. HOLT"]), _completed(["Batya", "Kazak"])
    (['Tatiana DYE', 'Tatiana DIE'], ['Alexei V. HOLT', 'Aleksey V. HOLT'], ['Batya', 'Kazak'])
    """
    found: list[str] = []
    for at, piece in enumerate(pieces):
        if " " in piece or piece.startswith(("“", '"')):
            found.append(piece)
            continue
        full = next((p.split() for p in pieces[at:] if " " in p), None)
        before = found[-1].split() if found else []
        if piece.isupper() and len(before) > 1 and before[-1].isupper():
            found.append(" ".join([*before[:-1], piece]))
        elif full and not piece.isupper() and all(" " not in p for p in pieces[:-1]):
            found.append(" ".join([piece, *full[1:]]))
        else:
            found.append(piece)
    return found
