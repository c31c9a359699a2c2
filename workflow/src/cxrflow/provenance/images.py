"""Container images: which file or reference a rule runs in.

What is pinned is tracked in containers/images.lock.yaml: for each image the digests of the definition and of its
requirement lock, its base, and a published reference by digest once somebody publishes it. A local build is named by
these digests, since Snakemake notices a changed image by its name alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from cxrflow.errors import CxrflowError, nearest
from cxrflow.io.hashing import sha256_file, sha256_text

LOCK = Path("containers/images.lock.yaml")
DEFINITION = Path("containers/image.def")  # one for all: images differ in their requirement lock


def pinned(name: str, lock: Path = LOCK) -> dict[str, Any]:
    """The lock's entry of an image. Raises CxrflowError for a name it does not list."""
    entries = yaml.safe_load(lock.read_text(encoding="utf-8"))
    if name not in entries:
        raise CxrflowError(f"{lock}: no image '{name}'{nearest(name, entries)}")
    return entries[name]


def image_reference(name: str, lock: Path = LOCK) -> str:
    """What a rule's `container:` gets: the published image by digest, else the path of the matching local build."""
    entry = pinned(name, lock)
    return entry["published"] or built_path(name, entry, lock).as_posix()


def built_path(name: str, entry: dict[str, Any], lock: Path = LOCK) -> Path:
    """`containers/images/<name>-<sha12>.sif`, sha12 taken over the tracked digests."""
    key = sha256_text(f"{entry['definition_sha256']} {entry['lock_sha256']} {entry['base']}")[:12]
    return lock.parent / "images" / f"{name}-{key}.sif"


def current_digests(name: str, repository: Path = Path(".")) -> dict[str, str]:
    """Digests of the definition and requirement lock as they lie in the checkout."""
    return {
        "definition_sha256": sha256_file(repository / DEFINITION),
        "lock_sha256": sha256_file(repository / "envs" / f"{name}.lock"),
    }


def image_facts(names: Iterable[str], lock: Path = LOCK) -> dict[str, Any]:
    """For the run's context: each image's reference and, for a local file, its SHA-256.

    Raises CxrflowError where a file is no longer what its build recorded.
    """
    facts = {}
    for name in names:
        reference = image_reference(name, lock)
        path, digest = Path(reference), None
        if path.is_file():
            digest = sha256_file(path)
            record = path.with_suffix(".json")
            built = json.loads(record.read_text(encoding="utf-8"))["sha256"] if record.is_file() else None
            if digest != built:
                raise CxrflowError(
                    f"container image {path} is not the one that was built (SHA-256 {digest[:12]}, its record "
                    f"{record.name} has {built[:12] if built else 'none'}). Build it anew: "
                    f"containers/build --force {name}"
                )
        facts[name] = {"reference": reference, "sha256": digest}
    return facts


def require_images(names: Iterable[str], lock: Path = LOCK) -> None:
    """Raise CxrflowError naming the command that builds what is missing."""
    missing = [
        name
        for name in names
        if "://" not in (reference := image_reference(name, lock)) and not Path(reference).is_file()
    ]
    if missing:
        raise CxrflowError(
            f"container image not built: {', '.join(image_reference(name, lock) for name in missing)}. "
            f"Build with: containers/build {' '.join(missing)}"
        )
