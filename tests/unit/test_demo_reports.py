"""Reports of the demo data: true to the image, complete, and with every planted identifier known."""

from __future__ import annotations

import itertools
import re
from datetime import date
from xml.etree import ElementTree

import pytest

from cxrflow.demo.chexpert_labels import LABELS, aggregate
from cxrflow.demo.findings import KINDS, SIDES, Finding, evolve, sample_findings
from cxrflow.demo.narrative import change_since
from cxrflow.demo.phi import PhiWriter, sample_identity, sample_visit
from cxrflow.demo.phrases import DEFAULT_LABELS, Family, say
from cxrflow.demo.phrases_korean import KOREAN
from cxrflow.demo.phrases_openi import OPENI
from cxrflow.demo.phrases_prose import FINDINGS, IMPRESSION
from cxrflow.demo.phrases_shorthand import SHORTHAND
from cxrflow.demo.report import Case, Report
from cxrflow.demo.report_hospital import write_hospital_report
from cxrflow.demo.report_mimic import STYLES, write_mimic_report
from cxrflow.demo.report_openi import mesh_terms, write_openi_report
from cxrflow.demo.seeding import stream
from cxrflow.demo.wording import fields

FAMILIES = {"findings": FINDINGS, "impression": IMPRESSION, "shorthand": SHORTHAND, "openi": OPENI, "korean": KOREAN}
KEYS = [*KINDS, "pleural_effusion.bilateral"]
HEADER = re.compile(r"\n ([A-Z ()/,-]+):\s")  # as in the official section parser
LABEL_OF = {kind: label for kind, labels in DEFAULT_LABELS.items() for label in labels if label in LABELS}


def case(number: int, portable: bool) -> Case:
    rng = stream(3, "case", number)
    before = sample_findings(rng, portable, 0.17)
    now = evolve(before, rng, portable, 0.17) if number % 3 else before
    return Case(now, before if number % 3 else None, ("AP",) if portable else ("PA", "LATERAL"), "FM"[number % 2])


def written(number: int, layout: str, with_phi: bool = True) -> tuple[Case, Report]:
    studied = case(number, number % 2 == 0)
    rng = stream(4, layout, number)
    korean = layout == "hospital"
    phi = PhiWriter(sample_identity(rng, korean), sample_visit(rng, date(2017, 5, 4), korean), rng)
    if layout == "openi":
        return studied, write_openi_report(studied, rng, 0.1)
    write = write_hospital_report if korean else write_mimic_report
    return studied, write(studied, phi, rng, 0.1, with_phi)


def every(layout: str, n: int = 150) -> list[tuple[Case, Report]]:
    return [written(number, layout) for number in range(n)]


def variants(key: str) -> list[Finding]:
    """Every finding of a kind that a template must tell apart."""
    name, _, both = key.partition(".")
    kind = KINDS[name]
    sides = ("bilateral",) if both else tuple(s for s in kind.sides if s in SIDES) or (None,)
    values = (sides, kind.zones or (None,), kind.severities or (None,), kind.mm or (None,), kind.cm or (None,))
    return [Finding(name, *chosen) for chosen in itertools.product(*values)]


@pytest.mark.parametrize("name", FAMILIES)
@pytest.mark.parametrize("key", KEYS)
def test_every_phrase_states_every_parameter(name: str, key: str) -> None:
    family: Family = FAMILIES[name]
    texts = [t if isinstance(t, str) else t[0] for t in (*family.positive[key], *family.possible.get(key, ()))]
    assert len(family.positive[key]) >= 4 and len(set(texts)) == len(texts)
    for text in texts:
        said = [text.format(**fields(f)).lower() for f in variants(key)]
        assert len(set(said)) == len(said), text


@pytest.mark.parametrize("name", FAMILIES)
def test_phrases_bear_known_labels(name: str) -> None:
    family: Family = FAMILIES[name]
    groups = [family.positive, family.possible, family.negative, family.resolved, {"": family.normal}]
    for template in itertools.chain.from_iterable(t for group in groups for t in group.values()):
        if not isinstance(template, str):
            aggregate([template[1]])


@pytest.mark.parametrize("layout", ["mimic", "openi", "hospital"])
def test_labels_of_the_text_agree_with_the_image(layout: str) -> None:
    seen = set()
    for studied, report in every(layout):
        present = {f.finding for f in studied.findings}
        for kind, label in LABEL_OF.items():
            value = report.labels[label]
            if label in ("Support Devices", "Consolidation", "Edema"):
                continue  # several kinds or several words for one
            assert not (value == 0 and kind in present), (kind, report.style)
            assert not (value in (1, -1) and kind not in present), (kind, report.style)
            seen.add((label, value))
        if report.labels["No Finding"] == 1:
            assert present <= {"endotracheal_tube", "central_line", "pacemaker", "sternotomy_wires"}
    assert {("Pleural Effusion", 1), ("Pleural Effusion", 0), ("Lung Lesion", 1)} <= seen


@pytest.mark.parametrize("layout", ["mimic", "openi", "hospital"])
def test_no_sentence_denies_what_is_there(layout: str) -> None:
    for studied, report in every(layout):
        there = {LABEL_OF[f.finding] for f in studied.findings if f.finding in LABEL_OF}
        denied = {label for labels in report.statements for label, value in labels.items() if value == 0}
        assert not there & denied, report.style


@pytest.mark.parametrize("layout", ["mimic", "openi", "hospital"])
def test_nothing_in_the_image_goes_unsaid(layout: str) -> None:
    """Each finding with a label of its own is positive or uncertain in the report's labels."""
    for studied, report in every(layout):
        for f in studied.findings:
            if f.finding in (
                "pleural_effusion",
                "pneumothorax",
                "nodule",
                "cardiomegaly",
                "atelectasis",
                "rib_fracture",
            ):
                assert report.labels[LABEL_OF[f.finding]] in (1, -1), (f.finding, report.style)


@pytest.mark.parametrize("layout", ["mimic", "hospital"])
def test_planted_identifiers_stand_in_the_text_as_recorded(layout: str) -> None:
    kinds = set()
    for _, report in every(layout):
        for planted in report.planted:
            assert planted.value in report.text, planted.kind
            kinds.add(planted.kind)
    wanted = {"PERSON", "MRN", "ACCESSION", "PHONE", "DATE", "TIME", "HOSPITAL", "WARD", "EMAIL"}
    assert kinds >= wanted | ({"RRN"} if layout == "hospital" else {"PAGER", "AGE"})


def test_reports_without_phi_have_none_and_openi_never_has() -> None:
    assert not any(written(n, "mimic", with_phi=False)[1].planted for n in range(40))
    assert not any(report.planted for _, report in every("openi", 40))


def test_mimic_reports_keep_the_shape_of_mimic() -> None:
    styles = set()
    for _, report in every("mimic"):
        styles.add(report.style)
        lines = report.text.rstrip("\n").split("\n")
        assert all(line.startswith(" ") for line in lines)
        assert max(map(len, lines)) <= 79
        assert any(line.strip() == "FINAL REPORT" for line in lines)
        headers = HEADER.findall(report.text)
        if report.style == "no_sections":
            assert not {"FINDINGS", "IMPRESSION"} & set(headers)
        elif "header_typo" not in report.traits:
            assert {"FINDINGS", "IMPRESSION"} & set(headers)
    assert styles == set(STYLES)


def test_unusual_reports_occur() -> None:
    traits = {trait for _, report in every("mimic", 300) for trait in report.traits}
    assert traits == {"addendum", "wet_read", "header_typo"}


def test_openi_reports_carry_the_mark_and_parse_as_sections() -> None:
    marked = 0
    for _, report in every("openi", 60):
        assert set(report.sections) == {"COMPARISON", "INDICATION", "FINDINGS", "IMPRESSION"}
        marked += "XXXX" in report.text
        ElementTree.fromstring(f"<a>{report.sections['IMPRESSION']}</a>")
    assert marked > 30


def test_an_empty_report_says_nothing() -> None:
    rng = stream(0, "empty")
    assert not write_hospital_report(case(1, True), None, rng, 0, False, "empty").text.strip()
    empty = write_openi_report(case(1, True), rng, 0, empty=True)
    assert empty.sections["FINDINGS"] == empty.sections["IMPRESSION"] == ""


def test_mesh_terms_name_side_and_place() -> None:
    findings = (Finding("pleural_effusion", "left", severity="small"), Finding("nodule", "right", "upper", mm=12))
    assert mesh_terms(Case(findings, None, ("PA",), "F")) == [
        "Pleural Effusion/left/small",
        "Nodule/lung/upper lobe/right",
    ]
    assert mesh_terms(Case((), None, ("PA",), "F")) == ["normal"]


def test_change_is_told_from_the_last_study() -> None:
    small, large = (Finding("pleural_effusion", "left", severity=s) for s in ("small", "large"))
    other_side = Finding("pleural_effusion", "right", severity="small")
    assert change_since(small, None) is None
    assert change_since(small, ()) == change_since(small, (other_side,)) == "new"
    assert change_since(large, (small,)) == "more" and change_since(small, (large,)) == "less"
    assert change_since(small, (small,)) == "unchanged"


def test_a_hedged_phrase_is_uncertain() -> None:
    effusion = Finding("pleural_effusion", "left", severity="small")
    said = say(FINDINGS, effusion, stream(0, "say"), possible=True)
    assert dict(said.labels) == {"Pleural Effusion": -1}
    assert dict(say(FINDINGS, effusion, stream(0, "say")).labels) == {"Pleural Effusion": 1}


def test_positive_beats_uncertain_beats_negative() -> None:
    labels = aggregate([{"Edema": 0}, {"Edema": -1}, {"Pneumonia": -1}, {"Pneumonia": 1}, {"Fracture": 0}])
    assert (labels["Edema"], labels["Pneumonia"], labels["Fracture"], labels["Cardiomegaly"]) == (-1, 1, 0, None)


@pytest.mark.parametrize(
    ("said", "no_finding"),
    [
        ([{"Fracture": 0}], 1),
        ([{"Support Devices": 1}], 1),
        ([{"Edema": -1}], None),
        ([{"other finding": 1}], None),
        ([], None),
    ],
)
def test_no_finding_is_left_only_by_devices_and_negatives(said: list[dict[str, int]], no_finding: int | None) -> None:
    assert aggregate(said)["No Finding"] == no_finding


def test_an_unknown_label_is_refused() -> None:
    with pytest.raises(KeyError):
        aggregate([{"Effusion": 1}])


def test_an_unknown_identifier_field_is_refused() -> None:
    rng = stream(0, "phi")
    with pytest.raises(KeyError):
        PhiWriter(sample_identity(rng, False), sample_visit(rng, date(2017, 5, 4), False), rng).fill("{shoe_size}")
