"""Which files of a dataset are there and right, and the record of it.

In: a folder and what its publisher or the registry says of it. Out: a table of files, and `verified.json` with the
totals, written last, so that its presence means that all of it holds. `verified.parquet` beside it keeps size and time
of every file: a second verification reads again only what changed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pandas as pd

from cxrflow.config.datasets import DatasetEntry, RemoteFile
from cxrflow.datasets.files import present
from cxrflow.datasets.split_file import require_split_file, split_table
from cxrflow.datasets.subset import subset_facts
from cxrflow.download.chosen import chosen_files
from cxrflow.download.folder import how_to_get, require_folder
from cxrflow.download.sources import read_checksums
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_json
from cxrflow.io.hashing import sha256_file, sha256_listing, sha256_text
from cxrflow.io.tables import read_table, write_table
from cxrflow.progress import progress

RECORD = "verified.json"
FETCHED = ".fetched.json"  # below a root that was fetched to the end: of which entry, from where, with which digests
FILE_COLUMNS = ("path", "bytes", "mtime_ns", "sha256", "checked")
ACTING = (
    "version", "access", "files", "base_url", "checksums", "redivis", "azure", "hub", "needed", "archives", "table",
)  # fmt: skip
THREADS = 4


def verify_in_place(name: str, entry: DatasetEntry, root: Path, record: Path) -> tuple[pd.DataFrame, int]:
    """Verify what the user put below `root`: (table of files, how many files of the publisher's list are not there).

    Files that the publisher's list of checksums names and that are there must match it; a part of a dataset is enough,
    as long as the needed files are there. Of a subset, the files of other patients are not read. Raises CxrflowError
    naming the dataset, the key to set, and what is missing or wrong.
    """
    require_folder(name, entry, root)
    require_split_file(name, entry, root)
    used = used_files(name, entry, root)
    authority, sums = entry.checksums, {}
    if authority is not None and (root / authority).is_file():
        sums = read_checksums(root / authority)
    elif (root / FETCHED).is_file():
        authority, sums = "what its publisher's checksums confirmed when it was fetched", read_fetched(root)["sums"]
    there = present(root, sums)
    absent = len(sums) - len(there)
    if entry.subset is not None:  # patients are counted among those that are there, listed studies among all
        listed = there if entry.subset.patients is not None else sums
        chosen, _ = chosen_files(name, entry, [RemoteFile(path=path, url="") for path in listed])
        there &= {remote.path for remote in chosen}
    files = hashed(root, sorted(there | set(used)), record)
    expected = files["path"].map(sums)
    wrong = files[expected.notna() & (expected != files["sha256"])]
    if len(wrong):
        raise CxrflowError(
            f"dataset '{name}': {len(wrong)} of {len(there)} files below {root} differ from {authority}, among "
            f"them {', '.join(wrong['path'].head(3))}. Fetch them again"
        )
    checked = expected.notna().map({True: "publisher", False: "unchecked"})
    return files.assign(checked=checked.astype("str")), absent


def used_files(name: str, entry: DatasetEntry, root: Path) -> list[str]:
    """The needed files that are below the root, and those that others publish and the user put there.

    Raises CxrflowError naming needed ones of which no alternative is there.
    """
    groups = entry.alternatives()
    if entry.table is not None:
        groups.append([entry.table.file])
    found = [next((path for path in group if (root / path).exists()), None) for group in groups]
    missing = [" or ".join(group) for group, path in zip(groups, found, strict=True) if path is None]
    if missing:
        raise CxrflowError(f"dataset '{name}': {root} holds no {', no '.join(missing)}. {how_to_get(name, entry)}")
    table = split_table(entry, root)
    if table is not None and table.is_relative_to(root):
        found.append(table.relative_to(root).as_posix())
    return [path for path in (*found, *entry.beside) if path is not None and (root / path).is_file()]


def hashed(root: Path, paths: Iterable[str], record: Path) -> pd.DataFrame:
    """path, bytes, mtime_ns, sha256 of files below the root; digests of unchanged files come from the last record."""
    known = {row.path: row for row in _last_files(record).itertuples()}
    stats = {path: os.stat(root / path) for path in paths}
    unread = [
        path
        for path, stat in stats.items()
        if path not in known
        or not known[path].sha256
        or (known[path].bytes, known[path].mtime_ns) != (stat.st_size, stat.st_mtime_ns)
    ]
    digests = {path: known[path].sha256 for path in stats if path in known}
    bar = progress(total=sum(stats[path].st_size for path in unread), description="checksums", unit="B")
    bar.unit_scale = True
    with bar, ThreadPoolExecutor(THREADS) as pool:
        for path, digest in zip(unread, pool.map(lambda path: sha256_file(root / path), unread), strict=True):
            digests[path] = digest
            bar.update(stats[path].st_size)
    rows = [(path, stat.st_size, stat.st_mtime_ns, digests[path]) for path, stat in stats.items()]
    return pd.DataFrame(rows, columns=["path", "bytes", "mtime_ns", "sha256"])


def still_verified(name: str, entry: DatasetEntry, root: Path, record: Path) -> bool:
    """Whether the last record is of this entry, every file in it has kept its size and time, and none came beside."""
    if not record.is_file() or read_record(record).get("entry_sha256") != entry_digest(name, entry):
        return False
    files = _last_files(record)
    for row in files.itertuples():
        try:
            stat = os.stat(root / row.path)
        except OSError:
            return False
        if (stat.st_size, stat.st_mtime_ns) != (row.bytes, row.mtime_ns):
            return False
    return len(files) > 0 and set(used_files(name, entry, root)) <= set(files["path"])


def write_fetched(name: str, entry: DatasetEntry, root: Path, files: pd.DataFrame, facts: Mapping[str, object]) -> None:
    """Note below the root that the entry was fetched to the end, with the SHA-256 of what its publisher confirmed.

    A later verification needs no server for it, and no credentials that may have expired.
    """
    confirmed = files[files["checked"] == "publisher"]
    sums = dict(zip(confirmed["path"], confirmed["sha256"], strict=True))
    write_json(root / FETCHED, {"entry_sha256": entry_digest(name, entry), "facts": dict(facts), "sums": sums})


def read_fetched(root: Path) -> dict[str, Any]:
    """entry_sha256, facts and sums of `write_fetched`; {} where nothing was fetched to the end."""
    return json.loads((root / FETCHED).read_text(encoding="utf-8")) if (root / FETCHED).is_file() else {}


def write_record(
    name: str, entry: DatasetEntry, files: pd.DataFrame, record: Path, facts: Mapping[str, object] | None = None
) -> dict[str, object]:
    """Write `verified.parquet`, then `verified.json`, and return what the latter holds.

    files: FILE_COLUMNS, `sha256` "" for files unpacked from a verified archive. The record's `sha256` is that of the
    sorted lines `<sha256>  <path>`: one number that stands for the dataset.
    """
    files = files[list(FILE_COLUMNS)].sort_values("path").reset_index(drop=True)
    digested = files[files["sha256"] != ""]
    value = {
        "schema": 1,
        "dataset": name,
        "version": entry.version,
        "access": entry.access,
        "licence": entry.licence,
        "files": len(files),
        "bytes": int(files["bytes"].sum()),
        "sha256": sha256_listing(zip(digested["sha256"], digested["path"], strict=True)),
        "checked": {key: int(count) for key, count in files["checked"].value_counts().sort_index().items()},
        **({"subset": subset_facts(name, entry.subset)} if entry.subset is not None else {}),
        "entry_sha256": entry_digest(name, entry),
        **(facts or {}),
    }
    write_table(files, files_of(record))
    write_json(record, value)
    return value


def files_of(record: Path) -> Path:
    """Where the table of a record's files lies."""
    return record.with_suffix(".parquet")


def verified_digests(record: Path, paths: Iterable[str]) -> pd.DataFrame:
    """path, bytes, mtime_ns, sha256 of those of `paths` whose digest is in a record's table."""
    columns = ["path", "bytes", "mtime_ns", "sha256"]
    if not files_of(record).is_file():
        return pd.DataFrame(columns=columns)
    files = pd.read_parquet(files_of(record), columns=columns, filters=[("path", "in", set(paths))])
    return files[files["sha256"] != ""].reset_index(drop=True)


def _last_files(record: Path) -> pd.DataFrame:
    path = files_of(record)
    return read_table(path) if path.is_file() else pd.DataFrame(columns=list(FILE_COLUMNS))


def read_record(record: Path) -> dict[str, object]:
    """What a record holds; {} where it is no JSON."""
    try:
        return json.loads(record.read_text(encoding="utf-8"))
    except ValueError:
        return {}


def entry_digest(name: str, entry: DatasetEntry) -> str:
    """A digest of what decides which files there are and how they are checked, the subset's list included."""
    acting = entry.model_dump(mode="json", exclude_none=True, include=set(ACTING))
    subset = {"subset": subset_facts(name, entry.subset)} if entry.subset is not None else {}
    return sha256_text(json.dumps(acting | subset, sort_keys=True))
