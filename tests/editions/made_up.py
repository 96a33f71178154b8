"""Made-up lists: entries by day, a reader of the simplest form, and files."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing
from bonafides.model.source import ListSource, Part, Published, Snapshot, ToldList

DAYS = tuple(date(2020, 1, 1) + timedelta(days=100 * n) for n in range(6))


def entry(
    number: str = "1", *names: str, periods: tuple[Period, ...] = (), address: str = "", of: str = "made-up"
) -> Listing:
    """Give an entry of the made-up list, or of another."""
    return Listing(
        list=of, list_id=number, names=tuple(ListedName(name=n) for n in names or ("Quenholt Works",)), periods=periods,
        addresses=(address,) if address else (),
    )  # fmt: skip


def _recognise(file: Published) -> Part | None:
    return Part(name=file.content[3:].split(b"\n")[0].decode()) if file.content.startswith(b"mu ") else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    for file in snapshot.parts["list"]:
        for line in file.content.decode().splitlines()[1:]:
            if line == "?":
                raise ContentError(f"{file.path}: unmapped: '?'; take it, or ignore it by name")
            of, _, number = line.rpartition("/")
            yield entry(number, f"Works {number}", of=of or "made-up")


def source(
    *,
    history: bool = False,
    expect: tuple[int, int] = (1, 10),
    covers: Mapping[str, date] | None = None,
    name: str = "made-up",
    tells: tuple[str, ...] = (),
) -> ListSource:
    """Give the made-up list, or a collection; a file of it begins with `mu ` and its part, then one number a line, or a list, a slash and a number."""
    return ListSource(
        id=name, title="Made up", publisher="nobody", url="https://example.org", cites="nothing", expect=expect, recognise=_recognise,
        read=_read, history=history, covers=lambda _: covers or {},
        tells=tuple(ToldList(id=t, title=t.title(), publisher="somebody", cites="nothing") for t in tells),
    )  # fmt: skip


def file(path: str, *lines: str, part: str = "list", modified: date | None = None) -> Published:
    """Give a file of the made-up list."""
    return Published(path=path, content="\n".join((f"mu {part}", *lines)).encode(), modified=modified)
