"""Yes-or-no features of goods: said, denied, or not said at all."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bonafides.goods.wording import Matcher, Mention
from bonafides.model.evidence import Evidence, claim

_SAYS_YES = (
    "yes|true|y|1|included|fitted|available|present|ja|vorhanden|enthalten|mit|wahr|oui|vrai|présent|présente|inclus|incluse|avec|sí|si|incluido|incluida|verdadero|con|presente"
    "|да|есть|имеется|имеются|присутствует|включено|是|有|具备|具有|带|配备|真|بله"
)
_SAYS_NO = (
    "no|false|n|0|none|not included|not fitted|not available|without|absent|nein|nicht vorhanden|nicht enthalten|ohne|keine|keiner|kein|keines|falsch|non|faux|sans|absente|aucun|aucune|non inclus"
    "|sin|ninguno|ninguna|no incluido|no incluida|falso|нет|отсутствует|отсутствуют|без|не имеется|не предусмотрено|не предусмотрен|否|无|没有|不具备|不带|不含|假|خیر"
)
_YES, _NO = frozenset(_SAYS_YES.split("|")), frozenset(_SAYS_NO.split("|"))
_SIGNS = (
    "无",
    "不",
    "非",
    "没有",
    "未",
    "不带",
    "不含",
    "未配",
    "未装",
    "不具备",
    "不具有",
    "不配",
    "不设",
    "不属于",
    "不是",
    "未经",
    "无需",
)
_LIST_DENIAL = re.compile(
    r"(?<!\w)(?:no|without|free of|none of|ohne|kein(?:e[rmns]?)?|weder|sans|aucune?|sin|ning[uú]n[ao]?|без)(?!\w)[^.;:。；]*$"
)
_DENIAL = re.compile(
    r"(?<!\w)(?:not|non|never|other than|isn't|lacks|nicht|niemals|pas|jamais|n'est|nunca|не|нет)(?!\w)[^.;:,，。；]{0,30}$"
    rf"|(?:{'|'.join(_SIGNS)})$"
)
_SAYS_DENIAL = "no not non never none without free other isn lacks ohne kein keine keiner keines keinem keinen weder nicht niemals sans aucun aucune pas jamais est sin ningun ningún ninguna ninguno nunca без не нет"
_DENYING = frozenset(_SAYS_DENIAL.split())
"""One of these words, or a Chinese sign of denial at the end, stands in every denial: most texts need no closer look."""
_WORD = re.compile(r"[^\W\d_]+")
_RETURN = re.compile(r"(?<!\w)(?:but|with|aber|mit|except|sondern|mais|avec|pero|con|sino|но)(?!\w)")


KNOWLEDGE = frozenset({"technology", "software"})
"""Features that make the item knowledge; as the key of a specification ("technology: optical pumping") they say nothing of that."""


class Said(NamedTuple):
    """What was said of a feature; None where yes and no were both said."""

    value: bool | None
    grounds: tuple[Evidence, ...] = ()


def features_of(key: str, text: str, at: str, finder: Matcher) -> dict[str, list[Said]]:
    """Give what one field says of each feature."""
    answer = _answer(text) if key else None
    title = key.replace("_", " ")
    found: dict[str, list[Said]] = {}
    if answer is not None:
        for mention in finder.find(title):
            if mention.kind in {"feature_yes", "feature_no"}:
                value = answer if mention.kind == "feature_yes" else not answer
                found.setdefault(mention.id, []).append(Said(value, (claim(f"{title}: {text}", "transaction", at),)))
        return found
    whole = f"{title}: {text}" if key else text
    edge = len(whole) - len(text)
    for mention in finder.find(whole):
        said = None if mention.start < edge and mention.id in KNOWLEDGE else _said(whole, mention)
        if said is not None:
            words = whole[mention.start : mention.end]
            found.setdefault(mention.id, []).append(
                Said(said, (claim(f"“{words}” is {'stated' if said else 'denied or ruled out'}", "transaction", at),))
            )
    return found


def _answer(text: str) -> bool | None:
    word = text.strip().lower().rstrip(".。!")
    return True if word in _YES else False if word in _NO else None


def _said(text: str, mention: Mention) -> bool | None:
    if mention.kind not in {"feature_yes", "feature_no"}:
        return None
    denied = _is_denied(text[max(0, mention.start - 90) : mention.start].lower())
    if mention.kind == "feature_no":
        return None if denied else False
    return not denied


def _is_denied(before: str) -> bool:
    if _DENYING.isdisjoint(_WORD.findall(before)) and not before.endswith(_SIGNS):
        return False
    for pattern in (_LIST_DENIAL, _DENIAL):
        found = pattern.search(before)
        if found and not _RETURN.search(found[0]):
            return True
    return False


def settled(fields: Iterable[dict[str, list[Said]]], finder: Matcher) -> dict[str, Said]:
    """Join what all fields say; of a group only one can be, so a stated bar is no sheet."""
    joined: dict[str, list[Said]] = {}
    for field in fields:
        for feature, said in field.items():
            joined.setdefault(feature, []).extend(said)
    answers = {}
    for feature, said in joined.items():
        values = {s.value for s in said}
        answers[feature] = Said(values.pop() if len(values) == 1 else None, tuple(g for s in said for g in s.grounds))
    groups = finder.groups
    held = {groups[i]: answers[i] for i in answers if i in groups and answers[i].value}
    for feature, group in groups.items():
        if feature not in answers and group in held:
            answers[feature] = Said(value=False, grounds=held[group].grounds)
    return answers
