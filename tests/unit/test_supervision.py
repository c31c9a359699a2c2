"""Every item is answered for, whatever happens to the process that works on it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from supervised_work import cannot_begin, meet, nothing

from cxrflow.errors import CxrflowError
from cxrflow.supervision import OUT_OF_MEMORY, Limits, Lost, supervised_map

LIMITS = Limits(seconds=1.0, megabytes=300)
FATES = {
    "segfault": -signal.SIGSEGV,
    "abort": -signal.SIGABRT,
    "exit:0": 0,
    "exit:3": 3,
    "killed": -signal.SIGKILL,
    "hang": -signal.SIGALRM,
    "memory": OUT_OF_MEMORY,
}


def answers(items: list[str], workers: int = 2, limits: Limits = LIMITS) -> list[str | Lost]:
    return list(supervised_map(meet, items, workers, limits, nothing, "supervised_work"))


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_each_item_is_answered_in_order_or_lost_with_what_ended_its_process(workers: int) -> None:
    items = [item for number, fate in enumerate(FATES) for item in (f"before {number}", fate)] + ["last"]
    expected = [Lost(FATES[item]) if item in FATES else f"{item} answered" for item in items]
    assert answers(items, workers) == expected


def test_many_items_and_no_item() -> None:
    assert answers([str(n) for n in range(500)]) == [f"{n} answered" for n in range(500)]
    assert answers([]) == []


def test_answers_larger_than_a_pipe_and_a_slow_first_item_block_nothing() -> None:
    items = ["slow:0.5", *["large"] * 5, *map(str, range(300))]
    assert [len(answer) for answer in answers(items)[:6]] == [17, *[10**7] * 5]


def test_a_bystander_that_was_killed_is_tried_again(tmp_path: Path) -> None:
    once = f"once:{tmp_path / 'tried'}"
    assert answers(["a", once, "b"]) == ["a answered", f"{once} answered", "b answered"]


def test_an_error_of_the_work_is_raised_with_its_place_and_ends_the_processes() -> None:
    with pytest.raises(KeyError, match="reason") as error:
        answers(["a", "raise:reason", "slow:0.9"])
    assert "supervised_work.py" in error.value.__notes__[0]
    assert not multiprocessing.active_children()


def test_processes_end_where_the_answers_are_not_taken_to_the_end() -> None:
    stream = supervised_map(meet, ["a", "hang", "b"], 2, Limits(600, 300), nothing, "supervised_work")
    assert next(stream) == "a answered" and multiprocessing.active_children()
    stream.close()
    assert not multiprocessing.active_children()


def test_processes_that_cannot_begin_stop_the_run_instead_of_losing_every_item() -> None:
    with pytest.raises(CxrflowError, match="before it had begun .exit code 4.: give the job more memory"):
        list(supervised_map(meet, ["a", "b"], 2, LIMITS, cannot_begin, "supervised_work"))


KILLED_PARENT = """
from multiprocessing import active_children
from supervised_work import meet, nothing
from cxrflow.supervision import Limits, supervised_map

if __name__ == "__main__":
    answers = supervised_map(meet, ["a", "hang", "b", "hang"], 2, Limits(3, 300), nothing, "supervised_work")
    next(answers)
    print(*(child.pid for child in active_children()), flush=True)
    next(answers)
"""


def test_a_process_that_hangs_ends_even_after_its_parent_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(KILLED_PARENT)
    here = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    parent = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": here}
    )
    workers = [Path("/proc") / word / "stat" for word in parent.stdout.readline().split()]
    assert len(workers) == 2
    parent.kill()
    parent.wait()

    def alive() -> bool:
        return any(stat.exists() and stat.read_text().split(")")[1].split()[0] != "Z" for stat in workers)

    end = time.monotonic() + 30
    while alive() and time.monotonic() < end:
        time.sleep(0.1)
    assert not alive()
