"""CLIP: a vision tower and a text encoder trained together on image-report pairs. One model a run.

Needs   <results>/images/<dataset>/, <results>/reports/<dataset>/, <results>/text_encoder/<encoder>/
Gives   <results>/clip/<run>/   weights (safetensors), clip.json, metrics.jsonl, tokenizer, model card
        <results>/vision_weights/<model>-<weights>-<digest>/   what a run's vision tower starts from, where not random
        <results>/baselines/<baseline>/     a published model of open_clip, or why it could not be had
Image   train       Cost  GPU; what it asks for stands in `compute`
Resume  checkpoints lie in <results>/work/clip/<run>/, outside the declared output; the same command continues
        The shell ignores SIGTERM: were it to die, the training would be killed before it has saved
"""


rule fetch_baseline:
    input:
        lambda w: local_baseline(STUDY.baselines[w.baseline]),
    output:
        directory("<results>/baselines/{baseline}"),
    log:
        "<logs>/fetch_baseline/{baseline}.log",
    benchmark:
        "<logs>/fetch_baseline/{baseline}.tsv"
    # The hub is reached from the host that runs Snakemake; compute nodes often have no way out.
    localrule: True
    container:
        image("train")
    threads: 1
    resources:
        mem_mb=8000,
        runtime=120,
    params:
        options=lambda w: as_json(STUDY.baselines[w.baseline]),
    shell:
        "cxrflow fetch-baseline {output:q} --options {params.options:q} 2>&1 | tee {log:q}"


rule fetch_vision_weights:
    input:
        lambda w: [path.as_posix() for path in VISION_WEIGHTS[w.weights].own_weights],
    output:
        directory("<results>/vision_weights/{weights}"),
    log:
        "<logs>/fetch_vision_weights/{weights}.log",
    benchmark:
        "<logs>/fetch_vision_weights/{weights}.tsv"
    wildcard_constraints:
        weights=one_of(VISION_WEIGHTS),
    # The hub is reached from the host that runs Snakemake; compute nodes often have no way out.
    localrule: True
    container:
        image("train")
    threads: 1
    resources:
        mem_mb=8000,
        runtime=120,
    params:
        options=lambda w: as_json(VISION_WEIGHTS[w.weights], only=("name", "pretrained")),
    shell:
        "cxrflow fetch-vision-weights {output:q} --options {params.options:q} 2>&1 | tee {log:q}"


rule train_clip:
    input:
        encoder=lambda w: f"{RESULTS}/text_encoder/{run_encoder(w.run)}",
        vision_weights=lambda w: vision_weights(w.run),
        manifests=lambda w: expand("<results>/images/{dataset}/manifest.parquet", dataset=run_datasets(w.run)),
        reports=lambda w: expand("<results>/reports/{dataset}/reports.parquet", dataset=run_datasets(w.run)),
        variants=lambda w: expand(
            "<results>/reports/{dataset}/variants.parquet",
            dataset=run_datasets(w.run) if STUDY.runs[w.run].training.style_probability else [],
        ),
    output:
        directory("<results>/clip/{run}"),
    log:
        "<logs>/train_clip/{run}.log",
    benchmark:
        "<logs>/train_clip/{run}.tsv"
    wildcard_constraints:
        run=one_of(STUDY.runs),
    retries: 2
    container:
        None if STUDY.compute.clip.nodes > 1 else image("train")
    threads: STUDY.compute.clip.cpus
    resources:
        **training_job(STUDY.compute.clip, STUDY.compute.clip.nodes),
    params:
        options=lambda w: as_json(STUDY.runs[w.run]),
        seed=lambda w: STUDY.runs[w.run].seed if STUDY.runs[w.run].seed is not None else STUDY.seed,
        images=lambda w, input: " ".join(f"--images-dir {Path(path).parent}" for path in input.manifests),
        reports=lambda w, input: " ".join(f"--reports {path}" for path in input.reports),
        variants=lambda w, input: " ".join(f"--variants {path}" for path in input.variants),
        vision_weights=lambda w, input: " ".join(f"--vision-weights {path}" for path in input.vision_weights),
        work=lambda w: f"{WORK}/clip/{w.run}",
        # A function of the resources: how a training is started is no reason to train again.
        launch=lambda w, resources: launch(STUDY.compute.clip, "train"),
    shell:
        "trap '' TERM; "
        "{params.launch} train-clip {output:q} --encoder {input.encoder:q} {params.images} {params.reports} "
        "{params.variants} {params.vision_weights} "
        "--options {params.options:q} --seed {params.seed} --work-dir {params.work:q} 2>&1 | tee {log:q}"


rule clip:
    input:
        expand("<results>/clip/{run}", run=STUDY.runs),
    localrule: True
