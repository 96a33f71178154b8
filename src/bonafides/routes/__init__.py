"""Where and how? Places in any script to countries, the legs of a route, its detours, and the borders that it ends at."""

from bonafides.routes.borders import near_borders
from bonafides.routes.detours import measured
from bonafides.routes.gazetteer import Gazetteer, PlaceTables, compile_places
from bonafides.routes.papers import named_ends
from bonafides.routes.ships import ships_of
from bonafides.routes.trace import trace, whereto

__all__ = [
    "Gazetteer",
    "PlaceTables",
    "compile_places",
    "measured",
    "named_ends",
    "near_borders",
    "ships_of",
    "trace",
    "whereto",
]
