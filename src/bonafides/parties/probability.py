"""The probability that two names are one party's, where half of all pairs are: a logistic model of what their words have in common.

Its parts are shares of all bits of both names: contradicted, omitted and lost ones. Four models tell persons from everything else, as
a person's name leaves words out where a firm's does not, and names of one script from names of two, as translators choose among words
where clerks do not. The weights were fitted on labelled pairs and rounded; docs/explanation/names_measured.md says on which, and how
well they do on others.
"""

from math import exp

from msgspec import Struct


class Alone(Struct, frozen=True):
    """The bits of a name's words that stand for nothing in the other name, by kind."""

    names: float
    concepts: float
    places: float
    numbers: float

    @property
    def bits(self) -> float:
        """All of them."""
        return self.names + self.concepts + self.places + self.numbers


class Account(Struct, frozen=True):
    """What two names have in common and what not, in bits; `single`: whether no more than one weighty word stands for another."""

    matched: float
    lost: float
    ours: Alone
    theirs: Alone
    single: bool


class Model(Struct, frozen=True, kw_only=True):
    """The weights of one model, in natural units of evidence for each whole of all bits; none raises the score but the matched bits."""

    prior: float
    matched: float = 0.0
    other_name: float
    other_concept: float
    other_place: float
    other_number: float
    no_name: float = 0.0
    no_concept: float = 0.0
    no_place: float = 0.0
    single_omission: float = 0.0
    loss: float = 0.0
    single_loss: float = 0.0
    unmatched_number: float = 0.0


PERSON = Model(
    prior=1.5, other_name=-11.4, other_concept=-11.4, other_place=-11.4, other_number=-11.4, no_name=-1.3, single_omission=-1.8, loss=-3.0,
    single_loss=-2.3,
)  # fmt: skip
PERSON_OF_TWO_SCRIPTS = Model(
    prior=2.2, other_name=-12.0, other_concept=-12.0, other_place=-12.0, other_number=-12.0, no_name=-2.2, single_omission=-5.3, loss=-4.0,
)  # fmt: skip
OTHER = Model(
    prior=0.9, other_name=-4.5, other_concept=-10.0, other_place=-10.0, other_number=-2.0, no_name=-0.5, no_concept=-1.7,
    single_omission=-1.7, single_loss=-2.4, unmatched_number=-0.3,
)  # fmt: skip
OTHER_OF_TWO_SCRIPTS = Model(
    prior=-0.8, matched=2.9, other_name=-3.8, other_concept=-4.8, other_place=-11.8, other_number=-6.9, no_name=-0.8, no_concept=-0.65,
    no_place=-1.5, single_loss=-0.9, unmatched_number=-3.0,
)  # fmt: skip
_VESSEL_NUMBER = -3.0
"""Sister ships are told apart by their numbers alone."""

_ENOUGH = 24.0
"""More matched bits than these add nothing."""


def model_of(person: bool, one_script: bool) -> Model:
    """Give the model for names of persons or of others, of one script or of two."""
    if person:
        return PERSON if one_script else PERSON_OF_TWO_SCRIPTS
    return OTHER if one_script else OTHER_OF_TWO_SCRIPTS


def probability(model: Model, account: Account, *, vessel: bool = False) -> float:
    """Give the probability that two names are one party's, 0.0 to 1.0; 0.0 where nothing is in common.

    >>> nothing, another = Alone(0.0, 0.0, 0.0, 0.0), Alone(11.0, 0.0, 0.0, 0.0)
    >>> [probability(PERSON, Account(22.0, 0.0, ours, another, single=False)) for ours in (nothing, another)]
    [0.744, 0.0911]
    """
    ours, theirs = account.ours, account.theirs
    contradicted = min(ours.bits, theirs.bits)
    total = account.matched + account.lost + contradicted + abs(ours.bits - theirs.bits)
    if not account.matched:
        return 0.0
    names, places, numbers = (
        min(ours.names, theirs.names), min(ours.places, theirs.places), min(ours.numbers, theirs.numbers)
    )  # fmt: skip
    others = max(contradicted - names - places - numbers, 0.0)
    evidence = (
        model.other_name * names + model.other_place * places + model.other_number * numbers + model.other_concept * others
        + model.no_name * abs(ours.names - theirs.names) + model.no_concept * abs(ours.concepts - theirs.concepts)
        + model.no_place * abs(ours.places - theirs.places)
        + model.single_omission * account.single * abs(ours.bits - theirs.bits)
        + (model.loss + model.single_loss * account.single) * account.lost
    ) / total  # fmt: skip
    evidence += model.prior + model.matched * min(account.matched, _ENOUGH) / _ENOUGH
    if ours.numbers or theirs.numbers:
        evidence += _VESSEL_NUMBER if vessel else model.unmatched_number
    return round(1 / (1 + exp(-evidence)), 4)
