"""One actor across lists, on a terminal. Import this module only to print for people: it needs `rich`."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from bonafides.editions.joining import ActorView
from bonafides.model.join import ActorJoin
from bonafides.reports.terminal import feature_line, plain_table, shown, stacked

_BY = {"evidence": "evidence", "catalogue": "the catalogue", "operator": "decided"}


def actor_tables(view: ActorView) -> Iterator[Table]:
    """Give an actor's listings and names, why they are one, and what looks like one of them and is kept apart."""
    listed = plain_table("Listing", "Named", "Reference", title=f"{view.actor}: {_counted(len(view.listings))}")
    for entry in view.listings:
        kind = ", ".join((entry.schema, *entry.country))
        listed.add_row(shown(f"{entry.list}:{entry.list_id}"), stacked([shown(entry.name, "bold"), shown(kind, "dim")]),
                       shown(entry.reference))  # fmt: skip
    listed.caption = shown(f"Names: {'; '.join(view.names)}")
    yield listed
    if view.joins:
        yield _joins("Why they are one", view.joins)
    if view.apart:
        yield _joins("Alike, and kept apart", view.apart)


def _joins(title: str, joins: Sequence[ActorJoin]) -> Table:
    table = plain_table("Pair", "Bits", "Evidence", title=title)
    for join in sorted(joins, key=lambda j: (-j.bits, j.one, j.two)):
        pair = [shown(f"{join.one} {join.name_one}"), shown(f"{join.two} {join.name_two}")]
        because = [shown(join.because, "italic")] if join.because else []
        features = [feature_line(f) for f in (*join.why, *join.against)]
        table.add_row(
            stacked(pair), Text(f"{join.bits:.1f}" if join.bits else _BY[join.by]), stacked([*features, *because])
        )
    return table


def _counted(listings: int) -> str:
    return f"{listings} listing{'' if listings == 1 else 's'}"
