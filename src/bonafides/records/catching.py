"""By which ways a deal is caught on a day: lists of parties, lists of goods, embargo, catch-all, or only by knowing who is who."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, get_args

from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import CONTROLLED, hit_evidence
from bonafides.model.lead import Catch, Way
from bonafides.model.transaction import Transaction
from bonafides.records.item_records import described, entries_of
from bonafides.records.party_records import Known
from bonafides.records.variants import Variants, cited, may_stop, stops

_Found = Iterator[tuple[Way, bool, Evidence]]


def ways_of(asked: Variants, transaction: Transaction, parties: Sequence[Known], day: date) -> tuple[Catch, ...]:
    """Give the ways that catch the deal on a day, and those that may, each with its evidence; what holds leaves out what may.

    Args:
        asked: The answers as of that day.
        transaction: As drafted.
        parties: What is known of each party.
        day: The day.
    """
    found: dict[Way, dict[bool, list[Evidence]]] = {}
    for way, sure, evidence in (
        *_by_parties(asked, parties, day),
        *_by_goods(asked, transaction),
        *_by_rules(asked),
        *_by_identity(parties, day),
    ):
        found.setdefault(way, {}).setdefault(sure, []).append(evidence)
    return tuple(
        Catch(way=way, truth="yes" if True in found[way] else "unknown", evidence=_once(found[way].get(True) or found[way][False]))
        for way in get_args(Way)
        if way in found
    )  # fmt: skip


def only_of(ways: Iterable[Catch]) -> Literal["", "catch_all", "identity"]:
    """Give what alone catches a deal: knowing that two names are one, or the catch-all, be it open; lists that inform stop nothing.

    Goods that are too vague to be classified may be listed: that leaves no catch-all alone, and says nothing of who is who.

    >>> only_of([Catch(way="catch_all", truth="unknown"), Catch(way="informing_list", truth="yes")])
    'catch_all'
    >>> only_of([Catch(way="identity", truth="yes"), Catch(way="control_list", truth="unknown")])
    'identity'
    """
    truths = {c.way: c.truth for c in ways if c.way != "informing_list"}
    sure = {way for way, truth in truths.items() if truth == "yes"}
    if sure == {"identity"}:
        return "identity"
    return "catch_all" if not sure - {"catch_all"} and set(truths) == {"catch_all"} else ""


def _by_parties(asked: Variants, parties: Iterable[Known], day: date) -> _Found:
    """Give the lists that name a party as it traded: binding where a jurisdiction with a say made them law, else informing."""
    for known in parties:
        for hit in known.as_traded.get(day, ()):
            way: Way = "listed_party" if set(hit.binding) & set(asked.say) else "informing_list"
            yield way, True, hit_evidence(hit)
    for hit in asked.traded.hits:
        if hit.same_party and hit.in_force == "unknown" and set(hit.binding) & set(asked.say):
            yield "listed_party", False, hit_evidence(hit)


def _by_goods(asked: Variants, transaction: Transaction) -> _Found:
    rules = asked.rules(asked.bare).values()
    sure = any(asked.has_say(j) and stops(a) for j, a in rules)
    for item, result in zip(transaction.items, asked.told.items, strict=True):
        if result.status == "insufficient_data":
            yield "control_list", False, _unspecified(described(item), result)
        elif result.status in CONTROLLED:
            way: Way = "military_list" if result.status == "controlled_munitions_only" else "control_list"
            yield way, sure, claim(f"“{described(item)}” is listed: {', '.join(entries_of(result))}")


def _unspecified(name: str, result: ItemResult) -> Evidence:
    """Say that nobody knows whether goods are listed, with what is to be asked."""
    question = next((q.asks for q in result.questions if q.asks), f"What exactly is “{name}”?")
    return Evidence(says=f"“{name}” is too little to say whether a list names it", asks=question)


def _by_rules(asked: Variants) -> _Found:
    """Give the bans by goods and destination, and the rules on use and knowledge, that hold or may, or would for sensitive goods of one who should have known."""
    for j, answer in asked.rules(asked.bare).values():
        if "PROHIBIT" in {answer.outcome, answer.may} and (stops(answer) or may_stop(answer)):
            yield "embargo", stops(answer) and asked.has_say(j), cited(j, answer)
    traded = asked.rules(asked.traded)
    for j, answer in traded.values():
        if "CATCH_ALL" in {answer.outcome, answer.may}:
            yield "catch_all", stops(answer) and asked.has_say(j), cited(j, answer, "" if stops(answer) else "open: ")
    for rule, (j, answer) in (asked.rules(asked.knowing) if asked.knowing else {}).items():
        if answer.outcome == "CATCH_ALL" and stops(answer) and not (rule in traded and stops(traded[rule][1])):
            yield "catch_all", False, cited(j, answer, "if the exporter knew or should have known of such a use: ")


def _by_identity(parties: Iterable[Known], day: date) -> _Found:
    for known in parties:
        record = known.record
        sure = day in record.identity_only_on
        if not sure and day not in record.identity_perhaps_on:
            continue
        traded = " and ".join(record.in_trade or record.names)
        listed = [
            e for e in record.listings if e.on.get(day.isoformat()) in {"binds", "informs", "name_not_yet_published"}
        ]
        for each in listed:
            yield "identity", sure, claim(f"“{traded}” was on no list on {day}; {each.name} was, {each.says}", each.list, each.list_id)  # fmt: skip


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple({(e.says, e.asks, e.place.at if e.place else ""): e for e in evidence}.values())
