"""The Hugging Face hub: the files of a dataset, gated or open, all of one commit.

In: the dataset's id and revision, and the user's token (HF_TOKEN, or the file that `hf auth login` wrote). Out: its
files, and the commit. The interface: `/api/datasets/<id>/revision/<revision>` tells the commit (`sha`),
`…/tree/<commit>?recursive=true` lists files a page at a time, the next by the Link header; what is kept in LFS has a
SHA-256, the rest only a size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, urlsplit

import requests

from cxrflow.config.datasets import HubSource, RemoteFile, is_inside
from cxrflow.download.fetch import Fetcher, shown
from cxrflow.download.session import bearer_session, pooled_session
from cxrflow.errors import CxrflowError

ENDPOINT = "https://huggingface.co"
PLUMBING = (".gitattributes", ".gitignore")


def hub_session(environment: Mapping[str, str]) -> requests.Session:
    """A session with the user's token, if there is one: without it the hub refuses what is gated, and says so."""
    token = environment.get("HF_TOKEN", "").strip() or _stored_token(environment)
    return bearer_session(token) if token else pooled_session()


def hub_files(
    source: HubSource, fetcher: Fetcher, environment: Mapping[str, str]
) -> tuple[list[RemoteFile], dict[str, object]]:
    """Every file of the dataset at the revision, and the commit as a fact for the record."""
    endpoint = environment.get("HF_ENDPOINT", "").rstrip("/") or ENDPOINT
    interface = f"{endpoint}/api/datasets/{source.id}"
    commit = _value(fetcher.ask(f"{interface}/revision/{quote(source.revision, safe='')}"))
    sha = commit.get("sha") if isinstance(commit, dict) else None
    if not isinstance(sha, str) or not sha:
        raise CxrflowError(f"{shown(interface)}: revision '{source.revision}' tells no commit")
    base = f"{endpoint}/datasets/{source.id}/resolve/{sha}"
    files = [
        _remote(base, entry)
        for entry in _tree(f"{interface}/tree/{sha}", fetcher)
        if entry.get("type") == "file" and entry.get("path") not in PLUMBING
    ]
    return files, {"repository": source.id, "revision": source.revision, "commit": sha}


def _tree(url: str, fetcher: Fetcher) -> Iterator[dict]:
    answer = fetcher.ask(url, {"recursive": "true"})
    while True:
        page = _value(answer)
        if not isinstance(page, list):
            raise CxrflowError(f"{shown(url)}: the list of files is no list")
        yield from page
        following = answer.links.get("next", {}).get("url")
        if following is None:
            return
        if urlsplit(following)[:2] != urlsplit(url)[:2]:
            raise CxrflowError(f"{shown(url)}: the next page of the list is on another server, which gets no token")
        answer = fetcher.ask(following)


def _remote(base: str, entry: Mapping) -> RemoteFile:
    path, lfs = str(entry.get("path", "")), entry.get("lfs") or {}
    if not is_inside(path) or not isinstance(entry.get("size"), int):
        raise CxrflowError(f"{shown(base)}: a file without a size, or with a name outside the dataset's root")
    return RemoteFile(path=path, url=f"{base}/{quote(path)}", bytes=entry["size"], sha256=lfs.get("oid"))


def _value(answer: requests.Response) -> object:
    try:
        return answer.json()
    except ValueError as error:
        raise CxrflowError(f"{shown(answer.url)}: the answer is no JSON") from error


def _stored_token(environment: Mapping[str, str]) -> str:
    home = Path(environment.get("HF_HOME") or "~/.cache/huggingface").expanduser()
    file = Path(environment.get("HF_TOKEN_PATH") or home / "token").expanduser()
    return file.read_text(encoding="utf-8").strip() if file.is_file() else ""
