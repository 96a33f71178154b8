"""The tables of an edition: which there are, and how the catalogue is compiled into them."""

import io
from collections.abc import Sequence

import msgspec
import numpy as np

from bonafides.editions.actors import Actor, ActorFile
from bonafides.editions.catalogue import Catalogue
from bonafides.editions.joining import Joined
from bonafides.editions.mapped import LawTables
from bonafides.editions.seal import JOINS
from bonafides.errors import ContentError
from bonafides.flags.decisions import decision_table
from bonafides.goods import compile_controls
from bonafides.model.ban import GoodsBan
from bonafides.model.codec import from_toml, to_msgpack
from bonafides.model.noun import Noun
from bonafides.model.place import GroupRow
from bonafides.model.words import OrganisationWords, UseTable
from bonafides.parties.index import Array, index_tables
from bonafides.routes.gazetteer import PlaceFile, PlaceTables, compile_places
from bonafides.text.fold import fold
from bonafides.text.organisation import compile_words
from bonafides.text.persons import compile_persons
from bonafides.text.weighing import weighed
from bonafides.text.wording import Lexicon, NameReading

_COMMON_PLACE_WORDS = 2
_BODIES = frozenset({"Organization", "Company"})


class DepartmentFile(Noun, frozen=True, kw_only=True):
    """The catalogue's words for parts of an organisation, as concepts: a department is no other party."""

    departments: tuple[str, ...] = ()


class LawFile(Noun, frozen=True, kw_only=True):
    """Law as data: goods bans, country groups, and the words by which an authority is named."""

    ban: tuple[GoodsBan, ...] = ()
    group: tuple[GroupRow, ...] = ()
    authority: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


def actors_of(catalogue: Catalogue) -> tuple[Actor, ...]:
    """Give the actors that the catalogue types."""
    return tuple(
        a
        for path, content in catalogue.files("actors", ".toml")
        for a in from_toml(content, ActorFile, where=path).actor
    )


def placed(catalogue: Catalogue) -> PlaceTables:
    """Compile the catalogue's places, with the country groups that its law names."""
    law = [from_toml(content, LawFile, where=path) for path, content in catalogue.files("law", ".toml")]
    return compile_places(
        [
            *(from_toml(content, PlaceFile, where=path) for path, content in catalogue.files("places", ".toml")),
            PlaceFile(group=tuple(g for f in law for g in f.group)),
        ]
    )


def compiled(
    catalogue: Catalogue,
    joined: Joined,
    places: PlaceTables,
    words: Lexicon,
    *,
    read: NameReading,
    bans: Sequence[GoodsBan] = (),
) -> dict[str, bytes]:
    """Compile the catalogue's content, its places and words, and the listings with their joins into the tables of an edition.

    Args:
        catalogue: The installed catalogue.
        joined: The listings, each with its actor.
        places: Compiled from the catalogue.
        words: Those that names are made of.
        read: Reads names by them.
        bans: Those on goods that publishers' files state, beside the catalogue's own.
    """
    law = [from_toml(content, LawFile, where=path) for path, content in catalogue.files("law", ".toml")]
    content = dict(catalogue.files("words", ".toml"))
    arrays, texts = index_tables(joined.listings, read)
    return {
        "words.msgpack": to_msgpack(words),
        "uses.msgpack": to_msgpack(from_toml(content["words/end_use.toml"], UseTable, where="words/end_use.toml")),
        "places.msgpack": to_msgpack(places),
        "law.msgpack": to_msgpack(
            LawTables(
                bans=tuple(sorted((*(b for f in law for b in f.ban), *bans), key=lambda b: b.id)),
                authorities={j: words for f in law for j, words in sorted(f.authority.items())},
            )
        ),
        "controls.msgpack": to_msgpack(
            compile_controls([*catalogue.files("controls", ".toml"), *catalogue.files("sensitive", ".toml")])
        ),
        "decisions.msgpack": to_msgpack(tuple(decision_table(_only(catalogue, "decisions.toml")).values())),
        JOINS: to_msgpack(joined.joins),
        **{f"names-{name}.npy": _npy(array) for name, array in arrays.items()},
        **{f"names-{name}.bin": text for name, text in texts.items()},
    }


def _only(catalogue: Catalogue, name: str) -> bytes:
    try:
        return (catalogue.folder / name).read_bytes()
    except FileNotFoundError:
        raise ContentError(f"{name} is missing from the catalogue; install the package again") from None


def lexicon(catalogue: Catalogue, places: PlaceTables) -> Lexicon:
    """Give the words of names, with the words of place names, which say little about who a party is."""
    typed = from_toml(_only(catalogue, "words/names.toml"), DepartmentFile, where="words/names.toml")
    named = [n for p in places.places for n in (p.name, *p.near)] + [
        n for c in places.countries for n in (c.name, *c.names, *c.adjectives)
    ]
    spots = {
        word
        for name in named
        for word in fold(name).split()
        if len(fold(name).split()) <= _COMMON_PLACE_WORDS and len(word) > _COMMON_PLACE_WORDS
    }
    return Lexicon(
        organisation=_organisation_words(catalogue),
        persons=compile_persons(tuple(catalogue.files("words/persons", ".toml"))),
        departments=frozenset(typed.departments),
        places=frozenset(spots),
    )


def _organisation_words(catalogue: Catalogue) -> OrganisationWords:
    """Give the words that names of organisations are made of, weighed by the typed actors, so that every edition weighs alike."""
    words = compile_words(tuple(catalogue.files("words/organisation", ".toml")))
    bodies = [a for a in actors_of(catalogue) if a.schema in _BODIES]
    return weighed(words, [[n.name for n in a.names] for a in bodies])


def _npy(array: Array) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()
