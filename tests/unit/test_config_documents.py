"""Claims about the configuration: what it accepts, how it refuses, and that its documents are up to date."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml
from snakemake.utils import update_config

from cxrflow.config.datasets import load_registry, resolve_entry
from cxrflow.config.document import key_table, schema, schema_text
from cxrflow.config.study import Study, arm_of, load_study, read_yaml
from cxrflow.errors import CxrflowError

SHIPPED = [
    "config/config.yaml",
    "config/small.yaml",
    "config/demo.yaml",
    "config/study.yaml",
    "config/openi.yaml",
    "config/examples/own_table.yaml",
]


def load(repository: Path, path: str) -> Study:
    return load_study(yaml.safe_load((repository / path).read_text(encoding="utf-8")), repository)


@pytest.mark.parametrize("path", SHIPPED)
def test_every_shipped_configuration_is_valid(repository: Path, path: str) -> None:
    study = load(repository, path)
    registry = load_registry(repository / "config" / "datasets.yaml")
    for name, use in study.datasets.items():
        assert resolve_entry(name, use, registry).layout


@pytest.mark.parametrize("path", SHIPPED)
def test_every_shipped_configuration_fits_the_schema(repository: Path, path: str) -> None:
    jsonschema.validate(yaml.safe_load((repository / path).read_text(encoding="utf-8")), schema())


@pytest.mark.parametrize("path", ["config/config.yaml", "config/study.yaml"])
def test_a_study_that_compares_encoders_registers_its_questions(repository: Path, path: str) -> None:
    """Domain adaptation, the choice of encoder, another site, another style."""
    questions = {question.name for question in load(repository, path).paper.questions}
    assert questions >= {"adaptation", "encoder", "elsewhere", "hospital-style"}


def test_the_example_refuses_burned_in_text_until_somebody_has_looked(repository: Path) -> None:
    examples = repository / "config" / "examples"
    example, public = (read_yaml(examples / name) for name in ("own_table.yaml", "public_films.yaml"))
    assert load_study(example, repository).images_of("own").burned_in_text == "refuse"
    update_config(example, public)  # as `--configfile own_table.yaml public_films.yaml`
    assert load_study(example, repository).images_of("own").burned_in_text == "flag"


def test_the_reference_behaviour_differs_from_the_papers_run_in_its_loss(repository: Path) -> None:
    paper = read_yaml(repository / "config" / "config.yaml")
    update_config(paper, read_yaml(repository / "config" / "examples" / "reference_behaviour.yaml"))
    runs = load_study(paper, repository).runs
    ours, reference = runs["llm2clip4cxr"], runs["llm2clip4cxr-reference-loss"]
    assert (ours.training.loss, reference.training.loss) == ("group_infonce", "reference")
    assert reference.model_copy(update={"training": ours.training}) == ours
    assert reference.training.model_copy(update={"loss": ours.training.loss}) == ours.training
    released = runs["llm2clip4cxr-as-released"]
    assert (released.vision.image_size, released.vision.embed_dim) == (448, 1280)
    assert released.training.model_copy(update={"micro_batch_size": 128}) == reference.training


def test_the_papers_runs_fit_a_gpu(repository: Path) -> None:
    """Activations of a pair: measured on a CPU, 0.67 GB an image of 336 px, 1.18 of 448, 0.27 a report."""
    study = read_yaml(repository / "config" / "config.yaml")
    update_config(study, read_yaml(repository / "config" / "examples" / "reference_behaviour.yaml"))
    large = [run for run in load_study(study, repository).runs.values() if run.vision.name == "EVA02-L-14-336"]
    assert len(large) == 7
    for run in large:
        pairs = run.training.micro_batch_size or run.training.batch_size
        assert pairs * ((1.18 if run.vision.image_size == 448 else 0.67) + 0.27) < 0.9 * 141


def test_the_schema_on_disk_is_the_generated_one(repository: Path) -> None:
    assert (repository / "workflow/schemas/config.schema.json").read_text(encoding="utf-8") == schema_text(), (
        "run: cxrflow config --write"
    )


def test_the_table_of_keys_on_disk_is_the_generated_one(repository: Path) -> None:
    assert (repository / "config/README.md").read_text(encoding="utf-8") == key_table(), "run: cxrflow config --write"


def test_every_key_says_what_it_does() -> None:
    rows = [line for line in key_table().splitlines() if line.startswith("| `")]
    assert len(rows) > 100
    assert not [row for row in rows if not row.rstrip(" |").split("|")[-1].strip()]


def small(repository: Path, **changes: object) -> dict:
    mapping = yaml.safe_load((repository / "config/small.yaml").read_text(encoding="utf-8"))
    return {**mapping, **changes}


def shown(made: list[str], style: str) -> dict:
    """A run that trains on a style, in a study that makes some."""
    run = {"encoder": "llm", "training": {"style_probability": 0.5, "styles": [style]}}
    return {"variants": {"styles": made}, "runs": {"a": run}, "paper": {}}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"imagse": {}}, r"unknown key 'imagse'; did you mean 'images'\?"),
        ({"images": {"sise": 1}}, r"unknown key 'images\.sise'; did you mean 'size'\?"),
        ({"images": {"size": "large"}}, r"images\.size: .*integer.*'large'"),
        ({"datasets": {"demo-mimic": {"shard": 3}}}, r"'datasets\.demo-mimic\.shard'; did you mean 'shards'\?"),
        ({"runs": {"a": {"encoder": "lm"}}}, r"runs\.a\.encoder: no 'lm'; did you mean 'llm'\?"),
        ({"runs": {"a": {"encoder": "llm", "train_on": ["demo-mimik"]}}}, "did you mean 'demo-mimic'"),
        ({"text_encoders": {"x": {"base": "small_lama"}}}, r"x\.base: no 'small_lama'; did you mean 'small_llama'"),
        ({"text_encoders": {"mntp": {"base": "small_llama"}}}, "the name is taken"),
        ({"study": "../elsewhere"}, "study: "),
        ({"runs": {"../x": {"encoder": "llm"}}}, "is no name"),
        ({"runs": {"a": {"encoder": "llm", "seeds": [1], "seed": 2}}}, "seed and seeds exclude each other"),
        ({"runs": {"a": {"encoder": "llm", "seeds": [1, 1]}}}, "names one twice"),
        ({"runs": {"a": {"encoder": "llm", "seeds": [1]}, "a-seed1": {"encoder": "llm"}}, "paper": {}}, "another run"),
        ({"runs": {"a": {"encoder": "llm", "fraction": {"demo-mimik": 0.5}}}}, "a.fraction.*mean 'demo-mimic'"),
        ({"runs": {"a": {"encoder": "llm", "fraction": {"demo-mimic": 0}}}}, r"runs\.a\.fraction"),
        ({"runs": {"a": {"encoder": "llm", "report_text": {"x": "text"}}}}, "a.report_text: no 'x'"),
        (shown([], "shuffled"), r"runs\.a\.training\.style_probability has no effect: variants\.styles is empty"),
        (shown(["shuffled"], "shufled"), r"runs\.a\.training\.styles: no 'shufled'; did you mean 'shuffled'"),
        (shown(["abbreviated"], "rewritten"), r"a\.training\.styles: no 'rewritten' \(there are: abbreviated\)"),
        ({"evaluation": {"style_datasets": ["demo-mimik"]}}, "style_datasets.*did you mean 'demo-mimic'"),
        ({"evaluation": {"abbreviation_densities": [0.5]}}, "the curve ends in 1"),
        ({"evaluation": {"styles": ["telegraphic", "telegraphic"]}}, "stands twice"),
        ({"extend": "config/demo.yaml"}, r"unknown key 'extend'; did you mean 'extends'\?"),
        ({"runs": {}}, r"configuration: runs: "),
        ({"paper": {"headline_run": "lm"}}, r"paper\.headline_run: no 'lm'; did you mean 'llm'"),
        ({"paper": {"headline_encoder": "lm"}}, r"paper\.headline_encoder: no 'lm'; did you mean 'llm'"),
        ({"paper": {"baseline_encoder": "brt"}}, r"paper\.baseline_encoder: no 'brt'; did you mean 'bert'"),
        ({"paper": {"noisy_datasets": ["demo-mimik"]}}, r"paper\.noisy_datasets: no 'demo-mimik'"),
        ({"paper": {"recall_at": 7}}, r"paper\.recall_at: 7 is none of evaluation\.ks \[1, 5, 10, 50\]"),
    ],
)  # fmt: skip
def test_a_wrong_key_is_named_with_the_nearest_one(repository: Path, change: dict, message: str) -> None:
    with pytest.raises(CxrflowError, match=message):
        load_study(small(repository, **change), repository)


def test_a_run_may_be_shown_in_every_style_that_is_made(repository: Path) -> None:
    variants = {"variants": {"styles": ["abbreviated"], "abbreviation_densities": [0.5, 1]}}
    for style in ("abbreviated", "abbreviated_050"):
        load_study(small(repository, **shown([], style) | variants), repository)
    rewriting = {"rewriting": {"backend": "local", "model": "small_llama"}}
    load_study(small(repository, **shown([], "rewritten") | rewriting), repository)


QUESTION = {
    "name": "q",
    "statement": "An LLM finds more.",
    "comparison": {"llm": 1, "bert": -1},
    "dataset": "demo-mimic",
}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"comparison": {"lm": 1, "bert": -1}}, r"paper\.questions, q: comparison: no 'lm'; did you mean 'llm'"),
        ({"comparison": {"llm": 1, "bert": 1}}, "add up to 0"),
        ({"comparison": {"llm": 1}}, "comparison"),
        ({"dataset": "demo-mimik"}, "q: dataset: no 'demo-mimik'; did you mean 'demo-mimic'"),
        ({"metric": "recall"}, "metric"),
        ({"style": "by_anatomy"}, "q: style: no 'by_anatomy'"),
        ({"statement": ""}, "statement"),
    ],
)
def test_a_question_about_what_the_study_has_not_is_refused_before_it_runs(
    repository: Path, changes: dict, message: str
) -> None:
    load_study(small(repository, paper={"questions": [QUESTION]}), repository)
    with pytest.raises(CxrflowError, match=message):
        load_study(small(repository, paper={"questions": [QUESTION | changes]}), repository)
    with pytest.raises(CxrflowError, match="stands twice"):
        load_study(small(repository, paper={"questions": [QUESTION, QUESTION]}), repository)


def test_a_run_of_several_seeds_is_a_run_for_each_and_an_added_seed_leaves_the_others_alone(repository: Path) -> None:
    run = {"encoder": "llm", "fraction": {"demo-mimic": 0.5}}
    two, three = (
        load_study(small(repository, runs={"a": run | {"seeds": seeds}, "b": run}, paper={}), repository)
        for seeds in ([1, 2], [1, 2, 3])
    )
    assert list(two.runs) == ["a-seed1", "a-seed2", "b"] and two.runs["a-seed2"].seed == 2
    assert {name: three.runs[name] for name in two.runs} == two.runs
    assert [arm_of(name, options) for name, options in two.runs.items()] == ["a", "a", "b"]
    assert two.runs["b"].fraction_of("demo-mimic") == 0.5 and two.runs["b"].fraction_of("other") == 1.0


def test_a_child_replaces_the_parents_key_as_a_whole(repository: Path) -> None:
    study = load_study(
        {
            "extends": "config/demo.yaml",
            "datasets": {"demo-openi": {}},
            "runs": {"a": {"encoder": "bert"}},
            "evaluation": {},
            "paper": {},
        },
        repository,
    )
    assert list(study.datasets) == ["demo-openi"] and list(study.runs) == ["a"]
    assert study.text_encoders == load(repository, "config/demo.yaml").text_encoders


def test_extending_a_file_that_is_not_there_says_so(repository: Path) -> None:
    with pytest.raises(CxrflowError, match=r"extends: config/no\.yaml does not exist"):
        load_study({"extends": "config/no.yaml"}, repository)


def test_extending_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: b.yaml\n")
    (tmp_path / "b.yaml").write_text("extends: a.yaml\n")
    with pytest.raises(CxrflowError, match="circle"):
        load_study({"extends": "a.yaml"}, tmp_path)


def test_the_digest_depends_on_defaults_written_out_or_not(repository: Path) -> None:
    plain = load_study(small(repository), repository)
    written = load_study(small(repository, images={"size": 128, "normaliser": "voi_percentile"}), repository)
    changed = load_study(small(repository, images={"size": 96}), repository)
    assert plain.digest() == written.digest() != changed.digest()


def test_a_configuration_that_builds_on_none_is_told_of_extends(repository: Path) -> None:
    own = {"study": "own", "datasets": {"demo-mimic": {}}}
    with pytest.raises(CxrflowError, match=r"runs: is not set\nA configuration may take.*extends: config/small\.yaml"):
        load_study(own, repository)
    with pytest.raises(CxrflowError) as error:
        load_study(own | {"extends": "config/small.yaml", "sed": 1}, repository)
    assert "may take" not in str(error.value)


def test_a_file_that_is_no_yaml_names_file_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("study: a\n  seed: 3\n")
    with pytest.raises(CxrflowError, match=r"broken.yaml, line 2, column 7: mapping values are not allowed here"):
        read_yaml(path)
    path.write_text("- a\n")
    with pytest.raises(CxrflowError, match="holds no mapping"):
        read_yaml(path)
    path.write_bytes("paper: {title: Röntgen}".encode("latin-1"))
    with pytest.raises(CxrflowError, match=r"broken\.yaml is not UTF-8"):
        read_yaml(path)


def test_a_dataset_may_differ_in_what_the_images_stage_takes_of_it(repository: Path) -> None:
    datasets = {"demo-mimic": {"images": {"views": ["LATERAL"], "per_study": "one"}}, "demo-openi": {}}
    study = load_study(small(repository, datasets=datasets), repository)
    own, others = study.images_of("demo-mimic"), study.images_of("demo-openi")
    assert (own.views, own.per_study, own.size) == (("LATERAL",), "one", study.images.size)
    assert others == study.images


def test_a_published_sets_burned_in_words_are_flagged_and_a_hospitals_refused(repository: Path) -> None:
    """What the registry says of a set holds unless the study says otherwise, for all sets or for this one."""
    registry = load_registry(repository / "config" / "datasets.yaml")
    published = registry["mimic-cxr"].image_options
    assert registry["own-table"].image_options == {}
    for images, own, expected in (
        ({}, {}, "flag"),
        ({"burned_in_text": "refuse"}, {}, "refuse"),
        ({"burned_in_text": "refuse"}, {"burned_in_text": "ignore"}, "ignore"),
    ):
        datasets = {"demo-mimic": {"images": own}}
        study = load_study(small(repository, images=images, datasets=datasets), repository)
        assert study.images_of("demo-mimic", published).burned_in_text == expected
        assert study.images_of("demo-mimic", {}).burned_in_text == (expected if images else "refuse")


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"views": ["SIDEWAYS"]}, r"datasets\.demo-mimic\.images: views"),
        ({"per_studdy": "one"}, r"unknown key 'per_studdy'; did you mean 'per_study'"),
        ({"size": 64}, r"datasets\.demo-mimic\.images\.size is one for all"),
    ],
)
def test_a_wrong_key_of_a_datasets_own_images_is_named(repository: Path, own: dict, said: str) -> None:
    with pytest.raises(CxrflowError, match=said):
        load_study(small(repository, datasets={"demo-mimic": {"images": own}}), repository)
