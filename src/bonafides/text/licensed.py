"""Which line of the licence covers which item of the transaction, by codes first and by words else."""

from collections.abc import Iterator

from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.transaction import Licence, LicenceItem
from bonafides.text.samegoods import goods_names, same_goods


def licence_of(facts: Facts) -> Licence | None:
    """Give the licence that is claimed for the transaction, or None."""
    return facts.transaction.licence if stated(facts.transaction.licence) else None


def lines_of(licence: Licence) -> tuple[LicenceItem, ...]:
    """Give the items that a licence covers."""
    return licence.items if stated(licence.items) else ()


def covered_by(facts: Facts, index: int, line: LicenceItem) -> bool | None:
    """Tell whether a line of the licence covers an item; None where codes and words settle nothing, or the code is the item's and the words are not."""
    words = _worded(facts, index, line)
    codes = _coded(facts, index, line)
    if codes is False:
        return False
    return (True if words is None else words or None) if codes else words


def _worded(facts: Facts, index: int, line: LicenceItem) -> bool | None:
    names = goods_names(facts)
    if not stated(line.description) or index >= len(names) or _names_the_entry(line):
        return None
    answers = [same_goods(line.description, name) for name in names[index]]
    return True if True in answers else None if None in answers else False


def _names_the_entry(line: LicenceItem) -> bool:
    """Tell whether the words of a line say its goods by their entry alone, as a general authorisation does."""
    plain = _plain(line.description) if stated(line.description) else ""
    return any(_plain(code) in plain for code in (line.codes if stated(line.codes) else ()) if _plain(code))


def _coded(facts: Facts, index: int, line: LicenceItem) -> bool | None:
    """Compare the codes of a line with those that the item was found to have, else with those declared; a prefix counts."""
    item, result = facts.goods[index]
    found = {*result.mtcr, *result.eu, *result.us, *(c for codes in result.codes.values() for c in codes)}
    own = found or set(item.declared_codes if stated(item.declared_codes) else ())
    wanted = set(line.codes) if stated(line.codes) else set()
    if not own or not wanted:
        return None
    one, two = {_plain(c) for c in own}, {_plain(c) for c in wanted}
    return any(a.startswith(b) or b.startswith(a) for a in one for b in two)


def _plain(code: str) -> str:
    return "".join(c for c in code.upper() if c.isalnum())


def drawn_on(facts: Facts, licence: Licence) -> Iterator[tuple[int, LicenceItem, tuple[int, ...]]]:
    """Give each line of a licence with the items that this transaction draws from it; a single line is drawn on by a single item."""
    lines = lines_of(licence)
    for number, line in enumerate(lines):
        items = tuple(i for i in range(len(facts.items)) if covered_by(facts, i, line))
        if not items and len(lines) == 1 and len(facts.items) == 1 and covered_by(facts, 0, line) is None:
            items = (0,)
        yield number, line, items
