"""Line of business: what a receiving party does has nothing to do with the sensitive goods that it orders."""

import re
from collections.abc import Iterator

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.kinds import kinds_in, kinds_of
from bonafides.text.unsettled import unless_open

_TECHNICAL = re.compile(
    r"\b(?:laser|machine[- ]?tools?|machining cent(?:re|er)|lathe|milling machine|grinding machine|cnc|accelerometer|gyro\w*|inertial|oscilloscope|spectrometer|centrifuge|"
    r"vacuum (?:furnace|pump)|isostatic|servo|frequency (?:converter|inverter)|carbon fib(?:re|er)|maraging|titanium|tungsten|vibration test\w*|microcontroller|fpga|transceiver|"
    r"integrated circuits?|microprocessor|pressure transducer|radar|thermal imag\w*|turbojet|turbine|autopilot|avionics?|jet engine|"
    r"drehmaschine|fräsmaschine|schleifmaschine|werkzeugmaschine|kreisel|tour à commande|machine-outil|torno|máquina herramienta|"
    r"takım tezgah|станок|станк|лазер|гироскоп|акселерометр)|"
    r"激光|机床|陀螺|加速度计|示波器|离心机|碳纤维|钛合金|レーザー|工作機械|炭素繊維|ジャイロ|레이저|공작기계|탄소섬유|자이로|ژیروسکوپ|شتاب‌سنج|جيروسكوب",
    re.IGNORECASE,
)
_FLIGHT = re.compile(
    r"\b(?:aerospace|aircraft|aviation|helicopter|luftfahrt|flugzeug|hubschrauber|aéronautique|aéronef|avion|aeronáutic\w*|aeronave|avión|uçak|havacılık|авиац|самол[её]т|вертол[её]т)|"
    r"航空|飞机|항공|هواپیما|طائرات",
    re.IGNORECASE,
)
_PLAYTHING = re.compile(
    r"\b(?:toys?|models?|souvenirs?|costumes?|prints?|spielzeug|modell|jouets?|maquettes?|juguetes?|maquetas?|oyuncak|игруш\w*|модел\w*)\b|玩具|模型|장난감",
    re.IGNORECASE,
)
"""An aircraft that is none."""
_CHEMICAL = re.compile(
    r"\b(?:chemicals?\b|reagents?\b|perchlorate|perchloric|hydrazine|azide|nitric acid|hydrofluoric|hydrogen fluoride|cyanide|nitrate|peroxide|phosphor(?:us|ic|ous)|toluene|solvents?|polybutadiene|"
    r"epoxy resin|chemikalien|salpetersäure|produits? chimiques?|acide nitrique|productos? químicos?|ácido nítrico|kimyasal|химикат\w*|химическ\w*|азотн\w* кислот\w*)|化学|化工|硝酸|氯酸|화학|化学品|مواد شیمیایی|كيماوي",
    re.IGNORECASE,
)
_USES_CHEMICALS = re.compile(
    r"\b(?:food|bak|gardening|florist|fertili[sz]|cosmetic|beauty|hairdress|carpet|furniture|shoe|footwear|textile|garment|leather|restaurant|hotel|catering|lebensmittel|textil|möbel|aliment)",
    re.IGNORECASE,
)
_DEALS = re.compile(
    r"\b(?:deal(?:s|er|ing)? in|sells?|selling|dealer of|trades? in|trading in|import\w* (?:of|and sells)|imports|retail\w*|wholesal\w*|shop|known for|handelt mit|verkauft|vend|vende|comercia|"
    r"торгует|продает|продаёт)\b|销售|经营|売|판매|فروش|بيع",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\b(?:process|production line|machine shop|workshop|repair|maintenance|customer of theirs|its own customer|for whom|plant|werkstatt|produktion|atelier|taller|цех|производств)\w*|生产线|车间|工厂",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a consumer business (food, clothing, toys, garden tools and the like), or a dealer in such wares, orders listed, sensitive, technical or chemical goods.

    Unknown where goods are listed or sensitive and nothing tells what any receiving party does.
    """
    technical = _ordered(facts, _TECHNICAL) or _ordered(facts, _FLIGHT, unless=_PLAYTHING)
    chemical = _ordered(facts, _CHEMICAL)
    matters = facts.sensitive().value is True or technical
    if not matters and not chemical:
        return Truth.no(
            claim("No item is listed, sensitive, plainly technical or a chemical", "transaction", "$.items")
        )
    found = [
        claim(f"{party.name if stated(party.name) else 'A party'} is in {text}", "transaction", f"$.parties[{i}].{at}")
        for i, party in facts.recipients
        for text, at in _wares(party)
        if matters or "trader" in kinds_of(party) or not _USES_CHEMICALS.search(text)
    ]
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(
        _untold(facts) if facts.sensitive().value is True else (),
        claim("No receiving party is in a business that has no use for the goods"),
    )


def _ordered(facts: Facts, goods: re.Pattern[str], *, unless: re.Pattern[str] | None = None) -> bool:
    told = [i.description for i in facts.transaction.items if stated(i.description)]
    return any(goods.search(text) and not (unless and unless.search(text)) for text in told)


def _wares(party: Party) -> Iterator[tuple[str, str]]:
    """Give what shows that a party lives from consumer wares: its business, else its name, and notes on what it sells.

    A business that says no more than that it trades does not hide what the name says.
    """
    business = party.line_of_business if stated(party.line_of_business) else ""
    kinds = kinds_in(business) if business else frozenset()
    if "consumer" in kinds:
        yield business, "line_of_business"
    elif (not business or kinds == {"trader"}) and "consumer" in kinds_of(party):
        yield "a consumer business by its name", "name"
    for number, note in enumerate(party.notes if stated(party.notes) else ()):
        if _DEALS.search(note) and "consumer" in kinds_in(note):
            yield f"consumer wares by a note: “{note}”", f"notes[{number}]"


def _untold(facts: Facts) -> list[Evidence]:
    """Give the receiving parties, where neither name, business nor notes tell of any what it does."""
    silent = [(i, p) for i, p in facts.recipients if not stated(p.line_of_business) and not kinds_of(p) and not p.notes]
    if len(silent) < len(facts.recipients):
        return []
    return [
        claim("What this party does is not on file", "transaction", f"$.parties[{i}].line_of_business")
        for i, _ in silent
    ]


FLAG = Flag(
    id="line_of_business_mismatch",
    title="Not their business",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator E10",
    clears_if="The party names the customer or the process that needs the goods, and it was checked.",
)
