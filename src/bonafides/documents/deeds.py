"""Verbs of the trade in a sentence: supplied, procured, stopped, investigated, and whether they really happened.

A word counts as a verb only where its neighbours allow it: "the firms ship" is one, "the ship" and "export control" are none.
"""

import re

from msgspec import Struct

from bonafides.model.document import Action

_FORMS: dict[Action, tuple[str, str, str, str]] = {  # base forms, -s forms, past forms, -ing forms
    "supplied": (
        "supply sell provide deliver furnish transfer export give hand donate divert reexport re-export",
        "supplies sells provides delivers furnishes transfers exports gives diverts",
        "supplied sold provided delivered furnished transferred exported gave given diverted re-exported reexported",
        "supplying selling providing delivering furnishing transferring exporting diverting re-exporting reexporting",
    ),
    "shipped": (
        "ship send dispatch transport transship smuggle forward",
        "ships sends dispatches transports smuggles forwards",
        "shipped sent dispatched transported transshipped transhipped smuggled forwarded loaded airfreighted consigned",
        "shipping sending dispatching transporting transshipping smuggling",
    ),
    "procured": (
        "procure buy purchase acquire obtain import receive",
        "procures buys purchases acquires obtains imports receives",
        "procured bought purchased acquired obtained imported received",
        "procuring buying purchasing acquiring obtaining importing receiving",
    ),
    "brokered": ("broker mediate", "brokers mediates", "brokered mediated", "brokering mediating"),
    "offered": ("offer quote", "offers quotes", "offered quoted", "offering quoting"),
    "marketed": ("market advertise", "markets advertises", "marketed advertised", "marketing advertising"),
    "sought": ("seek order inquire enquire", "seeks orders inquires enquires", "sought ordered inquired enquired", "seeking ordering inquiring"),
    "curtailed": ("curtail", "curtails", "curtailed reduced limited restricted", "curtailing reducing"),
    "refused": ("refuse reject decline", "refuses rejects declines", "refused rejected declined", "refusing rejecting declining"),
    "stopped": (
        "stop halt block intercept seize detain interdict cancel confiscate",
        "stops halts blocks intercepts seizes detains interdicts cancels",
        "stopped halted blocked intercepted seized detained interdicted cancelled canceled confiscated prevented",
        "stopping halting blocking intercepting seizing detaining interdicting",
    ),
    "investigated": ("investigate", "investigates", "investigated", "investigating"),
    "measure": (
        "sanction penalize penalise punish fine designate",
        "sanctions penalizes penalises punishes designates",
        "sanctioned penalized penalised punished fined designated debarred indicted convicted",
        "sanctioning penalizing punishing designating",
    ),
    "appealed": ("appeal", "appeals", "appealed", "appealing"),
    "referred": ("refer", "refers", "referred passed", "referring"),
    "approached_government": ("approach raise discuss demarche", "approaches raises discusses", "approached raised discussed demarched", "raising discussing"),
}  # fmt: skip
_SHAPES = ("base", "plain", "past", "ing")
_VERBS: dict[str, tuple[Action, str]] = {
    word: (action, _SHAPES[i])
    for action, forms in _FORMS.items()
    for i, words in enumerate(forms)
    for word in words.split()
}
_VERB = re.compile(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, _VERBS), key=len, reverse=True)) + r")(?![\w-])", re.IGNORECASE
)
_SPREAD = r"(?:[\w'’-]+,? ){0,5}?"
_LIGHT: tuple[tuple[re.Pattern[str], Action], ...] = (
    (re.compile(rf"\b(?:ma[dk]es?|making|completed|conducted|carried out|effected|undertook|organi[sz]ed) {_SPREAD}(?:shipments?|consignments?) (?:of )?"), "shipped"),
    (re.compile(rf"\b(?:ma[dk]es?|making|completed|conducted|carried out|effected|undertook) {_SPREAD}(?:sales?|deliver(?:y|ies)|transfers?|exports?) (?:of )?"), "supplied"),
    (re.compile(rf"\b(?:act(?:s|ed|ing)? as|is|was|are|were|remain(?:s|ed)?|bec[oa]me) {_SPREAD}(?:suppliers?|providers?) of "), "supplied"),
    (re.compile(rf"\b(?:act(?:s|ed|ing)? as|is|was|served as) {_SPREAD}(?:brokers?|middlem[ae]n|intermediar(?:y|ies))\b"), "brokered"),
    (re.compile(r"\barranged? (?:for )?(?:the |a )?(?:sale|purchase|shipment|supply|delivery) of "), "brokered"),
    (re.compile(rf"\b(?:placed|submitted|sent) {_SPREAD}(?:orders?|inquir(?:y|ies)|enquir(?:y|ies)|requests? for quotations?) (?:for )?"), "sought"),
    (re.compile(rf"\b(?:imposed?|took|taken?|taking) {_SPREAD}(?:sanctions|measures|penalt(?:y|ies)|fines?|(?:punitive|legal|enforcement|administrative) actions?)\b"), "measure"),
    (re.compile(r"\b(?:opened|launched|began|conducted) (?:an? )?(?:\w+ )?investigations? (?:into|of) |\bsubjects? of (?:an? )?(?:\w+ )?investigations?\b|\bunder investigation\b"), "investigated"),
    (re.compile(r"\b(?:revoked|suspended) (?:the |its |their |his )?(?:\w+ )?licen[cs]es?\b|\badded to the (?:\w+ ){0,3}[Ll]ist\b|\blicen[cs]es? (?:was|were) (?:revoked|suspended)\b"), "measure"),
    (re.compile(rf"\b(?:lodged|filed) {_SPREAD}appeals?\b"), "appealed"),
)  # fmt: skip
_NOMINAL = re.compile(
    r"\b(?:(shipments?|consignments?|cargo(?:es)?)|(?:sales?|deliver(?:y|ies)|transfers?|exports?)) of ", re.IGNORECASE
)
TRANSFERS: frozenset[Action] = frozenset({"supplied", "shipped", "procured", "brokered"})
_BARE = re.compile(
    r"(?:\b(?:the|an?|of|for|in|on|with|from|several|some|such|these|this|those|their|its|his|her|our|all|any|no|every|each|per|under|into|and to|other|more"
    r"|military|dual-use|missile-related|arms|defen[cs]e|cover|front)|['’]s|s['’]|-)\s*$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"[- ]+(?:controls?|licen[cs]\w+|lists?|authorit\w+|officials?|regulations?|polic\w+|compan\w+|agents?|lines?|chains?|laws?|documents?|share|price|owners?|orders?)\b"
)
_AUX_ADVERB = (
    r"(?:(?:\w+ly|also|often|then|later|once|again|not|never|now|already|since|continually|only|even|still) )*"
)
_BE = re.compile(rf"\b(?:is|are|was|were|be|been|being|get|got) {_AUX_ADVERB}$")
_HAVE = re.compile(rf"\b(?:has|have|had|having) {_AUX_ADVERB}$")
_MODAL = re.compile(
    rf"\b(may|might|could|would|can|will|should|must|shall|cannot) {_AUX_ADVERB}(?:be |have |continue to )?{_AUX_ADVERB}$"
)
_MAY_HAVE = re.compile(rf"\b(?:may|might|could) {_AUX_ADVERB}have (?:been )?{_AUX_ADVERB}$")
_NOT = re.compile(
    r"\b(?:not|never|no longer|neither|nor|without|cannot|n['’]t) (?:\w+ly |yet |been |ever |be |have )*$|n['’]t (?:\w+ly )?$"
)
_TO = re.compile(r"\bto (?:(?:\w+ly|also|have|be|have been) )?$")
_REAL = re.compile(
    r"\b(?:continu(?:e[sd]?|ing)|managed|beg[aiu]n|started|proceeded|went on|helped|decided|used|uses|using(?: \S+){1,12}?|used(?: \S+){1,14}?|uses(?: \S+){1,14}?"
    r"|appear(?:s|ed)?|seem(?:s|ed)?|(?:is|are|was|were) (?:\w+ly )?(?:said|reported|alleged|believed|assessed|suspected|known|thought|likely)) $"
)
_ATTEMPT = re.compile(
    r"\b(?:attempt(?:s|ed|ing)?|tr(?:y|ied|ies|ying)|sought|seek(?:s|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|wish(?:es|ed)?|want(?:s|ed)?|hop(?:es|ed|ing)"
    r"|aim(?:s|ed|ing)?|efforts?|prepar(?:ed|ing)|conspir(?:ed|ing)|conspiracy|agreed|contracted|offer(?:s|ed)?|proposed|scheduled|looking|negotiat(?:ed|ing)) $"
)
_GERUND = re.compile(
    rf"\b(?:by|of|for|from|after|before|in|been|is|are|was|were|be|began|started|kept|stopped|admitted|denied|continued?|while|despite|includ\w+|and) {_AUX_ADVERB}$",
    re.IGNORECASE,
)


class Deed(Struct, frozen=True, kw_only=True):
    """A verb of the trade: what it does, where it stands, and how."""

    action: Action
    start: int
    end: int
    passive: bool = False
    negated: bool = False
    modal: str = ""
    attempted: bool = False
    nominal: bool = False


def deeds(text: str, start: int, end: int) -> tuple[Deed, ...]:
    """Give the deeds of a sentence in its order; a noun ("a shipment of") counts only where no verb tells of a transfer."""
    found = [
        _light(m, action, text[start : m.start()])
        for pattern, action in _LIGHT
        for m in pattern.finditer(text, start, end)
    ]
    taken = [(d.start, d.end) for d in found]
    for match in _VERB.finditer(text, start, end):
        if any(a < match.end() and match.start() < b for a, b in taken):
            continue
        deed = _deed(
            match, text[max(start, match.start() - 160) : match.start()], text[match.end() : min(end, match.end() + 60)]
        )
        if deed:
            found.append(deed)
    if not any(
        d.action in TRANSFERS or d.action in {"stopped", "refused", "curtailed", "offered", "sought"} for d in found
    ):
        found += [_noun(m, text[max(start, m.start() - 60) : m.start()]) for m in _NOMINAL.finditer(text, start, end)]
    return tuple(sorted(found, key=lambda d: d.start))


def _light(match: re.Match[str], action: Action, left: str) -> Deed:
    modal = _MODAL.search(left)
    passive = bool(re.match(r"subject|under|added|licen", match[0]))
    return Deed(
        action=action,
        start=match.start(),
        end=match.end(),
        passive=passive,
        negated=bool(_NOT.search(left)),
        modal=modal[1] if modal else "",
    )


def _noun(match: re.Match[str], left: str) -> Deed:
    ahead = re.search(
        r"\b(impending|pending|possible|potential|proposed|planned|future|prohibit\w*|prevent\w*|attempted)\b[^,;]*$",
        left,
    )
    return Deed(
        action="shipped" if match[1] else "supplied",
        start=match.start(),
        end=match.end(),
        nominal=True,
        modal=ahead[1] if ahead else "",
    )


def _deed(match: re.Match[str], left: str, right: str) -> Deed | None:
    """Give the deed of a word in its place, or None where the word is no verb or nothing happened."""
    action, shape = _VERBS[match[0].lower()]
    if _COMPOUND.match(right):
        return None
    modal = _MODAL.search(left)
    here = Deed(
        action=action,
        start=match.start(),
        end=match.end(),
        negated=bool(_NOT.search(left)),
        modal=modal[1] if modal else "",
    )
    if shape in {"base", "plain"}:
        return _present(here, shape, left)
    if shape == "ing":
        return here if _GERUND.search(left) and not re.match(r" (?:of|the|companies)\b", right[:4]) else None
    return _past(here, left, right)


def _present(here: Deed, shape: str, left: str) -> Deed | None:
    to = _TO.search(left)
    if to and shape == "base":
        return _infinitive(here, left[: to.start()])
    if here.modal:
        return here
    if not left.strip() or _BARE.search(left) or re.search(r"[,;:(\"“]\s*$", left):
        return None
    last = left.rsplit(maxsplit=1)[-1]
    if shape == "base":
        plural = last.endswith(("s", "ly")) or last.lower() in {
            "they",
            "we",
            "also",
            "who",
            "which",
            "that",
            "people",
            "did",
            "not",
            "often",
        }
        return here if plural else None
    return (
        here
        if last[0].isupper()
        or last.lower() in {"it", "also", "who", "which", "that", "firm", "company", "often"}
        or last.endswith("ly")
        else None
    )


def _infinitive(here: Deed, left: str) -> Deed | None:
    if _MODAL.search(left):
        return None
    if _REAL.search(left):
        return here
    if _ATTEMPT.search(left) and here.action in TRANSFERS:
        return Deed(
            action="sought" if here.action == "procured" else "offered",
            start=here.start,
            end=here.end,
            attempted=True,
            negated=here.negated,
        )
    return None


def _past(here: Deed, left: str, right: str) -> Deed | None:
    if re.search(r"\b(?:the|an?|its|their|any|those|these) $", left, re.IGNORECASE):
        return None
    if _TO.search(left) and not re.search(r"\bto (?:have|have been|be) $", left):
        return None
    by = re.match(r"(?: [\w-]+){0,6}? by\b", right)
    passive = bool(_BE.search(left)) or bool(by and not _HAVE.search(left))
    modal = (
        ""
        if _MAY_HAVE.search(left)
        else here.modal
        or (
            "to be"
            if re.search(r"\bto be (?:\w+ly )?$", left) and not _REAL.search(left[: left.rfind("to be")])
            else ""
        )
    )
    return Deed(action=here.action, start=here.start, end=here.end, passive=passive, negated=here.negated, modal=modal)
