"""Rewriting by a local model: a tiny random Llama cannot write reports, and the gate keeps every original."""

from __future__ import annotations

import pytest
from text_encoder_samples import SHAPE, write_reports

from cxrflow.config.rewriting import RewritingOptions
from cxrflow.config.text_encoder import BaseOptions, ScratchOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table
from cxrflow.reports.preservation import PreservationGate
from cxrflow.reports.rewriting.cache import AnswerCache
from cxrflow.reports.rewriting.commands import weights_digest
from cxrflow.reports.rewriting.local import LocalModel
from cxrflow.reports.rewriting.prompt import Malformed
from cxrflow.reports.rewriting.rewrite import rewrite_texts
from cxrflow.text_encoder.bases import make_base

OPTIONS = RewritingOptions(backend="local", model="tiny", prompt="Rewrite.", max_tokens=12)


@pytest.fixture(scope="module")
def llama(tmp_path_factory):
    folder = tmp_path_factory.mktemp("llama")
    reports, _ = write_reports(folder)
    base = BaseOptions(source="scratch", scratch=ScratchOptions(**SHAPE))
    make_base(folder / "base", base, 3, [reports])
    return folder / "base", list(read_table(reports)["text"])[:4]


def test_a_random_model_changes_no_report_and_answers_the_same_twice(llama, tmp_path):
    folder, texts = llama
    model, gate, identity = LocalModel(OPTIONS, folder), PreservationGate(), weights_digest(folder)
    first = list(rewrite_texts(texts, [True] * 4, model, identity, OPTIONS, AnswerCache(tmp_path / "a"), gate))
    second = list(rewrite_texts(texts, [True] * 4, model, identity, OPTIONS, AnswerCache(tmp_path / "b"), gate))
    assert first == second
    assert [m.text for m in first] == texts
    assert {m.outcome for m in first} <= {"refused", "malformed"}


def test_an_answer_that_ends_is_decoded_without_what_was_asked(llama, monkeypatch):
    import torch

    model = LocalModel(OPTIONS, llama[0])
    said = model.tokenizer("No pneumothorax.", add_special_tokens=False, return_tensors="pt")["input_ids"]
    end = torch.tensor([[model.tokenizer.eos_token_id]])
    monkeypatch.setattr(model.model, "generate", lambda tokens, **_: torch.cat([tokens, said, end], dim=1))
    assert model.rewrite("No PTX.") == "No pneumothorax."
    monkeypatch.setattr(model.model, "generate", lambda tokens, **_: torch.cat([tokens, said], dim=1))
    with pytest.raises(Malformed):
        model.rewrite("No PTX.")


def test_the_model_sees_no_later_token_though_its_folder_is_an_encoders(llama):
    import torch

    model = LocalModel(OPTIONS, llama[0]).model
    assert (model.config.is_causal, model.config.use_cache) == (True, True)
    with torch.inference_mode():
        one, other = (model(torch.tensor([[5, 6, *later]])).logits[0, :2] for later in ((7, 8, 9), (10, 11, 12)))
    assert torch.allclose(one, other, atol=1e-5)


def test_a_chat_model_is_asked_in_its_own_template(llama, tmp_path):
    import shutil

    shutil.copytree(llama[0], tmp_path / "chat")
    (tmp_path / "chat" / "chat_template.jinja").write_text(
        "{% for m in messages %}{{ m['content'] }} effusion {% endfor %}{% if add_generation_prompt %}No{% endif %}"
    )
    options = BaseOptions(source="local", path=str(tmp_path / "chat"), licence="none")
    make_base(tmp_path / "base", options, 3)
    model = LocalModel(OPTIONS, tmp_path / "base")
    asked = model.tokenizer.decode(model._tokens("No pneumothorax.")[0], skip_special_tokens=True)
    assert asked.count("effusion") == 2
    assert asked.endswith("No")


def test_a_report_longer_than_the_model_reads_is_malformed_and_not_cut(llama):
    with pytest.raises(Malformed):
        LocalModel(OPTIONS, llama[0]).rewrite("effusion " * 400)


def test_a_folder_without_a_model_is_named(tmp_path):
    with pytest.raises(CxrflowError, match="holds no language model"):
        LocalModel(OPTIONS, tmp_path)


def test_other_weights_are_another_model(llama, tmp_path):
    import shutil

    shutil.copytree(llama[0], tmp_path / "copy")
    assert weights_digest(tmp_path / "copy") == weights_digest(llama[0])
    weights = next((tmp_path / "copy").glob("*.safetensors"))
    weights.write_bytes(weights.read_bytes() + b" ")
    assert weights_digest(tmp_path / "copy") != weights_digest(llama[0])
