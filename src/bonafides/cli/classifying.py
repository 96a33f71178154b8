"""`bonafides classify`: a description, a data sheet or a file of items to their standing on the control lists."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from bonafides import __version__, goods
from bonafides.cli.options import day_of
from bonafides.cli.working import watched
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.goods.earlier import Answers, by_part, differing, same_part
from bonafides.model.assessment import ItemAnswer
from bonafides.model.codec import to_json
from bonafides.model.item import Item
from bonafides.model.noun import stated
from bonafides.model.sheet import SheetItem
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.outlet import Rejects, finish, mendable, say

_SUFFIXES = {".json", ".jsonl", ".csv", ".parquet", ".pdf", ".xlsx", ".html", ".htm", ".txt"}
_ROWS_OF_A_TABLE = 50
_MOST_ON_A_PAGE = 2_000


class Request(Struct, frozen=True, kw_only=True):
    """The options of one run."""

    text: str
    edition: Path | None = None
    as_of: str | None = None
    own: tuple[Path, ...] = ()
    as_json: bool = False
    why: bool = False
    html: Path | None = None
    earlier: tuple[Path, ...] = ()
    columns: dict[str, str] = {}
    rejects: Path | None = None
    exit_code: bool = False


class _Classifier:
    """Answers for items, by one edition, for one day."""

    def __init__(self, request: Request) -> None:
        opened = open_edition(request.edition)
        self.tables, self.warnings, self.edition = opened.controls, opened.warnings, opened.manifest.id
        self.day = day_of(request.as_of) or date.today()  # noqa: DTZ011 (the outermost layer: a look-up without a day means today's calendar day)
        self.earlier: Answers = by_part(_answers(request.earlier))
        self.explains = request.why or request.html is not None

    def answer(self, noun: Item | SheetItem, number: int) -> ItemAnswer:
        """Answer for one item; what would change the answer is looked for only where somebody will read it."""
        item = _item_of(noun)
        own_id = item.id if stated(item.id) else f"I-{number}"
        if isinstance(noun, SheetItem):
            result = goods.classify_sheet(noun, self.tables, self.day, id=own_id)
        else:
            result = goods.classify(item, self.tables, self.day, at="$", id=own_id)
        mixed = isinstance(noun, SheetItem) and bool(
            noun.components
        )  # each component is weighed by itself, not the item as a whole
        part_no = item.part_no if stated(item.part_no) else ""
        answer = ItemAnswer(
            **asdict(result), as_of=self.day, edition=self.edition, engine=__version__, part_no=part_no,
            changes=goods.what_would_change(item, self.tables, self.day, at="$") if self.explains and not mixed else (),
            earlier=self.earlier.get(same_part(part_no), ()),
        )  # fmt: skip
        return replace(answer, warnings=(*answer.warnings, *differing(answer)))


def run(request: Request) -> int:
    """Classify a description, or every item of a file; give the exit code."""
    classifier, refused, outputs = _Classifier(request), Rejects(request.rejects), _Outputs(request)
    for row in watched(_rows(request), "classified"):
        if isinstance(row.noun, InputError):
            refused.add(row, row.noun)
        else:
            outputs.add(_item_of(row.noun), classifier.answer(row.noun, outputs.count + 1))
    refused.close()
    outputs.close(classifier.warnings)
    finish()
    for warning in classifier.warnings:
        print(f"note: {warning}", file=sys.stderr)
    if request.own:
        print("note: --list holds parties; goods are classified by the edition's control lists", file=sys.stderr)
    print(f"{outputs.count + refused.count} rows in = {outputs.count} classified + {refused.count} rejected", file=sys.stderr)  # fmt: skip
    return 2 if refused.count and not outputs.count else 1 if request.exit_code and outputs.needs_person else 0


class _Outputs:
    """Where the answers go: lines, tables, evidence trees, a page."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.count = 0
        self.needs_person = False
        self._page: list[tuple[Item, ItemAnswer]] = []
        self._waiting: list[tuple[Item, ItemAnswer]] = []

    def add(self, item: Item, answer: ItemAnswer) -> None:
        """Put one answer everywhere that it was asked for."""
        self.count += 1
        self.needs_person |= answer.status != "not_controlled"
        if self.request.html:
            if len(self._page) == _MOST_ON_A_PAGE:
                raise InputError(
                    f"--html shows at most {_MOST_ON_A_PAGE:,} items on one page; give fewer rows, or use --json"
                )
            self._page.append((item, answer))
        if self.request.as_json:
            say(to_json(answer))
        else:
            self._waiting.append((item, answer))
            if self.request.why or len(self._waiting) == _ROWS_OF_A_TABLE:
                self._tell()

    def _tell(self) -> None:
        if not self._waiting:
            return
        from bonafides.cli.showing import show
        from bonafides.reports.items import item_table, item_tree

        rows, self._waiting = self._waiting, []
        show(*(item_tree(*row) for row in rows)) if self.request.why else show(item_table(rows))

    def close(self, warnings: Iterable[str]) -> None:
        """Print what waits, and write the page."""
        self._tell()
        if self.request.html:
            from bonafides.reports.page import items_page

            with mendable(str(self.request.html)):
                self.request.html.write_text(
                    items_page(self._page, title="Goods", warnings=tuple(warnings)), encoding="utf-8"
                )
            print(f"page: {self.request.html}", file=sys.stderr)


def _answers(files: Iterable[Path]) -> Iterator[ItemAnswer]:
    """Read answers as `classify --json` wrote them; raises InputError on a line that is none."""
    for path in files:
        for row in read_rows(str(path), ItemAnswer):
            if isinstance(row.noun, InputError):
                raise row.noun
            yield row.noun


def _item_of(noun: Item | SheetItem) -> Item:
    return noun.item if isinstance(noun, SheetItem) else noun


def _rows(request: Request) -> Iterator[Row[Item] | Row[SheetItem]]:
    """Give the description as an item, or the items of a data sheet, a safety sheet or a file of items, as the content shows."""
    if not _is_file(request.text):
        yield Row(source="argument", line=1, raw=request.text.encode(), noun=Item(description=request.text))
        return
    from bonafides.storage.sheets import kind_of_sheet

    kind = kind_of_sheet(request.text, request.columns)
    if kind:
        from bonafides.cli.sheeting import sheet_rows

        yield from sheet_rows(request.text, kind)
    else:
        yield from read_rows(request.text, Item, columns=request.columns)


def _is_file(text: str) -> bool:
    if text == "-":
        return True
    try:
        return Path(text).is_file() or Path(text).suffix in _SUFFIXES
    except (OSError, ValueError):
        return False
