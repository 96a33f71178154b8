"""What a fact rests on, in sentences that a case officer can read aloud."""

from bonafides.model.noun import Noun


class Locus(Noun, frozen=True, kw_only=True):
    """Where something stands: a source and a place in it.

    `source` is "transaction", a list's id, a control list, a law or a document;
    `at` is a JSON path, an entry, an article, or a page and characters.
    """

    source: str
    at: str = ""


class Citation(Noun, frozen=True, kw_only=True):
    """A passage of public law or of a public list, and who checked it when.

    `cites` names the passage as lawyers write it. `verified_by` is empty until somebody has
    read the passage; unverified content may raise an outcome and never lower one.
    """

    cites: str
    passage: str = ""
    source: str = ""
    verified_by: str = ""
    verified_on: str = ""
    review_by: str = ""


class Evidence(Noun, frozen=True, kw_only=True):
    """One sentence, its place, its weight in bits where it has one, and its own grounds.

    `asks` is the question to the person who has the missing fact; `place` then names the field.
    """

    says: str
    place: Locus | None = None
    bits: float | None = None
    because: tuple["Evidence", ...] = ()
    asks: str = ""

    def order(self) -> tuple[str, str, str, str]:
        """Give the canonical order, so that results do not depend on the order of input."""
        at = self.place or Locus(source="")
        return (at.source, at.at, self.says, self.asks)


def asks(question: str, field: str, says: str = "") -> Evidence:
    """Give the ground of an unknown: which field is missing, and the question that would fill it.

    >>> asks("What is the grain size?", "$.items[0].specs.grain_size").place.at
    '$.items[0].specs.grain_size'
    """
    return Evidence(says=says or "not stated", place=Locus(source="transaction", at=field), asks=question)


def claim(says: str, source: str = "", at: str = "") -> Evidence:
    """Give a plain ground: a sentence and where it stands."""
    return Evidence(says=says, place=Locus(source=source, at=at) if source or at else None)
