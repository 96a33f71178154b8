"""Made-up papers with marks, for the tests of marking and release; every word and firm in them is invented."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from functools import lru_cache

import pytest

from bonafides.cli import main
from bonafides.documents import Gazetteer, read
from bonafides.documents.marking import Decided, Nations, Policy, decide
from bonafides.editions.catalogue import installed_catalogue
from bonafides.model.codec import from_toml
from bonafides.model.document import Document
from bonafides.model.marking import Told
from bonafides.routes.gazetteer import PlaceFile

ON = date(2020, 5, 4)
EMPTY = Gazetteer([])


@lru_cache(maxsize=1)
def nations() -> Nations:
    """Give the countries and groups of the catalogue."""
    path = "places/countries.toml"
    content = dict(installed_catalogue().files("places", ".toml"))[path]
    return Nations(from_toml(content, PlaceFile, where=path).country)


def memo(*paragraphs: str, banner: str = "SECRET") -> bytes:
    """Give a memorandum of these paragraphs between two banners."""
    return "\n\n".join([banner, "MEMORANDUM FOR THE RECORD", *paragraphs, banner]).encode() + b"\n"


def telegram(
    *paragraphs: str, level: str = "S E C R E T", day: str = "141030Z MAR 08", caption: str = "SIPDIS"
) -> bytes:
    """Give a telegram of these numbered paragraphs."""
    head = f"""P {day}
FM EXAMPLE DESK
TO EXAMPLE POST PRIORITY
{level} EXAMPLE DESK 004711

{caption}

E.O. 12958: DECL: 03/14/2018
TAGS: MTCRE, ETTC
SUBJECT: INVENTED WORDS

Classified By: Example Officer. Reason: 1.4 (B), (D).
"""
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate(paragraphs, 1))
    return f"{head}\n{body}\nOFFICER\n".encode()


def as_read(content: bytes, day: date | None = None) -> Document:
    """Read a paper with the catalogue's countries and no other names."""
    return read(content, name="paper.txt", gazetteer=EMPTY, day=day, nations=nations())


def decided(
    content: bytes,
    *,
    to: str = "GBR",
    on: date = ON,
    day: date | None = None,
    told: Told = "nothing",
    unclassified: bool = False,
) -> Decided:
    """Decide what of a paper may go."""
    return decide(as_read(content, day), Policy(to=to, on=on, day=day, told=told, unclassified=unclassified), nations())


def goes(mark: str, **options: object) -> bool:
    """Tell whether a paragraph with this mark goes, in a telegram of March 2008."""
    found = decided(telegram(f"{mark} The pump was sold in spring."), **options)  # type: ignore[arg-type]
    return found.release.released == ("1",)


def command(*arguments: str, stdin: bytes = b"") -> str:
    """Run the command line; give everything that it wrote, on both outputs."""
    out, err = io.TextIOWrapper(io.BytesIO(), write_through=True), io.StringIO()
    before, sys.argv, given_in, sys.stdin = (
        sys.argv,
        ["bonafides", *arguments],
        sys.stdin,
        io.TextIOWrapper(io.BytesIO(stdin)),
    )
    try:
        with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit):
            main()
    finally:
        sys.argv, sys.stdin = before, given_in
    out.seek(0)
    return out.read() + err.getvalue()
