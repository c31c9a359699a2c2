"""Tokens of a report: the mask is exact whatever is cut, merged or padded."""

from __future__ import annotations

from pathlib import Path

import pytest
from text_encoder_samples import make_tiny_base, write_reports
from transformers import PreTrainedTokenizerBase

from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import load_tokenizer
from cxrflow.text_encoder.tokenise import NEUTRAL_WORD, TextTokeniser, plain, rendered

REPORT = "[FINDINGS] Small left pleural effusion. No pneumothorax. [IMPRESSION] Left pleural effusion."
INSTRUCTION = "left side"


@pytest.fixture(scope="module", params=["llama", "bert"])
def tokenizer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> PreTrainedTokenizerBase:
    folder = tmp_path_factory.mktemp(request.param)
    return load_tokenizer(make_tiny_base(folder / "base", write_reports(folder)[0], request.param))


@pytest.mark.parametrize("max_length", [16, 24, 40, 128])
def test_mask_covers_exactly_the_text_under_truncation(tokenizer: PreTrainedTokenizerBase, max_length: int) -> None:
    tokeniser = TextTokeniser(tokenizer, max_length)
    text = tokenizer(REPORT, add_special_tokens=False)["input_ids"]
    command = tokenizer(f"{INSTRUCTION}; ", add_special_tokens=False)["input_ids"]
    (sequence,) = tokeniser.sequences([REPORT], INSTRUCTION)
    kept = list(sequence.ids[sequence.start : sequence.end])
    assert kept == text[: len(kept)]
    assert len(sequence) == min(max_length, len(tokeniser.prefix) + len(command) + len(text) + len(tokeniser.suffix))
    # instruction and special tokens are whole, and outside the mask
    assert list(sequence.ids[: sequence.start]) == [*tokeniser.prefix, *command]
    assert sequence.ids[sequence.end :] == tokeniser.suffix


def test_mask_is_exact_where_a_joint_tokenisation_would_merge_over_the_border(
    tokenizer: PreTrainedTokenizerBase,
) -> None:
    # "left" after a blank and "left" at the start of a text are other tokens: a mask laid over the tail is off by some
    (sequence,) = TextTokeniser(tokenizer, 128).sequences(["left effusion"], "side")
    text = tokenizer("left effusion", add_special_tokens=False)["input_ids"]
    assert list(sequence.ids[sequence.start : sequence.end]) == text


def test_batch_is_padded_on_the_right_and_special_tokens_are_not_pooled(tokenizer: PreTrainedTokenizerBase) -> None:
    batch = TextTokeniser(tokenizer, 128)([REPORT, "Clear."])
    lengths = batch["attention_mask"].sum(1)
    assert (batch["attention_mask"][1, : lengths[1]] == 1).all()
    assert (batch["input_ids"][1, lengths[1] :] == tokenizer.pad_token_id).all()
    special = {tokenizer.bos_token_id, tokenizer.cls_token_id, tokenizer.sep_token_id, tokenizer.pad_token_id} - {None}
    for token in special:
        assert not batch["embed_mask"][batch["input_ids"] == token].any()
    assert (batch["embed_mask"].sum(1) > 0).all()


def test_template_is_the_tokenizers_own(tokenizer: PreTrainedTokenizerBase) -> None:
    (sequence,) = TextTokeniser(tokenizer, 128).sequences([REPORT])
    assert list(sequence.ids) == tokenizer(REPORT)["input_ids"]


@pytest.mark.parametrize("empty", ["", "  \n", None, float("nan")])
def test_empty_text_is_an_error_that_names_the_place_alone(tokenizer: PreTrainedTokenizerBase, empty: object) -> None:
    with pytest.raises(CxrflowError, match="1 of 2 texts are empty, the first at position 1") as caught:
        TextTokeniser(tokenizer, 128).sequences([REPORT, empty])
    assert "effusion" not in str(caught.value)


def test_instruction_that_leaves_no_room_is_an_error(tokenizer: PreTrainedTokenizerBase) -> None:
    with pytest.raises(CxrflowError, match="no room for the text in max_length 16"):
        TextTokeniser(tokenizer, 16).sequences([REPORT], "word " * 40)


def test_report_of_100000_characters_is_cut_to_the_length(tokenizer: PreTrainedTokenizerBase) -> None:
    (sequence,) = TextTokeniser(tokenizer, 128).sequences(["Effusion. " * 10_000])
    assert len(sequence) == 128


def test_deidentification_marks_become_one_neutral_word_and_section_tags_stay() -> None:
    assert plain("Compared to ___, Dr. XXXX and [NAME]:  stable.") == (
        f"Compared to {NEUTRAL_WORD}, Dr. {NEUTRAL_WORD} and {NEUTRAL_WORD}: stable."
    )
    assert plain("[FINDINGS] Clear. [IMPRESSION]\nNormal.") == "[FINDINGS] Clear. [IMPRESSION] Normal."


def test_instruction_has_one_form() -> None:
    assert rendered("Retrieve it") == rendered(" Retrieve  it; ") == "Retrieve it; "
    assert rendered("") == rendered(None) == ""


def test_tokenizer_without_padding_token_is_refused(tokenizer: PreTrainedTokenizerBase) -> None:
    pad = tokenizer.pad_token
    tokenizer.pad_token = None
    try:
        with pytest.raises(CxrflowError, match="no padding token.*'pad_token'"):
            TextTokeniser(tokenizer, 128)
    finally:
        tokenizer.pad_token = pad


def test_section_tag_is_one_token(tokenizer: PreTrainedTokenizerBase) -> None:
    assert len(tokenizer("[FINDINGS]", add_special_tokens=False)["input_ids"]) == 1


def test_tokenizer_from_scratch_knows_every_text(tmp_path: Path, tokenizer: PreTrainedTokenizerBase) -> None:
    assert tokenizer.decode(tokenizer("흉부 µ ½ \x7f", add_special_tokens=False)["input_ids"]) == "흉부 µ ½ \x7f"
