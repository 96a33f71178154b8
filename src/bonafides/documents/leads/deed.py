"""A deed of the trade as a sentence tells it: the verb with its grammar, and whether it happened."""

from typing import Literal

from msgspec import Struct

from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.sentence import Verb
from bonafides.model.document import Action

Reality = Literal["real", "planned", "attempted", "hypothetical", "ended", "refused", "denied", "negated"]


class Deed(Struct, kw_only=True):
    """What a verb tells of the trade, and whether it happened.

    `agents` did it and `things` it was done to, where these are not the verb's own subject and objects. `nominal` is the noun that
    tells it ("made a shipment of"), `asked_to` the verb of what somebody is asked for; `moved` says that goods moved by themselves.
    """

    action: Action
    verb: Verb
    reality: Reality = "real"
    modal: str = ""
    nominal: Chunk | None = None
    agents: list[Chunk] | None = None
    things: list[Chunk] | None = None
    asked_to: Verb | None = None
    moved: bool = False

    @property
    def start(self) -> int:
        """Where the verb begins."""
        return self.verb.chunk.start

    @property
    def end(self) -> int:
        """Where the verb ends."""
        return self.verb.chunk.end
