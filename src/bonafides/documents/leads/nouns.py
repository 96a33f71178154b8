"""What a noun phrase names: a party, a place, goods, or none of these; and its words without what only counts or points."""

from bonafides.documents.grammar import tokens as t
from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.tokens import Token
from bonafides.documents.leads.trade_verbs import GOVERNMENTS, SURE_GOODS
from bonafides.model.document import Mention

ORGANISATIONS = frozenset(
    "firm company entity enterprise corporation conglomerate authority government official agency ministry network broker trader supplier exporter importer dealer manufacturer maker producer"
    " forwarder distributor institute university customs police court tribunal organization organisation program programme navy army force military customer buyer purchaser user end-user regulator subsidiary"
    " affiliate front office bureau yard airline carrier shipper consignee recipient intermediary middleman agent representative reseller merchant bank insurer prosecutor commission council inspector officer"
    " man woman national citizen businessman director manager owner employee defendant suspect individual person diplomat engineer lawyer spokesman spokeswoman minister smuggler ring group house"
    " wholesaler retailer stockist builder smelter factory plant works mill refinery shipyard foundry laboratory facility academy centre center establishment smelter partner operator contractor department directorate committee embassy mission"
    " service division squad inspectorate secretariat crew administration emboff poloff econoff gendarmerie coastguard men women people delegation envoy party branch brother partner wife husband son accomplice co-defendant procurer courier freight client workshop team lab parent union board panel jury judge magistrate senate parliament".split()
)
POINTING = frozenset(
    "firm company entity enterprise supplier broker trader dealer exporter importer manufacturer maker producer forwarder distributor defendant buyer customer client shipper"
    " intermediary reseller merchant businessman director owner suspect consignee concern operator outfit individual man woman partner organization organisation subsidiary middleman seller purchaser former latter".split()
)
_ABSTRACT_ENDINGS = (
    "tion",
    "sion",
    "ness",
    "ity",
    "ship",
    "ance",
    "ence",
    "ism",
    "ment",
    "cy",
    "dom",
    "hood",
    "ing",
    "al",
)
_CONCRETE = frozenset(
    "equipment ammunition instrument component metal chemical material mineral fertilizer crystal pigment element armament implement shipment consignment munition ordnance cement terminal bearing casing housing fitting"
    " tubing coating ring spring wiring forging casting clothing bushing propeller substance appliance ingredient ammunition munitions integrated detergent resin fabric document-free ring-magnet medal signal".split()
)
_NO_GOODS = frozenset(
    "paper information document notice comment report reporting guidance advice reply response opportunity evidence detail copy update briefing statement cooperation support training post point"
    " issue licence license access name question letter message cable fund money payment concern list view text approval permission time answer result confirmation assurance team instruction lead power"
    " file case matter dossier meeting visit talk court people person year month day week law rule right cost price share loan credit dollar euro percent copy contact effort attention reason thing way example purpose"
    " statistic outline presentation overview form benefit revenue profit income sovereignty ground backing photograph draft title non-paper talking-point ref demarche lecture speech help aid assurance occasion problem call decision plan interest idea role part place world market business industry sector economy trade policy control measure sanction number amount figure total level rate value account bill order contract deal"
    " offer request inquiry enquiry tender agreement arrangement relationship ban embargo fine penalty objection appeal complaint proceeding inquiry investigation commission fee bribe cash salary invoice passport visa ticket".split()
)
_MEASURES = frozenset(
    "range variety number series quantity amount type kind shipment consignment piece set batch ton tonne kilogram kilo kg gram litre liter barrel drum container roll sheet box crate case pallet lot unit"
    " dozen hundred thousand million metre meter truckload load cargo parcel package bag sack tube pair total couple lorry-load sample selection array delivery sale transfer export supply provision purchase"
    " worth import resale procurement carriage transport smuggling order inquiry enquiry one portion bulk rest remainder majority".split()
)


def party_of(chunk: Chunk) -> Mention | None:
    """Give the party that a phrase is about: the name at its end, else a name inside that owns nothing there."""
    head = chunk.head.mention
    if head is not None and head.kind in {"party", "vessel"}:
        return head
    for index, token in enumerate(chunk.tokens):
        owns = index + 1 < len(chunk.tokens) and chunk.tokens[index + 1].part == t.OWNER
        last = token is chunk.tokens[-1] or all(x.part == t.NAME for x in chunk.tokens[index:])
        if token.mention is not None and token.mention.kind in {"party", "vessel"} and not owns and last:
            return token.mention
    return None


def place_of(chunk: Chunk) -> Mention | None:
    """Give the country or place that a phrase is, where it is nothing else."""
    head = chunk.head.mention
    return head if head is not None and head.kind in {"country", "place"} else None


def placed(chunk: Chunk) -> list[Mention]:
    """Give the countries and places named inside a phrase ("Iran's missile programs")."""
    return [m for m in chunk.mentions if m.kind in {"country", "place"}]


def name_in(chunk: Chunk) -> str:
    """Give a name in a phrase that no list knows: the capitalised words at its end; "" where there are none."""
    words: list[Token] = []
    for token in reversed(chunk.tokens):
        if (token.part == t.NAME and token.mention is None) or (words and token.part == t.NAME):
            words.insert(0, token)
        elif words or token.part != t.NUMBER:
            break
    if not words or all(x.mention is not None for x in words):
        return ""
    return _joined(words)


def is_body(chunk: Chunk) -> bool:
    """Tell whether a phrase is a person, firm or body, by its noun ("a Chinese firm", "customs officers")."""
    if chunk.head.part == t.PRONOUN:
        return False
    return singular(chunk.word) in ORGANISATIONS or singular(chunk.word.split("-")[-1]) in ORGANISATIONS


def points(chunk: Chunk) -> bool:
    """Tell whether a phrase points back to a party named before ("the company", "this firm", "the same customer")."""
    first = chunk.tokens[0].lower
    return (
        first in {"the", "this", "that", "these", "said", "same", "its", "both", "his", "her", "their"}
        and singular(chunk.word) in POINTING
        and not name_in(chunk)
    )


def is_goods(chunk: Chunk) -> bool:
    """Tell whether a phrase may name goods: a known word of goods, or a noun that is nothing else."""
    word = singular(chunk.word)
    if chunk.head.part in {t.PRONOUN, t.NUMBER, t.TIME}:
        return False
    if SURE_GOODS.fullmatch(chunk.word) or any(m.kind == "item" for m in chunk.mentions):
        return True
    if word in _NO_GOODS or word in ORGANISATIONS or place_of(chunk) is not None or party_of(chunk) is not None:
        return False
    if chunk.head.part == t.NAME:
        return False
    return (chunk.head.part == t.NOUN and (word in _CONCRETE or not word.endswith(_ABSTRACT_ENDINGS))) or is_measure(
        chunk
    )


def surely_goods(text: str) -> bool:
    """Tell whether words name goods by a word that names nothing else."""
    return bool(SURE_GOODS.search(text))


def is_measure(chunk: Chunk) -> bool:
    """Tell whether a phrase only measures what follows "of" ("20 tons", "a range", "shipments")."""
    return singular(chunk.word) in _MEASURES


def words_of(chunk: Chunk, *, order: bool = False) -> str:
    """Give the words of a phrase without articles, owners and numbers, and without words of order unless these are asked for."""
    words = list(chunk.tokens)
    for index in range(len(words) - 1, -1, -1):
        if words[index].part == t.OWNER:
            words = words[index + 1 :]
            break
    while len(words) > 1 and (
        words[0].part in {t.DETERMINER, t.NUMBER, t.ADVERB} or (not order and words[0].lower in _ORDER)
    ):
        words = words[1:]
    return _joined(words)


_ORDER = frozenset(
    "first second third fourth last next same new further former said own one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand dozen additional more remaining old recent".split()
)


def _joined(words: list[Token]) -> str:
    """Write words as the text has them, apart where it has them apart."""
    if not words:
        return ""
    text, end = words[0].text, words[0].end
    for word in words[1:]:
        text += ("" if word.start == end else " ") + word.text
        end = word.end
    return text.strip(" \"“”'")


def surely(chunk: Chunk) -> bool:
    """Tell whether a phrase names goods by its own noun."""
    return chunk.kind == "phrase" and SURE_GOODS.fullmatch(chunk.word) is not None


def is_government(chunk: Chunk) -> bool:
    """Tell whether a phrase names a government or one of its bodies."""
    named = (
        any(m.kind == "country" for m in chunk.mentions) and len(chunk.mentions) == 1 and chunk.head.mention is not None
    )
    return named or any(singular(w) in GOVERNMENTS or w in GOVERNMENTS for x in chunk.tokens for w in x.lower.split())


def is_capital(chunk: Chunk) -> bool:
    """Tell whether a phrase is only the name of a place, which may stand for its government ("urged Vienna to act")."""
    return len(chunk.tokens) == 1 and chunk.head.mention is not None and chunk.head.mention.kind in {"place", "country"}


def singular(word: str) -> str:
    """Give a noun without its plural ending.

    >>> singular("deliveries"), singular("shipments"), singular("authorities"), singular("chassis")
    ('delivery', 'shipment', 'authority', 'chassis')
    """
    if word in {"customs", "works", "news", "series", "goods", "species"}:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "is", "us")) else word
