"""Tables: every cell filled or `not run` with a reason, chance beside, bold only where intervals allow."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from markdown_it import MarkdownIt
from paper_study import NOT_THERE, build_study
from typer.testing import CliRunner

from cxrflow.config.paper import FIGURES, TABLES, PaperOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.records import Record, read_evaluation, write_evaluation
from cxrflow.evaluation.text_tasks import at_native_length
from cxrflow.paper.arms import recall_contrast
from cxrflow.paper.cells import (
    FOOT,
    NOTHING,
    Cell,
    Column,
    Table,
    chance_row,
    counts_row,
    missing,
    number,
    with_best,
    words,
)
from cxrflow.paper.collect import collect
from cxrflow.paper.commands import app
from cxrflow.paper.figures import FIGURE_SPECS
from cxrflow.paper.tables import TABLE_SPECS, build_table
from cxrflow.paper.writers import as_csv, as_latex, as_markdown, latex, letters, plain
from cxrflow.provenance.manifest import recorded

OPTIONS = PaperOptions(noisy_datasets=["hospital_b"], baseline_encoder="bert", bootstrap_draws=100)


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    return build_study(tmp_path_factory.mktemp("study"))


def cells(table: Table) -> list[Cell]:
    return [cell for row in table.rows for cell in row.values()]


def test_every_named_table_and_figure_has_a_description():
    assert set(TABLE_SPECS) == set(TABLES) and set(FIGURE_SPECS) == set(FIGURES)


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_is_filled_or_says_why_not(study, name):
    table = build_table(name, collect([study]), OPTIONS, 0)
    assert table.rows
    for row in table.rows:
        assert set(row) == {column.key for column in table.columns}
    assert all(cell.value is not None or cell.reason for cell in cells(table))
    for reason in table.reasons:
        assert reason in as_markdown(table).replace("\\", "") and reason in as_csv(table)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_without_inputs_is_not_run_and_still_written(study, name):
    only_data = collect([study / "images" / "hospital_b" / "manifest.parquet"])
    table = build_table(name, only_data, PaperOptions(), 0)
    assert table.rows and (name in ("data", "quarantine") or "not run" in as_markdown(table))


def test_measured_rows_have_pool_count_and_chance(study):
    table = build_table("retrieval", collect([study]), OPTIONS, 0)
    measured = [row for row in table.rows if row["run"].value not in ("chance", "published")]
    # Runs, datasets, directions, matchings; the whole test split and drawn pools of 20, whose two draws ask twice.
    assert len(measured) == 4 * 2 * 2 * 2 * 2 and len(table.rows) == len(measured) + 2 * 16
    for row in measured:
        pool = 20 if "drawn" in row["direction"].value else 40
        assert row["pool"].value == pool and row["queries"].value == 40
        assert row["recall_at_5"].chance == pytest.approx(5 / pool)
        assert row["ndcg_at_10"].chance is not None
    chance = [row for row in table.rows if row["run"].value == "chance"]
    assert {row["median_rank"].value for row in chance} == {10.5, 20.5}


def test_a_baseline_that_could_not_be_had_is_a_row_with_the_reason(study):
    inputs = collect([study])
    for name in ("retrieval", "training_reports", "zero_shot", "generalisation"):
        table = build_table(name, inputs, OPTIONS, 0)
        rows = [row for row in table.rows if row["run"].value == "published"]
        measured = [column.key for column in table.columns if column.format in ("score", "rank")]
        assert rows and all(row[key].value is None and row[key].reason == NOT_THERE for row in rows for key in measured)
        assert NOT_THERE in as_markdown(table)


def test_an_encoder_that_reads_further_has_a_second_row_at_its_own_length(study):
    inputs = collect([study])
    native = [
        e.model_copy(
            update={
                "settings": e.settings | {"length": 256, "native_length": 512},
                "records": [*e.records, *at_native_length(e.records)] if e.encoder == "bert" else e.records,
            }
        )
        for e in inputs.of_kind("text_tasks")
    ]
    table = build_table("text_tasks", replace(inputs, evaluations=native), OPTIONS, 0)
    lengths = [(r["encoder"].value, r["length"].value) for r in table.rows if r["encoder"].value not in FOOT]
    assert lengths == [("bert", "256"), ("bert", "512"), ("llm_adapted", "256")] * 2


def test_data_counts_only_what_entered_a_split(study):
    rows = build_table("data", collect([study]), OPTIONS, 0).rows
    keys = ("studies", "images", "patients", "unused")
    found = {(r["dataset"].value, r["split"].value): [r[key].value for key in keys] for r in rows}
    assert found["open_a", "train"] == [2, 2, 1, 1] and found["open_a", "test"] == [1, 1, 1, 1]
    assert found["open_a", "all"] == [4, 4, 3, 2]
    assert {r["dataset"].value: r["quarantined"].value for r in rows if r["split"].value == "all"} == {
        "hospital_b": 0, "open_a": 4,
    }  # fmt: skip
    codes = build_table("quarantine", collect([study]), OPTIONS, 0).rows
    assert [(r["dataset"].value, r["code"].value, r["items"].value) for r in codes] == [
        ("hospital_b", "none", 0), ("open_a", "BURNED_IN", 2), ("open_a", "NO_PIXELS", 1),
        ("open_a", "EMPTY_REPORT", 1),
    ]  # fmt: skip


def test_leakage_compares_held_out_parts_with_every_training_part(study):
    rows = build_table("leakage", collect([study]), OPTIONS, 0).rows
    found = {(r["dataset"].value, r["trained_on"].value): r for r in rows if r["split"].value == "test"}
    names = ("open_a", "hospital_b")
    assert set(found) == {(one, other) for one in names for other in names}
    assert {pair: r["repeated_share"].value for pair, r in found.items()} == {
        (one, other): float(one == "open_a") for one in names for other in names
    }
    assert {r["shared_near"].value for r in rows} == {0}, "what two test parts share is no leakage"


def test_a_dataset_without_reports_is_counted_by_its_images(study):
    """Without the word that it has none, its table of reports is missing and nothing is counted."""
    manifest = study / "images" / "open_a" / "manifest.parquet"
    keys = ("studies", "images", "patients", "unused")
    counted = build_table("data", collect([manifest], images_only=["open_a"]), OPTIONS, 0).rows
    found = {row["split"].value: [row[key].value for key in keys] for row in counted}
    assert found == {"train": [0, 2, 1, 1], "validate": [0, 1, 1, 0], "test": [0, 2, 2, 0], "all": [0, 5, 4, 1]}
    unsaid = build_table("data", collect([manifest]), OPTIONS, 0).rows
    assert {row["images"].reason for row in unsaid} == {"no table of reports given"}


def test_generalisation_marks_the_datasets_a_run_was_trained_on(study):
    rows = build_table("generalisation", collect([study]), OPTIONS, 0).rows
    row = next(r for r in rows if r["run"].value == "bert_clean")
    assert row["on_open_a"].mark == "†" and row["on_hospital_b"].mark == ""
    table = build_table("generalisation", collect([study]), OPTIONS, 0)
    for text, mark in ((as_markdown(table), r"\d† \["), (as_latex(table), r"\d\$\\dagger\$ \{\\scriptsize \[")):
        assert len(re.findall(mark, text)) == 2 * (4 + 2)  # four runs saw open_a, two of them hospital_b


def test_difference_of_arms_is_the_difference_of_their_recalls(study):
    inputs = collect([study])
    table = build_table("robustness", inputs, OPTIONS, 0)
    assert len(table.rows) == 2 * 2 * 2
    for row in table.rows:
        assert row["difference"].value == pytest.approx(row["noisy"].value - row["clean"].value)
        assert row["difference"].low < row["difference"].value < row["difference"].high
    by_encoder = {(r["dataset"].value, r["direction"].value, r["encoder"].value): r for r in table.rows}
    for (dataset, direction, encoder), row in by_encoder.items():
        if encoder != "bert":
            baseline = by_encoder[dataset, direction, "bert"]
            assert row["versus"].value == pytest.approx(row["difference"].value - baseline["difference"].value)


def test_strict_is_what_comparisons_and_headline_use_unless_asked_otherwise(study):
    inputs = collect([study])
    assert PaperOptions().matching == "strict"
    for name in ("generalisation", "robustness"):
        caption = build_table(name, inputs, OPTIONS, 0).caption
        assert "Strict recall@5" in caption and "only the report or an image of the same study" in caption
        other = PaperOptions(matching="duplicate_aware", noisy_datasets=["hospital_b"])
        assert "Duplicate-aware recall@5" in build_table(name, inputs, other, 0).caption
    table = build_table("retrieval", inputs, OPTIONS, 0)
    assert {row["matching"].value for row in table.rows} == {"strict", "duplicate-aware"}


def test_metrics_without_any_value_are_one_statement_below_the_table_and_stay_in_the_csv(study):
    table = build_table("clinical", collect([study]), OPTIONS, 0)
    printed, header = as_markdown(table).replace("\\", ""), as_csv(table).splitlines()[0].split(",")
    assert "| GREEN |" not in printed and "RaTEScore, GREEN (no weights)." in printed and "not run (" not in printed
    assert "green" in header and "ratescore" in header
    assert "micro-14" in printed and "GREEN" not in as_latex(table).partition("midrule")[0].partition("toprule")[2]


def test_a_table_without_any_value_keeps_its_columns(study):
    table = build_table("robustness", collect([study]), PaperOptions(), 0)
    assert table.folded == {} and table.shown == table.columns


@pytest.mark.parametrize(
    ("generated", "header"),
    [
        (["open_a", "hospital_b"], "Ours, on GENERATED data: not comparable"),
        (["open_a"], "Ours, on other, partly GENERATED data: not comparable"),
        ([], "Ours, on other data: not comparable"),
    ],
)
def test_the_header_over_our_numbers_says_that_they_do_not_compare(study, generated, header):
    table = build_table("published", collect([study], generated), OPTIONS, 0)
    assert header in [column.header for column in table.columns]
    assert any("generated data" in note for note in table.notes) == bool(generated)


def test_a_run_against_itself_differs_by_exactly_nothing(study):
    inputs = collect([study])
    cell = recall_contrast(inputs, {"bert_clean": 1.0}, "open_a", "image_to_text", OPTIONS, 0)
    twice = recall_contrast(
        inputs, {"bert_clean": 1.0, "llm_adapted_clean": 0.0}, "open_a", "image_to_text", OPTIONS, 0
    )
    assert replace(twice, sources=cell.sources) == cell
    record = read_evaluation(study / "evaluation/bert_clean/open_a/retrieval.json").find(
        "image_to_text", "recall_at_5", "strict"
    )
    assert cell.value == pytest.approx(record.value)


def test_difference_without_ranks_is_not_run(study):
    files = sorted((study / "evaluation").rglob("retrieval.json"))
    rows = build_table("robustness", collect(files), OPTIONS, 0).rows
    assert all(row["difference"].reason == "needs the tables of ranks" for row in rows)


def test_published_numbers_stand_in_their_own_column_with_source(study):
    rows = build_table("published", collect([study]), OPTIONS, 0).rows
    assert {0.308, 0.618, 0.611, 0.841, 0.212, 0.402, 0.216, 0.0433} == {row["published"].value for row in rows}
    assert all(row["source"].value for row in rows)
    assert 98.9 not in {row["published"].value for row in rows}


def test_beside_a_published_number_stands_our_headline_model_on_the_data_it_is_of(study):
    inputs = collect([study])
    named = [e.model_copy(update={"dataset": e.dataset.replace("open_a", "own-mimic")}) for e in inputs.evaluations]
    options = OPTIONS.model_copy(update={"headline_run": "llm_adapted_noisy", "headline_encoder": "llm_adapted"})
    rows = build_table("published", replace(inputs, evaluations=named), options, 0).rows
    found = {(r["quantity"].value.partition(",")[0] + str(r["published"].value), r["dataset"].value): r for r in rows}
    green = [data for what, data in found if what.startswith("GREEN") and what.endswith("0.308")]
    assert green == ["own-mimic"]
    assert [data for what, data in found if what.startswith("Acronym")] == ["hospital_b", "own-mimic"]
    models = {what[:5]: row["model"].value for (what, _), row in found.items()}
    assert models["GREEN"] == "llm_adapted_noisy" and models["Acron"] == models["Error"] == "llm_adapted"


def test_metrics_of_trained_models_join_the_row_of_their_run(study, tmp_path):
    own = study / "evaluation" / "bert_clean" / "open_a" / "clinical.json"
    of_run = read_evaluation(own)
    green = Record(task="image_to_text", metric="green", value=0.31, low=0.3, high=0.32, n=40)
    models = tmp_path / "clinical_models.json"
    write_evaluation(of_run.model_copy(update={"kind": "clinical_models", "records": [green]}), models)
    (row, chance, counted) = build_table("clinical", collect([own, models]), OPTIONS, 0).rows
    assert row["green"].value == 0.31 and row["green"].sources == (models.as_posix(),)
    assert row["rule_chexpert_f1_micro_14"].value == 0.5 and row["ratescore"].reason == "no weights"


def test_a_column_is_left_out_for_one_reason_only_and_one_row_a_block_has_no_heading():
    columns = (Column("name", "Name"), Column("x", "X", "score"), Column("y", "Y", "score"))

    def table(*reasons: str) -> Table:
        blocks = [[{"name": words("a"), "x": missing(reason), "y": Cell(0.5)}] for reason in reasons]
        return Table("t", "T", "C", columns, blocks)

    assert table("r", "r").folded == {"r": (columns[1],)} and table("r", "s").folded == {}
    assert table("r", "r").heading_columns == ()


def test_the_worst_style_is_the_one_with_the_least_recall(study):
    inputs = collect([study])
    row = build_table("styles", inputs, OPTIONS, 0).rows[0]
    assert row["worst_style"].value == "telegraphic"
    styles = next(e for e in inputs.of_kind("styles") if e.run == "bert_clean")
    other = Record(task="text_to_image", metric="recall_at_5:upper_case", matching="strict", value=0.05, n=40)
    changed = styles.model_copy(update={"records": [*styles.records, other]})
    row = build_table("styles", replace(inputs, evaluations=[changed]), OPTIONS, 0).rows[0]
    assert row["worst_style"].value == "upper case"


@pytest.mark.parametrize(("place", "letter"), [(0, "a"), (25, "z"), (26, "aa"), (53, "bb")])
def test_reasons_are_numbered_by_letters(place, letter):
    assert letters(place) == letter


@pytest.mark.parametrize(
    ("value", "kind", "printed"),
    [(0.0005, "p", "< 0.001"), (0.001, "p", "0.001"), (12345, "count", "12,345"), (0.25, "difference", "+0.250"),
     (20.5, "rank", "20.5")],
)  # fmt: skip
def test_numbers_are_printed_by_the_format_of_their_column(value, kind, printed):
    assert number(value, kind) == printed


def test_bold_only_where_the_interval_lies_apart():
    column = Column("x", "X", "score", "higher")
    apart = [{"x": Cell(0.5, 0.4, 0.6)}, {"x": Cell(0.8, 0.7, 0.9)}]
    touching = [{"x": Cell(0.5, 0.4, 0.7)}, {"x": Cell(0.8, 0.7, 0.9)}]
    unknown = [{"x": Cell(0.5)}, {"x": Cell(0.8, 0.7, 0.9)}]
    assert [row["x"].best for row in with_best(apart, [column])] == [False, True]
    for rows in (touching, unknown, apart[1:]):
        assert not any(row["x"].best for row in with_best(rows, [column]))
    lower = Column("x", "X", "rank", "lower")
    assert [row["x"].best for row in with_best(apart, [lower])] == [True, False]


def test_chance_of_different_pools_is_printed_as_a_range():
    column = Column("x", "X", "score")
    assert chance_row([{"x": Cell(1.0, chance=0.1)}, {"x": Cell(1.0, chance=0.2)}], [column])["x"] == words(
        "0.100 to 0.200"
    )
    alike = [{"x": Cell(1.0, chance=0.0111)}, {"x": Cell(1.0, chance=0.0112)}]
    assert chance_row(alike, [column])["x"].value == 0.0111, "printed alike, they are one number"


def test_every_block_of_scores_says_how_many_queries_it_counts(study):
    inputs = collect([study])
    for name in ("text_tasks", "clinical", "generalisation", "styles"):
        for block in build_table(name, inputs, OPTIONS, 0).blocks:
            chance, counted = block[-2:]
            assert [set(FOOT) & {cell.value for cell in row.values()} for row in (chance, counted)] == [
                {"chance"},
                {"n"},
            ]
            assert "40" in {cell.value for cell in counted.values()}
    for name in ("retrieval", "training_reports", "zero_shot", "robustness", "style_drops", "ablations"):
        table = build_table(name, inputs, OPTIONS.model_copy(update={"headline_run": "bert_clean"}), 0)
        assert {row["queries"].value for row in table.rows} <= {30, 40, NOTHING} and table.rows[0]["queries"].value > 0
    column = Column("x", "X", "score")
    assert counts_row([{"x": Cell(1.0, n=1200)}, {"x": Cell(1.0, n=9)}], [column])["x"] == words("9 to 1,200")


def test_the_best_value_is_bold_in_markdown_latex_and_on_the_page_and_no_other_is(study):
    rows = with_best([{"x": Cell(0.5, 0.4, 0.6)}, {"x": Cell(0.8, 0.7, 0.9)}], [Column("x", "X", "score", "higher")])
    table = Table("t", "T", "C", (Column("x", "X", "score", "higher"),), [rows])
    assert [line for line in as_markdown(table).splitlines() if "**" in line][1:] == ["| **0.800 [0.700, 0.900]** |"]
    assert re.findall(r"\\textbf\{([^}]*)\}", as_latex(table)) == ["0.800"]


def test_ablations_are_the_runs_that_differ_from_the_headline_run_in_one_thing(study):
    inputs = collect([study])
    rows = build_table("ablations", inputs, OPTIONS.model_copy(update={"headline_run": "bert_clean"}), 0).rows
    here = {r["run"].value: r for r in rows if (r["dataset"].value, r["direction"].value) == ("open_a", "image → text")}
    assert {run: row["changed"].value for run, row in here.items()} == {
        "bert_clean": "headline run",
        "bert_noisy": "trained on: all of hospital_b",
        "llm_adapted_clean": "text encoder: llm_adapted",
    }
    for run in ("bert_noisy", "llm_adapted_clean"):
        difference = here[run]["recall"].value - here["bert_clean"]["recall"].value
        assert here[run]["difference"].value == pytest.approx(difference) and here[run]["difference"].low < difference
    nobody = build_table("ablations", inputs, OPTIONS.model_copy(update={"headline_run": "elsewhere"}), 0)
    assert nobody.reasons == ["no run differs from the headline run in one thing"]


def test_cost_counts_every_step_upstream_once_with_its_time(tmp_path, monkeypatch):
    study = build_study(tmp_path / "study")
    model, folder = tmp_path / "model", study / "evaluation" / "bert_clean" / "open_a"
    both = [folder / "clinical.json", folder / "retrieval.json"]
    for stage, outputs, inputs in (("train_clip", [model], []), ("score", both, [model])):
        with recorded(stage, outputs, inputs):
            for output in outputs:
                output.touch()
    for output, seconds in ((model, 3725.4), *((output, 59.6) for output in both)):
        path = output.with_name(output.name + ".manifest.json")
        path.write_text(json.dumps(json.loads(path.read_text()) | {"seconds": seconds}))
    table = build_table("cost", collect([study]), OPTIONS, 0)
    keys = ("stage", "steps", "seconds", "longest_seconds")
    assert [[row[key].value for key in keys] for row in table.rows] == [
        ["train-clip", 1, 3725.4, 3725.4], ["score", 1, 59.6, 59.6], ["all", 2, 3785.0, 3725.4],
    ]  # fmt: skip
    printed = as_markdown(table)
    assert "| train-clip | 1 | 1:02:05 | 1:02:05 |" in printed and "| 0:01:00 |" in printed and "cores" in printed
    assert number(360000.0, "time") == "100:00:00"


@pytest.mark.parametrize("sizes", [[10, 10], [30, 30, 5], [120]])
def test_a_long_latex_table_is_cut_into_floats_of_a_page_without_losing_a_row(sizes):
    columns = (Column("name", "Name"), Column("x", "X", "count"))
    blocks = [
        [{"name": words(f"block{b}"), "x": Cell(1000 * b + i)} for i in range(size)] for b, size in enumerate(sizes)
    ]
    text = as_latex(Table("t", "T", "C", columns, blocks))
    bodies = re.findall(r"\\begin\{tabular\}.*?\\end\{tabular\}", text, re.DOTALL)
    assert all(len(re.findall(r"\\\\$", body, re.MULTILINE)) <= 51 for body in bodies)
    assert [int(n.replace(",", "")) for n in re.findall(r"^([\d,]+) \\\\$", text, re.MULTILINE)] == [
        1000 * b + i for b, size in enumerate(sizes) for i in range(size)
    ]
    labels = re.findall(r"\\label\{([^}]*)\}", text)
    assert labels == (["tab:t"] if sum(sizes) == 20 else [f"tab:t-{i + 1}" for i in range(len(bodies))])
    assert len(bodies) == {20: 1, 65: 2, 120: 3}[sum(sizes)]


AWKWARD = Table(
    name="t",
    title="A & B_c",
    caption=r"50 % of $x$ \ {y} # ~ ^",
    columns=(Column("name", "Na|me_1"), Column("x", "X", "difference")),
    blocks=[
        [
            {"name": words("a|b *c* <d> & e_f"), "x": Cell(-0.12345, -0.2, 0.1, n=7)},
            {"name": words("z"), "x": missing("50 % of it & more_x")},
        ]
    ],
)


def test_latex_is_escaped_and_balanced():
    text = as_latex(AWKWARD)
    assert (
        r"A \& B\_c" in text
        and r"50 \% of \$x\$ \textbackslash{} \{y\} \# \textasciitilde{} \textasciicircum{}" in text
    )
    assert r"$-$0.123 {\scriptsize [$-$0.200, +0.100]}" in text
    assert r"\textit{not run}\textsuperscript{a}" in text and r"(a) not run: 50 \% of it \& more\_x" in text
    body = re.sub(r"\\[{}]", "", text)
    assert body.count("{") == body.count("}") and text.count(r"\begin") == text.count(r"\end")
    assert text.count(r"\toprule") == text.count(r"\bottomrule") == 1


@pytest.mark.parametrize("name", TABLES)
def test_latex_rows_have_as_many_cells_as_columns(study, name):
    text = as_latex(build_table(name, collect([study]), OPTIONS, 0))
    text_column = r">{\raggedright\arraybackslash}p{4.5cm}"
    text = re.sub(r"\\begin\{tabular\}\[[tb]\].*?\\end\{tabular\}", "stacked", text.replace(text_column, "p"))
    found = re.findall(r"\\begin\{tabular\}\{(\w+)\}(.*?)\\end\{tabular\}", text, re.DOTALL)
    assert len(found) == text.count(r"\begin{tabular}")
    for tabular in found:
        for line in tabular[1].splitlines():
            if line.endswith((r"\\", r"\addlinespace")) and r"\multicolumn" not in line:
                assert len(re.findall(r"(?<!\\)&", line)) == len(tabular[0]) - 1
    assert all(character in latex(character) or latex(character) for character in "→†±×–")
    assert text.isascii()


def test_markdown_cells_cannot_break_the_table():
    lines = as_markdown(AWKWARD).splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows)
    assert r"a\|b \*c\* \<d\>" in rows[2] and "−0.123 [−0.200, +0.100]" in rows[2]


@pytest.mark.parametrize("name", TABLES)
def test_markdown_renders_as_one_table_with_every_cell_as_printed(study, name):
    table = build_table(name, collect([study]), OPTIONS, 0)
    tokens = MarkdownIt("commonmark").enable("table").parse(as_markdown(table))
    assert [sum(token.type == f"{tag}_open" for token in tokens) for tag in ("table", "tr")] == [1, len(table.rows) + 1]
    texts = [
        "".join(child.content for child in after.children)
        for token, after in zip(tokens, tokens[1:], strict=False)
        if token.type in ("th_open", "td_open")
    ]
    cells = [plain(row[column.key], column, table) for row in table.rows for column in table.shown]
    assert texts == [column.header for column in table.shown] + cells


def test_csv_keeps_full_precision():
    rows = list(csv.DictReader(io.StringIO(as_csv(AWKWARD))))
    assert (rows[0]["x_low"], rows[0]["x_high"]) == ("-0.2", "0.1")
    assert rows[0]["x"] == "-0.12345" and rows[0]["x_n"] == "7" and rows[0]["name"] == "a|b *c* <d> & e_f"
    assert rows[1]["x"] == "not run" and rows[1]["notes"] == "x: 50 % of it & more_x"
    cell = Cell(np.float64(1 / 3), np.float64(0.1), 1.0)
    table = replace(AWKWARD, blocks=[[{**AWKWARD.rows[0], "x": cell}]])
    (row,) = csv.DictReader(io.StringIO(as_csv(table)))
    assert (float(row["x"]), float(row["x_low"]), float(row["x_high"])) == (1 / 3, 0.1, 1.0)


def test_names_are_printed_in_the_order_and_with_the_labels_asked_for(study):
    options = PaperOptions(order=["llm_adapted", "open_a"], labels={"bert": "Bio BERT"})
    rows = build_table("text_tasks", collect([study]), options, 0).rows
    assert [row["dataset"].value for row in rows][::4] == ["open_a", "hospital_b"]
    assert [row["encoder"].value for row in rows[:4]] == ["llm_adapted", "Bio BERT", "chance", "n"]


def test_command_writes_the_same_bytes_twice_and_takes_files_or_a_folder(study, tmp_path):
    files = [str(f) for f in sorted((study / "evaluation").rglob("*.json"))]
    runner = CliRunner()
    by_folder, by_files = ["--only", "clinical", "--results", str(study)], ["--only", "clinical", "--records", *files]
    for arguments in (
        ["tables", str(tmp_path / turn), *given]
        for turn, given in zip("abc", (by_folder, by_files, by_folder), strict=True)
    ):
        result = runner.invoke(app, arguments)
        assert result.exit_code == 0, result.output
    for suffix in (".csv", ".md", ".tex"):
        assert len({(tmp_path / turn / f"clinical{suffix}").read_bytes() for turn in "abc"}) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["tables", "x", "--only", "retrievel", "--results", "."], "did you mean 'retrieval'"),
        (["tables", "x"], "no input"),
        (["tables", "x", "nothing.parquet"], "nothing.parquet does not exist"),
        (["tables", "x", __file__], "not .py"),
    ],
)  # fmt: skip
def test_wrong_use_says_what_to_do(arguments, message):
    result = CliRunner().invoke(app, arguments)
    assert isinstance(result.exception, CxrflowError) and message in str(result.exception)


def test_every_measured_number_names_the_file_it_comes_from(study):
    inputs = collect([study])
    for name in TABLES:
        table = build_table(name, inputs, OPTIONS, 0)
        for row in table.rows:
            for column in table.columns:
                cell = row[column.key]
                measured = column.format in ("score", "rank", "difference") and column.key != "published"
                if measured and cell.value not in (None, NOTHING) and not {c.value for c in row.values()} & set(FOOT):
                    assert cell.sources and all(Path(source).is_file() for source in cell.sources), (name, column.key)
    (row,) = [
        row
        for row in csv.DictReader(io.StringIO(as_csv(build_table("clinical", inputs, OPTIONS, 0))))
        if row["run"] == "bert_clean" and row["dataset"] == "open_a"
    ]
    assert row["sources"] == f"{study}/evaluation/bert_clean/open_a/clinical.json"


@pytest.mark.parametrize(("dirty", "provisional"), [(True, "yes"), (None, "yes"), (False, "no")])
def test_numbers_of_uncommitted_code_are_marked_in_every_format(tmp_path, monkeypatch, dirty, provisional):
    """The change may lie far upstream: here it is in what the evaluation was made from."""
    context = tmp_path / "context.json"
    monkeypatch.setenv("CXRFLOW_CONTEXT", str(context))
    study = build_study(tmp_path / "study")
    model, evaluation = tmp_path / "model", study / "evaluation" / "bert_clean" / "open_a" / "clinical.json"
    for stage, output, state in (("train", model, dirty), ("score", evaluation, False)):
        context.write_text(json.dumps({"git": {"commit": "c", "dirty": state}, "images": {}}))
        with recorded(stage, output, inputs=[] if output is model else [model]):
            output.touch()
    table = build_table("clinical", collect([study]), OPTIONS, 0)
    assert {row["provisional"] for row in csv.DictReader(io.StringIO(as_csv(table)))} == {provisional}
    for text in (as_markdown(table), as_latex(table)):
        assert ("PROVISIONAL" in text) == (provisional == "yes")
