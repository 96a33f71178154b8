"""Verbs with what belongs to them: who does it, to what, and what stands under each preposition."""

from collections.abc import Sequence

from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.sentence import Sentence, Verb
from bonafides.documents.grammar.subjects import (
    EXAMPLES,
    OPENING_PREPOSITIONS,
    back_to_phrase,
    behind_subject,
    group_before,
    in_list,
    past_time,
    skip_back,
    skip_small,
    subject_before,
)

_ORDERING = frozenset(
    "ask order instruct allow permit enable encourage help direct hire pay employ request require urge warn expect tell let want cause lead".split()
)
_SAYING = frozenset(
    "assess judge believe estimate conclude suspect indicate suggest report allege claim assert contend state confirm deny say know think note"
    " announce declare show find learn see hear tell inform admit".split()
)
_TELLING = frozenset(
    "tell inform notify warn show assure remind advise persuade brief alert convince teach promise".split()
)
_CONTENT = frozenset(
    "information evidence indication fact report claim concern view belief assurance word news assessment suspicion allegation statement ground impression possibility likelihood doubt sign indicator finding conclusion opinion reports claims"
    " indications indicators concerns signs allegations assurances complaint hope".split()
)
_BLAMING = frozenset(
    "accuse fine convict sanction blacklist charge suspect designate list punish penalize penalise prosecute indict arrest sentence debar jail criticize thank pay".split()
)
_OF_ITSELF = frozenset("go come arrive depart leave travel sail remain appear".split())


def verbs_of(chunks: Sequence[Chunk]) -> list[Verb]:
    """Give the verbs of a sentence in its order, each with its subject, its objects and its complements."""
    sentence = Sentence(chunks=chunks, verbs=[])
    for at, chunk in enumerate(chunks):
        if chunk.kind == "verb":
            sentence.verbs.append(_linked(sentence, at))
    verbs = sentence.verbs
    for index, verb in enumerate(verbs):
        _complete(sentence, verb, verbs[index + 1] if index + 1 < len(verbs) else None)
    for index in range(len(verbs) - 2, -1, -1):
        _share_objects(chunks, verbs[index], verbs[index + 1])
    return verbs


def _linked(sentence: Sentence, at: int) -> Verb:
    chunk = sentence.chunks[at]
    left = sentence.kind(at - 1) in {"preposition", "opener", "coordinator", "relative"}
    word = sentence.chunks[at - 1].word if left else ""
    verb = Verb(chunk=chunk, at=at, passive=chunk.passive, begin=chunk.start, reach=chunk.end, opened_by=word)
    previous = len(sentence.verbs) - 1 if sentence.verbs else None
    if chunk.shape == "infinitive":
        return _infinitive(verb, sentence, previous)
    return _gerund(verb, sentence, previous) if chunk.shape == "ing" else _finite(verb, sentence, previous)


def _infinitive(verb: Verb, sentence: Sentence, previous: int | None) -> Verb:
    """Give whose act an infinitive is: of the one who is asked ("ordered LIMMT to stop"), else of the one who acts above it."""
    verb.link = "infinitive"
    while verb.base != "be" and previous is not None and _free_relative(sentence, previous) is not None:
        previous = _free_relative(sentence, previous)
    if previous is not None and any(
        sentence.kind(i) == "opener" for i in range(sentence.verbs[previous].at + 1, verb.at)
    ):
        previous = None
    verb.governor = previous
    if previous is None:
        verb.subject = group_before(sentence, verb.at - 1) if sentence.kind(verb.at - 1) == "phrase" else []
        return verb
    above = sentence.verbs[previous]
    between = [c for c in sentence.chunks[above.at + 1 : verb.at] if c.kind == "phrase"]
    verb.subject = between[:1] if above.base in _ORDERING and between and not above.passive else above.subject
    verb.begin = above.begin
    return verb


def _free_relative(sentence: Sentence, index: int) -> int | None:
    """Give the verb above "what we assess to be X": what follows belongs to it, and not to "to be"."""
    verb = sentence.verbs[index]
    if verb.chunk.shape == "infinitive" and verb.base == "be" and verb.governor is not None:
        return _free_relative(sentence, verb.governor)
    return verb.governor if verb.link == "what" else None


def _gerund(verb: Verb, sentence: Sentence, previous: int | None) -> Verb:
    left = sentence.kind(verb.at - 1)
    verb.governor, verb.link = previous, "gerund"
    if left == "phrase" and (previous is None or not _just_acted(sentence, verb.at, previous)):
        verb.subject, verb.link = group_before(sentence, verb.at - 1)[-1:], "relative"
    elif previous is not None:
        above = sentence.verbs[previous]
        between = [c for c in sentence.chunks[above.at + 1 : verb.at] if c.kind == "phrase"]
        blamed = (
            above.base in _BLAMING
            and not above.passive
            and between
            and sentence.chunks[verb.at - 1].word in {"for", "of", "with"}
        )
        hit = [
            c
            for i, c in enumerate(sentence.chunks)
            if above.at < i < verb.at and c.kind == "phrase" and sentence.chunks[i - 1].word == "on"
        ]
        imposed = above.base in {"impose", "levy", "slap"} and hit
        verb.subject = between[:1] if blamed else hit[:1] if imposed else above.subject
        if left == "coordinator":
            verb.link = above.link if above.chunk.shape == "ing" else "and"
            verb.governor = above.governor if above.chunk.shape == "ing" else previous
    elif sentence.mark(verb.at - 1) == "," and sentence.kind(verb.at - 2) in {"phrase", "bracket"}:
        back = back_to_phrase(sentence, verb.at - 2)
        verb.subject = group_before(sentence, back) if back is not None else []
    return verb


def _just_acted(sentence: Sentence, at: int, previous: int) -> bool:
    """Tell whether the phrase before a word in -ing is the object of the verb before it ("stopped LIMMT shipping")."""
    return sentence.verbs[previous].at == at - 2 and sentence.verbs[previous].base not in {"be", "include", "involve"}


def _finite(verb: Verb, sentence: Sentence, previous: int | None) -> Verb:
    at = skip_back(sentence, verb.at - 1)
    kind = sentence.kind(at)
    if kind == "relative" and _content(sentence, at):
        verb.link, verb.governor = "that", sentence.last_before(at)
    elif kind == "relative":
        back = back_to_phrase(sentence, at - 1)
        verb.subject, verb.link = _antecedent(sentence, back), "relative"
        verb.governor, verb.begin = sentence.last_before(at), sentence.chunks[at].start
    elif kind == "coordinator" and previous is not None:
        _joined(verb, sentence, previous, at)
    elif kind == "phrase":
        _after_phrase(verb, sentence, at)
    elif kind == "mark" and previous is not None and sentence.mark(at) == ",":
        _joined(verb, sentence, previous, at)
    elif kind == "verb" and previous is not None:
        verb.subject, verb.governor, verb.link = sentence.verbs[previous].subject, previous, "that"
    return verb


def _antecedent(sentence: Sentence, back: int | None) -> list[Chunk]:
    """Give what a relative clause describes: the phrase before it, or what stands before the place that this is in."""
    if back is None:
        return []
    phrase, before = sentence.chunks[back], sentence.chunks[back - 1] if back else None
    where = (
        before is not None and before.kind == "preposition" and before.word in {"in", "at", "from", "near", "to", "on"}
    )
    placed = phrase.head.mention is not None and phrase.head.mention.kind in {"place", "country"}
    return group_before(sentence, back)[-1:] if where and (placed or phrase.head.part == "name") else [phrase]


def _content(sentence: Sentence, at: int) -> bool:
    """Tell whether "that" opens what somebody is told, or what a report says, and describes no noun."""
    if sentence.chunks[at].word != "that":
        return False
    owner = sentence.last_before(at)
    noun = sentence.chunks[skip_small(sentence, at - 1)].word
    said = (
        owner is not None
        and sentence.verbs[owner].base in _SAYING
        and sentence.kind(sentence.verbs[owner].at + 1) == "preposition"
    )
    return noun in _CONTENT or said or (owner is not None and sentence.verbs[owner].base in _TELLING)


def _joined(verb: Verb, sentence: Sentence, previous: int, at: int) -> None:
    """Give a verb after "and" the subject of the verb that it is joined to."""
    index = previous
    while sentence.verbs[index].chunk.shape in {"infinitive", "ing"} and sentence.verbs[index].governor is not None:
        if verb.chunk.shape == sentence.verbs[index].chunk.shape:
            break
        index = sentence.verbs[index].governor or 0
    while (
        sentence.verbs[index].link == "relative"
        and sentence.mark(at - 1) == ","
        and sentence.verbs[index].governor is not None
    ):
        index = sentence.verbs[index].governor or 0
    above = sentence.verbs[index]
    verb.subject, verb.link, verb.governor = above.subject, "and", above.governor
    shared = (
        above.chunk.passive
        and verb.chunk.shape == "ed"
        and not verb.chunk.perfect
        and sentence.kind(verb.at + 1) != "phrase"
    )
    verb.passive = verb.passive or (shared and verb.base not in _OF_ITSELF)
    verb.begin = sentence.chunks[at].end


def _after_phrase(verb: Verb, sentence: Sentence, at: int) -> None:
    if (
        verb.base in {"call", "name", "know"}
        and verb.chunk.shape == "ed"
        and len(verb.chunk.tokens) == 1
        and at == verb.at - 1
    ):
        _describe(sentence, verb)
        return
    first, group = subject_before(sentence, at)
    verb.subject, verb.begin = group, sentence.chunks[first].start
    verb.behind = behind_subject(sentence, first, verb.at)
    before = past_time(sentence, first - 1)
    owner = sentence.last_before(first)
    kind = sentence.kind(before)
    if [c.word for c in group] == ["what"] or (kind == "phrase" and sentence.chunks[before].word == "what"):
        verb.link, verb.governor = "what", owner
    elif kind == "relative" and _content(sentence, before):
        verb.governor, verb.link = owner, "that"
    elif kind == "relative":
        back = back_to_phrase(sentence, before - 1)
        verb.antecedent = _antecedent(sentence, back)
        verb.governor, verb.link = owner, "relative"
    elif kind == "verb" and owner is not None:
        _after_verb(verb, sentence, owner)
    elif kind == "opener":
        word = sentence.chunks[before].word
        verb.governor, verb.link = owner, word
    elif kind == "preposition" and sentence.chunks[before].word not in OPENING_PREPOSITIONS and owner is not None:
        _past_complement(verb, sentence, owner)


def _after_verb(verb: Verb, sentence: Sentence, owner: int) -> None:
    """Settle "the firm supplied goods were ..." against "we assess the firm supplied ..."."""
    above = sentence.verbs[owner]
    if above.base in _SAYING and not (above.chunk.shape == "ed" and above.link != "" and above.passive):
        verb.governor, verb.link = owner, "that"
    elif _describes(sentence, above, verb):
        _describe(sentence, verb)
    elif above.chunk.shape == "ed" and not above.chunk.passive:
        above.passive, above.link = True, "relative"
        verb.subject, verb.begin = above.subject, above.begin
    else:
        verb.governor = owner
        verb.subject = above.subject if above.link == "relative" else verb.subject


def _describe(sentence: Sentence, verb: Verb) -> None:
    verb.passive, verb.link = True, "relative"
    verb.subject, verb.begin = [sentence.chunks[skip_small(sentence, verb.at - 1)]], verb.chunk.start


def _describes(sentence: Sentence, above: Verb, verb: Verb) -> bool:
    """Tell whether a word in -ed only describes the noun before it ("pulled a box addressed to X"), the verb above being the clause's own."""
    bare = verb.chunk.shape == "ed" and len(verb.chunk.tokens) == 1 and sentence.kind(verb.at + 1) != "phrase"
    whole = sentence.kind(above.at + 1) == "phrase" or len(above.chunk.tokens) > 1
    return bare and whole and above.chunk.shape in {"ed", "finite", "ing", "infinitive"}


def _past_complement(verb: Verb, sentence: Sentence, owner: int) -> None:
    """Give the subject past an earlier verb's complement: "goods shipped to Iran were seized", "firms that sold to it were fined"."""
    above = sentence.verbs[owner]
    if _describes(sentence, above, verb):
        _describe(sentence, verb)
        return
    if above.chunk.shape == "ed" and not above.chunk.passive and not above.chunk.perfect and above.link != "relative":
        above.passive, above.link = True, "relative"
    verb.subject, verb.begin = above.subject, above.begin


def _complete(sentence: Sentence, verb: Verb, following: Verb | None) -> None:
    """Gather what stands after a verb up to the next clause: objects, then phrases under their prepositions."""
    stop = following.at if following else len(sentence.chunks)
    begins = following.begin if following and following.begin > verb.chunk.end else None
    preposition, prior, closed = "", "", False
    for at in range(verb.at + 1, stop):
        chunk = sentence.chunks[at]
        if (begins is not None and chunk.start >= begins) or _ends(chunk):
            break
        if chunk.kind == "preposition":
            preposition, prior = _turned(preposition, chunk.word), preposition
        elif chunk.kind == "time" and sentence.kind(at - 1) == "preposition":
            preposition = prior
        elif chunk.kind == "phrase":
            preposition = "" if sentence.kind(at - 1) in {"phrase", "bracket"} else preposition
            _place(verb, chunk, preposition, closed=closed and sentence.kind(at - 1) not in {"phrase", "bracket"})
        elif chunk.kind == "mark" and chunk.head.text == "," and preposition and _resumes(sentence, at):
            preposition, closed = "", bool(verb.objects)
        verb.reach = chunk.end
    if verb.antecedent and verb.objects and not verb.passive:
        verb.link = "that"  # "evidence that firms sold steel": nothing is left for the word before "that"
    elif verb.antecedent:
        verb.objects = verb.antecedent


def _ends(chunk: Chunk) -> bool:
    """Tell whether a phrase ends what belongs to the verb before it."""
    return chunk.kind in {"relative", "opener"} or (chunk.kind == "mark" and chunk.head.text in {";", ":"})


def _place(verb: Verb, chunk: Chunk, preposition: str, *, closed: bool) -> None:
    if preposition:
        verb.under.setdefault(preposition, []).append(chunk)
    elif not closed:
        verb.objects.append(chunk)


def _turned(current: str, new: str) -> str:
    """Give the preposition that governs after a new one; "of X" and "including X" stay with what they describe."""
    if new in EXAMPLES:
        return current
    return f"{current.removesuffix('>of')}>of" if new == "of" else new


def _resumes(sentence: Sentence, at: int) -> bool:
    """Tell whether a comma ends what stands under a preposition, and no list goes on."""
    if sentence.kind(at + 1) != "phrase" or sentence.kind(at + 2) == "coordinator" or in_list(sentence, at + 1):
        return False
    phrase, before = sentence.chunks[at + 1], sentence.chunks[at - 1]
    address = phrase.head.mention is not None and phrase.head.mention.kind in {"place", "country"}
    apposed = (
        phrase.tokens[0].lower in {"a", "an", "the", "its", "one"}
        and before.kind in {"phrase", "bracket"}
        and before.head.part in {"name", "mark"}
    )
    return not address and not apposed


def _share_objects(chunks: Sequence[Chunk], verb: Verb, following: Verb) -> None:
    """Give a verb without an object that of the verb which "and" joins to it ("bought and shipped steel")."""
    between = chunks[verb.at + 1 : following.at]
    if (
        not verb.objects
        and not verb.under
        and between
        and all(c.kind in {"coordinator", "mark", "adverb"} for c in between)
    ):
        verb.objects, verb.under, verb.reach = list(following.objects), dict(following.under), following.reach
