"""Tell by its content what kind of paper a text is; "other" where nothing shows it.

The order of the rules is the order of how sure they are: a form that only one kind uses comes before a word in a title.
"""

import re
from collections.abc import Sequence

from bonafides.model.document import DocumentKind

_HEAD = 25
_TITLE = 8

_IN_HEAD: tuple[tuple[DocumentKind, str], ...] = (
    ("minutes", r"^(?:draft |agreed |summary |confirmed )*(?:minutes|meeting notes|record of (?:the )?(?:meeting|discussion)|protokoll|procès-verbal|acta|протокол)\b|\bminutes of (?:the |a )"),
    ("press_release", r"\bfor immediate release\b|\b(?:press|news|media) (?:release|statement|notice|note)\b|^(?:pressemitteilung|communiqué de presse|comunicado de prensa|comunicato stampa|пресс-релиз|新闻稿|新闻公报)|\bembargoed until\b"),
    ("notice", r"^\[?federal register\b|^agency:|^action:\s*(?:notice|final|interim|proposed|order|rule)|\b(?:official gazette|government gazette|official journal|bundesanzeiger|amtsblatt|journal officiel|diario oficial)\b|^(?:public |gazette |general |legal )?notice (?:no|number|is hereby|of)\b|^notice to (?:exporters|importers|mariners)|^trade notice\b"),
    ("statement", r"\bstatements? of (?:the )?reasons\b|\bnarrative summar(?:y|ies) of reasons\b|\bgrounds for (?:listing|designation)\b|\breasons for listing\b"),
    ("alert", r"^(?:[\w'-]+ ){0,5}(?:alert|advisory|red flags?|warning notice)\b(?!.*\b(?:committee|board|council)\b)|\b(?:industry|compliance|joint|security|export enforcement|fraud) (?:alert|advisory)\b"),
    ("court_summary", r"^(?:in the |before the ).{0,60}\bcourts?\b|\b[A-Z][\w.]+ (?:v|vs)\. [A-Z]|\b(?:case|criminal|docket) (?:no|number)\b\.?|\b(?:judgment|sentencing|court) summary\b|\bsummary of (?:the )?(?:judgment|case|proceedings|ruling)\b"),
    ("speech", r"^(?:opening |closing |keynote )?(?:remarks|speech|address|keynote|intervention) (?:by|of|at|to|as)\b|\b(?:as prepared for|as) deliver(?:y|ed)\b|\bcheck against delivery\b|^(?:opening |closing )?statement by .{3,80} (?:at|to|before) the\b"),
    ("report", r"\b(?:final|interim|annual|midterm|quarterly|progress|inspection|audit|investigation|panel|staff|special|technical|situation|country|monthly|survey|research|field) report\b|^report (?:of|on|to|by)\b|\b(?:executive summary|table of contents|panel of experts|group of experts)\b|^.{3,80}: (?:a|an) (?:study|assessment|report|review)\b|^(?:contents|working paper|discussion paper|white paper|briefing paper|case study)$"),
)  # fmt: skip
_ANYWHERE: tuple[tuple[DocumentKind, tuple[str, ...]], ...] = (
    ("notice", (r"^\[FR Doc\. |^BILLING CODE\b|^SUPPLEMENTARY INFORMATION:|^Billing code\b",)),
    (
        "minutes",
        (
            r"^(?:Present|Attendees|Attendance|In attendance|Participants) ?:",
            r"^(?:(?:Agenda )?[Ii]tem \d|Agenda|Action (?:items?|points?)|Apologies|Any other business)\b",
        ),
    ),
    (
        "speech",
        (
            (
                r"^(?:Thank you,? (?:very much,? )?(?:Mr|Madam|Ms|Chair|Ambassador|Minister|Excellenc)|Ladies and gentlemen|Excellencies,"
                r"|(?:Mr|Madam)\.? (?:Chairman|Chairperson|Chair|President|Speaker),|Distinguished (?:delegates|guests|colleagues))"
            ),
        ),
    ),
    ("court_summary", (r"\b(?:pleaded|pled) guilty\b", r"\b(?:sentenced|District Judge|indictment|plea agreement)\b")),
    (
        "court_summary",
        (r"\bthe (?:defendant|accused|appellant)s?\b", r"\b(?:the court|the tribunal|sentenced|convicted)\b"),
    ),
    (
        "report",
        (
            r"^(?:[Ee]xecutive [Ss]ummary|[Tt]able of [Cc]ontents|[Cc]ontents|[Mm]ethodology|[Rr]ecommendations)$|^\d\.\d\.? [A-Z]",
        ),
    ),
)
"""Patterns that all must stand in the text."""

_BYLINE = re.compile(
    r"(?:by|von|par|por) (?:[A-ZÀ-Þ][\w.'’-]+ ?){1,4}(?:,.*|and .*)?|.*\b(?:staff writer|correspondent|reporter)s?\b.{0,40}",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30}(?:,[^–—]{2,40})?(?:\s*\([^)]{2,30}\))?\s*(?:–|—|--|-)\s+\S|[A-Z][\w .]{2,30}, [A-Z][\w. ]{2,20} \([^)]{2,30}\)\s*(?:–|—|--|-)\s"
)
_ENDS = re.compile(r"(?:#\s?#\s?#|-\s?30\s?-|- ?ends? ?-|\*\s?\*\s?\*|ends)\.?", re.IGNORECASE)
_HEADS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _IN_HEAD)
_BODIES = tuple((kind, tuple(re.compile(p, re.MULTILINE) for p in patterns)) for kind, patterns in _ANYWHERE)
_READ = 60_000


def kind_of(texts: Sequence[str]) -> DocumentKind:
    """Give the kind of a paper that is neither a telegram nor has a head of labels.

    Args:
        texts: Its lines, without space around them.
    """
    head = [t for t in texts[: _HEAD * 4] if t][:_HEAD]
    for kind, pattern in _HEADS:
        depth = _TITLE if kind in {"alert", "speech", "report", "statement", "court_summary"} else _HEAD
        if any(pattern.search(text) for text in head[:depth] if len(text) < 160):
            return kind
    whole = "\n".join(texts)[:_READ]
    for kind, patterns in _BODIES:
        if all(pattern.search(whole) for pattern in patterns):
            return kind
    if any(_ENDS.fullmatch(text) for text in texts[-12:] if text) and any("contact" in t.lower() for t in texts):
        return "press_release"
    return "article" if _article(head, texts) else "other"


def _article(head: Sequence[str], texts: Sequence[str]) -> bool:
    """Tell whether a text is an article: by its byline or dateline, else by a title over at least two paragraphs of sentences."""
    if any(_BYLINE.fullmatch(t) for t in head[:6] if len(t) < 100) or any(_DATELINE.match(t) for t in head[:8]):
        return True
    prose = sum(1 for t in texts[:4000] if len(t) > 40 and re.search(r"[a-zà-ÿ]{3,}[.!?][\"”’)]?(?:\s|$)", t))
    titled = bool(head) and len(head[0]) < 140 and head[0][-1:] not in ".,;:" and not head[0][:1].islower()
    return titled and prose >= 2
