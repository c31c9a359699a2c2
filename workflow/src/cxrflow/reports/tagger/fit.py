"""The tagger fitted: annotated reports and their variations, and a conditional random field that learns to mark them.

Two things are hidden while fitting, or the field would learn to trust what knows these reports too well: a share of
what the rules find, since they were mended on reports of some of these authors, and lists of names, since they were
filled from them. A word, its beginning or its end counts only where several authors of the lexicon's invented reports
wrote it: no letter of a user's own reports becomes part of the model.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite

from cxrflow.config.reports import DeidentifyOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, require_replaceable, write_json
from cxrflow.io.hashing import sha256_file
from cxrflow.progress import progress
from cxrflow.reports.deidentify import Deidentifier
from cxrflow.reports.normalise import SOMEBODY, hide_marks
from cxrflow.reports.phi_truth import AnnotatedReport
from cxrflow.reports.recognisers.base import Span
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.tagger.attributes import FORMAT, Attributes
from cxrflow.reports.tagger.tagger import MODEL, RECORD, lexicon_digest, verdicts
from cxrflow.reports.tagger.variations import Variations

AUTHORS = 3  # who must have written a word before it counts

_RULES_HIDDEN = 0.4  # share of the findings
_LISTS_HIDDEN = 0.4  # share of the tokens
_PARAMETERS = {"c1": 0.5, "c2": 0.05, "max_iterations": 40, "feature.possible_transitions": True}


def fit(
    invented: Sequence[AnnotatedReport],
    out_dir: Path,
    lexicon: Path,
    variations: int,
    seed: int,
    own: Sequence[AnnotatedReport] = (),
) -> dict[str, int]:
    """Fit to annotated reports, invented ones and a user's own, and to `variations` of each; write the tagger's folder.

    L-BFGS with both penalties (Okazaki's CRFsuite), from the beginning each time: the same reports and seed give the
    same model. Returns how many `reports` of how many `authors` there were, and how many texts `with_variations`, those
    without a word left out. Raises CxrflowError where no protected piece is annotated, and where `out_dir` is there and
    is no tagger.
    """
    require_replaceable(out_dir, (MODEL, RECORD, "manifest.json", ".snakemake_timestamp"), "tagger")
    reports = [*invented, *own]
    if not any(report.spans for report in reports):
        raise CxrflowError("the tagger has nothing to learn from: no report marks a protected piece")
    rng = random.Random(seed)
    attributes = Attributes(lexicon, _known(invented, lexicon))
    rules = Deidentifier(DeidentifyOptions(), lexicon)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=_PARAMETERS, verbose=False)
    count = 0
    with progress(total=len(reports) * (1 + variations), description="read annotated reports", unit="report") as bar:
        for report in _varied(reports, variations, rng):
            tokens = ReportTokens(hide_marks(report.text, SOMEBODY))
            if len(tokens):
                found = [span for span in rules.find(report.text) if rng.random() >= _RULES_HIDDEN]
                unlisted = {place for place in range(len(tokens)) if rng.random() < _LISTS_HIDDEN}
                true: list[Span] = [(kind, start, end, 1.0) for start, end, kind in report.spans]
                rows = attributes(tokens, verdicts(tokens, found), unlisted=unlisted)
                trainer.append(rows, verdicts(tokens, true))
                count += 1
            bar.update()
    with atomic_directory(out_dir) as temporary:
        model = temporary / MODEL
        trainer.train(str(model))
        pycrfsuite.Tagger().open(str(model))  # raises where it is not whole
        write_json(
            temporary / RECORD,
            {"format": FORMAT, "model": sha256_file(model), "lexicon": lexicon_digest(lexicon)},
        )
        temporary.chmod(0o700)
    return {"authors": len({report.author for report in reports}), "reports": len(reports), "with_variations": count}


def _known(invented: Sequence[AnnotatedReport], lexicon: Path) -> frozenset[str]:
    """Words, beginnings and ends that enough authors wrote."""
    everything = Attributes(lexicon)
    writers: dict[str, set[str]] = defaultdict(set)
    for report in invented:
        for attribute in everything.own(ReportTokens(hide_marks(report.text, SOMEBODY))):
            writers[attribute].add(report.author)
    return frozenset(attribute for attribute, authors in writers.items() if len(authors) >= AUTHORS)


def _varied(reports: Sequence[AnnotatedReport], variations: int, rng: random.Random) -> Iterator[AnnotatedReport]:
    written_again = Variations(reports, rng)
    for report in reports:
        yield report
        for _ in range(variations):
            yield written_again.of(report)
