"""The text of a web page: headings, paragraphs, lists and rows of tables; what stands around them is left out and counted."""

import re
from datetime import date
from itertools import islice

from lxml import etree, html

from bonafides.documents.decode import decoded
from bonafides.documents.formats.page_text import blocks_of_page
from bonafides.documents.formats.received import Received, Writing
from bonafides.documents.layouts.days import day_in
from bonafides.errors import InputError

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_DAYS = (
    "article:published_time datepublished dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created date pubdate "
    "publish-date publish_date publication_date publicationdate parsely-pub-date sailthru.date og:published_time"
)
_PUBLISHED = frozenset(_DAYS.split())
_SCRIPTED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_SILENT = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "head", "button", "select", "input", "textarea", "nav", "dialog",
)  # fmt: skip
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|related|sidebar|newsletter|subscribe"
    r"|footer|comments?|advert|advertisement|ads|promo|popup|modal|banner-ad|skip-link|search-form|pagination|recommended)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Signs that no page may hold and that lxml refuses to write."""

_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu"})


def read_page(content: bytes, *, name: str) -> Received:
    """Give the text of a page's article, its title and the day that the page itself gives as that of publication.

    The article is the <article> or <main>, else the element with the densest running text; where that would lose four tenths of the
    running text the whole page counts.

    Raises:
        InputError: For a page that shows no text, such as one that a script fills.
    """
    source, encoding = _source(content, name)
    root = _parsed(source, name)
    title, day = _title(root), _published(root, source)
    etree.strip_elements(root, *_SILENT, with_tail=False)
    body = root.find("body")
    whole = root if body is None else body
    sizes = _Sizes(whole)
    _strip(whole, sizes)
    chosen = _article(whole)
    writing = _written(chosen, title)
    if not any(c.isalnum() for c in writing.text):
        raise InputError(
            f"{name}: an HTML page without text (a script may fill it); save it as PDF or text and send that"
        )
    left = sizes.all[whole] - _Sizes(chosen).all[chosen]
    return Received(
        text=writing.text,
        encoding=f"html {encoding}",
        day=day,
        title=title,
        headings=frozenset(writing.headings),
        findings=(f"{left} characters around the text of the page were left out (menus, notices, links)",)
        if left > 0
        else (),
    )


def _source(content: bytes, name: str) -> tuple[str, str]:
    declared = _DECLARED.search(content[:4096])
    if declared and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = declared[1].decode("ascii", "ignore").lower()
        try:
            if encoding not in {"utf-8", "utf8"}:
                return content.decode({"iso-8859-1": "cp1252", "gb2312": "gb18030"}.get(encoding, encoding)), encoding
        except (LookupError, ValueError):
            pass  # A page that names the wrong encoding is read by its bytes.
    text, encoding, _ = decoded(content, name=name)
    return text.lstrip("\ufeff"), encoding


def _parsed(source: str, name: str) -> html.HtmlElement:
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8", recover=True
    )
    plain = _UNWRITABLE.sub(" ", re.sub(r"^\s*<\?xml[^>]*\?>", "", source))
    try:
        root = html.document_fromstring(plain.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise InputError(f"{name}: an HTML page without text; save it as PDF or text and send that") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputError(f"{name}: an HTML page nested too deep to be read whole; save it as text and send that")
    return root


def _title(root: html.HtmlElement) -> str:
    """Give the page's title: its only first heading, else what it says for sharing, else its window's title."""
    firsts = [" ".join("".join(h.itertext()).split()) for h in root.iter("h1")]
    shared = [m.get("content", "") for m in root.iter("meta") if m.get("property") == "og:title"]
    window = [" ".join("".join(t.itertext()).split()) for t in root.iter("title")]
    found = next((t for t in (*(firsts if len(firsts) == 1 else ()), *shared, *firsts, *window) if t), "")
    return found[:500]


def _published(root: html.HtmlElement, source: str) -> date | None:
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if key in _PUBLISHED and (day := day_in(meta.get("content", ""))):
            return day
    scripted = _SCRIPTED.search(source)
    if scripted and (day := day_in(scripted[1])):
        return day
    times = [t.get("datetime", "") for t in root.iter("time")]
    return day_in(times[0]) if len(set(times)) == 1 else None


class _Sizes:
    """How much text each element of a page holds, and how much of it is outside links; counted once, from the leaves up."""

    def __init__(self, body: html.HtmlElement) -> None:
        self.all: dict[html.HtmlElement, int] = {}
        self.running: dict[html.HtmlElement, int] = {}
        for element in reversed(list(body.iter(etree.Element))):
            own = _size(element.text) + sum(_size(child.tail) for child in element)
            self.all[element] = own + sum(self.all.get(child, 0) for child in element)
            running = own + sum(self.running.get(child, 0) for child in element)
            self.running[element] = 0 if element.tag == "a" else running


def _size(text: str | None) -> int:
    return len(text.strip()) if text else 0


def _strip(body: html.HtmlElement, sizes: _Sizes) -> None:
    """Take out menus, notices and links around the text; nothing that holds half of the page's text is taken for one."""
    gone: set[html.HtmlElement] = set()
    for element in list(body.iter(etree.Element)):
        parent = element.getparent()
        if element is body or parent is None:
            continue
        if parent in gone:
            gone.add(element)
        elif _around(element) and sizes.all[element] * 2 < sizes.all[body]:
            gone.add(element)
            element.drop_tree()


def _around(element: html.HtmlElement) -> bool:
    if element.tag in {"footer", "aside"} or (element.get("role") or "").lower() in _ROLES:
        return True
    if element.tag == "header":
        return not any(parent.tag in {"article", "main"} for parent in islice(element.iterancestors(), 12))
    if element.get("aria-hidden") == "true" or element.get("hidden") is not None:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(named.strip()) and bool(_AROUND.search(named))


def _article(body: html.HtmlElement) -> html.HtmlElement:
    """Give the element that holds the article, or the whole body where no element holds six tenths of the running text."""
    running = _Sizes(body).running
    marked = [e for e in running if e.tag in {"article", "main"} or e.get("role") == "main"]
    for best in (max(marked, key=running.__getitem__, default=None), _densest(running)):
        if best is not None and running[best] >= running[body] * 0.6:
            return best
    return body


def _densest(running: dict[html.HtmlElement, int]) -> html.HtmlElement | None:
    """Give the element that holds most running text directly in its paragraphs; half counts for the element above."""
    scores: dict[html.HtmlElement, float] = {}
    for each, length in running.items():
        parent = each.getparent()
        if each.tag not in {"p", "pre", "blockquote"} or length < 25 or parent is None or parent not in running:
            continue
        scores[parent] = scores.get(parent, 0) + length
        above = parent.getparent()
        if above is not None and above in running:
            scores[above] = scores.get(above, 0) + length / 2
    return max(scores, key=scores.__getitem__, default=None)


def _written(chosen: html.HtmlElement, title: str) -> Writing:
    writing = Writing()
    blocks = list(blocks_of_page(chosen))
    if title and not any(title == " ".join(text.split()) for text, _ in blocks[:12]):
        blocks.insert(0, (title, True))
    for text, heading in blocks:
        writing.add(text, heading=heading)
    return writing
