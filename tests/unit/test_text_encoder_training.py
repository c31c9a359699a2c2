"""Training: a run that was stopped ends with the same bytes, and one that goes wrong says where."""

from __future__ import annotations

import json
import math
import os
import signal
import stat
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from pydantic import ValidationError
from safetensors.torch import load_file, save_file
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from text_encoder_samples import make_tiny_base, with_latents, write_reports
from torch.optim.optimizer import register_optimizer_step_pre_hook

from cxrflow.config.text_encoder import ContrastiveOptions, EncoderOptions, LoraOptions, MntpOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder import checkpoints, training
from cxrflow.text_encoder import train_mntp as train_mntp_stage
from cxrflow.text_encoder.backbone import load_backbone, load_language_model, load_tokenizer
from cxrflow.text_encoder.batches import bucketed_batches, similar_parts
from cxrflow.text_encoder.contrastive import group_contrastive_loss
from cxrflow.text_encoder.device import mixed_precision
from cxrflow.text_encoder.distributed import ALONE
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.pairs import read_pairs, same_group, true_elsewhere
from cxrflow.text_encoder.tokenise import TextTokeniser
from cxrflow.text_encoder.train_contrastive import batch_backward, prepare, train_contrastive, vectors_backward
from cxrflow.text_encoder.train_mntp import MaskedBatch, train_mntp
from cxrflow.text_encoder.training import NonFiniteLossError, Run, learning_rate, rate_at, train

LORA = LoraOptions(rank=2, dropout=0.1)  # dropout: its random numbers must come back too
MNTP = EncoderOptions(
    base="b", max_length=96, mntp=MntpOptions(adaptation="full", epochs=3, batch_size=8, checkpoint_steps=3)
)
CONTRASTIVE = EncoderOptions(
    base="b",
    max_length=96,
    pooling="latent_attention",
    contrastive=ContrastiveOptions(lora=LORA, batch_size=8, checkpoint_steps=3, learning_rate=1e-3),
)


class Killed(BaseException):
    """Stands for a kill: nothing in the code may catch it."""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_reports(tmp_path_factory.mktemp("tables"))


@pytest.fixture(scope="module")
def base(tables: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_tiny_base(tmp_path_factory.mktemp("base") / "llama", tables[0])


@pytest.fixture
def mntp(base: Path, tables: tuple[Path, Path], tmp_path: Path) -> Callable[..., Path]:
    def run(name: str, options: EncoderOptions = MNTP, start: Path = base, work: str | None = None) -> Path:
        train_mntp(start, tmp_path / name, [tables[0]], options, 7, tmp_path / (work or f"work-{name}"))
        return tmp_path / name

    return run


@pytest.fixture
def contrastive(base: Path, tables: tuple[Path, Path], tmp_path: Path) -> Callable[..., Path]:
    def run(name: str, options: EncoderOptions = CONTRASTIVE, work: str | None = None) -> Path:
        work_dir = tmp_path / (work or f"work-{name}")
        train_contrastive(base, tmp_path / name, [tables[0]], [tables[1]], options, 7, work_dir)
        return tmp_path / name

    return run


def kill_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Die in the middle of a step, its gradients made and not applied."""
    real, calls = training.nn.utils.clip_grad_norm_, []

    def clip(*arguments: object, **options: object) -> torch.Tensor:
        calls.append(None)
        if len(calls) > step:
            raise Killed
        return real(*arguments, **options)

    monkeypatch.setattr(training.nn.utils, "clip_grad_norm_", clip)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("stage", ["mntp", "contrastive"])
def test_killed_and_continued_run_ends_bit_equal(
    stage: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run = request.getfixturevalue(stage)
    expected = files(run("uninterrupted"))
    log = losses(tmp_path / "work-uninterrupted")
    assert len(log) > 5
    with monkeypatch.context() as patch:
        kill_at(5, patch)
        with pytest.raises(Killed):
            run("continued")
    assert not (tmp_path / "continued").exists()
    assert [path.name for path in (tmp_path / "work-continued").glob("step-*")] == ["step-00000003"]
    found = files(run("continued"))
    readme = found.pop("README.md", b"").replace(b"# continued", b"# uninterrupted")
    assert readme == expected.pop("README.md", b"")
    assert found == expected
    assert losses(tmp_path / "work-continued") == log  # no step twice, none missing
    assert not list((tmp_path / "work-continued").glob("step-*"))  # a forced rerun trains again


@pytest.mark.parametrize("asking", [signal.SIGTERM, signal.SIGURG])
def test_a_signal_stops_after_the_step_at_a_checkpoint_and_the_run_goes_on(
    mntp: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asking: signal.Signals
) -> None:
    expected = files(mntp("uninterrupted"))
    real, calls = training.nn.utils.clip_grad_norm_, []

    def clip(*arguments: object, **options: object) -> torch.Tensor:
        calls.append(None)
        if len(calls) == 5:
            os.kill(os.getpid(), asking)
        return real(*arguments, **options)

    monkeypatch.setattr(training.nn.utils, "clip_grad_norm_", clip)
    with pytest.raises(CxrflowError, match=r"stopped by a signal after step 5 of \d+; run again to continue"):
        mntp("continued")
    assert (tmp_path / "work-continued" / "step-00000005").is_dir()
    assert files(mntp("continued")) == expected
    assert losses(tmp_path / "work-continued") == losses(tmp_path / "work-uninterrupted")


def losses(work: Path) -> list[tuple[int, float]]:
    return [(line["step"], line["loss"]) for line in map(json.loads, (work / "metrics.jsonl").open())]


def test_damaged_checkpoint_is_passed_over_and_the_older_one_used(
    mntp: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = files(mntp("uninterrupted"))
    with monkeypatch.context() as patch:
        kill_at(7, patch)
        with pytest.raises(Killed):
            mntp("continued")
    newest = tmp_path / "work-continued" / "step-00000006" / "tensors.safetensors"
    content = newest.read_bytes()
    newest.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))  # one bit: safetensors itself would not notice
    assert files(mntp("continued")) == expected
    assert "step-00000006 is damaged or of another run" in capsys.readouterr().err


def test_checkpoint_of_other_options_is_not_continued(
    mntp: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert MNTP.mntp is not None
    other = MNTP.model_copy(update={"mntp": MNTP.mntp.model_copy(update={"mask_fraction": 0.4})})
    expected = files(mntp("fresh", other))
    with monkeypatch.context() as patch:
        kill_at(5, patch)
        with pytest.raises(Killed):
            mntp("first", work="shared")
    assert files(mntp("second", other, work="shared")) == expected
    assert "of another run" in capsys.readouterr().err


def test_options_of_stage_b_do_not_change_stage_a(mntp: Callable[..., Path]) -> None:
    both = MNTP.model_copy(update={"contrastive": CONTRASTIVE.contrastive, "pooling": "cls"})
    assert files(mntp("with", both)) == files(mntp("without"))


def test_full_disk_at_a_checkpoint_is_a_clear_error_and_the_older_ones_stay(
    mntp: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    expected = files(mntp("uninterrupted"))
    saved = []

    def full(tensors: dict[str, torch.Tensor], path: Path) -> None:
        if saved:
            raise OSError(28, "No space left on device")
        saved.append(path)
        save_file(tensors, path)

    with monkeypatch.context() as patch:
        patch.setattr(checkpoints, "save_file", full)
        with pytest.raises(CxrflowError, match="step 6 could not be written .*disk full.*run the same command again"):
            mntp("continued")
    assert [path.name for path in (tmp_path / "work-continued").glob("*step-*")] == ["step-00000003"]
    assert files(mntp("continued")) == expected


def test_loss_that_is_no_number_stops_the_run_naming_studies(
    contrastive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    steps = []

    def loss(queries: torch.Tensor, *_: object, **__: object) -> torch.Tensor:
        steps.append(None)
        return queries.sum() * (math.nan if len(steps) == 3 else 0.1)

    monkeypatch.setattr("cxrflow.text_encoder.train_contrastive.group_contrastive_loss", loss)
    with pytest.raises(NonFiniteLossError, match=r"loss nan.* at step 3, .*Studies of its batch: toy/s\d+, ") as caught:
        contrastive("broken")
    assert "effusion" not in str(caught.value)
    assert not (tmp_path / "broken").exists()
    assert [step for step, _ in losses(tmp_path / "work-broken")] == [1, 2]  # numbered as in the log: the third is none


def test_both_stages_learn_and_record_it(base: Path, tables: tuple[Path, Path], tmp_path: Path) -> None:
    options = EncoderOptions(
        base="b",
        max_length=96,
        mntp=MntpOptions(adaptation="full", epochs=10, batch_size=8),
        contrastive=ContrastiveOptions(adaptation="full", epochs=5, batch_size=12),
    )
    adapted = train_mntp(base, tmp_path / "mntp", [tables[0]], options, 7, tmp_path / "a")
    before, after = adapted["metrics"]["masked_token_loss"]
    assert after < before - 0.5
    trained = train_contrastive(
        tmp_path / "mntp", tmp_path / "encoder", [tables[0]], [tables[1]], options, 7, tmp_path / "b"
    )
    log = losses(tmp_path / "b")
    assert sum(loss for _, loss in log[-5:]) < 0.7 * sum(loss for _, loss in log[:5])
    encoder = TextEncoder.load(tmp_path / "encoder")
    assert [step["step"] for step in encoder.options.base.adaptation] == ["mntp", "contrastive"]
    assert encoder.options.base.adaptation[1]["metrics"] == trained["metrics"]
    card = (tmp_path / "encoder" / "README.md").read_text()
    assert "### mntp" in card and "### contrastive" in card and "| summary recall at 1 |" in card


def test_lora_trains_adapters_alone_and_merges_them(mntp: Callable[..., Path], base: Path) -> None:
    options = MNTP.model_copy(update={"mntp": MntpOptions(lora=LORA, epochs=1, batch_size=8, learning_rate=1e-2)})
    assert options.mntp is not None
    assert options.mntp.lora.targets == "all"
    before, after = (
        TextEncoder.load(base).model.state_dict(),
        TextEncoder.load(mntp("lora", options)).model.state_dict(),
    )
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert changed == {name for name in before if "_proj" in name}


def test_kept_adapter_on_its_base_has_the_states_of_the_merged_weights(
    contrastive: Callable[..., Path], base: Path, tmp_path: Path
) -> None:
    assert CONTRASTIVE.contrastive is not None
    settings = CONTRASTIVE.contrastive.model_copy(update={"keep_adapter": True, "learning_rate": 1e-2})
    out = contrastive("kept", CONTRASTIVE.model_copy(update={"contrastive": settings}))
    ids = torch.arange(5, 15)[None]
    with torch.no_grad():
        merged, adapted, before = (
            load_backbone(folder)(input_ids=ids).last_hidden_state for folder in (out, out / "adapter", base)
        )
    assert (merged - adapted).abs().max() <= 1e-5 < 1e-3 < (merged - before).abs().max()
    modes = {stat.S_IMODE(path.stat().st_mode) for path in out.rglob("*") if path.is_file()}
    assert len(modes) == 1 and (out / "adapter").stat().st_mode & 0o111  # others may read them, and enter the folder
    assert not (out / "adapter" / "README.md").exists() and load_tokenizer(out / "adapter").pad_token_id is not None
    with pytest.raises(ValidationError, match="keep_adapter has no effect with adaptation 'full'"):
        ContrastiveOptions(adaptation="full", keep_adapter=True)


def test_card_says_where_the_latents_came_from(base: Path, tables: tuple[Path, Path], tmp_path: Path) -> None:
    assert CONTRASTIVE.contrastive is not None
    with_latents(base, tmp_path / "latents")
    one = CONTRASTIVE.model_copy(
        update={"contrastive": CONTRASTIVE.contrastive.model_copy(update={"max_steps": 1, "pairs": ("summary",)})}
    )
    for start, said in ((base, "random, trained in this step"), (tmp_path / "latents", "those of the base")):
        train_contrastive(start, tmp_path / "out", [tables[0]], [tables[1]], one, 7, tmp_path / "work")
        assert f"- pooling weights: {said}" in (tmp_path / "out" / "README.md").read_text()


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("stage", ["mntp", "contrastive"])
def test_gradient_checkpointing_changes_no_weight(
    stage: str, packed: bool, request: pytest.FixtureRequest, base: Path
) -> None:
    run, options = request.getfixturevalue(stage), MNTP if stage == "mntp" else CONTRASTIVE
    # No dropout: packed or not decides the shapes, and with them the random numbers.
    changes = {"adaptation": "lora", "lora": LoraOptions(rank=2, dropout=0.0), "learning_rate": 1e-2, "max_steps": 4}
    weights = []
    for further in ({}, {"gradient_checkpointing": True, "packed": packed}):
        section = getattr(options, stage).model_copy(update={**changes, **further})
        folder = run(f"run-{len(weights)}", options.model_copy(update={stage: section}))
        weights.append(load_backbone(folder).state_dict())
    before, (plain, recomputed) = load_backbone(base).state_dict(), weights
    difference, change = (
        max(float((plain[name] - other[name]).abs().max()) for name in plain) for other in (recomputed, before)
    )
    assert difference <= (1e-2 if packed else 1e-6) * change  # packed rows are rounded otherwise, and Adam magnifies it
    assert change > 1e-2


@pytest.mark.parametrize("stage", ["mntp", "contrastive"])
def test_gradient_checkpointing_computes_each_layer_again_for_its_gradients(
    stage: str, base: Path, tables: tuple[Path, Path]
) -> None:
    def passes(gradient_checkpointing: bool) -> int:
        further = {"batch_size": 4, "gradient_checkpointing": gradient_checkpointing}
        if stage == "mntp":
            settings, language_model = MntpOptions(**further), load_language_model(base)
            trunk = train_mntp_stage.prepared(language_model, settings)
            tokeniser = TextTokeniser(load_tokenizer(base), 96)
            task = train_mntp_stage.MaskedTask(language_model, tokeniser, settings)
            batch = train_mntp_stage.epoch_batches(train_mntp_stage.corpus_of([tables[0]], "train"), 4, 7, 0)[0]
            module, backward = trunk, lambda: task.backward(batch)
        else:
            settings, module = ContrastiveOptions(**further), TextEncoder.load(base)
            prepare(module, settings)
            batch = read_pairs([tables[0]], [tables[1]], "train").epoch(settings, 1, 0)[0]
            backward = lambda: batch_backward(module, batch, settings)  # noqa: E731
        layer = next(part for name, part in module.named_modules() if name.endswith("layers.1.mlp"))
        calls = []
        layer.register_forward_pre_hook(lambda *_: calls.append(None))  # computed again, it stops before its end
        module.train()
        backward()
        return len(calls)

    once = passes(gradient_checkpointing=False)
    assert once > 0 and passes(gradient_checkpointing=True) == 2 * once


def test_gradients_with_few_rows_in_memory_are_those_of_the_whole_batch(base: Path, tables: tuple[Path, Path]) -> None:
    settings = ContrastiveOptions(batch_size=12, lora=LoraOptions(rank=2, dropout=0.0))
    batch = read_pairs([tables[0]], [tables[1]], "train").epoch(settings, 1, 0)[0]

    def gradients(rows: int | None) -> dict[str, torch.Tensor]:
        encoder = with_noisy_adapters(base, settings)
        batch_backward(encoder, batch, settings.model_copy(update={"rows_in_memory": rows}))
        return {name: p.grad for name, p in encoder.named_parameters() if p.grad is not None}

    expected, again = gradients(None), gradients(5)
    assert expected.keys() == again.keys() and len(expected) == 28
    for name, gradient in expected.items():
        assert torch.allclose(again[name], gradient, atol=1e-5 * float(gradient.abs().max())), name


def test_gradients_are_those_of_one_forward_over_all_texts(base: Path, tables: tuple[Path, Path]) -> None:
    settings = ContrastiveOptions(batch_size=12, lora=LoraOptions(rank=2, dropout=0.0))
    batch = read_pairs([tables[0]], [tables[1]], "train").epoch(settings, 1, 0)[0]
    plain, ours = with_noisy_adapters(base, settings), with_noisy_adapters(base, settings)
    errors = [text for pair in batch.pairs for text in pair.errors]
    vectors = (
        plain(plain.tokenise([p.query for p in batch.pairs], plain.options.instructions[batch.kind])),
        plain(plain.tokenise([p.document for p in batch.pairs])),
        plain(plain.tokenise(errors)),
    )
    groups = torch.from_numpy(same_group(batch.pairs)), torch.from_numpy(true_elsewhere(batch.pairs))
    expected = group_contrastive_loss(*vectors, *groups, settings.temperature)
    expected.backward()
    assert batch_backward(ours, batch, settings).item() == pytest.approx(expected.item(), rel=1e-5)
    for (name, parameter), other in zip(plain.named_parameters(), ours.parameters(), strict=True):
        if parameter.grad is not None:
            scale = float(parameter.grad.abs().max())
            assert torch.allclose(other.grad, parameter.grad, atol=1e-4 * scale), name


def with_noisy_adapters(base: Path, settings: ContrastiveOptions) -> TextEncoder:
    """An encoder in training whose adapters do something: they start at zero, which would hide their part."""
    torch.manual_seed(0)
    encoder = TextEncoder.load(base)
    prepare(encoder, settings)
    for name, parameter in encoder.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter, std=0.1)
    return encoder.train()


def test_simcse_pairs_a_report_with_itself_under_another_dropout(
    contrastive: Callable[..., Path], base: Path, tables: tuple[Path, Path], tmp_path: Path
) -> None:
    settings = ContrastiveOptions(lora=LORA, batch_size=12, learning_rate=2e-3, pairs=("simcse",), epochs=15)
    batch = read_pairs([tables[0]], [tables[1]], "train").epoch(settings, 1, 0)[0]
    assert all(pair.query == pair.document and not pair.errors for pair in batch.pairs)
    # Without the adapters' dropout: what tells a report from itself is that of the attention.
    encoder = with_noisy_adapters(base, settings.model_copy(update={"lora": LoraOptions(rank=2, dropout=0.0)}))
    distinct = len({pair.query for pair in batch.pairs})

    def vectors(training: bool, packed: bool) -> torch.Tensor:
        encoder.train(training)
        encoder.packed = packed
        seen = []
        hook = encoder.pooling.register_forward_hook(lambda _, inputs, output: seen.append(output.detach()))
        batch_backward(encoder, batch, settings)
        hook.remove()
        return torch.cat(seen)

    for packed in (False, True):
        dropped, whole = vectors(True, packed), vectors(False, packed)
        assert len(dropped) == len(whole) == 2 * distinct
        assert len(dropped.unique(dim=0)) == 2 * distinct  # each went through with a dropout of its own
        assert (torch.cdist(whole, whole) < 1e-4).sum(1).tolist() == [2] * (2 * distinct)  # the same text, twice
    contrastive("simcse", CONTRASTIVE.model_copy(update={"contrastive": settings}))
    log = [loss for _, loss in losses(tmp_path / "work-simcse")]
    assert sum(log[-8:]) < 0.8 * sum(log[:8])


def test_simcse_goes_with_no_other_kind_of_pair() -> None:
    with pytest.raises(ValidationError, match="simcse is the unsupervised step"):
        ContrastiveOptions(pairs=("simcse", "style"))


def test_tensorboard_shows_the_steps_of_the_log_once_also_after_a_kill_and_a_second_run(
    mntp: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def shown() -> list[tuple[int, float]]:
        events = EventAccumulator(str(tmp_path / "work-run" / "tensorboard")).Reload()
        assert {"loss", "gradient_norm", "learning_rate"} <= set(events.Tags()["scalars"])
        return [(event.step, event.value) for event in events.Scalars("loss")]

    with monkeypatch.context() as patch:
        kill_at(5, patch)
        with pytest.raises(Killed):
            mntp("run")
    assert [step for step, _ in shown()] == [1, 2, 3, 4, 5]
    for _ in range(2):  # continued from step 3, then trained anew in the same folder
        mntp("run")
        expected = [(step, pytest.approx(loss, rel=1e-6)) for step, loss in losses(tmp_path / "work-run")]
        assert len(expected) > 6 and shown() == expected
    assert len(list((tmp_path / "work-run" / "tensorboard").iterdir())) == 1  # nothing left of the run before


def test_both_forwards_of_a_part_drop_the_same(base: Path, tables: tuple[Path, Path]) -> None:
    encoder = TextEncoder.load(base)
    prepare(encoder, ContrastiveOptions(lora=LoraOptions(rank=2, dropout=0.5)))
    for name, parameter in encoder.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter)
    encoder.train()
    seen: dict[bytes, list[torch.Tensor]] = {}
    encoder.pooling.register_forward_hook(
        lambda _, inputs, output: seen.setdefault(inputs[1].numpy().tobytes(), []).append(output.detach())
    )
    sequences = encoder.tokeniser.sequences(["Clear.", "Small left effusion.", "No acute disease at all."])
    vectors_backward(encoder, sequences, lambda vectors: vectors.square().sum(), rows_in_memory=1)
    assert len(seen) == 3
    for first, second in seen.values():
        assert torch.equal(first, second)


def test_split_without_reports_is_an_error(base: Path, tmp_path: Path) -> None:
    with pytest.raises(CxrflowError, match="no report of the training split"):
        train_mntp(base, tmp_path / "out", [], MNTP, 0, tmp_path / "work")
    with pytest.raises(CxrflowError, match="no batch of pairs"):
        train_contrastive(base, tmp_path / "out", [], [], CONTRASTIVE, 0, tmp_path / "work")


def test_a_weight_that_no_batch_reaches_is_in_the_checkpoint_like_any_other(tmp_path: Path) -> None:
    module = torch.nn.ModuleDict({"used": torch.nn.Linear(2, 1), "unused": torch.nn.Linear(2, 1)})
    batch = MaskedBatch(texts=("x",), study_ids=("d/1",), seed=0)

    def backward(_: MaskedBatch) -> torch.Tensor:
        loss = module["used"](torch.ones(2)).square().sum()
        loss.backward()
        return loss.detach()

    options = MntpOptions(epochs=2, checkpoint_steps=1)
    run = Run(options, learning_rate=0.1, seed=0, work_dir=tmp_path, fingerprint="f", description="x", processes=ALONE)
    assert train(module, lambda epoch: [batch], backward, run)["steps"] == 2
    stored = load_file(tmp_path / "step-00000001" / "tensors.safetensors")
    assert stored["exp_avg.unused.weight"].abs().max() == 0 < stored["exp_avg.used.weight"].abs().max()


def test_optimiser_gets_the_rate_of_each_step_and_the_decay_of_matrices_alone(tmp_path: Path) -> None:
    module, seen = torch.nn.Linear(2, 2), []
    batch = MaskedBatch(texts=("x",), study_ids=("d/1",), seed=0)

    def backward(_: MaskedBatch) -> torch.Tensor:
        loss = module(torch.ones(2)).square().sum()
        loss.backward()
        return loss.detach()

    def note(optimizer: torch.optim.Optimizer, *_: object) -> None:
        assert isinstance(optimizer, torch.optim.AdamW)
        seen.append(
            [(group["lr"], group["weight_decay"], group["fused"], group["params"]) for group in optimizer.param_groups]
        )

    options = MntpOptions(epochs=10, weight_decay=0.3, warmup_fraction=0.2)
    run = Run(options, learning_rate=0.1, seed=0, work_dir=tmp_path, fingerprint="f", description="x", processes=ALONE)
    hook = register_optimizer_step_pre_hook(note)
    try:
        train(module, lambda epoch: [batch], backward, run)
    finally:
        hook.remove()
    for step, groups in enumerate(seen):
        assert [rate for rate, *_ in groups] == pytest.approx([rate_at(step, 10, 0.1, 0.2)] * 2)
        assert [decay for _, decay, *_ in groups] == [0.3, 0.0] and all(fused for _, _, fused, _ in groups)
        assert [[id(p) for p in parameters] for *_, parameters in groups] == [[id(module.weight)], [id(module.bias)]]
    assert len(seen) == 10
    log = [json.loads(line)["learning_rate"] for line in (tmp_path / "metrics.jsonl").open()]
    assert log == pytest.approx([groups[0][0] for groups in seen])


def test_a_gpu_computes_in_bfloat16_and_a_cpu_in_float32(monkeypatch: pytest.MonkeyPatch) -> None:
    layer, asked = torch.nn.Linear(2, 2), []
    with mixed_precision(layer):
        assert layer(torch.ones(2)).dtype == torch.float32
    on_gpu = SimpleNamespace(parameters=lambda: iter([SimpleNamespace(device=torch.device("cuda", 0))]))
    monkeypatch.setattr(torch, "autocast", lambda device, dtype, enabled: asked.append((device, dtype, enabled)))
    mixed_precision(on_gpu)  # type: ignore[arg-type]
    assert asked == [("cuda", torch.bfloat16, True)]


def test_rate_rises_then_falls_to_zero() -> None:
    rates = [rate_at(step, 100, 1.0, 0.1) for step in range(100)]
    assert rates[:3] == pytest.approx([0.1, 0.2, 0.3])
    assert max(rates) == rates[9] == 1.0
    assert rates[9:] == sorted(rates[9:], reverse=True) and rates[-1] < 1e-3
    assert rate_at(0, 10, 1.0, 0.0) == 1.0


def test_default_rate_depends_on_what_is_trained() -> None:
    assert learning_rate(MntpOptions(), scratch=None) == learning_rate(MntpOptions(), scratch=1e-3) == 2e-4
    assert learning_rate(MntpOptions(adaptation="full"), scratch=None) == 1e-5
    assert learning_rate(MntpOptions(adaptation="full"), scratch=1e-3) == 1e-3
    assert learning_rate(MntpOptions(adaptation="full", learning_rate=3e-5), scratch=1e-3) == 3e-5


def test_bucketed_batches_hold_every_item_once_and_waste_little() -> None:
    lengths = [(37 * i) % 200 + 1 for i in range(500)]
    batches = bucketed_batches(lengths, 16, seed=3)
    assert sorted(index for batch in batches for index in batch) == list(range(500))
    padded = sum(max(lengths[i] for i in batch) * len(batch) for batch in batches)
    assert sum(lengths) / padded > 0.95
    assert [list(batch) for batch in batches] == [list(batch) for batch in bucketed_batches(lengths, 16, seed=3)]
    assert [list(batch) for batch in batches] != [list(batch) for batch in bucketed_batches(lengths, 16, seed=4)]


def test_parts_of_descending_lengths_hold_all_and_waste_little_at_the_long_end() -> None:
    draw = np.random.default_rng(0)
    lengths = sorted(draw.lognormal(4.3, 0.4, 300).astype(int).tolist(), reverse=True)
    parts = similar_parts(lengths, 32)
    assert [place for part in parts for place in part] == list(range(300))
    assert all(len(part) * lengths[part.start] >= 768 for part in parts[:-1])
    padded = sum(lengths[part.start] * len(part) for part in parts)
    by_number = sum(lengths[start] * len(lengths[start : start + 32]) for start in range(0, 300, 32))
    assert sum(lengths) / padded > 0.95 > 0.9 > sum(lengths) / by_number
    assert similar_parts([], 32) == [] and similar_parts([5], 32) == [range(0, 1)]
    assert [len(part) for part in similar_parts([9] * 70, 32)] == [32, 32, 6]
