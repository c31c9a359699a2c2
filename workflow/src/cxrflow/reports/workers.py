"""Report texts through de-identification, expansion and sections, by processes.

In: texts in order. Out: one `Prepared` a text, in the same order whatever the number of processes. Each process loads
the lexicon and Presidio once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cxrflow.config.reports import ReportsOptions
from cxrflow.errors import CxrflowError
from cxrflow.processes import process_pool
from cxrflow.reports.abbreviations import Expander
from cxrflow.reports.deidentify import Deidentifier, Finding
from cxrflow.reports.lexicon import load_abbreviations, load_section_headers
from cxrflow.reports.phi_gate import residual_kinds
from cxrflow.reports.preservation import PreservationGate
from cxrflow.reports.sections import SectionParser, training_text

_CHUNK = 256  # texts handed to a process at once


@dataclass(frozen=True)
class Prepared:
    """What the stage keeps of one report.

    `residual` are the kinds the gate still sees in `deidentified`. `refused` is the reason why the preservation gate
    turned the expansion down, so that `text_expanded` is `text`; else empty.
    """

    deidentified: str
    findings: str
    impression: str
    text: str
    text_expanded: str
    audit: tuple[Finding, ...]
    residual: tuple[str, ...]
    expanded: int
    abstained: int
    refused: str


class ReportPipeline:
    """De-identify, gate, cut into sections, expand: one report at a time."""

    def __init__(self, options: ReportsOptions, lexicon: Path) -> None:
        self.deidentifier = Deidentifier(options.deidentify, lexicon)
        self.expander = Expander(load_abbreviations(lexicon), options.expand)
        self.gate = PreservationGate(lexicon)
        self.parser = SectionParser(load_section_headers(lexicon), options.sections)

    def prepare(self, report: str) -> Prepared:
        clear = self.deidentifier.deidentify(report)
        sections = self.parser.parse(clear.text)
        text = training_text(sections.findings, sections.impression, sections.body)
        expansion = self.expander.expand(text)
        verdict = self.gate.check(text, expansion.text)
        return Prepared(
            deidentified=clear.text,
            findings=sections.findings,
            impression=sections.impression,
            text=text,
            text_expanded=expansion.text if verdict.accepted else text,
            audit=clear.findings,
            residual=residual_kinds(clear.text),
            expanded=len(expansion.expanded) if verdict.accepted else 0,
            abstained=len(expansion.abstained),
            refused=verdict.reason,
        )


_pipeline: ReportPipeline  # one a process, made by _start


def _start(options: ReportsOptions, lexicon: Path) -> None:
    global _pipeline
    _pipeline = ReportPipeline(options, lexicon)


def _prepare_chunk(reports: Sequence[str]) -> list[Prepared]:
    return [_pipeline.prepare(report) for report in reports]


def prepare_texts(reports: Iterable[str], options: ReportsOptions, lexicon: Path, threads: int) -> Iterator[Prepared]:
    """Prepare texts in order, by `threads` processes. Memory stays bounded: texts are taken as results are."""
    reports = iter(reports)
    chunks = iter(lambda: list(islice(reports, _CHUNK)), [])
    first = next(chunks, [])
    if threads == 1 or len(first) < _CHUNK:  # few texts are done before a process has started
        _start(options, lexicon)
        yield from map(_pipeline.prepare, first)
        for chunk in chunks:
            yield from map(_pipeline.prepare, chunk)
        return
    try:
        with process_pool(threads, _start, (options, lexicon)) as pool:
            waiting = [pool.submit(_prepare_chunk, first)]
            waiting += [pool.submit(_prepare_chunk, chunk) for chunk in islice(chunks, 4 * threads)]
            while waiting:
                yield from waiting.pop(0).result()
                waiting += [pool.submit(_prepare_chunk, chunk) for chunk in islice(chunks, 1)]
    except BrokenProcessPool as error:
        raise CxrflowError(
            "a process that prepares reports was killed (out of memory?); use fewer --threads"
        ) from error
