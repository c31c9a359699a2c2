"""WebDataset shards: tar files of `<key>.<extension>` members, with the same bytes for the same samples."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_path


def write_shard(path: str | Path, samples: Iterable[tuple[str, Mapping[str, bytes]]]) -> None:
    """Write samples in the order given. Time and owner are zero, so that equal samples give equal bytes.

    Raises ValueError for a key with a dot or slash: WebDataset splits names at the first dot.
    """
    with atomic_path(path) as temporary, tarfile.open(temporary, "w", format=tarfile.USTAR_FORMAT) as tar:
        for key, members in samples:
            if "." in key or "/" in key:
                raise ValueError(f"shard key {key!r} has a dot or a slash")
            for extension in sorted(members):
                info = tarfile.TarInfo(f"{key}.{extension}")
                info.size = len(members[extension])
                info.mode = 0o644
                tar.addfile(info, io.BytesIO(members[extension]))


def read_shard(path: str | Path) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Yield (key, {extension: bytes}) in the order written.

    Raises CxrflowError where the file is no readable tar.
    """
    try:
        with tarfile.open(path, "r:") as tar:
            key: str | None = None
            members: dict[str, bytes] = {}
            for info in tar:
                name, _, extension = info.name.partition(".")
                if not info.isfile():  # a link would be followed
                    raise CxrflowError(f"shard {path} holds {info.name}, which is not a plain file")
                if key is not None and name != key:
                    yield key, members
                    members = {}
                key = name
                members[extension] = tar.extractfile(info).read()
            if key is not None:
                yield key, members
    except tarfile.ReadError as error:
        raise CxrflowError(f"shard {path} cannot be read: {error}") from error
