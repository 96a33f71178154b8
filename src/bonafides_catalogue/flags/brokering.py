"""Brokering: the transaction arranges a deal between third countries."""

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth, any_of


def holds(facts: Facts) -> Truth:
    """Raised when the transaction is brokering, or a broker's country is neither where the goods start nor where they go."""
    if facts.transaction.kind == "brokering":
        return Truth.yes(claim("The transaction is brokering", "transaction", "$.kind"))
    brokers = facts.with_role("broker")
    if not brokers:
        return Truth.no(
            claim("It is not stated to be brokering, and nobody is named as a broker", "transaction", "$.kind")
        )
    return any_of(_third_country(facts, index, party) for index, party in brokers)


def _third_country(facts: Facts, index: int, party: Party) -> Truth:
    """Tell whether goods go from one country to another past a broker in a third; unknown where a country is not stated."""
    seat, start, at = party.country, facts.transaction.from_, f"$.parties[{index}]"
    name = party.name if stated(party.name) else "A broker"
    if not stated(seat) or not stated(start) or not facts.whereto:
        return Truth.unknown(
            asks("Between which countries does the broker arrange the deal, and from where?", at, f"{name} is a broker")
        )
    third = seat.upper() != start.upper() and seat.upper() not in {w.country for w in facts.whereto}
    return Truth.of(third, claim(f"{name}, the broker, is in {seat}; the goods start in {start}", "transaction", at))


FLAG = Flag(
    id="brokering",
    title="Brokering",
    holds=holds,
    cites="Regulation (EU) 2021/821, Article 6; indicator X01",
    clears_if="The law of each jurisdiction answers; see its rules.",
)
