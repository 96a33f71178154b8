"""`bonafides schema`: the JSON Schema of every noun, from the code itself."""

import msgspec

from bonafides.editions.joining import ActorView
from bonafides.errors import InputError
from bonafides.model.assessment import Assessment, Hit, ItemAnswer, ItemResult
from bonafides.model.codec import schema
from bonafides.model.disposition import Disposition
from bonafides.model.document import Document
from bonafides.model.item import Item
from bonafides.model.join import DecidedPairs
from bonafides.model.lead import AssessedDocument, LeadAssessment
from bonafides.model.listing import Listing
from bonafides.model.marking import Mark, Release
from bonafides.model.party import Party
from bonafides.model.record import Record, RecordEvent
from bonafides.model.transaction import Transaction
from bonafides.model.triage import Notice, SortedNotice
from bonafides.storage.outlet import finish, say

NOUNS: dict[str, type] = {
    "transaction": Transaction, "party": Party, "item": Item, "assessment": Assessment, "hit": Hit, "item_result": ItemResult, "item_answer": ItemAnswer,
    "document": Document, "assessed_document": AssessedDocument, "lead_assessment": LeadAssessment, "listing": Listing, "decision": Disposition, "actor": ActorView, "joins": DecidedPairs, "release": Release, "mark": Mark, "record": Record,
    "record_event": RecordEvent, "notice": Notice, "sorted_notice": SortedNotice,
}  # fmt: skip


def run(noun: str) -> int:
    """Print the schema of a noun."""
    if noun not in NOUNS:
        raise InputError(f"no noun {noun!r}; choose one of {', '.join(NOUNS)}")
    say(msgspec.json.format(msgspec.json.encode(schema(NOUNS[noun])), indent=2))
    finish()
    return 0
