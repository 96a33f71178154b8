"""Indicative mix: the items of one order are together the inputs of one step of production."""

from collections import defaultdict
from collections.abc import Iterator

from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.laboratory import laboratory_order
from bonafides.text.unsettled import unless_open

_ENOUGH = 3
_STEPS: dict[str, tuple[str, ...]] = {
    "the production of solid propellant motors": ("2.", "3.", "4.", "5.", "6."),
    "the guidance and control of rockets or unmanned aircraft": ("2.A.1.d", "9.", "10.", "11.", "13."),
    "the test and launch of rockets or unmanned aircraft": ("12.", "15.", "17.", "18."),
}
"""Items of the MTCR Annex that feed one step of work; a code may serve several."""
_CENTRIFUGES = ("0B001", "1C202", "1C210", "1C216", "2B209", "2B228", "2B230", "2B231", "2B350", "3A225", "3A227")
"""Dual-use codes of the goods that a cascade of gas centrifuges is built from."""


def holds(facts: Facts) -> Truth:
    """Raised when three different items of one order belong to, feed or nearly are entries that serve one step of production; unknown when two are such and another cannot be classified. A laboratory's quantities for a laboratory do not count."""
    together: dict[str, dict[str, int]] = defaultdict(dict)
    little = laboratory_order(facts).value is True
    for index, result in enumerate(facts.items):
        if little and result.status == "unlisted_sensitive":
            continue
        for step, served in _serves(result):
            together[step].setdefault(served, index)
    for step, codes in sorted(together.items()):
        items = set(codes.values())
        if len(items) >= _ENOUGH:
            says = f"{len(items)} items of this order serve {step}: {', '.join(sorted(codes))}"
            return Truth.yes(*(Evidence(says=says, place=at_item(i)) for i in sorted(items)))
    return unless_open(
        _perhaps(facts, together),
        claim("No three items of this order belong to one step of production", "transaction", "$.items"),
    )


def _serves(result: ItemResult) -> Iterator[tuple[str, str]]:
    """Give each step that an item serves, with its codes as one text, so that one substance in several lines counts once."""
    linked = [r.entry for r in result.related] + list(result.near)
    codes = {*result.mtcr, *(e.removeprefix("MTCR ").strip() for e in linked if e.startswith("MTCR "))}
    for step, prefixes in _STEPS.items():
        fits = sorted(c for c in codes if c.startswith(prefixes))
        if fits:
            yield step, " or ".join(fits)
    dual = sorted(
        c for c in {*result.eu, *(e.removeprefix("EU ").strip() for e in linked)} if c.startswith(_CENTRIFUGES)
    )
    if dual:
        yield "a cascade of gas centrifuges", " or ".join(dual)


def _perhaps(facts: Facts, together: dict[str, dict[str, int]]) -> Iterator[Evidence]:
    """Give the items that cannot be classified and may be the one that two others of a step lack."""
    if any(len(set(codes.values())) == _ENOUGH - 1 for codes in together.values()):
        for index, result in enumerate(facts.items):
            if result.status == "insufficient_data":
                says = f"{facts.item_name(index)} may belong to the step of production that two other items serve"
                yield Evidence(says=says, place=at_item(index), because=result.questions)


FLAG = Flag(
    id="item_mix_indicative",
    title="Together the inputs of one step",
    holds=holds,
    cites="Reports of the UN Panels of Experts; indicator I10",
    clears_if="The user shows the product that all of them go into, and it is civil.",
)
