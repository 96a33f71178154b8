"""No footprint: a receiving party is known to have no website, and nothing else shows that it exists."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.unsettled import unless_open

_EXPLAINS = re.compile(
    r"extract|premises|references?|factory|workshop|warehouse|office|showroom|werk\b|räume|atelier|locaux|fábrica|oficina|цех|завод|офис|工厂|厂房|办公室",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a receiving party is known to have no website and states neither a register number nor a customer relation; unknown when a party is not named."""
    found = [
        claim(
            f"{party.name if stated(party.name) else 'A party'} has no website, and states no register number",
            "transaction",
            f"$.parties[{index}].website",
        )
        for index, party in facts.recipients
        if party.website is None or party.website is False
        if not _shown(party)
    ]
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(_nameless(facts), claim("No receiving party is known to leave no trace"))


def _shown(party: Party) -> bool:
    """Tell whether anything else shows that the party exists."""
    return (
        bool(stated(party.identifiers) and party.identifiers)
        or stated(party.customer_since)
        or party.government is True
    )


def _nameless(facts: Facts) -> list[Evidence]:
    """Give the receiving parties that nobody can look for, as they are not named."""
    return [
        claim("A party that is not named leaves no trace to look for", "transaction", f"$.parties[{i}].name")
        for i, p in facts.recipients
        if not stated(p.name) and not _shown(p)
    ]


FLAG = Flag(
    id="no_footprint",
    title="Nothing shows that it exists",
    holds=holds,
    cites="FinCEN and BIS joint alert of 19 May 2023; 15 CFR part 732, supplement no. 3; indicator E09",
    clears_if="A register extract, premises or references were seen and are on file.",
)
