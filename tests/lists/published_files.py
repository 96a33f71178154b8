"""Small published files, made up here, and where the real ones lie."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Published, Snapshot

DAY = date(2024, 1, 2)
REAL = Path(__file__).parents[3] / "shared/data/sanctions"


def published(path: str, text: str | bytes) -> Published:
    """Give a file with a content."""
    return Published(path=path, content=text.encode() if isinstance(text, str) else text)


def entries(source: ListSource, parts: Mapping[str, str | bytes], day: date = DAY) -> list[Listing]:
    """Read a snapshot whose parts are one file each."""
    files = {name: (published(f"{name}.csv", text),) for name, text in parts.items()}
    return list(source.read(Snapshot(day=day, parts=files)))


def part_of(source: ListSource, text: str | bytes, path: str = "any.bin") -> str | None:
    """Give which part of its list a reader takes a content for."""
    part = source.recognise(published(path, text))
    return part.name if part else None
