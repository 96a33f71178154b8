"""Defect of the end-use statement: something that it must have is missing, or it contradicts itself or the file.

A statement signed before its contract or after the day, a stamp or user of another name, and goods that are not those sent, contradict:
they put its integrity in doubt. What is absent, expired or said in empty phrases is asked for. A field that nobody mentions is a question.
"""

import re
from collections.abc import Iterator

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.item import Item
from bonafides.model.noun import known, stated
from bonafides.model.transaction import Statement
from bonafides.model.truth import Truth
from bonafides.text.certificates import statements
from bonafides.text.contradictions import contradictions
from bonafides.text.fold import fold
from bonafides.text.samegoods import goods_names

_MUST: tuple[tuple[str, str], ...] = (
    ("signed_on", "When was the statement signed?"), ("signatory", "Who signed the statement?"), ("end_user", "Which end user does it name?"),
    ("use", "Which use does it state?"),
)  # fmt: skip
_SERIAL = re.compile(r"\bserials?\b|\bs n\b|\bseriennummern?\b|\bnumeros? de serie\b|\bseri no\b|\bxu lie hao\b")
_FILLER_WORDS = (
    "use usage used as a an the for of our own with this these goods product products item items und fur die der"
)
_FILLER = frozenset(_FILLER_WORDS.split())
_SHOULD = ("post", "stamp", "letterhead", "site", "commitments", "contract_no")
_WORDS = {"signed_on": "date", "signatory": "signatory", "end_user": "end user", "use": "stated use", "post": "post of the signatory", "contract_no": "contract number"}  # fmt: skip


def holds(facts: Facts) -> Truth:
    """Raised on a statement that contradicts, lacks or no longer has what it must; unknown when a field of it is not mentioned."""
    found = list(statements(facts))
    if not found:
        return _none_given(facts)
    grounds = [
        g for statement, at in found for g in (*contradictions(facts, statement, at), *_defects(facts, statement, at))
    ]
    if grounds:
        return Truth.yes(*grounds)
    open_ = [
        asks(question, f"{at}.{name}")
        for statement, at in found
        for name, question in _MUST
        if not known(getattr(statement, name))
    ]
    return (
        Truth.unknown(*open_)
        if open_
        else Truth.no(
            claim("The statement has date, signatory, user and use, and they agree", "transaction", found[0][1])
        )
    )


def _none_given(facts: Facts) -> Truth:
    """Judge a file without a statement: a defect where controlled goods are said to have none, a question where nobody says."""
    needed = facts.controlled().value is True
    at = "$.end_use.statement"
    if needed and facts.end_use.statement is None:
        return Truth.yes(claim("The goods are controlled, and there is no end-use statement", "transaction", at))
    if needed:
        return Truth.unknown(asks("Is there an end-use statement for these controlled goods?", at))
    return Truth.no(
        claim("No end-use statement is on file, and the goods are not known to need one", "transaction", at)
    )


def _defects(facts: Facts, statement: Statement, at: str) -> Iterator[Evidence]:
    for name in (*(m for m, _ in _MUST), *_SHOULD):
        value = getattr(statement, name)
        if value is None or value is False or value in {"", ()}:
            yield claim(f"The statement has no {_WORDS.get(name, name)}", "transaction", f"{at}.{name}")
    yield from _serials(facts, statement, at)
    if statement.serials in {None, ()} and not stated(statement.goods):
        yield claim(
            "The statement identifies no goods, by description or serial number", "transaction", f"{at}.serials"
        )
    if stated(statement.valid_until) and statement.valid_until.last < facts.day:
        yield claim(
            f"The statement was valid until {statement.valid_until}; the day is {facts.day}",
            "transaction",
            f"{at}.valid_until",
        )
    if stated(statement.use) and _copies_goods(facts, statement.use):
        yield claim(f"The stated use only repeats the goods: “{statement.use}”", "transaction", f"{at}.use")
    if (
        stated(statement.use)
        and facts.uses.get("generic")
        and any(g.place and g.place.at.startswith("$.end_use.statement") for g in facts.uses["generic"])
    ):
        yield claim(f"The stated use is an empty phrase: “{statement.use}”", "transaction", f"{at}.use")


def _serials(facts: Facts, statement: Statement, at: str) -> Iterator[Evidence]:
    """Give a defect where the goods carry serial numbers and the statement says it has none or gives others."""
    numbers = {n for item in facts.transaction.items for n in _numbers(item)}
    given = {fold(n) for n in statement.serials} if stated(statement.serials) else set()
    said = statement.serials is None or stated(statement.serials)
    if numbers and said and not given & numbers:
        what = "gives other serial numbers than" if given else "gives no serial number of"
        yield claim(
            f"The statement {what} the goods, which have {', '.join(sorted(numbers))}", "transaction", f"{at}.serials"
        )


def _numbers(item: Item) -> Iterator[str]:
    """Give the serial numbers that the specifications of an item state."""
    for key, value in (item.specs if stated(item.specs) else {}).items():
        if _SERIAL.search(fold(key)) and value is not None and not isinstance(value, bool):
            yield from (fold(n) for n in re.split(r"[,;]", str(value)) if fold(n))


def _copies_goods(facts: Facts, use: str) -> bool:
    """Tell whether a stated use is no more than the name of goods of this transaction."""
    words = set(fold(use).split()) - _FILLER
    named = [set(fold(name).split()) for names in goods_names(facts) for name in names]
    return bool(words) and any(words <= name for name in named)


FLAG = Flag(
    id="eus_defect",
    title="Defect of the end-use statement",
    holds=holds,
    cites="Regulation (EU) 2021/821, Article 12(4); Wassenaar Arrangement, end-user assurances; indicator T11",
    clears_if="A corrected statement on letterhead, with date, stamp and signatory that were verified with the user, is on file.",
)
