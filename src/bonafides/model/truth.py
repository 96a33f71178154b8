"""A fact is yes, no or unknown, with grounds; missing data is never no.

Kleene's strong logic: `&`, `|` and `~`. `if fact:` raises, because an unknown has no side to fall to.
"""

from collections.abc import Iterable, Sequence
from typing import NoReturn

from bonafides.model.evidence import Evidence, claim
from bonafides.model.noun import Noun

YES, NO, UNKNOWN = "yes", "no", "unknown"


class Truth(Noun, frozen=True, kw_only=True):
    """Yes, no or unknown, and only the grounds that decided it.

    >>> (Truth.yes(claim("listed")) & Truth.unknown(claim("informed?"))).word
    'unknown'
    >>> (Truth.no(claim("not listed")) & Truth.unknown(claim("informed?"))).word
    'no'
    """

    value: bool | None
    grounds: tuple[Evidence, ...] = ()

    @classmethod
    def yes(cls, *grounds: Evidence) -> "Truth":
        """It holds, because of these grounds."""
        return cls(value=True, grounds=canonical(grounds))

    @classmethod
    def no(cls, *grounds: Evidence) -> "Truth":
        """It does not hold, because of these grounds."""
        return cls(value=False, grounds=canonical(grounds))

    @classmethod
    def unknown(cls, *grounds: Evidence) -> "Truth":
        """Nobody can say yet; the grounds are what to ask."""
        return cls(value=None, grounds=canonical(grounds))

    @classmethod
    def of(cls, value: bool | None, *grounds: Evidence) -> "Truth":
        """Give the truth of a value that is True, False or None."""
        return cls(value=value, grounds=canonical(grounds))

    @property
    def word(self) -> str:
        """The value as the contract writes it: yes, no or unknown."""
        return {True: YES, False: NO, None: UNKNOWN}[self.value]

    def __and__(self, other: "Truth") -> "Truth":
        return _decided((self, other), settles=False)

    def __or__(self, other: "Truth") -> "Truth":
        return _decided((self, other), settles=True)

    def __invert__(self) -> "Truth":
        return Truth(value=None if self.value is None else not self.value, grounds=self.grounds)

    def __bool__(self) -> NoReturn:
        raise TypeError("a Truth is yes, no or unknown; ask for .value and treat None as unknown")


def _decided(truths: Sequence[Truth], *, settles: bool) -> Truth:
    """Join truths; `settles` is the value that decides alone (False for and, True for or)."""
    values = [t.value for t in truths]
    value = settles if settles in values else None if None in values else not settles
    deciding = [t for t in truths if t.value is value]
    if len(deciding) == 1:
        return deciding[0]
    return Truth(value=value, grounds=canonical(g for t in deciding for g in t.grounds))


def all_of(truths: Iterable[Truth]) -> Truth:
    """Tell whether all hold; of nothing, yes.

    >>> all_of([Truth.yes(), Truth.unknown()]).word
    'unknown'
    """
    return _decided(tuple(truths), settles=False)


def any_of(truths: Iterable[Truth]) -> Truth:
    """Tell whether one holds; of nothing, no.

    >>> any_of([Truth.no(), Truth.unknown()]).word
    'unknown'
    """
    return _decided(tuple(truths), settles=True)


def canonical(grounds: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Give grounds once each, in an order that does not depend on the input's."""
    found = grounds if isinstance(grounds, tuple) else tuple(grounds)
    if len(found) < 2:
        return found
    once = {g.order(): g for g in found}
    return tuple(once[key] for key in sorted(once))


__all__ = ["NO", "UNKNOWN", "YES", "Truth", "all_of", "any_of", "canonical", "claim"]
