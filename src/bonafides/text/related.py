"""Whether a firm of the past is tied to a party at hand: its owner, parent or subsidiary, its former name, or the unit it sits in."""

import re
from collections.abc import Iterator

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.density import plain, unit
from bonafides.text.fold import fold
from bonafides.text.past import names_of, told, words_of
from bonafides.text.samename import alike, alike_any, core

_TIE = re.compile(
    r"\b(?:subsidiar\w*|parent|holding|owns|owned by|owners? of|controlled by|sister|affiliat\w*|group|branch|same (?:owners?|directors?|shareholders?|address|suite|office|unit|group|people)|"
    r"former\w*|renamed|previously|predecessor|successor|succeed\w*|took over|taken over|merged?|related|linked|tochter\w*|mutter\w*|schwester\w*|konzern\w*|umbenannt|vormals|früher|gehört|"
    r"filiale|société (?:mère|sœur)|ancienne\w*|rebaptisé\w*|groupe|filial|matriz|hermana|antes|anteriormente|dochter\w*|bağlı ortaklığı|iştirak\w*|eski adı|"
    r"дочерн\w*|материнск\w*|сестринск\w*|групп\w*|переименован\w*|бывш\w*|ранее|правопреемни\w*|владел\w*)\b|"
    r"子公司|母公司|关联|關聯|集团|更名|改名|原名|曾用名|旧称|前身|旗下|控股|股东|親会社|子会社|旧社名|관계사|자회사|모회사|계열|옛 이름|شرکت مادر|زیرمجموعه|تابعة|الشركة الأم",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|no|never|neither|nor|nicht|kein\w*|pas|aucun\w*|sin|ningun\w*|не|нет|без)\b|n't\b|[没無无非不]",
    re.IGNORECASE,
)
_RENAMED = re.compile(
    r"\bname|renam|owner|parent|sharehold|takeover|merg|umbenann|firmierung|eigentüm|nom\b|propri|nombre|propiet|назван|наименован|владел|更名|名称|股东|상호|社名",
    re.IGNORECASE,
)
_LEAST_WORDS, _LEAST_LETTERS = 4, 5
"""Words of an address, and letters of a name, below which finding them in a text shows nothing."""


def related(facts: Facts, event: Event) -> Truth:
    """Tell whether the firm that an event names is tied to a party of this transaction.

    Yes where owners, affiliations, a change of name or owner, a note or the event's own words state the tie; unknown where the file
    speaks of a tie and denies it, or one took the place of the other; no where nothing on file ties them.
    """
    nothing = Truth.no(claim("Nothing on file ties that firm to a party", "transaction", "$.parties"))
    if not stated(event.party):
        return nothing
    return any_of((nothing, *_ties(facts, event, event.party)))


def _ties(facts: Facts, event: Event, name: str) -> Iterator[Truth]:
    for index, party in enumerate(facts.parties):
        if party.role in {"bank", "carrier", "forwarder"}:
            continue
        yield from _of_party(party, name, f"$.parties[{index}]")
        yield from _in_words(party, event, f"$.parties[{index}]")
    yield from _changes(facts, name)


def _of_party(party: Party, name: str, at: str) -> Iterator[Truth]:
    own = names_of(party)[0] if names_of(party) else "A party"
    for number, owner in enumerate(party.owners if stated(party.owners) else ()):
        if alike(owner.name, name):
            yield Truth.yes(claim(f"{owner.name} owns {own}", "transaction", f"{at}.owners[{number}]"))
    for number, other in enumerate(party.affiliations if stated(party.affiliations) else ()):
        if alike(other, name) or names(other, name):
            yield Truth.yes(claim(f"{own} is affiliated with {other}", "transaction", f"{at}.affiliations[{number}]"))
    for number, note in enumerate(party.notes if stated(party.notes) else ()):
        if names(note, name) and _TIE.search(note):
            denied = bool(_DENIED.search(note))
            yield Truth.of(None if denied else True, claim(f"{own}: {note}", "transaction", f"{at}.notes[{number}]"))


def _in_words(party: Party, event: Event, at: str) -> Iterator[Truth]:
    """Tell whether the event's own words name the party, an owner of it, or the unit that it sits in."""
    words = words_of(event)
    denied = bool(_DENIED.search(words))
    for own in names_of(party):
        if names(words, own):
            yield Truth.of(None if denied else True, claim(f"The record itself names {own}", "transaction", at))
    for number, owner in enumerate(party.owners if stated(party.owners) else ()):
        if names(words, owner.name):
            says = f"The record itself names {owner.name}, who owns a party"
            yield Truth.of(None if denied else True, claim(says, "transaction", f"{at}.owners[{number}]"))
    address = plain(party)
    if len(address.split()) >= _LEAST_WORDS and unit(address) and set(address.split()) <= set(fold(words).split()):
        yield Truth.yes(claim(f"The record names the unit of a party: {party.address}", "transaction", f"{at}.address"))


def _changes(facts: Facts, name: str) -> Iterator[Truth]:
    """Tell whether a change on file turned the firm into a party, or put one in the place of the other."""
    own = [n for p in facts.parties for n in names_of(p)]
    for index, change in enumerate(facts.history):
        if change.event != "change" or not stated(change.from_):
            continue
        became = change.to if stated(change.to) else change.party
        if alike(change.from_, name) and stated(became) and alike_any(became, own):
            renamed = bool(_RENAMED.search(change.what)) if stated(change.what) else False
            yield Truth.of(True if renamed else None, told(change, index))


def names(text: str, name: str) -> bool:
    """Tell whether a text holds a name, legal forms aside.

    >>> names("A subsidiary of Omega Works since 2019.", "Omega Works Ltd"), names("Omega is a letter.", "Omega Works Ltd")
    (True, False)
    """
    wanted = " ".join(core(name))
    return len(wanted) >= _LEAST_LETTERS and f" {wanted} " in f" {fold(text)} "
