"""Commands for a trained model in use: export, embed-images, embed-text, build-index, search, serve."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer()

Model = Annotated[Path, typer.Argument(metavar="MODEL", help="Folder of a trained model.")]
IndexFolder = Annotated[Path, typer.Argument(metavar="INDEX", help="Folder that `cxrflow build-index` has written.")]
Device = Annotated[str, typer.Option(help="auto, cpu or cuda.")]
NEWLINE = "\n"


@app.command("export")
def export_command(
    model: Model,
    out_dir: Annotated[Path, typer.Argument(metavar="OUT", help="Folder to write.")],
    evaluation: Annotated[
        list[Path] | None, typer.Option(help="retrieval.json of a test set, for the model card; repeatable.")
    ] = None,
    licence: Annotated[str, typer.Option(help="Licence of the weights, an identifier of the hub.")] = "other",
) -> None:
    """Write a hub-ready folder: safetensors, configuration, tokenizer, preprocessing, model card."""
    from cxrflow.serving.export import export_model

    files = export_model(model, out_dir, evaluation or [], licence)
    typer.echo(f"{out_dir}: {len(files)} files. Check README.md, licences above all, before it goes anywhere")


@app.command("embed-images")
def embed_images_command(
    model: Model,
    source: Annotated[Path, typer.Argument(metavar="IN", help="Folder of DICOM, PNG, JPEG files, or of shards.")],
    target: Annotated[Path, typer.Argument(metavar="OUT.parquet", help="Table to write: one embedding an image.")],
    threads: Annotated[int, typer.Option(min=1, help="Processes that read and decode.")] = 1,
    device: Device = "auto",
) -> None:
    """Embed a folder of images, read as the model's training images were; list what is refused and why."""
    from collections import Counter

    from cxrflow.clip.load import load_clip
    from cxrflow.io.tables import write_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.serving.embed import embed_images

    quarantine = target.with_name(f"{target.stem}.quarantine.parquet")
    with recorded("embed_images", [target, quarantine], [model]) as facts:
        rows, refused = embed_images(load_clip(model, device), source, target, threads)
        write_table(refused, quarantine)
        facts.update(images=rows, refused=len(refused))
    typer.echo(f"{target}: {rows} images; {len(refused)} refused")
    for code, count in sorted(Counter(refused["code"]).items()):
        typer.echo(f"  {count:6d}  {code}")


@app.command("embed-text")
def embed_text_command(
    model: Model,
    source: Annotated[Path, typer.Argument(metavar="IN.csv", help="CSV (or Parquet) with a column of reports.")],
    target: Annotated[Path, typer.Argument(metavar="OUT.parquet", help="Table to write.")],
    text_column: Annotated[str, typer.Option(help="Column that holds the text.")] = "report",
    batch_size: Annotated[int, typer.Option(min=1, help="Texts in a batch; no effect on results.")] = 64,
    device: Device = "auto",
) -> None:
    """Embed a table of reports: its other columns and a vector a row, in one space with the images'."""
    from cxrflow.clip.load import load_clip
    from cxrflow.provenance.manifest import recorded
    from cxrflow.serving.embed import TextSide
    from cxrflow.text_encoder.encode import encode_table

    with recorded("embed_text", target, [model, source], {"text_column": text_column}) as facts:
        side = TextSide(load_clip(model, device))
        facts["rows"] = rows = encode_table(side, source, target, text_column, None, batch_size)
    typer.echo(f"{target}: {rows} rows")


@app.command("build-index")
def index_command(
    model: Model,
    out_dir: Annotated[Path, typer.Argument(metavar="INDEX", help="Folder to write.")],
    images_dir: Annotated[
        list[Path], typer.Option(help="Folder with a dataset's shards and manifest; once a dataset.")
    ],
    reports: Annotated[
        list[Path] | None, typer.Option(help="reports.parquet of a dataset, shown in answers; repeatable.")
    ] = None,
    split: Annotated[str, typer.Option(help="train, validate, test, or all.")] = "all",
    half: Annotated[bool, typer.Option("--half", help="Vectors in float16: half the memory.")] = False,
    picture_side: Annotated[int, typer.Option(min=64, max=2048, help="Largest side of the pictures kept, px.")] = 256,
    device: Device = "auto",
) -> None:
    """Make an index to search in: vectors, pictures and reports of the studies. It is patient data where they are."""
    from cxrflow.clip.load import load_clip
    from cxrflow.provenance.manifest import recorded
    from cxrflow.serving.build_index import collect, write_index

    tables = reports or []
    settings = {"split": split, "half": half, "picture_side": picture_side}
    inputs = [model, *(folder / "manifest.parquet" for folder in images_dir), *tables]
    with recorded("build-index", out_dir, inputs, settings) as facts:
        loaded = load_clip(model, device)
        collection = collect(images_dir, tables, split, loaded.report_text)
        made = write_index(out_dir, loaded, model, collection, "float16" if half else "float32", picture_side)
        facts.update(images=made.images, studies=made.studies, reports=made.reports)
    typer.echo(f"{out_dir}: {made.studies} studies, {made.images} images, {made.reports} reports")


@app.command("search")
def search_command(
    model: Model,
    index: IndexFolder,
    text: Annotated[
        str | None,
        typer.Option(
            help="A finding or a report. '-' reads it from standard input: other users of the machine can see what "
            "stands on a command line, and a shell keeps it."
        ),
    ] = None,
    image: Annotated[Path | None, typer.Option(help="A DICOM, PNG or JPEG file.")] = None,
    among: Annotated[str, typer.Option(help="What is compared with: images or reports.")] = "images",
    top: Annotated[int, typer.Option(help="Number of studies.")] = 10,
    show_reports: Annotated[bool, typer.Option("--show-reports", help="Print the reports found too.")] = False,
    thumbnails: Annotated[Path | None, typer.Option(help="Folder for the pictures found, 01.jpg the nearest.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a study.")] = False,
    device: Device = "auto",
) -> None:
    """The studies of an index nearest to a text or an image."""
    import json
    import sys

    from cxrflow.clip.load import load_clip
    from cxrflow.errors import CxrflowError
    from cxrflow.serving.index import open_index
    from cxrflow.serving.search import image_query, nearest, read_query_image, text_query

    if (text is None) == (image is None):
        raise CxrflowError("search with either --text or --image")
    if among not in ("images", "reports"):
        raise CxrflowError(f"--among is images or reports (found '{among}')")
    loaded, opened = load_clip(model, device), open_index(index, model)
    if image is not None:
        query = image_query(loaded, read_query_image(loaded, image))
    else:
        query = text_query(loaded, sys.stdin.read() if text == "-" else text)
    hits = nearest(opened, query, among, top)
    if thumbnails is not None:
        thumbnails.mkdir(parents=True, exist_ok=True)
    for hit in hits:
        study, picture = opened.studies.iloc[hit.study], opened.images.iloc[hit.image]
        found = {
            **{"rank": hit.rank, "score": round(hit.score, 4), "dataset": study["dataset"]},
            **{"study_id": study["study_id"], "image_id": picture["image_id"], "view": picture["view"]},
        }
        if thumbnails is not None:
            path = thumbnails / f"{hit.rank:02d}.jpg"
            path.write_bytes(opened.picture(hit.image))
            found["thumbnail"] = str(path)
        if show_reports:
            found["report"] = opened.report(hit.study)
        if as_json:
            typer.echo(json.dumps(found))
            continue
        report = found.pop("report", None)
        typer.echo("\t".join(_printable(str(value)) for value in found.values()))
        if report:
            typer.echo(f"    {_printable(report, kept=NEWLINE)}\n")


@app.command("serve")
def serve_command(
    model: Model,
    index: IndexFolder,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any free one.")] = 8765,
    host: Annotated[
        str, typer.Option(help="Address to listen on. Any but a loopback one lets others on the network come.")
    ] = "127.0.0.1",
    device: Device = "auto",
) -> None:
    """A page to search with on this machine: type a finding or drop an image."""
    import ipaddress
    import os
    import secrets
    import signal

    from cxrflow.clip.load import load_clip
    from cxrflow.serving.index import open_index
    from cxrflow.serving.server import SearchPage, listen, web_server

    bound, hosts = listen(host, port)
    if not ipaddress.ip_address(host).is_loopback:
        typer.echo(
            f"cxrflow: warning: {host} can be reached from the network, and nothing is encrypted: whoever listens "
            "there reads the key, the reports and the images. An SSH tunnel to the default address is safer",
            err=True,
        )
    loaded, opened = load_clip(model, device), open_index(index, model)
    key = secrets.token_urlsafe(24)
    page = SearchPage(opened, loaded, model.resolve().name, hosts, key)
    typer.echo(f"Open http://{hosts[0]}/#key={key}  (the key keeps other users of this machine out; Ctrl-C ends)")
    # At once, whatever a thread is doing: nothing is left to write, and Python's own end would wait for the model.
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: os._exit(0))
    web_server(page, bound).run()


def _printable(text: str, kept: str = "") -> str:
    """A text of an index without what commands a terminal (colours, titles, other columns), but for what is `kept`."""
    return "".join(c if c in kept or unicodedata.category(c) not in ("Cc", "Cf", "Cs") else "\ufffd" for c in text)
