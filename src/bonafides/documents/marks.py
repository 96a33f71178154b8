"""Classification words and portion marks: recognised as written, never changed. What they mean is read in `marking`.

Source: 32 CFR 2001.21-.24; the older form "SECRET REL X" beside "S//REL TO X"; foreign marks as "(//GBR S)", "(NATO SECRET)", "(UK-C)".
"""

import re

_LEVEL = r"(?:TOP SECRET|SECRET|CONFIDENTIEL|CONFIDENTIAL|UNCLASSIFIED|RESTRICTED|RESTREINT|UNCLAS|OFFICIAL|COSMIC|CTSA?|TS|SBU|CUI|FOUO|LOU|LES|SSI|NSAT|NU|NR|NC|NS|S|C|U|R|SYNTHETIC)"
_OWNED = rf"(?:NATO|COSMIC|EU|UK|[A-Z]{{3}})[ -]{_LEVEL}"
_MORE = r"(?:(?:\s*//?\s*|\s+|-)[A-Z][A-Z0-9 ,/&.-]*)?"
_FOREIGN = r"//\s*[A-Z][A-Z0-9 ,/&.-]*"
MARK = re.compile(rf"\(\s*(?:{_LEVEL}{_MORE}|{_OWNED}{_MORE}|{_FOREIGN})\s*\)")
_BANNER = re.compile(rf"{_LEVEL}{_MORE}")
_OWN_BANNER = re.compile(
    rf"//(?:NATO|COSMIC|JOINT|FGI|[A-Z]{{3}}) [A-Z][A-Z0-9 ,/&-]*|CUI(?://[A-Z][A-Z0-9 ,/&-]*)?|(?:NATO|EU|UK|COSMIC) {_LEVEL}(?: EYES ONLY)?(?://[A-Z][A-Z0-9 ,/&-]*)?"
)
_SPACED = re.compile(r"^((?:[A-Z] ){3,}[A-Z]|T O P {1,3}S E C R E T)(?![A-Za-z])")
_FULL = {"UNCLAS": "UNCLASSIFIED", "TOPSECRET": "TOP SECRET"}
LEVELS = ("TOP SECRET", "SECRET", "CONFIDENTIAL", "RESTRICTED", "UNCLASSIFIED")
_CAPTION_WORDS = "SIPDIS NODIS EXDIS LIMDIS NOFORN STADIS NOCONTRACTOR ORCON PROPIN SENSITIVE ROGER CHANNEL TERREP DSSCHANNEL NOCONTRACT SIPDISX RELIDO"
CAPTIONS = frozenset(_CAPTION_WORDS.split())


def classification_line(text: str) -> tuple[str, str] | None:
    """Give the level and the rest of a classification line, or None.

    >>> classification_line("S E C R E T STATE 105132")
    ('SECRET', 'STATE 105132')
    >>> classification_line("UNCLAS SECTION 01 OF 02 VIENNA 000123")[0], classification_line("Secret talks")
    ('UNCLASSIFIED', None)
    """
    spaced = _SPACED.match(text)
    if spaced:
        word = spaced[1].replace(" ", "")
        level = _FULL.get(word, word)
        return (level, text[spaced.end() :].strip(" /")) if level in LEVELS else None
    for level in (*LEVELS, "UNCLAS"):
        if text.startswith(level) and not text[len(level) : len(level) + 1].isalnum() and text.upper() == text:
            return _FULL.get(level, level), text[len(level) :].strip(" /")
    return None


def is_banner(text: str) -> bool:
    """Tell whether a whole line is a classification banner.

    >>> is_banner("SECRET//NOFORN"), is_banner("S"), is_banner("C O N F I D E N T I A L"), is_banner("//NATO SECRET")
    (True, False, True, True)
    """
    if _OWN_BANNER.fullmatch(text):
        return True
    found = classification_line(text)
    return bool(found and (_BANNER.fullmatch(text) or _SPACED.fullmatch(text))) and len(text) > 3
