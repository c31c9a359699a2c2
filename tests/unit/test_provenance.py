"""Claims about manifests: what they record, and that verification notices every change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.provenance.images import (
    built_path,
    current_digests,
    image_facts,
    image_reference,
    pinned,
    require_images,
)
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
    assert verify(manifest_path(chain[2])) == (2, [])


@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_changed_byte_anywhere_in_the_chain_is_found(chain: tuple[Path, Path, Path], position: int) -> None:
    chain[position].write_text("altered")
    _, findings = verify(manifest_path(chain[2]))
    assert str(chain[position]) in {finding.path for finding in findings}


def test_a_rewritten_upstream_manifest_is_found(chain: tuple[Path, Path, Path]) -> None:
    upstream = manifest_path(chain[1])
    upstream.write_text(upstream.read_text().replace('"first"', '"forged"'))
    _, findings = verify(manifest_path(chain[2]))
    assert [finding.problem for finding in findings] == ["was rewritten since"]


def test_verifying_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(CxrflowError, match="no manifest"):
        verify(tmp_path / "x.json")


def test_pinned_images_agree_with_definitions_and_locks(repository: Path) -> None:
    lock = repository / "containers" / "images.lock.yaml"
    for name in ("base", "train"):
        entry = pinned(name, lock)
        assert {key: entry[key] for key in current_digests(name, repository)} == current_digests(name, repository), (
            "run containers/build --update-lock"
        )


def test_an_image_is_named_by_what_it_is_built_from(repository: Path) -> None:
    lock = repository / "containers" / "images.lock.yaml"
    entry = pinned("base", lock)
    changed = {**entry, "lock_sha256": "0" * 64}
    assert built_path("base", entry, lock) != built_path("base", changed, lock)


def test_a_published_image_is_used_by_its_digest(tmp_path: Path) -> None:
    lock = tmp_path / "images.lock.yaml"
    lock.write_text("base: {definition_sha256: a, lock_sha256: b, base: c, published: 'oras://x@sha256:1'}\n")
    assert image_reference("base", lock) == "oras://x@sha256:1"
    require_images(["base"], lock)


def test_a_missing_image_names_the_command_that_builds_it(tmp_path: Path) -> None:
    lock = tmp_path / "images.lock.yaml"
    lock.write_text("base: {definition_sha256: a, lock_sha256: b, base: c, published: ''}\n")
    with pytest.raises(CxrflowError, match="containers/build base"):
        require_images(["base"], lock)
    with pytest.raises(CxrflowError, match="did you mean 'base'"):
        pinned("basse", lock)


def test_an_image_that_is_not_what_was_built_names_the_command_that_builds_it_anew(tmp_path: Path) -> None:
    lock = tmp_path / "images.lock.yaml"
    lock.write_text("base: {definition_sha256: a, lock_sha256: b, base: c, published: ''}\n")
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
