"""Commands of the images stage: a whole folder; one chunk, a dataset's chunks, the division of all; the quarantine."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:  # pandas itself is imported only when a command runs
    import pandas as pd

app = typer.Typer()

Options = Annotated[str, typer.Option("--options", help="ImagesOptions as JSON; missing keys take their defaults.")]
Threads = Annotated[int, typer.Option("--threads", min=1, help="Processes that read and decode.")]


@app.command("ingest")
def ingest(
    in_dir: Annotated[Path, typer.Argument(help="Folder of DICOM, PNG and JPEG files; subfolders are searched.")],
    out_dir: Annotated[Path, typer.Argument(help="Folder for shards, manifest.parquet and quarantine.parquet.")],
    options: Options = "{}",
    threads: Threads = 1,
    table: Annotated[
        Path | None,
        typer.Option(
            help="CSV or Parquet: path, image_id and, if known, study_id, subject_id, view, split, photometric."
        ),
    ] = None,
    dataset: Annotated[str, typer.Option(help="Name of the dataset in the tables.")] = "local",
    per_shard: Annotated[int, typer.Option(min=1, help="Images in each shard.")] = 1000,
) -> None:
    """Turn a folder of DICOM, PNG and JPEG files into shards of 8-bit images; list what is refused and why."""
    from cxrflow.config.base import parse_options
    from cxrflow.config.images import ImagesOptions
    from cxrflow.images.collect import check_limits, collect
    from cxrflow.images.folder import index_folder, read_index_table
    from cxrflow.images.ingest import ingest_chunk
    from cxrflow.io.tables import write_table
    from cxrflow.provenance.manifest import recorded

    chosen = parse_options(ImagesOptions, options)
    others: Counter[str] = Counter()
    if table is None:
        index, others = index_folder(in_dir, dataset)
    else:
        index = read_index_table(table, dataset)
    index = index.sort_values("image_id", ignore_index=True)
    parts, written = [], set()
    manifest_file, quarantine_file = out_dir / "manifest.parquet", out_dir / "quarantine.parquet"
    with recorded("images", manifest_file, [table] if table else [], chosen) as facts:
        for number, start in enumerate(range(0, len(index), per_shard)):
            shard = out_dir / f"shard-{number:04d}.tar"
            parts += ingest_chunk(index[start : start + per_shard], in_dir, shard, chosen, threads, shard.stem)
            written.add(shard)
        manifest, quarantine = collect(index, None, parts, chosen)
        write_table(quarantine, quarantine_file)
        write_table(manifest, manifest_file)
        facts["images"], facts["refused"] = len(manifest), len(quarantine)
    for stale in set(out_dir.glob("shard-*.tar")) - written:
        stale.unlink()
    _print_manifest(manifest)
    _print_quarantine(quarantine)
    if others:
        listed = ", ".join(f"{count} {suffix}" for suffix, count in sorted(others.items()))
        typer.echo(f"{sum(others.values())} other files were passed over: {listed}")
    if "quarantine_limits" in chosen.model_fields_set:  # defaults are made for whole datasets, not for any folder
        check_limits(quarantine, len(index), chosen, dataset)


@app.command("ingest-chunk")
def ingest_chunk_command(
    index: Annotated[Path, typer.Argument(help="Index of the dataset (index.parquet).")],
    root: Annotated[Path, typer.Option(help="Folder that the paths of the index are relative to.")],
    chunk: Annotated[int, typer.Option(help="Which chunk of the index.")],
    shard: Annotated[Path, typer.Option(help="Shard to write.")],
    manifest: Annotated[Path, typer.Option(help="Manifest rows to write.")],
    quarantine: Annotated[Path, typer.Option(help="Quarantine rows to write.")],
    options: Options = "{}",
    threads: Threads = 1,
    verified: Annotated[
        Path | None,
        typer.Option(help="Record of the download: files that have kept size and time are not digested again."),
    ] = None,
    pseudonyms: Annotated[
        bool,
        typer.Option(
            help="A hospital's own files: no source path in the manifest, of study dates the year alone, header "
            "identifiers hashed under CXRFLOW_PSEUDONYM_KEY. --no-pseudonyms: they are de-identified already."
        ),
    ] = False,
) -> None:
    """One chunk of an index into a shard, its manifest rows and its quarantine rows (a rule's command)."""
    from cxrflow.config.base import parse_options
    from cxrflow.config.images import ImagesOptions
    from cxrflow.datasets.pseudonym_key import key_id, pseudonym_key
    from cxrflow.download.verify import verified_digests
    from cxrflow.errors import CxrflowError
    from cxrflow.images.header_facts import Disclosure
    from cxrflow.images.ingest import ingest_chunk
    from cxrflow.images.tables import VERIFIED
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    chosen = parse_options(ImagesOptions, options)
    listed = read_table(index)
    if not root.is_dir():
        raise CxrflowError(f"--root {root} is no folder")
    rows = listed[listed["chunk"] == chunk]
    if verified is not None:
        digests = verified_digests(verified, rows["path"]).astype("str")
        rows = rows.merge(digests, on="path", how="left").fillna(dict.fromkeys(VERIFIED, ""))
    inputs = [index, *([verified] if verified else [])]
    with recorded("images", [shard, manifest, quarantine], inputs, chosen) as facts:
        disclosure = Disclosure(key=pseudonym_key()) if pseudonyms else Disclosure(whole_dates=True)
        accepted, refused = ingest_chunk(rows, root, shard, chosen, threads, f"chunk {chunk}", disclosure)
        if pseudonyms:
            accepted["source_path"] = ""
            facts["pseudonym_key"] = key_id()
        write_table(refused, quarantine)
        write_table(accepted, manifest)
        facts["images"], facts["refused"] = len(accepted), len(refused)
    typer.echo(f"chunk {chunk}: {len(rows)} images, {int(accepted['used'].sum())} stored, {len(refused)} refused")


@app.command("collect-images")
def collect_images(
    parts: Annotated[list[Path], typer.Argument(help="Manifest and quarantine rows of every chunk.")],
    index: Annotated[Path, typer.Option(help="Index of the dataset.")],
    collected: Annotated[Path, typer.Option(help="Manifest to write, with official splits alone.")],
    quarantine: Annotated[Path, typer.Option(help="Quarantine table to write.")],
    problems: Annotated[Path | None, typer.Option(help="Problems found while indexing.")] = None,
    options: Options = "{}",
) -> None:
    """Merge a dataset's chunks, check that no image is lost, stop where too many were refused (a rule's command)."""
    from cxrflow.config.base import parse_options
    from cxrflow.config.images import ImagesOptions
    from cxrflow.images.collect import check_limits, collect, count_flags
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    chosen = parse_options(ImagesOptions, options)
    listed = read_table(index)
    found = read_table(problems) if problems else None
    inputs = [index, *([problems] if problems else []), *parts]
    with recorded("images", [collected, quarantine], inputs, chosen) as facts:
        accepted, refused = collect(listed, found, map(read_table, parts), chosen)
        name = str(listed["dataset"].iloc[0]) if len(listed) else ""
        check_limits(refused, len(listed), chosen, name)
        write_table(refused, quarantine)
        write_table(accepted, collected)
        facts["images"], facts["refused"], facts["flags"] = len(accepted), len(refused), count_flags(accepted)
    _print_manifest(accepted)
    _print_quarantine(refused)


@app.command("split-images")
def split_images(
    folders: Annotated[
        list[Path], typer.Argument(help="Folder of each dataset, named like it: index, problems, collected, shards.")
    ],
    plan: Annotated[str, typer.Option(help="SplitPlan as JSON.")],
    splits: Annotated[Path, typer.Option(help="Parquet to write: one row for each patient.")],
    duplicates: Annotated[Path, typer.Option(help="Parquet to write: pairs of copies.")],
    quarantine: Annotated[Path, typer.Option(help="Parquet to write: copies that were set aside.")],
    leakage: Annotated[Path, typer.Option(help="Parquet to write: what each two parts share.")],
    options: Options = "{}",
    seed: Annotated[int, typer.Option(help="Seed of the split by patient.")] = 0,
) -> None:
    """Divide all datasets, no patient and no copy of an image on two sides (a rule's command).

    Where that cannot be done, the folder `stopped` beside --splits gets two tables: the copies that were found, and the
    images that stand in the way.
    """
    from cxrflow.config.base import parse_options
    from cxrflow.config.datasets import SplitPlan
    from cxrflow.config.images import ImagesOptions
    from cxrflow.errors import CxrflowError
    from cxrflow.images.split import Collected, DivisionStopped, divide
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    chosen, told = parse_options(ImagesOptions, options), parse_options(SplitPlan, plan)
    places = {folder.name: folder for folder in folders}
    if sorted(folder.name for folder in folders) != sorted(told.datasets):
        raise CxrflowError(f"--plan names {', '.join(told.datasets)}, the folders are {', '.join(map(str, folders))}")
    tables = ("index", "problems", "collected")
    inputs = [folder / f"{table}.parquet" for folder in folders for table in tables]
    manifests = {name: folder / "manifest.parquet" for name, folder in places.items()}
    written = [splits, duplicates, quarantine, leakage, *manifests.values()]
    # Not among the results: Snakemake deletes those of a job that failed.
    stopped = {table: splits.parent / "stopped" / f"{table}.parquet" for table in ("duplicates", "quarantine")}
    settings = {"plan": told.model_dump(mode="json"), "images": chosen.model_dump(mode="json")}
    with recorded("split", written, inputs, settings, seed) as facts:
        collected = {
            name: Collected(*(read_table(folder / f"{table}.parquet") for table in tables), folder, told.datasets[name])
            for name, folder in places.items()
        }
        try:
            made = divide(collected, chosen, seed)
        except DivisionStopped as reason:
            for table, path in stopped.items():
                write_table(getattr(reason, table), path)
            instead = "join keeps their patients together" if chosen.duplicates == "drop" else "drop sets them aside"
            raise CxrflowError(
                f"{reason}\nThe images in question: `cxrflow quarantine {stopped['quarantine']} --files`. Copies that "
                f"were found: {stopped['duplicates']} (images.duplicates: {instead})"
            ) from reason
        for path in stopped.values():
            path.unlink(missing_ok=True)
        for name, manifest in made.manifests.items():
            write_table(manifest, manifests[name])
        write_table(made.leakage, leakage)
        write_table(made.quarantine, quarantine)
        write_table(made.duplicates, duplicates)
        write_table(made.splits, splits)
        sizes = made.splits.groupby(["dataset", "split"]).size()
        facts["patients"] = {f"{dataset} {split}": int(count) for (dataset, split), count in sizes.items()}
        for fact, column in (("sources", made.splits["split_source"]), ("duplicates", made.duplicates["kind"])):
            facts[fact] = {name: int(count) for name, count in column.value_counts().sort_index().items()}
        facts["refused"] = len(made.quarantine)
        facts["near_copies_unused"] = sum(
            int((rows["unused_reason"] == "near_copy").sum()) for rows in made.manifests.values()
        )
        facts["largest_component"] = int(made.splits["component"].value_counts().max())  # false copies would chain
    typer.echo("patients: " + ", ".join(f"{count} in {part}" for part, count in facts["patients"].items()))
    found = ", ".join(f"{count} {kind}" for kind, count in facts["duplicates"].items()) or "none"
    aside = f"{len(made.quarantine)} set aside, {facts['near_copies_unused']} unused beside a near copy in their study"
    typer.echo(f"copies of images: {found}; {aside}")


@app.command("quarantine")
def quarantine_command(
    path: Annotated[Path, typer.Argument(help="A quarantine table, or a folder with some.")],
    files: Annotated[bool, typer.Option("--files", help="List every refused file with its message.")] = False,
    contact_sheet: Annotated[
        Path | None, typer.Option(help="PNG to draw: what was refused, by reason. Shows patients' pixels.")
    ] = None,
    root: Annotated[
        list[str] | None, typer.Option(help="DATASET=FOLDER of its images, where no study's run says; repeatable.")
    ] = None,
) -> None:
    """How many images and reports were refused, by stage and reason."""
    from cxrflow.errors import CxrflowError
    from cxrflow.images.quarantine import read_quarantine

    table = read_quarantine(path)
    if root and contact_sheet is None:
        raise CxrflowError("--root goes with --contact-sheet: nothing else reads the images")
    _print_quarantine(table)
    if files:
        for row in table.itertuples():
            typer.echo(f"{row.code}\t{row.path or row.study_id}\t{row.message}")
    if contact_sheet is not None:
        from cxrflow.images.contact_sheet import named_roots, study_roots, write_contact_sheet

        roots = study_roots(path) | named_roots(root or [], table["dataset"])
        count = write_contact_sheet(table, roots, contact_sheet)
        typer.echo(
            f"{contact_sheet}: up to six for each reason of {count} images; it shows patients' pixels, keep it local"
        )


def _print_manifest(manifest: pd.DataFrame) -> None:
    unused = manifest.loc[~manifest["used"], "unused_reason"].value_counts()
    left_out = "".join(f", {count} left out by {reason}" for reason, count in unused.items())
    typer.echo(f"{len(manifest)} images accepted: {int(manifest['used'].sum())} used{left_out}")
    from cxrflow.images.collect import count_flags

    for what, counts in (("views", manifest["view"].value_counts()), ("flags", count_flags(manifest))):
        if len(counts):
            typer.echo(f"{what}: " + ", ".join(f"{count} {name}" for name, count in counts.items()))


def _print_quarantine(quarantine: pd.DataFrame) -> None:
    from cxrflow.datasets.table import CODES as LISTED
    from cxrflow.images.codes import CODES

    typer.echo(f"{len(quarantine)} in quarantine")
    for (stage, code), rows in quarantine.groupby(["stage", "code"], sort=True):
        why = CODES.get(code) or LISTED.get(code) or (rows["message"].iloc[0] if rows["message"].nunique() == 1 else "")
        typer.echo(f"  {len(rows):6d}  {stage}  {code}  {why}".rstrip())
