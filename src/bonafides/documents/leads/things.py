"""What is told of goods beside their name: how listed they are, how much, and the figures that a text states."""

import re
from collections.abc import Sequence

from bonafides.model.document import ItemKind, Mention

QUANTITY = re.compile(
    r"\b((?:(?:about|approximately|some|over|nearly|at least|up to|more than) )?(?:\d[\d,.]*(?: (?:hundred|thousand|million))?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
    r"|dozens of|hundreds of|several tons)[ -]?(?:kg|kilograms?|kilos?|grams?|metric tonn?e?s?|tonn?es?|tons?|mt|MT|t|lbs?|pounds|units?|pieces|pcs|sets|drums|barrels|(?:\d+[- ]foot )?containers?"
    r"|truckloads|lit(?:re|er)s?|rolls|tubes|boxes|crates|pallets))\b(?! ?(?:warhead|payload|class|range))"
)
_SPECS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("range", re.compile(r"\b(\d[\d,.]*)[- ]?(km|kilomet(?:er|re)s?)[- ]range|\brange of (?:about |up to )?(\d[\d,.]*)[- ]?(km|kilomet(?:er|re)s?)")),
    ("payload", re.compile(r"\b(\d[\d,.]*)[- ]?(kg|kilograms?)[- ](?:warhead|payload)|\bpayload of (?:about |up to )?(\d[\d,.]*)[- ]?(kg|kilograms?)")),
    ("assay", re.compile(r"\b(\d[\d,.]*) ?(%|per ?cent)[- ](?:pure|purity|assay)|\bpurity of (\d[\d,.]*) ?(%|per ?cent)")),
)  # fmt: skip
_LISTS = re.compile(r"(?:mtcr|eu|us|gb|jp|cn|ch|kr|au|ca|wassenaar|wa|nsg|ag|cwc|ncs)(?:_\w+)?[ .:]", re.IGNORECASE)


def kind_of(mentions: Sequence[Mention]) -> ItemKind:
    """Give the most serious kind among items: what a list names, what feeds it, what is ordinary; unspecified where nobody says.

    A status that the gazetteer states counts; else a link to a control list's entry says listed and any other link sensitive.
    """
    kinds: set[ItemKind] = set()
    for mention in mentions:
        if mention.status in {"listed", "unlisted_sensitive", "ordinary"}:
            kinds.add(
                "listed"
                if mention.status == "listed"
                else "ordinary"
                if mention.status == "ordinary"
                else "unlisted_sensitive"
            )
        elif mention.links:
            kinds.add("listed" if any(map(_LISTS.match, mention.links)) else "unlisted_sensitive")
    order: tuple[ItemKind, ...] = ("listed", "unlisted_sensitive", "ordinary")
    return next((k for k in order if k in kinds), "unspecified")


def quantity_of(text: str, start: int, end: int) -> str | None:
    """Give the quantity as written, or None.

    >>> quantity_of("sent 20 tons of it", 0, 18), quantity_of("a 450 kg warhead", 0, 16)
    ('20 tons', None)
    """
    found = QUANTITY.search(text, start, end)
    return found[1] if found else None


def specs_of(text: str, start: int, end: int) -> dict[str, str]:
    """Give the figures that a text states for an item, each as one stated point; nothing is computed."""
    specs = {}
    for name, pattern in _SPECS:
        found = pattern.search(text, start, end)
        if found:
            number, unit = (g for g in found.groups() if g)
            specs[name] = f"{number} {unit}"
    return specs
