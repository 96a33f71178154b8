"""`bonafides decide`: a named person's decision on a hit or a finding, and a second person's signature under it."""

import hashlib
from datetime import date
from pathlib import Path

from msgspec import Struct, structs

from bonafides.cli.decidable import Named, one_row, targets_of
from bonafides.cli.options import day_of
from bonafides.dispositions import checked, id_of
from bonafides.errors import InputError
from bonafides.model.assessment import Finding, Hit
from bonafides.model.codec import to_json
from bonafides.model.disposition import Countersignature, Disposition, Exhibit, Verdict
from bonafides.storage.decisions import record
from bonafides.storage.lines import opened
from bonafides.storage.outlet import finish, say
from bonafides.text.cells import visible


class Request(Struct, frozen=True, kw_only=True):
    """The options of one run."""

    file: Path
    assessment: str | None = None
    named: Named = Named()
    verdict: Verdict | None = None
    reason: str = ""
    by: str = ""
    on: str | None = None
    evidence: tuple[Path, ...] = ()
    countersign: str = ""
    as_json: bool = False


def run(request: Request) -> int:
    """Record a decision or a countersignature; give the exit code."""
    today = date.today()  # noqa: DTZ011 (the outermost layer: a person who names no day decides today)
    day = day_of(request.on, "--on") or today
    if day > today:
        raise InputError(f"--on {day}: is still to come; give the day on which it was decided")
    if request.countersign:
        signed = record(request.file, Countersignature(of=request.countersign, by=request.by.strip(), on=day))
        taken = [d for d in signed.decisions if d.id == request.countersign]
    else:
        taken = _decisions(request, day)
        for decision in taken:
            record(request.file, decision)
    for decision in taken:
        _tell(decision, request)
    finish()
    return 0


def _decisions(request: Request, day: date) -> list[Disposition]:
    """Give the decisions that a request takes, all of them checked before the first is written."""
    if request.verdict is None:
        raise InputError("say what is decided with --verdict cleared, confirmed or explained")
    if request.assessment is None:
        raise InputError("name what is decided on with --assessment, or a decision to sign with --countersign")
    row = one_row(request.assessment, request.named)
    targets = targets_of(row, request.named, request.verdict)
    papers = tuple(_exhibit(path) for path in request.evidence)
    found = []
    for target, sides in targets:
        draft = Disposition(
            id="", verdict=request.verdict, rule=request.named.rule, transaction=row.name, about=_about(target, row.name), sides=sides,
            reason=request.reason.strip(), by=request.by.strip(), on=day, evidence=papers,
        )  # fmt: skip
        if isinstance(target, Hit):
            draft = structs.replace(draft, list=target.list, list_id=target.list_id, party=target.query)
        found.append(checked(structs.replace(draft, id=id_of(draft))))
    return found


def _about(target: Hit | Finding, name: str) -> str:
    if isinstance(target, Hit):
        return f"“{target.query}” as {target.name} ({target.list}/{target.list_id})"
    return f"{target.rule} of {name}: {target.says}"


def _exhibit(path: Path) -> Exhibit:
    with opened(str(path)) as file:
        return Exhibit(name=path.name, sha256=hashlib.sha256(file.read()).hexdigest())


def _tell(decision: Disposition, request: Request) -> None:
    if request.as_json:
        say(to_json(decision))
        return
    print(visible(f"{decision.id}: {decision.verdict} {decision.about}, by {decision.by} on {decision.on}"))
    if decision.countersigned_by:
        print(visible(f"countersigned by {decision.countersigned_by} on {decision.countersigned_on}"))
    elif decision.verdict != "confirmed":
        print(
            f"to lift a hold, another person signs: bonafides decide {request.file} --countersign {decision.id} --by NAME"
        )
