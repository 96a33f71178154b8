"""A ship of the carriage, with what its numbers and its silences say."""

from msgspec import Struct


class Silence(Struct, frozen=True, kw_only=True):
    """A silence of a ship's transponder: how long in hours (None where not stated), where, and the countries whose coast is near."""

    at: str
    hours: float | None = None
    within_a_day: bool = False
    """Only one day is stated for its beginning and its end: it may be minutes or a whole day."""
    near: str = ""
    coasts: tuple[str, ...] = ()


class Ship(Struct, frozen=True, kw_only=True):
    """A ship as stated; `flag` and `radio` are country codes, empty where nobody can say."""

    at: str
    name: str = ""
    number: str = ""
    number_holds: bool | None = None
    """Whether the IMO number has seven digits and a right check digit; None where no number is stated."""
    flag: str = ""
    radio: str = ""
    """The country whose digits its MMSI begins with."""
    silences: tuple[Silence, ...] = ()
