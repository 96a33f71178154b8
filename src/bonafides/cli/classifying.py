"""`bonafides classify`: a description or a file of items to their standing on the control lists."""

import sys
from datetime import date
from pathlib import Path

from bonafides import goods
from bonafides.cli.options import day_of
from bonafides.cli.working import watched
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.assessment import ItemResult
from bonafides.model.codec import to_json
from bonafides.model.item import Item
from bonafides.model.noun import stated
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.outlet import Rejects, finish, say


def run(text: str, *, edition: Path | None, as_of: str | None, own: tuple[Path, ...], as_json: bool, columns: dict[str, str],
        rejects: Path | None, exit_code: bool) -> int:  # fmt: skip
    """Classify a description, or every item of a file; give the exit code."""
    opened = open_edition(edition)
    day = day_of(as_of) or date.today()  # noqa: DTZ011 (the outermost layer: a look-up without a day means today's calendar day)
    refused, done, person = Rejects(rejects), 0, 0
    told: list[ItemResult] = []
    rows = read_rows(text, Item, columns=columns) if _is_file(text) else iter([_said(text)])
    for row in watched(rows, "classified"):
        if isinstance(row.noun, InputError):
            refused.add(row, row.noun)
            continue
        done += 1
        result = goods.classify(
            row.noun, opened.controls, day, at="$", id=row.noun.id if stated(row.noun.id) else f"I-{done}"
        )
        person += result.status != "not_controlled"
        if as_json:
            say(to_json(result))
        else:
            told.append(result)
    refused.close()
    _tell(told)
    finish()
    for warning in opened.warnings:
        print(f"note: {warning}", file=sys.stderr)
    if own:
        print("note: --list holds parties; goods are classified by the edition's control lists", file=sys.stderr)
    print(f"{done + refused.count} rows in = {done} classified + {refused.count} rejected", file=sys.stderr)
    return 2 if refused.count and not done else 1 if exit_code and person else 0


def _tell(results: list[ItemResult]) -> None:
    if results:
        from bonafides.cli.showing import show
        from bonafides.reports.terminal import item_table

        show(item_table(results))


def _is_file(text: str) -> bool:
    if text == "-":
        return True
    try:
        return Path(text).is_file() or Path(text).suffix in {".json", ".jsonl", ".csv", ".parquet"}
    except (OSError, ValueError):
        return False


def _said(text: str) -> Row[Item]:
    return Row(source="argument", line=1, raw=text.encode(), noun=Item(description=text))
