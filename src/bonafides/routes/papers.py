"""Where the papers of a transaction say that the goods end: transport documents, vessel records, the end-use statement."""

import re
from collections.abc import Iterator

from bonafides.model.evidence import claim
from bonafides.model.facts import Whereto
from bonafides.model.noun import stated
from bonafides.model.transaction import Paper, Transaction
from bonafides.routes.gazetteer import Gazetteer

TRANSPORT = ("bill_of_lading", "manifest", "ais_record", "declaration", "end_use_certificate")
_LAST = re.compile(r"destination|place.of.delivery|delivery.(?:place|country)|country.of.(?:end.)?use")
_PORT = re.compile(r"discharge|unload|port.of.arrival")
_CALL = re.compile(r"^(?:last_)?(?:port_(?:of_)?call|call(?:ed)?(?:_at)?|port_visited)$")
"""What a ship's record names where it called: goods may have been put ashore there, whatever the papers say."""
_WRITTEN = re.compile(
    r"(?:final destination|destination|port of discharge|place of delivery|discharged at|bound for|arrived (?:at|in)|berthed (?:at|in)|"
    r"moored (?:at|in)|anchored (?:at|off))\s*[:=]?\s*([^\n;.]{2,60})",
    re.IGNORECASE,
)


def named_ends(transaction: Transaction, gazetteer: Gazetteer) -> tuple[Whereto, ...]:
    """Give each country in which a paper says that the goods end, with the paper and its words as the ground.

    A place that the gazetteer does not know is left out; its country is then unknown, and no paper is said to agree or disagree.
    """
    found = []
    for words, source, at in _named(transaction):
        place = gazetteer.place(words)
        country = gazetteer.country(words) or (place.country if place else "")
        if country:
            says = f"The {source} names “{words}” in {gazetteer.name_of(country)} as where the goods end"
            found.append(Whereto(country=country, ground=claim(says, "transaction", at)))
    return tuple(found)


def _named(transaction: Transaction) -> Iterator[tuple[str, str, str]]:
    """Give the words of a place, the paper that has them, and where they stand."""
    for index, paper in enumerate(transaction.documents if stated(transaction.documents) else ()):
        if paper.kind not in TRANSPORT:
            continue
        kind = paper.kind.replace("_", " ")
        for key, value in _ends_of(paper):
            yield value, kind, f"$.documents[{index}].fields.{key}"
        if stated(paper.text):
            for match in _WRITTEN.finditer(paper.text):
                yield match[1].strip(" ,"), kind, f"$.documents[{index}].text"
    end_use = transaction.end_use
    if stated(end_use) and stated(end_use.statement) and stated(end_use.statement.site):
        yield end_use.statement.site, "end-use statement", "$.end_use.statement.site"


def _ends_of(paper: Paper) -> list[tuple[str, str]]:
    """Give the fields that name the last place; a port of discharge counts only where no place of delivery is named."""
    fields = paper.fields if stated(paper.fields) else {}
    named = [
        (k, v.strip(), k.casefold().replace(" ", "_")) for k, v in fields.items() if isinstance(v, str) and v.strip()
    ]
    last = [(k, v) for k, v, plain in named if _LAST.search(plain)]
    calls = [(k, v) for k, v, plain in named if paper.kind == "ais_record" and _CALL.match(plain)]
    return [*(last or [(k, v) for k, v, plain in named if _PORT.search(plain)]), *calls]
