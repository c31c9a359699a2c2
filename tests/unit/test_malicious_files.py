"""A model, a checkpoint or a shard of somebody else's can be wrong, but it cannot run code or reach outside.

What an index or a page's visitor may try stands in test_serving_index.py and test_serving_server.py.
"""

from __future__ import annotations

import ast
import io
import json
import pickle
import shutil
import socket
import tarfile
from pathlib import Path

import open_clip
import pytest
import torch
from clip_samples import write_encoder
from serving_samples import film_file, make_model
from torch import nn

from cxrflow.clip.load import load_clip
from cxrflow.clip.model import build_model
from cxrflow.clip.pixels import ShardImages
from cxrflow.config.clip import VisionOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.io.shards import read_shard
from cxrflow.text_encoder.checkpoints import STATE, TENSORS, Checkpoints
from cxrflow.text_encoder.encoder import TextEncoder


class Touching:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return (Path.touch, (self.path,))


@pytest.fixture(scope="module")
def honest(tmp_path_factory) -> Path:
    return make_model(tmp_path_factory.mktemp("model") / "model")


@pytest.fixture
def model_dir(honest, tmp_path, monkeypatch) -> Path:
    """A copy to tamper with; the network is out of reach, and asking for it fails the test."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a model asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    shutil.copytree(honest, tmp_path / "model")
    return tmp_path / "model"


def altered(path: Path, *keys: str, **values: object) -> None:
    """Set values in a JSON file, below `keys`."""
    content = json.loads(path.read_text())
    place = content
    for key in keys:
        place = place[key]
    place.update(values)
    path.write_text(json.dumps(content))


def test_the_payload_works(tmp_path) -> None:
    pickle.loads(pickle.dumps(Touching(tmp_path / "run")))
    assert (tmp_path / "run").exists()


@pytest.mark.parametrize("name", ["model.safetensors", "open_clip_model.safetensors"])
def test_pickled_weights_in_the_place_of_safetensors_are_not_run(model_dir, tmp_path, name) -> None:
    torch.save({"a": Touching(tmp_path / "run")}, model_dir / name)
    with pytest.raises(CxrflowError, match="the weights do not fit their configuration"):
        load_clip(model_dir)
    assert not (tmp_path / "run").exists()


def test_pickles_beside_the_weights_are_not_read(model_dir, tmp_path) -> None:
    for name in ("open_clip_pytorch_model.bin", "pytorch_model.bin", "text_encoder/pytorch_model.bin"):
        torch.save({"a": Touching(tmp_path / "run")}, model_dir / name)
    load_clip(model_dir)
    assert not (tmp_path / "run").exists()


def test_code_in_a_model_folder_is_not_run(model_dir, tmp_path) -> None:
    (model_dir / "text_encoder" / "own.py").write_text(f"open({str(tmp_path / 'run')!r}, 'w')\n")
    classes = {"AutoConfig": "own.Config", "AutoModel": "own.Model", "AutoTokenizer": ["own.Tokenizer", None]}
    altered(model_dir / "text_encoder" / "config.json", auto_map=classes)
    altered(model_dir / "text_encoder" / "tokenizer_config.json", auto_map=classes)
    load_clip(model_dir)
    altered(model_dir / "text_encoder" / "config.json", model_type="own")
    with pytest.raises(CxrflowError, match="Remote code is never run"):
        load_clip(model_dir)
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("name", ["hf-hub:someone/else", "local-dir:/somewhere", "hf_hub:someone/else", "no_model"])
def test_a_vision_tower_that_would_be_fetched_is_refused(model_dir, name) -> None:
    altered(model_dir / "open_clip_config.json", "model_cfg", "vision_cfg", timm_model_name=name)
    with pytest.raises(CxrflowError, match="nothing is fetched for it"):
        load_clip(model_dir)


def test_a_text_tower_that_would_be_fetched_is_refused(model_dir) -> None:
    altered(model_dir / "open_clip_config.json", "model_cfg", text_cfg={"hf_model_name": "someone/else"})
    with pytest.raises(CxrflowError, match="the folder was altered"):
        load_clip(model_dir)


@pytest.mark.parametrize("name", ["weights.pt", "weights.bin", "weights.safetensors"])
def test_weights_to_start_from_are_read_without_running_them(tmp_path, name) -> None:
    vision = {"image_size": 32, "layers": 1, "width": 16, "head_width": 16, "patch_size": 8}
    text = {"context_length": 4, "vocab_size": 4, "width": 8, "heads": 1, "layers": 1}
    (tmp_path / "plain.json").write_text(json.dumps({"embed_dim": 8, "vision_cfg": vision, "text_cfg": text}))
    open_clip.add_model_config(tmp_path)
    torch.save({"state_dict": {"visual.proj": torch.zeros(1)}, "more": Touching(tmp_path / "run")}, tmp_path / name)
    encoder = TextEncoder.load(write_encoder(tmp_path / "encoder"))
    options = VisionOptions(name="plain", pretrained=str(tmp_path / name))
    with pytest.raises(CxrflowError, match="is no file of plain tensors; nothing else is read from it"):
        build_model(options, encoder, "frozen")
    assert not (tmp_path / "run").exists()


def test_a_checkpoint_with_a_pickle_is_left_alone(tmp_path) -> None:
    module = nn.Linear(2, 2)
    optimizer = torch.optim.AdamW(module.parameters())
    module(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    checkpoints = Checkpoints(tmp_path / "work", "run")
    checkpoints.save(1, module, optimizer)
    (folder,) = (tmp_path / "work").iterdir()
    assert checkpoints.restore(module, optimizer) == 1
    torch.save({"a": Touching(tmp_path / "run")}, folder / TENSORS)
    altered(folder / STATE, sha256=sha256_file(folder / TENSORS))
    assert checkpoints.restore(module, optimizer) == 0
    assert not (tmp_path / "run").exists()


def tar_of(path: Path, *members: tuple[str, bytes | str]) -> Path:
    """A tar whose members are files (bytes) or links (text: where to)."""
    with tarfile.open(path, "w") as tar:
        for name, content in members:
            info = tarfile.TarInfo(name)
            if isinstance(content, str):
                info.type, info.linkname = tarfile.SYMTYPE, content
                tar.addfile(info)
            else:
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
    return path


@pytest.mark.parametrize("target", ["/etc/passwd", "../secret.png", "other.png", "nowhere"])
def test_a_link_in_a_shard_is_not_followed(tmp_path, target) -> None:
    (tmp_path / "secret.png").write_bytes(film_file(1))
    (tmp_path / "shards").mkdir()
    shard = tar_of(tmp_path / "shards" / "s.tar", ("other.png", film_file(2)), ("a.png", target))
    with pytest.raises(CxrflowError, match="which is not a plain file"):
        list(read_shard(shard))
    with pytest.raises(CxrflowError, match="has no image a"):
        ShardImages([shard], ["a"])


def test_names_in_a_shard_that_climb_write_nothing(tmp_path) -> None:
    (tmp_path / "shards").mkdir()
    climbing, absolute = "../../escaped.png", f"{tmp_path}/escaped.png"
    shard = tar_of(tmp_path / "shards" / "s.tar", (climbing, film_file(1)), (absolute, film_file(2)))
    before = set(tmp_path.rglob("*"))
    list(read_shard(shard))
    with pytest.raises(CxrflowError, match="has no image escaped"):
        ShardImages([shard], ["escaped"])
    assert set(tmp_path.rglob("*")) == before


def test_a_file_that_is_no_tar_is_refused(tmp_path) -> None:
    (tmp_path / "s.tar").write_bytes(pickle.dumps(Touching(tmp_path / "run")))
    with pytest.raises(CxrflowError, match="cannot be read"):
        list(read_shard(tmp_path / "s.tar"))
    assert not (tmp_path / "run").exists()


UNSAFE = {"pickle.load", "pickle.loads", "pickle.Unpickler", "joblib.load", "shelve.open", "marshal.loads"}
SAFE_YAML = ("SafeLoader", "BaseLoader")
UNSAFE |= {"faiss.read_index", "faiss.deserialize_index", "pd.read_pickle", "eval", "exec"}


def test_no_module_loads_what_can_run_code(repository: Path) -> None:
    wrong = []
    for path in sorted((repository / "workflow" / "src" / "cxrflow").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
            if (
                called in UNSAFE
                or (called == "torch.load" and given.get("weights_only") != "True")
                or (called == "yaml.load" and not any(safe in given.get("Loader", "") for safe in SAFE_YAML))
                or given.get("allow_pickle", "False") != "False"
                or given.get("trust_remote_code", "False") != "False"
            ):
                wrong.append(f"{path.name}:{node.lineno} {called}")
    assert not wrong


def test_a_picture_in_a_shard_that_is_none_stops_with_its_name(tmp_path) -> None:
    shard = tar_of(tmp_path / "s.tar", ("a.png", pickle.dumps(Touching(tmp_path / "run"))))
    with pytest.raises(CxrflowError, match="image a in .* is unreadable"):
        ShardImages([shard], ["a"])
    assert not (tmp_path / "run").exists()
