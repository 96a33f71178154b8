"""Partner denial match: a partner country refused an essentially identical transaction in the last three years.

Its authority is then consulted before anything is granted, so that no partner undercuts another's refusal.
"""

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth, any_of
from bonafides.text.denials import denials_of_partners
from bonafides.text.past import told

_MEMORY_DAYS = 3 * 365 + 1


def holds(facts: Facts) -> Truth:
    """Raised when a partner denied the same party the same or similar goods within three years; unknown where party, goods or day are open."""
    answers = []
    for denial in denials_of_partners(facts):
        if denial.alike is False or (denial.age_days is not None and denial.age_days > _MEMORY_DAYS):
            answers.append(Truth.no(told(denial.event, denial.index, "another transaction, or beyond three years")))
        elif denial.alike is None or denial.age_days is None:
            question = "Was the denied transaction essentially identical, and when was it denied?"
            answers.append(
                Truth.unknown(told(denial.event, denial.index), asks(question, f"$.history[{denial.index}]"))
            )
        else:
            answers.append(
                Truth.yes(
                    told(
                        denial.event,
                        denial.index,
                        f"the same party and goods, {denial.age_days} days before {facts.day}",
                    )
                )
            )
    return (
        any_of(answers) if answers else Truth.no(claim("No denial by a partner is on file", "transaction", "$.history"))
    )


FLAG = Flag(
    id="partner_denial_match",
    title="A partner refused an essentially identical transaction",
    holds=holds,
    cites="Regulation (EU) 2021/821, Article 16; MTCR Guidelines, no-undercut practice; indicator D04",
    clears_if="The denying authority was consulted and does not object, or the end user, the goods or the use differ in substance.",
)
