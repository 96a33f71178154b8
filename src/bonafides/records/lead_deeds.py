"""The leads of a document as deeds, with what its assessments add."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bonafides.model.document import Document, Interval, Lead, Stance
from bonafides.model.lead import AssessedDocument, LeadAssessment
from bonafides.model.record import Ground, ItemClass
from bonafides.records.atlas import Atlas
from bonafides.records.deeds import Deed, DeedKind, Owner, Word
from bonafides.text.fold import fold

_KINDS: dict[str, DeedKind] = {
    "supplied": "transfer", "shipped": "transfer", "procured": "transfer", "brokered": "transfer", "offered": "offer", "marketed": "offer",
    "sought": "offer", "curtailed": "curtailment", "refused": "refusal", "stopped": "stop", "investigated": "investigation",
    "measure": "measure", "appealed": "appeal", "referred": "referral", "approached_government": "approach",
}  # fmt: skip
_BUYS = frozenset({"procured", "sought"})
_OFFICIAL = frozenset({"refusal", "stop", "investigation", "measure", "referral", "approach"})
_REACH: dict[str, ItemClass] = {
    "control_list": "listed", "military_list": "military_list", "catch_all": "unlisted_sensitive", "not_listed": "ordinary",
    "unspecified": "unspecified",
}  # fmt: skip
_ON_LIST = frozenset({"binds", "informs"})
_OFF_LIST = frozenset({"not_yet_published", "name_not_yet_published", "off"})
_GENERIC = re.compile(
    r"(?i)\b(firms?|compan(y|ies)|enterprises?|entit(y|ies)|traders?|suppliers?|authorit(y|ies)|government|officials?|customers?)$"
)
_OWNED = re.compile(r"(?i)\bstate[- ]owned\b")
_PRIVATE = re.compile(r"(?i)\bprivate(ly[- ]owned)?\b")


def deeds_of(document: Document, atlas: Atlas) -> Iterator[Deed]:
    """Give each lead of a document as a deed; what the text and its assessment leave open stays unknown."""
    assessments = document.assessments if isinstance(document, AssessedDocument) else ()
    for lead in document.leads:
        yield _deed(document, lead, [a for a in assessments if a.lead == lead.id], atlas)


def _deed(document: Document, lead: Lead, assessed: Sequence[LeadAssessment], atlas: Atlas) -> Deed:
    kind = kind_of(lead)
    parties, authority, receivers = roles(lead, kind, atlas)
    because, seats = _rests(document, lead, assessed), _seats(lead, kind, parties, atlas)
    seats = seats or _assessed_seats(kind, (*parties, *authority), assessed, atlas)
    if not seats:
        seats, called = _called(document, (*parties, *authority), atlas)
        because += tuple(g for g in called if g.portion != lead.portion)
    moved = kind == "transfer" and lead.is_transfer and not lead.negated
    days = lead.date or (Interval(to=document.date) if document.date else None)
    return Deed(
        id=f"{document.document} {lead.id}",
        kind=kind,
        action=lead.action,
        parties=parties,
        aliases=lead.aliases,
        keys=keys_of((*parties, *lead.aliases), _party_links(lead)),
        authority=authority,
        receivers=receivers,
        receiver_keys=keys_of(receivers, (*lead.links.get("end_user", ()), *lead.links.get("counterparty", ()))),
        items=lead.item,
        item_keys=frozenset(lead.links.get("item", ())) or frozenset(map(fold, lead.item)),
        item_class=_classes(lead, assessed),
        quantity=lead.quantity or "",
        destinations=_destinations(lead, assessed, atlas),
        countries=seats,
        days=_up_to(days, document),
        stance=_stance(lead),
        hedges=tuple(dict.fromkeys(w for w in (lead.wording, *lead.hedges) if w)),
        owner=_owner(lead, parties),
        listed=_listed(assessed),
        stopped="yes" if kind in {"stop", "refusal"} else "no" if moved else "unknown",
        catch_all="no" if moved and any(a.only == "catch_all" for a in assessed) else "unknown",
        fronts=lead.aliases if kind in {"transfer", "offer"} else (),
        via=lead.via if kind in {"transfer", "offer"} else (),
        route=lead.route,
        identity_only=any(a.only == "identity" for a in assessed),
        grounds=(_ground(document, lead),),
        because=because,
    )


def kind_of(lead: Lead) -> DeedKind:
    """Give what kind of deed a lead tells; goods that did not move, without a denial, are no transfer."""
    kind = _KINDS[lead.action]
    return "offer" if kind == "transfer" and not lead.is_transfer and not lead.negated else kind


def roles(lead: Lead, kind: DeedKind, atlas: Atlas) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Give whose deed it is or whom it concerns, which authority acts, and who receives or is asked."""
    if lead.action in _BUYS:
        return lead.counterparty, (), (*lead.actor, *lead.end_user)
    firms = tuple(name for name in lead.target if not atlas.country(name))
    if kind == "approach":
        return firms, lead.actor, lead.counterparty
    if kind in _OFFICIAL:
        return lead.counterparty or firms, lead.actor, lead.end_user
    return lead.actor, (), tuple(dict.fromkeys((*lead.end_user, *lead.counterparty)))


def keys_of(names: Iterable[str], links: Iterable[str] = ()) -> frozenset[str]:
    """Give what named parties are known by: links to listed actors and folded names; "Chinese firms" names nobody.

    >>> sorted(keys_of(["Chinese firms", "Blue Heron Ltd"], ["actor:x", "country:CN"]))
    ['actor:x', 'blue heron ltd']
    """
    named = (n for n in names if n and n.split()[-1][:1].isupper() and not _GENERIC.search(n))
    return frozenset(map(fold, named)) | {link for link in links if link.startswith("actor:")}


def _party_links(lead: Lead) -> tuple[str, ...]:
    """Give the links of the parties: of the sellers, or of whom an authority acts on."""
    if lead.action in _BUYS:
        return lead.links.get("counterparty", ())
    if _KINDS[lead.action] in _OFFICIAL:
        firms = (link for link in lead.links.get("target", ()) if link.startswith("actor:"))
        asked = _KINDS[lead.action] == "approach"
        return tuple(firms) if asked else lead.links.get("counterparty", ()) or tuple(firms)
    return lead.links.get("actor", ())


def _ground(document: Document, lead: Lead) -> Ground:
    return Ground(
        id=f"{document.document} {lead.id}", kind="lead", source=document.document, portion=lead.portion, marking=lead.marking,
        stance=_stance(lead), says=lead.span,
    )  # fmt: skip


def _rests(document: Document, lead: Lead, assessed: Sequence[LeadAssessment]) -> tuple[Ground, ...]:
    """Give the portions that the assessments of a lead rest on beside its own, by their mark."""
    rests = {(a.marking, a.portions) for a in assessed if a.marking and a.marking != lead.marking}
    return tuple(
        Ground(
            id=f"{document.document} {lead.id} as assessed, {', '.join(portions)}", kind="assessment", source=document.document,
            portion=", ".join(portions), marking=marking, stance=_stance(lead),
        )
        for marking, portions in sorted(rests)
    )  # fmt: skip


def _stance(lead: Lead) -> Stance:
    return "denied" if lead.negated else lead.stance


def _up_to(days: Interval | None, document: Document) -> Interval | None:
    """Close an open end by the document's day: what it reports has happened by then."""
    if days and days.to is None and document.date:
        return Interval(from_=days.from_, to=max(document.date, days.from_ or document.date))
    return days


def _seats(lead: Lead, kind: DeedKind, parties: tuple[str, ...], atlas: Atlas) -> tuple[str, ...]:
    """Give the countries whose deed it is, from the names and links of the lead itself."""
    said = {c for name in (*parties, *(lead.actor if kind in _OFFICIAL else ())) for c in atlas.countries_in(name)}
    linked = set(atlas.of_links((*_party_links(lead), *(lead.links.get("actor", ()) if kind in _OFFICIAL else ()))))
    if kind == "approach":
        said = {c for name in lead.counterparty for c in atlas.countries_in(name)}
        linked = set(atlas.of_links(lead.links.get("counterparty", ())))
    return tuple(sorted(said | linked))


def _assessed_seats(
    kind: DeedKind, names: Iterable[str], assessed: Sequence[LeadAssessment], atlas: Atlas
) -> tuple[str, ...]:
    """Give the countries of these parties as their assessment has them."""
    role = "exporter" if kind in {"transfer", "offer"} else "counterparty" if kind == "approach" else ""
    wanted = set(names)
    told = (p.country for a in assessed for p in a.parties if (p.role == role if role else p.name in wanted))
    return tuple(sorted({code for country in told if (code := atlas.country(country))}))


def _called(document: Document, names: Iterable[str], atlas: Atlas) -> tuple[tuple[str, ...], tuple[Ground, ...]]:
    """Give the countries by which a document calls these firms anywhere, and the portions that do."""
    found: set[str] = set()
    grounds = []
    for portion in document.portions:
        called = {c for name in names if keys_of([name]) for c in atlas.called(portion.text, name)}
        if called - found:
            found |= called
            ident = f"{document.document} portion {portion.id}"
            marking = portion.effective
            grounds.append(
                Ground(id=ident, kind="portion", source=document.document, portion=portion.id, marking=marking)
            )
    return tuple(sorted(found)), tuple(grounds)


def _classes(lead: Lead, assessed: Sequence[LeadAssessment]) -> tuple[ItemClass, ...]:
    """Give the classes of the goods: as assessed, else as read."""
    found: set[ItemClass] = {_REACH[i.reach] for a in assessed for i in a.items}
    return tuple(sorted(found)) or (lead.item_kind,)


def _destinations(lead: Lead, assessed: Sequence[LeadAssessment], atlas: Atlas) -> tuple[str, ...]:
    told = {code for a in assessed if (code := atlas.country(a.destination))}
    linked = atlas.of_links(lead.links.get("target", ())) or atlas.of_links(lead.links.get("end_user", ()))
    named = {c for name in (*lead.target, *lead.end_user) for c in atlas.countries_in(name)}
    return tuple(sorted(told or linked or named))


def _owner(lead: Lead, parties: Iterable[str]) -> Owner:
    """Give what the sentence calls the firms, right before their names or before "including"; both at once is unknown."""
    said = " ".join(_before(lead.span, name) for name in parties)
    owned, private = bool(_OWNED.search(said)), bool(_PRIVATE.search(said))
    return "unknown" if owned == private else "state_owned" if owned else "private"


def _before(span: str, name: str) -> str:
    at = span.find(name)
    lead_in = span[: max(at, 0)]
    near = lead_in[-40:] if "including" not in lead_in and "such as" not in lead_in else lead_in
    return f"{near} {name}"


def _listed(assessed: Sequence[LeadAssessment]) -> Word:
    """Tell whether a party was on a list on each day of the lead; no listing at all is no proof that there was none."""
    standings = {
        s for a in assessed for p in a.parties for li in p.listings for day, s in li.on.items() if _then(day, a)
    }
    if standings & _ON_LIST:
        return "yes"
    every = all(p.listings for a in assessed for p in a.parties)
    return "no" if standings and standings <= _OFF_LIST and every else "unknown"


def _then(day: str, assessed: LeadAssessment) -> bool:
    return day in {d.isoformat() for d in assessed.days}
