"""A published model that could not be had: a folder that says so in the place of the model.

What is scored with it becomes `not run` with the reason, and everything else of the study goes on.
"""

from __future__ import annotations

import json
from pathlib import Path

from cxrflow.io.atomic import write_json

FILE = "unavailable.json"


def write_unavailable(folder: Path, reason: str) -> None:
    """Say in `folder` why the model is not there."""
    write_json(folder / FILE, {"reason": reason})


def why_unavailable(folder: str | Path | None) -> str:
    """Why the model of a folder could not be had; "" where it is there."""
    path = Path(folder) / FILE if folder else None
    return json.loads(path.read_text(encoding="utf-8"))["reason"] if path and path.is_file() else ""
