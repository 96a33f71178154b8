"""A PDF as numbered lines of its pages."""

import io
import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from bonafides.errors import InputError
from bonafides.model.sheet import Line, Sheet
from bonafides.storage.sheets import lines_of

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 2000
"""A PDF of more pages is refused."""

_LEAST_LETTERS = 12


_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError)
"""What the library raises, beside its own errors, for a file that is not what it says."""


def read_pdf(content: bytes, *, name: str) -> Sheet:
    """Give the lines of every page, with the gaps of its layout; raises InputError for a locked, damaged or scanned file."""
    reader, pages = _opened(content, name)
    lines: list[Line] = []
    scanned: list[int] = []
    broken: list[int] = []
    for number in range(1, pages + 1):
        text = _text(reader, number)
        if text is None:
            broken.append(number)
        elif _letters(text) < _LEAST_LETTERS and _shows(reader, number):
            scanned.append(number)
        lines += lines_of(text or "", page=number)
    if sum(_letters(line.text) for line in lines) < _LEAST_LETTERS:
        if broken:
            raise InputError(f"{name}: no page of this PDF can be read; save it again as PDF or send its text")
        raise InputError(f"{name}: no text in this PDF: {pages} scanned or empty pages; send a PDF with text, or run text recognition first")  # fmt: skip
    return Sheet(name=name, kind="pdf", lines=tuple(lines), parts=pages, notes=tuple(_notes(scanned, broken)))


def _opened(content: bytes, name: str) -> tuple["PdfReader", int]:
    """Open a PDF and give it with the number of its pages."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # The library tells of every oddity of a file; those that matter are in the notes.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content))
        _unlock(reader, name)
        pages = len(reader.pages)
    except (PyPdfError, *_DAMAGED) as error:
        raise InputError(f"{name}: a damaged PDF ({_short(error)}); save or download it again") from None
    if not pages:
        raise InputError(f"{name}: a PDF without pages; save or download it again")
    if pages > MOST_PAGES:
        raise InputError(f"{name}: {pages} pages, more than {MOST_PAGES}; send the pages with the data only")
    return reader, pages


def _shows(reader: "PdfReader", number: int) -> bool:
    """Tell whether a page shows anything, a picture or a drawing; a blank one holds nothing to be missed."""
    try:
        contents = reader.pages[number - 1].get_contents()
        return contents is not None and bool(contents.get_data().strip())
    except Exception:  # noqa: BLE001 (a page whose contents cannot be looked at may show something)
        return True


def _unlock(reader: "PdfReader", name: str) -> None:
    """Open a file that only its owner's password protects; refuse one that asks its reader for a password."""
    from pypdf.errors import DependencyError, PyPdfError

    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except (DependencyError, PyPdfError, NotImplementedError, *_DAMAGED):
        opened = False
    if not opened:
        raise InputError(f"{name}: an encrypted PDF; save it without a password or protection")


def _text(reader: "PdfReader", number: int) -> str | None:
    """Give a page's text in its layout, or as it flows where the layout loses words; None where it cannot be read."""
    page = reader.pages[number - 1]
    flowing = _tried(page.extract_text)
    laid_out = _tried(
        partial(
            page.extract_text,
            extraction_mode="layout",
            layout_mode_space_vertically=False,
            layout_mode_strip_rotated=False,
        )
    )
    if flowing is None or laid_out is None:
        return laid_out or flowing
    return laid_out if _letters(laid_out) * 10 >= _letters(flowing) * 9 else flowing


def _tried(extract: Callable[[], str]) -> str | None:
    try:
        return extract()
    except Exception:  # noqa: BLE001 (a page that the library breaks on is named as unread, and the others are read)
        return None


def _letters(text: str) -> int:
    return sum(c.isalnum() for c in text)


def _notes(scanned: list[int], broken: list[int]) -> list[str]:
    notes = []
    if scanned:
        notes.append(f"without text, so not read: {spans(scanned)}; look at them yourself")
    if broken:
        notes.append(f"damaged, so not read: {spans(broken)}; look at them yourself")
    return notes


def spans(pages: list[int]) -> str:
    """Give pages as they are spoken of.

    >>> spans([1, 2, 3, 7])
    'pages 1-3, 7'
    """
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    told = ", ".join(f"{r[0]}-{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs)
    return f"page{'s' if len(pages) > 1 else ''} {told}"


def _short(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:80]
