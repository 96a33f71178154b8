"""Range and payload: points below a line of Category I or II are stated, and others could cross it.

Nothing is computed: whoever has the figure is asked for the greatest range at a reduced payload.
"""

from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.item import Item
from bonafides.model.noun import stated
from bonafides.model.truth import Truth, any_of

_SYSTEMS = ("1.A", "19.A")


def holds(facts: Facts) -> Truth:
    """Raised when a complete rocket or unmanned aircraft has a stated point of range and payload; unknown when it has none."""
    answers = [_system(index, item, result) for index, (item, result) in enumerate(facts.goods)]
    return any_of(answers) if answers else Truth.no(claim("No item is stated", "transaction", "$.items"))


def _system(index: int, item: Item, result: ItemResult) -> Truth:
    codes = [c.removeprefix("MTCR ") for c in (*result.mtcr, *result.near)]
    at = f"$.items[{index}].range_payload"
    question = asks(
        "What is the greatest range, at any payload, and the payload at 300 km?", at, "Only some points are stated"
    )
    if result.status == "controlled_cat_I":
        return Truth.no(claim("It is Category I on what is stated", "transaction", at))
    if stated(item.range_payload):
        points = [
            f"{p.range if stated(p.range) else '?'} with {p.payload if stated(p.payload) else '?'}"
            for p in item.range_payload
        ]
        return Truth.yes(claim(f"Stated: {'; '.join(points)}", "transaction", at), question)
    if any(c.startswith(_SYSTEMS) for c in codes):
        return Truth.unknown(question)
    return Truth.no(claim("It is no complete rocket or unmanned aircraft", "transaction", at))


FLAG = Flag(
    id="range_payload_tradeoff_check",
    title="Other points of range and payload are open",
    holds=holds,
    cites="MTCR Annex, definitions of range and payload; the indicators of decisions.toml",
    clears_if="The maker states the greatest range at a reduced payload, and a person has compared it with the limits.",
)
