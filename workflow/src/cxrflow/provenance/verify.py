"""Walk from a result to the data it came from, recomputing every digest on the way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file, sha256_listing
from cxrflow.io.tables import read_table
from cxrflow.progress import progress
from cxrflow.provenance.lineage import read_manifest
from cxrflow.provenance.manifest import digest, manifest_path


@dataclass(frozen=True)
class Finding:
    """One thing that does not match: which manifest says so, about which path, and what."""

    manifest: str
    path: str
    problem: str


def verify(start: str | Path, data: bool = True) -> tuple[int, int, list[Finding]]:
    """Check the manifest at `start` and all upstream ones; with `data`, the datasets' own files too.

    Returns the number of manifests walked, of files of datasets read, and the mismatches found: a result, input or file
    that is gone or altered, an upstream manifest that was rewritten since. Raises CxrflowError where `start` is no
    manifest.
    """
    start = Path(start)
    if not start.is_file():
        raise CxrflowError(
            f"manifest {start} does not exist; a result's manifest is <file>.manifest.json or <folder>/manifest.json"
        )
    queue, seen, findings = [start], set(), []
    digests: dict[Path, str] = {}
    read = 0

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
        if data and "files" in manifest.get("facts", {}):
            count, wrong = _check_files(str(path), **manifest["facts"]["files"])
            read, findings = read + count, findings + wrong
        for item in (manifest["output"], *manifest["beside"], *manifest["inputs"]):
            target = Path(item["path"])
            if not target.exists():
                findings.append(Finding(str(path), str(target), "is gone"))
                continue
            if current(target) != item["sha256"]:
                findings.append(Finding(str(path), str(target), "was altered since"))
            upstream = manifest_path(target)
            if item.get("manifest_sha256"):
                if not upstream.is_file():
                    findings.append(Finding(str(path), str(upstream), "is gone"))
                elif sha256_file(upstream) != item["manifest_sha256"]:
                    findings.append(Finding(str(path), str(upstream), "was rewritten since"))
                else:
                    queue.append(upstream)
    return len(seen), read, findings


def _check_files(manifest: str, root: str, table: str, sha256: str) -> tuple[int, list[Finding]]:
    """Read the files of a dataset again; of those unpacked from a checked archive, which have no digest, the size."""
    if not Path(table).is_file():
        return 0, [Finding(manifest, table, "is gone")]
    files = read_table(table, ["path", "bytes", "sha256"])
    digested = files[files["sha256"] != ""]
    if sha256_listing(zip(digested["sha256"], digested["path"], strict=True)) != sha256:
        return 0, [Finding(manifest, table, "was altered since")]
    bar = progress(total=int(files["bytes"].sum()), description=f"{root}: {len(files)} files", unit="B")
    bar.unit_scale = True
    findings = []
    with bar:
        for row in files.itertuples():
            place = Path(root) / row.path
            if not place.is_file():
                findings.append(Finding(manifest, place.as_posix(), "is gone"))
            elif place.stat().st_size != row.bytes or (row.sha256 and sha256_file(place) != row.sha256):
                findings.append(Finding(manifest, place.as_posix(), "was altered since"))
            bar.update(row.bytes)
    return len(files), findings
