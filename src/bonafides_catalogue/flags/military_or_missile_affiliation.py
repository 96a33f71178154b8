"""Military or missile affiliation: a receiving party that is no openly military body is tied to one."""

import re
from collections.abc import Iterator

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth
from bonafides.text.kinds import kinds_in
from bonafides.text.unsettled import left_open, unless_open

_NO_TIE = re.compile(
    r"\b(?:no|not(?! only| just)|non|without|never|neither|keine?\w*|nicht(?! nur)|sans|aucune?|pas|sin|ningún\w*|нет|не(?! только)|без)\b[^.;,]{0,60}|"
    r"(?:无|無|非|不|未)(?!仅|僅)[^。；，]{0,12}",
    re.IGNORECASE,
)
"""What a text denies; the rest of it still counts."""
_LAUNCH = re.compile(
    r"\b(?:launch vehicles?|space launch|rocket|rockets|raketn\w*)\b|运载火箭|運載火箭|火箭|ракет|로켓|ロケット|موشک|راکت|صاروخ",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"\b(?:military|army|navy|air force|armed forces|missile\w*|defen[cs]e|militär|armée|ejército|армия|военн\w*)\b|军|導彈|导弹",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when affiliations, owners, people or notes of a receiving party tie it to armed forces, missiles or launchers; unknown when the file says that it is not known."""
    found = [e for index, party in facts.recipients if party.government is not True for e in _ties(index, party)]
    if found:
        return Truth.yes(*found)
    return unless_open(_unsure(facts), claim("Nothing on file ties a receiving party to armed forces or missiles"))


def _ties(index: int, party: Party) -> Iterator[Evidence]:
    at = f"$.parties[{index}]"
    name = party.name if stated(party.name) else "A party"
    told = [
        (a, f"{at}.affiliations[{i}]") for i, a in enumerate(party.affiliations if stated(party.affiliations) else ())
    ]
    told += [(o.name, f"{at}.owners[{i}].name") for i, o in enumerate(party.owners if stated(party.owners) else ())]
    told += [
        (p.role, f"{at}.people[{i}].role")
        for i, p in enumerate(party.people if stated(party.people) else ())
        if stated(p.role)
    ]
    told += [(n, f"{at}.notes[{i}]") for i, n in enumerate(party.notes if stated(party.notes) else ())]
    if stated(party.line_of_business):
        told.append((party.line_of_business, f"{at}.line_of_business"))
    yield from (claim(f"{name}: {text}", "transaction", where) for text, where in told if _tie(text))


def _tie(text: str) -> bool:
    rest = _NO_TIE.sub(" ", text)
    return "military" in kinds_in(rest) or bool(_LAUNCH.search(rest))


def _unsure(facts: Facts) -> list[Evidence]:
    """Give what the file says is not known of a tie to armed forces, as a question."""
    question = "Is the customer tied to armed forces, missiles or launchers?"
    return [asks(question, e.place.at if e.place else "$.parties", e.says) for e in left_open(facts, _FORCES)]


FLAG = Flag(
    id="military_or_missile_affiliation",
    title="Tied to armed forces or missiles",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; 15 CFR 744.21; indicator E16",
    clears_if="The tie is shown to have ended, or to be without a part in this use.",
)
