"""Refuses the end-use statement: the customer will not say in writing what the goods are for."""

import re

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.past import concerns, events, told, words_of
from bonafides.text.sayings import quoted, refused, sayings
from bonafides.text.unsettled import unanswered, unless_open

_STATEMENT = re.compile(
    r"end[- ]?use(?:r)?(?:'s)?[- ]?(?:statement|certificate|undertaking|declaration|assurance|form|confirmation|document\w*)|\be\.?u\.?[scu]\.?\b|"
    r"(?:statement|certificate|declaration|undertaking|assurance)s? (?:of|on|about|as to) (?:the )?(?:end[- ]?)?us|signed (?:statement|undertaking)|"
    r"endverbleib\w*|\bEVE\b|déclaration d'utilisation|certificat d'utilisat\w+|attestation d'utilisation|certificado de (?:uso|usuario|destino) final|"
    r"declaración de uso|dichiarazione d'uso|son kullanıcı (?:belge|beyan)\w*|сертификат\w* конечного|最终用户(?:证明|声明|说明)|最终用途(?:证明|声明|说明)|"
    r"end_use_statement|end_use_certificate|گواهی مصرف|شهادة المستخدم",
    re.IGNORECASE,
)
_EVADED = re.compile(
    r"ignor|\bno (?:reply|answer|response|reaction)|(?:not|never) (?:answer|repl|respon|possible|receiv|return)\w*|impossible|confidential|secret|evasive|put off|postpon|"
    r"keine antwort|nicht möglich|vertraulich|sans réponse|confidentiel|sin respuesta|confidencial|без ответа|конфиденциальн|未回复|不回复|保密",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when the file tells that a party refuses, evades or puts off an end-use statement; unknown when a request for one was not answered."""
    answers = [s for s in sayings(facts) if s.answer and _STATEMENT.search(s.text) and _EVADED.search(s.answer)]
    said = (*refused(facts, _STATEMENT), *(quoted(s) for s in answers))
    past = [
        told(e, i)
        for i, e in events(facts, "refusal")
        if _STATEMENT.search(words_of(e)) and concerns(facts, e) is not False
    ]
    if said or past:
        return Truth.yes(*said, *past)
    return unless_open(
        _awaited(facts), claim("Nobody is told to refuse an end-use statement", "transaction", "$.answers")
    )


def _awaited(facts: Facts) -> list[Evidence]:
    """Give the requests for a statement that nobody has answered yet, as a question."""
    question = "Will the end user sign an end-use statement?"
    return [asks(question, "$.end_use.statement", e.says) for e in unanswered(facts, _STATEMENT)]


FLAG = Flag(
    id="refuses_eus",
    title="Will not sign an end-use statement",
    holds=holds,
    cites="15 CFR 732 supplement no. 3; FinCEN and BIS joint alert of 28 June 2022; indicator T10",
    clears_if="A signed statement was received afterwards and verified with the user.",
)
