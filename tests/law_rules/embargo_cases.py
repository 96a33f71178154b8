"""The situations of the rules on announced minerals and on Syria: one that meets the rule, one that does not, one open."""

from tests.law_rules.law_situations import LAMPS, UNCLEAR, goods, situation
from tests.law_rules.rule_cases import Case


def announced(text: str, heading: str, on: str) -> Case:
    """Give the situations of an announcement: named by a word, not named, and known by its heading alone."""
    return (
        situation(goods(text), on=on, to="DE"),
        situation(LAMPS, on=on, to="DE"),
        situation(goods("material", hs=heading), on=on, to="DE"),
    )


CASES: dict[str, Case] = {
    "cn.gallium_germanium": announced("gallium arsenide wafers", "8112.92", "2023-08-01"),
    "cn.graphite": announced("天然鳞片石墨", "2504.10", "2023-12-01"),
    "cn.antimony_superhard": announced("antimony ingots", "8110.10", "2024-09-15"),
    "cn.tungsten_and_others": announced("ammonium paratungstate", "2841.80", "2025-02-04"),
    "cn.rare_earths": announced("钐钴永磁体", "2846.90", "2025-04-04"),
    "cn.drones": announced("UAV engine, 20 kW", "8806.22", "2023-09-01"),
    "eu.syria_annex_ix": (
        situation(goods("isopropanol 99 %", hs="2905.12"), on="2014-06-01", to="SY"),
        situation(goods("isopropanol 99 %", hs="2905.12"), on="2014-06-01", to="JO"),
        situation(goods("solvent", hs="2905.12"), on="2014-06-01", to="SY"),
    ),
    "eu.syria_annex_ia": (
        situation(goods("glass-lined reactor", "controlled_other_regime", eu=("2B350.a",)), on="2014-06-01", to="SY"),
        situation(LAMPS, on="2014-06-01", to="SY"),
        situation(UNCLEAR, on="2014-06-01", to="SY"),
    ),
}
