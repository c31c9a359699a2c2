"""The encoder: vectors that depend on the text alone, and folders that give the same vectors again."""

from __future__ import annotations

import json
import stat
import string
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import load_file, save_file
from sentence_transformers import SentenceTransformer
from text_encoder_samples import make_tiny_base, with_latents, write_reports
from tokenizers import pre_tokenizers
from transformers import AutoModel, AutoTokenizer, BertTokenizer, Qwen2Tokenizer, RobertaConfig, RobertaModel
from typer.testing import CliRunner

from cxrflow.config.text_encoder import INSTRUCTIONS, BaseOptions, EncoderOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.bidirectional import check_bidirectional
from cxrflow.text_encoder.commands import app
from cxrflow.text_encoder.encode import encode_table
from cxrflow.text_encoder.encoder import BaseRecord, EncoderSettings, TextEncoder
from cxrflow.text_encoder.pooling import MeanPooling
from cxrflow.text_encoder.tokenise import TextTokeniser
from cxrflow.text_encoder.train_contrastive import finalise

ANY_BASE = ("mean", "last_token", "cls", "latent_attention")  # poolings that any base can have
TEXTS = [
    "Small left pleural effusion.",
    "No acute disease.",
    "[FINDINGS] There is a large right pneumothorax. The heart is normal in size. [IMPRESSION] Right pneumothorax.",
    "Clear.",
    "Small right pleural effusion.",
]


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("bases")
    reports, _ = write_reports(folder)
    return {name: make_tiny_base(folder / name, reports, name) for name in ("llama", "bert")}


@pytest.fixture(scope="module")
def folders(bases: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Encoder folders: a llama with each pooling, and a bert."""
    root = tmp_path_factory.mktemp("encoders")
    with_latents(bases["llama"], bases["llama"].with_name("latents"))
    for name in ANY_BASE:
        base = bases["llama"].with_name("latents" if name == "latent_attention" else "llama")
        finalise(base, root / name, EncoderOptions(base="llama", pooling=name, max_length=96))
    finalise(bases["bert"], root / "bert", EncoderOptions(base="bert", pooling="cls", max_length=96))
    return {path.name: path for path in root.iterdir()}


ENCODERS = [*ANY_BASE, "bert"]


@pytest.mark.parametrize("name", ENCODERS)
def test_batch_size_order_and_neighbours_do_not_change_a_vector(folders: dict[str, Path], name: str) -> None:
    encoder = TextEncoder.load(folders[name])
    together = encoder.encode(TEXTS, "find it", batch_size=5)
    alone = np.concatenate([encoder.encode([text], "find it") for text in TEXTS])
    backwards = encoder.encode(TEXTS[::-1], "find it", batch_size=2)[::-1]
    assert np.abs(together - alone).max() <= 1e-5
    assert np.abs(together - backwards).max() <= 1e-5
    assert together.dtype == np.float32
    assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("name", ["mean", "bert"])
def test_side_of_the_padding_does_not_change_a_vector(folders: dict[str, Path], name: str) -> None:
    encoder = TextEncoder.load(folders[name])
    right = encoder.tokenise(TEXTS)
    shifts = (right["attention_mask"] == 0).sum(1).tolist()
    left = {
        key: torch.stack([row.roll(shift) for row, shift in zip(rows, shifts, strict=True)])
        for key, rows in right.items()
    }
    assert max(shifts) > 0 and (left["attention_mask"][:, -1] == 1).all()
    # A BERT knows absolute places and must be told them; a rotary decoder only knows distances.
    places = {"position_ids": (left["attention_mask"].cumsum(1) - 1).clamp(min=0)} if name == "bert" else {}
    with torch.no_grad():
        found = encoder.model(
            input_ids=left["input_ids"], attention_mask=left["attention_mask"], **places
        ).last_hidden_state
        expected = encoder.model(input_ids=right["input_ids"], attention_mask=right["attention_mask"]).last_hidden_state
    own = MeanPooling()
    on_the_left = own(found, left["attention_mask"], left["embed_mask"])
    assert (on_the_left - own(expected, right["attention_mask"], right["embed_mask"])).abs().max() <= 1e-5


@pytest.mark.parametrize("name", ENCODERS)
def test_reloaded_folder_gives_the_same_vectors(folders: dict[str, Path], name: str, tmp_path: Path) -> None:
    encoder = TextEncoder.load(folders[name])
    encoder.save(tmp_path / "again", name=name)
    assert (TextEncoder.load(tmp_path / "again").encode(TEXTS) == encoder.encode(TEXTS)).all()
    for path in filter(Path.is_file, folders[name].rglob("*")):
        again = tmp_path / "again" / path.relative_to(folders[name])
        assert again.read_bytes() == path.read_bytes(), path.name


UNEVEN = [
    "\n Small left  pleural\n\neffusion; \r\n",
    "[FINDINGS]\n\n\tThere is a large\u00a0 right pneumothorax.\n[IMPRESSION]\n  1.\u2028Right pneumothorax.\n\n",
    "[FINDINGS] Clear. [IMPRESSION]\n\n Normal.",
]
LONG = " ".join(["There is a small left pleural effusion and no pneumothorax."] * 40)


@pytest.mark.parametrize("name", ["mean", "last_token", "cls", "bert"])
def test_sentence_transformers_gives_the_same_vectors(folders: dict[str, Path], name: str) -> None:
    theirs, ours = SentenceTransformer(str(folders[name]), device="cpu"), TextEncoder.load(folders[name])
    texts = [*TEXTS, LONG, *UNEVEN]
    assert np.abs(theirs.encode(texts) - ours.encode(texts)).max() <= 1e-6
    assert (theirs.encode(TEXTS[:1]) == theirs.encode(TEXTS[:1] * 2)[1:]).all()
    # A byte-level BPE joins the instruction's blank to the report's first word.
    assert "style" not in theirs.prompts
    card = " ".join((folders[name] / "README.md").read_text().split())
    assert "Not of queries" in card and "written as one blank" not in card


def test_teaching_the_tokenizer_white_space_changes_no_token_of_ours(
    bases: dict[str, Path], folders: dict[str, Path]
) -> None:
    before, after = (TextEncoder.load(folder).tokeniser for folder in (bases["llama"], folders["mean"]))
    assert before.tokenizer.backend_tokenizer.normalizer is None is not after.tokenizer.backend_tokenizer.normalizer
    for instruction in (None, *INSTRUCTIONS.values(), "find it "):
        assert before.sequences([*TEXTS, *UNEVEN], instruction) == after.sequences([*TEXTS, *UNEVEN], instruction)


def test_card_asks_for_even_blanks_where_the_tokenizer_cannot_be_taught_them(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    encoder = TextEncoder.load(folders["mean"])
    alphabet = {char: place for place, char in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()), 1)}
    tokenizer = Qwen2Tokenizer(vocab={"<|endoftext|>": 0, **alphabet}, merges=[], pad_token="<|endoftext|>")
    encoder.tokeniser = TextTokeniser(tokenizer, encoder.options.max_length)
    encoder.save(tmp_path / "qwen")  # its class makes its own normaliser at every load
    assert "blanks must be written as one blank" in " ".join((tmp_path / "qwen" / "README.md").read_text().split())
    theirs, ours = SentenceTransformer(str(tmp_path / "qwen"), device="cpu"), TextEncoder.load(tmp_path / "qwen")
    assert np.abs(theirs.encode(TEXTS) - ours.encode(TEXTS)).max() <= 1e-6
    assert np.abs(theirs.encode(UNEVEN) - ours.encode(UNEVEN)).max() > 1e-3


def test_sentence_transformers_gives_the_same_vectors_of_queries(folders: dict[str, Path], tmp_path: Path) -> None:
    encoder = TextEncoder.load(folders["bert"])
    pieces = [*string.ascii_lowercase, *(f"##{letter}" for letter in string.ascii_lowercase), ";", ".", "[", "]"]
    (tmp_path / "vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *pieces]))
    encoder.tokeniser = TextTokeniser(BertTokenizer(str(tmp_path / "vocab.txt")), encoder.options.max_length)
    encoder.options = encoder.options.model_copy(update={"pooling": "mean"})
    encoder.pooling = MeanPooling()
    encoder.save(tmp_path / "wordpiece")
    texts, theirs = [*TEXTS, *UNEVEN], SentenceTransformer(str(tmp_path / "wordpiece"), device="cpu")
    for name, instruction in encoder.options.instructions.items():
        found, expected = theirs.encode(texts, prompt_name=name), encoder.encode(texts, instruction)
        assert np.abs(found - expected).max() <= 1e-6
        assert np.abs(found - encoder.encode(texts)).max() > 1e-4
    assert np.abs(theirs.encode(texts) - encoder.encode(texts)).max() <= 1e-6
    card = (tmp_path / "wordpiece" / "README.md").read_text()
    assert 'Queries too, with `prompt_name="style"`' in card and "as one blank" not in card


def test_latent_attention_says_nothing_to_sentence_transformers(folders: dict[str, Path]) -> None:
    assert not (folders["latent_attention"] / "modules.json").exists()


def test_folder_is_one_of_automodel_with_the_flag_stored(folders: dict[str, Path]) -> None:
    folder = folders["mean"]
    model = AutoModel.from_pretrained(folder).eval()
    assert model.config.is_causal is False and model.config.use_cache is False
    assert check_bidirectional(model) > 0
    tokens = AutoTokenizer.from_pretrained(folder)([TEXTS[0]], return_tensors="pt")
    with torch.no_grad():
        states = model(**tokens).last_hidden_state[0, 1:].mean(0)  # without BOS
    expected = TextEncoder.load(folder).encode([TEXTS[0]])[0]
    assert np.allclose(torch.nn.functional.normalize(states, dim=0).numpy(), expected, atol=1e-6)


def test_instruction_and_text_both_change_the_vector_and_equal_texts_share_it(folders: dict[str, Path]) -> None:
    encoder = TextEncoder.load(folders["mean"])
    plain, asked = encoder.encode([TEXTS[0]]), encoder.encode([TEXTS[0]], "find it")
    assert np.abs(plain - asked).max() > 1e-3
    rows = []
    encoder.pooling.register_forward_hook(lambda _, inputs, pooled: rows.append(len(pooled)))
    twice = encoder.encode([TEXTS[0], TEXTS[1], TEXTS[0]])
    assert rows == [2]
    assert (twice[0] == twice[2]).all() and np.abs(twice[0] - twice[1]).max() > 1e-3
    assert encoder.encode([]).shape == (0, 32)


def test_forward_is_pooled_and_not_normalised(folders: dict[str, Path]) -> None:
    encoder = TextEncoder.load(folders["mean"])
    pooled = encoder(encoder.tokenise(TEXTS))
    assert pooled.shape == (len(TEXTS), encoder.hidden_size)
    assert np.allclose(torch.nn.functional.normalize(pooled, dim=1).detach(), encoder.encode(TEXTS), atol=1e-6)
    assert (pooled.norm(dim=1) - 1).abs().min() > 0.01


def test_lora_targets_and_wrapped_model_go_through_save(folders: dict[str, Path], tmp_path: Path) -> None:
    encoder = TextEncoder.load(folders["mean"])
    assert encoder.lora_targets() == ["k_proj", "o_proj", "q_proj", "v_proj"]
    assert TextEncoder.load(folders["bert"]).lora_targets() == ["attention.output.dense", "key", "query", "value"]
    torch.manual_seed(0)
    encoder.model = get_peft_model(
        encoder.model, LoraConfig(r=2, target_modules=encoder.lora_targets(), init_lora_weights=False)
    ).eval()
    adapted = encoder.encode(TEXTS)
    assert np.abs(adapted - TextEncoder.load(folders["mean"]).encode(TEXTS)).max() > 1e-3
    encoder.save(tmp_path / "merged")
    assert np.abs(TextEncoder.load(tmp_path / "merged").encode(TEXTS) - adapted).max() < 1e-5


def test_plain_model_folder_has_clear_defaults(bases: dict[str, Path]) -> None:
    encoder = TextEncoder.load(bases["llama"])
    assert (encoder.options.pooling, encoder.options.max_length) == ("mean", 128)
    assert encoder.encode(TEXTS).shape == (len(TEXTS), 32)


@pytest.mark.parametrize("kept", ["in a pickle", "in a pickle beside safetensors without them", "in safetensors"])
def test_released_latent_attention_weights_are_taken_from_the_model_file(
    bases: dict[str, Path], tmp_path: Path, kept: str
) -> None:
    folder = tmp_path / "released"
    latents = with_latents(bases["llama"], folder)
    for name in ("pooling.safetensors", "cxrflow_base.json"):
        (folder / name).unlink()
    # As published: causal as far as config.json says, latents beside the model's weights, in a pickle.
    settings = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({k: v for k, v in settings.items() if k != "is_causal"}))
    weights = load_file(folder / "model.safetensors") | {f"latent_attn.{name}": t for name, t in latents.items()}
    torch.save(weights, folder / "pytorch_model.bin")
    if kept == "in a pickle":
        (folder / "model.safetensors").unlink()
    elif kept == "in safetensors":
        save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
        (folder / "pytorch_model.bin").unlink()
    make_base(tmp_path / "base", BaseOptions(source="local", path=str(folder)), seed=0)
    options = EncoderOptions(base="x", pooling="latent_attention", max_length=96)
    finalise(tmp_path / "base", tmp_path / "out", options)
    assert "None: the language model as it came" in (tmp_path / "out" / "README.md").read_text()
    stored = load_file(tmp_path / "out" / "pooling.safetensors")
    assert all(torch.equal(stored[name], latents[name]) for name in latents)
    assert TextEncoder.load(tmp_path / "out").encode(TEXTS).shape == (len(TEXTS), 32)
    for made in (tmp_path / "base", tmp_path / "out"):  # others may read what was a pickle, and the latents
        assert len({stat.S_IMODE(path.stat().st_mode) for path in made.iterdir()}) == 1


def test_random_latents_are_refused_where_nothing_trains_them(bases: dict[str, Path], tmp_path: Path) -> None:
    options = EncoderOptions(base="x", pooling="latent_attention", max_length=96)
    with pytest.raises(CxrflowError, match=r"no weights of latent_attention pooling.*'contrastive' section, which"):
        finalise(bases["llama"], tmp_path / "out", options)
    assert not (tmp_path / "out").exists()


def test_folder_without_its_pooling_weights_is_refused(folders: dict[str, Path], tmp_path: Path) -> None:
    folder = tmp_path / "lost"
    folder.mkdir()
    for path in folders["latent_attention"].iterdir():
        if path.name != "pooling.safetensors":
            (folder / path.name).write_bytes(path.read_bytes())
    with pytest.raises(CxrflowError, match="lacks pooling.safetensors"):
        TextEncoder.load(folder)


def test_max_length_beyond_the_positions_is_an_error(bases: dict[str, Path], tmp_path: Path) -> None:
    with pytest.raises(CxrflowError, match="max_length 512 is more than the model's 128 positions"):
        finalise(bases["llama"], tmp_path / "out", EncoderOptions(base="llama"))
    assert not (tmp_path / "out").exists()


def test_positions_of_a_roberta_begin_after_its_padding_token(bases: dict[str, Path], tmp_path: Path) -> None:
    tokenizer = AutoTokenizer.from_pretrained(bases["bert"])
    shape = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 1, "num_attention_heads": 4}
    config = RobertaConfig(**shape, vocab_size=len(tokenizer), pad_token_id=3, max_position_embeddings=68)
    model = RobertaModel(config).eval()
    with pytest.raises(CxrflowError, match="max_length 65 is more than the model's 64 positions"):
        TextEncoder(
            model, tokenizer, EncoderSettings(max_length=65, base=BaseRecord(source="x", name="x")), MeanPooling()
        )
    encoder = TextEncoder(
        model, tokenizer, EncoderSettings(max_length=64, base=BaseRecord(source="x", name="x")), MeanPooling()
    )
    assert encoder.encode([LONG]).shape == (1, 32)


def test_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CxrflowError, match="is no folder"):
        TextEncoder.load(tmp_path / "nowhere")


def test_model_card_states_base_licence_and_pooling(folders: dict[str, Path]) -> None:
    card = (folders["mean"] / "README.md").read_text()
    for phrase in ("# mean", "Licence of the base: not stated", "Pooling: mean", "random weights", "llama"):
        assert phrase in card


def test_encode_text_keeps_rows_and_other_columns(folders: dict[str, Path], tmp_path: Path) -> None:
    table = pd.DataFrame({"study_id": [f"00{i}" for i in range(5)], "note": ["NA", "", "x", "y", "z"], "report": TEXTS})
    table.to_csv(tmp_path / "in.csv", index=False)
    arguments = ["encode-text", str(folders["mean"]), str(tmp_path / "in.csv"), str(tmp_path / "out.parquet")]
    expected = TextEncoder.load(folders["mean"]).encode(TEXTS)
    for further in (["--batch-size", "2"], ["--packed"]):
        result = CliRunner().invoke(app, [*arguments, "--device", "cpu", *further], catch_exceptions=False)
        assert result.exit_code == 0 and "5 rows" in result.output
        out = read_table(tmp_path / "out.parquet")
        assert list(out.columns) == ["study_id", "note", "embedding"]
        assert out[["study_id", "note"]].equals(table[["study_id", "note"]])
        assert np.abs(np.stack(out["embedding"]) - expected).max() <= 1e-5
    manifest = json.loads((tmp_path / "out.parquet.manifest.json").read_text())
    assert manifest["facts"] == {"rows": 5}


def test_encode_text_in_windows_equals_encode_text_at_once(
    folders: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pd.DataFrame({"id": range(5), "report": TEXTS}).to_csv(tmp_path / "in.csv", index=False)
    encoder = TextEncoder.load(folders["mean"])
    encode_table(encoder, tmp_path / "in.csv", tmp_path / "whole.parquet", "report", None, 64)
    monkeypatch.setattr("cxrflow.text_encoder.encode.WINDOW", 2)
    encode_table(encoder, tmp_path / "in.csv", tmp_path / "parts.parquet", "report", None, 64)
    whole, parts = read_table(tmp_path / "whole.parquet"), read_table(tmp_path / "parts.parquet")
    assert parts["id"].to_list() == whole["id"].to_list()
    assert np.abs(np.stack(parts["embedding"]) - np.stack(whole["embedding"])).max() <= 1e-5


def test_a_text_of_the_table_is_encoded_once_and_one_bar_counts_the_rows(
    folders: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = [*TEXTS, *TEXTS[:2], *TEXTS[::-1], TEXTS[3]]
    pd.DataFrame({"report": table}).to_csv(tmp_path / "in.csv", index=False)
    encoder = TextEncoder.load(folders["mean"])
    expected, rows = encoder.encode(table), []
    encoder.pooling.register_forward_hook(lambda _, inputs, pooled: rows.append(len(pooled)))
    capsys.readouterr()
    for name, value in (("WINDOW", 3), ("PART", 2)):
        monkeypatch.setattr(f"cxrflow.text_encoder.encode.{name}", value)
    for kept, passed in ((2**30, 5), (2 * 32 * 4, 10)):  # room for all vectors, and for two
        monkeypatch.setattr("cxrflow.text_encoder.encode.KEPT", kept)
        assert encode_table(encoder, tmp_path / "in.csv", tmp_path / "out.parquet", "report", None, 64) == 13
        assert sum(rows) == passed
        rows.clear()
        assert np.abs(np.stack(read_table(tmp_path / "out.parquet")["embedding"]) - expected).max() <= 1e-6
        shown = capsys.readouterr().err
        assert shown.count("100%") == 1 and "13/13" in shown


def test_encode_text_names_empty_rows_and_missing_columns(folders: dict[str, Path], tmp_path: Path) -> None:
    encoder = TextEncoder.load(folders["mean"])
    source, target = tmp_path / "in.csv", tmp_path / "out.parquet"
    pd.DataFrame({"id": [1, 2, 3], "report": ["Clear.", "", "  "]}).to_csv(source, index=False)
    with pytest.raises(CxrflowError, match=r"2 texts are empty \(row 2, 3\)") as caught:
        encode_table(encoder, source, target, "report", None, 64)
    assert "Clear" not in str(caught.value)
    with pytest.raises(CxrflowError, match="no column 'reports'; did you mean 'report'"):
        encode_table(encoder, source, target, "reports", None, 64)
    assert not target.exists()


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (b"", "is empty; it needs a header line"),
        (b"id,report\n", "has no rows"),
        (b"report,id\nClear lungs, no effusion,7\n", "row 1 has 3 cells, the header 2"),
        (b"report,id,id\nClear,7,7\n", "more than one column 'id'"),
    ],
)
def test_encode_text_refuses_what_is_no_table(
    folders: dict[str, Path], tmp_path: Path, table: bytes, message: str
) -> None:
    (tmp_path / "in.csv").write_bytes(table)
    with pytest.raises(CxrflowError, match=message) as caught:
        encode_table(
            TextEncoder.load(folders["mean"]), tmp_path / "in.csv", tmp_path / "out.parquet", "report", None, 64
        )
    assert "Clear" not in str(caught.value)


def test_encode_text_reads_a_table_that_is_not_utf_8(folders: dict[str, Path], tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes("patient,report\nMüller,Clear.\n".encode("cp1252"))
    encode_table(TextEncoder.load(folders["mean"]), tmp_path / "in.csv", tmp_path / "out.parquet", "report", None, 64)
    assert read_table(tmp_path / "out.parquet")["patient"].to_list() == ["Müller"]


def test_encode_text_keeps_the_types_of_a_parquet_table(folders: dict[str, Path], tmp_path: Path) -> None:
    table = pa.table({"number": [1, None, 3], "marks": [["a"], [], None], "report": TEXTS[:3]})
    pq.write_table(table, tmp_path / "in.parquet")
    encoder = TextEncoder.load(folders["mean"])
    assert encode_table(encoder, tmp_path / "in.parquet", tmp_path / "out.parquet", "report", None, 2) == 3
    found = pq.read_table(tmp_path / "out.parquet")
    assert found.drop_columns("embedding").equals(table.drop_columns("report"))
    with pytest.raises(CxrflowError, match="column 'number' holds int64, not text"):
        encode_table(encoder, tmp_path / "in.parquet", tmp_path / "no.parquet", "number", None, 2)
