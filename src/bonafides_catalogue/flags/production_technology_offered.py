"""Production technology offered: a sale of goods comes with know-how, local assembly or licensed production."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.sayings import together
from bonafides.text.unsettled import left_open, unless_open

_OFFER = re.compile(
    r"\b(?:local(?:ly)? assembl\w*|assembl\w* (?:line|locally|in country)|licen[sc]ed production|production (?:technology|know-?how|line transfer|licen[sc]e)|"
    r"technology transfer|transfer of (?:production )?(?:technology|know-?how)|know-?how|co-?production|technical data package|manufacturing rights|"
    r"technologietransfer|lizenzfertigung|lokale montage|fertigung vor ort|transfert de technologie|production sous licence|montage local|"
    r"transferencia de tecnología|producción bajo licencia|передач\w* технологи|лицензионн\w* производств|локальн\w* сборк)|"
    r"技术转让|技術轉讓|本地组装|当地组装|许可生产|技術移転|現地生産|ライセンス生産|기술 이전|현지 조립|انتقال فناوری|انتقال دانش|مونتاژ|نقل التكنولوجيا",
    re.IGNORECASE,
)
_NO_OFFER = ("$.end_use", "$.history")
"""Where a text says what goods are for, or what once was, and offers nothing."""
_PERHAPS = re.compile(
    r"\b(?:drawings|technology|documentation|recipes?|zeichnungen|plans|planos|чертеж\w*)\b|图纸|技术", re.IGNORECASE
)


def holds(facts: Facts) -> Truth:
    """Raised when a description, an extra or a paper offers production technology beside the goods; unknown when the file says that it is not settled."""
    found = [e for e in together(facts, _OFFER) if e.place and not e.place.at.startswith(_NO_OFFER)]
    for index, item in enumerate(facts.transaction.items):
        if stated(item.description) and (match := _OFFER.search(item.description)):
            found.append(claim(f"The description offers “{match[0]}”", "transaction", f"$.items[{index}].description"))
    if found:
        return Truth.yes(*found)
    return unless_open(
        left_open(facts, _PERHAPS), claim("No production technology is offered", "transaction", "$.items")
    )


FLAG = Flag(
    id="production_technology_offered",
    title="Production technology goes with it",
    holds=holds,
    cites="MTCR Annex, technology entries; Regulation (EU) 2021/821, General Technology Note; indicator X02",
    clears_if="The offer is taken out, or the technology is licensed as a transfer of its own.",
)
