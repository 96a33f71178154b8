"""Screen a party as of a day: candidates, comparison, verdict, with what speaks for and against."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from msgspec import Struct, structs

from bonafides.model.assessment import Feature, Hit
from bonafides.model.dates import Period, held
from bonafides.model.listing import ListedName, Listing
from bonafides.model.noun import stated
from bonafides.model.party import IdentifierKind, Kind, Party
from bonafides.parties.circumstances import circumstances, weighed
from bonafides.parties.compare import SAME_NAME, Comparison, likeliest
from bonafides.parties.contacts import of_party
from bonafides.parties.index import identifier_key
from bonafides.parties.register import Register, Row
from bonafides.parties.sides import sides_of
from bonafides.text.cleaning import further
from bonafides.text.fold import fold
from bonafides.text.named import names_in

WORTH_SHOWING = 0.2
"""A likeness below this score is not even kept as a note."""

IDENTIFIER_BITS = 24.0
_SHARED = 0.5
"""The score of a listing that shares a contact and no name: worth showing, far below a match."""

_UNSUPPORTED = -6.0
"""Bits against a weak alias that nothing but the name supports: its publisher says that it tells little."""

_KINDS = (frozenset({"reg_no", "tax_no", "uscc", "duns", "lei"}), frozenset({"passport", "national_id"}))
_SHOWN = 15
"""Likenesses below the one of this rank are left out; a hit that may be the party never is."""
_NOBODY = frozenset(
    {"not stated", "unknown", "to order", "to the order", "various", "n a", "na", "none", "tbd", "to be advised", "tba"}
)


class Best(Struct, frozen=True):
    """A listing with the name of it that fits best, how sure that makes it among all listings, and whether it carried it on the day."""

    row: Row
    listed: ListedName
    comparison: Comparison
    score: float
    carried: bool | None


def screen(name: str, register: Register, day: date) -> tuple[Hit, ...]:
    """Give the listings that a name may be, best first; each says whether it matches as of the day, and why or why not."""
    return screen_party(Party(name=name), register, day)


def screen_party(party: Party, register: Register, day: date, *, at: int | None = None) -> tuple[Hit, ...]:
    """Give the listings that a party may be, by every name and identifier that it states.

    A party without a name and without identifiers gives nothing; that it is unknown is for the assessment to say.
    """
    hits = _screened(party, register, day)
    return hits if at is None else tuple(structs.replace(h, party=at) for h in hits)


@lru_cache(maxsize=1024)
def _screened(party: Party, register: Register, day: date) -> tuple[Hit, ...]:
    """Give the hits of a party; the last ones are remembered, since orders repeat their parties."""
    names = [n for n in (party.name, *(party.aliases if stated(party.aliases) else ())) if stated(n) and not nobody(n)]
    best: dict[Row, tuple[str, Best]] = {}
    parts = ((n, way) for n in names for p in names_in(n) if not nobody(p) for way in (p, *further(p)))
    for name, part in parts:
        for found in _by_name(part, party.schema, register, day):
            if found.row not in best or _order(found) > _order(best[found.row][1]):
                best[found.row] = (name, found)
    held_by = dict(_by_identifier(party, register))
    hits = [
        _hit(party, name, found, register, day=day, identifier=held_by.get(row, ""))
        for row, (name, found) in best.items()
    ]
    hits += [
        _identified(party, row, key, register, day=day) for row, key in held_by.items() if row not in best
    ]  # fmt: skip
    hits += [
        _sharing(party, row, register, day)
        for row in _by_contact(party, register)
        if row not in best and row not in held_by
    ]
    listed = ((register.listing(row), found.comparison) for row, (_, found) in best.items())
    bears = {(entry.list, entry.list_id) for entry, comparison in listed if comparison.equal}
    shown = sorted(
        hits,
        key=lambda h: (not h.match, not h.same_party, -h.score, h.list, h.list_id, h.name),
    )
    least = shown[_SHOWN - 1].score if len(shown) >= _SHOWN else 0.0
    return tuple(
        h for h in shown if h.same_party or h.score >= least or h.shares_contact or (h.list, h.list_id) in bears
    )


def nobody(name: str) -> bool:
    """Tell whether a name only says that nobody is named.

    >>> nobody("To order"), nobody("Parchin")
    (True, False)
    """
    return fold(name) in _NOBODY or not fold(name)


def _by_name(name: str, kind: Kind, register: Register, day: date) -> list[Best]:
    """Compare a name with the names of listings that it may be; keep by listing the best that counts on the day, else the best."""
    best: dict[Row, Best] = {}
    compared: dict[tuple[str, bool, bool], Comparison] = {}
    wanted = {"Person": (True,), "Thing": (True, False)}.get(kind, (False,))
    ways = (way for person in wanted for way in register.names(name, person))
    for row, ordinal in dict.fromkeys(candidate for way in ways for candidate in register.candidates(way)):
        listing = register.listing(row)
        listed, person = listing.names[ordinal], listing.schema == "Person" and kind in {"Person", "Thing"}
        pair = listed.name, person, listing.schema == "Vessel"  # Several lists name one party alike.
        if pair not in compared:
            compared[pair] = likeliest(
                register.names(name, person), register.names(listed.name, person), vessel=pair[2]
            )
        comparison = compared[pair]
        score = weighed(comparison.score, -comparison.chance(register.listings))
        if comparison.score < WORTH_SHOWING:
            continue
        found = Best(row, listed, comparison, score, held(listed.periods, day))
        if row not in best or _order(found) > _order(best[row]):
            best[row] = found
    return list(best.values())


def _order(best: Best) -> tuple[bool, bool, float, bool]:
    """Rank names: one that makes it the same party and counts on the day comes before a better one that does not count or is weak."""
    counts = best.carried is not False
    same = best.score >= SAME_NAME and best.comparison.enough and counts
    return (same and not best.listed.weak, same, best.score, counts)


def _by_identifier(party: Party, register: Register) -> Iterable[tuple[Row, str]]:
    for identifier in party.identifiers if stated(party.identifiers) else ():
        key = identifier_key(identifier.kind, identifier.value)
        for row in register.holders(identifier.kind, identifier.value) if len(key) >= 5 else ():
            listed = (i.kind for i in register.listing(row).identifiers if identifier_key(i.kind, i.value) == key)
            if any(_one_kind(identifier.kind, kind) for kind in listed):
                yield row, f"{identifier.kind} {identifier.value}"


def _by_contact(party: Party, register: Register) -> Iterable[Row]:
    """Give the listings that name a telephone, an e-mail address or a person of the party."""
    return dict.fromkeys(row for key in of_party(party) for row in register.with_key(key))


def _sharing(party: Party, row: Row, register: Register, day: date) -> Hit:
    """Give the hit of another party that shares a contact with this one: no match, and nothing to overlook."""
    listing = register.listing(row)
    why, against, absent = circumstances(party, listing)
    name = party.name if stated(party.name) else ""
    hit = _verdict(
        listing, day=day, carried=True, same=False, query=name, listed=listing.names[0], score=_SHARED, why=why, against=against, absent=absent
    )  # fmt: skip
    return structs.replace(hit, note="another name, and a contact in common")


def _one_kind(ours: IdentifierKind, theirs: IdentifierKind) -> bool:
    """Tell whether two numbers may be one: a passport is no company's number; "other" may be anything."""
    return ours == theirs or "other" in {ours, theirs} or any({ours, theirs} <= kinds for kinds in _KINDS)


def _hit(party: Party, name: str, best: Best, register: Register, *, day: date, identifier: str) -> Hit:
    listing, comparison = register.listing(best.row), best.comparison
    why, against, absent = circumstances(party, listing)
    if identifier:
        why = (
            Feature(
                feature="identifier", says="same identifier", bits=IDENTIFIER_BITS, query=identifier, listed=identifier
            ),
            *why,
        )
    score = _score(best, (*why, *against), identified=bool(identifier))
    same = bool(identifier) or (score >= SAME_NAME and comparison.enough)
    carried = True if identifier else best.carried
    hit = _verdict(
        listing, day=day, carried=carried, same=same, query=name, listed=best.listed, score=score,
        why=(*comparison.why, *why), against=(*comparison.against, *against), absent=absent,
    )  # fmt: skip
    return _paired(hit, party, listing)


def _identified(party: Party, row: Row, key: str, register: Register, *, day: date) -> Hit:
    """Give the hit of an identifier whose holder bears another name."""
    listing = register.listing(row)
    why, against, absent = circumstances(party, listing)
    name = party.name if stated(party.name) else key
    why = (
        Feature(
            feature="identifier", says="same identifier under another name", bits=IDENTIFIER_BITS, query=key, listed=key
        ),
        *why,
    )
    hit = _verdict(
        listing, day=day, carried=True, same=True, query=name, listed=listing.names[0], score=0.95, why=why, against=against,
        absent=absent,
    )  # fmt: skip
    return _paired(hit, party, listing)


def _paired(hit: Hit, party: Party, listing: Listing) -> Hit:
    """Give a hit that somebody may have to decide on with what the decision rests on."""
    return structs.replace(hit, sides=sides_of(party, listing)) if hit.same_party else hit


def _score(best: Best, said: tuple[Feature, ...], *, identified: bool) -> float:
    """Weigh a name's likeness with what else is known."""
    if identified:
        return round(max(best.score, 0.95), 4)
    alone = best.listed.weak and not any(f.bits > 0 for f in said)
    return weighed(best.score, sum(f.bits for f in said) + (_UNSUPPORTED if alone else 0.0))


def _verdict(listing: Listing, *, day: date, carried: bool | None, same: bool, query: str, listed: ListedName,  # noqa: PLR0913 (a hit has these)
             score: float, why: tuple[Feature, ...], against: tuple[Feature, ...], absent: tuple[str, ...]) -> Hit:  # fmt: skip
    force = listing.in_force(day)
    same_now = same and carried is not False
    both = False if False in (force, carried) else None if None in (force, carried) else True
    return Hit(
        query=query, score=score, match=same_now and both is True, list=listing.list, list_id=listing.list_id, name=listing.name,
        actor=listing.actor or f"{listing.list}:{listing.list_id}", schema=listing.schema,
        periods=tuple((p.since, p.until) for p in listing.periods), dates_from=listing.dates_from,
        in_force={True: "yes", False: "no", None: "unknown"}[force if carried is not None or force is False else None],
        measure=listing.measure, binding=listing.binding, reference=listing.reference, cites=listing.cites, matched_name=listed.name,
        concern=listing.concern, programmes=listing.programmes, verified=listing.verified,
        note=_note(listing, listed, day, same=same, carried=carried, force=force),
        why=why, against=against, absent=absent, same_party=same_now,
    )  # fmt: skip


def _note(
    listing: Listing, listed: ListedName, day: date, *, same: bool, carried: bool | None, force: bool | None
) -> str:
    """Say why a likeness is no match on the day."""
    if same and carried is False:
        return f"“{listed.name}” is first carried on {_first(listed.periods, day)}; on {day} this name was on no list of this entry"
    if same and force is False:
        return f"not in force on {day}: {_spans(listing.periods)}"
    if same and (force is None or carried is None):
        return f"whether it was in force on {day} is not known: {_spans(listing.periods)}"
    return "" if same else "likeness only"


def _first(periods: tuple[Period, ...], day: date) -> str:
    later = sorted(p.since for p in periods if p.since and p.since > day)
    return later[0].isoformat() if later else _spans(periods)


def _spans(periods: tuple[Period, ...]) -> str:
    return ", ".join(f"{p.since or '…'} to {p.until or 'now'}" for p in periods) or "dates not published"
