"""Entries of control lists, and items that no list names but that feed one."""

from datetime import date
from fractions import Fraction
from typing import Literal

import msgspec

from bonafides.model.noun import Noun
from bonafides.model.quantity import Limit

ControlList = Literal["mtcr", "eu_dual_use", "eu_military", "us_ccl", "us_usml"]
TestKind = Literal[
    "named_substance", "parameters", "specially_designed", "designed_or_modified", "usable_in", "technology", "software"
]
RelationKind = Literal["precursor_of", "substitute_for", "converts_to", "near_threshold_of"]
CriterionKind = Literal["all", "any", "not", "limit", "feature", "machinable"]


class Body(Noun, frozen=True, kw_only=True):
    """A product that stock must be machinable to; sizes in metres (cylinder: diameter, length; tube: bore, wall, length; block: three)."""

    shape: Literal["cylinder", "tube", "block"]
    sizes: tuple[Fraction, ...]


class Criterion(Noun, frozen=True, kw_only=True):
    """A test of an entry: all of, any of, not, a limit on a property, a feature, or stock that is large enough."""

    kind: CriterionKind
    parts: tuple["Criterion", ...] = ()
    property: str = ""
    limit: Limit | None = None
    bodies: tuple[Body, ...] = ()
    text: str = ""


class Exclusion(Noun, frozen=True, kw_only=True):
    """A note that takes goods out of an entry again. It counts only when the facts show it; `needs_answer` asks where they are silent."""

    says: str
    test: str
    criterion: Criterion | None = None
    needs_answer: bool = False
    cites: str = ""


class ControlEntry(Noun, frozen=True, kw_only=True):
    """One entry of a control list, in own words, with exact limits.

    `names`, `cas` and `words` say which goods it is about: a name, a number, or one word of each line of `words` (alternatives are
    separated by "|", and may be `cas:...` or `hs:...`). `head` says that a name counts only where the goods are that thing, not a part
    for it. `test` is an expression of properties, limits and features ("grain_size <= 100 um and form_block"); empty means that being named
    is enough. `like` takes names, numbers and words from another entry. An entry gives way where one of `yields_to` applies (military list
    before dual-use list). `of` (technology, software, facilities) holds the entries whose goods it is for; without it they are named. HS headings are leads, never proof.
    """

    id: str
    list: ControlList
    code: str
    title: str = ""
    category: Literal["I", "II", ""] = ""
    regime: str = ""
    kind: TestKind = "named_substance"
    like: str = ""
    head: bool = False
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    cas: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    test: str = ""
    criterion: Criterion | None = None
    excludes: tuple[Exclusion, ...] = ()
    yields_to: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    cites: str = ""
    passage: str = ""
    source: str = ""
    sha256: str = ""
    unchecked: bool = False
    verified_by: str = ""
    verified_on: str = ""
    review_by: str = ""
    note: str = ""

    def in_force(self, day: date) -> bool:
        """Tell whether the entry counts on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def checked(self, day: date) -> bool:
        """Tell whether somebody has read the passage and the reading is not past its review."""
        return bool(self.verified_by) and (not self.review_by or day.isoformat() <= self.review_by)


class Row(Noun, frozen=True, kw_only=True):
    """One control as several lists hold it: written once, compiled to one entry a list, in the order in which the lists are written.

    `on` gives the code on each list; "V#udmh" is code V, told apart from other rows of the same code by the tag. The first list's entry
    carries names and test, the others are like it, and all are twins. `category` is that of the MTCR, `regime` that of the dual-use lists
    (without one it is the MTCR where that holds the row). `names_of` takes the names of another entry. `yields_to` counts for the dual-use
    lists, and for an entry that yields to one of its own list; military entries yield to nothing else.
    """

    on: dict[ControlList, str]
    title: str
    category: Literal["I", "II", ""] = ""
    regime: str = ""
    kind: TestKind = "named_substance"
    names_of: str = ""
    head: bool = False
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    cas: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    test: str = ""
    excludes: tuple[Exclusion, ...] = ()
    yields_to: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    unchecked: tuple[ControlList, ...] = ()
    note: str = ""


class Relation(Noun, frozen=True, kw_only=True):
    """How an unlisted item stands to a listed entry, and who says so in public.

    `since` is the day of the act or notice that says so. It is shown and takes nothing away before: goods fed a listed item before
    somebody wrote it down.
    """

    relation: RelationKind
    entry: str
    source: str
    since: date | None = None


class SensitiveItem(Noun, frozen=True, kw_only=True):
    """An item that no list names and that feeds, replaces, becomes or nearly is a listed one.

    `usual_up_to` is the most that a laboratory usually takes, once for each dimension in which it is sold ("5 kg", "5 l"); empty where
    nobody has said.
    """

    id: str
    title: str
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    cas: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    head: bool = False
    test: str = ""
    criterion: Criterion | None = None
    relations: tuple[Relation, ...]
    usual_up_to: tuple[str, ...] = ()
    asks: str = ""
    note: str = ""
    verified_by: str = ""
    verified_on: str = ""
    review_by: str = ""


class Property(Noun, frozen=True, kw_only=True):
    """A property of goods, its dimension, the words for it, and the question that asks for it.

    `capability` says that a stated reach ("up to 300 MPa") means that the machine does 300 MPa. `instead` names properties that answer
    for it where it is not stated itself. A quantity without a word beside it is read as this property where its unit is in `default_units`.
    """

    id: str
    title: str
    dimension: str
    names: tuple[str, ...] = ()
    asks: str = ""
    capability: bool = False
    instead: tuple[str, ...] = ()
    default_units: tuple[str, ...] = ()


class FeatureWord(Noun, frozen=True, kw_only=True):
    """A yes-or-no feature of goods and the words that say yes or no; of one `group` only one can be.

    `system` is a test of the system that the goods are for ("missile" has two senses by range and payload): where its figures are stated,
    they decide; where they are not, the word is believed.
    """

    id: str
    title: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    group: str = ""
    asks: str = ""
    hs: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    system: str = ""
    criterion: Criterion | None = None


class Heading(Noun, frozen=True, kw_only=True):
    """A customs heading under which listed goods are typical: a lead, never proof.

    `ordinary` holds words by which goods of the heading are plainly of another kind: where a description has one and states no figure of
    those that decide (`decided_by`; empty: any figure), the heading alone asks nothing.
    """

    prefix: str
    asks: str = ""
    ordinary: tuple[str, ...] = ()
    decided_by: tuple[str, ...] = ()


class ListEdition(Noun, frozen=True, kw_only=True):
    """Which text of a control list the entries were written from, and the days on which that text was in force.

    Its source and its verification are those of every entry of the list that does not say `unchecked`. `sha256` is that of the source as
    it was read. `confirmed` holds the entries whose figures were read again in the text that counts from `confirmed_from`.
    """

    id: ControlList
    title: str
    text_from: date | None = None
    text_until: date | None = None
    confirmed_from: date | None = None
    confirmed: tuple[str, ...] = ()
    confirmed_source: str = ""
    cites: str = ""
    source: str = ""
    sha256: str = ""
    verified_by: str = ""
    verified_on: str = ""
    review_by: str = ""
    note: str = ""


class Words(Noun, frozen=True, kw_only=True):
    """Words that turn a mention: what is only for something, what is denied, what says nothing, what rings a bell, what is of the household.

    A word of `household` makes the name of a listed thing a mere name (rocket salad, a missile on a shirt) where the customs heading is none
    under which listed goods are typical.
    """

    purpose: tuple[str, ...] = ()
    negation: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    household: tuple[str, ...] = ()


class ControlFile(Noun, frozen=True, kw_only=True):
    """A catalogue file of controls, sensitive items or their words; `names` gives more names to entries and items, by their id."""

    lists: tuple[ListEdition, ...] = ()
    entry: tuple[ControlEntry, ...] = ()
    row: tuple[Row, ...] = ()
    sensitive: tuple[SensitiveItem, ...] = ()
    property: tuple[Property, ...] = ()
    feature: tuple[FeatureWord, ...] = ()
    heading: tuple[Heading, ...] = ()
    names: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    words: Words = Words()


NameKind = Literal["entry", "sensitive", "property", "feature_yes", "feature_no", "word"]


class Lexis(Noun, frozen=True, kw_only=True):
    """The words of a set of tables, made ready to be found: what is worked out once is stored, because a look-up must start at once.

    `folded` are the forms that are searched for, sorted; `names[first[i]:first[i + 1]]` are the names as written behind form i. `bearers`
    says for each name what it stands for, a line each ("entry mtcr.6.C.3"), and `stems` the stems of its words, where it is found by them
    in any order; `rarest` gives the names by their rarest stem, `exact` those that count only as written, `parts` the stems that
    compounds are made of.
    """

    folded: tuple[str, ...] = ()
    first: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    rarest: dict[str, tuple[int, ...]] = msgspec.field(default_factory=dict)
    exact: frozenset[int] = frozenset()
    parts: frozenset[str] = frozenset()


class ControlTables(Noun, frozen=True, kw_only=True, eq=False):
    """The control lists of an edition, compiled; compared by identity, because one edition is opened once."""

    lists: tuple[ListEdition, ...] = ()
    entries: tuple[ControlEntry, ...] = ()
    sensitive: tuple[SensitiveItem, ...] = ()
    properties: tuple[Property, ...] = ()
    features: tuple[FeatureWord, ...] = ()
    headings: tuple[Heading, ...] = ()
    words: Words = Words()
    lexis: Lexis = Lexis()
