"""Commands of the first half of the reports stage: expand, prepare-reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, lexicon_files

app = typer.Typer()

Source = Annotated[Path, typer.Argument(help="CSV with one report a row.")]
Target = Annotated[Path, typer.Argument(help="CSV to write, in UTF-8: the same columns, one rewritten.")]
TextColumn = Annotated[str, typer.Option(help="Column of the report text.")]
Lexicon = Annotated[Path, typer.Option(help="Folder of the lexicon.")]
Threads = Annotated[int, typer.Option(min=1, help="Processes; the result does not depend on them.")]


@app.command("expand")
def expand(
    source: Source,
    target: Target,
    text_column: TextColumn = "report",
    options: Annotated[str, typer.Option(help="ExpandOptions as JSON.")] = "{}",
    lexicon: Lexicon = DEFAULT_LEXICON,
) -> None:
    """Write out abbreviations whose meaning is certain in a column of reports."""
    from collections import Counter

    from cxrflow.config.base import parse_options
    from cxrflow.config.reports import ExpandOptions
    from cxrflow.progress import progress
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.abbreviations import Expander
    from cxrflow.reports.lexicon import load_abbreviations
    from cxrflow.reports.normalise import clean
    from cxrflow.reports.preservation import PreservationGate
    from cxrflow.reports.text_column import rewrite_column

    chosen = parse_options(ExpandOptions, options)
    expander, gate = Expander(load_abbreviations(lexicon), chosen), PreservationGate(lexicon)
    counts: Counter[str] = Counter()

    def rewrite(texts):
        for text in progress(texts, description="expand", unit="report"):
            cleaned = clean(text)
            expansion = expander.expand(cleaned)
            if gate.check(cleaned, expansion.text).accepted:
                counts.update(reports=1, expanded=len(expansion.expanded), left=len(expansion.abstained))
                yield expansion.text
            else:
                counts.update(reports=1, refused=1, left=len(expansion.abstained))
                yield cleaned

    with recorded("expand", target, [source, *lexicon_files(lexicon, "gate")], chosen) as facts:
        encoding = rewrite_column(source, target, text_column, rewrite)
        facts.update(counts)
    typer.echo(
        f"{counts['reports']} reports, read as {encoding}; {counts['expanded']} abbreviations written out, "
        f"{counts['left']} left alone because their meaning is not certain; {counts['refused']} reports kept as they "
        "were, because what was written out did not say the same"
    )


@app.command("check-rewrite")
def check_rewrite(
    pairs: Annotated[Path, typer.Argument(help="CSV with the columns `original` and `rewritten`.")],
    target: Annotated[Path, typer.Argument(help="CSV to write: the same columns, `accepted` and `reason`.")],
    lexicon: Lexicon = DEFAULT_LEXICON,
) -> None:
    """Say of each rewriting whether it keeps what the original says, and if not, why."""
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.preservation import REASONS, PreservationGate
    from cxrflow.reports.rewrite_pairs import check_pairs

    with recorded("check-rewrite", target, [pairs, *lexicon_files(lexicon, "gate")], {}) as facts:
        counts = check_pairs(pairs, target, PreservationGate(lexicon))
        facts["accepted"], facts["refused"] = counts.pop("", 0), dict(sorted(counts.items()))
    typer.echo(f"{facts['accepted'] + sum(counts.values())} pairs, {facts['accepted']} accepted")
    for reason, count in sorted(counts.items(), key=lambda item: -item[1]):
        typer.echo(f"{count:>8}  {reason:<12} {REASONS[reason]}")


@app.command("prepare-reports")
def prepare(
    dataset: Annotated[str, typer.Option(help="Name of the dataset in the study.")],
    root: Annotated[Path, typer.Option(help="Folder that holds the dataset.")],
    entry: Annotated[str, typer.Option(help="Registry entry as JSON.")],
    index: Annotated[Path, typer.Option(help="Index of the dataset's images (index.parquet).")],
    splits: Annotated[Path, typer.Option(help="Split of every patient (splits.parquet).")],
    reports: Annotated[Path, typer.Option(help="Parquet to write: one row for each study with usable text.")],
    audit: Annotated[Path, typer.Option(help="Parquet to write: what was replaced, as kinds, offsets and hashes.")],
    quarantine: Annotated[Path, typer.Option(help="Parquet to write: studies without usable text or image.")],
    options: Annotated[str, typer.Option(help="ReportsOptions as JSON.")] = "{}",
    lexicon: Lexicon = DEFAULT_LEXICON,
    phi_model: Annotated[Path | None, typer.Option(help="Folder `cxrflow phi-model` has written.")] = None,
    phi_tagger: Annotated[Path | None, typer.Option(help="Folder `cxrflow fit-phi-tagger` has written.")] = None,
    threads: Threads = 1,
) -> None:
    """De-identify a dataset's reports, write out abbreviations, cut into sections (a rule's command)."""
    from cxrflow.config.base import parse_options
    from cxrflow.config.datasets import DatasetEntry
    from cxrflow.config.reports import ReportsOptions
    from cxrflow.datasets.adapters import load_studies
    from cxrflow.datasets.pseudonym_key import key_id
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.prepare import prepare_reports, with_splits
    from cxrflow.reports.workers import Treatment

    known, chosen = parse_options(DatasetEntry, entry), parse_options(ReportsOptions, options)
    images = with_splits(read_table(index, ["dataset", "subject_id", "study_id"]), read_table(splits))
    settings = {"dataset": dataset, "entry": known.model_dump(mode="json"), **chosen.model_dump(mode="json")}
    # The audit is keyed where a key is at hand anyway: it must not depend on what the environment happens to hold.
    keyed = known.pseudonyms or chosen.deidentify.policy == "surrogate"
    treatment = Treatment(keyed, known.surrogates, phi_model, phi_tagger)
    inputs = [index, splits, *lexicon_files(lexicon, "deidentify", "sections", "gate"), *chosen.deidentify.lists()]
    inputs += treatment.folders()
    with recorded("reports", [reports, audit, quarantine], inputs, settings) as facts:
        studies = load_studies(dataset, known, root)
        made = prepare_reports(studies, images, chosen, lexicon, threads, expected=known.reports, treatment=treatment)
        for path in (reports, audit, quarantine):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.parent.chmod(0o700)  # patients' words: for the owner alone
        write_table(made.audit, audit)
        write_table(made.quarantine, quarantine)
        write_table(made.reports, reports)
        facts.update(made.facts)
        if keyed:
            facts["key"] = key_id()
    if not known.reports:
        typer.echo(f"{dataset}: comes without reports; its tables of reports are empty")
        return
    typer.echo(f"{dataset}: {len(made.reports)} studies with text; replaced {_counts(made.facts['replaced'])}")
    typer.echo(
        f"{dataset}: {made.facts['abbreviations_expanded']} abbreviations written out, "
        f"{made.facts['abbreviations_left']} left, {sum(made.facts['expansions_refused'].values())} reports kept as "
        f"written by the preservation gate; quarantined {_counts(made.facts['quarantined'])}"
    )


def _counts(counts) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())) or "nothing"
