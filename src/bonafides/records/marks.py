"""The mark of a sentence or a figure: the highest of its grounds, with the recipients that all of them share.

Source: 32 CFR 2001.21(b), 2001.22, as read in `bonafides.documents.marking.banner`.
"""

from collections.abc import Iterable

from bonafides.documents.marking import Nations, banner_of, parsed, written
from bonafides.model.marking import LEVELS, Mark


class Marks:
    """The marks of one record, as written, to computed ones.

    A ground without any mark opens nothing: beside a marked one it counts as high as that, for nobody else. Where no ground has a mark, none
    is computed. A mark that nobody can read counts as the highest.

    >>> marks = Marks(Nations())
    >>> marks.portion(["(C//REL TO USA, GBR)", "(S//REL TO USA, AUS, GBR)"]), marks.portion(["(S//REL TO USA, GBR)", ""])
    ('(S//REL TO USA, GBR)', '(S//NF)')
    >>> marks.portion(["", ""]), marks.portion(["(ZEBRA)"])
    ('', '(TS//NF)')
    """

    def __init__(self, nations: Nations) -> None:
        self._nations = nations
        self._known: dict[str, Mark] = {}

    def joined(self, marks: Iterable[str]) -> Mark | None:
        """Give the mark of a whole; None where no part has one."""
        texts = sorted(set(marks))
        if not any(texts):
            return None
        read = [self._read(text) for text in texts if text]
        if "" in texts:
            read.append(Mark(level=max((m.level for m in read), key=LEVELS.index)))
        return banner_of(read)

    def _read(self, text: str) -> Mark:
        if text not in self._known:
            mark = parsed(text, self._nations)
            self._known[text] = mark if mark.level else Mark(text=text, level=LEVELS[-1], flags=("NOFORN",))
        return self._known[text]

    def portion(self, marks: Iterable[str]) -> str:
        """Give the mark to write before a paragraph, "" where its grounds have none."""
        mark = self.joined(marks)
        return written(mark, portion=True) if mark else ""

    def unread(self, marks: Iterable[str]) -> tuple[str, ...]:
        """Give the marks that nobody could read."""
        return tuple(sorted({m for m in marks if m and not parsed(m, self._nations).level}))
