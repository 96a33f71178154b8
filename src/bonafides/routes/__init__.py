"""Where and how? Places in any script to countries, and the legs of a route with what is known of them."""

from bonafides.routes.gazetteer import Gazetteer, PlaceTables, compile_places
from bonafides.routes.papers import named_ends
from bonafides.routes.trace import trace, whereto

__all__ = ["Gazetteer", "PlaceTables", "compile_places", "named_ends", "trace", "whereto"]
