"""`bonafides read --release-to`: what of a document may go to one country, and nothing else of it.

Nothing that is written here, an error included, quotes the document: a refusal names the file and its place among the files only.
"""

import sys
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct, structs

from bonafides import documents
from bonafides.cli.options import day_of, own_listings
from bonafides.documents.marking import Decided, Nations, Policy, decide
from bonafides.editions.opened import open_edition
from bonafides.errors import BonafidesError, InputError
from bonafides.model.codec import to_json
from bonafides.model.document import Document, Lead, Mention
from bonafides.model.marking import MarkedMention, Release
from bonafides.storage.lines import opened, whole
from bonafides.storage.outlet import finish, mendable, say
from bonafides.text.cells import visible


class ReleaseRequest(Struct, frozen=True, kw_only=True):
    """The command's arguments."""

    files: tuple[str, ...]
    to: str | None
    on: str | None
    told: Literal["nothing", "count", "length"] | None = None
    unclassified: bool = False
    reasons: Path | None = None
    edition: Path | None = None
    as_of: str | None = None
    own: tuple[Path, ...] = ()
    as_json: bool = False
    draft: Path | None = None


def run(request: ReleaseRequest) -> int:
    """Release what may go of every document; give the exit code."""
    to = _complete(request)
    on, day = day_of(request.on, "--on"), day_of(request.as_of)
    if on is None:
        raise InputError(f"--release-to {to}: give --on DATE; who belongs to a group counts on the day of release too")
    edition = open_edition(request.edition)
    nations = Nations(edition.places.countries)
    policy = Policy(
        to=nations.recipient(to), on=on, day=day, told=request.told or "nothing", unclassified=request.unclassified
    )
    if on.isoformat() > edition.manifest.known_on:
        print(f"memberships are as known on {edition.manifest.known_on}, before {on}", file=sys.stderr)
    from bonafides.cli.reading import terms_of

    gazetteer = documents.Gazetteer(terms_of(edition, own_listings(request.own).listings))
    owner: list[bytes] = []
    failed = 0
    for number, name in enumerate(request.files, 1):
        content = _opened(name)
        decided = None if content is None else released(content, gazetteer, policy, nations)
        if decided is None:
            failed += 1
            print(f"refused: file {number} of the command; run it without --release-to to see why", file=sys.stderr)
            continue
        owner.append(msgspec.json.encode({"document": number, "portions": decided.reasons}))
        _tell(decided.release, policy, as_json=request.as_json)
    if request.reasons:
        with mendable(str(request.reasons)):
            request.reasons.write_bytes(b"".join(line + b"\n" for line in owner))
    finish()
    return 2 if failed == len(request.files) else 0


def _complete(request: ReleaseRequest) -> str:
    """Give the recipient; raises InputError for options that mean nothing together."""
    if not request.to:
        raise InputError(
            "--on, --told, --release-unclassified and --release-reasons belong to a release; give --release-to COUNTRY too"
        )
    if request.draft:
        raise InputError("--draft writes what a release keeps back; run it without --release-to")
    return request.to


def _opened(name: str) -> bytes | None:
    """Give the bytes of a file, or None where it cannot be read."""
    try:
        with opened(name) as file:
            return whole(file, where="the file")
    except BonafidesError:
        return None


def released(content: bytes, gazetteer: documents.Gazetteer, policy: Policy, nations: Nations) -> Decided | None:
    """Give the release of a document with the facts that its text alone shows, or None where anything breaks."""
    try:
        document = documents.read(content, name="document", gazetteer=gazetteer, day=policy.day, nations=nations)
        decided = decide(document, policy, nations)
        return structs.replace(decided, release=_with_facts(decided, gazetteer))
    except Exception:  # noqa: BLE001 (whatever breaks could quote what is withheld; it is told without a word of it)
        return None


def _with_facts(decided: Decided, gazetteer: documents.Gazetteer) -> Release:
    """Give a release with the mentions and leads of its own text, read as if there were no other, each with its mark."""
    release = decided.release
    if not release.text:
        return release
    alone: Document = documents.read(release.text.encode(), name="released", gazetteer=gazetteer, day=None)
    if alone.text != release.text:  # A repair would shift every place; the text is shown, its facts are not.
        return release
    mentions = [m for mention in alone.mentions for m in _marked_mention(mention, decided)]
    leads = [one for lead in alone.leads for one in _marked_lead(lead, decided)]
    return structs.replace(release, mentions=tuple(mentions), leads=tuple(leads))


def _marked_mention(mention: Mention, decided: Decided) -> list[MarkedMention]:
    return [
        MarkedMention(mention=mention, portion=place.portion, marking=place.mark)
        for place in decided.places
        if place.start <= mention.start and mention.end <= place.end
    ]


def _marked_lead(lead: Lead, decided: Decided) -> list[Lead]:
    return [
        structs.replace(lead, portion=place.portion, marking=place.mark)
        for place in decided.places
        if place.start <= lead.start and lead.end <= place.end
    ]


def _tell(release: Release, policy: Policy, *, as_json: bool) -> None:
    if as_json:
        say(to_json(release))
        return
    lines = [f"Released to {policy.to} on {policy.on}: {', '.join(release.released) or 'nothing'}"]
    if release.withheld:
        length = f", {release.withheld.length} characters" if release.withheld.length is not None else ""
        lines.append(
            f"Withheld: {release.withheld.count} portions{length}; findings on them: {release.withheld.findings}"
        )
    lines += [f"! {finding}" for finding in release.findings]
    text = "\n".join(visible(line) for line in release.text.splitlines())
    say("\n".join([*lines, *(["", text] if text else [])]).encode())
