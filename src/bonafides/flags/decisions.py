"""Read the decision table: what each rule does to the outcome."""

import tomllib
from collections.abc import Iterator
from typing import Any

import msgspec

from bonafides.errors import ContentError
from bonafides.model.flag import Decision

_FIELDS = {"id": "indicator", "effect": "effect", "escalates": "escalates", "action": "action"}
_SAID = {"law", "when", "says"}
"""Words for the reader: how the law answers, when the rule asks, what it means."""


def decision_table(content: bytes) -> dict[str, Decision]:
    """Give the decision of every rule.

    Args:
        content: The catalogue's `decisions.toml`: a table a family, in it a line a rule.

    Raises:
        ContentError: On text that is no TOML, an effect or family that does not exist, or a field that nobody reads.
    """
    try:
        families = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"decisions.toml: {error}; correct it") from None
    table: dict[str, Decision] = {}
    for family, rules in families.items():
        for rule, line in _lines(family, rules):
            if rule in table:
                raise ContentError(f"decisions.toml: {rule}: stands in {table[rule].family} and in {family}; keep one")
            table[rule] = _decision(family, rule, line)
    return table


def _lines(family: str, rules: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if not isinstance(rules, dict):
        raise ContentError(f"decisions.toml: {family}: a family is a table of rules; correct it")
    for rule, line in rules.items():
        if not isinstance(line, dict):
            raise ContentError(f"decisions.toml: {rule}: a rule is written as {{ effect = ... }}; correct this line")
        yield rule, line


def _decision(family: str, rule: str, line: dict[str, Any]) -> Decision:
    unread = set(line) - set(_FIELDS) - _SAID
    if unread:
        raise ContentError(f"decisions.toml: {rule}: nobody reads {min(unread)!r}; take it out")
    fields = {ours: line[theirs] for theirs, ours in _FIELDS.items() if theirs in line}
    try:
        return msgspec.convert({"rule": rule, "family": family, **fields}, Decision)
    except msgspec.ValidationError as error:
        raise ContentError(f"decisions.toml: {rule}: {error}; correct this line") from None
