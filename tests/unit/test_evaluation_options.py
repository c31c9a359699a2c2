"""A rule gives its command every key of the section `evaluation` that it reads, and none that it does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import test_evaluation_model_metrics as models
import test_evaluation_retrieval as retrieval
import test_evaluation_styles as styles
import test_evaluation_text_tasks as text_tasks
import test_evaluation_zero_shot as zero_shot

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.evaluation.clinical import score_clinical
from cxrflow.evaluation.findings import StudyFindings
from cxrflow.evaluation.model_metrics import pair_records, score_models
from cxrflow.evaluation.retrieval import score_retrieval
from cxrflow.evaluation.styles import score_styles
from cxrflow.evaluation.text_tasks import score_text_tasks
from cxrflow.evaluation.zero_shot import score_zero_shot

READ: set[str] = set()


class Watched(EvaluationOptions):
    """Options that note which keys are read."""

    def __getattribute__(self, name: str):
        if name in EvaluationOptions.model_fields:
            READ.add(name)
        return super().__getattribute__(name)


def rank(options: EvaluationOptions) -> None:
    images, texts = retrieval.pool()
    labels = retrieval.labels_of(texts)
    _, ranks, _ = score_retrieval(images, texts, "r", options, 0, labels)
    score_clinical(ranks, StudyFindings(labels, options.uncertain), options, 0)


def classify(options: EvaluationOptions) -> None:
    images, prompts, labels = zero_shot.sample()
    score_zero_shot(images, prompts, StudyFindings(labels, options.uncertain), options, 0)


def ask_models(options: EvaluationOptions) -> None:
    pairs = models.pairs_of(models.TEXTS)
    score_models(pairs, models.TEXTS, {}, options, 0)
    pair_records(("m",), pairs, models.TEXTS, models.overlap, 5, options, 0)


def ask_texts(options: EvaluationOptions) -> None:
    assert options.text_length is None  # the command reads it
    score_text_tasks(*text_tasks.tables(), text_tasks.constant, text_tasks.labeller, text_tasks.LABELS, options, 0)


def restyle(options: EvaluationOptions) -> None:
    score_styles(styles.rendered(), styles.reader, styles.images(styles.reader), "r", options, 0)


@pytest.mark.parametrize(
    ("rule", "read"),
    [("score", rank), ("score_zero_shot", classify), ("score_clinical_models", ask_models), ("text_tasks", ask_texts),
     ("score_styles", restyle), ("score_text_styles", restyle)],
)  # fmt: skip
def test_a_rule_gives_its_command_the_keys_it_reads(
    rule: str, read: Callable[[EvaluationOptions], None], repository: Path
) -> None:
    rules = (repository / "workflow" / "rules" / "evaluate.smk").read_text(encoding="utf-8")
    part = rules.split(f"\nrule {rule}:")[1].split("\nrule ")[0]
    (given,) = re.findall(r"only=\((.*?)\)", part)
    shared = {
        name: re.search(rf"^{name} = \((.*?)\)$", rules, re.MULTILINE)[1] for name in ("INTERVAL_KEYS", "RANK_KEYS")
    }
    for name in ("RANK_KEYS", "INTERVAL_KEYS"):  # the first holds the second
        given = given.replace(f"*{name}", shared[name])
    READ.clear()
    read(Watched(bootstrap_draws=100, pool_size=10))
    assert set(re.findall(r'"(\w+)"', given)) == READ
