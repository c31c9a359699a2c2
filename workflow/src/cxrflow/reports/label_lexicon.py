"""The reviewed data files of the labeller, compiled.

In: a folder with label_phrases.yaml and context_cues.yaml. Out: phrase and cue matchers, kept for the process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from cxrflow.errors import CxrflowError, nearest
from cxrflow.reports.context import ContextRules, Cue
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.phrases import PhraseMatcher

_CUTTING = ("terminate", "pseudo", "dropped")  # end a clause, or hide such an end inside them
LABELS = (
    "No Finding",
    "Enlarged Cardiomediastinum",
    "Cardiomegaly",
    "Lung Opacity",
    "Lung Lesion",
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


@dataclass(frozen=True)
class Meaning:
    """What a phrase is: a finding stated or suggested, heart failure, a broken or removed device, a structure, a state,
    another finding, none."""

    role: str
    label: str = ""


@dataclass(frozen=True, eq=False)
class LabelLexicon:
    """Phrases, cues, short words. Compared by identity: one object a folder, a key of the sentence cache."""

    phrases: PhraseMatcher[Meaning]
    cues: PhraseMatcher[Cue]
    terminators: PhraseMatcher[Cue]
    rules: ContextRules
    shorthand: Mapping[str, tuple[str, ...]]


def read_lexicon(folder: str | Path, name: str) -> Any:
    """One YAML file of the lexicon folder. Raises CxrflowError where it is missing or no YAML."""
    path = Path(folder) / name
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except OSError as error:
        raise CxrflowError(
            f"lexicon file {path} cannot be read ({error.strerror}); --lexicon names the folder that holds it"
        ) from error
    except yaml.YAMLError as error:
        raise CxrflowError(f"lexicon file {path} is no YAML: {error}") from error


@lru_cache(maxsize=4)
def label_lexicon(folder: str | Path = DEFAULT_LEXICON) -> LabelLexicon:
    """The lexicon of a folder, compiled once a process. Raises CxrflowError where it is missing or malformed."""
    phrases = read_lexicon(folder, "label_phrases.yaml")
    cues = read_lexicon(folder, "context_cues.yaml")
    found = list(_cue_patterns(cues))
    return LabelLexicon(
        phrases=PhraseMatcher(_phrase_patterns(phrases)),
        cues=PhraseMatcher(found),
        terminators=PhraseMatcher([(p, c) for p, c in found if c.kind in _CUTTING or c.reach == "concession"]),
        rules=ContextRules(restart=frozenset(cues["restart"])),
        shorthand={short: tuple(long.split()) for short, long in phrases["shorthand"].items()},
    )


def _phrase_patterns(data: dict[str, Any]) -> Iterator[tuple[str, Meaning]]:
    for role in ("present", "suggested", "structures"):
        for label, patterns in data[role].items():
            if label not in LABELS and label not in ("both", "other"):
                raise CxrflowError(f"label_phrases.yaml: {role}: no label '{label}'{nearest(label, LABELS)}")
            for pattern in patterns:
                yield pattern, Meaning(role, label)
    for state, patterns in data["states"].items():
        for pattern in patterns:
            yield pattern, Meaning("state", state)
    for role in ("heart_failure", "device_defects", "device_removals", "not_a_finding", "other_findings"):
        for pattern in data[role]:
            yield pattern, Meaning(role)


def _cue_patterns(data: dict[str, Any]) -> Iterator[tuple[str, Cue]]:
    for kind in ("negated", "uncertain", "dropped"):
        for reach, patterns in data[kind].items():
            for pattern in patterns:
                yield pattern, Cue(kind, reach)
    for kind in ("pseudo", "terminate", "terminate_negation"):
        for pattern in data[kind]:
            yield pattern, Cue(kind)
