"""What kind of organisation a party is, by the words of its name and of what it says of itself."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.text.fold import fold

Kind = Literal["trader", "forwarder", "bank", "military", "space", "academic", "laboratory", "consumer"]

_WORDS: dict[Kind, str] = {
    "trader": "trading|trade|traders|import|export|importers|exporters|general trading|handel|handels|handelsgesellschaft|ticaret|negoce|"
    "comercio|comercial|commerciale|torgovy|torgovaya|torg|tijarat|tijara|bazargani|tejarat|mao yi|shoji|muyeok|muyok|sourcing|procurement",
    "forwarder": "forwarding|forwarder|forwarders|freight|logistics|logistik|logistique|logistica|lojistik|shipping agency|spedition|cargo|"
    "transit agency|transit services|transit trade|warehouse|warehousing|customs broker|nakliyat|tasimacilik|ekspeditor|logistika|wu liu|huo yun|mulryu|butsuryu|haml va naghl",
    "bank": "bank|banque|banco|banca|banka|exchange house|sarrafi|yin hang|eunhaeng|ginko",
    "military": "ministry of defence|ministry of defense|defence ministry|defense ministry|ministry of national defence|ministry of national defense|"
    "armed forces|(?<!salvation )army|(?<!old )navy|air force|military|ordnance(?! survey)|munitions|ammunition|missile|ballistic|artillery|revolutionary guard|"
    "defence industries|defense industries|defence industry|arms factory|minoborony|oboronprom|voenn|jun gong|guo fang|dao dan|bang wi|"
    "sepah|vezarat e defa|sazman e sanaye defa",
    "space": "space agency|space research|space and upper atmosphere|space launch|launch services|launch vehicle|aerospace research|"
    "upper atmosphere|rocket research|astronautics|cosmonautics|raumfahrt|spatiales|roscosmos|hang tian|uchu|uju",
    "academic": "university|universitat|universite|universidad|universita|universitet|universitesi|institute of technology|polytechnic|"
    "academy of sciences|college|da xue|daehak|daigaku|danesh|daneshgah|jamia",
    "laboratory": "schools?|schule|grundschule|gymnasium|ecole|lycee|escuela|shkola|hospitals?|krankenhaus|klinikum|hopital|bolnitsa|clinic|"
    "laboratory|laboratories|labor|laboratoire|laboratorio|laboratoriya",
    "consumer": "food|foods|grocer\\w*|supermarket|advertising|insurance|law firm|accounting|event management|wedding|souvenirs?|pet supplies|restaurant|bakery|textile|textiles|garment|garments|clothing|fashion|furniture|toys|toy|cosmetics|beauty|travel|"
    "tourism|real estate|florist|gardening|stationery|jewellery|jewelry|carpet|carpets|catering|hotel|hairdress\\w*|shoes|footwear|"
    "garden (?:tools?|supply|supplies|furniture|equipment|centre|center)|garden and site supply|wheelbarrows?|gloves|household goods|housewares?|kitchenware|tableware|crockery|"
    "bed linen|mattress(?:es)?|curtains|handbags|leather goods|gifts|groceries|cut flowers|sporting goods|spielzeug|spielwaren|mobel|textilien|lebensmittel|bekleidung|"
    "gartengerate|handschuhe|haushaltswaren|jouets|vetements|meubles|alimentaires?|jardinage|gants|juguetes|ropa|muebles|alimentos|jardineria|guantes|brinquedos|roupas|moveis|"
    "oyuncak|tekstil|gida|mobilya|eldiven|perchatki|odezhda|mebel|igrushki|produkty pitaniia",
}
_NATIVE: dict[Kind, str] = {
    "trader": "贸易|貿易|商贸|经贸|進出口|进出口|商事|무역|بازرگانی|تجارت|تجارة|торгов|импорт|экспорт",
    "forwarder": "物流|货运|貨運|货代|仓储|물류|حمل و نقل|باربری|شحن|экспедитор|логист|грузоперевоз",
    "bank": "银行|銀行|은행|بانک|صرافی|بنك|банк",
    "military": "国防|國防|军工|軍工|军队|部队|导弹|兵器|防衛|국방|군수|미사일|وزارت دفاع|سپاه|ارتش|موشک|وزارة الدفاع|министерство обороны|"
    "минобороны|оборон|ракетн|воинск",
    "space": "航天|宇航|宇宙|우주|فضایی|космич|космос",
    "academic": "大学|大學|科学院|대학|دانشگاه|جامعة|университет|академия наук",
    "laboratory": "学校|中学|医院|实验室|病院|研究室|학교|병원|مدرسه|بیمارستان|آزمایشگاه|مدرسة|مستشفى|مختبر|школа|больниц|лаборатори",
    "consumer": "食品|服装|服裝|纺织|家具|玩具|美容|旅行|식품|의류|نساجی|مواد غذایی|продукт|одежд|мебел|игруш|перчат|садов\\w* инвентар|текстил|хозтовар|手套|手推车|园艺|园林工具|日用品|百货|杂货|玩具|纺织|완구|장갑|의류|원예|手袋|園芸|玩具|衣料|اسباب‌بازی|دستکش|پوشاک|ملابس|ألعاب",
}


def kinds_of(party: Party) -> frozenset[Kind]:
    """Give the kinds that a party's name and its line of business tell; none where they tell nothing.

    >>> sorted(kinds_of(Party(name="Golden Meridian General Trading FZE"))), sorted(kinds_of(Party(name="大连货运有限公司")))
    (['trader'], ['forwarder'])
    """
    return frozenset(kind for text in _said(party) for kind in kinds_in(text))


def _said(party: Party) -> Iterator[str]:
    yield from (text for text in (party.name, party.line_of_business) if stated(text))
    yield from party.aliases if stated(party.aliases) else ()


@lru_cache(maxsize=4096)
def kinds_in(text: str) -> frozenset[Kind]:
    """Give the kinds of organisation that a text names.

    >>> sorted(kinds_in("Missile production plant of the Ministry of Defence"))
    ['military']
    """
    plain, native = fold(text), "" if text.isascii() else text.lower()
    return frozenset(k for k in _WORDS if _latin(k).search(plain) or (native and _native(k).search(native)))


@lru_cache(maxsize=16)
def _latin(kind: Kind) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_WORDS[kind]})\b")


@lru_cache(maxsize=16)
def _native(kind: Kind) -> re.Pattern[str]:
    return re.compile(_NATIVE[kind])
