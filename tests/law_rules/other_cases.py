"""The situations of the rules of GB, JP, CA, CH, KR and AU: one that meets the rule, one that does not, one where a fact is missing."""

from tests.law_rules.law_situations import (
    CHASSIS,
    GYRO,
    LAMPS,
    PERCHLORATE,
    UDMH,
    UNCLEAR,
    goods,
    hit,
    owner,
    situation,
)
from tests.law_rules.rule_cases import ARMY, HALVES, MISSILE, Case, aware_cases, listed, plain, told, unclear


def suspicion() -> Case:
    """Give the three situations of a rule that suspicion meets: a red flag that is not resolved leaves it open."""
    return (
        situation(LAMPS, knowledge="suspects"),
        situation(LAMPS, knowledge="none"),
        situation(LAMPS, knowledge="red_flag_unresolved"),
    )


def shared(binding: str) -> Case:
    """Give the three situations of a rule that adds the shares of several owners."""
    pair = tuple(owner(s, name=n, binding=binding) for s, n in (("35/100", "A"), ("20/100", "B")))
    return (
        situation(LAMPS, owners=pair),
        situation(LAMPS, owners=pair[:1]),
        situation(LAMPS, owners=(owner("0", "1", binding=binding),)),
    )


def of_kind(kind: str, *, item: bool = True) -> Case:
    """Give the three situations of a rule on a kind of transaction that serves missiles."""
    goods_sent = (GYRO,) if item else (LAMPS,)
    return (
        situation(*goods_sent, kind=kind, uses=MISSILE),  # type: ignore[arg-type] # a kind, as text
        situation(*goods_sent, uses=MISSILE),
        situation(*goods_sent, kind=None, uses=MISSILE),
    )


PUMP = goods("water pump", hs="8413.70")
"""Unlisted, and within row 16 of the Japanese order, which leaves lamps of chapter 94 out."""
WITH_HOME: dict[str, Case] = {
    home: (situation(GYRO), situation(GYRO, to=home), unclear) for home in ("GB", "JP", "CH", "KR", "AU")
}
MILITARY: Case = (situation(UDMH), situation(GYRO), unclear)
KOREA: Case = (situation(LAMPS, to="KP"), plain, situation(LAMPS, to=""))
BANNED: Case = (situation(GYRO, to="RU"), situation(LAMPS, to="RU"), situation(UNCLEAR, to="RU"))
CA_USES: Case = (
    situation(LAMPS, knowledge="suspects"),
    situation(LAMPS, to="DE TR", knowledge="suspects"),
    situation(LAMPS, knowledge="red_flag_unresolved"),
)
FORWARDED: Case = (
    situation(PERCHLORATE, to="PK", business="freight forwarding"),
    situation(LAMPS, to="PK", business="freight forwarding"),
    situation(PERCHLORATE, to="PK", business="dyestuffs"),
)
DEVELOPER = hit("Rocket Works", "US", "licence_required", concern=("missile",))
MAYBE_DEVELOPER = hit("Rocket Works", "US", "licence_required", match=None, concern=("missile",))

CASES: dict[str, Case] = {
    "gb.listed_item": WITH_HOME["GB"],
    "gb.military_item": MILITARY,
    "gb.informed_of_wmd_use": (told("ECJU"), told("BAFA"), None),
    "gb.informed_of_military_user": (
        situation(LAMPS, to="CN", informed_by=("Export Control Joint Unit",)),
        situation(LAMPS, to="CH", informed_by=("ECJU",)),
        situation(LAMPS, to="", informed_by=("ECJU",)),
    ),
    "gb.aware_of_wmd_use": aware_cases(MISSILE),
    "gb.suspects_wmd_use": suspicion(),
    "gb.aware_of_military_use": (
        situation(CHASSIS, to="CN", uses=ARMY), situation(CHASSIS, to="CH", uses=ARMY), situation(CHASSIS, to="RU", knowledge="suspects"),
    ),
    "gb.technical_assistance": of_kind("technical_assistance"),
    "gb.informed_of_military_use": (
        situation(CHASSIS, to="CN", uses=ARMY, informed_by=("ECJU",)), situation(CHASSIS, to="CH", uses=ARMY, informed_by=("ECJU",)),
        situation(CHASSIS, to="CN", informed_by=("ECJU",)),
    ),
    "gb.parts_of_military_items": (
        situation(CHASSIS, to="TR", uses=ARMY, knowledge="aware", answers={
            "Did the military items that the parts are for leave the United Kingdom without a licence, or against one?": "yes",
        }),
        situation(CHASSIS, to="TR", uses={"civil": "car repair"}, knowledge="aware"),
        situation(CHASSIS, to="TR", uses=ARMY, knowledge="aware"),
    ),
    "gb.transit": (situation(GYRO, kind="transit"), situation(LAMPS, kind="transit"), situation(GYRO, kind=None)),
    "gb.brokering": (situation(UDMH, kind="brokering"), situation(GYRO, kind="brokering"), situation(UDMH, kind=None)),
    "gb.brokering_for_weapons": of_kind("brokering"),
    "gb.listed_party": listed("GB", "asset_freeze"),
    "gb.owned_more_than_half": (
        situation(LAMPS, owners=(owner("51/100", binding="GB"),)),
        situation(LAMPS, owners=(owner("35/100", binding="GB"), owner("30/100", name="B", binding="GB"))),
        situation(LAMPS, owners=(owner("1/2", "1", binding="GB"),)),
    ),
    "gb.goods_ban": BANNED,
    "gb.north_korean_forces": (
        situation(LAMPS, to="KP", uses=ARMY), situation(goods("rice", hs="1006.30"), to="KP", uses=ARMY), situation(CHASSIS, to="KP"),
    ),
    "jp.listed_item": WITH_HOME["JP"],
    "jp.military_item": MILITARY,
    "jp.informed": (situation(PUMP, informed_by=("METI",)), situation(goods("rice", hs="1006.30"), informed_by=("METI",)), None),
    "jp.use_test": (
        situation(CHASSIS, uses=MISSILE), situation(CHASSIS, to="US", uses=MISSILE), situation(CHASSIS),
    ),
    "jp.user_test": (
        situation(PUMP, hits=(DEVELOPER,)), situation(PUMP, to="DE", hits=(DEVELOPER,)), situation(PUMP, hits=(MAYBE_DEVELOPER,)),
    ),
    "jp.arms_use_under_embargo": (
        situation(PUMP, to="LY", uses=ARMY), situation(PUMP, to="PK", uses=ARMY), situation(PUMP, to="LY", knowledge="suspects"),
    ),
    "jp.arms_use_of_specified_items": (
        situation(PUMP, to="PK", uses=ARMY, answers={"Is the item one that row 16(1) of Appended Table 1 specifies?": "はい"}),
        situation(PUMP, to="US", uses=ARMY),
        situation(PUMP, to="PK", uses=ARMY),
    ),
    "jp.intermediary_trade": of_kind("brokering"),
    "jp.technology": (
        situation(GYRO, kind="technical_assistance"), situation(PUMP, kind="technical_assistance"), situation(GYRO, kind=None),
    ),
    "jp.listed_party": listed("JP", "asset_freeze"),
    "jp.owned_half_or_more": shared("JP"),
    "jp.goods_ban": KOREA,
    "ca.listed_item": (situation(GYRO), situation(GYRO, to="US"), unclear),
    "ca.american_goods": (
        situation(goods("lamps", origin="US"), to="CU"), situation(goods("lamps", origin="US"), to="DE"), situation(goods("lamps", origin="US"), to=""),
    ),
    "ca.certain_uses": CA_USES,
    "ca.2009.certain_uses": CA_USES,
    "ca.determined": (told("Global Affairs Canada"), told("BAFA"), None),
    "ca.area_control": KOREA,
    "ca.brokering": of_kind("brokering"),
    "ca.listed_party": listed("CA", "asset_freeze"),
    "ca.owned_half_or_more": (
        situation(owners=(owner("1/2", binding="CA"),)), situation(owners=HALVES), situation(owners=(owner("0", "1", binding="CA"),)),
    ),
    "ca.goods_ban": BANNED,
    "ch.listed_item": WITH_HOME["CH"],
    "ch.1997.listed_item": WITH_HOME["CH"],
    "ch.military_item": MILITARY,
    "ch.knows_of_weapons_use": suspicion(),
    "ch.1997.knows_of_weapons_use": suspicion(),
    "ch.informed": (told("SECO"), told("the second desk of the customs of Pakistan"), None),
    "ch.brokering": of_kind("brokering"),
    "ch.listed_party": listed("CH", "asset_freeze"),
    "ch.1997.informed": (told("SECO"), told("the second desk of the customs of Pakistan"), None),
    "ch.owned_more_than_half": shared("CH"),
    "ch.owned_half_or_more": shared("CH"),
    "ch.goods_ban": BANNED,
    "ch.north_korea_authorisation": KOREA,
    "kr.listed_item": WITH_HOME["KR"],
    "kr.2007.listed_item": WITH_HOME["KR"],
    "kr.military_item": MILITARY,
    "kr.knows_of_weapons_use": suspicion(),
    "kr.2007.knows_of_weapons_use": suspicion(),
    "kr.circumstances": FORWARDED,
    "kr.2007.circumstances": FORWARDED,
    "kr.notified": (told("산업통상부"), told("MOFCOM"), None),
    "kr.transit": of_kind("transit"),
    "kr.brokering": of_kind("brokering"),
    "kr.listed_party": listed("KR", "asset_freeze"),
    "kr.north_korea": KOREA,
    "kr.2007.north_korea": KOREA,
    "kr.goods_ban": BANNED,
    "au.listed_item": WITH_HOME["AU"],
    "au.suspects_weapons_use": suspicion(),
    "au.services": of_kind("technical_assistance"),
    "au.notice": (told("Defence Export Controls"), told("the Ministry of Defence of Pakistan"), None),
    "au.brokering": (
        situation(GYRO, kind="brokering", uses=ARMY), situation(LAMPS, kind="brokering", uses=ARMY), situation(GYRO, kind=None, uses=ARMY),
    ),
    "au.technology": (
        situation(GYRO, kind="technical_assistance"), situation(LAMPS, kind="technical_assistance"), situation(GYRO, kind=None),
    ),
    "au.listed_party": listed("AU", "asset_freeze"),
    "au.owned_half_or_more": shared("AU"),
    "au.goods_ban": (situation(GYRO, to="IR"), situation(LAMPS, to="IR"), situation(UNCLEAR, to="IR")),
}  # fmt: skip
