"""The page of what changed between two editions: every change is on it, and nothing of a stranger runs."""

from bonafides.editions.compare import Change, Difference, FieldChange, ListChange, PartyChanges
from bonafides.editions.rescreen import Changed
from bonafides.reports.page import MOST_ACTORS, difference_page

SCRIPT = "<script>alert(1)</script>"


def changed(number: int, name: str = "Quenholt Works") -> Change:
    """Give a changed entry of an actor of its own."""
    return Change(
        change="changed", list="un-sc", list_id=str(number), name=name, schema="Thing", reference="XXe.001", actor=f"actor-{number}",
        differences=(FieldChange(field="birth_dates", gone=("1961",), come=("1962",)),),
    )  # fmt: skip


def page(*changes: Change, parties: PartyChanges | None = None) -> str:
    """Give the page of a difference."""
    lists = (
        ListChange(list="un-sc", was="2024-11-30", now="2025-11-18", entries_was=879, entries_now=1000, changed=1),
    )
    return difference_page(
        Difference(old="a", new="b", lists=lists, changes=changes, counts={}, parties=parties), title="Changes"
    )


def test_it_shows_what_a_field_lost_and_gained() -> None:
    """Struck and inserted, so that it reads without colour."""
    assert '<b>birth dates</b> <del dir="auto">1961</del> <ins dir="auto">1962</ins>' in page(changed(1))


def test_it_shows_each_list_with_its_days() -> None:
    """Where each edition's list is from."""
    assert "<td>2024-11-30</td><td>2025-11-18</td>" in page()


def test_it_says_what_it_means_for_a_party_file() -> None:
    """The rows that became another thing."""
    told = Changed(id="a", change="hit added", subject="un-sc/1", says="is QUENHOLT WORKS, asset freeze")
    parties = PartyChanges(file="parties.csv", rescreened=3, rejected=1, changes=(told,))
    shown = page(parties=parties)
    assert "What it means for parties.csv" in shown
    assert "is QUENHOLT WORKS, asset freeze" in shown
    assert "3 rows rescreened, 1 refused, 1 changes" in shown


def test_a_strangers_name_is_text() -> None:
    """No list can put a script on the page."""
    assert SCRIPT not in page(changed(1, SCRIPT))


def test_what_does_not_fit_is_counted() -> None:
    """A page of everything would not open; the count says what to ask for."""
    assert "3 more are in the table" in page(*(changed(n) for n in range(MOST_ACTORS + 3)))


def test_no_difference_is_said() -> None:
    """An empty page would look broken."""
    assert "Nothing differs." in page()
