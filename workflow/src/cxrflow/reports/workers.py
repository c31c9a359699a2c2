"""Report texts through de-identification, or that, expansion and sections, by processes.

In: texts in order, each with its patient. Out: one `Cleared` or `Prepared` a text, in the same order whatever the
number of processes. Each process loads the lexicon and Presidio once, and reads the secret key from its environment: it
is not handed around.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from cxrflow.config.reports import DeidentifyOptions, ReportsOptions
from cxrflow.datasets.pseudonym_key import audit_key, surrogate_key
from cxrflow.errors import CxrflowError
from cxrflow.processes import process_pool
from cxrflow.reports.abbreviations import Expander
from cxrflow.reports.deidentify import Deidentifier, Finding
from cxrflow.reports.lexicon import load_abbreviations, load_section_headers
from cxrflow.reports.normalise import clean
from cxrflow.reports.phi_gate import residual_kinds
from cxrflow.reports.preservation import PreservationGate
from cxrflow.reports.sections import SectionParser, training_text
from cxrflow.reports.tagger.tagger import require_tagger

_CHUNK = 256  # texts handed to a process at once


@dataclass(frozen=True)
class Cleared:
    """A de-identified text, what was replaced, and the kinds the gate still sees beside that."""

    text: str
    audit: tuple[Finding, ...]
    residual: tuple[str, ...]


@dataclass(frozen=True)
class Prepared:
    """What the stage keeps of one report.

    `residual` are the kinds the gate still sees beside what was replaced. `refused` is the reason why the preservation
    gate turned the expansion down, so that `text_expanded` is `text`; else empty.
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


@dataclass(frozen=True)
class Treatment:
    """How a dataset's reports are treated, beside the options. `published` surrogates are left: nothing is searched."""

    keyed_audit: bool = False
    published: bool = False
    phi_model: Path | None = None
    phi_tagger: Path | None = None

    def folders(self) -> list[Path]:
        """Folders of models that take part."""
        return [folder for folder in (self.phi_model, self.phi_tagger) if folder]


PLAIN = Treatment()


class Clearance:
    """De-identify and gate: one report at a time.

    Raises CxrflowError where a key is needed (surrogates, a keyed audit) and the environment holds none.
    """

    def __init__(self, options: DeidentifyOptions, lexicon: Path, treatment: Treatment = PLAIN) -> None:
        key = audit_key() if treatment.keyed_audit else None
        self.published = treatment.published
        self.deidentifier = Deidentifier(options, lexicon, key, treatment.phi_model, treatment.phi_tagger)

    def clear(self, patient: str, report: str) -> Cleared:
        if self.published:
            return Cleared(clean(report), (), ())
        clear = self.deidentifier.deidentify(report, patient)
        # Surrogates look like what they replace: the masks are searched.
        return Cleared(clear.text, clear.findings, residual_kinds(clear.masked))


class ReportPipeline:
    """De-identify, gate, cut into sections, expand: one report at a time. Raises CxrflowError as `Clearance` does."""

    def __init__(self, options: ReportsOptions, lexicon: Path, treatment: Treatment = PLAIN) -> None:
        self.clearance = Clearance(options.deidentify, lexicon, treatment)
        self.expander = Expander(load_abbreviations(lexicon), options.expand)
        self.gate = PreservationGate(lexicon)
        self.parser = SectionParser(load_section_headers(lexicon), options.sections)

    def prepare(self, patient: str, report: str) -> Prepared:
        clear = self.clearance.clear(patient, report)
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
            audit=clear.audit,
            residual=clear.residual,
            expanded=len(expansion.expanded) if verdict.accepted else 0,
            abstained=len(expansion.abstained),
            refused=verdict.reason,
        )


def _preparing(*arguments: Any) -> Callable[[str, str], Prepared]:
    return ReportPipeline(*arguments).prepare


def _clearing(*arguments: Any) -> Callable[[str, str], Cleared]:
    return Clearance(*arguments).clear


_treat: Callable[[str, str], Any]  # one a process, made by _start


def _start(make: Callable[..., Callable[[str, str], Any]], *arguments: Any) -> None:
    global _treat
    _treat = make(*arguments)


def _treat_chunk(reports: Sequence[tuple[str, str]]) -> list[Any]:
    return [_treat(patient, report) for patient, report in reports]


def prepare_texts(
    reports: Iterable[tuple[str, str]],
    options: ReportsOptions,
    lexicon: Path,
    threads: int,
    treatment: Treatment = PLAIN,
) -> Iterator[Prepared]:
    """Prepare (patient, report) in order, by `threads` processes. Memory is bounded: texts are taken as results are."""
    start = (_preparing, options, lexicon, treatment)
    return _in_order(reports, threads, options.deidentify, lexicon, treatment, start)


def clear_texts(
    reports: Iterable[tuple[str, str]],
    options: DeidentifyOptions,
    lexicon: Path,
    threads: int,
    treatment: Treatment = PLAIN,
) -> Iterator[Cleared]:
    """De-identify (patient, report) in order, as `prepare_texts` does, and nothing else."""
    return _in_order(reports, threads, options, lexicon, treatment, (_clearing, options, lexicon, treatment))


def _in_order(
    reports: Iterable[tuple[str, str]],
    threads: int,
    options: DeidentifyOptions,
    lexicon: Path,
    treatment: Treatment,
    start: tuple[Any, ...],
) -> Iterator[Any]:
    reports = iter(reports)
    chunks = iter(lambda: list(islice(reports, _CHUNK)), [])
    first = next(chunks, [])
    if threads == 1 or len(first) < _CHUNK:  # few texts are done before a process has started
        _start(*start)
        yield from _treat_chunk(first)
        for chunk in chunks:
            yield from _treat_chunk(chunk)
        return
    # What is missing, a key, the user's list or a fitted tagger, is this process's error, not that of a broken pool.
    if treatment.keyed_audit:
        audit_key()
    if options.policy == "surrogate":
        surrogate_key()
    options.extra_names()
    if options.tagger is not None:
        require_tagger(treatment.phi_tagger, lexicon)
    try:
        with process_pool(threads, _start, start) as pool:
            waiting = [pool.submit(_treat_chunk, first)]
            waiting += [pool.submit(_treat_chunk, chunk) for chunk in islice(chunks, 4 * threads)]
            while waiting:
                yield from waiting.pop(0).result()
                waiting += [pool.submit(_treat_chunk, chunk) for chunk in islice(chunks, 1)]
    except BrokenProcessPool as error:
        raise CxrflowError(
            "a process that prepares reports was killed (out of memory?); use fewer --threads"
        ) from error
