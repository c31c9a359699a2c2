"""The HTML report: one file with the paper's numbers, tables and figures and where they came from.

In: PaperInputs, options and the manifests beside the input files. Out: HTML that requests nothing, reads on a phone,
and follows the reader's light or dark setting. It holds no report text but the examples of datasets that may be shown:
the inputs are read without it. Nothing in it depends on the time of day, so the same inputs give the same bytes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Record
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.io.hashing import sha256_file
from cxrflow.paper.blocks import DIRECTION_NAMES, MATCHING_NAMES, MATCHING_RULES, by_dataset
from cxrflow.paper.cells import FOOT, NOT_RUN, Cell, Column, Table
from cxrflow.paper.collect import PaperInputs, first_or, label, ordered
from cxrflow.paper.figures import FIGURE_SPECS, draw_figure
from cxrflow.paper.questions import answers
from cxrflow.paper.rerun import rerun_commands
from cxrflow.paper.settings import settings_tables
from cxrflow.paper.style import DEFAULT_STYLE, inline_svg, paper_style
from cxrflow.paper.tables import build_table
from cxrflow.paper.writers import PROVISIONAL, notes, plain
from cxrflow.provenance.lineage import Manifest, hardware, lineage

SMALL_POOL = 50  # with fewer candidates chance is high and intervals are wide: no number to compare
REPOSITORY_CITATION = "LLM2VEC4CXR / LLM2CLIP4CXR (arXiv 2509.15234)"


def render_report(
    inputs: PaperInputs, options: PaperOptions, context: Mapping[str, Any], seed: int, style: Path = DEFAULT_STYLE
) -> str:
    """The report as HTML. `context` is the run's: study, configuration, git facts (`provenance.context`)."""
    tables = [build_table(name, inputs, options, seed) for name in options.tables]
    figures = []
    for name in options.figures:
        spec = FIGURE_SPECS[name]
        title, caption = spec.title.format(k=options.recall_at), spec.caption_for(options)
        with paper_style(style):
            svg = inline_svg(draw_figure(name, inputs, options, seed), f"fig-{name}", f"{title}. {caption}")
        figures.append({"name": name, "title": title, "caption": caption, "svg": Markup(svg)})
    steps: dict[Path, Manifest] = {}
    provenance = [_provenance_row(path, lineage([path], steps)) for path in inputs.files]
    environment = Environment(
        loader=PackageLoader("cxrflow.paper", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"cell": _cell_text, "detail": _cell_detail, "sort_key": _sort_key, "place": _place}
    return environment.get_template("report.html.j2").render(
        title=options.title,
        citation=REPOSITORY_CITATION,
        study=context.get("study"),
        headline=_headline(inputs, options),
        answers=[answer.sentence for answer in answers(inputs, options, seed)],
        tables=[{"table": table, "notes": notes(table)} for table in tables],
        figures=figures,
        configuration=_configuration(context),
        context=context,
        provenance=provenance,
        steps=len(steps),
        provisional=PROVISIONAL if inputs.provisional else "",
        environments=_environments(steps),
        notes=_notes(inputs, options, tables, steps),
        configured=settings_tables(context.get("config") or {}, options),
        settings=_settings(inputs),
        rerun=rerun_commands(context.get("study"), context.get("started_with", "")),
        small_pool=SMALL_POOL,
        foot=FOOT,
        shown=", ".join(label(name, options) for name in ordered(_shown(inputs, options), options)),
    )


def _shown(inputs: PaperInputs, options: PaperOptions) -> set[str]:
    """Datasets of which the page prints reports."""
    return set(inputs.examples["dataset"]) if "retrieval_examples" in options.figures else set()


def _headline(inputs: PaperInputs, options: PaperOptions) -> dict[str, Any]:
    """The headline run's recall both ways and clinical agreement: cards, grouped by dataset."""
    retrieval = inputs.of_kind("retrieval")
    run = first_or(options.headline_run, (e.run for e in retrieval), options)
    metric = f"recall_at_{options.recall_at}"
    groups = []
    for dataset, group in by_dataset([e for e in retrieval if e.run == run], options):
        cards = [
            _card(f"Recall@{options.recall_at}, {DIRECTION_NAMES[task]}", group[0].find(task, metric, options.matching))
            for task in DIRECTIONS
        ]
        for evaluation in inputs.of_kind("clinical"):
            if (evaluation.run, evaluation.dataset) == (run, dataset):
                record = evaluation.find("image_to_text", "rule_chexpert_f1_micro_14")
                cards.append(_card("Label F1 of the first report", record))
        groups.append(
            {"dataset": label(dataset, options), "cards": cards, "small": any(card["small"] for card in cards)}
        )
    return {
        "run": label(run, options) if run else "",
        "matching": MATCHING_NAMES[options.matching],
        "rule": MATCHING_RULES[options.matching],
        "groups": groups,
    }


def _card(what: str, record: Record | None) -> dict[str, Any]:
    card = {"what": what, "value": NOT_RUN, "interval": "", "small": False, "sources": record.sources if record else ()}
    if record is None or record.value is None:
        return card | {"beside": [record.reason if record else "not in the evaluation files"]}
    if record.low is not None and record.high is not None:
        card["interval"] = f"{record.low:.3f} to {record.high:.3f}"
    beside = [f"chance {record.chance:.3f}"] if record.chance is not None else []
    beside += [f"pool {record.pool:,}"] if record.pool is not None else []
    return card | {
        "value": f"{record.value:.3f}",
        "beside": [", ".join([*beside, f"n {record.n:,}"])],
        "small": record.pool is not None and record.pool < SMALL_POOL,
    }


def _cell_text(cell: Cell, column: Column, table: Table) -> str:
    return plain(cell, column, table)


def _cell_detail(cell: Cell) -> str:
    """What a reader sees when pointing at a number."""
    if cell.value is None:
        return f"{NOT_RUN}: {cell.reason}"
    if isinstance(cell.value, str):
        return ""
    parts = [("chance", cell.chance), ("pool", cell.pool), ("n", cell.n)]
    shown = [
        f"{name} {value:.4g}" if isinstance(value, float) else f"{name} {value:,}"
        for name, value in parts
        if value is not None
    ]
    seeds = [f"mean of {cell.seeds} seeds"] if cell.seeds > 1 else []
    return ", ".join([*seeds, *shown, *(f"from {source}" for source in cell.sources)])


def _sort_key(cell: Cell) -> str:
    """What a column is sorted by: the unrounded value; cells without one come last."""
    return "" if cell.value is None else repr(cell.value) if not isinstance(cell.value, str) else cell.value


def _configuration(context: Mapping[str, Any]) -> str:
    config = context.get("config")
    if not config:
        return ""
    return yaml.safe_dump(config, sort_keys=False, allow_unicode=True, width=100)


def _provenance_row(path: Path, manifests: Mapping[Path, Manifest]) -> dict[str, str]:
    """What made a file and all that is upstream of it: where steps differ, each value with the stages it is of.

    Images go without stages: a stage runs in the one its rule names.
    """
    facts: dict[str, Callable[[Manifest], str]] = {
        "image": _image,
        "commit": _commit,
        "configuration": lambda manifest: (manifest["context"].get("config_sha256") or "not recorded")[:12],
        "seed": lambda manifest: "" if manifest["seed"] is None else str(manifest["seed"]),
        "hardware": hardware,
    }
    row = {"path": path.as_posix(), "id": _place(path.as_posix()), "sha256": sha256_file(path)[:12]}
    if not manifests:
        return row | dict.fromkeys(("stage", *facts), "no manifest")
    return row | {
        "stage": next(iter(manifests.values()))["stage"],
        **{name: _by_stage(manifests.values(), fact, name != "image") for name, fact in facts.items()},
    }


def _by_stage(manifests: Iterable[Manifest], fact: Callable[[Manifest], str], named: bool) -> str:
    """The one value all steps share, or each value, `named` with its stages. Steps without the fact do not count."""
    stages: dict[str, list[str]] = {}
    for manifest in manifests:
        if value := fact(manifest):
            stages.setdefault(value, []).append(manifest["stage"])
    if len(stages) < 2:
        return next(iter(stages), "none")
    return "; ".join(
        f"{value} ({', '.join(dict.fromkeys(names))})" if named else value for value, names in stages.items()
    )


def _image(manifest: Manifest) -> str:
    image = manifest["image"]
    return f"{image['name']} {(image['sha256'] or 'not recorded')[:12]}" if image else "no container"


def _commit(manifest: Manifest) -> str:
    git = manifest["context"].get("git", {})
    return (git.get("commit") or "in no git checkout")[: 18 if not git.get("commit") else 10] + (
        " + changes" if git.get("dirty") else ""
    )


def _place(source: str) -> str:
    """Identifier of a file's row in the provenance table."""
    return "from-" + re.sub(r"[^A-Za-z0-9]+", "-", source).strip("-")


def _environments(manifests: Mapping[Path, Manifest]) -> list[dict[str, str]]:
    """Each package and the versions the inputs, and everything upstream of them, were made with."""
    versions: dict[str, set[str]] = {}
    for manifest in manifests.values():
        for package, version in {"python": manifest["machine"]["python"], **manifest["packages"]}.items():
            versions.setdefault(package, set()).add(version)
    return [{"package": name, "versions": ", ".join(sorted(found))} for name, found in sorted(versions.items())]


def _settings(inputs: PaperInputs) -> list[str]:
    """What the evaluation files say of how they were computed."""
    said = Counter(f"{key.replace('_', ' ')}: {value}" for e in inputs.evaluations for key, value in e.settings.items())
    return sorted(said)


def _notes(
    inputs: PaperInputs,
    options: PaperOptions,
    tables: list[Table],
    manifests: Mapping[Path, Manifest],
) -> list[str]:
    said = list(options.notes)
    if inputs.generated:
        names = ", ".join(label(name, options) for name in ordered(inputs.generated, options))
        said.append(f"Generated data, not real patients: {names}. Their numbers say nothing about real radiographs.")
    devices = sorted({manifest["machine"]["device"] for manifest in manifests.values()})
    if devices == ["cpu"]:
        said.append("Everything was computed on a CPU.")
    skipped = Counter(
        cell.reason for table in tables for row in table.rows for cell in row.values() if cell.value is None
    )
    said += [f"Not run: {reason} ({count} table cells)." for reason, count in sorted(skipped.items())]
    if inputs.runs and max(map(len, inputs.runs.values())) == 1:
        said.append(
            "Each run was trained with one seed: intervals are over patients and leave out the variation of training."
        )
    said.append(
        "Recall depends on the pool: with another number of candidates it is another number. Compare runs within a "
        "dataset, direction and matching only."
    )
    said.append("Published numbers come from data, splits and pools that are not public. They are targets, not tests.")
    return said
