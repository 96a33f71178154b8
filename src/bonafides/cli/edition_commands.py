"""The commands of `bonafides edition`; each command's work is imported when it is called."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from bonafides.cli.arguments import AsJson

edition_app = App(name="edition", help="Reference data, sealed: build, update, list, show, verify, diff, export.")


@edition_app.command(name="build")
def edition_build(
    path: Annotated[Path, Parameter(help="Where the edition goes; one that is there is replaced in one step.")],
    *,
    published: Annotated[
        Path | None, Parameter(name="--from", help="Publishers' own files, recognised by content.")
    ] = None,
    days: Annotated[
        list[str] | None,
        Parameter(name="--published", help="The day a list's files tell of; repeatable."),
    ] = None,
    joins: Annotated[
        Path | None,
        Parameter(name="--joins", help="Pairs of listings that you decided are one actor, or are not; TOML."),
    ] = None,
    accept: Annotated[
        list[str] | None,
        Parameter(name="--accept", help="A list that may have lost more than half of its entries; repeatable."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Build an edition offline from publishers' files; without --from, the starter edition of typed facts."""
    from bonafides.cli.editing import build

    lists = tuple(accept or ())
    return build(path, published=published, days=tuple(days or ()), joins=joins, accept=lists, as_json=as_json)


@edition_app.command(name="update")
def edition_update(
    path: Annotated[Path, Parameter(help="The edition; made where there is none, replaced in one step.")],
    *,
    store: Annotated[Path, Parameter(name="--store", help="The folder of what was fetched, by list and day.")],
    lists: Annotated[list[str] | None, Parameter(name="--list", help="Fetch only this list; repeatable.")] = None,
    accept: Annotated[
        list[str] | None,
        Parameter(name="--accept", help="Take this list though it lost half of its entries or is older; repeatable."),
    ] = None,
    offline: Annotated[bool, Parameter(name="--offline", help="Fetch nothing; build from what is stored.")] = False,
    days: Annotated[
        list[str] | None,
        Parameter(name="--published", help="The day that files you put into the store tell of; repeatable."),
    ] = None,
    joins: Annotated[
        Path | None,
        Parameter(name="--joins", help="Pairs of listings that you decided are one actor, or are not; TOML."),
    ] = None,
    strict: Annotated[bool, Parameter(name="--strict", help="End with 3 where a list is not current.")] = False,
    as_json: AsJson = False,
) -> int:
    """Fetch the publishers' lists into a store of dated snapshots, check them, and build the edition anew."""
    from bonafides.cli.updating import Request, run

    request = Request(
        path=path, store=store, lists=tuple(lists or ()), accept=tuple(accept or ()), offline=offline, days=tuple(days or ()),
        joins=joins, strict=strict, as_json=as_json,
    )  # fmt: skip
    return run(request)


@edition_app.command(name="list")
def edition_list(
    folder: Annotated[Path, Parameter(help="A folder of editions.")] = Path(),
    *,
    as_json: AsJson = False,
) -> int:
    """The editions in a folder, and the starter edition."""
    from bonafides.cli.editing import listed

    return listed(folder, as_json=as_json)


@edition_app.command(name="show")
def edition_show(
    path: Annotated[Path | None, Parameter(help="The edition; the starter edition when left out.")] = None,
    *,
    as_json: AsJson = False,
) -> int:
    """What an edition holds: lists, days, coverage, sources."""
    from bonafides.cli.editing import show

    return show(path, as_json=as_json)


@edition_app.command(name="verify")
def edition_verify(
    path: Annotated[Path | None, Parameter(help="The edition; the starter edition when left out.")] = None,
    *,
    as_json: AsJson = False,
) -> int:
    """Hash every file of an edition and say which was changed."""
    from bonafides.cli.editing import verified

    return verified(path, as_json=as_json)


@edition_app.command(name="diff")
def edition_diff(
    old: Annotated[Path, Parameter()],
    new: Annotated[Path, Parameter()],
    *,
    lists: Annotated[list[str] | None, Parameter(name="--list", help="Only this list; repeatable.")] = None,
    containing: Annotated[
        str,
        Parameter(name="--containing", help="Only entries whose reference, name or actor contains this."),
    ] = "",
    parties: Annotated[
        str, Parameter(name="--parties", help="What it means for this file of parties or transactions.")
    ] = "",
    columns: Annotated[
        list[str] | None, Parameter(name="--map", help="OURS=THEIRS, or @ and a saved mapping, for --parties.")
    ] = None,
    as_of: Annotated[str | None, Parameter(name="--as-of", help="The day for --parties; today when left out.")] = None,
    html: Annotated[Path | None, Parameter(name="--html", help="Write one self-contained page.")] = None,
    as_json: AsJson = False,
) -> int:
    """What was added, removed and changed between two editions, by list, actor and field."""
    from bonafides.cli.editing import Compared, differences
    from bonafides.cli.options import columns_of

    return differences(
        Compared(
            old=old, new=new, lists=tuple(lists or ()), containing=containing, parties=parties, as_of=as_of, html=html, as_json=as_json,
            columns=columns_of(columns or (), None),
        )
    )  # fmt: skip


@edition_app.command(name="export")
def edition_export(
    path: Annotated[Path | None, Parameter(help="The edition; the starter edition when left out.")] = None,
    *,
    form: Annotated[
        str,
        Parameter(
            name="--as", help="ftm: FollowTheMoney entities, one a line; csv: a table in the layout of own lists."
        ),
    ] = "ftm",
    lists: Annotated[list[str] | None, Parameter(name="--list", help="Only this list; repeatable.")] = None,
    output: Annotated[Path | None, Parameter(name="--output", help="Write a file in place of standard output.")] = None,
) -> int:
    """Write an edition's listings for others."""
    from bonafides.cli.exporting import export

    return export(path, form=form, lists=tuple(lists or ()), output=output)
