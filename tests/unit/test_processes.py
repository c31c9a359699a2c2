"""Workers end with the process that made them, even when it is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from cxrflow.processes import process_pool

PARENT = """
import time
from cxrflow.processes import process_pool

if __name__ == "__main__":
    with process_pool(2) as pool:
        for _ in range(2):
            pool.submit(time.sleep, 600)
        print(*pool._processes, flush=True)
        time.sleep(600)
"""


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_workers_of_a_killed_process_end(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    workers = [int(word) for word in parent.stdout.readline().split()]
    assert len(workers) == 2
    time.sleep(2)  # both have started
    assert all(map(alive, workers))
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    end = time.monotonic() + 20
    while any(map(alive, workers)) and time.monotonic() < end:
        time.sleep(0.1)
    assert not any(map(alive, workers))


def test_a_pool_works_and_starts_each_worker_with_the_initializer() -> None:
    with process_pool(2, os.putenv, ("CXRFLOW_TEST", "set")) as pool:
        assert list(pool.map(abs, [-1, -2, -3])) == [1, 2, 3]
