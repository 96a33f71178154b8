"""Marks removed: somebody asks to drop labels, marks of origin or serial numbers, or to pack in neutral packing."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.past import events, told, words_of
from bonafides.text.sayings import together
from bonafides.text.unsettled import left_open, unanswered, unless_open

_MARKS = re.compile(
    r"\bmark(?:s|ings?)?\b|label|name ?plate|rating plate|serial (?:no|num)|serials?\b|logo|brand(?:ing)?\b|country of origin|origin (?:mark|label|sign|plate)|made[- ]in|"
    r"manufacturer'?s? (?:name|plate)|type plate|hazard (?:sign|diamond)|etikett|typenschild|kennzeichn|seriennummer|ursprungs|étiquett|marquage|numéros? de série|"
    r"plaque signalétique|etiquet|marcas\b|números? de serie|etichett|marcatur|targhett|etiket|seri numara|маркировк|этикет|серийн|бирк|шильд|标签|标识|铭牌|序列号|唛头|"
    r"برچسب|شماره سریال|ملصق|علامات|ラベル|銘板|라벨|명판",
    re.IGNORECASE,
)
_REMOVE = re.compile(
    r"\b(?:remov|tak(?:e|en|ing) off|strip|eras|delet|obliterat|grind|ground off|scrap(?:e|ed) off|peel|cover(?:ed)? (?:up|over)|conceal|hide|hidden|omit|drop(?:ped)?\b|"
    r"leave (?:off|out)|left (?:off|out)|without|blank|no\b|relabel|re-label|replac|neutral|unmarked|entfern|abnehm|ohne\b|neutralis|überkleb|enlev|retir|supprim|effac|sans\b|"
    r"quit|elimin|borr|sin\b|rimuov|senza\b|çıkar|kaldır|sökül|удал|снять|снима|без\b|убрать|стереть)|去除|去掉|移除|撕|抹|除去|无|حذف|پاک|إزالة|بدون|除|제거|없이",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:ask|request|want|require|instruct|demand|please|should|shall|must|must be|to be|insist|wish|bitt|soll|möchte|verlang|demand|pri(?:er|ère|é)|veuillez|solicit|pide|piden|pedido|debe|chied|isti|talep|прос|требу|долж)|请|要求|客户|درخواست|طلب|依頼|要望|요청|\bfor removal", re.IGNORECASE)  # fmt: skip
_NEUTRAL = re.compile(r"neutral(?:ly)? (?:pack\w*|label\w*|marked|box\w*|cartons?)|unmarked (?:pack\w*|box\w*|cartons?|drums?|crates?)|plain (?:packaging|boxes|drums) without|neutrale verpackung|emballage neutre|embalaje neutro|中性包装|нейтральн\w* упаковк", re.IGNORECASE)  # fmt: skip
_USUAL = re.compile(r"do(?:es)? not (?:remove|strip|cover)|(?:may|must|shall) not be (?:removed|covered)|never remove|not be removed|transport (?:locks?|labels? of the carrier)|trade ?mark|without (?:damage|defect)|labels? (?:are |is )?(?:present|intact|in place)|market|benchmark|earmark", re.IGNORECASE)  # fmt: skip


def holds(facts: Facts) -> Truth:
    """Raised when somebody asks to take off or leave out labels, marks of origin or serial numbers, or for neutral packing; unknown when a question about them was not answered."""
    said = {
        g.order(): g
        for g in (*together(facts, _MARKS, _REMOVE, _ASKS, unless=_USUAL), *together(facts, _NEUTRAL, unless=_USUAL))
    }
    past = [
        told(e, i)
        for i, e in events(facts, "change", "order")
        if _MARKS.search(words_of(e)) and re.search(r"remov|strip|eras|neutral", words_of(e), re.IGNORECASE)
    ]
    if said or past:
        return Truth.yes(*said.values(), *past)
    return unless_open(
        (*left_open(facts, _MARKS), *unanswered(facts, _MARKS)),
        claim("Nobody is told to ask for marks to be dropped", "transaction", "$.documents"),
    )


FLAG = Flag(
    id="marks_removed",
    title="Labels, origin or serial numbers to be dropped",
    holds=holds,
    cites="15 CFR 732 supplement no. 3; reports of the 1718 Panel of Experts (removed plates and serial numbers); indicator T14",
    clears_if="A rule of the country of use or a private-label contract explains it, and the goods keep their serial numbers on record.",
)
