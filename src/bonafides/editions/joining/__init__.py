"""Join the listings of several lists that are one actor: with evidence, reversibly, whatever the order of loading.

`traits` says what of a listing compares, `candidates` which pairs are worth it, `weighing` what speaks for and against a pair,
`clusters` which pairs become one actor, `decided` what an operator says about pairs. All of it is pure.
"""

from bonafides.editions.joining.actors import Joined, joined_actors
from bonafides.editions.joining.decided import decided_pairs
from bonafides.editions.joining.traits import key_of
from bonafides.editions.joining.views import ActorView, actor_views

__all__ = ["ActorView", "Joined", "actor_views", "decided_pairs", "joined_actors", "key_of"]
