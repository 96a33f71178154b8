"""What was written? Telegrams and other texts to structure, repaired text, mentions, leads and drafted transactions."""

from datetime import date

from bonafides.documents.decode import decoded
from bonafides.documents.draft import draft
from bonafides.documents.leads import leads_of
from bonafides.documents.mentions import Gazetteer, Term
from bonafides.documents.names import named, spread
from bonafides.documents.periods import group_day
from bonafides.documents.portions import laid_out
from bonafides.documents.requests import requests_of
from bonafides.model.document import Document

__all__ = ["Gazetteer", "Term", "draft", "read"]


def read(content: bytes, *, name: str, gazetteer: Gazetteer, day: date | None) -> Document:
    """Read one document; nothing that it says is verified by reading it.

    Args:
        content: The bytes as received; UTF-8, UTF-16 or Windows' Western letters.
        name: The file's name, which becomes the document's id.
        gazetteer: The names to look for.
        day: The document's day where the text does not say it.

    Raises:
        InputError: For an empty or a binary file.
    """
    received, encoding = decoded(content, name=name)
    layout = laid_out(received, known=gazetteer.words)
    written = group_day(layout.header.dtg) or day
    spans = [(p.start, p.end) for p in layout.portions]
    listed = gazetteer.find(layout.text)
    found = [m for start, end in spans for m in named(layout.text, start, end, listed=listed)]
    mentions = spread(layout.text, found, spans)
    return Document(
        document=name.rsplit("/", 1)[-1].rsplit(".", 1)[0],
        kind=layout.kind,
        date=written,
        header=layout.header,
        portions=layout.portions,
        repairs=layout.repairs,
        action_requests=requests_of(layout.text, layout.portions, written),
        banner_findings=layout.findings,
        mentions=mentions,
        leads=leads_of(layout.text, layout.portions, mentions, written),
        papers=layout.papers,
        text=layout.text,
        encoding=encoding,
    )
