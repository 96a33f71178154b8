"""A record as PDF, set by Typst from our own template; the record goes in as JSON, so that no text of a stranger is ever code."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bonafides.errors import SettingsError
from bonafides.model.codec import to_json
from bonafides.model.record import Record, Sentence
from bonafides.reports.record_charts import Chart, charts_of
from bonafides.reports.record_telegram import ground_said, notes_of, numbers_of, portion_of, runs, title_of
from bonafides.text.cells import visible


def record_pdf(record: Record, names: Mapping[str, str]) -> bytes:
    """Give the PDF; raises SettingsError where Typst is not installed."""
    try:
        import typst
    except ImportError:
        raise SettingsError(
            "PDF needs Typst, which is not installed; run `pip install bonafides[record]`, or take --as html and print it"
        ) from None
    content: bytes = typst.compile(
        _template(), format="pdf", sys_inputs={"record": to_json(_shown(record, names)).decode()}
    )
    return content


@cache
def _template() -> bytes:
    return (files("bonafides.reports") / "templates" / "record.typ").read_bytes()


def _shown(record: Record, names: Mapping[str, str]) -> dict[str, object]:
    """Give what the template sets: texts with what hides in them written out, numbers, and widths of bars."""
    sent = record.distribution
    return {
        "title": visible(title_of(record)),
        "banner": record.banner,
        "from": visible(sent.from_),
        "on": sent.on.isoformat(),
        "to": [visible(n) for n in sent.to],
        "info": [visible(n) for n in sent.info],
        "sections": _sections(record),
        "charts": [_chart(c) for c in charts_of(record, names)],
        "grounds": _grounds(record),
        "notes": [visible(n) for n in notes_of(record)],
    }


def _sections(record: Record) -> list[dict[str, object]]:
    numbers = numbers_of(record)
    return [
        {"heading": s.heading, "says": s.says, "sentences": [_sentence(each, numbers) for each in s.sentences]}
        for s in record.sections
    ]


def _sentence(sentence: Sentence, numbers: Mapping[str, str]) -> dict[str, str]:
    cited = runs(numbers[i] for i in sentence.grounds)
    return {"text": visible(sentence.text), "mark": sentence.marking, "grounds": cited}


def _chart(chart: Chart) -> dict[str, object]:
    rows = [
        {"label": visible(r.label), "said": r.said, "certain": r.certain, "perhaps": r.perhaps, "width": r.width, "more": r.width_perhaps}
        for r in chart.rows
    ]  # fmt: skip
    return {"title": chart.title, "note": chart.note, "mark": chart.marking, "rows": rows}


def _grounds(record: Record) -> list[dict[str, str]]:
    numbers = numbers_of(record)
    return [
        {"number": numbers[g.id], "mark": portion_of(g.marking), "said": visible(ground_said(g)), "says": visible(g.says)}
        for g in record.grounds
    ]  # fmt: skip
