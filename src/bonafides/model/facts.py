"""What law and red flags ask of one transaction on one day: gathered once, read by every rule.

Every question answers with a Truth that carries its grounds. A rule reads this noun and nothing else.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct

from bonafides.model.assessment import Hit, ItemResult
from bonafides.model.ban import GoodsBan
from bonafides.model.evidence import Evidence, Locus, asks, claim
from bonafides.model.item import Item
from bonafides.model.noun import stated
from bonafides.model.party import Party, Role
from bonafides.model.ship import Ship
from bonafides.model.transaction import Answer, EndUse, Event, Paper, Statement, Transaction, Vessel
from bonafides.model.truth import Truth, any_of
from bonafides.model.way import NearBorder, Way

CONTROLLED = ("controlled_cat_I", "controlled_cat_II", "controlled_munitions_only", "controlled_other_regime")


class TracedLeg(Struct, frozen=True, kw_only=True):
    """A leg of the route with what the gazetteer knows of it; `country` is empty where nobody knows."""

    at: str
    text: str
    country: str = ""
    place_id: str = ""
    kind: str = ""
    hub: bool = False
    free_zone: bool = False
    to_country: str = ""
    mode: str = ""
    lat: float | None = None
    lon: float | None = None


class Whereto(Struct, frozen=True, kw_only=True):
    """A country that the goods are known to go to, and the ground for it; not `known` where the text names no country on file."""

    country: str
    ground: Evidence
    known: bool = True


class OwnedBy(Struct, frozen=True, kw_only=True):
    """A stated owner of a party who is a listed party; the share is an interval, from 0 to 1."""

    party: int
    owner: str
    hit: Hit
    low: Fraction
    high: Fraction
    ground: Evidence


class Recognised(Struct, frozen=True, kw_only=True):
    """An item of the catalogue that a document of the transaction names; `relations` say how it stands to listed ones."""

    document: int
    kind: str
    item: str
    ground: Evidence
    relations: tuple[str, ...] = ()


class Facts(Struct, frozen=True, kw_only=True, eq=False):
    """One transaction on one day, read by every discipline.

    `uses` is the reading of the end-use words: rocket, missile, uav, nuclear, chemical, biological, military, space, civil, refused,
    generic, range_300 (a range of 300 km or more is stated), range_below_300 -> the grounds of each.
    `groups` maps a country group in force on the day to its members: True for certain, None for perhaps.
    """

    transaction: Transaction
    day: date
    hits: tuple[Hit, ...] = ()
    items: tuple[ItemResult, ...] = ()
    whereto: tuple[Whereto, ...] = ()
    ends: tuple[Whereto, ...] = ()
    """Where transport papers, the end-use statement and vessel records say that the goods end."""
    legs: tuple[TracedLeg, ...] = ()
    way: Way | None = None
    """The stated way, measured, beside the shortest; None where fewer than two places are stated."""
    borders: tuple[NearBorder, ...] = ()
    """The land crossings at or near which the goods go."""
    ships: tuple[Ship, ...] = ()
    """The ships of the carriage, with their numbers read and their silences placed."""
    uses: Mapping[str, tuple[Evidence, ...]] = {}
    groups: Mapping[str, Mapping[str, bool | None]] = {}
    bans: tuple[GoodsBan, ...] = ()
    hubs: Mapping[str, str] = {}
    """Countries and places (by id) that are hubs on the day, with the source that names them."""
    nexus: Mapping[str, Evidence] = {}
    nexus_known: bool = True
    owners: tuple[OwnedBy, ...] = ()
    recognised: tuple[Recognised, ...] = ()
    words: Mapping[str, tuple[str, ...]] = {}

    # ------------------------------------------------------------------ parts of the transaction
    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties."""
        return self.transaction.parties

    @property
    def goods(self) -> tuple[tuple[Item, ItemResult], ...]:
        """Each item with its classification."""
        return tuple(zip(self.transaction.items, self.items, strict=True))

    @property
    def end_use(self) -> EndUse:
        """The end use; an empty one where nobody said anything."""
        return self.transaction.end_use if stated(self.transaction.end_use) else EndUse()

    @property
    def statement(self) -> Statement | None:
        """The end-use statement, or None."""
        return self.end_use.statement if stated(self.end_use.statement) else None

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The documents that came with the transaction."""
        return self.transaction.documents if stated(self.transaction.documents) else ()

    @property
    def history(self) -> tuple[Event, ...]:
        """What happened before."""
        return self.transaction.history if stated(self.transaction.history) else ()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What somebody answered; claims, not decisions."""
        return self.transaction.answers if stated(self.transaction.answers) else ()

    @property
    def vessels(self) -> tuple[Vessel, ...]:
        """The ships that carry the goods."""
        return self.transaction.vessels if stated(self.transaction.vessels) else ()

    def with_role(self, *roles: Role) -> tuple[tuple[int, Party], ...]:
        """Give the parties in these roles, with their positions; all parties when no role is named."""
        return tuple((i, p) for i, p in enumerate(self.parties) if not roles or p.role in roles)

    @property
    def recipients(self) -> tuple[tuple[int, Party], ...]:
        """The parties on the receiving side, end users first."""
        order: tuple[Role, ...] = (
            "end_user", "ultimate_consignee", "consignee", "buyer", "intermediate_consignee", "notify_party"
        )  # fmt: skip
        return tuple(found for role in order for found in self.with_role(role))

    # ------------------------------------------------------------------ where the goods go
    def going_to(self, countries: Iterable[str]) -> Truth:
        """Tell whether the goods go to one of these countries; unknown where no destination is known."""
        wanted = set(countries)
        found = [w.ground for w in self.whereto if w.country in wanted]
        if found:
            return Truth.yes(*found)
        if not self.whereto:
            return Truth.unknown(asks("Which country are the goods going to?", "$.destination"))
        unread = [w.ground for w in self.whereto if not w.known]
        if unread:
            return Truth.unknown(
                *(asks("Which country is this?", g.place.at if g.place else "$.destination", g.says) for g in unread)
            )
        return Truth.no(*(w.ground for w in self.whereto))

    def in_group(self, group: str) -> Truth:
        """Tell whether the goods go to a country of a group, as the group stood on the day."""
        members = self.groups.get(group)
        if members is None:
            return Truth.unknown(
                claim(f"The members of country group {group} on {self.day} are not in this edition", group)
            )
        return any_of(
            [self.going_to(c for c, sure in members.items() if sure), *self._perhaps_in(group, members)]
        )  # fmt: skip

    def _perhaps_in(self, group: str, members: Mapping[str, bool | None]) -> list[Truth]:
        perhaps = self.going_to(c for c, sure in members.items() if sure is None)
        if perhaps.value is not True:
            return []
        says = f"It is not known whether the country was in group {group} on {self.day}"
        return [Truth.unknown(claim(says, group), *perhaps.grounds)]

    # ------------------------------------------------------------------ what the goods are
    def controlled(self, *lists: str) -> Truth:
        """Tell whether an item is on one of these control lists (mtcr, eu, us, or a key of `codes`); of no list named, on any.

        Unknown where an item cannot be classified on what is stated, or where no item is stated.
        """
        if not self.items:
            return Truth.unknown(asks("Which goods are to be sent?", "$.items"))
        return any_of(self._controlled(i, result, lists) for i, result in enumerate(self.items))

    def _controlled(self, index: int, result: ItemResult, lists: tuple[str, ...]) -> Truth:
        name = self.item_name(index)
        if result.status in CONTROLLED:
            codes = [c for each in lists for c in codes_on(result, each)]
            if not lists or codes:
                named = ", ".join(codes or [*result.mtcr, *result.eu, *result.us])
                return Truth.yes(
                    Evidence(says=f"{name} is controlled: {named}", place=at_item(index), because=result.evidence)
                )
        if result.status == "insufficient_data":
            return Truth.unknown(*(result.questions or (asks(f"What exactly is {name}?", f"$.items[{index}]"),)))
        return Truth.no(Evidence(says=f"{name}: {result.status}", place=at_item(index), because=result.evidence))

    def sensitive(self) -> Truth:
        """Tell whether an item is listed, unlisted but sensitive, or close to a line; unknown where it cannot be classified."""
        return _sensitive(self)

    def _is_sensitive(self, index: int, result: ItemResult) -> Truth:
        name = self.item_name(index)
        if result.status in CONTROLLED or result.status == "unlisted_sensitive" or result.near:
            return Truth.yes(Evidence(says=f"{name}: {result.status}", place=at_item(index), because=result.evidence))
        if result.status == "insufficient_data":
            return Truth.unknown(*(result.questions or (asks(f"What exactly is {name}?", f"$.items[{index}]"),)))
        return Truth.no(Evidence(says=f"{name}: {result.status}", place=at_item(index)))

    def item_name(self, index: int) -> str:
        """Give an item's own words, for sentences."""
        description = self.transaction.items[index].description
        return f"“{description}”" if stated(description) else "an item without a description"

    # ------------------------------------------------------------------ who takes part
    def listed(self, *bindings: str, measures: tuple[str, ...] = ()) -> Truth:
        """Tell whether a party is a listed one, by listings that bind in these jurisdictions (none named: by any listing).

        A listing whose force on the day is not known, and a likely party whose identity is open, give unknown.
        """
        wanted = [
            h
            for h in self.hits
            if (not bindings or set(h.binding) & set(bindings)) and (not measures or h.measure in measures)
        ]
        sure = [hit_evidence(h) for h in wanted if h.match]
        open_ = [hit_evidence(h) for h in wanted if not h.match and h.same_party and h.in_force == "unknown"]
        if sure:
            return Truth.yes(*sure)
        nameless = [
            asks("Who is this party?", f"$.parties[{i}].name") for i, p in enumerate(self.parties) if not stated(p.name)
        ]  # fmt: skip
        if open_ or nameless:
            return Truth.unknown(*open_, *nameless)
        return Truth.no(claim(f"No party matches a listing in force on {self.day} among the lists of this edition"))

    # ------------------------------------------------------------------ what it is for
    def used_for(self, *uses: str) -> Truth:
        """Tell whether the end-use words name one of these uses; unknown where no end use is stated."""
        found = [g for use in uses for g in self.uses.get(use, ())]
        if found:
            return Truth.yes(*found)
        if not stated(self.end_use.stated) and not self.statement:
            return Truth.unknown(asks("What will the goods be used for, and where?", "$.end_use.stated"))
        return Truth.no(claim("The stated end use names no such use", "transaction", "$.end_use.stated"))

    def informed(self, jurisdiction: str) -> Truth:
        """Tell whether an authority of this jurisdiction has informed the exporter, by the day (the file records notices received).

        A notice counts whichever firm it names: it reaches related firms, and whom else it reaches is for the authority to say.
        """
        end_use = self.end_use
        by = end_use.informed_by if stated(end_use.informed_by) else ()
        grounds = [
            claim(f"Informed by {b}", "transaction", "$.end_use.informed_by")
            for b in by
            if self.may_speak_for(b, jurisdiction)
        ]
        grounds += [
            claim(
                f"A notice of {e.by if stated(e.by) else 'an authority'} of {e.on if stated(e.on) else 'an unknown day'}"
                + (f" about {e.party}" if stated(e.party) else ""),
                "transaction",
                f"$.history[{i}]",
            )
            for i, e in enumerate(self.history)
            if e.event == "inform_notice"
            and not (stated(e.on) and e.on.first > self.day)
            and (not stated(e.by) or self.may_speak_for(e.by, jurisdiction))
        ]
        if end_use.knowledge == "informed" and not by:
            grounds.append(claim("The exporter says it was informed", "transaction", "$.end_use.knowledge"))
        return (
            Truth.yes(*grounds)
            if grounds
            else Truth.no(claim("No notice of an authority is on file", "transaction", "$.end_use.informed_by"))
        )

    def may_speak_for(self, text: str, jurisdiction: str) -> bool:
        """Tell whether a text names an authority of a jurisdiction; an authority that nobody knows may be any with a say."""
        named = {j for j, words in self.words.items() if any(_names(text.casefold(), w) for w in words)}
        return jurisdiction in named if named else jurisdiction in self.nexus or not self.nexus_known

    def signals(self) -> tuple[Evidence, ...]:
        """Give what points to a weapons programme: concern hits, sensitive goods, uses named. Empty: nothing on file points to it.

        A listing that was not in force on the day is history and points to none by itself.
        """
        concerns = {"missile", "nuclear", "chemical", "biological"}
        hits = [
            hit_evidence(h)
            for h in self.hits
            if h.same_party and h.in_force != "no" and concerns & {*h.concern, *h.programmes}
        ]
        uses = [
            g
            for u in ("rocket", "missile", "uav", "nuclear", "chemical", "biological", "military", "refused")
            for g in self.uses.get(u, ())
        ]
        goods = self.sensitive()
        return (*hits, *uses, *(goods.grounds if goods.value is not False else ()))

    def knows(self, *uses: str) -> Truth:
        """Tell whether the exporter knows of one of these uses, as the file shows what the exporter knows.

        Yes when the end-use words name it or the exporter says it is aware of it; unknown when something on file points to a
        programme and the end use does not settle it; no when nothing on file points to one.
        """
        named = self.used_for(*uses)
        if named.value is True:
            return named
        if self.end_use.knowledge in {"aware", "informed"}:
            return Truth.yes(claim("The exporter says it is aware of such a use", "transaction", "$.end_use.knowledge"))
        signals = self.signals()
        if not signals:
            return Truth.no(claim("Nothing on file points to such a use"))
        return Truth.unknown(*signals, *(named.grounds if named.value is None else ()))


@lru_cache(maxsize=8)
def _sensitive(facts: Facts) -> Truth:
    """Answer `Facts.sensitive`, which many rules ask of the same facts."""
    if not facts.items:
        return Truth.unknown(asks("Which goods are to be sent?", "$.items"))
    return any_of(facts._is_sensitive(i, result) for i, result in enumerate(facts.items))  # noqa: SLF001 (its own question)


def _names(text: str, word: str) -> bool:
    """Tell whether a text holds a word, not as a part of a longer one in Latin letters."""
    return re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text) is not None


def codes_on(result: ItemResult, control_list: str) -> tuple[str, ...]:
    """Give the codes of an item on one control list."""
    shown = {"mtcr": result.mtcr, "eu": result.eu, "us": result.us}
    return shown.get(control_list, result.codes.get(control_list, ()))


def at_item(index: int) -> Locus:
    """Give the place of an item in the transaction."""
    return Locus(source="transaction", at=f"$.items[{index}]")


def hit_evidence(hit: Hit) -> Evidence:
    """Give a hit as a sentence with the listing as its place."""
    verb = "is" if hit.same_party else "shares a contact with" if hit.shares_contact else "resembles"
    what = f"“{hit.query}” {verb} {hit.name}"
    force = {"yes": "in force", "no": "not in force", "unknown": "force on the day not known"}[hit.in_force]
    return Evidence(
        says=f"{what} on {hit.list} ({hit.reference or hit.list_id}), {force}",
        place=Locus(source=hit.list, at=hit.reference or hit.list_id),
        bits=round(sum(f.bits for f in (*hit.why, *hit.against)), 1),
        because=tuple(Evidence(says=f.says, bits=f.bits) for f in hit.why),
    )
