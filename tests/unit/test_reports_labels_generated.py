"""The labeller against the labels the generator knows of its own reports."""

from __future__ import annotations

import pytest
from test_demo_reports import every

from cxrflow.reports.label_lexicon import LABELS
from cxrflow.reports.labels import label_report, told_part


@pytest.mark.parametrize("layout", ["mimic", "openi", "hospital"])
def test_every_label_agrees_with_the_known_one(layout):
    reports = [(report.labels, label_report(told_part(report.text))) for _, report in every(layout)]
    for label in LABELS:
        wanted = [truth[label] in (1, -1) for truth, _ in reports]
        found = [told[label] in (1, -1) for _, told in reports]
        if sum(wanted) >= 5:
            f1 = 2 * sum(w and f for w, f in zip(wanted, found, strict=True)) / (sum(wanted) + sum(found))
            # Lung Opacity: the generator counts "opacities compatible with atelectasis" as atelectasis alone.
            # Support Devices: it counts a sternotomy, of which nothing need be left.
            assert f1 >= (0.8 if label in ("Lung Opacity", "Support Devices") else 0.95), f"{label}: F1 {f1:.3f}"
