"""No footprint: a receiving party is known to have no website, and nothing else shows that it exists."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when a receiving party is known to have no website and states neither a register number nor a customer relation."""
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
    return Truth.yes(*found) if found else Truth.no(claim("No receiving party is known to leave no trace"))


def _shown(party: Party) -> bool:
    """Tell whether anything else shows that the party exists."""
    return (
        bool(stated(party.identifiers) and party.identifiers)
        or stated(party.customer_since)
        or party.government is True
    )


FLAG = Flag(
    id="no_footprint",
    title="Nothing shows that it exists",
    holds=holds,
    cites="FinCEN and BIS joint alert of 19 May 2023; 15 CFR part 732, supplement no. 3; indicator E09",
    clears_if="A register extract, premises or references were seen and are on file.",
)
