"""The results of a small study, for tests of tables and figures."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.evaluation.records import Evaluation, Record, RunInfo, not_run, write_evaluation
from cxrflow.evaluation.renderings import AS_WRITTEN
from cxrflow.evaluation.retrieval import nothing_ranked, score_retrieval, unscored
from cxrflow.evaluation.styles import CONTROL, CROSS, CURVE
from cxrflow.evaluation.zero_shot import AUROC, FIVE_CLASS, metrics_of
from cxrflow.images.leakage import LEAKAGE_TYPES, PART
from cxrflow.io.tables import write_table
from cxrflow.reports.label_lexicon import LABELS

NOT_THERE = "the weights cannot be fetched"
WAYS = ("image_to_text", "text_to_image")
UNSTATED = "Pleural Other"  # a finding no report of the study states
NOT_STATED = "neither the true nor the retrieved reports state this finding"
CURVES = ("image_recall_at_5", "text_recall_at_1")
SETTINGS = {"interval": "95% percentile bootstrap over patients, 100 draws", "uncertain": "positive"}


def build_study(results: Path) -> Path:
    """Results of a small study: two encoders, each trained without and with noisy data, tested on two datasets."""
    random = np.random.default_rng(0)
    evaluation = EvaluationOptions(bootstrap_draws=100, pool_size=20, pool_draws=2)
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
                training = texts.assign(study_id="t" + texts["study_id"], subject_id="t" + texts["subject_id"])
                labels = _labels(pd.concat([texts, training], ignore_index=True))
                records, ranks, counts = score_retrieval(images, texts, info.run, evaluation, 0, labels, training)
                write_evaluation(Evaluation(kind="retrieval", records=records, counts=counts, **shared),
                                 folder / "retrieval.json")  # fmt: skip
                write_table(ranks, folder / "ranks.parquet")
                write_evaluation(Evaluation(kind="clinical", records=_clinical(), **shared), folder / "clinical.json")
                write_evaluation(
                    Evaluation(kind="zero_shot", records=_zero_shot(), **shared), folder / "zero_shot.json"
                )
                write_evaluation(Evaluation(kind="styles", records=_styles(), **shared), folder / "styles.json")
                ranks = ranks[ranks["matching"] == "strict"].assign(style="telegraphic").drop(columns="rank_expected")
                write_table(ranks, folder / "style_ranks.parquet")
            log = results / "clip" / info.run / "metrics.jsonl"
            log.parent.mkdir(parents=True)
            (log.parent / "clip.json").write_text(f'{{"training": {{"n_train": {100 * len(trained_on)}}}}}')
            log.write_text("".join(json.dumps(line) + "\n" for line in training_log()))
        for dataset in ("open_a", "hospital_b"):
            info = RunInfo(encoder=encoder, adaptation=["mntp"] if number else [])
            folder = results / "evaluation" / "text" / encoder / dataset
            shared = {"dataset": dataset, "encoder": encoder, "run_info": info, "settings": SETTINGS}
            records = _text_tasks(dataset)
            write_evaluation(Evaluation(kind="text_tasks", records=records, **shared), folder / "text_tasks.json")
            records = [record for record in _styles() if record.task in (CROSS, CURVE, CONTROL)]
            write_evaluation(Evaluation(kind="styles", records=records, **shared), folder / "styles.json")
    for dataset in ("open_a", "hospital_b"):
        _write_baseline(results / "evaluation" / "published" / dataset, dataset, evaluation)
        ids = {"dataset": dataset, "subject_id": ["p1", "p1", "p2", "p3"], "study_id": ["s1", "s2", "s3", "s4"]}
        split = ["train", "train", "validate", "test"]
        map_of = results / "evaluation" / "bert_clean" / dataset
        points = {"study_id": [f"s{i // 2}" for i in range(60)], "side": ["image", "report"] * 30}
        points |= {"finding": ["Edema", "several", "No Finding"] * 20, "x": range(60), "y": random.normal(size=60)}
        write_table(pd.DataFrame({"dataset": dataset, "run": "bert_clean"} | points), map_of / "map.parquet")
        manifest = pd.DataFrame(ids | {"image_id": list("abcd"), "split": split, "pixel_sha256": "0", "used": True})
        # What enters no split: a lateral, and an image of a study that lost its report.
        manifest.loc[4] = [dataset, "p1", "s1", "lateral", "train", "0", False]
        manifest.loc[5] = [dataset, "p4", "s9", "alone", "test", "0", True]
        write_table(manifest, results / "images" / dataset / "manifest.parquet")
        texts = ["h", "h2", "h", "h" if dataset == "open_a" else "h3"]
        reports = pd.DataFrame(ids | {"split": split, "text_hash": texts, "deidentified": "SECRET pleural effusion"})
        write_table(reports, results / "reports" / dataset / "reports.parquet")
    picture = io.BytesIO()
    Image.new("L", (16, 16), 99).save(picture, "PNG")
    shown = {"dataset": "open_a", "run": "bert_clean", "image_id": ["a", "b"], "rank": [1.0, 7.0], "pool": 40}
    shown |= {"own_report": "Own words. " * 90, "found_report": ["Own words. " * 90, "Other words, 5 $ of_it."]}
    shown = pd.DataFrame(shown | {"picture": picture.getvalue()})
    write_table(shown, results / "evaluation" / "bert_clean" / "open_a" / "examples.parquet")
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


def _write_baseline(folder: Path, dataset: str, options: EvaluationOptions) -> None:
    """A published model whose weights could not be had."""
    info = RunInfo(encoder="published", run="published", baseline=True)
    shared = {"dataset": dataset, "run": "published", "encoder": "published", "run_info": info, "settings": SETTINGS}
    zero_shot = [not_run(task, name, NOT_THERE) for task, name in metrics_of(LABELS)]
    for kind, records in {"retrieval": unscored(NOT_THERE, options), "zero_shot": zero_shot}.items():
        write_evaluation(Evaluation(kind=kind, records=records, **shared), folder / f"{kind}.json")
    write_table(nothing_ranked("published"), folder / "ranks.parquet")


def _labels(texts: pd.DataFrame) -> pd.DataFrame:
    states = np.eye(len(LABELS))[np.arange(len(texts)) % 5]
    keys = texts[["dataset", "subject_id", "study_id"]].assign(split="test")
    return pd.concat([keys, pd.DataFrame(states, columns=list(LABELS))], axis=1)


def _zero_shot() -> list[Record]:
    return [
        Record(task=task, metric=name, value=0.6, low=0.5, high=0.7, n=30, chance=0.2 if task == FIVE_CLASS else 0.5)
        for task, name in metrics_of(LABELS)
        if (task, name) != (AUROC, "Fracture")
    ]


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


def _styles() -> list[Record]:
    """Two styles, of which one renders no report."""
    wanted = [("text_to_image", "worst_recall_at_5", 0.3), (CONTROL, "accuracy", 0.8)]
    wanted += [("text_to_image", f"recall_at_5:{style}", 0.4) for style in (AS_WRITTEN, "telegraphic")]
    wanted += [("text_to_image", "recall_drop_at_5:telegraphic", 0.1), (CONTROL, "accuracy:telegraphic", 0.8)]
    wanted += [("text_to_image", "overlap_at_10:telegraphic", 0.55)]
    wanted += [(CROSS, f"{which}_recall_at_1", 0.6) for which in ("mean", "worst")]
    wanted += [(CURVE, f"{metric}:{d}", 0.7 - d / 4) for metric in CURVES for d in (0, 0.5, 1)]
    records = [
        Record(task=task, metric=metric, matching=matching, value=value, low=value - 0.1,
               high=value + 0.1, n=40, pool=40, chance=0.0 if "drop" in metric else 0.125)
        for task, metric, value in wanted
        for matching in ((None,) if task == CONTROL or "overlap" in metric else ("strict", "duplicate_aware"))
    ]  # fmt: skip
    return records + [not_run("text_to_image", "recall_at_5:numbered", "none", "strict")]


def _text_tasks(dataset: str) -> list[Record]:
    wanted = [("error_discrimination", "accuracy", None), ("clinical_similarity", "rule_chexpert_f1_micro_14", None)]
    wanted += [("acronym_retrieval", f"recall_at_{k}", "duplicate_aware") for k in (1, 5, 10)]
    records = [
        Record(task=t, metric=m, matching=g, value=0.5, low=0.4, high=0.6, n=40, pool=4, chance=0.25)
        for t, m, g in wanted
    ]
    summary = [("findings_to_impression", f"recall_at_{k}", "duplicate_aware") for k in (1, 5, 10)]
    return records + [not_run(t, m, f"{dataset} has no findings", g) for t, m, g in summary]
