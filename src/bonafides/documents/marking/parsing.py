"""From a mark as written to its parts, in old and new styles.

New: "(S//SI//REL TO USA, AUS, GBR)", "(//GBR S)", "(NS)", "(CUI)". Old: "(SECRET REL MTCR)", "(S REL UK)", "(C/NF)".
What nobody knows stays in `unread`, and a mark with such a word opens nothing.

Source: 32 CFR 2001.21-.24 (read 2026-11-25, look again 2027-11); the public Register and Manual of markings (31 December 2013).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from bonafides.documents.marking.nations import Nations
from bonafides.documents.marking.words import CONTROLS, EXCLUSIONS, LEVEL_WORDS, WHOLE_MARKS
from bonafides.model.marking import Mark, MarkSystem

_REL = re.compile(r"\b(?:REL(?:EASABLE)?(?:\s+TO)?|RELTO)\b[: ]*")
_NEVER = re.compile(r"\bNO(?:T|N)?[ -]*REL(?:EASABLE)?\b[^/]*")
_PIECES = re.compile(r"[,;&/]|\bAND\b")
_SPACED = re.compile(r"^(?:[A-Z] ){3,}[A-Z]\b|^T O P {1,3}S E C R E T\b")
_STARTS = sorted(
    [*((w, None) for w in LEVEL_WORDS if w != "T"), *((w, WHOLE_MARKS[w]) for w in WHOLE_MARKS)],
    key=lambda each: -len(each[0]),
)
_OWNED = re.compile(
    r"([A-Z]{2,3})[ -]+(TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|TS|[TSCRU])\b(?=$|[ /-])"
)


class Part(Struct, kw_only=True):
    """What was read of a mark so far."""

    text: str
    system: MarkSystem = "US"
    level: str = ""
    owners: tuple[str, ...] = ()
    rel: tuple[str, ...] = ()
    bare: bool = False
    flags: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    spoilt: bool = False


class ReadMark(Struct, frozen=True, kw_only=True):
    """A mark with its recipients as written, in their order, for the checks on its form; a `spoilt` list opens nothing."""

    mark: Mark
    listed: tuple[str, ...] = ()
    spoilt: bool = False


def parsed(text: str, nations: Nations) -> Mark:
    """Give the parts of a mark, with or without its brackets.

    >>> parsed("(S//NF)", Nations()).flags, parsed("(SECRET REL MTCR)", Nations()).rel
    (('NOFORN',), ('MTCR',))
    >>> parsed("(S//REL TO USA, GBR)", Nations()).rel, parsed("(S//ZEBRA)", Nations()).unread
    (('USA', 'GBR'), ('ZEBRA',))
    """
    return read_mark(text, nations).mark


@lru_cache(maxsize=4096)
def read_mark(text: str, nations: Nations) -> ReadMark:
    """Give a mark with its recipients as written."""
    plain = " ".join(text.upper().split()).strip("()[] ")
    if spaced := _SPACED.match(plain):
        plain = spaced[0].replace(" ", "").replace("TOPSECRET", "TOP SECRET") + plain[spaced.end() :]
    part = Part(text=text)
    rest = _foreign(part, plain[2:], nations) if plain.startswith("//") else _started(part, plain, nations)
    for block in _blocks(part, rest):
        _take_block(part, block, nations)
    if part.spoilt:
        part.rel, part.bare = (), False
    mark = Mark(
        text=text,
        system=part.system,
        level=LEVEL_WORDS.get(part.level, ""),
        owners=part.owners,
        rel=tuple(dict.fromkeys(part.rel)),
        rel_like_banner=part.bare,
        flags=tuple(dict.fromkeys(part.flags)),
        unread=tuple(dict.fromkeys(part.unread)),
    )
    return ReadMark(mark=mark, listed=part.listed, spoilt=part.spoilt)


def _started(part: Part, plain: str, nations: Nations) -> str:
    """Take the level, or the mark that is system and level in one; give what follows."""
    for word, whole in _STARTS:
        if not plain.startswith(word) or plain[len(word) : len(word) + 1].isalnum():
            continue
        if whole is None:
            part.level = word
        else:
            part.system, level, flags = whole
            part.level, part.flags = level, flags
            part.owners = ("GBR",) if part.system == "FGI" else part.owners
        return plain[len(word) :].strip(" -")
    owned = _OWNED.match(plain)
    if owned and (owner := nations.code(owned[1])):
        part.system, part.level, part.owners = "FGI", owned[2], (owner,)
        return plain[owned.end() :].strip(" -")
    return plain


def _foreign(part: Part, plain: str, nations: Nations) -> str:
    """Take the block of a foreign or joint mark, which begins with two strokes."""
    block, _, rest = plain.strip().partition("//")
    words = block.replace("/", " ").split()
    if block.strip() in WHOLE_MARKS:
        _started(part, block.strip(), nations)
        return f"//{rest}" if rest else ""
    part.system = "JOINT" if words[:1] == ["JOINT"] else "FGI"
    levels = [w for w in ("TOP SECRET",) if w in block] or [w for w in words if w in LEVEL_WORDS]
    part.level = levels[0] if levels else ""
    others = [w for w in words if w not in {"JOINT", "FGI", *part.level.split()}]
    part.owners = tuple(code for w in others if (code := nations.code(w)))
    part.unread = tuple(w for w in others if not nations.code(w))
    return f"//{rest}" if rest else ""


def _blocks(part: Part, rest: str) -> Iterator[str]:
    never = _NEVER.search(rest)
    if never:
        part.flags += ("NOFORN",)
        rest = rest.replace(never[0], " ")
    yield from (b.strip(" /-") for b in rest.split("//") if b.strip(" /-"))


def _take_block(part: Part, block: str, nations: Nations) -> None:
    """Take one block between double strokes: controls, and the list of recipients that ends it."""
    rel = _REL.search(block)
    before = block[: rel.start()] if rel else block
    if before.strip(" /,").startswith("FGI"):
        words = before.strip(" /,").split()[1:]
        part.owners += tuple(code for w in words if (code := nations.code(w)))
        part.flags += () if part.owners else ("FGI",)
        part.unread += tuple(w for w in words if not nations.code(w))
    elif part.system == "CUI" and not rel and before.strip().startswith("SP-"):
        part.flags += (before.strip(),)
    else:
        for piece in filter(None, (p.strip(" -") for p in _PIECES.split(before))):
            _take_control(part, piece)
    if rel:
        part.spoilt = part.spoilt or bool(part.rel or part.bare)
        _take_recipients(part, block[rel.end() :], nations)


def _take_control(part: Part, piece: str) -> None:
    """Take a control as written, or each of its words; what is none stays unread."""
    known = CONTROLS.get(piece)
    if known:
        part.flags += (known, "SBU") if piece.startswith("SBU") and known == "NOFORN" else (known,)
        return
    if re.fullmatch(r"DISPLAY ONLY\b.*|.*\bEYES ONLY", piece):
        part.flags += ("DISPLAY ONLY",) if piece.startswith("DISPLAY") else ("EYES ONLY",)
        return
    if re.fullmatch(r"(?:SI|HCS|TK|RSV|KDK)(?:-[A-Z0-9 ]+)+", piece):
        part.flags += (piece,)
        return
    words = piece.split()
    if len(words) > 1:
        for word in words:
            _take_control(part, word)
    else:
        part.unread += (piece,)


def _take_recipients(part: Part, text: str, nations: Nations) -> None:
    """Take the recipients: codes or names, parted by commas, strokes, "and", or by spaces alone where each word is one."""
    pieces = [p.strip(" -.") for p in _PIECES.split(text)]
    for piece in filter(None, pieces):
        if CONTROLS.get(piece):
            part.flags += (CONTROLS[piece],)
        elif code := nations.code(piece):
            part.rel += (code,)
            part.listed += (piece,)
        else:
            _take_unknown(part, piece, nations)
    part.bare = not any(pieces)


def _take_unknown(part: Part, piece: str, nations: Nations) -> None:
    words = piece.split()
    codes = [nations.code(w) for w in words]
    if len(words) > 1 and all(codes):
        part.rel += tuple(codes)
        part.listed += tuple(words)
        return
    part.spoilt = part.spoilt or bool(EXCLUSIONS & set(words)) or len(words) > 1
    part.listed += (piece,)
