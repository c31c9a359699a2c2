"""The group-aware loss and its pairs: who is whose negative."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from text_encoder_samples import write_reports
from torch import Tensor

from cxrflow.config.text_encoder import ContrastiveOptions
from cxrflow.text_encoder.contrastive import group_contrastive_loss
from cxrflow.text_encoder.pairs import Pair, PairCorpus, read_pairs, same_group, true_elsewhere

TEMPERATURE = 0.1


def vectors(*counts: int) -> list[Tensor]:
    generator = torch.Generator().manual_seed(0)
    return [torch.randn(count, 16, generator=generator, requires_grad=True) for count in counts]


def loss_of(
    queries: Tensor, documents: Tensor, errors: Tensor, same: Tensor | None = None, **options: object
) -> Tensor:
    same = torch.eye(len(queries), dtype=torch.bool) if same is None else same
    ignored = options.pop("ignored", torch.zeros(len(queries), len(errors), dtype=torch.bool))
    return group_contrastive_loss(queries, documents, errors, same, ignored, TEMPERATURE, **options)


def pair_of_rows(count: int, i: int, j: int) -> Tensor:
    same = torch.eye(count, dtype=torch.bool)
    same[i, j] = same[j, i] = True
    return same


@pytest.mark.parametrize("errors", [0, 5])
@pytest.mark.parametrize("same_group", ["positive", "mask", "negative"])
def test_loss_is_plain_infonce_when_all_groups_differ(errors: int, same_group: str) -> None:
    queries, documents, wrong = vectors(6, 6, errors)
    q, d, e = (F.normalize(x, dim=-1) for x in (queries, documents, wrong))
    own = torch.arange(6)
    expected = (
        F.cross_entropy(q @ torch.cat([d, e]).T / TEMPERATURE, own)
        + F.cross_entropy(d @ torch.cat([q, e]).T / TEMPERATURE, own)
    ) / 2
    found = loss_of(queries, documents, wrong, same_group=same_group)
    assert torch.allclose(found, expected, atol=1e-6)


def test_same_group_is_not_a_negative_while_its_error_is() -> None:
    queries, documents, error = vectors(2, 2, 1)
    same = pair_of_rows(2, 0, 1)
    nothing_to_tell_apart = loss_of(queries, documents, error[:0], same, same_group="mask")
    assert nothing_to_tell_apart.item() == 0

    q, d, e = (F.normalize(x, dim=-1) for x in (queries, documents, error))
    own, wrong = (q * d).sum(1), ((q @ e.T)[:, 0], (d @ e.T)[:, 0])
    expected = (
        sum(F.softplus((w - own) / TEMPERATURE).mean() for w in wrong) / 2
    )  # own document against the error alone
    assert torch.allclose(loss_of(queries, documents, error, same, same_group="mask"), expected, atol=1e-6)
    # and without groups the other row is a negative
    assert loss_of(queries, documents, error[:0], same, same_group="negative").item() > 0


def test_positives_of_a_group_share_the_target() -> None:
    queries, documents, errors = vectors(4, 4, 2)
    q, d, e = (F.normalize(x, dim=-1) for x in (queries, documents, errors))
    same = pair_of_rows(4, 1, 3)
    target = torch.cat([same.float() / same.sum(1, keepdim=True), torch.zeros(4, 2)], dim=1)
    expected = (
        F.cross_entropy(q @ torch.cat([d, e]).T / TEMPERATURE, target)
        + F.cross_entropy(d @ torch.cat([q, e]).T / TEMPERATURE, target)
    ) / 2
    assert torch.allclose(loss_of(queries, documents, errors, same), expected, atol=1e-6)


@pytest.mark.parametrize("same_group", ["positive", "mask"])
def test_gradients_are_finite_with_groups_and_ignored_errors(same_group: str) -> None:
    tensors = vectors(4, 4, 2)
    ignored = torch.zeros(4, 2, dtype=torch.bool)
    ignored[2, 0] = True
    loss_of(*tensors, pair_of_rows(4, 0, 1), ignored=ignored, same_group=same_group).backward()
    assert all(torch.isfinite(tensor.grad).all() for tensor in tensors)


def test_length_of_a_vector_does_not_matter() -> None:
    queries, documents, errors = vectors(4, 4, 2)
    assert torch.allclose(
        loss_of(queries, documents, errors), loss_of(3 * queries, documents / 7, 2 * errors), atol=1e-6
    )


def test_rows_with_the_same_study_report_query_or_document_are_one_group() -> None:
    pairs = [
        Pair("a/1", "h1", "Small left effusion.", "Left effusion."),
        Pair("a/1", "h2", "Large mass.", "Mass."),  # same study
        Pair("a/2", "h1", "Nodule.", "A nodule."),  # same report text
        Pair("a/3", "h3", "SMALL LEFT EFFUSION", "Effusion, left."),  # same query, but for case and punctuation
        Pair("b/1", "h4", "Oedema.", "Mass"),  # same document as row 1; another data set's study 1
    ]
    expected = np.eye(5, dtype=bool)
    for i, j in ((0, 1), (0, 2), (0, 3), (1, 4)):
        expected[i, j] = expected[j, i] = True
    assert (same_group(pairs) == expected).all()


def test_error_is_ignored_only_where_another_study_says_it_word_for_word() -> None:
    pairs = [
        Pair("a/1", "h1", "Left effusion.", "Effusion on the left.", ("Right effusion.", "No effusion.")),
        Pair("a/2", "h2", "Right effusion", "Effusion on the right.", ("Effusion on the right",)),
        Pair("a/3", "h1", "Left effusion.", "Effusion, left."),
    ]
    assert true_elsewhere(pairs).tolist() == [
        [False, False, False],
        [True, False, False],  # study 2 does have a right effusion; its own error stays a negative whatever it says
        [False, False, False],  # study 3 has the text of study 1, and the errors of study 1 are wrong for it too
    ]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> PairCorpus:
    reports, variants = write_reports(tmp_path_factory.mktemp("tables"))
    return read_pairs([reports], [variants], "train")


OPTIONS = ContrastiveOptions(batch_size=8, hard_negatives=2)


def test_epoch_has_every_study_once_a_kind_and_batches_of_one_kind(corpus: PairCorpus) -> None:
    batches = list(corpus.epoch(OPTIONS, seed=1, epoch=0))
    for kind in OPTIONS.pairs:
        studies = [study for batch in batches if batch.kind == kind for study in batch.study_ids]
        assert sorted(studies) == sorted(corpus.reports["study"].iloc[corpus.rows_of(kind)])
    assert {study.split("/")[0] for batch in batches for study in batch.study_ids} == {"toy"}


def test_only_the_asked_split_is_read(corpus: PairCorpus) -> None:
    assert set(corpus.reports["split"]) == set(corpus.variants["split"]) == {"train"}


def test_epochs_differ_and_each_is_repeatable(corpus: PairCorpus) -> None:
    first, again, second = (list(corpus.epoch(OPTIONS, 1, epoch)) for epoch in (0, 0, 1))
    assert first == again
    assert first != second
    assert len(first) == len(second)
    assert first != list(corpus.epoch(OPTIONS, 2, 0))


def test_pairs_are_of_one_study_and_errors_are_its_own(corpus: PairCorpus) -> None:
    errors = corpus.variants[corpus.variants["kind"] == "error"].groupby("study")["text"].agg(set)
    for batch in corpus.epoch(OPTIONS, 1, 0):
        for pair in batch.pairs:
            report = corpus.reports.set_index("study").loc[pair.study]
            if batch.kind == "summary":
                assert (pair.query, pair.document) == (report["findings"], report["impression"])
                assert all("[" not in text and text != pair.document for text in pair.errors)
                assert all(any(error.endswith(text) for error in errors[pair.study]) for text in pair.errors)
            else:
                assert set(pair.errors) <= errors[pair.study]
                assert report["text"] in (pair.query, pair.document) or pair.document == report["text_expanded"]


def test_a_variant_that_leaves_out_a_finding_is_always_the_query(corpus: PairCorpus) -> None:
    weaker = PairCorpus(corpus.reports.drop(columns="study"), corpus.variants.drop(columns="study").assign(weaker=True))
    options = ContrastiveOptions()
    for row in weaker.rows_of("style"):
        for epoch in range(8):
            pair = weaker.pair("style", row, options, 1, epoch)
            assert pair.document == weaker.reports["text"].iloc[row]


def test_either_text_of_a_style_pair_may_be_the_query(corpus: PairCorpus) -> None:
    pairs = [pair for batch in corpus.epoch(OPTIONS, 1, 0) if batch.kind == "style" for pair in batch.pairs]
    texts = set(corpus.reports["text"])
    assert {pair.query in texts for pair in pairs} == {True, False}


def test_number_of_hard_negatives_is_a_limit(corpus: PairCorpus) -> None:
    for count in (0, 1):
        options = ContrastiveOptions(batch_size=8, hard_negatives=count)
        assert max(len(pair.errors) for batch in corpus.epoch(options, 1, 0) for pair in batch.pairs) == count


def test_table_without_a_column_names_it(tmp_path: Path) -> None:
    from cxrflow.errors import CxrflowError
    from cxrflow.io.tables import read_table, write_table

    reports, variants = write_reports(tmp_path)
    write_table(read_table(reports).drop(columns="text_hash"), reports)
    with pytest.raises(CxrflowError, match="has no column text_hash"):
        read_pairs([reports], [variants], "train")
