"""Figures and the HTML report: drawn from the same inputs, the same bytes twice, nothing requested, no report text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from paper_study import build_study
from typer.testing import CliRunner

from cxrflow.config.paper import FIGURES, TABLES, PaperOptions
from cxrflow.paper.collect import PaperInputs, collect
from cxrflow.paper.commands import app
from cxrflow.paper.figures import draw_figure
from cxrflow.paper.report import render_report
from cxrflow.paper.style import inline_svg, paper_style, save_figure

OPTIONS = PaperOptions(noisy_datasets=["hospital_b"], baseline_encoder="bert", bootstrap_draws=100)
CONTEXT = {
    "git": {"commit": "0123456789abcdef", "dirty": True},
    "study": "tiny",
    "config": {"seed": 17},
    "config_sha256": "ab" * 32,
}


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
    figure = CliRunner().invoke(app, ["figure", "data_overview", "--stem", str(tmp_path / "f"), *common])
    assert figure.exit_code == 0 and (tmp_path / "f.pdf").is_file() and (tmp_path / "f.png").is_file(), figure.output
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
    axes = draw_figure("recall_by_encoder", collect([study]), OPTIONS, 0).axes[0]
    dashed = [line for line in axes.lines if line.get_linestyle() == "--"]
    assert dashed and dashed[0].get_xdata()[0] == pytest.approx(5 / 40)
    assert sum(len(line.get_xdata()) == 2 for line in axes.lines if line.get_linestyle() == "-") == 4


def test_report_is_the_same_bytes_twice(study, page):
    assert render_report(collect([study]), OPTIONS, CONTEXT, 0) == page


def test_report_requests_nothing(page):
    without_names = re.sub(r'xmlns(:\w+)?="[^"]*"', "", page)
    assert not re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', without_names)
    assert "http" not in without_names and "@import" not in page and not re.findall(r"url\((?!#)", page)


def test_report_holds_no_report_text(page):
    assert "SECRET" not in page


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
    assert "not run: no weights" in page and "seed: 17" in page and "0123456789" in page


def test_svg_takes_the_page_colours(study):
    figure = draw_figure("data_overview", collect([study]), OPTIONS, 0)
    svg = inline_svg(figure, "f", 'a "b" & c')
    assert "currentColor" in svg and "#262626" not in svg and 'aria-label="a &quot;b&quot; &amp; c"' in svg
