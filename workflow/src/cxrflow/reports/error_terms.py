"""The terms of injected errors, compiled: config/lexicon/error_terms.yaml.

In: a lexicon folder. Out: what stands for what (grades, places, positions), sentences that state or deny a label, and
devices, with the patterns that find them in a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from cxrflow.errors import CxrflowError, nearest
from cxrflow.reports.label_lexicon import LABELS, read_lexicon
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON


@dataclass(frozen=True)
class Device:
    """A kind of device: which kinds it may be taken for (`group`), its names, sentences that add it."""

    kind: str
    group: str
    names: tuple[str, ...]
    added: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class ErrorTerms:
    """error_terms.yaml, compiled."""

    folder: str | Path | None
    severity: dict[str, list[str]]
    severity_pattern: re.Pattern[str]
    location: dict[str, list[str]]
    location_pattern: re.Pattern[str]
    both_sides: re.Pattern[str]
    statements: dict[str, list[str]]
    denials: dict[str, list[str]]
    devices: tuple[Device, ...]
    positions: dict[str, list[str]]
    position_pattern: re.Pattern[str]


@lru_cache(maxsize=4)
def error_terms(folder: str | Path = DEFAULT_LEXICON) -> ErrorTerms:
    """error_terms.yaml of a lexicon folder, compiled once a process. Raises CxrflowError where missing or malformed."""
    data: dict[str, Any] = read_lexicon(folder, "error_terms.yaml")
    for part in ("statements", "denials"):
        for label in data[part]:
            if label not in LABELS:
                raise CxrflowError(f"error_terms.yaml: {part}: no label '{label}'{nearest(label, LABELS)}")
    severity, location, positions = (_folded(data[k]) for k in ("severity", "location", "positions"))
    not_before = "|".join(data["severity_not_before"])
    return ErrorTerms(
        folder=folder,
        severity=severity,
        severity_pattern=_words(severity, behind=rf"(?![- ](?:{not_before})\b)"),
        location=location,
        # "left in place", "upper limits": not a side, not a zone; a heart border or a vein has its side by anatomy
        location_pattern=_words(
            location,
            behind=r"(?! (?:in place|in situ|atri|ventric|heart|main|pulmonary a|coronar|brachioceph|innominat|aort))",
        ),
        both_sides=_words(data["both_sides"]),
        statements=data["statements"],
        denials=data["denials"],
        devices=tuple(
            Device(kind, d["group"], tuple(d["names"]), tuple(d["added"]), _words(d["names"], plural=True))
            for kind, d in data["devices"].items()
        ),
        positions=positions,
        position_pattern=_words(positions),
    )


def _folded(table: dict[str, list[str]]) -> dict[str, list[str]]:
    return {key.lower(): values for key, values in table.items()}


def _words(words: Iterable[str], behind: str = "", plural: bool = False) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![\w-])(?:{alternatives}){'s?' if plural else ''}(?![\w-]){behind}", re.IGNORECASE)
