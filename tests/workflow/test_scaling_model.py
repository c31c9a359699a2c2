"""What `benchmarks/README.md` says of costs is what `benchmarks/scaling.py` prints, from the speeds given there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def readme(repository: Path) -> str:
    return (repository / "benchmarks" / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def printed(repository: Path) -> list[str]:
    script = repository / "benchmarks" / "scaling.py"
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, timeout=60)
    return [line for line in done.stdout.splitlines() if line.startswith("|")]


def test_the_tables_are_those_of_the_script(readme: str, printed: list[str]) -> None:
    assert len(printed) > 15
    assert [line for line in printed if line not in readme.splitlines()] == []


def test_processor_hours_follow_from_the_speeds_measured(readme: str, printed: list[str]) -> None:
    reports_a_second = int(re.search(r"\| de-identify \|.*\n.*\n\|.*\| (\d+) \|\n", readme)[1])
    variants_ms = float(re.search(r"([\d.]+) ms of processor time a report for all\ntwenty kinds", readme)[1])
    given = {name: float(ms) for name, ms in re.findall(r"^\| (.+) \(([\d.]+) ms\)", "\n".join(printed), re.MULTILINE)}
    assert given["reports, the whole stage"] == pytest.approx(1000 / reports_a_second, abs=0.01)
    assert given["variants, all twenty kinds"] == pytest.approx(variants_ms, abs=0.05)
