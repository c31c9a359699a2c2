"""Text encoder: a language model into a bidirectional encoder of chest X-ray reports.

Needs   <results>/reports/<dataset>/{reports,variants}.parquet (training split)
Gives   <results>/text_encoder/base/<base>/      a hub model at its revision, a local folder, or one made from scratch
        <results>/text_encoder/mntp/<encoder>/   after masked next-token prediction (where the encoder asks for it)
        <results>/text_encoder/<encoder>/        after supervised contrastive learning, or as it came
Image   train       Cost  GPU; what it asks for stands in `compute`
Resume  checkpoints lie in <results>/work/, outside the declared outputs; the same command continues from the newest
        The shell ignores SIGTERM: were it to die, the training would be killed before it has saved
"""


rule base_model:
    input:
        reports=lambda w: (
            expand("<results>/reports/{dataset}/reports.parquet", dataset=WITH_REPORTS)
            if STUDY.text_bases[w.base].source == "scratch"
            else []
        ),
        model=lambda w: local_model(STUDY.text_bases[w.base]),
    output:
        directory("<results>/text_encoder/base/{base}"),
    log:
        "<logs>/base_model/{base}.log",
    benchmark:
        "<logs>/base_model/{base}.tsv"
    # The hub is reached from the host that runs Snakemake; compute nodes often have no way out.
    localrule: True
    container:
        image("train")
    threads: 1
    resources:
        mem_mb=8000,
        runtime=120,
    params:
        options=lambda w: as_json(STUDY.text_bases[w.base]),
        seed=STUDY.seed,
        reports=lambda w, input: " ".join(f"--reports {path}" for path in input.reports),
    shell:
        "cxrflow base-model {output:q} --options {params.options:q} --seed {params.seed} {params.reports} "
        "2>&1 | tee {log:q}"


rule train_mntp:
    input:
        base=lambda w: f"{RESULTS}/text_encoder/base/{STUDY.text_encoders[w.encoder].base}",
        reports=expand("<results>/reports/{dataset}/reports.parquet", dataset=WITH_REPORTS),
    output:
        directory("<results>/text_encoder/mntp/{encoder}"),
    log:
        "<logs>/train_mntp/{encoder}.log",
    benchmark:
        "<logs>/train_mntp/{encoder}.tsv"
    retries: 2
    container:
        None if STUDY.compute.text_encoder.nodes > 1 else image("train")
    threads: STUDY.compute.text_encoder.cpus
    resources:
        **training_job(STUDY.compute.text_encoder, STUDY.compute.text_encoder.nodes),
    params:
        options=lambda w: as_json(STUDY.text_encoders[w.encoder].for_mntp()),
        seed=STUDY.seed,
        reports=lambda w, input: " ".join(f"--reports {path}" for path in input.reports),
        work=lambda w: f"{WORK}/text_encoder/mntp/{w.encoder}",
        # A function of the resources: how a training is started is no reason to train again.
        launch=lambda w, resources: launch(STUDY.compute.text_encoder, "train"),
    shell:
        "trap '' TERM; "
        "{params.launch} train-mntp {input.base:q} {output:q} --options {params.options:q} --seed {params.seed} "
        "--work-dir {params.work:q} {params.reports} 2>&1 | tee {log:q}"


rule train_text_encoder:
    input:
        base=lambda w: (
            f"{RESULTS}/text_encoder/mntp/{w.encoder}"
            if STUDY.text_encoders[w.encoder].mntp
            else f"{RESULTS}/text_encoder/base/{STUDY.text_encoders[w.encoder].base}"
        ),
        reports=lambda w: (
            expand("<results>/reports/{dataset}/reports.parquet", dataset=WITH_REPORTS)
            if STUDY.text_encoders[w.encoder].contrastive
            else []
        ),
        variants=lambda w: (
            expand("<results>/reports/{dataset}/variants.parquet", dataset=WITH_REPORTS)
            if STUDY.text_encoders[w.encoder].contrastive
            else []
        ),
    output:
        directory("<results>/text_encoder/{encoder}"),
    log:
        "<logs>/train_text_encoder/{encoder}.log",
    benchmark:
        "<logs>/train_text_encoder/{encoder}.tsv"
    retries: 2
    container:
        None if STUDY.compute.text_encoder.nodes > 1 else image("train")
    threads: STUDY.compute.text_encoder.cpus
    resources:
        **training_job(STUDY.compute.text_encoder, STUDY.compute.text_encoder.nodes),
    params:
        options=lambda w: as_json(STUDY.text_encoders[w.encoder].for_contrastive()),
        seed=STUDY.seed,
        reports=lambda w, input: " ".join(f"--reports {path}" for path in input.reports),
        variants=lambda w, input: " ".join(f"--variants {path}" for path in input.variants),
        work=lambda w: f"{WORK}/text_encoder/{w.encoder}",
        # A function of the resources: how a training is started is no reason to train again.
        launch=lambda w, resources: launch(STUDY.compute.text_encoder, "train"),
    shell:
        "trap '' TERM; "
        "{params.launch} train-contrastive {input.base:q} {output:q} --options {params.options:q} --seed {params.seed} "
        "--work-dir {params.work:q} {params.reports} {params.variants} 2>&1 | tee {log:q}"


rule text_encoder:
    input:
        expand("<results>/text_encoder/{encoder}", encoder=STUDY.text_encoders),
    localrule: True
