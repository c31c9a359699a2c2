"""Search over an index: exact, each study once, and nothing in a damaged or malicious index is believed."""

from __future__ import annotations

import json
import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import faiss
import numpy as np
import pytest
from safetensors.numpy import load_file, save_file
from serving_samples import (
    CLIMBING,
    NO_REPORT,
    STUDIES,
    TWO_IMAGES,
    make_model,
    make_searchable,
    report_of,
    rewritten,
    square,
    study_id,
    write_studies,
)

from cxrflow.clip.load import load_clip
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table, write_table
from cxrflow.serving.build_index import collect, write_index
from cxrflow.serving.index import FACTS, IMAGES, VECTORS, open_index
from cxrflow.serving.index import STUDIES as STUDIES_FILE
from cxrflow.serving.search import MOST_CHARACTERS, MOST_HITS, image_query, nearest, text_query


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_searchable(tmp_path_factory.mktemp("searchable"))


@pytest.fixture(scope="module")
def half(tmp_path_factory):
    return make_searchable(tmp_path_factory.mktemp("half"), "float16")


@pytest.fixture
def altered(made, tmp_path):
    """A copy of the index to damage, and the opening of it."""
    folder = tmp_path / "index"
    shutil.copytree(made.index_dir, folder)
    return folder, lambda: open_index(folder, made.model_dir)


def brute_force(index, query: np.ndarray, among: str, top: int) -> list[tuple[str, float]]:
    """The ten-line reference: every score, the best of each study, sorted."""
    vectors = load_file(index.folder / VECTORS)[among].astype(np.float64)
    scores = vectors @ query.astype(np.float64)
    studies = index.images["study"] if among == "images" else np.flatnonzero(index.studies["has_report"])
    best: dict[int, float] = {}
    for study, score in zip(studies, scores, strict=True):
        best[study] = max(score, best.get(study, -2.0))
    ranked = sorted(best.items(), key=lambda pair: -pair[1])[:top]
    return [(index.studies["study_id"].iat[study], score) for study, score in ranked]


@pytest.mark.parametrize("precision", ["float32", "float16"])
@pytest.mark.parametrize("among", ["images", "reports"])
@pytest.mark.parametrize("top", [1, 5, MOST_HITS])
def test_search_is_brute_force(request, precision, among, top) -> None:
    made = request.getfixturevalue("made" if precision == "float32" else "half")
    for query in (text_query(made.model, report_of(2)), image_query(made.model, square(4))):
        hits = nearest(made.index, query, among, top)
        expected = brute_force(made.index, query, among, top)
        assert [made.index.studies["study_id"].iat[hit.study] for hit in hits] == [study for study, _ in expected]
        np.testing.assert_allclose([hit.score for hit in hits], [score for _, score in expected], atol=1e-3)
        assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))


def test_an_image_and_a_report_of_the_index_find_themselves(made) -> None:
    first = nearest(made.index, image_query(made.model, square(4)), "images", 1)[0]
    assert first.score == pytest.approx(1, abs=1e-4)
    assert made.index.studies["study_id"].iat[first.study] == study_id(4)
    first = nearest(made.index, text_query(made.model, report_of(6)), "reports", 1)[0]
    assert first.score == pytest.approx(1, abs=1e-4) and made.index.report(first.study) == report_of(6)


def test_a_study_with_two_images_takes_one_place(made) -> None:
    hits = nearest(made.index, image_query(made.model, square(TWO_IMAGES)), "images", MOST_HITS)
    assert len(hits) == len({hit.study for hit in hits}) == STUDIES


def test_a_study_of_many_images_leaves_room_for_others(made) -> None:
    images = made.index.images.assign(study=np.array([0] * (STUDIES - 1) + [1, 2], np.int32))
    index = replace(made.index, images=images)
    for row in range(STUDIES - 1):
        query = load_file(made.index_dir / VECTORS)["images"][row]
        hits = nearest(index, query, "images", 3)
        assert sorted(hit.study for hit in hits) == [0, 1, 2]
        assert next(hit for hit in hits if hit.study == 0).image == row  # its nearest image, not its first


def test_equal_scores_are_answered_in_the_order_of_the_index(made) -> None:
    same = faiss.IndexFlatIP(made.index.facts.embed_dim)
    same.add(np.repeat(load_file(made.index_dir / VECTORS)["images"][:1], STUDIES + 1, axis=0))
    hits = nearest(replace(made.index, from_images=same), text_query(made.model, "effusion"), "images", STUDIES)
    assert [hit.study for hit in hits] == list(range(STUDIES))


def test_pictures_and_reports_are_those_of_their_study(made) -> None:
    index = made.index
    for number in range(STUDIES):
        study = int(index.studies.index[index.studies["study_id"] == study_id(number)][0])
        assert index.report(study) == (None if number == NO_REPORT else report_of(number))
        pictures = [index.picture(int(row)) for row in index.images_of(study)]
        assert len(pictures) == (2 if number == TWO_IMAGES else 1)
        shown = cv2.imdecode(np.frombuffer(pictures[0], np.uint8), cv2.IMREAD_UNCHANGED)
        assert np.abs(shown.astype(int) - square(number)).mean() < 4  # JPEG


def test_the_order_of_the_manifest_changes_nothing_and_pictures_are_shrunk(made, tmp_path) -> None:
    images_dir, _ = write_studies(tmp_path)
    manifest = read_table(images_dir / "manifest.parquet")
    write_table(manifest.sample(frac=1, random_state=3), images_dir / "manifest.parquet")
    collection = collect([images_dir], [made.reports], "all", "text")
    write_index(tmp_path / "index", made.model, made.model_dir, collection, picture_side=32)
    index = open_index(tmp_path / "index", made.model_dir)
    assert index.images.equals(made.index.images) and index.studies.equals(made.index.studies)
    assert (tmp_path / "index" / VECTORS).read_bytes() == (made.index_dir / VECTORS).read_bytes()
    picture = cv2.imdecode(np.frombuffer(index.picture(6), np.uint8), cv2.IMREAD_UNCHANGED)
    assert picture.shape == (32, 32)


def test_a_split_and_images_without_reports_can_be_indexed(made, tmp_path) -> None:
    collection = collect([made.images_dir], [], "test", "text")
    facts = write_index(tmp_path / "index", made.model, made.model_dir, collection)
    assert (facts.studies, facts.images, facts.reports) == (4, 4, 0)
    index = open_index(tmp_path / "index", made.model_dir)
    assert index.report(0) is None
    with pytest.raises(CxrflowError, match="has no reports to search among"):
        nearest(index, text_query(made.model, "effusion"), "reports", 3)
    with pytest.raises(CxrflowError, match="no stored image of split 'tset'"):
        collect([made.images_dir], [], "tset", "text")


def test_reports_are_read_from_the_column_their_dataset_was_trained_on(made, tmp_path) -> None:
    written_out = tmp_path / "reports.parquet"
    reports = read_table(made.reports)
    write_table(reports.assign(text_expanded=reports["text"] + " written out"), written_out)
    for columns, ending in (
        ({"sample": "text_expanded"}, " written out"),
        ("text_expanded", " written out"),
        ({"another": "text_expanded"}, ""),  # one that is not named: as written
    ):
        collection = collect([made.images_dir], [written_out], "all", columns)
        studies = collection.studies.set_index("study_id")
        assert studies["report"][study_id(2)] == report_of(2) + ending
        assert studies["report"][study_id(NO_REPORT)] is None
    model = replace(
        made.model, config=made.model.config | {"text": made.model.config["text"] | {"report_text": columns}}
    )
    facts = write_index(tmp_path / "index", model, made.model_dir, collection)
    assert facts.report_text == columns and open_index(tmp_path / "index", made.model_dir).facts == facts


def test_a_blank_report_is_none(made, tmp_path) -> None:
    reports = read_table(made.reports)
    reports.loc[reports["study_id"] == study_id(2), "text"] = " \n"
    write_table(reports, tmp_path / "reports.parquet")
    studies = collect([made.images_dir], [tmp_path / "reports.parquet"], "all", "text").studies.set_index("study_id")
    assert studies["report"][study_id(2)] is None and studies["report"][study_id(4)] == report_of(4)


def test_reports_of_other_studies_are_a_mistake_and_no_empty_index(made, tmp_path) -> None:
    write_table(read_table(made.reports).assign(dataset="another"), tmp_path / "reports.parquet")
    with pytest.raises(CxrflowError, match=r"no study of the images has a report in .*reports\.parquet"):
        collect([made.images_dir], [tmp_path / "reports.parquet"], "all", "text")


def test_what_is_listed_twice_is_refused(made) -> None:
    with pytest.raises(CxrflowError, match="an image is listed twice"):
        collect([made.images_dir, made.images_dir], [], "all", "text")
    with pytest.raises(CxrflowError, match="a study's report is listed twice"):
        collect([made.images_dir], [made.reports, made.reports], "all", "text")


def test_an_index_is_for_its_owner_alone(made) -> None:
    assert {path.stat().st_mode & 0o077 for path in made.index_dir.iterdir()} == {0}


def test_the_same_studies_give_the_same_bytes(made, tmp_path) -> None:
    collection = collect([made.images_dir], [made.reports], "all", "text")
    write_index(tmp_path / "again", made.model, made.model_dir, collection)
    for name in (FACTS, VECTORS, IMAGES, STUDIES_FILE):
        assert (tmp_path / "again" / name).read_bytes() == (made.index_dir / name).read_bytes(), name


def test_queries_that_cannot_be_answered_say_why(made) -> None:
    for text, said in (("  ", "is empty"), ("x" * (MOST_CHARACTERS + 1), "more than 4000")):
        with pytest.raises(CxrflowError, match=said):
            text_query(made.model, text)
    with pytest.raises(CxrflowError, match="from 1 to 100"):
        nearest(made.index, text_query(made.model, "effusion"), "images", 101)
    with pytest.raises(CxrflowError, match="not finite numbers"):
        nearest(made.index, np.full(32, np.nan, np.float32), "images", 3)


def test_an_index_of_another_model_is_refused(made, tmp_path) -> None:
    with pytest.raises(CxrflowError, match="was made with another model"):
        open_index(made.index_dir, make_model(tmp_path / "other", seed=1))


def test_files_that_do_not_fit_each_other_are_refused(altered, made) -> None:
    folder, opening = altered
    vectors = load_file(folder / VECTORS)
    save_file({**vectors, "images": vectors["images"][:-1]}, folder / VECTORS)
    with pytest.raises(CxrflowError, match="number of vectors"):
        opening()
    save_file({**vectors, "images": vectors["images"] * np.float32(50)}, folder / VECTORS)
    with pytest.raises(CxrflowError, match="not of length 1"):
        opening()
    save_file({**vectors, "images": np.full_like(vectors["images"], np.nan)}, folder / VECTORS)
    with pytest.raises(CxrflowError, match="not of length 1"):
        opening()
    save_file(vectors, folder / VECTORS)


def test_tables_that_do_not_fit_the_vectors_are_refused(altered, made) -> None:
    folder, opening = altered
    study = made.index.images["study"].tolist()
    for places in ([number + 1 for number in study], [-1, *study[1:]], study[::-1]):
        rewritten(folder / IMAGES, study=places)
        with pytest.raises(CxrflowError, match="studies of the images"):
            opening()
    rewritten(folder / IMAGES, study=study, view=[None] * len(study))
    with pytest.raises(CxrflowError, match="empty cells"):
        opening()
    rewritten(folder / IMAGES, view=["PA"] * len(study))
    rewritten(folder / STUDIES_FILE, has_report=[True] * STUDIES)
    with pytest.raises(CxrflowError, match="number of reports"):
        opening()


def test_a_pickle_in_the_place_of_vectors_or_tables_is_not_run(altered, tmp_path) -> None:
    folder, opening = altered
    for name in (VECTORS, IMAGES, STUDIES_FILE, FACTS):
        before = (folder / name).read_bytes()
        (folder / name).write_bytes(pickle.dumps(Touching(tmp_path / "run")))
        with pytest.raises(CxrflowError, match="damaged"):
            opening()
        assert not (tmp_path / "run").exists()
        (folder / name).write_bytes(before)
    opening()


class Touching:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return (Path.touch, (self.path,))


@pytest.mark.parametrize("name", [FACTS, VECTORS, IMAGES, STUDIES_FILE])
def test_a_link_out_of_the_index_is_refused(altered, tmp_path, name) -> None:
    folder, opening = altered
    (folder / name).rename(tmp_path / name)
    (folder / name).symlink_to(tmp_path / name)
    with pytest.raises(CxrflowError, match=f"{name} is a link"):
        opening()


def test_unknown_keys_and_other_formats_are_refused(altered) -> None:
    folder, opening = altered
    facts = json.loads((folder / FACTS).read_text())
    for changed in ({"schema_version": 2}, {"surprise": 1}):
        (folder / FACTS).write_text(json.dumps(facts | changed))
        with pytest.raises(CxrflowError, match="damaged"):
            opening()


def test_a_manifest_cannot_name_a_shard_elsewhere(tmp_path) -> None:
    images_dir, _ = write_studies(tmp_path)
    manifest = read_table(images_dir / "manifest.parquet")
    write_table(manifest.assign(shard="../images/shard-0000.tar"), images_dir / "manifest.parquet")
    with pytest.raises(CxrflowError, match="outside its folder"):
        collect([images_dir], [], "all", "text")


def test_an_identifier_that_looks_like_a_path_is_only_a_name(made, tmp_path) -> None:
    row = int(made.index.studies.index[made.index.studies["study_id"] == study_id(CLIMBING)][0])
    assert made.index.report(row) == report_of(CLIMBING)
    for beyond in (-1, len(made.index.images), 10**9):
        with pytest.raises(IndexError):
            made.index.picture(beyond)


def test_what_was_searched_for_is_nowhere_on_the_disk(made, tmp_path, capfd) -> None:
    nearest(made.index, text_query(load_clip(made.model_dir), "unheard-of finding"), "images", 3)
    said = "".join(capfd.readouterr())
    assert "unheard-of" not in said
    assert not any(b"unheard-of" in path.read_bytes() for path in made.index_dir.iterdir())
