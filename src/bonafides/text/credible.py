"""Tell words of one sign from signs of a name."""

from collections.abc import Iterator, Sequence

from bonafides.model.words import OrganisationWords
from bonafides.text.segment import Segment

_ENDING_SIGNS = frozenset("厂院所局部处司站省市县区村港")
_SEATS = frozenset("省市县区村郡")
_KOREAN_ENDINGS, _OF = frozenset("국부원소청처"), "的"


def credible(found: Sequence[Segment], words: OrganisationWords) -> Iterator[Segment]:
    """Give segments with single signs taken as words only where their neighbours bear it; else they belong to a name."""
    name = ""
    for place, segment in enumerate(found):
        if _borne(found, place, words):
            if name:
                yield Segment(name, None)
                name = ""
            yield segment
        else:
            name += segment.text
    if name:
        yield Segment(name, None)


def _borne(found: Sequence[Segment], place: int, words: OrganisationWords) -> bool:
    """Tell whether a segment is a word: one of two signs and more is; of one sign, between words, or at the end of words of an office."""
    text, known = found[place]
    if known is None or len(text) > 1:
        return known is not None
    before, after = found[place - 1] if place else None, found[place + 1] if place + 1 < len(found) else None
    follows, precedes = before is None or _is_word(before), after is None or _is_word(after)
    if (
        text in _SEATS
        and before is not None
        and before.known is not None
        and words.tokens(before.known)[-1][1] == "place"
    ):
        return True
    if "가" <= text <= "힣":
        return text in _KOREAN_ENDINGS and before is not None and follows and precedes
    if text in _ENDING_SIGNS and place and precedes:
        return True
    return text == _OF or (follows and precedes and (before is not None or after is not None))


def _is_word(segment: Segment) -> bool:
    return segment.known is not None and len(segment.text) > 1
