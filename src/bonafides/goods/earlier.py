"""Answers that were given before for the same part number: shown beside the new one, never in its place."""

from collections.abc import Iterable, Mapping

from bonafides.goods.outcome import spoken_codes
from bonafides.model.assessment import Earlier, ItemAnswer

Answers = Mapping[str, tuple[Earlier, ...]]


def same_part(part_no: str) -> str:
    """Give a part number as it is compared: letters and digits alone, whatever stands between them.

    >>> same_part("AB-123/4") == same_part("ab 1234")
    True
    """
    return "".join(c for c in part_no.casefold() if c.isalnum())


def by_part(answers: Iterable[ItemAnswer]) -> Answers:
    """Give answers by part number, the latest first; those without one are left out."""
    found: dict[str, set[Earlier]] = {}
    for answer in answers:
        if key := same_part(answer.part_no):
            brief = Earlier(
                as_of=answer.as_of, edition=answer.edition, status=answer.status, codes=spoken_codes(answer)
            )
            found.setdefault(key, set()).add(brief)
    return {key: tuple(sorted(each, key=_latest)) for key, each in found.items()}


def _latest(earlier: Earlier) -> tuple[int, str, str, tuple[str, ...]]:
    return -earlier.as_of.toordinal(), earlier.edition, earlier.status, earlier.codes


def differing(answer: ItemAnswer) -> tuple[str, ...]:
    """Say which earlier answers for the same part number were others: either the goods or the lists have changed, or one was wrong."""
    now = (answer.status, spoken_codes(answer))
    return tuple(
        f"part number {answer.part_no} was answered {e.status} on {e.as_of} by edition {e.edition}: find out why, before you rely on either"
        for e in answer.earlier
        if (e.status, e.codes) != now
    )
