"""Made-up papers of one lead, as reading would give them, and what they are assessed with."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import structs

from bonafides.assess import Knowledge
from bonafides.cli.options import own_listings
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.document import Document, Interval, Lead, Mention, MentionKind, Portion
from bonafides.model.lead import Catch, LeadAssessment, PartyRecord, Way
from bonafides.records import assessed_leads

LISTINGS = Path(__file__).parents[2] / "examples" / "listings_of_2007.jsonl"
NOW = date(2026, 11, 24)
WRITTEN = date(2008, 3, 14)
RENAMED, NEW_NAME = "Tianlu Economic and Trade Company Ltd", "Haiyun Bright Metals Industry Co., Ltd."
PERCHLORATE, UDMH = "sodium perchlorate", "unsymmetrical dimethylhydrazine"
COUNTRIES = {"Chinese": "CN", "China": "CN", "Iran": "IR", "Iranian": "IR", "Pakistan": "PK", "Germany": "DE"}


@cache
def knowledge() -> Knowledge:
    """Give the shipped edition with the listings of those days."""
    return knowledge_of(open_edition(None), own_listings([LISTINGS]))


@cache
def complete() -> Knowledge:
    """Give the same as if its lists were whole, so that a no can be one."""
    return structs.replace(knowledge(), limited=False, warnings=())


def interval(first: str, last: str = "") -> Interval:
    """Give the days of a lead."""
    return Interval(from_=date.fromisoformat(first) if first else None, to=date.fromisoformat(last or first))


def paper(sentence: str, *parties: str, mark: str = "(S)", written: date | None = WRITTEN, **lead: Any) -> Document:
    """Give a paper of one sentence with the mentions of its parties and countries, and the lead that the arguments say."""
    mentions = [_mention("party", name, sentence) for name in parties]
    mentions += [_mention("country", n, sentence, f"country:{c}") for n, c in COUNTRIES.items() if n in sentence]
    end = len(sentence)
    told: dict[str, Any] = {
        "action": "supplied", "is_transfer": True, "actor": (), "item": (PERCHLORATE,), "span": sentence, "start": 0, "end": end,
        "marking": mark, "portion": "1", "date": interval("2007-11-15"),
    }  # fmt: skip
    return Document(
        document="made-up", kind="report", date=written, text=sentence, mentions=tuple(sorted(mentions, key=lambda m: m.start)),
        portions=(Portion(id="1", mark=mark, text=sentence, start=0, end=end),), leads=(Lead(id="L-1", **(told | lead)),),
    )  # fmt: skip


def _mention(kind: MentionKind, name: str, sentence: str, *links: str) -> Mention:
    start = sentence.index(name)
    return Mention(kind=kind, text=name, start=start, end=start + len(name), links=links)


def target(*countries: str) -> dict[str, tuple[str, ...]]:
    """Give the links of a lead whose goods went to these countries."""
    return {"target": tuple(f"country:{code}" for code in countries)}


def assessed(document: Document, *, on: date = NOW, using: Knowledge | None = None) -> LeadAssessment:
    """Give the assessment of a paper of one lead and at most one destination."""
    (found,) = assessed_leads(document, using or knowledge(), on=on)
    return found


def way(found: LeadAssessment, name: Way) -> Catch | None:
    """Give one of the ways by which a deal was caught."""
    return next((c for c in found.caught_by if c.way == name), None)


def party(found: LeadAssessment, name: str) -> PartyRecord:
    """Give the record of a party."""
    return next(p for p in found.parties if name in p.names)


def perchlorate(sentence: str = "Chinese firms shipped sodium perchlorate to Iran.", **lead: Any) -> Document:
    """Give a paper of a shipment of an oxidizer's precursor by nobody in particular."""
    return paper(sentence, **({"actor": ("Chinese firms",), "target": ("Iran",), "links": target("IR")} | lead))
