"""What is moved: items by name, else the words of the object, with quantity and stated figures."""

import re
from collections.abc import Sequence

from bonafides.documents.phrases import Complements, plain
from bonafides.model.document import ItemKind, Mention

_STOP = re.compile(
    r"\s(?:to|for|from|via|through|by|on behalf of|in|at|over|during|using|because|as|until|since|with|when|under|aboard|despite|through)\s|[,;.](?:\s|$)|\s[-–—]\s|\("
)
_GENERAL = re.compile(
    r"^(?:an? )?(?:(?:wide |broad |growing )?(?:range|variety|number|series|quantit(?:y|ies)|amounts?|types?|kinds?|shipments?|consignments?|pieces?|sets?|batch(?:es)?|tons?|tonnes|kg)"
    r"|sporadic shipments) of ",
    re.IGNORECASE,
)
_GOODS = re.compile(
    r"\b(?:items?|goods|materials?|equipment|components?|parts|technolog\w+|missiles?|rockets?|weapons?|systems?|machines?|machinery|tools?|chemicals?|metals?|steels?"
    r"|alloys?|fuels?|propellants?|oxidi[sz]ers?|vehicles?|chassis|trucks?|engines?|motors?|electronics|software|instruments?|fib(?:re|er)s?|tubes?|valves?|pumps?"
    r"|furnaces?|lathes?|gyroscopes?|accelerometers?|powders?|products?|drones?|UAVs?|SRBMs?|hardware|devices?|assistance|cargo(?:es)?|commodit\w+|substances?"
    r"|precursors?|sensors?|computers?|circuits?|semiconductors?|chips?|mixers?|presses|plates?|sheets?|rods?|ingots?|arms)\b",
    re.IGNORECASE,
)
_NOT_GOODS = re.compile(
    r"\b(?:papers?|information|documents?|notices?|comments?|reports?|reporting|guidance|advice|repl(?:y|ies)|responses?|opportunit\w+|evidence|details|cop(?:y|ies)|updates?"
    r"|briefings?|statements?|cooperation|support|training|posts?|points?|issues?|licen[cs]es?|authori[sz]ations?|access|names?|questions?|letters?|messages?|cables?|funds?"
    r"|money|payments?|concerns?|lists?|views?|text|approval|permission|time|answers?|results?|confirmation|assurances?|delegations?|teams?|instructions?|leads?)\b\s*$",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
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


def items_of(text: str, found: Complements, bare: Sequence[str]) -> tuple[tuple[str, ...], tuple[Mention, ...]]:
    """Give the items of a deed as words and the mentions behind them; `bare` are the prepositions that items stand under."""
    named = found.of(*bare, kinds=("item",))
    if named:
        words = [m.text for m in named]
        return tuple(dict.fromkeys(words)), tuple(named)
    phrase = object_words(text, found.start, found.reach)
    return ((phrase,) if phrase else ()), ()


def object_words(text: str, start: int, end: int) -> str:
    """Give the words of the object, without article and measure; "" where they are no goods.

    >>> object_words("sold a range of raw materials to them", 4, 37), object_words("sent a reply to", 4, 12)
    ('raw materials', '')
    """
    stop = _STOP.search(text, start, end)
    phrase = plain(text[start : stop.start() if stop else end].strip())
    phrase = _QUANTITY.sub("", phrase)
    while (shorter := plain(_GENERAL.sub("", phrase).removeprefix("of "))) != phrase:
        phrase = shorter
    if not phrase or len(phrase) > 160 or _NOT_GOODS.search(phrase):
        return ""
    return phrase if _GOODS.search(phrase) or _unknown_goods(phrase) else ""


def _unknown_goods(phrase: str) -> bool:
    """Tell whether words that nobody listed may be goods: a short phrase in lower case that is no pronoun or adverb."""
    words = phrase.split()
    return (
        1 < len(words) <= 8
        and words[-1].islower()
        and not re.search(r"\b(?:it|them|him|us|that|this|what|how|itself|themselves)\b|ly$", phrase)
    )


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
    found = _QUANTITY.search(text, start, end)
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


def names_goods(text: str) -> bool:
    """Tell whether words speak of goods or of trade in them."""
    return bool(
        _GOODS.search(text)
        or re.search(
            r"\b(?:sales?|shipments?|transfers?|exports?|deliver(?:y|ies)|consignments?|trade|containers?|vessel)\b",
            text,
        )
    )
