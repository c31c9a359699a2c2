"""How many connections one server gets from this machine, whatever downloads: datasets, commands and runs share them.

In: a server's name. Out: a held place, one of CONNECTIONS. A place is a locked file in the user's folder among the
temporary files; with a killed process its lock is gone. Downloads run on the host that runs Snakemake, hence on one
machine: two machines do not know of each other.
"""

from __future__ import annotations

import os
import re
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cxrflow.download.session import CONNECTIONS
from cxrflow.errors import CxrflowError
from cxrflow.site import locked

POLL_SECONDS = 0.2
SILENT_SECONDS = 30.0


@contextmanager
def connection(host: str, stop: threading.Event, tell: Callable[[str], object] = print) -> Iterator[None]:
    """Hold one of the connections to `host` (name, or name:port) in the block; waits for one, and says so once.

    Raises CxrflowError where `stop` is set meanwhile.
    """
    folder = slots_folder()
    name = re.sub(r"[^A-Za-z0-9.-]", "_", host) or "no-host"
    started, told = time.monotonic(), False
    while True:
        for number in range(CONNECTIONS):
            with open(folder / f"{name}.{number}", "w") as file:
                if locked(file):
                    yield
                    return
        if stop.is_set():
            raise CxrflowError(f"{host}: stopped while waiting for a connection")
        if not told and time.monotonic() - started > SILENT_SECONDS:
            tell(f"{host}: all {CONNECTIONS} connections are used by other downloads of yours; waiting for one")
            told = True
        time.sleep(POLL_SECONDS)


def slots_folder() -> Path:
    """The user's folder of places. Raises CxrflowError where it belongs to somebody else."""
    folder = Path(tempfile.gettempdir()) / f"cxrflow-connections-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid() or folder.is_symlink():
        raise CxrflowError(f"{folder} is not yours: remove it, or set TMPDIR to a folder of your own")
    return folder
