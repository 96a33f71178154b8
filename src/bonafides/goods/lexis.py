"""The words of control tables made ready to be found: done once, when an edition is built."""

from collections.abc import Iterable
from itertools import accumulate

from bonafides.goods.phrases import phrase_stems
from bonafides.goods.wording import fold
from bonafides.model.control import ControlTables, Lexis, NameKind

_SHORT = 4


def lexis_of(tables: ControlTables) -> Lexis:
    """Give every word of the tables with what it stands for, in the forms in which it is searched for; two kinds may share a word."""
    bearers: dict[str, list[str]] = {}
    for kind, id_, name in _words(tables):
        bearers.setdefault(name, []).append(f"{kind} {id_}")
    forms: dict[str, list[str]] = {}
    for name in bearers:
        forms.setdefault(fold(name).replace("-", " "), []).append(name)
    folded = tuple(sorted(forms))
    names = tuple(name for form in folded for name in sorted(forms[form]))
    rarest, stems, parts = phrase_stems(names)
    return Lexis(
        folded=folded, first=tuple(accumulate((len(forms[f]) for f in folded), initial=0)), names=names,
        bearers=tuple("\n".join(bearers[n]) for n in names), stems=stems, rarest=rarest,
        exact=frozenset(i for i, name in enumerate(names) if _is_short(name)), parts=parts,
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
