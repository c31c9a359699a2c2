"""Embeddings of one's own files are those that training and search would compute."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from images_files import chest, dicom_bytes, radiograph
from serving_samples import STUDIES, film_file, make_model, square, write_studies
from typer.testing import CliRunner

from cxrflow.clip.load import load_clip
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table
from cxrflow.serving.commands import app


@pytest.fixture(scope="module")
def model_dir(tmp_path_factory):
    return make_model(tmp_path_factory.mktemp("model") / "model")


def call(*arguments: object) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_files_of_any_view_are_embedded_and_bad_ones_listed(model_dir, tmp_path) -> None:
    folder = tmp_path / "films"
    folder.mkdir()
    for number in range(3):
        (folder / f"film-{number}.png").write_bytes(film_file(number))
    (folder / "side.dcm").write_bytes(dicom_bytes(radiograph(chest(seed=9), ViewPosition="LL")))
    (folder / "torn.png").write_bytes(film_file(4)[:-40])
    said = call("embed-images", model_dir, folder, tmp_path / "out.parquet")
    assert "4 images; 1 refused" in said and "UNREADABLE_IMAGE" in said
    table = read_table(tmp_path / "out.parquet")
    assert list(table["source_path"]) == ["film-0.png", "film-1.png", "film-2.png", "side.dcm"]
    assert list(table["view"]) == ["UNKNOWN"] * 3 + ["LATERAL"]
    expected = load_clip(model_dir).encode_images(np.stack([square(number) for number in range(3)])).numpy()
    np.testing.assert_allclose(np.stack(table["embedding"][:3]), expected, atol=1e-6)
    refused = read_table(tmp_path / "out.quarantine.parquet")
    assert list(refused["path"]) == ["torn.png"]


def test_shards_are_embedded_as_they_are(model_dir, tmp_path) -> None:
    images_dir, _ = write_studies(tmp_path)
    assert f"{STUDIES + 1} images; 0 refused" in call("embed-images", model_dir, images_dir, tmp_path / "out.parquet")
    table = read_table(tmp_path / "out.parquet").set_index("image_id")
    expected = load_clip(model_dir).encode_images(square(6)[None]).numpy()[0]
    np.testing.assert_allclose(table.loc["i-006-0", "embedding"], expected, atol=1e-6)


def test_texts_are_embedded_beside_their_other_columns(model_dir, tmp_path) -> None:
    texts = ["Small left effusion.", "No pneumothorax.", "Small left effusion."]
    pd.DataFrame({"id": ["007", "8", "9"], "note": texts}).to_csv(tmp_path / "in.csv", index=False)
    said = call("embed-text", model_dir, tmp_path / "in.csv", tmp_path / "out.parquet", "--text-column", "note")
    assert "3 rows" in said and "effusion" not in said
    table = read_table(tmp_path / "out.parquet")
    assert list(table.columns) == ["id", "embedding"] and list(table["id"]) == ["007", "8", "9"]
    expected = load_clip(model_dir).encode_texts(texts).numpy()
    np.testing.assert_allclose(np.stack(table["embedding"]), expected, atol=1e-6)


def test_a_folder_without_a_usable_image_is_an_error_that_names_the_reasons(model_dir, tmp_path) -> None:
    folder = tmp_path / "films"
    folder.mkdir()
    (folder / "torn.png").write_bytes(film_file(4)[:-40])
    with pytest.raises(CxrflowError, match=r"no image of .* can be used \(UNREADABLE_IMAGE\)"):
        call("embed-images", model_dir, folder, tmp_path / "out.parquet")
    assert not (tmp_path / "out.parquet").exists()


def test_a_search_on_the_command_line_names_studies_and_writes_their_pictures(model_dir, tmp_path) -> None:
    images_dir, reports = write_studies(tmp_path)
    said = call(
        "build-index", model_dir, tmp_path / "index", "--images-dir", images_dir, "--reports", reports, "--half"
    )
    assert f"{STUDIES} studies, {STUDIES + 1} images, {STUDIES - 1} reports" in said
    (tmp_path / "film.png").write_bytes(film_file(4))
    asked = ["search", model_dir, tmp_path / "index", "--image", tmp_path / "film.png", "--top", 2]
    lines = call(*asked, "--thumbnails", tmp_path / "found").splitlines()
    assert len(lines) == 2 and lines[0].split("\t")[3:5] == ["s-004", "i-004-0"]
    assert sorted(path.name for path in (tmp_path / "found").iterdir()) == ["01.jpg", "02.jpg"]
    assert "[FINDINGS]" not in "".join(lines) and "[FINDINGS]" in call(*asked, "--show-reports")


def test_a_text_can_come_from_standard_input(model_dir, tmp_path) -> None:
    images_dir, _ = write_studies(tmp_path)
    call("build-index", model_dir, tmp_path / "index", "--images-dir", images_dir)
    asked = ["search", str(model_dir), str(tmp_path / "index"), "--json", "--text"]
    piped = CliRunner().invoke(app, [*asked, "-"], input="small left effusion\n", catch_exceptions=False)
    assert piped.stdout == call(*asked, "small left effusion") and "effusion" not in piped.stdout


def test_mistakes_of_a_search_are_named(model_dir, tmp_path) -> None:
    for wrong, said in (
        ([], "either --text or --image"),
        (["--text", "x", "--image", "y"], "either --text or --image"),
        (["--text", "x", "--among", "file"], "images or reports"),
        (["--text", "x"], "is no index: index.json is not there"),
    ):
        with pytest.raises(CxrflowError, match=said):
            call("search", model_dir, tmp_path, *wrong)
    (tmp_path / "torn.png").write_bytes(film_file(4)[:-40])
    images_dir, _ = write_studies(tmp_path)
    call("build-index", model_dir, tmp_path / "index", "--images-dir", images_dir)
    with pytest.raises(CxrflowError, match="The image is refused: .*UNREADABLE_IMAGE"):
        call("search", model_dir, tmp_path / "index", "--image", tmp_path / "torn.png")
