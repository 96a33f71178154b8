"""How far one sound is from another, and what a row of sounds costs that stands for another row."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

VOWELS = "aeiou"
"""Sounds are one letter each: the vowels; j and w; p b t d k g f v s z h x (kh) m n N (ng) l r; c (ts), C (ch), J (dj), S (sh), Z (zh), T (th)."""

_FAR, _NEVER = 1.0, 9.0
_NEAR = {
    .05: "ij uw", .1: "JZ", .12: "hx vw Nn", .15: "ou", .2: "ei wo sz", .25: "ae ao je pb td kg fv SZ CJ sc zc", .3: "cC sS Cc kx mN",
    .35: "eo jJ zZ gx zJ SC CZ SJ sT zT", .4: "eu au bv gh tT dT", .45: "ai iu lr uv hk", .5: "io mn aj oj bw fT", .55: "pf dz dJ tC tc", .6: "hf wg hg bf pv nl",
    .7: "ts sC Sx Sh kC gJ gZ",
}  # fmt: skip
_PAIRS = {frozenset(pair): cost for cost, pairs in _NEAR.items() for pair in pairs.split()}
_BY_SCRIPT = {
    "kana": {"lr": 0, "bv": .05, "hf": .1, "hx": .05, "sT": .05, "zT": .05, "ao": .2},
    "hangul": {"lr": 0, "bv": .05, "pf": .02, "hf": .3, "sT": .1, "eo": .2, "zJ": .1},
    "han": {"lr": .08, "nl": .5, "pb": .15, "td": .15, "kg": .15, "bv": .3, "mn": .25, "sS": .15, "SC": .25},
    "arabic": {"ou": .05, "ei": .05, "pb": .05, "fv": .05, "kg": .3, "ai": .3},
    "hebrew": {"ou": .05, "ei": .08},
}  # fmt: skip
_SCRIPT_PAIRS = {
    script: {frozenset(pair): cost for pair, cost in pairs.items()} for script, pairs in _BY_SCRIPT.items()
}
_LATER = 0.12
"""What a less usual sound of a letter costs, a place in its row; three places at most."""


class Unit(NamedTuple):
    """A sound as it is written: the sounds it may stand for, likeliest first, what its loss costs, and its weight in a word."""

    sounds: str
    loss: float
    weight: float


_JOINED = (0.15, 0.3)


def joined_nasals(units: list[Unit]) -> list[Unit]:
    """Give the sounds with an n, m or ng lightly lost before another: syllables write Anna and James with two.

    >>> [unit.loss for unit in joined_nasals([Unit("n", 0.95, 1.0), Unit("mn", 0.95, 1.0)])]
    [0.15, 0.95]
    """
    joined = [
        Unit(unit.sounds, *_JOINED) if unit.sounds[0] in "nmN" and after.sounds[0] in "nm" else unit
        for unit, after in pairwise(units)
    ]
    return joined + units[-1:]


@lru_cache(maxsize=4096)
def sound_distance(one: str, other: str, script: str) -> float:
    """Give the cost of hearing one sound as another, 0 to 1; a vowel and a consonant never are the same."""
    if one == other:
        return 0.0
    pair = frozenset((one, other))
    near = _SCRIPT_PAIRS.get(script, {}).get(pair)
    if near is None:
        near = _PAIRS.get(pair)
    if near is not None:
        return near
    vowels = (one in VOWELS) + (other in VOWELS)
    return _NEVER if vowels == 1 else _FAR


class Costs(dict[str, float]):
    """What it costs that a written sound stands for a Latin one: read by the Latin sounds, worked out at first need."""

    def __init__(self, sounds: str, script: str) -> None:
        super().__init__()
        self.sounds, self.script = sounds, script

    def __missing__(self, latin: str) -> float:
        """Give the least cost over what both may stand for."""
        cost = min(
            sound_distance(one, other, self.script) + _LATER * (min(place, 3) + min(turn, 3))
            for place, one in enumerate(self.sounds)
            for turn, other in enumerate(latin)
        )
        self[latin] = cost
        return cost


@lru_cache(maxsize=4096)
def costs(sounds: str, script: str) -> Costs:
    """Give the costs of a written sound, the same object every time."""
    return Costs(sounds, script)


class Row(NamedTuple):
    """A word as it stands in the alignment: costs and losses of its sounds, and its weight."""

    costs: tuple[Costs, ...]
    losses: tuple[float, ...]
    weight: float


def aligned(row: Row, latin: tuple[str, ...], losses: tuple[float, ...]) -> float:
    """Give the least cost of standing for the Latin sounds: each is heard, or lost on its own side."""
    before, total = [0.0], 0.0
    for loss in losses:
        total += loss
        before.append(total)
    for cost, gone in zip(row.costs, row.losses, strict=True):
        diagonal = before[0]
        left = diagonal + gone
        after = [left]
        for sounds, loss, above in zip(latin, losses, before[1:], strict=True):
            best = diagonal + cost[sounds]
            diagonal = above
            left += loss
            left = min(left, best)
            left = min(left, diagonal + gone)
            after.append(left)
        before = after
    return before[-1]
