"""Parse a publisher's XML: no entities, no document types, no network, and a refusal in one sentence."""

from typing import TYPE_CHECKING

from bonafides.errors import ContentError
from bonafides.model.source import Published

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed_xml(file: Published, *, url: str, comments: bool = False) -> "_Element":
    """Give the root of a publisher's XML file; comments and processing instructions are left out.

    The file is read within lxml's limits of size and depth, so that a hostile one is refused and not unpacked.

    Args:
        file: As found.
        url: Where to fetch it again; the sentence of a refusal says so.
        comments: Keep comments, for a publisher that says something in them; their `tag` is then no text.

    Raises:
        ContentError: The file is not well-formed, or declares a document type, which no list does.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=not comments,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(file.content, parser)
    except etree.XMLSyntaxError as error:
        where = error.lineno or 1
        what = " ".join(str(error.msg).partition(", line ")[0].split())
        raise ContentError(
            f"{file.path} line {where}: not well-formed XML ({what}); fetch it again from {url}, "
            "and keep the encoding that its first line names"
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ContentError(
            f"{file.path}: declares a document type, which this list never does; fetch it again from {url}"
        )
    return root
