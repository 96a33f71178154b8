"""A notice of an official register, and how it was sorted for a screening or licensing desk."""

from typing import Literal, get_args

from bonafides.model.noun import Noun

NoticeKind = Literal["listing", "removal", "change", "denial", "measure", "rule", "licence", "administrative", "other"]
KINDS: tuple[NoticeKind, ...] = get_args(NoticeKind)
NOT_RELEVANT: tuple[NoticeKind, ...] = ("administrative", "other")
"""Kinds of notices that ask nothing of a screening or licensing desk."""


class Notice(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A notice as a register announces it: a title, mostly an abstract, and where the whole of it stands. Empty: not stated."""

    id: str
    title: str = ""
    date: str = ""
    text: str = ""
    url: str = ""


class SortedNotice(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What a notice asks of a desk.

    `kind`: listing (put on a list, designated, blocked; also where others are taken off beside it), removal (only taken off, or
    ended), change (only details of entries), denial (export privileges, debarment), measure (imposed by determination), rule,
    licence (general licence, authorisation, waiver), administrative, other. `countries` are ISO 3166 codes of two letters.
    `why` quotes the words that decided; where they do not decide, it says "unclear" and the notice counts as relevant.
    """

    id: str
    relevant: bool
    kind: NoticeKind
    parties: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
