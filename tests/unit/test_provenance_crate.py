"""Claims about the RO-Crate: complete, readable by others, true to the files, and without anything of a patient."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from rocrate.rocrate import ROCrate

from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.provenance.crate import write_crate
from cxrflow.provenance.manifest import recorded

CONTEXT = {
    "study": "small",
    "config": {"study": "small", "seed": 17},
    "config_sha256": "c" * 64,
    "git": {"commit": "1" * 40, "dirty": False},
    "images": {"base": {"reference": "containers/images/base-1.sif", "sha256": "b" * 64}},
}


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Reports -> embeddings -> evaluation -> table, made in the folder of the test as in a checkout."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "context.json").write_text(json.dumps(CONTEXT))
    monkeypatch.setenv("CXRFLOW_CONTEXT", "context.json")
    monkeypatch.setenv("APPTAINER_CONTAINER", "/run/base-1.sif")
    monkeypatch.setenv("SLURM_JOB_ID", "12")
    reports, embeddings, evaluation, table = map(
        Path, ("reports.parquet", "embeddings.npz", "results/retrieval.json", "results/tables/retrieval.csv")
    )
    table.parent.mkdir(parents=True)
    reports.write_text("SECRET effusion")
    for stage, outputs, inputs, seed in (
        ("embed", [embeddings], [reports], None),
        ("score", [evaluation], [embeddings], 7),
        ("table", [table, table.with_suffix(".md")], [evaluation], 7),
    ):
        with recorded(stage, outputs, inputs, {"k": 5}, seed):
            for output in outputs:
                output.write_text(stage)
    return [table, table.with_suffix(".md"), evaluation]


def packed(study: list[Path], repository: Path, title: str = "A study", license: str = "CC-BY-4.0") -> Path:
    path = Path("crate.zip")
    assert write_crate(path, study, repository, CONTEXT, title, license) == 3
    return path


def entities(path: Path) -> dict[str, dict]:
    graph = json.loads(zipfile.ZipFile(path).read("ro-crate-metadata.json"))["@graph"]
    return {entity["@id"]: entity for entity in graph}


def references(value: object) -> list[str]:
    if isinstance(value, dict):
        return [value["@id"]] if set(value) == {"@id"} else [r for v in value.values() for r in references(v)]
    return [r for v in value for r in references(v)] if isinstance(value, list) else []


def test_it_opens_again_and_every_reference_leads_somewhere(
    study: list[Path], repository: Path, tmp_path: Path
) -> None:
    path = packed(study, repository)
    crate = ROCrate(path)
    assert crate.name == "A study" and crate.mainEntity["name"] == "cxrflow"
    assert crate.root_dataset["license"] == "CC-BY-4.0"
    found = entities(path)
    outside = {r for e in found.values() for r in references(e) if r not in found}
    assert all(reference.startswith("https://") for reference in outside), outside


def test_files_are_in_the_archive_with_their_digests_and_nothing_else_is(study: list[Path], repository: Path) -> None:
    path = packed(study, repository)
    archive, found = zipfile.ZipFile(path), entities(path)
    names = set(archive.namelist()) - {"ro-crate-metadata.json"}
    listed = {unquote(name): entity for name, entity in found.items() if "File" in entity["@type"]}
    assert set(listed) == names and {file.as_posix() for file in study} <= names
    assert {"Snakefile", "study.yaml", "envs/base.lock", "workflow/rules/clip.smk"} <= names
    archive.extractall("unpacked")
    for name, entity in listed.items():
        if "sha256" in entity:
            assert entity["sha256"] == sha256_file(Path("unpacked") / name)
    configuration = {name for name in names if name.startswith("config/") and not name.startswith("config/lexicon/")}
    assert configuration == {"config/datasets.yaml", "config/figures.mplstyle"}


def test_each_step_tells_what_made_it(study: list[Path], repository: Path) -> None:
    found = entities(packed(study, repository))
    step = found["#results/retrieval.json.manifest.json"]
    assert step["@type"] == "CreateAction" and step["name"] == "score: results/retrieval.json"
    image = found[step["containerImage"]["@id"]]
    assert image["@type"] == "ContainerImage" and image["sha256"] == "b" * 64
    assert found[step["instrument"]["@id"]]["version"] == "1" * 40
    details = references(step["object"]) + references(step["environment"])
    said = {found[detail]["name"]: found[detail].get("value") for detail in details}
    assert said["seed"] == 7 and said["configuration"] == "c" * 64 and "cores" in said["hardware"]
    assert json.loads(said["options"]) == {"k": 5} and said["SLURM_JOB_ID"] == "12"
    assert step["result"] == [{"@id": "results/retrieval.json"}]
    table = found["#results/tables/retrieval.csv.manifest.json"]
    assert {"@id": "results/tables/retrieval.md"} in table["result"]


def test_data_of_patients_is_named_by_its_digest_and_stays_outside(study: list[Path], repository: Path) -> None:
    path = packed(study, repository)
    reports = entities(path)["#data:reports.parquet"]
    assert reports["sha256"] == sha256_file(Path("reports.parquet"))
    archive = zipfile.ZipFile(path)
    assert not any(b"SECRET" in archive.read(name) for name in archive.namelist())
    assert entities(path)["#run"]["object"] == [{"@id": "#data:reports.parquet"}]


@pytest.mark.parametrize("name", ["reports.parquet", "embeddings.npz"])
def test_a_file_that_may_hold_patients_data_is_refused(study: list[Path], repository: Path, name: str) -> None:
    with pytest.raises(CxrflowError, match=f"{name} does not belong in a crate"):
        write_crate(Path("crate.zip"), [*study, Path(name)], repository, CONTEXT, "x", "")
    assert not Path("crate.zip").exists()


def test_without_a_manifest_there_is_nothing_to_tell(tmp_path: Path, repository: Path) -> None:
    (tmp_path / "a.csv").write_text("")
    with pytest.raises(CxrflowError, match="none of the files has a manifest"):
        write_crate(tmp_path / "crate.zip", [tmp_path / "a.csv"], repository, {}, "x", "")


def test_it_is_the_same_bytes_twice(study: list[Path], repository: Path) -> None:
    first = packed(study, repository).read_bytes()
    assert packed(study, repository).read_bytes() == first


def test_uncommitted_code_is_said_and_no_licence_is_made_up(study: list[Path], repository: Path) -> None:
    manifest = Path("embeddings.npz.manifest.json")
    manifest.write_text(manifest.read_text().replace('"dirty": false', '"dirty": true'))
    root = entities(packed(study, repository, license=""))["./"]
    assert "PROVISIONAL" in root["description"] and root["license"].startswith("No licence is granted")
