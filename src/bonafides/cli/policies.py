"""`bonafides replay FILE` with another policy: past transactions under other law, fewer rules, or with notices given."""

import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from bonafides.cli.assessing import rows_of
from bonafides.cli.options import columns_of, day_of, own_listings
from bonafides.cli.working import watched
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.policy import Compared, Policy, compared, table, without
from bonafides.storage.outlet import Rejects, finish, say


class PolicyRequest(Struct, frozen=True, kw_only=True):
    """The options of one replay of policy."""

    file: str
    edition: Path | None = None
    own: tuple[Path, ...] = ()
    columns: tuple[str, ...] = ()
    law_as_of: str | None = None
    without: tuple[str, ...] = ()
    as_if_informed: bool = False
    rejects: Path | None = None
    as_json: bool = False


def run(request: PolicyRequest) -> int:
    """Compare every transaction of a file under both policies; print the table, and with --json each transaction before it."""
    policy = Policy(
        law_as_of=day_of(request.law_as_of, "--law-as-of"), without=frozenset(request.without), as_if_informed=request.as_if_informed
    )  # fmt: skip
    knowledge = knowledge_of(open_edition(request.edition), own_listings(request.own))
    reduced = without(knowledge, policy.without)
    rejects = Rejects(request.rejects)

    def answers() -> Iterator[Compared]:
        for row in watched(rows_of((request.file,), columns_of(request.columns)), "compared"):
            if isinstance(row.noun, InputError):
                rejects.add(row, row.noun)
                continue
            answer = compared(row.noun, knowledge, reduced, policy)
            if request.as_json:
                say(to_json(answer))
            yield answer

    try:
        rows = table(answers())
    finally:
        rejects.close()
    if request.as_json:
        say(to_json({"table": rows}))
    elif rows:
        from bonafides.cli.showing import show
        from bonafides.reports.policies import policy_table

        show(policy_table(rows, policy))
    finish()
    count = rows[0].transactions if rows else 0
    print(f"{count + rejects.count} rows in = {count} compared + {rejects.count} rejected", file=sys.stderr)
    return 2 if rejects.count and not count else 0
