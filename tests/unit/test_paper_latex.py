"""Every table compiles with LaTeX and fits its page. Needs pdflatex with booktabs; without it the test says what to
install and is skipped."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from paper_study import build_study

from cxrflow.config.paper import TABLES, PaperOptions
from cxrflow.paper.cells import Cell, Column, Table, words
from cxrflow.paper.collect import collect
from cxrflow.paper.tables import build_table
from cxrflow.paper.writers import write_table_files

LATEX = shutil.which("pdflatex")
PAGE = r"""\documentclass[twocolumn]{article}
\usepackage[a4paper,margin=2cm]{geometry}
\usepackage[T1]{fontenc}
\usepackage{array,booktabs,graphicx}
\begin{document}
%s
\end{document}
"""
QUESTIONS = [
    {"name": "q", "statement": "100 % of the _noisy_ reports & more: x < y", "dataset": "open_a",
     "comparison": {"bert_noisy": 1, "bert_clean": -1}},
    {"name": "absent", "statement": "Not run", "dataset": "elsewhere",
     "comparison": {"bert_noisy": 1, "bert_clean": -1}},
]  # fmt: skip


def compiled(folder: Path, names: Sequence[str]) -> str:
    """What pdflatex says of these tables, each on pages of its own."""
    document = folder / "tables.tex"
    document.write_text(PAGE % "\n".join(rf"\input{{{name}}}\clearpage" for name in names), encoding="utf-8")
    done = subprocess.run(
        [LATEX, "-interaction=nonstopmode", "-halt-on-error", document.name],
        cwd=folder, text=True, encoding="utf-8", errors="replace", capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
    return done.stdout


@pytest.mark.skipif(not LATEX, reason="no pdflatex here: apt-get install texlive-latex-recommended")
def test_every_table_compiles_and_fits_the_page(tmp_path):
    options = PaperOptions(
        noisy_datasets=["hospital_b"], baseline_encoder="bert", bootstrap_draws=100, questions=QUESTIONS
    )
    inputs = collect([build_study(tmp_path / "study")])
    for name in TABLES:
        write_table_files(build_table(name, inputs, options, 0), tmp_path / name)
    said = compiled(tmp_path, TABLES)
    too_wide = [float(points) for points in re.findall(r"Overfull \\hbox \(([\d.]+)pt too wide\)", said)]
    assert not [points for points in too_wide if points > 1], said[-6000:]
    assert "Float too large" not in said


@pytest.mark.skipif(not LATEX, reason="no pdflatex here: apt-get install texlive-latex-recommended")
@pytest.mark.parametrize(
    "name", ["short", "a text that takes three lines of a column of four and a half centimetres, or more"]
)
def test_a_table_of_many_rows_fits_its_pages(tmp_path, name):
    columns = (Column("group", "Group"), Column("name", "Name"), Column("score", "Score", "score"))
    blocks = [
        [{"group": words(group), "name": words(f"{name} {n}"), "score": Cell(0.5, 0.4, 0.6)} for n in range(63)]
        for group in ("one", "two")
    ]
    notes = ["A note that takes two lines of a page, since what it has to say is long and needs all of them."] * 4
    write_table_files(
        Table("long", "Long", "A caption of some length. " * 8, columns, blocks, notes), tmp_path / "long"
    )
    assert "Float too large" not in compiled(tmp_path, ["long"])
