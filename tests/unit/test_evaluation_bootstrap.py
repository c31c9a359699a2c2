"""Patient bootstrap: patients stay whole, the interval covers, medians agree with numpy."""

from __future__ import annotations

import numpy as np
import pytest

from cxrflow.evaluation.bootstrap import PatientBootstrap


def test_interval_of_a_mean_is_close_to_the_normal_one():
    values = np.random.default_rng(0).normal(size=2000)
    low, high = PatientBootstrap([str(i) for i in range(2000)], 1000, 1).mean_intervals(values[:, None])[0]
    half = 1.96 * values.std() / np.sqrt(2000)
    assert low == pytest.approx(values.mean() - half, abs=half / 6)
    assert high == pytest.approx(values.mean() + half, abs=half / 6)


def test_patients_stay_whole():
    """Four copies of each patient's value carry no more information than one."""
    values = np.random.default_rng(0).normal(size=300)
    once = PatientBootstrap([str(i) for i in range(300)], 1000, 1).mean_intervals(values[:, None])[0]
    four = PatientBootstrap([str(i) for i in range(300)] * 4, 1000, 1).mean_intervals(np.tile(values, 4)[:, None])[0]
    assert four == pytest.approx(once)


def test_the_mean_of_a_resample_is_over_its_own_queries_where_patients_differ_in_how_many():
    values, patients = np.array([0.0, 0.0, 0.0, 1.0, 0.5]), ["a", "a", "a", "b", "c"]
    bootstrap = PatientBootstrap(patients, 500, 2)
    means = [
        (values * weights[codes]).sum() / weights[codes].sum()
        for codes in [np.array([0, 0, 0, 1, 2])]
        for chunk in bootstrap._weights()
        for weights in chunk
    ]
    assert bootstrap.mean_intervals(values[:, None])[0] == pytest.approx(tuple(np.quantile(means, [0.025, 0.975])))
    assert bootstrap.mean_intervals(values[:, None])[0] == (0.0, 1.0)  # one patient three times: 1 of 27


def test_resamples_weigh_queries_as_their_patients():
    bootstrap = PatientBootstrap(["a", "b", "a"], 300, 7)
    weights = bootstrap.on_resamples(lambda weights: weights)
    assert weights.shape == (300, 3) and (weights[:, 0] == weights[:, 2]).all()
    assert (weights[:, 0] + weights[:, 1] == 2).all() and len({*weights[:, 0]}) == 3


def test_a_statistic_that_a_resample_does_not_have_is_left_out_of_the_interval():
    bootstrap = PatientBootstrap(["a", "b"], 100, 0)
    assert bootstrap.interval(np.array([np.nan, 1.0, np.nan, 3.0])) == pytest.approx((1.05, 2.95))
    assert bootstrap.interval(np.full(4, np.nan)) == (None, None)


def test_median_interval_equals_resampled_numpy_medians():
    values = np.random.default_rng(0).normal(size=36)
    patients = [str(i // 3) for i in range(36)]
    bootstrap = PatientBootstrap(patients, 200, 5)
    codes = np.array([int(p) for p in patients])
    medians = []
    for weights in bootstrap._weights():
        medians += [np.median(np.repeat(values, w[codes].astype(int))) for w in weights]
    assert bootstrap.median_interval(values) == bootstrap.interval(np.array(medians))


def test_same_seed_same_resamples_so_differences_are_paired():
    bootstrap = PatientBootstrap([str(i) for i in range(50)], 200, 5)
    a, b = np.random.default_rng(0).normal(size=(2, 50, 1))
    assert np.allclose(bootstrap.sums(a) - bootstrap.sums(b), bootstrap.sums(a - b))


def test_one_patient_has_no_interval():
    assert PatientBootstrap(["a", "a"], 200, 5).mean_intervals(np.ones((2, 1))) == [(None, None)]
