"""Consolidated list of financial sanctions of the European Union.

Issued by the European Commission, which puts together whom the Union's regulations name; the funds of those on it are
frozen and nothing may be made available to them. Law is the Official Journal alone. Published at
https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions ;
files come with a personal or a public token in their address, so they are handed in. Four layouts are read:

- Table 1.0, parted by semicolons, one row for each name, address, birth, document or citizenship. Tested on 1,000 lines of
  July 2018 that a spreadsheet had wrapped in quotes and parted at their commas; this is undone and counted in a remark.
  Letters that it turned into question marks stay lost: a name that is mostly question marks stands in the note alone.
- XML before 2018 (`WHOLE`), tested on the first 595 entries of February 2016: six programmes, not the whole list.
- XML 1.1 (`export`) and table 1.1, untested on a full file: read from the source of public readers and from extracts in
  them (the crawler `eu_fsf` of OpenSanctions, the reader of moov-io/watchman, the models of django-jsanctions). What they
  do not show is refused by name, so that a first full file may need a word more here.

An entry's id is its logical number in all layouts, so that they make one history. Where two layouts lie in one folder of
one day, the one that says most is read. Programmes are those of the entry, of its parts and of other regimes in its remark.
Concern: IRN, PRK (nuclear, missile), CHEM (chemical); the tag IRN also covers human rights, which it does not tell apart.

Dates. `designationDate` is the beginning where given; of an entry with a UN number it may be the UN's own day, so the days
up to the first act are in doubt. Without it only acts are dated, and the act named may be an amendment: the entry is certain
from the earliest act that any part of it names, and in doubt before. So is a name that only a later act carries. An act
counts from its entry into force, or else from its publication, which may be a day early.

Ignored by name: addresses of acts' texts and their kind (the number tells both), languages of names and acts, numbers of
parts. Numbers, phones and e-mails inside remarks become fields; what no field takes stands in the note, with the acts.
"""

from collections.abc import Iterator

from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import decoded
from bonafides_catalogue.lists.forms import eu_fsf_csv as tables
from bonafides_catalogue.lists.forms import eu_fsf_xml as markup
from bonafides_catalogue.lists.forms.eu_fsf_entry import LIST_ID, URL, day_of, listing

_SAYS_MOST = ("XML 1.1", "table 1.1", "table 1.0", "XML before 2018")


def _recognise(file: Published) -> Part | None:
    """Tell by the columns or the first element, and give the day that the first row or element names."""
    version, day = markup.layout_of(file)
    if not version and tables.layout_of(file):
        rows = decoded(file.content[:4000]).lstrip("\ufeff\r\n ").splitlines()[1:2]
        version, day = "table", rows[0].lstrip('"').partition(";")[0].strip('"') if rows else ""
    return Part(name="list", day=day_of(day, file.path) if day else None) if version else None


def _layout(file: Published) -> str:
    if version := tables.layout_of(file):
        return f"table {version}"
    return "XML before 2018" if markup.layout_of(file)[0] == "old" else "XML 1.1"


def _chosen(snapshot: Snapshot) -> Published:
    return min(snapshot.parts["list"], key=lambda file: (_SAYS_MOST.index(_layout(file)), file.path))


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give every entry of the file that says most."""
    file = _chosen(snapshot)
    entries = tables.entries(file) if _layout(file).startswith("table") else markup.entries(file)
    yield from map(listing, entries)


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    """Say which files were left out, how many lines were mended, and how many names have lost letters."""
    chosen = _chosen(snapshot)
    said = [
        f"{LIST_ID} of {snapshot.day}: {file.path} was left out, since {chosen.path} tells the same day and more; keep one file a day"
        for file in snapshot.parts["list"]
        if file is not chosen
    ]
    mended = tables.repaired(chosen)[1] if _layout(chosen) == "table 1.0" else 0
    if mended:
        said.append(
            f"{LIST_ID} of {snapshot.day}: {mended:,} lines of {chosen.path} were wrapped in quotes and padded by a spreadsheet, which was undone; "
            "fetch the file again, and do not save it from a spreadsheet"
        )
        entries = tuple(_read(snapshot))
        lost = sum("?" in name.name for entry in entries for name in entry.names)
        notes = sum(1 for entry in entries if "name with lost letters: " in entry.note)
        said.append(
            f"{LIST_ID} of {snapshot.day}: {lost:,} names hold question marks in place of letters, and {notes:,} entries have names that are mostly lost "
            "and stand in their notes; fetch the file again"
        )
    return tuple(said)


LIST = ListSource(
    id=LIST_ID,
    title="Consolidated list of financial sanctions of the European Union",
    publisher="European Commission",
    url=URL,
    cites="Treaty on the Functioning of the European Union, article 215; the regulations that each entry names",
    expect=(1_500, 20_000),
    recognise=_recognise,
    read=_read,
    remarks=_remarks,
)
