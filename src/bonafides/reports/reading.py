"""A document as it was read, on a terminal: its head, its portions, what it asks, and its leads. Needs `rich`."""

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bonafides.model.document import Document, Header, Lead, Mention, Portion
from bonafides.text.cells import visible

_DENIED = {"denied", "hypothetical"}


def document_view(document: Document) -> RenderableType:
    """Give a document for reading: head, findings on its marking, portions, requests, mentions and leads."""
    parts: list[RenderableType] = [_head(document)]
    parts += [_said(f"! {finding}", "bold yellow") for finding in document.banner_findings]
    if document.portions:
        parts.append(_portions(document))
    if document.action_requests:
        parts.append(_requests(document))
    if document.mentions:
        parts.append(_mentions(document))
    parts.append(_leads(document))
    return Group(*parts)


def _head(document: Document) -> Table:
    day = document.date.isoformat() if document.date else "no date"
    table = Table(
        title=_said(f"{document.document}: {document.kind.replace('_', ' ')}, {day}", "bold"),
        title_justify="left",
        box=None,
        show_header=False,
    )
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in _fields(document.header):
        table.add_row(name, _said(value))
    if document.repairs:
        table.add_row("repairs", f"{len(document.repairs)} in the text as received")
    for paper in document.papers:
        end = "" if paper.closed else ", its end was not found"
        table.add_row(
            "paper inside", _said(f"{paper.mark} {paper.title or 'untitled'} (portion {paper.portion}{end})".strip())
        )
    return table


def _fields(header: Header) -> Iterator[tuple[str, str]]:
    """Give what the head states, in the order in which a telegram carries it; what is not stated is left out."""
    said = (
        ("from", header.from_),
        ("to", ", ".join(f"{a.to} ({a.precedence})" if a.precedence else a.to for a in header.to)),
        ("info", ", ".join(a.to for a in header.info)),
        ("precedence", header.precedence),
        ("sent", header.dtg),
        ("subject", header.subject),
        ("tags", ", ".join(header.tags)),
        ("refs", "; ".join(header.refs)),
        ("marking", " ".join((header.classification, *header.captions)).strip()),
        ("classified by", header.classified_by),
        ("reasons", ", ".join(header.reasons)),
        ("declassify on", header.declassify_on),
        ("signed", header.signature),
    )
    yield from ((name, value) for name, value in said if value)


def _portions(document: Document) -> Table:
    table = _table("Portion", "Mark", "Text", title="Portions")
    for portion in document.portions:
        table.add_row(_said(portion.id), _mark(portion), _said(portion.text))
    return table


def _mark(portion: Portion) -> Text:
    if portion.mark:
        return _said(portion.mark)
    return _said(f"{portion.inherits} (inherited)" if portion.inherits else "none", "dim")


def _requests(document: Document) -> Table:
    table = _table("Who", "Is asked to", "By", title="Action requests")
    for request in document.action_requests:
        table.add_row(
            _said(request.who),
            _said(f"{request.what}{f' (for {request.for_})' if request.for_ else ''}"),
            _said(request.by or "no day named"),
        )
    return table


def _mentions(document: Document) -> Table:
    table = _table("Kind", "Mentioned, and what it may be", title="Mentions")
    kinds = dict.fromkeys(m.kind for m in document.mentions)
    for kind in kinds:
        of_kind = [m for m in document.mentions if m.kind == kind]
        table.add_row(kind, Text("\n").join(map(_said, dict.fromkeys(map(_mention, of_kind)))))
    return table


def _mention(mention: Mention) -> str:
    full = f" = {mention.same_as}" if mention.same_as else ""
    links = f" → {', '.join(mention.links)}" if mention.links else ""
    return f"{mention.text}{full}{links}"


def _leads(document: Document) -> RenderableType:
    if not document.leads:
        return Padding(Text("No leads.", "dim"), (0, 0, 1, 0))
    table = _table(
        "Lead",
        "Who did what",
        "How sure, and the sentence",
        title=f"{len(document.leads)} leads, none of them verified",
    )
    for lead in document.leads:
        table.add_row(
            _said(f"{lead.id}\n{lead.marking}".rstrip()), Text("\n").join(map(_said, _deed(lead))), _sureness(lead)
        )
    return table


def _deed(lead: Lead) -> Iterator[str]:
    who = ", ".join(lead.actor) or "somebody"
    also = f" ({', '.join(lead.aliases)})" if lead.aliases else ""
    denied = "not: " if lead.negated else ""
    yield f"{who}{also} {denied}{lead.action.replace('_', ' ')} {', '.join(lead.item) or 'unspecified goods'}"
    if lead.quantity:
        yield f"quantity {lead.quantity}"
    named = (
        ("to", lead.counterparty),
        ("end user", lead.end_user),
        ("target", lead.target),
        ("via", lead.via),
        ("route", lead.route),
    )
    yield from (f"{name} {', '.join(values)}" for name, values in named if values)
    if lead.date:
        yield f"{lead.date.from_ or '…'} to {lead.date.to or '…'}"


def _sureness(lead: Lead) -> Text:
    band = f", {lead.band[0]}–{lead.band[1]} %" if lead.band else ""
    wording = f" “{lead.wording}”" if lead.wording else ""
    stance = _said(f"{lead.stance}{wording}{band}", "bold red" if lead.stance in _DENIED else "bold")
    return Text("\n").join([stance, _said(lead.span, "dim")])


def _table(*headings: str, title: str) -> Table:
    table = Table(title=Text(title, "bold"), title_justify="left", box=SIMPLE_HEAD, show_lines=True)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _said(text: str, style: str = "") -> Text:
    return Text(visible(text), style)
