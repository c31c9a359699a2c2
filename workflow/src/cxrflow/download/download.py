"""A whole dataset: fetched or verified in place, unpacked, recorded.

In: a registry entry and the folder it belongs to. Out: the files, and `verified.json`. What is done depends on
`access`:

local, credentialed    verified where the user put it; a credentialed one whose terms are accepted and whose folder is
                       empty is fetched with the user's own credentials
open                   fetched from the addresses of the registry
generated              served by a local server with a password, and fetched through the same code
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry, RemoteFile
from cxrflow.download.archives import DamagedArchive, unpack, unpacked_files
from cxrflow.download.fetch import Fetcher
from cxrflow.download.loopback import CHECKSUMS, published
from cxrflow.download.sources import CONNECTIONS, pooled_session, published_listing, session_for
from cxrflow.download.verify import needed_files, read_record, still_verified, verify_in_place, write_record
from cxrflow.errors import CxrflowError
from cxrflow.progress import progress

STARTED = ".downloading"
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
    if entry.access == "open":
        if still_verified(entry, root, record):
            return read_record(record)
        return _fetched(name, entry, root, record, entry.files, Fetcher(session_for(entry), _access(entry)))
    if entry.access == "credentialed" and accept_terms and entry.base_url and entry.checksums and _ours(root):
        fetcher = Fetcher(session_for(entry), _access(entry))
        root.mkdir(parents=True, exist_ok=True)
        (root / STARTED).touch()
        listing = published_listing(entry.base_url, entry.checksums, fetcher, root)
        value = _fetched(name, entry, root, record, listing, fetcher, {"accepted_terms": entry.licence})
        (root / STARTED).unlink()
        return value
    files, absent = verify_in_place(name, entry, root, record)
    return write_record(name, entry, files, record, {"absent": absent})


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
        listing = published_listing(publication.url, CHECKSUMS, fetcher, root)
        return _fetched(name, entry, root, record, listing, fetcher)


def _fetched(
    name: str,
    entry: DatasetEntry,
    root: Path,
    record: Path,
    listing: Sequence[RemoteFile],
    fetcher: Fetcher,
    facts: dict[str, object] | None = None,
) -> dict[str, object]:
    """Fetch everything listed, unpack what the entry says, and record it."""
    sizes = [remote.bytes for remote in listing]
    bar = progress(total=sum(sizes) if all(sizes) else None, description=f"{name}: {len(listing)} files", unit="B")
    bar.unit_scale = True
    fetcher.advance = bar.update
    with bar, ThreadPoolExecutor(CONNECTIONS) as pool:
        try:
            digests = list(pool.map(lambda remote: fetcher.fetch(remote, root / remote.path), listing))
        except BaseException:
            fetcher.stop.set()  # one refused file, or Ctrl-C, must not wait for the hours of another
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    authority = "registry" if entry.access == "open" else "publisher"
    rows = [
        _row(root, remote.path, digest, authority if remote.sha256 else "unchecked")
        for remote, digest in zip(listing, digests, strict=True)
    ]
    known = {remote.path: (digest, remote.sha256) for remote, digest in zip(listing, digests, strict=True)}
    for archive, folder in sorted(entry.archives.items()):
        if archive not in known:
            raise CxrflowError(f"dataset '{name}': {archive} is to be unpacked but is not among its files")
        digest, pinned = known[archive]
        try:
            unpack(root / archive, root / folder, digest)
        except DamagedArchive as error:
            if pinned is None:  # nothing but its own structure could have told: fetch it anew next time
                (root / archive).unlink()
                raise CxrflowError(f"{error}; it was removed: run the command again") from error
            raise
        unpacked = (path.relative_to(root).as_posix() for path in unpacked_files(root / folder))
        rows.extend(_row(root, path, "", "unpacked") for path in unpacked)
    needed_files(name, entry, root)
    files = pd.DataFrame(rows, columns=["path", "bytes", "mtime_ns", "sha256", "checked"])
    return write_record(name, entry, files, record, facts)


def _row(root: Path, path: str, digest: str, checked: str) -> tuple[str, int, int, str, str]:
    stat = (root / path).stat()
    return path, stat.st_size, stat.st_mtime_ns, digest, checked


def _ours(root: Path) -> bool:
    """Whether the folder is empty or was begun by an earlier download: a folder of the user's is never added to."""
    return not root.is_dir() or not any(root.iterdir()) or (root / STARTED).is_file()


def _access(entry: DatasetEntry) -> str:
    if entry.access == "open":
        return f"{entry.title} is described at {entry.access_url}" if entry.access_url else ""
    return (
        f"Access to {entry.title} is asked for at {entry.access_url}; user name and password are read from "
        "the environment or ~/.netrc"
    )
