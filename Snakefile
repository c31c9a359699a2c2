"""cxrflow: chest X-ray DICOM and reports to an image-text retrieval model and the paper's tables and figures.

    snakemake --profile slurm all                 the configured study, every rule in its container
    snakemake --profile slurm -- clip             up to one stage
    snakemake --profile slurm -- tables figures   the paper's tables and figures alone

Stages: download images reports text_encoder clip evaluate paper (tables figures). One file each under workflow/rules.
"""

from snakemake.utils import min_version

min_version("9.27")

if not {"study", "extends"} & set(config):

    configfile: "config/config.yaml"


include: "workflow/rules/common.smk"


pathvars:
    results=RESULTS,
    logs=f"{RESULTS}/logs",
    raw=STUDY.data_root,


wildcard_constraints:
    dataset=one_of(STUDY.datasets),
    chunk=r"\d{4}",
    base=one_of(STUDY.text_bases),
    encoder=one_of(STUDY.text_encoders),
    run=one_of(SCORED),
    baseline=one_of(STUDY.baselines),


include: "workflow/rules/download.smk"
include: "workflow/rules/images.smk"
include: "workflow/rules/reports.smk"
include: "workflow/rules/text_encoder.smk"
include: "workflow/rules/clip.smk"
include: "workflow/rules/evaluate.smk"
include: "workflow/rules/paper.smk"


onstart:
    start_run()


rule all:
    default_target: True
    input:
        rules.paper.input,
    localrule: True
