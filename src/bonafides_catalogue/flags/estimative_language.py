"""Estimative language: what is reported is likely or probable, not certain."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.sayings import together
from bonafides.text.unsettled import unless_open

_LIKELY = re.compile(
    r"\b(?:we (?:judge|assess|believe|estimate)|likely|unlikely|probabl[ey]|almost certain(?:ly)?|very likely|roughly even|remote chance|possibly|"
    r"reportedly|allegedly|appears? to|suspected|wahrscheinlich|vermutlich|möglicherweise|mutmaßlich|probablement|vraisemblablement|probablemente|"
    r"posiblemente|probabilmente|verosimilmente|muhtemelen|olası)\b|可能|据报|据称|疑似|恐らく|可能性|아마|것으로 보인|추정|вероятн|предположительн|возможно|احتمال|ظاهرا|يحتمل|محتمل|على الأرجح",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when the transaction was drafted from a report, or the file speaks of likelihood; unknown when the report does not say how sure it is."""
    found = list(together(facts, _LIKELY))
    lead = facts.transaction.lead
    if stated(lead) and lead.wording:
        found.append(claim(f"The report says “{lead.wording}”", lead.document, lead.lead))
    if found:
        return Truth.yes(*found)
    return unless_open(_unworded(facts), claim("Nothing on file is stated as likely only"))


def _unworded(facts: Facts) -> list[Evidence]:
    """Give the report from which the transaction was drafted, where it does not say how sure it is."""
    lead = facts.transaction.lead
    says = "The report does not say how sure it is"
    return [claim(says, lead.document, lead.lead)] if stated(lead) and not lead.wording else []


FLAG = Flag(
    id="estimative_language",
    title="Likely, not certain",
    holds=holds,
    cites="ICD 203, expressions of likelihood",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
