"""Whether what an order has of unlisted sensitive goods is a laboratory's quantity, for a laboratory."""

from collections.abc import Iterable
from functools import lru_cache

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.noun import Maybe, stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth
from bonafides.text.amounts import Amount, amount, exceeds, total
from bonafides.text.kinds import kinds_of

_TAKES_LITTLE = frozenset({"academic", "laboratory"})
_OTHERS = frozenset({"trader", "forwarder", "bank", "military", "space", "consumer"})
_CARRIES = frozenset({"forwarder", "bank"})
_SENSITIVE = "unlisted_sensitive"


def usual(quantity: Maybe[str | int | float] | Amount, limits: Iterable[str]) -> bool | None:
    """Tell whether a quantity is at or below what a laboratory usually takes; None where it is not stated or cannot be compared.

    >>> usual("500 g", ("5 kg", "5 l")), usual("20 t", ("5 kg",)), usual("2 drums", ("5 kg",)), usual("1 kg", ())
    (True, False, None, None)
    """
    given = quantity if isinstance(quantity, Amount) else amount(quantity)
    answers = [exceeds(given, amount(limit)) for limit in limits]
    return False if True in answers else True if False in answers else None


@lru_cache(maxsize=8)
def laboratory_order(facts: Facts) -> Truth:
    """Tell whether all unlisted sensitive goods of the order are laboratory quantities for a school, a university, a hospital or a laboratory.

    Lines of the same goods are added. No where a recipient is something else by its name or business, or is a listed party. Unknown where
    a quantity or a recipient is not stated, or nobody has said how much a laboratory takes. What the law asks of the goods stays as it is.
    """
    sensitive = [i for i, r in enumerate(facts.items) if r.status == _SENSITIVE]
    if not sensitive:
        return Truth.no(claim("No item is on the watch list", "transaction", "$.items"))
    takers = _takers(facts)
    return takers if takers.value is False else takers & _quantities(facts, sensitive)


def ordered_in_bulk(facts: Facts) -> tuple[Evidence, ...]:
    """Give the unlisted sensitive goods of which more is ordered than a laboratory usually takes."""
    return tuple(
        claim(_compared(facts, i, "more"), "transaction", f"$.items[{i}].quantity")
        for i, r in enumerate(facts.items)
        if r.status == _SENSITIVE and usual(_ordered(facts, i), r.usual_up_to) is False
    )


def only_laboratories(facts: Facts) -> bool:
    """Tell whether every recipient, carriers and banks aside, is a school, a university, a hospital or a laboratory by what is stated."""
    return _takers(facts).value is True


def _takers(facts: Facts) -> Truth:
    parties = [(i, p) for i, p in facts.recipients if not (stated(p.name) and kinds_of(p) & _CARRIES)]
    if not parties or not all(stated(p.name) for _, p in parties):
        return Truth.unknown(asks("Who will use the goods?", "$.parties"))
    found = [(i, p) for i, p in parties if not _takes_little(facts, i, p)]
    says = "{} is no school, university, hospital or laboratory by what is stated, or is a listed party"
    if found:
        return Truth.no(*(claim(says.format(p.name), "transaction", f"$.parties[{i}]") for i, p in found))
    return Truth.yes(
        *(claim(f"{p.name} teaches, heals or tests", "transaction", f"$.parties[{i}]") for i, p in parties)
    )


def _takes_little(facts: Facts, number: int, party: Party) -> bool:
    kinds = kinds_of(party)
    return (
        bool(kinds & _TAKES_LITTLE)
        and not kinds & _OTHERS
        and not any(h.same_party and h.party == number for h in facts.hits)
    )


def _quantities(facts: Facts, sensitive: list[int]) -> Truth:
    answers = {i: usual(_ordered(facts, i), facts.items[i].usual_up_to) for i in sensitive}
    value = False if False in answers.values() else None if None in answers.values() else True
    return Truth.of(value, *(_says(facts, i, a) for i, a in answers.items() if a is value))


def _says(facts: Facts, index: int, answer: bool | None) -> Evidence:
    if answer is not None:
        return Evidence(says=_compared(facts, index, "no more" if answer else "more"), place=at_item(index))
    if not facts.items[index].usual_up_to:
        says = f"Nobody has said how much of {facts.item_name(index)} a laboratory usually takes"
        return Evidence(says=says, place=at_item(index))
    return asks(f"How much of {facts.item_name(index)} is ordered?", f"$.items[{index}].quantity")


def _ordered(facts: Facts, index: int) -> Amount | None:
    """Give how much of the goods of one line the whole order has; None where a line of them states none."""
    names = set(facts.items[index].names)
    return total(amount(item.quantity) for item, r in facts.goods if names & set(r.names))


def _compared(facts: Facts, index: int, word: str) -> str:
    given = _ordered(facts, index)
    return f"{given.text if given else ''} of {facts.item_name(index)} is {word} than a laboratory usually takes ({' or '.join(facts.items[index].usual_up_to)})"
