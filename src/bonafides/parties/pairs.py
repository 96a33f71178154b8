"""Two parties as somebody states them: how sure are they one, and why."""

import re
from dataclasses import dataclass

import msgspec
from msgspec import UNSET, Struct

from bonafides.model.assessment import Feature
from bonafides.model.listing import ListedName, ListedPerson, Listing
from bonafides.model.noun import Maybe, stated
from bonafides.model.party import Kind, Party
from bonafides.parties.circumstances import circumstances, weighed
from bonafides.parties.compare import SAME_NAME, Comparison, likeliest
from bonafides.parties.register import Register
from bonafides.text.cleaning import further

_KINDS: dict[str, Kind] = {
    "Person": "Person", "Organization": "Organization", "Company": "Organization", "LegalEntity": "Organization",
    "PublicBody": "Organization", "Vessel": "Vessel", "Airplane": "Aircraft", "Aircraft": "Aircraft", "Address": "Address",
}  # fmt: skip
"""Words of other systems for the kinds of parties."""

_STROKE = re.compile(r"(?<=\w{3})/(?=\w{3})")
_OTHER_PART = -4.0
"""Bits against, where both sides state a family name, or a given name, and it is another one."""


class Stated(Party, frozen=True, kw_only=True):
    """A party whose name may be stated in parts, as FollowTheMoney does."""

    schema: str = ""  # type: ignore[assignment]  # words of other systems are read too
    first_name: Maybe[str] = msgspec.field(default=UNSET, name="firstName")
    middle_name: Maybe[str] = msgspec.field(default=UNSET, name="middleName")
    father_name: Maybe[str] = msgspec.field(default=UNSET, name="fatherName")
    last_name: Maybe[str] = msgspec.field(default=UNSET, name="lastName")

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that is stated, the one of parts last."""
        parts = (self.first_name, self.middle_name, self.father_name, self.last_name)
        whole = " ".join(p for p in parts if stated(p)) if stated(self.last_name) else ""
        aliases = self.aliases if stated(self.aliases) else ()
        return tuple(dict.fromkeys(n for n in (self.name, *aliases, whole) if stated(n) and n.strip()))


class Likeness(Struct, frozen=True):
    """How sure two parties are one, with what speaks for and against, and what nobody states."""

    score: float
    match: bool
    why: tuple[Feature, ...] = ()
    against: tuple[Feature, ...] = ()
    absent: tuple[str, ...] = ()


def compare_parties(one: str | Stated, other: str | Stated, schema: str, register: Register) -> Likeness:
    """Compare two parties; of several names on a side, the pair that fits best counts.

    Args:
        one: A name, or a party.
        other: As `one`.
        schema: The kind of both, where they do not say it themselves.
        register: Says how rare words are.
    """
    ours, theirs = _side(one, schema), _side(other, schema)
    best = max(
        (
            likeliest(register.names(a, person), register.names(b, person), vessel=theirs.kind == "Vessel")
            for person in _persons(ours.kind, theirs.kind)
            for a in ours.names
            for b in theirs.names
        ),
        key=lambda c: (c.same, c.score),
        default=None,
    )
    if best is None:
        return Likeness(0.0, match=False, absent=("name",))
    why, against, absent = circumstances(_plain(ours), _listing(theirs))
    against = (*against, *_other_parts(ours.party, theirs.party, register))
    score = weighed(best.score, sum(f.bits for f in (*why, *against)))
    return Likeness(
        score, match=score >= SAME_NAME and best.enough, why=(*best.why, *why), against=(*best.against, *against), absent=absent
    )  # fmt: skip


@dataclass(frozen=True)
class _Side:
    party: Stated
    kind: Kind

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that is stated, each also in the parts that a stroke parts, and as an eye takes it."""
        parts = (part for name in self.party.names for part in (name, *_STROKE.split(name)))
        return tuple(dict.fromkeys(way for part in parts for way in (part, *further(part))))


def _side(stated_as: str | Stated, schema: str) -> _Side:
    party = Stated(name=stated_as) if isinstance(stated_as, str) else stated_as
    return _Side(party, _KINDS.get(party.schema or schema, "Thing"))


def _persons(ours: Kind, theirs: Kind) -> tuple[bool, ...]:
    """Give how to read the names of two kinds: as persons', as others', or, where nobody says, both ways."""
    kinds = {ours, theirs} - {"Thing"}
    return (True, False) if not kinds else (kinds == {"Person"},)


def _plain(side: _Side) -> Party:
    fields = {f: getattr(side.party, f) for f in Party.__struct_fields__ if f != "schema"}
    return Party(schema=side.kind, **fields)


def _listing(side: _Side) -> Listing:
    """Give a party as a listing states one, so that one comparison serves both."""
    party = side.party
    countries = (party.country, *(party.nationality if stated(party.nationality) else ()))
    return Listing(
        list="", list_id="", schema=side.kind, names=tuple(ListedName(name=n) for n in party.names),
        country=tuple(c.upper() for c in countries if stated(c)),
        addresses=(party.address,) if stated(party.address) else (),
        identifiers=party.identifiers if stated(party.identifiers) else (),
        birth_dates=(str(party.birth_date),) if stated(party.birth_date) else (),
        people=tuple(ListedPerson(name=p.name) for p in party.people) if stated(party.people) else (),
        phones=party.phones if stated(party.phones) else (), emails=party.emails if stated(party.emails) else (),
    )  # fmt: skip


def _other_parts(one: Stated, other: Stated, register: Register) -> tuple[Feature, ...]:
    """Give what speaks against where the same part of a name is stated on both sides and differs."""
    rows = (
        ("family name", one.last_name, other.last_name),
        ("given name", one.first_name, other.first_name),
        ("father's name", _father(one), _father(other)),
    )
    return tuple(
        Feature(feature="name part", says=f"another {part}", bits=_OTHER_PART, query=a, listed=b)
        for part, a, b in rows
        if stated(a) and stated(b) and not _one(a, b, register).same
    )


def _father(party: Stated) -> Maybe[str]:
    """Give the father's name, which some publish as a middle name."""
    return party.father_name if stated(party.father_name) else party.middle_name


def _one(a: str, b: str, register: Register) -> Comparison:
    return likeliest(register.names(a, True), register.names(b, True))  # noqa: FBT003 (a person's name)
