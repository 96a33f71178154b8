"""The words by which data sheets and safety sheets name their fields, in English, German, French, Spanish, Russian and Chinese.

Source: the headings that Regulation (EC) 1907/2006, Annex II prescribes for safety data sheets in the languages of the Union; for Russian
and Chinese the sixteen headings of the GHS (United Nations, ST/SG/AC.10/30, Annex 4). Read for their order and subject; keywords only.
"""

import re

FIELDS: dict[str, tuple[str, ...]] = {
    "name": (
        "name", "nom", "nombre", "название", "名称",
        "product name", "product identifier",
        "ghs product identifier", "trade name", "commercial name", "name of product", "product", "material name", "name of the substance", "substance name",
        "handelsname", "produktname", "produktbezeichnung", "produktidentifikator", "stoffname", "produkt", "nom du produit", "nom commercial", "identificateur de produit",
        "dénomination commerciale", "produit", "nombre del producto", "nombre comercial", "identificador del producto", "denominación comercial", "producto",
        "наименование продукта", "наименование продукции", "торговое наименование", "торговое название", "название продукта", "наименование", "идентификатор продукта", "продукт",
        "产品名称", "化学品中文名称", "化学品中文名", "化学品名称", "中文名称", "商品名", "商品名称", "品名", "产品标识符",
    ),
    "description": (
        "description", "product description", "item description", "beschreibung", "produktbeschreibung", "bezeichnung", "désignation", "description du produit",
        "descripción", "descripción del producto", "описание", "описание продукта", "描述", "产品描述", "产品说明", "货物描述",
    ),
    "cas": (
        "cas", "cas no", "cas number", "cas-no", "cas nr", "cas-nr", "cas-nummer", "cas nummer", "cas #", "cas registry number", "numéro cas", "no cas", "n° cas", "número cas",
        "n.º cas", "nº cas", "номер cas", "cas номер", "№ cas", "cas №", "cas号", "cas 号", "cas登记号", "cas编号",
    ),
    "hs": (
        "hs", "hs code", "hs-code", "hts", "hts code", "tariff code", "customs tariff number", "customs tariff", "commodity code", "cn code", "harmonized code", "taric",
        "zolltarifnummer", "warennummer", "statistische warennummer", "code douanier", "code sh", "nomenclature douanière", "código arancelario", "código sa", "partida arancelaria",
        "код тн вэд", "тн вэд", "код тнвэд", "海关编码", "税则号列", "hs编码", "hs 编码", "商品编码",
    ),
    "part_no": (
        "part no", "part number", "article no", "article number", "item no", "item number", "order no", "order code", "catalog number", "catalogue number", "catalog no", "product code",
        "product number", "product no", "sku", "artikelnummer", "artikel-nr", "artikelnr", "bestellnummer", "teilenummer", "produktcode", "référence", "code produit", "code article",
        "numéro d'article", "referencia", "código de producto", "código del producto", "número de artículo", "артикул", "код продукта", "номер по каталогу", "产品编号", "产品代码", "货号", "料号", "部件号",
    ),
    "model": (
        "model", "type", "grade", "variant", "modell", "typ", "sorte", "qualität", "ausführung", "modèle", "nuance", "modelo", "tipo", "grado", "модель", "марка", "тип",
        "型号", "牌号", "规格型号",
    ),
    "manufacturer": (
        "manufacturer", "maker", "supplier", "company", "producer", "manufacturer/supplier", "company name", "hersteller", "lieferant", "firma", "hersteller/lieferant", "fabricant", "fournisseur",
        "société", "fabricante", "proveedor", "empresa", "производитель", "изготовитель", "поставщик", "制造商", "生产商", "供应商", "企业名称", "生产企业", "厂家",
    ),
    "quantity": (
        "quantity", "qty", "net weight", "net quantity", "amount", "menge", "stückzahl", "quantité", "cantidad", "количество", "数量",
    ),
    "origin": ("country of origin", "origin", "ursprungsland", "ursprung", "pays d'origine", "país de origen", "страна происхождения", "原产国", "原产地"),
    "declared_codes": (
        "eccn", "export control classification number", "export control", "ausfuhrlistennummer", "al-nummer", "ausfuhrliste", "dual-use code", "dual use code", "control list", "export classification",
    ),
    "use": (
        "recommended use", "identified uses", "identified use", "relevant identified uses", "use", "uses", "use of the substance", "application", "applications", "intended use", "typical applications",
        "verwendung", "identifizierte verwendungen", "empfohlene verwendung", "anwendung", "anwendungen", "utilisation", "utilisations", "utilisations identifiées", "utilisation recommandée", "applications typiques",
        "uso", "usos", "uso recomendado", "usos identificados", "usos pertinentes identificados", "aplicaciones", "применение", "рекомендуемое применение", "назначение", "область применения",
        "用途", "推荐用途", "化学品的推荐用途", "应用", "应用领域",
    ),
    "aside": (
        "phone", "telephone", "tel", "fax", "telefax", "e-mail", "email", "mail", "web", "website", "internet", "address", "street", "date", "revision", "revision date", "version", "issue date", "printed",
        "print date", "page", "emergency telephone", "emergency phone", "emergency number", "contact", "copyright", "sds number", "document no", "uses advised against", "restrictions on use", "telefon", "adresse", "straße", "datum",
        "überarbeitet am", "druckdatum", "seite", "notrufnummer", "notruf", "auskunftgebender bereich", "verwendungen, von denen abgeraten wird", "téléphone", "numéro d'appel d'urgence", "courriel", "date de révision",
        "utilisations déconseillées", "teléfono", "teléfono de emergencia", "dirección", "fecha", "fecha de revisión", "note", "notes", "hinweis", "anmerkung", "n.b", "remarque", "nota", "примечание", "备注", "注", "página", "usos desaconsejados", "телефон", "адрес", "дата", "страница", "эл. почта",
        "телефон экстренной связи", "дата пересмотра", "电话", "传真", "地址", "邮箱", "电子邮件", "日期", "修订日期", "应急电话", "企业应急电话", "页码", "版本", "限制用途", "website address",
    ),
}  # fmt: skip
"""The words of a key that say which field of an item it is; "aside" holds keys that say nothing of the goods."""

ROLES: dict[str, tuple[str, ...]] = {
    "property": (
        "property", "properties", "parameter", "parameters", "characteristic", "characteristics", "feature", "specification", "test", "item", "description", "eigenschaft", "eigenschaften", "kennwert", "merkmal",
        "propriété", "propriétés", "caractéristique", "caractéristiques", "paramètre", "propiedad", "propiedades", "característica", "características", "parámetro", "показатель", "показатели",
        "свойство", "параметр", "характеристика", "наименование показателя", "性能", "项目", "参数", "指标", "特性", "属性", "physical property",
    ),
    "unit": ("unit", "units", "einheit", "einheiten", "unité", "unités", "unidad", "unidades", "единица", "ед. изм", "ед.изм", "единица измерения", "ед", "единицы", "单位"),
    "low": (
        "valeur minimale", "minimale", "valor mínimo", "минимальное", "минимальное значение", "mindestens", "lower","min", "minimum", "min value", "minimal", "mindestwert", "mínimo", "mín", "мин", "минимум", "не менее", "最小", "最小值", "下限", "lower limit", "low"),
    "typical": (
        "typ", "typical", "typical value", "typical values", "nominal", "nominal value", "nom", "average", "mean", "typischer wert", "typische werte", "richtwert", "nennwert", "valeur typique", "valeurs typiques", "typique",
        "valor típico", "valores típicos", "típico", "типичное значение", "типовое значение", "типичное", "номинал", "典型值", "典型", "标称值",
    ),
    "high": (
        "valeur maximale", "maximale", "valor máximo", "максимальное", "максимальное значение", "höchstens", "upper","max", "maximum", "max value", "maximal", "höchstwert", "máximo", "máx", "макс", "максимум", "не более", "最大", "最大值", "上限", "upper limit", "high"),
    "value": (
        "requirement", "requirements", "required", "specified", "guaranteed", "guaranteed value", "measured", "actual", "results", "metric", "imperial", "english", "si", "us units", "us customary", "anforderung",
        "soll", "ist", "istwert", "sollwert", "ergebnis", "garantiert", "exigence", "résultat", "requisito", "resultado", "требование", "требования", "факт", "результат", "要求", "技术要求", "实测值", "检验结果", "保证值","value", "values", "result", "specification", "spec", "data", "wert", "werte", "valeur", "valeurs", "valor", "valores", "значение", "значения", "数值", "值", "参数值", "结果"),
    "method": (
        "test method", "method", "standard", "norm", "test standard", "prüfmethode", "prüfnorm", "methode", "méthode", "méthode d'essai", "norme", "método", "norma", "método de ensayo", "метод", "метод испытания",
        "гост", "测试方法", "方法", "标准", "试验方法",
    ),
    "symbol": ("symbol", "sym", "kurzzeichen", "formelzeichen", "symbole", "símbolo", "обозначение", "符号"),
    "condition": (
        "comment", "comments", "kommentar", "commentaire", "comentario", "комментарий","condition", "conditions", "test condition", "test conditions", "remark", "remarks", "note", "notes", "bedingung", "bedingungen", "bemerkung", "remarque", "condición", "observaciones", "условия", "примечание", "条件", "备注"),
}  # fmt: skip
"""What the columns of a table of properties are headed."""

SHARES = (
    "concentration", "conc", "content", "% by weight", "weight", "percent", "wt", "%", "share", "proportion", "konzentration", "gehalt", "anteil", "concentration (%)", "teneur", "concentración", "contenido",
    "концентрация", "содержание", "массовая доля", "浓度", "含量", "质量分数",
)  # fmt: skip
SUBSTANCES = (
    "ingredient name", "component name", "substance name", "hazardous component", "hazardous components", "hazardous ingredients", "chemical component", "bestandteil", "bestandteile", "stoffname", "composants", "componentes",
    "наименование вещества", "компоненты", "化学成分", "组分名称", "成分名称",
    "chemical name", "component", "components", "ingredient", "ingredients", "substance", "name", "chemical identity", "chemische bezeichnung", "stoff", "inhaltsstoff", "inhaltsstoffe", "bezeichnung", "nom chimique",
    "composant", "substance chimique", "nom", "nombre químico", "componente", "sustancia", "nombre", "химическое название", "компонент", "наименование", "вещество", "наименование компонента", "组分", "成分", "化学名称", "有害成分", "名称", "化学名",
)  # fmt: skip
TYPICAL = re.compile(
    r"typical (?:properties|values|data|characteristics|performance)|values (?:\w+ )?are typical|typische (?:eigenschaften|werte|kennwerte)|richtwerte|(?:propriétés|valeurs|caractéristiques) typiques|"
    r"(?:propiedades|valores|características) típic[ao]s|типичные (?:свойства|значения|показатели|характеристики)|типовые (?:свойства|значения)|典型(?:性能|值|数据|特性)",
    re.IGNORECASE,
)
"""How a sheet says that the values below, or all of its values, are typical ones."""

MIXTURE = re.compile(
    r"^\W*(?:3\.?2\.?\W*)?(?:mixtures?|gemische?|mélanges?|mezclas?|смес[ьи]|混合物)\W*$", re.IGNORECASE
)

_SECTION_WORDS = "section|abschnitt|rubrique|sección|seccion|раздел|секция"
_HAN = "零一二三四五六七八九十"
_TITLES = (
    ("identif", "bezeichnung des stoffs", "标识", "идентификац"), ("hazard", "gefahr", "danger", "peligro", "опасност", "危险"), ("composition", "zusammensetzung", "composición", "состав", "成分", "组成"),
    ("first aid", "first-aid", "erste-hilfe", "erste hilfe", "premiers secours", "primeros auxilios", "первой помощи", "первая помощь", "急救"), ("fire", "brand", "incendi", "пожар", "消防"),
    ("accidental release", "freisetzung", "dispersion accidentelle", "vertido accidental", "аварийн", "чрезвычайн", "泄漏"), ("handling", "handhabung", "manipul", "хранени", "обращени", "储存"),
    ("exposure", "exposition", "exposición", "воздействи", "接触"), ("physical", "physikalische", "physico", "propriétés physiques", "propiedades físicas", "физико", "физическ", "理化"),
    ("stability", "stabilität", "stabilité", "estabilidad", "стабильност", "稳定"), ("toxicolog", "toxikolog", "toxicológ", "токсич", "токсиколог", "毒理"), ("ecolog", "umweltbezogene", "écolog", "ecológ", "эколог", "окружающ", "生态"),
    ("disposal", "entsorgung", "élimination", "eliminación", "утилизац", "удалени", "удаление", "废弃"), ("transport", "транспорт", "перевоз", "运输"), ("regulat", "rechtsvorschriften", "réglement", "reglament", "законодательств", "нормативн", "法规"),
    ("other information", "sonstige", "autres informations", "otra información", "otras informaciones", "дополнительн", "其他信息", "其它信息"),
)  # fmt: skip
_SECTION = re.compile(
    rf"^\W*(?P<word>(?:{_SECTION_WORDS})\s*|第\s*)?(?P<number>\d{{1,2}}|[{_HAN}]{{1,3}})(?!\d|\.\d)\s*(?P<han>部分|章|节)?[\s.:：)–—-]*(?P<title>.*)$",
    re.IGNORECASE,
)
_NO_VALUE = re.compile(
    r"^(?:no data(?: available)?|not (?:available|determined|applicable|known|specified|tested|measured|stated)|n\.?\s?[ad]\.?|n/a|unknown|tbd|—|-+|–|keine (?:daten|angaben|information)\b.*|nicht (?:bestimmt|anwendbar|verfügbar|"
    r"bekannt|zutreffend)|pas de données.*|aucune (?:donnée|information).*|non (?:déterminé|disponible|applicable|connu)e?s?|donnée non disponible|sin datos.*|no (?:disponible|determinado|aplicable|hay datos.*)|нет данных|данные отсутствуют|"
    r"не (?:определен[оа]?|определялось|применимо|установлено|имеется)|无资料|无数据|无可用数据|不适用|未测定|未知|没有数据)\W*$",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?[a-zа-я]\))\s*")


def plain(key: str) -> str:
    """Give a key as the tables of words write it: small letters, without numbering, brackets or closing dots.

    >>> plain("1.1. CAS-No. (main component):")
    'cas-no'
    """
    bare = re.sub(r"[(\[（【].*?[)\]）】]", " ", _NUMBERING.sub("", key))
    return " ".join(bare.casefold().replace("’", "'").split()).strip(" .:：;*#-–…")


_BY_WORD = {plain(w): field for field, words in reversed(FIELDS.items()) for w in words}
_BY_ROLE = {plain(w).replace(". ", " "): role for role, words in reversed(ROLES.items()) for w in words}
_VALUE_WORD = re.compile(r"[\s-]*(?:values?|limits?|werte?|figures?|valeurs?|valores|valor|значени[ея]|值)$")
_USES = (
    "recommended use",
    "identified use",
    "relevant identified use",
    "empfohlene verwendung",
    "verwendung des",
    "utilisation de la",
    "utilisation recommandée",
    "uso recomendado",
    "рекомендуемые виды применения",
    "推荐用途",
)
_SHARES, _SUBSTANCES = frozenset(map(plain, SHARES)), frozenset(map(plain, SUBSTANCES))


def field_of(key: str) -> str:
    """Give which field of an item a key names, or nothing; of "product name / code" the first."""
    words = plain(key)
    known = _BY_WORD.get(words) or _BY_WORD.get(words.split(" / ")[0].split("/")[0].strip(), "")
    return known or ("use" if words.startswith(_USES) else "")


def role_of(header: str) -> str:
    """Give what a table's column is by its header, or nothing."""
    words = plain(header).replace(". ", " ")
    known = _BY_ROLE.get(words) or _BY_ROLE.get(words.split("/")[0].strip(), "")
    return known or _BY_ROLE.get(_VALUE_WORD.sub("", words), "")


def is_share(header: str) -> bool:
    """Tell whether a header or key says that shares of a mixture stand there."""
    words = plain(header)
    return "%" in header or words in _SHARES or words.split(" ")[0] in _SHARES


def is_substance(header: str) -> bool:
    """Tell whether a header or key says that names of substances stand there."""
    words = plain(header)
    return words in _SUBSTANCES or words.split("/")[0].strip() in _SUBSTANCES


def section_of(text: str) -> int:
    """Give the number of the section that a safety sheet's heading begins, 0 where the line is none.

    >>> section_of("SECTION 9: Physical and chemical properties"), section_of("第三部分 成分/组成信息"), section_of("9.1 Information")
    (9, 3, 0)
    """
    found = _SECTION.match(text)
    if not found or len(text) > 150:
        return 0
    digits = found["number"]
    number = int(digits) if digits.isdecimal() else _han_number(digits)
    if not 1 <= number <= 16:
        return 0
    title = found["title"].casefold()
    marked = found["word"] and (not found["word"].startswith("第") or found["han"])
    return number if marked or (any(w in title for w in _TITLES[number - 1]) and len(title) < 120) else 0


def _han_number(digits: str) -> int:
    """Read a Chinese number up to nineteen."""
    tens, _, ones = digits.rpartition("十") if "十" in digits else ("", "", digits)
    return (10 if "十" in digits else 0) + (_HAN.index(ones) if ones in _HAN and ones else 0) if not tens else 0


def says_nothing(value: str) -> bool:
    """Tell whether a value only says that there is none known: missing is unknown, never no.

    >>> says_nothing("no data available"), says_nothing("无资料"), says_nothing("none")
    (True, True, False)
    """
    return not value.strip() or bool(_NO_VALUE.match(value.strip()))
