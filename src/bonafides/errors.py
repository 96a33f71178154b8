"""What can go wrong, by who can mend it.

Each message is one sentence for the person who reads it: what is wrong, where, and what to do.
"""

_LONGEST = 1_000


class BonafidesError(Exception):
    r"""Anything that this program refuses; `exit_code` is what the command line ends with.

    The sentence stands on one line and is no longer than 1,000 letters, whatever a quoted value holds.

    >>> str(BonafidesError("unmapped: 'two\nlines'"))
    "unmapped: 'two lines'"
    """

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        plain = " ".join(sentence.split()) if any(c in sentence for c in "\r\n\x0b\x0c\x85\u2028\u2029") else sentence
        super().__init__(plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST // 2]} … {plain[-_LONGEST // 2 :]}")


class InputError(BonafidesError):
    """The person who sent the input can mend it."""

    exit_code = 2


class ContentError(BonafidesError):
    """The keeper of the catalogue or of the edition can mend it."""

    exit_code = 3


class SettingsError(BonafidesError):
    """The operator of this machine can mend it: paths, rights, space."""

    exit_code = 4
