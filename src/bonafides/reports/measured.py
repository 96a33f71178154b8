"""A measurement for readers: a page with bars, the same as Markdown, and tables for a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from bonafides.parties.tallies import Measurement, Row, Share
from bonafides.reports.page import environment, part, policy
from bonafides.text.cells import visible

if TYPE_CHECKING:
    from rich.console import RenderableType

KNOWS = {
    "name": "the name alone",
    "country": "with the country",
    "birth_date": "with the birth date",
    "identifier": "with an identifier",
}
LEVELS = {1: "one change", 2: "two changes", 3: "heavy"}
_READ = (
    "Each name was changed in every way that it can be changed, and asked for on a day when it was in force. Found means: the listing, another "
    "one of the same actor, or one of the same name is a match. The intervals are Wilson's for 95 % and take the questions as independent; "
    "where rows add up several questions of one name, they are wider in truth."
)
_COLUMNS = ("Asked", "Found", "95 % interval", "Among five", "Missed", "Another on top")


class Section(Struct, frozen=True):
    """A table of the measurement: its heading, what to know when reading it, what its rows are, and the rows with their names."""

    title: str
    says: str
    of: str
    rows: tuple[tuple[str, Row], ...]


def sections(measured: Measurement) -> tuple[Section, ...]:
    """Give the tables of a measurement, the most asked for first."""
    return (
        Section(
            "By script", "The script in which the list carries the name.", "Script",
            tuple((row.script, row) for row in measured.by_script),
        ),
        Section(
            "By number of changes", "Heavy is three changes and more, up to a fifth of all places where a change can be made; of disguises, every place.", "Level",
            tuple((LEVELS[row.level], row) for row in measured.by_level),
        ),
        Section(
            "By what else is known",
            "Asked at the middle level and of unchanged names. Only listings that state a thing can be asked with it, so these rows are of different listings.",
            "Known", tuple((KNOWS[row.knows], row) for row in sorted(measured.by_knowledge, key=lambda row: list(KNOWS).index(row.knows))),
        ),
        Section(
            "By standing of the name",
            "A weak alias alone is by design no match: it is shown, and something else has to speak for it.", "Name",
            tuple((row.standing, row) for row in measured.by_standing),
        ),
        Section("By kind of change", "All levels together.", "Kind", tuple((_words(row.kind), row) for row in measured.by_kind)),
    )  # fmt: skip


def _words(kind: str) -> str:
    return kind.replace("_", " ")


def percent(share: float) -> str:
    """Give a share in per cent: whole figures, and no hundred that is none.

    >>> percent(0.9996), percent(1.0), percent(0.0004), percent(0.956)
    ('>99 %', '100 %', '<1 %', '96 %')
    """
    if 0 < share < 0.005:
        return "<1 %"
    return ">99 %" if 0.995 <= share < 1 else f"{share * 100:.0f} %"


def interval(share: Share) -> str:
    """Give the interval of a share in per cent.

    >>> interval(Share(count=9, share=0.9, low=0.5958, high=0.9821))
    '60–98 %'
    """
    return f"{share.low * 100:.0f}–{share.high * 100:.0f} %"


def _figures(row: Row) -> tuple[str, ...]:
    return (
        f"{row.asked:,}", percent(row.match.share), interval(row.match), percent(row.among_first_five.share), percent(row.missed.share),
        percent(row.other_on_top.share),
    )  # fmt: skip


def opening(measured: Measurement) -> tuple[str, ...]:
    """Give what was measured and how it is to be read, a paragraph each."""
    whole = measured.whole[0] if measured.whole else None
    result = (
        f"Of {whole.asked:,} questions by the name alone {percent(whole.match.share)} gave a match with the right party, {percent(whole.among_first_five.share)} had it "
        f"among the first five hits, {percent(whole.missed.share)} missed it, and in {percent(whole.other_on_top.share)} another party stood on top as a match."
        if whole else "Nothing was asked."
    )  # fmt: skip
    broken = () if measured.complete else (
        f"The run was broken off: {measured.asked_names:,} of {measured.sampled_names:,} names were asked, and the figures are of these.",
    )  # fmt: skip
    sample = (
        f"Edition {measured.edition} of {measured.known_on}, bonafides {measured.engine}, as of {measured.as_of}. {measured.asked_names:,} of "
        f"{measured.listed_names:,} listed names, drawn by lot with seed {measured.seed}; of rare scripts more than their "
        "share is drawn, so the figures over all scripts are of the sample and not of the edition."
    )
    return *broken, result, sample, _READ


def matrix(measured: Measurement) -> tuple[tuple[int, ...], dict[str, dict[int, Row]]]:
    """Give the levels, and by kind of change the rows of its levels."""
    found: dict[str, dict[int, Row]] = {}
    for row in measured.by_kind_and_level:
        found.setdefault(row.kind, {})[row.level] = row
    return tuple(sorted({row.level for row in measured.by_kind_and_level})), found


def by_script(measured: Measurement) -> tuple[tuple[str, ...], dict[str, dict[str, Row]]]:
    """Give the scripts, and by kind of change the rows of each script."""
    found: dict[str, dict[str, Row]] = {}
    for row in measured.by_script_and_kind:
        found.setdefault(row.kind, {})[row.script] = row
    ordered = {kind: found[kind] for kind in measured.kinds if kind in found}
    return tuple(sorted({row.script for row in measured.by_script_and_kind})), ordered


def measured_html(measured: Measurement) -> str:
    """Give a measurement as one page without scripts and outside resources."""
    style = part("style.css") + part("measured.css")
    levels, kinds = matrix(measured)
    scripts, crossed = by_script(measured)
    return environment().get_template("measured.html.j2").render(
        measured=measured, opening=opening(measured), sections=sections(measured), columns=_COLUMNS, figures=_figures, levels=levels, kinds=kinds,
        scripts=scripts, crossed=crossed, level_words=LEVELS, knows=KNOWS, percent=percent, interval=interval, words=_words,
        style=Markup(style), policy=policy({"style-src": style}),  # noqa: S704 (our own file)
    )  # fmt: skip


def measured_markdown(measured: Measurement) -> str:
    """Give a measurement as a page of the manual."""
    return "\n".join(_markdown(measured)) + "\n"


def _markdown(measured: Measurement) -> Iterator[str]:
    yield "<!-- Written by `bonafides selftest --page`; run it again instead of editing. -->\n"
    yield "# How well names are found\n"
    for paragraph in opening(measured):
        yield f"{paragraph}\n"
    for section in sections(measured):
        yield f"## {section.title}\n\n{section.says}\n"
        yield from _lines((section.of, *_COLUMNS), [(name, *_figures(row)) for name, row in section.rows])
    levels, kinds = matrix(measured)
    yield "## By kind and number of changes\n\nFound, and of how many questions.\n"
    yield from _lines(
        ("Kind", "What it does", *(LEVELS[level] for level in levels)),
        [
            (_words(kind), measured.kinds[kind], *(_cell(rows.get(level)) for level in levels))
            for kind, rows in kinds.items()
        ],
    )
    scripts, crossed = by_script(measured)
    yield "## By kind of change and script\n\nFound, and of how many questions.\n"
    yield from _lines(
        ("Kind", *scripts), [(_words(kind), *(_cell(rows.get(s)) for s in scripts)) for kind, rows in crossed.items()]
    )
    yield "## Some that were missed\n\nUp to fifty, in turn from every kind.\n"
    yield from _lines(
        ("Kind", "Level", "Listed as", "Asked for", "On top"),
        [
            (_words(m.question.kind), str(m.question.level), m.question.listed, m.question.text, m.top or "nothing")
            for m in measured.misses
        ],
    )


def _cell(row: Row | None) -> str:
    return f"{percent(row.match.share)} of {row.asked:,}" if row else ""


def _lines(headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{'---|' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(visible(cell).replace('|', '&#124;').replace('<', '&lt;') for cell in row)} |"
    yield ""


def measured_tables(measured: Measurement) -> "Iterator[RenderableType]":
    """Give the tables that a terminal shows."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    yield from (Text(paragraph) for paragraph in opening(measured)[: 2 if measured.complete else 3])
    for section in sections(measured):
        table = Table(section.of, *_COLUMNS, box=SIMPLE_HEAD, title=section.title, title_justify="left", pad_edge=False)
        for name, row in section.rows:
            table.add_row(Text(visible(name), "bold"), *_figures(row))
        yield table
    levels, kinds = matrix(measured)
    table = Table(
        "Kind",
        *(LEVELS[level] for level in levels),
        box=SIMPLE_HEAD,
        title="Found, by kind and number of changes",
        title_justify="left",
    )
    for kind, rows in kinds.items():
        table.add_row(Text(_words(kind), "bold"), *(_cell(rows.get(level)) for level in levels))
    yield table
