"""Academic and military: a university or academy that is tied to armed forces or to a defence list."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.kinds import kinds_in, kinds_of


def holds(facts: Facts) -> Truth:
    """Raised when a receiving university is on a list, or its affiliations, notes or own name tie it to armed forces."""
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
    return Truth.yes(*found) if found else Truth.no(claim("No receiving university is tied to armed forces on file"))


FLAG = Flag(
    id="academic_military_affiliation",
    title="A university with military ties",
    holds=holds,
    cites="Tri-seal and quint-seal notes; indicator E24",
    clears_if="The laboratory that receives the goods is named, and its work is open and civil.",
)
