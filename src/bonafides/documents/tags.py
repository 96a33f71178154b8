"""Subject and country codes of telegrams (TAGS), in words.

Two-letter country codes of telegrams are those of the former FIPS PUB 10-4, which differ from ISO 3166: "AS" is Australia, "CH" is China.

Source: 5 FAH-3 (TAGS/Terms Handbook) for the subject codes; FIPS PUB 10-4 (withdrawn 2008) for the countries. Typed from general
knowledge of both; not verified line by line, and used to explain a header only, never to decide.
"""

from bonafides.model.document import Tag

_SUBJECTS = {
    "AMGT": "management", "AORC": "international organisations and conferences", "ASEC": "security",
    "CASC": "assistance to citizens", "EAIR": "civil aviation", "ECON": "economic conditions", "EFIN": "financial affairs",
    "EINV": "foreign investment", "ENRG": "energy", "ETRD": "foreign trade", "ETTC": "trade and technology controls",
    "EWWT": "waterborne transport", "IAEA": "International Atomic Energy Agency", "KCRM": "criminal activity",
    "KIPR": "intellectual property", "KJUS": "administration of justice", "KNNP": "nuclear non-proliferation",
    "KPAO": "public affairs", "KSCA": "science counsellor affairs", "KSTC": "strategic trade controls",
    "KTFN": "terrorism finance", "MARR": "military arrangements", "MASS": "military assistance and sales",
    "MCAP": "military capabilities", "MNUC": "military nuclear applications", "MOPS": "military operations",
    "MTCR": "Missile Technology Control Regime", "MTCRE": "Missile Technology Control Regime", "OTRA": "travel",
    "PARM": "arms control and disarmament", "PBTS": "national boundaries and sovereignty", "PGOV": "internal government affairs",
    "PHUM": "human rights", "PINR": "intelligence", "PINS": "national security", "PREL": "external political relations",
    "PTER": "terrorism", "SENV": "environment", "TBIO": "biological and medical science", "TPHY": "physical sciences",
    "TRGY": "energy technology", "TSPA": "space activities", "TSPL": "science policy", "UNSC": "UN Security Council",
}  # fmt: skip

_COUNTRIES = {
    "AE": ("United Arab Emirates", "AE"), "AF": ("Afghanistan", "AF"), "AR": ("Argentina", "AR"), "AS": ("Australia", "AU"),
    "AU": ("Austria", "AT"), "BE": ("Belgium", "BE"), "BO": ("Belarus", "BY"), "BR": ("Brazil", "BR"), "BU": ("Bulgaria", "BG"),
    "CA": ("Canada", "CA"), "CH": ("China", "CN"), "CU": ("Cuba", "CU"), "CY": ("Cyprus", "CY"), "DA": ("Denmark", "DK"),
    "EG": ("Egypt", "EG"), "EI": ("Ireland", "IE"), "EZ": ("Czechia", "CZ"), "FI": ("Finland", "FI"), "FR": ("France", "FR"),
    "GM": ("Germany", "DE"), "GR": ("Greece", "GR"), "HK": ("Hong Kong", "HK"), "HU": ("Hungary", "HU"), "IC": ("Iceland", "IS"),
    "IN": ("India", "IN"), "IR": ("Iran", "IR"), "IS": ("Israel", "IL"), "IT": ("Italy", "IT"), "IZ": ("Iraq", "IQ"),
    "JA": ("Japan", "JP"), "JO": ("Jordan", "JO"), "KN": ("North Korea", "KP"), "KS": ("South Korea", "KR"), "KZ": ("Kazakhstan", "KZ"),
    "LE": ("Lebanon", "LB"), "LU": ("Luxembourg", "LU"), "LY": ("Libya", "LY"), "MX": ("Mexico", "MX"), "MY": ("Malaysia", "MY"),
    "NL": ("Netherlands", "NL"), "NO": ("Norway", "NO"), "NZ": ("New Zealand", "NZ"), "PK": ("Pakistan", "PK"), "PL": ("Poland", "PL"),
    "PO": ("Portugal", "PT"), "RO": ("Romania", "RO"), "RS": ("Russia", "RU"), "SA": ("Saudi Arabia", "SA"), "SF": ("South Africa", "ZA"),
    "SN": ("Singapore", "SG"), "SP": ("Spain", "ES"), "SU": ("Sudan", "SD"), "SW": ("Sweden", "SE"), "SY": ("Syria", "SY"),
    "SZ": ("Switzerland", "CH"), "TH": ("Thailand", "TH"), "TU": ("Turkey", "TR"), "TW": ("Taiwan", "TW"), "UK": ("United Kingdom", "GB"),
    "UP": ("Ukraine", "UA"), "US": ("United States", "US"), "VM": ("Vietnam", "VN"),
}  # fmt: skip


def resolved(tag: str) -> Tag:
    """Give a tag in words; one that nobody typed here is "unknown", not dropped.

    >>> resolved("CH").country, resolved("TSPA").says, resolved("ZZZZ").kind
    ('CN', 'space activities', 'unknown')
    """
    if tag in _COUNTRIES:
        name, country = _COUNTRIES[tag]
        return Tag(tag=tag, kind="country", says=name, country=country)
    if tag in _SUBJECTS:
        return Tag(tag=tag, kind="subject", says=_SUBJECTS[tag])
    return Tag(tag=tag, kind="unknown")
