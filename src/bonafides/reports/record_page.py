"""A record as one HTML page: the paper with each sentence's ground beside it, and each figure as bars and as a table."""

from collections.abc import Mapping

from markupsafe import Markup

from bonafides.model.record import Record
from bonafides.reports.page import environment, part, policy
from bonafides.reports.record_charts import STANCE_SAID, WIDEST, charts_of, value_of
from bonafides.reports.record_telegram import ground_said, notes_of, numbers_of, portion_of, title_of


def record_page(record: Record, names: Mapping[str, str]) -> str:
    """Give the page; `names` are the countries' names by their two letters. Everything from outside is escaped."""
    style, script = part("style.css") + part("record.css"), part("script.js")
    own = {"style": Markup(style), "script": Markup(script)}  # noqa: S704 (our own files)
    titles = {f.name: f.title for f in record.figures}
    return environment().get_template("record.html.j2").render(
        record=record, title=title_of(record), charts=charts_of(record, names), numbers=numbers_of(record), notes=notes_of(record),
        grounds={g.id: g for g in record.grounds}, ground_said=ground_said, portion_of=portion_of, stance_said=STANCE_SAID, widest=WIDEST,
        trends=[(titles[t.figure], value_of(t.figure, t.value, names), t) for t in record.trends],
        policy=policy({"style-src": style, "script-src": script}), **own,
    )  # fmt: skip
