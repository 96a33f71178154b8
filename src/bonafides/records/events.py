"""Events of one's own, transactions with their assessments, and decisions as deeds."""

from collections.abc import Iterator, Sequence

from bonafides.model.assessment import Assessment, ItemResult
from bonafides.model.dates import PartialDate
from bonafides.model.disposition import Disposition
from bonafides.model.document import Interval
from bonafides.model.noun import Maybe, stated
from bonafides.model.record import Ground, ItemClass, RecordEvent
from bonafides.model.transaction import Transaction
from bonafides.records.atlas import Atlas
from bonafides.records.deeds import Deed, DeedKind, Owner, Word
from bonafides.records.lead_deeds import keys_of

_KINDS: dict[str, DeedKind] = {
    "denial": "refusal", "refusal": "refusal", "inform_notice": "notice", "order": "offer", "shipment": "transfer",
}  # fmt: skip
_SELLERS = ("exporter", "shipper", "manufacturer", "broker")
_TAKERS = ("end_user", "ultimate_consignee", "consignee", "buyer")
_STATUS: dict[str, ItemClass] = {
    "controlled_cat_I": "listed", "controlled_cat_II": "listed", "controlled_other_regime": "listed", "controlled_munitions_only": "military_list",
    "unlisted_sensitive": "unlisted_sensitive", "not_controlled": "ordinary", "insufficient_data": "unspecified",
}  # fmt: skip


def deed_of(event: RecordEvent, atlas: Atlas) -> Deed:
    """Give an event as a deed; a shipment that nobody says was stopped is of unknown end, not through."""
    kind: DeedKind = _KINDS.get(event.event) or event.event  # type: ignore[assignment]  # The rest of the words are the same.
    ground = Ground(
        id=event.id, kind="event", source=event.source or "own event", marking=event.marking, stance=event.stance,
        says=_text(event.note) or _text(event.what),
    )  # fmt: skip
    firm = _each(event.party)
    return Deed(
        id=event.id,
        kind=kind,
        action=event.event,
        parties=firm,
        aliases=event.aliases,
        keys=keys_of((*firm, *event.aliases, *_each(event.trading_as))),
        authority=_each(event.by),
        receivers=_each(event.addressee) if kind in {"approach", "reply"} else _each(event.to),
        receiver_keys=keys_of(_each(event.to)),
        items=_each(event.item),
        item_keys=keys_of([_text(event.item).title()]),
        item_class=(event.item_class,),
        quantity=_text(event.quantity),
        destinations=tuple(c for word in _each(event.destination) if (c := atlas.country(word))),
        countries=_seat(event, kind, atlas),
        days=days_of(event.on),
        stance=event.stance,
        hedges=_each(event.wording),
        owner=_owner(event.state_owned),
        listed=_word(event.listed),
        stopped="yes" if kind in {"stop", "refusal"} else _word(event.stopped),
        catch_all="yes" if kind == "notice" else _word(event.catch_all),
        checked=_word(event.end_user_checked),
        fronts=_each(event.trading_as),
        what=_text(event.what),
        result=_text(event.result),
        case=event.case,
        due=days_of(event.answer_due) if stated(event.answer_due) else None,
        attended=event.attended if stated(event.attended) else None,
        grounds=(ground,),
    )


def days_of(on: PartialDate) -> Interval:
    """Give the days that a partial date may mean."""
    return Interval(from_=on.first, to=on.last)


def _seat(event: RecordEvent, kind: DeedKind, atlas: Atlas) -> tuple[str, ...]:
    """Give whose record it enters: as stated, else the government that was asked, or that answered."""
    if stated(event.country):
        return tuple(c for c in [atlas.country(event.country)] if c)
    asked = event.addressee if kind == "approach" else event.by if kind == "reply" else event.party
    return atlas.countries_in(_text(asked))


def _text(value: Maybe[str]) -> str:
    return value if stated(value) else ""


def _each(value: Maybe[str]) -> tuple[str, ...]:
    return (value,) if stated(value) and value else ()


def _word(value: Maybe[bool]) -> Word:
    return ("yes" if value else "no") if stated(value) else "unknown"


def _owner(value: Maybe[bool]) -> Owner:
    return ("state_owned" if value else "private") if stated(value) else "unknown"


def assessed_deeds(
    assessments: Sequence[Assessment], transactions: Sequence[Transaction], atlas: Atlas
) -> Iterator[Deed]:
    """Give each assessed transaction as a deed: proposed, neither shipped nor stopped, since an answer moves nothing."""
    orders = {t.id: t for t in transactions if stated(t.id)}
    for assessment in assessments:
        yield _assessed(assessment, orders.get(assessment.transaction), atlas)


def _assessed(assessment: Assessment, order: Transaction | None, atlas: Atlas) -> Deed:
    sellers = [p for role in _SELLERS for p in (order.parties if order else ()) if p.role == role]
    takers = [p for role in _TAKERS for p in (order.parties if order else ()) if p.role == role]
    told = order.destination if order and stated(order.destination) else ""
    seats = {c for p in sellers if stated(p.country) and (c := atlas.country(p.country))}
    owners = {_owner(p.state_owned) for p in sellers}
    marking = order.lead.marking if order and stated(order.lead) else ""
    says = f"{assessment.outcome} as of {assessment.as_of}, edition {assessment.edition}"
    name = assessment.transaction or assessment.id
    return Deed(
        id=f"assessment {name}",
        kind="assessment",
        action=assessment.outcome,
        parties=tuple(n for p in sellers if (n := _text(p.name))),
        keys=keys_of(n for p in sellers if (n := _text(p.name))),
        receivers=tuple(n for p in takers if (n := _text(p.name))),
        items=tuple(n for i in (order.items if order else ()) if (n := _text(i.description))),
        item_class=tuple(sorted({class_of(i) for i in assessment.items})) or ("unspecified",),
        destinations=tuple(c for c in [atlas.country(told)] if c),
        countries=tuple(sorted(seats)),
        days=days_of(order.date) if order else Interval(from_=assessment.as_of, to=assessment.as_of),
        owner=owners.pop() if len(owners) == 1 else "unknown",
        listed="yes" if any(h.match for h in assessment.hits) else "unknown",
        result=assessment.outcome,
        grounds=(Ground(id=f"assessment {name}", kind="assessment", source=assessment.id, marking=marking, says=says),),
    )


def class_of(item: ItemResult) -> ItemClass:
    """Give the class of an assessed item."""
    return _STATUS.get(item.status, "unspecified")


def decided_deeds(decisions: Sequence[Disposition], assessed: Sequence[Deed]) -> Iterator[Deed]:
    """Give each decision as a deed of the country whose transaction it is about."""
    seats = {d.id.removeprefix("assessment "): d.countries for d in assessed}
    for each in decisions:
        says = f"{each.verdict} by {each.by} on {each.on}: {each.reason}"
        yield Deed(
            id=f"decision {each.id}",
            kind="decision",
            action=each.verdict,
            parties=_each(each.party),
            keys=keys_of(_each(each.party)),
            countries=seats.get(each.transaction, ()),
            days=Interval(from_=each.on, to=each.on),
            result=each.verdict,
            grounds=(Ground(id=f"decision {each.id}", kind="decision", source=each.id, says=says),),
        )
