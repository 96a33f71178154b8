"""The answers where facts are missing: entries left open, and goods that nothing in the catalogue names."""

import re

from bonafides.goods.outcome import PARTIAL, decisive, missing_of, questions
from bonafides.goods.statements import Stated
from bonafides.goods.weighing import Weighed, nearly
from bonafides.model.assessment import Decisive, ItemResult
from bonafides.model.control import ControlTables, Heading
from bonafides.model.evidence import asks, claim
from bonafides.model.truth import canonical


def insufficient(weighed: list[Weighed], sensitive: list[str], stated: Stated) -> ItemResult:
    """Give the answer where an open entry decides between listed and not; its code stands in `near`, never among the codes."""
    open_ = [w for w in weighed if w.truth.value is None]
    return ItemResult(
        status="insufficient_data", decisive=decisive(open_[0]), questions=canonical(questions(open_)),
        missing=tuple(dict.fromkeys(m for w in open_ for m in missing_of(w))),
        warnings=tuple(dict.fromkeys((*stated.warnings, *(f"{w.shown} may apply: facts are missing" for w in open_)))),
        evidence=canonical(g for w in weighed for g in w.truth.grounds if not g.asks),
        names=tuple(dict.fromkeys((*(w.entry.id for w in weighed), *sensitive))),
        near=tuple(dict.fromkeys(w.shown for w in weighed if w.truth.value is None or nearly(w))),
    )  # fmt: skip


def _plainly_ordinary(heading: Heading, stated: Stated) -> bool:
    """Tell whether goods of a heading are described by a word of another trade, with no figure that decides and no word of concern beside it."""
    words = (w for w in heading.ordinary if re.search(rf"(?<![^\W\d_]){re.escape(w)}" if ord(w[0]) < 0x2E80 else w, stated.said))  # fmt: skip
    figures = stated.values.keys() & set(heading.decided_by) if heading.decided_by else stated.values
    return not figures and not stated.watch and any(words)


def unnamed(tables: ControlTables, stated: Stated) -> ItemResult:
    """Give the answer for goods that nothing in the catalogue names.

    The lists of an edition are partial, so not being named clears goods only where they are described and their customs heading is none
    under which listed goods are typical.
    """
    typical = [h for h in tables.headings if stated.hs.startswith(h.prefix)]
    heading = max(typical, key=lambda h: len(h.prefix), default=None)
    if heading and _plainly_ordinary(heading, stated):
        heading = None
    what = f"{stated.at}.description"
    asked = []
    if not stated.described:
        asked.append(asks("What exactly are the goods (type, material, model, technical data)?", what, "description"))
    if stated.watch:
        asked.append(
            asks(
                f"What exactly are the goods, and for what system? The words {', '.join(stated.watch)} are used.",
                what,
                "type and purpose",
            )
        )
    if len(stated.hs) < 4:
        asked.append(
            asks(
                "Under which customs heading (six digits), and with which technical data, are the goods described?",
                f"{stated.at}.hs",
                "HS heading",
            )
        )
    if heading:
        asked.append(
            asks(
                heading.asks or "Which type, material and technical data do the goods have?",
                f"{stated.at}.specs",
                "technical data",
            )
        )
    if asked:
        return ItemResult(
            status="insufficient_data", questions=canonical(asked), missing=tuple(q.says for q in asked), warnings=(*stated.warnings, PARTIAL),
            names=tuple(dict.fromkeys(n.id for n in stated.names)),
        )  # fmt: skip
    household = f"; “{stated.household}” is a word of the household" if stated.household else ""
    ground = claim(
        f"HS {stated.hs} is none of the headings under which listed goods are typical, and no entry names the goods{household}",
        "transaction",
        f"{stated.at}.hs",
    )
    return ItemResult(
        status="not_controlled", decisive=Decisive(property="name", value=f"HS {stated.hs}", limit="named in no entry of this edition"), evidence=(ground,),
        warnings=(*stated.warnings, PARTIAL),
    )  # fmt: skip
