"""Why listings are one actor: each join with what speaks for it and against it, and what an operator decides about pairs."""

from typing import Literal

import msgspec

from bonafides.model.assessment import Feature
from bonafides.model.noun import Noun

JoinedBy = Literal["evidence", "catalogue", "operator"]
Standing = Literal["joined", "apart"]


class ActorJoin(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Two listings that are one actor, or that look like one and are kept apart.

    `one` and `two` are written LIST:LIST_ID, and in `why` and `against` the query is of `one`, the listed text of `two`. `bits` is
    their sum. `because` says in words what decided where the bits alone did not.
    """

    one: str
    two: str
    name_one: str
    name_two: str
    actor: str = ""
    standing: Standing = "joined"
    by: JoinedBy = "evidence"
    bits: float = 0.0
    why: tuple[Feature, ...] = ()
    against: tuple[Feature, ...] = ()
    because: str = ""


class DecidedPair(Noun, frozen=True, kw_only=True):
    """What a named person decided about two listings, each written LIST:LIST_ID."""

    stand: Literal["apart", "together"]
    one: str
    two: str
    by: str
    reason: str
    on: str = ""


class DecidedPairs(Noun, frozen=True, kw_only=True):
    """An operator's file of decided pairs."""

    pair: tuple[DecidedPair, ...] = msgspec.field(default=())
