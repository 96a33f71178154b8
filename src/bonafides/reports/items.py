"""Items on a terminal: a table of their standing, and the evidence tree of each."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from bonafides.model.assessment import Change, Decisive, Earlier, ItemAnswer, ItemResult
from bonafides.model.item import Item
from bonafides.model.noun import stated
from bonafides.reports.sentences import STATUSES, codes_of
from bonafides.reports.terminal import add_evidence, add_list, plain_table, shown, stacked


def item_table(rows: Iterable[tuple[Item, ItemAnswer]]) -> Table:
    """Give one row an item: its status, its codes, and the test that decided or what is missing."""
    table = plain_table("Item", "Status", "Codes", "Decisive test, and what is missing")
    for item, answer in rows:
        what = [shown(item.description, "dim")] if stated(item.description) else []
        codes = [Text.assemble((name, "bold"), f" {', '.join(listed)}") for name, listed in codes_of(answer)]
        table.add_row(
            stacked([shown(answer.id or "–"), *what]), _status(answer), stacked(codes) if codes else Text("none", "dim"),
            stacked([*_tests(answer), *(shown(_before(e), "yellow") for e in answer.earlier)]),
        )  # fmt: skip
    return table


def item_tree(item: Item, answer: ItemAnswer) -> Tree:
    """Give everything that an answer for goods rests on, and what would change it."""
    head = [
        Text.assemble(
            (answer.status, "bold"), "  ", shown(answer.id or "(no id)", "bold"), "  ", (STATUSES[answer.status], "dim")
        )
    ]
    head += [shown(item.description)] if stated(item.description) else []
    head += [Text.assemble((name, "bold"), f" {', '.join(listed)}") for name, listed in codes_of(answer)]
    root = Tree(stacked([*head, Text(f"as of {answer.as_of}, edition {answer.edition}", "dim")]))
    if answer.decisive:
        root.add(Text.assemble(("Decided by ", "bold"), shown(_test(answer.decisive))))
    if answer.evidence:
        add_evidence(root.add(Text("Evidence", "bold")), answer.evidence)
    add_list(
        root, "Ties to listed goods", [f"{r.relation.replace('_', ' ')} {r.entry} ({r.source})" for r in answer.related]
    )
    add_list(root, "Near the line of", answer.near)
    add_list(root, "Questions", [f"{q.asks}  [{q.place.at}]" if q.place else q.asks for q in answer.questions])
    changes = [f"{c.supposing}: {_standing(c)}" for c in answer.changes]
    add_list(root, "What would change the answer", changes)
    add_list(root, "Earlier answers for this part number", [_before(e) for e in answer.earlier])
    add_list(root, "Warnings", answer.warnings)
    return root


def _status(answer: ItemResult) -> Text:
    return stacked([Text(answer.status, "bold"), Text(STATUSES[answer.status], "dim")])


def _test(test: Decisive) -> str:
    limit = f", limit {test.limit}" if test.limit else ""
    margin = f", margin {test.margin}" if test.margin else ""
    return f"{test.property.replace('_', ' ')} {test.value}{limit}{margin}"


def _before(earlier: Earlier) -> str:
    return f"answered on {earlier.as_of} by edition {earlier.edition}: {_standing(earlier)}"


def _standing(other: Change | Earlier) -> str:
    codes = f" ({', '.join(other.codes)})" if other.codes else ""
    return f"{STATUSES[other.status]}{codes}"


def _tests(result: ItemResult) -> list[Text]:
    lines = [shown(_test(result.decisive))] if result.decisive else []
    lines += [shown(f"{r.relation.replace('_', ' ')} {r.entry} ({r.source})") for r in result.related]
    if result.near:
        lines.append(shown(f"near the line of {', '.join(result.near)}"))
    if result.missing:
        lines.append(shown(f"not stated: {', '.join(result.missing)}", "bold"))
    return lines + [shown(w, "yellow") for w in result.warnings]
