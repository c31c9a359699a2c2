"""Shared by the stages: the typed study, the image of a rule, the options of a stage. No rules here."""

import json
import math
import os
import re
import shlex
import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(workflow.basedir) / "workflow" / "src"))

from snakemake.exceptions import WorkflowError
from snakemake_interface_executor_plugins.settings import DeploymentMethod

from cxrflow.config.datasets import load_registry, split_plan
from cxrflow.config.study import arm_of, load_study, resolve_entries
from cxrflow.datasets.pseudonym_key import key_id, pseudonym_key, surrogate_key
from cxrflow.datasets.split_file import require_split_file
from cxrflow.download.folder import require_folder
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_json
from cxrflow.io.model_files import model_files
from cxrflow.provenance.context import git_facts
from cxrflow.provenance.images import image_facts, image_reference, pulled_name, require_images
from cxrflow.reports.lexicon_files import annotated_tables, lexicon_files
from cxrflow.site import held, require_apptainer, require_one_machine, require_partitions, require_writable

try:
    STUDY = load_study(config, root=Path(workflow.basedir))
    REGISTRY = load_registry(Path(workflow.basedir) / "config" / "datasets.yaml")
    ENTRIES = resolve_entries(STUDY, REGISTRY)
    LIMITS = {name: STUDY.images_of(name, entry.image_options).quarantine_limits for name, entry in ENTRIES.items()}
    OWN_LIMITS = {name: limits for name, limits in LIMITS.items() if limits != STUDY.images.quarantine_limits}
    PLAN = split_plan(STUDY.datasets, ENTRIES, OWN_LIMITS)
    CONTAINERS = DeploymentMethod.APPTAINER in workflow.deployment_settings.deployment_method
    if CONTAINERS:
        require_apptainer()
except CxrflowError as error:
    raise WorkflowError(str(error)) from None

RESULTS = f"results/{STUDY.study}"
WORK = f"{RESULTS}/work"  # checkpoints: no declared output, so that a killed job finds them again
CONFIG = os.path.relpath(Path(workflow.basedir) / "config")  # from the working directory, which --directory may move
APPTAINER_ARGS = workflow.deployment_settings.apptainer_args
IMAGES = ("base", "train", *(["metrics"] if STUDY.evaluation.model_metrics.metrics else []))
LOCK = Path(os.path.relpath(Path(workflow.basedir) / "containers" / "images.lock.yaml"))
STUDY_LOCK = held(f"{RESULTS}/.lock", f"study '{STUDY.study}'")

# Code comes from the checkout, packages from the image (or, without containers, from the environment Snakemake runs
# in). Only `python3` inside an image is the image's; PYTHONNOUSERSITE keeps a user's own packages out.
# Braces are doubled because Snakemake formats the prefix.
PYTHON = "python3" if CONTAINERS else f"'{sys.executable}'"
shell.prefix(
    "set -euo pipefail; "
    f"export PYTHONPATH='{workflow.basedir}/workflow/src' PYTHONNOUSERSITE=1 PYTHONUNBUFFERED=1 PYTHONHASHSEED=0 "
    f"CXRFLOW_CONTEXT='{RESULTS}/run_context.json' "
    'HF_HOME="${{HF_HOME:-$PWD/.cache/huggingface}}"; '
    f'cxrflow() {{{{ {PYTHON} -m cxrflow "$@"; }}}}; '
)


def one_of(names):
    """A wildcard constraint that matches exactly the given names."""
    return "|".join(re.escape(name) for name in sorted(names)) or r"(?!)"


def image(name):
    """Container by its image's name: published reference, or path of the build that matches the tracked digests."""
    try:
        return image_reference(name, LOCK)
    except CxrflowError as error:
        raise WorkflowError(str(error)) from None


def image_file(name):
    """The file of an image, for who starts containers without Snakemake, which has pulled a published one."""
    reference = image(name)
    if "://" not in reference:
        return reference
    folder = workflow.deployment_settings.apptainer_prefix or ".snakemake/singularity"
    return f"{folder}/{pulled_name(reference)}"


def gpu_job(job):
    """Resources of a rule that uses a GPU. `gres` counts on each node; `gpu_slots` is what the local profile limits."""
    wanted = {
        "mem_mb": math.ceil(1000 * job.mem_gb),
        "runtime": math.ceil(60 * job.hours),
        "nodes": 1,
        "gpu_slots": 1,
    }
    return wanted | ({"gres": f"gpu:{job.gpus}"} if job.gpus else {})


def training_job(job, nodes=1):
    """Resources of a training rule: told to stop three minutes before the time limit, so that it can save."""
    wanted = gpu_job(job) | {"slurm_extra": "--signal=URG@180"}
    if nodes == 1:
        return wanted
    # `mpi` keeps the executor from wrapping the job in an srun of its own; tasks_per_gpu=0 from asking a task a GPU.
    return wanted | {"nodes": nodes, "tasks": nodes, "tasks_per_gpu": 0, "mpi": "srun"}


# A job that is to end gets SIGTERM in every process: torchrun must not end its workers while they save.
STOPPING = "--signals-to-handle=SIGINT"


def launch(job, name):
    """Start of the command of a training that may use several processes; what follows are arguments of `cxrflow`.

    One process is started as it is, several on one node by torchrun in the rule's own container. Several nodes need
    `srun`, which no image holds: the rule runs outside and starts a container with torchrun on each node.
    """
    processes = f"--nproc-per-node={job.processes} -m cxrflow"
    if job.nodes == 1:
        return (
            "cxrflow"
            if job.processes == 1
            else f"{PYTHON} -m torch.distributed.run {STOPPING} --standalone {processes}"
        )
    enter = f'"$(command -v apptainer || command -v singularity)" exec --home "$PWD" {APPTAINER_ARGS} '
    inside = f"{enter}{shlex.quote(image_file(name))} " if CONTAINERS else ""
    python = "python3" if CONTAINERS else PYTHON
    # $(hostname) is expanded on the first node, where the processes of all nodes then meet.
    return (
        f"srun --nodes={job.nodes} --ntasks={job.nodes} --ntasks-per-node=1 --cpus-per-task={job.cpus} "
        f'--kill-on-bad-exit=1 {inside}bash -c \'trap "" TERM; exec "$@"\' torchrun '
        f"{python} -m torch.distributed.run {STOPPING} --nnodes={job.nodes} "
        '--rdzv-backend=c10d --rdzv-id="$SLURM_JOB_ID" '
        f'--rdzv-endpoint="$(hostname):$((20000 + SLURM_JOB_ID % 20000))" {processes}'
    )


def as_json(section, without=(), only=None):
    """A section of the configuration as the JSON a command takes: keys in a fixed order, some left to their default."""
    keys = json.loads(section.model_dump_json(exclude=set(without), include=set(only) if only else None))
    return json.dumps(keys, sort_keys=True, ensure_ascii=False)


def start_run():
    """Once, before the first job: the site has what the run needs, and the facts only this host knows are noted."""
    try:
        require_writable(RESULTS, "It lies in the folder Snakemake was started in; `--directory` names another")
        if any(entry.access in ("open", "generated") for entry in ENTRIES.values()):
            require_writable(STUDY.data_root, "`data_root` of the configuration names another place for downloads")
        # For as long as this process lives: unlike Snakemake's own lock, it needs no --unlock after a kill.
        STUDY_LOCK.__enter__()
        if workflow.executor_plugin.common_settings.non_local_exec:
            require_partitions()
        else:
            require_one_machine(text_encoder=STUDY.compute.text_encoder.nodes, clip=STUDY.compute.clip.nodes)
        if any(entry.pseudonyms for entry in ENTRIES.values()):
            pseudonym_key()
        if STUDY.reports.deidentify.policy == "surrogate":
            surrogate_key()
        for dataset, entry in ENTRIES.items():
            if entry.access in ("credentialed", "local") and not STUDY.datasets[dataset].accept_terms:
                require_folder(dataset, entry, Path(dataset_root(dataset)))
                require_split_file(dataset, entry, Path(dataset_root(dataset)))
        if CONTAINERS:
            require_images(IMAGES, LOCK)
        images = image_facts(IMAGES, LOCK) if CONTAINERS else {}
    except CxrflowError as error:
        raise WorkflowError(str(error)) from None
    write_json(
        f"{RESULTS}/run_context.json",
        {
            "study": STUDY.study,
            "started_with": started_with(),
            "config_sha256": STUDY.digest(),
            "config": json.loads(STUDY.model_dump_json()),
            "git": git_facts(workflow.basedir),
            "images": images,
        },
    )


def started_with():
    """Snakemake's arguments for this study, as the report's reader types them: profile and configuration files."""
    cluster = workflow.executor_plugin.common_settings.non_local_exec
    profile = ("slurm" if cluster else "workflow/profiles/local") if CONTAINERS else "workflow/profiles/demo"
    root = Path(workflow.basedir).resolve()
    files = [Path(file).resolve() for file in workflow.configfiles]
    files = [str(file.relative_to(root) if file.is_relative_to(root) else file) for file in files]
    brought = {"workflow/profiles/demo": "config/demo.yaml"}.get(profile, "config/config.yaml")
    given = "" if files == [brought] else f" --configfile {shlex.join(files)}"
    return f"--profile {profile}{given}"


# How an answer is fetched, and what covers it: no other result, so no reason to ask again.
SENDING = ("timeout_s", "retries", "backoff_s", "concurrent", "compliant_routes")


def rewriting_options(dataset):
    """Options of the rewriting as the command for a dataset takes them: with its own agreement alone."""
    routes = {name: text for name, text in STUDY.rewriting.compliant_routes.items() if name == dataset}
    return as_json(STUDY.rewriting.model_copy(update={"compliant_routes": routes}))


def dataset_root(dataset):
    """Folder of a dataset: the one the study names, or its place under data_root."""
    root = STUDY.datasets[dataset].root
    return root.as_posix() if root else f"{STUDY.data_root}/{dataset}/{ENTRIES[dataset].version}"


def verified(dataset):
    """Record of a dataset's files. A user's own folder has it in the study: two studies may call different ones alike."""
    place = f"{RESULTS}/raw" if dataset in OWN_FOLDERS else STUDY.data_root
    return f"{place}/{dataset}/verified.json"


@cache  # asked once a shard
def image_options(dataset):
    """Options of the images stage for a dataset: the registry's, the study's, its own."""
    return STUDY.images_of(dataset, ENTRIES[dataset].image_options)


def pseudonym_key_of(dataset):
    """Which key a dataset's pseudonyms are made with: no command needs to be told, but another key is another result."""
    return key_id() if ENTRIES[dataset].pseudonyms else ""


def report_key_of(dataset):
    """Which key a dataset's reports are treated with: pseudonyms and the audit where it has them, surrogates anywhere."""
    return key_id() if STUDY.reports.deidentify.policy == "surrogate" else pseudonym_key_of(dataset)


def own_table(dataset):
    """The user's own table as an input, where there is one; the download command says what is missing."""
    table = ENTRIES[dataset].table
    path = Path(dataset_root(dataset), table.file) if table else None
    return [path.as_posix()] if path and path.is_file() else []


def beside(dataset):
    """Files of others that the user put below the root, as inputs: one that comes later, or is edited, is read."""
    places = [Path(dataset_root(dataset), file) for file in ENTRIES[dataset].beside]
    return [path.as_posix() for path in places if path.is_file()]


def local_model(options):
    """Files of a model and of adapters in the user's own folders, as inputs: edited weights are copied again."""
    if options is None:
        return []
    folders = [options.path] if options.source == "local" else []
    folders += [name for name in getattr(options, "adapters", ()) if Path(name).is_dir()]
    return [path.as_posix() for folder in folders for path in model_files(Path(folder), pickled=True)]


def metric_files():
    """Files in the user's folder of metrics' weights, as inputs: weights that are put there later are found."""
    options = STUDY.evaluation.model_metrics
    wanted = options.metrics and options.source == "folder"
    return sorted(path.as_posix() for path in Path(options.folder).glob("*/*/*") if path.is_file()) if wanted else []


def local_baseline(options):
    """Files of a baseline in the user's own folder, as inputs. A folder that is not there is no error: not run."""
    folder = Path(options.path) if options.source == "local" else None
    return [path.as_posix() for path in model_files(folder, pickled=True)] if folder and folder.is_dir() else []


def subset_list(dataset):
    """The user's list of studies as an input, where there is one: an edited list is read again."""
    subset = ENTRIES[dataset].subset
    path = subset.studies if subset else None
    return [path.as_posix()] if path and path.is_file() else []


def chunks(dataset):
    """Chunk numbers of a dataset's shards, as file names carry them."""
    return [f"{number:04d}" for number in range(STUDY.datasets[dataset].shards)]


def run_datasets(run):
    """Datasets a run trains on: those it names, or all with reports."""
    return STUDY.runs[run].train_on or WITH_REPORTS


def run_encoder(run):
    return STUDY.runs[run].encoder


def vision_weights(run):
    """Folder of the weights a run's vision tower starts from; none where they are random."""
    key = STUDY.runs[run].vision.weights_key
    return [f"{RESULTS}/vision_weights/{key}"] if key else []


def model_folder(run):
    """Folder of what is scored under a name: a trained run, or a baseline."""
    return f"{RESULTS}/{'clip' if run in STUDY.runs else 'baselines'}/{run}"


def labels_of(dataset):
    """Table of a dataset's labels: of its reports by the rule labeller, or its publisher's."""
    return f"{RESULTS}/{'reports' if ENTRIES[dataset].reports else 'images'}/{dataset}/labels.parquet"


def run_info(run):
    """What the tables say of a run, as the JSON the scoring commands copy into their records."""
    if run in STUDY.baselines:
        options = STUDY.baselines[run]
        info = {"run": run, "encoder": run, "base": options.id or Path(options.path).name, "baseline": True}
        return json.dumps(info, sort_keys=True)
    options = STUDY.runs[run]
    encoder = json.loads(encoder_info(options.encoder))
    return json.dumps(
        {
            **encoder,
            "run": run,
            "text_mode": options.text_mode,
            "arm": arm_of(run, options),
            "report_text": {dataset: options.report_text_of(dataset) for dataset in run_datasets(run)},
            "vision": options.vision.name,
            "trained_on": run_datasets(run),
            "fraction": {dataset: options.fraction_of(dataset) for dataset in run_datasets(run)},
            "mismatched": options.mismatched,
            "samples_seen": options.training.samples_seen,
            "epochs": None if options.training.samples_seen else options.training.epochs,
            "seed": options.seed if options.seed is not None else STUDY.seed,
        },
        sort_keys=True,
    )


def encoder_info(name):
    """What the tables say of a text encoder."""
    options = STUDY.text_encoders[name]
    base = STUDY.text_bases[options.base]
    steps = [step for step in ("mntp", "contrastive") if getattr(options, step)]
    return json.dumps(
        {"encoder": name, "base": options.base, "base_source": base.source, "adaptation": steps}, sort_keys=True
    )


def lexicon(*readers):
    """Word lists that the given parts read, as inputs."""
    return [path.as_posix() for path in lexicon_files(f"{CONFIG}/lexicon", *readers)]


# Datasets whose record is the study's own: the user's folder, and a part of what another study may use whole.
OWN_FOLDERS = [
    name
    for name, entry in ENTRIES.items()
    if entry.access == "local" or (entry.subset is not None and entry.access != "generated")
]
WITH_REPORTS = [name for name, entry in ENTRIES.items() if entry.reports]
EVALUATED = STUDY.evaluation.datasets or WITH_REPORTS
SCORED = [*STUDY.runs, *STUDY.baselines]
VISION_WEIGHTS = {run.vision.weights_key: run.vision for run in STUDY.runs.values() if run.vision.weights_key}
RUN_RECORDS = [
    f"{RESULTS}/evaluation/{run}/{dataset}/{kind}.json"
    for run in SCORED
    for dataset in EVALUATED
    for kind in (
        "retrieval",
        "clinical",
        "zero_shot",
        *(["clinical_models"] if STUDY.evaluation.model_metrics.metrics else []),
    )
] + [
    f"{RESULTS}/evaluation/{run}/{dataset}/zero_shot.json"
    for run in SCORED
    for dataset, entry in ENTRIES.items()
    if not entry.reports
]
# All encoders read texts of one length, so that none has seen more of a report than another.
TEXT_LENGTH = STUDY.evaluation.text_length or min(encoder.max_length for encoder in STUDY.text_encoders.values())
TEXT_RECORDS = [
    f"{RESULTS}/evaluation/text/{encoder}/{dataset}/text_tasks.json"
    for encoder in STUDY.text_encoders
    for dataset in EVALUATED
]
STYLED = STUDY.evaluation.style_datasets or EVALUATED
STYLE_RECORDS = [
    f"{RESULTS}/evaluation/{model}/{dataset}/styles.json"
    for model in (*STUDY.runs, *(f"text/{encoder}" for encoder in STUDY.text_encoders))
    for dataset in STYLED
]
# Of the headline run, or the first: its map of embeddings, and examples of what may be shown.
HEADLINE = next(
    (run for run in STUDY.runs if arm_of(run, STUDY.runs[run]) == STUDY.paper.headline_run), [*STUDY.runs][0]
)
SHOWN = [f"{RESULTS}/evaluation/{HEADLINE}/{dataset}/map.parquet" for dataset in EVALUATED]
SHOWN += [f"{RESULTS}/evaluation/{HEADLINE}/{dataset}/examples.parquet" for dataset in STUDY.paper.show_examples_of]
# A figure of its own for each training.
CURVES = [f"learning_curve-{run}" for run in STUDY.runs]
# Printed tables say which numbers are on generated data, and count the images of datasets without reports.
GENERATED = " ".join(f"--generated {name}" for name in sorted(STUDY.datasets) if ENTRIES[name].access == "generated")
IMAGES_ONLY = " ".join(f"--images-only {name}" for name in sorted(STUDY.datasets) if not ENTRIES[name].reports)
# What the tables and figures read besides the records.
DATA_TABLES = [
    f"{RESULTS}/{stage}/{dataset}/{table}.parquet"
    for dataset in STUDY.datasets
    for stage, tables in (("images", ("manifest", "quarantine")), ("reports", ("reports", "quarantine")))
    for table in tables
] + [f"{RESULTS}/images/{table}.parquet" for table in ("leakage", "quarantine")]
RANKS = [f"{RESULTS}/evaluation/{run}/{dataset}/ranks.parquet" for run in SCORED for dataset in EVALUATED]
RANKS += [f"{RESULTS}/evaluation/{run}/{dataset}/style_ranks.parquet" for run in STUDY.runs for dataset in STYLED]
