"""Chunks, their collection and the commands: nothing is lost, nothing depends on the machine."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import images_dying
import numpy as np
import pandas as pd
import pytest
from images_files import chest, dicom_bytes, encapsulated, png, radiograph
from pydicom.uid import JPEGLSLossless
from typer.testing import CliRunner

from cxrflow.config.images import ImagesOptions
from cxrflow.datasets import table
from cxrflow.datasets.pseudonym_key import VARIABLE, key_id
from cxrflow.datasets.pseudonyms import pseudonym
from cxrflow.errors import CxrflowError
from cxrflow.images.codes import CODES, DecoderMissing
from cxrflow.images.collect import LISTING_CODES, check_limits, collect
from cxrflow.images.commands import app
from cxrflow.images.folder import index_folder, read_index_table
from cxrflow.images.ingest import ingest_chunk
from cxrflow.images.ingest_file import ingest_file
from cxrflow.images.load import iterate_shards, load_images
from cxrflow.images.quarantine import read_quarantine
from cxrflow.images.tables import MANIFEST_TYPES, QUARANTINE_TYPES, typed_frame
from cxrflow.io.shards import read_shard
from cxrflow.io.tables import read_table, write_table
from cxrflow.reports import prepare

CONTRACT = [
    *("dataset", "institution", "subject_id", "study_id", "image_id", "sop_hash", "shard", "split", "split_source"),
    *("view", "view_source", "study_datetime"),
    *("source_path", "source_sha256", "pixel_sha256", "phash", "rows", "columns", "bits_stored", "photometric"),
    *("transfer_syntax", "decoder", "normaliser", "burned_in", "qc_flags", "used", "unused_reason", "ingest_version"),
]
SECRETS = ("Doe", "MRN77", "ACC77", "20200102", "2020-01", "Mercy", "1.2.3.")


@pytest.fixture
def dataset(tmp_path) -> tuple[Path, pd.DataFrame]:
    """Seven images of four studies, among them a lateral, a compressed one, a PNG, an empty file and one not there."""
    root = tmp_path / "raw"
    files = {
        "a-pa": dicom_bytes(radiograph(chest(seed=1))),
        "a-lat": dicom_bytes(radiograph(chest(seed=2), ViewPosition="LL")),
        "b-ap": dicom_bytes(radiograph(chest(seed=3), ViewPosition="AP"), JPEGLSLossless),
        "b-png": png(chest(seed=4, bits=8)),
        "c-pa": dicom_bytes(radiograph(chest(seed=5))),
        "c-empty": b"",
    }
    root.mkdir()
    rows = []
    for image_id in [*files, "d-gone"]:
        path = f"{image_id}{'.png' if image_id == 'b-png' else '.dcm'}"
        if image_id in files:
            (root / path).write_bytes(files[image_id])
        rows.append(("d", f"p{image_id[0]}", f"s{image_id[0]}", image_id, path, "", "train", int(image_id > "b-png")))
    return root, pd.DataFrame(
        rows, columns=["dataset", "subject_id", "study_id", "image_id", "path", "view", "split", "chunk"]
    )


def _run(*arguments) -> str:
    result = CliRunner().invoke(app, [str(a) for a in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_result_does_not_depend_on_the_number_of_processes(dataset, tmp_path):
    root, index = dataset
    shards, frames = [], []
    for threads in (1, 2, 3):
        shard = tmp_path / str(threads) / "shard-0.tar"
        frames.append(ingest_chunk(index, root, shard, ImagesOptions(), threads))
        shards.append(shard.read_bytes())
    assert shards[0] == shards[1] == shards[2]
    for others in frames[1:]:
        for one, two in zip(frames[0], others, strict=True):
            pd.testing.assert_frame_equal(one, two)
    shuffled = ingest_chunk(index.sample(frac=1, random_state=3), root, shard, ImagesOptions(), 1)
    assert shard.read_bytes() == shards[0]
    pd.testing.assert_frame_equal(shuffled[0], frames[0][0])


def test_every_row_ends_in_exactly_one_table(dataset, tmp_path):
    root, index = dataset
    manifest, quarantine = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    assert sorted([*manifest["image_id"], *quarantine["image_id"]]) == sorted(index["image_id"])
    assert dict(zip(quarantine["image_id"], quarantine["code"], strict=True)) == {
        "c-empty": "EMPTY_FILE",
        "d-gone": "MISSING_FILE",
    }


def test_views_outside_the_policy_stay_in_the_manifest_without_pixels(dataset, tmp_path):
    root, index = dataset
    manifest, _ = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    lateral = manifest.set_index("image_id").loc["a-lat"]
    assert (lateral["view"], lateral["used"], lateral["unused_reason"], lateral["shard"]) == (
        "LATERAL", False, "view_policy", "",
    )  # fmt: skip
    stored = [key for key, _ in read_shard(tmp_path / "shard-0.tar")]
    assert stored == ["a-pa", "b-ap", "b-png", "c-pa"] == list(manifest.loc[manifest["used"], "image_id"])


def test_what_is_refused_does_not_depend_on_the_view_policy(dataset, tmp_path):
    root, index = dataset
    (root / "a-lat.dcm").write_bytes(dicom_bytes(radiograph(np.full((260, 220), 9, np.uint16), ViewPosition="LL")))
    tables = [
        ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions(views=views))[1]
        for views in (("PA",), ("PA", "AP", "LATERAL", "UNKNOWN"))
    ]
    pd.testing.assert_frame_equal(*tables)
    assert "a-lat" in set(tables[0]["image_id"])


def test_the_manifest_is_an_allow_list(dataset, tmp_path):
    root, index = dataset
    manifest, _ = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    assert list(manifest.columns) == CONTRACT
    written = manifest.to_csv()
    assert not any(secret in written for secret in SECRETS)


def test_tables_keep_their_types_without_rows(tmp_path):
    for types in (MANIFEST_TYPES, QUARANTINE_TYPES):
        write_table(typed_frame([], types), tmp_path / "t.parquet")
        read = read_table(tmp_path / "t.parquet")
        assert {name: str(dtype) for name, dtype in read.dtypes.items()} == types


def test_images_come_back_in_the_order_asked_for(dataset, tmp_path):
    root, index = dataset
    parts = [
        ingest_chunk(index[index["chunk"] == n], root, tmp_path / f"shard-{n}.tar", ImagesOptions())[0] for n in (0, 1)
    ]
    manifest = pd.concat(parts)
    images = load_images(tmp_path, manifest, ["c-pa", "a-pa", "c-pa"])
    assert images.shape == (3, 256, 256) and images.dtype == np.uint8
    assert np.array_equal(images[0], images[2]) and not np.array_equal(images[0], images[1])
    again = {
        i: image for _, ids, pixels in iterate_shards(tmp_path, manifest) for i, image in zip(ids, pixels, strict=True)
    }
    assert set(again) == {"a-pa", "b-ap", "b-png", "c-pa"} and np.array_equal(again["a-pa"], images[1])


def test_loading_what_is_not_stored_names_it(dataset, tmp_path):
    root, index = dataset
    manifest, _ = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    with pytest.raises(CxrflowError, match="a-lat"):
        load_images(tmp_path, manifest, ["a-pa", "a-lat"])
    with pytest.raises(CxrflowError, match="lacks 1 images.*zz"):
        extra = manifest[manifest["image_id"] == "a-pa"].assign(image_id="zz")
        load_images(tmp_path, pd.concat([manifest, extra]), ["zz"])


def test_an_index_that_is_wrong_stops_before_reading(dataset, tmp_path):
    root, index = dataset
    for wrong, said in (
        (pd.concat([index, index[:1]]), "twice"),
        (index.assign(path="../x.dcm"), "leave"),
        (index.drop(columns="view"), "no column view"),
    ):
        with pytest.raises(CxrflowError, match=said):
            ingest_chunk(wrong, root, tmp_path / "s.tar", ImagesOptions())
    assert not (tmp_path / "s.tar").exists()


def test_collecting_checks_that_no_image_is_lost_or_doubled(dataset, tmp_path):
    root, index = dataset
    parts = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    options = ImagesOptions()
    collect(index, None, parts, options)
    with pytest.raises(CxrflowError, match="2 images are in neither"):
        collect(index, None, parts[:1], options)
    with pytest.raises(CxrflowError, match="more than one"):
        collect(index, None, [*parts, parts[1]], options)
    with pytest.raises(CxrflowError, match="not in the index"):
        collect(index[1:], None, parts, options)


def test_one_image_per_study_is_the_best_view(dataset, tmp_path):
    root, index = dataset
    options = ImagesOptions(views=("AP", "LATERAL", "PA", "UNKNOWN"), per_study="one")
    manifest, _ = collect(index, None, ingest_chunk(index, root, tmp_path / "shard-0.tar", options), options)
    assert list(manifest.loc[manifest["used"], "image_id"]) == ["a-lat", "b-ap", "c-pa"]
    assert set(manifest.loc[~manifest["used"], "unused_reason"]) == {"one_per_study"}


def test_a_copy_inside_a_study_is_refused_a_copy_in_another_study_is_not(dataset, tmp_path):
    root, index = dataset
    original = (root / "a-pa.dcm").read_bytes()
    for copy in ("b-ap.dcm", "a-lat.dcm"):
        (root / copy).write_bytes(original)
    index.loc[index["image_id"] == "a-lat", "view"] = "LATERAL"  # not used, so the other one is kept
    parts = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    manifest, quarantine = collect(index, None, parts, ImagesOptions())
    double = quarantine[quarantine["code"] == "DUPLICATE_PIXELS"]
    assert list(double["image_id"]) == ["a-lat"] and "a-pa" in double["message"].iloc[0]
    assert "b-ap" in set(manifest["image_id"])


def test_another_version_of_an_image_of_a_study_is_refused_unless_its_uid_names_nothing(dataset, tmp_path):
    root, index = dataset
    original, windowed = radiograph(chest(seed=1)), radiograph(chest(seed=1) // 2)
    windowed.SOPInstanceUID = original.SOPInstanceUID
    (root / "a-lat.dcm").write_bytes(dicom_bytes(windowed))
    parts = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    manifest, quarantine = collect(index, None, parts, ImagesOptions())
    double = quarantine[quarantine["code"] == "DUPLICATE_SOP"]
    assert list(double["image_id"]) == ["a-pa"] and double["message"].iloc[0] == "same SOP Instance UID as a-lat"
    assert list(double["path"]) == ["a-pa.dcm"] and (manifest["qc_flags"] == "").all()
    other = radiograph(chest(seed=5))
    other.SOPInstanceUID = original.SOPInstanceUID  # as a de-identification that writes one UID into every file
    (root / "c-pa.dcm").write_bytes(dicom_bytes(other))
    parts = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    manifest, quarantine = collect(index, None, parts, ImagesOptions())
    assert "DUPLICATE_SOP" not in set(quarantine["code"])
    assert set(manifest.loc[manifest["qc_flags"] == "SHARED_SOP", "image_id"]) == {"a-pa", "a-lat", "c-pa"}


def test_pixels_and_uid_of_a_copy_are_one_refusal(dataset, tmp_path):
    root, index = dataset
    (root / "a-lat.dcm").write_bytes((root / "a-pa.dcm").read_bytes())
    parts = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    _, quarantine = collect(index, None, parts, ImagesOptions())
    assert quarantine.loc[quarantine["image_id"].str.startswith("a-"), "code"].tolist() == ["DUPLICATE_PIXELS"]


def _refused(code: str, count: int) -> pd.DataFrame:
    rows = [dict.fromkeys(QUARANTINE_TYPES, "x") | {"stage": "images", "code": code} for _ in range(count)]
    return typed_frame(rows, QUARANTINE_TYPES)


@pytest.mark.parametrize(
    ("limits", "count", "said"),
    [
        ({"NOT_DICOM": 3}, 3, None),
        ({"NOT_DICOM": 3}, 4, "NOT_DICOM: 4 of 100 images refused, at most 3 allowed"),
        ({"NOT_DICOM": 0}, 1, "NOT_DICOM: 1 of 100"),
        ({"NOT_DICOM": 0.05}, 5, None),
        ({"NOT_DICOM": 0.05}, 6, r"NOT_DICOM: 6 of 100 images refused, at most 5 \(5.00% of the images\)"),
        ({"default": 2}, 3, "NOT_DICOM: 3"),
        ({"default": 2, "NOT_DICOM": 1.0}, 90, None),
        ({"total": 0.1, "NOT_DICOM": 1.0}, 11, "total: 11"),
        ({}, 99, None),
    ],
)
def test_a_limit_that_is_passed_is_named_with_code_count_and_limit(limits, count, said):
    options = ImagesOptions(quarantine_limits=limits)
    if said is None:
        check_limits(_refused("NOT_DICOM", count), 100, options, "set")
    else:
        with pytest.raises(CxrflowError, match=said):
            check_limits(_refused("NOT_DICOM", count), 100, options, "set")


def test_what_the_listing_refused_is_kept_and_counts():
    codes = {"MISSING_ID": 30, "MISSING_FILE": 20, "EXCLUDED": 40, "DUPLICATE_ID": 25, "NO_REPORT": 60}
    problems = pd.concat([_refused(code, count).assign(stage="index") for code, count in codes.items()])
    empty = pd.DataFrame({"image_id": [], "path": []}, dtype="str")
    _, quarantine = collect(empty, problems, [], ImagesOptions())
    assert quarantine["code"].value_counts().to_dict() == codes
    quarantine = pd.concat([quarantine, _refused("MISSING_FILE", 5)])

    def check(**limits) -> None:
        check_limits(quarantine, 85, ImagesOptions(quarantine_limits=limits), "set")

    check(total=55, MISSING_ID=30, default=25)
    for limits, said in (
        ({"MISSING_ID": 29}, "MISSING_ID: 30 of 200 images"),
        ({"MISSING_FILE": 0.12}, "MISSING_FILE: 25 of 200"),
        ({"default": 24, "MISSING_ID": 30}, "MISSING_FILE: 25"),
        ({"EXCLUDED": 39}, "EXCLUDED: 40"),
        ({"total": 54}, "total: 55 of 200"),
    ):
        with pytest.raises(CxrflowError, match=said):
            check(**limits)


def test_every_code_of_a_listing_has_a_limit_here_or_in_the_reports_stage():
    of_reports = {"NO_REPORT", "EMPTY_REPORT", "UNREADABLE_REPORT"}
    assert set(LISTING_CODES) == set(table.CODES) - of_reports and of_reports <= set(prepare.CODES)


def test_the_rule_commands_pass_tables_on(dataset, tmp_path):
    root, index = dataset
    write_table(index, tmp_path / "index.parquet")
    write_table(typed_frame([], QUARANTINE_TYPES), tmp_path / "problems.parquet")
    out = tmp_path / "out"
    for n in (0, 1):
        said = _run(
            "ingest-chunk", tmp_path / "index.parquet", "--root", root, "--chunk", n, "--shard", out / f"shard-{n}.tar",
            "--manifest", out / f"parts/{n}.parquet", "--quarantine", out / f"parts/{n}.quarantine.parquet",
            "--threads", 2,
        )  # fmt: skip
    assert "chunk 1: 3 images, 1 stored, 2 refused" in said
    parts = [out / f"parts/{n}{kind}.parquet" for kind in ("", ".quarantine") for n in (0, 1)]
    collecting = [
        "collect-images", "--index", tmp_path / "index.parquet", "--problems", tmp_path / "problems.parquet",
        "--collected", out / "collected.parquet", "--quarantine", out / "quarantine.parquet",
    ]  # fmt: skip
    with pytest.raises(CxrflowError, match="EMPTY_FILE: 1 of 7"):
        _run(*collecting, *parts)
    assert not (out / "collected.parquet").exists()
    said = _run(*collecting, "--options", json.dumps({"quarantine_limits": {"total": 2}}), *parts)
    assert "5 images accepted: 4 used, 1 left out by view_policy" in said
    assert CODES["MISSING_FILE"] in said
    assert set(read_table(out / "collected.parquet")["shard"]) == {"", "shard-0.tar", "shard-1.tar"}
    assert json.loads((out / "collected.parquet.manifest.json").read_text())["facts"] == {
        "images": 5, "refused": 2, "flags": {},
    }  # fmt: skip
    said = _run("quarantine", out, "--files")
    assert "2 in quarantine" in said and "MISSING_FILE\td-gone.dcm" in said


def test_own_files_give_no_path_no_date_but_the_year_and_keyed_hashes(dataset, tmp_path, monkeypatch):
    root, index = dataset
    write_table(index, tmp_path / "index.parquet")
    made = {}
    for flag in ("--no-pseudonyms", "--pseudonyms"):
        out = tmp_path / flag
        places = [v for name in ("shard", "manifest", "quarantine") for v in (f"--{name}", out / name)]
        command = ["ingest-chunk", tmp_path / "index.parquet", "--root", root, "--chunk", 0, *places, flag]
        if flag == "--pseudonyms":
            with pytest.raises(CxrflowError, match=f"{VARIABLE} is not set"):
                _run(*command)
            monkeypatch.setenv(VARIABLE, "k" * 40)
        _run(*command)
        made[flag] = read_table(out / "manifest").set_index("image_id")
    told, hidden = made.values()
    hidden_columns = ["institution", "sop_hash", "study_datetime", "source_path"]
    pd.testing.assert_frame_equal(told.drop(columns=hidden_columns), hidden.drop(columns=hidden_columns))
    assert told.loc["a-pa", "study_datetime"] == "2020-01-02T10:15:30" and told.loc["a-pa", "source_path"] == "a-pa.dcm"
    assert hidden.loc["a-pa", "study_datetime"] == "2020" and hidden.loc["a-pa", "source_path"] == ""
    assert hidden.loc["a-pa", "institution"] == pseudonym("MERCY HOSPITAL", "InstitutionName", b"k" * 40)
    assert hidden["institution"].nunique() == told["institution"].nunique() == 2  # a PNG has none
    assert not set(hidden["sop_hash"]) & set(told["sop_hash"]) - {""} and told["sop_hash"].str.len().max() == 20
    written = (tmp_path / "--pseudonyms" / "manifest.manifest.json").read_text() + hidden.to_csv()
    assert not [secret for secret in (*SECRETS, "k" * 40) if secret in written]
    assert key_id({VARIABLE: "k" * 40}) in written


def test_a_refusal_tells_what_failed_and_of_which_kind_of_file_and_names_nobody(dataset, tmp_path):
    root, index = dataset
    spoilt = bytearray(dicom_bytes(radiograph(chest(seed=3), ViewPosition="AP"), JPEGLSLossless))
    start = spoilt.rindex(b"\xff\xda") + 40
    spoilt[start : start + 400] = b"\xff\xff" * 200
    (root / "b-ap.dcm").write_bytes(spoilt)
    (root / "c-pa.dcm").write_bytes(dicom_bytes(radiograph(Modality="MRN77", ViewPosition="Doe^Jane")))
    (root / "b-png.png").write_bytes(png(chest(bits=8))[:-30])
    _, quarantine = ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions())
    rows = quarantine.set_index("image_id")
    assert rows.loc["b-ap", "code"] == "DECODE_FAILED" and rows.loc["b-ap", "exception"].endswith("Error")
    assert rows.loc["b-ap", "tags"] == (
        "SOPClassUID=ComputedRadiographyImageStorage Modality=CR PhotometricInterpretation=MONOCHROME2 "
        "SamplesPerPixel=1 Rows=260 Columns=220 BitsAllocated=16 BitsStored=12 TransferSyntaxUID=JPEGLSLossless"
    )
    assert "Modality=?" in rows.loc["c-pa", "tags"] and rows.loc["c-pa", "exception"] == ""
    assert rows.loc["b-png", "tags"] == "" and rows.loc["d-gone", "source_sha256"] == ""
    for image_id in ("b-ap", "c-pa"):
        digest = hashlib.sha256((root / f"{image_id}.dcm").read_bytes()).hexdigest()
        assert rows.loc[image_id, "source_sha256"] == digest
    assert not any(secret.upper() in quarantine.to_csv().upper() for secret in SECRETS)


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_a_file_that_ends_or_holds_its_process_is_refused_and_the_others_are_not_touched(
    threads, dataset, tmp_path, monkeypatch
):
    root, index = dataset
    index = index[index["image_id"] != "d-gone"]
    options = ImagesOptions(seconds_per_file=1, megabytes_per_file=500)
    monkeypatch.setattr("cxrflow.images.ingest.ingest_file", images_dying.some_are_refused)
    expected = *ingest_chunk(index, root, tmp_path / "shard-0.tar", options), (tmp_path / "shard-0.tar").read_bytes()
    monkeypatch.setattr("cxrflow.images.ingest.ingest_file", images_dying.some_end_their_process)
    made = (
        *ingest_chunk(index, root, tmp_path / "shard-0.tar", options, threads),
        (tmp_path / "shard-0.tar").read_bytes(),
    )
    for one, two in zip(expected[:2], made[:2], strict=True):
        pd.testing.assert_frame_equal(one, two)
    assert made[2] == expected[2] and list(made[0]["image_id"]) == ["a-pa"]
    assert list(made[1]["code"]) == ["DECODER_CRASH", "DECODER_CRASH", "TIMEOUT", "EMPTY_FILE", "TOO_LARGE"]


@pytest.mark.parametrize("threads", [1, 2])
def test_a_missing_decoder_stops_the_chunk_from_any_process(threads, dataset, tmp_path):
    root, index = dataset
    mpeg = encapsulated(radiograph(chest()), b"\x00\x00\x01\xb3" + bytes(40), "1.2.840.10008.1.2.4.100")
    (root / "b-ap.dcm").write_bytes(mpeg)
    with pytest.raises(
        DecoderMissing, match="^DECODER_MISSING: no decoder is pinned for transfer syntax MPEG2MPML"
    ) as error:
        ingest_chunk(index, root, tmp_path / "shard-0.tar", ImagesOptions(), threads)
    assert not hasattr(error.value, "known"), "no header of a patient travels with it"
    assert list(tmp_path.glob("*shard*")) == []


def test_the_processes_that_read_images_do_not_import_pandas():
    """It would take more memory of each than a film of 2,500 x 3,000 px does."""
    imported = "import sys, cxrflow.images.ingest_file; print('pandas' in sys.modules, 'pydicom' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", imported], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_an_error_nobody_foresaw_is_the_files_and_its_words_are_not_repeated(dataset, tmp_path, monkeypatch):
    root, _ = dataset

    def broken(*_):
        raise ZeroDivisionError("Doe^Jane")

    monkeypatch.setattr("cxrflow.images.ingest_file.normalise", broken)
    row = {"dataset": "d", "subject_id": "p", "study_id": "s", "image_id": "i", "view": "", "split": ""}
    refused = ingest_file(row | {"path": "a-pa.dcm"}, root, ImagesOptions()).quarantine
    assert (refused["code"], refused["exception"]) == ("UNFORESEEN_ERROR", "ZeroDivisionError")
    assert refused["message"].startswith("in broken, test_images_ingest.py line ") and "Modality=CR" in refused["tags"]
    assert "Doe" not in str(refused)


def test_a_digest_is_taken_from_the_verification_as_long_as_the_file_is_as_it_was(dataset, tmp_path):
    root, index = dataset
    write_table(index.assign(chunk=0), tmp_path / "index.parquet")
    known = pd.DataFrame({"path": index["path"].iloc[:6], "sha256": "f" * 64})
    stats = [(root / path).stat() for path in known["path"]]
    known = known.assign(bytes=[s.st_size for s in stats], mtime_ns=[s.st_mtime_ns for s in stats], checked="publisher")
    known.loc[known["path"] == "a-lat.dcm", "sha256"] = ""  # unpacked from an archive: verified, not digested
    record = tmp_path / "verified.json"
    record.write_text("{}")
    write_table(known, tmp_path / "verified.parquet")
    other = dicom_bytes(radiograph(chest(seed=11)))
    assert len(other) == (root / "c-pa.dcm").stat().st_size
    (root / "c-pa.dcm").write_bytes(other)  # as long as before, a newer time
    (root / "b-png.png").write_bytes(png(chest(seed=12, bits=8)))
    os.utime(root / "b-png.png", ns=(stats[3].st_atime_ns, stats[3].st_mtime_ns))  # another length, the same time
    out = {}
    for name in ("plain", "verified"):
        places = [v for kind in ("shard", "manifest", "quarantine") for v in (f"--{kind}", tmp_path / name / kind)]
        told = ["--verified", record] if name == "verified" else []
        _run("ingest-chunk", tmp_path / "index.parquet", "--root", root, "--chunk", 0, *places, *told)
        out[name] = read_table(tmp_path / name / "manifest").set_index("image_id")
    digests = out["verified"]["source_sha256"]
    assert (digests[["a-pa", "b-ap"]] == "f" * 64).all()
    read = ["a-lat", "b-png", "c-pa"]
    assert digests[read].tolist() == [hashlib.sha256((root / path).read_bytes()).hexdigest() for path in
                                      index.set_index("image_id").loc[read, "path"]]  # fmt: skip
    pd.testing.assert_frame_equal(*(frame.drop(columns="source_sha256") for frame in out.values()))
    assert (tmp_path / "plain" / "shard").read_bytes() == (tmp_path / "verified" / "shard").read_bytes()


def test_a_chunk_without_images_is_an_empty_shard_and_empty_tables(dataset, tmp_path):
    """With more chunks than images, as of a small subset, some hold none."""
    root, index = dataset
    write_table(index, tmp_path / "index.parquet")
    places = [v for name in ("shard", "manifest", "quarantine") for v in (f"--{name}", tmp_path / name)]
    said = _run("ingest-chunk", tmp_path / "index.parquet", "--root", root, "--chunk", 9, *places)
    assert "chunk 9: 0 images, 0 stored, 0 refused" in said
    assert read_table(tmp_path / "manifest").empty and read_table(tmp_path / "quarantine").empty
    with tarfile.open(tmp_path / "shard") as shard:
        assert shard.getnames() == []


def test_an_unknown_option_is_an_error_that_helps(dataset, tmp_path):
    root, _ = dataset
    with pytest.raises(CxrflowError, match="did you mean 'size'"):
        _run("ingest", root, tmp_path / "o", "--options", '{"sizes": 224}')


def test_a_folder_without_table_is_ingested_with_names_from_paths(dataset, tmp_path):
    root, _ = dataset
    (root / "sub dir").mkdir()
    (root / "sub dir" / "x.dcm").write_bytes(dicom_bytes(radiograph(chest(seed=9))))
    (root / "IM0001").write_bytes(dicom_bytes(radiograph(chest(seed=10))))
    for other in ("README.md", "report.txt", ".hidden.dcm"):
        (root / other).write_bytes(b"x")
    out = tmp_path / "out"
    said = _run("ingest", root, out, "--per-shard", 3)
    assert "1 .md, 1 .txt" in said and "EMPTY_FILE" in said
    manifest, quarantine = read_table(out / "manifest.parquet"), read_table(out / "quarantine.parquet")
    assert len(manifest) == 7 and len(quarantine) == 1
    assert manifest["image_id"].str.fullmatch("[A-Za-z0-9_-]+").all() and manifest["image_id"].is_unique
    assert {"IM0001", "a-pa"} <= set(manifest["image_id"])
    assert sorted(p.name for p in out.glob("*.tar")) == ["shard-0000.tar", "shard-0001.tar", "shard-0002.tar"]
    before = {p.name: p.read_bytes() for p in out.glob("*.tar")}
    _run("ingest", root, out, "--threads", 2)
    assert [p.name for p in out.glob("*.tar")] == ["shard-0000.tar"], "shards of an earlier run would be read as data"
    _run("ingest", root, out, "--per-shard", 3, "--threads", 2)
    assert {p.name: p.read_bytes() for p in out.glob("*.tar")} == before


def test_a_table_gives_a_folder_its_studies_and_views(dataset, tmp_path):
    root, index = dataset
    index.drop(columns=["dataset", "chunk", "split"]).assign(view="PA").to_csv(tmp_path / "t.csv", index=False)
    _run("ingest", root, tmp_path / "out", "--table", tmp_path / "t.csv", "--dataset", "mine")
    manifest = read_table(tmp_path / "out" / "manifest.parquet")
    assert set(manifest["dataset"]) == {"mine"} and set(manifest["view_source"]) == {"table"}
    assert set(manifest["study_id"]) == {"sa", "sb", "sc"}
    blank = index[["path", "image_id", "study_id"]].assign(subject_id="")
    blank.loc[index["study_id"] == "sa", "study_id"] = ""
    blank.to_csv(tmp_path / "t.csv", index=False)
    told = read_index_table(tmp_path / "t.csv", "mine").set_index("image_id")
    assert told.loc[["a-pa", "a-lat", "b-ap"], "study_id"].tolist() == ["a-pa", "a-lat", "sb"]
    assert (told["subject_id"] == told["study_id"]).all(), "nobody is one patient for having no number"
    blank.assign(image_id="").to_csv(tmp_path / "t.csv", index=False)
    with pytest.raises(CxrflowError, match="7 rows have no image_id"):
        read_index_table(tmp_path / "t.csv", "mine")
    (tmp_path / "t.csv").write_text("file,image_id\n")
    with pytest.raises(CxrflowError, match="no column 'path'"):
        _run("ingest", root, tmp_path / "out", "--table", tmp_path / "t.csv")


def test_a_folder_without_images_is_an_error(tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(CxrflowError, match="holds no DICOM"):
        index_folder(tmp_path, "d")
    with pytest.raises(CxrflowError, match="is no folder"):
        index_folder(tmp_path / "absent", "d")


def test_limits_given_with_a_folder_are_kept(dataset, tmp_path):
    root, _ = dataset
    with pytest.raises(CxrflowError, match="EMPTY_FILE: 1"):
        _run("ingest", root, tmp_path / "out", "--options", '{"quarantine_limits": {"EMPTY_FILE": 0}}')
    assert (tmp_path / "out" / "quarantine.parquet").exists(), "what was refused can be looked at"


def test_refusals_of_a_stopped_stage_are_found_beside_collected_tables_of_others(tmp_path):
    def table(path, code):
        row = dict.fromkeys(QUARANTINE_TYPES, "") | {"dataset": "own", "stage": "s", "code": code}
        write_table(typed_frame([row], QUARANTINE_TYPES), tmp_path / path)

    table("images/own/parts/0000.quarantine.parquet", "UNREADABLE_IMAGE")  # collecting stopped: too many
    table("reports/own/quarantine.parquet", "EMPTY_REPORT")
    write_table(typed_frame([], QUARANTINE_TYPES), tmp_path / "images" / "quarantine.parquet")  # of the division
    assert sorted(read_quarantine(tmp_path)["code"]) == ["EMPTY_REPORT", "UNREADABLE_IMAGE"]
    table("images/own/quarantine.parquet", "UNREADABLE_IMAGE")
    assert sorted(read_quarantine(tmp_path)["code"]) == ["EMPTY_REPORT", "UNREADABLE_IMAGE"]  # parts are no second copy
    table("images/own/problems.parquet", "MISSING_FILE")  # collected with the others: no second copy either
    assert sorted(read_quarantine(tmp_path)["code"]) == ["EMPTY_REPORT", "UNREADABLE_IMAGE"]
    assert list(read_quarantine(tmp_path / "images" / "own")["code"]) == ["UNREADABLE_IMAGE"]
    table("images/new/problems.parquet", "MISSING_ID")  # not collected yet
    assert sorted(read_quarantine(tmp_path)["code"]) == ["EMPTY_REPORT", "MISSING_ID", "UNREADABLE_IMAGE"]


def test_a_study_that_two_stages_refuse_for_one_reason_is_counted_once_and_every_code_is_explained(tmp_path):
    def table(path, rows):
        known = [
            dict.fromkeys(QUARANTINE_TYPES, "") | dict(zip(("stage", "study_id", "code", "message"), row, strict=True))
            for row in rows
        ]
        write_table(typed_frame(known, QUARANTINE_TYPES), tmp_path / path)

    table("images/own/quarantine.parquet", [("index", "s1", "NO_REPORT", "x"), ("index", "", "MISSING_ID", "row 2")])
    table(
        "reports/own/quarantine.parquet",
        [
            ("reports", "s1", "NO_REPORT", "y"),
            ("reports", "s2", "NO_REPORT", "y"),
            ("reports", "s3", "NO_IMAGE", "why"),
        ],
    )
    said = _run("quarantine", tmp_path)
    assert "4 in quarantine" in said and "1  reports  NO_REPORT" in said and "NO_IMAGE  why" in said
    assert "index  NO_REPORT  a study whose report file is not there" in said


DIES_AT_EACH_FILE = """
import os, sys
from pathlib import Path
from cxrflow.cli import main
from cxrflow.images import ingest

out, files = Path(sys.argv.pop()), int(sys.argv.pop())
for last in range(files):
    def until(outcomes, **described):
        for number, outcome in enumerate(outcomes):
            if number == last:
                os._exit(9)  # as SIGKILL: nothing is closed, flushed or removed
            yield outcome
    child = os.fork()
    if child == 0:
        ingest.progress = until
        main()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    print(*sorted(path.name for path in out.iterdir() if not path.name.startswith(".")))
"""


def test_killed_at_any_file_and_started_again_it_gives_the_same_bytes(dataset, tmp_path):
    root, index = dataset
    write_table(index.assign(chunk=0), tmp_path / "index.parquet")

    def command(out: Path) -> list[str]:
        out.mkdir(exist_ok=True)
        places = {"shard": out / "shard-0.tar", "manifest": out / "0.parquet", "quarantine": out / "q.parquet"}
        options = [f"--{name}={path}" for name, path in places.items()]
        return ["ingest-chunk", str(tmp_path / "index.parquet"), f"--root={root}", "--chunk=0", *options]

    _run(*command(tmp_path / "undisturbed"))
    out = tmp_path / "killed"
    killed = [sys.executable, "-c", DIES_AT_EACH_FILE, *command(out), str(len(index)), str(out)]
    done = subprocess.run(killed, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout == "\n" * len(index)  # nothing under its own name, whichever file was the last
    _run(*command(out))
    made, expected = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir() if not path.name.endswith(".json")}
        for name in ("killed", "undisturbed")
    )
    visible = {name: data for name, data in made.items() if not name.startswith(".")}
    assert visible == expected and len(expected) == 3


def test_a_disk_that_fills_up_within_a_shard_is_one_sentence_and_leaves_nothing(dataset, tmp_path):
    """A real full file system: 64 KiB of memory, mounted where only this command sees it."""
    root, index = dataset
    write_table(index, tmp_path / "index.parquet")
    small = tmp_path / "small"
    small.mkdir()
    enter = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    mount = f"mount -t tmpfs -o size=64k tmpfs {small}"
    if not shutil.which("unshare") or subprocess.run([*enter, mount], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a small file system for a test")
    arguments = {"root": root, "chunk": 0, "shard": small / "shard-0.tar", "manifest": small / "0.parquet"}
    arguments |= {"quarantine": small / "0.quarantine.parquet"}
    command = [sys.executable, "-m", "cxrflow", "ingest-chunk", str(tmp_path / "index.parquet")]
    command = shlex.join([*command, *(f"--{name}={value}" for name, value in arguments.items())])
    done = subprocess.run(
        [*enter, f"{mount} && {command}; echo code $?; ls -A {small}"], capture_output=True, text=True, timeout=120
    )
    assert done.stdout.splitlines()[-1] == "code 1", done.stdout
    assert f"cxrflow: {small}/" in done.stderr and "No space left on device. Make room" in done.stderr
    assert "Traceback" not in done.stderr
