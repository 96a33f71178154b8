"""Consolidated Sanctions List (non-SDN) of the United States: those whose property is not blocked, and what is forbidden all the same.

Issued by the Office of Foreign Assets Control (OFAC) of the US Treasury, at
https://sanctionslist.ofac.treas.gov/Home/ConsolidatedList , in the layouts of the SDN list: `cons_prim.csv`, `cons_add.csv`,
`cons_alt.csv` and `cons_comments.csv`, or `consolidated.xml`. An entry that stands on both lists has one number. What each
programme does to an export, and so which measure a listing has:

- NS-PLC, members of the Palestinian Legislative Council elected for Hamas: a transaction with them is rejected (General License
  4(b) under 31 CFR parts 594, 595 and 597) → prohibited. With the tag SDGT as well: blocked → asset_freeze.
- FSE-IR, FSE-SY, foreign sanctions evaders: no US person may provide goods, services or technology to them (E.O. 13608) →
  prohibited.
- UKRAINE-EO13662, sectoral sanctions (31 CFR part 589): Directives 1 to 3 forbid new debt and equity → concern. Directive 4
  forbids goods, technology and services other than financial for deepwater, Arctic offshore and shale oil projects that
  involve them: whether an export is one needs looking at → licence_required.
- RUSSIA-EO14024 (31 CFR part 587): Directives 1a, 2 and 3 forbid bonds, correspondent accounts, new debt and equity →
  concern. Directive 4 forbids any transaction with the central bank, the National Wealth Fund and the Ministry of Finance →
  prohibited.
- CAATSA - RUSSIA (section 235 of Public Law 115-44, E.O. 13849): paragraph (a)(2) lets no US authority license an export to
  them → licence_required; the other paragraphs named here are financial → concern.
- BURMA-EO14014, Directive 1 (31 CFR part 525): financial services → concern. ILLICIT-DRUGS-EO14059: foreign exchange, credit,
  securities → concern.
- CMIC-EO13959 and its forerunner CCMC-EO13959 (E.O. 13959 as amended by E.O. 14032, 31 CFR part 586): publicly traded
  securities; no export is forbidden → concern.
- 561-Related, 561List, CAPTA, HIFPAA: correspondent and payable-through accounts (31 CFR 561.201, 566.201) → concern.
- IRAN, ISA, EO13645: menus of the Iran Sanctions Act, as far as their remark is on loans → concern.
- PEESA (section 7503 of Public Law 116-92): where the remark says that property is blocked → asset_freeze.

The strictest of what programmes and remarks say counts. An entry of which neither tells what is forbidden is taken as
prohibited until somebody has looked, with a note and a remark: better one question too many. `concern` informs; the
remarks, which say what exactly is forbidden and since when, stay in the note.
"""

from collections.abc import Iterator

from bonafides.model.listing import Listing
from bonafides.model.source import Address, ListSource, Part, Published, Snapshot
from bonafides_catalogue.lists.forms import ofac_lists
from bonafides_catalogue.lists.forms.ofac_terms import CONSOLIDATED, UNTOLD

_URL = "https://sanctionslist.ofac.treas.gov/Home/ConsolidatedList"
_FILES = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/"


def _recognise(file: Published) -> Part | None:
    return ofac_lists.recognised(file, CONSOLIDATED.list_id)


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    return ofac_lists.read(snapshot, CONSOLIDATED, url=_URL)


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    """Say what `ofac_lists.remarks` says, and which programmes nobody knows."""
    said = list(ofac_lists.remarks(snapshot, CONSOLIDATED.list_id))
    untold = [entry for entry in _read(snapshot) if entry.note.endswith(UNTOLD)]
    if untold:
        tags = ", ".join(sorted({entry.reference or "none" for entry in untold}))
        said.append(
            f"{CONSOLIDATED.list_id} of {snapshot.day}: {UNTOLD} for {len(untold):,} entries ({tags}); "
            "look them up, and take their programmes up in its reader"
        )
    return tuple(said)


LIST = ListSource(
    id=CONSOLIDATED.list_id,
    title="Consolidated Sanctions List (non-SDN)",
    publisher="US Treasury, Office of Foreign Assets Control",
    url=_URL,
    cites=CONSOLIDATED.cites,
    expect=(50, 5_000),
    recognise=_recognise,
    read=_read,
    needs=("sdn",),
    remarks=_remarks,
    addresses=tuple(
        Address(name=name, url=f"{_FILES}{name.upper()}")
        for name in ("cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv")
    ),
)
