"""A whole dataset: fetched or verified in place, unpacked, recorded.

In: a registry entry and the folder it belongs to. Out: the files, and `verified.json`. What is done depends on
`access`:

local, credentialed    verified where the user put it; a credentialed one whose terms are accepted and whose folder is
                       empty is fetched from its source with the user's own credentials
open                   fetched from its source
generated              served by a local server with a password, and fetched through the same code
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import chain
from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry, RemoteFile
from cxrflow.datasets.files import present
from cxrflow.datasets.split_file import no_split_file, spellings
from cxrflow.download.archives import DamagedArchive, unpack, unpacked_files
from cxrflow.download.chosen import chosen_files
from cxrflow.download.fetch import Fetcher
from cxrflow.download.folder import how_to_get
from cxrflow.download.loopback import CHECKSUMS, published
from cxrflow.download.parts import parts_of
from cxrflow.download.session import CONNECTIONS, pooled_session
from cxrflow.download.sources import credentials, published_listing, session_for, source_files
from cxrflow.download.verify import (
    FETCHED,
    FILE_COLUMNS,
    entry_digest,
    read_fetched,
    read_record,
    still_verified,
    used_files,
    verify_in_place,
    write_fetched,
    write_record,
)
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file, sha256_listing
from cxrflow.progress import progress
from cxrflow.site import held

Row = tuple[str, int, int, str, str]  # FILE_COLUMNS
STARTED = ".downloading"
LOCK = ".lock"
PUBLISHED = "published"  # what the generator lets its server show; beside it lies the truth, which it does not


def download_dataset(
    name: str,
    entry: DatasetEntry,
    root: Path,
    record: Path,
    generated: Path | None = None,
    accept_terms: bool = False,
) -> dict[str, object]:
    """Bring `root` into a verified state and return the record.

    generated: folder that `cxrflow generate` wrote, for access "generated". Raises CxrflowError where data is missing,
    access is refused, or something is wrong with what is there; a second call goes on where the first one ended.
    """
    if entry.access == "generated":
        return _from_generator(name, entry, root, record, generated)
    ours = accept_terms and entry.sources() and _ours(entry, root)
    if entry.access == "open" or (entry.access == "credentialed" and ours):
        with held(root / LOCK, f"dataset '{name}'", wait=True):  # two studies may want it at a time
            return _from_source(name, entry, root, record)
    files, absent = verify_in_place(name, entry, root, record)
    return write_record(name, entry, files, record, {"absent": absent})


def _from_source(name: str, entry: DatasetEntry, root: Path, record: Path) -> dict[str, object]:
    """Fetched, unless it was and is still as it was then."""
    if entry.access == "open":
        if still_verified(name, entry, root, record):
            return read_record(record)
        files, facts = _fetched_from_source(name, entry, root)
        return write_record(name, entry, files, record, facts)
    if not _finished(name, entry, root):
        (root / STARTED).touch()
        files, facts = _fetched_from_source(name, entry, root)
        facts["accepted_terms"] = entry.licence
        write_fetched(name, entry, root, files, facts)
        (root / STARTED).unlink()
        return write_record(name, entry, files, record, facts)
    if still_verified(name, entry, root, record):
        return read_record(record)
    files, absent = verify_in_place(name, entry, root, record)
    files = pd.concat([files, _table(_unpacked(entry, root))], ignore_index=True)
    return write_record(name, entry, files, record, read_fetched(root)["facts"] | {"absent": absent})


def _fetched_from_source(name: str, entry: DatasetEntry, root: Path) -> tuple[pd.DataFrame, dict[str, object]]:
    """Fetch what the entry's source offers, or its subset. Returns the table of files and facts for the record."""
    fetcher = Fetcher(session_for(entry), _access(entry))
    offered, facts = source_files(entry, fetcher, root)
    listing, part = _chosen(name, entry, offered)
    return _fetched(name, entry, root, listing, fetcher), facts | part


def _chosen(
    name: str, entry: DatasetEntry, offered: Sequence[RemoteFile]
) -> tuple[list[RemoteFile], dict[str, object]]:
    """The files to fetch and, of a subset, the fact whether they are fewer than all."""
    listing, fewer = chosen_files(name, entry, offered)
    return listing, {} if entry.subset is None else {"fetched": "subset" if fewer else "whole"}


def _from_generator(
    name: str, entry: DatasetEntry, root: Path, record: Path, generated: Path | None
) -> dict[str, object]:
    site = generated / PUBLISHED if generated is not None else None
    if site is None or not site.is_dir():
        raise CxrflowError(f"dataset '{name}' is generated: --generated names the folder that `cxrflow generate` wrote")
    root.mkdir(parents=True, exist_ok=True)
    with published(site) as publication:
        session = pooled_session()
        session.auth = (publication.username, publication.password)
        session.trust_env = False  # a proxy of the environment cannot reach this machine's own port
        fetcher = Fetcher(session)
        listing, facts = _chosen(name, entry, published_listing(publication.url, CHECKSUMS, fetcher, root))
        return write_record(name, entry, _fetched(name, entry, root, listing, fetcher), record, facts)


def _fetched(
    name: str, entry: DatasetEntry, root: Path, listing: Sequence[RemoteFile], fetcher: Fetcher
) -> pd.DataFrame:
    """Fetch everything listed and unpack what the entry says. Returns the table of files."""
    paths = [remote.path for remote in listing]
    archives = {pattern: parts_of(pattern, paths) for pattern in entry.archives}
    _require_rest(name, entry, root, paths)
    sizes = [remote.bytes for remote in listing]
    bar = progress(total=sum(sizes) if all(sizes) else None, description=f"{name}: {len(listing)} files", unit="B")
    bar.unit_scale = True
    fetcher.advance = bar.update
    with bar, ThreadPoolExecutor(CONNECTIONS) as pool:
        transfers = [pool.submit(fetcher.fetch, remote, root / remote.path) for remote in listing]
        try:
            for transfer in as_completed(transfers):
                transfer.result()
        except BaseException:
            fetcher.stop.set()  # one refused file, or Ctrl-C, must not wait for the hours of another
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    authority = "registry" if entry.access == "open" else "publisher"
    pinned = {remote.path: bool(remote.sha256 or remote.md5) for remote in listing}
    known = {path: transfer.result() for path, transfer in zip(paths, transfers, strict=True)}
    rows = [_row(root, path, digest, authority if pinned[path] else "unchecked") for path, digest in known.items()]
    for pattern, parts in sorted(archives.items()):
        how = entry.unpacked()[pattern]
        digest = known[parts[0]] if len(parts) == 1 else sha256_listing((known[part], part) for part in parts)
        try:
            unpack([root / part for part in parts], root / how.folder, digest, how)
        except DamagedArchive as error:
            doubtful = [part for part in parts if not pinned[part]]
            if doubtful:  # nothing but its own structure could have told: fetch it anew next time
                for part in doubtful:
                    (root / part).unlink()
                raise CxrflowError(f"{error}; it was removed: run the command again") from error
            raise
    rows.extend(_unpacked(entry, root))
    there = {row[0] for row in rows}
    beside = [path for path in used_files(name, entry, root) if path not in there]
    rows.extend(_row(root, path, sha256_file(root / path), "unchecked") for path in beside)
    return _table(rows)


def _require_rest(name: str, entry: DatasetEntry, root: Path, coming: Sequence[str]) -> None:
    """Say before hours of transfer, not after them, which needed file the source does not have and nobody put there."""
    folders = [archive.folder for archive in entry.unpacked().values()]

    def lacking(choices: Sequence[str]) -> bool:
        comes = any(
            path == choice or path.startswith(f"{choice}/") for choice in choices for path in (*coming, *folders)
        )
        inside = any(choice.startswith(f"{folder}/") for choice in choices for folder in folders)
        return not comes and not inside and not any((root / choice).exists() for choice in choices)

    absent = f"is not among the files its source offers, nor below {root}"
    for choices in entry.alternatives():
        if lacking(choices):
            raise CxrflowError(
                f"dataset '{name}': {' or '.join(choices)} {absent}. Put it there. {how_to_get(name, entry)}"
            )
    if entry.split_file is not None and lacking(spellings(entry.split_file)):
        raise no_split_file(name, entry, absent)


def _unpacked(entry: DatasetEntry, root: Path) -> list[Row]:
    """Rows of what was unpacked below the root: its digest is the archive's."""
    folders = sorted(archive.folder for archive in entry.unpacked().values())
    files = (path.relative_to(root).as_posix() for folder in folders for path in unpacked_files(root / folder))
    return [_row(root, path, "", "unpacked") for path in files]


def _table(rows: list[Row]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(FILE_COLUMNS))


def _row(root: Path, path: str, digest: str, checked: str) -> Row:
    stat = (root / path).stat()
    return path, stat.st_size, stat.st_mtime_ns, digest, checked


def _ours(entry: DatasetEntry, root: Path) -> bool:
    """Whether the folder was begun by an earlier download, or is empty but for files that no source offers and the user
    put there: any other folder of the user's is never added to.
    """
    begun = (root / STARTED).is_file() or (root / FETCHED).is_file()
    theirs = {LOCK, *entry.beside, *spellings(entry.split_file or ""), *chain.from_iterable(entry.alternatives())}
    return begun or not root.is_dir() or all(path.is_file() and path.name in theirs for path in root.iterdir())


def _finished(name: str, entry: DatasetEntry, root: Path) -> bool:
    """Whether just this entry, with this subset, was fetched to the end, and nothing of it was lost since."""
    fetched = read_fetched(root)
    if fetched.get("entry_sha256") != entry_digest(name, entry):
        return False
    unpacked = all((root / archive.folder).is_dir() for archive in entry.unpacked().values())
    return unpacked and present(root, fetched["sums"]) == set(fetched["sums"])


def _access(entry: DatasetEntry) -> str:
    if entry.access == "open":
        return f"{entry.title} is described at {entry.access_url}" if entry.access_url else ""
    return f"Access to {entry.title} is asked for at {entry.access_url}; read were {credentials(entry)}"
