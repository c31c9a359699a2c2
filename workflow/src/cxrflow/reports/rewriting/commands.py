"""Command of the optional rewriting by a language model: rewrite-reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, lexicon_files

app = typer.Typer()


@app.command("rewrite-reports")
def rewrite_reports(
    reports: Annotated[Path, typer.Argument(help="reports.parquet of a dataset.")],
    output: Annotated[Path, typer.Argument(help="Parquet to write: one row a study, its rewriting or its text.")],
    dataset: Annotated[str, typer.Option(help="Name of the dataset in the study.")],
    options: Annotated[str, typer.Option(help="RewritingOptions as JSON.")],
    remote_processing: Annotated[bool, typer.Option(help="The dataset's terms let report text leave.")] = False,
    model: Annotated[Path | None, typer.Option(help="Folder of the model, for backend local.")] = None,
    lexicon: Annotated[Path, typer.Option(help="Folder of the lexicons.")] = DEFAULT_LEXICON,
) -> None:
    """Reports rewritten by a language model; what does not say the same stays as it was (a rule's command)."""
    from collections import Counter

    import pandas as pd

    from cxrflow.config.base import parse_options
    from cxrflow.config.rewriting import RewritingOptions
    from cxrflow.errors import CxrflowError
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.progress import progress
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.preservation import PreservationGate
    from cxrflow.reports.rewriting.cache import AnswerCache
    from cxrflow.reports.rewriting.endpoint import EndpointModel, allow_route
    from cxrflow.reports.rewriting.rewrite import OUTCOMES, rewrite_texts

    chosen = parse_options(RewritingOptions, options)
    allow_route(chosen, dataset, remote_processing)
    if (chosen.backend == "local") != (model is not None):
        raise CxrflowError("rewrite-reports: --model names the folder of backend local, which needs it")
    table = read_table(reports, ["dataset", "subject_id", "study_id", "split", "text", "phi_gate_passed"])
    passed = list(table.pop("phi_gate_passed"))
    if model is not None:
        from cxrflow.reports.rewriting.local import LocalModel

        answering, identity, concurrent = LocalModel(chosen, model), weights_digest(model), 1
    else:
        answering, identity, concurrent = EndpointModel(chosen), chosen.model, chosen.concurrent
    output.parent.mkdir(parents=True, exist_ok=True)
    output.parent.chmod(0o700)  # patients' words: for the owner alone
    cache = AnswerCache(output.parent / "rewriting")
    inputs = [reports, *lexicon_files(lexicon, "gate")]
    with recorded("rewrite-reports", output, inputs, chosen) as facts:
        gate = PreservationGate(lexicon)
        stream = rewrite_texts(list(table["text"]), passed, answering, identity, chosen, cache, gate, concurrent)
        made = list(progress(stream, total=len(table), description="rewrite", unit="report"))
        for column, values in (
            ("text", [m.text for m in made]),
            ("outcome", [m.outcome for m in made]),
            ("reason", [m.reason for m in made]),
        ):
            table[column] = pd.Series(values, index=table.index, dtype="str")
        write_table(table, output)
        outcomes = Counter(m.outcome for m in made)
        facts["model"] = identity
        facts["outcomes"] = {outcome: outcomes[outcome] for outcome in OUTCOMES}
        facts["refused"] = dict(sorted(Counter(m.reason for m in made if m.reason).items()))
    typer.echo(f"{dataset}: " + ", ".join(f"{outcomes[outcome]} {outcome}" for outcome in OUTCOMES))


def weights_digest(folder: Path) -> str:
    """SHA-256 over a model's files: another revision is another model."""
    from cxrflow.io.hashing import sha256_file, sha256_text

    files = sorted(p for p in folder.rglob("*") if p.suffix in (".safetensors", ".json", ".model", ".jinja"))
    files = [p for p in files if not p.name.endswith("manifest.json")]
    return sha256_text("\n".join(f"{sha256_file(p)}  {p.relative_to(folder).as_posix()}" for p in files))
