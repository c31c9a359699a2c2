"""The report page in a browser: it fits phone and desktop, light and dark, sorts, enlarges, and tells where a number
is from. Needs Chromium; without it the tests are skipped, unless CXRFLOW_NEEDS_CHROMIUM asks for them."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from chromium import DESKTOP, PHONE, Page, chromium, new_page
from paper_study import build_study

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.collect import collect
from cxrflow.paper.report import render_report

if chromium() is None and "CXRFLOW_NEEDS_CHROMIUM" not in os.environ:
    pytest.skip("no Chromium here: apt-get install chromium", allow_module_level=True)

OPTIONS = PaperOptions(
    noisy_datasets=["hospital_b"], baseline_encoder="bert", bootstrap_draws=100, headline_run="bert_clean",
    labels={"llm_adapted_clean": "A model whose name is long, adapted, clean reports"},
    questions=[{"name": "q", "statement": "Noisy reports help", "dataset": "open_a",
                "comparison": {"bert_noisy": 1, "bert_clean": -1}}],
)  # fmt: skip
CONTEXT = {"git": {"commit": "c" * 40, "dirty": False}, "study": "tiny", "config": {"seed": 17}}
R5 = "#table-retrieval tbody:nth-of-type(1) td:nth-child(3)"  # recall@5 of the first block


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> str:
    folder = tmp_path_factory.mktemp("page")
    html = render_report(collect([build_study(folder / "study")]), OPTIONS, CONTEXT, 0)
    (folder / "report.html").write_text(html, encoding="utf-8")
    return (folder / "report.html").as_uri()


@pytest.fixture(scope="module")
def browser(tmp_path_factory) -> Iterator[Page]:
    with new_page(tmp_path_factory.mktemp("browser") / "profile") as page:
        yield page


@pytest.fixture
def page(browser, address) -> Page:
    browser.open_anew(address)
    return browser


def test_it_asks_for_nothing_and_complains_of_nothing(page, address):
    assert [asked for asked in page.asked_for if not asked.startswith("data:")] == [address]
    assert page.complaints == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_nothing_runs_over_its_edge_and_colours_follow_the_reader(page, size, dark):
    page.show(*size, dark)
    wide = """[...document.querySelectorAll("body *")].filter((node) => {
      const box = node.getBoundingClientRect();
      return box.width && box.right > innerWidth + 1 && !node.closest(".scroll, pre, dialog");
    }).map((node) => node.outerHTML.slice(0, 80))"""
    assert page.run(wide) == [] and page.run("document.documentElement.scrollWidth <= innerWidth")
    page_is, ink_is = (page.run(f"getComputedStyle(document.body).{name}") for name in ("backgroundColor", "color"))
    light = [sum(map(int, colour.strip("rgb()").split(","))) > 380 for colour in (page_is, ink_is)]
    assert light == [not dark, dark]
    ink = page.run("getComputedStyle(document.querySelector('#figure-recall_by_encoder svg')).color")
    assert ink == ink_is


def values(page: Page) -> list[float]:
    return page.run(f"[...document.querySelectorAll({R5!r})].map((cell) => parseFloat(cell.dataset.sort))")


def test_a_header_sorts_up_down_and_back(page):
    printed = values(page)
    header = "document.querySelectorAll('#table-retrieval thead th')[2]"
    found = []
    for _ in range(3):
        page.run(f"{header}.firstChild.click()")
        found.append((page.run(f"{header}.ariaSort"), values(page)))
    *of_runs, not_run, chance = printed
    assert len(of_runs) == 4 and not_run is None and chance == 5 / 40
    known = sorted(of_runs)
    assert known != of_runs
    assert found == [
        ("ascending", [*known, None, chance]),
        ("descending", [*known[::-1], None, chance]),
        (None, printed),
    ]


@pytest.mark.parametrize("pressed", [R5, ".card b"])
def test_pressing_a_number_shows_the_file_it_is_from(page, pressed):
    page.run(f"document.querySelector({pressed!r}).click()")
    page.wait("document.querySelector('#files').open && location.hash")
    page.wait("Math.abs(document.querySelector(location.hash).getBoundingClientRect().top) < innerHeight")
    (row,) = page.run("[...document.querySelectorAll('tr.from')].map((row) => row.cells[0].textContent)")
    assert row.endswith("evaluation/bert_clean/hospital_b/retrieval.json")


def test_a_difference_shows_every_file_it_is_from(page):
    page.run("document.querySelector('#table-questions td.n[data-from]').click()")
    rows = page.run("[...document.querySelectorAll('tr.from')].map((row) => row.cells[0].textContent)")
    assert sorted(row.split("/")[-3] for row in rows) == ["bert_clean", "bert_noisy"]
    assert all(row.endswith("open_a/ranks.parquet") for row in rows)


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("pressed", [".drawing", ".enlarge"])
def test_a_figure_enlarges_and_goes_back(page, size, pressed):
    page.show(*size)
    width = "document.querySelector('svg[aria-label*=\"Robustness\"]').getBoundingClientRect().width"
    before = page.run(width)
    page.run(f"document.querySelector('#figure-robustness {pressed}').click()")
    assert page.run("document.querySelector('#enlarged').open") and page.run(width) > 1.5 * before
    page.press("Escape", 27)
    page.wait("!document.querySelector('#enlarged').open && document.querySelector('#figure-robustness svg')")
    assert page.run(width) == before and page.run("document.querySelector('#enlarged').children.length") == 1
