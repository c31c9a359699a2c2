"""Plan: everything random about a data set decided before a pixel is drawn, as data.

A `StudyPlan` is self-contained, so studies can be written in any order by any number of processes. What the data sets
have in common (who comes how often, what is found, which images are taken, which files are broken) is here; names and
places of files come from the layouts.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from cxrflow.config.demo import DemoOptions
from cxrflow.demo.acquisition import BITS_DECK, Acquisition, sample_acquisition
from cxrflow.demo.broken import FAULT, FAULTS
from cxrflow.demo.findings import Findings, evolve, sample_findings
from cxrflow.demo.phi import Identity, Visit, sample_identity, sample_visit
from cxrflow.demo.pixel_encoding import DECK
from cxrflow.demo.report import Case
from cxrflow.demo.seeding import deal, stream

FIRST_DAY, LAST_DAY = date(2014, 1, 1), date(2018, 12, 31)


@dataclass(frozen=True)
class ImagePlan:
    """One image file. path: relative to the data set's image folder; view: the true one; again: a second copy of the
    study's first image, windowed anew; fault: reason code of the planted fault, or None."""

    image_id: str
    path: str
    view: str
    acquisition: Acquisition
    again: bool = False
    fault: str | None = None


@dataclass(frozen=True)
class StudyPlan:
    """One study. `report`: "ordinary", "no_change", "empty" or "missing" (no report file at all)."""

    dataset: str
    subject_id: str
    study_id: str
    split: str
    number: int
    case: Case
    identity: Identity
    visit: Visit
    shown_date: date
    images: tuple[ImagePlan, ...]
    report: str = "ordinary"
    previous_study_id: str = ""


@dataclass(frozen=True)
class Attendance:
    """A patient's visits before identifiers are given: identity, and for each study its case, visit and image views."""

    identity: Identity
    studies: tuple[tuple[Case, Visit], ...]
    date_shift: int


def studies_per_patient(rng: np.random.Generator, patients: int, studies: int) -> list[int]:
    """How many studies each patient has: at least one each, the rest spread evenly at random."""
    counts = np.ones(patients, dtype=int)
    np.add.at(counts, rng.integers(0, patients, studies - patients), 1)
    return [int(n) for n in counts]


def attend(
    seed: int, dataset: str, patient: int, n_studies: int, options: DemoOptions, bedside_share: float, korean: bool
) -> Attendance:
    """The visits of one patient; each study's findings evolve from the one before."""
    rng = stream(seed, dataset, "patient", patient)
    identity = sample_identity(rng, korean)
    day = FIRST_DAY + timedelta(days=int(rng.integers((LAST_DAY - FIRST_DAY).days)))
    previous: Findings | None = None
    studies = []
    for _ in range(n_studies):
        portable = rng.random() < bedside_share
        findings = (
            sample_findings(rng, portable, options.normal_share)
            if previous is None
            else evolve(previous, rng, portable, options.normal_share)
        )
        views = ["AP" if portable else "PA"]
        if not portable and rng.random() < options.lateral_share:
            views.append("LATERAL")
        if rng.random() < options.second_frontal_share:
            views.insert(1, views[0])
        case = Case(findings, previous, tuple(views), identity.sex)
        studies.append((case, sample_visit(rng, day, korean)))
        previous = findings
        day += timedelta(days=int(rng.integers(1, 120)))
    return Attendance(identity, tuple(studies), int(rng.integers(100, 180)) * 365)


def split_by_patient(rng: np.random.Generator, counts: list[int], options: DemoOptions) -> list[str]:
    """Official split of each patient: test, then validate, then train, each filled up to its share of the studies.

    Each split gets at least one patient. Raises ValueError for fewer than three patients.
    """
    if len(counts) < 3:
        raise ValueError("a split needs at least three patients")
    total, order = sum(counts), rng.permutation(len(counts))
    splits = ["train"] * len(counts)
    position = 0
    for name, share in (("test", options.test_share), ("validate", options.validate_share)):
        filled = 0
        room = len(counts) - 1 - (name == "test")  # leave a patient for each split that is still to come
        while position < room and (filled == 0 or filled < share * total):
            splits[order[position]] = name
            filled += counts[order[position]]
            position += 1
    return splits


def acquire(rng: np.random.Generator, views: list[str]) -> list[Acquisition]:
    """One acquisition an image: transfer syntaxes and bit depths dealt from decks, so that their shares hold."""
    encodings, bits = deal(rng, DECK, len(views)), deal(rng, BITS_DECK, len(views))
    return [sample_acquisition(rng, view, e, b) for view, e, b in zip(views, encodings, bits, strict=True)]


def break_some(plans: list[StudyPlan], seed: int, share: float, each_kind: bool) -> list[StudyPlan]:
    """The plans with planted faults: `share` of the images, at most one a study, every kind once if `each_kind`.

    One further image, where there are ten or more, is stored without preamble and file meta information: unusual, but
    readable.
    """
    if not plans:
        return plans
    rng = stream(seed, plans[0].dataset, "faults")
    images = sum(len(p.images) for p in plans)
    codes = [FAULTS[i].code for i in rng.permutation(len(FAULTS))]
    wanted = round(share * images)
    if each_kind and share > 0:
        wanted = max(wanted, len(codes))
    candidates = [i for i in rng.permutation(len(plans)) if plans[i].images and plans[i].report == "ordinary"]
    result = list(plans)
    for n, at in enumerate(candidates[: min(wanted, len(candidates))]):
        code, plan = codes[n % len(codes)], result[at]
        broken = int(rng.integers(len(plan.images)))
        if plan.images[broken].again or (len(plan.images) > 1 and plan.images[1].again):
            broken = len(plan.images) - 1  # breaking the original would leave its copy without one
        result[at] = replace(plan, images=_with_fault(plan.images, broken, code))
    if images >= 10 and len(candidates) > wanted:
        at = candidates[wanted]
        first = result[at].images[0]
        bare = replace(first, acquisition=replace(first.acquisition, encoding="implicit", voi_lut=False, bare=True))
        result[at] = replace(result[at], images=(bare, *result[at].images[1:]))
    return result


def _with_fault(images: tuple[ImagePlan, ...], at: int, code: str) -> tuple[ImagePlan, ...]:
    image, encoding = images[at], FAULT[code].encoding
    acquisition = image.acquisition
    if encoding is not None:
        bits = 12 if acquisition.bits == 8 and encoding != "explicit" else acquisition.bits
        acquisition = replace(acquisition, encoding=encoding, bits=bits)
    if code == "FOR_PROCESSING":
        acquisition = replace(acquisition, digital=True)
    return (*images[:at], replace(image, fault=code, acquisition=acquisition), *images[at + 1 :])
