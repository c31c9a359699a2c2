"""A style says the same: what each rendering keeps, drops and never touches."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxrflow.errors import CxrflowError
from cxrflow.reports.labels import label_report
from cxrflow.reports.sentences import split_sentences
from cxrflow.reports.styles import (
    abbreviated,
    findings_only,
    hospital_style,
    impression_only,
    joined,
    sections_of,
    shuffled,
    style_lexicon,
    synonymous,
    telegraphic,
)

REPORT = (
    "[FINDINGS] There is a small left pleural effusion. This is unchanged. The heart is normal in size. A right "
    "internal jugular central venous catheter ends in the superior vena cava. No pneumothorax is seen. "
    "[IMPRESSION] 1. Small left pleural effusion. Stable. 2. No evidence of pneumonia. "
    "3. A 4.5 cm right lower lobe opacity"
)


def rng(seed: int = 1) -> random.Random:
    return random.Random(seed)


def test_sections_come_back_together():
    assert [tag for tag, _ in sections_of(REPORT)] == ["[FINDINGS]", "[IMPRESSION]"]
    assert joined(sections_of(REPORT)) == REPORT
    assert sections_of("Clear lungs.") == (("", "Clear lungs."),)


@pytest.mark.parametrize("seed", range(12))
def test_shuffling_keeps_every_sentence_in_its_section(seed):
    def said(text: str) -> list[Counter[str]]:
        return [
            Counter(body[s.body : s.end].rstrip(".") for s in split_sentences(body)) for _, body in sections_of(text)
        ]

    result = shuffled(REPORT, rng(seed))
    assert result != REPORT and said(result) == said(REPORT)


@pytest.mark.parametrize("seed", range(12))
def test_shuffling_leaves_the_numbers_of_a_list_in_order(seed):
    impression = dict(sections_of(shuffled(REPORT, rng(seed))))["[IMPRESSION]"]
    assert re.findall(r"(?:^|\s)(\d)\.(?= )", impression) == ["1", "2", "3"]
    assert re.search(
        r"\d\. Small left pleural effusion\. Stable\.", impression
    )  # the item's second sentence moves along


@pytest.mark.parametrize("seed", range(12))
def test_a_sentence_that_points_back_stays_behind_its_own(seed):
    assert "effusion. This is unchanged." in shuffled(REPORT, rng(seed))


def test_one_sentence_cannot_be_shuffled():
    assert shuffled("[IMPRESSION] No acute process.", rng()) is None


def test_one_section_alone():
    assert impression_only(REPORT) == REPORT[REPORT.index("[IMPRESSION]") :]
    assert findings_only(REPORT) == REPORT[: REPORT.index(" [IMPRESSION]")]
    assert impression_only("[IMPRESSION] Clear.") is None and findings_only("Clear.") is None


def test_telegraphic_drops_words_and_no_denial():
    result = telegraphic(REPORT)
    assert not re.search(r"\b(?:there is|is|are|the|a)\b", result, re.IGNORECASE)
    assert "No pneumothorax." in result and "No evidence of pneumonia" in result and "4.5 cm" in result
    assert telegraphic("The effusion is not seen.") == "Effusion not seen."
    assert telegraphic("Hepatitis A, vitamin A and a nodule.") == "Hepatitis A, vitamin A and nodule."
    assert telegraphic("Clear lungs.") is None


def test_density_one_shortens_all_and_a_low_one_some():
    words = style_lexicon()
    full = abbreviated(REPORT, rng(), 1.0, words)
    assert "Lt pleural eff." in full and "IJ CVC" in full and "SVC" in full and "RLL opacity" in full
    assert words.abbreviation_pattern.search(full) is None
    counts = [
        len(words.abbreviation_pattern.findall(abbreviated(REPORT, rng(s), 0.25, words) or REPORT)) for s in range(40)
    ]
    assert 0 < sum(counts) / 40 < len(words.abbreviation_pattern.findall(REPORT))
    with pytest.raises(CxrflowError, match="density"):
        abbreviated(REPORT, rng(), 0.0, words)


def test_abbreviation_touches_whole_words_only():
    words = style_lexicon()
    assert abbreviated("Without change.", rng(), 1.0, words) == "W/o change."
    assert abbreviated("Withdrawn; leftover; bright.", rng(), 1.0, words) is None


def test_every_short_form_expands_back(repository):
    from cxrflow.config.reports import ExpandOptions
    from cxrflow.reports.abbreviations import Expander
    from cxrflow.reports.lexicon import load_abbreviations

    expander = Expander(load_abbreviations(repository / "config" / "lexicon"), ExpandOptions(keep_common=False))
    for long, short in style_lexicon().abbreviations.items():
        # SVC and IVC are read beside a line alone, for in a lung function report they are volumes.
        expanded = expander.expand(f"Stable {short} today. Tip in the {short}.").text.lower()
        content = set(re.findall(r"[a-z]{4,}", long)) - {"graft", "grafting", "radiograph", "tomography", "computed"}
        assert content <= set(re.findall(r"[a-z]+", expanded)), (long, short, expanded)


def test_synonyms_keep_the_labels_of_every_group():
    words = style_lexicon()
    for phrase, others in words.synonyms.items():
        for other in others:
            for frame in ("No pneumothorax. {} in the chest.", "The {} small effusion.", "There is {} pneumonia."):
                assert label_report(frame.format(phrase)) == label_report(frame.format(other)), (phrase, other)


def test_a_synonym_keeps_the_case():
    words = style_lexicon()
    assert synonymous("UNCHANGED effusion.", rng(), words).startswith("STABLE")
    assert synonymous("Unchanged effusion.", rng(), words).startswith("Stable")
    assert synonymous("Effusion.", rng(), words) is None


def test_upper_limits_of_normal_has_no_synonym():
    words = style_lexicon()
    assert all("normal" not in synonymous("Heart size is at the upper limits of normal, unchanged.", rng(s), words)
               .replace("upper limits of normal", "") for s in range(20))  # fmt: skip


def test_hospital_style_is_the_impression_without_tags():
    result = hospital_style(REPORT, rng(), style_lexicon())
    assert result == "1. Small Lt pleural eff. Stable. 2. No evidence of PNA. 3. 4.5 cm RLL opacity"
    assert hospital_style("[FINDINGS] The heart is enlarged.", rng(), style_lexicon()) == "Heart enlarged."


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120), st.integers(0, 99))
def test_any_text_can_be_restyled(text, seed):
    words = style_lexicon()
    for result in (
        shuffled(text, rng(seed)), telegraphic(text), abbreviated(text, rng(seed), 0.5, words),
        synonymous(text, rng(seed), words), hospital_style(text, rng(seed), words), impression_only(text),
    ):  # fmt: skip
        assert result is None or isinstance(result, str)
