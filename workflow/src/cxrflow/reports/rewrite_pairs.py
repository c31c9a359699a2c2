"""A CSV of original and rewritten texts, judged row by row.

In: a CSV with the columns `original` and `rewritten`, in any encoding `text_column` reads. Out: the same rows and
columns as UTF-8, with `accepted` (true or false) and `reason` (empty, or a key of `preservation.REASONS`) behind them.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from cxrflow.errors import CxrflowError
from cxrflow.progress import progress
from cxrflow.reports.preservation import PreservationGate
from cxrflow.reports.text_column import column_place, read_rows, write_rows

ORIGINAL, REWRITTEN = "original", "rewritten"
ADDED = ("accepted", "reason")


def check_pairs(source: Path, target: Path, gate: PreservationGate) -> Counter[str]:
    """Judge every pair and return how many there are by reason, accepted ones under "".

    An empty cell is a text that says nothing. Raises CxrflowError for a missing file, a missing or doubled column, a
    column that would be written twice, and a row of another length than the header.
    """
    counts: Counter[str] = Counter()
    with read_rows(source) as (header, rows, _):
        places = [column_place(header, name, source) for name in (ORIGINAL, REWRITTEN)]
        for name in ADDED:
            if name in header:
                raise CxrflowError(f"{source} already has a column '{name}'; rename or drop it")

        def judged():
            for row in progress(rows, description="check-rewrite", unit="pair"):
                verdict = gate.check(row[places[0]], row[places[1]])
                counts[verdict.reason] += 1
                yield [*row, "true" if verdict.accepted else "false", verdict.reason]

        write_rows(target, [*header, *ADDED], judged())
    return counts
