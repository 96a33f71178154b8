"""The goods, technologies and control numbers that a notice names, as written."""

import re
from collections.abc import Iterator, Sequence

from bonafides.documents.mentions import Gazetteer

_CODES = re.compile(
    r"\b[0-9][A-E][0-9Y][0-9]{2,3}(?:\.[a-z](?:\.\d+)*(?:\.[a-z])?)?\b|\b[0-9]Y521\b|\bEAR99\b|\b(?:U\.S\. Munitions List |USML )?Categor(?:y|ies) [IVX]+\b(?:\([a-z]\))?(?:(?:,? and |, )[IVX]+\b)*"
    r"|\bML ?\d{1,2}(?:\.[a-z])?\b|\bPL\d{4}[a-z]?\b|\b[Ss]chedule [123](?:\([AB]\))?(?= of| of the|,|\.)|\b\d{2,7}-\d{2}-\d\b|\bHS (?:code )?\d{4}(?:\.\d+)*\b"
)
_SPECIFIC = (
    r"firearms?|guns?|ammunition|shotguns?|rifles?|capacitors?|toxins?|pathogens?|vaccines?|circuits?|semiconductors?|chips?|drones?|UAVs?|UAS|unmanned aerial (?:systems|vehicles)|cameras?|synthesizers?"
    r"|supercomputers?|aircraft|helicopters?|engines?|turbines?|explosives|propellants?|precursors?|centrifuges?|reactors?|satellites?|spacecraft|lasers?|radars?|sonars?|batteries|alloys?"
    r"|graphite|gallium|germanium|tungsten|antimony|rare earths?|magnets?|luxury goods|machine tools|cytometers?|spectrometers?|model weights|encryption|oscilloscopes?|gyroscopes?|accelerometers?|submersibles?"
)
_GENERAL = r"items|goods|technolog(?:y|ies)|software|equipment|systems?|materials?|commodities|components|instruments?|chemicals|missiles|rockets|articles|devices|computers?|vehicles|parts|products|vessels"
_HEAD = re.compile(rf"\b(?:{_SPECIFIC}|{_GENERAL})\b(?!-\w)", re.IGNORECASE)
_SPECIFIC_HEAD = re.compile(rf"(?:.* )?(?:{_SPECIFIC})", re.IGNORECASE)
_STOP_WORDS = """
    a an and any all are as at be been by can certain could described each every existing export exported exports for from further has have having if in include included includes including into is it its
    may more most new no not of on or other our over per reexport reexports related restricted same several she should some specific specified such than that the their them these they this those to transfer
    under upon using was were when where which while who will with within would additional particular various listed identified these subject applicable covered following sensitive critical affected
    controlled uncontrolled eligible many few two three four five six seven eight nine ten adds adding remove removing removes control controls controlling certain-use designed specially less only
    emerging foundational low-level lower-level u.s. us eu uk foreign domestic foreign-made foreign-produced u.s.-origin origin american enhanced warrant warrants between also require requires requiring
    license licence licensed release imposing impose imposes expand expands expanding restrict limit limits licensing covering cover covers revise revises revising clarify clarifies management system's
    collection tracking mail filing reporting automated-export weapon weapons
    classify classifies involve involves involving regarding concerning protecting degrade degrades produce produces because latter category review reviews reflect reflects revised united states exception
    exceptions corresponding used lethal entities transactions procedures applications necessary law-abiding capable outsourced rule rules using having making sales exporting destined address addresses
    implement implements implementing amend amends amending needed whose most associated relevant common high-priority
"""
_STOP = frozenset(_STOP_WORDS.split())
_NO_GOODS = re.compile(
    r"\b(?:automated export system|product rules?|information system|portal|(?:public|foreign|national|emerging) technology|u\.s\. persons|management system|defense system|business systems?|other|electronic export|missile technology|industry sector|regulatory)\b",
    re.IGNORECASE,
)
_NO_QUALITY = re.compile(r"(?:\.|['’]s)$|^(?:[A-Z]{1,3}|[IVX]+-.*)$")
"""A word before goods that says nothing of them: a possessive, the number of a category, an office's letters."""
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’.-]*|\d+[A-Z]?-[\w-]+) $")


def items_named(text: str, gazetteer: Gazetteer, *, parties: Sequence[str] = ()) -> tuple[str, ...]:
    """Give the control numbers, then the goods of a text, each once, in its order; words of a party's name are no goods.

    >>> items_named("It adds controls on certain marine toxins and high-energy storage capacitors under ECCN 1C351.", Gazetteer([]))
    ('1C351', 'marine toxins', 'high-energy storage capacitors')
    """
    codes = [" ".join(m[0].split()) for m in _CODES.finditer(text)]
    goods = dict(_phrases(text))
    for mention in gazetteer.find(text):
        taken = any(start <= mention.start < start + len(words) for start, words in goods.items())
        if mention.kind == "item" and not taken and len(mention.text) > 4 and " " in mention.text:
            goods[mention.start] = mention.text
    firms = " | ".join(parties).casefold()
    goods = {start: words for start, words in goods.items() if words.casefold() not in firms}
    return _once([*codes, *(words for _, words in sorted(goods.items()))])


def _phrases(text: str) -> Iterator[tuple[int, str]]:
    for head in _HEAD.finditer(text):
        start = head.start()
        for _ in range(5):
            before = _WORD_BEFORE.search(text, max(0, start - 40), start)
            if not before or before[1].lower() in _STOP or _NO_QUALITY.search(before[1]):
                break
            start = before.start(1)
        words = text[start : head.end()]
        alone = start == head.start()
        if (not alone or _SPECIFIC_HEAD.fullmatch(head[0])) and not _NO_GOODS.search(words):
            yield start, words


def _once(found: list[str]) -> tuple[str, ...]:
    """Give each words once; those that end a longer one are told by it."""
    kept: dict[str, str] = {}
    for words in found:
        key = words.casefold()
        if not any(key == k or k.endswith(f" {key}") for k in kept):
            kept[key] = words
    return tuple(kept.values())
