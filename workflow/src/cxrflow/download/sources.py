"""Which files a dataset consists of, and with which credentials its server is asked.

In: a registry entry. Out: a list of `RemoteFile`, and a session. A new kind of source
is a room of its own (redivis, azure, hub) and a line in each function here.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import requests

from cxrflow.config.datasets import DatasetEntry, RemoteFile, is_inside
from cxrflow.download.azure import azure_files, azure_session
from cxrflow.download.fetch import Fetcher
from cxrflow.download.hub import hub_files, hub_session
from cxrflow.download.redivis import redivis_files, redivis_session
from cxrflow.download.session import pooled_session
from cxrflow.errors import CxrflowError


def published_listing(base_url: str, checksums: str, fetcher: Fetcher, folder: Path) -> list[RemoteFile]:
    """The files named by a publisher's list of checksums below `base_url`; the list itself comes to `folder`."""
    path = folder / checksums
    path.unlink(missing_ok=True)  # an older release's list must not be taken for this one's
    fetcher.fetch(RemoteFile(path=checksums, url=urljoin(base_url, checksums)), path)
    return [
        RemoteFile(path=name, url=urljoin(base_url, quote(name)), sha256=digest)
        for name, digest in read_checksums(path).items()
    ]


def read_checksums(path: Path) -> dict[str, str]:
    """Path -> SHA-256 from a file in the format of sha256sum.

    Raises CxrflowError for a line of another format or a path that leaves the folder.
    """
    sums: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        digest, _, name = line.partition(" ")
        name = name.strip().removeprefix("*").removeprefix("./")
        if len(digest) != 64 or set(digest.lower()) - set("0123456789abcdef") or not is_inside(name):
            raise CxrflowError(f"{path}, line {number}: not '<sha256>  <path below the folder>'")
        sums[name] = digest.lower()
    return sums


def session_for(entry: DatasetEntry, environment: Mapping[str, str] = os.environ) -> requests.Session:
    """A session with the user's credentials for the entry's source. Raises CxrflowError naming a variable not set.

    For a `base_url`, PHYSIONET_USERNAME and PHYSIONET_PASSWORD for physionet.org, and so on by the second level of the
    host's name; without them, ~/.netrc.
    """
    if entry.redivis is not None:
        return redivis_session(environment)
    if entry.azure is not None:
        return azure_session(entry.azure, environment)
    if entry.hub is not None:
        return hub_session(environment)
    session = pooled_session()
    if entry.base_url is not None:
        variables = [f"{_prefix(entry.base_url)}_{kind}" for kind in ("USERNAME", "PASSWORD")]
        user, password = (environment.get(variable) for variable in variables)
        if user and password:
            session.auth = (user, password)
    return session


def credentials(entry: DatasetEntry) -> str:
    """Where the credentials of the entry's source are read from, for messages; "" where it takes none."""
    if entry.redivis is not None:
        return "REDIVIS_API_TOKEN in the environment"
    if entry.azure is not None:
        return f"{entry.azure.sas_variable} in the environment, which may have expired"
    if entry.hub is not None:
        return "HF_TOKEN in the environment, or the token file below HF_HOME"
    if entry.base_url is not None:
        prefix = _prefix(entry.base_url)
        return (
            f"{prefix}_USERNAME and {prefix}_PASSWORD in the environment, or ~/.netrc, which a container must be shown"
        )
    return ""


def _prefix(base_url: str) -> str:
    host = (urlsplit(base_url).hostname or "").split(".")
    return host[-2 if len(host) > 1 else 0].upper().replace("-", "_")


def source_files(
    entry: DatasetEntry, fetcher: Fetcher, root: Path, environment: Mapping[str, str] = os.environ
) -> tuple[list[RemoteFile], dict[str, object]]:
    """What the entry's source offers, and facts for the record. A publisher's list of checksums comes to `root`."""
    if entry.redivis is not None:
        return redivis_files(entry.redivis, fetcher, environment), {"redivis": entry.redivis.dataset}
    if entry.azure is not None:
        return azure_files(entry.azure, fetcher, environment), {}
    if entry.hub is not None:
        return hub_files(entry.hub, fetcher, environment)
    if entry.base_url is not None and entry.checksums is not None:
        return published_listing(entry.base_url, entry.checksums, fetcher, root), {}
    return list(entry.files), {}
