"""What people said in free words anywhere in a transaction, and where two matters stand in one sentence of it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bonafides.model.evidence import Evidence, Locus
from bonafides.model.facts import Facts
from bonafides.model.noun import Noun, stated

_SENTENCES = re.compile(r"(?<=[.;!?。；！？])\s+|\n+")
_LONGEST = 160
REFUSED = re.compile(
    r"\b(?:refus|declin|reject|unwilling|reluctan|objects? to|objected to|evad|avoid|withh[eo]ld|waiv|not prepared to|not willing|"
    r"(?:will|would|do|does|did|can|could)(?: not|n't) (?:want to |wish to |be willing to |agree to )?"
    r"(?:sign|provide|give|issue|submit|complete|supply|furnish|send|fill|return|disclose|accept|want|wish)|"
    r"verweiger|weiger|lehn\w* .{0,60}\bab\b|ablehn|abgelehnt|nicht bereit|verzicht|décline|s'oppose|se niega|rechaz|rehús|recus|rifiut|"
    r"reddet|kabul etm|istemiyor|отказ|не жела)|拒绝|谢绝|不愿|拒否|断っ|거부|거절|امتناع|خودداری|رد کرد|رفض|يرفض|امتنع",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:(?:did|does|has|have|do|will|would) not (?:refuse|decline|reject|object)|not (?:refused|declined|rejected)|"
    r"never (?:refus|declin)|no objection|agreed to|has agreed|accepted|keine Einwände|n'a pas refusé|no se negó)",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:will|would|do|does|can|could|are|is|may|shall)\b.*\b(?:sign|provid|giv|send|issu|accept|need|want|requir|wish|agree|willing|ready|order|book)|"
    r"unterschreib|unterzeichn|bereit|benötig|wünsch|signer|besoin|souhait|firmar|necesit|desea|подпи|нужн|жела|签|需要|要求",
    re.IGNORECASE,
)
_SHEETS = ("sds", "datasheet", "end_use_certificate")
_PLAIN_NO = re.compile(r"^(?:no|none|nein|non|nunca|нет|yok|hayır|不|否|没有|いいえ|아니요|لا|نه)\b", re.IGNORECASE)


class Saying(Noun, frozen=True, kw_only=True):
    """One sentence, or one question with its answer, and where it stands."""

    text: str
    at: str
    answer: str = ""


@lru_cache(maxsize=4)
def sayings(facts: Facts) -> tuple[Saying, ...]:
    """Give everything that is said in free words: end use, notes, extras, answers, papers, history, payments, licence conditions."""
    return tuple(_sayings(facts))


def _sayings(facts: Facts) -> Iterator[Saying]:
    for text, at in _texts(facts):
        yield from (Saying(text=part.strip(), at=at) for part in _SENTENCES.split(text) if part.strip())
    for index, said in enumerate(facts.answers):
        answer = said.answer if stated(said.answer) else ""
        yield Saying(text=f"{said.question} {answer}".strip(), at=f"$.answers[{index}]", answer=answer)


def _texts(facts: Facts) -> Iterator[tuple[str, str]]:
    deal = facts.transaction
    if stated(facts.end_use.stated):
        yield facts.end_use.stated, "$.end_use.stated"
    for index, party in enumerate(facts.parties):
        yield from (
            (n, f"$.parties[{index}].notes[{i}]") for i, n in enumerate(party.notes if stated(party.notes) else ())
        )
    for index, item in enumerate(deal.items):
        yield from (
            (x, f"$.items[{index}].extras[{i}]") for i, x in enumerate(item.extras if stated(item.extras) else ())
        )
    yield from _past_and_papers(facts)
    for index, payment in enumerate(deal.payments if stated(deal.payments) else ()):
        words = " ".join(v for v in (payment.payer, payment.method, payment.reference) if stated(v))
        yield words, f"$.payments[{index}]"
    if stated(deal.licence) and stated(deal.licence.conditions):
        yield from ((c, f"$.licence.conditions[{i}]") for i, c in enumerate(deal.licence.conditions))


def _past_and_papers(facts: Facts) -> Iterator[tuple[str, str]]:
    for index, event in enumerate(facts.history):
        told = ", ".join(str(v) for v in (event.what, event.result, event.note) if stated(v))
        if told:
            yield told, f"$.history[{index}]"
    for index, paper in enumerate(facts.papers):
        if paper.kind in _SHEETS:  # They say what a product is or a user promises, not what somebody asks.
            continue
        if stated(paper.text):
            yield paper.text, f"$.documents[{index}].text"
        for key, value in (paper.fields if stated(paper.fields) else {}).items():
            if isinstance(value, str):
                yield f"{key.replace('_', ' ')}: {value}", f"$.documents[{index}].fields.{key}"


def together(facts: Facts, *matters: re.Pattern[str], unless: re.Pattern[str] = _NOT_SO) -> tuple[Evidence, ...]:
    """Give the sentences in which all of these matters stand together, unless the sentence says the opposite."""
    found = [s for s in sayings(facts) if all(m.search(s.text) for m in matters) and not unless.search(s.text)]
    return tuple(quoted(s) for s in found)


def refused(facts: Facts, matter: re.Pattern[str]) -> tuple[Evidence, ...]:
    """Give the sentences in which somebody refuses a matter, a plain "no" to a question that asks for it included."""
    plain = [
        quoted(s)
        for s in sayings(facts)
        if s.answer
        and matter.search(s.text)
        and _WOULD.search(s.text)
        and _PLAIN_NO.search(s.answer)
        and not REFUSED.search(s.text)
    ]
    return (*together(facts, matter, REFUSED), *plain)


def quoted(saying: Saying) -> Evidence:
    """Give a sentence as a ground."""
    text = saying.text if len(saying.text) <= _LONGEST else saying.text[: _LONGEST - 1] + "…"
    return Evidence(says=f"The file says: “{text}”", place=Locus(source="transaction", at=saying.at))
