"""Firms with names, seats and registration numbers, for made-up orders: real ones out of public registers, and thirty invented ones.

Sources: GLEIF golden copy, GLEIF API answers and GLEIF concatenated files; Open Ownership's examples. Left out, with the reason:
funds and sole proprietors (they ship no goods), firms younger than 2020 where the day is stated (an order of a young firm is not plainly
clean), firms without address or country, seats under an embargo on the whole country, and the registers that were put together around a
laundering case or a leak (`kleptosyn`, `icij`). The registers hold next to no firm outside Europe, the Americas and India, and few that
write in another script: `INVENTED` stands in for those, ordinary names written before the engine had seen any of them.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, cast
from xml.etree import ElementTree as ET

OWNERSHIP = Path(__file__).parents[2] / "shared" / "data" / "ownership"
EMBARGOED = {"IR", "KP", "SY", "CU", "RU", "BY"}
TRADING = {"GENERAL", ""}
OLDEST_YOUNG = "2020"

INVENTED = (
    ("شركة النخيل للمواد الغذائية", "SA", "طريق الملك فهد 214", "الرياض"), ("Al Waha Household Goods LLC", "AE", "Al Quoz Street 8, 12", "Dubai"),
    ("مصنع الدلتا للملابس", "EG", "شارع التحرير 45", "طنطا"), ("Marmara Ev Tekstil Sanayi A.Ş.", "TR", "Organize Sanayi Caddesi 17", "Bursa"),
    ("מזון הגליל בע״מ", "IL", "דרך העצמאות 30", "חיפה"), ("บริษัท สยามเครื่องครัว จำกัด", "TH", "88 ถนนสุขุมวิท", "กรุงเทพฯ"),
    ("Công ty TNHH Gỗ Sông Hương", "VN", "12 Lê Lợi", "Huế"), ("한빛식품 주식회사", "KR", "테헤란로 152", "서울"),
    ("青葉家具株式会社", "JP", "青葉区本町 2-3-1", "仙台"), ("山田印刷株式会社", "JP", "中央区栄 4-7", "名古屋"),
    ("杭州西溪茶业有限公司", "CN", "文二西路 718 号", "杭州"), ("佛山市顺德厨房用品有限公司", "CN", "容桂大道 66 号", "佛山"),
    ("Ningbo Bright Garden Furniture Co., Ltd.", "CN", "Zhongshan East Road 455", "Ningbo"), ("新竹日光文具股份有限公司", "TW", "光復路 20 號", "新竹"),
    ("ТОО «Алматы Мебель»", "KZ", "проспект Абая 150", "Алматы"), ("Војводина Прехрана д.о.о.", "RS", "Булевар ослобођења 12", "Нови Сад"),
    ("Бургас Текстил ЕООД", "BG", "ул. Александровска 44", "Бургас"), ("Ελληνική Ελαιουργία Α.Ε.", "GR", "Λεωφόρος Αθηνών 90", "Πάτρα"),
    ("შპს თბილისის ავეჯი", "GE", "აღმაშენებლის 61", "თბილისი"), ("Casablanca Emballage SARL", "MA", "Boulevard Zerktouni 101", "Casablanca"),
    ("Lagos Home Appliances Limited", "NG", "Allen Avenue 27", "Ikeja"), ("Mombasa Farm Supplies Ltd", "KE", "Moi Avenue 9", "Mombasa"),
    ("Durban Kitchenware (Pty) Ltd", "ZA", "Umgeni Road 310", "Durban"), ("Panadería Industrial del Plata S.A.", "AR", "Avenida Rivadavia 4400", "Buenos Aires"),
    ("Viña y Frutas del Maule SpA", "CL", "Calle 2 Norte 860", "Talca"), ("Lahore Sports Goods (Private) Limited", "PK", "Ferozepur Road 48", "Lahore"),
    ("Dhaka Knit Garments Ltd.", "BD", "Tongi Industrial Area 5", "Gazipur"), ("شركة عمان للأثاث", "JO", "شارع المدينة المنورة 77", "عمان"),
    ("Doha Pharmacy Supplies W.L.L.", "QA", "Salwa Road 230", "Doha"), ("Colombo Tea Packers (Pvt) Ltd", "LK", "Galle Road 512", "Colombo"),
)  # fmt: skip
"""Name, country, street, city."""

Tree = dict[str, object]


class Firm(NamedTuple):
    """One firm as a register has it."""

    name: str
    country: str
    address: str
    city: str
    number_kind: str
    number: str
    since: str


def firms() -> list[Firm]:
    """Give the firms of all sources, once each, in one order."""
    found = {f.number: f for f in (*_golden(), *_answers(), *_examples(), *_concatenated(), *_invented()) if _usable(f)}
    return [found[number] for number in sorted(found)]


def _usable(firm: Firm) -> bool:
    return (
        bool(firm.name and firm.country and firm.address)
        and firm.country not in EMBARGOED
        and firm.since < OLDEST_YOUNG
    )


def _invented() -> Iterator[Firm]:
    for number, (name, country, address, city) in enumerate(INVENTED, start=1):
        yield Firm(name, country, address, city, "reg_no", f"INVENTED-{number:02}", "2009-05-04")


def _at(tree: object, *path: str) -> str:
    """Give the text at a path of nested objects, empty where there is none."""
    for key in path:
        tree = cast("Tree", tree).get(key) if isinstance(tree, dict) else None
    return str(tree) if tree else ""


def _golden() -> Iterator[Firm]:
    for file in sorted(OWNERSHIP.glob("gleif_golden_copy*/*.json.gz")):
        for record in json.loads(gzip.decompress(file.read_bytes()))["records"]:
            entity = record["Entity"]
            if _at(entity, "EntityCategory", "$") in TRADING:
                seat = entity["LegalAddress"]
                yield Firm(
                    _at(entity, "LegalName", "$"), _at(seat, "Country", "$"), _at(seat, "FirstAddressLine", "$"), _at(seat, "City", "$"),
                    "lei", _at(record, "LEI", "$"), _at(entity, "EntityCreationDate", "$")[:10],
                )  # fmt: skip


def _answers() -> Iterator[Firm]:
    for file in sorted(OWNERSHIP.glob("gleif_api_responses/*.json")):
        found = json.loads(file.read_bytes()).get("data")
        for record in found if isinstance(found, list) else [found]:
            entity = (record or {}).get("attributes", {}).get("entity")
            if entity and _at(entity, "category") in TRADING:
                seat = entity["legalAddress"]
                yield Firm(
                    _at(entity, "legalName", "name"), _at(seat, "country"), ", ".join(seat["addressLines"]), _at(seat, "city"),
                    "lei", record["id"], _at(entity, "creationDate")[:10],
                )  # fmt: skip


def _concatenated() -> Iterator[Firm]:
    for file in sorted(OWNERSHIP.glob("gleif_xml_samples/lei-*.xml")):
        for record in ET.parse(file).iter("{http://www.gleif.org/data/schema/leidata/2016}LEIRecord"):  # noqa: S314 - a local file
            said = {tag: (record.findtext(f".//{{*}}{tag}") or "").strip() for tag in _XML}
            if said["EntityCategory"] in TRADING:
                yield Firm(
                    said["LegalName"], said["Country"], said["FirstAddressLine"], said["City"],
                    "lei", said["LEI"], said["EntityCreationDate"][:10],
                )  # fmt: skip


_XML = ("LEI", "LegalName", "FirstAddressLine", "City", "Country", "EntityCategory", "EntityCreationDate")


def _examples() -> Iterator[Firm]:
    for file in sorted(OWNERSHIP.glob("bods_examples_0.4/*.json")):
        for statement in cast("Iterable[Tree]", json.loads(file.read_bytes())):
            details = statement.get("recordDetails")
            if not isinstance(details, dict) or statement.get("recordType") != "entity":
                continue
            seat: Tree = next(iter(details.get("addresses") or ()), {})
            number = next((str(i["id"]) for i in details.get("identifiers") or () if i.get("id")), "")
            if number:
                yield Firm(
                    _at(details, "name"), _at(seat, "country", "code") or _at(details, "jurisdiction", "code"), _at(seat, "address"), "",
                    "reg_no", number, _at(details, "foundingDate")[:10],
                )  # fmt: skip
