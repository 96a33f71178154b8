"""Coarse keys of a row of sounds, so that words which may sound alike are found without comparing all with all."""

from collections.abc import Iterable
from functools import lru_cache

MOST_KEYS = 3
"""No word has more keys than this."""

_CLASSES = {
    sound: kind
    for kind, sounds in {
        "P": "pbfv",
        "T": "tdT",
        "S": "szc",
        "C": "CSJZ",
        "K": "kg",
        "H": "hx",
        "M": "m",
        "N": "nN",
        "R": "lr",
    }.items()
    for sound in sounds
}
_LATER, _FAINT, _LOST = 0.2, 0.1, 0.5
"""What a less usual sound costs, a place in its row; a loss that goes unheard; a loss that leaves a second key without the sound."""

_LONGEST, _WAYS_KEPT, _NONE = 5, 12, "-"


def keys(units: Iterable[tuple[str, float]]) -> tuple[str, ...]:
    """Give the likeliest keys of sounds with what their loss costs: classes of consonants, vowels left out, five at most.

    A t before an s and a k after an n are left out, since scripts write ts and ng as one sound; so are repetitions.

    >>> keys((("kcC", 0.95), ("a", 0.4), ("r", 0.05), ("l", 0.95)))
    ('KR', 'SR', 'CR')
    """
    ways: dict[str, float] = {"": 0.0}
    for sounds, loss in units:
        options = _options(sounds, loss)
        grown: dict[str, float] = {}
        for key, cost in ways.items():
            for kind, more in options.items():
                longer = _grown(key, kind)
                if cost + more < grown.get(longer, 99.0):
                    grown[longer] = cost + more
        ways = dict(sorted(grown.items(), key=lambda way: (way[1], way[0]))[:_WAYS_KEPT])
    return tuple(key or _NONE for key in list(ways)[:MOST_KEYS])


@lru_cache(maxsize=4096)
def _options(sounds: str, loss: float) -> dict[str, float]:
    """Give the classes that a sound may have, and what each costs; a vowel has none, a faint sound may have none."""
    out: dict[str, float] = {}
    for place, sound in enumerate(sounds):
        out.setdefault(_CLASSES.get(sound, ""), _LATER * place)
    if sounds[:1] in "aeiou":
        return {"": 0.0}
    if loss <= _FAINT:
        return {"": 0.0} | {kind: cost + _LATER for kind, cost in out.items() if kind}
    return out | ({"": min(loss, out.get("", loss))} if loss < _LOST else {})


def _grown(key: str, kind: str) -> str:
    last = key[-1:]
    if not kind or kind == last or last + kind == "NK" or len(key) == _LONGEST:
        return key
    return key[:-1] + kind if last + kind in {"TS", "TC"} else key + kind
