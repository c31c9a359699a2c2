"""Redivis: tables fetched as CSV, and the files behind file-index tables.

In: the dataset's reference and a token (REDIVIS_API_TOKEN). Out: its files. The interface (apidocs.redivis.com):
`GET /tables/<reference>` tells `numRows`, `GET /tables/<reference>/rows?format=csv` gives all rows in one answer, and
`GET /rawFiles/<file_id>` a file. A file-index table has a row a file: file_id, file_name, size, md5_hash (base64).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from urllib.parse import quote, urlencode

import requests

from cxrflow.config.datasets import RedivisSource, RemoteFile, is_inside
from cxrflow.download.checksum import md5_hex
from cxrflow.download.fetch import Fetcher, shown
from cxrflow.download.session import bearer_session, required
from cxrflow.errors import CxrflowError

ENDPOINT = "https://redivis.com/api/v1"
COLUMNS = ("file_id", "file_name", "size", "md5_hash")


def redivis_session(environment: Mapping[str, str]) -> requests.Session:
    """A session with the user's token. Raises CxrflowError where there is none."""
    return bearer_session(required(environment, "REDIVIS_API_TOKEN", "an API token of your Redivis account"))


def redivis_files(source: RedivisSource, fetcher: Fetcher, environment: Mapping[str, str]) -> list[RemoteFile]:
    """Every file of the source. Raises CxrflowError for an index that is incomplete or names a file outside."""
    endpoint = environment.get("REDIVIS_API_ENDPOINT", ENDPOINT).rstrip("/")
    files = []
    for table, path in source.tables.items():
        address = _table_url(endpoint, source, table)
        count = _row_count(address, fetcher)
        query = urlencode({"format": "csv", "maxResults": count})
        files.append(RemoteFile(path=path, url=f"{address}/rows?{query}", rows=count))
    for table, folder in source.folders.items():
        files.extend(_indexed(endpoint, _table_url(endpoint, source, table), folder, fetcher))
    return files


def _table_url(endpoint: str, source: RedivisSource, table: str) -> str:
    return f"{endpoint}/tables/{quote(f'{source.dataset}.{table}', safe='')}"


def _row_count(table: str, fetcher: Fetcher) -> int:
    try:
        return int(fetcher.ask(table).json()["numRows"])
    except (ValueError, KeyError, TypeError) as error:
        raise CxrflowError(f"{shown(table)}: no table of Redivis, it tells no numRows") from error


def _indexed(endpoint: str, table: str, folder: str, fetcher: Fetcher) -> list[RemoteFile]:
    count = _row_count(table, fetcher)
    query = {"format": "csv", "maxResults": str(count), "selectedVariables": ",".join(COLUMNS)}
    answer = fetcher.ask(f"{table}/rows", query)
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8"), newline="")))
    if len(rows) != count:
        raise CxrflowError(f"{shown(table)}: {len(rows)} rows came, the table has {count}")
    if rows and set(COLUMNS) - set(rows[0]):
        raise CxrflowError(f"{shown(table)}: no file index, it lacks {', '.join(sorted(set(COLUMNS) - set(rows[0])))}")
    files = []
    for number, row in enumerate(rows, start=1):
        name = row["file_name"].lstrip("/")
        if not is_inside(name) or not row["size"].isdigit() or not row["file_id"]:
            raise CxrflowError(f"{shown(table)}, row {number}: no file_id, no size, or a name outside the folder")
        address = f"{endpoint}/rawFiles/{quote(row['file_id'], safe='')}"
        md5 = md5_hex(row["md5_hash"])
        files.append(RemoteFile(path=f"{folder}/{name}", url=address, bytes=int(row["size"]), md5=md5))
    return files
