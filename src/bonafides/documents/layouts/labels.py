"""The head of a memorandum or of a printed e-mail: "TO:", "FROM:", "THROUGH:", "SUBJECT:", "DATE:" and their values."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from bonafides.documents.layouts.days import day_in
from bonafides.documents.lines import Line
from bonafides.model.document import Addressee, DocumentKind, Header

_LABELS = {
    "to": "to", "for": "to", "memorandum for": "to", "memorandum to": "to", "distribution": "to", "from": "from", "through": "through",
    "thru": "through", "via": "through", "cc": "info", "bcc": "info", "copy": "info", "copies": "info", "copy to": "info", "info": "info",
    "subject": "subject", "subj": "subject", "re": "subject", "title": "subject", "date": "date", "dated": "date", "sent": "sent",
    "ref": "refs", "refs": "refs", "reference": "refs", "references": "refs", "our ref": "refs", "your ref": "refs", "file": "refs",
    "attachment": "attachments", "attachments": "attachments", "enclosure": "attachments", "enclosures": "attachments",
    "importance": "importance", "classification": "classification",
}  # fmt: skip
_LABELLED = re.compile(
    r"("
    + "|".join(sorted((k.replace(" ", r"\s+") for k in _LABELS), key=len, reverse=True))
    + r")\s*(?::|\.(?=\s{2}))\s*(.*)",
    re.IGNORECASE,
)
_MEMORANDUM_FOR = re.compile(r"((?:ACTION |INFORMATION )?MEMORANDUM (?:FOR|TO)):?\s+(\S.*)", re.IGNORECASE)
_MEMORANDUM = re.compile(r"(?:[A-Z]+ ){0,3}MEMORAND(?:UM|A)\b.{0,40}|memo", re.IGNORECASE)
_RULE = re.compile(r"[-=_*~ ]{3,}")
_DEEPEST = 40


class Labelled(Struct, frozen=True, kw_only=True):
    """A head of labels: its kind, its values, its day, and the line after it."""

    kind: DocumentKind
    header: Header
    day: date | None
    after: int


def labelled_head(lines: Sequence[Line]) -> Labelled | None:
    """Give the head of a memorandum or of a printed e-mail, or None where the text has none.

    It is one if it names at least two of sender, addressee and subject, and a third label or the word memorandum stands with them.
    """
    values: dict[str, list[str]] = {}
    after, title, silent = 0, False, 0
    last = ""
    for index, line in enumerate(lines[: _DEEPEST * 3]):
        text = line.text
        if not text or _RULE.fullmatch(text):
            silent += bool(values)
            continue
        label = _label(text)
        if label:
            last = label[0]
            values.setdefault(last, []).append(label[1])
        elif last and _runs_on(line, lines[index - 1], values[last]):
            values[last].append(text)
        elif values:
            break
        else:
            title = title or bool(_MEMORANDUM.fullmatch(text))
            if index > _DEEPEST:
                break
            continue
        after = index + 1
    return _head(values, after, title)


def _label(text: str) -> tuple[str, str] | None:
    if len(text) > 300:
        return None
    memorandum = _MEMORANDUM_FOR.fullmatch(text)
    if memorandum:
        return "to", memorandum[2]
    found = _LABELLED.fullmatch(text)
    return (_LABELS[" ".join(found[1].lower().split())], found[2]) if found else None


def _runs_on(line: Line, before: Line, said: Sequence[str]) -> bool:
    """Tell whether a line belongs to the label above it: the value stands under the label, or is set in under it."""
    if said == [""]:
        return True
    return bool(before.text) and (line.raw[:1] in " \t" or said[-1][-1:] in ",;")


def _head(values: dict[str, list[str]], after: int, title: bool) -> Labelled | None:
    said = {label: [v for v in found if v] for label, found in values.items()}
    main = sum(label in said for label in ("to", "from", "subject"))
    if main < 2 or not (title or len(said) >= 3):
        return None
    addressed = any("@" in v for v in (*said.get("from", ()), *said.get("to", ())))
    first = " ".join(said.get("date", ()) or said.get("sent", ()))
    header = Header(
        from_=" ".join(said.get("from", ())),
        to=_addressees(said.get("to", ())),
        info=_addressees(said.get("info", ())),
        subject=" ".join(said.get("subject", ())),
        refs=tuple(said.get("refs", ())),
        through=tuple(said.get("through", ())),
        attachments=tuple(said.get("attachments", ())),
        created=first,
    )
    mail = "sent" in said or addressed
    return Labelled(kind="email" if mail else "memorandum", header=header, day=day_in(first), after=after)


def _addressees(said: Sequence[str]) -> tuple[Addressee, ...]:
    parts = (part.strip(" ,") for line in said for part in re.split(r"[;]", line))
    return tuple(Addressee(to=part) for part in parts if part)
