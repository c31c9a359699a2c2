"""Download: every dataset in its published layout, verified.

Needs   config/datasets.yaml, the user's own credentials (netrc or environment) for credentialed sets
Gives   <raw>/<dataset>/<version>/  and  <raw>/<dataset>/verified.json  (files, bytes, checksums)
        <results>/generated/<dataset>/  for generated sets: what their publisher would serve, and the truth
Image   base        Cost  generated: about 40 ms an image and core; otherwise the network
"""


rule generate_dataset:
    output:
        directory("<results>/generated/{dataset}"),
    log:
        "<logs>/generate_dataset/{dataset}.log",
    benchmark:
        "<logs>/generate_dataset/{dataset}.tsv"
    container:
        image("base")
    threads: 2
    resources:
        mem_mb=4000,
        runtime=60,
    params:
        options=as_json(STUDY.demo),
        seed=STUDY.seed,
    shell:
        "cxrflow generate {output:q} --dataset {wildcards.dataset} --options {params.options:q} "
        "--seed {params.seed} --threads {threads} 2>&1 | tee {log:q}"


rule download_dataset:
    input:
        generated=lambda w: (f"{RESULTS}/generated/{w.dataset}" if ENTRIES[w.dataset].access == "generated" else []),
        studies=lambda w: subset_list(w.dataset),
        beside=lambda w: beside(w.dataset),
    output:
        "<raw>/{dataset}/verified.json",
    log:
        "<logs>/download_dataset/{dataset}.log",
    benchmark:
        "<logs>/download_dataset/{dataset}.tsv"
    wildcard_constraints:
        dataset=one_of(set(STUDY.datasets) - set(OWN_FOLDERS)),
    retries: 2
    # Compute nodes often have no way out; the host that runs Snakemake does.
    localrule: True
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=2000,
        runtime=60,
    params:
        entry=lambda w: as_json(ENTRIES[w.dataset].acting(w.dataset)),
        root=lambda w: dataset_root(w.dataset),
        generated=lambda w, input: f"--generated {input.generated}" if input.generated else "",
        terms=lambda w: "--accept-terms" if STUDY.datasets[w.dataset].accept_terms else "",
    shell:
        "cxrflow download {wildcards.dataset} {params.root:q} --entry {params.entry:q} --verified {output:q} "
        "{params.generated} {params.terms} 2>&1 | tee {log:q}"


use rule download_dataset as verify_own_folder with:
    input:
        generated=[],
        # An edited table is read again. Images are not watched: after adding some, --forcerun verify_own_folder.
        table=lambda w: own_table(w.dataset),
        studies=lambda w: subset_list(w.dataset),
        beside=lambda w: beside(w.dataset),
    output:
        "<results>/raw/{dataset}/verified.json",
    log:
        "<logs>/verify_own_folder/{dataset}.log",
    benchmark:
        "<logs>/verify_own_folder/{dataset}.tsv"
    wildcard_constraints:
        dataset=one_of(OWN_FOLDERS),


rule download:
    input:
        [verified(dataset) for dataset in STUDY.datasets],
    localrule: True
