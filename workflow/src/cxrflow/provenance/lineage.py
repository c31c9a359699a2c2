"""Everything upstream of a result, read from the manifests without recomputing a digest (`verify` does that)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cxrflow.errors import CxrflowError
from cxrflow.provenance.manifest import SCHEMA, manifest_path

Manifest = Mapping[str, Any]


def read_manifest(path: Path) -> dict[str, Any]:
    """A manifest as written. Raises CxrflowError where the file is none, or one of another version."""
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        schema = manifest["schema"]
        if not {"stage", "output", "beside", "inputs", "context"} <= manifest.keys():
            raise KeyError("stage, output, beside, inputs or context")
    except (json.JSONDecodeError, TypeError, KeyError) as error:
        raise CxrflowError(f"{path} is no manifest of this workflow: {error}") from error
    if schema != SCHEMA:
        raise CxrflowError(
            f"{path} is of schema {schema}, written by another version of cxrflow than this one ({SCHEMA}): "
            "make the result anew"
        )
    return manifest


def manifest_of(path: Path) -> Path | None:
    """The manifest of a result: its own or, for a file that is part of a result folder, the folder's."""
    for candidate in (manifest_path(path), path.parent / "manifest.json"):
        if candidate.is_file():
            return candidate
    return None


def lineage(results: Iterable[Path], read: dict[Path, dict[str, Any]] | None = None) -> dict[Path, dict[str, Any]]:
    """Manifests of the results and of everything upstream of them, by path; results first, each once.

    read: manifests that need not be read again; those that were read are added. Results share most of what is upstream.
    """
    read = {} if read is None else read
    queue = [found for path in results if (found := manifest_of(Path(path)))]
    manifests: dict[Path, dict[str, Any]] = {}
    for path in queue:
        if path in manifests:
            continue
        if path not in read:
            read[path] = read_manifest(path)
        manifests[path] = read[path]
        queue += [found for item in manifests[path]["inputs"] if (found := manifest_of(Path(item["path"])))]
    return manifests


def distinct_steps(manifests: Mapping[Path, Manifest]) -> dict[Path, Manifest]:
    """One manifest of each step, in the order they began: a step that made several files has one beside each."""
    steps: dict[tuple, tuple[Path, Manifest]] = {}
    for place, manifest in manifests.items():
        made = sorted(item["path"] for item in (manifest["output"], *manifest["beside"]))
        steps.setdefault((manifest["started"], *made), (place, manifest))
    return dict(sorted(steps.values(), key=lambda step: (step[1]["started"], step[0])))


def uncommitted(manifest: Manifest) -> bool:
    """Whether the code behind a result is in no commit: changed since the last one, or outside a git checkout."""
    return manifest["context"].get("git", {}).get("dirty") is not False


def hardware(manifest: Manifest) -> str:
    """What a result was computed on: the GPU's name, or the processor's with the cores it might use."""
    machine = manifest["machine"]
    return f"{machine['cpu']}, {machine['cpus']} cores" if machine["device"] == "cpu" else machine["device"]
