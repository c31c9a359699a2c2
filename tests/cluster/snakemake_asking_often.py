"""Snakemake as it is, but for how often it asks Slurm what became of its jobs.

The executor waits ten seconds longer each time nothing has ended, up to three minutes: right for jobs of hours, while a
test would mostly wait. It has no setting for that.
"""

import sys

from snakemake.cli import main
from snakemake_executor_plugin_slurm import Executor

SECONDS = 2

Executor.next_seconds_between_status_checks = property(lambda _: SECONDS, lambda *_: None)
sys.exit(main())
