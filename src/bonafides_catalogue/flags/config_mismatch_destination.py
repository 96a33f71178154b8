"""Configuration mismatch: voltage, climate, language or standard of the goods do not fit the country.

Mains of 100 to 127 volts are used in North and parts of Latin America, Japan, Taiwan and a few others; all else runs on 220 to 240. Mains and languages by
country are general knowledge, read by nobody against a source: they can only add to what weighs.
"""

import re
from collections.abc import Iterator

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.item import Item
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.sayings import together
from bonafides.text.unsettled import unless_open

_MATTER = re.compile(
    r"\b(?:voltage|mains|frequency|plug|climate|tropicali[sz]\w*|language|manual|labels?|keyboard|standard|netzspannung|spannung|sprache|"
    r"tension|langue|voltaje|idioma|напряжени|язык)|电压|語言|语言|ولتاژ",
    re.IGNORECASE,
)
_MISFIT = re.compile(
    r"\b(?:not (?:used|usable|suitable|common|fit\w*|match\w*|those|that)|does not (?:fit|match|suit)|do not (?:fit|match|suit)|differs? from|"
    r"instead of|of another country|mismatch\w*|wrong for|unsuited|passt nicht|passen nicht|ne correspond pas|no corresponde|не соответств|не подход)|"
    r"不符|不适用|与目的地",
    re.IGNORECASE,
)
_MAINS = re.compile(r"\b(?:mains|supply|input|line|power|netz\w*|voltage|spannung|tension|voltaje)", re.IGNORECASE)
_VOLTS = re.compile(r"\b(1[0-2]\d|2[2-4]\d) ?v(?:olts?|ac)?\b(?: ?(?:ac)?,? ?/? ?(50|60) ?hz)?", re.IGNORECASE)
_LOW = frozenset(
    ["US", "CA", "MX", "JP", "TW", "CO", "VE", "EC", "CU", "DO", "HT", "HN", "GT", "NI", "PA", "CR", "SV", "BS", "BB", "BM", "KY", "JM", "PR", "SA",
     "BR", "KP", "LB", "LY", "MA", "ID", "VN", "SR", "TT", "GY", "BZ", "CW", "AW", "SX", "PW", "FM", "MH", "GU"]
)  # fmt: skip
"""Countries where such mains are used, or were in part; a misfit there proves nothing."""
_ONLY_LOW = frozenset(["US", "CA", "MX", "JP", "TW", "CO", "VE", "PR"])
_SPOKEN = {
    "farsi": "IR AF TJ", "persian": "IR AF TJ", "dari": "IR AF TJ", "urdu": "PK IN", "korean": "KR KP", "hangul": "KR KP", "pashto": "AF PK",
    "russian": "RU BY KZ KG TJ UZ AM AZ GE MD UA TM MN IL LV EE LT", "cyrillic": "RU BY KZ KG TJ UZ BG RS MK ME BA UA MN MD", "burmese": "MM",
}  # fmt: skip
"""Languages of few countries; English, French, Spanish, Arabic, Portuguese and Chinese travel too far to tell anything."""
_WRITTEN = re.compile(rf"\b({'|'.join(_SPOKEN)})\b[^.;]{{0,40}}\b(?:manual|label|keyboard|interface|language|marking|documentation|display|menu)s?\b|"
                      rf"\b(?:manual|label|keyboard|interface|language|marking|documentation|display|menu)s?\b[^.;]{{0,40}}\b({'|'.join(_SPOKEN)})\b", re.IGNORECASE)  # fmt: skip
_EXPLAINS = re.compile(
    r"plant of|of (?:foreign|american|japanese|german|european) make|transformer|converter|voltage|mains|manual|language|operators? read|spannung|trafo|tension|transformateur|voltaje|напряжени|变压器|电压",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when mains voltage or language of the goods are another country's, or the file says that the configuration does not fit; unknown when no country is known."""
    found = [*together(facts, _MATTER, _MISFIT)]
    countries = {w.country for w in facts.whereto if w.known}
    for index, item in enumerate(facts.transaction.items if countries else ()):
        for text, at in _configuration(item):
            found += _misfits(text, f"$.items[{index}].{at}", countries)
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(
        () if countries else _uncompared(facts), claim("Nothing on file says that the configuration does not fit")
    )


def _configuration(item: Item) -> Iterator[tuple[str, str]]:
    """Give the texts that say how goods are made up, with the name of a specification before its value."""
    if stated(item.description):
        yield item.description, "description"
    yield from ((x, f"extras[{i}]") for i, x in enumerate(item.extras if stated(item.extras) else ()))
    yield from (
        (f"{k.replace('_', ' ')} {v}", f"specs.{k}") for k, v in (item.specs if stated(item.specs) else {}).items()
    )


def _misfits(text: str, at: str, countries: set[str]) -> Iterator[Evidence]:
    goes = ", ".join(sorted(countries))
    volts = {int(m[1]) for m in _VOLTS.finditer(text)} if _MAINS.search(text) or "hz" in text.lower() else set()
    low, high = {v for v in volts if v <= 127}, {v for v in volts if v >= 220}
    if (low and not high and not countries & _LOW) or (high and not low and countries <= _ONLY_LOW and "50" in text):
        yield claim(f"“{text}” does not fit the mains of {goes}", "transaction", at)
    for match in _WRITTEN.finditer(text):
        language = (match[1] or match[2]).lower()
        if not countries & set(_SPOKEN[language].split()):
            yield claim(f"“{text}”, and the goods go to {goes}", "transaction", at)


def _uncompared(facts: Facts) -> list[Evidence]:
    """Give the configurations that cannot be compared, as no country of the goods is known."""
    return [
        claim(f"“{text}” cannot be compared: no country is known", "transaction", f"$.items[{index}].{at}")
        for index, item in enumerate(facts.transaction.items)
        for text, at in _configuration(item)
        if _WRITTEN.search(text) or (_MAINS.search(text) and _VOLTS.search(text))
    ]


FLAG = Flag(
    id="config_mismatch_destination",
    title="Built for another country",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator I09",
    clears_if="The user explains the configuration, for example by a plant of foreign make.",
)
