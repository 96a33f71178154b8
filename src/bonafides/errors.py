"""What can go wrong, by who can mend it.

Each message is one sentence for the person who reads it: what is wrong, where, and what to do.
"""


class BonafidesError(Exception):
    """Anything that this program refuses; `exit_code` is what the command line ends with."""

    exit_code = 1


class InputError(BonafidesError):
    """The person who sent the input can mend it."""

    exit_code = 2


class ContentError(BonafidesError):
    """The keeper of the catalogue or of the edition can mend it."""

    exit_code = 3


class SettingsError(BonafidesError):
    """The operator of this machine can mend it: paths, rights, space."""

    exit_code = 4
