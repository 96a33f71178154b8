"""What the ordered quantity says of unlisted sensitive goods: a laboratory's, or more than one usually takes."""

from msgspec.structs import replace

from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import asks, claim
from bonafides.model.item import Item
from bonafides.model.truth import canonical
from bonafides.text.laboratory import usual


def with_amount(result: ItemResult, item: Item, at: str) -> ItemResult:
    """Give the answer with what its quantity says: a ground where a laboratory usually takes as much, a question where it is more.

    A quantity that is not stated, or that cannot be compared, says nothing.
    """
    answer = usual(item.quantity, result.usual_up_to)
    if answer is None:
        return result
    limit, place = " or ".join(result.usual_up_to), f"{at}.quantity"
    if answer:
        says = f"{item.quantity} is no more than a laboratory usually takes ({limit}); who takes it is for the flags to say"
        return replace(result, evidence=canonical((*result.evidence, claim(says, "transaction", place))))
    says = f"{item.quantity} is more than a laboratory usually takes ({limit})"
    asked = asks("Who takes this quantity, for which product and in which plant?", place, says)
    return replace(result, questions=canonical((*result.questions, asked)))
