"""An answer on a terminal: tables and trees that read at 80 columns and without colour.

Import this module only to print for people: it needs `rich`. Texts of strangers are never read as markup.
"""

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from bonafides.editions.compare import Difference, FieldChange, PartyChanges
from bonafides.editions.seal import Manifest
from bonafides.model.assessment import Assessment, Feature, Finding, Hit, JurisdictionAnswer
from bonafides.model.evidence import Evidence
from bonafides.model.outcome import Outcome
from bonafides.model.transaction import Transaction
from bonafides.reports import view
from bonafides.reports.reading import document_view
from bonafides.reports.sentences import (
    DUTIES,
    OUTCOMES,
    TRUTHS,
    action_words,
    party_names,
    periods_words,
    step_words,
    why,
)
from bonafides.text.cells import visible

__all__ = [
    "diff_table",
    "document_view",
    "edition_table",
    "evidence_tree",
    "hits_table",
    "lists_table",
    "parties_table",
    "summary_table",
]

_STYLES: dict[Outcome, str] = {
    "CLEAR": "green",
    "CLEAR_WITH_RECORD": "green",
    "ASK": "blue",
    "LICENCE": "magenta",
    "CATCH_ALL": "yellow",
    "HOLD": "bold yellow",
    "PROHIBIT": "bold red",
}
_CHANGES = {"added": ("+", "green"), "removed": ("-", "red"), "changed": ("~", "yellow")}


def summary_table(rows: Iterable[tuple[Transaction, Assessment]]) -> Table:
    """Give one row a transaction: its parties, its outcome by jurisdiction, and what decided."""
    table = plain_table("Transaction and parties", "Outcome", "Why")
    for transaction, assessment in rows:
        who = stacked(
            [shown(assessment.transaction or "(no id)", "bold"), *(shown(n, "dim") for n in party_names(transaction))]
        )
        answers = [Text(f"{name} {answer.outcome}", "dim") for name, answer in view.by_severity(assessment)]
        outside = assessment.coverage.not_covered
        limits = [shown(f"No law file for {', '.join(outside)}.", "dim")] if outside else []
        said = why(assessment, cited=False)
        table.add_row(who, stacked([_outcome(assessment.outcome), *answers]), stacked([shown(said), *limits]))
    table.columns[1].no_wrap = True
    return table


def evidence_tree(transaction: Transaction, assessment: Assessment) -> Tree:
    """Give everything that an answer rests on, from the outcome down to the fields and entries."""
    words = OUTCOMES[assessment.outcome]
    parties = ", ".join(party_names(transaction)) or "no named party"
    root = Tree(stacked([
        Text.assemble(_outcome(assessment.outcome), "  ", shown(assessment.transaction or "(no id)", "bold"), "  ", shown(parties, "dim")),
        Text(f"{words.means} {words.do}"),
        Text(f"as of {assessment.as_of}, edition {assessment.edition}", "dim"),
    ]))  # fmt: skip
    root.add(Text.assemble(("Why ", "bold"), shown(why(assessment))))
    for name, answer in view.by_severity(assessment):
        _add_jurisdiction(root, name, answer)
    for group in view.groups(assessment.findings):
        branch = root.add(Text(f"{group.heading} ({len(group.findings)})", "bold"))
        for finding in group.findings:
            _add_finding(branch, finding)
    add_list(
        root,
        "Questions, the most useful first",
        [f"{q.asks}  [{q.field}]" if q.field else q.asks for q in assessment.questions],
    )
    add_list(
        root, "What would have to be different, the most severe first", [step_words(o) for o in assessment.obstacles]
    )
    add_list(root, "Decisions of named persons", [f"{d.subject}: {d.says}" for d in assessment.decisions])
    add_list(root, "Next actions", [action_words(a) for a in assessment.next_actions])
    add_list(root, "Limits of this answer", view.limits(assessment))
    return root


def hits_table(name: str, hits: Sequence[Hit]) -> Table:
    """Give the listings that a name may be, the likeliest first, with what speaks for and against in bits."""
    matches = sum(h.match for h in hits)
    title = f"{visible(name)}: {matches} match{'' if matches == 1 else 'es'}, {len(hits) - matches} below a match"
    table = plain_table("Verdict", "Listing", "Evidence in bits", title=title)
    table.columns[0].no_wrap = True
    for hit in sorted(hits, key=lambda h: (not h.match, -h.score)):
        verdict = Text("× MATCH", "bold red") if hit.match else Text("○ no match", "dim")
        features = [feature_line(f) for f in (*hit.why, *hit.against)]
        absent = [Text(f"absent: {', '.join(hit.absent)}", "dim")] if hit.absent else []
        note = [shown(hit.note, "italic")] if hit.note else []
        table.add_row(stacked([verdict, Text(f"{hit.score:.2f}")]), _listing(hit), stacked([*features, *absent, *note]))
    return table


def edition_table(manifest: Manifest) -> Table:
    """Give the lists of an edition with the day that they tell of and what they cover; its remarks stand below."""
    kind = "starter edition" if manifest.starter else "edition"
    table = plain_table(
        "List", "Published", "Covers from", "Entries", "Binding in", title=f"{kind.capitalize()} {visible(manifest.id)}"
    )
    table.columns[3].justify = "right"
    for row in manifest.lists:
        title = [shown(row.title, "dim")] if row.title != row.id else []
        partial = [Text("partial: typed facts only", "yellow")] if row.partial else []
        stale = [Text("not current, see below", "yellow")] if row.id in manifest.not_current else []
        table.add_row(
            stacked([shown(row.id, "bold"), *title, *partial, *stale]), row.published or "not stated", row.covers_from or "not stated",
            f"{row.entries:,}", ", ".join(row.binding) or "informs",
        )  # fmt: skip
    sealed = f"catalogue {manifest.catalogue[:16]}, digest {manifest.digest[:16]}"
    stale_lists = [shown(f"{name} is not current: {why}", "yellow") for name, why in manifest.not_current.items()]
    table.caption = stacked([shown(sealed), *stale_lists, *map(shown, manifest.remarks)])
    return table


def lists_table(difference: Difference) -> Table:
    """Give one row a list of two editions: its days, its entries, how many came, left and changed."""
    table = plain_table("List", "Was of", "Is of", "Entries", "Added", "Removed", "Changed")
    for each in difference.lists:
        entries = f"{each.entries_was:,} to {each.entries_now:,}"
        days = (each.was or "not there", each.now or "not there")
        table.add_row(shown(each.list), *days, entries, *map(str, (each.added, each.removed, each.changed)))
    return table


def diff_table(difference: Difference) -> Table:
    """Give what changed between two editions, one row a changed entry, the entries of one actor together; each kind has a sign besides its colour."""
    table = plain_table("Change", "List", "What", title=f"{visible(difference.old)} to {visible(difference.new)}")
    table.columns[0].no_wrap = True
    for change in (change for changes in difference.by_actor().values() for change in changes):
        sign, style = _CHANGES.get(change.change, ("?", ""))
        what = Text.assemble(shown(change.reference or change.list_id, "bold"), "  ", shown(change.name))
        fields = [_field_change(each) for each in change.differences]
        table.add_row(Text(f"{sign} {change.change}", style), shown(change.list), stacked([what, *fields]))
    table.caption = stacked(
        [shown(f"{count:,} × {what}") for what, count in difference.counts.items()] or [Text("nothing differs")]
    )
    return table


def _field_change(change: FieldChange) -> Text:
    gone = [Text.assemble(" - ", shown(text, "red")) for text in change.gone]
    come = [Text.assemble(" + ", shown(text, "green")) for text in change.come]
    return Text.assemble(shown(change.field.replace("_", " "), "dim"), *gone, *come)


def parties_table(parties: PartyChanges) -> Table:
    """Give what a new edition means for a party file, one row a change."""
    table = plain_table("Row", "Change", "What", title=f"What it means for {visible(parties.file)}")
    for change in parties.changes:
        table.add_row(shown(change.id, "bold"), shown(change.change), shown(change.says))
    counts = f"{parties.rescreened} rows rescreened, {parties.rejected} refused, {len(parties.changes)} changes"
    table.caption = Text(counts)
    return table


def plain_table(*headings: str, title: str = "") -> Table:
    """Give an empty table of these columns."""
    # A Text title: rich would read brackets in a stranger's name as markup.
    table = Table(
        title=Text(title, "bold") if title else None,
        box=SIMPLE_HEAD,
        title_justify="left",
        caption_justify="left",
        show_lines=True,
    )
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def shown(text: str, style: str = "") -> Text:
    """Give a stranger's text on one line, made visible and never read as markup."""
    return Text(visible(" ".join(text.splitlines())), style)


def stacked(texts: Iterable[Text]) -> Text:
    """Give texts one below the other."""
    return Text("\n").join(texts)


def _outcome(outcome: Outcome) -> Text:
    return Text(f"{OUTCOMES[outcome].symbol} {outcome}", _STYLES[outcome])


def _truth(word: str) -> Text:
    words = TRUTHS.get(word)
    return Text(f"{words.symbol} {words.label.lower()}" if words else word, "bold")


def _add_jurisdiction(root: Tree, name: str, answer: JurisdictionAnswer) -> None:
    head = Text.assemble((f"{name} ", "bold"), _outcome(answer.outcome), f"  {DUTIES[answer.duty]}")
    if answer.nexus:
        head.append_text(shown(f"  ({answer.nexus})", "dim"))
    branch = root.add(head)
    for conflict in answer.conflicts:
        branch.add(shown(f"Conflict: {conflict}", "bold red"))
    for rule in answer.answers:
        doubt = "" if rule.verified else "  not verified: may raise an outcome, never lower one"
        node = branch.add(
            Text.assemble(_truth(rule.truth), "  ", shown(rule.says), shown(f"  {rule.cites}{doubt}", "dim"))
        )
        add_evidence(node, rule.evidence)
    if answer.usable:
        branch.add(shown(f"Usable: {', '.join(answer.usable)}"))


def _add_finding(branch: Tree, finding: Finding) -> None:
    cites = f"  {finding.cites}" if finding.cites else ""
    node = branch.add(
        Text.assemble(_truth(finding.truth), "  ", shown(finding.says), shown(f"  {finding.rule}{cites}", "dim"))
    )
    add_evidence(node, finding.evidence)
    if finding.decided:
        node.add(Text.assemble(("Explained: ", "italic"), shown(f"counts no more, by decision {finding.decided}")))
    elif finding.clears_if:
        node.add(Text.assemble(("Clears if: ", "italic"), shown(finding.clears_if)))


def add_evidence(branch: Tree, evidence: Iterable[Evidence]) -> None:
    """Add grounds to a branch, each with its own grounds below it."""
    for ground in evidence:
        text = shown(ground.says)
        if ground.bits is not None:
            text.append(f"  {ground.bits:+.1f} bits")
        if ground.place:
            text.append_text(shown(f"  [{ground.place.source} {ground.place.at}".rstrip() + "]", "dim"))
        if ground.asks:
            text.append_text(shown(f"  To ask: {ground.asks}", "italic"))
        add_evidence(branch.add(text), ground.because)


def add_list(root: Tree, heading: str, sentences: Sequence[str]) -> None:
    """Add numbered sentences under a heading; none where there are none."""
    if sentences:
        branch = root.add(Text(heading, "bold"))
        for number, sentence in enumerate(sentences, start=1):
            branch.add(shown(f"{number}. {sentence}"))


def _listing(hit: Hit) -> Text:
    binding = f"binding in {', '.join(hit.binding)}" if hit.binding else "informs, binds nobody"
    by_name = [shown(f"by the name {hit.matched_name}")] if hit.matched_name not in {"", hit.name} else []
    return stacked([
        shown(hit.name, "bold"),
        *by_name,
        shown(f"{hit.list} {hit.list_id}"),
        shown(f"{hit.measure.replace('_', ' ')}, {binding}{'' if hit.verified else ', not verified'}", "dim"),
        shown(f"listed {periods_words(hit.periods)} ({hit.dates_from}); in force on the day: {hit.in_force}", "dim"),
    ])  # fmt: skip


def feature_line(feature: Feature) -> Text:
    """Give what one comparison contributed, in bits, with both texts."""
    pair = f"  {feature.query} / {feature.listed}" if feature.query or feature.listed else ""
    return Text.assemble(
        (f"{feature.bits:+5.1f} ", "bold"),
        shown(f"{feature.feature.replace('_', ' ')}: {feature.says}"),
        shown(pair, "dim"),
    )
