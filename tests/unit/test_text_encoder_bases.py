"""Base folders: whatever the source, the next step finds weights, flag, tokenizer and a record."""

from __future__ import annotations

import json
import shutil
import socketserver
import threading
from pathlib import Path

import httpx2
import pytest
import torch
from huggingface_hub.errors import (
    GatedRepoError,
    LocalEntryNotFoundError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.utils import close_session
from peft import LoraConfig, get_peft_model
from pydantic import ValidationError
from safetensors.torch import load_file
from text_encoder_samples import SHAPE, make_tiny_base, write_reports
from typer.testing import CliRunner

from cxrflow.config.base import parse_options
from cxrflow.config.text_encoder import BaseOptions, EncoderOptions, ScratchOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.model_files import TERMS
from cxrflow.io.tables import read_table, write_table
from cxrflow.text_encoder.backbone import load_backbone, load_language_model, load_tokenizer
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.commands import app
from cxrflow.text_encoder.encoder import TextEncoder, read_base_record
from cxrflow.text_encoder.tokenise import TextTokeniser
from cxrflow.text_encoder.train_contrastive import finalise, train_contrastive
from cxrflow.text_encoder.train_mntp import train_mntp

HUB = BaseOptions(source="hub", id="someone/llama", revision="main", licence="llama3.2")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_reports(tmp_path_factory.mktemp("tables"))[0]


@pytest.fixture(scope="module")
def bases(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("bases")
    return {name: make_tiny_base(folder / name, reports, name) for name in ("llama", "bert")}


@pytest.fixture
def published(bases: dict[str, Path], tmp_path: Path) -> Path:
    """A folder as others publish it: causal, with code of its own, no padding token, a pickle beside the weights."""
    folder = tmp_path / "published" / "0123abc"
    folder.mkdir(parents=True)
    for path in bases["llama"].iterdir():
        if not path.name.startswith("cxrflow_"):
            (folder / path.name).write_bytes(path.read_bytes())
    change(folder / "config.json", is_causal=None, use_cache=True, auto_map={"AutoModel": "modeling.Own"})
    change(folder / "tokenizer_config.json", pad_token=None, auto_map={"AutoTokenizer": ["tokenization.Own", None]})
    for name in ("modeling.py", "pytorch_model.bin", "training_args.json"):
        (folder / name).write_text("{}")
    return folder


def change(path: Path, **values: object) -> None:
    settings = {**json.loads(path.read_text()), **values}
    path.write_text(json.dumps({key: value for key, value in settings.items() if value is not None}))


@pytest.mark.parametrize("architecture", ["llama", "bert"])
def test_model_from_scratch_is_the_same_bytes_again(
    bases: dict[str, Path], reports: Path, tmp_path: Path, architecture: str
) -> None:
    again = make_tiny_base(tmp_path / "again", reports, architecture)
    assert {p.name: p.read_bytes() for p in again.iterdir()} == {
        p.name: p.read_bytes() for p in bases[architecture].iterdir()
    }
    scratch = ScratchOptions(architecture=architecture, **SHAPE)
    make_base(tmp_path / "other", BaseOptions(source="scratch", scratch=scratch), seed=4, reports=[reports])
    assert (tmp_path / "other" / "model.safetensors").read_bytes() != (again / "model.safetensors").read_bytes()


def test_model_from_scratch_reads_only_the_training_split(
    reports: Path, bases: dict[str, Path], tmp_path: Path
) -> None:
    table = read_table(reports)
    table.loc[table["split"] != "train", ["text", "text_expanded"]] = "zzzz zzzz zzzz zzzz"
    write_table(table, tmp_path / "reports.parquet")
    folder = make_tiny_base(tmp_path / "base", tmp_path / "reports.parquet")
    assert (folder / "tokenizer.json").read_bytes() == (bases["llama"] / "tokenizer.json").read_bytes()


def test_model_from_scratch_has_the_size_asked_for(bases: dict[str, Path]) -> None:
    model = TextEncoder.load(bases["bert"]).model
    assert (model.config.hidden_size, model.config.num_hidden_layers, model.config.num_attention_heads) == (32, 2, 4)
    assert len(load_tokenizer(bases["llama"])) <= 400
    with pytest.raises(CxrflowError, match="needs --reports"):
        make_base(bases["llama"].parent / "none", BaseOptions(source="scratch", scratch=ScratchOptions()), seed=0)


def test_published_decoder_becomes_a_bidirectional_base_without_code_or_pickle(published: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    record = make_base(out, BaseOptions(source="local", path=str(published)), seed=0)
    settings = json.loads((out / "config.json").read_text())
    assert settings["is_causal"] is False and settings["use_cache"] is False and "auto_map" not in settings
    assert not {path.name for path in out.iterdir()} & {"modeling.py", "pytorch_model.bin", "training_args.json"}
    assert read_base_record(out) == record and record.source == "local"
    assert load_tokenizer(out).pad_token == "<|finetune_right_pad_id|>"
    assert TextEncoder.load(out).encode(["Clear."]).shape == (1, 32)
    # weights and the source folder are untouched
    assert (out / "model.safetensors").read_bytes() == (published / "model.safetensors").read_bytes()
    assert json.loads((published / "config.json").read_text())["use_cache"] is True


def test_padding_token_can_be_named_and_a_wrong_name_is_an_error(published: Path, tmp_path: Path) -> None:
    def options(token: str) -> BaseOptions:
        return BaseOptions(source="local", path=str(published), pad_token=token)

    make_base(tmp_path / "out", options("<|end_of_text|>"), seed=0)
    assert TextTokeniser(load_tokenizer(tmp_path / "out"), 64).tokenizer.pad_token == "<|end_of_text|>"
    with pytest.raises(CxrflowError, match="no token '<none>'"):
        make_base(tmp_path / "other", options("<none>"), seed=0)
    assert not (tmp_path / "other").exists()


def test_architecture_under_another_name_needs_read_as(bases: dict[str, Path], tmp_path: Path) -> None:
    folder = tmp_path / "cxr-bert"
    folder.mkdir()
    for path in bases["bert"].iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    change(folder / "config.json", model_type="cxr-bert", architectures=["CXRBertModel"])
    with pytest.raises(CxrflowError, match="model type 'cxr-bert' is not in transformers .* 'read_as'"):
        make_base(tmp_path / "no", BaseOptions(source="local", path=str(folder)), seed=0)
    make_base(tmp_path / "yes", BaseOptions(source="local", path=str(folder), read_as="bert"), seed=0)
    expected = TextEncoder.load(bases["bert"]).encode(["Clear."])
    assert (TextEncoder.load(tmp_path / "yes").encode(["Clear."]) == expected).all()


def test_pickled_weights_are_read_as_tensors_and_kept_as_safetensors(published: Path, tmp_path: Path) -> None:
    settings = BaseOptions(source="local", path=str(published))
    make_base(tmp_path / "expected", settings, seed=0)
    torch.save(load_file(published / "model.safetensors"), published / "pytorch_model.bin")
    (published / "model.safetensors").unlink()
    make_base(tmp_path / "out", settings, seed=0)
    assert not list((tmp_path / "out").glob("*.bin"))
    found, expected = (load_file(tmp_path / name / "model.safetensors") for name in ("out", "expected"))
    assert found.keys() == expected.keys() and all(torch.equal(found[name], expected[name]) for name in found)


def test_names_of_norms_from_before_2020_are_understood(bases: dict[str, Path], tmp_path: Path) -> None:
    folder = tmp_path / "old"
    shutil.copytree(bases["bert"], folder)
    tensors = load_file(folder / "model.safetensors")
    old = {n.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta"): t
           for n, t in tensors.items()}  # fmt: skip
    assert old.keys() != tensors.keys()
    torch.save(old, folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    make_base(tmp_path / "out", BaseOptions(source="local", path=str(folder)), seed=0)
    assert load_file(tmp_path / "out" / "model.safetensors").keys() == tensors.keys()


def test_a_pickle_that_would_run_code_is_refused_and_does_not(published: Path, tmp_path: Path) -> None:
    class Hostile:
        def __reduce__(self):
            return (Path.touch, (tmp_path / "executed",))

    torch.save({"weight": Hostile()}, published / "pytorch_model.bin")
    (published / "model.safetensors").unlink()
    settings = BaseOptions(source="local", path=str(published))
    with pytest.raises(CxrflowError, match=r"pytorch_model.bin is no file of plain tensors.*refs/pr/N"):
        make_base(tmp_path / "out", settings, seed=0)
    assert not (tmp_path / "executed").exists() and not (tmp_path / "out").exists()
    (published / "pytorch_model.bin").unlink()
    with pytest.raises(CxrflowError, match=r"has no weights"):
        make_base(tmp_path / "out", settings, seed=0)
    with pytest.raises(CxrflowError, match="is no folder"):
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(tmp_path / "nowhere")), seed=0)


def test_adapters_are_merged_in_their_order_and_the_head_stays(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As LLM2Vec's two are used: one trained on the model, the next on the model with the first merged."""
    make_base(tmp_path / "plain", BaseOptions(source="local", path=str(published)), seed=0)
    ids = torch.arange(5, 15)[None]
    model = load_backbone(tmp_path / "plain")
    for seed, name in enumerate(("first", "second")):
        torch.manual_seed(seed)
        wrapped = get_peft_model(model, LoraConfig(r=2, target_modules=["q_proj"], init_lora_weights=False))
        wrapped.save_pretrained(tmp_path / name)
        model = wrapped.merge_and_unload()
    with torch.no_grad():
        expected = model(input_ids=ids).last_hidden_state
    monkeypatch.setattr("huggingface_hub.snapshot_download", lambda *_, **__: str(tmp_path / "second"))
    options = BaseOptions(source="local", path=str(published), adapters=(str(tmp_path / "first"), "org/second@main"))
    record = make_base(tmp_path / "out", options, seed=0)
    assert record.adaptation == (
        {"step": "adapter", "name": "first"},
        {"step": "adapter", "name": "org/second", "revision": "second"},
    )
    with torch.no_grad():
        assert (load_backbone(tmp_path / "out")(input_ids=ids).last_hidden_state - expected).abs().max() <= 1e-5
    assert not load_language_model(tmp_path / "out").new_weights
    card = TextEncoder.load(tmp_path / "out")
    card.save(tmp_path / "encoder", name="enc")
    assert "name: org/second" in (tmp_path / "encoder" / "README.md").read_text()

    for wrong, message in (
        ("org/second", "adapter 'org/second' is neither a folder nor a hub id with '@revision'"),
        (str(tmp_path / "plain"), "is no adapter folder"),
    ):
        with pytest.raises(CxrflowError, match=message):
            make_base(tmp_path / "no", BaseOptions(source="local", path=str(published), adapters=(wrong,)), seed=0)
    with pytest.raises(CxrflowError, match="is an adapter. Name the model it was trained on as the base"):
        make_base(tmp_path / "no", BaseOptions(source="local", path=str(tmp_path / "first")), seed=0)
    assert not (tmp_path / "no").exists()


def test_hub_model_is_fetched_without_code_and_its_commit_recorded(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {}

    def download(repository: str, revision: str, allow_patterns: list[str], ignore_patterns: list[str]) -> str:
        asked.update(repository=repository, revision=revision, allow=allow_patterns)
        return str(published)

    monkeypatch.setattr("huggingface_hub.snapshot_download", download)
    record = make_base(tmp_path / "out", HUB, seed=0)
    assert (record.source, record.name, record.revision, record.licence) == (
        "hub", "someone/llama", "0123abc", "llama3.2",
    )  # fmt: skip
    assert (asked["repository"], asked["revision"]) == ("someone/llama", "main")
    assert not any(pattern.endswith((".py", ".bin", "*")) and pattern not in TERMS for pattern in asked["allow"])


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (GatedRepoError, "'someone/llama' is gated; .*https://huggingface.co/someone/llama.*HF_TOKEN"),
        (RepositoryNotFoundError, "no model 'someone/llama' for this account; .*HF_TOKEN"),
        (RevisionNotFoundError, "'someone/llama' has no revision 'main'"),
        (LocalEntryNotFoundError, "'someone/llama' at 'main' cannot be fetched .*HF_TOKEN.*source 'local'"),
        (ConnectionError, "'someone/llama' at 'main' cannot be fetched .ConnectionError.*source 'local'"),
    ],
)
def test_hub_refusal_says_what_to_do(
    error: type[Exception], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download(*_: object, **__: object) -> str:
        if issubclass(error, RepositoryNotFoundError | RevisionNotFoundError):
            response = httpx2.Response(404, request=httpx2.Request("GET", "https://huggingface.co"))
            raise error("refused", response=response)
        raise error("refused")

    monkeypatch.setattr("huggingface_hub.snapshot_download", download)
    with pytest.raises(CxrflowError, match=message):
        make_base(tmp_path / "out", HUB, seed=0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("answer", [b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", b""])
def test_a_proxy_that_refuses_or_hangs_up_is_named_and_what_to_do(
    answer: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    class Refusing(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            asked.append(self.rfile.readline())
            while self.rfile.readline().strip():
                pass
            self.wfile.write(answer)

    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("huggingface_hub.utils._http.time.sleep", lambda seconds: None)  # between its five tries
    for name in ("NO_PROXY", "no_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Refusing) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{server.server_address[1]}")
        close_session()  # the library's client, made under another environment
        try:
            with pytest.raises(
                CxrflowError, match=r"'someone/llama' at 'main' cannot be fetched .*HTTPS_PROXY"
            ) as caught:
                make_base(tmp_path / "out", HUB, seed=0)
        finally:
            close_session()
            server.shutdown()
    assert asked[0].startswith(b"CONNECT huggingface.co:443")
    assert isinstance(caught.value.__cause__, httpx2.HTTPError)
    assert not (tmp_path / "out").exists()


def test_weights_in_mistrals_own_names_are_not_taken_beside_those_of_transformers(
    published: Path, tmp_path: Path
) -> None:
    shutil.copyfile(published / "model.safetensors", published / "consolidated.safetensors")
    make_base(tmp_path / "out", BaseOptions(source="local", path=str(published)), seed=0)
    assert [path.name for path in (tmp_path / "out").glob("*.safetensors")] == ["model.safetensors"]


def test_terms_of_a_base_go_with_all_that_is_made_of_it(published: Path, reports: Path, tmp_path: Path) -> None:
    terms = {"LICENSE.txt": "Llama 3.2", "NOTICE": "Built with Llama", "USE_POLICY.md": "No weapons"}
    for name, text in terms.items():
        (published / name).write_text(text)
    make_base(tmp_path / "base", BaseOptions(source="local", path=str(published)), seed=0)
    training = {"adaptation": "full", "max_steps": 1, "batch_size": 16}
    options = EncoderOptions(base="b", max_length=96, mntp=training, contrastive={**training, "pairs": ("summary",)})
    train_mntp(tmp_path / "base", tmp_path / "adapted", [reports], options, 0, tmp_path / "a")
    variants = reports.with_name("variants.parquet")
    train_contrastive(tmp_path / "adapted", tmp_path / "trained", [reports], [variants], options, 0, tmp_path / "b")
    finalise(tmp_path / "base", tmp_path / "plain", options)
    for made in ("base", "adapted", "trained", "plain"):
        assert {name: (tmp_path / made / name).read_text() for name in terms} == terms


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"source": "hub", "id": "a/b"}, "source 'hub' needs 'revision'"),
        ({"source": "local"}, "source 'local' needs 'path'"),
        ({"source": "scratch"}, "source 'scratch' needs 'scratch'"),
        ({"source": "scratch", "scratch": {}, "id": "a/b"}, "'id' has no effect with source 'scratch'"),
        ({"source": "scratch", "scratch": {"hidden_size": 30}}, "hidden_size 30 is no multiple of heads 4"),
        ({"source": "local", "path": "x", "pad": "y"}, "unknown key 'pad'"),
    ],
)
def test_options_that_contradict_each_other_are_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(CxrflowError, match=message):
        parse_options(BaseOptions, json.dumps(options))


def test_instruction_table_must_be_whole() -> None:
    with pytest.raises(ValidationError, match="instructions lacks abbreviation, image, summary"):
        EncoderOptions(base="b", instructions={"style": ""})


def test_commands_take_a_base_to_an_encoder(reports: Path, tmp_path: Path) -> None:
    def run(*arguments: object) -> str:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    variants, work = reports.with_name("variants.parquet"), tmp_path / "work"
    base = json.dumps({"source": "scratch", "scratch": SHAPE})
    run("base-model", tmp_path / "base", "--options", base, "--seed", 3, "--reports", reports)
    training = {"adaptation": "full", "max_steps": 2, "batch_size": 16}
    options = json.dumps({"base": "b", "max_length": 96, "mntp": training, "contrastive": training})
    common = ("--options", options, "--seed", 3, "--work-dir", work, "--device", "cpu", "--reports", reports)
    assert "2 steps" in run("train-mntp", tmp_path / "base", tmp_path / "mntp", *common)
    assert "2 steps" in run("train-contrastive", tmp_path / "mntp", tmp_path / "enc", *common, "--variants", variants)
    as_it_is = json.dumps({"base": "b", "max_length": 96})
    assert "as it is" in run(
        "train-contrastive", tmp_path / "mntp", tmp_path / "plain", "--options", as_it_is, "--work-dir", work
    )
    for folder in ("enc", "plain"):
        assert TextEncoder.load(tmp_path / folder).encode(["Clear."]).shape == (1, 32)
        assert json.loads((tmp_path / folder / "manifest.json").read_text())["stage"] == "train_contrastive"
