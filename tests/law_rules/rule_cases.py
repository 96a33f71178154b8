"""The situations of the rules of UN, EU, US and CN: one that meets the rule, one that does not, one where a fact is missing."""

from msgspec.structs import replace
from tests.law_rules.law_situations import (
    CHASSIS,
    GYRO,
    LAMPS,
    MUNITION,
    PERCHLORATE,
    UDMH,
    UNCLEAR,
    goods,
    hit,
    owner,
    situation,
)

from bonafides.model.assessment import ItemResult
from bonafides.model.facts import Facts
from bonafides.model.item import Item

Case = tuple[Facts, Facts, Facts | None]

ROCKET = {"rocket": "assembly line for a rocket"}
MISSILE = {"missile": "missile bodies"}
FAR = {"rocket": "rocket", "range_300": "a range of 600 km"}
NEAR = {"rocket": "rocket", "range_below_300": "a range of 70 km"}
SOUNDING = {**NEAR, "civil": "weather research"}
ARMY = {"military": "for the army"}

plain = situation(LAMPS, to="CN")
unclear = situation(UNCLEAR)
unnamed = situation(LAMPS, named=False)
suspects = situation(LAMPS, knowledge="suspects")
ought = situation(LAMPS, knowledge="ought_to_know")
aware = situation(LAMPS, knowledge="aware")


def told(by: str, **more: str) -> Facts:
    """Give a situation with a notice of an authority."""
    return situation(LAMPS, informed_by=(by,), **more)  # type: ignore[arg-type] # only words are passed on


def listed(binding: str, measure: str, sent: tuple[Item, ItemResult] = LAMPS) -> Case:
    """Give the three situations of a rule on listed parties."""
    return (
        situation(sent, hits=(hit("Parchin", binding, measure),)),  # type: ignore[arg-type] # a measure, as text
        situation(sent, hits=(hit("Parking Ltd", binding, measure, match=False),)),  # type: ignore[arg-type] # as above
        situation(sent, hits=(hit("Parchin", binding, measure, match=None),)),  # type: ignore[arg-type] # as above
    )


def aware_cases(words: dict[str, str], to: str = "PK") -> Case:
    """Give the three situations of a rule on awareness."""
    return situation(CHASSIS, uses=words, to=to), situation(LAMPS, to=to), situation(CHASSIS, to=to)


INFORMED_EU: Case = (told("BAFA"), situation(UDMH, informed_by=("BAFA",)), None)
MILITARY_INFORMED: Case = (
    situation(CHASSIS, to="RU", uses=ARMY, informed_by=("BAFA",)),
    situation(CHASSIS, to="AU", uses=ARMY, informed_by=("BAFA",)),
    situation(CHASSIS, to="RU", informed_by=("BAFA",)),
)
OLD_MILITARY_INFORMED: Case = tuple(
    situation(CHASSIS, on="2008-03-01", to=to, uses=uses, informed_by=("BAFA",))
    for to, uses in (("MM", ARMY), ("AU", ARMY), ("MM", None))
)  # type: ignore[assignment] # three, as written
MILITARY_AWARE: Case = (
    situation(CHASSIS, to="RU", uses=ARMY),
    situation(LAMPS, to="RU"),
    situation(CHASSIS, to="RU", knowledge="suspects"),
)
OLD_MILITARY_AWARE: Case = (
    situation(CHASSIS, on="2008-03-01", to="MM", uses=ARMY),
    situation(LAMPS, on="2008-03-01", to="MM"),
    situation(CHASSIS, on="2008-03-01", to="MM", knowledge="suspects"),
)
ANNEX_I: Case = (situation(GYRO), situation(GYRO, to="FR NL"), unclear)
HALVES = (owner("35/100"), owner("20/100", name="Parent B"))
ENTITIES = tuple(owner(s, name=n, measure="licence_required") for s, n in (("35/100", "A"), ("20/100", "B")))

METALS: Case = (
    situation(goods("gallium metal 6N", hs="8112.92"), to="US"),
    situation(LAMPS, to="US"),
    situation(goods(""), to="US"),
)
SANCTIONED = replace(hit("Great Wall Metals", measure="licence_required"), programmes=("Missile Sanctions Laws",))
NUCLEAR = "Is it for a nuclear explosive, for an unsafeguarded plant, or for enrichment, reprocessing or heavy water?"
MISSING = "Is the end user's certificate, or its word not to change the use nor pass the goods on, still missing?"
CERTIFICATES: Case = (situation(GYRO, answers={MISSING: "yes"}), plain, situation(GYRO))
RICE = goods("rice", hs="1006.30")

CASES: dict[str, Case] = {
    "un.listed_party": listed("UN", "asset_freeze"),
    "un.goods_ban": (situation(GYRO, to="IR"), situation(LAMPS, to="IR"), situation(UNCLEAR, to="IR")),
    "un.goods_that_could_contribute": (situation(PERCHLORATE, to="IR"), situation(PERCHLORATE, to="CL"), situation(UNCLEAR, to="KP")),
    "un.iran_missile_items_by_approval": (situation(GYRO, to="IR"), situation(GYRO), situation(UNCLEAR, to="IR")),
    "un.iran_arms_by_approval": (situation(MUNITION, to="IR"), situation(MUNITION), situation(UNCLEAR, to="IR")),
    "un.north_korean_forces": aware_cases(ARMY, "KP"),
    "eu.annex_i_item": ANNEX_I,
    "eu.428_2009.annex_i_item": ANNEX_I,
    "eu.1334_2000.annex_i_item": ANNEX_I,
    "eu.military_item": (situation(UDMH), situation(GYRO), unclear),
    "eu.informed_of_wmd_use": INFORMED_EU,
    "eu.428_2009.informed_of_wmd_use": INFORMED_EU,
    "eu.1334_2000.informed_of_wmd_use": INFORMED_EU,
    "eu.informed_of_military_use": MILITARY_INFORMED,
    "eu.428_2009.informed_of_military_use": MILITARY_INFORMED,
    "eu.1334_2000.informed_of_military_use": OLD_MILITARY_INFORMED,
    "eu.aware_of_wmd_use": aware_cases(MISSILE),
    "eu.428_2009.aware_of_wmd_use": aware_cases(MISSILE),
    "eu.1334_2000.aware_of_wmd_use": aware_cases(MISSILE),
    "eu.aware_of_military_use": MILITARY_AWARE,
    "eu.428_2009.aware_of_military_use": MILITARY_AWARE,
    "eu.1334_2000.aware_of_military_use": OLD_MILITARY_AWARE,
    "eu.listed_party": listed("EU", "asset_freeze"),
    "eu.owned_half_or_more": tuple(situation(LAMPS, owners=(o,)) for o in (
        owner("1/2", binding="EU"), owner("49/100", binding="EU"), owner("0", "1", binding="EU"),
    )),  # type: ignore[dict-item] # three, as written
    "eu.owned_more_than_half": tuple(situation(LAMPS, owners=(o,)) for o in (
        owner("51/100", binding="EU"), owner("1/2", binding="EU"), owner("1/2", "1", binding="EU"),
    )),  # type: ignore[dict-item] # three, as written
    "eu.goods_ban": (situation(GYRO, to="IR"), situation(LAMPS, to="IR"), situation(UNCLEAR, to="IR")),
    "eu.goods_that_could_contribute": (situation(PERCHLORATE, to="AE IR"), situation(PERCHLORATE, to="AE"), situation(UNCLEAR, to="IR")),
    "eu.north_korean_forces": aware_cases(ARMY, "KP"),
    "us.listed_item": (situation(GYRO), situation(GYRO, to="CA"), unclear),
    "us.munitions_item": (situation(MUNITION), situation(GYRO), unclear),
    "us.744_3_a_1": (situation(LAMPS, to="EG", uses=FAR), situation(LAMPS, to="FR", uses=FAR), situation(LAMPS, to="EG", uses=ROCKET)),
    "us.744_3_a_2": (
        situation(LAMPS, to="FR", uses={"rocket": "rocket", "chemical": "to deliver nerve agents"}),
        situation(LAMPS, to="EG", uses=FAR),
        situation(LAMPS, to="FR", knowledge="aware"),
    ),
    "us.744_3_a_3": (
        situation(LAMPS, to="EG", uses=ROCKET), situation(LAMPS, to="EG", uses=SOUNDING), situation(LAMPS, to="EG", uses=NEAR),
    ),
    "us.informed": (told("US Department of Commerce"), plain, None),
    "us.126_1": (situation(MUNITION, to="CN"), situation(GYRO, to="CN"), situation(UNCLEAR, to="CN")),
    "us.744_2": aware_cases({"nuclear": "a weapons test site"}),
    "us.missile_sanctions": (
        situation(GYRO, hits=(SANCTIONED,)), situation(LAMPS, hits=(SANCTIONED,)), situation(UNCLEAR, hits=(SANCTIONED,)),
    ),
    "us.744_2_elsewhere": (
        situation(LAMPS, to="MM", uses={"nuclear": "an enrichment hall"}, answers={NUCLEAR: "yes"}),
        situation(LAMPS, to="PK", uses={"nuclear": "an enrichment hall"}, answers={NUCLEAR: "yes"}),
        situation(LAMPS, to="MM", uses={"nuclear": "an enrichment hall"}),
    ),
    "us.744_4": (
        situation(LAMPS, uses={"chemical": "filling nerve agent shells"}), plain, situation(LAMPS, knowledge="ought_to_know"),
    ),
    "us.744_6": (
        situation(kind="brokering", uses=MISSILE), situation(LAMPS, uses=MISSILE), situation(kind=None, uses=MISSILE),
    ),
    "us.744_21": (
        situation(GYRO, to="CN", uses=ARMY), situation(LAMPS, to="FR", uses=ARMY), situation(LAMPS, to="CN", uses=ARMY),
    ),
    "us.744_21_all": (
        situation(LAMPS, to="RU", uses=ARMY), situation(LAMPS, to="CN", uses=ARMY), situation(LAMPS, to="RU", knowledge="suspects"),
    ),
    "us.embargo": (situation(LAMPS, to="IR"), plain, situation(LAMPS, to="")),
    "us.destination_licence": (situation(LAMPS, to="CU"), plain, situation(UNCLEAR, to="RU")),
    "us.north_korea": (situation(LAMPS, to="KP"), plain, situation(LAMPS, to="")),
    "us.entity_list": listed("US", "licence_required"),
    "us.unverified_list": listed("US", "statement_required"),
    "us.unverified_list_2002": listed("US", "statement_required"),
    "us.blocked_party": listed("US", "asset_freeze"),
    "us.denied_party": listed("US", "prohibited"),
    "us.owned_by_blocked": (situation(owners=HALVES), situation(owners=HALVES[:1]), situation(owners=(owner("0", "1"),))),
    "us.owned_by_one_blocked": (situation(owners=(owner("1/2"),)), situation(owners=HALVES), situation(owners=(owner("0", "1"),))),
    "us.affiliates": (situation(owners=ENTITIES), situation(owners=HALVES), situation(owners=(owner("1/4", "1/2", measure="licence_required"),))),
    "us.affiliates_resumed": (
        situation(owners=ENTITIES), situation(owners=ENTITIES[:1]), situation(owners=(owner("0", "1", measure="licence_required"),)),
    ),
    "cn.2002.listed_item": (situation(GYRO), plain, unclear),
    "cn.military_item": (situation(UDMH), situation(GYRO), unclear),
    "cn.2002.knows_of_missile_use": (ought, plain, suspects),
    "cn.2002.notified": (told("MOFCOM"), plain, None),
    "cn.knows_of_weapons_use": aware_cases(MISSILE),
    "cn.notified": (told("MOFCOM"), told("BAFA"), None),
    "cn.listed_item": (situation(GYRO), plain, unclear),
    "cn.listed_party": listed("CN", "prohibited", GYRO),
    "cn.listed_party_and_other_goods": (
        situation(LAMPS, hits=(hit("Parchin", "CN", "prohibited"),), answers={
            "Does the notice that lists the party reach goods on no control list?": "yes",
        }),
        situation(GYRO, hits=(hit("Parchin", "CN", "prohibited"),)),
        situation(LAMPS, hits=(hit("Parchin", "CN", "prohibited"),)),
    ),
    "cn.watched_party": listed("CN", "statement_required", GYRO),
    "cn.complete_system": (situation(MUNITION), situation(GYRO), unclear),
    "cn.2002.listed_for_military_use": (situation(GYRO, uses=ARMY), situation(LAMPS, uses=ARMY), situation(UNCLEAR, uses=ARMY)),
    "cn.2002.certificates": CERTIFICATES,
    "cn.certificates": CERTIFICATES,
    "cn.2002.knows_of_biological_use": (
        situation(LAMPS, uses={"biological": "weaponised anthrax"}), plain, situation(LAMPS, knowledge="ought_to_know"),
    ),
    "cn.2007.knows_of_nuclear_use": aware_cases({"nuclear": "enrichment plant"}),
    "eu.annex_iv_item": (
        situation(goods("rocket stage", "controlled_cat_I", eu=("9A119",)), to="FR"), situation(GYRO, to="FR"), situation(UNCLEAR, to="FR"),
    ),
    "eu.parts_of_military_items": (
        situation(CHASSIS, to="TR", uses=ARMY, knowledge="aware", answers={
            "Did the military items that the parts are for leave the Union without an authorisation, or against one?": "Yes, in 2021",
        }),
        situation(CHASSIS, to="TR", uses={"civil": "car repair"}, knowledge="aware"),
        situation(CHASSIS, to="TR", uses=ARMY, knowledge="aware"),
    ),
    "eu.food_or_medicine": (situation(RICE, to="KP"), situation(LAMPS, to="KP"), situation(RICE, to="")),
    "us.744_5": (
        situation(LAMPS, uses={"nuclear": "a reactor core"}, answers={
            "Is the nuclear work a ship's propulsion, and is technology for it sent?": "yes",
        }),
        plain,
        situation(LAMPS, uses={"nuclear": "a reactor core"}),
    ),
    "us.744_22": (
        situation(LAMPS, to="CN", uses=ARMY, answers={
            "Is the end user an intelligence or reconnaissance body of the armed forces?": "yes",
        }),
        situation(LAMPS, to="FR", uses=ARMY),
        situation(LAMPS, to="CN", uses=ARMY),
    ),
    "us.744_23": (
        situation(goods("etching machine", hs="8486.20"), to="CN", answers={
            "Will it serve a plant for advanced chips, or a supercomputer?": "Yes: logic chips",
        }),
        situation(goods("etching machine", hs="8486.20"), to="FR"),
        situation(goods("etching machine", hs="8486.20"), to="CN"),
    ),
    "cn.2002.knows_of_weapons_use": aware_cases({"nuclear": "a centrifuge hall"}),
    "cn.military_users_us": (situation(GYRO, to="US", uses=ARMY), situation(GYRO, to="US"), situation(GYRO, to="US", knowledge="suspects")),
    "cn.military_users_jp": (situation(GYRO, to="JP", uses=ARMY), situation(GYRO, to="JP"), situation(GYRO, to="JP", knowledge="suspects")),
    "cn.metals_us": METALS,
    "cn.metals_us_resumed": METALS,
    "cn.announcements_2025": (
        situation(goods("erbium oxide", hs="2846.90"), to="DE", answers={
            "Do Announcements 55 to 58, 61 or 62 of 2025 apply again, and do they name the item?": "yes",
        }),
        situation(LAMPS, to="DE"),
        situation(goods("erbium oxide", hs="2846.90"), to="DE"),
    ),
}  # fmt: skip
