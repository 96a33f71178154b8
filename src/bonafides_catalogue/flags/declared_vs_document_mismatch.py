"""Declared against documents: declaration, invoice, data sheet or safety data sheet do not name the same goods.

Compared are CAS numbers, tariff headings, the catalogue's items that a paper names, quantities of a single item, purity, and descriptions.
"""

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.papers import differences
from bonafides.text.unsettled import unless_open


def holds(facts: Facts) -> Truth:
    """Raised when a paper names other goods, another number, heading, quantity or purity than is declared; no papers give no; unknown when no paper was read."""
    if not facts.papers:
        return Truth.no(claim("No document came with the transaction", "transaction", "$.documents"))
    found = list(differences(facts))
    if found:
        return Truth.yes(*found)
    return unless_open(
        _empty(facts), claim("What the documents name agrees with what is declared", "transaction", "$.documents")
    )


def _empty(facts: Facts) -> list[Evidence]:
    """Give the papers of the consignment of which nothing was read, where no other paper was."""
    if any(stated(p.text) or stated(p.fields) for p in facts.papers):
        return []
    return [
        asks(f"What goods does the {p.kind.replace('_', ' ')} name?", f"$.documents[{i}].text")
        for i, p in enumerate(facts.papers)
    ]


FLAG = Flag(
    id="declared_vs_document_mismatch",
    title="The papers name other goods than declared",
    holds=holds,
    cites="BIS best practices for transit and transshipment; reports of the 1718 and 1929 Panels of Experts (misdeclared goods); indicator I06",
    clears_if="The paper belongs to another consignment, or a sample was analysed and a corrected declaration made.",
)
