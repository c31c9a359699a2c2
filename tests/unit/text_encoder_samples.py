"""Tiny tables and models for the tests of the text encoder: no file of another stage, no download."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pandas as pd
import torch

from cxrflow.config.text_encoder import BaseOptions, ScratchOptions
from cxrflow.io.tables import write_table
from cxrflow.reports.normalise import normalised_hash
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.encoder import POOLING_FILE
from cxrflow.text_encoder.pooling import LatentAttentionPooling
from cxrflow.text_encoder.weights import save_weights

FINDINGS = ("pleural effusion", "pneumothorax", "consolidation", "atelectasis", "pulmonary nodule", "edema")
SHAPE = {"hidden_size": 32, "layers": 2, "heads": 4, "vocabulary_size": 400, "max_positions": 128}


def write_reports(folder: Path, studies: int = 40) -> tuple[Path, Path]:
    """reports.parquet and variants.parquet of template reports: a third normal, the rest with one or two findings."""
    reports, variants = [], []
    for number in range(studies):
        draw = random.Random(number)
        split = "train" if number % 5 < 3 else "validate" if number % 5 == 3 else "test"
        key = {"dataset": "toy", "subject_id": f"p{number}", "study_id": f"s{number:03d}", "split": split}
        seen = draw.sample(FINDINGS, k=draw.choice([0, 1, 2]))
        sides = {finding: draw.choice(["left", "right"]) for finding in seen}
        findings = " ".join(f"There is a small {sides[f]} {f}." for f in seen) or "The lungs are clear."
        findings += f" No {draw.choice([f for f in FINDINGS if f not in seen])}."
        impression = " ".join(f"{sides[f].capitalize()} {f}." for f in seen) or "No acute disease."
        text = report_text(findings, impression)
        expanded = text.replace("pneumothorax", "pneumothorax, air in the pleural space")
        reports.append(
            {
                **key,
                "findings": findings,
                "impression": impression,
                "text": text,
                "text_expanded": expanded,
                "text_hash": normalised_hash(expanded),
            }
        )
        reordered = report_text(" ".join(reversed(findings.split(". "))), impression)
        styles = {
            "shuffled": reordered,
            "abbreviated": text.replace("pleural effusion", "pl eff").replace("left", "L"),
            "impression_only": report_text("", impression),
        }
        variants += [{**key, "kind": "positive", "style": s, "text": t, "span_start": -1} for s, t in styles.items()]
        for side, other in (("left", "right"), ("right", "left"), ("No ", "A large ")):
            start = text.rfind(side)
            if start >= 0:
                wrong = text[:start] + other + text[start + len(side) :]
                variants.append({**key, "kind": "error", "style": "location", "text": wrong, "span_start": start})
    write_table(pd.DataFrame(reports), folder / "reports.parquet")
    write_table(pd.DataFrame(variants).assign(weaker=False), folder / "variants.parquet")
    return folder / "reports.parquet", folder / "variants.parquet"


def report_text(findings: str, impression: str) -> str:
    """Training text of a report, as the reports stage writes it."""
    sections = {"[FINDINGS]": findings, "[IMPRESSION]": impression}
    return " ".join(f"{tag} {text}" for tag, text in sections.items() if text)


def with_latents(base: Path, folder: Path) -> dict[str, torch.Tensor]:
    """Copy a base 32 wide with weights of latent attention pooling beside it; returns those."""
    shutil.copytree(base, folder)
    torch.manual_seed(9)
    latents = LatentAttentionPooling(32).state_dict()
    save_weights(latents, folder / POOLING_FILE)
    return latents


def make_tiny_base(folder: Path, reports: Path, architecture: str = "llama", **shape: int) -> Path:
    """A base folder made from scratch, 32 wide, two layers."""
    scratch = ScratchOptions(architecture=architecture, **{**SHAPE, **shape})
    make_base(folder, BaseOptions(source="scratch", scratch=scratch), seed=3, reports=[reports])
    return folder
