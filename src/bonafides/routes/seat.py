"""Where a party says that it is, as a country's code."""

from msgspec import structs

from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.routes.gazetteer import Gazetteer


def seated(party: Party, gazetteer: Gazetteer) -> Party:
    """Give a party with its country as a code, so that "Iran" speaks for an entry of IR; one that nobody knows stays as written."""
    code = gazetteer.country_of(party.country) if stated(party.country) else ""
    return structs.replace(party, country=code) if code else party
