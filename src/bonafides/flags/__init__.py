"""What smells? Red flags, each raised apart from the others, and what each does to the outcome by one table."""

from collections.abc import Mapping
from operator import attrgetter

from bonafides.errors import ContentError
from bonafides.model.assessment import Finding
from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Decision, Flag
from bonafides.model.truth import Truth, canonical

_BEFORE = {True: "", False: "Not raised: ", None: "Not known: "}
_WORDS = {True: "yes", False: "no", None: "unknown"}


def raise_all(
    flags: tuple[Flag, ...], facts: Facts, decisions: Mapping[str, Decision], *, everything: bool = True
) -> tuple[Finding, ...]:
    """Give what every flag says of the facts, by the order of their ids: yes and unknown, and no where everything is wanted.

    A flag that breaks gives unknown and says that it broke; the others are not touched.

    Raises:
        ContentError: A flag has no line in the decision table, so nobody has said what it does.
    """
    if lacking := sorted(f.id for f in flags if f.id not in decisions):
        raise ContentError(f"flags/{lacking[0]}.py: the decision table has no line for it; add one to decisions.toml")
    answers = ((flag, _held(flag, facts)) for flag in sorted(flags, key=attrgetter("id")))
    return tuple(_finding(f, t, decisions[f.id]) for f, t in answers if everything or t.value is not False)


def _finding(flag: Flag, truth: Truth, decision: Decision) -> Finding:
    return Finding(
        rule=flag.id,
        truth=_WORDS[truth.value],
        effect=decision.effect,
        family=decision.family,
        says=_sentence(flag, truth),
        cites=flag.cites,
        evidence=canonical(truth.grounds),
        clears_if=flag.clears_if if truth.value is not False else "",
    )


def _held(flag: Flag, facts: Facts) -> Truth:
    try:
        answer: object = flag.holds(facts)
    except Exception as error:  # noqa: BLE001 (a flag that breaks must not take the others with it; it is unknown and says so)
        return _broken(flag, f"{type(error).__name__}: {error}")
    return answer if isinstance(answer, Truth) else _broken(flag, f"it gave {type(answer).__name__}, not a Truth")


def _broken(flag: Flag, how: str) -> Truth:
    return Truth.unknown(claim(f"This rule broke ({how}); treat it as open", flag.id))


def _sentence(flag: Flag, truth: Truth) -> str:
    return _BEFORE[truth.value] + flag.title
