"""Ordinary goods out of the Harmonized System and the United States tariff, with a civil use that fits the chapter.

Left out: headings that are plainly arms, or that control lists name as a whole (`LEFT_OUT`). Machines, instruments, vehicles, metals and
ordinary chemicals stay in, as an ordinary merchant ships them.
"""

import csv
import gzip
import io
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

REFERENCE = Path(__file__).parents[2] / "shared" / "data" / "reference"
LEFT_OUT = {
    "2612": "uranium and thorium ores",
    "2811": "hydrogen fluoride, arsenic and sulphur compounds", "2812": "halides of non-metals, phosgene",
    "2813": "sulphides of non-metals", "2825": "hydrazine and its salts", "2826": "fluorides", "2829": "chlorates and perchlorates",
    "2837": "cyanides", "2844": "radioactive elements", "2845": "isotopes", "2904": "nitro compounds", "2905": "alcohols with precursors",
    "2908": "nitrophenols", "2920": "esters, phosphites", "2921": "amines", "2922": "amino-alcohols", "2928": "derivatives of hydrazine",
    "2929": "isocyanates, amides", "2930": "thio compounds", "2931": "organo-phosphorus compounds", "2933": "heterocycles with precursors",
    "3002": "toxins and cultures", "3601": "propellant powders", "3602": "explosives", "3603": "fuses and detonators",
    "3604": "signal rockets", "8401": "nuclear reactors", "8411": "jet engines", "8412": "rocket and other engines",
    "8526": "radar", "8710": "tanks", "8802": "aircraft and spacecraft", "8805": "launching gear", "8806": "unmanned aircraft",
    "8807": "parts of aircraft", "8906": "warships", "9014": "navigation instruments", "93": "arms and ammunition", "98": "special provisions",
    "99": "special provisions",
}  # fmt: skip
"""Prefixes of codes, each with what they hold that is listed."""

USES = (
    (1, "breeding and keeping on the buyer's own farm", "livestock farming"),
    (24, "sale to households in the buyer's own shops", "wholesale and retail of food and drink"),
    (26, "making of cement, glass and base metals in the buyer's own works", "building materials and minerals"),
    (27, "heating and fuel for the buyer's own lorries", "fuel trade"),
    (29, "making of detergents and household plastics in the buyer's own plant", "chemical industry"),
    (30, "dispensing in hospitals and pharmacies", "medical supplies"),
    (31, "fertilising of fields", "farm supplies"),
    (38, "making of paints, soaps and adhesives in the buyer's own plant", "paints, soaps and adhesives"),
    (40, "making of packaging and household articles", "plastics and rubber goods"),
    (43, "making of shoes and bags", "leather goods"),
    (49, "furniture, packaging and printing for shops", "wood and paper goods"),
    (63, "making and sale of clothing and home textiles", "textiles"),
    (67, "sale in the buyer's own shops", "shoes and fashion"),
    (70, "building of houses", "building materials"),
    (71, "making and sale of jewellery", "jewellery"),
    (83, "building of houses and making of household metal goods", "metal goods"),
    (84, "equipment of the buyer's own food and packaging factory", "machinery for food and packaging"),
    (85, "equipment of the buyer's own offices and sale to households", "electrical goods"),
    (86, "passenger railway", "railway operation"),
    (87, "road transport of the buyer's own food deliveries", "vehicles and spare parts"),
    (89, "passenger ferries and leisure boats", "shipyard for leisure boats"),
    (90, "hospitals, schools and opticians", "medical and optical instruments"),
    (96, "sale to households in the buyer's own shops", "furniture, toys and household goods"),
    (97, "exhibition in the buyer's own gallery", "art trade"),
)
"""Up to which chapter, the use, the buyer's business."""


class Good(NamedTuple):
    """One line of a tariff."""

    code: str
    description: str


def goods_by_chapter() -> dict[int, list[list[Good]]]:
    """Give, for each chapter, the lines of each of the two tariffs."""
    found: dict[int, list[list[Good]]] = defaultdict(list)
    for tariff in (_harmonized(), _united_states()):
        lines: dict[int, list[Good]] = defaultdict(list)
        for good in tariff:
            if not any(good.code.startswith(prefix) for prefix in LEFT_OUT):
                lines[int(good.code[:2])].append(good)
        for chapter, those in lines.items():
            found[chapter].append(those)
    return dict(sorted(found.items()))


def use_of(chapter: int) -> tuple[str, str]:
    """Give the civil use and the buyer's business that fit a chapter."""
    return next((use, business) for last, use, business in USES if chapter <= last)


def _read(path: str) -> io.StringIO:
    return io.StringIO(gzip.decompress((REFERENCE / path).read_bytes()).decode("utf-8-sig"))


def _harmonized() -> list[Good]:
    rows = csv.DictReader(_read("hs_nomenclature/harmonized-system.csv.gz"))
    return [Good(r["hscode"], r["description"]) for r in rows if r["level"] == "6" and r["hscode"].isdigit()]


def _united_states() -> list[Good]:
    """Give the statistical lines, each with the words of the two nearest levels that say more than "other"."""
    found, above = [], list[str]()
    for row in csv.DictReader(_read("us_hts/htsdata.csv.gz")):
        level = int(row["Indent"] or 0)
        above = [*above[:level], row["Description"].strip(" :")]
        words = [w for w in above if w and not w.lower().startswith("other")]
        code = row["HTS Number"].replace(".", "")
        if len(code) == len("0101210010") and words:
            found.append(Good(code, ": ".join(words[-2:])))
    return found
