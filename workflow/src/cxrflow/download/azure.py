"""Azure Blob Storage: the blobs of a container that a shared access signature (SAS) opens.

In: the environment variable that holds the container's SAS URL. Out: its blobs. The URL's query is the credential: it
lives in the session alone, which adds it to each request, and in no address that is kept, shown or recorded. The
interface is `List Blobs` of Azure's REST reference: XML, at most 5,000 blobs an answer, the next one by `NextMarker`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit
from xml.etree import ElementTree

import requests

from cxrflow.config.datasets import AzureSource, RemoteFile, is_inside
from cxrflow.download.checksum import md5_hex
from cxrflow.download.fetch import Fetcher, shown
from cxrflow.download.session import pooled_session, required
from cxrflow.errors import CxrflowError


def azure_session(source: AzureSource, environment: Mapping[str, str]) -> requests.Session:
    """A session that adds the signature to every request. Raises CxrflowError where the variable holds none."""
    url = required(
        environment, source.sas_variable, "the SAS URL of the container, from the page that gives you access"
    )
    query = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
    if "sig" not in query or not urlsplit(url).hostname:
        raise CxrflowError(f"{source.sas_variable} holds no SAS URL: https://<host>/<container>?…&sig=… is accepted")
    session = pooled_session()
    session.params = query
    # Its debug lines print whole addresses, with the signature.
    logging.getLogger("urllib3.connectionpool").setLevel(logging.INFO)
    return session


def azure_files(source: AzureSource, fetcher: Fetcher, environment: Mapping[str, str]) -> list[RemoteFile]:
    """Every blob whose name begins with one of the prefixes, with its size and, where Azure has it, MD5."""
    parts = urlsplit(environment[source.sas_variable].strip())
    container = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path.rstrip("/"), "", ""))
    blobs: dict[str, RemoteFile] = {}
    for prefix in source.prefixes:
        for blob in _blobs(container, prefix, fetcher):
            remote = _remote(container, blob)
            if remote is not None:
                blobs[remote.path] = remote
    return list(blobs.values())


def _blobs(container: str, prefix: str, fetcher: Fetcher) -> Iterator[ElementTree.Element]:
    query = {"restype": "container", "comp": "list"} | ({"prefix": prefix} if prefix else {})
    while True:
        try:
            page = ElementTree.fromstring(fetcher.ask(container, query).content)
        except ElementTree.ParseError as error:
            raise CxrflowError(f"{shown(container)}: the list of blobs is no XML") from error
        yield from page.iter("Blob")
        marker = page.findtext("NextMarker")
        if not marker:
            return
        query["marker"] = marker


def _remote(container: str, blob: ElementTree.Element) -> RemoteFile | None:
    """The blob as a file; None for the empty blobs that stand for folders."""
    name, size = blob.findtext("Name") or "", blob.findtext("Properties/Content-Length") or ""
    folder = name.endswith("/") or blob.findtext("Properties/ResourceType") == "directory"
    if folder:
        return None
    if not is_inside(name) or not size.isdigit():
        raise CxrflowError(f"{shown(container)}: a blob without a size, or with a name outside the dataset's root")
    md5 = md5_hex(blob.findtext("Properties/Content-MD5"))
    return RemoteFile(path=name, url=f"{container}/{quote(name)}", bytes=int(size), md5=md5)
