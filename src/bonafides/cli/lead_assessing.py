"""`bonafides read --assess`: documents with their leads assessed, each as if it were true."""

import sys
from datetime import date
from pathlib import Path

from msgspec import Struct

from bonafides import documents
from bonafides.cli.options import day_of, own_listings
from bonafides.documents.marking import Nations
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.errors import BonafidesError, InputError
from bonafides.model.codec import to_json
from bonafides.model.document import Document
from bonafides.model.lead import AssessedDocument, LeadAssessment
from bonafides.records import assessed_leads
from bonafides.storage.lines import opened, whole
from bonafides.storage.outlet import finish, mendable, say


class AssessRequest(Struct, frozen=True, kw_only=True):
    """The command's arguments; without a day, "now" is the day of the edition and never the clock's."""

    files: tuple[str, ...]
    edition: Path | None = None
    as_of: str | None = None
    on: str | None = None
    own: tuple[Path, ...] = ()
    as_json: bool = False
    draft: Path | None = None
    release_to: str | None = None


def run(request: AssessRequest) -> int:
    """Read every document and assess its leads; give the exit code."""
    if request.release_to:
        raise InputError("--assess tells what a release keeps back; run it without --release-to")
    edition, own = open_edition(request.edition), own_listings(request.own)
    knowledge = knowledge_of(edition, own)
    on, written = day_of(request.on, "--on") or knowledge.known_on, day_of(request.as_of)
    from bonafides.cli.reading import terms_of

    gazetteer, nations = documents.Gazetteer(terms_of(edition, own.listings)), Nations(edition.places.countries)
    drafted: list[bytes] = []
    failed = 0
    for name in request.files:
        try:
            with opened(name) as file:
                content = whole(file, where=name)
            document = documents.read(content, name=Path(name).name, gazetteer=gazetteer, day=written, nations=nations)
            assessments = assessed_leads(document, knowledge, on=on)
        except BonafidesError as error:
            failed += 1
            print(f"refused: {error}", file=sys.stderr)
            continue
        drafted += [to_json(t) for t in documents.draft(document)]
        _tell(assessed_document(document, assessments), as_json=request.as_json, on=on)
    _write(drafted, request.draft)
    for warning in () if request.as_json else knowledge.warnings:
        print(f"note: {warning}", file=sys.stderr)
    finish()
    return 2 if failed == len(request.files) else 0


def assessed_document(document: Document, assessments: tuple[LeadAssessment, ...]) -> AssessedDocument:
    """Give a document with the assessments of its leads."""
    fields = {name: getattr(document, name) for name in document.__struct_fields__}
    return AssessedDocument(**fields, assessments=assessments)


def _tell(document: AssessedDocument, *, as_json: bool, on: date) -> None:
    if as_json:
        say(to_json(document))
        return
    from bonafides.cli.showing import show
    from bonafides.reports.lead_view import assessments_view
    from bonafides.reports.reading import document_view

    show(document_view(document), assessments_view(document.assessments, on))


def _write(drafted: list[bytes], path: Path | None) -> None:
    """Write the drafted transactions, where they were asked for."""
    if path:
        with mendable(str(path)):
            path.write_bytes(b"".join(line + b"\n" for line in drafted))
        print(f"{len(drafted)} transactions drafted, unverified: {path}", file=sys.stderr)
