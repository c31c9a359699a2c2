"""The contact sheet shows of refused images what can be shown, and says of the rest why it cannot."""

from __future__ import annotations

import json
from pathlib import Path

import images_dying
import numpy as np
import pytest
from images_files import chest, dicom_bytes, ingested, radiograph
from PIL import Image
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.errors import CxrflowError
from cxrflow.images import contact_sheet
from cxrflow.images.contact_sheet import (
    named_roots,
    refused_pixels,
    shown_pixels,
    study_roots,
    tile,
    write_contact_sheet,
)
from cxrflow.images.quarantine import read_quarantine
from cxrflow.supervision import Limits

COLUMNS = {"subject": "p", "image": "i", "report": "r"}


@pytest.fixture
def refused(tmp_path: Path) -> Path:
    """A folder of an ingest: seven tiny films, one whose header owns up to text, an empty file, a good film."""
    source = tmp_path / "films"
    source.mkdir()
    for number in range(7):
        small = radiograph(chest(120, 100, seed=number))
        (source / f"a_rather_long_name_of_a_file_{number}.dcm").write_bytes(dicom_bytes(small))
    (source / "named.dcm").write_bytes(dicom_bytes(radiograph(BurnedInAnnotation="YES")))
    (source / "empty.dcm").write_bytes(b"")
    (source / "good.dcm").write_bytes(dicom_bytes(radiograph(chest(seed=9))))
    done = CliRunner().invoke(app, ["ingest", str(source), str(tmp_path / "out")], catch_exceptions=False)
    assert done.exit_code == 0
    return tmp_path


def sheet_of(folder: Path, *more: str) -> Image.Image:
    out = folder / "sheet.png"
    arguments = ["quarantine", str(folder / "out"), "--contact-sheet", str(out), *more]
    done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert done.exit_code == 0 and "keep it local" in done.output
    return Image.open(out)


def test_the_sheet_has_a_row_for_each_code_and_at_most_six_images_in_it(refused, monkeypatch):
    drawn = []
    real = contact_sheet.tile
    monkeypatch.setattr(contact_sheet, "tile", lambda *given: drawn.append(given[1]) or real(*given))
    sheet = sheet_of(refused, "--root", f"local={refused / 'films'}")
    assert drawn == ["EMPTY_FILE", "BURNED_IN_TEXT"] + 6 * ["TOO_SMALL"]
    pixels = np.asarray(sheet.convert("L"))
    assert np.mean(pixels == 255) > 0.4, "dark on white"
    row = contact_sheet.TILE + contact_sheet.CAPTION + 2 * contact_sheet.ROW_GAP
    films = pixels[
        contact_sheet.MARGIN + contact_sheet.TITLE + 2 * row :, contact_sheet.MARGIN + contact_sheet.LABELS :
    ]
    assert len(np.unique(films)) > 200, "the third row shows films"


def test_a_study_says_itself_where_its_images_lie(tmp_path):
    results = tmp_path / "results" / "own"
    own = {"source": "own-table", "root": "films", "table": {"file": "t.csv", "columns": COLUMNS}}
    config = {"data_root": "results/raw", "datasets": {"own": own, "openi": {}}}
    results.mkdir(parents=True)
    (results / "run_context.json").write_text(json.dumps({"config": config}))
    roots = study_roots(results / "images" / "own" / "quarantine.parquet")
    assert roots["own"] == tmp_path / "films"
    assert roots["openi"].parent == tmp_path / "results" / "raw" / "openi"
    assert study_roots(tmp_path) == {}


def test_a_file_without_pixels_becomes_a_tile_with_code_and_reason(refused):
    empty, named = shown_pixels([(refused / "films", "empty.dcm"), (refused / "films", "named.dcm")])
    blank = np.asarray(tile(empty, "EMPTY_FILE", "0 bytes").convert("L"))
    film = np.asarray(tile(named, "BURNED_IN_TEXT", "").convert("L"))
    assert np.mean(blank == blank[3, 3]) > 0.8 and blank.min() < 80, "words on an empty square"
    assert film[96, 20:170].std() > 20


def test_missing_rows_are_grey_and_the_rows_that_are_there_are_shown(tmp_path):
    whole = radiograph()
    short = radiograph()
    short.PixelData = short.PixelData[: len(short.PixelData) // 2]
    (tmp_path / "whole.dcm").write_bytes(dicom_bytes(whole))
    (tmp_path / "short.dcm").write_bytes(dicom_bytes(short))
    assert ingested((tmp_path / "short.dcm").read_bytes(), tmp_path / "x").quarantine["code"] == "PIXELS_SHORT"
    full, half = shown_pixels([(tmp_path, "whole.dcm"), (tmp_path, "short.dcm")])
    assert full.shape == half.shape
    upper, lower = half[: len(half) // 2 - 2], half[len(half) // 2 + 2 :]
    assert np.corrcoef(upper.ravel(), full[: len(upper)].ravel())[0, 1] > 0.99 and lower.std() == 0
    assert 40 < lower.mean() < 215


@pytest.mark.parametrize(
    "elements",
    [
        {"Modality": "CT"},
        {"BodyPartExamined": "KNEE"},
        {"BurnedInAnnotation": "YES"},
        {"PhotometricInterpretation": "MONOCHROME1"},
    ],
)
def test_what_the_gates_refuse_is_shown_with_air_black(tmp_path, elements):
    pixels = chest()
    stored = 4095 - pixels if "PhotometricInterpretation" in elements else pixels
    (tmp_path / "a.dcm").write_bytes(dicom_bytes(radiograph(stored, **elements)))
    shown = refused_pixels((tmp_path, "a.dcm"))
    assert np.corrcoef(shown.ravel(), pixels.ravel())[0, 1] > 0.98


def test_a_colour_picture_and_a_damaged_one(tmp_path):
    Image.fromarray(np.stack([chest(bits=8), chest(bits=8) // 2, chest(bits=8) // 3], axis=2)).save(tmp_path / "c.png")
    (tmp_path / "d.png").write_bytes((tmp_path / "c.png").read_bytes()[:60])
    assert refused_pixels((tmp_path, "c.png")).std() > 30
    assert refused_pixels((tmp_path, "d.png")) is None
    assert refused_pixels((tmp_path, "gone.dcm")) is None


def test_what_ended_or_held_its_process_does_not_end_or_hold_the_sheet(refused, monkeypatch):
    monkeypatch.setattr(contact_sheet, "refused_pixels", images_dying.some_end_the_sheet)
    monkeypatch.setattr(contact_sheet, "LIMITS", Limits(seconds=0.5, megabytes=500))
    shown = shown_pixels([(refused / "films", name) for name in ("crash", "hang", "named.dcm", "memory")])
    assert [pixels is None for pixels in shown] == [True, True, False, True]


def test_an_error_that_the_ingest_did_not_foresee_becomes_a_tile_too(refused, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("Doe^Jane")

    monkeypatch.setattr(contact_sheet, "_dicom", broken)
    assert refused_pixels((refused / "films", "named.dcm")) is None


def test_what_is_missing_for_a_sheet_is_said(refused):
    table = read_quarantine(refused / "out")
    films = {"local": refused / "films"}
    with pytest.raises(CxrflowError, match="give --root local=FOLDER"):
        write_contact_sheet(table, {}, refused / "sheet.png")
    with pytest.raises(CxrflowError, match="which is no folder"):
        write_contact_sheet(table, {"local": refused / "nowhere"}, refused / "sheet.png")
    with pytest.raises(CxrflowError, match="ends in .png"):
        write_contact_sheet(table, films, refused / "sheet.jpg")
    with pytest.raises(CxrflowError, match="nothing to show"):
        write_contact_sheet(table[:0], films, refused / "sheet.png")
    with pytest.raises(CxrflowError, match="DATASET=FOLDER"):
        named_roots(["films"], ["local"])
    with pytest.raises(CxrflowError, match="no dataset 'locla'.*local"):
        named_roots(["locla=films"], ["local"])
    with pytest.raises(CxrflowError, match="goes with --contact-sheet"):
        CliRunner().invoke(app, ["quarantine", str(refused / "out"), "--root", "local=x"], catch_exceptions=False)
