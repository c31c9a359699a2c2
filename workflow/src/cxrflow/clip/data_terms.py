"""Titles and licences of a run's datasets, for its model card: the registry's, by way of the study's configuration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cxrflow.config.datasets import load_registry

REGISTRY = Path(__file__).resolve().parents[4] / "config" / "datasets.yaml"
TERMS = ("title", "version", "licence", "citation")


def data_terms(names: Iterable[str], context: Mapping[str, Any]) -> dict[str, dict[str, str] | None]:
    """Title, version, licence and citation by dataset; None where neither study nor registry know it.

    context: of the run (`run_context`), which holds the study's configuration inside the workflow.
    """
    registry = {name: entry.model_dump(include=set(TERMS)) for name, entry in load_registry(REGISTRY).items()}
    uses = (context.get("config") or {}).get("datasets", {})
    terms: dict[str, dict[str, str] | None] = {}
    for name in names:
        source = uses.get(name, {}).get("source") or name
        entry = source if isinstance(source, Mapping) else registry.get(source)
        terms[name] = None if entry is None else {key: entry[key] for key in TERMS}
    return terms
