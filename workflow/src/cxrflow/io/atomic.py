"""Files and folders that are either complete or absent: written beside their place, then renamed into it."""

from __future__ import annotations

import fcntl
import glob
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cxrflow.errors import CxrflowError

WRITING = ".writing-"  # in the temporary names, after the name and before what makes them unique


def permissions(mode: int) -> int:
    """What a new file or folder of that mode may do under the umask."""
    mask = os.umask(0)
    os.umask(mask)
    return mode & ~mask


@contextmanager
def atomic_path(path: str | Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; on success it is renamed to `path`, on an exception removed.

    The temporary name keeps the suffix of `path`, since writers choose a format by it. What killed writers of the same
    path left is removed.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}{WRITING}", suffix=path.suffix, dir=path.parent)
    temporary = Path(name)
    with os.fdopen(handle) as alive:
        fcntl.flock(alive, fcntl.LOCK_EX)
        try:
            yield temporary
            with open(temporary, "rb") as written:
                os.fsync(written.fileno())
            os.chmod(temporary, permissions(0o666))
            os.replace(temporary, path)
        except BaseException as error:
            temporary.unlink(missing_ok=True)
            if isinstance(error, OSError) and error.errno and not error.filename:
                error.filename = str(path)  # a full disk does not say what it was full for
            raise


@contextmanager
def atomic_directory(path: str | Path) -> Iterator[Path]:
    """Yield a new folder beside `path`; on success it takes the place of `path`, on an exception it is removed."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    temporary = Path(tempfile.mkdtemp(prefix=f".{path.name}{WRITING}", dir=path.parent))
    alive = os.open(temporary, os.O_RDONLY)
    fcntl.flock(alive, fcntl.LOCK_EX)
    try:
        yield temporary
        os.chmod(temporary, permissions(0o777))
        if path.exists():
            retired = Path(tempfile.mkdtemp(prefix=f".{path.name}{WRITING}", dir=path.parent))
            os.replace(path, retired / path.name)
            os.replace(temporary, path)
            shutil.rmtree(retired)
        else:
            os.replace(temporary, path)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    finally:
        os.close(alive)


def require_replaceable(path: Path, names: Iterable[str], kind: str) -> None:
    """For a folder that a user names and `atomic_directory` would replace.

    Raises CxrflowError where `path` is a file or holds anything but what a folder of this `kind` does, by `names`.
    """
    if path.exists() and not (path.is_dir() and {child.name for child in path.iterdir()} <= set(names)):
        raise CxrflowError(f"{path} is there and is no {kind}; it would be replaced: name a new folder")


def _sweep(path: Path) -> None:
    """Remove temporary files and folders of `path` whose writer is dead: a living one holds a lock on its own."""
    for left in path.parent.glob(f".{glob.escape(path.name)}{WRITING}*"):
        try:
            handle = os.open(left, os.O_RDONLY)
        except FileNotFoundError:  # another process was faster
            continue
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        finally:
            os.close(handle)
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def write_text(path: str | Path, text: str) -> None:
    """Write UTF-8 text, atomically."""
    with atomic_path(path) as temporary:
        temporary.write_text(text, encoding="utf-8")


def write_json(path: str | Path, value: Any) -> None:
    """Write JSON with sorted keys, atomically.

    Raises ValueError for NaN and infinities: a number that could not be computed is `null` with a reason.
    """
    write_text(path, json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False) + "\n")
