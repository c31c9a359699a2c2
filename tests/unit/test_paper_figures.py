"""Figures and the HTML report: drawn from the same inputs, the same bytes twice, nothing requested, no report text."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from paper_study import UNSTATED, build_study, training_log
from typer.testing import CliRunner

from cxrflow.config.paper import FIGURES, TABLES, PaperOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.records import Evaluation
from cxrflow.paper.collect import PaperInputs, collect
from cxrflow.paper.commands import app
from cxrflow.paper.figures import FIGURE_SPECS, draw_figure, draw_run_figure
from cxrflow.paper.report import render_report
from cxrflow.paper.rerun import rerun_commands
from cxrflow.paper.run_styles import chosen_runs, encoder_styles, run_styles
from cxrflow.paper.settings import settings_tables
from cxrflow.paper.style import DEFAULT_STYLE, inline_svg, paper_style, save_figure
from cxrflow.provenance.manifest import recorded

OPTIONS = PaperOptions(noisy_datasets=["hospital_b"], baseline_encoder="bert", bootstrap_draws=100)
CONTEXT = {
    "git": {"commit": "0123456789abcdef", "dirty": True},
    "study": "tiny",
    "config": {"seed": 17},
    "config_sha256": "ab" * 32,
}


@pytest.fixture(autouse=True)
def style():
    with paper_style():
        yield


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    return build_study(tmp_path_factory.mktemp("study"))


@pytest.fixture(scope="module")
def page(study):
    return render_report(collect([study]), OPTIONS, CONTEXT, 0)


@pytest.mark.parametrize("name", FIGURES)
def test_figure_files_are_the_same_bytes_twice(study, tmp_path, name):
    inputs = collect([study])
    for turn in "ab":
        with paper_style():
            save_figure(draw_figure(name, inputs, OPTIONS, 0), tmp_path / turn)
    for suffix in (".pdf", ".png"):
        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()
    pdf = (tmp_path / "a.pdf").read_bytes()
    assert b"CreationDate" not in pdf and b"/FontType 3" not in pdf and b"Type3" not in pdf


def test_commands_draw_a_figure_and_write_the_report(study, tmp_path):
    common = ["--results", str(study), "--options", OPTIONS.model_dump_json()]
    figure = CliRunner().invoke(app, ["figures", str(tmp_path), *common])
    assert figure.exit_code == 0, figure.output
    curves = {f"learning_curve-{path.name}" for path in (study / "clip").iterdir()}
    for suffix in ("pdf", "png"):
        assert {path.stem for path in tmp_path.glob(f"*.{suffix}")} == {*FIGURES, *curves}
    report = CliRunner().invoke(app, ["report", str(tmp_path / "report.html"), *common])
    assert report.exit_code == 0 and (tmp_path / "report.html").stat().st_size > 50_000, report.output


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_without_data_says_not_run(name):
    empty = collect([])
    assert isinstance(empty, PaperInputs)
    figure = draw_figure(name, empty, PaperOptions(), 0)
    assert any(text.get_text().startswith("not run") for text in figure.axes[0].texts)


@pytest.mark.parametrize("name", FIGURES)
def test_no_text_of_a_figure_overlaps_its_edge(study, name):
    figure = draw_figure(name, collect([study]), OPTIONS, 0)
    figure.draw_without_rendering()
    box = figure.get_tightbbox()
    width, height = figure.get_size_inches()
    assert box.x0 >= -0.02 and box.y0 >= -0.02 and box.x1 <= width + 0.02 and box.y1 <= height + 0.02


def test_figures_show_chance_and_intervals(study):
    figure = draw_figure("recall_by_encoder", collect([study]), OPTIONS, 0)
    axes = figure.axes[0]
    dashed = [line for line in axes.lines if line.get_linestyle() == "--"]
    assert dashed and dashed[0].get_xdata()[0] == pytest.approx(5 / 40)
    assert sum(len(line.get_xdata()) == 2 for line in axes.lines if line.get_linestyle() == "-") == 4
    assert "strict recall@5" in figure.axes[-1].get_xlabel()
    assert any("pool: 40 reports, 40 images" in text.get_text() for text in axes.texts)


@pytest.mark.parametrize("name", ["recall_by_encoder", "robustness", "text_tasks", "label_f1"])
def test_chance_is_in_the_legend_and_every_panel_has_tick_labels(study, name):
    figure = draw_figure(name, collect([study]), OPTIONS, 0)
    assert "chance" in legend(figure)
    figure.draw_without_rendering()
    for axes in figure.axes:
        assert any(tick.label1.get_visible() and tick.label1.get_text() for tick in axes.xaxis.get_major_ticks())


@pytest.mark.parametrize("name", ["recall_by_encoder", "robustness", "text_tasks", "label_f1"])
def test_markers_at_the_ends_of_a_score_axis_are_whole(study, name):
    figure = draw_figure(name, collect([study]), OPTIONS, 0)
    for axes in figure.axes:
        low, high = axes.get_xlim()
        assert low < 0 and high > axes.dataLim.x1 + 0.02 * (high - low)
        assert not any(line.get_clip_on() for line in axes.lines if line.get_marker() in ("o", "s", "^", "D"))


def test_an_encoder_has_one_colour_and_marker_in_every_figure(study):
    inputs = collect([study])
    styles = encoder_styles(inputs, OPTIONS)
    looks = {name: {(s.colour, s.marker)} for name, s in styles.items()}
    assert len(set(map(tuple, looks.values()))) == len(looks) == 3
    for run, style in run_styles(inputs, OPTIONS).items():
        assert (style.colour, style.marker) in looks[run.rsplit("_", 1)[0]]
    accepted = {look for name, found in looks.items() for look in found if name != "published"}  # it is not run
    for name in ("recall_by_encoder", "robustness", "text_tasks", "label_f1"):
        for axes in draw_figure(name, inputs, OPTIONS, 0).axes:
            drawn = {(line.get_color(), line.get_marker()) for line in axes.lines if line.get_marker() != "None"}
            assert drawn in (accepted, set())  # a panel of a task that was not run is empty


def test_runs_on_noisy_reports_are_hollow_and_dashed_whatever_the_order_of_print(study):
    options = OPTIONS.model_copy(update={"order": ["bert_noisy", "bert_clean"]})
    styles = run_styles(collect([study]), options)
    assert [styles[f"bert_{arm}"].filling for arm in ("clean", "noisy")] == ["full", "hollow"]
    assert [styles[f"bert_{arm}"].line for arm in ("clean", "noisy")] == ["-", "--"]


def arm(name: str, **facts: Any) -> Evaluation:
    """An evaluated arm `<encoder>-<how it was trained>`."""
    encoder = name.partition("-")[0]
    info = {"encoder": encoder, "run": name, "trained_on": ["open_a"], **facts}
    return Evaluation(kind="styles", dataset="open_a", run=name, encoder=encoder, run_info=info, records=[])


def test_of_many_arms_a_figure_shows_every_encoders_largest_clean_and_noisy_one() -> None:
    both = {"trained_on": ["open_a", "hospital_b"]}
    found = [
        *(arm(f"{encoder}-half", fraction={"open_a": 0.5}) for encoder in "abc"),
        *(arm(f"{encoder}-clean") for encoder in "abc"),
        *(arm(f"{encoder}-few", fraction={"hospital_b": 0.25}, **both) for encoder in "abc"),
        *(arm(f"{encoder}-many", **both) for encoder in "abc"),
        *(arm(f"{encoder}-written", report_text={"hospital_b": "text_expanded"}, **both) for encoder in "abc"),
        *(arm(f"{encoder}-exchanged", mismatched={"hospital_b": 0.5}, **both) for encoder in "abc"),
    ]
    found = sorted(found, key=lambda e: not e.run.endswith("exchanged"))  # first in print, and never the one of most
    options = PaperOptions(noisy_datasets=["hospital_b"], order=[e.run for e in found])
    assert chosen_runs(found, options) == ["a-clean", "b-clean", "c-clean", "a-many", "b-many", "c-many"]
    asked = options.model_copy(update={"headline_run": "c-few"})
    assert set(chosen_runs(found, asked)) == {"a-clean", "b-clean", "c-clean", "c-few", "a-many", "b-many"}
    styles = run_styles(PaperInputs(evaluations=found), options)
    assert {(styles[f"{e}-clean"].filling, styles[f"{e}-many"].filling) for e in "abc"} == {("full", "hollow")}


def test_agreement_by_finding_shows_every_run_and_says_which_findings_nobody_states(study):
    inputs = collect([study])
    runs = chosen_runs(inputs.of_kind("clinical"), OPTIONS)
    assert runs == ["bert_clean", "bert_noisy", "llm_adapted_clean", "llm_adapted_noisy"]
    figure = draw_figure("label_f1", inputs, OPTIONS, 0)
    assert set(runs) <= set(legend(figure))
    axes = figure.axes[0]
    names = [tick.get_text() for tick in axes.get_yticklabels()]
    assert [(round(t.get_position()[1]), t.get_text()) for t in axes.texts] == [(names.index(UNSTATED), "none stated")]


@pytest.mark.parametrize("name", FIGURES)
def test_captions_name_no_configuration_key(name):
    caption = FIGURE_SPECS[name].caption_for(OPTIONS)
    assert "{" not in caption and "paper." not in caption and "_" not in caption


def test_the_figure_of_data_counts_what_the_table_counts_and_shows_every_code(study):
    figure = draw_figure("data_overview", collect([study]), OPTIONS, 0)
    splits, *stages = figure.axes
    assert [text.get_text() for text in splits.texts] == ["4", "4"]
    codes = [tick.get_text() for axes in stages for tick in axes.get_yticklabels()]
    assert sorted(codes) == ["BURNED_IN", "EMPTY_REPORT", "NO_PIXELS"]


def test_learning_curves_name_every_run_in_a_legend(study):
    figure = draw_figure("learning_curves", collect([study]), OPTIONS, 0)
    assert legend(figure) == ["bert_clean", "bert_noisy", "llm_adapted_clean", "llm_adapted_noisy"]


def test_seeds_of_an_arm_are_lines_of_one_look_under_its_name() -> None:
    arms = {f"{encoder}-clean": tuple(f"{encoder}-clean-seed{seed}" for seed in (1, 2)) for encoder in "abcdefg"}
    logs = {run: training_log() for runs in arms.values() for run in runs}
    inputs = PaperInputs(evaluations=[arm(name) for name in arms], runs=arms, logs=logs)
    figure = draw_figure("learning_curves", inputs, OPTIONS, 0)
    assert legend(figure) == [f"{encoder}-clean" for encoder in "abcdef"]  # six at most
    colours = [line.get_color() for line in figure.axes[0].lines]
    assert len(colours) == 12 and colours[::2] == colours[1::2] and len(set(colours)) == 6


def test_learning_curves_stand_over_the_pairs_seen(study):
    loss, recall = draw_figure("learning_curves", collect([study]), OPTIONS, 0).axes
    assert loss.lines[0].get_xdata().tolist() == [32 * step for step in range(1, 40)]
    assert recall.lines[0].get_xdata().tolist() == [320, 640, 960]
    assert recall.lines[0].get_ydata().tolist() == pytest.approx([0.05, 0.1, 0.15])


def curve(log: list[dict], folder: Path, **options):
    (folder / "one").mkdir(exist_ok=True)
    (folder / "one" / "metrics.jsonl").write_text("".join(json.dumps(line) + "\n" for line in log))
    return draw_run_figure("one", collect([folder / "one"]), OPTIONS.model_copy(update=options))


def test_the_curve_of_a_run_has_its_loss_both_recalls_chance_and_the_saved_step(tmp_path):
    figure = curve(training_log(best_step=20), tmp_path, labels={"one": "The one"})
    loss, recall = figure.axes
    assert loss.get_title(loc="left") == "The one" and recall.get_xlabel() == "pairs seen"
    raw, smooth = (line.get_ydata() for line in loss.lines)
    assert raw[0] == 3.0 and len(raw) == len(smooth) == 39
    assert legend(figure) == ["image → text", "text → image", "chance, pool 40", "saved"]
    *both, chance, saved = recall.lines
    assert all(line.get_ydata().tolist() == pytest.approx([0.05, 0.1, 0.15]) for line in both)
    assert chance.get_ydata()[0] == 5 / 40 and saved.get_xdata()[0] == 640
    assert legend(curve(training_log(), tmp_path))[-1] == "chance, pool 40"  # the last weights are the saved ones


@pytest.mark.parametrize(("log", "panels"), [(training_log(9), 1), (training_log(), 2), ([], 1)])
def test_a_curve_shows_what_there_is_and_nothing_is_cut_off(tmp_path, log, panels):
    figure = curve(log, tmp_path)
    assert len(figure.axes) == panels
    assert log or figure.axes[0].texts[0].get_text() == "not run: no training log of one was given"
    figure.draw_without_rendering()
    box, (width, height) = figure.get_tightbbox(), figure.get_size_inches()
    assert box.x0 >= -0.02 and box.y0 >= -0.02 and box.x1 <= width + 0.02 and box.y1 <= height + 0.02


def test_the_command_draws_the_curve_of_a_model_folder_the_same_twice(study, tmp_path):
    name = "learning_curve-bert_clean"
    for turn in "ab":
        drawn = command("figures", tmp_path / turn, study / "clip" / "bert_clean", "--only", name)
        assert f"drawn: {name}" in drawn
    for suffix in (".pdf", ".png"):
        assert (tmp_path / "a" / f"{name}{suffix}").read_bytes() == (tmp_path / "b" / f"{name}{suffix}").read_bytes()
    manifest = json.loads((tmp_path / "a" / f"{name}.png.manifest.json").read_text())
    assert (manifest["stage"], len(manifest["inputs"])) == ("figures", 3)
    with pytest.raises(CxrflowError, match="no figure 'learning_curve-bert'; did you mean"):
        command("figures", tmp_path / "c", study, "--only", "learning_curve-bert")


def command(*arguments) -> str:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def legend(figure) -> list[str]:
    return [text.get_text() for found in figure.legends for text in found.get_texts()]


def test_report_is_the_same_bytes_twice(study, page):
    assert render_report(collect([study]), OPTIONS, CONTEXT, 0) == page
    assert "<image" in page and not re.search(r"clip-path[^>]*>\s*<image", page), "named by an address in memory"


def test_report_requests_nothing(page):
    without_names = re.sub(r'xmlns(:\w+)?="[^"]*"', "", page)
    assert not re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', without_names)
    assert "http" not in without_names and "@import" not in page and not re.findall(r"url\((?!#)", page)


def test_report_holds_no_report_text_but_that_of_the_examples_and_says_whose(study, page):
    """Neither the shapes of letters in a figure nor a comment beside them repeat a report as text."""
    assert "SECRET" not in page and "Own words" not in page and "<!--" not in page
    assert "The only report text on this page is that of the examples from open_a" in page
    without = render_report(collect([study]), OPTIONS.model_copy(update={"figures": ["label_f1"]}), CONTEXT, 0)
    assert "No report text is part of this page" in without


def test_report_is_well_formed_and_ids_are_unique(page):
    class Checker(HTMLParser):
        void = {"meta", "link", "br", "path", "use", "rect", "image"}

        def __init__(self):
            super().__init__()
            self.open, self.ids = [], []

        def handle_starttag(self, tag, attributes):
            self.ids += [value for name, value in attributes if name == "id"]
            if tag not in self.void:
                self.open.append(tag)

        def handle_startendtag(self, tag, attributes):
            self.ids += [value for name, value in attributes if name == "id"]

        def handle_endtag(self, tag):
            if tag in self.void:
                return
            assert self.open.pop() == tag

    checker = Checker()
    checker.feed(page)
    assert checker.open == [] and len(checker.ids) == len(set(checker.ids))
    references = set(re.findall(r'(?:xlink:href="|url\()#([^")]+)', page))
    assert references <= set(checker.ids)


def test_report_has_every_section_table_and_figure(page):
    for anchor in ("numbers", "tables", "figures", "configuration", "provenance", "rerun", "notes"):
        assert f'<h2 id="{anchor}">' in page
    for name in TABLES:
        assert f'id="table-{name}"' in page
    for name in FIGURES:
        assert f'id="figure-{name}"' in page
    assert "Not run: no weights" in page and "seed: 17" in page and "0123456789" in page


def test_recall_stands_over_the_number_of_studies_trained_on(study):
    inputs = collect([study])
    left, _ = draw_figure("training_size", inputs, OPTIONS, 0).axes[:2]
    places = {line.get_linestyle(): line.get_xdata() for line in left.lines if line.get_marker() == "o"}
    assert {style: [round(at, -1) for at in xs] for style, xs in places.items()} == {"-": [100], "--": [100, 200]}
    assert "chance" in legend(draw_figure("training_size", inputs, OPTIONS, 0))
    told = {"report_text": {"hospital_b": "text_expanded"}}
    written_out = [
        e.model_copy(update={"run_info": e.run_info.model_copy(update=told)})
        for e in inputs.evaluations
        if e.run.startswith("bert")
    ]
    left, _ = draw_figure("training_size", replace(inputs, evaluations=written_out), OPTIONS, 0).axes[:2]
    assert ":" in {line.get_linestyle() for line in left.lines if line.get_marker() == "o"}


def test_noisy_reports_alone_stand_apart_and_what_is_not_alike_is_no_size(study):
    inputs = collect([study])

    def places(**told: Any) -> dict[str, list[float]]:
        """Where points stand, by line, of runs of which the noisy one was trained otherwise."""
        changed = [
            e.model_copy(update={"run_info": e.run_info.model_copy(update=told)}) if e.run == "bert_noisy" else e
            for e in inputs.evaluations
        ]
        left, _ = draw_figure("training_size", replace(inputs, evaluations=changed), OPTIONS, 0).axes[:2]
        lines = [line for line in left.lines if line.get_marker() == "o"]
        return {line.get_linestyle(): [round(at, -1) for at in line.get_xdata()] for line in lines}

    assert places(trained_on=["hospital_b"]) == {"-": [100], "None": [200]}
    assert places(mismatched={"hospital_b": 0.5}) == {"-": [100]}
    assert places(samples_seen=10**6) == {"-": [100]}  # trained longer than the others


def test_the_abbreviation_curve_has_images_on_the_left_and_texts_on_the_right(study):
    left, right = draw_figure("abbreviation_curve", collect([study]), OPTIONS, 0).axes[:2]
    for axes, models in ((left, 4), (right, 2)):
        curves = [line.get_ydata().tolist() for line in axes.lines if len(line.get_xdata()) == 3]
        assert curves == [pytest.approx([0.7, 0.575, 0.45])] * models
    assert "text → image" in left.get_ylabel() and "text as written" in right.get_ylabel()


def test_svg_takes_the_page_colours(study):
    figure = draw_figure("data_overview", collect([study]), OPTIONS, 0)
    svg = inline_svg(figure, "f", 'a "b" & c')
    assert "currentColor" in svg and "#262626" not in svg and 'aria-label="a &quot;b&quot; &amp; c"' in svg


@pytest.mark.parametrize(
    ("study_name", "started_with", "expected"),
    [
        ("demo", "--profile workflow/profiles/demo",
         ["make demo", "snakemake --profile workflow/profiles/demo -- tables figures",
          "cxrflow verify results/demo/paper/tables/retrieval.csv"]),
        ("own", "--profile slurm --configfile config/own.yaml",
         ["snakemake --profile slurm --configfile config/own.yaml all",
          "snakemake --profile slurm --configfile config/own.yaml -- tables figures",
          "cxrflow verify results/own/paper/tables/retrieval.csv"]),
        (None, "", ["snakemake --profile PROFILE --configfile CONFIGURATION all",
                    "snakemake --profile PROFILE --configfile CONFIGURATION -- tables figures"]),
    ],
)  # fmt: skip
def test_the_commands_to_rerun_are_those_of_this_study(study_name, started_with, expected):
    assert [command for _, command in rerun_commands(study_name, started_with)] == expected


def test_the_page_prints_the_commands_it_is_given(study):
    context = {**CONTEXT, "started_with": "--profile slurm --configfile config/tiny.yaml"}
    page = render_report(collect([study]), OPTIONS, context, 0)
    assert "snakemake --profile slurm --configfile config/tiny.yaml -- tables figures" in page
    assert "cxrflow verify results/tiny/paper/tables/retrieval.csv" in page and "make demo" not in page


def test_cards_of_small_pools_are_subdued_and_say_so(study, monkeypatch):
    def groups(smallest: int) -> int:
        monkeypatch.setattr("cxrflow.paper.report.SMALL_POOL", smallest)
        page = render_report(collect([study]), OPTIONS, CONTEXT, 0)
        assert "chance 0.125, pool 40, n 40" in page and "strict matching" in page
        assert page.count("too small to compare") == page.count('class="group small"')
        return page.count('class="group small"')

    assert (groups(41), groups(40)) == (2, 0)


CONFIG = {
    "seed": 17,
    "images": {"size": 128},
    "text_bases": {"b": {"source": "hub", "id": "org/model", "scratch": {"architecture": "bert"}}},
    "text_encoders": {"bert": {"base": "b", "pooling": "mean", "mntp": {"adaptation": "lora", "epochs": 3.0}}},
    "runs": {
        "one": {"encoder": "bert", "text_mode": "frozen", "train_on": ["open_a"], "seed": None, "fraction": 1.0,
                "vision": {"name": "tower", "pretrained": "", "image_size": 96},
                "training": {"samples_seen": 24000, "epochs": 20.0, "batch_size": 32}},
        "two": {"encoder": "bert", "train_on": [], "seed": 3, "fraction": 0.5, "training": {"epochs": 20.0}},
        "written": {"encoder": "bert", "train_on": ["open_a", "hospital_b"], "seeds": [1, 2],
                    "fraction": {"hospital_b": 0.25}, "report_text": {"hospital_b": "text_expanded"},
                    "mismatched": {"hospital_b": 0.5},
                    "training": {"epochs": 2.0}},
    },
    "datasets": {"open_a": {}, "hospital_b": {}},
}  # fmt: skip


def test_the_configuration_is_told_in_small_tables(study):
    encoders, runs, shared = settings_tables(CONFIG, PaperOptions(labels={"bert": "BERT"}))
    assert encoders.rows == [("BERT", "org/model", "mntp (lora, 3 epochs)", "mean")]
    assert runs.rows == [
        ("one", "BERT", "frozen", "tower, from scratch", "96", "open_a", "24,000 samples seen", "32", "17"),
        ("two", "BERT", "–", "–", "–", "50% of open_a, 50% of hospital_b", "20 epochs", "–", "3"),
        (
            "written",
            "BERT",
            "–",
            "–",
            "–",
            "open_a, 25% of hospital_b, written out, 50% mismatched",
            "2 epochs",
            "–",
            "1, 2",
        ),
    ]
    assert ("Stored image size", "128 pixels") in shared.rows and ("Seed of the study", "17") in shared.rows
    page = render_report(collect([study]), OPTIONS, CONTEXT | {"config": CONFIG}, 0)
    assert "<td>24,000 samples seen</td>" in page and settings_tables({}, OPTIONS) == []


def test_a_number_leads_to_the_row_of_its_file(page):
    rows = set(re.findall(r'<tr id="(from-[^"]+)"', page))
    numbers = re.findall(r'<(?:td class="n|b)[^>]*data-from="([^"]+)"', page)
    assert len(numbers) > 100 and {place for places in numbers for place in places.split()} <= rows
    assert any(" " in places for places in numbers), "a difference is from several files"
    assert len(re.findall(r'<b data-from="from-[^"]*retrieval-json"', page)) == 2 * 2  # the cards of two datasets


def test_each_file_is_told_with_image_commit_configuration_seeds_and_hardware(tmp_path, monkeypatch):
    context = tmp_path / "context.json"
    monkeypatch.setenv("CXRFLOW_CONTEXT", str(context))
    images = {
        "base": {"reference": "base-1.sif", "sha256": "b" * 64},
        "train": {"reference": "train-1.sif", "sha256": "e" * 64},
    }
    study = build_study(tmp_path / "study")
    model, evaluation = tmp_path / "model", study / "evaluation" / "bert_clean" / "open_a" / "clinical.json"
    for stage, output, commit, seed in (("train", model, "1" * 40, 17), ("score", evaluation, "2" * 40, 5)):
        facts = {"git": {"commit": commit, "dirty": stage == "train"}, "images": images, "config_sha256": "c" * 64}
        context.write_text(json.dumps(facts))
        monkeypatch.setenv("APPTAINER_CONTAINER", "/x/train-1.sif" if stage == "train" else "/x/base-1.sif")
        with recorded(stage, output, inputs=[] if output is model else [model], seed=seed):
            output.touch()
    page = render_report(collect([study]), OPTIONS, CONTEXT, 0)
    row = re.search(rf'<tr id="from-[^"]*"><td><code>{evaluation}</code>.*?</tr>', page)[0]
    cells = re.findall(r"<td>(?:<code>)?([^<]*)", row)
    assert cells[2:7] == [
        "score",
        f"base {'b' * 12}; train {'e' * 12}",
        f"{'2' * 10} (score); {'1' * 10} + changes (train)",
        "c" * 12,
        "5 (score); 17 (train)",
    ]
    assert "cores" in cells[7] and "PROVISIONAL" in page


def test_a_style_sheet_of_ones_own_changes_the_figures(study, tmp_path):
    sheet = tmp_path / "own.mplstyle"
    sheet.write_text(DEFAULT_STYLE.read_text().replace("0072B2", "123456").replace("262626", "010203"))
    page = render_report(collect([study]), OPTIONS, CONTEXT, 0, sheet)
    assert "#123456" in page and "#0072b2" not in page.lower()
    assert "#010203" not in page and page.count("currentColor") > 100


@pytest.mark.parametrize(
    ("line", "problem"),
    [("axes.titlesiz: 7", "unknown key 'axes.titlesiz'; did you mean"), ("font.size: big", "style sheet .*font.size")],
)
def test_a_style_sheet_with_a_mistake_names_it(tmp_path, line, problem):
    (tmp_path / "own.mplstyle").write_text(line)
    with pytest.raises(CxrflowError, match=problem), paper_style(tmp_path / "own.mplstyle"):
        pass
