"""Which deeds are leads: those that say enough about goods, parties or measures to be followed up."""

import re

from bonafides.documents.cast import Cast
from bonafides.documents.deeds import Deed
from bonafides.documents.scene import Scene
from bonafides.documents.things import names_goods

_FIRM_OR_BODY = re.compile(
    r"\b(?:firms?|compan\w+|entit\w+|enterprises?|suppliers?|brokers?|traders?|networks?|persons?|individuals?|citizens?|nationals?|exporters?|dealers?)\b",
    re.IGNORECASE,
)
_CASES = re.compile(r"\b(?:leads?|cases?|matter|information|file|dossier)\b", re.IGNORECASE)


def worth(scene: Scene, deed: Deed, part: Cast) -> bool:
    """Tell whether a deed is a lead."""
    if deed.action in {"curtailed", "refused", "stopped"}:
        moved = (
            names_goods(part.object_text)
            or (deed.passive and names_goods(scene.text[part.clause[0] : deed.start]))
            or bool(part.item_mentions)
        )
        return bool(part.actor or deed.passive) and moved
    if deed.action in {"investigated", "measure", "appealed"}:
        about = f"{' '.join(part.actor)} {scene.text[part.clause[0] : part.clause[1]]}"
        return bool(part.actor or part.target) and (
            part.named or bool(part.target) or bool(_FIRM_OR_BODY.search(about))
        )
    if deed.action == "referred":
        return " to " in f"{part.object_text} " and bool(_CASES.search(scene.text, scene.start, part.clause[1]))
    if deed.action == "approached_government":
        topic = scene.text[scene.start : scene.end]
        return bool(part.counterparty) and (names_goods(topic) or bool(_FIRM_OR_BODY.search(topic)))
    if deed.nominal and not (part.item_mentions and (part.end_user or part.target or part.actor)):
        return False
    return bool(part.item) and bool(part.actor or part.end_user or part.target or part.counterparty)
