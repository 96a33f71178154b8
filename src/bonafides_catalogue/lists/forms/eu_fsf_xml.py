"""The European Union's financial sanctions list as XML: version 1.1, and the global file of the years before it; elements become entries."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from bonafides.errors import ContentError
from bonafides.model.source import Published
from bonafides.text.markup import parsed_xml
from bonafides_catalogue.lists.forms.eu_fsf_entry import URL, Entry, document_of

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://eu.europa.ec/fpi/fsd/export"
_HEAD = re.compile(
    rb"<(?:\w+:)?(?:(?P<old>WHOLE)\b[^>]*?\bDate\s*=\s*[\"'](?P<day>\d{2}/\d{2}/\d{4})"
    rb"|(?:export)\b(?=[^>]*fpi/fsd/export)[^>]*?\bgenerationDate\s*=\s*[\"'](?P<made>\d{4}-\d{2}-\d{2}))"
)

_NO = ""
"""The word for an attribute that is ignored by name."""

_COUNTRY = {"countryIso2Code": "iso2", "countryDescription": "country", "regulationLanguage": _NO, "logicalId": _NO}
_WHERE = {"city": "city", "zipCode": "zip", "region": "region", "place": "place"}
_ATTRIBUTES: dict[str, dict[str, str]] = {
    "sanctionEntity": {
        "logicalId": _NO, "euReferenceNumber": "reference", "unitedNationId": "un_id", "designationDate": "designated",
        "designationDetails": "details",
    },
    "subjectType": {"code": "subject", "classificationCode": "classification"},
    "regulation": {
        "regulationType": _NO, "organisationType": _NO, "logicalId": _NO, "publicationDate": "published", "entryIntoForceDate": "in_force",
        "numberTitle": "act", "programme": "programme",
    },
    "regulationSummary": {"regulationType": _NO, "publicationUrl": _NO, "publicationDate": "published", "numberTitle": "act"},
    "nameAlias": {
        "firstName": "first", "middleName": "middle", "lastName": "last", "wholeName": "whole", "function": "function", "gender": "gender",
        "title": "title", "strong": "strong", "nameLanguage": _NO, "regulationLanguage": _NO, "logicalId": _NO,
    },
    "address": {**_WHERE, **_COUNTRY, "street": "street", "poBox": "po_box", "asAtListingTime": "as_listed"},
    "birthdate": {
        **_WHERE, **_COUNTRY, "birthdate": "date", "circa": "circa", "calendarType": "calendar", "dayOfMonth": "day", "monthOfYear": "month",
        "day": "day", "month": "month", "year": "year", "yearRangeFrom": "from", "yearRangeTo": "to",
    },
    "identification": {
        **_COUNTRY, "region": "region", "number": "number", "latinNumber": "latin", "nameOnDocument": "on_document", "issuedBy": "issued_by",
        "issuedDate": "issued", "issueDate": "issued", "validFrom": "valid_from", "validTo": "valid_to", "diplomatic": "diplomatic",
        "knownExpired": "expired", "knownFalse": "false", "reportedLost": "lost", "revokedByIssuer": "revoked",
        "identificationTypeCode": "code", "identificationTypeDescription": "description",
    },
    "citizenship": {**_COUNTRY, "region": "region"},
    "contactInfo": {"key": "key", "value": "value"},
}  # fmt: skip
_KINDS = {
    "subjectType": "entry", "regulation": "act", "nameAlias": "name", "address": "address", "birthdate": "birth", "identification": "document",
    "citizenship": "citizenship",
}  # fmt: skip

_OLD_ACT = {
    "legal_basis": "act",
    "reg_date": "published",
    "programme": "programme",
    "pdf_link": _NO,
    "Id": _NO,
    "Entity_id": _NO,
}
_OLD_ENTITY = {"legal_basis": "act", "reg_date": "adopted", "programme": "programme", "pdf_link": _NO, "Id": _NO}
_OLD_PARTS: dict[str, tuple[str, dict[str, str]]] = {
    "NAME": ("name", {
        "LASTNAME": "last", "FIRSTNAME": "first", "MIDDLENAME": "middle", "WHOLENAME": "whole", "GENDER": "gender", "TITLE": "title",
        "FUNCTION": "function", "LANGUAGE": _NO,
    }),
    "ADDRESS": ("address", {
        "NUMBER": "house", "STREET": "street", "ZIPCODE": "zip", "CITY": "city", "COUNTRY": "country", "OTHER": "contact",
    }),
    "BIRTH": ("birth", {"DATE": "date", "PLACE": "place", "COUNTRY": "country"}),
    "PASSPORT": ("document", {"NUMBER": "written", "COUNTRY": "country"}),
    "CITIZEN": ("citizenship", {"COUNTRY": "country"}),
}  # fmt: skip


def layout_of(file: Published) -> tuple[str, str]:
    """Tell the version of an XML file by its first element, and the day that it names; two empty texts for another file."""
    found = _HEAD.search(file.content[:4000])
    if not found:
        return "", ""
    return ("old", found["day"].decode()) if found["old"] else ("1.1", found["made"].decode())


def entries(file: Published) -> Iterator[Entry]:
    """Give the entries of an XML file in their order; raises ContentError for an element or attribute that nobody knows."""
    root = parsed_xml(file, url=URL, comments=True)
    take = {"export": ("sanctionEntity", _entry), "WHOLE": ("ENTITY", _old_entry)}.get(_tag(root))
    if take is None:
        raise ContentError(f"unmapped: element {_tag(root)!r} of {file.path}; take it, or ignore it by name")
    _said_aside(root)  # Who made the file.
    for element in root:
        if _tag(element) != take[0]:
            raise _unmapped(element, file.path)
        yield take[1](element, file.path)


def _said_aside(part: "_Element") -> str:
    """Give what the comments inside a part say, and take them out: the publisher writes remarks on a part there."""
    found = [child for child in part if callable(child.tag)]  # A comment's tag is the function that makes one.
    for comment in found:
        part.remove(comment)
    return "\n".join(html.unescape(comment.text or "").strip().removeprefix("Comment:").strip() for comment in found)


def _tag(element: "_Element") -> str:
    return str(element.tag).removeprefix(f"{{{NAMESPACE}}}")


def _unmapped(element: "_Element", path: str, attribute: str = "") -> ContentError:
    name = f"{_tag(element)}@{attribute}" if attribute else _tag(element)
    return ContentError(
        f"unmapped: element {name!r} of {path} line {element.sourceline}; take it, or ignore it by name"
    )


def _attributes(element: "_Element", words: Mapping[str, str], path: str) -> dict[str, str]:
    """Give what the attributes of an element say, each by our word; what is merely not so is left out."""
    said: dict[str, str] = {}
    for name, text in element.attrib.items():
        if str(name) not in words:
            raise _unmapped(element, path, str(name))
        word, plain = words[str(name)], str(text).strip()
        if word and plain and (plain != "false" or word == "strong"):
            said[word] = plain
    return said


def _number(element: "_Element", attribute: str, path: str) -> str:
    number = str(element.get(attribute) or "").strip()
    if not number:
        raise ContentError(
            f"{path} line {element.sourceline}: an entry without {attribute}; fetch the list again from {URL}"
        )
    return number


def _entry(element: "_Element", path: str) -> Entry:
    """Give an entry of version 1.1."""
    entry = Entry(id=_number(element, "logicalId", path), where=f"{path} line {element.sourceline}")
    entry.add("entry", _attributes(element, _ATTRIBUTES["sanctionEntity"], path))
    entry.add("entry", {"remark": _said_aside(element)})
    for part in element:
        tag = _tag(part)
        if tag == "remark":
            entry.add("entry", {"remark": (part.text or "").strip()})
        elif tag in _KINDS:
            entry.add(_KINDS[tag], {**_attributes(part, _ATTRIBUTES[tag], path), **_children(part, path)})
        else:
            raise _unmapped(part, path)
    return entry


def _children(part: "_Element", path: str) -> dict[str, str]:
    """Give what stands inside a part: its remarks, its act and its contacts; the address of an act's text is ignored by name."""
    said: dict[str, str] = {}
    remarks: list[str] = [_said_aside(part)]
    contacts: list[str] = []
    for child in part:
        tag = _tag(child)
        if tag == "remark":
            remarks.append((child.text or "").strip())
        elif tag == "regulationSummary":
            said |= _attributes(child, _ATTRIBUTES[tag], path)
        elif tag == "contactInfo":
            contact = _attributes(child, _ATTRIBUTES[tag], path)
            contacts.append(f"{contact.get('key', '')}[{contact.get('value', '')}]")
        elif tag != "publicationUrl":
            raise _unmapped(child, path)
    return {**said, "remark": "\n".join(remarks).strip(), "contact": "\n".join(contacts)}


def _old_entry(element: "_Element", path: str) -> Entry:
    """Give an entry of the global file; the day on its first element is about that of adoption, and its parts' days are of publication."""
    entry = Entry(id=_number(element, "Id", path), where=f"{path} line {element.sourceline}")
    said = _attributes(element, {**_OLD_ENTITY, "Type": "subject", "remark": "remark"}, path)
    entry.add("entry", {word: said.pop(word) for word in ("subject", "remark") if word in said})
    entry.add("entry", {"remark": _said_aside(element)})
    entry.add("act", said)
    for part in element:
        if _tag(part) not in _OLD_PARTS:
            raise _unmapped(part, path)
        kind, words = _OLD_PARTS[_tag(part)]
        aside = _said_aside(part)
        told: dict[str, str] = {}
        for child in part:
            if _tag(child) not in words or len(child) or child.attrib:
                raise _unmapped(child, path)
            if (word := words[_tag(child)]) and (text := (child.text or "").strip()):
                told[word] = text
        act = _attributes(part, _OLD_ACT, path)
        if told or aside:
            part_said = document_of({**act, **told}) if kind == "document" else {**act, **told}
            entry.add(kind, {**part_said, "remark": "\n".join(filter(None, (part_said.get("remark", ""), aside)))})
    return entry
