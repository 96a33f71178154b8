"""Exactly what of a document may go to one recipient on one day.

A portion goes where its own mark, or the mark of the paper that it stands in, names the recipient: the country itself, or a
group to which it belonged both on the day of the document and on the day of release. Everything else stays.

Source: 32 CFR 2001.21-.24; the public Register and Manual of markings (31 December 2013), "REL TO": classified information without
it is not releasable (read 2026-11-25, look again 2027-11). That (U) alone opens nothing, and that both days count, is this program's rule.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from bonafides.documents.layouts.days import days_of
from bonafides.documents.marking.checking import mark_findings, narrowing, overdone
from bonafides.documents.marking.nations import Nations
from bonafides.documents.marking.placing import Placed, Placing, place
from bonafides.documents.marking.words import CONSENT
from bonafides.model.document import Document
from bonafides.model.marking import Mark, PortionReason, Release, Told, Withheld

_HARMLESS = frozenset({"SIPDIS", "SYNTHETIC", "WNINTEL"})
_DAYS_DIFFER = "dtg stands twice and differs"


class Policy(Struct, frozen=True, kw_only=True):
    """To whom a release goes, on which day, what it tells of what stays, and whether (U) alone opens.

    `day` is the document's own day where the operator declares it.
    """

    to: str
    on: date
    day: date | None = None
    told: Told = "nothing"
    unclassified: bool = False


class Place(Struct, frozen=True, kw_only=True):
    """Where a released portion stands in the released text: its id, its mark, and its characters."""

    portion: str
    mark: str
    start: int
    end: int


class Decided(Struct, frozen=True, kw_only=True):
    """A release, where its portions stand in its text, and for the owner alone why each portion goes or stays."""

    release: Release
    places: tuple[Place, ...]
    reasons: tuple[PortionReason, ...]


def decide(document: Document, policy: Policy, nations: Nations) -> Decided:
    """Give what goes under a policy, without facts; the caller reads those from the released text alone."""
    placing = place(document, nations)
    day = sure_day(document, policy.day)
    whole = tuple(_whole(placing, policy, nations, day))
    kept = {n: (*whole, *_kept(p, policy, nations, day)) for n, p in enumerate(placing.portions)}
    going = [p for n, p in enumerate(placing.portions) if not kept[n]]
    text, places = _text(going)
    return Decided(
        release=Release(
            released=tuple(p.portion.id for p in going),
            text=text,
            findings=tuple(dict.fromkeys(_told_of(going, nations))),
            withheld=_withheld([p for n, p in enumerate(placing.portions) if kept[n]], policy, nations),
        ),
        places=places,
        reasons=tuple(
            PortionReason(
                portion=p.portion.id,
                mark=" ".join(m.mark.text for m in p.marks),
                released=not kept[n],
                says=kept[n] or (f"its mark names {policy.to}, or a group to which it belonged on both days",),
            )
            for n, p in enumerate(placing.portions)
        ),
    )


def sure_day(document: Document, declared: date | None) -> date | None:
    """Give the day of a document where it is sure: a telegram's, an e-mail's, a declared one, or one that stands above the first mark.

    A day that only a marked portion names could be of what it tells, and a head that states two days states none.
    """
    if any(f.startswith(_DAYS_DIFFER) for f in document.banner_findings):
        return None
    if document.date is None or document.kind in {"telegram", "email"} or document.date == declared:
        return document.date
    start = min((p.start for p in document.portions if p.mark), default=0)
    return document.date if any(day == document.date for _, _, day in days_of(document.text[:start])) else None


def _whole(placing: Placing, policy: Policy, nations: Nations, day: date | None) -> Iterator[str]:
    """Give what keeps back the whole document: what its banner forbids and no portion accounts for."""
    carried = {f for p in placing.portions for m in p.marks for f in m.mark.flags}
    if consents := [f for f in placing.banner.flags if f in CONSENT and f not in carried]:
        yield f"the whole document is {', '.join(consents)}: its originator must consent"
    marks = narrowing(placing)
    if overdone(placing):
        yield "the banner is NOFORN and its portions share recipients; the banner counts"
    elif (
        placing.banner.rel
        and not _named(placing.banner, policy, nations, day)
        and all(_named(m, policy, nations, day) for m in marks)
    ):
        yield f"the banner does not name {policy.to} and every portion does; the banner counts"


def _kept(placed: Placed, policy: Policy, nations: Nations, day: date | None) -> tuple[str, ...]:
    """Give why a portion stays; nothing where it may go."""
    if not placed.marks:
        return ("it carries no mark", *placed.doubts)
    marks = [said for read in placed.marks for said in _closed(read.mark, policy, nations, day)]
    return (*marks, *placed.doubts)


def _closed(mark: Mark, policy: Policy, nations: Nations, day: date | None) -> Iterator[str]:
    """Give why a mark does not let its portion go; nothing where it does."""
    if not mark.level or mark.unread:
        yield f"{mark.text} cannot be read whole"
    if "NOFORN" in mark.flags:
        yield f"{mark.text} is NOFORN"
    if consents := [f for f in mark.flags if f in CONSENT]:
        yield f"{mark.text} needs consent: {', '.join(consents)}"
    if _named(mark, policy, nations, day):
        return
    plain = mark.level == "UNCLASSIFIED" and mark.system == "US" and not set(mark.flags) - _HARMLESS and not mark.owners
    if not (policy.unclassified and plain and not mark.rel and not mark.rel_like_banner):
        yield _unnamed(mark, policy, nations, day)


def _named(mark: Mark, policy: Policy, nations: Nations, day: date | None) -> bool:
    """Tell whether a mark names the recipient: itself, or a group to which it belonged on both days, for certain."""
    if policy.to in mark.rel:
        return True
    groups = [c for c in mark.rel if nations.is_group(c)] if day else []
    return any(all(nations.belongs(policy.to, g, d) is True for d in (day, policy.on) if d) for g in groups)


def _unnamed(mark: Mark, policy: Policy, nations: Nations, day: date | None) -> str:
    """Say why the recipients of a mark do not hold this one."""
    groups = [c for c in mark.rel if nations.is_group(c)]
    if not groups:
        return f"{mark.text} does not name {policy.to}"
    if day is None:
        return f"{mark.text} names {', '.join(groups)}, and the day of the document is not known"
    days = dict.fromkeys((day, policy.on))
    sure = {True: "belonged", False: "did not belong", None: "belonged or not, which no verified source settles,"}
    said = [f"{policy.to} {sure[nations.belongs(policy.to, g, d)]} to {g} on {d}" for g in groups for d in days]
    return f"{mark.text}: {'; '.join(said)}"


def _text(going: Sequence[Placed]) -> tuple[str, tuple[Place, ...]]:
    """Give the released text, each portion after its mark, and where each stands."""
    pieces: list[str] = []
    places: list[Place] = []
    at = 0
    for placed in going:
        mark = placed.marks[0].mark.text
        piece = f"{mark} {placed.text}".rstrip()
        places.append(Place(portion=placed.portion.id, mark=mark, start=at + len(mark), end=at + len(piece)))
        pieces.append(piece)
        at += len(piece) + 2
    return "\n\n".join(pieces), tuple(places)


def _told_of(going: Sequence[Placed], nations: Nations) -> Iterator[str]:
    """Give the findings on the marks of what goes; those on anything else are the owner's."""
    for placed in going:
        for read in placed.marks:
            yield from (f"portion {placed.portion.id}: {said}" for said in mark_findings(read, nations))


def _withheld(staying: Sequence[Placed], policy: Policy, nations: Nations) -> Withheld | None:
    """Give what the policy tells of the portions that stay; nothing by default."""
    if policy.told == "nothing":
        return None
    found = sum(len(mark_findings(m, nations)) for p in staying for m in p.marks) + sum(len(p.doubts) for p in staying)
    length = sum(len(p.portion.text) for p in staying)
    return Withheld(count=len(staying), findings=found, length=length if policy.told == "length" else None)
