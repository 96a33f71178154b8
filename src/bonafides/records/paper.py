"""The paper of a record: four sections, each sentence with its grounds and its mark; a section without ground says so."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from bonafides.model.document import Stance
from bonafides.model.record import Figure, GovernmentCase, Ground, Section, SectionName, Sentence, Sequel, Trend
from bonafides.records.atlas import Atlas
from bonafides.records.case_sentences import case_sentences
from bonafides.records.circumstances import Told, circumstance_sentences
from bonafides.records.count_sentences import figure_sentences, trend_sentences
from bonafides.records.deeds import Deed
from bonafides.records.figures import happened
from bonafides.records.marks import Marks
from bonafides.records.scope import Split
from bonafides.records.sentences import clause, day_said, said, sentence

NOTHING = "Nothing is known of this from the sources given."
HEADINGS: dict[SectionName, str] = {
    "increased_efforts": "Increased Efforts", "enforcement_incomplete": "Enforcement Incomplete", "shortfalls": "Shortfalls",
    "conclusion": "Conclusion",
}  # fmt: skip
_EFFORTS = frozenset({"curtailment", "refusal", "stop", "verification", "outreach", "notice", "change"})
_INCOMPLETE = frozenset({"transfer", "offer", "investigation", "measure", "appeal", "referral"})
_BAD = ("unfavourable", "unfavorable", "unable", "limited")

Line = tuple[str, tuple[str, ...], Stance]
"""A sentence, the ids of its grounds, and how surely it is told."""


class Findings(Struct, frozen=True, kw_only=True):
    """What the paper is written from."""

    split: Split
    figures: tuple[Figure, ...]
    trends: tuple[Trend, ...]
    sequels: tuple[Sequel, ...]
    cases: tuple[GovernmentCase, ...]
    deeds: dict[str, Deed]
    circumstances: tuple[Told, ...] = ()


def sections_of(found: Findings, atlas: Atlas, marks: Marks, grounds: dict[str, Ground]) -> tuple[Section, ...]:
    """Give the four sections; every sentence rests on grounds that are in `grounds`."""
    lines: dict[SectionName, list[Line]] = {
        "increased_efforts": list(_deeds(found, _EFFORTS, atlas)),
        "enforcement_incomplete": [*_deeds(found, _INCOMPLETE, atlas), *_sequels(found, atlas), *case_sentences(found.cases, found.deeds, atlas)],
        "shortfalls": list(_shortfalls(found, atlas)),
        "conclusion": [*figure_sentences(found.figures, atlas), *trend_sentences(found.trends, atlas)],
    }  # fmt: skip
    around = {name: list(circumstance_sentences(found.circumstances, name)) for name in HEADINGS}
    return tuple(_section(name, [*lines[name], *around[name]], marks, grounds) for name in HEADINGS)


def _section(name: SectionName, lines: Iterable[Line], marks: Marks, grounds: dict[str, Ground]) -> Section:
    sentences = tuple(
        Sentence(text=text, grounds=ids, marking=marks.portion(grounds[i].marking for i in ids), stance=stance)
        for text, ids, stance in dict.fromkeys(lines)
        if ids
    )
    return Section(name=name, heading=HEADINGS[name], sentences=sentences, says="" if sentences else NOTHING)


def _deeds(found: Findings, kinds: frozenset[str], atlas: Atlas) -> Iterator[Line]:
    for perhaps, deeds in ((False, found.split.certain), (True, found.split.perhaps)):
        for deed in deeds:
            if deed.kind in kinds and not _failed(deed):
                yield sentence(deed, atlas, perhaps=perhaps), deed.ground_ids, deed.stance


def _failed(deed: Deed) -> bool:
    """Tell whether a verification could not find what it looked for, which is a shortfall and no effort."""
    return deed.kind == "verification" and deed.result.lower().startswith(_BAD)


def _sequels(found: Findings, atlas: Atlas) -> Iterator[Line]:
    for sequel in found.sequels:
        first = found.deeds[sequel.first]
        begins = f"{said(first)} {clause(first, atlas)}; "
        after = found.deeds.get(sequel.next)
        if after is None:
            yield (
                f"{begins}no later transfer of it is on record, which does not say that there was none.",
                sequel.grounds,
                first.stance,
            )
            continue
        then = f"{_lowered(said(after))} {clause(after, atlas)}"
        yield f"{begins}{_gap(sequel)}: {then}.", sequel.grounds, after.stance


def _gap(sequel: Sequel) -> str:
    if sequel.order == "unknown" or sequel.days is None:
        return "a transfer of the same actor may have come later, since the days told do not settle it"
    least, most = sequel.days
    days = f"{least} days" if least == most else f"{least} to {most} days"
    return f"the next transfer of the same actor on record came {days} later"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _shortfalls(found: Findings, atlas: Atlas) -> Iterator[Line]:
    """Give shortfalls only where a lead, an event or an assessment shows them."""
    for deed in found.split.all:
        if not happened(deed):
            continue
        told = f"{_lowered(said(deed))} {clause(deed, atlas)}"
        shown = deed.grounds[0].kind == "lead"
        if deed.catch_all == "no":
            reason = (
                "only a catch-all reaches these goods by the rules of their days, and"
                if shown
                else "no catch-all was used when"
            )
            yield _shown(deed, reason, told, assessed=shown)
        if deed.checked == "no":
            yield _shown(deed, "the end user was not checked when", told, assessed=False)
        if deed.identity_only:
            reason = "only knowing that two names are one actor catches this, and"
            yield _shown(deed, reason, told, assessed=True)
        if _failed(deed):
            yield sentence(deed, atlas), deed.ground_ids, deed.stance
    yield from _overdue(found.cases, found.deeds)


def _shown(deed: Deed, reason: str, told: str, *, assessed: bool) -> Line:
    begins = "As assessed if the lead is true, " if assessed else "As the event on file says, "
    told = told if assessed else told.split(" that ", 1)[-1]
    begins = begins if assessed or deed.stance == "fact" else f"{said(deed)} "
    return f"{begins}{reason} {told}.", deed.ground_ids, deed.stance


def _overdue(cases: Sequence[GovernmentCase], deeds: dict[str, Deed]) -> Iterator[Line]:
    for case in cases:
        if case.overdue == "yes" and case.answer_due and case.answer_due.to:
            raised = tuple(i for i in case.grounds if i in deeds and deeds[i].kind in {"approach", "reply"})
            missing = "came after that day" if case.answered == "yes" else "none is on record"
            yield (
                f"An answer to case {case.id} was due by {day_said(case.answer_due.to)}; {missing}.",
                raised or case.grounds,
                "fact",
            )
