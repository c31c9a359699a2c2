"""Paper: tables, figures and one self-contained report page. Nothing here trains or embeds.

Needs   <results>/evaluation/, manifests and quarantines of images and reports, metrics of the runs
Gives   <results>/paper/tables/<table>.{csv,md,tex}, <results>/paper/figures/<figure>.{pdf,png}
        <results>/paper/figures/learning_curve-<run>.{pdf,png}
        <results>/paper/report.html, <results>/paper/ro-crate.zip
Image   base        Cost  seconds
"""


rule table:
    input:
        [*RUN_RECORDS, *TEXT_RECORDS, *STYLE_RECORDS, *RANKS, *DATA_TABLES],
    output:
        csv="<results>/paper/tables/{table}.csv",
        md="<results>/paper/tables/{table}.md",
        tex="<results>/paper/tables/{table}.tex",
    log:
        "<logs>/table/{table}.log",
    benchmark:
        "<logs>/table/{table}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=30,
    params:
        options=as_json(STUDY.paper, without=("title", "license", "tables", "figures")),
        seed=STUDY.seed,
        generated=GENERATED,
        images_only=IMAGES_ONLY,
        stem=lambda w, output: output.csv[: -len(".csv")],
    shell:
        "cxrflow table {wildcards.table} {input:q} --stem {params.stem:q} --seed {params.seed} {params.generated} "
        "{params.images_only} "
        "--options {params.options:q} 2>&1 | tee {log:q}"


rule figure:
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
        pdf="<results>/paper/figures/{figure}.pdf",
        png=report(
            "<results>/paper/figures/{figure}.png",
            caption="../report/figure.rst",
            category="Figures",
            labels={"figure": "{figure}"},
        ),
    log:
        "<logs>/figure/{figure}.log",
    benchmark:
        "<logs>/figure/{figure}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=30,
    params:
        options=as_json(STUDY.paper, without=("title", "license", "tables", "figures")),
        seed=STUDY.seed,
        stem=lambda w, output: output.pdf[: -len(".pdf")],
    shell:
        "cxrflow figure {wildcards.figure} {input.data:q} --style {input.style:q} --stem {params.stem:q} --seed {params.seed} "
        "--options {params.options:q} 2>&1 | tee {log:q}"


rule learning_curve:
    input:
        model="<results>/clip/{run}",
        style=f"{CONFIG}/figures.mplstyle",
    output:
        pdf="<results>/paper/figures/learning_curve-{run}.pdf",
        png=report(
            "<results>/paper/figures/learning_curve-{run}.png",
            caption="../report/learning_curve.rst",
            category="Learning curves",
            labels={"run": "{run}"},
        ),
    log:
        "<logs>/learning_curve/{run}.log",
    benchmark:
        "<logs>/learning_curve/{run}.tsv"
    container:
        image("base")
    threads: 1
    resources:
        mem_mb=4000,
        runtime=30,
    params:
        options=as_json(STUDY.paper, without=("title", "license", "tables", "figures")),
        stem=lambda w, output: output.pdf[: -len(".pdf")],
    shell:
        "cxrflow learning-curve {input.model:q} --style {input.style:q} --stem {params.stem:q} "
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
        "<results>/paper/report.html",
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
        expand("<results>/paper/tables/{table}.{suffix}", table=STUDY.paper.tables, suffix=("csv", "md", "tex")),
        expand("<results>/paper/figures/{figure}.{suffix}", figure=STUDY.paper.figures, suffix=("pdf", "png")),
        expand("<results>/paper/figures/learning_curve-{run}.{suffix}", run=STUDY.runs, suffix=("pdf", "png")),
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


rule tables:
    input:
        expand("<results>/paper/tables/{table}.csv", table=STUDY.paper.tables),
    localrule: True


rule figures:
    input:
        expand("<results>/paper/figures/{figure}.png", figure=STUDY.paper.figures),
        expand("<results>/paper/figures/learning_curve-{run}.png", run=STUDY.runs),
    localrule: True


rule paper:
    input:
        rules.tables.input,
        rules.figures.input,
        rules.report_page.output,
        rules.crate.output,
    localrule: True
