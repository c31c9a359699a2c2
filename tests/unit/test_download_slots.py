"""One server gets as many connections from this machine as one download may use, however many downloads there are."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.unit.download_servers import Imitation

from cxrflow.config.datasets import RemoteFile
from cxrflow.download import slots
from cxrflow.download.fetch import Fetcher
from cxrflow.download.loopback import published
from cxrflow.download.session import CONNECTIONS, pooled_session
from cxrflow.download.slots import connection
from cxrflow.errors import CxrflowError


@pytest.fixture(autouse=True)
def own_slots(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


class Slow(Imitation):
    """Keeps every request for a moment, so that those at the same time are seen."""

    def serve(self, path: str, query: dict[str, str]) -> None:
        time.sleep(0.1)
        self.send_body(path.encode())


def test_two_downloads_together_stay_within_the_cap_of_a_server(tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    kind = Slow.fresh()
    with published(tmp_path, kind) as publication, ThreadPoolExecutor(3 * CONNECTIONS) as pool:
        fetchers = [Fetcher(pooled_session()) for _ in range(2)]
        files = [RemoteFile(path=f"{n}.bin", url=f"{publication.url}{n}.bin") for n in range(3 * CONNECTIONS)]
        jobs = [pool.submit(fetchers[n % 2].fetch, file, tmp_path / file.path) for n, file in enumerate(files)]
        assert all(job.result() for job in jobs)
    assert kind.most == CONNECTIONS


HOLD = """
import sys, tempfile, threading
from contextlib import ExitStack
from cxrflow.download.slots import connection
tempfile.tempdir = sys.argv[1]
with ExitStack() as stack:
    for _ in range(int(sys.argv[2])):
        stack.enter_context(connection("example.org", threading.Event()))
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_process_is_waited_for_and_one_that_was_killed_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(slots, "SILENT_SECONDS", 0.0)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path), str(CONNECTIONS)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert holder.stdout.readline() == "held\n"
        with connection("other.org", threading.Event()):
            pass
        told: list[str] = []
        stop = threading.Event()
        threading.Timer(1.0, stop.set).start()
        refused = pytest.raises(CxrflowError, match="example.org: stopped while waiting")
        with refused, connection("example.org", stop, told.append):
            pytest.fail("there was no place left")
        assert len(told) == 1 and "all 4 connections are used" in told[0]
    finally:
        holder.kill()
        holder.communicate()
    with connection("example.org", threading.Event()):
        pass


def test_a_link_in_the_folder_s_place_is_not_followed(tmp_path):
    (tmp_path / "theirs").mkdir()
    slots.slots_folder().rmdir()
    (tmp_path / f"cxrflow-connections-{os.getuid()}").symlink_to(tmp_path / "theirs")
    with pytest.raises(CxrflowError, match="is not yours"):
        slots.slots_folder()
