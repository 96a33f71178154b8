"""A mapping once made is kept, read again the same, and refused with its file and key where it says nothing."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bonafides.errors import InputError
from bonafides.storage.profile import read_profile, save_profile

headers = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).map(str.strip).filter(bool)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(lambda t: t[0] != "-"), headers
    ),
    st.lists(headers, unique=True),
    st.lists(headers),
)
def test_what_is_saved_is_read_again(
    tmp_path: Path, mapped: dict[str, str], ignored: list[str], unplaced: list[str]
) -> None:
    """Whatever letters, quotes and backslashes stand in a header, mapped or left out; what nobody placed is a remark."""
    left_out = [name for name in ignored if name not in mapped.values()]
    columns = mapped | {f"-{name}": name for name in left_out}
    assume(columns)
    save_profile(tmp_path / "p.toml", columns, unplaced=unplaced)
    assert read_profile(tmp_path / "p.toml") == columns


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"[columns]\nname = 7\n", r"p\.toml: columns\.name is no name of a column"),
        (b'[columns]\nname = " "\n', r"p\.toml: columns\.name is no name of a column"),
        (b'name = "Firma"\n', r"p\.toml: 'name' is nothing that a profile says; put each mapping under \[columns\]"),
        (b"", r"p\.toml: no \[columns\]"),
        (b"columns = 3\n", r"p\.toml: no \[columns\]"),
        (b"ignored = []\n", r"p\.toml: no \[columns\]"),
        (b'ignored = "Firma"\n', r"p\.toml: ignored is no list of columns"),
        (b'[columns]\n"-Firma" = "Firma"\n', r"p\.toml: columns\.-Firma is no name of a field"),
        (b'ignored = ["Firma"]\n[columns]\nname = "Firma"\n', r"column 'Firma' is mapped and ignored"),
        (b"name Firma\n", r"p\.toml: not TOML in UTF-8"),
        (b'[columns]\nname = "M\xfcller"\n', r"p\.toml: not TOML in UTF-8"),
    ],
)  # fmt: skip
def test_what_is_no_profile_is_refused_with_file_and_key(tmp_path: Path, content: bytes, says: str) -> None:
    """What is wrong, where, what to do."""
    (tmp_path / "p.toml").write_bytes(content)
    with pytest.raises(InputError, match=says):
        read_profile(tmp_path / "p.toml")


def test_a_profile_may_be_written_anew_and_nothing_else_is_written_over(tmp_path: Path) -> None:
    """An order file that is named by mistake stays what it is."""
    save_profile(tmp_path / "p.toml", {"name": "Firma"})
    save_profile(tmp_path / "p.toml", {"name": "Kunde"})
    (tmp_path / "orders.csv").write_text("id;name\n")
    with pytest.raises(InputError, match="is no profile; name another file"):
        save_profile(tmp_path / "orders.csv", {"name": "Firma"})
    assert read_profile(tmp_path / "p.toml") == {"name": "Kunde"}
    assert (tmp_path / "orders.csv").read_text() == "id;name\n"


def test_nothing_mapped_is_nothing_to_save(tmp_path: Path) -> None:
    """An empty profile would be refused when it is read."""
    with pytest.raises(InputError, match="nothing is mapped"):
        save_profile(tmp_path / "p.toml", {})
