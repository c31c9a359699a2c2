"""The phantom: what its films must show, and that they are the same whenever they are drawn."""

from __future__ import annotations

import numpy as np
import pytest

from cxrflow.demo.anatomy import sample_anatomy
from cxrflow.demo.findings import KINDS, Finding, can_be_seen_together, evolve, sample_findings
from cxrflow.demo.phantom import VIEWS, render
from cxrflow.demo.seeding import deal, stream

# Regions of a 256 px frontal film, as row and column slices; the patient's right is on the image's left.
RIGHT_BASE, LEFT_BASE = (slice(160, 180), slice(52, 78)), (slice(160, 180), slice(178, 204))
RIGHT_APEX, LEFT_APEX = (slice(45, 95), slice(50, 78)), (slice(45, 95), slice(178, 206))


def film(*findings: Finding, view: str = "PA", patient: int = 0, image: int = 0) -> np.ndarray:
    """A film whose pose depends on `image` alone, so that films differ by their findings (and grain) only."""
    anatomy = sample_anatomy(stream(1, "anatomy", patient), "M")
    return render(view, anatomy, findings, stream(1, "image", patient, image))


def mean(picture: np.ndarray, region: tuple[slice, slice]) -> float:
    return float(picture[region].mean())


@pytest.mark.parametrize("view", VIEWS)
def test_a_film_is_drawn_the_same_again(view: str) -> None:
    first, second = (
        film(Finding("edema", severity="mild"), view=view),
        film(Finding("edema", severity="mild"), view=view),
    )
    assert np.array_equal(first, second)
    assert first.dtype == np.float32 and first.min() >= 0 and first.max() <= 1


def test_an_unknown_view_is_refused() -> None:
    with pytest.raises(ValueError, match="none of PA, AP, LATERAL"):
        film(view="LL")


def test_dense_tissue_is_bright_and_air_is_dark() -> None:
    picture = film()
    heart, lung, abdomen, outside = picture[165, 140], mean(picture, RIGHT_APEX), picture[230, 100], picture[5, 5]
    assert heart > lung + 0.2 and abdomen > lung + 0.2 and lung > outside


@pytest.mark.parametrize("view", ["PA", "LATERAL"])
@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_of_finding_changes_the_film(kind: str, view: str) -> None:
    finding = KINDS[kind].sample(kind, stream(0, kind))
    normal, changed = film(view=view), film(finding, view=view)
    assert np.count_nonzero(np.abs(normal - changed) > 0.12) > 15, "grain alone stays below this"


@pytest.mark.parametrize(("side", "ill", "well"), [("right", RIGHT_BASE, LEFT_BASE), ("left", LEFT_BASE, RIGHT_BASE)])
def test_effusion_whitens_its_own_base(side: str, ill: tuple[slice, slice], well: tuple[slice, slice]) -> None:
    normal, picture = film(), film(Finding("pleural_effusion", side, severity="moderate"))
    assert mean(picture, ill) > mean(normal, ill) + 0.15
    assert abs(mean(picture, well) - mean(normal, well)) < 0.03


@pytest.mark.parametrize(("side", "ill", "well"), [("right", RIGHT_APEX, LEFT_APEX), ("left", LEFT_APEX, RIGHT_APEX)])
def test_pneumothorax_darkens_its_own_apex(side: str, ill: tuple[slice, slice], well: tuple[slice, slice]) -> None:
    normal, picture = film(), film(Finding("pneumothorax", side, severity="large"))
    assert mean(picture, ill) < mean(normal, ill) - 0.04
    assert abs(mean(picture, well) - mean(normal, well)) < 0.03


def test_fluid_rises_with_severity() -> None:
    whites = [film(Finding("pleural_effusion", "bilateral", severity=s)).mean() for s in ("small", "moderate", "large")]
    assert film().mean() < whites[0] < whites[1] < whites[2]


def test_heart_widens_with_cardiomegaly_and_at_the_bedside() -> None:
    def width(picture: np.ndarray) -> int:
        row = picture[158:166].mean(axis=0)
        return int(np.count_nonzero(row[70:190] > 0.5 * (row[128] + row[65:75].mean())))

    widths = [width(film())] + [
        width(film(Finding("cardiomegaly", severity=s))) for s in ("mild", "moderate", "severe")
    ]
    assert widths == sorted(widths) and widths[3] > widths[0] + 20
    assert np.mean([width(film(view="AP", image=i)) for i in range(6)]) > np.mean(
        [width(film(image=i)) for i in range(6)]
    )


def test_tube_ends_higher_the_farther_it_is_from_the_carina() -> None:
    def tip(cm: int) -> int:
        change = film(Finding("endotracheal_tube", cm=cm), view="AP") - film(view="AP")
        return int(np.flatnonzero(change[:, 110:146].max(axis=1) > 0.15).max())

    assert tip(7) < tip(4) < tip(2)


def test_a_patient_looks_alike_on_every_film() -> None:
    def closeness(a: np.ndarray, b: np.ndarray) -> float:
        return float(np.corrcoef(a.ravel(), b.ravel())[0, 1])

    same = [closeness(film(patient=p, image=0), film(patient=p, image=1)) for p in range(6)]
    other = [closeness(film(patient=p, image=0), film(patient=p + 1, image=1)) for p in range(6)]
    assert np.mean(same) > np.mean(other)


def test_findings_are_seen_together_and_fit_the_view() -> None:
    rng = stream(5, "findings")
    for n in range(400):
        portable = n % 2 == 0
        findings = sample_findings(rng, portable, 0.2)
        later = evolve(findings, rng, portable, 0.2)
        for drawn in (findings, later):
            assert len(drawn) <= 5 and can_be_seen_together(drawn)
            assert len({f.finding for f in drawn}) == len(drawn)
            assert portable or not any(KINDS[f.finding].portable_only for f in drawn)


def test_normal_share_is_kept() -> None:
    rng = stream(5, "normals")
    normals = sum(not sample_findings(rng, True, 0.17) for _ in range(1500)) / 1500
    assert 0.14 < normals < 0.20


def test_hidden_findings_are_not_drawn() -> None:
    drowned = (Finding("pleural_effusion", "left", severity="large"), Finding("consolidation", "left", "lower"))
    assert not can_be_seen_together(drowned)
    assert can_be_seen_together((drowned[0], Finding("consolidation", "right", "lower")))


def test_a_pacemaker_stays() -> None:
    rng = stream(5, "chronic")
    pacemaker = (Finding("pacemaker"),)
    assert all(Finding("pacemaker") in evolve(pacemaker, rng, False, 0.2) for _ in range(50))


def test_streams_with_other_names_are_other_streams() -> None:
    draws = {float(stream(1, *names).random()) for names in (("a", "bc"), ("ab", "c"), ("a", "b", "c"))}
    assert len(draws) == 3


def test_a_dealt_deck_keeps_its_shares() -> None:
    dealt = deal(stream(1, "deck"), ["a", "a", "a", "b"], 40)
    assert dealt.count("b") == 10 and dealt[:4] != dealt[4:8] or dealt[:4].count("b") == 1
