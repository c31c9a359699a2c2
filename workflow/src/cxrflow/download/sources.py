"""Which files a dataset consists of, and with which credentials its server is asked.

In: a registry entry. Out: a list of `RemoteFile`, and a session. A new kind of source is one more listing here.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter

from cxrflow.config.datasets import DatasetEntry, RemoteFile, is_inside
from cxrflow.download.fetch import Fetcher
from cxrflow.errors import CxrflowError

CONNECTIONS = 4  # to one server at a time: PhysioNet and NLM throttle more


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
    """A session with the user's credentials for the entry's server, from the environment or ~/.netrc, nowhere else.

    PHYSIONET_USERNAME and PHYSIONET_PASSWORD for physionet.org, and so on by the second level of the host's name.
    """
    session = pooled_session()
    if entry.base_url is not None:
        host = (urlsplit(entry.base_url).hostname or "").split(".")
        prefix = host[-2 if len(host) > 1 else 0].upper().replace("-", "_")
        user, password = environment.get(f"{prefix}_USERNAME"), environment.get(f"{prefix}_PASSWORD")
        if user and password:
            session.auth = (user, password)
    return session


def pooled_session() -> requests.Session:
    """A session that keeps as many connections open as are used at a time."""
    session = requests.Session()
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(pool_maxsize=CONNECTIONS, max_retries=0))
    return session
