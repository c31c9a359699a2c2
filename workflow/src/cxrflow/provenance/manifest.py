"""A manifest beside every result: what made it, from what, with which code, settings, seeds, packages and device."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from cxrflow.io.atomic import write_json
from cxrflow.io.hashing import sha256_file, sha256_text
from cxrflow.provenance.context import run_context
from cxrflow.provenance.images import pulled_name

SCHEMA = 2
PACKAGES = (
    "numpy", "pandas", "pyarrow", "scipy", "scikit-learn", "matplotlib", "pydicom", "python-gdcm", "pylibjpeg-openjpeg",
    "pyjpegls", "imagecodecs", "pillow", "opencv-python-headless", "presidio-analyzer", "spacy", "torch", "torchvision",
    "python-crfsuite", "transformers", "tokenizers", "peft", "open_clip_torch", "timm", "safetensors",
)  # fmt: skip


def manifest_path(output: str | Path) -> Path:
    """Where the manifest of a result lies: inside a folder, beside a file."""
    output = Path(output)
    return output / "manifest.json" if output.is_dir() else output.with_name(output.name + ".manifest.json")


@contextmanager
def recorded(
    stage: str,
    output: str | Path | Sequence[str | Path],
    inputs: Iterable[str | Path] = (),
    options: BaseModel | dict[str, Any] | None = None,
    seed: int | None = None,
    keep: bool = False,
) -> Iterator[dict[str, Any]]:
    """Write the manifest of `output` when the block ends without an exception; of several outputs, one beside each.

    Yields a dict for facts that are known only afterwards (counts, device); they stand under `facts`. With `keep`, a
    manifest that is there and tells of the same output, inputs, options and facts stays: what several studies share is
    made once. Facts may hold `files`, {root, table, sha256}: a table (path, bytes, sha256) of files below `root` that
    `verify` reads too, and the digest of its lines `<sha256>  <path>`.
    """
    outputs = [Path(output)] if isinstance(output, str | Path) else [Path(path) for path in output]
    started = time.time()
    facts: dict[str, Any] = {}
    yield facts
    settings = json.loads(options.model_dump_json()) if isinstance(options, BaseModel) else (options or {})
    context = run_context()
    manifest = {
        "schema": SCHEMA,
        "stage": stage,
        "inputs": [_described(Path(path)) for path in inputs],
        "options": settings,
        "options_sha256": sha256_text(json.dumps(settings, sort_keys=True)),
        "seed": seed,
        "facts": facts,
        "context": context,
        "image": _image(context),
        "packages": _versions(),
        "machine": {
            "python": platform.python_version(),
            "platform": platform.platform(),
            "device": _device(),
            "cpu": _processor(),
            "cpus": len(os.sched_getaffinity(0)),
        },
        "slurm_job": os.environ.get("SLURM_JOB_ID"),
        "slurm_node": os.environ.get("SLURMD_NODENAME"),
        "cuda_visible_devices": os.environ.get("CUDA_VISIBLE_DEVICES"),
        "started": round(started, 3),
        "seconds": round(time.time() - started, 3),
    }
    made = [{"path": path.as_posix(), "sha256": digest(path)} for path in outputs]
    for path, described in zip(outputs, made, strict=True):
        own = manifest | {"output": described, "beside": [other for other in made if other is not described]}
        if not (keep and _tells_the_same(manifest_path(path), own)):
            write_json(manifest_path(path), own)


def digest(path: Path) -> str:
    """SHA-256 of a file, or of the sorted (relative path, SHA-256) pairs of a folder without its manifest."""
    if path.is_file():
        return sha256_file(path)
    files = sorted(
        f for f in path.rglob("*") if f.is_file() and f.name not in ("manifest.json", ".snakemake_timestamp")
    )
    return sha256_text("\n".join(f"{f.relative_to(path).as_posix()} {sha256_file(f)}" for f in files))


def _tells_the_same(path: Path, manifest: dict[str, Any]) -> bool:
    if not path.is_file():
        return False
    before = json.loads(path.read_text(encoding="utf-8"))
    return all(before.get(key) == manifest[key] for key in ("schema", "output", "inputs", "options_sha256", "facts"))


def _described(path: Path) -> dict[str, Any]:
    upstream = manifest_path(path)
    return {
        "path": path.as_posix(),
        "sha256": digest(path),
        "manifest_sha256": sha256_file(upstream) if upstream.is_file() else None,
    }


def _versions() -> dict[str, str]:
    versions = {}
    for package in PACKAGES:
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue  # not every image carries every package
    return versions


def _image(context: dict[str, Any]) -> dict[str, Any] | None:
    """The container this process runs in: name, reference and the SIF's SHA-256. None outside a container.

    A published image has no SIF of the run's own: its digest is the one its reference names.
    """
    path = os.environ.get("APPTAINER_CONTAINER") or os.environ.get("SINGULARITY_CONTAINER")
    if not path:
        return None
    for name, facts in context["images"].items():
        reference = facts["reference"]
        if Path(path).name in (Path(reference).name, pulled_name(reference)):
            return {"name": name, "reference": reference, "sha256": facts["sha256"] or reference.rpartition(":")[2]}
    return {"name": Path(path).name, "reference": path, "sha256": None}


def _processor() -> str:
    """Model name of the processor, as Linux gives it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:  # not Linux
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _device() -> str:
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        return torch.cuda.get_device_name()
    return "cpu"
