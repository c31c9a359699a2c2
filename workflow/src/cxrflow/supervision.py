"""Items through processes that may crash, hang or run out of memory: every item is answered for, and the rest goes on.

In: items and a function. Out: for each item, in order, what the function gave, or `Lost` where it brought down two
processes in turn. One death alone says little: the kernel may have killed a bystander, or the storage have stood still.
The second try is the first thing a fresh process does, so that what becomes of an item does not depend on the others.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import connection
from pathlib import Path
from typing import Any, TypeVar

from cxrflow.errors import CxrflowError

Item = TypeVar("Item")
Answer = TypeVar("Answer")

OUT_OF_MEMORY = 112  # exit code of a process whose function raised MemoryError
GIVEN = 2  # items a process has at once: while it works on one, the next is there already
AHEAD = 64  # answers kept for each process while an earlier item takes its time
_READY = "ready"


@dataclass(frozen=True)
class Limits:
    """seconds: of wall time for one item. megabytes: of private memory beyond what a process has when it starts."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Lost:
    """An item without an answer. exit_code: of the process, -N where signal N ended it (-SIGALRM: out of time)."""

    exit_code: int


@dataclass(frozen=True)
class _Raised:
    error: Exception


@dataclass
class _Worker:
    """A process, and the positions of the items it was given and has not answered; it works on the first."""

    process: multiprocessing.process.BaseProcess
    connection: connection.Connection
    given: deque[int] = field(default_factory=deque)
    ready: bool = False

    def give(self, position: int, item: Any) -> None:
        self.given.append(position)
        with contextlib.suppress(OSError):  # it has died: the end of its connection is seen when answers are awaited
            self.connection.send(item)

    def end(self, patience: float = 0.0) -> int:
        """Its exit code; killed unless it ends by itself within `patience` seconds."""
        self.process.join(patience)
        self.process.kill()
        self.process.join()
        self.connection.close()
        return self.process.exitcode


def supervised_map(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    workers: int,
    limits: Limits,
    initializer: Callable[[], object],
    preload: str,
) -> Iterator[Answer | Lost]:
    """`work` of each item by `workers` processes, in the order of the items.

    initializer: called once in each process. preload: module that one server process imports for all of them. An
    exception of `work` is raised here and ends the others, but for MemoryError, which counts as a death. Raises
    CxrflowError where a process dies before it has begun.
    """
    context = multiprocessing.get_context("forkserver")  # plain fork is unsafe beside threads
    context.set_forkserver_preload([preload])

    def hire() -> _Worker:
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, work, limits, initializer), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    waiting, answers, tried = deque(range(len(items))), {}, set()
    crew = [hire() for _ in range(min(workers, len(items)))]
    try:
        for position in range(len(items)):
            while position not in answers:
                for worker in crew:
                    while len(worker.given) < GIVEN and waiting and waiting[0] < position + AHEAD * len(crew):
                        worker.give(waiting[0], items[waiting.popleft()])
                for number in _with_news(crew):
                    worker = crew[number]
                    try:
                        message = worker.connection.recv()
                    except (EOFError, OSError):
                        exit_code = worker.end(patience=10.0)
                        if not worker.ready:
                            raise CxrflowError(
                                f"a process ended before it had begun ({how_it_ended(exit_code)}): give the job more "
                                "memory, or use fewer --threads"
                            ) from None
                        crew[number] = hire()
                        culprit, *others = worker.given
                        waiting.extendleft(reversed(others))
                        if culprit in tried:
                            answers[culprit] = Lost(exit_code)
                        else:
                            tried.add(culprit)
                            crew[number].give(culprit, items[culprit])
                        continue
                    if worker.ready:
                        answers[worker.given.popleft()] = message
                    worker.ready = True
            answer = answers.pop(position)
            if isinstance(answer, _Raised):
                raise answer.error
            yield answer
    finally:
        for worker in crew:
            worker.end()


def how_it_ended(exit_code: int) -> str:
    """ "signal SIGSEGV" or "exit code 3"."""
    return f"signal {signal.Signals(-exit_code).name}" if exit_code < 0 else f"exit code {exit_code}"


def _with_news(crew: Sequence[_Worker]) -> list[int]:
    """Numbers of the workers that sent a message or died; waits for the first."""
    ready = connection.wait([worker.connection for worker in crew if worker.given])
    return [number for number, worker in enumerate(crew) if worker.connection in ready]


def _serve(parent: connection.Connection, work: Callable[[Any], Any], limits: Limits, initializer: Any) -> None:
    """A worker's life: until the parent closes its end, or dies, which is the same.

    The kernel's timer ends a process that is out of time even where a decoder never gives control back to Python, and
    even where the parent is no longer there to do it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    initializer()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold a patient's pixels
    most = _private_bytes() + int(limits.megabytes * 1e6)
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    with contextlib.suppress(EOFError, ConnectionError):  # the parent is gone
        parent.send(_READY)
        while True:
            item = parent.recv()
            signal.setitimer(signal.ITIMER_REAL, limits.seconds)
            try:
                answer = work(item)
            except MemoryError:
                os._exit(OUT_OF_MEMORY)
            except Exception as error:
                error.add_note("in a process:\n" + traceback.format_exc())
                answer = _Raised(error)
            signal.setitimer(signal.ITIMER_REAL, 0)
            parent.send(answer)


def _private_bytes() -> int:
    """What the kernel counts against RLIMIT_DATA."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmData:"))
