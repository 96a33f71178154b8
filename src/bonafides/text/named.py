"""Part a name field that holds more than one name, as order and shipping papers write them."""

import re

_DESK = (
    r"[^,;()]*\b(?:dept|department|division|section|branch|office|warehouse|stores?|unit|workshop|attn|attention|abteilung|abt|lager|"
    r"département|service|departamento|almacén|отдел|склад|depo|şubesi)\b|[^,;()]*(?:部门|部門|仓库|倉庫|科室|부서|창고|بخش|انبار|اداره|قسم|مستودع)"
)
"""A part of an organisation that papers add to its name behind a dash or a comma."""

_BETWEEN = re.compile(
    r"\b(?:c/o|care of|formerly(?: known as)?|previously(?: known as)?|f/?k/?a|a/?k/?a|also known as|d/?b/?a|doing business as|t/a|"
    r"trading as|o/b/o|on behalf of|for (?:the )?account of)\b[:.]?"
    r"|[()\[\];\n\r（）；]|\s/\s|(?<=\w{3})/(?=\w{3})|,\s*(?=\d|p\.? ?o\.? ?box)"
    rf"|(?:\s[-–—]+\s|\s?[,，]\s*)(?={_DESK})",
    re.IGNORECASE,
)


def names_in(text: str) -> tuple[str, ...]:
    """Give the whole text first, then each name that stands in it beside a word or sign that parts names.

    >>> names_in("Quenholt Lamps c/o Oskaldur Ltd (formerly Morvane), 12 Long Street")
    ('Quenholt Lamps c/o Oskaldur Ltd (formerly Morvane), 12 Long Street', 'Quenholt Lamps', 'Oskaldur Ltd', 'Morvane', '12 Long Street')
    >>> names_in("Oskaldur Chem. Ind. - Receiving Dept.")
    ('Oskaldur Chem. Ind. - Receiving Dept.', 'Oskaldur Chem. Ind', 'Receiving Dept')
    >>> names_in("TESSALY, Quen")
    ('TESSALY, Quen',)
    """
    parts = _BETWEEN.split(text)
    if len(parts) == 1:
        return (text,)
    plain = (part.strip(" ,.:-") for part in parts)
    return tuple(dict.fromkeys((text, *(part for part in plain if part))))
