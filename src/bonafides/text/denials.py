"""Denials by partner countries, compared with the transaction at hand: the same party, the same goods, how long ago."""

from collections.abc import Iterator

from msgspec import Struct

from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.text.past import concerns, days_before, events
from bonafides.text.samegoods import goods_named

_SEATS = {
    "DE": ("germany", "german", "bafa", "deutschland"), "FR": ("france", "french", "sbdu"), "NL": ("netherlands", "dutch"),
    "IT": ("italy", "italian", "uama"), "ES": ("spain", "spanish", "jimddu"), "SE": ("sweden", "swedish", "isp"),
    "GB": ("united kingdom", "uk", "ecju", "british"), "US": ("united states", "usa", "bis", "ddtc", "commerce"),
    "JP": ("japan", "meti"), "KR": ("korea", "kosti"), "CH": ("switzerland", "seco"), "CN": ("china", "mofcom"),
    "AU": ("australia", "dec"), "CA": ("canada", "gac"), "BE": ("belgium",), "PL": ("poland",), "AT": ("austria",),
}  # fmt: skip


class Denial(Struct, frozen=True):
    """A partner's denial: where it stands, whether it was this party and essentially this transaction, and its age."""

    index: int
    event: Event
    same_party: bool | None
    alike: bool | None
    age_days: int | None


def denials_of_partners(facts: Facts) -> Iterator[Denial]:
    """Give the denials on file by an authority of another country than the exporter's; one by nobody named is no partner's."""
    own = _own_seats(facts)
    for index, event in events(facts, "denial"):
        if stated(event.by) and not own & _seats_of(event.by):
            party = concerns(facts, event)
            goods = goods_named(facts, event.item) if stated(event.item) else None
            alike = False if False in (party, goods) else None if None in (party, goods) else True
            yield Denial(index, event, party, alike, days_before(facts, event))


def _own_seats(facts: Facts) -> set[str]:
    """Give the seats of the sending side, else the jurisdictions that have a say."""
    seats = [p.country for _, p in facts.with_role("exporter", "shipper", "broker")] + [facts.transaction.from_]
    return {s.strip().upper() for s in seats if stated(s)} or set(facts.nexus)


def _seats_of(authority: str) -> set[str]:
    text = authority.casefold()
    words = set(text.replace("(", " ").replace(")", " ").replace(",", " ").split())
    named = {seat for seat, names in _SEATS.items() if any(n in words if " " not in n else n in text for n in names)}
    return named or {authority.strip().upper()}
