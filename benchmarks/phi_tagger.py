#!/usr/bin/env python3
"""What the second opinion of de-identification adds to the rules, on authors it was not fitted to.

    .venv/bin/python benchmarks/phi_tagger.py [--without AUTHOR ...] [--variations 1]
    .venv/bin/python benchmarks/phi_tagger.py --held-out 4680 [--tagger FOLDER]

The tagger is fitted to the tables of config/lexicon/annotated but those named, and the reports of these are read by the
rules alone and with it, at several thresholds. With --held-out N it is fitted to all of them instead, and what is read
are N reports of tests/unit/reports_phi_held_out.py and those of tests/unit/reports_phi_blind*.csv; nothing was
developed on reports of their authors.

Prints a table and, as its last line, one JSON object.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "unit"))

import reports_phi_held_out
from reports_phi_writer import written

from cxrflow.config.reports import DeidentifyOptions, TaggerOptions
from cxrflow.reports.deidentify import Deidentifier
from cxrflow.reports.deidentify_evaluation import ALL, score
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, annotated_tables
from cxrflow.reports.phi_truth import AnnotatedReport, read_annotated
from cxrflow.reports.tagger.fit import fit
from cxrflow.reports.tagger.tagger import MODEL

EVERYDAY = [  # authors of everyday reports of eight parts of the world; what the rules miss there was not mended
    *("campus", "children", "continental", "countyline", "monsoon", "peninsula", "southern", "thames")
]
THRESHOLDS = [0.2, 0.3, 0.35, 0.5]
SEED = 17


def measured(finder: Deidentifier, reports: Sequence[AnnotatedReport]) -> dict[str, float]:
    started = time.process_time()
    found = [[(start, end, kind) for kind, start, end, _ in finder.find(report.text)] for report in reports]
    seconds = time.process_time() - started
    scores = score((report.text, report.spans, spans) for report, spans in zip(reports, found, strict=True))
    return {
        "recall": scores.entities[ALL].recall,
        "any_miss": scores.reports_with_miss / scores.reports,
        "removed": scores.clinical_removed / scores.clinical_tokens,
        "apart": scores.clinical_removed_apart / scores.clinical_tokens,
        "milliseconds": 1000 * seconds / len(reports),
    }


def finders(tagger: Path) -> dict[str, Deidentifier]:
    """The rules, and the rules with the tagger at several thresholds."""
    made = {"rules": Deidentifier(DeidentifyOptions())}
    for threshold in THRESHOLDS:
        options = DeidentifyOptions(tagger=TaggerOptions(threshold=threshold))
        made[f"from {threshold}"] = Deidentifier(options, tagger=tagger)
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", nargs="+", default=EVERYDAY, help="authors left out of the fit")
    parser.add_argument("--held-out", type=int, default=0, help="reports of the held-out author, and the blind sets")
    parser.add_argument("--variations", type=int, default=1)
    parser.add_argument("--tagger", type=Path, help="for --held-out: one that `cxrflow fit-phi-tagger` has written")
    arguments = parser.parse_args()
    tables = {path.stem: list(read_annotated(path)) for path in annotated_tables(DEFAULT_LEXICON)}
    if arguments.held_out:
        read = written(reports_phi_held_out, 20261128, arguments.held_out)
        test = {"held out": [AnnotatedReport("held out", text, tuple(spans)) for text, spans in read]}
        blind = sorted(Path(reports_phi_held_out.__file__).parent.glob("reports_phi_blind*.csv"))
        test |= {path.stem.removeprefix("reports_phi_"): list(read_annotated(path)) for path in blind}
    else:
        test = {name: tables.pop(name) for name in arguments.without}
        test["all"] = [report for table in test.values() for report in table]
    facts = {}
    with tempfile.TemporaryDirectory() as folder:
        tagger = arguments.tagger if arguments.held_out else None
        if tagger is None:
            tagger, started = Path(folder) / "tagger", time.process_time()
            reports = [report for table in tables.values() for report in table]
            facts = fit(reports, tagger, DEFAULT_LEXICON, arguments.variations, SEED)
            facts |= {"seconds": round(time.process_time() - started)}
        facts |= {"bytes": (tagger / MODEL).stat().st_size}
        made = finders(tagger)
        results = {name: {how: measured(made[how], table) for how in made} for name, table in test.items()}
    print("fitted:", ", ".join(f"{name} {value}" for name, value in facts.items()))
    print(f"{'author':14} {'':10} {'recall':>8} {'any miss':>9} {'removed':>8} {'apart':>8} {'ms':>6}")
    for name, rows in results.items():
        for how, row in rows.items():
            shares = f"{row['recall']:8.2%} {row['any_miss']:9.1%} {row['removed']:8.2%} {row['apart']:8.2%}"
            print(f"{name:14} {how:10} {shares} {row['milliseconds']:6.1f}")
    print(json.dumps({"fit": facts, "results": results}))


if __name__ == "__main__":
    main()
