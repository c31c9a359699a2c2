"""Bad input to the text encoder: an error that says what to do, and nothing lost."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from peft import LoraConfig, get_peft_model
from text_encoder_samples import make_tiny_base, write_reports
from typer.testing import CliRunner

from cxrflow.config.text_encoder import BaseOptions, ContrastiveOptions, EncoderOptions, MntpOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table, write_table
from cxrflow.text_encoder.backbone import load_backbone, load_tokenizer
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.commands import app
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.train_contrastive import train_contrastive
from cxrflow.text_encoder.train_mntp import train_mntp

LONG = "Small left pleural effusion. " * 3449  # 100,021 characters


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_reports(tmp_path_factory.mktemp("tables"))


@pytest.fixture(scope="module")
def base(tables: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_tiny_base(tmp_path_factory.mktemp("base") / "llama", tables[0])


def encode(*arguments: object) -> object:
    return CliRunner().invoke(app, ["encode-text", *map(str, arguments), "--device", "cpu"])


def test_empty_texts_stop_the_table_and_leave_the_earlier_result(base: Path, tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.parquet"
    pd.DataFrame({"id": [1, 2], "report": ["Clear.", "Secret words."]}).to_csv(source, index=False)
    assert encode(base, source, target).exit_code == 0
    before = target.read_bytes()
    pd.DataFrame({"id": [1, 2], "report": ["Secret words.", ""]}).to_csv(source, index=False)
    failed = encode(base, source, target)
    assert isinstance(failed.exception, CxrflowError) and "1 texts are empty (row 2)" in str(failed.exception)
    assert "Secret" not in str(failed.exception) + failed.output
    assert target.read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if "writing" in path.name]


def test_report_of_100000_characters_is_embedded_by_its_beginning_and_costs_no_row(base: Path, tmp_path: Path) -> None:
    assert len(LONG) >= 100_000
    source, target = tmp_path / "in.csv", tmp_path / "out.parquet"
    pd.DataFrame({"id": [1, 2, 3], "report": ["Clear.", LONG, LONG[:3000]]}).to_csv(source, index=False)
    assert encode(base, source, target).exit_code == 0
    rows = read_table(target)
    assert rows["id"].to_list() == ["1", "2", "3"]
    vectors = np.stack(rows["embedding"])
    assert np.isfinite(vectors).all()
    assert np.abs(vectors[1] - vectors[2]).max() <= 1e-6 and np.abs(vectors[0] - vectors[1]).max() > 1e-3


def test_report_of_100000_characters_goes_through_both_stages(
    base: Path, tables: tuple[Path, Path], tmp_path: Path
) -> None:
    reports = read_table(tables[0])
    longest = reports.index[reports["split"] == "train"][0]
    for column in ("findings", "text", "text_expanded"):
        reports.loc[longest, column] = LONG
    write_table(reports, tmp_path / "reports.parquet")
    options = EncoderOptions(
        base="b",
        max_length=96,
        mntp=MntpOptions(adaptation="full", batch_size=8),
        contrastive=ContrastiveOptions(adaptation="full", batch_size=8),
    )
    changed = [tmp_path / "reports.parquet"]
    train_mntp(base, tmp_path / "mntp", changed, options, 7, tmp_path / "a")
    step = train_contrastive(tmp_path / "mntp", tmp_path / "encoder", changed, [tables[1]], options, 7, tmp_path / "b")
    assert step["studies"] == (reports["split"] == "train").sum()
    assert np.isfinite(TextEncoder.load(tmp_path / "encoder").encode([LONG])).all()


def test_unknown_models_are_named(base: Path, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    pd.DataFrame({"report": ["Clear."]}).to_csv(source, index=False)
    failed = encode(tmp_path / "nowhere", source, tmp_path / "out.parquet")
    assert isinstance(failed.exception, CxrflowError) and "nowhere" in str(failed.exception)
    shutil.copytree(base, tmp_path / "new")
    settings = json.loads((tmp_path / "new" / "config.json").read_text())
    (tmp_path / "new" / "config.json").write_text(json.dumps({**settings, "model_type": "llama9"}))
    with pytest.raises(CxrflowError, match="model type 'llama9' is not in transformers .*'read_as'"):
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(tmp_path / "new")), seed=0)
    assert not (tmp_path / "out").exists() and not (tmp_path / "out.parquet").exists()


def test_tokenizer_that_has_nothing_to_pad_with_asks_for_a_token(base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bare"
    shutil.copytree(base, folder)
    settings = json.loads((folder / "tokenizer_config.json").read_text())
    for name in ("pad_token", "eos_token"):
        settings.pop(name)
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))
    words = (folder / "tokenizer.json").read_text()
    (folder / "tokenizer.json").write_text(words.replace("<|finetune_right_pad_id|>", "<|nothing|>"))
    with pytest.raises(CxrflowError, match="no padding token; name one of its tokens in 'pad_token'"):
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(folder)), seed=0)
    make_base(tmp_path / "out", BaseOptions(source="local", path=str(folder), pad_token="<|end_of_text|>"), seed=0)
    assert load_tokenizer(tmp_path / "out").pad_token == "<|end_of_text|>"


@pytest.mark.parametrize(("architecture", "target"), [("llama", "q_proj"), ("bert", "query")])
def test_adapter_of_another_model_is_refused(
    base: Path, tables: tuple[Path, Path], architecture: str, target: str, tmp_path: Path
) -> None:
    other = make_tiny_base(tmp_path / "other", tables[0], architecture, hidden_size=64)
    get_peft_model(load_backbone(other), LoraConfig(r=2, target_modules=[target])).save_pretrained(tmp_path / "adapter")
    settings = json.loads((tmp_path / "adapter" / "adapter_config.json").read_text())
    settings["base_model_name_or_path"] = str(base)
    (tmp_path / "adapter" / "adapter_config.json").write_text(json.dumps(settings))
    with pytest.raises(CxrflowError, match=f"the adapter does not fit its base {base}"):
        TextEncoder.load(tmp_path / "adapter")


ENTER = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]


def small_disk(folder: Path, size: str) -> str:
    """Command that mounts a small file system where only its own process sees it; skips where nobody may."""
    folder.mkdir()
    mount = f"mount -t tmpfs -o size={size} tmpfs {folder}"
    if not shutil.which("unshare") or subprocess.run([*ENTER, mount], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a small file system for a test")
    return mount


def test_disk_that_is_full_when_the_model_is_written_loses_no_step(
    base: Path, tables: tuple[Path, Path], tmp_path: Path
) -> None:
    disk, work, whole = (tmp_path / name for name in ("disk", "work", "uninterrupted"))
    mount = small_disk(disk, "100k")
    options = EncoderOptions(base="b", max_length=96, mntp=MntpOptions(adaptation="full", max_steps=3, batch_size=8))
    train_mntp(base, whole, [tables[0]], options, 7, tmp_path / "roomy")
    command = [sys.executable, "-m", "cxrflow", "train-mntp", base, disk / "out", "--reports", tables[0]]
    command += ["--options", options.model_dump_json(), "--seed", 7, "--work-dir", work, "--device", "cpu"]
    train, copied = shlex.join(map(str, command)), tmp_path / "copied"
    script = f"{mount}; {train}; echo code $?; ls {disk} {work}; mount -o remount,size=8m {disk}; {train}; echo code $?"
    done = subprocess.run(
        [*ENTER, f"{script}; cp -r {disk / 'out'} {copied}"], capture_output=True, text=True, timeout=300
    )
    lines = done.stdout.splitlines()
    assert lines.count("code 1") == lines.count("code 0") == 1, done.stdout + done.stderr
    assert "No space left on device. Make room; then run the same command again" in done.stderr
    assert "Traceback" not in done.stderr
    assert "step-00000003" in lines and "out" not in lines
    assert "mntp continues after step 3 of 3" in lines
    assert (copied / "model.safetensors").read_bytes() == (whole / "model.safetensors").read_bytes()
    assert (copied / "cxrflow_base.json").read_bytes() == (whole / "cxrflow_base.json").read_bytes()
    assert not list(work.glob("step-*"))


def test_disk_that_fills_up_at_a_checkpoint_loses_nothing_and_the_run_goes_on(
    base: Path, tables: tuple[Path, Path], tmp_path: Path
) -> None:
    """A real full file system, mounted where only this command sees it: two checkpoints fit, three do not."""
    work, out, whole = (tmp_path / name for name in ("work", "continued", "uninterrupted"))
    mount = small_disk(work, "1300k")
    options = EncoderOptions(
        base="b", max_length=96, mntp=MntpOptions(adaptation="full", max_steps=4, batch_size=8, checkpoint_steps=1)
    )
    train_mntp(base, whole, [tables[0]], options, 7, tmp_path / "roomy")
    command = [sys.executable, "-m", "cxrflow", "train-mntp", base, out, "--options", options.model_dump_json()]
    command += ["--seed", 7, "--work-dir", work, "--device", "cpu", "--reports", tables[0]]
    train = shlex.join(map(str, command))
    script = f"{mount}; {train}; echo code $?; ls {work}; mount -o remount,size=8m {work}; {train}; echo code $?"
    done = subprocess.run([*ENTER, script], capture_output=True, text=True, timeout=300)
    lines = done.stdout.splitlines()
    assert lines.count("code 1") == lines.count("code 0") == 1, done.stdout + done.stderr
    assert "the checkpoint of step 3 could not be written" in done.stderr and "disk full" in done.stderr
    assert "make room and run the same command again" in done.stderr and "Traceback" not in done.stderr
    assert {"step-00000001", "step-00000002", "metrics.jsonl"} <= set(lines)
    assert "mntp continues after step 2 of 4" in lines
    assert (out / "model.safetensors").read_bytes() == (whole / "model.safetensors").read_bytes()
