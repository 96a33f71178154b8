"""A licence on file meets the duty of the one jurisdiction that asks for one, and nothing else."""

from typing import Any

import pytest
from tests.assess.test_one_answer import starter

from bonafides.assess import assess
from bonafides.model.assessment import Assessment
from bonafides.model.codec import from_plain
from bonafides.model.transaction import Transaction

LICENCE: dict[str, Any] = {
    "number": "CH-25-001", "from": "2025-01-01", "until": "2026-12-31", "parties": ["Beispiel Kreisel AG", "Nagoya Survey Instruments"],
    "items": [{"description": "unsymmetrical dimethylhydrazine", "codes": [], "quantity": "500.0 kg", "drawn": ["100.0 kg"]}],
}  # fmt: skip
DEAL: dict[str, Any] = {
    "id": "T", "date": "2025-06-10", "kind": "export", "actor": "exporter", "from": "CH", "destination": "JP", "end_use_country": "JP",
    "parties": [
        {"role": "exporter", "name": "Beispiel Kreisel AG", "country": "CH"},
        {"role": "end_user", "name": "Nagoya Survey Instruments", "country": "JP"},
    ],
    "items": [{"description": "unsymmetrical dimethylhydrazine", "cas": "57-14-7", "quantity": "400.0 kg", "origin": "CH"}],
    "end_use": {"stated": "fuel of satellite thrusters", "site": "Nagoya", "knowledge": "none"},
    "licence": LICENCE,
}  # fmt: skip


def answer(**changes: object) -> Assessment:
    """Assess the synthetic deal with changes."""
    return assess(from_plain({**DEAL, **changes}, Transaction, where="deal"), starter())


def test_a_licence_that_covers_everything_meets_the_duty() -> None:
    """The duty stands in the answer, and is met."""
    found = answer().by_jurisdiction["CH"]
    assert (answer(licence=None).by_jurisdiction["CH"].outcome, found.outcome) == ("LICENCE", "CLEAR_WITH_RECORD")
    assert any("CH-25-001" in e.says for a in found.answers for e in a.evidence)


@pytest.mark.parametrize(
    "changes",
    [
        {"licence": {**LICENCE, "until": "2025-05-31"}},
        {"licence": {**LICENCE, "parties": ["Beispiel Kreisel AG", "Another User KK"]}},
        {"licence": {**LICENCE, "items": [{**LICENCE["items"][0], "drawn": ["100.1 kg"]}]}},
        {"licence": {**LICENCE, "items": [{"description": "unsymmetrical dimethylhydrazine"}]}},
        {"licence": {**LICENCE, "number": None}},
        {"licence": {k: v for k, v in LICENCE.items() if k != "parties"}},
        {"licence": {**LICENCE, "parties": ["Beispiel Kreisel AG"]}},
        {"licence": {k: v for k, v in LICENCE.items() if k != "until"}},
        {"licence": {k: v for k, v in LICENCE.items() if k != "from"}},
        {"actor": "customs"},
        {"nexus": ["EU"]},
    ],
)
def test_a_licence_that_leaves_anything_open_meets_nothing(changes: dict[str, object]) -> None:
    """Run out, for another user, overdrawn, without what is compared, claimed before customs, or one of two that are needed."""
    assert answer(**changes).by_jurisdiction["CH"].outcome == "LICENCE"
