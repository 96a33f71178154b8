"""What speaks for two listings being one actor, what against it, and what excludes it."""

from collections.abc import Iterator
from itertools import product
from math import log2

from msgspec import Struct

from bonafides.editions.joining.likeness import Likeness, likeness
from bonafides.editions.joining.traits import Rarity, Trait
from bonafides.model.assessment import Feature
from bonafides.model.dates import PartialDate
from bonafides.text.fold import fold

ENOUGH = 20.0
"""Bits from which two listings are one actor: among some ten thousand others, a chance of about one in a hundred to be wrong."""

_PROVEN, _NUMBER, _SHARED_NUMBER, _UN_ENTRY = 26.0, 14.0, 5.0, 26.0
_MOST_CARRIERS, _FEW_CARRIERS = 6, 2
_SAME_DAY, _SAME_YEAR, _NEAR_YEAR, _OTHER_YEAR = 13.0, 3.0, 1.0, -15.0
_OTHER_DAY = -4.0
_BIRTH_PLACE, _PREMISES, _CONTACT = 5.0, 5.0, 4.0
_OTHER_COUNTRY, _OTHER_COUNTRY_OF_PERSON, _OTHER_TOWN = -10.0, -5.0, -6.0
_UNDATED_SHORT_ALIAS, _UNDATED_SHORT, _UNDATED_LONG = 8.0, 13.0, 17.0
_SHORT_NAME, _SYLLABLES, _LONGEST_SYLLABLE = 2, 3, 5
_RANGE = 3
_PRIMARY_FIRST = 20.0
_OWN_REGISTERS = ("imo", "ru-inn", "ru-ogrn", "cn-uscc", "lei")
_SAME_ADDRESS = 0.7


class Weighed(Struct, frozen=True, kw_only=True):
    """A pair weighed: what speaks for and against one actor, what excludes it, and whether it rests on a name or a number at all."""

    bits: float
    why: tuple[Feature, ...]
    against: tuple[Feature, ...]
    excluded: str
    founded: bool
    primary: bool = False

    @property
    def rank(self) -> float:
        """How early a link is followed: what both publishers call a party first goes before what one calls it too."""
        return self.bits + (_PRIMARY_FIRST if self.primary else 0.0)

    @property
    def enough(self) -> bool:
        """Whether the evidence alone makes it one actor."""
        return self.founded and not self.excluded and self.bits >= ENOUGH


def weigh(one: Trait, two: Trait, rarity: Rarity) -> Weighed:
    """Weigh whether two listings are one actor.

    It rests on a whole name, on a number or on an entry of the Security Council that both state; kinds, dates, places and contacts
    only add to that or speak against it.
    """
    name = likeness(one, two, rarity)
    numbers, proven = _numbers(one, two, rarity)
    entry = [
        _feature("UN entry", "same entry of the Security Council", _UN_ENTRY, e, e)
        for e in sorted(one.un_entries & two.un_entries)[:1]
    ]
    born = list(_births(one, two))
    dated = any(f.bits >= _SAME_DAY for f in born)
    features = [*numbers, *entry, *born, *_places(one, two, rarity), *_contacts(one, two, rarity)]
    features += _names(one, two, name, dated=dated or bool(numbers) or bool(entry))
    excluded = exclusion(one, two)
    bits = sum(f.bits for f in features)
    return Weighed(
        bits=round(bits, 1),
        why=tuple(sorted((f for f in features if f.bits > 0), key=lambda f: (-f.bits, f.feature, f.query))),
        against=tuple(sorted((f for f in features if f.bits < 0), key=lambda f: (f.bits, f.feature, f.query))),
        excluded=excluded,
        primary=name is not None and name.primary,
        founded=_founded(one, two, name, dated=dated, proven=proven, numbers=bool(numbers), entry=bool(entry)),
    )  # fmt: skip


def _founded(
    one: Trait, two: Trait, name: Likeness | None, *, dated: bool, proven: int, numbers: bool, entry: bool
) -> bool:
    """Tell whether a pair rests on more than circumstances.

    What one publisher lists side by side it holds to be two: only a number, an entry or a day says otherwise.
    """
    whole = name is not None and name.whole
    if are_side_by_side(one, two):
        side_by_side = name is not None and name.primary
        return (
            entry
            or (side_by_side and (dated or numbers))
            or (whole and proven > 0)
            or (one.kind == "Vessel" and proven > 0)
        )
    if whole:
        return True
    some_name = name is not None and name.bits > 0
    if "Person" in {one.kind, two.kind}:
        return some_name and (entry or numbers or (dated and name is not None and name.words >= _SHORT_NAME))
    if "Vessel" in {one.kind, two.kind} and proven:
        return True
    return entry or proven > 1 or (some_name and numbers)


def are_side_by_side(one: Trait, two: Trait) -> bool:
    """Tell whether one publisher sets two parties side by side; a notice that names no kind of party may repeat one."""
    return one.section == two.section and "Thing" not in {one.kind, two.kind}


def exclusion(one: Trait, two: Trait) -> str:
    """Say why two listings cannot be one actor, or nothing."""
    kinds = {one.kind, two.kind}
    if len(kinds) > 1 and "Thing" not in kinds:
        return f"a {one.kind.lower()} is no {two.kind.lower()}"
    shared = one.numbers.keys() & two.numbers.keys()
    if one.un_entries and two.un_entries and not one.un_entries & two.un_entries:
        return f"other entries of the Security Council: {_said(one.un_entries)} and {_said(two.un_entries)}"
    if not any(one.numbers[k].proven for k in shared):
        for register in _OWN_REGISTERS:
            ours, theirs = _of(one, register), _of(two, register)
            if ours and theirs and not ours & theirs:
                return f"other numbers of one register, {register}: {_said(ours)} and {_said(theirs)}"
    if not shared and any(f.bits <= _OTHER_YEAR for f in _births(one, two)):
        return f"other birth dates: {_said(b.text for b in one.births)} and {_said(b.text for b in two.births)}"
    return ""


def _own(trait: Trait, register: str) -> bool:
    """Tell whether a listing states one number of a register: of two, one may be an owner's."""
    return sum(name == register for name, _ in trait.numbers) == 1


def _of(trait: Trait, register: str) -> frozenset[str]:
    """Give the values of a register that tell one party from another; a firm and its owner's number may stand in one entry."""
    lengths = frozenset(value for name, value in trait.numbers if name == register)
    return lengths if len({len(v) for v in lengths}) <= 1 else frozenset()


def _said(values: object) -> str:
    return ", ".join(sorted(map(str, values)))  # type: ignore[call-overload]  # frozensets and generators of texts


def _feature(feature: str, says: str, bits: float, *texts: str) -> Feature:
    """Give a feature with the texts of both sides."""
    return Feature(feature=feature, says=says, bits=round(bits, 1), query=texts[0], listed=texts[1])


def _names(one: Trait, two: Trait, name: Likeness | None, *, dated: bool) -> Iterator[Feature]:
    """Give what the names say; a person's name without a date or a number says less than its words do, however rare."""
    if name is None or not name.bits:
        return
    bits = name.bits
    if "Person" in {one.kind, two.kind} and not dated:
        short = _UNDATED_SHORT_ALIAS if name.alias else _UNDATED_SHORT
        is_short = name.words <= _SHORT_NAME or _is_syllables(name.one)
        bits = min(bits, short if is_short else _UNDATED_LONG)
    yield _feature("name", name.says, bits, name.one, name.two)
    if name.further:
        also = "; ".join(name.further_names)
        yield _feature("further names", "both carry", name.further, also, also)


def _is_syllables(name: str) -> bool:
    """Tell whether a name is three short syllables, as Korean and Chinese names are: many people bear each."""
    words = fold(name).split()
    return len(words) <= _SYLLABLES and max(map(len, words), default=0) <= _LONGEST_SYLLABLE


def _numbers(one: Trait, two: Trait, rarity: Rarity) -> tuple[list[Feature], int]:
    """Give the numbers that both state, and how many of them prove one party; what many entries of one list state proves little."""
    found, proven = [], 0
    for key in sorted(one.numbers.keys() & two.numbers.keys()):
        carriers = rarity.carriers(key)
        if carriers > _MOST_CARRIERS:
            continue
        register, value = key
        sure = one.numbers[key].proven and carriers <= _FEW_CARRIERS and _own(one, register) and _own(two, register)
        proven += sure
        bits = _PROVEN if sure else _NUMBER if carriers <= _FEW_CARRIERS else _SHARED_NUMBER
        found.append(_feature("number", f"same {register}", bits, value, value))
    return found, proven


def _births(one: Trait, two: Trait) -> Iterator[Feature]:
    if not one.births or not two.births:
        return
    bits, says, ours, theirs = max(((*_dates(a, b), a.text, b.text) for a, b in product(one.births, two.births)))
    if len(one.births) > _RANGE or len(two.births) > _RANGE:
        bits = min(bits, _NEAR_YEAR)
    yield _feature("birth date", says, bits, ours, theirs)


def _dates(one: PartialDate, two: PartialDate) -> tuple[float, str]:
    """Weigh two birth dates; a year apart may be a calendar, a clerk or a guess."""
    whole = one.first == one.last and two.first == two.last
    if whole and one.first == two.first and not _new_year(one):
        return _SAME_DAY, "same birth date"
    if one.first <= two.last and two.first <= one.last:
        return _SAME_YEAR, "birth dates agree"
    apart = abs(one.first.year - two.first.year)
    same_day = (one.first.month, one.first.day) == (two.first.month, two.first.day)
    if whole and same_day and not _new_year(one):
        return _NEAR_YEAR, "same day of another year"
    if whole and apart == 0 and (one.first.day, one.first.month) == (two.first.month, two.first.day):
        return _NEAR_YEAR, "day and month change places"
    if apart <= 1:
        return (_OTHER_DAY, "other day, near year") if whole else (_NEAR_YEAR, "birth years are near")
    return _OTHER_YEAR, "other birth dates"


def _new_year(born: PartialDate) -> bool:
    """Tell whether a day is what registers write where only the year is known."""
    return (born.first.month, born.first.day) == (1, 1)


def _places(one: Trait, two: Trait, rarity: Rarity) -> Iterator[Feature]:
    if one.birth_place and one.birth_place == two.birth_place:
        yield _feature("birth place", "same birth place", _BIRTH_PLACE, one.birth_place, two.birth_place)
    if one.countries and two.countries:
        same = one.countries & two.countries
        ours, theirs = ", ".join(sorted(one.countries)), ", ".join(sorted(two.countries))
        if same:
            yield _feature("country", "same country", _of_country(one, two, rarity), ours, theirs)
        else:
            person = "Person" in {one.kind, two.kind}
            bits = _OTHER_COUNTRY_OF_PERSON if person else _OTHER_COUNTRY
            yield _feature("country", "other countries", bits, ours, theirs)
    best = max(
        ((len(a & b) / min(len(a), len(b)), ours, theirs) for a, ours in one.premises for b, theirs in two.premises),
        default=None,
    )
    if best and best[0] >= _SAME_ADDRESS:
        yield _feature("address", "same address", _PREMISES, best[1], best[2])
    elif _elsewhere(one, two):
        yield _feature("address", "other towns", _OTHER_TOWN, one.premises[0][1], two.premises[0][1])


def _elsewhere(one: Trait, two: Trait) -> bool:
    """Tell whether two firms state addresses that have no town, street or house in common."""
    firms = "Person" not in {one.kind, two.kind} and bool(one.premises and two.premises)
    return firms and bool(one.places and two.places) and not one.places & two.places


def _of_country(one: Trait, two: Trait, rarity: Rarity) -> float:
    """Give the bits of a shared country, less where either is at home in many."""
    most = max(len(one.countries), len(two.countries))
    return max(0.0, max(map(rarity.country, one.countries & two.countries)) - log2(most))


def _contacts(one: Trait, two: Trait, rarity: Rarity) -> Iterator[Feature]:
    """Give the contact that both state; one that many entries of a list share is a group's."""
    for key in sorted(one.contacts.keys() & two.contacts.keys()):
        if rarity.contact_carriers(key) <= _FEW_CARRIERS:
            kind, written = one.contacts[key]
            yield _feature("contact", f"same {kind}", _CONTACT, written, two.contacts[key][1])
            return
