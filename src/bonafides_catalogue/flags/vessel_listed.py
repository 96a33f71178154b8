"""Listed vessel: a ship or aircraft of the carriage is, by number or name, an entry of a list in force on the day."""

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.ship import Ship
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when a ship or aircraft matches a listing in force; unknown when its force on the day, or the ship's number, is open.

    A number with a wrong check digit is compared as it is written, and the answer says that it is wrong.
    """
    wanted = [h for h in facts.hits if h.schema in {"Vessel", "Aircraft"}]
    wrong = [_wrong(ship) for ship in facts.ships if ship.number_holds is False]
    sure = [hit_evidence(h) for h in wanted if h.match]
    if sure:
        return Truth.yes(*sure, *wrong)
    open_ = [hit_evidence(h) for h in wanted if h.same_party and h.in_force == "unknown"]
    if open_ or wrong:
        return Truth.unknown(*open_, *wrong)
    return Truth.no(claim(f"No ship matches a listing in force on {facts.day}", "transaction", "$.vessels"))


def _wrong(ship: Ship) -> Evidence:
    says = f"The IMO number {ship.number or 'that is stated'} of {ship.name or 'the vessel'} is no ship's number: seven digits with the right check digit"
    return asks(f"What is the IMO number of {ship.name or 'the vessel'}?", f"{ship.at}.imo", says)


FLAG = Flag(
    id="vessel_listed",
    title="The ship is listed",
    holds=holds,
    cites="The listing that is named in the evidence; indicator R06",
    clears_if="The IMO number is shown to be another ship.",
)
