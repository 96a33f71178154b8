"""Words as content of the catalogue: what texts say goods are for."""

from bonafides.model.noun import Noun


class UseRow(Noun, frozen=True, kw_only=True):
    """A use and the phrases that name it; `*` at an end of a word stands for any letters there."""

    use: str
    phrases: tuple[str, ...]


class UseTable(Noun, frozen=True, kw_only=True, eq=False):
    """The phrases that name uses, those that only look like it, those that deny, and those that state a range.

    `before` and `after` deny the use that they stand close to; `denying` denies every use that follows in the sentence ("will not be
    used for"), up to a word of `contrast` ("but", "it is for"). `not_denied` lifts a denial ("not only for"). `nanometre` holds the words
    beside which "nm" is no nautical mile.
    """

    use: tuple[UseRow, ...] = ()
    innocent: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    contrast: tuple[str, ...] = ()
    not_denied: tuple[str, ...] = ()
    range_words: tuple[str, ...] = ()
    km: tuple[str, ...] = ()
    mile: tuple[str, ...] = ()
    nautical_mile: tuple[str, ...] = ()
    nanometre: tuple[str, ...] = ()
