"""Reports through a language model, each answer through the preservation gate.

In: de-identified texts, a model and a cache. Out: for each text the rewriting or the text itself, and what became of
it: `rewritten`, `unchanged`, `refused` (by the gate), `malformed` (no usable answer), `protected` (the text has
not passed the residual gate, shows protected health information and was not sent).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice, starmap
from typing import Protocol

from cxrflow.config.rewriting import RewritingOptions
from cxrflow.reports.normalise import normalised_hash
from cxrflow.reports.phi_gate import residual_kinds
from cxrflow.reports.preservation import PreservationGate
from cxrflow.reports.rewriting.cache import AnswerCache
from cxrflow.reports.rewriting.prompt import Malformed, request_hash

OUTCOMES = ("rewritten", "unchanged", "refused", "malformed", "protected")


class Model(Protocol):
    """What answers: an endpoint or a local model."""

    def rewrite(self, text: str) -> str: ...


@dataclass(frozen=True)
class Rewriting:
    """`text` is the rewriting where `outcome` is `rewritten`, else the original; `reason` is the gate's."""

    text: str
    outcome: str
    reason: str = ""


def rewrite_texts(
    texts: Sequence[str],
    passed: Sequence[bool],
    model: Model,
    identity: str,
    options: RewritingOptions,
    cache: AnswerCache,
    gate: PreservationGate,
    concurrent: int = 1,
) -> Iterator[Rewriting]:
    """Rewrite texts, in order. `identity` names the model in the cache: name and revision, or digest of its weights.

    `passed`: of each text, whether the residual gate found nothing in its masked form, or the publisher has treated it
    (`phi_gate_passed` of the reports table). Only such a text may look protected: its surrogates do.
    Raises what `model.rewrite` raises but Malformed; answers got until then are kept.
    """

    def one(text: str, cleared: bool) -> Rewriting:
        if not cleared and residual_kinds(text):
            return Rewriting(text, "protected")
        key = request_hash(options.prompt, identity, options.max_tokens, text)
        answer = cache.get(key)
        if answer is None:
            try:
                answer = model.rewrite(text)
            except Malformed:
                return Rewriting(text, "malformed")
            cache.put(key, answer)
        verdict = gate.check(text, answer)
        if not verdict.accepted:
            return Rewriting(text, "refused", verdict.reason)
        same = normalised_hash(answer) == normalised_hash(text)
        return Rewriting(text, "unchanged") if same else Rewriting(answer, "rewritten")

    queue = zip(texts, passed, strict=True)
    if concurrent == 1:
        yield from starmap(one, queue)
        return
    with ThreadPoolExecutor(concurrent) as pool:
        waiting = [pool.submit(one, *item) for item in islice(queue, 2 * concurrent)]
        try:
            while waiting:
                yield waiting.pop(0).result()
                waiting += [pool.submit(one, *item) for item in islice(queue, 1)]
        finally:
            for future in waiting:
                future.cancel()
