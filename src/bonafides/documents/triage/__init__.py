"""Which notices of official registers ask something of a desk: kind, parties, countries and goods, with the words that say so."""

from typing import NamedTuple

from msgspec import structs

from bonafides.documents.mentions import Gazetteer
from bonafides.documents.triage.countries import Atlas, countries_of
from bonafides.documents.triage.fields import notice_of
from bonafides.documents.triage.goods import items_named
from bonafides.documents.triage.kinds import kind_of
from bonafides.documents.triage.subjects import subjects_of
from bonafides.model.triage import NOT_RELEVANT, Notice, SortedNotice

__all__ = ["Atlas", "Known", "notice_of", "sort_notice"]

_WITH_GOODS = ("rule", "licence", "measure")


class Known(NamedTuple):
    """What notices are read with: the names of parties and goods, and the countries."""

    names: Gazetteer
    atlas: Atlas


def sort_notice(notice: Notice, known: Known) -> SortedNotice:
    """Sort a notice for a screening or licensing desk; nothing that it says is verified by sorting it.

    What the words leave open counts as relevant and says so, so that a person reads it.

    Args:
        notice: Title and text as published.
        known: Built once by the caller.
    """
    notice = structs.replace(notice, title=" ".join(notice.title.split()), text=" ".join(notice.text.split()))
    judged = kind_of(notice.title, notice.text)
    relevant = judged.kind not in NOT_RELEVANT
    whole = f"{notice.title}. {notice.text}"
    parties = subjects_of(notice, known.names, known.atlas.names) if relevant else ()
    return SortedNotice(
        id=notice.id,
        relevant=relevant,
        kind=judged.kind,
        parties=parties,
        countries=countries_of(notice, known.atlas),
        items=items_named(whole, known.names, parties=parties) if judged.kind in _WITH_GOODS else (),
        why=judged.why,
    )
