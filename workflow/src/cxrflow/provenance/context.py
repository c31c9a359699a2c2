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

from cxrflow.io.hashing import sha256_file, sha256_text

VARIABLE = "CXRFLOW_CONTEXT"
# What can change a number. Not the configurations, of which each manifest holds its own: editing one changes no code.
CODE = ("Snakefile", "workflow", "containers", "envs", "config/lexicon", "config/figures.mplstyle")


def git_facts(repository: str | Path) -> dict[str, Any]:
    """Commit of a checkout, and whether and how its code differs from it; all null outside one.

    `dirty` looks at CODE alone, files git does not know included; `diff_sha256` is the digest of the difference.
    """

    def git(*arguments: str) -> str | None:
        try:
            done = subprocess.run(
                ["git", "-C", str(repository), *arguments], capture_output=True, text=True, check=True
            )
        except (OSError, subprocess.CalledProcessError):
            return None
        return done.stdout.strip()

    commit = git("rev-parse", "HEAD")
    if commit is None:
        return {"commit": None, "dirty": None, "diff_sha256": None}
    root = Path(git("rev-parse", "--show-toplevel") or "")
    code = [f":(top){path}" for path in CODE]
    changed = git("diff", "HEAD", "--", *code) or ""
    unknown = git("ls-files", "--others", "--exclude-standard", "--full-name", "--", *code)
    files = [f"{sha256_file(root / name)}  {name}" for name in (unknown or "").splitlines()]
    difference = "\n".join([changed, *files]).strip()
    return {
        "commit": commit,
        "dirty": bool(difference),
        "diff_sha256": sha256_text(difference) if difference else None,
    }


def run_context() -> dict[str, Any]:
    """The run's context, or the facts at hand where a command is used outside the workflow."""
    path = os.environ.get(VARIABLE)
    if path and Path(path).is_file():
        return json.loads(Path(path).read_text(encoding="utf-8"))
    return {"git": git_facts(Path(__file__).parent), "images": {}, "study": None}
