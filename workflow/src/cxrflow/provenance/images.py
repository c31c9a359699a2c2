"""Container images: which file or reference a rule runs in.

What is pinned is tracked in containers/images.lock.yaml: for each image the digests of the definition and of its
requirement lock, its base and Debian packages, and a published reference by digest once somebody publishes it. A local
build is named by these, since Snakemake notices a changed image by its name alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from hashlib import md5
from pathlib import Path
from typing import Any

import yaml

from cxrflow.errors import CxrflowError, nearest
from cxrflow.io.hashing import sha256_file, sha256_text

LOCK = Path("containers/images.lock.yaml")
PARTS = ("definition_sha256", "lock_sha256", "installer_sha256")
DEFINITION = Path("containers/image.def")  # one for all: images differ in their requirement lock and in `packages`


def pinned(name: str, lock: Path = LOCK) -> dict[str, Any]:
    """The lock's entry of an image. Raises CxrflowError for an unknown name, or a publication without a digest."""
    entries = yaml.safe_load(lock.read_text(encoding="utf-8"))
    if name not in entries:
        raise CxrflowError(f"{lock}: no image '{name}'{nearest(name, entries)}")
    published = entries[name]["published"]
    if published and not re.fullmatch(r"(docker|oras)://\S+@sha256:[0-9a-f]{64}", published):
        raise CxrflowError(f"{lock}: {name} is published as {published}, which is no reference by digest (…@sha256:…)")
    return entries[name]


def image_reference(name: str, lock: Path = LOCK) -> str:
    """What a rule's `container:` gets: the matching local build where there is one, else the published image.

    Without either, the path where the build belongs.
    """
    entry = pinned(name, lock)
    built = built_path(name, entry, lock)
    return built.as_posix() if built.is_file() or not entry["published"] else entry["published"]


def pulled_name(reference: str) -> str:
    """The file name Snakemake keeps a published image under."""
    return f"{md5(reference.encode()).hexdigest()}.simg"


def built_path(name: str, entry: dict[str, Any], lock: Path = LOCK) -> Path:
    """`containers/images/<name>-<sha12>.sif`, sha12 taken over all the lock says of what it is built from."""
    key = sha256_text(" ".join(entry[part] for part in (*PARTS, "packages", "base")))[:12]
    return lock.parent / "images" / f"{name}-{key}.sif"


def current_digests(name: str, repository: Path = Path(".")) -> dict[str, str]:
    """Digests of the definition, the requirement lock and the installer's, as they lie in the checkout."""
    files = (DEFINITION, Path("envs", f"{name}.lock"), Path("envs", "installer.lock"))
    return {part: sha256_file(repository / file) for part, file in zip(PARTS, files, strict=True)}


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
