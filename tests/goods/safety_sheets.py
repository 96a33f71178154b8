"""One synthetic safety data sheet in six languages: a mixture of two substances, made by firms that do not exist."""

from tests.storage.sheet_files import Placed, page

SHEETS: dict[str, tuple[str | tuple[str, ...], ...]] = {
    "en": (
        "SAFETY DATA SHEET", "according to Regulation (EC) No 1907/2006", "SECTION 1: Identification of the substance/mixture and of the company",
        "1.1 Product identifier", ("Trade name:", "Synthetic Mix 7"), "1.2 Relevant identified uses", ("Identified uses:", "cleaning of synthetic parts"),
        "1.3 Details of the supplier", "Supplier: Synthetic Chemicals Ltd", "Telephone: +00 0000 302-01-2", "SECTION 2: Hazards identification", "Danger: may explode with UDMH.",
        "SECTION 3: Composition/information on ingredients", "3.2 Mixtures", ("Chemical name", "CAS No.", "EC No.", "Concentration"),
        ("Hydrazine", "302-01-2", "206-114-9", "5 - < 10 %"), ("Water", "7732-18-5", "231-791-2", ">= 80 - <= 95 %"), "SECTION 4: First aid measures", "Rinse with water.",
        "SECTION 9: Physical and chemical properties", "9.1 Information on basic physical and chemical properties", ("Density:", "1.01 g/cm³ (20 °C)"), "Flash point: not determined",
        "SECTION 10: Stability and reactivity", "Incompatible materials: ammonium perchlorate", "SECTION 14: Transport information", "UN number: 3293",
    ),
    "de": (
        "Sicherheitsdatenblatt", "ABSCHNITT 1: Bezeichnung des Stoffs beziehungsweise des Gemischs und des Unternehmens", "1.1 Produktidentifikator", "Handelsname: Synthetische Mischung 7",
        "Identifizierte Verwendungen: Reinigung", "Hersteller/Lieferant: Synthetische Chemie GmbH", "ABSCHNITT 2: Mögliche Gefahren", "Gefahr",
        "ABSCHNITT 3: Zusammensetzung/Angaben zu Bestandteilen", "3.2 Gemische", ("Chemische Bezeichnung", "CAS-Nr.", "EG-Nr.", "Gehalt"),
        ("Hydrazin", "302-01-2", "206-114-9", "5 - < 10 %"), ("Wasser", "7732-18-5", "231-791-2", "80 - 95 %"), "ABSCHNITT 9: Physikalische und chemische Eigenschaften",
        ("Dichte:", "1,01 g/cm³"), "Flammpunkt: nicht bestimmt", "ABSCHNITT 10: Stabilität und Reaktivität", "Unverträgliche Materialien: Ammoniumperchlorat",
    ),
    "fr": (
        "FICHE DE DONNÉES DE SÉCURITÉ", "RUBRIQUE 1: Identification de la substance/du mélange et de la société", "Nom commercial : Mélange synthétique 7", "Fournisseur : Chimie Synthétique SA",
        "RUBRIQUE 2: Identification des dangers", "Danger", "RUBRIQUE 3: Composition/informations sur les composants", "3.2 Mélanges", ("Nom chimique", "No CAS", "No CE", "Teneur"),
        ("Hydrazine", "302-01-2", "206-114-9", "5 à < 10 %"), ("Eau", "7732-18-5", "231-791-2", "80 à 95 %"), "RUBRIQUE 9: Propriétés physiques et chimiques", ("Densité :", "1,01 g/cm³"),
        "Point d'éclair : non déterminé", "RUBRIQUE 10: Stabilité et réactivité", "Matières incompatibles : perchlorate d'ammonium",
    ),
    "es": (
        "FICHA DE DATOS DE SEGURIDAD", "SECCIÓN 1: Identificación de la sustancia o la mezcla y de la sociedad", "Nombre comercial: Mezcla sintética 7", "Proveedor: Química Sintética SL",
        "SECCIÓN 2: Identificación de los peligros", "Peligro", "SECCIÓN 3: Composición/información sobre los componentes", "3.2 Mezclas", ("Nombre químico", "Número CAS", "N.º CE", "Concentración"),
        ("Hidracina", "302-01-2", "206-114-9", "5 - < 10 %"), ("Agua", "7732-18-5", "231-791-2", "80 - 95 %"), "SECCIÓN 9: Propiedades físicas y químicas", ("Densidad:", "1,01 g/cm³"),
        "Punto de inflamación: no determinado", "SECCIÓN 10: Estabilidad y reactividad", "Materiales incompatibles: perclorato de amonio",
    ),
    "ru": (
        "ПАСПОРТ БЕЗОПАСНОСТИ", "1 Идентификация химической продукции и сведения о производителе", "1.1.1 Торговое наименование: Синтетическая смесь 7", "Производитель: ООО Синтетика",
        "2 Идентификация опасности (опасностей)", "Опасно", "3 Состав (информация о компонентах)", "3.2 Смеси", ("Наименование компонента", "Номер CAS", "Номер ЕС", "Массовая доля, %"),
        ("Гидразин", "302-01-2", "206-114-9", "от 5 до 10"), ("Вода", "7732-18-5", "231-791-2", "80 - 95"), "9 Физико-химические свойства", ("Плотность, г/см³:", "1,01"),
        "Температура вспышки: нет данных", "10 Стабильность и реакционная способность", "Несовместимые вещества: перхлорат аммония",
    ),
    "zh": (
        "化学品安全技术说明书", "第一部分 化学品及企业标识", "化学品中文名：合成混合物七号", "企业名称：合成化工有限公司", "第二部分 危险性概述", "危险", "第三部分 成分/组成信息", "混合物",
        ("组分", "CAS号", "EC号", "浓度"), ("肼", "302-01-2", "206-114-9", "5～10 %"), ("水", "7732-18-5", "231-791-2", "80～95 %"), "第九部分 理化特性", ("密度：", "1.01 g/cm³"), "闪点：无资料",
        "第十部分 稳定性和反应性", "禁配物：高氯酸铵",
    ),
}  # fmt: skip


def pages(language: str) -> list[list[Placed]]:
    """Give the sheet as two pages."""
    rows = SHEETS[language]
    middle = next(i for i, row in enumerate(rows) if isinstance(row, tuple) and "302-01-2" in row) - 3
    return [page(*rows[:middle]), page(*rows[middle:])]
