"""What an edition says of one actor: its listings, its names, why they are one, and what looks like it and is kept apart."""

from collections.abc import Iterator, Sequence

from bonafides.editions.joining.traits import key_of
from bonafides.model.join import ActorJoin
from bonafides.model.listing import Listing
from bonafides.model.noun import Noun
from bonafides.model.party import Kind
from bonafides.text.fold import fold


class ActorListed(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One listing of an actor, as its publisher names it."""

    list: str
    list_id: str
    name: str
    schema: Kind
    reference: str
    country: tuple[str, ...]


class ActorView(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One actor: every listing, every name once, each join, and each likeness that was not joined."""

    actor: str
    listings: tuple[ActorListed, ...]
    names: tuple[str, ...]
    joins: tuple[ActorJoin, ...]
    apart: tuple[ActorJoin, ...]


def actor_views(actors: Sequence[str], listings: Sequence[Listing], joins: Sequence[ActorJoin]) -> Iterator[ActorView]:
    """Give what there is to say of each actor, in the order asked.

    Args:
        actors: Ids, or LIST:LIST_ID for a listing that stands alone.
        listings: All of the edition.
        joins: All of the edition.
    """
    for actor in actors:
        own = sorted((e for e in listings if (e.actor or key_of(e)) == actor), key=key_of)
        keys = {key_of(e) for e in own}
        names: dict[str, str] = {}
        for listing in own:
            for name in listing.names:
                names.setdefault(fold(name.name) or name.name, name.name)
        yield ActorView(
            actor=actor,
            listings=tuple(_listed(e) for e in own),
            names=tuple(names.values()),
            joins=tuple(j for j in joins if j.standing == "joined" and j.actor == actor),
            apart=tuple(j for j in joins if j.standing == "apart" and keys & {j.one, j.two}),
        )


def _listed(listing: Listing) -> ActorListed:
    return ActorListed(
        list=listing.list,
        list_id=listing.list_id,
        name=listing.name,
        schema=listing.schema,
        reference=listing.reference,
        country=listing.country,
    )
