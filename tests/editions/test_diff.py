"""What differs between two editions: who came onto a list, who left, whose entry changed."""

from pathlib import Path

import pytest
from tests.lists.published_files import REAL

from bonafides.editions.build import build
from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.compare import Change, Difference, diff
from bonafides.editions.opened import open_edition

UN = REAL / "un_sc_consolidated_xml"


def edition(folder: Path, text: str) -> Path:
    """Build an edition from one own list."""
    lists = folder / "lists"
    lists.mkdir(parents=True)
    (lists / "2026-01-01.jsonl").write_text(text)
    build(folder / "edition", installed_catalogue(), published=lists, days={})
    return folder / "edition"


def row(number: int, name: str, more: str = "") -> str:
    """Give a row of an own list."""
    return f'{{"list":"OURS","id":"{number}","name":"{name}"{more}}}\n'


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Difference:
    """Compare two small editions: one stays, one changes, one leaves, one is lifted and one comes."""
    base = tmp_path_factory.mktemp("editions")
    old = row(1, "Stays") + row(2, "Changes") + row(3, "Leaves") + row(4, "Lifted")
    new = (
        row(5, "Comes")
        + row(4, "Lifted", ',"until":"2025-06-01"')
        + row(2, "Changes", ',"address":["1 Sample Road"]')
        + row(1, "Stays")
    )
    return diff(open_edition(edition(base / "old", old)), open_edition(edition(base / "new", new)), lists=("OURS",))


def test_it_names_who_came_left_and_changed(found: Difference) -> None:
    """History alone is neither."""
    told = {(c.change, c.name) for c in found.changes}
    assert told == {("added", "Comes"), ("removed", "Leaves"), ("removed", "Lifted"), ("changed", "Changes")}


def test_it_names_the_fields_that_changed(found: Difference) -> None:
    """So that a reviewer knows where to look."""
    assert [c.fields for c in found.changes if c.change == "changed"] == [("addresses",)]


def test_it_says_what_a_field_lost_and_gained(found: Difference) -> None:
    """In words that a reviewer can read aloud."""
    change = next(c for c in found.changes if c.change == "changed")
    assert [(d.field, d.gone, d.come) for d in change.differences] == [("addresses", (), ("1 Sample Road",))]


def test_it_counts_by_list(found: Difference) -> None:
    """Days, entries, and how many came, left and changed."""
    ours = next(each for each in found.lists if each.list == "OURS")
    assert (ours.was, ours.now, ours.entries_was, ours.entries_now) == ("2026-01-01", "2026-01-01", 4, 4)
    assert (ours.added, ours.removed, ours.changed) == (1, 2, 1)


def test_the_entries_of_one_actor_stand_together() -> None:
    """Whatever lists they are on."""
    made = [
        Change(change="added", list=name, list_id=number, name="Works", schema="Thing", reference="", actor=actor)
        for name, number, actor in (("A", "1", "actor-1"), ("B", "1", "actor-2"), ("C", "1", "actor-1"))
    ]
    found = Difference(old="a", new="b", lists=(), changes=tuple(made), counts={})
    assert {actor: [c.list for c in changes] for actor, changes in found.by_actor().items()} == {
        "actor-1": ["A", "C"],
        "actor-2": ["B"],
    }


def test_an_edition_does_not_differ_from_itself(tmp_path: Path) -> None:
    """Nothing added, removed or changed."""
    built = open_edition(edition(tmp_path, row(1, "Stays")))
    assert diff(built, built).changes == ()


def test_the_order_of_rows_gives_the_same_edition(tmp_path: Path) -> None:
    """Byte for byte: the tables have one digest."""
    rows = [row(n, f"Works {n}") for n in range(9)]
    one, other = (open_edition(edition(tmp_path / n, "".join(r))) for n, r in (("a", rows), ("b", rows[::-1])))
    assert one.manifest.files == other.manifest.files


@pytest.mark.skipif(not UN.is_dir(), reason="the published lists are not beside the checkout")
def test_exactly_121_entries_on_iran_came_back_to_the_un_list(tmp_path: Path) -> None:
    """Between the files of 30 November 2024 and of 18 November 2025: 43 persons and 78 entities."""
    editions = []
    for day in ("2024-11-30", "2025-11-18"):
        folder = tmp_path / day
        folder.mkdir()
        (folder / "list.xml").write_bytes((UN / f"consolidated_{day}.xml.gz").read_bytes())
        build(tmp_path / f"edition-{day}", installed_catalogue(), published=folder, days={})
        editions.append(open_edition(tmp_path / f"edition-{day}"))
    found = diff(*editions, lists=("un-sc",))
    iran = [(c.change, c.schema) for c in found.changes if c.reference.startswith("IR")]
    assert (len(iran), iran.count(("added", "Person")), iran.count(("added", "Organization"))) == (121, 43, 78)
