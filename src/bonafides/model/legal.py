"""The questions that several laws put to the facts: banned? beyond the list? aware? owned by listed parties?

Each answers with a Truth and its grounds, so that a rule of law stays one expression. Missing data is never no: what a law
would lift (a destination outside its reach, a listed item outside its catch-all) is lifted only by a fact that is known.
"""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import get_args

from bonafides.model.assessment import ItemResult
from bonafides.model.ban import GoodsBan
from bonafides.model.evidence import Evidence, Locus, asks, claim
from bonafides.model.facts import CONTROLLED, Facts, OwnedBy, at_item, hit_evidence
from bonafides.model.item import Item
from bonafides.model.noun import stated
from bonafides.model.transaction import Ladder, TransactionKind
from bonafides.model.truth import Truth, any_of

RUNGS: tuple[Ladder, ...] = get_args(Ladder)
HALF = Fraction(1, 2)
PROGRAMMES = frozenset({"missile", "nuclear", "chemical", "biological"})


# ---------------------------------------------------------------------- goods bans
@lru_cache(maxsize=64)
def banned(facts: Facts, jurisdiction: str, *destinations: str) -> Truth:
    """Tell whether a ban of a jurisdiction in force on the day covers goods that go to its destination.

    Args:
        facts: What was gathered; its bans are those in force.
        jurisdiction: Whose bans.
        destinations: Look at these destinations only; none named means all.
    """
    bans = _bans(facts, jurisdiction, destinations)
    known = {w.country for w in facts.whereto} if all(w.known for w in facts.whereto) else set()
    if known and not any(b.destination in known for b in bans):
        return Truth.no(*(w.ground for w in facts.whereto))
    going = {destination: facts.going_to((destination,)) for destination in {b.destination for b in bans}}
    return any_of(_banned(facts, ban, going[ban.destination]) for ban in bans)


def in_scope(facts: Facts, *bans: str) -> Truth:
    """Tell whether goods lie within a ban, wherever they go; unknown where heading or classification is open.

    Args:
        facts: What was gathered; its bans are those in force.
        bans: Ids of bans, or how their ids begin.
    """
    return any_of(_banned(facts, ban, Truth.yes()) for ban in facts.bans if ban.id.startswith(bans))


@lru_cache(maxsize=64)
def reached(facts: Facts, jurisdiction: str) -> Truth:
    """Tell whether goods that could contribute to delivery systems go to a destination whose ban reaches any such item.

    The goods count when they are listed, sensitive or near a line, or when a document names an item of the catalogue.
    """
    bans = [b for b in _bans(facts, jurisdiction, ()) if b.catch_all]
    if not bans:
        return Truth.no()
    goods = facts.sensitive() | any_of(Truth.yes(r.ground) for r in facts.recognised)
    return any_of(facts.going_to((b.destination,)) & goods & Truth.yes(_cited(b)) for b in bans)


def _bans(facts: Facts, jurisdiction: str, destinations: tuple[str, ...]) -> list[GoodsBan]:
    wanted = [b for b in facts.bans if b.jurisdiction == jurisdiction]
    return [b for b in wanted if not destinations or b.destination in destinations]


def _banned(facts: Facts, ban: GoodsBan, going: Truth) -> Truth:
    if going.value is False:
        return going
    if ban.all_goods:
        covered = Truth.yes()
    elif not facts.items:
        covered = Truth.unknown(asks("Which goods are to be sent?", "$.items"))
    else:
        covered = any_of(_covered(ban, i, item, result) for i, (item, result) in enumerate(facts.goods))
    meant = Truth.unknown(asks(f"Are the goods {ban.only}?", "$.end_use.stated")) if ban.only else Truth.yes()
    return going & covered & meant & Truth.yes(_cited(ban))


def _covered(ban: GoodsBan, index: int, item: Item, result: ItemResult) -> Truth:
    """Tell whether one item lies within a ban; unknown where heading or classification is open."""
    answers = [_heading(ban, item)] if ban.hs else []
    answers += [_listed_scope(ban, result)] if ban.lists or ban.codes or ban.items else []
    value = True if True in answers else None if None in answers else False
    what = {True: "lies within", None: "may lie within", False: "lies outside"}[value]
    name = item.description if stated(item.description) else "An item without a description"
    says = Evidence(says=f"“{name}” {what} {ban.title}", place=at_item(index))
    return Truth.of(value, says, *(result.questions if value is None else ()))


def _heading(ban: GoodsBan, item: Item) -> bool | None:
    """Tell whether the tariff heading is one of the ban's; a shorter heading may be, an unstated one may be."""
    if not stated(item.hs):
        return None
    digits = "".join(c for c in str(item.hs) if c.isdigit())
    if any(digits.startswith(h) for h in ban.hs):
        return True
    return None if any(h.startswith(digits) for h in ban.hs) else False


def _listed_scope(ban: GoodsBan, result: ItemResult) -> bool | None:
    every = (*result.mtcr, *result.eu, *result.us, *(c for codes in result.codes.values() for c in codes))
    if any(_on(result, each) for each in ban.lists) or set(ban.items) & set(result.names):
        return True
    if any(code.startswith(prefix) for code in every for prefix in ban.codes):
        return True
    return None if result.status == "insufficient_data" else False


def _on(result: ItemResult, named: str) -> tuple[str, ...]:
    """Give the codes of an item on a whole control list as bans name it."""
    return {
        "mtcr": result.mtcr,
        "eu": result.eu,
        "eu_dual_use": tuple(c for c in result.eu if not c.startswith("ML")),
        "eu_military": tuple(c for c in result.eu if c.startswith("ML")),
        "us_ccl": tuple(c for c in result.us if c[:1].isdigit()),
        "us_usml": tuple(c for c in result.us if not c[:1].isdigit()),
    }.get(named, result.codes.get(named, ()))


def _cited(ban: GoodsBan) -> Evidence:
    contested = f"; {' and '.join(ban.contested_by)} hold it not to be in force" if ban.contested_by else ""
    return Evidence(says=f"{ban.title}{contested}", place=Locus(source=ban.cites, at=ban.passage))


# ---------------------------------------------------------------------- where to, and beyond which list
def only_to(facts: Facts, countries: Iterable[str]) -> Truth:
    """Tell whether the goods are known to go to these countries and nowhere else; no where no destination is known."""
    inside = set(countries)
    outside = [w.ground for w in facts.whereto if w.country not in inside]
    if outside or not facts.whereto:
        return Truth.no(
            *outside or [claim("No destination is known that would lift the duty", "transaction", "$.destination")]
        )
    return Truth.yes(*(w.ground for w in facts.whereto))


def within(facts: Facts, group: str) -> Truth:
    """Tell whether the goods are known to stay in a country group, by members that are certain on the day."""
    return only_to(facts, (country for country, sure in facts.groups.get(group, {}).items() if sure))


def on_list(facts: Facts, named: str) -> Truth:
    """Tell whether an item is on a control list as bans name it: mtcr, eu_dual_use, eu_military, us_ccl, us_usml.

    Unknown where an item cannot be classified on what is stated, or where no item is stated.
    """
    if not facts.items:
        return Truth.unknown(asks("Which goods are to be sent?", "$.items"))
    return any_of(_on_list(facts, i, named) for i in range(len(facts.items)))


def _on_list(facts: Facts, index: int, named: str) -> Truth:
    result, name = facts.items[index], facts.item_name(index)
    if result.status in CONTROLLED and (codes := _on(result, named)):
        return Truth.yes(
            Evidence(says=f"{name} is controlled: {', '.join(codes)}", place=at_item(index), because=result.evidence)
        )
    if result.status == "insufficient_data":
        return Truth.unknown(*(result.questions or (asks(f"What exactly is {name}?", f"$.items[{index}]"),)))
    return Truth.no(Evidence(says=f"{name}: {result.status}", place=at_item(index), because=result.evidence))


def beyond_list(facts: Facts, *named: str) -> Truth:
    """Tell whether an item is not known to be on one of these control lists, so that catch-all law reaches it.

    An item that cannot be classified is not known to be listed; it is reached until it is.
    """
    listed = [any_of(_on_list(facts, i, each) for each in named) for i in range(len(facts.items))]
    if listed and all(each.value is True for each in listed):
        return Truth.no(*(g for each in listed for g in each.grounds))
    return Truth.yes(
        *(
            Evidence(says=f"{facts.item_name(i)} is not known to be on the list", place=at_item(i))
            for i, each in enumerate(listed)
            if each.value is not True
        ),
        *([] if listed else [claim("No item is known to be on the list", "transaction", "$.items")]),
    )


def of_kind(facts: Facts, *kinds: TransactionKind) -> Truth:
    """Tell whether the transaction is of one of these kinds; unknown where nobody said."""
    kind = facts.transaction.kind
    if not stated(kind):
        return Truth.unknown(asks("Is this an export, a transit, a brokering deal or technical assistance?", "$.kind"))
    return Truth.of(kind in kinds, claim(f"The transaction is {kind.replace('_', ' ')}", "transaction", "$.kind"))


# ---------------------------------------------------------------------- knowledge
@lru_cache(maxsize=64)
def aware_of(facts: Facts, *uses: str, standard: Ladder = "aware") -> Truth:
    """Tell whether the exporter has the knowledge of one of these uses that a catch-all law asks for.

    Yes when the end-use words name one, or when the exporter states knowledge at or above the law's standard. Unknown when the
    stated knowledge is a lower rung, when the customer refuses to say, when a party or another use points to a programme, or when
    listed or sensitive goods go to a country of missile concern (group D:4), or nobody knows where. Otherwise no: such goods
    alone, for a country outside the group, say nothing of their use.

    Args:
        facts: What was gathered.
        uses: Readings of the end-use words, as `Facts.uses` names them.
        standard: The lowest rung of the knowledge ladder that the law accepts.

    Source:
        15 CFR 772.1, definition of knowledge.
    """
    named = facts.used_for(*uses)
    if named.value is True:
        return named
    rung = facts.end_use.knowledge
    told = claim(f"The exporter's knowledge is stated as: {rung}", "transaction", "$.end_use.knowledge")
    if stated(rung) and RUNGS.index(rung) >= RUNGS.index(standard):
        return Truth.yes(told)
    signals = (*((told,) if stated(rung) and rung != "none" else ()), *_signals(facts))
    if not signals:
        return Truth.no(claim("Nothing on file points to such a use"))
    return Truth.unknown(*signals, *(named.grounds if named.value is None else ()))


@lru_cache(maxsize=8)
def _signals(facts: Facts) -> tuple[Evidence, ...]:
    """Give what points to a programme: parties and uses by themselves; goods and military use only where they go to concern.

    A listing that was not in force on the day points to one only beside such goods or such a use: what ended says nothing of lamps.
    """
    of_concern = [h for h in facts.hits if h.same_party and PROGRAMMES & {*h.concern, *h.programmes}]
    parties = [hit_evidence(h) for h in of_concern if h.in_force != "no"]
    uses = [g for use in (*sorted(PROGRAMMES), "rocket", "uav", "refused") for g in facts.uses.get(use, ())]
    goods = facts.sensitive()
    weaker = (*facts.uses.get("military", ()), *(goods.grounds if goods.value is not False else ()))
    concern = bool(weaker) and facts.in_group("D:4").value is not False
    past = [hit_evidence(h) for h in of_concern if h.in_force == "no"] if weaker else []
    return (*parties, *uses, *past, *(weaker if concern else ()))


def range_open(facts: Facts) -> Truth:
    """Tell whether the range, or what the rocket is for, cannot be determined from what is stated.

    Yes when no range is stated. When one below 300 km is stated, no for a use in civil or space work, else unknown: whether it
    would deliver weapons of mass destruction is then still to be asked. No when 300 km or more is stated.
    """
    if facts.uses.get("range_300"):
        return Truth.no(*facts.uses["range_300"])
    below = facts.uses.get("range_below_300", ())
    if not below:
        return Truth.yes(
            asks(
                "What is the greatest range of the rocket or unmanned aircraft?",
                "$.end_use.stated",
                "No range is stated",
            )
        )
    purpose = (*facts.uses.get("civil", ()), *facts.uses.get("space", ()))
    return (
        Truth.no(*below, *purpose)
        if purpose
        else Truth.unknown(asks("What is the rocket or unmanned aircraft for?", "$.end_use.stated"))
    )


def reaches_300_km(facts: Facts) -> Truth:
    """Tell whether a range of 300 km or more is stated; unknown where no range is."""
    if facts.uses.get("range_300"):
        return Truth.yes(*facts.uses["range_300"])
    if facts.uses.get("range_below_300"):
        return Truth.no(*facts.uses["range_below_300"])
    return Truth.unknown(asks("What is the greatest range of the rocket or unmanned aircraft?", "$.end_use.stated"))


# ---------------------------------------------------------------------- ownership
def owned(facts: Facts, binding: str, *measures: str, over_half: bool = False, together: bool = True) -> Truth:
    """Tell whether listed owners hold half of a party: yes where the least shares suffice, unknown where only the most would.

    Args:
        facts: What was gathered; an owner's share is an interval, [0, 1] where it is not stated.
        binding: The jurisdiction whose listings count.
        measures: The measures that pass to what is owned.
        over_half: Whether the law asks for more than a half.
        together: Whether the shares of several listed owners are added.
    """
    counted = [o for o in facts.owners if binding in o.hit.binding and o.hit.measure in measures]
    counted = [o for o in counted if o.hit.match or (o.hit.same_party and o.hit.in_force == "unknown")]
    return any_of(_owned(group, over_half) for group in _groups(counted, together))


def _groups(owners: list[OwnedBy], together: bool) -> list[dict[str, list[OwnedBy]]]:
    """Give owners by party, one entry an owner however many listings name it."""
    groups: dict[object, dict[str, list[OwnedBy]]] = {}
    for owner in owners:
        key: object = owner.party if together else (owner.party, owner.owner)
        groups.setdefault(key, {}).setdefault(owner.owner, []).append(owner)
    return list(groups.values())


def _owned(group: dict[str, list[OwnedBy]], over_half: bool) -> Truth:
    low = sum((max((o.low for o in hits if o.hit.match), default=Fraction(0)) for hits in group.values()), Fraction(0))
    high = sum((max(o.high for o in hits) for hits in group.values()), Fraction(0))
    grounds = [g for hits in group.values() for o in hits for g in (o.ground, hit_evidence(o.hit))]
    if low > HALF or (low == HALF and not over_half):
        return Truth.yes(*grounds)
    if high > HALF or (high == HALF and not over_half):
        party = next(iter(group.values()))[0].party
        return Truth.unknown(
            *grounds, asks("Which share do the listed owners hold, together?", f"$.parties[{party}].owners")
        )
    return Truth.no(*grounds)
