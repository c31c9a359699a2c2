"""Text in the pixels is found by its form; markers, wires and bones are let through."""

from __future__ import annotations

from types import SimpleNamespace

import cv2
import numpy as np
import pandas as pd
import pytest
from images_files import chest, dicom_bytes, ingested, radiograph
from PIL import Image, ImageDraw, ImageFont

from cxrflow.demo.anatomy import sample_anatomy
from cxrflow.demo.broken import FAULT
from cxrflow.demo.findings import DEVICES, Finding
from cxrflow.demo.phantom import Plate, render
from cxrflow.demo.phi import FAMILY, GIVEN_F
from cxrflow.images.burned_in import burned_in_text

# Files of covid_chestxray, by eye (names begin so). A line: three characters or more in a row, legible at 512 px.
WITH_TEXT = (
    *("000001-3", "000002-4", "000003-4", "000004-3", "071d06607", "08ed451c", "1141cc2b", "14d81f37", "16583_1_1"),
    *("16672_1_1", "16691_1_1", "21f0cfca", "2d8a60a2", "2eadbbb3", "3b66f98f", "4e43e48d", "50e51fce", "582f068a"),
    *("8eda8be6", "ARDSSevere", "X-ray_of_cyst", "acute-resp", "ards-secondary", "article_river_c793"),
    *("article_river_de74", "article_river_e4d1", "b85b6449", "covid-19-pneumonia-2.png", "covid-19-pneumonia-23-day1"),
    *("covid-19-pneumonia-23-day3", "covid-19-pneumonia-23-day9", "covid-19-pneumonia-24-day12"),
    *(
        "covid-19-pneumonia-24-day7",
        "covid-19-pneumonia-35-1",
        "covid-19-pneumonia-35-2",
        "covid-19-pneumonia-41-day-0",
    ),
    *("covid-19-pneumonia-41-day-2", "covid-19-pneumonia-42", "covid-19-pneumonia-44-day-8"),
    *("covid-19-pneumonia-58-day-10", "covid-19-pneumonia-58-day-3", "covid-19-pneumonia-58-day-7"),
    *("covid-19-pneumonia-58-day-9", "covid-19-pneumonia-67", "covid-19-pneumonia-93", "e73d6e89", "f6ece95b"),
    *("klebsiella", "pneumocystis-carinii-pneumonia-1-L", "pneumocystis-carinii-pneumonia-1-PA"),
    *(
        "pneumocystis-jiroveci-pneumonia-2",
        "pneumocystis-jirovecii-pneumonia-3-1",
        "pneumocystis-jirovecii-pneumonia-3-2",
    ),
    *("pneumocystis-jirovecii-pneumonia-3-3", "pneumocystis-pneumonia-8", "pneumonia-7"),
)
# Specks that may be text but cannot be read at this size, and stacked or tiny marks: counted on neither side.
UNCLEAR = (
    *("0b1cb890", "16583_3_1", "a24181c4", "legionella", "right-upper-lobe-pneumonia-9-L", "16708_1_1", "16708_4_1"),
    *("16708_5_1", "000005-3", "16664_1_1", "000011-6", "16745_5", "16745_6"),
)


LINE = "HAVERFORD ELEANOR 1234567"


@pytest.fixture(scope="module")
def film() -> np.ndarray:
    """A generated film of 2,048 px, float32 in [0, 1], with its lead marker."""
    rng = np.random.default_rng(5)
    small = render("PA", sample_anatomy(rng, "F"), (), rng, 1024, Plate(0.95, 0.9, "R"))
    return cv2.resize(small, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC).clip(0, 1)


def written(film: np.ndarray, height: int, where: tuple[str, str], value: float, text: str = LINE) -> np.ndarray:
    """The film with `text` in Hershey letters whose capitals are `height` px high, in a corner."""
    ink = np.zeros(film.shape, np.uint8)
    scale, thickness = height / 22, max(1, height // 12)
    (width, _), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, scale, thickness)
    x = 40 if where[1] == "left" else film.shape[1] - 40 - width
    y = 40 + height if where[0] == "top" else film.shape[0] - 40
    cv2.putText(ink, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, 255, thickness, cv2.LINE_AA)
    return film + (value - film) * (ink.astype(np.float32) / 255)


def stored(film: np.ndarray, bits: int = 12, inverted: bool = False) -> np.ndarray:
    values = np.rint((1 - film if inverted else film) * (2**bits - 1))
    return values.astype(np.uint8 if bits == 8 else np.uint16)


def test_a_film_with_its_marker_alone_has_no_text(film):
    assert all(burned_in_text(stored(film, bits, inverted)) is None for bits in (8, 12, 16) for inverted in (0, 1))


@pytest.mark.parametrize("height", [12, 20, 40, 60])
@pytest.mark.parametrize("bits", [8, 12, 16])
def test_a_name_in_letters_of_12_to_60_px_is_found_where_it_stands(film, height, bits):
    outlined = film.copy()
    outlined[:140] = outlined[-140:] = 0.35  # white letters on a white shoulder show nothing
    for where in (("top", "left"), ("top", "right"), ("bottom", "left"), ("bottom", "right")):
        for value in (1.0, 0.0):
            place = burned_in_text(stored(written(outlined, height, where, value), bits, inverted=where[0] == "top"))
            assert place is not None and place.startswith(where[0]), (where, value)


def test_a_name_beside_the_edge_of_a_dark_film_is_found_in_a_small_picture():
    """256 to 512 px: capitals of 7 px and more."""
    for side, height in ((256, 7), (384, 8), (512, 9)):
        picture = cv2.resize(chest(bits=8), (side, side))
        assert burned_in_text(picture) is None
        picture = (written(picture / 255, height, ("top", "right"), 1.0, "KIM 1970") * 255).astype(np.uint8)
        assert burned_in_text(picture) is not None, side


@pytest.mark.parametrize("text", ["12.11.2003", "PORTABLE", "Whitfield, E", "10:45"])
def test_print_in_a_proportional_font_is_found(film, text):
    page = Image.fromarray(stored(film, 8))
    ImageDraw.Draw(page).text((60, 60), text, fill=255, font=ImageFont.load_default(36))
    assert burned_in_text(np.asarray(page)) == "top left"


def test_a_line_turned_by_90_degrees_is_found(film):
    assert burned_in_text(np.rot90(stored(written(film, 30, ("top", "left"), 1.0))).copy()) == "bottom left"


def test_a_value_far_beyond_the_film_does_not_hide_what_is_written_on_it(film):
    """A block of 65,535 on a 10-bit film: the range of the film counts, not that of the pixels."""
    page = stored(written(film, 30, ("bottom", "left"), 0.0), 10)
    page[900:920, 900:920] = 65535
    assert burned_in_text(page) == "bottom left"


@pytest.mark.parametrize("text", ["L", "R", "PA", "AP", "D"])
def test_side_and_view_markers_are_no_text(film, text):
    for height in (30, 60, 110):
        assert burned_in_text(stored(written(film, height, ("top", "right"), 1.0, text))) is None


def test_arrows_rulers_frames_wires_and_electrodes_are_no_text(film):
    page = film.copy()
    cv2.arrowedLine(page, (700, 900), (820, 850), 1.0, 6)
    cv2.arrowedLine(page, (1300, 1200), (1200, 1150), 0.0, 6)
    cv2.rectangle(page, (20, 20), (page.shape[1] - 20, 2000), 1.0, 3)
    for x in range(60, page.shape[1] - 100, 60):  # a dashed line
        cv2.rectangle(page, (x, 60), (x + 50, 70), 1.0, -1)
    for k in range(9):
        cv2.circle(page, (500 + 130 * k, 700 + 40 * (k % 3)), 22, 1.0, -1)
    wire = np.stack([np.linspace(100, 1700, 200), 1100 + 200 * np.sin(np.linspace(0, 5, 200))], axis=1)
    cv2.polylines(page, [wire.astype(np.int32)], False, 1.0, 5, cv2.LINE_AA)
    assert burned_in_text(stored(page)) is None


@pytest.mark.parametrize("view", ["PA", "AP", "LATERAL"])
def test_generated_films_pass_until_a_name_is_burned_in(view):
    """All devices, both polarities; the name is the generator's own, at 256 px."""
    findings = tuple(Finding(name, side="right", cm=3) for name in sorted(DEVICES))
    for number in range(8):
        rng = np.random.default_rng(number)
        clean = render(view, sample_anatomy(rng, "M"), findings, rng, 256, Plate(0.95, 0.9, "L"))
        who = SimpleNamespace(person=SimpleNamespace(family=FAMILY[number], given=GIVEN_F[number]), mrn="1234567")
        named = FAULT["BURNED_IN_TEXT"].picture(clean, who)
        for inverted in (False, True):
            assert burned_in_text(stored(clean, 12, inverted)) is None
            assert burned_in_text(stored(named, 12, inverted)).startswith("bottom")


@pytest.mark.parametrize("device", sorted(DEVICES))
def test_a_device_alone_is_no_text(device):
    """Sternal wires above all: a column of equal marks, as close as the letters of a very wide line."""
    for number in range(8):
        rng = np.random.default_rng(number)
        film = render("PA", sample_anatomy(rng, "F"), (Finding(device, side="right", cm=3),), rng, 256)
        assert burned_in_text(stored(film)) is None


def test_pixels_without_structure_hold_no_text():
    noise = np.random.default_rng(0).integers(0, 65536, (1100, 900)).astype(np.uint16)
    assert burned_in_text(noise) is None
    assert burned_in_text(np.zeros((300, 300), np.uint8)) is None
    assert burned_in_text(np.arange(300 * 2, dtype=np.uint16).reshape(1, 600)) is None


@pytest.fixture
def named() -> bytes:
    """A DICOM film whose header says nothing of the name that its pixels show."""
    return dicom_bytes(radiograph(stored(written(chest() / 4095, 9, ("top", "left"), 1.0, "DOE JANE"))))


def test_text_in_the_pixels_is_refused_by_default_and_the_message_says_where_not_what(named, tmp_path):
    entry = ingested(named, tmp_path).quarantine
    assert entry["code"] == "BURNED_IN_TEXT" and entry["message"] == "pixels: marks like a line of text, top left"


def test_a_flagged_film_is_kept_and_says_so(named, tmp_path):
    outcome = ingested(named, tmp_path, burned_in_text="flag")
    assert outcome.manifest["burned_in"] == "PIXELS" and outcome.png
    assert ingested(dicom_bytes(radiograph()), tmp_path, burned_in_text="flag").manifest["burned_in"] == ""


def test_an_ignored_film_keeps_what_its_header_says(named, tmp_path):
    assert ingested(named, tmp_path, burned_in_text="ignore").manifest["burned_in"] == ""


def test_nine_of_ten_real_films_with_text_are_found_and_hardly_another(shared_data):
    """160 films, 56 with text: 50 found, and none of the 91 without (13 left out as unclear)."""
    films = sorted((shared_data / "covid_chestxray" / "images").glob("*.png"))
    text = {film for film in films if film.name.startswith(WITH_TEXT)}
    clear = [film for film in films if film.name.startswith(WITH_TEXT) or not film.name.startswith(UNCLEAR)]
    assert (len(text), len(clear)) == (56, 147), "each label names one file"
    found = {film for film in clear if burned_in_text(cv2.imread(str(film), cv2.IMREAD_GRAYSCALE))}
    assert len(found & text) >= 49 and len(found - text) <= 1


def test_bedside_films_say_portable_and_upright_ones_do_not(shared_data):
    """NIH, 256 px: AP films bear the word in letters of 4 px; PA films markers alone (3 of 265 found)."""
    folder = shared_data / "nih_cxr14"
    films = pd.read_csv(folder / "labels.csv", dtype=str)
    films["found"] = [
        burned_in_text(cv2.imread(str(folder / "images" / name.replace(".png", ".jpg")), cv2.IMREAD_GRAYSCALE))
        is not None
        for name in films["image"]
    ]
    upright, bedside = (films.loc[films["view"] == view, "found"] for view in ("PA", "AP"))
    assert upright.sum() <= 0.02 * len(upright) and bedside.sum() >= 100
