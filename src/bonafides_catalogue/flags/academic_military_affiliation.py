"""Academic and military: a university or academy that is tied to armed forces or to a defence list."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import known, stated
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.kinds import kinds_in, kinds_of
from bonafides.text.unsettled import unless_open

_EXPLAINS = re.compile(
    r"laborator|department of (?:medicine|agriculture|biology|chemistry|geology)|clinic|hospital|agricultur|open research|labor\b|klinik|laboratoire|laboratorio|лаборатор|实验室|医院",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a receiving university is on a list, or its affiliations, notes or own name tie it to armed forces; unknown when nothing is on file of the ties of a university that gets listed or sensitive goods."""
    found = []
    for index, party in facts.recipients:
        if "academic" not in kinds_of(party):
            continue
        found += [hit_evidence(h) for h in facts.hits if h.party == index and h.same_party and h.in_force != "no"]
        told = [(party.name, "name")] if stated(party.name) else []
        told += [
            (a, f"affiliations[{i}]") for i, a in enumerate(party.affiliations if stated(party.affiliations) else ())
        ]
        told += [(n, f"notes[{i}]") for i, n in enumerate(party.notes if stated(party.notes) else ())]
        found += [
            claim(text, "transaction", f"$.parties[{index}].{at}") for text, at in told if "military" in kinds_in(text)
        ]
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(_unsaid(facts), claim("No receiving university is tied to armed forces on file"))


def _unsaid(facts: Facts) -> list[Evidence]:
    """Give the receiving universities of whose ties nobody said anything, where the goods make them matter."""
    return [
        claim("Whether this university is tied to armed forces is not on file", "transaction", f"$.parties[{i}]")
        for i, p in facts.recipients
        if "academic" in kinds_of(p)
        and not known(p.affiliations)
        and not known(p.notes)
        and facts.sensitive().value is True
    ]


FLAG = Flag(
    id="academic_military_affiliation",
    title="A university with military ties",
    holds=holds,
    cites="Tri-seal and quint-seal notes; indicator E24",
    clears_if="The laboratory that receives the goods is named, and its work is open and civil.",
)
