"""The configuration's own documents, generated from the typed sections: JSON Schema and the table of keys."""

from __future__ import annotations

import json
from typing import Any, get_args, get_origin

from pydantic_core import PydanticUndefined

from cxrflow.config.base import Section
from cxrflow.config.datasets import DatasetEntry
from cxrflow.config.study import Study

ENTRY = "datasets.yaml: <name>"

INTRODUCTION = """# Configuration

Every key, generated from the typed configuration (`cxrflow config --write`; a test fails on drift). An unknown key
stops the run and names the nearest one. A configuration may build on another by `extends: config/demo.yaml`; each
top-level key it names then replaces that key of the other as a whole. Long defaults stand in
`workflow/schemas/config.schema.json`.

| file | what |
|---|---|
| `config.yaml` | the paper: credentialed data, the real language models |
| `openi.yaml` | real data without credentials: Open-I alone, on one GPU |
| `demo.yaml` | generated data, minutes on a laptop |
| `study.yaml` | every arm of the paper with three seeds on generated data, hours on two cores |
| `small.yaml` | the small models that the demo and the example build on |
| `examples/own_table.yaml` | your own folder of images and a table of reports |
| `examples/public_films.yaml` | beside it, for public films whose burned-in words somebody has looked at |
| `examples/reference_behaviour.yaml` | beside `config.yaml`: the reference code as released, its faults included |
| `datasets.yaml` | the registry of datasets: where each comes from, its licence, its checksums |
| `lexicon/` | abbreviations, PHI cues, label phrases: reviewed data files |
| `figures.mplstyle` | how figures look |

Environment variables, never configuration: `CXRFLOW_PSEUDONYM_KEY` for your own data, `PHYSIONET_USERNAME` and
`PHYSIONET_PASSWORD` or `~/.netrc`, `REDIVIS_API_TOKEN` and `CHEXPERT_PLUS_SAS_URL` for credentialed downloads,
`HF_TOKEN` for gated models and datasets, `CXRFLOW_LLM_API_KEY` for a server that rewrites reports, and those named at
the top of `workflow/profiles/local/profile.v9+.yaml` and `slurm/profile.v9+.yaml`.
"""


def schema() -> dict[str, Any]:
    """JSON Schema of a study's configuration, for editors and validators."""
    document = Study.model_json_schema()
    document["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    document["properties"]["extends"] = {
        "type": "string",
        "description": "Another configuration to build on, relative to the repository",
    }
    document.pop("required", None)  # any key may come from the file that `extends` names
    return document


def schema_text() -> str:
    """The schema as the file in workflow/schemas holds it."""
    return json.dumps(schema(), indent=2, sort_keys=True) + "\n"


def key_table() -> str:
    """Markdown: every key with type, default and effect, a table for each section, headed by all its places."""
    parts = [INTRODUCTION]
    for section, places in _places().items():
        title = ", ".join(f"`{place}`" for place in places) or "Top level"
        parts.append(
            f"\n## {title}\n\n{_first_line(section)}\n\n| key | type | default | effect |\n|---|---|---|---|\n"
        )
        for name, field in section.model_fields.items():
            parts.append(
                f"| `{name}` | {_type(field.annotation)} | {_default(field)} | {_cell(field.description or '')} |\n"
            )
    return "".join(parts)


def _places() -> dict[type[Section], list[str]]:
    """Every section and where it stands, from the top down; `<name>` is a key of a mapping, `[]` an item of a list."""
    places: dict[type[Section], list[str]] = {Study: [], DatasetEntry: [ENTRY]}
    queue: list[tuple[str, type[Section]]] = [("", Study), (f"{ENTRY}.", DatasetEntry)]
    while queue:
        prefix, section = queue.pop(0)
        for name, field in section.model_fields.items():
            origin = get_origin(field.annotation)
            place = f"{prefix}{name}" + (".<name>" if origin is dict else "[]" if origin in (list, tuple) else "")
            for inner in _sections(field.annotation):
                if inner is not DatasetEntry:
                    queue.append((f"{place}.", inner))
                places.setdefault(inner, []).append(place)
    return places


def _first_line(section: type[Section]) -> str:
    return (section.__doc__ or "").strip().splitlines()[0]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _type(annotation: Any) -> str:
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return "section"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is None:
        return getattr(annotation, "__name__", str(annotation)).replace("NoneType", "null")
    if origin is dict:
        return f"mapping to {_type(arguments[1])}"
    if origin in (list, tuple, frozenset):
        return f"list of {_type(arguments[0])}"
    if getattr(origin, "__name__", "") == "Literal" or str(origin) == "typing.Literal":
        return " \\| ".join(f"`{value}`" for value in arguments)
    if getattr(annotation, "__metadata__", None):
        return _type(arguments[0])
    return " or ".join(dict.fromkeys(_type(argument) for argument in arguments))


def _default(field: Any) -> str:
    if field.is_required():
        return "required"
    value = field.get_default(call_default_factory=True)
    if value is PydanticUndefined:
        return "required"
    if isinstance(value, Section):
        return "its defaults"
    text = json.dumps(value, ensure_ascii=False, default=lambda v: v.model_dump() if isinstance(v, Section) else str(v))
    return f"`{_cell(text)}`" if len(text) <= 90 else "see the schema"


def _sections(annotation: Any) -> list[type[Section]]:
    if isinstance(annotation, type):
        return [annotation] if issubclass(annotation, Section) else []
    return [section for argument in get_args(annotation) for section in _sections(argument)]
