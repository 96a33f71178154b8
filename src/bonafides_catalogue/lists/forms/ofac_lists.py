"""Whose a file of the Office of Foreign Assets Control is: the SDN list's, or the consolidated list's of those not blocked.

Both lists are published in the same layouts. The programmes tell them apart: an entry of the consolidated list that only has
programmes which never block tells at once, and so does an entry of the SDN list whose programme only blocks. Some programmes
are on both lists; there a remark on a directive tells. Names, addresses and comments carry no programme: a file name that
begins with "cons", or a folder named so, settles it, and without either they are the SDN list's; since one number names an
entry on both lists, a row taken for the wrong one is never another's, and is counted among the rows without an entry.
"""

import itertools
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from bonafides.errors import ContentError
from bonafides.model.listing import Listing
from bonafides.model.source import Part, Published, Snapshot
from bonafides_catalogue.lists.forms import ofac_tables, ofac_xml
from bonafides_catalogue.lists.forms.ofac_entries import Terms, by_entry, listing
from bonafides_catalogue.lists.forms.ofac_tables import MAIN
from bonafides_catalogue.lists.forms.ofac_terms import CONSOLIDATED, SDN

NEVER_BLOCK = re.compile(r"NS-|FSE-|561|CMIC|CCMC|CAPTA|MBS")
"""Programmes of the consolidated list alone; an entry of the SDN list has one of them only beside one that blocks."""

_ON_BOTH = frozenset({
    "UKRAINE-EO13662", "RUSSIA-EO14024", "BURMA-EO14014", "ILLICIT-DRUGS-EO14059", "CAATSA - RUSSIA", "VENEZUELA-EO13850",
    "IRAN-CON-ARMS-EO", "IRAN", "IRAN-EO13846", "ISA", "IFCA", "SDGT", "HIFPAA", "EO13645", "PEESA",
})  # fmt: skip
_SHORT_OF_BLOCKING = re.compile(
    r"Subject to Directive|Directive Determination|Directive Information|CAATSA Section 235"
)
_NAMED = re.compile(r"(?<![a-z])cons[_.-]|consolidated|non[-_]?sdn", re.IGNORECASE)


def recognised(file: Published, name: str) -> Part | None:
    """Give which part of the list `name` a file is; None where it is another list's or nobody's."""
    part = ofac_xml.recognise(file)
    if part is None:
        table = ofac_tables.part_of(file, PurePosixPath(file.path).name.lower())
        part = Part(name=table) if table else None
    return part if part is not None and _list_of(file, part) == name else None


def _list_of(file: Published, part: Part) -> str:
    for tags, remarks in _opening(file, part):
        if not tags:
            continue
        never = [bool(NEVER_BLOCK.match(tag)) for tag in tags]
        if all(never) or (_SHORT_OF_BLOCKING.search(remarks) and _ON_BOTH.issuperset(tags)):
            return CONSOLIDATED.list_id
        if not any(never) and not _ON_BOTH.issuperset(tags):
            return SDN.list_id
    return (CONSOLIDATED if _named(file.path) else SDN).list_id


def _opening(file: Published, part: Part) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give the programmes and remarks of the first entries of a main file."""
    if part.name != MAIN:
        return
    if ofac_tables.is_xml(file):
        text, entries = ofac_xml.opening(file)
        yield from ((tags, text) for tags in entries)
    else:
        yield from ((ofac_tables.programmes(row[3]), row[11]) for row in ofac_tables.opening(file) if len(row) == 12)


def _named(path: str) -> bool:
    """Tell whether a file's name, or the name of its folder, says that it is of the consolidated list."""
    place = PurePosixPath(path)
    return not place.name.lower().startswith("sdn") and bool(
        _NAMED.search(place.name) or _NAMED.search(place.parent.name)
    )


def read(snapshot: Snapshot, terms: Terms, *, url: str) -> Iterator[Listing]:
    """Give the listing of every entry of a snapshot, from tables, XML or both."""
    tables = (listing(entry, terms) for entry in ofac_tables.entries(snapshot))
    documents = [file for file in snapshot.parts.get(MAIN, ()) if ofac_tables.is_xml(file)]
    if len(documents) > 1:
        raise ContentError(
            f"{documents[1].path}: a second XML file of {snapshot.day}; put each into a folder named by its day, "
            "or take one out"
        )
    if not documents:
        yield from tables
        return
    told = (listing(entry, terms) for entry in ofac_xml.entries(documents[0], url=url))
    yield from by_entry(itertools.chain(tables, told))


def remarks(snapshot: Snapshot, name: str) -> tuple[str, ...]:
    """Say how many rows of the joined files have no entry, and where a file does not say how many entries it has."""
    said = [
        f"{name} of {snapshot.day}: {count:,} rows of the {part} file name an entry that the main file does not have; "
        "fetch all files of one day"
        for part, count in ofac_tables.orphans(snapshot)
    ]
    said += [
        f"{name} of {snapshot.day}: {file.path} has no Record_Count, so nothing tells whether it is whole"
        for file in snapshot.parts.get(MAIN, ())
        if ofac_tables.is_xml(file) and not ofac_xml.counted(file)
    ]
    return tuple(said)
