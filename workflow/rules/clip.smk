"""CLIP: a vision tower and a text encoder trained together on image-report pairs. One model a run.

Needs   <results>/images/<dataset>/, <results>/reports/<dataset>/, <results>/text_encoder/<encoder>/
Gives   <results>/clip/<run>/   model.safetensors, clip.json, metrics.jsonl, tokenizer, model card
Image   train       Cost  GPU; see benchmarks/README.md
Resume  checkpoints lie in <results>/work/clip/<run>/, outside the declared output; the same command continues
"""


rule train_clip:
    input:
        encoder=lambda w: f"{RESULTS}/text_encoder/{run_encoder(w.run)}",
        manifests=lambda w: expand("<results>/images/{dataset}/manifest.parquet", dataset=run_datasets(w.run)),
        reports=lambda w: expand("<results>/reports/{dataset}/reports.parquet", dataset=run_datasets(w.run)),
        variants=lambda w: expand("<results>/reports/{dataset}/variants.parquet", dataset=run_datasets(w.run)),
    output:
        directory("<results>/clip/{run}"),
    log:
        "<logs>/train_clip/{run}.log",
    benchmark:
        "<logs>/train_clip/{run}.tsv"
    retries: 2
    container:
        image("train")
    threads: 16
    resources:
        mem_mb=120000,
        runtime=2880,
        gres="gpu:1",
        nodes=1,
        gpu_slots=1,
    params:
        options=lambda w: as_json(STUDY.runs[w.run]),
        seed=lambda w: STUDY.runs[w.run].seed if STUDY.runs[w.run].seed is not None else STUDY.seed,
        images=lambda w, input: " ".join(f"--images-dir {Path(path).parent}" for path in input.manifests),
        reports=lambda w, input: " ".join(f"--reports {path}" for path in input.reports),
        variants=lambda w, input: " ".join(f"--variants {path}" for path in input.variants),
        work=lambda w: f"{WORK}/clip/{w.run}",
    shell:
        "cxrflow train-clip {output:q} --encoder {input.encoder:q} {params.images} {params.reports} {params.variants} "
        "--options {params.options:q} --seed {params.seed} --work-dir {params.work:q} 2>&1 | tee {log:q}"


rule clip:
    input:
        expand("<results>/clip/{run}", run=STUDY.runs),
    localrule: True
