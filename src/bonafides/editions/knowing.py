"""Put an opened edition together with the rules of the installed catalogue: what an assessment rests on."""

import hashlib
from collections.abc import Sequence
from datetime import date

from bonafides.assess import Knowledge, ListState
from bonafides.editions.catalogue import Catalogue, installed_catalogue
from bonafides.editions.mapped import LawTables
from bonafides.editions.opened import Edition
from bonafides.facts import Background
from bonafides.model.codec import to_canonical
from bonafides.model.flag import Decision
from bonafides.model.listing import Listing, OwnLists
from bonafides.model.words import UseTable
from bonafides.routes import Gazetteer


def knowledge_of(edition: Edition, own: OwnLists | None = None, catalogue: Catalogue | None = None) -> Knowledge:
    """Give all that an assessment rests on: this edition with the rules of the installed catalogue."""
    catalogue, own = catalogue or installed_catalogue(), own or OwnLists()
    law = edition.table("law.msgpack", LawTables)
    manifest = edition.manifest
    background = Background(
        gazetteer=Gazetteer(edition.places), bans=law.bans, uses=edition.table("uses.msgpack", UseTable), authorities=law.authorities
    )  # fmt: skip
    return Knowledge(
        edition=manifest.id,
        edition_digest=manifest.digest + own_digest(own.listings),
        catalogue=catalogue.digest[:16],
        known_on=date.fromisoformat(manifest.known_on) if manifest.known_on else date.min,
        limited=bool(edition.warnings),
        exact=catalogue.digest == manifest.catalogue,
        lists=_lists(edition, own),
        register=edition.register(own.listings),
        controls=edition.controls,
        background=background,
        jurisdictions=catalogue.jurisdictions,
        flags=catalogue.flags,
        decisions={d.rule: d for d in edition.table("decisions.msgpack", tuple[Decision, ...])},
        warnings=edition.warnings,
    )


def _lists(edition: Edition, own: OwnLists) -> tuple[ListState, ...]:
    """Give what the edition and the operator's own lists hold."""
    held = [
        ListState(id=e.id, published=e.published, covers_from=e.covers_from, entries=e.entries, binding=e.binding)
        for e in edition.manifest.lists
    ]
    for name in sorted({o.list for o in own.listings}):
        rows = [o for o in own.listings if o.list == name]
        held.append(
            ListState(
                id=name,
                published="",
                covers_from=own.covers_from[name].isoformat() if name in own.covers_from else "",
                entries=len(rows),
                binding=tuple(sorted({b for o in rows for b in o.binding})),
            )
        )
    return tuple(held)


def own_digest(own: Sequence[Listing]) -> str:
    """Give the digest of an operator's own lists, whatever their order; "" where there are none."""
    return "+" + hashlib.sha256(b"\n".join(sorted(to_canonical(o) for o in own))).hexdigest() if own else ""
