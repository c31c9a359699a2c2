"""Properties of the workflow's graph, read from dry runs of the paper's and the demo's configuration."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest
import timm
from safetensors.torch import save_file
from tests.checkout import Job, copy_checkout, jobs, snakemake, stub

from cxrflow.io.tables import write_table

STAGES = ["download", "images", "reports", "text_encoder", "clip", "evaluate", "paper", "tables", "figures"]
CREDENTIALED = "mimic-cxr"


@pytest.fixture(scope="session")
def demo_jobs(checkout: Path) -> list[Job]:
    done = snakemake(checkout, "--profile", "workflow/profiles/demo", "-n", "all")
    assert done.returncode == 0, done.stdout
    return jobs(done.stdout)


@pytest.mark.parametrize(
    ("profile", "target"), [("workflow/profiles/local", "all"), *(("slurm", target) for target in ("all", *STAGES))]
)
def test_every_target_parses_from_a_fresh_clone(checkout: Path, profile: str, target: str) -> None:
    done = snakemake(checkout, "--profile", profile, "-n", target)
    assert done.returncode == 0, done.stdout
    assert jobs(done.stdout), done.stdout


def test_open_i_alone_parses_and_downloads_nothing_else(checkout: Path) -> None:
    done = snakemake(checkout, "--profile", "workflow/profiles/local", "--configfile", "config/openi.yaml", "-n", "all")
    assert done.returncode == 0, done.stdout
    (download,) = [job for job in jobs(done.stdout) if job.rule == "download_dataset"]
    assert download.output[0].startswith("results/raw/openi-png/")


def test_the_study_trains_every_arm_with_three_seeds_and_styles_one_dataset(checkout: Path) -> None:
    profile = ("--profile", "workflow/profiles/demo", "--configfile", "config/study.yaml")
    done = snakemake(checkout, *profile, "-n", "all")
    assert done.returncode == 0, done.stdout[-3000:]
    trained = [Path(job.output[0]).name for job in jobs(done.stdout) if job.rule == "train_clip"]
    arms = {name.rpartition("-seed")[0] for name in trained}
    crossed = {"clean", "half", "noisy-half", "noisy", "noisy-double", "written-out", "noisy-alone"}
    assert {f"{encoder}-{arm}" for encoder in ("bert", "llm", "llm2vec4cxr") for arm in crossed} < arms
    assert len(trained) == 3 * len(arms)
    styled = {job.output[0].split("/")[4] for job in jobs(done.stdout) if job.rule == "score_styles"}
    assert styled == {"demo-mimic"}


def test_a_subset_has_its_record_in_its_study_and_its_list_is_an_input(checkout: Path, tmp_path: Path) -> None:
    """Another study may use the same files whole: neither record may make the other's study run again."""
    (tmp_path / "studies.txt").write_text("1\n")
    part = f"{{openi-png: {{subset: {{studies: {tmp_path}/studies.txt}}}}}}"
    (tmp_path / "part.yaml").write_text(f"extends: config/openi.yaml\nstudy: part\ndatasets: {part}\n")
    done = snakemake(
        checkout, "--profile", "workflow/profiles/local", "--configfile", f"{tmp_path}/part.yaml", "-n", "download"
    )
    assert done.returncode == 0, done.stdout
    (verified,) = [job for job in jobs(done.stdout) if job.output and job.output[0].endswith("verified.json")]
    assert verified.output == ("results/part/raw/openi-png/verified.json",)
    assert verified.input == (f"{tmp_path}/studies.txt",)


def test_a_table_of_others_that_is_put_beside_a_dataset_is_an_input(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "study.yaml").write_text(f"extends: config/openi.yaml\nstudy: b\ndata_root: {tmp_path}/raw\n")
    table = tmp_path / "raw" / "openi-png" / "2015" / "indiana_projections.csv"
    for expected in ((), (str(table),)):
        done = snakemake(
            checkout, "--profile", "workflow/profiles/local", "--configfile", f"{tmp_path}/study.yaml", "-n", "download"
        )
        assert done.returncode == 0, done.stdout
        (download,) = [job for job in jobs(done.stdout) if job.rule == "download_dataset"]
        assert download.input == expected
        table.parent.mkdir(parents=True, exist_ok=True)
        table.write_text("filename,projection\n")


def test_a_list_of_names_is_an_input_and_its_names_are_in_no_command(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("Okonkwo\n")
    deidentify = f"{{extra_names_file: {tmp_path}/names.txt}}"
    (tmp_path / "study.yaml").write_text(f"extends: config/demo.yaml\nreports: {{deidentify: {deidentify}}}\n")
    profile = ("--profile", "workflow/profiles/demo", "--configfile", f"{tmp_path}/study.yaml")
    done = snakemake(checkout, *profile, "-n", "-p", "reports")
    preparing = [job for job in jobs(done.stdout) if job.rule == "prepare_reports"]
    assert preparing and all(f"{tmp_path}/names.txt" in job.input for job in preparing)
    assert "Okonkwo" not in done.stdout


@pytest.mark.parametrize(
    ("backend", "base"),
    [("{backend: endpoint, url: 'http://127.0.0.1:1/v1', model: m}", 0)]
    + [("{backend: local, model: small_llama}", 1)],
)
def test_reports_are_rewritten_by_a_model_only_where_that_is_configured(checkout, tmp_path, backend, base) -> None:
    (tmp_path / "study.yaml").write_text(f"extends: config/demo.yaml\nrewriting: {backend}\n")
    profile = ("--profile", "workflow/profiles/demo", "-n", "reports")
    assert not [job for job in jobs(snakemake(checkout, *profile).stdout) if job.rule == "rewrite_reports"]
    made = jobs(snakemake(checkout, *profile, "--configfile", f"{tmp_path}/study.yaml").stdout)
    rewritten = {job.output[0] for job in made if job.rule == "rewrite_reports"}
    assert rewritten and rewritten <= {path for job in made if job.rule == "make_variants" for path in job.input}
    assert len([job for job in made if job.rule == "base_model"]) == base


def test_a_run_reads_style_variants_where_it_is_shown_them(checkout: Path, tmp_path: Path) -> None:
    """Other styles, or other injected errors, are no reason to train one again that never sees them."""
    runs = "{written: {encoder: bert}, restyled: {encoder: bert, training: {style_probability: 0.5}}}"
    (tmp_path / "study.yaml").write_text(f"extends: config/demo.yaml\nruns: {runs}\nevaluation: {{}}\npaper: {{}}\n")
    profile = ("--profile", "workflow/profiles/demo", "--configfile", f"{tmp_path}/study.yaml")
    done = snakemake(checkout, *profile, "-n", "clip")
    assert done.returncode == 0, done.stdout
    trained = [job for job in jobs(done.stdout) if job.rule == "train_clip"]
    read = {Path(job.output[0]).name: {path for path in job.input if "variants" in path} for job in trained}
    assert read["written"] == set() and len(read["restyled"]) > 1


PREPARED, LABELLED = "prepare_reports", {"label_reports", "text_tasks"}
VARIANTS = {"make_variants", "render_styles"}
GATED = {"prepare_reports", "rewrite_reports"} | VARIANTS
READERS = {
    "abbreviations.csv": GATED,
    "abbreviation_topics.yaml": GATED,
    "anatomy_terms.yaml": VARIANTS,
    "census_names.yaml": {PREPARED},
    "given_names.txt": {PREPARED},
    "clinical_allow.yaml": {PREPARED},
    "clinical_words.txt": {PREPARED},
    "context_cues.yaml": GATED | LABELLED,
    "drug_names.txt": {PREPARED},
    "english_words.txt": {PREPARED},
    "error_terms.yaml": VARIANTS,
    "label_phrases.yaml": GATED | LABELLED,
    "phi_cues.yaml": {PREPARED},
    "places.yaml": {PREPARED},
    "preservation.yaml": GATED,
    "prompts.yaml": {"embed_prompts"},
    "rare_words.txt": {PREPARED},
    "section_headers.yaml": {PREPARED} | LABELLED,
    "surrogates.yaml": {PREPARED},
    "synonyms.yaml": VARIANTS,
}


def test_a_word_list_is_an_input_of_the_rules_that_read_it(checkout: Path, tmp_path: Path) -> None:
    """An edited list reruns these rules and what comes after them, no other."""
    backend = "{backend: endpoint, url: 'http://127.0.0.1:1/v1', model: m}"
    (tmp_path / "study.yaml").write_text(f"extends: config/demo.yaml\nrewriting: {backend}\n")
    profile = ("--profile", "workflow/profiles/demo", "--configfile", f"{tmp_path}/study.yaml")
    done = snakemake(checkout, *profile, "-n", "all")
    assert done.returncode == 0, done.stdout
    found: dict[str, set[str]] = {}
    for job in jobs(done.stdout):
        for path in map(Path, job.input):
            if path.parent.name == "lexicon":
                found.setdefault(path.name, set()).add(job.rule)
    assert found == READERS


def test_a_second_opinion_is_fitted_once_and_read_by_every_dataset(checkout: Path, tmp_path: Path) -> None:
    """Another threshold is no reason to fit again; another table of annotated reports is."""
    (tmp_path / "own.csv").write_text("report\nDr. <NAME>Roe</NAME>\n")

    def planned(options: str) -> tuple[Job, dict[str, str]]:
        """The fit, and the commands of both rules."""
        deidentify = f"{{tagger: {{{options}}}}}"
        (tmp_path / "study.yaml").write_text(f"extends: config/demo.yaml\nreports: {{deidentify: {deidentify}}}\n")
        profile = ("--profile", "workflow/profiles/demo", "--configfile", f"{tmp_path}/study.yaml")
        done = snakemake(checkout, *profile, "-n", "-p", "reports")
        assert done.returncode == 0, done.stdout
        found = jobs(done.stdout)
        (fitted,) = [job for job in found if job.rule == "fit_phi_tagger"]
        prepared = [job for job in found if job.rule == "prepare_reports"]
        assert prepared and all("results/demo/reports/phi_tagger" in job.input for job in prepared)
        commands = dict(re.findall(r"cxrflow (fit-phi-tagger|prepare-reports) ([^\n]*)", done.stdout))
        assert "--phi-tagger results/demo/reports/phi_tagger" in commands["prepare-reports"]
        return fitted, commands

    (fitted, plain), (_, eager) = planned(""), planned("threshold: 0.3")
    assert {command for command in plain if plain[command] != eager[command]} == {"prepare-reports"}
    assert {Path(path).parent.name for path in fitted.input} == {"lexicon", "annotated"}
    fitted, own = planned(f"annotated: [{tmp_path}/own.csv]")
    assert f"{tmp_path}/own.csv" in fitted.input
    assert f"phi_tagger --annotated {tmp_path}/own.csv --variations" in own["fit-phi-tagger"]


def test_files_of_a_local_model_are_inputs(checkout: Path, tmp_path: Path) -> None:
    for name in ("config.json", "model.safetensors", "training_args.bin", "README.md"):
        (tmp_path / name).write_text("{}")
    local = f"{{source: local, path: {tmp_path}}}"
    (tmp_path / "study.yaml").write_text(
        f"extends: config/demo.yaml\nreports: {{deidentify: {{model: {local}}}}}\ntext_bases: {{own: {local}}}\n"
        "text_encoders: {own: {base: own}}\nruns: {a: {encoder: own}}\nevaluation: {}\npaper: {}\n"
    )
    profile = ("--profile", "workflow/profiles/demo", "--configfile", f"{tmp_path}/study.yaml")
    done = snakemake(checkout, *profile, "-n", "reports", "text_encoder")
    assert done.returncode == 0, done.stdout
    model = {f"{tmp_path}/config.json", f"{tmp_path}/model.safetensors"}
    inputs = {job.rule: set(job.input) for job in jobs(done.stdout)}
    assert inputs["phi_model"] == inputs["base_model"] == model


def test_vision_weights_are_fetched_once_for_the_runs_that_start_from_them(checkout: Path, tmp_path: Path) -> None:
    """From the host that runs Snakemake; a run that starts from random weights asks for none."""
    repository = tmp_path / "cache" / "hub" / "models--timm--test_vit.r160_in1k"
    (repository / "refs").mkdir(parents=True)
    (repository / "refs" / "main").write_text("0" * 40)
    (repository / "snapshots" / ("0" * 40)).mkdir(parents=True)
    trunk = timm.create_model("test_vit.r160_in1k")
    save_file(trunk.state_dict(), repository / "snapshots" / ("0" * 40) / "model.safetensors")
    (tmp_path / "own.pt").touch()
    published = "{name: timm/test_vit.r160_in1k, pretrained: timm}"
    towers = {
        "one": published,
        "two": published.replace("timm}", "timm, image_size: 96}"),
        "own": f"{{name: RN50, pretrained: {tmp_path}/own.pt}}",
        "random": "{name: RN50, pretrained: ''}",
    }
    runs = ", ".join(f"{name}: {{encoder: bert, vision: {tower}}}" for name, tower in towers.items())
    (tmp_path / "study.yaml").write_text(
        f"extends: config/demo.yaml\nstudy: weights\nruns: {{{runs}}}\nevaluation: {{}}\npaper: {{}}\n"
    )
    profile = ("--profile", "workflow/profiles/demo", "--configfile", f"{tmp_path}/study.yaml")
    done = snakemake(checkout, *profile, "-n", "-p", "clip")
    assert done.returncode == 0, done.stdout
    found = jobs(done.stdout)
    fetching = {job.output[0]: job.input for job in found if job.rule == "fetch_vision_weights"}
    assert sorted(fetching.values()) == [(), (f"{tmp_path}/own.pt",)]
    asked = {
        Path(job.output[0]).name: [path for path in job.input if "/vision_weights/" in path]
        for job in found
        if job.rule == "train_clip"
    }
    assert asked["random"] == [] and asked["one"] == asked["two"] != asked["own"]
    assert {path for paths in asked.values() for path in paths} == set(fetching)
    assert done.stdout.count("--vision-weights results/weights/vision_weights/") == 3

    (folder,) = asked["one"]
    offline = {"HF_HOME": f"{tmp_path}/cache", "HF_HUB_OFFLINE": "1"}
    done = snakemake(checkout, *profile, "--allowed-rules", "fetch_vision_weights", "--", folder, **offline)
    assert done.returncode == 0, done.stdout[-3000:]
    manifest = json.loads((checkout / folder / "manifest.json").read_text())
    record = json.loads((checkout / folder / "vision_weights.json").read_text())
    assert manifest["facts"]["weights"] == record and record["revision"] == "0" * 40


def test_how_answers_are_fetched_is_no_reason_to_rewrite_again(checkout: Path, tmp_path: Path) -> None:
    """Run on an empty table of reports, so that no server is asked."""
    columns = ("dataset", "subject_id", "study_id", "split", "text")
    table = pd.DataFrame(columns=columns, dtype="str").assign(phi_gate_passed=pd.Series(dtype="bool"))
    write_table(table, checkout / "results" / "rewriting" / "reports" / "demo-openi" / "reports.parquet")

    def rewriting(*arguments: str, **changed: object) -> str:
        options = {"backend": "endpoint", "url": "http://127.0.0.1:1/v1", "model": "m", **changed}
        path = tmp_path / "study.yaml"
        path.write_text(f"extends: config/demo.yaml\nstudy: rewriting\nrewriting: {json.dumps(options)}\n")
        target = "results/rewriting/reports/demo-openi/rewritten.parquet"
        only = ("--configfile", str(path), "--allowed-rules", "rewrite_reports", *arguments, "--", target)
        done = snakemake(checkout, "--profile", "workflow/profiles/demo", *only)
        assert done.returncode == 0, done.stdout
        return done.stdout

    assert not [job for job in jobs(rewriting()) if job.rule != "rewrite_reports"]
    fetched = {"timeout_s": 7, "retries": 1, "backoff_s": 2, "concurrent": 9}
    routes = {"compliant_routes": {"demo-mimic": "agreement 7", "demo-openi": "agreement 8"}}
    assert not jobs(rewriting("-n", **fetched, **routes))
    (again,) = jobs(rewriting("-n", prompt="Otherwise."))
    assert again.rule == "rewrite_reports" and "Params have changed" in again.reason


@pytest.mark.parametrize("target", STAGES)
def test_every_stage_is_a_target_of_the_demo(checkout: Path, target: str) -> None:
    done = snakemake(checkout, "--profile", "workflow/profiles/demo", "-n", target)
    assert done.returncode == 0, done.stdout


def rule_blocks(checkout: Path) -> dict[str, str]:
    blocks = {}
    for path in sorted((checkout / "workflow" / "rules").glob("*.smk")):
        for block in re.split(r"\n(?=rule )", path.read_text(encoding="utf-8")):
            if match := re.match(r"rule (\w+):", block):
                blocks[match[1]] = block
    return blocks


def test_every_rule_that_runs_has_log_benchmark_container_and_resources(checkout: Path) -> None:
    incomplete = {
        name: missing
        for name, block in rule_blocks(checkout).items()
        if "shell:" in block
        and (missing := [d for d in ("log:", "benchmark:", "container:", "threads:", "resources:") if d not in block])
    }
    assert not incomplete


@pytest.mark.parametrize(
    "rule", ["download_dataset", "phi_model", "base_model", "fetch_vision_weights", "fetch_baseline", "metric_weights"]
)
def test_what_reaches_the_network_is_no_job_of_the_cluster(checkout: Path, rule: str) -> None:
    assert "\n    localrule: True\n" in rule_blocks(checkout)[rule]


def test_no_rule_uses_script_run_or_checkpoint(checkout: Path) -> None:
    text = "\n".join(rule_blocks(checkout).values())
    assert not re.search(r"^\s+(script|run|notebook|wrapper):|^checkpoint ", text, flags=re.MULTILINE)


def test_every_rule_file_opens_with_its_contract(checkout: Path) -> None:
    for path in (checkout / "workflow" / "rules").glob("*.smk"):
        assert path.read_text(encoding="utf-8").startswith('"""'), path.name


def test_outputs_stay_under_results_and_carry_the_study(demo_jobs: list[Job]) -> None:
    outside = [p for job in demo_jobs for p in (*job.output, *job.log) if not p.startswith("results/demo/")]
    assert not outside


def test_outputs_of_the_paper_stay_under_results_too(checkout: Path) -> None:
    done = snakemake(checkout, "--profile", "slurm", "-n", "all")
    found = [p for job in jobs(done.stdout) for p in (*job.output, *job.log)]
    assert found and not [p for p in found if not p.startswith(("results/paper/", "results/raw/"))]


def test_every_job_that_runs_logs(demo_jobs: list[Job]) -> None:
    assert not [job.rule for job in demo_jobs if job.output and not job.log]


def test_training_reads_what_the_reports_stage_made_and_not_the_raw_data(demo_jobs: list[Job]) -> None:
    training = [job for job in demo_jobs if job.rule in ("train_mntp", "train_text_encoder", "train_clip")]
    assert training
    for job in training:
        assert not [p for p in job.input if "/raw/" in p or "/generated/" in p], job.rule


def test_evaluation_depends_on_its_model_and_paper_on_every_record(demo_jobs: list[Job]) -> None:
    kinds = ("retrieval.json", "clinical.json", "text_tasks.json", "styles.json")
    records = {p for job in demo_jobs for p in job.output if p.endswith(kinds)}
    tables = [job for job in demo_jobs if job.rule == "tables"]
    assert records and tables
    for job in tables:
        assert records <= set(job.input)


def test_metrics_of_trained_models_are_jobs_where_they_are_asked_for(
    demo_jobs: list[Job], checkout: Path, tmp_path: Path
) -> None:
    rules = {"metric_weights", "score_clinical_models"}
    assert not rules & {job.rule for job in demo_jobs}
    weights = tmp_path / "weights" / "StanfordAIMI" / "RRG_scorers" / "chexbert.pth"
    weights.parent.mkdir(parents=True)
    weights.write_bytes(b"")
    metrics = f"{{metrics: [f1chexbert], folder: {tmp_path}/weights}}"
    (tmp_path / "study.yaml").write_text(f"extends: config/demo.yaml\nevaluation: {{model_metrics: {metrics}}}\n")
    profile = ("--profile", "workflow/profiles/demo", "--configfile", str(tmp_path / "study.yaml"))
    done = snakemake(checkout, *profile, "-n", "all")
    assert done.returncode == 0, done.stdout
    (found,) = [job for job in jobs(done.stdout) if job.rule == "metric_weights"]
    assert found.input == (str(weights),)
    scoring = [job for job in jobs(done.stdout) if job.rule == "score_clinical_models"]
    assert len(scoring) == len([job for job in jobs(done.stdout) if job.rule == "score"])
    tables = [job for job in jobs(done.stdout) if job.rule == "tables"]
    assert all({job.output[0] for job in scoring} <= set(table.input) for table in tables)


def test_every_run_and_baseline_is_scored_on_every_dataset(checkout: Path, tmp_path: Path) -> None:
    """So training on one dataset and testing on another needs no rule and no entry of its own."""
    models = {"bert-clean": ["demo-mimic", "demo-openi"], "bert-other": ["demo-hospital"]}
    runs = ", ".join(f"{name}: {{encoder: bert, train_on: [{', '.join(on)}]}}" for name, on in models.items())
    (tmp_path / "study.yaml").write_text(
        f"extends: config/demo.yaml\nruns: {{{runs}}}\npaper: {{}}\n"
        "baselines: {peer: {source: local, path: /nowhere}, other: {id: someone/model}}\n"
    )
    profile = ("--profile", "workflow/profiles/demo", "--configfile", f"{tmp_path}/study.yaml")
    done = snakemake(checkout, *profile, "-n", "-p", "all")
    assert done.returncode == 0, done.stdout
    made = {path for job in jobs(done.stdout) for path in job.output}
    for name in (*models, "peer", "other"):
        for dataset in ("demo-mimic", "demo-openi", "demo-hospital"):
            folder = f"results/demo/evaluation/{name}/{dataset}"
            assert {f"{folder}/{kind}.json" for kind in ("retrieval", "clinical", "zero_shot")} <= made
    assert {"results/demo/baselines/peer", "results/demo/baselines/other"} <= made
    assert "results/demo/clip/peer" not in made
    assert done.stdout.count('"text_length": 512') == 3 * 3  # of each encoder on each dataset, the shortest's length


def images_only(folder: Path, change: str = "") -> Path:
    """A configuration with a dataset that comes without reports beside one with."""
    path = folder / "images_only.yaml"
    path.write_text(
        "extends: config/demo.yaml\nstudy: demo\n"
        "datasets: {demo-mimic: {}, nih-chestxray14: {root: /data/nih, shards: 2}}\n"
        "evaluation: {text_tasks: []}\nruns: {a: {encoder: bert}}\npaper: {}\n" + change
    )
    return path


def test_a_dataset_without_reports_is_ingested_counted_and_classified_and_never_trained_on_or_searched(
    checkout: Path, tmp_path: Path
) -> None:
    done = snakemake(
        checkout, "--profile", "workflow/profiles/demo", "--configfile", str(images_only(tmp_path)), "-n", "-p", "all"
    )
    assert done.returncode == 0, done.stdout
    reading = {job.rule for job in jobs(done.stdout) if "nih-chestxray14" in " ".join((*job.input, *job.output))}
    assert reading == {
        *("download_dataset", "index_images", "ingest_chunk", "collect_images", "split_images", "prepare_reports"),
        *("published_labels", "embed", "score_zero_shot", "tables", "figures", "report_page", "crate"),
    }
    assert "--images-only nih-chestxray14" in done.stdout and "--images-only demo-mimic" not in done.stdout


def test_training_on_a_dataset_without_reports_stops_at_configuration(checkout: Path, tmp_path: Path) -> None:
    path = images_only(tmp_path).read_text().replace("encoder: bert", "encoder: bert, train_on: [nih-chestxray14]")
    (tmp_path / "wrong.yaml").write_text(path)
    done = snakemake(
        checkout, "--profile", "workflow/profiles/demo", "--configfile", str(tmp_path / "wrong.yaml"), "-n", "all"
    )
    assert done.returncode != 0
    assert "runs.a.train_on: 'nih-chestxray14'" in done.stdout and "datasets with reports: demo-mimic" in done.stdout


def test_an_absent_credentialed_dataset_names_dataset_key_and_access(tmp_path: Path) -> None:
    folder = copy_checkout(tmp_path / "cxrflow")
    for name in ("apptainer", "singularity"):
        stub(folder, name, "echo 'apptainer version 1.4.5'")
    done = snakemake(folder, "--cores", "1", f"results/raw/{CREDENTIALED}/verified.json")
    assert done.returncode != 0
    assert CREDENTIALED in done.stdout and f"datasets.{CREDENTIALED}.root" in done.stdout
    assert "physionet" in done.stdout.lower()
    # The folder is there, the official split is not: nothing of it is read before that is said.
    raw = f"{folder}/results/raw/{CREDENTIALED}/2.1.0"
    Path(raw).mkdir(parents=True)
    datasets = f"datasets: {{{CREDENTIALED}: {{root: {raw}}}}}"
    runs = "runs: {a: {encoder: bert}}\npaper: {}"
    (folder / "config" / "one.yaml").write_text(f"extends: config/small.yaml\nstudy: one\n{datasets}\n{runs}\n")
    done = snakemake(folder, "--cores", "1", "--configfile", "config/one.yaml", "--", "download")
    assert done.returncode != 0 and "localrule" not in done.stdout
    assert "published with MIMIC-CXR-JPG" in done.stdout
    assert f"datasets.{CREDENTIALED}.split.official: false" in done.stdout


def test_an_unknown_key_stops_with_the_nearest_name(tmp_path: Path) -> None:
    folder = copy_checkout(tmp_path / "cxrflow")
    (folder / "config" / "wrong.yaml").write_text("extends: config/demo.yaml\nimages: {sise: 128}\n")
    done = snakemake(folder, "--configfile", "config/wrong.yaml", "-n", "all")
    assert done.returncode != 0
    assert "images.sise" in done.stdout and "did you mean 'size'?" in done.stdout
