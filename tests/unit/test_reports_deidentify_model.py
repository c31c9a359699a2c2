"""A token-classification model beside the rules: windows, offsets, labels, and what is refused.

The model is a BERT of the real architecture with random weights; its head is set so that the label depends on the token
alone, and the truth is known.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cxrflow.config.reports import DeidentifyOptions, PhiModelOptions
from cxrflow.errors import CxrflowError

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

import httpx2  # noqa: E402
from huggingface_hub.errors import GatedRepoError  # noqa: E402

from cxrflow.reports.deidentify import Deidentifier  # noqa: E402
from cxrflow.reports.phi_model import make_phi_model  # noqa: E402
from cxrflow.reports.recognisers.tokens import ReportTokens  # noqa: E402
from cxrflow.reports.recognisers.transformer import TransformerRecogniser  # noqa: E402

WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    "zor",
    "##blat",
    "quux",
    "the",
    "lungs",
    "are",
    "clear",
    ".",
    "seen",
    "by",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A model that calls `zorblat` a person and `quux` a hospital."""
    path = tmp_path_factory.mktemp("model")
    (path / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    transformers.BertTokenizerFast(vocab=str(path / "vocab.txt")).save_pretrained(path)
    config = transformers.BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
        max_position_embeddings=32, id2label={0: "O", 1: "B-HCW", 2: "I-HCW", 3: "HOSPITAL"},
        label2id={"O": 0, "B-HCW": 1, "I-HCW": 2, "HOSPITAL": 3},
    )  # fmt: skip
    torch.manual_seed(1)
    model = transformers.BertForTokenClassification(config).eval()
    states = model.bert(torch.arange(len(WORDS))[:, None]).last_hidden_state[:, 0].detach()
    wanted = torch.zeros(len(WORDS), 4)
    wanted[:, 0] = 1
    for word, label in (("zor", 1), ("##blat", 2), ("quux", 3)):
        wanted[WORDS.index(word)] = torch.eye(4)[label]
    # Without attention or positions a token's state is its own: the head is solved for, not trained.
    with torch.no_grad():
        for name, weight in model.bert.named_parameters():
            if "attention.output.dense" in name or "position_embeddings" in name or "token_type" in name:
                weight.zero_()
        states = model.bert(torch.arange(len(WORDS))[:, None]).last_hidden_state[:, 0]
        solved = torch.linalg.lstsq(torch.cat([states, torch.ones(len(WORDS), 1)], 1), 20 * wanted).solution
        model.classifier.weight.copy_(solved[:-1].T)
        model.classifier.bias.copy_(solved[-1])
    model.save_pretrained(path)
    return path


def options(folder: Path, **changes) -> PhiModelOptions:
    return PhiModelOptions(**{"source": "local", "path": folder, "window": 32, "overlap": 8, **changes})


def test_model_finds_whole_words_with_their_offsets(folder: Path):
    text = "The lungs are clear.\nSeen by Zorblat at QUUX."
    found = list(TransformerRecogniser(folder, options(folder)).find(ReportTokens(text)))
    assert [(kind, text[start:end]) for kind, start, end, _ in found] == [("NAME", "Zorblat"), ("HOSPITAL", "QUUX")]


def test_long_reports_are_read_in_windows_to_their_end(folder: Path):
    pieces, places = [], []
    for number in range(60):
        pieces += ["the lungs are clear."] * (number % 4) + ["zorblat"]
        places.append(len(" ".join(pieces)) - len("zorblat"))
    text = " ".join(pieces)
    found = list(TransformerRecogniser(folder, options(folder)).find(ReportTokens(text)))
    covered = {place for _, start, end, _ in found for place in range(start, end)}
    assert all(place in covered for start in places for place in range(start, start + 7))
    assert all(text[start:end].replace("zorblat", "").strip() == "" for _, start, end, _ in found)


def test_model_is_one_more_recogniser_under_the_allow_list(folder: Path):
    chosen = DeidentifyOptions(model=options(folder))
    both = Deidentifier(chosen)
    assert both.deidentify("Zorblat told Dr. Roe. Clear.").text == "[NAME] told Dr. [NAME]. Clear."
    assert (
        Deidentifier(DeidentifyOptions()).deidentify("Lungs clear. zorblat here.").text == "Lungs clear. zorblat here."
    )
    assert both.deidentify("___ zorblat [DATE]").text == "___ [NAME] [DATE]"
    assert both.deidentify("").text == "" and both.deidentify(" \n").findings == ()


def test_labels_can_be_named_and_ignored(folder: Path):
    chosen = options(folder, labels={"HCW": None, "HOSPITAL": "WARD"})
    found = TransformerRecogniser(folder, chosen).find(ReportTokens("zorblat at quux"))
    assert [kind for kind, *_ in found] == ["WARD"]


def test_unknown_labels_are_an_error_that_names_them(folder: Path, tmp_path: Path):
    make_phi_model(tmp_path / "m", options(folder))
    config = json.loads((tmp_path / "m" / "config.json").read_text())
    config["id2label"]["3"] = "B-STRANGE"
    (tmp_path / "m" / "config.json").write_text(json.dumps(config))
    with pytest.raises(CxrflowError, match="B-STRANGE.*model.labels"):
        TransformerRecogniser(tmp_path / "m", options(folder))


def test_folder_is_copied_without_pickles_and_a_pickled_model_is_refused(folder: Path, tmp_path: Path):
    (folder / "training_args.bin").write_bytes(b"pickle")
    make_phi_model(tmp_path / "copy", options(folder))
    assert {"config.json", "model.safetensors", "tokenizer.json"} <= {p.name for p in (tmp_path / "copy").iterdir()}
    assert not list((tmp_path / "copy").glob("*.bin"))
    pickled = tmp_path / "pickled"
    pickled.mkdir()
    (pickled / "config.json").write_text("{}")
    (pickled / "pytorch_model.bin").write_bytes(b"pickle")
    with pytest.raises(CxrflowError, match="no safetensors"):
        make_phi_model(tmp_path / "refused", options(pickled))
    with pytest.raises(CxrflowError, match="safetensors"):
        TransformerRecogniser(pickled, options(pickled))


def test_a_gated_model_says_where_access_is_asked_for(tmp_path: Path, monkeypatch):
    def refused(*_, **__):
        response = httpx2.Response(403, request=httpx2.Request("GET", "https://huggingface.co"))
        raise GatedRepoError("refused", response=response)

    monkeypatch.setattr("huggingface_hub.snapshot_download", refused)
    gated = PhiModelOptions(source="hub", id="a/b", revision="main")
    with pytest.raises(CxrflowError, match=r"deidentify.model: 'a/b' is gated.*huggingface.co/a/b.*HF_TOKEN"):
        make_phi_model(tmp_path / "m", gated)


@pytest.mark.parametrize(
    "bad",
    [
        {"source": "hub", "id": "a/b"},
        {"source": "local"},
        {"source": "local", "path": "m", "window": 32, "overlap": 20},
    ],
)
def test_incomplete_options_are_refused(bad: dict):
    with pytest.raises(ValueError, match="revision|path|overlap"):
        PhiModelOptions(**bad)
