"""Paper: tables, figures and one self-contained report page. Nothing here trains or embeds.

Needs   <results>/evaluation/, manifests and quarantines of images and reports, metrics of the runs
Gives   <results>/paper/tables/<table>.{csv,md,tex}, <results>/paper/figures/<figure>.{pdf,png}
        <results>/paper/figures/learning_curve-<run>.{pdf,png}
        <results>/paper/report.html, <results>/paper/ro-crate.zip
Image   base        Cost  seconds, minutes of a large study
"""


rule tables:
    input:
        [*RUN_RECORDS, *TEXT_RECORDS, *STYLE_RECORDS, *RANKS, *DATA_TABLES],
    output:
        expand("<results>/paper/tables/{table}.{suffix}", table=STUDY.paper.tables, suffix=("csv", "md", "tex")),
    log:
        "<logs>/tables/tables.log",
    benchmark:
        "<logs>/tables/tables.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=8000,
        runtime=60,
    params:
        options=as_json(STUDY.paper, without=("title", "license", "figures")),
        seed=STUDY.seed,
        generated=GENERATED,
        images_only=IMAGES_ONLY,
        folder=lambda w, output: Path(output[0]).parent,
    shell:
        "cxrflow tables {params.folder:q} {input:q} --seed {params.seed} {params.generated} {params.images_only} "
        "--options {params.options:q} 2>&1 | tee {log:q}"


rule figures:
    input:
        data=[
            *RUN_RECORDS,
            *TEXT_RECORDS,
            *STYLE_RECORDS,
            *RANKS,
            *DATA_TABLES,
            *SHOWN,
            *expand(f"{RESULTS}/clip/{{run}}", run=STUDY.runs),
        ],
        style=f"{CONFIG}/figures.mplstyle",
    output:
        pdf=expand("<results>/paper/figures/{figure}.pdf", figure=[*STUDY.paper.figures, *CURVES]),
        png=[
            report(
                f"<results>/paper/figures/{figure}.png",
                caption=f"../report/{'figure' if figure in STUDY.paper.figures else 'learning_curve'}.rst",
                category="Figures" if figure in STUDY.paper.figures else "Learning curves",
                labels={"figure": figure},
            )
            for figure in [*STUDY.paper.figures, *CURVES]
        ],
    log:
        "<logs>/figures/figures.log",
    benchmark:
        "<logs>/figures/figures.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=8000,
        runtime=60,
    params:
        options=as_json(STUDY.paper, without=("title", "license", "tables")),
        seed=STUDY.seed,
        folder=lambda w, output: Path(output.pdf[0]).parent,
    shell:
        "cxrflow figures {params.folder:q} {input.data:q} --style {input.style:q} --seed {params.seed} "
        "--options {params.options:q} 2>&1 | tee {log:q}"


rule report_page:
    input:
        data=[
            *RUN_RECORDS,
            *TEXT_RECORDS,
            *STYLE_RECORDS,
            *RANKS,
            *DATA_TABLES,
            *SHOWN,
            *expand(f"{RESULTS}/clip/{{run}}", run=STUDY.runs),
        ],
        style=f"{CONFIG}/figures.mplstyle",
    output:
        report("<results>/paper/report.html", caption="../report/page.rst", category="Page of the paper"),
    log:
        "<logs>/report_page/report.log",
    benchmark:
        "<logs>/report_page/report.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=30,
    params:
        options=as_json(STUDY.paper, without=("license",)),
        seed=STUDY.seed,
        generated=GENERATED,
        images_only=IMAGES_ONLY,
    shell:
        "cxrflow report {output:q} {input.data:q} --style {input.style:q} --seed {params.seed} {params.generated} "
        "{params.images_only} "
        "--options {params.options:q} 2>&1 | tee {log:q}"


rule crate:
    input:
        rules.tables.output,
        rules.figures.output,
        rules.report_page.output,
        [*RUN_RECORDS, *TEXT_RECORDS, *STYLE_RECORDS],
    output:
        "<results>/paper/ro-crate.zip",
    log:
        "<logs>/crate/crate.log",
    benchmark:
        "<logs>/crate/crate.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=30,
    params:
        title=STUDY.paper.title,
        license=STUDY.paper.license,
    shell:
        "cxrflow crate {output:q} {input:q} --title={params.title:q} --license={params.license:q} 2>&1 | tee {log:q}"


rule paper:
    input:
        rules.tables.output,
        rules.figures.output,
        rules.report_page.output,
        rules.crate.output,
    localrule: True
