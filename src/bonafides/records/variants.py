"""One drafted transaction as of one day, asked four ways: as told, under the names in trade alone, with a use that should have been known, and by goods and destination alone."""

from datetime import date

from msgspec import UNSET, Struct, structs

from bonafides.assess import Knowledge, assess
from bonafides.facts.nexus import nexus_of, nexus_settled
from bonafides.model.assessment import Assessment, RuleAnswer
from bonafides.model.evidence import Evidence, Locus
from bonafides.model.noun import stated
from bonafides.model.transaction import EndUse, Transaction
from bonafides.policy import STOPPED
from bonafides.routes.trace import trace, whereto

INNOCENT = EndUse(stated="ordinary civil use", knowledge="none")
"""The use under which goods and destination are asked about alone, so that no rule on knowledge speaks."""


class Variants(Struct, frozen=True):
    """The answers, and the jurisdictions that have a say; where it is not settled whose law it is, only UN is sure.

    What one who should have known of a use was asked (`knowing`) is told of sensitive goods on no list only.
    """

    told: Assessment
    traded: Assessment
    knowing: Assessment | None
    bare: Assessment
    say: dict[str, Evidence]
    settled: bool

    def has_say(self, jurisdiction: str) -> bool:
        """Tell whether a jurisdiction certainly has a say."""
        return jurisdiction in self.say

    def rules(self, which: Assessment) -> dict[str, tuple[str, RuleAnswer]]:
        """Give the rules of an answer that no exception lifts, with whose law they are, by id."""
        return {
            a.rule: (j, a) for j, said in which.by_jurisdiction.items() for a in said.answers if not a.lifted
        }  # fmt: skip


def variants_of(transaction: Transaction, knowledge: Knowledge, day: date, *, traded: Transaction) -> Variants:
    """Ask about a drafted transaction as of a day.

    Args:
        transaction: As drafted, with all names.
        knowledge: The opened edition.
        day: The day whose law and lists count.
        traded: The same with only the names under which its parties trade.
    """
    gazetteer = knowledge.background.gazetteer
    legs = trace(transaction, gazetteer, day.isoformat())
    say = nexus_on(transaction, knowledge, day)
    going = tuple(dict.fromkeys(w.country for w in whereto(transaction, legs, gazetteer)))
    first, second, third = (*going, UNSET, UNSET, UNSET)[:3]
    bare = structs.replace(
        transaction, id=UNSET, lead=UNSET, parties=(), nexus=tuple(sorted(j for j in say if j != "UN")) or UNSET,
        destination=first, end_use_country=second, end_use=structs.replace(INNOCENT, site=third),
    )  # fmt: skip
    told = assess(transaction, knowledge, as_of=day)
    sensitive = any(item.status == "unlisted_sensitive" for item in told.items)
    return Variants(
        told=told,
        traded=assess(traded, knowledge, as_of=day),
        knowing=assess(_knowing(traded), knowledge, as_of=day) if sensitive else None,
        bare=assess(bare, knowledge, as_of=day),
        say=say,
        settled=nexus_settled(say, gazetteer),
    )


def _knowing(transaction: Transaction) -> Transaction:
    """Give a transaction whose exporter should have known of its use."""
    use = transaction.end_use if stated(transaction.end_use) else EndUse()
    return structs.replace(transaction, end_use=structs.replace(use, knowledge="ought_to_know"))


def nexus_on(transaction: Transaction, knowledge: Knowledge, day: date) -> dict[str, Evidence]:
    """Give the jurisdictions that have a say on a day, each with its ground."""
    gazetteer = knowledge.background.gazetteer
    return nexus_of(transaction, trace(transaction, gazetteer, day.isoformat()), gazetteer, day)


def stops(answer: RuleAnswer) -> bool:
    """Tell whether a rule holds and lets goods go only with a licence, or not at all."""
    return answer.truth == "yes" and answer.outcome in STOPPED


def may_stop(answer: RuleAnswer) -> bool:
    """Tell whether a rule is open and would stop the goods if it held."""
    return answer.truth == "unknown" and answer.may in STOPPED


def cited(jurisdiction: str, answer: RuleAnswer, before: str = "") -> Evidence:
    """Give a rule as a sentence, with its article as the place."""
    return Evidence(says=f"{before}{jurisdiction}: {answer.says}", place=Locus(source=answer.cites, at=answer.rule))
