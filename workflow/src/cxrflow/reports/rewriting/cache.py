"""Answers kept by what was asked, so that an interrupted run goes on and a second one asks nothing.

In: the hash of a request. Out: the answer, if it is there. The cache holds report text: its folders are the owner's
alone (0700), its files too (0600), and it lies with the dataset's reports. A file is whole or absent.
"""

from __future__ import annotations

import json
from pathlib import Path

from cxrflow.io.atomic import atomic_path


class AnswerCache:
    """Answers below `folder`, one file each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)

    def get(self, key: str) -> str | None:
        """The answer to a request; None where none is kept, or its file cannot be read as one."""
        try:
            kept = json.loads(self._path(key).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        return kept["answer"] if isinstance(kept, dict) and isinstance(kept.get("answer"), str) else None

    def put(self, key: str, answer: str) -> None:
        path = self._path(key)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        with atomic_path(path) as temporary:
            temporary.write_text(json.dumps({"answer": answer}), encoding="utf-8")
        path.chmod(0o600)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"
