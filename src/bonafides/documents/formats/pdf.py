"""The text of a PDF, page by page, with a form feed between pages; running heads and page numbers are left to the layout."""

import io
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from bonafides.documents.formats.received import Received
from bonafides.errors import InputError

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 2000
"""A PDF of more pages is refused."""

_MOST_TEXT = 25_000_000
_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError, AssertionError)


def read_pdf(content: bytes, *, name: str) -> Received:
    """Give the text of a PDF and a finding for each kind of page that gave none.

    Raises:
        InputError: For a damaged or a locked PDF, one of more than 2,000 pages, and a scan without a text layer.
    """
    reader, count = _opened(content, name)
    pages: list[str] = []
    broken, scanned, length = [], [], 0
    for number in range(count):
        text = _tried(lambda at=number: reader.pages[at].extract_text())  # type: ignore[misc]  # the page of this turn
        if text is None:
            broken.append(number + 1)
        elif not any(c.isalnum() for c in text):
            scanned.append(number + 1)
        pages.append(_clean(text or ""))
        length += len(pages[-1])
        if length > _MOST_TEXT:
            raise InputError(
                f"{name}: the first {number + 1} pages hold {length:,} characters; send the pages that matter"
            )
    if len(scanned) == count:
        raise InputError(
            f"{name}: a PDF of {_pages(count)} without a text layer (a scan); run character recognition on it and send that"
        )
    if len(scanned) + len(broken) == count:
        raise InputError(f"{name}: a PDF of {_pages(count)}, none of which can be read; save it again or send its text")
    return Received(text="\n\f".join(pages), encoding="pdf", findings=tuple(_notes(scanned, broken)))


def _opened(content: bytes, name: str) -> "tuple[PdfReader, int]":
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # The library tells of every oddity of a file, in words of the file; those that matter are findings.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content))
        _unlock(reader, name)
        count = len(reader.pages)
    except (PyPdfError, *_DAMAGED):
        raise InputError(f"{name}: a damaged PDF; save or download it again") from None
    if not count:
        raise InputError(f"{name}: a PDF without pages; save or download it again")
    if count > MOST_PAGES:
        raise InputError(f"{name}: {count} pages, more than {MOST_PAGES}; send the pages that matter")
    return reader, count


def _unlock(reader: "PdfReader", name: str) -> None:
    from pypdf.errors import DependencyError, PyPdfError

    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except (DependencyError, PyPdfError, NotImplementedError, *_DAMAGED):
        opened = False
    if not opened:
        raise InputError(f"{name}: an encrypted PDF; save it without a password or protection")


def _tried(extract: Callable[[], str]) -> str | None:
    try:
        return extract()
    except Exception:  # noqa: BLE001 (a page that the library breaks on is named as unread, and the others are read)
        return None


def _clean(text: str) -> str:
    r"""Make a page one run of lines: no form feeds inside, no halves of characters that damaged fonts leave.

    >>> _clean("steel\x0cpipe\x00")
    'steel\npipe '
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.translate({12: "\n", 0: " "})


def _notes(scanned: list[int], broken: list[int]) -> list[str]:
    notes = []
    if scanned:
        notes.append(f"without a text layer, so not read: {_listed(scanned)}; look at them yourself")
    if broken:
        notes.append(f"damaged, so not read: {_listed(broken)}; look at them yourself")
    return notes


def _listed(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:20])) + (f" and {len(pages) - 20} more" if len(pages) > 20 else "")
    return f"page{'s' if len(pages) > 1 else ''} {shown}"


def _pages(count: int) -> str:
    return f"{count} page{'s' if count != 1 else ''}"
