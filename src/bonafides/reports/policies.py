"""What another policy would have done, as a table.

Apart from the other tables, because a policy needs the whole of the assessment to be imported, and a look-up or a classification does not.
"""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from bonafides.policy import ALL, Policy, Row
from bonafides.reports.terminal import plain_table


def policy_table(rows: Iterable[Row], policy: Policy) -> Table:
    """Give how many transactions each jurisdiction let go and stopped, as it was and under the policy, and how many more it would stop."""
    told = [
        *([f"law of {policy.law_as_of}"] if policy.law_as_of else []),
        *(f"without {rule}" for rule in sorted(policy.without)),
        *(["as if informed wherever the file points to a programme"] if policy.as_if_informed else []),
    ]
    table = plain_table(
        "",
        "Shipments",
        "Free",
        "Asked",
        "Stopped",
        "No answer",
        "More stopped",
        title=f"Under another policy: {'; '.join(told)}",
    )
    for row in rows:
        change = f"+{row.more_stopped}" + (f" / -{row.fewer_stopped}" if row.fewer_stopped else "")
        table.add_row(
            Text("all together" if row.jurisdiction == ALL else row.jurisdiction, "bold"), f"{row.transactions:,}",
            f"{row.free_before:,} → {row.free_after:,}", f"{row.asked_before:,} → {row.asked_after:,}",
            f"{row.stopped_before:,} → {row.stopped_after:,}", f"{row.no_answer_before:,} → {row.no_answer_after:,}", Text(change, "bold"),
        )  # fmt: skip
    return table
