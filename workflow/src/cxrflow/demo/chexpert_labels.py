"""CheXpert labels: what the sentences of a report say, in; the 14 labels of the whole report, out.

Rules of aggregation as in the CheXpert labeler (Irvin et al. 2019, arXiv 1901.07031, section 3.1): positive beats
uncertain beats negative; No Finding where nothing but devices is positive or uncertain.
"""

from collections.abc import Iterable, Mapping

LABELS = (
    "No Finding",
    "Enlarged Cardiomediastinum",
    "Cardiomegaly",
    "Lung Lesion",
    "Lung Opacity",
    "Edema",
    "Consolidation",
    "Pneumonia",
    "Atelectasis",
    "Pneumothorax",
    "Pleural Effusion",
    "Pleural Other",
    "Fracture",
    "Support Devices",
)
POSITIVE, UNCERTAIN, NEGATIVE = 1, -1, 0
OTHER_FINDING = "other finding"  # abnormal, but none of the 14: it only forbids No Finding


def aggregate(statements: Iterable[Mapping[str, int]]) -> dict[str, int | None]:
    """The 14 labels of a report: 1 positive, 0 negative, -1 uncertain, None not mentioned.

    Raises KeyError for a label that is none of the 14.
    """
    said: dict[str, int] = {}
    rank = {POSITIVE: 2, UNCERTAIN: 1, NEGATIVE: 0}
    statements = list(statements)
    for labels in statements:
        for label, value in labels.items():
            if label != OTHER_FINDING and label not in LABELS:
                raise KeyError(label)
            if label not in said or rank[value] > rank[said[label]]:
                said[label] = value
    abnormal = any(value != NEGATIVE for label, value in said.items() if label not in ("Support Devices", "No Finding"))
    result: dict[str, int | None] = {label: said.get(label) for label in LABELS}
    result["No Finding"] = POSITIVE if statements and not abnormal else None
    return result
