"""`bonafides replay`: the same answer again from its evidence pack, byte for byte, or what differs and why."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import msgspec

from bonafides import __version__
from bonafides.assess import Knowledge, assess
from bonafides.cli.assessing import rows_of
from bonafides.cli.options import day_of, own_listings
from bonafides.cli.taken import dispositions_of
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.storage.outlet import finish, say
from bonafides.storage.pack import RESULTS, PackManifest, read_pack

_ID = re.compile(r"[0-9a-f]{32}")


def run(target: str, *, pack: Path | None, edition: Path | None, as_json: bool) -> int:
    """Answer a pack again, or one assessment of it; 0 when every byte is equal, 1 when something differs."""
    only = target if _ID.fullmatch(target) and not Path(target).exists() else ""
    folder = pack if only else Path(target)
    if folder is None:
        raise InputError(f"{target} is an assessment's id; name the pack that holds it with --pack")
    folder = folder.parent if folder.name == "manifest.json" else folder
    manifest = read_pack(folder)
    knowledge = knowledge_of(open_edition(edition), own_listings(folder / name for name in manifest.lists))
    compared, different = 0, []
    kept = [line for line in (folder / RESULTS).read_bytes().splitlines() if line]
    for old, new in zip_longest(kept, _again(folder, manifest, knowledge), fillvalue=b"{}"):
        if only and f'"id":"{only}"'.encode() not in old[:64]:
            continue
        compared += 1
        if old != new:
            different.append(_difference(old, new))
    if only and not compared:
        raise InputError(f"{folder}: holds no assessment {only}; check the id")
    reasons = _reasons(manifest, knowledge) if different else ()
    if as_json:
        say(
            to_json(
                {
                    "pack": str(folder),
                    "compared": compared,
                    "equal": compared - len(different),
                    "differs": different,
                    "reasons": reasons,
                }
            )
        )
    else:
        for text in (*different, *reasons):
            print(text)
        print(f"{compared} compared, {compared - len(different)} byte-equal, {len(different)} differ")
    finish()
    return 1 if different else 0


def _again(folder: Path, manifest: PackManifest, knowledge: Knowledge) -> Iterator[bytes]:
    options = manifest.options
    files = tuple(str(folder / name) for name in manifest.inputs)
    day, known = (
        day_of(options.as_of or None),
        dispositions_of(folder / manifest.decisions if manifest.decisions else None),
    )
    for row in rows_of(files, options.columns):
        if not isinstance(row.noun, InputError):
            yield to_json(assess(row.noun, knowledge, as_of=day, everything=options.everything, dispositions=known))


def _difference(old: bytes, new: bytes) -> str:
    """Say which fields of an assessment differ."""
    was, now = msgspec.json.decode(old), msgspec.json.decode(new)
    fields = [k for k in sorted({*was, *now}) if was.get(k) != now.get(k)]
    named = was or now
    return f"{named.get('transaction') or named.get('id')}: differs in {', '.join(fields)} ({was.get('outcome')} then, {now.get('outcome')} now)"


def _reasons(manifest: PackManifest, knowledge: Knowledge) -> tuple[str, ...]:
    """Say why an answer may differ: another edition, catalogue or engine."""
    told = (
        (
            "edition",
            manifest.edition_digest,
            knowledge.edition_digest,
            f"{manifest.edition} then, {knowledge.edition} now",
        ),
        ("catalogue", manifest.catalogue, knowledge.catalogue, f"{manifest.catalogue} then, {knowledge.catalogue} now"),
        ("engine", manifest.engine, __version__, f"{manifest.engine} then, {__version__} now"),
    )
    found = tuple(f"because the {what} is another: {says}" for what, then, now, says in told if then != now)
    return found or ("nothing that the answer rests on has changed: report this as a defect",)
