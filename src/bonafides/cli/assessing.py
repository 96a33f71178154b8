"""`bonafides assess`: rows in, assessments out, refusals kept, evidence packed."""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from msgspec import UNSET, Struct, structs

from bonafides import __version__
from bonafides.assess import Knowledge, assess
from bonafides.cli.options import day_of, own_listings, pairs_of
from bonafides.cli.taken import dispositions_of
from bonafides.cli.working import watched
from bonafides.dispositions import by_subject
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.assessment import Assessment
from bonafides.model.codec import to_json
from bonafides.model.noun import stated
from bonafides.model.outcome import SEVERITY
from bonafides.model.transaction import Answer, Transaction
from bonafides.storage.decisions import read_decisions
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.outlet import Rejects, finish, mendable, say
from bonafides.storage.pack import REJECTS, Pack, PackManifest, PackOptions

_MOST_ON_A_PAGE = 500
_ROWS_OF_A_TABLE = 50


class Request(Struct, frozen=True, kw_only=True):
    """The options of one run."""

    files: tuple[str, ...]
    edition: Path | None = None
    as_of: str | None = None
    own: tuple[Path, ...] = ()
    as_json: bool = False
    why: bool = False
    everything: bool = False
    columns: dict[str, str] = {}
    rejects: Path | None = None
    pack: Path | None = None
    html: Path | None = None
    release: Path | None = None
    answers: tuple[str, ...] = ()
    answered_by: str = ""
    decisions: Path | None = None
    exit_code: bool = False


def run(request: Request) -> int:
    """Assess every row of every file; give the exit code."""
    edition = open_edition(request.edition)
    knowledge = knowledge_of(edition, own_listings(request.own))
    known = dispositions_of(request.decisions)
    pack = Pack(request.pack, request.files, lists=request.own, decisions=request.decisions) if request.pack else None
    if pack and pack.decisions:  # What the pack keeps is what is answered by, though somebody decides meanwhile.
        known = by_subject(read_decisions(pack.folder / pack.decisions).decisions)
    answers = _answers(request)
    rejects = Rejects(request.rejects or (request.pack / REJECTS if request.pack else None))
    outputs = _Outputs(request, pack)
    try:
        for row in watched(rows_of(request.files, request.columns), "assessed"):
            if isinstance(row.noun, InputError):
                rejects.add(row, row.noun)
                continue
            deal, day = _answered(row.noun, answers), day_of(request.as_of)
            outputs.add(deal, assess(deal, knowledge, as_of=day, everything=request.everything, dispositions=known))
    finally:
        rejects.close()
    outputs.close(knowledge)
    finish()
    rows = outputs.count + rejects.count
    if pack:
        pack.seal(_manifest(request, knowledge, pack, rows=rows, assessed=outputs.count))
    print(f"{rows} rows in = {outputs.count} assessed + {rejects.count} rejected", file=sys.stderr)
    return 2 if rejects.count and not outputs.count else 1 if request.exit_code and outputs.needs_person else 0


def rows_of(files: tuple[str, ...], columns: dict[str, str]) -> Iterator[Row[Transaction]]:
    """Give the rows of all files."""
    for name in files:
        yield from read_rows(name, Transaction, columns=columns)


def _answers(request: Request) -> tuple[Answer, ...]:
    """Give the answers of the command line; raises InputError where a pack would not keep them."""
    if request.answers and request.pack:
        raise InputError("--answer is not kept in a pack; write it into the file under `answers`, then use --pack")
    by = request.answered_by or UNSET
    return tuple(Answer(question=q, answer=a, by=by) for q, a in pairs_of(request.answers, "--answer").items())


def _answered(transaction: Transaction, answers: tuple[Answer, ...]) -> Transaction:
    """Give a transaction with more answers, beside its own."""
    if not answers:
        return transaction
    own = transaction.answers if stated(transaction.answers) else ()
    return structs.replace(transaction, answers=(*own, *answers))


def _manifest(request: Request, knowledge: Knowledge, pack: Pack, *, rows: int, assessed: int) -> PackManifest:
    options = PackOptions(as_of=request.as_of or "", everything=request.everything, columns=request.columns)
    return PackManifest(
        engine=__version__, edition=knowledge.edition, edition_digest=knowledge.edition_digest, catalogue=knowledge.catalogue,
        options=options, rows=rows, assessed=assessed, rejected=rows - assessed, inputs=tuple(pack.inputs), lists=tuple(pack.lists),
        decisions=pack.decisions, files={},
    )  # fmt: skip


class _Outputs:
    """Where the assessments go: lines, a table, evidence trees, a pack, a page, a release list."""

    def __init__(self, request: Request, pack: Pack | None) -> None:
        self.request = request
        self.pack = pack
        self.count = 0
        self.needs_person = False
        self.page: list[tuple[Transaction, Assessment]] = []
        self._waiting: list[tuple[Transaction, Assessment]] = []
        self._release: IO[str] | None = None
        if request.release:
            from bonafides.reports.sentences import RELEASE_HEADER

            with mendable(str(request.release)):
                self._release = request.release.open("w", encoding="utf-8", newline="")
                csv.writer(self._release).writerow(RELEASE_HEADER)

    def add(self, transaction: Transaction, assessment: Assessment) -> None:
        """Put one assessment everywhere that it was asked for."""
        self.count += 1
        self.needs_person |= SEVERITY.index(assessment.outcome) > SEVERITY.index("CLEAR_WITH_RECORD")
        line = to_json(assessment)
        if self.pack:
            self.pack.add(line)
        if self.request.as_json:
            say(line)
        else:
            self._waiting.append((transaction, assessment))
            if self.request.why or len(self._waiting) == _ROWS_OF_A_TABLE:
                self._tell()
        if self.request.html:
            self._keep(transaction, assessment)
        if self._release:
            from bonafides.reports.sentences import release_row

            with mendable(str(self.request.release)):
                csv.writer(self._release).writerow(release_row(transaction, assessment))

    def _keep(self, transaction: Transaction, assessment: Assessment) -> None:
        if len(self.page) == _MOST_ON_A_PAGE:
            raise InputError(
                f"--html shows at most {_MOST_ON_A_PAGE} transactions on one page; give fewer rows, or use --json or --pack"
            )
        self.page.append((transaction, assessment))

    def _tell(self) -> None:
        from bonafides.cli.showing import show
        from bonafides.reports.terminal import evidence_tree, summary_table

        rows, self._waiting = self._waiting, []
        if self.request.why:
            show(*(evidence_tree(*row) for row in rows))
        elif rows:
            show(summary_table(rows))

    def close(self, knowledge: Knowledge) -> None:
        """Finish the files, and say what limits every answer."""
        self._tell()
        if self._release:
            with mendable(str(self.request.release)):
                self._release.close()
        if self.request.html:
            from bonafides.reports.page import page

            with mendable(str(self.request.html)):
                self.request.html.write_text(page(self.page, title="Assessment"), encoding="utf-8")
            print(f"page: {self.request.html}", file=sys.stderr)
        if not self.request.as_json:
            for warning in knowledge.warnings:
                print(f"note: {warning}", file=sys.stderr)
