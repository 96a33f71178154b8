"""One page of HTML that needs nothing else: for the screen, for paper, and for the file in five years."""

from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bonafides.editions.compare import Difference
from bonafides.model import stated
from bonafides.model.assessment import Assessment, ItemAnswer
from bonafides.model.item import Item
from bonafides.model.outcome import SEVERITY
from bonafides.model.transaction import Transaction
from bonafides.reports import sentences, view
from bonafides.text.cells import visible


def page(assessments: Sequence[tuple[Transaction, Assessment]], *, title: str) -> str:
    """Give assessments as one HTML page without outside resources.

    Everything that came from outside is escaped, and what hides in it is written out. The policy in the page allows
    its own style and script by their hashes and nothing else, so that no text of a stranger can run or fetch.
    """
    cases = [view.case(t, a, f"case-{number}") for number, (t, a) in enumerate(assessments, start=1)]
    tally = [(o, n) for o in reversed(SEVERITY) if (n := sum(c.assessment.outcome == o for c in cases))]
    return _filled("page.html.j2", title=title, cases=cases, tally=tally)


def items_page(rows: Sequence[tuple[Item, ItemAnswer]], *, title: str, warnings: Sequence[str] = ()) -> str:
    """Give the answers of one edition and day for items as one HTML page, under the same policy."""
    tally = Counter(answer.status for _, answer in rows)
    day = rows[0][1].as_of if rows else "no day"
    edition = rows[0][1].edition if rows else "none"
    return _filled(
        "items.html.j2",
        title=title,
        rows=rows,
        tally=tally.most_common(),
        as_of=day,
        edition=edition,
        warnings=warnings,
    )


MOST_ACTORS = 2_000
"""A page of changes shows as many actors, and says how many more there are."""


def difference_page(found: Difference, *, title: str) -> str:
    """Give what changed between two editions as one HTML page: each list, what it means for a party file, each actor with its fields."""
    actors = list(found.by_actor().items())
    left_out = max(0, len(actors) - MOST_ACTORS)
    return _filled("difference.html.j2", title=title, found=found, actors=actors, shown=MOST_ACTORS, left_out=left_out)


def _filled(name: str, **content: object) -> str:
    """Give a template with its content, the style and the script of all pages, and the policy that allows just these."""
    style, script = part("style.css"), part("script.js")
    allowed = policy({"style-src": style, "script-src": script})
    own = {"style": Markup(style), "script": Markup(script), "policy": allowed}  # noqa: S704 (our own files)
    return environment().get_template(name).render(**content, **own)


@cache
def environment() -> Environment:
    """Give the templates of all pages: everything escaped, and what hides in a text written out."""
    templates = Environment(
        loader=PackageLoader("bonafides.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    words = ("OUTCOMES", "TRUTHS", "EFFECTS", "DUTIES", "STATUSES")
    said = ("action_words", "codes_of", "period_words", "periods_words", "stated_words", "why")
    templates.globals.update({name: getattr(sentences, name) for name in words + said})
    templates.globals.update(steps=view.steps, stated=stated)
    return templates


def _shown(value: Any) -> Any:
    """Write out what hides in a text; markup of our own passes as it is."""
    return visible(value) if type(value) is str else value


@cache
def part(name: str) -> str:
    """Give a style or a script of the pages."""
    return environment().get_template(name).render()


def policy(allowed: Mapping[str, str]) -> str:
    """Give the content security policy: nothing but these styles and scripts, by their hashes."""
    hashes = [f"{kind} 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for kind, text in allowed.items()]
    return "; ".join(["default-src 'none'", *hashes, "base-uri 'none'", "form-action 'none'"])
