"""The labeller against the MeSH terms indexers gave real reports: an approximate gold, other labels, other readers."""

from __future__ import annotations

import tarfile
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from cxrflow.reports.labels import label_report

TERMS = {
    "Cardiomegaly": ("Cardiomegaly", "Cardiac Shadow/enlarged"),
    "Pleural Effusion": ("Pleural Effusion", "Hydropneumothorax", "Hemothorax", "Hemopneumothorax"),
    "Atelectasis": ("Pulmonary Atelectasis",),
    "Pneumothorax": ("Pneumothorax", "Hydropneumothorax", "Hemopneumothorax"),
    "Fracture": ("Fractures, Bone",),
    "Consolidation": ("Consolidation",),
    "No Finding": ("normal",),
}


@pytest.fixture(scope="module")
def openi(shared_data: Path) -> list[tuple[str, list[str]]]:
    archive = shared_data / "openi_reports" / "NLMCXR_reports.tgz"
    if not archive.is_file():
        pytest.skip("no Open-I reports")
    reports = []
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.name.endswith(".xml"):
                root = ET.parse(tar.extractfile(member)).getroot()
                parts = {a.get("Label"): a.text or "" for a in root.iter("AbstractText")}
                text = f"{parts.get('FINDINGS', '')}\n\n{parts.get('IMPRESSION', '')}"
                if text.strip():
                    reports.append((text, [m.text for m in root.iter("major")]))
    return reports


def test_labels_agree_with_mesh_terms_and_are_fast(openi):
    started = time.process_time()
    labels = [label_report(text) for text, _ in openi]
    speed = len(openi) / (time.process_time() - started)
    assert speed >= 120, f"{speed:.0f} reports a second and core"
    for label, terms in TERMS.items():
        gold = [any(m.startswith(t) for m in major for t in terms) for _, major in openi]
        found = [row[label] == 1 for row in labels]
        hits = sum(g and f for g, f in zip(gold, found, strict=True))
        f1 = 2 * hits / (sum(gold) + sum(found))
        assert f1 >= 0.84, f"{label}: F1 {f1:.3f}"
