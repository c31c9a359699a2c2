"""Stopping a long job when the scheduler asks, at a place from which it can go on."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

SIGNALS = (signal.SIGTERM, signal.SIGUSR1)  # Slurm's scancel, requeue and time limit, and its --signal=USR1@seconds


class StopRequest:
    """Set once the process was asked to stop."""

    requested = False

    def __bool__(self) -> bool:
        return self.requested


@contextmanager
def stop_requests() -> Iterator[StopRequest]:
    """Turn SIGTERM and SIGUSR1 into a flag inside the block, so that the step in progress ends first."""
    request = StopRequest()

    def ask(*_: object) -> None:
        request.requested = True

    before = {number: signal.signal(number, ask) for number in SIGNALS}
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
