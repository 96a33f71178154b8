"""`bonafides compare`: pairs of names or parties in, how sure each is one party out, a line a pair, in order."""

import sys
from pathlib import Path

from msgspec import Struct

from bonafides.cli.working import watched
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.parties.pairs import Stated, compare_parties
from bonafides.storage.intake import read_rows
from bonafides.storage.outlet import Rejects, finish, say


class Asked(Struct, frozen=True, kw_only=True):
    """A pair as a file states it: two names, or two parties; other fields are the file's own."""

    a: str | Stated
    b: str | Stated
    schema: str = "Thing"


def run(file: str, *, edition: Path | None, why: bool, rejects: Path | None) -> int:
    """Compare every pair; give the exit code."""
    register = open_edition(edition).register()
    refused, done = Rejects(rejects), 0
    for row in watched(read_rows(file, Asked), "compared"):
        if isinstance(row.noun, InputError):
            refused.add(row, row.noun)
            say(to_json({"score": None, "match": None, "refused": str(row.noun)}))
            continue
        done += 1
        found = compare_parties(row.noun.a, row.noun.b, row.noun.schema, register)
        said: dict[str, object] = {"score": found.score, "match": found.match}
        if found.absent == ("name",):
            said["unknown"] = "a side states no name"
        if why:
            said |= {"why": found.why, "against": found.against, "absent": found.absent}
        say(to_json(said))
    refused.close()
    finish()
    print(f"{done + refused.count} rows in = {done} compared + {refused.count} rejected", file=sys.stderr)
    return 2 if refused.count and not done else 0
