"""Whether a firm that the file names is related to a party of this transaction: owner, parent, earlier name, or the same unit."""

import re
from collections.abc import Iterator

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.transaction import Event
from bonafides.text.fold import fold
from bonafides.text.past import is_party, names_of
from bonafides.text.premises import shared
from bonafides.text.samename import alike

_TIE = re.compile(
    r"\b(?:formerly|former name|renamed|previously|known as|successor|subsidiary|parent|sister|affiliate|affiliated|owned|holding|same group|branch|"
    r"same owners?|same director|fruher|ehemals|tochter\w*|mutter\w*|filiale|anciennement|antes|filial|dochern\w*|ranee|byvsh\w*|eski)\b"
)
_TIE_HAN = re.compile("原名|曾用名|更名|子公司|母公司|关联|控股|旧称|旧社名|親会社")
_DENIED = re.compile(r"\b(?:no|not|never|nor|neither|without|unrelated|keine?|nicht|pas|aucun\w*|ne|net)\b")


def related(facts: Facts, event: Event) -> tuple[Evidence, ...]:
    """Give what on file ties the firm that an event names to a party of this transaction; empty where nothing does.

    Owners, notes that state a tie, a change of name in the history, and a shared address (of an event, in its note) count.
    """
    if not stated(event.party):
        return ()
    name = event.party
    parties = [
        (i, p) for i, p in enumerate(facts.parties) if p.role not in {"exporter", "carrier", "forwarder", "bank"}
    ]
    return (*(g for i, p in parties for g in _ties(p, i, name, event)), *_renamed(facts, name))


def _ties(party: Party, index: int, name: str, event: Event) -> Iterator[Evidence]:
    at, who = f"$.parties[{index}]", party.name if stated(party.name) else "a party"
    for owner in party.owners if stated(party.owners) else ():
        if alike(owner.name, name) is True:
            yield claim(f"{owner.name} owns {who}", "transaction", f"{at}.owners")
    for number, note in enumerate(party.notes if stated(party.notes) else ()):
        if says_tie(note, name):
            yield claim(f"A note on {who} ties it to {name}: “{note}”", "transaction", f"{at}.notes[{number}]")
    if stated(event.note) and stated(party.address) and _same_premises(event.note, party.address):
        yield claim(f"{name} is at the address of {who}: {party.address}", "transaction", f"{at}.address")


def says_tie(note: str, name: str) -> bool:
    """Tell whether a note names a firm and states a tie that it does not deny."""
    plain = fold(note)
    named = f" {fold(name)} " in f" {plain} " or name in note
    return named and bool(_TIE.search(plain) or _TIE_HAN.search(note)) and not _DENIED.search(plain)


def _same_premises(note: str, address: str) -> bool:
    """Tell whether a note of an event gives a party's address, to the unit where one is stated."""
    _, _, after = note.partition(":")
    return any(
        shared(part, address) in {"unit", "address"} and any(c.isdigit() for c in part)
        for part in (note, after)
        if part
    )


def _renamed(facts: Facts, name: str) -> Iterator[Evidence]:
    for index, event in enumerate(facts.history):
        if event.event != "change" or not (stated(event.from_) and stated(event.to)):
            continue
        past, new = event.from_, event.to
        ours = any(alike(own, end) is True for p in facts.parties for own in names_of(p) for end in (past, new))
        if (
            ours
            and is_party(facts, name) is not True
            and any(alike(name, end) is True for end in (past, new))
            and _of_name(event)
        ):
            yield claim(f"The file records a change from {past} to {new}", "transaction", f"$.history[{index}]")


def _of_name(event: Event) -> bool:
    """Tell whether a change is one of name, and not of the user or place."""
    return stated(event.what) and bool(re.search(r"name|firma|owner|parent|eigent|名", event.what.casefold()))
