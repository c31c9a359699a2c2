"""The checks of pre-commit, in the suite."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from tests.checkout import snakemake


def run(repository: Path, *command: str) -> None:
    done = subprocess.run(command, cwd=repository, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == 0, done.stdout


def tool(name: str) -> str:
    return str(Path(sys.executable).parent / name)


def test_ruff_finds_nothing(repository: Path) -> None:
    run(repository, tool("ruff"), "check", ".")


def test_python_is_formatted(repository: Path) -> None:
    run(repository, tool("ruff"), "format", "--check", ".")


def test_snakefiles_are_formatted(repository: Path) -> None:
    run(repository, tool("snakefmt"), "--check", "Snakefile", "workflow/rules")


@pytest.mark.parametrize("configuration", ["config/config.yaml", "config/demo.yaml"])
def test_snakemake_lint_finds_nothing(checkout: Path, configuration: str) -> None:
    done = snakemake(checkout, "--lint", "--configfile", configuration)
    assert done.returncode == 0, done.stdout


def modules(repository: Path) -> list[Path]:
    return sorted((repository / "workflow" / "src" / "cxrflow").rglob("*.py"))


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_no_module_imports_snakemake(repository: Path) -> None:
    assert not [p.name for p in modules(repository) if any(n.split(".")[0] == "snakemake" for n in imports(p))]


ORDER = ["demo", "download", "images", "reports", "text_encoder", "clip", "evaluation", "paper", "serving"]


def test_a_stage_never_imports_a_later_one(repository: Path) -> None:
    wrong = []
    for path in modules(repository):
        stage = path.relative_to(repository / "workflow" / "src" / "cxrflow").parts[0]
        if stage not in ORDER:
            continue
        for name in imports(path):
            parts = name.split(".")
            if parts[0] == "cxrflow" and len(parts) > 1 and parts[1] in ORDER[ORDER.index(stage) + 1 :]:
                wrong.append(f"{path.name} imports {name}")
    assert not wrong


def test_what_runs_without_torch_does_not_import_it(repository: Path) -> None:
    stages = ("config", "io", "provenance", "datasets", "download", "demo", "images", "reports", "evaluation", "paper")
    # Models that rewrite reports, find protected information or score reports, where one is configured.
    run_elsewhere = {
        "reports/rewriting/local.py",
        "reports/recognisers/transformer.py",
        "evaluation/radeval_models.py",
    }
    torch_like = {"torch", "transformers", "peft", "open_clip", "timm"}
    wrong = [
        path.name
        for path in modules(repository)
        if path.relative_to(repository / "workflow" / "src" / "cxrflow").parts[0] in stages
        and path.relative_to(repository / "workflow" / "src" / "cxrflow").as_posix() not in run_elsewhere
        and any(name.split(".")[0] in torch_like for name in imports(path))
    ]
    assert not wrong
