"""Historic partner denial: a partner country refused a like transaction more than three years ago.

The duty to consult has ended with the three years; the refusal stays a reason to look more closely.
"""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth, any_of
from bonafides.text.denials import denials_of_partners
from bonafides.text.past import told, undone

_MEMORY_DAYS = 3 * 365 + 1


def holds(facts: Facts) -> Truth:
    """Raised when a partner's denial of the same party is older than three years; a younger one is another flag."""
    answers = []
    for denial in denials_of_partners(facts):
        old = denial.age_days is not None and denial.age_days > _MEMORY_DAYS
        if undone(denial.event):
            answers.append(Truth.no(told(denial.event, denial.index, "it no longer stands")))
        elif old and denial.same_party:
            answers.append(Truth.yes(told(denial.event, denial.index, f"{denial.age_days} days before {facts.day}")))
        elif old and denial.same_party is None:
            answers.append(Truth.unknown(told(denial.event, denial.index, "whether it was the same party is open")))
        else:
            answers.append(Truth.no(told(denial.event, denial.index, "another party, or not older than three years")))
    return (
        any_of(answers) if answers else Truth.no(claim("No denial by a partner is on file", "transaction", "$.history"))
    )


FLAG = Flag(
    id="historic_partner_denial",
    title="A partner refused this party more than three years ago",
    holds=holds,
    cites="Regulation (EU) 2021/821, Article 16 (memory of denials, three years)",
    clears_if="The reason of the old denial no longer applies, and a later licence or check of the party is on file.",
)
