"""What each schedule of the Canadian sanctions regulations holds, and which section of the regulation gives it effect.

A schedule does not say itself what follows from it: the section that refers to it does. So that is typed here, schedule by
schedule, each as its regulation read in the consolidations of 24 July 2025 to 14 June 2026. Schedules that ban imports or
services stand here too, by name, so that none is passed over without a word.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from bonafides.model.listing import Measure
from bonafides.model.noun import Noun
from bonafides.model.party import Kind

Holds = Literal["parties", "ships", "export", "export in words", "import", "services"]

RELATED = "RELATED PROVISIONS"
"""The title of a schedule that holds transitional sections of amending acts: ignored by name."""


class Schedule(Noun, frozen=True, kw_only=True):
    """What a schedule, or a part of it, holds and by which section; `began` is the day of the amendment that brought it in later (its first historical note).

    `kind` is what its parties are where no heading says so; Thing where both persons and entities stand in it.
    `only` is a use to which the section limits a ban, in words that follow "Are the goods".
    """

    holds: Holds
    section: str
    measure: Measure = "asset_freeze"
    kind: Kind = "Thing"
    concern: tuple[str, ...] = ()
    destination: str = ""
    goods: str = ""
    only: str = ""
    began: date | None = None


class Regulation(Noun, frozen=True, kw_only=True):
    """A regulation that the reader knows: its schedules by their label and part ("6", "1"); a part that is not there has the schedule's own row."""

    title: str
    schedules: Mapping[tuple[str, str], Schedule] = {}


def _freeze(section: str = "3", kind: Kind = "Thing") -> Mapping[tuple[str, str], Schedule]:
    """Give a regulation's only schedule: those named in it may not be dealt with, nor be given goods or property."""
    return {("", ""): Schedule(holds="parties", section=section, kind=kind)}


_DELIVERY = ("missile", "nuclear")
_RUSSIA: Mapping[tuple[str, str], Schedule] = {
    ("1", ""): Schedule(holds="parties", section="3"),
    ("1.1", ""): Schedule(holds="ships", section="3.04", measure="prohibited", kind="Vessel", began=date(2025, 2, 21)),
    ("2", ""): Schedule(
        holds="parties", section="3.01(1) and 3.02", measure="concern", goods="new debt over 30 days and new equity"
    ),
    ("3", ""): Schedule(holds="parties", section="3.01(1.1)", measure="concern", goods="new debt over 90 days"),
    ("4", ""): Schedule(
        holds="export", section="3.03(1)", destination="RU", goods="oil exploration and production goods",
        only="for offshore oil deeper than 500 m, Arctic oil or shale oil", began=date(2014, 12, 19),
    ),
    ("5", ""): Schedule(holds="import", section="3.05(1)", goods="petroleum and gases"),
    ("5.01", ""): Schedule(holds="import", section="3.051(1)", goods="coal"),
    ("5.02", ""): Schedule(holds="export", section="3.052(1)", destination="RU", goods="jet fuel and additives", began=date(2025, 8, 12)),
    ("5.1", ""): Schedule(holds="export in words", section="3.06", destination="RU", goods="restricted goods and technologies"),
    ("6", "1"): Schedule(holds="export", section="3.08(1)", destination="RU", goods="luxury goods", began=date(2022, 5, 18)),
    ("6", "2"): Schedule(holds="import", section="3.08(3)", goods="luxury goods"),
    ("7", ""): Schedule(holds="export", section="3.09(1)", destination="RU", goods="industrial goods", began=date(2022, 5, 18)),
    ("8", ""): Schedule(holds="services", section="3.1", goods="services to industries"),
    ("9", ""): Schedule(holds="import", section="3.11(1)", goods="gold"),
    ("10", ""): Schedule(holds="services", section="3.12(1)", goods="services to the carriage of oil by sea"),
    ("10.01", ""): Schedule(holds="services", section="3.12(1)", goods="price caps on oil carried by sea"),
    ("10.1", ""): Schedule(holds="export in words", section="3.131", destination="RU", goods="chemicals and laboratory goods"),
    ("11", ""): Schedule(holds="import", section="3.14(1)", goods="metals"),
    ("12", ""): Schedule(holds="import", section="3.15", goods="diamonds"),
    ("13", ""): Schedule(holds="import", section="3.16(1)", goods="revenue-generating goods"),
}  # fmt: skip
_BELARUS: Mapping[tuple[str, str], Schedule] = {
    ("1", ""): Schedule(holds="parties", section="3"),
    ("2", ""): Schedule(holds="import", section="3.4(a) and 3.5", goods="petroleum products and potassium chloride"),
    ("3", ""): Schedule(holds="export in words", section="3.6", destination="BY", goods="restricted goods and technologies"),
    ("4", "1"): Schedule(
        holds="export", section="3.7(1) and (5)", destination="BY", goods="luxury goods", began=date(2022, 6, 25)
    ),
    ("4", "2"): Schedule(holds="import", section="3.7(3)", goods="luxury goods"),
    ("5", ""): Schedule(holds="export", section="3.8(1)", destination="BY", goods="goods for the manufacture of weapons", began=date(2022, 6, 25)),
}  # fmt: skip
_IRAN: Mapping[tuple[str, str], Schedule] = {
    # Section 2(a)(i) and (ii): nuclear activities and delivery systems are among the grounds of parts 1 and 2, human rights of the others.
    ("1", "1"): Schedule(holds="parties", section="3", concern=_DELIVERY),
    ("1", "2"): Schedule(holds="parties", section="3", concern=_DELIVERY),
    ("1", ""): Schedule(holds="parties", section="3"),
    ("2", ""): Schedule(holds="export in words", section="4(1)", destination="IR", goods="goods described by their properties"),
}  # fmt: skip
_SYRIA: Mapping[tuple[str, str], Schedule] = {
    ("1", ""): Schedule(holds="parties", section="3"),
    ("2", ""): Schedule(
        holds="export in words", section="3.1(h)", destination="SY", goods="chemicals and equipment for them"
    ),
}

REGULATIONS: Mapping[str, Regulation] = {
    "SOR/2001-360": Regulation(title="Suppression of Terrorism", schedules=_freeze("4")),
    "SOR/2007-285": Regulation(title="Myanmar", schedules=_freeze()),
    "SOR/2008-248": Regulation(title="Zimbabwe", schedules=_freeze("6")),
    "SOR/2010-165": Regulation(title="Iran", schedules=_IRAN),
    "SOR/2011-114": Regulation(title="Syria", schedules=_SYRIA),
    "SOR/2014-235": Regulation(title="South Sudan", schedules=_freeze(kind="Person")),
    "SOR/2014-58": Regulation(title="Russia", schedules=_RUSSIA),
    "SOR/2014-60": Regulation(title="Ukraine", schedules=_freeze()),
    "SOR/2017-204": Regulation(title="Venezuela", schedules=_freeze(kind="Person")),
    "SOR/2017-233": Regulation(title="Corrupt Foreign Officials", schedules=_freeze("2", "Person")),
    "SOR/2019-232": Regulation(title="Nicaragua", schedules=_freeze(kind="Person")),
    "SOR/2020-214": Regulation(title="Belarus", schedules=_BELARUS),
    "SOR/2021-49": Regulation(title="China", schedules=_freeze()),
    "SOR/2022-226": Regulation(title="Haiti", schedules=_freeze()),
    "SOR/2023-109": Regulation(title="Moldova", schedules=_freeze()),
    "SOR/2023-2": Regulation(title="Sri Lanka", schedules=_freeze(kind="Person")),
    "SOR/2024-17": Regulation(title="Hamas Terrorist Attacks", schedules=_freeze()),
    "SOR/2024-23": Regulation(title="Guatemala", schedules=_freeze(kind="Person")),
    "SOR/2024-61": Regulation(title="Sudan", schedules=_freeze()),
    "SOR/2024-91": Regulation(title="Extremist Settler Violence", schedules=_freeze()),
}
"""The regulations with schedules in force. Those that only carry out resolutions have none: whom they bind stands on the list of the United Nations."""

LISTING = frozenset(
    number for number, known in REGULATIONS.items() if any(s.holds in {"parties", "ships"} for s in known.schedules.values())
)  # fmt: skip
"""Regulations that name parties: without one of them a snapshot would tell of liftings that never were."""


def schedule_of(number: str, label: str, part: str) -> Schedule | None:
    """Give what a part of a schedule holds, or None where nobody has typed it."""
    known = REGULATIONS.get(number, Regulation(title="")).schedules
    return known.get((label, part)) or known.get((label, ""))
