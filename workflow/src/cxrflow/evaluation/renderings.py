"""The test reports of a dataset as style robustness asks for them: as written, in every style, and with errors.

In: reports.parquet. Out: one row a study and text: kind `positive` (styles, `as_written` among them) or `error`. What a
style cannot render, or renders with another meaning, has no row (`reports.variants` decides); the counts say how many.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.variants import VariantsOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.text_items import of_test_split
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.variants import make_variants

AS_WRITTEN = "as_written"
COLUMNS = ["dataset", "subject_id", "study_id", "text_hash", "kind", "style", "weaker", "text"]


def make_renderings(
    reports: pd.DataFrame,
    options: EvaluationOptions,
    seed: int,
    threads: int = 1,
    lexicon: str | Path = DEFAULT_LEXICON,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Renderings with COLUMNS, and counts with columns style, outcome, texts.

    `text_hash` is that of the report as written: what counts as a duplicate is the same in every style. Style
    `abbreviated` shortens every long form it knows; lower densities are styles `abbreviated_<per cent>`. Raises
    CxrflowError where the test split is empty.
    """
    reports = of_test_split(reports)
    if reports.empty:
        raise CxrflowError("the reports have no test split; style robustness has nothing to render")
    styles = (*options.styles, *({"abbreviated"} - set(options.styles)))
    made, counts = make_variants(
        reports,
        VariantsOptions(
            styles=styles, abbreviation_densities=options.abbreviation_densities, errors=options.style_errors
        ),
        seed,
        threads,
        lexicon,
    )
    written = reports.assign(kind="positive", style=AS_WRITTEN, weaker=False)
    rows = pd.concat([written, made], ignore_index=True)
    rows["text_hash"] = rows["study_id"].map(reports.set_index("study_id")["text_hash"])
    return rows[COLUMNS], counts
