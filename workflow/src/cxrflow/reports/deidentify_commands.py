"""Commands around de-identification: deidentify (a table of reports, or its evaluation), fit-phi-tagger, phi-model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, annotated_tables, lexicon_files

if TYPE_CHECKING:
    from cxrflow.config.reports import DeidentifyOptions
    from cxrflow.reports.deidentify_evaluation import Counts, Scores
    from cxrflow.reports.workers import Treatment

app = typer.Typer()

Options = Annotated[str, typer.Option(help="DeidentifyOptions as JSON.")]
Lexicon = Annotated[Path, typer.Option(help="Folder of the lexicon.")]
Model = Annotated[Path | None, typer.Option(help="Folder `cxrflow phi-model` has written; else options.model.path.")]
Tagger = Annotated[
    Path | None, typer.Option(help="Folder `cxrflow fit-phi-tagger` has written; none: the rules alone.")
]


@app.command("deidentify")
def deidentify(
    source: Annotated[Path | None, typer.Argument(help="CSV with one report a row.")] = None,
    target: Annotated[
        Path | None, typer.Argument(help="CSV to write, in UTF-8: the same columns, one rewritten.")
    ] = None,
    evaluate: Annotated[
        Path | None,
        typer.Option(help="CSV with a truth: protected pieces between <NAME>…</NAME>. Prints scores, writes nothing."),
    ] = None,
    text_column: Annotated[str, typer.Option(help="Column of the report text.")] = "report",
    patient_column: Annotated[
        str | None, typer.Option(help="Column of the patient's identifier; the policy `surrogate` needs it.")
    ] = None,
    options: Options = "{}",
    lexicon: Lexicon = DEFAULT_LEXICON,
    phi_model: Model = None,
    phi_tagger: Tagger = None,
    threads: Annotated[int, typer.Option(min=1, help="Processes; the result does not depend on them.")] = 1,
) -> None:
    """Replace protected health information in a column of reports; stop where any may be left. Or measure how well."""
    from cxrflow.config.base import parse_options
    from cxrflow.config.reports import DeidentifyOptions, TaggerOptions
    from cxrflow.errors import CxrflowError
    from cxrflow.reports.workers import Treatment

    chosen = parse_options(DeidentifyOptions, options)
    if phi_tagger and chosen.tagger is None:
        chosen = chosen.model_copy(update={"tagger": TaggerOptions()})
    treatment = Treatment(phi_model=phi_model, phi_tagger=phi_tagger)
    if evaluate is not None:
        if source or target:
            raise CxrflowError("deidentify: --evaluate reads its truth alone; leave out the other two tables")
        _print_scores(_evaluated(evaluate, text_column, chosen, lexicon, treatment))
        if phi_tagger and _is_fitted_to(phi_tagger, evaluate):
            typer.echo("the tagger was fitted to this very table: its scores here say nothing of other reports")
        return
    if source is None or target is None:
        raise CxrflowError("deidentify: give the table to read and the table to write, or --evaluate with a truth")
    if chosen.policy == "surrogate" and patient_column is None:
        raise CxrflowError(
            "deidentify: surrogates are drawn for each patient: name the column of the patient's identifier with "
            "--patient-column"
        )
    _rewrite(source, target, text_column, patient_column, chosen, lexicon, treatment, threads)


def _rewrite(
    source: Path,
    target: Path,
    text_column: str,
    patient_column: str | None,
    chosen: DeidentifyOptions,
    lexicon: Path,
    treatment: Treatment,
    threads: int,
) -> None:
    from collections import Counter

    from cxrflow.datasets.pseudonym_key import key_id
    from cxrflow.progress import progress
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.phi_gate import stop_on_residual
    from cxrflow.reports.text_column import rewrite_column
    from cxrflow.reports.workers import clear_texts

    reviewed = chosen.reviewed_studies()
    kinds: Counter[str] = Counter()
    residuals: list[tuple[str, tuple[str, ...]]] = []
    rows = 0

    def rewrite(cells):
        nonlocal rows
        pairs = cells if patient_column else (("", text) for text in cells)
        stream = clear_texts(pairs, chosen, lexicon, threads, treatment)
        for item in progress(stream, description="deidentify", unit="report"):
            rows += 1
            kinds.update(finding.kind for finding in item.audit)
            if item.residual:
                residuals.append((str(rows), item.residual))
            yield item.text

    def gate() -> None:
        stop_on_residual(residuals, reviewed, what="row")

    inputs = [source, *lexicon_files(lexicon, "deidentify"), *treatment.folders()]
    inputs += chosen.lists()
    with recorded("deidentify", target, inputs, chosen) as facts:
        encoding = rewrite_column(source, target, text_column, rewrite, gate, patient_column)
        facts["reports"], facts["replaced"] = rows, dict(sorted(kinds.items()))
        if chosen.policy == "surrogate":
            facts["key"] = key_id()
    counts = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())) or "nothing"
    typer.echo(f"{rows} reports, read as {encoding}; replaced {kinds.total()}: {counts}")


def _evaluated(truth: Path, text_column: str, chosen: DeidentifyOptions, lexicon: Path, treatment: Treatment) -> Scores:
    from cxrflow.reports.deidentify import Deidentifier
    from cxrflow.reports.deidentify_evaluation import evaluate
    from cxrflow.reports.phi_truth import read_truth

    masking = chosen.model_copy(update={"policy": "mask"})
    finder = Deidentifier(masking, lexicon, model=treatment.phi_model, tagger=treatment.phi_tagger)
    return evaluate(finder.find, read_truth(truth, text_column))


def _is_fitted_to(tagger: Path, table: Path) -> bool:
    """Whether the manifest of a tagger names the table as one it was fitted to."""
    from cxrflow.provenance.lineage import read_manifest
    from cxrflow.provenance.manifest import digest, manifest_path

    manifest = manifest_path(tagger)
    return manifest.is_file() and digest(table) in {item["sha256"] for item in read_manifest(manifest)["inputs"]}


def _print_scores(scores: Scores) -> None:
    def share(value: float | None) -> str:
        return "     -" if value is None else f"{value:6.3f}"

    def columns(counts: Counts) -> str:
        return f"{counts.true:7} {share(counts.recall)} {share(counts.precision)} {share(counts.f2)}"

    half = f"{'true':>7} {'recall':>6} {'prec.':>6} {'F2':>6}"
    typer.echo(f"{'':10} {'entities':^28}   {'tokens':^28}\n{'kind':10} {half}   {half}")
    for kind, entities, tokens in scores.rows():
        typer.echo(f"{kind:10} {columns(entities)}   {columns(tokens)}")

    def of(part: int, whole: int) -> str:
        return f"{part} of {whole} ({part / whole:.3%})" if whole else f"{part} of 0"

    typer.echo(f"reports with any miss: {of(scores.reports_with_miss, scores.reports)}")
    apart = f"{scores.clinical_removed_apart} of them by findings that touch no entity"
    typer.echo(f"clinical tokens removed: {of(scores.clinical_removed, scores.clinical_tokens)}, {apart}")


@app.command("fit-phi-tagger")
def fit_phi_tagger(
    out_dir: Annotated[Path, typer.Argument(help="Folder to write: the fitted model and its digest.")],
    annotated: Annotated[
        list[Path] | None,
        typer.Option(help="Your own annotated reports beside the lexicon's, as `deidentify --evaluate` reads them."),
    ] = None,
    text_column: Annotated[str, typer.Option(help="Column of the report text in your own tables.")] = "report",
    variations: Annotated[
        int, typer.Option(min=0, max=20, help="Times each report is written again with other values.")
    ] = 1,
    seed: Annotated[int, typer.Option(help="Seed of the variations and of what is hidden while fitting.")] = 17,
    lexicon: Lexicon = DEFAULT_LEXICON,
) -> None:
    """Fit the second opinion of de-identification to annotated reports (a rule's command)."""
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.phi_truth import read_annotated
    from cxrflow.reports.tagger.fit import fit

    tables, own_tables = annotated_tables(lexicon), annotated or []
    inputs = [*tables, *own_tables, *lexicon_files(lexicon, "deidentify")]
    with recorded("fit-phi-tagger", out_dir, inputs, {"variations": variations}, seed) as facts:
        invented = [report for table in tables for report in read_annotated(table)]
        own = [report for table in own_tables for report in read_annotated(table, text_column)]
        facts.update(fit(invented, out_dir, lexicon, variations, seed, own))
    typer.echo(f"fit-phi-tagger: {facts['reports']} reports of {facts['authors']} authors; the tagger is in {out_dir}")


@app.command("phi-model")
def phi_model(
    out_dir: Annotated[Path, typer.Argument(help="Folder to write: configuration, safetensors, tokenizer.")],
    options: Annotated[str, typer.Option(help="PhiModelOptions as JSON.")],
) -> None:
    """Fetch or copy the token-classification model of `reports.deidentify.model` (a rule's command)."""
    from cxrflow.config.base import parse_options
    from cxrflow.config.reports import PhiModelOptions
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.phi_model import make_phi_model

    chosen = parse_options(PhiModelOptions, options)
    with recorded("phi-model", out_dir, [], chosen):
        make_phi_model(out_dir, chosen)
    typer.echo(f"phi-model: {chosen.id or chosen.path} is in {out_dir}")
