"""Images: DICOM, PNG or JPEG into training shards, then the division of all of them into train, validate and test.

Needs   <raw>/<dataset>/verified.json                        from download
Gives   <results>/images/<dataset>/index.parquet             every image of the dataset, official split and chunk
        <results>/images/<dataset>/shard-<chunk>.tar         8-bit grey PNG, one size, letterboxed
        <results>/images/<dataset>/quarantine.parquet
        <results>/images/<dataset>/manifest.parquet          with the final split
        <results>/images/{splits,duplicates,leakage,quarantine}.parquet    of all datasets together
        <results>/images/stopped/{duplicates,quarantine}.parquet           instead, where they cannot be divided: no
                                                                           outputs, which a failed job would lose
Image   base        Cost  about 10 ms per uncompressed image and core; the division 40 s a million images +
                          reading the shards that hold images with like hashes
"""


rule index_images:
    input:
        verified=lambda w: verified(w.dataset),
    output:
        index="<results>/images/{dataset}/index.parquet",
        problems="<results>/images/{dataset}/problems.parquet",
    log:
        "<logs>/index_images/{dataset}.log",
    benchmark:
        "<logs>/index_images/{dataset}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=8000,
        runtime=60,
    params:
        entry=lambda w: as_json(ENTRIES[w.dataset].acting(w.dataset)),
        root=lambda w: dataset_root(w.dataset),
        shards=lambda w: STUDY.datasets[w.dataset].shards,
        official=lambda w: "--official" if STUDY.datasets[w.dataset].split.official else "--no-official",
        pseudonym_key=lambda w: pseudonym_key_of(w.dataset),
    shell:
        "cxrflow index {wildcards.dataset} {params.root:q} --entry {params.entry:q} --verified {input.verified:q} "
        "--index {output.index:q} --problems {output.problems:q} --shards {params.shards} {params.official} "
        "2>&1 | tee {log:q}"


rule ingest_chunk:
    input:
        index="<results>/images/{dataset}/index.parquet",
        verified=lambda w: verified(w.dataset),
    output:
        shard="<results>/images/{dataset}/shard-{chunk}.tar",
        manifest="<results>/images/{dataset}/parts/{chunk}.parquet",
        quarantine="<results>/images/{dataset}/parts/{chunk}.quarantine.parquet",
    log:
        "<logs>/ingest_chunk/{dataset}-{chunk}.log",
    benchmark:
        "<logs>/ingest_chunk/{dataset}-{chunk}.tsv"
    container:
        image("base")
    threads: 2
    resources:
        mem_mb=lambda w, threads: math.ceil(threads * image_options(w.dataset).megabytes_per_file) + 1000,
        runtime=120,
    params:
        options=lambda w: as_json(image_options(w.dataset), without=("quarantine_limits", "per_study", "duplicates")),
        root=lambda w: dataset_root(w.dataset),
        pseudonyms=lambda w: "--pseudonyms" if ENTRIES[w.dataset].pseudonyms else "--no-pseudonyms",
        pseudonym_key=lambda w: pseudonym_key_of(w.dataset),
    shell:
        "cxrflow ingest-chunk {input.index:q} --root {params.root:q} --chunk {wildcards.chunk} "
        "--verified {input.verified:q} "
        "--shard {output.shard:q} --manifest {output.manifest:q} --quarantine {output.quarantine:q} "
        "--options {params.options:q} {params.pseudonyms} --threads {threads} 2>&1 | tee {log:q}"


rule collect_images:
    input:
        index="<results>/images/{dataset}/index.parquet",
        problems="<results>/images/{dataset}/problems.parquet",
        manifests=lambda w: expand(
            "<results>/images/{dataset}/parts/{chunk}.parquet", dataset=w.dataset, chunk=chunks(w.dataset)
        ),
        quarantines=lambda w: expand(
            "<results>/images/{dataset}/parts/{chunk}.quarantine.parquet", dataset=w.dataset, chunk=chunks(w.dataset)
        ),
    output:
        collected="<results>/images/{dataset}/collected.parquet",
        quarantine="<results>/images/{dataset}/quarantine.parquet",
    log:
        "<logs>/collect_images/{dataset}.log",
    benchmark:
        "<logs>/collect_images/{dataset}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=8000,
        runtime=30,
    params:
        options=lambda w: as_json(image_options(w.dataset), without=("duplicates",)),
    shell:
        "cxrflow collect-images --index {input.index:q} --problems {input.problems:q} --collected {output.collected:q} "
        "--quarantine {output.quarantine:q} --options {params.options:q} "
        "{input.manifests:q} {input.quarantines:q} 2>&1 | tee {log:q}"


rule split_images:
    input:
        [
            f"{RESULTS}/images/{dataset}/{name}"
            for dataset in sorted(STUDY.datasets)
            for name in (
                *("index.parquet", "problems.parquet", "collected.parquet"),
                *(f"shard-{chunk}.tar" for chunk in chunks(dataset)),
            )
        ],
    output:
        expand("<results>/images/{dataset}/manifest.parquet", dataset=sorted(STUDY.datasets)),
        splits="<results>/images/splits.parquet",
        duplicates="<results>/images/duplicates.parquet",
        quarantine="<results>/images/quarantine.parquet",
        leakage="<results>/images/leakage.parquet",
    log:
        "<logs>/split_images/images.log",
    benchmark:
        "<logs>/split_images/images.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=16000,
        runtime=120,
    params:
        folders=[f"{RESULTS}/images/{dataset}" for dataset in sorted(STUDY.datasets)],
        plan=as_json(PLAN),
        options=as_json(STUDY.images),
        seed=STUDY.seed,
    shell:
        "cxrflow split-images {params.folders:q} --plan {params.plan:q} --splits {output.splits:q} "
        "--duplicates {output.duplicates:q} --quarantine {output.quarantine:q} --leakage {output.leakage:q} "
        "--options {params.options:q} --seed {params.seed} 2>&1 | tee {log:q}"


rule images:
    input:
        expand("<results>/images/{dataset}/manifest.parquet", dataset=STUDY.datasets),
        # Made again where they were deleted; `all` does not ask, since shards may go once training is done.
        shards=[
            f"{RESULTS}/images/{dataset}/shard-{chunk}.tar" for dataset in STUDY.datasets for chunk in chunks(dataset)
        ],
    localrule: True
