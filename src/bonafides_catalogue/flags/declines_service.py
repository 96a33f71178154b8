"""Declines service: the customer refuses installation, training, warranty or visits that are usual for such goods."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.past import concerns, events, told, words_of
from bonafides.text.sayings import refused, together
from bonafides.text.unsettled import unanswered, unless_open

_SERVICE = re.compile(
    r"install|commission(?:ing)?\b|training|warranty|guarantee|maintenance|after[- ]sales|service (?:visit|contract|engineer|call|package)|servicing|"
    r"site visit|on-?site (?:visit|support)|start-?up support|inbetriebnahme|schulung|gewährleistung|garantie|wartung|"
    r"formation|mise en service|entretien|formación|capacitación|garantía|mantenimiento|garanti|eğitim|kurulum|bakım|"
    r"монтаж|обучени|гаранти|обслуживани|安装|培训|保修|维修|调试|نصب|آموزش|ضمانت|تركيب|تدريب|設置|研修|설치|교육",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|without|ohne|keine?|sans|sin|senza|без)\s+(?:any\s+|further\s+)?(?=install|commission|training|warranty|guarantee|maintenance|service|inbetrieb|schulung|garant|wartung|formation|mise|entretien|formaci|capacit|manten|монтаж|обучен)", re.IGNORECASE)  # fmt: skip
_NOT_NEEDED = re.compile(
    r"\b(?:(?:not|never) (?:needed|required|wanted|necessary)|no need|does not need|nicht (?:nötig|erforderlich|gewünscht)|pas besoin|no necesit|не (?:нужн|требу))|不需要|불필요",
    re.IGNORECASE,
)
_BY_US = re.compile(
    r"\bwe (?:declin|refus|do not offer)|seller (?:declin|refus)|not offered|own (?:qualified |trained )?(?:staff|engineers|technicians)",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"own (?:engineer|technician|staff|service)|trained (?:staff|engineer|technician)|local (?:contractor|service|partner|agent)|eigene\w* (?:techniker|personal)|propre\w* (?:technicien|personnel)|propi\w* (?:técnic|personal)|своих? (?:инженер|специалист)|自有技术|自己的工程师",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when the file tells that the customer declines installation, training, warranty, maintenance or a visit; unknown when a question about it was not answered."""
    said = {
        g.order(): g
        for g in (*refused(facts, _SERVICE), *together(facts, _SERVICE, _NONE), *together(facts, _SERVICE, _NOT_NEEDED))
        if not _BY_US.search(g.says)
    }
    past = [
        told(e, i)
        for i, e in events(facts, "refusal")
        if _SERVICE.search(words_of(e)) and concerns(facts, e) is not False
    ]
    if said or past:
        return explained(facts, (*said.values(), *past), _EXPLAINS)
    return unless_open(
        unanswered(facts, _SERVICE), claim("Nobody is told to decline a usual service", "transaction", "$.answers")
    )


FLAG = Flag(
    id="declines_service",
    title="Declines usual services",
    holds=holds,
    cites="15 CFR 732 supplement no. 3 (declines installation, training or maintenance); indicator T02",
    clears_if="The customer has trained staff of its own for such goods, or a local contractor who is named.",
)
