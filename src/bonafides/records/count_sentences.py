"""Sentences on figures and on trends, one stance at a time."""

from collections.abc import Iterator, Sequence

from bonafides.model.document import Stance
from bonafides.model.record import Bar, Figure, Trend
from bonafides.records.atlas import Atlas
from bonafides.records.deeds import STANCES
from bonafides.records.figures import EVENT_WORDS

STANCE_WORDS: dict[Stance, str] = {
    "fact": "told as fact", "assessed": "assessed", "alleged": "alleged", "denied": "denied", "hypothetical": "only supposed",
}  # fmt: skip
_VALUES = {
    "listed": "listed goods", "military_list": "goods on a military list", "unlisted_sensitive": "unlisted sensitive goods",
    "ordinary": "ordinary goods", "state_owned": "state-owned", "unknown": "unknown", **EVENT_WORDS,
}  # fmt: skip
_PERHAPS = "; the higher numbers count what has days that only overlap the period"
_TOLD = {
    "transfers_by_destination": "transfers by destination", "transfers_by_item_class": "transfers by class of goods",
    "transfers_by_owner": "transfers by owner of the firm", "stopped": "stopped or not", "catch_all_used": "catch-all used or not",
    "events": "other events",
}  # fmt: skip
"""The figures whose trends the paper tells; the others stand in the tables."""
_WENT = {"up": "up", "down": "down", "unchanged": "unchanged", "unknown": "open"}


def value_said(figure: str, value: str, atlas: Atlas) -> str:
    """Give the line of a figure in words."""
    return (
        atlas.name(value) if figure == "transfers_by_destination" and value != "unknown" else _VALUES.get(value, value)
    )


def figure_sentences(figures: Sequence[Figure], atlas: Atlas) -> Iterator[tuple[str, tuple[str, ...], Stance]]:
    """Give one sentence a figure and stance; figures without a deed give none."""
    for figure in figures:
        for stance in STANCES:
            bars = [b for b in (*figure.bars, figure.unknown) if b.counts.get(stance) or b.perhaps.get(stance)]
            if not bars or not any(b.value != "unknown" for b in bars):
                continue
            told = ", ".join(f"{value_said(figure.name, b.value, atlas)} {_number(b, stance)}" for b in bars)
            wide = _PERHAPS if any(b.perhaps.get(stance) for b in bars) else ""
            ids = tuple(dict.fromkeys(g for b in bars for g in b.grounds[stance]))
            yield f"{figure.title}, {STANCE_WORDS[stance]}: {told}{wide}.", ids, stance


def _number(bar: Bar, stance: Stance) -> str:
    certain, perhaps = bar.counts.get(stance, 0), bar.perhaps.get(stance, 0)
    return f"{certain} to {certain + perhaps}" if perhaps else str(certain)


def trend_sentences(trends: Sequence[Trend], atlas: Atlas) -> Iterator[tuple[str, tuple[str, ...], Stance]]:
    """Give one sentence a figure and stance on how each of its lines stands beside the period before; none where that is not covered."""
    told: dict[tuple[str, Stance], list[Trend]] = {}
    for trend in trends:
        if trend.before is not None and trend.figure in _TOLD:
            told.setdefault((trend.figure, trend.stance), []).append(trend)
    for (figure, stance), each in told.items():
        lines = "; ".join(f"{value_said(figure, t.value, atlas)} {_WENT[t.direction]}, {t.says}" for t in each)
        ids = tuple(dict.fromkeys(i for t in each for i in t.grounds))
        yield f"Beside the period before, {_TOLD[figure]}, {STANCE_WORDS[stance]}: {lines}.", ids, stance
