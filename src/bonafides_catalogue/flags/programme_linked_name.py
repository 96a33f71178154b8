"""Programme in the name: a party is tied by its listing, or by the words of its name, to a weapons programme."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.fold import fold

_WORDS = re.compile(
    r"\b(?:missiles?|ballistics?|warheads?|rocket (?:force|motor|propellant|engine|research|industry|industries)s?|strategic rocket|second artillery|"
    r"uranium|enrichment (?:plant|facility|company|corporation|complex)|nuclear (?:weapons?|fuel|research|technology)|gas centrifuges?|"
    r"atomic energy (?:organi[sz]ation|commission)|dao dan|huo jian jun|he wu qi|mi sail|misail|mushak\w*|moshak\w*|mwshk\w*|raketn\w*|roket(?:san)?|balistik|"
    r"misiles?|raketen\w*|enrichissement)\b"
)
_CONCERN = {"missile", "nuclear", "chemical", "biological"}


def holds(facts: Facts) -> Truth:
    """Raised when a party is the subject of a listing for a programme, ended or not, or bears the words of one in its name."""
    found = [hit_evidence(h) for h in facts.hits if h.same_party and _CONCERN & {*h.concern, *h.programmes}]
    for index, party in facts.recipients:
        if stated(party.name) and (match := _WORDS.search(fold(party.name))):
            found.append(claim(f"{party.name} has “{match[0]}” in its name", "transaction", f"$.parties[{index}].name"))
    return Truth.yes(*found) if found else Truth.no(claim("No party is tied by name or listing to a weapons programme"))


FLAG = Flag(
    id="programme_linked_name",
    title="Tied to a weapons programme by name",
    holds=holds,
    cites="Reports of the UN Panels of Experts; the indicators of decisions.toml",
    clears_if="The unit that receives the goods is shown to have no part in the programme.",
)
