"""The run as an RO-Crate: a ZIP archive to deposit, made of the paper's files, the workflow and what each step did.

In: the paper's files and evaluation files, whose manifests name everything upstream. Out: a crate of the profiles
Process and Workflow Run Crate 0.5 (https://w3id.org/ro/wfrun). Images, reports, embeddings and weights are named with
their SHA-256 and stay where they are: nothing of a patient enters the archive.
"""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from rocrate.model.contextentity import ContextEntity
from rocrate.model.entity import Entity
from rocrate.rocrate import ROCrate

from cxrflow import __version__
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_path
from cxrflow.io.hashing import sha256_file, sha256_text
from cxrflow.provenance.lineage import Manifest, distinct_steps, hardware, lineage, uncommitted

PROFILES = {
    "https://w3id.org/ro/wfrun/process/0.5": "Process Run Crate",
    "https://w3id.org/ro/wfrun/workflow/0.5": "Workflow Run Crate",
    "https://w3id.org/workflowhub/workflow-ro-crate/1.0": "Workflow RO-Crate",
}
TERMS = "https://w3id.org/ro/terms/workflow-run/context"
PAYLOAD = (".csv", ".md", ".tex", ".pdf", ".png", ".html", ".json")  # what may enter: tables, figures, records
# The workflow as it ran. Other configurations of the checkout stay out: they are the user's own.
WORKFLOW = (
    "workflow/rules/*.smk", "workflow/profiles/*/*.yaml", "workflow/schemas/*", "workflow/src/cxrflow/**/*",
    "config/datasets.yaml", "config/figures.mplstyle", "config/lexicon/*", "envs/*.lock", "containers/build",
    "containers/*.def", "containers/images.lock.yaml", "README.md", "LICENSE",
)  # fmt: skip
EPOCH = (1980, 1, 1, 0, 0, 0)  # of every file in the archive, so that the same results give the same bytes


def write_crate(
    path: Path, files: Iterable[Path], repository: Path, context: Mapping[str, Any], title: str, license: str
) -> int:
    """Write the archive; returns how many steps it tells of.

    `files` are results of a study, `repository` the checkout that ran, `context` the run's. Raises CxrflowError for a
    file of a kind that may hold patients' data or weights, and where no file has a manifest.
    """
    files = sorted(files)
    for file in files:
        if file.suffix not in PAYLOAD:
            raise CxrflowError(f"{file} does not belong in a crate: it may hold {', '.join(PAYLOAD)} files only")
    manifests = distinct_steps(lineage(files))
    if not manifests:
        raise CxrflowError("none of the files has a manifest: a crate tells what the workflow made")
    with tempfile.TemporaryDirectory() as folder:
        crate = _Crate(files, repository, Path(folder))
        crate.describe(title, license, context, manifests)
        for place, manifest in manifests.items():
            crate.add_step(place, manifest)
        crate.add_run(context, manifests)
        with atomic_path(path) as temporary:
            crate.pack(temporary)
    return len(manifests)


class _Crate:
    """Entities under construction. Files are given their place in the archive, the rest an identifier with a #."""

    def __init__(self, files: list[Path], repository: Path, scratch: Path) -> None:
        self.crate = ROCrate(version="1.1")
        self.crate.metadata.extra_contexts.append(TERMS)
        self.scratch = scratch
        self.files = {
            file: self.crate.add_file(file, file.as_posix().lstrip("/"), properties=_file_facts(file)) for file in files
        }
        self.workflow = self.crate.add_workflow(
            repository / "Snakefile", "Snakefile", main=True, lang="snakemake", properties={"name": "cxrflow"}
        )
        self.workflow["version"] = __version__
        sources = sorted({file for pattern in WORKFLOW for file in repository.glob(pattern) if file.is_file()})
        for file in sources:
            if "__pycache__" not in file.parts:
                place = file.relative_to(repository).as_posix()
                self.workflow.append_to("hasPart", self.crate.add_file(file, place, properties=_file_facts(file)))

    def describe(
        self, title: str, license: str, context: Mapping[str, Any], manifests: Mapping[Path, Manifest]
    ) -> None:
        """What the crate as a whole is."""
        root = self.crate.root_dataset
        self.crate.name = title
        provisional = any(map(uncommitted, manifests.values()))
        self.crate.description = (
            f"Tables, figures, evaluation files and provenance of study {context.get('study') or 'unnamed'}, made by "
            f"cxrflow. Research results, for no clinical use."
            + (" PROVISIONAL: some were made from code that is in no commit." if provisional else "")
        )
        self.crate.datePublished = _when(max(m["started"] + m["seconds"] for m in manifests.values()))
        root["license"] = license or "No licence is granted: set paper.license to name one."
        root["conformsTo"] = [
            self._add(profile, "CreativeWork", name=name, version=profile.rpartition("/")[2])
            for profile, name in PROFILES.items()
        ]
        if context.get("config"):
            configuration = self.scratch / "study.yaml"
            text = yaml.safe_dump(context["config"], sort_keys=False, allow_unicode=True, width=100)
            configuration.write_text(text, encoding="utf-8")
            facts = _file_facts(configuration) | {"description": "The study's configuration, every default filled in"}
            root.append_to("mentions", self.crate.add_file(configuration, "study.yaml", properties=facts))

    def add_step(self, place: Path, manifest: Mapping[str, Any]) -> None:
        """One manifest: what ran, in which container, on what, from what to what."""
        git = manifest["context"].get("git", {})
        code = git.get("commit") or "no commit"
        details = {
            "hardware": hardware(manifest),
            "seed": manifest["seed"],
            "options": json.dumps(manifest["options"], sort_keys=True, ensure_ascii=False),
            "configuration": manifest["context"].get("config_sha256"),
            "uncommitted changes": git.get("diff_sha256"),
        }
        identity = f"#{place.as_posix()}"
        parameters = [
            self._add(f"{identity}:{name}", "PropertyValue", name=name, value=value)
            for name, value in details.items()
            if value is not None
        ]
        variables = {"SLURM_JOB_ID": manifest["slurm_job"], "CUDA_VISIBLE_DEVICES": manifest["cuda_visible_devices"]}
        properties = {
            "@type": "CreateAction",
            "name": f"{manifest['stage']}: {manifest['output']['path']}",
            "startTime": _when(manifest["started"]),
            "endTime": _when(manifest["started"] + manifest["seconds"]),
            "actionStatus": "http://schema.org/CompletedActionStatus",
            "instrument": self._software(manifest, code),
            "object": [*map(self._data, manifest["inputs"]), *parameters],
            "result": [self._data(item) for item in (manifest["output"], *manifest["beside"])],
            "environment": [
                self._add(f"{identity}:{name}", "PropertyValue", name=name, value=value)
                for name, value in variables.items()
                if value is not None
            ],
        }
        image = manifest["image"]
        if image:
            properties["containerImage"] = self._add(
                f"#image-{image['name']}-{(image['sha256'] or 'unknown')[:12]}",
                "ContainerImage",
                name=image["name"],
                sha256=image["sha256"],
                description=f"Apptainer image {image['reference']}",
            )
        action = self.crate.add(ContextEntity(self.crate, identity, properties=properties))
        self.crate.root_dataset.append_to("mentions", action)

    def add_run(self, context: Mapping[str, Any], manifests: Mapping[Path, Manifest]) -> None:
        """The run as a whole: from the data, which no step made, to the paper's files."""
        made = {item["path"] for manifest in manifests.values() for item in (manifest["output"], *manifest["beside"])}
        first = {i["path"]: i for m in manifests.values() for i in m["inputs"] if i["path"] not in made}
        properties = {
            "@type": "CreateAction",
            "name": f"Run of study {context.get('study') or 'unnamed'}",
            "startTime": _when(min(m["started"] for m in manifests.values())),
            "endTime": _when(max(m["started"] + m["seconds"] for m in manifests.values())),
            "actionStatus": "http://schema.org/CompletedActionStatus",
            "instrument": self.workflow,
            "object": [self._data(first[path]) for path in sorted(first)],
            "result": list(self.files.values()),
        }
        run = self.crate.add(ContextEntity(self.crate, "#run", properties=properties))
        self.crate.root_dataset.append_to("mentions", run)

    def pack(self, path: Path) -> None:
        """The archive, files in the order of their names."""
        folder = self.scratch / "crate"
        self.crate.write(folder)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(p for p in folder.rglob("*") if p.is_file()):
                entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), EPOCH)
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED)

    def _software(self, manifest: Mapping[str, Any], code: str) -> Entity:
        versions = {"python": manifest["machine"]["python"], **manifest["packages"]}
        key = sha256_text(json.dumps([code, versions], sort_keys=True))[:8]
        return self._add(
            f"#cxrflow-{manifest['stage']}-{key}",
            "SoftwareApplication",
            name=f"cxrflow, stage {manifest['stage']}",
            version=code,
            softwareRequirements=[
                self._add(f"#{name}-{version}", "SoftwareApplication", name=name, version=version)
                for name, version in versions.items()
            ],
        )

    def _data(self, item: Mapping[str, Any]) -> Entity:
        """The archive's own file, or an entry that names one outside by its path and digest."""
        path = Path(item["path"])
        if path in self.files:
            return self.files[path]
        return self._add(
            f"#data:{path.as_posix()}",
            "CreativeWork",
            name=path.as_posix(),
            sha256=item["sha256"],
            description="Not in the archive",
        )

    def _add(self, identity: str, kind: str, **properties: Any) -> Entity:
        existing = self.crate.dereference(identity)
        if existing is not None:
            return existing
        known = {name: value for name, value in properties.items() if value is not None}
        return self.crate.add(ContextEntity(self.crate, identity, properties={"@type": kind, **known}))


def _file_facts(path: Path) -> dict[str, Any]:
    return {"name": path.name, "contentSize": str(path.stat().st_size), "sha256": sha256_file(path)}


def _when(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
