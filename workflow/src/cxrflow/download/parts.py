"""An archive that its publisher cut into parts by bytes, read as if it were whole: no joined copy is written.

In: names such as `images.part00`, `images.part01` or `images.zip.001`. Out: their order, and one readable file.
"""

from __future__ import annotations

import io
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from itertools import accumulate
from pathlib import Path

from cxrflow.errors import CxrflowError


def parts_of(pattern: str, paths: Iterable[str]) -> list[str]:
    """The paths that are parts of the archive `pattern`, in order; of a pattern without `*` the one path it names.

    Raises CxrflowError where none is there, a name does not end in a number, or a number is missing.
    """
    whole = "*" not in pattern
    found = [path for path in paths if (path == pattern if whole else fnmatchcase(path, pattern))]
    if not found:
        raise CxrflowError(f"{pattern} is to be unpacked but is not among the dataset's files")
    if whole:
        return found
    numbers = {}
    for path in found:
        digits = re.search(r"\d+$", path)
        if digits is None or int(digits[0]) in numbers:
            raise CxrflowError(f"{path} matches {pattern} but does not end in a part's number of its own")
        numbers[int(digits[0])] = path
    missing = sorted(set(range(min(numbers), max(numbers) + 1)) - set(numbers))
    if min(numbers) > 1:
        missing.insert(0, 0)
    if missing:
        raise CxrflowError(f"{pattern}: part {', '.join(map(str, missing[:5]))} is not there")
    return [numbers[number] for number in sorted(numbers)]


class Joined(io.RawIOBase):
    """Files one after the other as one file that can be read and sought; one of them is open at a time."""

    def __init__(self, paths: Sequence[Path]):
        self._paths = list(paths)
        self._ends = list(accumulate(path.stat().st_size for path in self._paths))
        self._position = 0
        self._open: tuple[int, io.FileIO] | None = None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._ends[-1]}[whence]
        if start + offset < 0:
            raise ValueError("negative position")
        self._position = start + offset
        return self._position

    def readinto(self, buffer: memoryview) -> int:
        """As much as the part at the position still holds; 0 behind the last."""
        number = bisect_right(self._ends, self._position)  # empty parts are passed over
        if number == len(self._paths):
            return 0
        if self._open is None or self._open[0] != number:
            self._close_part()
            self._open = number, io.FileIO(self._paths[number])
        part = self._open[1]
        part.seek(self._position - (self._ends[number - 1] if number else 0))
        count = part.readinto(buffer)
        self._position += count
        return count

    def close(self) -> None:
        self._close_part()
        super().close()

    def _close_part(self) -> None:
        if self._open is not None:
            self._open[1].close()
            self._open = None
