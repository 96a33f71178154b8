"""A sentence while its verbs are found: the phrases, and each verb with what belongs to it."""

from collections.abc import Sequence

from msgspec import Struct, field

from bonafides.documents.grammar.phrases import Chunk


class Verb(Struct, kw_only=True):
    """A verb of a sentence. `subject` and `objects` are noun phrases, `under` those behind each preposition, in order.

    `governor` is the verb that this one depends on ("tried to ship", "accused of shipping", "we assess that ... shipped"), an index
    among the sentence's verbs; `link` says how: "infinitive", "gerund", "that", "relative", "and", or the word that opens its clause.
    `behind` holds what stands under a preposition within the subject ("shipments of X by Y"), `opened_by` the small word before the verb.
    """

    chunk: Chunk
    at: int
    subject: list[Chunk] = field(default_factory=list)
    objects: list[Chunk] = field(default_factory=list)
    under: dict[str, list[Chunk]] = field(default_factory=dict)
    governor: int | None = None
    link: str = ""
    passive: bool = False
    begin: int = 0
    reach: int = 0
    antecedent: list[Chunk] = field(default_factory=list)
    behind: dict[str, list[Chunk]] = field(default_factory=dict)
    opened_by: str = ""

    def governed(self, *prepositions: str) -> list[Chunk]:
        """Give the phrases under these prepositions, one preposition after the other."""
        return [c for p in prepositions for c in self.under.get(p, ())]

    @property
    def base(self) -> str:
        """The verb's base form."""
        helper = {"be": "be", "have": "have", "do": "do"}.get(self.chunk.head.part, "")
        return helper or self.chunk.head.base or self.chunk.head.lower


class Sentence(Struct, kw_only=True):
    """The phrases of a sentence and its verbs so far."""

    chunks: Sequence[Chunk]
    verbs: list[Verb]

    def last_before(self, at: int) -> int | None:
        """Give the index of the last verb before a phrase."""
        return next((i for i in range(len(self.verbs) - 1, -1, -1) if self.verbs[i].at < at), None)

    def kind(self, at: int) -> str:
        """Give the kind of a phrase, "" outside of the sentence."""
        return self.chunks[at].kind if 0 <= at < len(self.chunks) else ""

    def mark(self, at: int) -> str:
        """Give the punctuation at a place, "" where there is none."""
        return self.chunks[at].head.text if self.kind(at) == "mark" else ""
