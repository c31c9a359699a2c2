"""Presidio's classes, imported without the deep-learning packages it would load for recognisers we do not use.

Where torch and transformers are installed, `import presidio_analyzer` loads both (13 s and a gigabyte a process).
They are hidden while Presidio and spaCy are imported, and importable again afterwards.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _hidden(*packages: str) -> Iterator[None]:
    """Packages that are not loaded yet cannot be imported inside the block."""
    absent = [name for name in packages if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _hidden("torch", "transformers", "gliner", "stanza", "spacy_stanza", "spacy_huggingface_pipelines"):
    from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
    from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
    from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
    from presidio_anonymizer import AnonymizerEngine
    from presidio_anonymizer.entities import OperatorConfig
    from presidio_anonymizer.entities import RecognizerResult as Replacement

for _name in ("presidio-analyzer", "presidio-anonymizer"):
    logging.getLogger(_name).setLevel(logging.ERROR)  # below that they may name what they found

__all__ = [
    "AnalyzerEngine",
    "AnonymizerEngine",
    "ContextAwareEnhancer",
    "EntityRecognizer",
    "NlpArtifacts",
    "NlpEngine",
    "OperatorConfig",
    "RecognizerRegistry",
    "RecognizerResult",
    "Replacement",
]
