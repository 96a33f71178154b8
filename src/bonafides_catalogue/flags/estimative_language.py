"""Estimative language: what is reported is likely or probable, not certain."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.sayings import together

_LIKELY = re.compile(
    r"\b(?:we (?:judge|assess|believe|estimate)|likely|unlikely|probabl[ey]|almost certain(?:ly)?|very likely|roughly even|remote chance|possibly|"
    r"reportedly|allegedly|appears? to|suspected|wahrscheinlich|vermutlich|möglicherweise|mutmaßlich|probablement|vraisemblablement|probablemente|"
    r"posiblemente|probabilmente|verosimilmente|muhtemelen|olası)\b|可能|据报|据称|疑似|恐らく|可能性|아마|것으로 보인|추정|вероятн|предположительн|возможно|احتمال|ظاهرا|يحتمل|محتمل|على الأرجح",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when the transaction was drafted from a report, or the file speaks of likelihood."""
    found = list(together(facts, _LIKELY))
    lead = facts.transaction.lead
    if stated(lead) and lead.wording:
        found.append(claim(f"The report says “{lead.wording}”", lead.document, lead.lead))
    return Truth.yes(*found) if found else Truth.no(claim("Nothing on file is stated as likely only"))


FLAG = Flag(
    id="estimative_language",
    title="Likely, not certain",
    holds=holds,
    cites="ICD 203, expressions of likelihood",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
