"""The file of decisions only grows, one whole line an event, and nothing in it is lost or slipped in."""

import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bonafides.dispositions import id_of
from bonafides.errors import InputError, SettingsError
from bonafides.model.disposition import Countersignature, Disposition, Sides
from bonafides.storage.decisions import read_decisions, record


def decision(**changes: Any) -> Disposition:
    """Give a decision that says all that it must."""
    plain = Disposition(
        id="", verdict="cleared", list="house", list_id="7", sides=Sides(of="quenholt works", ours="1", theirs="2"), reason="another seat",
        by="A. Officer", on=date(2026, 11, 24),
    )  # fmt: skip
    draft = replace(plain, **changes)
    return replace(draft, id=id_of(draft))


def signature(of: Disposition, by: str = "B. Second", on: date = date(2026, 11, 25)) -> Countersignature:
    """Give a second person's signature."""
    return Countersignature(of=of.id, by=by, on=on)


def test_what_is_recorded_is_read_with_its_countersignature(tmp_path: Path) -> None:
    """Two events add up to one decision."""
    file, taken = tmp_path / "d.jsonl", decision()
    record(file, taken)
    record(file, signature(taken))
    (found,) = read_decisions(file).decisions
    assert found == replace(taken, countersigned_by="B. Second", countersigned_on=date(2026, 11, 25))


def test_a_recorded_line_is_never_written_again(tmp_path: Path) -> None:
    """The file begins with what it was."""
    file, first = tmp_path / "d.jsonl", decision()
    record(file, first)
    before = file.read_bytes()
    record(file, decision(reason="another"))
    assert file.read_bytes().startswith(before)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.data())
def test_a_torn_last_line_is_told_and_no_whole_line_is_lost(tmp_path: Path, data: st.DataObject) -> None:
    """Wherever the write stopped, and after the next decision too."""
    file, first, second, third = tmp_path / "d.jsonl", decision(), decision(reason="x"), decision(reason="y")
    file.unlink(missing_ok=True)
    record(file, first)
    whole = len(file.read_bytes())
    record(file, second)
    cut = data.draw(st.integers(whole + 1, len(file.read_bytes()) - 2))
    file.write_bytes(file.read_bytes()[:cut])
    fragment = file.read_bytes()[whole:]
    found = read_decisions(file)
    assert found.decisions == (first,)
    assert "line 2 was never written to its end" in found.notes[0]
    record(file, third)
    assert read_decisions(file).decisions == (first, third)
    assert fragment.decode()[:20].replace('"', '\\"')[:20] in file.read_text()


def test_a_last_line_without_its_line_end_is_a_decision(tmp_path: Path) -> None:
    """An editor took the line end, and the next decision stands on a line of its own."""
    file, first, second = tmp_path / "d.jsonl", decision(), decision(reason="x")
    record(file, first)
    file.write_bytes(file.read_bytes().rstrip(b"\n"))
    record(file, second)
    assert read_decisions(file).decisions == (first, second)


def test_decisions_taken_at_once_are_all_kept(tmp_path: Path) -> None:
    """The file is locked while it is added to."""
    file = tmp_path / "d.jsonl"
    many = [decision(reason=f"reason {n}") for n in range(20)]
    threads = [threading.Thread(target=record, args=(file, each)) for each in many]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert {d.id for d in read_decisions(file).decisions} == {d.id for d in many}


@pytest.mark.parametrize(
    ("event", "says"),
    [
        (decision(), "recorded already"),
        (signature(decision(), "a.  officer"), "another person must countersign"),
        (signature(decision(), " "), "say who signs"),
        (signature(decision(), on=date(2026, 11, 23)), "is before the decision of 2026-11-24"),
        (Countersignature(of="nobody", by="B", on=date(2026, 11, 25)), "no decision nobody to countersign"),
        (decision(reason=" "), "without a reason is none"),
        (decision(by=" "), "without a name is none"),
        (decision(verdict="explained"), "say cleared or confirmed"),
        (decision(list="", list_id="", rule="no_footprint"), "say explained or confirmed"),
        (replace(decision(), reason="bribed"), "was changed after it was written"),
    ],
)
def test_what_cannot_follow_is_refused_in_one_sentence_and_nothing_is_written(
    tmp_path: Path, event: Disposition | Countersignature, says: str
) -> None:
    """What is wrong, and what to do."""
    file = tmp_path / "d.jsonl"
    record(file, decision())
    before = file.read_bytes()
    with pytest.raises(InputError, match=says):
        record(file, event)
    assert file.read_bytes() == before


def test_a_refused_first_decision_leaves_no_file(tmp_path: Path) -> None:
    """Nothing was decided."""
    with pytest.raises(InputError, match="reason"):
        record(tmp_path / "d.jsonl", decision(reason=""))
    assert not (tmp_path / "d.jsonl").exists()


def test_a_second_countersignature_is_refused(tmp_path: Path) -> None:
    """It would hide the first."""
    file, taken = tmp_path / "d.jsonl", decision()
    record(file, taken)
    record(file, signature(taken))
    with pytest.raises(InputError, match=r"countersigned by B\. Second"):
        record(file, signature(taken, "C. Third"))


def test_a_line_that_was_changed_by_hand_is_refused_with_its_number(tmp_path: Path) -> None:
    """A reason is not rewritten afterwards."""
    file = tmp_path / "d.jsonl"
    record(file, decision())
    file.write_bytes(file.read_bytes().replace(b"another seat", b"whatever"))
    with pytest.raises(InputError, match=r"d\.jsonl: line 1: decision .* was changed after it was written"):
        read_decisions(file)


def test_a_line_that_is_no_event_is_refused_with_its_number(tmp_path: Path) -> None:
    """In the middle of the file nothing may be passed over: it might take a clearance back."""
    file = tmp_path / "d.jsonl"
    record(file, decision())
    file.write_bytes(b"nonsense\n" + file.read_bytes())
    with pytest.raises(InputError, match=r"d\.jsonl: line 1: not JSON"):
        read_decisions(file)


def test_a_file_that_is_not_there_names_the_command_that_begins_one(tmp_path: Path) -> None:
    """As every other refusal: what to do."""
    with pytest.raises(InputError, match="bonafides decide"):
        read_decisions(tmp_path / "none.jsonl")


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    """The operator can mend it."""
    with pytest.raises(SettingsError, match="No such file"):
        record(tmp_path / "none" / "d.jsonl", decision())
