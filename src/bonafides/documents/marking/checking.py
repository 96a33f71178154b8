"""What is wrong or remarkable about the marks of a document, one sentence each, for its owner.

The stricter reading of a contradiction always counts; a finding never opens anything.

Source: 32 CFR 2001.21-.24 (read 2026-11-25, look again 2027-11); the public Register and Manual of markings (31 December 2013).
"""

from collections.abc import Iterator, Sequence
from datetime import date

from bonafides.documents.marking.banner import banner_of, ordered, written
from bonafides.documents.marking.nations import Nations
from bonafides.documents.marking.parsing import ReadMark, read_mark
from bonafides.documents.marking.placing import Placed, Placing, headed, place
from bonafides.documents.marking.words import CONSENT
from bonafides.model.document import Document
from bonafides.model.marking import LEVELS, Mark

_LEVEL = {level: number for number, level in enumerate(LEVELS)}


def mark_findings(read: ReadMark, nations: Nations) -> tuple[str, ...]:
    """Give what is remarkable about one mark by itself.

    >>> mark_findings(read_mark("(S//NF//REL TO USA, GBR)", Nations()), Nations())
    ('(S//NF//REL TO USA, GBR): NOFORN and REL exclude each other; NOFORN counts',)
    """
    return tuple(f"{read.mark.text}: {said}" for said in _said(read, nations))


def _said(read: ReadMark, nations: Nations) -> Iterator[str]:
    mark = read.mark
    named = bool(read.listed or mark.rel_like_banner)
    if not mark.level:
        yield "no level can be read; it opens nothing"
    if mark.unread:
        yield f"nobody here knows {', '.join(mark.unread)}; it opens nothing"
    if "NOFORN" in mark.flags and named:
        yield "NOFORN and REL exclude each other; NOFORN counts"
    if {"NOFORN", "RELIDO"} <= set(mark.flags):
        yield "NOFORN and RELIDO exclude each other; NOFORN counts"
    if {"NODIS", "EXDIS"} <= set(mark.flags):
        yield "NODIS and EXDIS exclude each other; both count"
    if "RELIDO" in mark.flags:
        yield "RELIDO leaves the release to a disclosure officer; it opens nothing by itself"
    if consents := [f for f in mark.flags if f in CONSENT]:
        yield f"{', '.join(consents)}: it goes to nobody without the consent of its originator"
    if mark.system in {"FGI", "JOINT", "NATO", "EU"} and not mark.rel:
        yield "information of others; without REL it goes to nobody, its owners included"
    if mark.rel_like_banner and not mark.rel:
        yield "REL names nobody, and the banner above names nobody; it opens nothing"
    yield from _recipients(read, nations)


def _recipients(read: ReadMark, nations: Nations) -> Iterator[str]:
    """Give what is wrong with a list of recipients."""
    mark = read.mark
    if read.spoilt:
        yield "the list of recipients says more than codes; it opens nothing"
    unknown = [w for w in read.listed if not nations.code(w)]
    if unknown and nations and not read.spoilt:
        yield f"no country or group is known as {', '.join(unknown)}; it opens nothing for them"
    codes = [nations.code(w) for w in read.listed if nations.code(w)]
    if len(codes) != len(set(codes)):
        yield "a recipient stands twice"
    if not codes or "//" not in mark.text or "REL TO" not in mark.text:
        return
    if "USA" not in codes:
        yield "REL TO names USA first; it does not name USA"
    elif tuple(dict.fromkeys(codes)) != ordered(list(dict.fromkeys(codes))):
        yield f"REL TO in the wrong order; it is {', '.join(ordered(list(dict.fromkeys(codes))))}"


def findings(document: Document, nations: Nations, *, on: date | None = None) -> tuple[str, ...]:
    """Give the findings on the marks of a whole document; none for a text that carries no mark at all.

    Args:
        document: As read.
        nations: Countries and groups of the edition.
        on: The day on which it is looked at, for the day of declassification.
    """
    placing = place(document, nations)
    if not placing.banners and not any(p.marks for p in placing.portions):
        return ()
    found = [*_banner_findings(placing, nations), *_paper_findings(document, nations, placing)]
    for placed in placing.portions:
        found += [f"portion {placed.portion.id}: {said}" for said in portion_findings(placed, nations)]
    found += _unmarked(placing)
    declassify = document.header.declassify_on
    if on and declassify[:4].isdigit() and declassify <= on.isoformat():
        found.append(f"the day of declassification, {declassify}, has passed; nothing is released by it")
    return tuple(dict.fromkeys(found))


def portion_findings(placed: Placed, nations: Nations) -> tuple[str, ...]:
    """Give what is remarkable about the marks of one portion; the mark of its paper is told with the paper."""
    own = placed.marks[1:] if placed.origin == "paper" else placed.marks
    found = [said for read in own for said in mark_findings(read, nations)]
    if len({m.mark.text for m in placed.marks}) > 1:
        found.append(f"it carries {' and '.join(m.mark.text for m in placed.marks)}; the stricter counts")
    return (*found, *placed.doubts)


def _unmarked(placing: Placing) -> list[str]:
    bare = [p.portion.id for p in placing.portions if p.origin == "none"]
    if not bare:
        return []
    level = f"the banner's level, {placing.banner.level}," if placing.banner.level else "an unknown level"
    carry = "portion carries" if len(bare) == 1 else "portions carry"
    return [f"{len(bare)} {carry} no mark: {', '.join(bare)}; each counts as {level} and is not releasable"]


def _banner_findings(placing: Placing, nations: Nations) -> Iterator[str]:
    for read in placing.banners:
        yield from (f"banner {said}" for said in mark_findings(read, nations))
    texts = {written(b.mark) for b in placing.banners if "//" in b.mark.text}
    levels = dict.fromkeys(b.mark.level for b in placing.banners)
    if len(levels) > 1 or len(texts) > 1:
        yield f"the banners differ: {', '.join(dict.fromkeys(b.mark.text for b in placing.banners))}; the strictest counts"
    marks = [m.mark for p in placing.portions for m in p.marks]
    if placing.banners and marks:
        yield from _against_portions(placing, marks)


def _against_portions(placing: Placing, marks: Sequence[Mark]) -> Iterator[str]:
    """Compare the banner with what the portions make of it."""
    banner, computed = placing.banner, banner_of(marks)
    whole = all(p.marks for p in placing.portions)
    above = [
        p.portion.id for p in placing.portions if any(_LEVEL[m.mark.level] > _LEVEL[banner.level] for m in p.marks)
    ]
    if above:
        yield f"marked above the banner, {banner.level}: {', '.join(above)}; the whole counts as {computed.level}"
    elif whole and _LEVEL[computed.level] < _LEVEL[banner.level]:
        yield f"no portion is {banner.level}, as the banner says; the highest is {computed.level}; the banner counts"
    foreign = any("NOFORN" in m.flags for m in marks)
    if foreign and "NOFORN" not in banner.flags and banner.rel:
        yield "a portion is NOFORN and the banner names recipients; the banner opens nothing"
    elif foreign and "NOFORN" not in banner.flags:
        yield "a portion is NOFORN and the banner does not say so; the whole counts as NOFORN"
    elif overdone(placing):
        yield "the banner is NOFORN and its portions share recipients; the banner counts, and nothing goes"
    elif banner.rel and set(banner.rel) != set(computed.rel):
        shared = ", ".join(computed.rel) or "nobody"
        yield f"the banner names {', '.join(banner.rel)}, and the portions share {shared}; the banner opens nothing"


def overdone(placing: Placing) -> bool:
    """Tell whether the banner is NOFORN though its portions share a foreign recipient, so that banner and portions contradict each other.

    Portions that name recipients but none in common rightly give a whole that is NOFORN.
    """
    marks = narrowing(placing)
    if "NOFORN" not in placing.banner.flags or any("NOFORN" in m.flags for m in marks):
        return False
    return not marks or bool(set.intersection(*(set(m.rel) for m in marks)) - {"USA"})


def narrowing(placing: Placing) -> tuple[Mark, ...]:
    """Give the marks that could make a banner stricter: all but plain (U); a portion without a mark counts as one that names nobody."""
    marks = [*(m.mark for p in placing.portions for m in p.marks), *placing.loose]
    bare = [Mark() for p in placing.portions if not p.marks]
    return (*(m for m in marks if m.level != "UNCLASSIFIED" or m.rel or m.flags or m.owners), *bare)


def _paper_findings(document: Document, nations: Nations, placing: Placing) -> Iterator[str]:
    """Compare the mark of a paper inside with the paragraph around it and with the paragraphs in it."""
    if any(p.mark for p in document.papers) and not headed(document):
        yield "a paper inside begins before another ends, or has no end; its paragraphs without a mark are not releasable"
    for paper in document.papers:
        where = f"the paper in paragraph {paper.portion}"
        outer = next((p for p in placing.portions if p.portion.id == paper.portion and p.marks), None)
        if not paper.mark:
            yield f"{where} carries no mark of its own; its paragraphs without a mark are not releasable"
            continue
        inner = read_mark(paper.mark, nations)
        yield from (f"{where}: {said}" for said in mark_findings(inner, nations))
        around = outer.marks[0].mark if outer else placing.banner
        if around.level and around.level != inner.mark.level:
            higher = _LEVEL[inner.mark.level] > _LEVEL[around.level]
            yield f"{where} is {inner.mark.level}, {'above' if higher else 'below'} what stands around it, {around.level}; the higher counts"
        for placed in placing.portions:
            if placed.portion.id.startswith(f"{paper.portion}.") and placed.origin == "own":
                yield from _within(placed, inner.mark, where)


def _within(placed: Placed, head: Mark, where: str) -> Iterator[str]:
    own = placed.marks[0].mark
    if _LEVEL[own.level] > _LEVEL[head.level]:
        yield f"portion {placed.portion.id} is {own.level}, above {where}, which is {head.level or 'of no level'}; the higher counts"
    elif head.rel and not set(head.rel) <= set(own.rel) and own.level != "UNCLASSIFIED":
        yield f"portion {placed.portion.id} may go to fewer than {where}; its own mark counts"
