"""The commands that make a study again, as its report prints them.

In: the study's name and the arguments that bring Snakemake to it (profile, configuration files). Out: pairs of a
sentence and a command. They are typed in the checkout with its environment active.
"""

from __future__ import annotations

import re

DEMO = ("demo", "--profile workflow/profiles/demo")  # what `make demo` runs
UNKNOWN = "--profile PROFILE --configfile CONFIGURATION"


def rerun_commands(study: str | None, started_with: str) -> list[tuple[str, str]]:
    """What to do and the command for it. `started_with` is empty where the report was made outside the workflow."""
    arguments = started_with or UNKNOWN
    whole = "make demo" if (study, started_with) == DEMO else f"snakemake {arguments} all"
    commands = [
        ("The whole study; what is finished is not made again", whole),
        ("Tables and figures alone, nothing retrained", f"snakemake {arguments} -- tables figures"),
    ]
    if study and re.fullmatch(r"[\w.-]+", study):
        commands.append(
            (
                "A table's numbers, checked back to the datasets' checksums",
                f"cxrflow verify results/{study}/paper/tables/retrieval.csv",
            )
        )
    return commands
