"""Stopping a long job when the scheduler asks, at a place from which it can go on."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

# SIGTERM is what scancel, preemption and the end of the time limit send, with half a minute to go. Before the limit the
# rules ask for SIGURG (`--signal=URG@180`): every process of a job gets it, and all but the training ignore it, among
# them the one that serves the container's files to an unprivileged Apptainer.
SIGNALS = (signal.SIGTERM, signal.SIGURG)


class StopRequest:
    """Set once the process was asked to stop."""

    requested = False

    def __bool__(self) -> bool:
        return self.requested


@contextmanager
def stop_requests() -> Iterator[StopRequest]:
    """Turn SIGTERM and SIGURG into a flag inside the block, so that the step in progress ends first."""
    request = StopRequest()

    def ask(*_: object) -> None:
        request.requested = True

    before = {number: signal.signal(number, ask) for number in SIGNALS}
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
