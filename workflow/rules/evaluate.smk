"""Evaluation: retrieval both ways, clinical agreement, zero-shot classification, text tasks, style robustness.

Needs   <results>/clip/<run>/ or <results>/baselines/<baseline>/, <results>/text_encoder/<encoder>/, images and reports
Gives   <results>/reports/<dataset>/labels.parquet, or images/<dataset>/labels.parquet of a dataset without reports
        <results>/evaluation/<run>/prompts.parquet
        <results>/evaluation/<run>/<dataset>/{images,texts,training_texts,ranks}.parquet
        <results>/evaluation/<run>/<dataset>/{retrieval,clinical,zero_shot}.json       (<run>: a baseline too)
        <results>/evaluation/<run>/<dataset>/clinical_models.json where evaluation.model_metrics names metrics
        <results>/evaluation/text/<encoder>/<dataset>/text_tasks.json
        <results>/reports/<dataset>/renderings.parquet; beside the records styles.json, style_ranks.parquet
Image   train for what embeds, base for what scores, metrics for trained models' metrics
Cost    embedding on a GPU, scoring minutes on a core

Each command is given the keys of the section `evaluation` that it reads: another one reruns nothing.
"""

INTERVAL_KEYS = ("bootstrap_draws", "confidence")
RANK_KEYS = (*INTERVAL_KEYS, "ks", "tile_megabytes")


rule label_reports:
    input:
        reports="<results>/reports/{dataset}/reports.parquet",
        lexicon=lexicon("labels"),
    output:
        "<results>/reports/{dataset}/labels.parquet",
    log:
        "<logs>/label_reports/{dataset}.log",
    benchmark:
        "<logs>/label_reports/{dataset}.tsv"
    container:
        image("base")
    threads: 2
    resources:
        mem_mb=4000,
        runtime=120,
    params:
        lexicon=lambda w, input: Path(input.lexicon[0]).parent,
    shell:
        "cxrflow label-reports --reports {input.reports:q} --labels {output:q} --lexicon {params.lexicon:q} "
        "--threads {threads} 2>&1 | tee {log:q}"


rule published_labels:
    input:
        verified=lambda w: verified(w.dataset),
        manifest="<results>/images/{dataset}/manifest.parquet",
    output:
        "<results>/images/{dataset}/labels.parquet",
    log:
        "<logs>/published_labels/{dataset}.log",
    benchmark:
        "<logs>/published_labels/{dataset}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=30,
    params:
        entry=lambda w: as_json(ENTRIES[w.dataset].acting(w.dataset)),
        root=lambda w: dataset_root(w.dataset),
        pseudonym_key=lambda w: pseudonym_key_of(w.dataset),
    shell:
        "cxrflow published-labels {params.root:q} --manifest {input.manifest:q} --labels {output:q} "
        "--entry {params.entry:q} 2>&1 | tee {log:q}"


rule embed:
    input:
        model=lambda w: model_folder(w.run),
        manifest="<results>/images/{dataset}/manifest.parquet",
        reports="<results>/reports/{dataset}/reports.parquet",
    output:
        images="<results>/evaluation/{run}/{dataset}/images.parquet",
        texts="<results>/evaluation/{run}/{dataset}/texts.parquet",
        training="<results>/evaluation/{run}/{dataset}/training_texts.parquet",
    log:
        "<logs>/embed/{run}-{dataset}.log",
    benchmark:
        "<logs>/embed/{run}-{dataset}.tsv"
    container:
        image("train")
    threads: STUDY.compute.evaluation.cpus
    resources:
        **gpu_job(STUDY.compute.evaluation),
    params:
        images=lambda w, input: Path(input.manifest).parent,
    shell:
        "cxrflow embed --model {input.model:q} --images-dir {params.images:q} --reports {input.reports:q} --split test "
        "--images {output.images:q} --texts {output.texts:q} --training-texts {output.training:q} 2>&1 | tee {log:q}"


rule embed_prompts:
    input:
        model=lambda w: model_folder(w.run),
        prompts=lexicon("prompts"),
    output:
        "<results>/evaluation/{run}/prompts.parquet",
    log:
        "<logs>/embed_prompts/{run}.log",
    benchmark:
        "<logs>/embed_prompts/{run}.tsv"
    container:
        image("train")
    threads: STUDY.compute.evaluation.cpus
    resources:
        **gpu_job(STUDY.compute.evaluation),
    shell:
        "cxrflow embed-prompts --model {input.model:q} --prompts {input.prompts:q} --embeddings {output:q} "
        "2>&1 | tee {log:q}"


rule score:
    input:
        model=lambda w: model_folder(w.run),
        images="<results>/evaluation/{run}/{dataset}/images.parquet",
        texts="<results>/evaluation/{run}/{dataset}/texts.parquet",
        training="<results>/evaluation/{run}/{dataset}/training_texts.parquet",
        labels="<results>/reports/{dataset}/labels.parquet",
    output:
        retrieval="<results>/evaluation/{run}/{dataset}/retrieval.json",
        clinical="<results>/evaluation/{run}/{dataset}/clinical.json",
        ranks="<results>/evaluation/{run}/{dataset}/ranks.parquet",
    log:
        "<logs>/score/{run}-{dataset}.log",
    benchmark:
        "<logs>/score/{run}-{dataset}.tsv"
    container:
        image("base")
    threads: 2
    resources:
        mem_mb=8000,
        runtime=120,
    params:
        options=as_json(STUDY.evaluation, only=(*RANK_KEYS, "pool_size", "pool_draws", "uncertain", "model_metrics")),
        run_info=lambda w: run_info(w.run),
        seed=STUDY.seed,
    shell:
        "cxrflow score --images {input.images:q} --texts {input.texts:q} --labels {input.labels:q} "
        "--training-texts {input.training:q} --model {input.model:q} --dataset {wildcards.dataset} "
        "--retrieval {output.retrieval:q} --clinical {output.clinical:q} --ranks {output.ranks:q} "
        "--run-info {params.run_info:q} --options {params.options:q} --seed {params.seed} 2>&1 | tee {log:q}"


rule score_zero_shot:
    input:
        model=lambda w: model_folder(w.run),
        images="<results>/evaluation/{run}/{dataset}/images.parquet",
        prompts="<results>/evaluation/{run}/prompts.parquet",
        labels=lambda w: labels_of(w.dataset),
    output:
        "<results>/evaluation/{run}/{dataset}/zero_shot.json",
    log:
        "<logs>/score_zero_shot/{run}-{dataset}.log",
    benchmark:
        "<logs>/score_zero_shot/{run}-{dataset}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=60,
    params:
        options=as_json(STUDY.evaluation, only=(*INTERVAL_KEYS, "uncertain", "prompted_per_class")),
        run_info=lambda w: run_info(w.run),
        seed=STUDY.seed,
    shell:
        "cxrflow score-zero-shot --images {input.images:q} --prompts {input.prompts:q} --labels {input.labels:q} "
        "--model {input.model:q} --dataset {wildcards.dataset} --zero-shot {output:q} "
        "--run-info {params.run_info:q} --options {params.options:q} --seed {params.seed} 2>&1 | tee {log:q}"


rule metric_weights:
    input:
        metric_files(),
    output:
        "<results>/evaluation/metric_weights.json",
    log:
        "<logs>/metric_weights/metric_weights.log",
    benchmark:
        "<logs>/metric_weights/metric_weights.tsv"
    # The hub is reached from the host that runs Snakemake; compute nodes often have no way out.
    localrule: True
    container:
        image("metrics")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=120,
    params:
        options=as_json(STUDY.evaluation.model_metrics),
    shell:
        "cxrflow metric-weights {output:q} --options {params.options:q} 2>&1 | tee {log:q}"


rule score_clinical_models:
    input:
        model=lambda w: model_folder(w.run),
        ranks="<results>/evaluation/{run}/{dataset}/ranks.parquet",
        reports="<results>/reports/{dataset}/reports.parquet",
        weights="<results>/evaluation/metric_weights.json",
    output:
        "<results>/evaluation/{run}/{dataset}/clinical_models.json",
    log:
        "<logs>/score_clinical_models/{run}-{dataset}.log",
    benchmark:
        "<logs>/score_clinical_models/{run}-{dataset}.tsv"
    container:
        image("metrics")
    threads: STUDY.compute.evaluation.cpus
    resources:
        **gpu_job(STUDY.compute.evaluation),
    params:
        options=as_json(STUDY.evaluation, only=(*INTERVAL_KEYS, "model_metrics")),
        run_info=lambda w: run_info(w.run),
        seed=STUDY.seed,
    shell:
        # Weights are found already: nothing asks the hub from here.
        "HF_HUB_OFFLINE=1 cxrflow score-clinical-models --ranks {input.ranks:q} --reports {input.reports:q} "
        "--weights {input.weights:q} --model {input.model:q} --dataset {wildcards.dataset} --out {output:q} "
        "--run-info {params.run_info:q} --options {params.options:q} --seed {params.seed} 2>&1 | tee {log:q}"


rule text_tasks:
    input:
        encoder="<results>/text_encoder/{encoder}",
        reports="<results>/reports/{dataset}/reports.parquet",
        variants="<results>/reports/{dataset}/variants.parquet",
        lexicon=lexicon("labels"),
    output:
        "<results>/evaluation/text/{encoder}/{dataset}/text_tasks.json",
    log:
        "<logs>/text_tasks/{encoder}-{dataset}.log",
    benchmark:
        "<logs>/text_tasks/{encoder}-{dataset}.tsv"
    container:
        image("train")
    threads: STUDY.compute.evaluation.cpus
    resources:
        **gpu_job(STUDY.compute.evaluation),
    params:
        lexicon=lambda w, input: Path(input.lexicon[0]).parent,
        options=as_json(
            STUDY.evaluation.model_copy(update={"text_length": TEXT_LENGTH}),
            only=(*RANK_KEYS, "uncertain", "text_tasks", "wrong_options", "text_length", "abbreviated_style"),
        ),
        run_info=lambda w: encoder_info(w.encoder),
        seed=STUDY.seed,
    shell:
        "cxrflow text-tasks {input.encoder:q} --reports {input.reports:q} --variants {input.variants:q} "
        "--out {output:q} --run-info {params.run_info:q} --options {params.options:q} --seed {params.seed} "
        "--threads {threads} --lexicon {params.lexicon:q} 2>&1 | tee {log:q}"


rule render_styles:
    input:
        reports="<results>/reports/{dataset}/reports.parquet",
        lexicon=lexicon("variants", "gate"),
    output:
        "<results>/reports/{dataset}/renderings.parquet",
    log:
        "<logs>/render_styles/{dataset}.log",
    benchmark:
        "<logs>/render_styles/{dataset}.tsv"
    container:
        image("base")
    threads: 2
    resources:
        mem_mb=8000,
        runtime=120,
    params:
        lexicon=lambda w, input: Path(input.lexicon[0]).parent,
        options=as_json(STUDY.evaluation, only=("styles", "abbreviation_densities", "style_errors")),
        seed=STUDY.seed,
    shell:
        "cxrflow render-styles {input.reports:q} {output:q} --options {params.options:q} --seed {params.seed} "
        "--threads {threads} --lexicon {params.lexicon:q} 2>&1 | tee {log:q}"


rule score_styles:
    input:
        renderings="<results>/reports/{dataset}/renderings.parquet",
        model="<results>/clip/{run}",
        images="<results>/evaluation/{run}/{dataset}/images.parquet",
    output:
        styles="<results>/evaluation/{run}/{dataset}/styles.json",
        ranks="<results>/evaluation/{run}/{dataset}/style_ranks.parquet",
    log:
        "<logs>/score_styles/{run}-{dataset}.log",
    benchmark:
        "<logs>/score_styles/{run}-{dataset}.tsv"
    container:
        image("train")
    threads: STUDY.compute.evaluation.cpus
    resources:
        **gpu_job(STUDY.compute.evaluation),
    params:
        options=as_json(STUDY.evaluation, only=(*RANK_KEYS, "styles", "abbreviation_densities")),
        run_info=lambda w: run_info(w.run),
        seed=STUDY.seed,
    shell:
        "cxrflow score-styles {input.renderings:q} --model {input.model:q} --images {input.images:q} "
        "--out {output.styles:q} --ranks {output.ranks:q} --run-info {params.run_info:q} "
        "--options {params.options:q} --seed {params.seed} 2>&1 | tee {log:q}"


rule score_text_styles:
    input:
        renderings="<results>/reports/{dataset}/renderings.parquet",
        encoder="<results>/text_encoder/{encoder}",
    output:
        "<results>/evaluation/text/{encoder}/{dataset}/styles.json",
    log:
        "<logs>/score_text_styles/{encoder}-{dataset}.log",
    benchmark:
        "<logs>/score_text_styles/{encoder}-{dataset}.tsv"
    container:
        image("train")
    threads: STUDY.compute.evaluation.cpus
    resources:
        **gpu_job(STUDY.compute.evaluation),
    params:
        options=as_json(STUDY.evaluation, only=(*RANK_KEYS, "styles", "abbreviation_densities")),
        run_info=lambda w: encoder_info(w.encoder),
        seed=STUDY.seed,
    shell:
        "cxrflow score-styles {input.renderings:q} --encoder {input.encoder:q} --out {output:q} "
        "--run-info {params.run_info:q} --options {params.options:q} --seed {params.seed} 2>&1 | tee {log:q}"


rule embedding_map:
    input:
        images="<results>/evaluation/{run}/{dataset}/images.parquet",
        texts="<results>/evaluation/{run}/{dataset}/texts.parquet",
        labels="<results>/reports/{dataset}/labels.parquet",
    output:
        "<results>/evaluation/{run}/{dataset}/map.parquet",
    log:
        "<logs>/embedding_map/{run}-{dataset}.log",
    benchmark:
        "<logs>/embedding_map/{run}-{dataset}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=8000,
        runtime=60,
    params:
        seed=STUDY.seed,
    shell:
        "cxrflow embedding-map --images {input.images:q} --texts {input.texts:q} --labels {input.labels:q} "
        "--run {wildcards.run} --out {output:q} --seed {params.seed} 2>&1 | tee {log:q}"


rule retrieval_examples:
    input:
        ranks="<results>/evaluation/{run}/{dataset}/ranks.parquet",
        reports="<results>/reports/{dataset}/reports.parquet",
        manifest="<results>/images/{dataset}/manifest.parquet",
    output:
        "<results>/evaluation/{run}/{dataset}/examples.parquet",
    log:
        "<logs>/retrieval_examples/{run}-{dataset}.log",
    benchmark:
        "<logs>/retrieval_examples/{run}-{dataset}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=30,
    params:
        images=lambda w, input: Path(input.manifest).parent,
        seed=STUDY.seed,
    shell:
        "cxrflow retrieval-examples --ranks {input.ranks:q} --reports {input.reports:q} --images-dir {params.images:q} "
        "--out {output:q} --seed {params.seed} 2>&1 | tee {log:q}"


rule evaluate:
    input:
        RUN_RECORDS,
        TEXT_RECORDS,
        STYLE_RECORDS,
    localrule: True
