"""Programme in the name: a party is tied by its listing, or by the words of its name, to a weapons programme."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.fold import fold
from bonafides.text.unsettled import unless_open

_WORDS = re.compile(
    r"\b(?:missiles?|ballistics?|warheads?|rocket (?:force|motor|propellant|engine|research|industry|industries)s?|strategic rocket|second artillery|"
    r"uranium|enrichment (?:plant|facility|company|corporation|complex)|nuclear (?:weapons?|fuel|research|technology)|gas centrifuges?|"
    r"atomic energy (?:organi[sz]ation|commission)|dao dan|huo jian jun|he wu qi|mi sail|misail|mushak\w*|moshak\w*|mwshk\w*|raketn\w*|roket(?:san)?|balistik|"
    r"misiles?|raketen\w*|enrichissement)\b"
)
_CONCERN = {"missile", "nuclear", "chemical", "biological"}


def holds(facts: Facts) -> Truth:
    """Raised when a party is the subject of a listing for a programme, ended or not, or bears the words of one in its name; unknown when a party is not named."""
    found = [hit_evidence(h) for h in facts.hits if h.same_party and _CONCERN & {*h.concern, *h.programmes}]
    for index, party in facts.recipients:
        if stated(party.name) and (match := _WORDS.search(fold(party.name))):
            found.append(claim(f"{party.name} has “{match[0]}” in its name", "transaction", f"$.parties[{index}].name"))
    if found:
        return Truth.yes(*found)
    return unless_open(_nameless(facts), claim("No party is tied by name or listing to a weapons programme"))


def _nameless(facts: Facts) -> list[Evidence]:
    """Give the receiving parties that nobody named."""
    return [
        claim("A receiving party is not named", "transaction", f"$.parties[{i}].name")
        for i, p in facts.recipients
        if not stated(p.name)
    ]


FLAG = Flag(
    id="programme_linked_name",
    title="Tied to a weapons programme by name",
    holds=holds,
    cites="Reports of the UN Panels of Experts; the indicators of decisions.toml",
    clears_if="The unit that receives the goods is shown to have no part in the programme.",
)
