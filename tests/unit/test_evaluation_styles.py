"""Style robustness: chance for a constant encoder, no drop for one that reads content, a control that tells it from one
that does not read."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.variants import density_style
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.rank_counts import RankCounts, expected_recall
from cxrflow.evaluation.renderings import AS_WRITTEN, COLUMNS, make_renderings
from cxrflow.evaluation.styles import CONTROL, CROSS, CURVE, score_styles

OPTIONS = EvaluationOptions(
    ks=[1, 5], bootstrap_draws=100, styles=("telegraphic", "upper_case"), abbreviation_densities=(0.5, 1.0)
)
STYLES = (AS_WRITTEN, "telegraphic", "upper_case", "abbreviated_050", "abbreviated")


def rendered(studies: int = 24, missing: tuple[str, ...] = ()) -> pd.DataFrame:
    """Studies of two patients each; two studies have the same report; every third has no telegraphic rendering."""
    rows = []
    for i in range(studies):
        content = max(i, 1)
        ids = {"dataset": "d", "subject_id": f"p{i // 2}", "study_id": f"s{i:02d}", "text_hash": f"h{content}"}
        for style in STYLES:
            if style in missing or (style == "telegraphic" and i % 3 == 2):
                continue
            rows.append(ids | {"kind": "positive", "style": style, "weaker": False, "text": f"{style} {content}"})
        for number in range(2):
            rows.append(
                ids | {"kind": "error", "style": "severity", "weaker": False, "text": f"error{number} {content}"}
            )
    return pd.DataFrame(rows)[COLUMNS]


def vector(key: str) -> np.ndarray:
    drawn = np.random.default_rng(list(key.encode())).normal(size=96)
    return (drawn / np.linalg.norm(drawn)).astype(np.float32)


def reader(texts, kind):
    """Looks at the content alone, and takes an error for another content."""
    return np.stack([vector(text if text.startswith("error") else text.split()[1]) for text in texts])


def blind(texts, kind):
    """Knows the study, whatever its report says: robust, and useless."""
    return np.stack([vector(text.split()[1]) for text in texts])


def literal(texts, kind):
    """Another style is another report."""
    return np.stack([vector(text) for text in texts])


def constant(texts, kind):
    return np.tile(np.eye(96, dtype=np.float32)[:1], (len(texts), 1))


def images(embed, studies: int = 24) -> pd.DataFrame:
    """One image a study, and a second one of every fourth."""
    ids = [i for i in range(studies) for _ in range(2 if i % 4 == 0 else 1)]
    return pd.DataFrame(
        {
            "dataset": "d",
            "subject_id": [f"p{i // 2}" for i in ids],
            "study_id": [f"s{i:02d}" for i in ids],
            "image_id": [f"i{place}" for place in range(len(ids))],
            "embedding": list(embed([f"{AS_WRITTEN} {max(i, 1)}" for i in ids], None)),
        }
    )


def scored(embed, options=OPTIONS, **wanted):
    return score_styles(rendered(**wanted), embed, images(embed), "r", options, 0)


def values(records) -> dict:
    return {(r.task, r.metric, r.matching): r for r in records}


def test_a_constant_encoder_scores_exactly_chance_in_every_number():
    records, _, _ = scored(constant)
    assert len(records) > 60 and all(r.status == "ok" for r in records)
    for record in records:
        assert record.value == pytest.approx(record.chance), record.metric
    assert values(records)[CONTROL, "accuracy", None].value == 0.5


def test_a_reader_of_content_loses_nothing_in_any_style():
    records, _, _ = scored(reader)
    for record in records:
        if record.matching == "duplicate_aware":
            assert record.value == (0 if "drop" in record.metric else 1), record.metric
    assert values(records)[CONTROL, "accuracy", None].value == 1


def test_the_control_catches_a_model_that_knows_the_study_and_not_its_content():
    found = values(scored(blind)[0])
    assert found["text_to_image", "worst_recall_at_1", "duplicate_aware"].value == 1
    assert found[CONTROL, "accuracy", None].value == 0.5 < values(scored(reader)[0])[CONTROL, "accuracy", None].value


def test_a_model_that_takes_words_for_meaning_drops_to_about_chance():
    found = values(scored(literal)[0])
    assert found["text_to_image", "recall_at_1:as_written", "duplicate_aware"].value == 1
    for style in OPTIONS.styles:
        for task in ("text_to_image", "image_to_text"):
            drop = found[task, f"recall_drop_at_1:{style}", "duplicate_aware"]
            assert drop.value > 0.7 and drop.low > 0.3, (task, style)
    worst = found["text_to_image", "worst_recall_at_1", "duplicate_aware"].value
    each = [found["text_to_image", f"recall_at_1:{style}", "duplicate_aware"].value for style in OPTIONS.styles]
    assert worst == min(each)


def test_the_drop_is_that_of_the_same_queries_in_the_same_pool():
    records, ranks, counts = scored(literal)
    assert counts["rendered: telegraphic"] == 16 and counts["studies"] == 24
    found = values(records)
    drop = found["image_to_text", "recall_drop_at_5:telegraphic", "strict"]
    own = found["image_to_text", "recall_at_5:telegraphic", "strict"]
    assert (
        drop.pool == own.pool == 16 and drop.n == own.n < found["image_to_text", "recall_at_5:as_written", "strict"].n
    )
    # As written, each of the 16 studies is found, but for the two that share a report.
    before = scored(literal, missing=("upper_case",))[0]
    assert values(before)["image_to_text", "recall_at_5:upper_case", "strict"].status == "not run"
    assert own.value + drop.value == pytest.approx(1.0)
    rows = ranks[
        (ranks["task"] == "image_to_text") & (ranks["style"] == "telegraphic") & (ranks["matching"] == "strict")
    ]
    counts_of = RankCounts(*(rows[name].to_numpy() for name in ("greater", "ties", "tied_matches", "matches")))
    assert expected_recall(counts_of, 5).mean() == pytest.approx(own.value)
    assert rows["query_id"].is_unique and set(rows["run"]) == {"r"}


def test_density_0_is_the_report_as_written_and_every_density_asks_the_same_studies():
    found = values(scored(literal)[0])
    curve = [found[CURVE, f"image_recall_at_1:{d}", "duplicate_aware"] for d in ("0", "0.5", "1")]
    assert curve[0].value == 1 and curve[1].value < 0.3 and len({record.n for record in curve}) == 1
    assert found[CURVE, "text_recall_at_1:0", "duplicate_aware"].value == 1
    # A density at which nothing was drawn shows the report as it is.
    found = values(scored(literal, missing=("abbreviated_050",))[0])
    assert found[CURVE, "image_recall_at_1:0.5", "duplicate_aware"].value == 1


def test_the_curve_asks_what_can_be_shortened_among_every_report():
    table = rendered()
    table = table[~((table["study_id"] == "s05") & table["style"].str.startswith("abbreviated"))]
    found = values(score_styles(table, reader, images(reader), "r", OPTIONS, 0)[0])
    record = found[CURVE, "text_recall_at_1:1", "strict"]
    assert (record.n, record.pool) == (23, 24) and found[CURVE, "image_recall_at_1:1", "strict"].pool == 30


def test_an_encoder_alone_is_asked_about_texts_only_and_every_pair_of_styles():
    records, ranks, _ = score_styles(rendered(), reader, None, "", OPTIONS, 0)
    assert ranks.empty and {record.task for record in records} == {CROSS, CURVE, CONTROL}
    found = {r.metric: r.value for r in records if r.task == CROSS and r.matching == "strict"}
    pairs = [value for metric, value in found.items() if ":" in metric]
    assert len(pairs) == 6 and "recall_at_1:upper_case>telegraphic" in found
    assert found["worst_recall_at_1"] == min(pairs)
    assert found["mean_recall_at_1"] == pytest.approx(np.mean(pairs))


def test_queries_are_embedded_with_the_instruction_and_candidates_without():
    asked = []

    def embed(texts, kind):
        asked.append((kind, len(texts)))
        return reader(texts, kind)

    score_styles(rendered(), embed, None, "", OPTIONS, 0)
    assert [kind for kind, _ in asked] == [None, "style"] and asked[0][1] == asked[1][1]
    asked.clear()
    score_styles(rendered(), embed, images(reader), "r", OPTIONS, 0)
    assert [kind for kind, _ in asked] == [None]  # a run's text tower reads both alike: once is enough


def test_a_report_asks_as_a_query_where_reports_are_looked_for_and_images_are_asked_by_a_plain_report():
    """Queries of one direction, candidates of another: what is asked without the instruction finds nothing."""

    def embed(texts, kind):
        return reader([f"q {text.split()[1]}" if kind else text for text in texts], kind) * (-1 if kind else 1)

    found = values(score_styles(rendered(), embed, images(reader), "r", OPTIONS, 0)[0])
    assert found["text_to_image", "recall_at_1:upper_case", "duplicate_aware"].value == 1
    assert found[CURVE, "image_recall_at_1:1", "duplicate_aware"].value == 1
    found = values(score_styles(rendered(), embed, None, "", OPTIONS, 0)[0])
    for key in ((CROSS, "recall_at_1:as_written>upper_case"), (CURVE, "text_recall_at_1:1")):
        assert found[*key, "duplicate_aware"].value == 0
    assert found[CONTROL, "accuracy", None].value < 0.5


def test_over_all_styles_the_control_counts_renderings_that_state_every_finding():
    table = rendered()
    table.loc[table["style"] == "upper_case", "weaker"] = True

    def embed(texts, kind):  # capitals are read as the error
        return np.stack([vector(f"error0 {t.split()[1]}" if "upper" in t else t.split()[1]) if "error" not in t
                         else vector(t) for t in texts])  # fmt: skip

    found = values(score_styles(table, embed, None, "", OPTIONS, 0)[0])
    assert found[CONTROL, "accuracy:upper_case", None].value < 0.9
    assert found[CONTROL, "accuracy", None].value == 1 and found[CONTROL, "accuracy", None].n == 16


def test_intervals_resample_patients_and_the_worst_style_is_the_least_of_each_resample():
    found = values(scored(literal)[0])
    worst = found["text_to_image", "worst_recall_at_1", "duplicate_aware"]
    each = [found["text_to_image", f"recall_at_1:{style}", "duplicate_aware"] for style in OPTIONS.styles]
    assert worst.high <= min(record.high for record in each) and worst.low <= min(record.low for record in each)
    mean = found[CROSS, "mean_recall_at_1", "strict"]
    assert mean.low < mean.value < mean.high and (mean.n, mean.pool) == (24, 24)
    records = score_styles(rendered().assign(subject_id="p"), literal, images(literal), "r", OPTIONS, 0)[0]
    assert {(record.low, record.high) for record in records} == {(None, None)}


def test_images_of_another_model_are_refused():
    other = images(lambda texts, kind: np.tile(np.eye(8, dtype=np.float32)[:1], (len(texts), 1)))
    with pytest.raises(CxrflowError, match="not of one model"):
        score_styles(rendered(), reader, other, "r", OPTIONS, 0)


REPORT = (
    "[FINDINGS] The heart is enlarged. There is a small left pleural effusion. No pneumothorax. "
    "[IMPRESSION] Small left pleural effusion. Cardiomegaly."
)


def test_test_reports_are_rendered_in_ten_styles_with_errors():
    reports = pd.DataFrame(
        {
            "dataset": "d",
            "subject_id": ["p0", "p1"],
            "study_id": ["s0", "s1"],
            "split": ["test", "train"],
            "text": REPORT,
            "text_expanded": REPORT.replace("small", "slight"),
            "text_hash": "h",
        }
    )
    table, counts = make_renderings(reports, EvaluationOptions(), 0)
    assert set(table["study_id"]) == {"s0"} and (table["text_hash"] == "h").all()
    texts = table[table["kind"] == "positive"].set_index("style")["text"]
    assert texts[AS_WRITTEN] == REPORT and texts["upper_case"] == REPORT.upper()
    assert texts["untagged"].startswith("The heart is enlarged.") and "[" not in texts["untagged"]
    assert "[FINDINGS] 1. The heart is enlarged. 2. There is a small" in texts["numbered"]
    assert "[IMPRESSION] 1. Small left pleural effusion. 2. Cardiomegaly." in texts["numbered"]
    assert len(set(EvaluationOptions().styles) | {AS_WRITTEN}) == 10
    assert set(EvaluationOptions().styles) - set(texts.index) <= {"expanded", "abbreviated"}, counts
    assert (table["kind"] == "error").sum() >= 3


def test_density_styles_are_those_of_the_variants():
    assert [density_style(d) for d in (0.25, 1.0)] == ["abbreviated_025", "abbreviated"]


def test_reports_without_a_test_split_are_refused():
    reports = pd.DataFrame({"split": ["train"], "study_id": ["s"]})
    with pytest.raises(CxrflowError, match="no test split"):
        make_renderings(reports, EvaluationOptions(), 0)


def test_a_reader_finds_the_same_images_in_every_style_and_a_literal_one_does_not():
    for embed, least, most in ((reader, 0.85, 1.0), (literal, 0.0, 0.6)):
        found = values(scored(embed)[0])[("text_to_image", "overlap_at_10:upper_case", None)]
        assert least <= found.value <= most and found.pool == 30 and found.chance == pytest.approx(1 / 3)
