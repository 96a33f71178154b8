"""What leaves a flag open, and what explains it away: a case for every flag, in tables by what the flag looks at."""

from typing import Any, NamedTuple

Situation = dict[str, Any]

LAW = "the law of each jurisdiction answers; nothing else on file lifts it"
HOLD = "only a named person's recorded decision lifts a hold"
RECORD = "it is kept on record and blocks nothing, so nothing needs to clear it"
WORDS = "either the file says so or it does not, and the file is at hand"


class Case(NamedTuple):
    """One flag: what leaves it open, what raises it, and the fact that explains it away; a text says why there is none."""

    open: Situation | str
    raised: Situation
    fact: Situation | str

    @property
    def cleared(self) -> Situation:
        """The situation that raises it, with the fact that explains it away."""
        assert not isinstance(self.fact, str)
        return {**self.raised, **self.fact}


def kept(open_: Situation | str, why: str) -> Case:
    """Give a case of a flag that nothing on file may clear."""
    return Case(open_, {}, why)
