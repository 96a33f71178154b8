"""What lists knew of the party of a lead on its days, and know now: name by name, listing by listing, day by day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import UNSET, Struct, structs

from bonafides.assess import Knowledge
from bonafides.model.assessment import Hit
from bonafides.model.dates import Period, held
from bonafides.model.lead import PartyListing, PartyRecord, Standing
from bonafides.model.listing import ListedName, Listing
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.parties import Register
from bonafides.parties.screen import screen_party
from bonafides.records.list_history import history_of, said_of
from bonafides.routes.seat import seated


class Asked(NamedTuple):
    """What is asked of every party of a lead: as of which days, the lead's own first, and whose law has a say."""

    then: tuple[date, ...]
    now: date
    whose: frozenset[str]

    @property
    def days(self) -> tuple[date, ...]:
        """All days, each once."""
        return tuple(dict.fromkeys((*self.then, self.now)))


class Known(Struct, frozen=True):
    """A party's record with what the answers of a day need: the hits as traded, by day, and the countries of its listings."""

    record: PartyRecord
    as_traded: dict[date, tuple[Hit, ...]]
    countries: tuple[str, ...] = ()


class _Found(NamedTuple):
    """A listing that a name is, on some day, with the hit of each day."""

    listing: Listing
    hits: dict[date, Hit]


class _LookedUp(Struct, frozen=True):
    """What names that were looked up together found, and how each listing stood on each day."""

    names: tuple[str, ...]
    found: tuple[_Found, ...]
    listings: tuple[PartyListing, ...]

    def matching(self, day: date) -> Iterator[Hit]:
        """Give the hits that are the party and count on the day."""
        return (f.hits[day] for f in self.found if day in f.hits and f.hits[day].match)


def known_of(party: Party, in_trade: Sequence[str], knowledge: Knowledge, asked: Asked) -> Known:
    """Give what is known of a party; of one that is only described, that nobody is named."""
    names = names_of(party)
    described = party.line_of_business if stated(party.line_of_business) else ""
    record = PartyRecord(
        name=names[0] if names else described, role=str(party.role).replace("_", " ") if stated(party.role) else "", names=names,
        in_trade=tuple(in_trade), country=party.country if stated(party.country) else "",
        country_from="text" if stated(party.country) else "",
    )  # fmt: skip
    if not names:
        return Known(record, {})
    looked = tuple(_looked_up(group, party, knowledge, asked) for group in _groups(names, in_trade))
    traded = tuple(each for each in looked if not in_trade or each.names[0] in in_trade)
    hits = {day: tuple(h for each in traded for h in each.matching(day)) for day in asked.days}
    only, perhaps = _identity_days(traded, [each for each in looked if each not in traded], asked.then)
    found = [f.listing for each in looked for f in each.found]
    countries = _countries(found, knowledge) if not record.country else ()
    record = structs.replace(
        record, country=countries[0] if countries else record.country, country_from="listing" if countries else record.country_from,
        listings=tuple(_shown(looked)), identity_only_on=only, identity_perhaps_on=perhaps, history=history_of(found, asked.then),
    )  # fmt: skip
    return Known(record, hits, countries)


def _shown(looked: Sequence[_LookedUp]) -> Iterator[PartyListing]:
    """Give the listings, each with the name that found it where there are several."""
    for each in looked:
        name = each.names[0] if len(looked) > 1 else ""
        yield from (structs.replace(listing, as_name=name) for listing in each.listings)


def _countries(listings: Iterable[Listing], knowledge: Knowledge) -> tuple[str, ...]:
    """Give the country that the listings of the surest actor agree on; nothing where they name several."""
    gazetteer = knowledge.background.gazetteer
    held = tuple(listings)
    same = [each for each in held if each == held[0] or (each.actor and each.actor == held[0].actor)]
    found = {gazetteer.country_of(c) or c for listing in same for c in listing.country}
    return tuple(found) if len(found) == 1 else ()


def _identity_days(
    traded: Sequence[_LookedUp], others: Sequence[_LookedUp], days: Iterable[date]
) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """Give the days on which no name in trade was on a list and another name of the same actor was, for certain and perhaps.

    That it is the same actor the text says, or a list that carried the name in trade later. Perhaps: a list may have had the name already.
    """
    only: list[date] = []
    perhaps: list[date] = []
    for day in days:
        standings = {listing.on[day.isoformat()] for each in traded for listing in each.listings}
        told = any(True for each in others for _ in each.matching(day))
        if any(True for each in traded for _ in each.matching(day)) or not (
            told or "name_not_yet_published" in standings
        ):
            continue
        (perhaps if "unknown" in standings else only).append(day)
    return tuple(only), tuple(perhaps)


def names_of(party: Party) -> tuple[str, ...]:
    """Give the names of a party, the first one first."""
    others = party.aliases if stated(party.aliases) else ()
    return tuple(dict.fromkeys(n for n in (party.name, *others) if stated(n)))


def _groups(names: Sequence[str], in_trade: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give the names that are looked up together: those by which the party is known, and each name in trade by itself."""
    known_by = tuple(n for n in names if n not in in_trade)
    if known_by:
        yield known_by
    yield from ((name,) for name in names if name in in_trade)


def _looked_up(names: Sequence[str], party: Party, knowledge: Knowledge, asked: Asked) -> _LookedUp:
    """Look a party up under some of its names, as of every day."""
    alone = structs.replace(party, role=UNSET, line_of_business=UNSET, name=names[0], aliases=tuple(names[1:]) or UNSET)
    alone = seated(alone, knowledge.background.gazetteer)
    by_listing: dict[tuple[str, str], dict[date, Hit]] = {}
    for day in asked.days:
        for hit in screen_party(alone, knowledge.register, day):
            by_listing.setdefault((hit.list, hit.list_id), {})[day] = hit
    same = [hits for hits in by_listing.values() if any(h.same_party for h in hits.values())]
    same.sort(key=lambda hits: -max(h.score for h in hits.values()))
    with_listing = ((listing_of(knowledge.register, next(iter(hits.values()))), hits) for hits in same)
    found = tuple(_Found(listing, hits) for listing, hits in with_listing if listing)
    return _LookedUp(tuple(names), found, tuple(_listed(each, asked) for each in found))


def listing_of(register: Register, hit: Hit) -> Listing | None:
    """Give the listing of a hit, found again by the name that it matched."""
    for name in register.names(hit.matched_name, hit.schema == "Person"):
        for row, _ in register.candidates(name):
            listing = register.listing(row)
            if (listing.list, listing.list_id) == (hit.list, hit.list_id):
                return listing
    return None


def _listed(found: _Found, asked: Asked) -> PartyListing:
    listing, hits = found
    on = {day.isoformat(): _standing(found, day, asked.whose) for day in asked.days}
    earliest = hits[min(hits)]
    name = _name(listing, earliest)
    first = _first(name.periods)
    since = first if first and any(day < first for day in asked.days) else None
    return PartyListing(
        list=listing.list, list_id=listing.list_id, name=listing.name, matched_name=name.name, measure=listing.measure,
        binding=listing.binding, periods=tuple((p.since, p.until) for p in listing.periods), cites=listing.cites, named_since=since,
        on=on, says=said_of(listing, on, named_since=since),
    )  # fmt: skip


def _name(listing: Listing, hit: Hit) -> ListedName:
    return next((n for n in listing.names if n.name == hit.matched_name), listing.names[0])


def _first(periods: Iterable[Period]) -> date | None:
    return min((p.since for p in periods if p.since), default=None)


def _standing(found: _Found, day: date, whose: frozenset[str]) -> Standing:
    """Give how a listing stood on a day under the name that was asked for."""
    listing, hits = found
    hit = hits.get(day) or next(iter(hits.values()))
    force, carried = listing.in_force(day), held(_name(listing, hit).periods, day)
    if force is False:
        begun = any(p.since is None or p.since <= day for p in listing.periods)
        return "off" if begun else "not_yet_published"
    if carried is False:
        since = _first(_name(listing, hit).periods)
        later = since is not None and since > day
        return ("name_not_yet_published" if force else "not_yet_published") if later else "off"
    if day not in hits or not hits[day].match:
        return "unknown"
    return "binds" if whose & set(listing.binding) else "informs"
