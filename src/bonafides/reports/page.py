"""One page of HTML that needs nothing else: for the screen, for paper, and for the file in five years."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bonafides.model import stated
from bonafides.model.assessment import Assessment
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
    environment = _environment()
    style, script = _part(environment, "style.css"), _part(environment, "script.js")
    return environment.get_template("page.html.j2").render(
        title=title,
        cases=cases,
        tally=tally,
        style=Markup(style),  # noqa: S704 (our own file)
        script=Markup(script),  # noqa: S704 (our own file)
        policy=_policy(style, script),
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bonafides.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    words = ("OUTCOMES", "TRUTHS", "EFFECTS", "DUTIES", "STATUSES")
    said = ("action_words", "codes_of", "period_words", "periods_words", "stated_words", "why")
    environment.globals.update({name: getattr(sentences, name) for name in words + said})
    environment.globals.update(steps=view.steps, stated=stated)
    return environment


def _shown(value: Any) -> Any:
    """Write out what hides in a text; markup of our own passes as it is."""
    return visible(value) if type(value) is str else value


@cache
def _part(environment: Environment, name: str) -> str:
    return environment.get_template(name).render()


def _policy(style: str, script: str) -> str:
    """Give the content security policy: nothing but this style and this script."""
    allowed = {"style-src": style, "script-src": script}
    hashes = [f"{kind} 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for kind, text in allowed.items()]
    return "; ".join(["default-src 'none'", *hashes, "base-uri 'none'", "form-action 'none'"])
