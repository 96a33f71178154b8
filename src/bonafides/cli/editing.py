"""`bonafides edition`: build, list, show, verify and compare sealed reference data."""

import sys
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bonafides.cli.options import pairs_of
from bonafides.editions.build import build as building
from bonafides.editions.catalogue import STARTER, installed_catalogue
from bonafides.editions.compare import PartyChanges, diff
from bonafides.editions.joining import decided_pairs
from bonafides.editions.opened import open_edition
from bonafides.editions.rescreen import Changed
from bonafides.editions.seal import MANIFEST, Manifest, read_manifest, verify
from bonafides.errors import ContentError, InputError
from bonafides.model.codec import to_json
from bonafides.model.join import DecidedPair
from bonafides.storage.outlet import Rejects, finish, mendable, say


def build(
    path: Path,
    *,
    published: Path | None,
    days: tuple[str, ...],
    joins: Path | None,
    accept: tuple[str, ...] = (),
    as_json: bool,
) -> int:
    """Build an edition and say what it holds."""
    if published is not None and not published.is_dir():
        raise InputError(f"{published}: is no folder; name the folder of the publishers' files")
    fit_for_an_edition(path)
    made = building(
        path,
        installed_catalogue(),
        published=published,
        days=days_of(days),
        decided=decided_in(joins) if joins else (),
        accept=frozenset(accept),
    )
    for remark in made.remarks:
        print(f"note: {remark}", file=sys.stderr)
    _say(made.manifest, as_json=as_json)
    return 0


def fit_for_an_edition(path: Path) -> None:
    """Raise InputError where something else than an edition stands at a path."""
    if path.exists() and not path.is_dir():
        raise InputError(f"{path}: is a file; name a folder for the edition")
    if path.is_dir() and any(path.iterdir()) and not (path / MANIFEST).exists() and not list(path.glob("tables-*")):
        raise InputError(f"{path}: holds other files and no edition; name a new folder")


def days_of(options: tuple[str, ...]) -> dict[str, date]:
    """Give the day that a list's files tell of, by list, of each --published."""
    try:
        days = {name: date.fromisoformat(day) for name, day in pairs_of(options, "--published").items()}
    except ValueError as error:
        raise InputError(f"--published: {error}; write LIST=YYYY-MM-DD") from None
    readers = {source.id for source in installed_catalogue().sources}
    if unknown := sorted(set(days) - readers):
        raise InputError(
            f"--published {unknown[0]}: no reader has this name; write one of {', '.join(sorted(readers))}"
        )
    return days


def decided_in(path: Path) -> tuple[DecidedPair, ...]:
    """Give the pairs of listings of --joins."""
    try:
        return decided_pairs(path.read_bytes(), where=str(path))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; check --joins") from None


def listed(folder: Path, *, as_json: bool) -> int:
    """Print the editions in a folder, and the starter edition."""
    starter = installed_catalogue().folder / STARTER
    paths = [p.parent for p in sorted(folder.glob(f"*/{MANIFEST}"))] + (
        [folder] if (folder / MANIFEST).exists() else []
    )
    for path in [*paths, starter]:
        try:
            manifest = read_manifest(path)
        except ContentError as error:
            print(f"note: {error}", file=sys.stderr)
            continue
        entries = sum(e.entries for e in manifest.lists)
        name = "starter" if path == starter else str(path)
        if as_json:
            say(
                to_json(
                    {
                        "path": name,
                        "id": manifest.id,
                        "digest": manifest.digest,
                        "lists": len(manifest.lists),
                        "entries": entries,
                    }
                )
            )
        else:
            print(f"{manifest.id:24} {entries:>8} entries on {len(manifest.lists):>2} lists  {name}")
    finish()
    return 0


def show(path: Path | None, *, as_json: bool) -> int:
    """Print what an edition holds."""
    _say(open_edition(path).manifest, as_json=as_json)
    return 0


def _say(manifest: Manifest, *, as_json: bool) -> None:
    if as_json:
        say(to_json(manifest))
    else:
        from bonafides.cli.showing import show
        from bonafides.reports.terminal import edition_table

        show(edition_table(manifest))
    finish()


def verified(path: Path | None, *, as_json: bool) -> int:
    """Hash every file of an edition; 0 when whole, 3 when something was changed."""
    opened = open_edition(path)
    manifest, wrong = verify(opened.path)
    if as_json:
        say(to_json({"id": manifest.id, "digest": manifest.digest, "whole": not wrong, "wrong": wrong}))
    elif not wrong:
        print(f"{manifest.id}: whole, {len(manifest.files)} files as sealed")
    finish()
    if wrong:
        raise ContentError(
            f"{opened.path}: {'; '.join(wrong)}; build the edition again, or take it from where it was sealed"
        )
    return 0


class Compared(Struct, frozen=True, kw_only=True):
    """The options of a comparison of two editions."""

    old: Path
    new: Path
    lists: tuple[str, ...] = ()
    containing: str = ""
    parties: str = ""
    columns: dict[str, str] = {}
    as_of: str | None = None
    html: Path | None = None
    as_json: bool = False


def differences(asked: Compared) -> int:
    """Print what differs between two editions, and what it means for a party file."""
    found = diff(open_edition(asked.old), open_edition(asked.new), lists=asked.lists, containing=asked.containing)
    if asked.parties:
        found = replace(found, parties=_meant(asked))
    if asked.html:
        from bonafides.reports.page import difference_page

        with mendable(str(asked.html)):
            asked.html.write_text(difference_page(found, title="What changed on the lists"), encoding="utf-8")
        print(f"page: {asked.html}", file=sys.stderr)
    if asked.as_json:
        say(to_json(found))
    else:
        from bonafides.cli.showing import show
        from bonafides.reports.terminal import diff_table, lists_table, parties_table

        show(lists_table(found))
        if found.parties:
            show(parties_table(found.parties))
        show(diff_table(found))
    finish()
    return 0


def _meant(asked: Compared) -> PartyChanges:
    """Give what the new edition means for a party file; a refused row is named on standard error."""
    from bonafides.cli.rescreening import Request, answered

    request = Request(old=asked.old, new=asked.new, file=asked.parties, columns=asked.columns, as_of=asked.as_of)
    refused, done = Rejects(None), 0
    changes: list[Changed] = []
    for row, changed in answered(request):
        if isinstance(row.noun, InputError):
            refused.add(row, row.noun)
            continue
        done += 1
        changes += changed
    refused.close()
    return PartyChanges(file=asked.parties, rescreened=done, rejected=refused.count, changes=tuple(changes))
