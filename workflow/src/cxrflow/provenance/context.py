"""Facts about this run that only the submit host knows: code version, image digests, the study's configuration.

The Snakefile writes them to a file at the start of each run and exports its path as CXRFLOW_CONTEXT; a stage's
manifest copies what concerns it. The file is no rule's input: a commit must not retrain a model.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from cxrflow.io.hashing import sha256_text

VARIABLE = "CXRFLOW_CONTEXT"


def git_facts(repository: str | Path) -> dict[str, Any]:
    """Commit, dirty flag and digest of the uncommitted change of a checkout; `commit` is null outside one."""

    def git(*arguments: str) -> str | None:
        try:
            done = subprocess.run(
                ["git", "-C", str(repository), *arguments], capture_output=True, text=True, check=True
            )
        except (OSError, subprocess.CalledProcessError):
            return None
        return done.stdout.strip()

    commit = git("rev-parse", "HEAD")
    status = git("status", "--porcelain")
    return {
        "commit": commit,
        "dirty": None if status is None else bool(status),
        "diff_sha256": sha256_text(git("diff", "HEAD") or "") if status else None,
    }


def run_context() -> dict[str, Any]:
    """The run's context, or the facts at hand where a command is used outside the workflow."""
    path = os.environ.get(VARIABLE)
    if path and Path(path).is_file():
        return json.loads(Path(path).read_text(encoding="utf-8"))
    return {"git": git_facts(Path(__file__).parent), "images": {}, "study": None}
