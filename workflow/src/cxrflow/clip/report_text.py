"""Which column of a table of reports holds the words a model reads: one for all datasets, or by dataset.

Datasets that are not named are read in `text`.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

ReportColumns = str | Mapping[str, str]


def text_columns(report_text: ReportColumns) -> list[str]:
    """Every column that may be read."""
    return [report_text] if isinstance(report_text, str) else sorted({"text", *report_text.values()})


def texts_as_read(reports: pd.DataFrame, report_text: ReportColumns) -> pd.Series:
    """The words of each report, from a table with `dataset` and the `text_columns`."""
    if isinstance(report_text, str):
        return reports[report_text]
    texts = reports["text"]
    for dataset, column in report_text.items():
        texts = texts.where(reports["dataset"] != dataset, reports[column])
    return texts
