"""Reports: de-identified, abbreviations expanded, cut into sections; then style variants and injected errors.

Needs   <raw>/<dataset>/verified.json, <results>/images/<dataset>/index.parquet, <results>/images/splits.parquet
Gives   <results>/reports/<dataset>/{reports,audit,quarantine}.parquet   one row a study; no raw text
        <results>/reports/<dataset>/variants.parquet                     study x style
        <results>/reports/<dataset>/rewritten.parquet                    where `rewriting` is configured
        <results>/reports/phi_tagger/       where reports.deidentify.tagger is set
        <results>/reports/phi_model/        only where reports.deidentify.model is set, which makes it image train
Image   base, and train for a rewriting model run here
Cost    a few ms a report and core; ten minutes once for the tagger, which reads config/lexicon/annotated
"""


rule phi_model:
    input:
        local_model(STUDY.reports.deidentify.model),
    output:
        directory("<results>/reports/phi_model"),
    log:
        "<logs>/phi_model.log",
    benchmark:
        "<logs>/phi_model.tsv"
    # The hub is reached from the host that runs Snakemake; compute nodes often have no way out.
    localrule: True
    container:
        image("train")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=60,
    params:
        options=lambda w: as_json(STUDY.reports.deidentify.model),
    shell:
        "cxrflow phi-model {output:q} --options {params.options:q} 2>&1 | tee {log:q}"


if STUDY.reports.deidentify.tagger:

    rule fit_phi_tagger:
        input:
            annotated=[path.as_posix() for path in annotated_tables(f"{CONFIG}/lexicon")],
            own=[path.as_posix() for path in STUDY.reports.deidentify.tagger.annotated],
            lexicon=lexicon("deidentify"),
        output:
            directory("<results>/reports/phi_tagger"),
        log:
            "<logs>/fit_phi_tagger.log",
        benchmark:
            "<logs>/fit_phi_tagger.tsv"
        container:
            image("base")
        threads: 1
        resources:
            mem_mb=8000,
            runtime=120,
        params:
            lexicon=lambda w, input: Path(input.lexicon[0]).parent,
            own=lambda w, input: " ".join(f"--annotated {shlex.quote(path)}" for path in input.own),
            variations=STUDY.reports.deidentify.tagger.variations,
            seed=STUDY.seed,
        shell:
            "cxrflow fit-phi-tagger {output:q} {params.own} --variations {params.variations} --seed {params.seed} "
            "--lexicon {params.lexicon:q} 2>&1 | tee {log:q}"


rule prepare_reports:
    input:
        phi_tagger=f"{RESULTS}/reports/phi_tagger" if STUDY.reports.deidentify.tagger else [],
        phi_model=f"{RESULTS}/reports/phi_model" if STUDY.reports.deidentify.model else [],
        verified=lambda w: verified(w.dataset),
        index="<results>/images/{dataset}/index.parquet",
        splits="<results>/images/splits.parquet",
        lexicon=lexicon("deidentify", "sections", "gate"),
        lists=STUDY.reports.deidentify.lists(),
    output:
        reports="<results>/reports/{dataset}/reports.parquet",
        audit="<results>/reports/{dataset}/audit.parquet",
        quarantine="<results>/reports/{dataset}/quarantine.parquet",
    log:
        "<logs>/prepare_reports/{dataset}.log",
    benchmark:
        "<logs>/prepare_reports/{dataset}.tsv"
    container:
        image("train" if STUDY.reports.deidentify.model else "base")
    threads: 2
    resources:
        mem_mb=8000,
        runtime=240,
    params:
        lexicon=lambda w, input: Path(input.lexicon[0]).parent,
        entry=lambda w: as_json(ENTRIES[w.dataset].acting(w.dataset)),
        root=lambda w: dataset_root(w.dataset),
        options=as_json(STUDY.reports),
        phi_model=lambda w, input: f"--phi-model {shlex.quote(input.phi_model)}" if input.phi_model else "",
        phi_tagger=lambda w, input: f"--phi-tagger {shlex.quote(input.phi_tagger)}" if input.phi_tagger else "",
        key=lambda w: report_key_of(w.dataset),
    shell:
        "cxrflow prepare-reports --dataset {wildcards.dataset} --root {params.root:q} --entry {params.entry:q} "
        "--index {input.index:q} --splits {input.splits:q} --lexicon {params.lexicon:q} --reports {output.reports:q} --audit {output.audit:q} "
        "--quarantine {output.quarantine:q} --options {params.options:q} {params.phi_model} {params.phi_tagger} --threads {threads} "
        "2>&1 | tee {log:q}"


if STUDY.rewriting:

    rule rewrite_reports:
        input:
            reports="<results>/reports/{dataset}/reports.parquet",
            lexicon=lexicon("gate"),
            model=[f"{RESULTS}/text_encoder/base/{STUDY.rewriting.model}"] if STUDY.rewriting.backend == "local" else [],
        output:
            "<results>/reports/{dataset}/rewritten.parquet",
        log:
            "<logs>/rewrite_reports/{dataset}.log",
        benchmark:
            "<logs>/rewrite_reports/{dataset}.tsv"
        # A server on this machine is this machine's own: a compute node would look for it at home.
        localrule: STUDY.rewriting.backend == "endpoint"
        container:
            image("train" if STUDY.rewriting.backend == "local" else "base")
        threads: STUDY.compute.text_encoder.cpus if STUDY.rewriting.backend == "local" else 1
        resources:
            **(
                gpu_job(STUDY.compute.text_encoder)
                if STUDY.rewriting.backend == "local"
                else dict(mem_mb=4000, runtime=1440)
            ),
        params:
            lexicon=lambda w, input: Path(input.lexicon[0]).parent,
            # The command is told more than makes another result: a function of the resources is no reason to run again.
            result=as_json(STUDY.rewriting, without=SENDING),
            options=lambda w, resources: rewriting_options(w.dataset),
            remote=lambda w: "--remote-processing" if ENTRIES[w.dataset].remote_processing else "",
            model=lambda w, input: f"--model {shlex.quote(input.model[0])}" if input.model else "",
        shell:
            "cxrflow rewrite-reports {input.reports:q} {output:q} --dataset {wildcards.dataset} --options {params.options:q} "
            "{params.remote} {params.model} --lexicon {params.lexicon:q} 2>&1 | tee {log:q}"


rule make_variants:
    input:
        reports="<results>/reports/{dataset}/reports.parquet",
        rewritten=["<results>/reports/{dataset}/rewritten.parquet"] if STUDY.rewriting else [],
        lexicon=lexicon("variants", "gate"),
    output:
        "<results>/reports/{dataset}/variants.parquet",
    log:
        "<logs>/make_variants/{dataset}.log",
    benchmark:
        "<logs>/make_variants/{dataset}.tsv"
    container:
        image("base")
    threads: 2
    resources:
        mem_mb=8000,
        runtime=240,
    params:
        lexicon=lambda w, input: Path(input.lexicon[0]).parent,
        options=as_json(STUDY.variants),
        seed=STUDY.seed,
        rewritten=lambda w, input: f"--rewritten {shlex.quote(input.rewritten[0])}" if input.rewritten else "",
    shell:
        "cxrflow variants {input.reports:q} {output:q} {params.rewritten} --lexicon {params.lexicon:q} --options {params.options:q} "
        "--seed {params.seed} --threads {threads} 2>&1 | tee {log:q}"


rule reports:
    input:
        expand("<results>/reports/{dataset}/variants.parquet", dataset=STUDY.datasets),
    localrule: True
