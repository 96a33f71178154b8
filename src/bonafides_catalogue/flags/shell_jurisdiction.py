"""Shell jurisdiction: payer, buyer or a buyer's owner sits where firms need no activity and name no owners, and shows no activity there.

The list of places is this catalogue's own, after the kind of place that the sources name; it is no judgement of a country.
"""

from collections.abc import Iterator

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.transaction import Payment
from bonafides.model.truth import Truth
from bonafides.text.past import names_of
from bonafides.text.paying import payments
from bonafides.text.samename import alike, alike_any
from bonafides.text.unsettled import unless_open

_PLACES = {
    "VG": "british virgin islands", "KY": "cayman islands", "SC": "seychelles", "BZ": "belize", "PA": "panama", "MH": "marshall islands",
    "WS": "samoa", "BS": "bahamas", "BM": "bermuda", "GG": "guernsey", "JE": "jersey", "IM": "isle of man", "VU": "vanuatu",
    "LR": "liberia", "AG": "antigua and barbuda", "KN": "saint kitts and nevis", "AI": "anguilla", "TC": "turks and caicos islands",
    "VC": "saint vincent and the grenadines", "DM": "dominica", "GD": "grenada", "NR": "nauru", "CK": "cook islands", "NU": "niue",
    "KM": "comoros", "MU": "mauritius", "LI": "liechtenstein", "MC": "monaco", "GI": "gibraltar", "CW": "curacao",
}  # fmt: skip
_SHORT = {"BVI": "VG", "ST KITTS AND NEVIS": "KN", "ST VINCENT": "VC"}
_YEARS_OF_CUSTOM = 2


def holds(facts: Facts) -> Truth:
    """Raised when a payer, buyer, broker, consignee or owner sits in such a place without stated activity there; unknown when nobody says from where a stranger pays."""
    found = [*_of_parties(facts), *_of_payments(facts)]
    if found:
        return Truth.yes(*found)
    return unless_open(
        _unplaced(facts), claim("No payer or buyer sits in a shell jurisdiction", "transaction", "$.parties")
    )


def _place(country: str) -> str:
    text = country.strip()
    code = _SHORT.get(text.upper(), text.upper())
    if code in _PLACES:
        return code
    return next((c for c, name in _PLACES.items() if name == text.casefold().replace("ç", "c")), "")


def _of_parties(facts: Facts) -> Iterator[Evidence]:
    for index, party in facts.with_role("buyer", "payer", "broker", "consignee", "intermediate_consignee"):
        at = f"$.parties[{index}]"
        if stated(party.country) and _place(party.country) and not _active(facts, party):
            yield claim(
                f"The {str(party.role).replace('_', ' ')} sits in {party.country}; no activity there is stated",
                "transaction",
                f"{at}.country",
            )
        for number, owner in enumerate(party.owners if stated(party.owners) else ()):
            if stated(owner.country) and _place(owner.country):
                yield claim(f"Owner {owner.name} sits in {owner.country}", "transaction", f"{at}.owners[{number}]")


def _active(facts: Facts, party: Party) -> bool:
    """Tell whether the file shows that a party does something: a known line with a website or employees, or years of custom."""
    known = stated(party.customer_since) and (facts.day - party.customer_since.last).days >= _YEARS_OF_CUSTOM * 365
    return known or (stated(party.line_of_business) and bool(party.website) and stated(party.website))


def _of_payments(facts: Facts) -> Iterator[Evidence]:
    for index, payment in payments(facts):
        if stated(payment.country) and _place(payment.country) and not _explained(facts, payment):
            who = payment.payer if stated(payment.payer) else "somebody not named"
            yield claim(f"{who} pays from {payment.country}", "transaction", f"$.payments[{index}].country")


def _explained(facts: Facts, payment: Payment) -> bool:
    """Tell whether ordinary goods are paid for by a receiving party of this very place whose activity there is stated."""
    return (
        facts.sensitive().value is False
        and stated(payment.payer)
        and stated(payment.country)
        and any(
            stated(p.name)
            and stated(p.country)
            and _place(p.country) == _place(payment.country)
            and alike(p.name, payment.payer) is True
            and _active(facts, p)
            for _, p in facts.recipients
        )
    )


def _unplaced(facts: Facts) -> Iterator[Evidence]:
    """Give the payers who are no party on file and whose country nobody states."""
    named = [n for p in facts.parties for n in names_of(p)]
    for index, payment in payments(facts):
        if stated(payment.payer) and not stated(payment.country) and alike_any(payment.payer, named) is False:
            yield claim(f"From where {payment.payer} pays is not stated", "transaction", f"$.payments[{index}].country")


FLAG = Flag(
    id="shell_jurisdiction",
    title="Payer or buyer in a shell jurisdiction",
    holds=holds,
    cites="FATF, Guidance on Proliferation Financing Risk Assessment (2021); FATF and Egmont Group, Concealment of Beneficial Ownership (2018); indicator T05",
    clears_if="Premises, staff or trade there are documented, or the owners behind the firm are known and were screened.",
)
