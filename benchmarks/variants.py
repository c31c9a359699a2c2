#!/usr/bin/env python3
"""How many of the Open-I reports give each style variant and each error, why the others do not, and what it costs.

    .venv/bin/python benchmarks/variants.py [--data FOLDER]

On the reports of Open-I (FOLDER/openi_reports/NLMCXR_reports.tgz; FOLDER is $CXRFLOW_SHARED_DATA by default), in one
process. Prints a table and, as its last line, one JSON object: counts by style, processor time a report.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.unit.reports_openi import openi_sections

from cxrflow.config.reports import ReportsOptions
from cxrflow.config.variants import VariantsOptions
from cxrflow.reports.labels import label_report
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.variants import OUTCOMES, make_variants
from cxrflow.reports.workers import prepare_texts

SEED = 17


def reports(data: Path) -> tuple[pd.DataFrame, int]:
    """The reports table of all reports with a text, and how many reports there are."""
    raw = ["\n\n".join(f"{label}: {text}" for label, text in s.items() if text) for s in openi_sections(data)]
    prepared = [
        p for p in prepare_texts((("", text) for text in raw), ReportsOptions(), DEFAULT_LEXICON, threads=1) if p.text
    ]
    ids = [f"s{i:04d}" for i in range(len(prepared))]
    table = pd.DataFrame({"dataset": "openi", "subject_id": ids, "study_id": ids, "split": "train"})
    return table.assign(text=[p.text for p in prepared], text_expanded=[p.text_expanded for p in prepared]), len(raw)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=os.environ.get("CXRFLOW_SHARED_DATA"), help="folder of the data")
    data = parser.parse_args().data
    if data is None:
        parser.error("give --data, or set CXRFLOW_SHARED_DATA")
    table, total = reports(Path(data))
    started = time.process_time()
    for text in table["text"]:
        label_report(text)
    labelling = time.process_time() - started
    started = time.process_time()
    made, counts = make_variants(table, VariantsOptions(), SEED)
    seconds = time.process_time() - started
    wide = counts.pivot(index="style", columns="outcome", values="texts").loc[list(dict.fromkeys(counts["style"]))]
    weaker = made[made["weaker"]].groupby("style").size()
    print(f"{total} reports, {len(table)} with a text, {len(made)} variants")
    print(f"{'style':<20}" + "".join(f"{name.replace('_', ' '):>16}" for name in (*OUTCOMES, "weaker")))
    for style, row in wide.iterrows():
        print(f"{style:<20}" + "".join(f"{row[outcome]:>16}" for outcome in OUTCOMES) + f"{weaker.get(style, 0):>16}")
    print(
        json.dumps({
            "made": {style: int(row["made"]) for style, row in wide.iterrows()},
            "variants_ms_a_report": round(1000 * seconds / len(table), 2),
            "labelled_a_second": round(len(table) / labelling),
        })
    )  # fmt: skip


if __name__ == "__main__":
    main()
