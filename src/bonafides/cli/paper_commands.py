"""The commands about papers: `bonafides read` and `bonafides record`; each command's work is imported when it is called."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from bonafides.cli.arguments import AsJson, AsOf, EditionPath, OwnLists


def read(
    files: Annotated[
        list[str],
        Parameter(
            allow_leading_hyphen=True,
            help="Documents: text, HTML, PDF, DOCX, e-mail; of a folder its files; - is standard input.",
        ),
    ],
    *,
    edition: EditionPath = None,
    as_of: AsOf = None,
    own: OwnLists = None,
    as_json: AsJson = False,
    draft: Annotated[
        Path | None,
        Parameter(name="--draft", help="Write the transactions that the leads report, for `assess`."),
    ] = None,
    triage: Annotated[
        bool,
        Parameter(
            name="--triage", help="Sort notices, JSON lines of title and abstract: relevant or not, kind, who, where."
        ),
    ] = False,
    release_to: Annotated[
        str | None,
        Parameter(name="--release-to", help="Give only what may go to this country, three letters such as GBR."),
    ] = None,
    on: Annotated[
        str | None,
        Parameter(name="--on", help="The day of the release, which needs one; with --assess the day that is now."),
    ] = None,
    assess_leads: Annotated[
        bool, Parameter(name="--assess", help="Assess each lead as if it were true: on its own day, and now.")
    ] = False,
    told: Annotated[
        Literal["nothing", "count", "length"] | None,
        Parameter(name="--told", help="What a release tells of the portions that stay; nothing when left out."),
    ] = None,
    release_unclassified: Annotated[
        bool, Parameter(name="--release-unclassified", help="Policy: a portion marked (U) alone may go to anybody.")
    ] = False,
    release_reasons: Annotated[
        Path | None,
        Parameter(
            name="--release-reasons", help="Write for the owner, not the recipient, why each portion goes or stays."
        ),
    ] = None,
) -> int:
    """Documents to structure, mentions and leads; leads stay unverified. With --release-to, only what may go to one country."""
    if triage:
        from bonafides.cli.triaging import run as sort_notices

        alone = not (draft or release_to or on or told or release_unclassified or release_reasons or assess_leads)
        return sort_notices(tuple(files), edition=edition, own=tuple(own or ()), as_json=as_json, alone=alone)
    if assess_leads:
        from bonafides.cli.lead_assessing import AssessRequest
        from bonafides.cli.lead_assessing import run as with_assessments

        return with_assessments(
            AssessRequest(
                files=tuple(files), edition=edition, as_of=as_of, on=on, own=tuple(own or ()), as_json=as_json, draft=draft, release_to=release_to,
            )
        )  # fmt: skip
    if release_to or on or told or release_unclassified or release_reasons:
        from bonafides.cli.releasing import ReleaseRequest
        from bonafides.cli.releasing import run as release

        return release(
            ReleaseRequest(
                files=tuple(files), to=release_to, on=on, told=told, unclassified=release_unclassified, reasons=release_reasons, edition=edition,
                as_of=as_of, own=tuple(own or ()), as_json=as_json, draft=draft,
            )
        )  # fmt: skip
    from bonafides.cli.reading import run

    return run(tuple(files), edition=edition, as_of=as_of, own=tuple(own or ()), as_json=as_json, draft=draft)


def record(
    files: Annotated[
        list[str],
        Parameter(
            allow_leading_hyphen=True,
            help="JSON lines: documents of read --json, assessments of assess --json and their transactions, decisions, own events.",
        ),
    ],
    *,
    since: Annotated[str | None, Parameter(name="--from", help="The first day of the period.")] = None,
    until: Annotated[str | None, Parameter(name="--until", help="The first day that no longer counts.")] = None,
    before_from: Annotated[
        str | None,
        Parameter(name="--before-from", help="The first day of the period before; of the same length when left out."),
    ] = None,
    country: Annotated[str | None, Parameter(name="--country", help="Whose record: CN, or a name.")] = None,
    region: Annotated[
        str | None, Parameter(name="--region", help="Whose record: a group such as EU, or 'South Asia=PK,BD'.")
    ] = None,
    party: Annotated[str | None, Parameter(name="--party", help="Whose record: a firm's name.")] = None,
    form: Annotated[
        Literal["telegram", "html", "pdf", "json"], Parameter(name="--as", help="The form to write it in.")
    ] = "telegram",
    out: Annotated[
        Path | None, Parameter(name="--out", help="The file to write; standard output when left out.")
    ] = None,
    sender: Annotated[str, Parameter(name="--writer", help="Who writes the paper.")] = "",
    to: Annotated[
        list[str] | None,
        Parameter(name="--to", help="To whom it goes; repeatable. Those whom the marks name when left out."),
    ] = None,
    info: Annotated[list[str] | None, Parameter(name="--info", help="Who gets it for information; repeatable.")] = None,
    on: Annotated[str | None, Parameter(name="--on", help="The paper's day; --until when left out.")] = None,
    edition: EditionPath = None,
    own: OwnLists = None,
) -> int:
    """A country's, region's or firm's record over a period: figures, trends, and a paper whose every sentence has its ground and mark."""
    from bonafides.cli.recording import Request, run

    request = Request(
        files=tuple(files), since=since, until=until, before_from=before_from, country=country, region=region, party=party, form=form, out=out,
        sender=sender, to=tuple(to or ()), info=tuple(info or ()), on=on, edition=edition, own=tuple(own or ()),
    )  # fmt: skip
    return run(request)
