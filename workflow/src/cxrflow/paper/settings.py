"""What the report says of the configuration: encoders, runs, images and seed as small tables.

In: the study's configuration as recorded. Out: tables of text. A key an older record lacks is printed as a dash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.arms import WRITTEN_OUT
from cxrflow.paper.cells import NOTHING
from cxrflow.paper.collect import label, ordered

SCRATCH = {"bert": "BERT from scratch", "llama": "Llama from scratch"}


@dataclass(frozen=True)
class SettingsTable:
    """A title, a header and rows of text."""

    title: str
    header: tuple[str, ...]
    rows: list[tuple[str, ...]]


def settings_tables(config: Mapping[str, Any], options: PaperOptions) -> list[SettingsTable]:
    """Tables of encoders, runs, and images and seed; empty where no configuration is recorded."""
    if not config:
        return []
    encoders = config.get("text_encoders") or {}
    runs = config.get("runs") or {}
    tables = [
        SettingsTable(
            "Text encoders",
            ("Encoder", "Base model", "Adaptation", "Pooling"),
            [_encoder(name, encoders[name], config, options) for name in ordered(encoders, options)],
        ),
        SettingsTable(
            "Runs",
            ("Run", "Encoder", "Text mode", "Vision tower", "Image size", "Trained on", "Length", "Batch", "Seed"),
            [_run(name, runs[name], config, options) for name in ordered(runs, options)],
        ),
        SettingsTable("Images and seed", ("Setting", "Value"), _shared(config)),
    ]
    return [table for table in tables if table.rows]


def _encoder(name: str, encoder: Mapping[str, Any], config: Mapping[str, Any], options: PaperOptions) -> tuple:
    base = (config.get("text_bases") or {}).get(encoder.get("base"), {})
    scratch = base.get("scratch") or {}
    source = base.get("id") or base.get("path") or SCRATCH.get(scratch.get("architecture")) or encoder.get("base")
    if scratch and base.get("source") == "scratch":
        source = f"{source}, {scratch.get('layers')} layers of {scratch.get('hidden_size')}"
    steps = [
        f"{step} ({encoder[step].get('adaptation')}, {_number(encoder[step].get('epochs'))} epochs)"
        for step in ("mntp", "contrastive")
        if encoder.get(step)
    ]
    return (label(name, options), _text(source), " + ".join(steps) or "none", _text(encoder.get("pooling")))


def _run(name: str, run: Mapping[str, Any], config: Mapping[str, Any], options: PaperOptions) -> tuple:
    training, vision = run.get("training") or {}, run.get("vision") or {}
    seen, epochs = training.get("samples_seen"), training.get("epochs")
    length = f"{seen:,} samples seen" if seen else f"{_number(epochs)} epochs"
    names = run.get("train_on") or config.get("datasets") or []
    data = ", ".join(_data(name, run, options) for name in names)
    tower = _text(vision.get("name"))
    if vision.get("pretrained") == "" and not tower.startswith("hf-hub:"):  # which brings its own
        tower += ", from scratch"
    seed = config.get("seed") if run.get("seed") is None else run["seed"]
    return (
        label(name, options),
        label(_text(run.get("encoder")), options),
        _text(run.get("text_mode")),
        tower,
        _number(vision.get("image_size")),
        data or NOTHING,
        length,
        _number(training.get("batch_size")),
        ", ".join(_number(each) for each in run.get("seeds") or [seed]),
    )


def _data(dataset: str, run: Mapping[str, Any], options: PaperOptions) -> str:
    """Which part of a dataset a run is trained on, and whether written out: each set for all datasets or by name."""
    share, text = (
        value.get(dataset) if isinstance(value, Mapping) else value
        for value in (run.get("fraction"), run.get("report_text"))
    )
    part = "" if share in (None, 1) else f"{share:.0%} of "
    return f"{part}{label(dataset, options)}{', written out' if text == WRITTEN_OUT else ''}"


def _shared(config: Mapping[str, Any]) -> list[tuple[str, ...]]:
    images = config.get("images") or {}
    rows = [
        ("Stored image size", f"{images['size']} pixels" if "size" in images else ""),
        ("Views in use", ", ".join(images.get("views") or [])),
        ("Seed of the study", _number(config.get("seed"))),
    ]
    return [row for row in rows if row[1] not in ("", NOTHING)]


def _text(value: Any) -> str:
    return NOTHING if value in (None, "") else str(value)


def _number(value: Any) -> str:
    return f"{value:,g}" if isinstance(value, float) else _text(value)
