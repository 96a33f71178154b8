"""The command `bonafides selftest`; its work is imported when it is called."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from bonafides.cli.arguments import AsJson, AsOf, EditionPath, OwnLists


def selftest(
    *,
    edition: EditionPath = None,
    as_of: AsOf = None,
    own: OwnLists = None,
    sample: Annotated[
        str, Parameter(name="--sample", help="How many listed names are asked for, by lot; or all.")
    ] = "500",
    seed: Annotated[
        int, Parameter(name="--seed", help="Another number draws another sample; the same one repeats it.")
    ] = 1,
    kinds: Annotated[list[str] | None, Parameter(name="--kind", help="Only this kind of change; repeatable.")] = None,
    levels: Annotated[
        list[int] | None, Parameter(name="--level", help="Only so many changes: 1, 2, or 3 for heavy; repeatable.")
    ] = None,
    page: Annotated[
        Path | None,
        Parameter(name="--page", help="Write a page to read: FILE.html with bars, or FILE.md with tables alone."),
    ] = None,
    processes: Annotated[
        int | None,
        Parameter(name="--processes", help="How many processes ask; as many as there are processors when left out."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """How well this edition is found: listed names, changed as clerks and evaders change them, by script and kind of change."""
    from bonafides.cli.selftesting import Request, run

    request = Request(
        edition=edition, as_of=as_of, own=tuple(own or ()), sample=sample, seed=seed, kinds=tuple(kinds or ()), levels=tuple(levels or ()),
        page=page, processes=processes, as_json=as_json,
    )  # fmt: skip
    return run(request)
