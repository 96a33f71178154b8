"""Ports, capitals, free zones and crossings are known in the scripts in which papers name them."""

import pytest
from tests.flags.flag_situations import gazetteer

NAMES = {
    "CN": ("丹东", "Даньдун", "단둥", "丹東", "ダントン", "上海", "Шанхай", "شانغهاي", "شانگهای", "上海市", "다롄", "大連", "天津港", "เซี่ยงไฮ้", "珲春", "图们", "宁波", "Гуанчжоу", "深圳"),
    "IR": ("بندر عباس", "بندرعباس", "Бендер-Аббас", "阿巴斯港", "نوردوز", "چابهار", "Чабахар", "恰巴哈尔港", "تهران", "طهران", "テヘラン", "테헤란", "Τεχεράνη", "טהרן", "بوشهر", "بازرگان", "میرجاوه", "بندر امام خمینی", "قشم", "کیش", "Tahran", "แบนดาร์อับบาส"),
    "KP": ("평양", "平壤", "平壌", "Пхеньян", "بيونغ يانغ", "남포", "南浦", "Нампхо", "청진", "나선", "신의주", "Синыйджу", "원산"),
    "AE": ("جبل علي", "Джебель-Али", "杰贝阿里", "ジュベル・アリ", "제벨알리", "دبي", "دبی", "迪拜", "Дубай", "Ντουμπάι", "דובאי", "ดูไบ", "أبوظبي", "الفجيرة", "الشارقة", "جبل علی", "المنطقة الحرة لجبل علي"),
    "RU": ("Москва", "莫斯科", "モスクワ", "모스크바", "Новороссийск", "نوفوروسيسك", "Владивосток", "符拉迪沃斯托克", "海参崴", "블라디보스토크", "Верхний Ларс", "Санкт-Петербург", "Хасан", "Moskova", "מוסקבה", "Μόσχα", "มอสโก"),
    "SY": ("دمشق", "Дамаск", "大马士革", "اللاذقية", "طرطوس", "Тартус", "حلب", "Şam", "דמשק"),
    "TR": ("İstanbul", "Стамбул", "伊斯坦布尔", "إسطنبول", "استانبول", "イスタンブール", "이스탄불", "Κωνσταντινούπολη", "Mersin", "مرسين", "İzmir", "Gürbulak", "Nusaybin", "אנקרה", "Ambarlı"),
    "PK": ("کراچی", "كراتشي", "Карачи", "卡拉奇", "カラチ", "گوادر", "تفتان", "اسلام آباد"),
    "TH": ("กรุงเทพ", "กรุงเทพมหานคร", "แหลมฉบัง", "曼谷", "バンコク", "방콕", "بانكوك", "Бангкок"),
    "GR": ("Πειραιάς", "Пирей", "Θεσσαλονίκη", "比雷埃夫斯", "بيرايوس"),
    "IL": ("חיפה", "אשדוד", "Хайфа", "حيفا", "海法", "אילת", "תל אביב"),
    "JP": ("東京", "横浜", "神戸", "名古屋", "大阪", "Токио", "Йокогама", "도쿄", "طوكيو", "โตเกียว"),
    "KR": ("부산", "釜山", "Пусан", "인천", "서울", "พูซาน", "بوسان"),
    "HK": ("香港", "Гонконг", "홍콩", "هونغ كونغ", "ฮ่องกง", "הונג קונג"),
    "SG": ("新加坡", "Сингапур", "싱가포르", "سنغافورة", "シンガポール", "สิงคโปร์", "סינגפור"),
    "UA": ("Одеса", "Одесса", "Київ"),
    "EG": ("الإسكندرية", "بورسعيد", "بور سعيد", "Порт-Саид", "塞得港", "القاهرة", "دمياط"),
    "LB": ("بيروت", "Бейрут", "贝鲁特", "ביירות"),
    "AM": ("Երևան", "Ереван", "ایروان"),
    "GE": ("თბილისი", "ბათუმი", "Поти", "ფოთი", "Батуми"),
    "OM": ("مسقط", "صحار", "صلالة", "Маскат", "马斯喀特"),
    "PA": ("Zona Libre de Colón", "巴尔博亚", "Колон (Панама)"),
    "LY": ("طرابلس الغرب", "بنغازي", "مصراتة", "Бенгази"),
    "YE": ("الحديدة", "عدن", "Ходейда", "صنعاء"),
    "TW": ("高雄", "基隆", "Гаосюн", "台北"),
    "EE": ("Нарва", "Таллин"),
    "PL": ("Гданьск", "Gdańsk", "Kuźnica"),
    "BY": ("Брест-Литовск", "Мінск", "Гродно"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "country"), [(n, c) for c, names in NAMES.items() for n in names])
def test_a_name_leads_to_its_country(name: str, country: str) -> None:
    """In Cyrillic, Arabic, Persian, Han, Hangul, kana, Thai, Greek, Hebrew, Armenian, Georgian and Turkish letters."""
    assert gazetteer().country_of(name) == country


@pytest.mark.parametrize(
    "name", ["Georgetown", "Tripoli", "San José", "Birmingham", "Hamilton", "Manzanillo", "طرابلس", "Брест"]
)
def test_a_name_that_several_places_bear_names_none(name: str) -> None:
    """Nobody can say which."""
    assert gazetteer().country_of(name) == ""


@pytest.mark.parametrize(
    ("name", "country", "lies"),
    [("Georgetown", "GY", "GY"), ("George Town", "MY", "MY"), ("Tripoli", "LB", "LB"), ("Tripoli", "LY", "LY"), ("San José", "CR", "CR"),
     ("Hamilton", "BM", "BM"), ("Birmingham", "GB", "GB"), ("Birmingham", "US", "US"), ("Manzanillo", "MX", "MX"), ("Брест", "BY", "BY")],
)  # fmt: skip
def test_the_stated_country_settles_a_name_that_several_bear(name: str, country: str, lies: str) -> None:
    """A leg states it beside the place."""
    place = gazetteer().place(name, country)
    assert place is not None
    assert place.country == lies


@pytest.mark.parametrize(
    "text", ["Tripoli, Lebanon", "Hamilton, Bermuda", "Birmingham (United Kingdom)", "San José, Costa Rica"]
)
def test_a_country_after_a_comma_or_in_brackets_settles_it_too(text: str) -> None:
    """As addresses are written."""
    place = gazetteer().place(text)
    assert place is not None
    assert gazetteer().country_of(text) == place.country
