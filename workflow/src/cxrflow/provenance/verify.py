"""Walk from a result to the data it came from, recomputing every digest on the way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.provenance.lineage import read_manifest
from cxrflow.provenance.manifest import digest, manifest_path


@dataclass(frozen=True)
class Finding:
    """One thing that does not match: which manifest says so, about which path, and what."""

    manifest: str
    path: str
    problem: str


def verify(start: str | Path) -> tuple[int, list[Finding]]:
    """Check the manifest at `start` and all upstream ones.

    Returns the number of manifests walked and the mismatches found: a result or input that is gone or altered, an
    upstream manifest that was rewritten since. Raises CxrflowError where `start` is no manifest.
    """
    start = Path(start)
    if not start.is_file():
        raise CxrflowError(
            f"manifest {start} does not exist; a result's manifest is <file>.manifest.json or <folder>/manifest.json"
        )
    queue, seen, findings = [start], set(), []
    digests: dict[Path, str] = {}

    def current(path: Path) -> str:
        if path not in digests:
            digests[path] = digest(path)
        return digests[path]

    while queue:
        path = queue.pop()
        if path in seen:
            continue
        seen.add(path)
        manifest = read_manifest(path)
        for position, item in enumerate([manifest["output"], *manifest["inputs"]]):
            target = Path(item["path"])
            if not target.exists():
                findings.append(Finding(str(path), str(target), "is gone"))
                continue
            if current(target) != item["sha256"]:
                findings.append(Finding(str(path), str(target), "was altered since"))
            upstream = manifest_path(target)
            if position and item["manifest_sha256"]:
                if not upstream.is_file():
                    findings.append(Finding(str(path), str(upstream), "is gone"))
                elif sha256_file(upstream) != item["manifest_sha256"]:
                    findings.append(Finding(str(path), str(upstream), "was rewritten since"))
                else:
                    queue.append(upstream)
    return len(seen), findings
