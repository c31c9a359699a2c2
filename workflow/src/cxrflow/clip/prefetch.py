"""The next steps' inputs made in a second thread while this step computes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def prefetched(make: Callable[[int], T], steps: Sequence[int], ahead: int = 2) -> Iterator[T]:
    """`make(step)` for each step, in order, up to `ahead` of them before they are asked for.

    An exception of `make` is raised where its step would have been yielded.
    """
    with ThreadPoolExecutor(1) as worker:
        waiting = [worker.submit(make, step) for step in steps[:ahead]]
        for i in range(len(steps)):
            item = waiting.pop(0).result()
            if i + ahead < len(steps):
                waiting.append(worker.submit(make, steps[i + ahead]))
            yield item
