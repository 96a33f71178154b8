"""The words of control tables made ready to be found: done once, when an edition is built."""

from collections.abc import Iterable

from bonafides.goods.phrases import phrase_stems
from bonafides.goods.wording import fold
from bonafides.model.control import ControlTables, Lexis, NameKind

_SHORT = 4


def lexis_of(tables: ControlTables) -> Lexis:
    """Give every word of the tables with what it stands for, in the forms in which it is searched for; two kinds may share a word."""
    bearers: dict[str, list[tuple[NameKind, str]]] = {}
    for kind, id_, name in _words(tables):
        bearers.setdefault(name, []).append((kind, id_))
    names = tuple(bearers)
    forms: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        forms.setdefault(fold(name).replace("-", " "), []).append(number)
    folded = tuple(sorted(forms))
    stems, parts = phrase_stems(names)
    return Lexis(
        names=names, bearers=tuple(tuple(b) for b in bearers.values()), folded=folded, of=tuple(tuple(forms[f]) for f in folded),
        exact=frozenset(i for i, name in enumerate(names) if _is_short(name)), stems=stems, parts=parts,
    )  # fmt: skip


def _is_short(name: str) -> bool:
    """Tell whether a name is a symbol or an acronym, which counts only as written (Al, UDMH, TPB)."""
    return name.isascii() and len(name) <= _SHORT and any(c.isupper() for c in name)


def _words(tables: ControlTables) -> Iterable[tuple[NameKind, str, str]]:
    for entry in tables.entries:
        if not entry.like:
            yield from (("entry", entry.id, n) for n in (*entry.names, *entry.cas))
        yield from (("word", w, w) for line in entry.words for w in line.split("|") if ":" not in w)
    for item in tables.sensitive:
        yield from (("sensitive", item.id, n) for n in (*item.names, *item.cas))
        yield from (("word", w, w) for line in item.words for w in line.split("|") if ":" not in w)
    for property_ in tables.properties:
        yield from (("property", property_.id, n) for n in property_.names)
    for feature in tables.features:
        yield from (("feature_yes", feature.id, n) for n in feature.yes)
        yield from (("feature_no", feature.id, n) for n in feature.no)
    yield from (("word", f"watch:{w}", w) for w in tables.words.watch)
