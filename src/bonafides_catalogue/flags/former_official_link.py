"""Former official: somebody behind a party was an official of the body that decides on such exports."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.sayings import together
from bonafides.text.unsettled import left_open, unless_open

_FORMER = re.compile(
    r"\b(?:former(?:ly)?|ex-|retired|until recently|previously|ehemalig\w*|ancien\w*|antigu\w*|ex |бывш\w*)|前任|原任|退休|전직|سابق",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:official|officer of|ministry|minister|licensing|export control|customs|commission|authority|department of (?:commerce|state|trade)|behörde|"
    r"ministerium|bafa|ministère|douane|ministerio|aduana|министерств|чиновник|таможн)|官员|部长|司长|海关|商务部|관료|세관|وزارت|گمرک|وزارة|الجمارك",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"recus|stood aside|cooling[- ]off|other (?:department|office)|took part in nothing|befangen|récus|abstuvo|回避",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a note or the role of a person says that an official of a deciding body stands behind a party; unknown when the file says that it is not known."""
    found = list(together(facts, _FORMER, _OFFICE))
    for index, party in enumerate(facts.parties):
        for number, person in enumerate(party.people if stated(party.people) else ()):
            if stated(person.role) and _FORMER.search(person.role) and _OFFICE.search(person.role):
                at = f"$.parties[{index}].people[{number}].role"
                found.append(claim(f"{person.name}: {person.role}", "transaction", at))
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(
        left_open(facts, _OFFICE), claim("Nothing on file says that a former official stands behind a party")
    )


FLAG = Flag(
    id="former_official_link",
    title="A former official stands behind it",
    holds=holds,
    cites="indicator E22",
    clears_if="The person took no part in the decision, and the body has confirmed it.",
)
