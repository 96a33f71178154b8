"""The Official Journal's annexes: consolidated, then amended."""

from datetime import date

import pytest
from tests.lists.published_files import entries, part_of

from bonafides.errors import ContentError
from bonafides_catalogue.lists.eu_journal import COLUMNS, LIST

ORDERED = sorted(COLUMNS)
ROW = {
    "recordId": "7", "programKey": "EU-IRN", "annex": "VIII", "measure": "Asset freeze", "startDate": "24.3.2007", "schema": "LegalEntity",
    "name": "Quenholt Works", "alias": 'QW; "Quenholt; Sons"', "country": "ir", "imoNumber": "1234567 / 7654321 (former)",
}  # fmt: skip


def sheet(*rows: dict[str, str], acts: dict[str, str] | None = None) -> str:
    """Give a file with one act's columns and rows."""
    acts = acts or {"celex": "32012R0267"}
    lines = [",".join([*acts, *ORDERED])]
    for row in rows:
        cells = [*acts.values(), *(row.get(c, "") for c in ORDERED)]
        lines.append(",".join('"' + c.replace('"', '""') + '"' for c in cells))
    return "\n".join(lines)


AMENDED = {"amendedCelex": "32012R0267", "amendmentCelex": "32026R0001"}


def test_both_kinds_of_file_are_recognised() -> None:
    """By their columns."""
    assert [part_of(LIST, sheet()), part_of(LIST, sheet(acts=AMENDED))] == ["consolidated", "amendments"]


def test_an_entry_counts_from_its_printed_day() -> None:
    """Day, month and year as printed."""
    entry = entries(LIST, {"consolidated": sheet(ROW)})[0]
    assert [entry.in_force(date(2007, 3, day)) for day in (23, 24)] == [False, True]


def test_a_printed_year_leaves_its_days_in_doubt() -> None:
    """Neither clear nor certain."""
    entry = entries(LIST, {"consolidated": sheet({**ROW, "startDate": "2007"})})[0]
    assert [entry.in_force(date(y, 6, 1)) for y in (2006, 2007, 2008)] == [False, None, True]


def test_several_values_of_a_cell_are_several() -> None:
    """Quoted semicolons and numbers parted by a slash."""
    entry = entries(LIST, {"consolidated": sheet(ROW)})[0]
    assert [n.name for n in entry.names] == ["Quenholt Works", "QW", "Quenholt; Sons"]
    assert [i.value for i in entry.identifiers] == ["1234567", "7654321"]


def test_export_control_is_a_licence_and_a_freeze_a_freeze() -> None:
    """Two measures of the same Union."""
    found = entries(LIST, {"consolidated": sheet(ROW, {**ROW, "measure": "Export control"})})
    assert [(e.measure, e.binding) for e in found] == [("asset_freeze", ("EU",)), ("licence_required", ("EU",))]


def test_an_amendment_replaces_its_row_and_adds_another() -> None:
    """And takes none away."""
    new = {**ROW, "recordId": "8", "name": "Oskaldur Works"}
    found = entries(
        LIST, {"consolidated": sheet(ROW), "amendments": sheet({**ROW, "name": "Quenholt Factory"}, new, acts=AMENDED)}
    )
    assert [e.name for e in found] == ["Quenholt Factory", "Oskaldur Works"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"measure": "Frown"}, "measure 'Frown'"),
        ({"schema": "Planet"}, "schema 'Planet'"),
        ({"name": ""}, "name ''"),
        ({"startDate": "soon"}, "startDate 'soon'"),
    ],
)
def test_what_nobody_knows_is_refused(change: dict[str, str], said: str) -> None:
    """Each with its file and line."""
    with pytest.raises(ContentError, match=said):
        entries(LIST, {"consolidated": sheet({**ROW, **change})})


def test_a_new_column_is_refused() -> None:
    """Take it, or ignore it by name."""
    with pytest.raises(ContentError, match="column 'mood'"):
        entries(LIST, {"consolidated": sheet(acts={"celex": "32012R0267", "mood": ""})})
