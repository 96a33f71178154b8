"""Every command and option of the contract for what exists; each command's work is imported when it is called."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from bonafides import __version__
from bonafides.cli.arguments import (
    AsJson,
    AsOf,
    DecisionsPath,
    EditionPath,
    ExitCode,
    Files,
    Mapped,
    OwnLists,
    RejectsPath,
    SavedMap,
)  # fmt: skip
from bonafides.cli.edition_commands import edition_app
from bonafides.cli.paper_commands import read, record
from bonafides.cli.selftest_command import selftest

app = App(
    name="bonafides",
    help="Decides whether a shipment of sensitive goods may leave, and proves why.",
    version=f"bonafides {__version__}",
    result_action="return_value",
    exit_on_error=False,
    print_error=False,
    suppress_keyboard_interrupt=False,
    default_parameter=Parameter(negative=()),
)
app.command(edition_app)
app.command(read)
app.command(record)
app.command(selftest)


@app.command
def assess(
    files: Files,
    *,
    edition: EditionPath = None,
    as_of: AsOf = None,
    own: OwnLists = None,
    as_json: AsJson = False,
    why: Annotated[bool, Parameter(name="--why", help="Print the evidence tree of each transaction.")] = False,
    everything: Annotated[
        bool, Parameter(name="--all", help="Also give the findings that are no, with their grounds.")
    ] = False,
    columns: Mapped = None,
    save_map: SavedMap = None,
    rejects: RejectsPath = None,
    pack: Annotated[Path | None, Parameter(name="--pack", help="Write an evidence pack into a new folder.")] = None,
    html: Annotated[Path | None, Parameter(name="--html", help="Write one self-contained page.")] = None,
    release: Annotated[Path | None, Parameter(name="--release", help="Write a block and release list, as CSV.")] = None,
    answers: Annotated[
        list[str] | None,
        Parameter(
            name="--answer", help='An answer to a question of the last run, as ID="80 um" or FIELD=...; repeatable.'
        ),
    ] = None,
    answered_by: Annotated[str, Parameter(name="--answered-by", help="Who answers.")] = "",
    decisions: DecisionsPath = None,
    exit_code: ExitCode = False,
) -> int:
    """Transactions to assessments: may this shipment leave, and why."""
    from bonafides.cli.assessing import Request, run
    from bonafides.cli.options import columns_of

    request = Request(
        files=tuple(files), edition=edition, as_of=as_of, own=tuple(own or ()), as_json=as_json, why=why, everything=everything,
        columns=columns_of(columns or (), save_map), rejects=rejects, pack=pack, html=html, release=release, decisions=decisions,
        answers=tuple(answers or ()), answered_by=answered_by, exit_code=exit_code,
    )  # fmt: skip
    return run(request)


@app.command
def screen(
    files: Files,
    *,
    edition: EditionPath = None,
    as_of: AsOf = None,
    own: OwnLists = None,
    as_json: AsJson = False,
    columns: Mapped = None,
    save_map: SavedMap = None,
    rejects: RejectsPath = None,
    decisions: DecisionsPath = None,
    exit_code: ExitCode = False,
) -> int:
    """Names or parties to hits: {"id", "hits"} a line, in order."""
    from bonafides.cli.options import columns_of
    from bonafides.cli.screening import run

    return run(
        tuple(files), edition=edition, as_of=as_of, own=tuple(own or ()), as_json=as_json, columns=columns_of(columns or (), save_map), rejects=rejects,
        exit_code=exit_code, decisions=decisions,
    )  # fmt: skip


@app.command(name="map")
def map_columns(
    file: Annotated[
        str, Parameter(allow_leading_hyphen=True, help="A file of somebody's columns: CSV, XLSX, Parquet.")
    ],
    *,
    save: Annotated[
        Path | None, Parameter(name="--save", help="Save what is accepted as a profile, for --map @FILE.")
    ] = None,
    noun: Annotated[
        Literal["transaction", "party", "item"] | None,
        Parameter(name="--as", help="What a row is; told from the columns when left out."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Which of a file's columns are which fields: proposed, asked on a terminal, shown in ten rows, saved."""
    from bonafides.cli.mapping import Request, run

    return run(Request(file=file, noun=noun, save=save, as_json=as_json))


@app.command
def compare(
    file: Annotated[
        str, Parameter(allow_leading_hyphen=True, help="Pairs {schema, a, b}: two names or two parties a line.")
    ],
    *,
    edition: EditionPath = None,
    why: Annotated[bool, Parameter(help="Say what speaks for and against, in bits.")] = False,
    rejects: RejectsPath = None,
) -> int:
    """Pairs of names or parties to {"score", "match"} a line, in order."""
    from bonafides.cli.comparing import run

    return run(file, edition=edition, why=why, rejects=rejects)


@app.command
def rescreen(
    old: Annotated[Path, Parameter(help="The edition that was.")],
    new: Annotated[Path, Parameter(help="The edition that is.")],
    file: Annotated[
        str, Parameter(allow_leading_hyphen=True, help="Parties or transactions, as for screen and assess.")
    ],
    *,
    as_of: AsOf = None,
    own: OwnLists = None,
    as_json: AsJson = False,
    columns: Mapped = None,
    save_map: SavedMap = None,
    rejects: RejectsPath = None,
    decisions: DecisionsPath = None,
    exit_code: Annotated[bool, Parameter(name="--exit-code", help="End with 1 when something changed.")] = False,
) -> int:
    """What changed for these parties or transactions between two editions, only that, one line a change."""
    from bonafides.cli.options import columns_of
    from bonafides.cli.rescreening import Request, run

    request = Request(
        old=old, new=new, file=file, as_of=as_of, own=tuple(own or ()), as_json=as_json, columns=columns_of(columns or (), save_map),
        rejects=rejects, decisions=decisions, exit_code=exit_code,
    )  # fmt: skip
    return run(request)


@app.command
def decide(
    file: Annotated[Path, Parameter(help="The file of decisions; made when it is not there.")],
    *,
    assessment: Annotated[
        str | None,
        Parameter(
            name="--assessment",
            allow_leading_hyphen=True,
            help="What is decided on: an evidence pack, or what assess, screen or search gave with --json.",
        ),
    ] = None,
    transaction: Annotated[str, Parameter(name="--transaction", help="The transaction's id.")] = "",
    party: Annotated[str, Parameter(name="--party", help="The party's id or name.")] = "",
    rule: Annotated[str, Parameter(name="--rule", help="The finding's rule.")] = "",
    hit: Annotated[list[str] | None, Parameter(name="--hit", help="The listing, LIST/ID; repeatable.")] = None,
    verdict: Annotated[
        Literal["cleared", "confirmed", "explained"] | None,
        Parameter(name="--verdict", help="cleared: another party. explained: accounted for. confirmed: it stands."),
    ] = None,
    reason: Annotated[str, Parameter(name="--reason", help="Why; a decision needs one.")] = "",
    by: Annotated[str, Parameter(name="--by", help="Who decides or countersigns.")] = "",
    on: Annotated[str | None, Parameter(name="--on", help="The day of it; today when left out.")] = None,
    evidence: Annotated[
        list[Path] | None, Parameter(name="--evidence", help="A paper that it rests on; repeatable.")
    ] = None,
    countersign: Annotated[str, Parameter(name="--countersign", help="The id of a decision to countersign.")] = "",
    as_json: AsJson = False,
) -> int:
    """Record a named person's decision on a hit or a finding, or a second person's signature under one."""
    from bonafides.cli.decidable import Named
    from bonafides.cli.deciding import Request, run

    request = Request(
        file=file, assessment=assessment, named=Named(transaction=transaction, party=party, rule=rule, hits=tuple(hit or ())),
        verdict=verdict, reason=reason, by=by, on=on, evidence=tuple(evidence or ()), countersign=countersign, as_json=as_json,
    )  # fmt: skip
    return run(request)


@app.command
def decisions(
    file: Annotated[Path, Parameter(help="The file of decisions.")],
    *,
    against: Annotated[
        str | None,
        Parameter(
            name="--against", allow_leading_hyphen=True, help="Parties or transactions that they are held against."
        ),
    ] = None,
    edition: EditionPath = None,
    as_of: AsOf = None,
    own: OwnLists = None,
    as_json: AsJson = False,
    columns: Mapped = None,
    save_map: SavedMap = None,
) -> int:
    """What was decided, what waits for a second person, and against a file what applies and what is reopened."""
    from bonafides.cli.decided import Request, run
    from bonafides.cli.options import columns_of

    request = Request(
        file=file, against=against, edition=edition, as_of=as_of, own=tuple(own or ()), as_json=as_json,
        columns=columns_of(columns or (), save_map),
    )  # fmt: skip
    return run(request)


@app.command
def search(
    name: Annotated[str, Parameter(help="A name in any script, or an identifier such as IMO 9187629.")],
    *,
    edition: EditionPath = None,
    as_of: AsOf = None,
    own: OwnLists = None,
    as_json: AsJson = False,
    exit_code: ExitCode = False,
) -> int:
    """One party, from the command line, with explained hits."""
    from bonafides.cli.searching import run

    return run(name, edition=edition, as_of=as_of, own=tuple(own or ()), as_json=as_json, exit_code=exit_code)


@app.command
def actor(
    name: Annotated[str, Parameter(help="An actor's id, a listing as LIST:LIST_ID, or a name in any script.")],
    *,
    edition: EditionPath = None,
    as_json: AsJson = False,
) -> int:
    """One actor across lists: its listings, its names, why they are one, and what looks like it and is not."""
    from bonafides.cli.acting import run

    return run(name, edition=edition, as_json=as_json)


@app.command
def classify(
    text: Annotated[
        str,
        Parameter(
            allow_leading_hyphen=True,
            help="A description, a data or safety sheet (PDF, HTML, XLSX, text), or a file of items; - is standard input.",
        ),
    ],
    *,
    edition: EditionPath = None,
    as_of: AsOf = None,
    own: OwnLists = None,
    as_json: AsJson = False,
    why: Annotated[
        bool, Parameter(name="--why", help="Print the evidence of each answer, and what would change it.")
    ] = False,
    html: Annotated[Path | None, Parameter(name="--html", help="Write one self-contained page.")] = None,
    earlier: Annotated[
        list[Path] | None,
        Parameter(name="--earlier", help="Answers that --json wrote before, compared by part number; repeatable."),
    ] = None,
    columns: Mapped = None,
    save_map: SavedMap = None,
    rejects: RejectsPath = None,
    exit_code: ExitCode = False,
) -> int:
    """Items to their standing on the control lists: status, entries, the deciding test, what is missing."""
    from bonafides.cli.classifying import Request, run
    from bonafides.cli.options import columns_of

    return run(
        Request(
            text=text, edition=edition, as_of=as_of, own=tuple(own or ()), as_json=as_json, why=why, html=html, earlier=tuple(earlier or ()),
            columns=columns_of(columns or (), save_map), rejects=rejects, exit_code=exit_code,
        )
    )  # fmt: skip


@app.command
def replay(
    target: Annotated[
        str,
        Parameter(
            allow_leading_hyphen=True,
            help="An evidence pack, or an assessment's id with --pack; a file of past transactions under another policy.",
        ),
    ],
    *,
    pack: Annotated[Path | None, Parameter(name="--pack", help="The evidence pack that holds the id.")] = None,
    edition: EditionPath = None,
    own: OwnLists = None,
    law_as_of: Annotated[
        str | None,
        Parameter(
            name="--law-as-of",
            help="Policy: law, control lists and memberships of this day; lists stay those of each transaction's own.",
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        Parameter(name="--without", help="Policy: leave out this rule of law or red flag; repeatable."),
    ] = None,
    as_if_informed: Annotated[
        bool,
        Parameter(
            name="--as-if-informed",
            help="Policy: as if the authority had given notice of each shipment whose file points to a weapons programme.",
        ),
    ] = False,
    columns: Mapped = None,
    rejects: RejectsPath = None,
    as_json: AsJson = False,
) -> int:
    """The same answer again from its evidence pack, byte for byte, or what differs and why; or past transactions under another policy."""
    if law_as_of or without or as_if_informed:
        from bonafides.cli.policies import PolicyRequest
        from bonafides.cli.policies import run as compare_policies

        request = PolicyRequest(
            file=target, edition=edition, own=tuple(own or ()), columns=tuple(columns or ()), law_as_of=law_as_of,
            without=tuple(without or ()), as_if_informed=as_if_informed, rejects=rejects, as_json=as_json,
        )  # fmt: skip
        return compare_policies(request)
    from bonafides.cli.replaying import run

    return run(target, pack=pack, edition=edition, as_json=as_json)


@app.command
def schema(
    noun: Annotated[str, Parameter(help="transaction, party, item, assessment, hit, document, listing …")],
) -> int:
    """The JSON Schema of a noun."""
    from bonafides.cli.schemas import run

    return run(noun)
