"""What was written? Telegrams and other texts to structure, repaired text, mentions, leads and drafted transactions."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from msgspec import structs

from bonafides.documents.authors import author_of
from bonafides.documents.casing import both_cases
from bonafides.documents.circumstances import circumstances_of
from bonafides.documents.draft import draft
from bonafides.documents.formats import LARGEST_FILE, received
from bonafides.documents.further import further
from bonafides.documents.leads import leads_of
from bonafides.documents.marking import Nations, findings
from bonafides.documents.mentions import Gazetteer, Term
from bonafides.documents.names import named, spread
from bonafides.documents.periods import periods_in
from bonafides.documents.portions import laid_out
from bonafides.documents.requests import requests_of
from bonafides.model.document import Document, Mention

__all__ = ["LARGEST_FILE", "Gazetteer", "Term", "draft", "read"]


def read(
    content: bytes, *, name: str, gazetteer: Gazetteer, day: date | None, nations: Nations | None = None
) -> Document:
    """Read one document; nothing that it says is verified by reading it.

    Args:
        content: The bytes as received: a text file, a web page, a PDF, a Word file or an e-mail, told apart by their content.
        name: The file's name, which becomes the document's id.
        gazetteer: The names to look for.
        day: The document's day where its head does not state one.
        nations: Countries and groups that marks may name; without them no code of a mark is judged.

    Raises:
        InputError: For an empty, a binary, a damaged, a locked or an oversized file, and for a scan without text.
    """
    found_text = received(content, name=name)
    layout = laid_out(found_text, known=gazetteer.words)
    written = layout.day or day
    spans = [(p.start, p.end) for p in layout.portions]
    listed = gazetteer.find(layout.text)
    text = both_cases(layout.text, spans, goods=gazetteer.goods_words)
    found = [m for start, end in spans for m in named(text, start, end, listed=_inside(listed, start, end))]
    mentions = tuple(structs.replace(m, text=layout.text[m.start : m.end]) for m in spread(text, found, spans))
    times = periods_in(layout.text, spans, written)
    author = author_of(layout.kind, layout.header, layout.portions, mentions)
    document = Document(
        document=name.rsplit("/", 1)[-1].rsplit(".", 1)[0],
        kind=layout.kind,
        date=written,
        header=layout.header,
        portions=layout.portions,
        repairs=layout.repairs,
        action_requests=requests_of(layout.text, layout.portions, written),
        banner_findings=layout.findings,
        mentions=tuple(
            sorted((*mentions, *further(layout.text, spans, times, mentions)), key=lambda m: (m.start, m.end))
        ),
        leads=leads_of(layout.text, layout.portions, mentions, read=text, day=written, author=author, times=times),
        circumstances=circumstances_of(layout.text, layout.portions),
        papers=layout.papers,
        text=layout.text,
        encoding=found_text.encoding,
    )
    said = findings(document, nations or Nations())
    return structs.replace(document, banner_findings=(*document.banner_findings, *said))


def _inside(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Give the mentions that lie between two places; they stand in the order of the text."""
    first = bisect_left(mentions, start, key=lambda m: m.start)
    return [m for m in mentions[first : bisect_left(mentions, end, key=lambda m: m.start)] if m.end <= end]
