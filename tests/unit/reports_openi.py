"""The Open-I reports of the shared data, as sections of their publisher: a truth for tests of the reports stage."""

from __future__ import annotations

import tarfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path


def openi_sections(shared_data: Path, every: int = 1) -> Iterator[dict[str, str]]:
    """Label -> text (FINDINGS, IMPRESSION, INDICATION, COMPARISON) of every n-th report."""
    with tarfile.open(shared_data / "openi_reports" / "NLMCXR_reports.tgz") as archive:
        members = sorted((m for m in archive if m.name.endswith(".xml")), key=lambda m: m.name)
        for member in members[::every]:
            tree = ElementTree.fromstring(archive.extractfile(member).read())
            yield {node.get("Label"): (node.text or "").strip() for node in tree.iter("AbstractText")}
