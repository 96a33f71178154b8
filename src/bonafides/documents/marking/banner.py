"""The banner of a summary from the marks of its sources, and a mark in the new style.

Source: 32 CFR 2001.21(b), 2001.22; the public Register and Manual of markings (31 December 2013): the highest level, NOFORN where any
source has it, else the recipients that all classified sources share, NOFORN where there are none (read 2026-11-25, look again 2027-11).
"""

from collections.abc import Sequence

from bonafides.documents.marking.words import COMPARTMENTS, SHORT_CONTROLS, SHORT_LEVELS
from bonafides.model.marking import LEVELS, Level, Mark, MarkSystem

_LAST = ("NOFORN", "RELIDO")
_CLASSIFIED = frozenset(LEVELS[2:])


def banner_of(marks: Sequence[Mark]) -> Mark:
    """Give the mark of a whole that is made of these; of nothing, a mark without a level, which opens nothing.

    A source that is only (U) does not narrow the recipients. A classified source without recipients leaves none, and USA
    alone is nobody else: NOFORN.

    >>> one, two = (Mark(level="SECRET", rel=("USA", "AUS", "GBR")), Mark(level="CONFIDENTIAL", rel=("USA", "GBR")))
    >>> banner_of([one, two]).level, banner_of([one, two]).rel
    ('SECRET', ('USA', 'GBR'))
    >>> banner_of([one, Mark(level="SECRET")]).flags
    ('NOFORN',)
    """
    if not marks:
        return Mark()
    bare = [m for m in marks if m.level == "UNCLASSIFIED" and not m.rel and not m.flags and not m.owners]
    narrowing = [m for m in marks if m not in bare]
    level: Level = "" if any(not m.level for m in marks) else max((m.level for m in marks), key=LEVELS.index)
    flags = dict.fromkeys(f for m in marks for f in m.flags if f != "RELIDO" or all("RELIDO" in n.flags for n in marks))
    rel = tuple(c for c in narrowing[0].rel if all(c in m.rel for m in narrowing)) if narrowing else ()
    if "NOFORN" in flags or (narrowing and not set(rel) - {"USA"} and level in _CLASSIFIED | {""}):
        rel = ()
        flags = dict.fromkeys([*(f for f in flags if f != "RELIDO"), "NOFORN"])
    mark = Mark(
        system=_system(marks),
        level=level,
        owners=tuple(sorted({o for m in marks for o in m.owners})),
        rel=ordered(rel),
        flags=tuple(flags),
        unread=tuple(dict.fromkeys(u for m in marks for u in m.unread)),
    )
    return Mark(**{f: getattr(mark, f) for f in Mark.__struct_fields__} | {"text": written(mark)})


def _system(marks: Sequence[Mark]) -> MarkSystem:
    """Give the system of them all, "US" for a mixture: an American paper that holds foreign information."""
    systems = {m.system for m in marks}
    return marks[0].system if len(systems) == 1 else "US"


def ordered(codes: Sequence[str]) -> tuple[str, ...]:
    """Give recipients in the order of the rule: USA, then countries, then groups, each by the alphabet.

    >>> ordered(["NATO", "GBR", "AUS", "USA"])
    ('USA', 'AUS', 'GBR', 'NATO')
    """
    return tuple(sorted(codes, key=lambda c: (c != "USA", len(c) != 3 or c == "NSG", c)))


def written(mark: Mark, *, portion: bool = False) -> str:
    """Give a mark in the new style, as a banner or, shorter and in brackets, as the mark of a portion.

    >>> mark = Mark(level="SECRET", rel=("USA", "GBR"), flags=("SI",))
    >>> written(mark), written(mark, portion=True)
    ('SECRET//SI//REL TO USA, GBR', '(S//SI//REL TO USA, GBR)')
    >>> written(Mark(system="FGI", level="SECRET", owners=("GBR",)), portion=True)
    '(//GBR S)'
    """
    level = SHORT_LEVELS[mark.level] if portion else mark.level
    blocks = [_first(mark, level)]
    blocks += ["/".join(f for f in mark.flags if f in COMPARTMENTS)]
    if mark.system == "US" and mark.owners:
        blocks.append(" ".join(["FGI", *mark.owners]))
    implied = {"CUI"} if mark.system == "CUI" else set()
    controls = [f for f in mark.flags if f not in COMPARTMENTS and f not in _LAST and f not in implied]
    last = [f for f in _LAST if f in mark.flags]
    named = [f"REL TO {', '.join(mark.rel)}"] if mark.rel else ["REL"] if mark.rel_like_banner else []
    shown = [SHORT_CONTROLS.get(f, f) if portion else f for f in (*controls, *last)]
    blocks += ["/".join(shown), *mark.unread, *named]
    text = "//".join(b for b in blocks if b)
    text = f"//{text}" if mark.system in {"FGI", "JOINT", "NATO", "EU"} else text
    return f"({text})" if portion else text


def _first(mark: Mark, level: str) -> str:
    """Give the block that begins a mark: its system or owners, and its level."""
    if mark.system == "CUI":
        return "CUI"
    if mark.system == "JOINT":
        return " ".join(["JOINT", level, *mark.owners]).strip()
    if mark.system in {"NATO", "EU"}:
        return f"{mark.system} {mark.level}".strip()
    if mark.system == "FGI":
        owners = mark.owners if len(mark.owners) == 1 else ("FGI", *mark.owners)
        return " ".join([*owners, level]).strip()
    return level
