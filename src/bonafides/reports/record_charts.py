"""The bars of a record's figures, one row a line and a stance, for a page and for print. A bar never adds up two stances."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from bonafides.model.record import Bar, Figure, Record

WIDEST = 320
ROW = 22
STANCE_SAID = {
    "fact": "told as fact", "assessed": "assessed", "alleged": "alleged", "denied": "denied", "hypothetical": "only supposed",
}  # fmt: skip
_SAID = {
    "listed": "listed", "military_list": "military list", "unlisted_sensitive": "unlisted sensitive", "ordinary": "ordinary",
    "state_owned": "state-owned", "private": "private", "unknown": "unknown", "yes": "yes", "no": "no",
}  # fmt: skip


class Row(Struct, frozen=True, kw_only=True):
    """One bar: its label, how surely it is told, its number, the number of those that may lie in the period, and widths in pixels."""

    label: str
    stance: str
    said: str
    certain: int
    perhaps: int
    width: int
    width_perhaps: int
    y: int
    grounds: tuple[str, ...]
    marking: str


class Chart(Struct, frozen=True, kw_only=True):
    """The bars of one figure."""

    name: str
    title: str
    note: str
    marking: str
    rows: tuple[Row, ...]

    @property
    def height(self) -> int:
        """Its height in pixels."""
        return ROW * len(self.rows)


def charts_of(record: Record, names: Mapping[str, str]) -> tuple[Chart, ...]:
    """Give a chart for each figure that counts anything; `names` are the countries' names by their two letters."""
    return tuple(_chart(f, names) for f in record.figures if any(b.counts or b.perhaps for b in (*f.bars, f.unknown)))


def _chart(figure: Figure, names: Mapping[str, str]) -> Chart:
    bars = (*figure.bars, figure.unknown)
    most = max((b.counts.get(s, 0) + b.perhaps.get(s, 0) for b in bars for s in STANCE_SAID), default=0)
    rows = [row for bar in bars for row in _rows(figure, bar, most, names)]
    placed = tuple(_at(row, place) for place, row in enumerate(rows))
    return Chart(name=figure.name, title=figure.title, note=figure.note, marking=figure.marking, rows=placed)


def _at(row: Row, place: int) -> Row:
    return Row(**{f: getattr(row, f) for f in Row.__struct_fields__} | {"y": place * ROW})


def _rows(figure: Figure, bar: Bar, most: int, names: Mapping[str, str]) -> Iterator[Row]:
    for stance, said in STANCE_SAID.items():
        certain, perhaps = bar.counts.get(stance, 0), bar.perhaps.get(stance, 0)
        if certain or perhaps:
            yield Row(
                label=value_of(figure.name, bar.value, names), stance=stance, said=said, certain=certain, perhaps=perhaps,
                width=round(WIDEST * certain / most), width_perhaps=round(WIDEST * perhaps / most), y=0, grounds=bar.grounds.get(stance, ()),
                marking=bar.marking,
            )  # fmt: skip


def value_of(figure: str, value: str, names: Mapping[str, str]) -> str:
    """Give the label of a line.

    >>> value_of("transfers_by_destination", "IR", {"IR": "Iran"}), value_of("stopped", "no", {})
    ('Iran', 'no')
    """
    if figure == "transfers_by_destination":
        return names.get(value, value)
    return _SAID.get(value, value.replace("_", " "))
