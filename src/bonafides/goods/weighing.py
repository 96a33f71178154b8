"""One entry against one item: what its tests and its excluding notes say, and how near it comes."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from bonafides.goods.judging import Bench, Judgement, Tested, judge_test
from bonafides.goods.naming import Match
from bonafides.model.control import ControlEntry, Exclusion
from bonafides.model.evidence import Evidence, Locus, asks, claim
from bonafides.model.truth import Truth

NAMES = {"mtcr": "MTCR", "eu_dual_use": "EU", "eu_military": "EU", "us_ccl": "US", "us_usml": "US"}
_NEAR = Fraction(1, 10)


class Weighed(NamedTuple):
    """An entry that the goods are named in, and whether it covers them; `note` is the excluding note that took them out."""

    entry: ControlEntry
    match: Match
    truth: Truth
    tests: tuple[Tested, ...]
    note: Exclusion | None = None

    @property
    def shown(self) -> str:
        """The entry as it is spoken of: "MTCR 6.C.3"."""
        return f"{NAMES[self.entry.list]} {self.entry.code}"


def weigh(entry: ControlEntry, match: Match, on: Bench, day: date) -> Weighed:
    """Tell whether an entry covers the goods that it names.

    An excluding note counts when the facts show it and somebody has checked it; a note that the facts show in part, or that needs an
    answer, leaves the entry unknown. A name that the goods are only *for* leaves it unknown too.
    """
    judged = judge_test(entry.test, entry.criterion, on)
    truth = judged.truth
    if not match.sure and truth.value is not False:
        truth = Truth.unknown(
            asks(f"Is the item itself {match.text}, or only made for it?", f"{on.stated.at}.description"),
            *truth.grounds,
        )
    tests = judged.tests
    taken: Exclusion | None = None
    for note in entry.excludes:
        said = _note(note, entry, on, day)
        if said.truth.value is True and truth.value is not False:
            truth, taken = Truth.no(*said.truth.grounds, claim(note.says, entry.list, entry.code)), note
        elif said.truth.value is None and truth.value is True:
            truth, tests = said.truth, (*tests, *(t for t in said.tests if t.outcome is None))
    place = Locus(source=entry.list, at=entry.code)
    grounds = (
        Evidence(
            says=_sentence(entry, match, truth), place=place, because=truth.grounds if truth.value is not None else ()
        ),
    )
    return Weighed(
        entry,
        match,
        Truth.of(truth.value, *grounds, *(truth.grounds if truth.value is None else ())),
        tests,
        taken,
    )


def _sentence(entry: ControlEntry, match: Match, truth: Truth) -> str:
    verb = {True: "covers", False: "names but does not cover", None: "may cover"}[truth.value]
    return f"{NAMES[entry.list]} {entry.code} ({entry.title}) {verb} “{match.text}”"


def _note(note: Exclusion, entry: ControlEntry, on: Bench, day: date) -> Judgement:
    """Judge an excluding note: no where nothing in the facts points to it, so that silence excludes nothing."""
    judged = judge_test(note.test, note.criterion, on)
    if judged.truth.value is True and not entry.checked(day):
        unread = f"a note would exclude the goods, but nobody has checked it, or its review is due: {note.says}"
        return Judgement(Truth.unknown(claim(unread, entry.list, entry.code)))
    if judged.truth.value is None and not note.needs_answer and not any(t.outcome for t in judged.tests):
        return Judgement(Truth.no())
    return judged


def nearly(weighed: Weighed) -> bool:
    """Tell whether an entry is missed by ten per cent or less, or by one of at least three tests."""
    if weighed.truth.value is not False or weighed.note:
        return False
    missed = [t for t in weighed.tests if t.outcome is False]
    others_met = all(t.outcome is True for t in weighed.tests if t.outcome is not False)
    if len(missed) != 1 or not others_met:
        return False
    return len(weighed.tests) >= 3 or (missed[0].share is not None and missed[0].share <= _NEAR)


def deciding(weighed: Weighed) -> Tested | None:
    """Give the test that decided: the one nearest to its line among those that came out as the whole did."""
    same = [t for t in weighed.tests if t.outcome is weighed.truth.value and t.value]
    return min(same, key=lambda t: (t.share is None, t.share or Fraction(0), t.title), default=None)


__all__ = ["NAMES", "Judgement", "Weighed", "deciding", "nearly", "weigh"]
