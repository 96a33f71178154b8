"""Texts of strangers made harmless: for a spreadsheet, for a terminal, for a reader's eye."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)


def safe_cell(text: str) -> str:
    r"""Make a spreadsheet cell harmless: what would start a formula gets a leading apostrophe.

    Source:
        OWASP, CSV Injection: cells that begin with = + - @, tab or carriage return; their full-width forms too.

    >>> safe_cell('=HYPERLINK("x")'), safe_cell("  +1"), safe_cell("Sunny Trading")
    ('\'=HYPERLINK("x")', "'  +1", 'Sunny Trading')
    """
    start = text.lstrip(" \u00a0\u3000")[:1]
    return f"'{text}" if start and start in _FORMULA else text


def bare_cell(text: str) -> str:
    """Give a cell as it was before `safe_cell` made it harmless.

    >>> bare_cell("'=HYPERLINK"), bare_cell("'Ndrangheta"), bare_cell(safe_cell("+7 495"))
    ('=HYPERLINK', "'Ndrangheta", '+7 495')
    """
    return text[1:] if text.startswith("'") and safe_cell(text[1:]) == text else text


def visible(text: str) -> str:
    r"""Show what hides: control characters and reversals of writing direction are written out as their code point.

    So are the halves of characters that damaged bytes leave. Joiners and direction marks that Persian and Arabic need stay; line feeds and tabs stay.

    >>> visible("gpj.\u202eexe"), visible("\x1b[31mred")
    ('gpj.[U+202E]exe', '[U+001B][31mred')
    """
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    r"""Write rows as CSV with CR LF line ends, every cell harmless.

    >>> csv_text([["id", "name"], ["T-1", "@sum"]])
    "id,name\r\nT-1,'@sum\r\n"
    """
    written = io.StringIO()
    csv.writer(written).writerows([safe_cell(cell) for cell in row] for row in rows)
    return written.getvalue()
