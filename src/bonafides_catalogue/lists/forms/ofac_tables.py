"""The comma-separated layout of OFAC's lists: four files without header, joined by the entry's number.

Layout as in OFAC's data specification (dat_spec.txt, of 2004 with later changes), read at
https://ofac.treasury.gov/sdn-list-data-formats-data-schemas :

- main file: ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type, Tonnage, GRT, Vess_flag, Vess_owner, Remarks
- names: ent_num, alt_num, alt_type, alt_name, alt_remarks
- addresses: ent_num, add_num, address, city with state and postal code, country, add_remarks
- comments: ent_num, and what did not fit into the 1,000 characters of the main file's remarks

`alt_num` and `add_num` are ignored by name: they number the rows of their files and name nothing. "-0-" stands for nothing,
a sign 0x1A may end a file, and some versions of the comments leave commas in the text unquoted.
"""

from collections import defaultdict
from collections.abc import Iterator

from bonafides.errors import ContentError
from bonafides.model.source import Published, Snapshot
from bonafides.text.columns import rows
from bonafides_catalogue.lists.forms.ofac_entries import KINDS, AddressRow, Entry, OtherName

MAIN = "sdn"
_EMPTY = "-0-"
_CELLS = {MAIN: 12, "alt": 5, "add": 6}
_ALIAS_KINDS = frozenset({"aka", "fka", "nka"})
_FULL_REMARK = 990  # OFAC cuts remarks at 1,000 characters and carries on in the comments file.


def _plain(cell: str) -> str:
    """Give a cell's text; the publisher's sign for nothing is empty."""
    cell = cell.strip()
    return "" if cell == _EMPTY else cell


def programmes(cell: str) -> tuple[str, ...]:
    """Give the tags of a cell.

    >>> programmes("NPWMD] [IRAN")
    ('NPWMD', 'IRAN')
    """
    return tuple(tag for tag in (part.strip(" []") for part in cell.split("] [")) if tag)


def part_of(file: Published, name: str) -> str | None:
    """Give which of the four files this is by the form of its first row; comments have no form, so their name tells."""
    row = next(opening(file), None)
    if row is None:
        return None
    if len(row) == _CELLS[MAIN] and row[2] in KINDS:
        return MAIN
    if len(row) == _CELLS["alt"] and row[1].isdigit() and row[2] in _ALIAS_KINDS:
        return "alt"
    if len(row) == _CELLS["add"] and row[1].isdigit():
        return "add"
    return "comments" if "comment" in name and len(row) > 1 else None


def opening(file: Published) -> Iterator[list[str]]:
    """Give the whole rows within the first 4,000 bytes, trimmed; none where the file is no such table."""
    if not file.content[:1].isdigit():
        return
    start = Published(path=file.path, content=file.content[:4000].rsplit(b"\n", 1)[0])
    try:
        yield from ([_plain(cell) for cell in row] for _, row in rows(start))
    except ContentError:
        return


def _rows(snapshot: Snapshot, name: str) -> Iterator[list[str]]:
    """Give the rows of a part, trimmed; raises ContentError for a second file or a row out of form."""
    files = [file for file in snapshot.parts.get(name, ()) if not is_xml(file)]
    if len(files) > 1:
        raise ContentError(
            f"{files[1].path}: a second {name} file of {snapshot.day}; put each set of files into a folder named by its day"
        )
    for file in files:
        for line, row in rows(file):
            cells = [_plain(cell) for cell in row]
            if name == "comments":
                cells = [cells[0], ",".join(row[1:])]
            elif len(cells) != _CELLS[name]:
                raise ContentError(
                    f"unmapped: {len(cells)} cells in {file.path} line {line}, not {_CELLS[name]}; fetch it again"
                )
            elif name == MAIN and cells[-1]:  # A remark that is cut off may end in the blank before its next word.
                cells[-1] = row[-1]
            if not cells[0].isdigit():
                raise ContentError(
                    f"{file.path} line {line}: entry number {cells[0]!r} is no number; fetch the file again"
                )
            if name == MAIN and not cells[1]:
                raise ContentError(f"{file.path} line {line}: an entry without a name; fetch the file again")
            yield cells


def is_xml(file: Published) -> bool:
    """Tell whether a file is no table but XML: its first letter is an angle bracket."""
    return file.content[:64].lstrip(b"\xef\xbb\xbf\xfe\xff\x00 \r\n\t")[:1] == b"<"


def _joined(snapshot: Snapshot, name: str) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for cells in _rows(snapshot, name):
        found[cells[0]].append(cells)
    return found


def entries(snapshot: Snapshot) -> Iterator[Entry]:
    """Give every entry of the main file with the names, addresses and comments that belong to it."""
    names, addresses, comments = (_joined(snapshot, part) for part in ("alt", "add", "comments"))
    for cells in _rows(snapshot, MAIN):
        number, name, kind, tags, title, call_sign, vessel_type, tonnage, gross, flag, owner, remarks = cells
        more = "".join(row[1] for row in comments.get(number, ()))
        yield Entry(
            number=number, name=name, kind=kind, programmes=programmes(tags), title=title, call_sign=call_sign,
            vessel_type=vessel_type, tonnage=tonnage, gross=gross, flag=flag, owner=owner, remarks=remarks + more,
            cut_off=len(remarks) >= _FULL_REMARK and not more,
            names=tuple(_name(row) for row in names.get(number, ())),
            addresses=tuple(_address(row) for row in addresses.get(number, ())),
        )  # fmt: skip


def _name(row: list[str]) -> OtherName:
    """Give another name; one in quotes is a weak one."""
    plain = row[3].strip("\"' ")
    return OtherName(kind=row[2], name=plain, weak=plain != row[3] and row[3][:1] in "\"'", remark=row[4])


def _address(row: list[str]) -> AddressRow:
    return AddressRow(line=", ".join(cell for cell in row[2:5] if cell), country=row[4], remark=row[5])


def orphans(snapshot: Snapshot) -> Iterator[tuple[str, int]]:
    """Give by file how many of its rows belong to no entry of the main file, where any do."""
    joined = [name for name in ("alt", "add", "comments") if name in snapshot.parts]
    known = {cells[0] for cells in _rows(snapshot, MAIN)} if joined else set()
    for name in joined:
        if count := sum(cells[0] not in known for cells in _rows(snapshot, name)):
            yield name, count
