"""Line of business: what a receiving party does has nothing to do with the sensitive goods that it orders."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.kinds import kinds_in, kinds_of

_TECHNICAL = re.compile(
    r"\b(?:laser|machine tool|machining cent(?:re|er)|lathe|milling machine|cnc|accelerometer|gyro\w*|inertial|oscilloscope|spectrometer|centrifuge|vacuum furnace|"
    r"isostatic|servo|frequency (?:converter|inverter)|carbon fib(?:re|er)|maraging|titanium|tungsten|vibration test\w*|microcontroller|fpga|transceiver|"
    r"radar|thermal imag\w*|turbojet|autopilot|drehmaschine|fräsmaschine|werkzeugmaschine|tour à commande|torno|станок|лазер|гироскоп|акселерометр)|"
    r"激光|机床|陀螺|加速度计|示波器|离心机|碳纤维|钛合金|レーザー|工作機械|炭素繊維|레이저|공작기계|탄소섬유|ژیروسکوپ|شتاب‌سنج",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when a consumer business (food, clothing, travel and the like) orders listed, sensitive or plainly technical goods."""
    technical = [
        i.description for i in facts.transaction.items if stated(i.description) and _TECHNICAL.search(i.description)
    ]
    if facts.sensitive().value is not True and not technical:
        return Truth.no(claim("No item is listed, sensitive or plainly technical", "transaction", "$.items"))
    found = []
    for index, party in facts.recipients:
        business = party.line_of_business if stated(party.line_of_business) else ""
        consumer = "consumer" in (kinds_in(business) if business else kinds_of(party))
        if consumer:
            says = f"{party.name if stated(party.name) else 'A party'} is in {business or 'a consumer business by its name'}"
            found.append(claim(says, "transaction", f"$.parties[{index}].{'line_of_business' if business else 'name'}"))
    return (
        Truth.yes(*found)
        if found
        else Truth.no(claim("No receiving party is in a business that has no use for the goods"))
    )


FLAG = Flag(
    id="line_of_business_mismatch",
    title="Not their business",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator E10",
    clears_if="The party names the customer or the process that needs the goods, and it was checked.",
)
