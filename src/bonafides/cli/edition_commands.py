"""The commands of `bonafides edition`; each command's work is imported when it is called."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from bonafides.cli.arguments import AsJson

edition_app = App(name="edition", help="Reference data, sealed: build, list, show, verify, diff.")


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
    as_json: AsJson = False,
) -> int:
    """Build an edition offline from publishers' files; without --from, the starter edition of typed facts."""
    from bonafides.cli.editing import build

    return build(path, published=published, days=tuple(days or ()), joins=joins, as_json=as_json)


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
    as_json: AsJson = False,
) -> int:
    """What was added, removed and changed between two editions."""
    from bonafides.cli.editing import differences

    return differences(old, new, lists=tuple(lists or ()), containing=containing, as_json=as_json)
