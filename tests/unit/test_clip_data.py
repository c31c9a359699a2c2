"""From tables and shards to a step's tensors: the right image with the right words, the same after a restart."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import torch
import torch.nn.functional as F
from clip_samples import SIDE, encoded, png, words_of, write_dataset

from cxrflow.clip import wording
from cxrflow.clip.draws import study_draws
from cxrflow.clip.embed import embed_reports
from cxrflow.clip.loss import group_ids
from cxrflow.clip.pairs import Source, load_pairs
from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.sampling import Sampler
from cxrflow.clip.transforms import Preprocess, crop_boxes, resample
from cxrflow.config.clip import RunOptions, TrainOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.shards import write_shard
from cxrflow.io.tables import read_table, write_table


@pytest.fixture
def source(tmp_path) -> Source:
    return write_dataset(tmp_path, images=2)


def rewrite(path, change) -> None:
    table = read_table(path)
    write_table(change(table), path)


# Pairs


def test_each_study_has_its_own_report_and_images(source) -> None:
    pairs = load_pairs([source], "train")
    images = ShardImages(pairs.images["path"], pairs.images["image_id"])
    for i, study in enumerate(pairs.studies.itertuples()):
        number = int(study.study_id.split("-")[1])
        assert pairs.texts[study.text] == words_of(number)
        mine = range(pairs.image_start[i], pairs.image_start[i + 1])
        assert [pairs.images.iloc[k].image_id for k in mine] == [f"{study.study_id}_0", f"{study.study_id}_1"]
        blocks = np.random.default_rng([8, number, 1]).integers(0, 255, (8, 8), dtype=np.uint8)
        assert (images.get([mine[1]])[0, 0, ::4, ::4].numpy() == blocks).all()


def test_pairs_do_not_depend_on_the_order_of_rows_or_datasets(tmp_path) -> None:
    a, b = write_dataset(tmp_path / "a", dataset="a"), write_dataset(tmp_path / "b", dataset="b")
    before = load_pairs([a, b], "train", styles=[])
    for source in (a, b):
        for path in (source.images_dir / "manifest.parquet", source.reports, source.variants):
            rewrite(path, lambda table: table.sample(frac=1, random_state=3))
    after = load_pairs([b, a], "train", styles=[])
    for name in ("studies", "images", "renderings"):
        pd.testing.assert_frame_equal(getattr(before, name), getattr(after, name))
    assert before.texts == after.texts


def test_an_injected_error_is_never_a_rendering(source) -> None:
    pairs = load_pairs([source], "train", styles=[])
    assert set(pairs.renderings["style"]) == {"telegraphic"}
    assert len(pairs.renderings) == len(pairs)


def test_a_smaller_fraction_lies_in_a_larger_one(tmp_path) -> None:
    source = write_dataset(tmp_path, train=60)
    parts = [set(load_pairs([source], "train", fraction=f).studies["study_id"]) for f in (0.25, 0.5, 1.0)]
    assert parts[0] < parts[1] < parts[2]
    assert 20 < len(parts[1]) < 40


def test_fraction_and_column_of_reports_may_differ_by_dataset(tmp_path) -> None:
    sources = [write_dataset(tmp_path / name, train=60, dataset=name) for name in ("clean", "noisy")]
    whole = load_pairs(sources, "train").studies
    pairs = load_pairs(sources, "train", report_text={"noisy": "text_expanded"}, fraction={"noisy": 0.5})
    expanded = [pairs.texts[i].endswith("Expanded.") for i in pairs.studies["text"]]
    assert expanded == (pairs.studies["dataset"] == "noisy").to_list()
    for name, share in (("clean", 1.0), ("noisy", 0.5)):
        own = load_pairs(sources, "train", fraction=share).studies
        kept = set(pairs.studies.loc[pairs.studies["dataset"] == name, "study_id"])
        assert kept == set(own.loc[own["dataset"] == name, "study_id"])
        assert len(kept) == 60 or 20 < len(kept) < 40
    assert len(whole) == 120
    assert (load_pairs(sources, "test", report_text={}).studies["text_hash"].str.len() > 0).all()


def test_mismatched_studies_pass_their_reports_and_renderings_on_among_each_other(tmp_path) -> None:
    sources = [write_dataset(tmp_path / name, train=60, dataset=name) for name in ("clean", "noisy")]
    before, half, all_of = (
        load_pairs(sources, "train", styles=[], mismatched={"noisy": share} if share else {}) for share in (0, 0.5, 1)
    )

    def reports(pairs):
        """The report and the renderings of each study, as words."""
        found = {}
        for i, study in enumerate(pairs.studies.itertuples()):
            here = pairs.renderings["text"][pairs.rendering_start[i] : pairs.rendering_start[i + 1]]
            found[study.dataset, study.study_id] = (pairs.texts[study.text], *(pairs.texts[row] for row in here))
        return found

    own, some, none = reports(before), reports(half), reports(all_of)
    moved = {key for key in own if own[key] != some[key]}
    assert {dataset for dataset, _ in moved} == {"noisy"} and 20 < len(moved) < 40
    assert sorted(some.values()) == sorted(own.values()) == sorted(none.values())  # nothing is lost, none comes twice
    assert {key for key in own if own[key] != none[key]} == {key for key in own if key[0] == "noisy"}
    hashes = before.studies["text_hash"].to_numpy()
    assert (before.mismatched, half.mismatched) == (0, int((half.studies["text_hash"] != hashes).sum()))
    again = load_pairs(sources[::-1], "train", styles=[], mismatched={"noisy": 0.5})
    assert reports(again) == some
    assert before.studies["subject_id"].equals(half.studies["subject_id"]) and before.images.equals(half.images)


def test_a_single_study_has_none_to_exchange_its_report_with(tmp_path) -> None:
    source = write_dataset(tmp_path, train=60)
    with pytest.raises(CxrflowError, match="takes two"):
        load_pairs([source], "train", mismatched={"sample": 0.001})


def test_training_reports_are_embedded_in_the_column_of_their_dataset(source) -> None:
    """Also those of a model that reads another dataset's reports in another column."""
    read: list[str] = []

    class Tower:
        report_text = {"elsewhere": "text_expanded"}

        def encode_texts(self, texts, batch_size):
            read.extend(texts)
            return torch.ones(len(texts), 2)

    assert len(embed_reports(Tower(), source.reports, "train")) == len(read) == 16
    assert not any(text.endswith("Expanded.") for text in read)
    Tower.report_text = {"sample": "text_expanded"}
    embed_reports(Tower(), source.reports, "train")
    assert all(text.endswith("Expanded.") for text in read[16:])


def test_a_report_without_an_image_is_left_out_and_counted(source) -> None:
    rewrite(source.images_dir / "manifest.parquet", lambda t: t[t["study_id"] != "sample-003"])
    pairs = load_pairs([source], "train")
    assert (len(pairs), pairs.without_image) == (15, 1)


def test_an_image_that_is_stored_but_not_used_is_left_out(source) -> None:
    """As of two near copies in a study one is, whatever the shards hold."""
    everything = load_pairs([source], "train").images["image_id"]
    spare = everything.iloc[1]
    rewrite(source.images_dir / "manifest.parquet", lambda t: t.assign(used=t["image_id"] != spare))
    assert set(everything) - set(load_pairs([source], "train").images["image_id"]) == {spare}


def _without(column):
    return lambda table: table.drop(columns=column)


def _setting(column, value, row=2):
    def change(table):
        table.loc[row, column] = value
        return table

    return change


@pytest.mark.parametrize(
    ("which", "change", "said"),
    [
        ("reports", _without("text"), "no column text"),
        ("reports", _setting("text", "  "), r"column text is empty for 1 studies \(sample/sample-002\)"),
        ("reports", _setting("text", None), "column text is empty"),
        ("reports", _setting("study_id", "sample-001"), "lists study sample/sample-001 more than once"),
        ("reports", _setting("split", "test"), r"disagree on the split of 1 studies \(sample/sample-002\)"),
        ("manifest", _without("shard"), "no column shard"),
        ("manifest", _setting("shard", "shard-0009.tar"), "shard-0009.tar is missing"),
        ("manifest", _setting("image_id", "sample-000_0"), "lists image sample/sample-000_0 more than once"),
        ("variants", _setting("text", ""), "text is empty for a variant of 1 studies"),
    ],
)
def test_damaged_tables_are_refused_by_name(source, which, change, said) -> None:
    path = {"reports": source.reports, "manifest": source.images_dir / "manifest.parquet", "variants": source.variants}
    rewrite(path[which], change)
    with pytest.raises(CxrflowError, match=said):
        load_pairs([source], "train", styles=[])


def test_wrong_names_are_refused_with_the_nearest(source) -> None:
    with pytest.raises(CxrflowError, match="no variant of style 'telegrafic'; did you mean 'telegraphic'"):
        load_pairs([source], "train", styles=["telegrafic"])
    with pytest.raises(CxrflowError, match="no dataset 'sampel'; did you mean 'sample'"):
        load_pairs([source], "train", datasets=["sampel"])
    with pytest.raises(CxrflowError, match="needs its --variants"):
        load_pairs([Source(source.images_dir, source.reports)], "train", styles=[])
    with pytest.raises(CxrflowError, match="given twice"):
        load_pairs([source, source], "train")


# Images


@pytest.mark.parametrize("memory", [0, 1e9])
def test_images_are_the_same_read_once_or_each_time(source, memory) -> None:
    pairs = load_pairs([source], "train")
    images = ShardImages(pairs.images["path"], pairs.images["image_id"], memory)
    wanted = [5, 0, 5]
    got = images.get(wanted)
    assert got.shape == (3, 1, SIDE, SIDE) and got.dtype == torch.uint8
    assert torch.equal(got[0], got[2]) and not torch.equal(got[0], got[1])
    assert torch.equal(got, ShardImages(pairs.images["path"], pairs.images["image_id"]).get(wanted))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no picture", "image b in .* is unreadable"),
        (b"", "image b in .* is unreadable"),
        (encoded(np.zeros((SIDE, SIDE), np.uint16)), "image b in .* is uint16"),
        (encoded(np.zeros((SIDE, SIDE, 3), np.uint8)), "image b in .* of shape"),
        (encoded(np.zeros((SIDE, SIDE + 1), np.uint8)), "image b in .* of shape"),
        (encoded(np.zeros((SIDE + 8, SIDE + 8), np.uint8)), "image b in .* has 40 pixels a side"),
    ],
)
def test_a_damaged_image_stops_the_run_with_its_id(tmp_path, content, said) -> None:
    shard = tmp_path / "shard-0000.tar"
    write_shard(shard, [("a", {"png": png(0)}), ("b", {"png": content})])
    with pytest.raises(CxrflowError, match=said):
        ShardImages([shard, shard], ["a", "b"], memory_bytes=1e9)
    with pytest.raises(CxrflowError, match="has no image c"):
        ShardImages([shard], ["c"])


# Transforms


def test_resampling_is_torchs_antialiased_bicubic() -> None:
    images = torch.from_numpy(np.random.default_rng(0).integers(0, 256, (2, 1, 60, 60), dtype=np.uint8))
    cut = images[:, :, 6:54, 12:60]
    for size in (20, 48, 50):
        ours = resample(images, size, torch.tensor([[6 / 60, 12 / 60, 48 / 60, 48 / 60]] * 2))
        theirs = F.interpolate(cut.float() / 255, (size, size), mode="bicubic", antialias=True).clamp(0, 1)
        torch.testing.assert_close(ours, theirs, atol=2e-5, rtol=0)


def test_an_image_is_never_mirrored() -> None:
    image = np.zeros((1, 1, 64, 64), np.uint8)
    image[..., 24:40, 6:16] = 255  # a marker on the left, nothing on the right
    draws = np.random.default_rng(1).random((500, 4))
    boxes = torch.from_numpy(crop_boxes(draws, 0.5))
    cropped = Preprocess(16, (0.5,) * 3, (0.5,) * 3)(torch.from_numpy(image).expand(500, 1, 64, 64), boxes)
    left, right = cropped[..., :8].mean(dim=(1, 2, 3)), cropped[..., 8:].mean(dim=(1, 2, 3))
    visible = cropped.amax(dim=(1, 2, 3)) > 0
    assert visible.sum() > 450
    assert (left > right)[visible].all()


def test_crops_lie_in_the_image_and_keep_what_was_asked() -> None:
    draws = np.random.default_rng(2).random((2000, 4))
    top, left, height, width = crop_boxes(draws, 0.9).T
    assert min(top.min(), left.min()) >= 0
    assert max((top + height).max(), (left + width).max()) <= 1 + 1e-12
    assert ((height * width) >= 0.9 - 1e-12).all() and (height * width).max() <= 1
    assert (height > width).any() and (height < width).any()
    np.testing.assert_allclose(crop_boxes(draws[:3], 1.0), [[0, 0, 1, 1]] * 3, atol=1e-12)


def test_normalisation_gives_three_channels_from_grey() -> None:
    grey = torch.full((1, 1, 8, 8), 51, dtype=torch.uint8)
    out = Preprocess(4, (0.1, 0.2, 0.3), (0.5, 0.25, 0.1))(grey)
    torch.testing.assert_close(out[0, :, 0, 0], torch.tensor([0.2, 0.0, -1.0]))


# Sampling


def test_a_study_draws_the_same_numbers_on_every_machine() -> None:
    draws = study_draws(17, 3, "mimic-cxr", "s50414267")
    assert draws[:3].tolist() == [0.17038187298333318, 0.19651361287094915, 0.29493443693257493]
    assert ((draws >= 0) & (draws < 1)).all() and len(set(draws)) == len(draws)


def batches(source, seed=0, steps=range(8), **options):
    sampler = Sampler(load_pairs([source], "train", styles=[]), TrainOptions(batch_size=4, **options), seed)
    return [sampler.batch(step) for step in steps]


def reports(pairs) -> np.ndarray:
    return np.array(pairs.texts, dtype=object)[pairs.studies["text"]]


def same(a, b) -> bool:
    return all(np.array_equal(getattr(a, name), getattr(b, name)) for name in a.__dataclass_fields__)


def test_sampling_after_a_restart_is_the_same(source) -> None:
    options = {"crop_scale": 0.8, "style_probability": 0.5}
    straight = batches(source, **options)
    again = batches(source, steps=[6, 7, 2], **options)
    assert same(straight[6], again[0]) and same(straight[7], again[1]) and same(straight[2], again[2])
    assert not same(straight[0], batches(source, seed=1, **options)[0])


def test_every_study_is_seen_once_an_epoch_with_one_of_its_images(source) -> None:
    pairs = load_pairs([source], "train")
    for epoch in (range(4), range(4, 8)):
        seen = batches(source, steps=epoch)
        studies = np.concatenate([b.studies for b in seen])
        assert sorted(studies) == list(range(16))
        images = np.concatenate([b.images for b in seen])
        assert (np.searchsorted(pairs.image_start, images, side="right") - 1 == studies).all()
    first, second = (np.concatenate([b.images for b in batches(source, steps=e)]) for e in (range(4), range(4, 8)))
    assert set(first) != set(second)  # another image of a study in another epoch


def test_words_are_the_report_or_one_of_its_renderings(source) -> None:
    pairs = load_pairs([source], "train", styles=[])
    report = reports(pairs)
    assert all((b.texts == report[b.studies]).all() for b in batches(source))
    restyled = np.concatenate(
        [b.texts != report[b.studies] for b in batches(source, steps=range(40), style_probability=0.5)]
    )
    assert 0.35 < restyled.mean() < 0.65
    for batch in batches(source, style_probability=1.0):
        variants = [pairs.texts[pairs.renderings["text"][study]] for study in batch.studies]
        assert batch.texts.tolist() == variants


def test_equal_texts_of_two_studies_are_one_group(source) -> None:
    def twins(table):
        table.loc[table["study_id"].isin(["sample-004", "sample-009"]), ["text", "text_hash"]] = [
            "[FINDINGS] Clear.",
            "h",
        ]
        return table

    rewrite(source.reports, twins)
    whole = Sampler(load_pairs([source], "train"), TrainOptions(batch_size=16), seed=0).batch(0)
    groups = dict(zip(whole.studies, group_ids(whole.keys), strict=True))
    assert groups[4] == groups[9]
    assert len(set(groups.values())) == 15


def test_processes_share_a_batch_without_overlap(source) -> None:
    rewrite(source.reports, two_sections)
    settings = TrainOptions(batch_size=4, crop_scale=0.9, shuffle_probability=0.5, section_probability=0.5)
    whole, *halves = (
        Sampler(load_pairs([source], "train"), settings, seed=0).batch(3, rank, processes)
        for rank, processes in ((0, 1), (0, 2), (1, 2))
    )
    for name in whole.__dataclass_fields__:
        joined = np.concatenate([getattr(half, name) for half in halves])
        assert np.array_equal(joined, getattr(whole, name))


def test_a_process_makes_and_hashes_the_words_of_its_own_pairs_alone(source, monkeypatch) -> None:
    settings = TrainOptions(batch_size=8, shuffle_probability=1.0)
    sampler = Sampler(load_pairs([source], "train"), settings, seed=0)
    hashed = []
    hash_of = wording.normalised_hash
    monkeypatch.setattr(wording, "normalised_hash", lambda text: (hashed.append(text), hash_of(text))[1])
    shares = [sampler.batch(0, rank, 4).texts.tolist() for rank in range(4)]
    assert [len(share) for share in shares] == [2, 2, 2, 2]
    assert hashed == sum(shares, [])


# Words: one section, another order


def words_of_epochs(source, count=6, **options) -> dict[str, list[str]]:
    """What each study is shown with in the first epochs."""
    pairs = load_pairs([source], "train", styles=[])
    shown: dict[str, list[str]] = {study: [] for study in pairs.studies["study_id"]}
    for batch in batches(source, steps=range(4 * count), **options):
        for study, text in zip(batch.studies, batch.texts, strict=True):
            shown[pairs.studies["study_id"][study]].append(text)
    return shown


def two_sections(table):
    table["text"] = [f"{t} [IMPRESSION] Impression {i}." for i, t in enumerate(table["text"])]
    return table


def test_sentences_change_places_within_their_section_anew_each_epoch(source) -> None:
    rewrite(source.reports, two_sections)
    original = load_pairs([source], "train").texts
    shown = words_of_epochs(source, shuffle_probability=1.0)
    for text, seen in zip(original, shown.values(), strict=True):
        findings, impression = text.split(" [IMPRESSION] ")
        sentences = sorted(findings.removeprefix("[FINDINGS] ").removesuffix(".").split(". "))
        assert len(set(seen)) > 2 and text not in seen
        for words in seen:
            head, tail = words.split(" [IMPRESSION] ")
            assert tail == impression
            assert sorted(head.removeprefix("[FINDINGS] ").removesuffix(".").split(". ")) == sentences


def test_a_section_alone_is_shown_as_often_as_asked(source) -> None:
    rewrite(source.reports, two_sections)
    shown = [text for seen in words_of_epochs(source, 20, section_probability=0.5).values() for text in seen]
    findings = np.mean(["[IMPRESSION]" not in text for text in shown])
    impression = np.mean(["[FINDINGS]" not in text for text in shown])
    assert 0.19 < findings < 0.31 and 0.19 < impression < 0.31


def test_a_text_of_one_section_is_shown_whole(source) -> None:
    shown = words_of_epochs(source, section_probability=1.0)
    assert [set(seen) for seen in shown.values()] == [{text} for text in load_pairs([source], "train").texts]


def test_words_depend_on_seed_epoch_and_study_alone(source, tmp_path) -> None:
    rewrite(source.reports, two_sections)
    options = {"shuffle_probability": 0.5, "section_probability": 0.3, "style_probability": 0.3}
    straight = batches(source, **options)
    again = batches(source, steps=[6, 2], **options)
    assert same(straight[6], again[0]) and same(straight[2], again[1])
    other = write_dataset(tmp_path / "b", dataset="other", images=2)  # other studies beside them change nothing
    pairs = load_pairs([source, other], "train", styles=[])
    sampler = Sampler(pairs, TrainOptions(batch_size=32, **options), seed=0)
    beside = dict(zip(pairs.studies["study_id"].iloc[sampler.batch(1).studies], sampler.batch(1).texts, strict=True))
    alone = {study: seen[1] for study, seen in words_of_epochs(source, 2, **options).items()}
    assert alone.items() <= beside.items()


def test_a_number_of_renderings_bounds_the_words_and_all_of_them_are_known_before(source) -> None:
    rewrite(source.reports, two_sections)
    options = {"shuffle_probability": 0.9, "section_probability": 0.3, "style_probability": 0.3, "renderings": 3}
    shown = words_of_epochs(source, 9, **options)
    assert all(seen[:3] == seen[3:6] == seen[6:] for seen in shown.values())
    assert max(len(set(seen)) for seen in shown.values()) == 3
    sampler = Sampler(load_pairs([source], "train", styles=[]), TrainOptions(batch_size=4, **options), seed=0)
    assert set(sampler.texts(36)) == {text for seen in shown.values() for text in seen}


def test_one_section_of_two_reports_alike_is_one_group(source) -> None:
    rewrite(source.reports, lambda t: t.assign(text=[f"{x} [IMPRESSION] Clear." for x in t["text"]]))
    settings = TrainOptions(batch_size=16, section_probability=1.0)
    whole = Sampler(load_pairs([source], "train"), settings, seed=0).batch(0)
    clear = whole.texts == "[IMPRESSION] Clear."
    groups = group_ids(whole.keys)
    assert clear.sum() > 2 and len(set(groups[clear])) == 1
    assert len(set(groups)) == 1 + (~clear).sum()


def test_words_shown_alike_are_one_group_whatever_the_hash_of_their_reports(source) -> None:
    """As of `No PTX.`, the whole of one report, whose hash is that of its expansion, and a section of another."""

    def alike(table):
        table.loc[0, ["text", "text_hash"]] = ["[FINDINGS] No PTX.", "hash of the expansion"]
        table.loc[1, "text"] = "[FINDINGS] No PTX. [IMPRESSION] Clear."
        return table

    rewrite(source.reports, alike)
    sampler = Sampler(load_pairs([source], "train"), TrainOptions(batch_size=16, section_probability=1.0), seed=0)
    met = []
    for batch in map(sampler.batch, range(8)):
        shown = dict(zip(batch.studies, zip(batch.texts, group_ids(batch.keys), strict=True), strict=True))
        met.append(shown[0][0] == shown[1][0])
        assert (shown[0][1] == shown[1][1]) == met[-1]
    assert any(met) and not all(met)


# Datasets by weight


@pytest.fixture
def two(tmp_path) -> list[Source]:
    return [
        write_dataset(tmp_path / name, train=n, dataset=name, images=2) for name, n in (("large", 40), ("small", 10))
    ]


def seen(sources, weights, epochs, batch_size=5, **options):
    """Studies of each step of each epoch, and the pairs they are positions in."""
    pairs = load_pairs(sources, "train", styles=[])
    sampler = Sampler(pairs, TrainOptions(batch_size=batch_size, **options), seed=0, weights=weights)
    per_epoch = sampler.steps_per_epoch
    return pairs, [[sampler.batch(e * per_epoch + s) for s in range(per_epoch)] for e in range(epochs)]


def times(epoch) -> np.ndarray:
    return np.bincount(np.concatenate([batch.studies for batch in epoch]), minlength=50)


def test_weights_say_how_often_a_study_is_seen_in_an_epoch(two) -> None:
    pairs, epochs = seen(two, {"small": 3}, 2)
    small = (pairs.studies["dataset"] == "small").to_numpy()
    for epoch in epochs:
        assert (times(epoch)[small] == 3).all() and (times(epoch)[~small] == 1).all()
    shares = [small[batch.studies].mean() for batch in epochs[0]]
    assert 0.2 < np.mean(shares[:7]) < 0.65 and 0.2 < np.mean(shares[7:]) < 0.65  # 3 / 7, over the whole epoch


def test_a_weight_below_one_shows_each_study_in_its_turn(two) -> None:
    pairs, epochs = seen(two, {"large": 0.25}, 4)
    large = (pairs.studies["dataset"] == "large").to_numpy()
    assert all(len(epoch) == 4 and times(epoch).max() == 1 for epoch in epochs)
    assert (sum(times(epoch) for epoch in epochs)[large] == 1).all()
    _, odd = seen(two, {"large": 0.7, "small": 1.5}, 40, batch_size=43)
    counts = sum(times(epoch) for epoch in odd)
    assert (np.abs(counts[large] - 28) <= 1).all() and (np.abs(counts[~large] - 60) <= 1).all()


def test_a_study_seen_twice_has_an_image_a_crop_and_words_of_its_own_each_time(two) -> None:
    _, (epoch,) = seen(two, {"small": 8}, 1, style_probability=0.5)
    rows = [
        (int(s), int(i), t, float(b[0]))
        for batch in epoch
        for s, i, t, b in zip(batch.studies, batch.images, batch.texts, batch.boxes, strict=True)
        if s >= 40
    ]
    for study in range(40, 50):
        mine = [row for row in rows if row[0] == study]
        assert len(mine) == 8 and len({row[3] for row in mine}) == 8
    assert len({row[1] for row in rows}) == 20 and len({row[2] for row in rows}) == 20


def test_a_study_does_not_meet_itself_in_a_batch_smaller_than_its_dataset(two) -> None:
    _, epochs = seen(two, {"small": 4}, 3, batch_size=10)
    assert all(len(set(batch.studies)) == 10 for epoch in epochs for batch in epoch)


def test_arms_of_an_ablation_see_the_same_images_in_the_same_order(two) -> None:
    options = {"crop_scale": 0.8, "style_probability": 0.5}
    _, (one,) = seen(two, {"small": 2}, 1, vision_lr=1e-3, ema_decay=0.9, **options)
    _, (other,) = seen(two, {"small": 2}, 1, **options)
    assert all(same(a, b) for a, b in zip(one, other, strict=True))


def test_wrong_weights_are_refused(two) -> None:
    with pytest.raises(CxrflowError, match="no training pair of dataset 'smal'; did you mean 'small'"):
        seen(two, {"smal": 2}, 1)
    with pytest.raises(CxrflowError, match="no pair is left in an epoch"):
        seen(two, {"small": 1e-3, "large": 1e-3}, 1)
    with pytest.raises(ValueError, match=r"dataset_weights\.a: 0\.0 is not above 0"):
        RunOptions(encoder="e", dataset_weights={"a": 0})
    with pytest.raises(ValueError, match="dataset_weights: 'aa' is not in train_on; did you mean 'a'"):
        RunOptions(encoder="e", train_on=["a"], dataset_weights={"aa": 2})
