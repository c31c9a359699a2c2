#!/usr/bin/env python3
"""What the two steps of adaptation do to a small language model on real reports, and what each part of them is for.

    .venv/bin/python benchmarks/text_adaptation.py --data FOLDER [--arms before mntp contrastive ...] [--epochs 3]
    .venv/bin/python benchmarks/text_adaptation.py --data FOLDER --pilot --arms both --epochs 1 --width 256

The reports of Open-I (FOLDER/openi_reports/NLMCXR_reports.tgz; FOLDER is $CXRFLOW_SHARED_DATA by default), one a
patient, divided so that equal normalised texts stand on one side: 70 % train, 10 % validate, 20 % test. A Llama made
from scratch (128 wide, 2 layers) in float32 on the CPU, one seed. Arms:

    before                  the model as it was made, mean pooling
    mntp                    step A alone
    contrastive             step B alone
    both                    A, then B
    both, no errors         without injected errors as hard negatives
    both, no groups         equal texts and studies are negatives like any other
    simcse                  A, then the unsupervised step

Sizes are chosen by --pilot, which looks at the validation split alone. Scores on the test split, each with a 95 %
bootstrap interval over patients: acronym retrieval and findings ->
impression (recall@5, duplicate-aware), error discrimination (one right of five), style-versus-error triplets (one right
of two).
Prints a table and, as its last line, one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.unit.reports_openi import openi_sections

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.reports import ReportsOptions
from cxrflow.config.text_encoder import BaseOptions, ContrastiveOptions, EncoderOptions, MntpOptions, ScratchOptions
from cxrflow.config.variants import VariantsOptions
from cxrflow.evaluation.records import Record
from cxrflow.evaluation.text_tasks import score_text_tasks
from cxrflow.io.hashing import stable_fraction
from cxrflow.io.tables import read_table, write_table
from cxrflow.reports.labels import LABELS, label_table
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import normalised_hash
from cxrflow.reports.variants import make_variants
from cxrflow.reports.workers import prepare_texts
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.train_contrastive import finalise, train_contrastive
from cxrflow.text_encoder.train_mntp import train_mntp

SEED = 17
VOCABULARY = 2000
INSTRUCTIONS = {"style": "same study", "summary": "impression", "abbreviation": "written out", "image": "image"}
SHOWN = {
    "acronym retrieval R@5": ("acronym_retrieval", "recall_at_5", "duplicate_aware"),
    "findings to impression R@5": ("findings_to_impression", "recall_at_5", "duplicate_aware"),
    "error discrimination": ("error_discrimination", "accuracy", None),
    "triplets": ("triplets", "accuracy", None),
}


def split_of(text_hash: str) -> str:
    place = stable_fraction(SEED, "split", text_hash)
    return "train" if place < 0.7 else "validate" if place < 0.8 else "test"


def reports_table(data: Path) -> pd.DataFrame:
    """reports.parquet of all Open-I reports with a text."""
    raw = ["\n\n".join(f"{label}: {text}" for label, text in s.items() if text) for s in openi_sections(data)]
    made = [p for p in prepare_texts((("", r) for r in raw), ReportsOptions(), DEFAULT_LEXICON, threads=1) if p.text]
    table = pd.DataFrame(
        {name: [getattr(p, name) for p in made] for name in ("findings", "impression", "text", "text_expanded")}
    )
    ids = [f"s{i:04d}" for i in range(len(made))]
    table = table.assign(dataset="openi", subject_id=ids, study_id=ids)
    table["text_hash"] = [normalised_hash(text) for text in table["text_expanded"]]
    table["split"] = table["text_hash"].map(split_of)
    return table


def arms(epochs: int) -> dict[str, EncoderOptions]:
    plain = EncoderOptions(base="llama", instructions=INSTRUCTIONS)
    mntp = MntpOptions(adaptation="full", epochs=2 * epochs)
    contrastive = ContrastiveOptions(adaptation="full", epochs=epochs)
    both = plain.model_copy(update={"mntp": mntp, "contrastive": contrastive})

    def changed(**options: object) -> EncoderOptions:
        return both.model_copy(update={"contrastive": ContrastiveOptions(adaptation="full", epochs=epochs, **options)})

    return {
        "before": plain,
        "mntp": plain.model_copy(update={"mntp": mntp}),
        "contrastive": plain.model_copy(update={"contrastive": contrastive}),
        "both": both,
        "both, no errors": changed(hard_negatives=0),
        "both, no groups": changed(same_group="negative"),
        "simcse": changed(pairs=("simcse",)),
    }


def scores(encoder: TextEncoder, reports: pd.DataFrame, variants: pd.DataFrame) -> dict[str, Record]:
    """The records shown, by the heading of their column."""

    def embed(texts: list[str], kind: str | None):
        return encoder.encode(texts, encoder.options.instructions[kind] if kind else None)

    def of(tasks: tuple[str, ...], **options: object) -> list[Record]:
        settings = EvaluationOptions(text_tasks=tasks, **options)
        return score_text_tasks(reports, variants, embed, label_table, LABELS, settings, SEED)[0]

    found = of(("acronym_retrieval", "findings_to_impression", "error_discrimination"), wrong_options=4)
    found += [r.model_copy(update={"task": "triplets"}) for r in of(("error_discrimination",), wrong_options=1)]
    keyed = {(r.task, r.metric, r.matching): r for r in found}
    return {heading: keyed[key] for heading, key in SHOWN.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=os.environ.get("CXRFLOW_SHARED_DATA"), help="folder of the data")
    parser.add_argument("--arms", nargs="+", choices=arms(1), default=list(arms(1)))
    parser.add_argument("--epochs", type=int, default=1, help="of step B; step A has twice as many")
    parser.add_argument("--width", type=int, default=128, help="of the model")
    parser.add_argument("--layers", type=int, default=2, help="of the model")
    parser.add_argument("--pilot", action="store_true", help="train, print what validation says, leave the test alone")
    parser.add_argument("--folder", type=Path, help="keep tables, models and checkpoints here, and go on from them")
    arguments = parser.parse_args()
    if arguments.data is None:
        parser.error("give --data, or set CXRFLOW_SHARED_DATA")
    torch.set_num_threads(1)
    shape = ScratchOptions(hidden_size=arguments.width, layers=arguments.layers, heads=4, vocabulary_size=VOCABULARY)
    results: dict[str, dict[str, Record]] = {}
    steps: dict[str, list[dict[str, object]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = arguments.folder or Path(folder)
        root.mkdir(parents=True, exist_ok=True)
        tables = ([root / "reports.parquet"], [root / "variants.parquet"])
        if not tables[1][0].exists():
            reports = reports_table(Path(arguments.data))
            write_table(reports, tables[0][0])
            write_table(make_variants(reports, VariantsOptions(), SEED)[0], tables[1][0])
        reports, variants = read_table(tables[0][0]), read_table(tables[1][0])
        make_base(root / "base", BaseOptions(source="scratch", scratch=shape), SEED, tables[0])
        adapted = root / "adapted"
        for name in arguments.arms:
            options, start, made = arms(arguments.epochs)[name], root / "base", root / name
            began = time.monotonic()
            if options.mntp is not None:
                if not adapted.exists():
                    train_mntp(start, adapted, tables[0], options, SEED, root / "work")
                start = adapted
            if not made.exists():  # else of an earlier call with the same folder
                if options.contrastive is None:
                    finalise(start, made, options)
                else:
                    train_contrastive(start, made, *tables, options, SEED, root / f"work {name}")
            encoder = TextEncoder.load(made)
            steps[name] = [
                {key: step[key] for key in ("step", "steps", "final_loss", "metrics")}
                for step in encoder.options.base.adaptation
            ]
            print(f"{name}: {time.monotonic() - began:.0f} s, {json.dumps(steps[name])}", flush=True)
            if arguments.pilot:
                continue
            results[name] = scores(encoder, reports, variants)
            for heading, record in results[name].items():
                print(f"{name:18}{heading:28}{record.value:.3f} [{record.low:.3f}, {record.high:.3f}]", flush=True)
    if arguments.pilot:
        return
    print(f"\n| | {' | '.join(SHOWN)} |\n|---|{'---|' * len(SHOWN)}")
    for name, found in results.items():
        cells = (f"{r.value:.3f} [{r.low:.3f}, {r.high:.3f}]" for r in found.values())
        print(f"| {name} | {' | '.join(cells)} |")
    some = next(iter(results.values()))
    print(f"| chance | {' | '.join(f'{r.chance:.3f} (n {r.n}, pool {r.pool})' for r in some.values())} |")
    print(
        json.dumps({
            "reports": len(reports),
            "split": reports["split"].value_counts().to_dict(),
            "variants": len(variants),
            "epochs": arguments.epochs,
            "model": [arguments.layers, arguments.width],
            "training": steps,
            "torch": torch.__version__,
            "scores": {
                name: {heading: [r.value, r.low, r.high] for heading, r in found.items()}
                for name, found in results.items()
            },
        })
    )  # fmt: skip


if __name__ == "__main__":
    main()
