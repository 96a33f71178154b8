"""Whether what a publisher wrote is found again in the listing, field by field, checked against a second, plain reading of the file."""

import random
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from bonafides.model.listing import Listing

Found = Callable[[Listing], Iterable[str]]
"""Where in a listing a published field is to be found: the texts that may hold it."""

SAMPLED = 50


def plain(text: str) -> str:
    """Give a text with one blank between words, without the marks that readers trim from ends."""
    return " ".join(text.split()).strip(" ;,.'\"")


def sampled(numbers: Sequence[str], many: int = SAMPLED) -> list[str]:
    """Give the entries that are looked at: always the same ones, spread over the list."""
    return sorted(random.Random(1737).sample(sorted(numbers), min(many, len(numbers))))  # noqa: S311 (a sample, no secret)


def lost(
    raw: Mapping[str, Sequence[Mapping[str, str]]], read: Mapping[str, Listing], where: Mapping[str, Found], *,
    ignored: Collection[str] = (), taken: Callable[[str, str], Iterable[str]] | None = None,
) -> list[str]:  # fmt: skip
    """Give, one sentence each, the published values of 50 entries that their listings do not hold.

    Args:
        raw: The rows of each entry by its id, read by the test itself: column to cell.
        read: The listings by id.
        where: For every column that is not ignored, where its value is to be found. A column without a place is a failure.
        ignored: The columns that the reader ignores by name.
        taken: Gives the pieces of a cell that must each be found, by column; the whole cell when left out.
    """
    failures = []
    for number in sampled(list(raw)):
        listing = read.get(number)
        if listing is None:
            failures.append(f"{number}: no listing")
            continue
        for row in raw[number]:
            for column, cell in row.items():
                if column in ignored or not plain(cell):
                    continue
                if column not in where:
                    failures.append(f"{column}: neither mapped nor ignored")
                    continue
                told = [plain(text) for text in where[column](listing)]
                pieces = taken(column, cell) if taken else (cell,)
                failures += [
                    f"{number}: {column} {piece!r} is not among {told[:5]}"
                    for piece in pieces
                    if plain(piece) and not any(_holds(text, plain(piece)) for text in told)
                ]
    return failures


def _holds(text: str, piece: str) -> bool:
    """Tell whether a text is or contains a piece, whole words alone."""
    return text == piece or bool(re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text))


def names(listing: Listing) -> Iterable[str]:
    """Give all names."""
    return (name.name for name in listing.names)


def notes(listing: Listing) -> Iterable[str]:
    """Give the note."""
    return (listing.note,)


def addresses(listing: Listing) -> Iterable[str]:
    """Give the addresses."""
    return listing.addresses


def numbers(listing: Listing) -> Iterable[str]:
    """Give the identifiers' values."""
    return (identifier.value for identifier in listing.identifiers)
