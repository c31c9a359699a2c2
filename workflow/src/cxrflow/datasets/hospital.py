"""Hospital layout: a flat folder `images` and `reports.csv` or `reports.xlsx` with fixed column names.

It is the own-table adapter with the names filled in; a configuration that maps its own names replaces them.
"""

from __future__ import annotations

from pathlib import Path

from cxrflow.config.datasets import DatasetEntry, TableColumns, TableLayout
from cxrflow.datasets import own_table
from cxrflow.datasets.table import StudyTable

COLUMNS = TableColumns(subject="patient_id", study="accession", image="image_file", view="view", report="report")
TABLES = ("reports.csv", "reports.xlsx")


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table of a hospital folder. Raises CxrflowError as `own_table` does."""
    if entry.table is None:
        file = next((table for table in TABLES if (root / table).is_file()), TABLES[0])
        layout = TableLayout(file=file, images="images", columns=COLUMNS)
        entry = entry.model_copy(update={"table": layout})
    return own_table.load(name, entry, root)
