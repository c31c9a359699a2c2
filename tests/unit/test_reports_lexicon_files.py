"""The table of who reads which word list is true: each reader works with its own lists and not without any of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from cxrflow.config.reports import DeidentifyOptions, ReportsOptions
from cxrflow.config.variants import VariantsOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.deidentify import Deidentifier
from cxrflow.reports.labels import label_table
from cxrflow.reports.lexicon_files import ANNOTATED, DEFAULT_LEXICON, LEXICON, lexicon_files
from cxrflow.reports.preservation import PreservationGate
from cxrflow.reports.variants import make_variants
from cxrflow.reports.workers import ReportPipeline

SURROGATES = DeidentifyOptions(policy="surrogate")
REPORT = "Indication: cough.\nFindings: Small left pleural effusion, ETT in place.\nImpression: Effusion."


def _prepare(folder: Path) -> None:
    ReportPipeline(ReportsOptions(deidentify=SURROGATES), folder).prepare("p", REPORT)


def _vary(folder: Path) -> None:
    texts = {"text": ["[FINDINGS] Small left pleural effusion."], "text_expanded": ["[FINDINGS] Small left effusion."]}
    ids = {name: ["a"] for name in ("dataset", "subject_id", "study_id")}
    make_variants(pd.DataFrame({**ids, "split": ["train"], **texts}), VariantsOptions(), 17, 1, folder)


READERS: dict[tuple[str, ...], Callable[[Path], object]] = {
    ("deidentify",): lambda folder: Deidentifier(SURROGATES, folder).deidentify(REPORT, "p"),
    ("deidentify", "sections", "gate"): _prepare,
    ("gate",): lambda folder: PreservationGate(folder).check("No effusion.", "No effusion."),
    ("labels",): lambda folder: label_table([REPORT], 1, folder),
    ("variants", "gate"): _vary,
}


@pytest.mark.parametrize("readers", READERS, ids="+".join)
def test_a_reader_needs_its_own_lists_and_each_of_them(readers: tuple[str, ...], tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("CXRFLOW_PSEUDONYM_KEY", "0123456789abcdef" * 4)
    lists = lexicon_files(DEFAULT_LEXICON, *readers)
    for wanting in (None, *lists):  # a folder for each, for what has been read is kept by folder
        folder = tmp_path / (wanting.name if wanting else "all")
        folder.mkdir()
        for path in lists:
            if path != wanting:
                shutil.copy2(path, folder)
        if wanting is None:
            READERS[readers](folder)
            continue
        with pytest.raises(CxrflowError, match=wanting.name):
            READERS[readers](folder)


def test_every_list_has_a_reader() -> None:
    lists = {path.name for path in DEFAULT_LEXICON.iterdir()} - {"README.md", ANNOTATED}
    assert lists == {name for names in LEXICON.values() for name in names}
