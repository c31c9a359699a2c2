"""Every table compiles with LaTeX and fits its page. Needs pdflatex with booktabs; without it the test says what to
install and is skipped."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from paper_study import build_study

from cxrflow.config.paper import TABLES, PaperOptions
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


@pytest.mark.skipif(not LATEX, reason="no pdflatex here: apt-get install texlive-latex-recommended")
def test_every_table_compiles_and_fits_the_page(tmp_path):
    options = PaperOptions(
        noisy_datasets=["hospital_b"], baseline_encoder="bert", bootstrap_draws=100, questions=QUESTIONS
    )
    inputs = collect([build_study(tmp_path / "study")])
    for name in TABLES:
        write_table_files(build_table(name, inputs, options, 0), tmp_path / name)
    document = tmp_path / "tables.tex"
    document.write_text(PAGE % "\n".join(rf"\input{{{name}}}\clearpage" for name in TABLES), encoding="utf-8")
    done = subprocess.run(
        [LATEX, "-interaction=nonstopmode", "-halt-on-error", document.name],
        cwd=tmp_path, text=True, encoding="utf-8", errors="replace", capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
    too_wide = [float(points) for points in re.findall(r"Overfull \\hbox \(([\d.]+)pt too wide\)", done.stdout)]
    assert not [points for points in too_wide if points > 1], done.stdout[-6000:]
    assert "Float too large" not in done.stdout
