"""What a model is asked, and what counts as an answer."""

from __future__ import annotations

import json

from cxrflow.io.hashing import sha256_text
from cxrflow.reports.normalise import has_words


class Malformed(Exception):
    """The model answered, and the answer is no report. Holds no text of either."""


def messages(prompt: str, text: str) -> list[dict[str, str]]:
    """The chat: instructions, then the report and nothing else."""
    return [{"role": "system", "content": prompt}, {"role": "user", "content": text}]


def request_hash(prompt: str, model: str, max_tokens: int, text: str) -> str:
    """SHA-256 of all that decides an answer: the key of the cache."""
    return sha256_text(json.dumps([prompt, model, max_tokens, text]))


def answered(content: object) -> str:
    """The rewritten report of an answer, on one line. Raises Malformed where there is none."""
    if not isinstance(content, str) or not has_words(content):
        raise Malformed
    return " ".join(content.split())
