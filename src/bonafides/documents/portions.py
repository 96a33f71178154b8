"""From the lines of a document to its portions, in the repaired text."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from bonafides.documents.header import Entry, chrome_of, entries_of, header_of, is_telegram
from bonafides.documents.lines import Line, lines_of
from bonafides.documents.passages import Body, blocks_of, body_of, first_numbered, header_ends, signed
from bonafides.documents.repair import Shift, repaired, repairs_of, vocabulary
from bonafides.model.document import DocumentKind, Header, PaperInside, Portion, Repair

_NOTE = re.compile(r"\b(?:BEGIN )?(?:NOTE|COMMENT): (.*?)\s*END (?:NOTE|COMMENT)\b", re.DOTALL)


class Layout(Struct, frozen=True, kw_only=True):
    """What the layout of a document gives, before anybody reads its sentences."""

    kind: DocumentKind
    header: Header
    portions: tuple[Portion, ...]
    papers: tuple[PaperInside, ...]
    repairs: tuple[Repair, ...]
    findings: tuple[str, ...]
    text: str


def laid_out(received: str, *, known: Iterable[str] = ()) -> Layout:
    """Give the layout of a telegram, or of any other text as an article; `known` words help to mend words cut in two."""
    lines = lines_of(received)
    numbered = first_numbered(lines)
    entries = entries_of(lines, len(lines) if numbered is None else numbered)
    telegram = is_telegram(entries)
    header, findings = header_of(entries, chrome_of(lines, numbered or len(lines))) if telegram else (Header(), ())
    body, signature = _body(lines, entries if telegram else (), header, numbered)
    spans = [(p.start, p.end) for p in body.passages]
    repairs = repairs_of(received, spans, vocabulary(received, known))
    text = repaired(received, repairs)
    if signature:
        header = Header(**{f: getattr(header, f) for f in Header.__struct_fields__} | {"signature": signature})
    return Layout(
        kind="telegram" if telegram else "article",
        header=header,
        portions=_portions(body, text, Shift(repairs)),
        papers=tuple(body.papers),
        repairs=repairs,
        findings=(*findings, *body.findings),
        text=text,
    )


def _body(lines: Sequence[Line], entries: Sequence[Entry], header: Header, numbered: int | None) -> tuple[Body, str]:
    if not entries:
        return body_of(blocks_of(lines, 0, len(lines)), ""), ""
    first = header_ends(entries, numbered)
    signature, last = signed(lines, first)
    return body_of(blocks_of(lines, first, last), header.classification), signature


def _portions(body: Body, text: str, shift: Shift) -> tuple[Portion, ...]:
    found = []
    for passage in body.passages:
        start, end = shift(passage.start), shift(passage.end)
        words = text[start:end]
        found.append(
            Portion(
                id=passage.id,
                mark=passage.mark,
                text=words,
                start=start,
                end=end,
                inherits=passage.inherits,
                heading=passage.heading,
                notes=tuple(_NOTE.findall(words)),
            )
        )
    return tuple(found)
