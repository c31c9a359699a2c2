"""RadEval's models, loaded from folders of weights and without its own downloads.

In: the folders of a metric's weights. Out: a labeller (CheXbert) or a scorer of pairs of reports. The models, the
reading of their answers and the scores are RadEval's (2.2.1, in the image `metrics`); what stands here is how they are
built, since its adapters fetch from the hub by fixed names. Its messages are kept from the log: they can hold report
text. Nothing pickled is executed: torch reads plain tensors alone.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import logging
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd

from cxrflow.download.archives import unpack
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.metric_weights import (
    BERTSCORE,
    CHEXBERT,
    CHEXBERT_BASE,
    GREEN,
    RADGRAPH,
    RATE_ENTITIES,
    RATE_SYNONYMS,
    SCORERS,
    MetricWeights,
    radgraph_backbone,
)
from cxrflow.io.hashing import sha256_file

# True reports and candidates, n each -> [n, m] scores, one column a metric; NaN where a pair could not be scored.
PairScorer = Callable[[Sequence[str], Sequence[str]], np.ndarray]
_DISTILBERT_LAYERS = 5  # RadEval's choice, and bert-score's for this model


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep everything a library says from output and log: sentence splitters and error messages repeat report text."""
    before = logging.root.manager.disable
    with open(os.devnull, "w", encoding="utf-8") as nowhere, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable(logging.CRITICAL)
        with contextlib.suppress(ImportError):
            from loguru import logger  # medspaCy's sentence splitter writes the text it splits there

            logger.remove()
        try:
            with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
                yield
        finally:
            logging.disable(before)


def device() -> str:
    """The GPU where there is one."""
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def chexbert_labeller(weights: MetricWeights, batch_size: int) -> Callable[[Sequence[str]], pd.DataFrame]:
    """CheXbert (Smit et al., EMNLP 2020) as a labeller: 1 stated, -1 uncertain, 0 denied or not mentioned."""
    prepare_radeval()
    import torch
    from radeval.metrics._chexbert_base import BaseBertLabeler, BaseCheXbertEvaluator
    from radeval.metrics.f1chexbert.f1chexbert import F1CheXbert
    from transformers import AutoConfig, AutoTokenizer, BertModel

    base = weights.folder(CHEXBERT_BASE)
    raw = torch.load(weights.folder(SCORERS) / CHEXBERT, map_location="cpu", weights_only=True)["model_state_dict"]
    model = BaseBertLabeler(
        device=device(),
        backbone=BertModel(AutoConfig.from_pretrained(base)),
        num_4way_heads=len(F1CheXbert.CONDITION_NAMES),
        state_dict={name.removeprefix("module."): tensor for name, tensor in raw.items()},
    ).eval()
    evaluator = F1CheXbert.__new__(F1CheXbert)  # its own __init__ fetches by name
    BaseCheXbertEvaluator.__init__(evaluator)
    evaluator._init_evaluator(
        model=model, tokenizer=AutoTokenizer.from_pretrained(base), device=device(), batch_size=batch_size
    )

    def label(texts: Sequence[str]) -> pd.DataFrame:
        rows = evaluator.get_labels(list(texts), mode="classification")
        return pd.DataFrame(rows, columns=list(evaluator.TARGET_NAMES), dtype="float64")

    return label


def radgraph_scorer(weights: MetricWeights, batch_size: int) -> PairScorer:
    """RadGraph F1 (Delbrouck et al., EMNLP Findings 2022) of entities: simple, partial, complete, [n, 3].

    Reports are compared in lower case: partial and simple matches would else depend on capitals. A report without an
    entity scores 0, as RadEval counts it.
    """
    prepare_radeval()
    from radeval.metrics.radgraph import RadGraph
    from radeval.metrics.radgraph._vendor.rewards import compute_reward

    with tempfile.TemporaryDirectory() as folder:
        _unpack_radgraph(weights, Path(folder, "radgraph-xl"))
        model = RadGraph(model_type="radgraph-xl", model_cache_dir=folder)

    def score(true: Sequence[str], candidates: Sequence[str]) -> np.ndarray:
        codes, distinct = pd.factorize(np.asarray([text.lower() for text in (*true, *candidates)], dtype=object))
        annotations = model(list(distinct))
        if len(annotations) != len(distinct):
            raise CxrflowError(f"RadGraph could not read {len(distinct) - len(annotations)} reports")
        pairs = zip(codes[: len(true)], codes[len(true) :], strict=True)
        return np.array([compute_reward(annotations[str(c)], annotations[str(t)], "all") for t, c in pairs])

    return score


def ratescore_scorer(weights: MetricWeights, batch_size: int) -> PairScorer:
    """RaTEScore (Zhao et al., EMNLP 2024), [n, 1]; 0.5 where a report has no entity, as it is defined."""
    prepare_radeval()
    from radeval.metrics.RaTEScore.scorer import RaTEScore

    scorer = RaTEScore(
        bert_model=str(weights.folder(RATE_ENTITIES)),
        eval_model=str(weights.folder(RATE_SYNONYMS)),
        batch_size=batch_size,
    )

    def one(true: str, candidate: str) -> float:
        # A pair at a time: a report without a sentence would shift all that follow it.
        scores, _, _ = scorer.compute_score([candidate], [true])
        return float(scores[0]) if scores else 0.5

    return lambda true, candidates: np.array([[one(t, c)] for t, c in zip(true, candidates, strict=True)])


def green_scorer(weights: MetricWeights, batch_size: int) -> PairScorer:
    """GREEN (Ostmeier et al., EMNLP Findings 2024), [n, 1].

    NaN where the answer holds no error or no match section: RadEval would count it 0, like a report without a match.
    Raises CxrflowError where the model asks for code of its own.
    """
    prepare_radeval()
    from radeval.metrics.green_score.green import GREEN as Green
    from radeval.metrics.green_score.utils import make_prompt

    folder = weights.folder(GREEN)
    for name in ("config.json", "tokenizer_config.json"):
        path = folder / name
        if path.is_file() and "auto_map" in json.loads(path.read_text(encoding="utf-8")):
            raise CxrflowError(f"{GREEN}/{name} asks for code of its own (auto_map), and none is run")
    scorer = Green(str(folder), num_gpus=1)
    scorer.max_length = min(scorer.max_length, scorer.model.config.max_position_embeddings)
    sections = (scorer.categories[0], scorer.categories[2])

    def read(answer: str) -> float:
        told = [scorer.parse_error_counts(answer, section, for_reward=True)[0] for section in sections]
        return float("nan") if None in told else float(scorer.compute_green(answer))

    def score(true: Sequence[str], candidates: Sequence[str]) -> np.ndarray:
        prompts = [make_prompt(t, c) for t, c in zip(true, candidates, strict=True)]
        answers = []
        for start in range(0, len(prompts), batch_size):
            answers += scorer.get_response({"prompt": prompts[start : start + batch_size]})
        return np.array([[read(answer)] for answer in answers])

    return score


def bertscore_scorer(weights: MetricWeights, batch_size: int) -> PairScorer:
    """BERTScore F (Zhang et al., ICLR 2020), [n, 1]: DistilBERT's fifth layer, rescaled by bert-score's baseline."""
    prepare_radeval()
    from radeval.metrics.bertscore import _vendor
    from radeval.metrics.bertscore._vendor import BERTScorer

    baseline = Path(_vendor.__file__).parent / "rescale_baseline" / "en" / f"{Path(BERTSCORE).name}.tsv"
    scorer = BERTScorer(
        model_type=str(weights.folder(BERTSCORE)),
        num_layers=_DISTILBERT_LAYERS,
        lang="en",
        rescale_with_baseline=True,
        baseline_path=str(baseline),
        device=device(),
        batch_size=batch_size,
    )

    def score(true: Sequence[str], candidates: Sequence[str]) -> np.ndarray:
        _, _, f1 = scorer.score(list(candidates), list(true), batch_size=batch_size)
        return f1.numpy().astype(np.float64)[:, None]

    return score


def _unpack_radgraph(weights: MetricWeights, target: Path) -> None:
    """RadGraph's archive as its loader wants it, the language model it names by hub id named by its folder."""
    archive = weights.folder(SCORERS) / RADGRAPH
    unpack([archive], target, sha256_file(archive))
    path = target / "config.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    backbone = str(weights.folder(radgraph_backbone(settings)))
    settings["dataset_reader"]["token_indexers"]["bert"]["model_name"] = backbone
    settings["model"]["embedder"]["token_embedders"]["bert"]["model_name"] = backbone
    path.write_text(json.dumps(settings), encoding="utf-8")


class _OldName(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers an import of `RadEval.x` with the module `radeval.x`."""

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname.partition(".")[0] != "RadEval":
            return None
        return importlib.machinery.ModuleSpec(fullname, self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        name = "radeval" + spec.name.removeprefix("RadEval")
        module = importlib.import_module(name)
        self._spec = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        module.__spec__ = self._spec  # the import system has just put the alias's there


def prepare_radeval() -> None:
    """Make RadEval 2.2.1 importable: its copy of RadGraph under the name it calls itself, and without a network.

    That copy imports `RadEval`, which the package is no longer called (its issue 27); the package asks for a tokenizer
    of NLTK's when it is imported, which none of these metrics uses and a node without a network waits for.
    Raises CxrflowError where RadEval is not installed.
    """
    if importlib.util.find_spec("radeval") is None:
        raise CxrflowError("RadEval is not installed here; it is in the image `metrics` (envs/metrics.lock)")
    import nltk

    nltk.download = lambda *arguments, **options: False
    if not any(isinstance(finder, _OldName) for finder in sys.meta_path):
        sys.meta_path.insert(0, _OldName())
