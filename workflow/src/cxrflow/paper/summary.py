"""The end of a run in a terminal: headline numbers, and where tables, figures and report lie."""

from __future__ import annotations

from pathlib import Path

from cxrflow.errors import CxrflowError
from cxrflow.evaluation.records import Evaluation, read_evaluation


def summarise(results: Path, k: int = 5) -> str:
    """Strict recall@k from image to report of every run and dataset, beside chance, and the places of the paper.

    Raises CxrflowError where the folder holds no evaluation.
    """
    files = sorted(results.glob("evaluation/*/*/retrieval.json"))
    if not files:
        raise CxrflowError(f"{results} holds no evaluation; run the workflow to the end first")
    lines = [f"Image to report, strict recall@{k} on the test split (95 % interval over patients):", ""]
    for evaluation in map(read_evaluation, files):
        lines.append(_line(evaluation, k))
    paper = results / "paper"
    lines += [
        "",
        f"Tables   {paper / 'tables'}   ({len(list(paper.glob('tables/*.csv')))}, each as CSV, Markdown and LaTeX)",
        f"Figures  {paper / 'figures'}   ({len(list(paper.glob('figures/*.pdf')))}, each as PDF and PNG)",
        f"Report   {paper / 'report.html'}",
        f"Deposit  {paper / 'ro-crate.zip'}   (RO-Crate: the above, the workflow and every step's provenance)",
    ]
    return "\n".join(lines)


def _line(evaluation: Evaluation, k: int) -> str:
    wanted = ("image_to_text", f"recall_at_{k}", "strict")
    name = f"  {evaluation.run:<22}{evaluation.dataset:<16}"
    for record in evaluation.records:
        if (record.task, record.metric, record.matching) == wanted and record.value is not None:
            multiple = f"{record.value / record.chance:5.1f} x chance" if record.chance else ""
            interval = f"[{record.low:.3f}, {record.high:.3f}]" if record.low is not None else ""
            return f"{name}{record.value:.3f} {interval}  pool {record.pool}, {multiple}"
    return f"{name}not run"
