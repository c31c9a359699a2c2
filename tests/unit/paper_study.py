"""The results of a small study, for tests of tables and figures."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.evaluation.records import Evaluation, Record, RunInfo, not_run, write_evaluation
from cxrflow.evaluation.retrieval import score_retrieval
from cxrflow.images.leakage import LEAKAGE_TYPES, PART
from cxrflow.io.tables import write_table

WAYS = ("image_to_text", "text_to_image")
UNSTATED = "Pleural Other"  # a finding no report of the study states
NOT_STATED = "neither the true nor the retrieved reports state this finding"
SETTINGS = {"interval": "95% percentile bootstrap over patients, 100 draws", "uncertain": "positive"}


def build_study(results: Path) -> Path:
    """Results of a small study: two encoders, each trained without and with noisy data, tested on two datasets."""
    random = np.random.default_rng(0)
    evaluation = EvaluationOptions(bootstrap_draws=100)
    for number, encoder in enumerate(("bert", "llm_adapted")):
        for arm, trained_on in (("clean", ["open_a"]), ("noisy", ["open_a", "hospital_b"])):
            info = RunInfo(encoder=encoder, run=f"{encoder}_{arm}", trained_on=trained_on, seed=1)
            for dataset in ("open_a", "hospital_b"):
                folder = results / "evaluation" / info.run / dataset
                shared = {
                    "dataset": dataset,
                    "run": info.run,
                    "encoder": encoder,
                    "run_info": info,
                    "settings": SETTINGS,
                }
                images, texts = _embeddings(random, dataset, noise=3.0 - 0.8 * number)
                records, ranks, counts = score_retrieval(images, texts, info.run, evaluation, 0)
                write_evaluation(Evaluation(kind="retrieval", records=records, counts=counts, **shared),
                                 folder / "retrieval.json")  # fmt: skip
                write_table(ranks, folder / "ranks.parquet")
                write_evaluation(Evaluation(kind="clinical", records=_clinical(), **shared), folder / "clinical.json")
            log = results / "clip" / info.run / "metrics.jsonl"
            log.parent.mkdir(parents=True)
            log.write_text("".join(json.dumps(line) + "\n" for line in training_log()))
        for dataset in ("open_a", "hospital_b"):
            info = RunInfo(encoder=encoder, adaptation=["mntp"] if number else [])
            write_evaluation(
                Evaluation(kind="text_tasks", dataset=dataset, encoder=encoder, run_info=info, settings=SETTINGS,
                           records=_text_tasks(dataset)),
                results / "evaluation" / "text" / encoder / dataset / "text_tasks.json",
            )  # fmt: skip
    for dataset in ("open_a", "hospital_b"):
        ids = {"dataset": dataset, "subject_id": ["p1", "p1", "p2", "p3"], "study_id": ["s1", "s2", "s3", "s4"]}
        split = ["train", "train", "validate", "test"]
        manifest = pd.DataFrame(ids | {"image_id": list("abcd"), "split": split, "pixel_sha256": "0", "used": True})
        # What enters no split: a lateral, and an image of a study that lost its report.
        manifest.loc[4] = [dataset, "p1", "s1", "lateral", "train", "0", False]
        manifest.loc[5] = [dataset, "p4", "s9", "alone", "test", "0", True]
        write_table(manifest, results / "images" / dataset / "manifest.parquet")
        texts = ["h", "h2", "h", "h" if dataset == "open_a" else "h3"]
        reports = pd.DataFrame(ids | {"split": split, "text_hash": texts, "deidentified": "SECRET pleural effusion"})
        write_table(reports, results / "reports" / dataset / "reports.parquet")
    parts = pd.DataFrame([(d, s) for d in ("open_a", "hospital_b") for s in ("test", "train")], columns=PART)
    shared = parts.merge(parts.add_prefix("other_"), how="cross").query(
        "dataset != other_dataset or split != other_split"
    )
    shared = shared.assign(**dict.fromkeys(list(LEAKAGE_TYPES)[4:], 0))
    shared.loc[shared["split"] == shared["other_split"], "shared_near"] = 2
    write_table(shared, results / "images" / "leakage.parquet")
    columns = ["dataset", "study_id", "stage", "code", "message"]
    lost = [("s5", "images", "NO_PIXELS"), ("s6", "images", "BURNED_IN"), ("s7", "images", "BURNED_IN")]
    silent = ("s8", "index", "EMPTY_REPORT")  # found while indexing, and again by the reports stage
    for stage, rows in {"images": [*lost, silent], "reports": [("s8", "reports", silent[2])]}.items():
        table = pd.DataFrame([("open_a", *row, "m") for row in rows], columns=columns)
        write_table(table, results / stage / "open_a" / "quarantine.parquet")
    return results


def training_log(steps: int = 39, best_step: int | None = None) -> list[dict]:
    """A log as train-clip writes it, with a validation each ten steps, recall climbing."""
    lines: list[dict] = []
    for step in range(1, steps + 1):
        lines.append({"step": step, "samples_seen": 32 * step, "loss": 3 / step})
        if step % 10 == 0:
            recall = {f"{way}_recall_at_{k}": k * step / 1000 for way in WAYS for k in (1, 5, 10)}
            validation = {**recall, "pool": 40, "chance": {f"recall_at_{k}": k / 40 for k in (1, 5, 10)}}
            best = {} if best_step is None else {"best_step": best_step}
            lines.append({"step": step, "samples_seen": 32 * step, "validation": validation, **best})
    return lines


def _embeddings(random: np.random.Generator, dataset: str, noise: float) -> tuple[pd.DataFrame, pd.DataFrame]:
    truth = random.normal(size=(40, 16))
    sides = []
    for side in (truth, truth + noise * random.normal(size=truth.shape)):
        side = (side / np.linalg.norm(side, axis=1, keepdims=True)).astype(np.float32)
        ids = {
            "dataset": dataset,
            "subject_id": [f"p{i // 2}" for i in range(40)],
            "study_id": [f"s{i}" for i in range(40)],
        }
        sides.append(pd.DataFrame(ids | {"embedding": list(side)}))
    images, texts = sides
    return images.assign(image_id=images["study_id"]), texts.assign(text_hash=texts["study_id"])


def _clinical() -> list[Record]:
    names = [f"rule_chexpert_f1_{mean}_{size}" for mean in ("micro", "macro") for size in (14, 5)]
    names += ["rule_chexpert_f1:Edema", "rule_chexpert_f1:Fracture"]
    records = [
        Record(task="image_to_text", metric=name, value=0.5, low=0.4, high=0.6, n=40, pool=40, chance=0.2)
        for name in names
    ]
    return [
        *records,
        not_run("image_to_text", f"rule_chexpert_f1:{UNSTATED}", NOT_STATED),
        not_run("image_to_text", "green", "no weights"),
        not_run("image_to_text", "ratescore", "no weights"),
    ]


def _text_tasks(dataset: str) -> list[Record]:
    wanted = [("error_discrimination", "accuracy", None), ("clinical_similarity", "rule_chexpert_f1_micro_14", None)]
    wanted += [("acronym_retrieval", f"recall_at_{k}", "duplicate_aware") for k in (1, 5, 10)]
    records = [
        Record(task=t, metric=m, matching=g, value=0.5, low=0.4, high=0.6, n=40, pool=4, chance=0.25)
        for t, m, g in wanted
    ]
    summary = [("findings_to_impression", f"recall_at_{k}", "duplicate_aware") for k in (1, 5, 10)]
    return records + [not_run(t, m, f"{dataset} has no findings", g) for t, m, g in summary]
