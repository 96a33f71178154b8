"""Small facts built by hand, for tests of law rules."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

from msgspec import UNSET

import bonafides_catalogue.law
from bonafides.editions.tables import LawFile
from bonafides.model.assessment import Hit, ItemResult
from bonafides.model.codec import from_toml
from bonafides.model.dates import PartialDate
from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts, OwnedBy, Recognised, Whereto
from bonafides.model.item import Item
from bonafides.model.listing import Measure
from bonafides.model.outcome import Status
from bonafides.model.party import Party, Role
from bonafides.model.transaction import Answer, EndUse, Ladder, Transaction, TransactionKind

FOLDER = Path(bonafides_catalogue.law.__file__).parent


FILES = tuple(from_toml(path.read_bytes(), LawFile, where=path.name) for path in sorted(FOLDER.glob("*.toml")))
BANS = tuple(ban for file in FILES for ban in file.ban)
GROUP_ROWS = tuple(row for file in FILES for row in file.group)
AUTHORITIES = {jurisdiction: words for file in FILES for jurisdiction, words in file.authority.items()}


def groups_on(day: date) -> dict[str, dict[str, bool | None]]:
    """Give the country groups on a day: those of the law folder, and a few of the export administration regulations."""
    groups: dict[str, dict[str, bool | None]] = {
        "D:4": {"CN": True, "EG": True, "IR": True, "KP": True, "PK": True, "SY": True},
        "D:2": {"IR": True, "PK": True, "KP": True},
        "D:5": {"CN": True, "IR": True, "KP": True},
        "EU": {"DE": True, "FR": True, "NL": True},
    }
    for row in GROUP_ROWS:
        members = groups.setdefault(row.group, {})
        if (holds := row.holds(day.isoformat())) is not False:
            members[row.country] = holds
    return groups


def goods(
    description: str = "carbon brushes",
    status: Status = "not_controlled",
    *,
    hs: str = "",
    mtcr: tuple[str, ...] = (),
    eu: tuple[str, ...] = (),
    us: tuple[str, ...] = (),
    cn: tuple[str, ...] = (),
    origin: str = "",
) -> tuple[Item, ItemResult]:
    """Give an item with its classification."""
    questions = (asks("What exactly is it?", "$.items[0]"),) if status == "insufficient_data" else ()
    result = ItemResult(status=status, mtcr=mtcr, eu=eu, us=us, codes={"cn": cn} if cn else {}, questions=questions)
    return Item(description=description, hs=hs or UNSET, origin=origin or UNSET), result


UNCLEAR = goods("equipment", "insufficient_data")
LAMPS = goods("LED garden lamps", hs="9405.42")
PERCHLORATE = goods("sodium perchlorate 99 %", "unlisted_sensitive", hs="2829.90")
CHASSIS = goods("8x8 chassis for water bowsers", "unlisted_sensitive", hs="8706.00")
UDMH = goods("UDMH", "controlled_cat_II", hs="2928.00", mtcr=("4.C.2.b",), eu=("ML8.c.4.d",), us=("1C111.b.1",))
GYRO = goods("gyro", "controlled_cat_II", hs="9014.20", mtcr=("9.A.4",), eu=("7A102",), us=("7A102",), cn=("7A102",))
MUNITION = goods("rocket motor", "controlled_cat_I", mtcr=("2.A.1.c",), eu=("ML4.a",), us=("IV.h.1",))


def hit(
    name: str,
    binding: str = "US",
    measure: Measure = "asset_freeze",
    *,
    match: bool | None = True,
    concern: tuple[str, ...] = (),
) -> Hit:
    """Give a hit: a match, no match, or (None) a likely party by a listing whose force on the day is not known."""
    return Hit(
        query=name,
        score=0.9,
        match=match is True,
        list=f"{binding}-list",
        list_id="1",
        name=name,
        actor=name,
        schema="Organization",
        periods=(),
        dates_from="own list",
        in_force={True: "yes", False: "no", None: "unknown"}[match],
        measure=measure,
        binding=(binding,),
        concern=concern,
        same_party=match is not False,
    )


def owner(
    low: str, high: str = "", *, name: str = "Parent A", binding: str = "US", measure: Measure = "asset_freeze"
) -> OwnedBy:
    """Give a listed owner of the first party with a share."""
    return OwnedBy(
        party=0,
        owner=name,
        hit=hit(name, binding, measure),
        low=Fraction(low),
        high=Fraction(high or low),
        ground=claim(f"{name} owns a share"),
    )


def situation(
    *sent: tuple[Item, ItemResult],
    on: str = "2026-03-03",
    to: str = "PK",
    kind: TransactionKind | None = "export",
    stated: str = "",
    uses: Mapping[str, str] | None = None,
    knowledge: Ladder | None = None,
    informed_by: tuple[str, ...] = (),
    hits: tuple[Hit, ...] = (),
    owners: tuple[OwnedBy, ...] = (),
    named: bool = True,
    recognised: str = "",
    answers: Mapping[str, str] | None = None,
    business: str = "",
) -> Facts:
    """Give the facts of one transaction; `to` lists countries, empty where no destination is known; `uses` maps reading to words."""
    day = date.fromisoformat(on)
    said = stated or ", ".join((uses or {}).values())
    role: Role = "ultimate_consignee" if business else "buyer"
    parties = (Party(role=role, name="Meridian Trading" if named else UNSET, line_of_business=business or UNSET),)
    return Facts(
        transaction=Transaction(
            date=PartialDate(on),
            kind=kind or UNSET,
            parties=parties,
            items=tuple(item for item, _ in sent),
            answers=tuple(Answer(question=q, answer=a) for q, a in (answers or {}).items()),
            end_use=EndUse(stated=said or UNSET, knowledge=knowledge or UNSET, informed_by=informed_by or UNSET),
        ),
        day=day,
        items=tuple(result for _, result in sent),
        whereto=tuple(Whereto(country=c, ground=claim(f"The goods go to {c}")) for c in to.split()),
        uses={use: (claim(f"The words “{words}”"),) for use, words in (uses or {}).items()},
        groups=groups_on(day),
        bans=tuple(b for b in BANS if b.in_force(day)),
        hits=hits,
        owners=owners,
        words=AUTHORITIES,
        recognised=(Recognised(document=0, kind="sds", item=recognised, ground=claim(f"The sheet names {recognised}")),)
        if recognised
        else (),
    )
