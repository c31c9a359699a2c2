"""Claims about manifests: what they record, and that verification notices every change."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from hashlib import md5
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.io.tables import read_table, write_table
from cxrflow.provenance.context import git_facts
from cxrflow.provenance.images import (
    built_path,
    current_digests,
    image_facts,
    image_reference,
    pinned,
    require_images,
)
from cxrflow.provenance.lineage import hardware, lineage, manifest_of, uncommitted
from cxrflow.provenance.manifest import manifest_path, recorded
from cxrflow.provenance.verify import verify


@pytest.fixture
def chain(tmp_path: Path) -> tuple[Path, Path, Path]:
    """raw -> middle -> final, each made by a recorded stage."""
    raw, middle, final = (tmp_path / name for name in ("raw.txt", "middle.txt", "final.txt"))
    raw.write_text("raw")
    with recorded("first", middle, inputs=[raw]):
        middle.write_text("middle")
    with recorded("second", final, inputs=[middle], options={"k": 5}, seed=3) as facts:
        final.write_text("final")
        facts["rows"] = 1
    return raw, middle, final


def test_a_manifest_names_inputs_options_seed_and_versions(chain: tuple[Path, Path, Path]) -> None:
    manifest = json.loads(manifest_path(chain[2]).read_text())
    assert manifest["options"] == {"k": 5} and manifest["seed"] == 3 and manifest["facts"] == {"rows": 1}
    assert manifest["inputs"][0]["sha256"] and manifest["packages"]["numpy"]


def test_a_failed_stage_leaves_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), recorded("stage", tmp_path / "out.txt"):
        raise RuntimeError
    assert not list(tmp_path.iterdir())


def test_an_untouched_chain_verifies(chain: tuple[Path, Path, Path]) -> None:
    assert verify(manifest_path(chain[2])) == (2, 0, [])


@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_changed_byte_anywhere_in_the_chain_is_found(chain: tuple[Path, Path, Path], position: int) -> None:
    chain[position].write_text("altered")
    _, _, findings = verify(manifest_path(chain[2]))
    assert str(chain[position]) in {finding.path for finding in findings}


def test_a_rewritten_upstream_manifest_is_found(chain: tuple[Path, Path, Path]) -> None:
    upstream = manifest_path(chain[1])
    upstream.write_text(upstream.read_text().replace('"first"', '"forged"'))
    _, _, findings = verify(manifest_path(chain[2]))
    assert [finding.problem for finding in findings] == ["was rewritten since"]


@pytest.fixture
def downloaded(tmp_path: Path) -> Path:
    """A user's folder of two files, verified by the download command."""
    root = tmp_path / "data"
    root.mkdir()
    (root / "reports.csv").write_text("a,b")
    (root / "SHA256SUMS.txt").write_text(f"{sha256_file(root / 'reports.csv')}  reports.csv\n")
    download(root)
    return root


def download(root: Path) -> Path:
    entry = {"title": "t", "version": "1", "layout": "hospital", "access": "local", "licence": "l", "citation": "c",
             "needed": ["reports.csv"], "checksums": "SHA256SUMS.txt"}  # fmt: skip
    record = root.parent / "verified.json"
    done = CliRunner().invoke(
        app, ["download", "d", str(root), "--entry", json.dumps(entry), "--verified", str(record)]
    )
    assert done.exit_code == 0, done.output
    return record


def test_verification_reads_the_files_of_a_dataset(downloaded: Path, tmp_path: Path) -> None:
    with recorded("index", tmp_path / "index", inputs=[tmp_path / "verified.json"]):
        (tmp_path / "index").write_text("")
    assert verify(manifest_path(tmp_path / "index")) == (2, 1, [])
    (downloaded / "reports.csv").write_text("a,c")  # as long as before
    _, _, findings = verify(manifest_path(tmp_path / "index"))
    assert [(finding.path, finding.problem) for finding in findings] == [
        (f"{downloaded}/reports.csv", "was altered since")
    ]
    assert verify(manifest_path(tmp_path / "index"), data=False) == (2, 0, [])
    (downloaded / "reports.csv").unlink()
    assert [finding.problem for finding in verify(manifest_path(tmp_path / "index"))[2]] == ["is gone"]


def test_an_altered_table_of_files_is_found(downloaded: Path, tmp_path: Path) -> None:
    files = read_table(tmp_path / "verified.parquet")
    write_table(files.assign(sha256="0" * 64), tmp_path / "verified.parquet")
    _, _, findings = verify(manifest_path(tmp_path / "verified.json"))
    assert [finding.path for finding in findings] == [f"{tmp_path}/verified.parquet"]


def test_a_dataset_verified_again_keeps_its_manifest_and_a_changed_one_does_not(downloaded: Path) -> None:
    manifest = manifest_path(downloaded.parent / "verified.json")
    before = manifest.read_bytes()
    download(downloaded)
    assert manifest.read_bytes() == before
    (downloaded / "SHA256SUMS.txt").unlink()
    (downloaded / "reports.csv").write_text("a,b,c")
    download(downloaded)
    assert manifest.read_bytes() != before


def repository_at(folder: Path) -> Callable[..., None]:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=test", "-c", "user.email=test@localhost")
        subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)

    git("init")
    return git


def test_a_checkout_is_dirty_by_its_code_alone(tmp_path: Path) -> None:
    git = repository_at(tmp_path)
    for name in ("workflow/rule.smk", "config/study.yaml", "config/lexicon/terms.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a")
    git("add", "--all")
    git("commit", "-m", "x")
    clean = git_facts(tmp_path / "workflow")
    assert len(clean["commit"]) == 40 and clean["dirty"] is False and clean["diff_sha256"] is None
    (tmp_path / "config" / "study.yaml").write_text("b")
    (tmp_path / "notes.txt").write_text("b")
    assert git_facts(tmp_path) == clean
    seen = set()
    for name, text in (("config/lexicon/terms.csv", "b"), ("workflow/new.py", "1"), ("workflow/new.py", "2")):
        (tmp_path / name).write_text(text)
        facts = git_facts(tmp_path)
        assert facts["dirty"]
        seen.add(facts["diff_sha256"])
    assert len(seen) == 3


def test_outside_a_checkout_nothing_is_known(tmp_path: Path) -> None:
    assert git_facts(tmp_path) == {"commit": None, "dirty": None, "diff_sha256": None}


def test_a_step_with_several_outputs_has_a_manifest_beside_each_and_all_are_verified(tmp_path: Path) -> None:
    tar, table = tmp_path / "a.tar", tmp_path / "a.parquet"
    with recorded("stage", [tar, table]):
        tar.write_text("pixels")
        table.write_text("rows")
    with recorded("next", tmp_path / "out", inputs=[table]):
        (tmp_path / "out").write_text("")
    assert verify(manifest_path(tmp_path / "out"))[2] == []
    tar.write_text("other pixels")
    assert {finding.path for finding in verify(manifest_path(tmp_path / "out"))[2]} == {str(tar)}


@pytest.mark.parametrize("text", ["{}", "[]", "no JSON", '{"schema": 2, "stage": "x"}'])
def test_verifying_something_else_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(CxrflowError, match="no manifest"):
        verify(tmp_path / "x.json")


def test_a_manifest_of_another_version_says_so(chain: tuple[Path, Path, Path]) -> None:
    path = manifest_path(chain[2])
    path.write_text(path.read_text().replace('"schema": 2', '"schema": 1'))
    with pytest.raises(CxrflowError, match="another version of cxrflow"):
        verify(path)


def test_lineage_is_everything_upstream_once(chain: tuple[Path, Path, Path]) -> None:
    assert [m["stage"] for m in lineage([chain[2], chain[1]]).values()] == ["second", "first"]
    assert lineage([chain[0]]) == {}


def test_a_file_in_a_result_folder_has_the_manifest_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    with recorded("train", folder):
        (folder / "metrics.jsonl").write_text("{}")
    assert manifest_of(folder / "metrics.jsonl") == folder / "manifest.json"


@pytest.mark.parametrize(
    ("git", "expected"),
    [
        ({"commit": "c", "dirty": False}, False),
        ({"commit": "c", "dirty": True}, True),
        ({"commit": None, "dirty": None}, True),
        ({}, True),
    ],
)
def test_code_that_is_in_no_commit_is_known_as_such(git: dict, expected: bool) -> None:
    assert uncommitted({"context": {"git": git}}) is expected


PUBLISHED = f"oras://host/base@sha256:{'ab' * 32}"


@pytest.mark.parametrize(
    ("container", "expected"),
    [
        ("", None),
        ("/site/base-1.sif", {"name": "base", "reference": "containers/images/base-1.sif", "sha256": "0f"}),
        (
            f"/run/.snakemake/singularity/{md5(PUBLISHED.encode()).hexdigest()}.simg",
            {"name": "train", "reference": PUBLISHED, "sha256": "ab" * 32},
        ),
        ("/home/user/own.sif", {"name": "own.sif", "reference": "/home/user/own.sif", "sha256": None}),
    ],
)
def test_a_manifest_names_the_digest_of_the_image_it_was_made_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, container: str, expected: dict | None
) -> None:
    images = {
        "base": {"reference": "containers/images/base-1.sif", "sha256": "0f"},
        "train": {"reference": PUBLISHED, "sha256": None},
    }
    (tmp_path / "context.json").write_text(json.dumps({"images": images}))
    monkeypatch.setenv("CXRFLOW_CONTEXT", str(tmp_path / "context.json"))
    monkeypatch.setenv("APPTAINER_CONTAINER", container)
    with recorded("stage", tmp_path / "out.txt"):
        (tmp_path / "out.txt").write_text("")
    manifest = json.loads(manifest_path(tmp_path / "out.txt").read_text())
    assert manifest["image"] == expected
    assert manifest["machine"]["cpus"] >= 1 and manifest["machine"]["cpu"] in hardware(manifest)


def test_pinned_images_agree_with_definitions_and_locks(repository: Path) -> None:
    lock = repository / "containers" / "images.lock.yaml"
    for name in ("base", "train", "metrics"):
        entry = pinned(name, lock)
        assert {key: entry[key] for key in current_digests(name, repository)} == current_digests(name, repository), (
            "run containers/build --update-lock"
        )


def test_an_image_is_named_by_what_it_is_built_from(repository: Path) -> None:
    lock = repository / "containers" / "images.lock.yaml"
    entry = pinned("base", lock)
    for part in ("definition_sha256", "lock_sha256", "installer_sha256", "packages", "base"):
        assert built_path("base", entry, lock) != built_path("base", {**entry, part: "other"}, lock)


def locked(folder: Path, published: str = "") -> Path:
    """A lock of one image."""
    lock = folder / "images.lock.yaml"
    digests = {"definition_sha256": "a", "lock_sha256": "b", "installer_sha256": "i"}
    lock.write_text(json.dumps({"base": {**digests, "packages": "", "base": "c", "published": published}}))
    return lock


DIGEST = f"oras://host/base@sha256:{'ab' * 32}"


def test_a_published_image_is_used_by_its_digest_unless_there_is_a_build(tmp_path: Path) -> None:
    lock = locked(tmp_path, DIGEST)
    assert image_reference("base", lock) == DIGEST
    require_images(["base"], lock)
    image = built_path("base", pinned("base", lock), lock)
    image.parent.mkdir()
    image.touch()
    assert image_reference("base", lock) == image.as_posix()


@pytest.mark.parametrize("published", ["oras://host/base:latest", "oras://host/base@sha256:1", "base.sif"])
def test_a_publication_without_a_digest_is_refused(tmp_path: Path, published: str) -> None:
    lock = locked(tmp_path, published)
    with pytest.raises(CxrflowError, match="no reference by digest"):
        image_reference("base", lock)


def test_a_missing_image_names_the_command_that_builds_it(tmp_path: Path) -> None:
    lock = locked(tmp_path)
    with pytest.raises(CxrflowError, match="containers/build base"):
        require_images(["base"], lock)
    with pytest.raises(CxrflowError, match="did you mean 'base'"):
        pinned("basse", lock)


def test_an_image_that_is_not_what_was_built_names_the_command_that_builds_it_anew(tmp_path: Path) -> None:
    lock = locked(tmp_path)
    image = built_path("base", pinned("base", lock), lock)
    image.parent.mkdir()
    image.write_text("built")
    with pytest.raises(CxrflowError, match="its record .* has none"):
        image_facts(["base"], lock)
    image.with_suffix(".json").write_text(json.dumps({"sha256": sha256_file(image)}))
    assert image_facts(["base"], lock)["base"]["sha256"] == sha256_file(image)
    image.write_text("altered")
    with pytest.raises(CxrflowError, match="not the one that was built .*containers/build --force base"):
        image_facts(["base"], lock)
