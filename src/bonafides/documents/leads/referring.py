"""Whom a phrase means: a name, a body by its noun, or somebody named before ("he", "the company", "the same buyer")."""

from collections.abc import Iterable

from bonafides.documents.grammar import tokens as t
from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.leads.nouns import (
    is_body,
    is_measure,
    name_in,
    party_of,
    place_of,
    placed,
    points,
    singular,
    words_of,
)
from bonafides.documents.leads.scene import Scene
from bonafides.documents.names import Name, plain_words
from bonafides.model.document import Mention

_FIRST_PERSON = frozenset({"we", "i", "us"})


def parties(scene: Scene, chunks: Iterable[Chunk], *, countries: bool = False) -> tuple[list[str], list[Mention], bool]:
    """Give the parties that phrases name: listed or capitalised names, bodies by their noun, and whom "it" or "the firm" means."""
    names: list[str] = []
    mentions: list[Mention] = []
    inferred = False
    for each in chunks:
        chunk = apposed(scene, each)
        mention = party_of(chunk)
        if mention is not None:
            names.append(mention.same_as or mention.text)
            mentions.append(mention)
        elif chunk.head.lower in _FIRST_PERSON:
            author = scene.known.author
            names.append(
                (author.person if chunk.head.lower in {"i", "me"} else author.house or author.person) or chunk.head.text
            )
        elif chunk.head.part == t.PRONOUN or points(chunk):
            focus = _speaker(scene, chunk) or _focus(scene, chunk)
            names += focus or ([words_of(chunk)] if points(chunk) else [])
            inferred = inferred or bool(focus)
        elif name := bare_name(chunk):
            names.append(name)
        elif is_body(chunk) or (countries and place_of(chunk) is not None):
            names.append(words_of(chunk, order=True) if place_of(chunk) is None else chunk.head.text)
            mentions += placed(chunk)
        elif (
            is_measure(chunk)
            or chunk.head.part in {t.DETERMINER, t.NUMBER}
            or chunk.word in {"several", "one", "two", "others"}
        ):
            names += _of_measure(scene, chunk)
    return list(dict.fromkeys(names)), mentions, inferred


def apposed(scene: Scene, chunk: Chunk) -> Chunk:
    """Give the name that stands behind a phrase without one ("a Serbian national, Radomir Vuckovic,", "a firm called X"), else the phrase."""
    if party_of(chunk) is not None or name_in(chunk) or not is_body(chunk):
        return chunk
    at = place_in_sentence(scene, chunk)
    while (
        0 <= at < len(scene.chunks) - 2
        and scene.chunks[at + 1].kind == "preposition"
        and scene.chunks[at + 2].kind == "phrase"
        and scene.chunks[at + 1].word in {"in", "of", "from", "at"}
    ):
        at += 2
    if (
        0 <= at < len(scene.chunks) - 2
        and scene.chunks[at + 1].head.base in {"call", "name"}
        and name_in(scene.chunks[at + 2])
    ):
        return scene.chunks[at + 2]
    if at < 0 or at + 2 >= len(scene.chunks) or scene.chunks[at + 1].head.text != ",":
        return chunk
    behind = scene.chunks[at + 2]
    ends = at + 3 >= len(scene.chunks) or scene.chunks[at + 3].kind in {"mark", "bracket", "preposition"}
    named = (
        behind.kind == "phrase" and (party_of(behind) is not None or bool(name_in(behind))) and place_of(behind) is None
    )
    return behind if ends and named else chunk


def owner_of(chunk: Chunk) -> Chunk | None:
    """Give who owns what a phrase names ("the company's exports"), or None."""
    for index in range(len(chunk.tokens) - 1, 0, -1):
        if chunk.tokens[index].part == t.OWNER:
            words = chunk.tokens[:index]
            return Chunk(kind="phrase", tokens=words, head=words[-1], mentions=[x.mention for x in words if x.mention])
    return None


def place_in_sentence(scene: Scene, chunk: Chunk) -> int:
    """Give the place of a phrase, or of the one whose end it is, among the sentence's phrases; -1 where it is none of them."""
    return next((i for i, c in enumerate(scene.chunks) if c.kind == "phrase" and c.end == chunk.end), -1)


def _of_measure(scene: Scene, chunk: Chunk) -> list[str]:
    """Give who "several of X's enterprises" and "a number of firms" are, with the examples that follow."""
    at = place_in_sentence(scene, chunk)
    if at < 0 or at + 2 >= len(scene.chunks) or scene.chunks[at + 1].word != "of":
        return []
    names, _, _ = parties(scene, [scene.chunks[at + 2]])
    examples: list[Chunk] = []
    for later in scene.chunks[at + 3 :]:
        if later.kind == "verb":
            break
        if later.kind == "phrase" and party_of(later) is not None:
            examples.append(later)
    return [*names, *parties(scene, examples)[0]]


def bare_name(chunk: Chunk) -> str:
    """Give the name of nobody listed that a phrase ends in; "" for a place and for words that name nobody."""
    name = name_in(chunk)
    return "" if not name or place_of(chunk) is not None or plain_words(name) else name


def _focus(scene: Scene, chunk: Chunk) -> list[str]:  # noqa: PLR0911 (cases, first to last)
    """Give whom "he", "they" or "the company" means: the first name of the sentence before it for "it", else of the sentences before this one."""
    if chunk.word == "latter":
        return parties(
            scene,
            [
                c
                for c in scene.chunks
                if c.end < chunk.start and c.kind == "phrase" and (is_body(c) or party_of(c) is not None)
            ][-1:],
        )[0]
    role = _same_receiver(scene, chunk) or _by_role(scene, chunk)
    if role:
        return role
    wanted = _wanted(chunk)
    names = [
        n
        for n in scene.spoken
        if n.end <= chunk.start
        and n.sort in wanted
        and not ("firm" not in wanted and n.text.isupper() and len(n.text) < 7)
    ]
    plural = chunk.head.lower in {"they", "them", "these", "those"}
    inside = [n for n in names if n.start >= scene.start and not _under_name(scene, n)]
    if chunk.head.part == t.PRONOUN and (first := _first_subject(scene, chunk)) is not None:
        return parties(scene, [first])[0]
    if inside and not plural and not points(chunk):
        return [inside[0].full]
    if plural and scene.before and scene.before[-1].actor:
        return list(scene.before[-1].actor)
    earlier = [n for n in names if n.start < scene.start]
    near = [n for n in earlier if n.start >= scene.portion.start] or earlier[-6:]
    acting = {a for lead in scene.before[-3:] for a in lead.actor}
    spoken_of = {lead.start: lead.actor for lead in scene.before if lead.actor and "actor" in lead.inferred}
    for sentence in sorted({n.said for n in near}, reverse=True):
        if sentence in spoken_of:
            return [spoken_of[sentence][0]]
        here = [n for n in near if n.said == sentence]
        firms = [n for n in here if n.sort == "firm"] if points(chunk) else []
        return [next((n.full for n in here if n.full in acting or n.text in acting), (firms or here)[0].full)]
    return [inside[0].full] if inside else [lead.actor[0] for lead in scene.before[-1:] if lead.actor]


_RECEIVERS = frozenset({"customer", "buyer", "consignee", "user", "client"})


def _same_receiver(scene: Scene, chunk: Chunk) -> list[str]:
    """Give whom "the same customer" means: who received from somebody named in the paragraph, else who received last."""
    if chunk.tokens[-2:][0].lower != "same" or singular(chunk.word) not in _RECEIVERS:
        return []
    near = {n.full for n in scene.spoken if n.start >= scene.portion.start}
    latest_first = list(scene.before)[::-1]
    leads = sorted(latest_first, key=lambda lead: not near & set(lead.actor))
    return [n for lead in leads for n in (*lead.end_user, *lead.counterparty)][:1]


def _by_role(scene: Scene, chunk: Chunk) -> list[str]:
    """Give whom "the buyer" or "the supplier" means: who received or gave in the leads before."""
    word = singular(chunk.word)
    named = [
        n
        for lead in reversed(scene.before)
        for n in (*lead.actor, *lead.end_user, *lead.counterparty)
        if n.lower().split()[-1] == word and " " in n
    ]
    if named:
        return named[:1]
    buyer = word in {"buyer", "customer", "client", "consignee", "purchaser", "importer", "recipient"}
    if not buyer and word not in {"supplier", "seller", "exporter", "shipper", "vendor"}:
        return []
    for lead in reversed(scene.before):
        gets = (
            [*lead.end_user, *lead.counterparty]
            if lead.action in {"supplied", "shipped", "offered", "marketed"}
            else [*lead.actor]
        )
        gives = [*lead.actor] if lead.action in {"supplied", "shipped", "offered", "marketed"} else [*lead.counterparty]
        if (found := gets if buyer else gives) and lead.is_transfer | (lead.action in {"offered", "sought"}):
            return found[:1]
    return []


def _under_name(scene: Scene, name: Name) -> bool:
    return (
        scene.text[max(0, name.start - 24) : name.start]
        .rstrip(' "“')
        .endswith(
            ("under the name", "under the name of", "under the trade name", "using the name", "using the trade name")
        )
    )


def _first_subject(scene: Scene, chunk: Chunk) -> Chunk | None:
    """Give the subject of the sentence where it only points to somebody ("The firm received an order, which it declined")."""
    subject = next((v.subject[0] for v in scene.verbs if v.subject and v.chunk.end < chunk.start), None)
    return (
        subject
        if subject is not None and subject is not chunk and points(subject) and subject.end < chunk.start
        else None
    )


def _speaker(scene: Scene, chunk: Chunk) -> list[str]:
    """Give who says it where a pronoun acts in what is said ("Customs said it was examining ...")."""
    if chunk.head.part != t.PRONOUN:
        return []
    verb = next(
        (v for v in scene.verbs if any(c is chunk for c in v.subject) and v.link == "that" and v.governor is not None),
        None,
    )
    if verb is None or verb.governor is None:
        return []
    above = scene.verbs[verb.governor]
    if above.base not in _SAYING or any(c.head.part == t.PRONOUN for c in above.subject):
        return []
    return [] if above.passive else parties(scene, above.subject)[0] or [words_of(c) for c in above.subject[:1]]


_SAYING = frozenset(
    "say tell report insist claim deny state admit announce confirm maintain add note inform explain acknowledge concede reply assert contend allege indicate warn promise".split()
)


def _wanted(chunk: Chunk) -> frozenset[str]:
    """Give the sorts of names that a pronoun or a pointing phrase may mean."""
    if chunk.head.lower in {"he", "she", "him", "himself", "herself"}:
        return frozenset({"person", "name"})
    word = singular(chunk.word)
    if word in {"director", "owner", "defendant", "suspect", "merchant", "man", "woman", "individual", "businessman"}:
        return frozenset({"person", "name"})
    if word in {"agency", "institute", "university", "network"}:
        return frozenset({"firm", "name", "body"})
    if word in {"vessel", "ship", "freighter"}:
        return frozenset({"vessel"})
    return frozenset({"firm", "name"}) if points(chunk) else frozenset({"firm", "name", "body"})
