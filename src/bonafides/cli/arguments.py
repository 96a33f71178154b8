"""Arguments and options that several commands take, with their help."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

Files = Annotated[
    list[str], Parameter(allow_leading_hyphen=True, help="JSON, JSON lines, CSV, XLSX or Parquet; - is standard input.")
]
EditionPath = Annotated[
    Path | None, Parameter(name="--edition", help="The edition; the starter edition when left out.")
]
AsOf = Annotated[str | None, Parameter(name="--as-of", help="Lists, law and memberships as they stood on this day.")]
OwnLists = Annotated[list[Path] | None, Parameter(name="--list", help="An own list, JSON lines or CSV; repeatable.")]
AsJson = Annotated[bool, Parameter(name="--json", help="Print JSON, one object a line.")]
Mapped = Annotated[
    list[str] | None, Parameter(name="--map", help="OURS=THEIRS names a column; @FILE is a profile; repeatable.")
]
SavedMap = Annotated[Path | None, Parameter(name="--save-map", help="Save what --map says as a profile.")]
RejectsPath = Annotated[Path | None, Parameter(name="--rejects", help="Refused rows with line and reason, as CSV.")]
DecisionsPath = Annotated[Path | None, Parameter(name="--decisions", help="What named persons decided, see `decide`.")]
ExitCode = Annotated[bool, Parameter(name="--exit-code", help="End with 1 when something needs a person.")]
