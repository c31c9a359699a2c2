"""The search page in a real browser: what a person types, drops, reads and sees.

Needs Chromium (Debian: `apt-get install chromium`); CI sets CXRFLOW_NEEDS_CHROMIUM, so that there it cannot be missing.
`pytest --pictures FOLDER` keeps the pictures of the page.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from chromium import DESKTOP, PHONE, Page, chromium, new_page
from images_files import chest, dicom_bytes, png, radiograph
from serving_samples import (
    CLIMBING,
    INJECTED,
    MARKUP,
    NO_REPORT,
    TWO_IMAGES,
    Searchable,
    film_file,
    make_searchable,
    report_of,
    study_id,
)

if chromium() is None and "CXRFLOW_NEEDS_CHROMIUM" not in os.environ:
    pytest.skip("no Chromium here: apt-get install chromium", allow_module_level=True)

TAB, ENTER, ESCAPE = ("Tab", 9), ("Enter", 13), ("Escape", 27)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Searchable:
    return make_searchable(tmp_path_factory.mktemp("searchable"))


@pytest.fixture(scope="module")
def address(made, tmp_path_factory) -> Iterator[str]:
    """What `cxrflow serve` prints to be opened."""
    command = [sys.executable, "-m", "cxrflow", "serve", made.model_dir, made.index_dir, "--port", "0"]
    package = str(Path(sys.modules["cxrflow"].__file__).parents[1])
    temporary = tmp_path_factory.mktemp("temporary")
    environment = {**os.environ, "PYTHONPATH": package, "PYTHONUNBUFFERED": "1", "TMPDIR": str(temporary)}
    log = tmp_path_factory.mktemp("serve") / "stderr"
    before = {path: path.stat().st_mtime_ns for path in made.index_dir.iterdir()}
    with open(log, "wb") as errors:
        server = subprocess.Popen(
            command, cwd=temporary, env=environment, stdout=subprocess.PIPE, stderr=errors, text=True
        )
    first = server.stdout.readline()
    match = re.search(r"http://127\.0\.0\.1:\d+/#key=\S+", first)
    assert match, first + log.read_text()
    yield match[0]
    left = [path for path in temporary.rglob("*") if path.is_file()]
    server.send_signal(signal.SIGINT)
    assert server.wait(20) == 0
    assert "FINDINGS" not in log.read_text() and "film" not in log.read_text()
    assert not left  # neither uploads nor what the decoders' processes may have put down
    assert {path: path.stat().st_mtime_ns for path in made.index_dir.iterdir()} == before


@pytest.fixture(scope="module")
def browser(tmp_path_factory) -> Iterator[Page]:
    with new_page(tmp_path_factory.mktemp("browser") / "profile") as page:
        yield page


@pytest.fixture
def page(browser, address) -> Page:
    """The page, just opened on a desktop; whatever it complains of later is this test's."""
    browser.open_anew(address)
    return browser


def texts(page: Page, selector: str) -> list[str]:
    return page.run(f"[...document.querySelectorAll({selector!r})].map((node) => node.textContent)")


def answered(page: Page) -> list[str]:
    """Headings of the studies found, once they are there and every picture is loaded."""
    page.wait("!document.querySelector('#answer').hidden || document.querySelector('#status.wrong')")
    page.wait("[...document.querySelectorAll('#studies img')].every((image) => image.complete && image.naturalWidth)")
    return texts(page, "#studies h3")


def ask(page: Page, text: str, among: str = "reports") -> list[str]:
    page.run(f"document.querySelector('#among').value = {among!r}; document.querySelector('#text').focus()")
    page.type(text)
    page.press(*ENTER)
    return answered(page)


def test_a_finding_typed_gives_studies_with_picture_report_and_score(page) -> None:
    headings = ask(page, report_of(6))
    assert headings[0] == f"1. {study_id(6)}" and len(headings) == 10
    assert texts(page, "#studies .report")[0] == report_of(6)
    assert texts(page, "#studies .tags")[0] == "score 1.000 · sample · train · PA"
    assert texts(page, "#heading") == [f"Nearest to “{report_of(6)}”"]
    assert not page.complaints


@pytest.mark.parametrize("kind", ["png", "dcm"])
def test_an_image_chosen_gives_studies(page, tmp_path, kind) -> None:
    path = tmp_path / f"film.{kind}"
    path.write_bytes(film_file(4) if kind == "png" else dicom_bytes(radiograph(chest(seed=4))))
    page.choose_file("#file", path)
    headings = answered(page)
    assert len(headings) == 10 and (kind == "dcm" or headings[0] == f"1. {study_id(4)}")
    assert page.run("document.querySelector('#asked img').naturalWidth") == 64
    assert not page.complaints


def test_an_image_dropped_anywhere_is_asked_with_and_does_not_replace_the_page(page) -> None:
    data = list(film_file(4))
    page.run(
        "(() => { const files = new DataTransfer();"
        f"files.items.add(new File([new Uint8Array({data})], 'film.png'));"
        "const drop = new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true});"
        "document.body.dispatchEvent(drop); })()"
    )
    assert answered(page)[0] == f"1. {study_id(4)}"
    assert texts(page, "#heading") == ["Nearest to film.png"]


def test_what_cannot_be_asked_is_said_in_words(page, tmp_path) -> None:
    page.run("document.querySelector('#text').focus()")
    page.press(*ENTER)
    assert texts(page, "#status") == ["Type a finding, or choose an image."]
    (tmp_path / "negative.png").write_bytes(png(255 - chest(bits=8)))
    page.choose_file("#file", tmp_path / "negative.png")
    page.wait("document.querySelector('#status.wrong')?.textContent.includes('POLARITY_SUSPECT')")
    assert page.run("document.querySelector('#answer').hidden")


def open_study(page: Page, identifier: str) -> list[str]:
    page.run("document.querySelector('#study').value = ''; document.querySelector('#study').focus()")
    page.type(identifier)
    page.press(*ENTER)
    return answered(page)


def test_a_study_is_opened_by_its_identifier(page) -> None:
    assert open_study(page, study_id(TWO_IMAGES)) == [study_id(TWO_IMAGES)]
    assert page.run("document.querySelectorAll('#studies img').length") == 2
    assert open_study(page, study_id(NO_REPORT)) and texts(page, ".report.absent") == ["No report in the index"]
    assert open_study(page, study_id(CLIMBING)) == ["../../index.json"]
    open_study(page, "no such study")
    assert texts(page, "#status.wrong") == ["No study of this index has that identifier."]


def test_markup_in_a_report_or_an_identifier_is_shown_as_text(page) -> None:
    assert open_study(page, study_id(MARKUP)) == ["<b>s-007</b>"]
    assert texts(page, "#studies .report") == [report_of(MARKUP)]
    page.wait("document.title === 'Search: model'")
    assert page.run("document.querySelectorAll('#studies script, #studies b, .report img').length") == 0


def test_markup_in_the_name_of_a_file_or_in_a_question_is_shown_as_text(page, tmp_path) -> None:
    path = tmp_path / "<img src=x onerror=document.title='injected'>.png"
    path.write_bytes(film_file(4))
    page.choose_file("#file", path)
    answered(page)
    assert texts(page, "#heading") == [f"Nearest to {path.name}"]
    ask(page, INJECTED)
    assert texts(page, "#heading") == [f"Nearest to “{INJECTED}”"]
    assert page.run("document.title") == "Search: model" and not page.complaints


def test_the_key_leaves_the_address_and_lasts_as_long_as_the_tab(page, address) -> None:
    page.wait("!document.querySelector('#about').hidden")
    assert page.run("location.href") == address.partition("#")[0]
    assert texts(page, "#about") == ["Model model, 12 studies, 13 images, 11 reports."]
    page.open(page.run("location.href"))
    assert open_study(page, study_id(0)) == [study_id(0)] and not page.complaints


def test_another_server_of_the_same_address_is_sent_no_key(page, address) -> None:
    """Cookies do not tell ports apart, and another user's page is opened beside this one."""
    seen = []

    class Noted(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(f"{self.path} {self.headers}")
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<script>document.title = JSON.stringify({...sessionStorage}) + document.cookie</script>")

        def log_message(self, *_: object) -> None: ...

    ask(page, "effusion")
    with HTTPServer(("127.0.0.1", 0), Noted) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        page.open(f"http://127.0.0.1:{other.server_port}/")
        assert page.run("document.title") == "{}"
        other.shutdown()
    key = address.partition("key=")[2]
    assert seen and "127.0.0.1" in seen[0] and not any(key in request for request in seen)


def test_without_the_key_the_page_says_what_to_open(page, address) -> None:
    page.open_anew(f"{address.partition('#')[0]}#key=wrong")
    page.wait("document.querySelector('#status.wrong')")
    assert texts(page, "#status") == ["Open the whole address that `cxrflow serve` printed, with its key."]
    page.call("Page.navigate", url=address)  # in the same tab: a browser loads nothing for another fragment
    page.wait("document.querySelector('#about')?.hidden === false")
    assert open_study(page, study_id(0)) == [study_id(0)]


def test_the_page_cannot_reach_beyond_its_server(page, address) -> None:
    ask(page, "effusion")
    origin = address.partition("/#")[0]
    assert all(url.startswith((origin, "data:", "about:", f"blob:{origin}")) for url in page.asked_for), page.asked_for
    blocked = "fetch('http://127.0.0.2:1/').then(() => 'reached', () => 'blocked')"
    assert page.run(blocked) == "blocked"
    assert any("Content Security Policy" in complaint for complaint in page.complaints)


def test_the_keyboard_alone_is_enough(page) -> None:
    focused = "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
    assert page.run(focused) == "text"
    page.type(report_of(2))
    stops = []
    for _ in range(6):
        page.press(*TAB)
        stops.append(page.run(focused))
    assert stops == ["BUTTON", "file", "among", "top", "study", "quiet"]
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.run(outline) == "solid"
    page.run("document.querySelector('#text').focus()")
    page.press(*ENTER)
    answered(page)
    assert page.run(focused) == "heading"  # a reader of screens goes on with the answer
    page.press(*TAB)
    assert page.run(focused) == "picture"
    page.press(*ENTER)
    assert page.run("document.querySelector('#large').open")
    page.press(*ESCAPE)
    page.wait("!document.querySelector('#large').open")
    assert page.run(focused) == "picture"


def test_pictures_fields_and_news_have_words(page) -> None:
    ask(page, report_of(2))
    alternatives = page.run("[...document.querySelectorAll('#studies img')].map((image) => image.alt)")
    assert len(alternatives) == 10 or len(alternatives) == 11
    assert all(alternative.startswith("Chest film of study ") for alternative in alternatives)
    unnamed = "[...document.querySelectorAll('input, select')].filter((field) => !field.labels.length).length"
    assert page.run(unnamed) == 0
    assert page.run("document.querySelector('#status').getAttribute('aria-live')") == "polite"
    assert page.run("document.documentElement.lang") == "en"


CONTRAST = """
(() => {
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = getComputedStyle(node).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return getComputedStyle(document.body).backgroundColor;
  };
  const worst = [21, ""];
  for (const node of document.querySelectorAll("header *, main *, footer")) {
    if (!node.textContent.trim() || !node.getClientRects().length) continue;
    const [a, b] = [light(getComputedStyle(node).color), light(ground(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst[0]) worst.splice(0, 2, ratio, `${node.tagName} ${node.className}`);
  }
  return worst;
})()
"""


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("screen", [PHONE, DESKTOP])
def test_the_page_fits_and_can_be_read(page, screen, dark, pytestconfig) -> None:
    page.show(*screen, dark)
    ask(page, report_of(7))
    assert page.run("document.documentElement.scrollWidth") <= screen[0]
    assert page.run("document.querySelector('#heading').offsetHeight") < 90  # three lines of a long question
    ratio, where = page.run(CONTRAST)
    assert ratio >= 4.5, where  # WCAG 2.2, level AA
    too_small = "[...document.querySelectorAll('button, input[type=search], select')].filter((node) => "
    too_small += "node.getClientRects().length && node.getBoundingClientRect().height < 24).length"
    assert page.run(too_small) == 0
    background = page.run("getComputedStyle(document.body).backgroundColor")
    assert background == ("rgb(21, 24, 27)" if dark else "rgb(255, 255, 255)")
    if folder := pytestconfig.getoption("--pictures"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.picture(Path(folder) / f"search-{screen[0]}-{'dark' if dark else 'light'}.png")
