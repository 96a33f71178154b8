"""How long one MB of a telegram takes to read, stage by stage, how each format does, and how much memory a long text needs.

The text is the synthetic telegram of the examples, its paragraphs repeated under new numbers.

Usage: python benchmarks/reading_speed.py [MEGABYTES]
"""

import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bonafides.cli.reading import terms_of
from bonafides.documents import Gazetteer, read
from bonafides.documents.blocks import blocks_of
from bonafides.documents.formats import received
from bonafides.documents.lines import lines_of
from bonafides.documents.portions import laid_out
from bonafides.documents.repair import vocabulary
from bonafides.editions.opened import open_edition

TELEGRAM = Path(__file__).parents[1] / "examples" / "telegram.txt"
Outcome = TypeVar("Outcome")


def long_telegram(length: int) -> str:
    """Give a telegram of at least so many characters."""
    head, body = TELEGRAM.read_text().split("1. (U)", 1)
    paragraphs = [
        re.sub(r"^\d+\. |(?:BEGIN|END) TEXT OF PAPER[:.]", "", part)
        for part in f"(U){body.rsplit('EXAMPLE OFFICER', 1)[0]}".split("\n\n")
    ]
    whole, number, size = [head], 0, len(head)
    while size < length:
        for paragraph in paragraphs:
            number += 1
            whole.append(f"{number}. {paragraph}\n\n")
            size += len(whole[-1])
    return "".join(whole)


def timed(what: str, work: Callable[[], Outcome]) -> Outcome:
    """Say how long something took."""
    begun = time.perf_counter()
    outcome = work()
    print(f"{what:34} {time.perf_counter() - begun:7.2f} s")
    return outcome


def main() -> None:
    """Measure."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    text = long_telegram(int(megabytes * 1_000_000))
    content = text.encode()
    gazetteer = timed("names to look for", lambda: Gazetteer(terms_of(open_edition(None), ())))
    print(f"{len(content):,} bytes of text")
    lines = timed("  lines", lambda: lines_of(text))
    timed("  blocks", lambda: blocks_of(lines))
    timed("  words known for whole", lambda: vocabulary(text, gazetteer.words))
    found = timed("text of the file", lambda: received(content, name="telegram"))
    timed("layout whole", lambda: laid_out(found, known=gazetteer.words))
    page = "<html><body><article>" + "".join(f"<p>{p}</p>" for p in text.split("\n\n")) + "</article></body></html>"
    timed("text of the same as a web page", lambda: received(page.encode(), name="page"))
    mail = f"From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\n\n{text}"
    timed("text of the same as an e-mail", lambda: received(mail.encode(), name="mail"))
    document = timed("read whole, with leads", lambda: read(content, name="telegram", gazetteer=gazetteer, day=None))
    print(f"{len(document.portions):,} portions, {len(document.mentions):,} mentions, {len(document.leads):,} leads")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB at the most")


if __name__ == "__main__":
    main()
