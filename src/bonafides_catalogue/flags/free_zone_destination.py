"""Free-zone destination: the last receiver, the site or the end of the route lies in a free zone."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.past import names_of
from bonafides.text.unsettled import unless_open

_ZONE = re.compile(
    r"free (?:trade |economic |commercial |industrial )?zone|freezone|free ?port|\bf\.?t\.?z\b|\bfze\b|\bfzco\b|\bfz-?llc\b|\bdmcc\b|jafza|dafza|saif zone|"
    r"hamriyah|freihafen|freizone|zone franche|zona franca|zona libre|porto franco|serbest bölge|свободн\w* (?:экономическ\w* )?зон|"
    r"自贸区|自由贸易区|保税|منطقة حرة|المنطقة الحرة|منطقه آزاد|자유무역",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\bplots?\b|zone (?:licen[cs]e|authority)|tenan|lease|factory|workshop|warehouse|grundstück|pacht|parcelle|bail|parcela|contrato de alquiler",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when the last receiver's name or address, the site of use, the destination or the last place is a free zone; unknown when nobody knows where the route ends."""
    found = [*_receivers(facts), *_places(facts)]
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(
        _unplaced(facts), claim("No free zone is named as where the goods end", "transaction", "$.destination")
    )


def _receivers(facts: Facts) -> list[Evidence]:
    """Look at those who receive the goods last: end users, else consignees, else buyers."""
    for roles in (("end_user",), ("ultimate_consignee", "consignee"), ("buyer",)):
        parties = [(i, p) for i, p in enumerate(facts.parties) if p.role in roles]
        if parties:
            return [
                claim(
                    f"The {str(p.role).replace('_', ' ')} is in a free zone: {text}", "transaction", f"$.parties[{i}]"
                )
                for i, p in parties
                if (text := _zone_of(p))
            ]
    return []


def _zone_of(party: Party) -> str:
    texts = [*names_of(party), *(t for t in (party.address, party.city) if stated(t))]
    return next((t for t in texts if _ZONE.search(t)), "")


def _places(facts: Facts) -> list[Evidence]:
    last = facts.legs[-1] if facts.legs else None
    found = (
        [claim(f"The route ends in the free zone {last.text}", "transaction", last.at)]
        if last and (last.free_zone or _ZONE.search(last.text))
        else []
    )
    texts = ((facts.transaction.destination, "$.destination"), (facts.end_use.site, "$.end_use.site"))
    return found + [
        claim(f"The goods end at {text}, a free zone", "transaction", at)
        for text, at in texts
        if stated(text) and _ZONE.search(text)
    ]


def _unplaced(facts: Facts) -> list[Evidence]:
    """Give the end of the route where no gazetteer knows what it is."""
    last = facts.legs[-1] if facts.legs else None
    if last is None or not last.text or last.country or last.place_id:
        return []
    return [claim(f"Whether {last.text} is a free zone is not known", "transaction", last.at)]


FLAG = Flag(
    id="free_zone_destination",
    title="Ends in a free zone",
    holds=holds,
    cites="BIS best practices for transit and transshipment; FATF, Money Laundering Vulnerabilities of Free Trade Zones (2010); indicator R03",
    clears_if="The plot, the licence of the zone and the use there are documented.",
)
