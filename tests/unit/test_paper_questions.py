"""Arms, seeds and registered questions: what is compared with what, and what is said of it."""

from __future__ import annotations

import csv
import io

import numpy as np
import pandas as pd
import pytest

from cxrflow.config.paper import PaperOptions, Question
from cxrflow.evaluation.records import Evaluation, Record, RunInfo, not_run, write_evaluation
from cxrflow.io.tables import write_table
from cxrflow.paper.arms import arm_contrast, arm_pairs, noise_of
from cxrflow.paper.collect import PaperInputs, collect
from cxrflow.paper.questions import answers, weighted
from cxrflow.paper.report import render_report
from cxrflow.paper.seeds import OVER_SEEDS, one_for_each_arm
from cxrflow.paper.tables import build_table
from cxrflow.paper.writers import as_csv, as_latex, as_markdown

LEVELS = {"bert-clean": 0.5, "bert-noisy": 0.3, "llm-clean": 0.6, "llm-noisy": 0.58}
QUESTION = {
    "name": "robust",
    "statement": "Noisy reports cost the LLM less recall than BERT.",
    "comparison": {"llm-noisy": 1, "llm-clean": -1, "bert-noisy": -1, "bert-clean": 1},
    "dataset": "open_a",
}
REVERSE = QUESTION | {
    "name": "reverse",
    "statement": "Noisy reports help BERT",
    "comparison": {"bert-noisy": 1, "bert-clean": -1},
}
NOTHING = QUESTION | {
    "name": "nothing",
    "statement": "Noisy reports help the LLM",
    "comparison": {"llm-noisy": 1, "llm-clean": -1},
    "direction": "text_to_image",
}


def info(run: str, seed: int, **others) -> RunInfo:
    encoder, arm = run.split("-")[:2]
    trained_on = ["open_a", "hospital_b"] if arm.startswith("noisy") else ["open_a"]
    return RunInfo(encoder=encoder, run=f"{run}-seed{seed}", arm=run, seed=seed, trained_on=trained_on, **others)


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """Four arms of three seeds, 200 patients of two images; the truth stands in LEVELS."""
    results = tmp_path_factory.mktemp("seeds")
    luck = np.random.default_rng(0).permutation(np.arange(200) / 200).repeat(2)
    for run, level in LEVELS.items():
        for seed in (17, 18, 19):
            of_run = info(run, seed)
            records, ranks = [], []
            for task in ("image_to_text", "text_to_image"):
                found = luck < level + 0.01 * (seed - 18)
                at = found.mean()
                records.append(
                    Record(task=task, metric="recall_at_5", matching="strict", value=at, low=at - 0.05, high=at + 0.05,
                           n=400, pool=400, chance=0.0125)
                )  # fmt: skip
                ranks.append(
                    pd.DataFrame(
                        {"dataset": "open_a", "run": of_run.run, "subject_id": [f"p{i // 2}" for i in range(400)],
                         "query_id": [f"{i}" for i in range(400)], "study_id": [f"{i}" for i in range(400)],
                         "task": task, "matching": "strict", "rank_expected": 1.0, "greater": np.where(found, 0, 99),
                         "ties": 1, "tied_matches": 1, "matches": 1}
                    )
                )  # fmt: skip
            folder = results / "evaluation" / of_run.run / "open_a"
            write_evaluation(
                Evaluation(kind="retrieval", dataset="open_a", run=of_run.run, encoder=of_run.encoder, run_info=of_run,
                           settings={"interval": "i"}, records=records),
                folder / "retrieval.json",
            )  # fmt: skip
            write_table(pd.concat(ranks), folder / "ranks.parquet")
    return collect([results])


def options(*questions: dict, **others) -> PaperOptions:
    return PaperOptions(noisy_datasets=["hospital_b"], baseline_encoder="bert", bootstrap_draws=200,
                        questions=list(questions), **others)  # fmt: skip


def test_runs_of_one_arm_are_one_row_with_the_mean_of_their_seeds(study):
    assert sorted(study.runs) == sorted(LEVELS) and len(study.runs["bert-clean"]) == 3
    table = build_table("retrieval", study, options(), 0)
    rows = [row for row in table.rows if row["matching"].value == "strict" and row["run"].value == "bert-clean"]
    rows = [row for row in rows if "drawn" not in row["direction"].value]  # ranks of the whole test set alone
    assert rows
    for row in rows:
        cell = row["recall_at_5"]
        assert cell.value == pytest.approx(0.5, abs=0.03) and cell.seeds == 3 and len(cell.sources) == 3
        assert cell.low < cell.value - 0.05 and cell.high > cell.value + 0.05  # wider than that of patients alone
    assert OVER_SEEDS in table.notes


def test_the_table_of_seeds_prints_mean_and_standard_deviation_over_the_runs_of_an_arm(study):
    table = build_table("seeds", study, options(), 0)
    assert [row["run"].value for row in table.rows] == sorted(LEVELS)
    for row in table.rows:
        level = LEVELS[row["run"].value]
        for key in ("text_recall", "image_recall"):
            assert row[key].value == pytest.approx(level, abs=0.01) and row[key].sd == pytest.approx(0.01, abs=1e-6)
        assert (row["seeds"].value, row["queries"].value) == (3, 400)
    assert "0.500 ± 0.010" in as_markdown(table) and r"0.500 $\pm$ 0.010" in as_latex(table)
    (line,) = [line for line in csv.DictReader(io.StringIO(as_csv(table))) if line["run"] == "bert-clean"]
    assert float(line["text_recall_sd"]) == pytest.approx(0.01, abs=1e-6)


def test_a_study_of_one_seed_has_no_variation_to_print(study):
    single = PaperInputs(evaluations=[arm("bert-clean")])
    table = build_table("seeds", single, options(), 0)
    assert table.reasons == ["no run was trained with several seeds"]


def test_an_interval_over_seeds_ends_where_a_share_does(study):
    base = Record(task="t", metric="m", value=0.02, low=0.0, high=0.05, n=10)
    evaluations = [
        Evaluation(kind="retrieval", dataset="d", run=f"a-seed{s}", encoder="bert", run_info=info("bert-clean", s),
                   records=[base.model_copy(update={"value": value})])
        for s, value in ((1, 0.0), (2, 0.05), (3, 0.01))
    ]  # fmt: skip
    (averaged,), _ = one_for_each_arm(evaluations)
    record = averaged.records[0]
    assert record.value == pytest.approx(0.02) and record.low == 0 and 0.05 < record.high < 1


def test_an_interval_over_seeds_has_the_coverage_of_the_seeds_own():
    """Student's t with two degrees of freedom: 4.303 standard errors at 95 %, 1.886 at 80 %."""
    halves = {}
    for confidence in (0.95, 0.8):
        evaluations = [
            Evaluation(kind="retrieval", dataset="d", run=f"a-seed{s}", encoder="bert", run_info=info("bert-clean", s),
                       settings={"confidence": confidence},
                       records=[Record(task="t", metric="m", value=v, low=v, high=v, n=10)])
            for s, v in ((1, 0.4), (2, 0.5), (3, 0.6))
        ]  # fmt: skip
        record = one_for_each_arm(evaluations)[0][0].records[0]
        halves[confidence] = (record.high - record.low) / 2 / (0.1 / 3**0.5)
    assert halves == {0.95: pytest.approx(4.303, abs=1e-3), 0.8: pytest.approx(1.886, abs=1e-3)}


def test_the_interval_of_a_mean_over_seeds_adds_their_variance_to_that_of_patients():
    """By hand: 0.1 / 1.96 is the patients' standard error, 0.1 that between seeds, t(0.975, 6.34 df) = 2.415."""
    records = [
        Record(task="t", metric="m", value=v, low=v - 0.1, high=v + 0.1, n=9, chance=v / 4, sources=(str(v),))
        for v in (0.4, 0.5, 0.6)
    ]
    mean = averaged_over_seeds(records)
    assert (mean.value, mean.seeds, mean.sources) == (pytest.approx(0.5), 3, ("0.4", "0.5", "0.6"))
    assert mean.chance == pytest.approx(0.125)
    assert mean.high - 0.5 == pytest.approx(0.1861, abs=2e-4) and 0.5 - mean.low == pytest.approx(mean.high - 0.5)
    high = averaged_over_seeds([record.model_copy(update={"value": 0.98, "high": 1.0}) for record in records])
    assert high.high == 1


def averaged_over_seeds(records: list[Record]) -> Record:
    evaluations = [
        Evaluation(kind="retrieval", dataset="d", run=f"a-seed{seed}", encoder="bert", records=[record],
                   run_info=info("bert-clean", seed))
        for seed, record in enumerate(records)
    ]  # fmt: skip
    ((averaged,), _) = one_for_each_arm(evaluations)
    return averaged.records[0]


def test_a_number_missing_for_one_seed_is_not_run(study):
    found = Record(task="t", metric="m", value=0.5, n=1)
    evaluations = [
        Evaluation(kind="clinical", dataset="d", run=f"r{s}", encoder="bert", run_info=info("bert-clean", s),
                   records=records)
        for s, records in ((1, [found]), (2, [not_run("t", "m", "no weights")]))
    ]  # fmt: skip
    (averaged,), _ = one_for_each_arm(evaluations)
    assert averaged.records[0].reason == "no weights"
    (averaged,), _ = one_for_each_arm([evaluations[0], evaluations[1].model_copy(update={"records": []})])
    assert "every seed" in averaged.records[0].reason


def test_runs_of_one_seed_stay_as_they_are(study):
    evaluation = Evaluation(kind="retrieval", dataset="d", run="a", encoder="bert", records=[],
                            run_info=RunInfo(encoder="bert", run="a", seed=1))  # fmt: skip
    assert one_for_each_arm([evaluation]) == ([evaluation], {"a": ("a",)})


def test_each_question_is_answered_in_a_sentence_with_its_interval(study):
    found = {answer.question.name: answer for answer in answers(study, options(QUESTION, REVERSE, NOTHING), 0)}
    robust, reverse, nothing = (found[name] for name in ("robust", "reverse", "nothing"))
    assert robust.verdict == "Yes" and robust.found.value == pytest.approx(0.18, abs=0.05)
    assert robust.sentence.startswith("Yes: Noisy reports cost the LLM less recall than BERT (difference of strict")
    assert (
        "both directions" in robust.sentence and "[+" in robust.sentence and "3 seeds, 200 patients" in robust.sentence
    )
    assert reverse.verdict == "No, the reverse" and reverse.found.high < 0
    assert nothing.verdict == "Not shown" and "text → image" in nothing.sentence


def test_a_comparison_is_written_out_with_its_signs_and_weights():
    question = Question(**QUESTION | {"comparison": {"b": -1, "a": 0.5, "c": 0.5}})
    assert weighted(question, PaperOptions(labels={"a": "A"})) == "−(b) + 0.5 × (A) + 0.5 × (c)"
    assert weighted(Question(**REVERSE), PaperOptions()) == "(bert-noisy) − (bert-clean)"


def ranks(run: str, task: str, found: dict[str, bool], **others) -> pd.DataFrame:
    """Rows of ranks: a query found has rank 1, another one rank 4 (of 1/4 reciprocal)."""
    columns = {"greater": [0 if at else 3 for at in found.values()], "ties": 1, "tied_matches": 1, "matches": 1}
    ids = {"query_id": list(found), "subject_id": [f"p-{query}" for query in found]}
    return pd.DataFrame({"dataset": "d", "run": run, "task": task, "matching": "strict"} | ids | columns | others)


def contrast_of(direction: str, *frames: pd.DataFrame, metric: str = "recall_at_1", style: str | None = None):
    tables = {"style_ranks" if style else "ranks": pd.concat(frames, ignore_index=True)}
    inputs = PaperInputs(runs={"a": ("a",), "b": ("b",)}, **tables)
    made = arm_contrast(inputs, {"a": 1.0, "b": -1.0}, "d", direction, metric, "strict", PaperOptions(), 0, style)
    return made if isinstance(made, str) else made[0]


def test_arms_are_compared_on_the_queries_that_all_share_and_that_have_a_match():
    own = ranks("a", "image_to_text", {"1": True, "2": True, "3": True, "only": False})
    other = ranks("b", "image_to_text", {"1": False, "2": True, "3": False})
    unmatched = other["query_id"] == "3"
    frames = [own, other.assign(matches=np.where(unmatched, 0, 1))]
    found = contrast_of("image_to_text", *frames)
    assert (found.value, found.queries, found.patients) == (0.5, 2, 2)
    # Rank 1 against 4, and 1 against 1.
    assert contrast_of("image_to_text", *frames, metric="mrr").value == pytest.approx(0.375)
    again = [frame.assign(matching="duplicate_aware", greater=0) for frame in frames]
    assert contrast_of("image_to_text", *frames, *again).value == 0.5
    assert contrast_of("image_to_text", own, ranks("b", "image_to_text", {"7": True})).startswith("the runs share no")


def test_both_directions_count_alike_however_many_queries_each_has():
    many = {str(query): False for query in range(8)}
    frames = [ranks(run, "image_to_text", {"i1": run == "a", "i2": run == "a"}) for run in "ab"]
    frames += [ranks(run, "text_to_image", many) for run in "ab"]
    assert contrast_of("both", *frames).value == pytest.approx(0.5)


def test_a_question_of_a_style_reads_the_ranks_in_that_style_alone():
    frames = [ranks(run, "image_to_text", {"1": run == "a", "2": False}, style="telegraphic") for run in "ab"]
    frames += [frame.assign(style="numbered", greater=0) for frame in frames]
    assert contrast_of("image_to_text", *frames, style="telegraphic").value == 0.5


def test_one_patient_answers_no_question():
    frames = [
        ranks(run, way, {"1": run == "a", "2": False}) for run in "ab" for way in ("image_to_text", "text_to_image")
    ]
    inputs = PaperInputs(runs={"a": ("a",), "b": ("b",)}, ranks=pd.concat(frames).assign(subject_id="p"))
    question = QUESTION | {"comparison": {"a": 1, "b": -1}, "dataset": "d", "metric": "recall_at_1"}
    (answer,) = answers(inputs, options(question), 0)
    assert (answer.verdict, answer.reason) == ("Not run", "fewer than two patients")


def test_p_values_count_every_registered_question(study):
    (alone,) = answers(study, options(NOTHING), 0)
    together = answers(study, options(NOTHING, QUESTION, REVERSE), 0)
    assert together[0].p == pytest.approx(alone.p) and alone.p > 0.05
    least = min(together, key=lambda answer: answer.found.p)
    assert least.p == pytest.approx(3 * least.found.p)


def test_a_question_that_cannot_be_run_says_why_and_stays_counted(study):
    absent = QUESTION | {"name": "absent", "dataset": "hospital_b"}
    styled = QUESTION | {"name": "styled", "style": "telegraphic"}
    made = {answer.question.name: answer for answer in answers(study, options(absent, styled, QUESTION), 0)}
    assert made["absent"].verdict == "Not run" and "no ranks of run" in made["absent"].sentence
    assert "in style telegraphic" in made["styled"].reason
    assert made["robust"].p == pytest.approx(3 * made["robust"].found.p)
    table = build_table("questions", study, options(absent, QUESTION), 0)
    assert [row["answer"].value for row in table.rows] == ["Not run", "Yes"]
    assert "not run" in as_markdown(table) and "no question is registered" in as_markdown(
        build_table("questions", study, options(), 0)
    )


def test_the_report_page_answers_first(study):
    page = render_report(
        study, options(QUESTION, tables=["questions"], figures=[]), {"git": {"commit": "c", "dirty": False}}, 0
    )
    assert page.index("Yes: Noisy reports cost the LLM less") < page.index("<table")


def test_the_report_page_says_of_how_many_seeds_a_number_is_the_mean(study):
    page = render_report(study, options(tables=["retrieval"], figures=[]), {"git": {"commit": "c", "dirty": False}}, 0)
    assert 'title="mean of 3 seeds, chance' in page and "over seeds where" in page


def test_the_robustness_table_pairs_each_noisy_arm_with_its_clean_one(study):
    table = build_table("robustness", study, options(), 0)
    assert len(table.rows) == 4 and {row["noise"].value for row in table.rows} == {"all of hospital_b"}
    for row in table.rows:
        assert row["difference"].value == pytest.approx(row["noisy"].value - row["clean"].value, abs=1e-9)
        if row["encoder"].value == "llm":
            assert row["versus"].value == pytest.approx(0.18, abs=0.05) and row["versus"].low > 0


def arm(run: str, **others) -> Evaluation:
    of_run = info(run, 1, **others)
    return Evaluation(kind="retrieval", dataset="open_a", run=run, encoder=of_run.encoder, run_info=of_run, records=[])


def test_arms_of_another_amount_of_clean_data_or_length_are_no_pair(study):
    inputs = study.__class__(
        evaluations=[
            arm("bert-clean", samples_seen=100),
            arm("bert-noisy", samples_seen=100, fraction={"hospital_b": 0.25}),
            arm(
                "bert-noisy2",
                samples_seen=100,
                fraction={"hospital_b": 1.0},
                report_text={"hospital_b": "text_expanded"},
            ),
            arm("bert-noisy3", samples_seen=200),
            arm("bert-noisy4", samples_seen=100, fraction={"open_a": 0.5}),
            arm("bert-noisy5", samples_seen=100, mismatched={"hospital_b": 0.5}),
            arm("bert-noisy6", samples_seen=100, mismatched={"open_a": 0.5}),
        ]
    )
    pairs = arm_pairs(inputs, options(labels={"hospital_b": "hospital"}))
    assert [(pair.clean.run, pair.noisy.run, pair.noise) for pair in pairs] == [
        ("bert-clean", "bert-noisy", "0.25 of hospital"),
        ("bert-clean", "bert-noisy2", "all of hospital, written out"),
        ("bert-clean", "bert-noisy5", "all of hospital, 0.5 of them mismatched"),
    ]
    assert noise_of(arm("bert-clean"), options()) == ""
    table = build_table("robustness", inputs, options(), 0)
    noises = [{row["noise"].value for row in block} for block in table.blocks]
    assert {len(block) for block in table.blocks} == {1}
    told = ["0.25 of hospital_b", "all of hospital_b, written out", "all of hospital_b, 0.5 of them mismatched"]
    assert noises == [{noise} for noise in told] * 2


def test_a_loss_is_compared_with_that_of_the_baseline_encoder_in_the_same_setting(study):
    arms = [arm(f"{run}-{seen}", samples_seen=seen) for run in ("bert-clean", "bert-noisy") for seen in (100, 200)]
    arms += [arm(run, samples_seen=100) for run in ("llm-clean", "llm-noisy")]
    table = build_table("robustness", study.__class__(evaluations=arms), options(), 0)
    assert {row["versus"].reason for row in table.rows if row["encoder"].value == "llm"} == {
        "needs the tables of ranks"
    }
    table = build_table("robustness", study.__class__(evaluations=arms[-2:]), options(), 0)
    assert {row["versus"].reason for row in table.rows} == {
        "0 pairs of arms of the baseline encoder bert to compare with"
    }
