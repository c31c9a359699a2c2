"""The `cxrflow` command: a thin face over the stages. Each stage's commands stand in its own folder."""

from __future__ import annotations

import errno
import sys

import typer

from cxrflow import __version__
from cxrflow.clip.commands import app as clip
from cxrflow.config.commands import app as config
from cxrflow.datasets.commands import app as datasets
from cxrflow.demo.commands import app as demo
from cxrflow.download.commands import app as download
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.commands import app as evaluation
from cxrflow.evaluation.model_commands import app as model_metrics
from cxrflow.images.commands import app as images
from cxrflow.paper.commands import app as paper
from cxrflow.provenance.commands import app as provenance
from cxrflow.reports.commands import app as reports
from cxrflow.reports.deidentify_commands import app as deidentify
from cxrflow.reports.rewriting.commands import app as rewriting
from cxrflow.reports.variant_commands import app as variants
from cxrflow.serving.commands import app as serving
from cxrflow.text_encoder.commands import app as text_encoder

STAGES = {
    "Data": (demo, download, datasets),
    "Images": (images,),
    "Reports": (deidentify, reports, rewriting, variants),
    "Text encoder": (text_encoder,),
    "CLIP": (clip,),
    "Evaluation": (evaluation, model_metrics),
    "Paper": (paper,),
    "A trained model in use": (serving,),
    "Configuration and provenance": (config, provenance),
}

# What to do about a file system that refuses. Every file is written under another name first: nothing is half there.
ADVICE = {
    errno.ENOSPC: "Make room",
    errno.EDQUOT: "Make room within your quota, or work in another folder",
    errno.EROFS: "Work in a folder that can be written, and that a container sees (CXR_APPTAINER_ARGS)",
    errno.EACCES: "Work in a folder that you may write, or change its permissions",
}

app = typer.Typer(
    name="cxrflow",
    help="Chest X-ray DICOM and reports to an image-text retrieval model. Research software, no medical device.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # a traceback with local variables could print report text
)
for panel, stages in STAGES.items():
    for stage in stages:
        for command in stage.registered_commands:
            command.rich_help_panel = panel
        app.add_typer(stage)


@app.callback(invoke_without_command=True)
def _version(version: bool = typer.Option(False, "--version", help="Print the version and exit.")) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit


def main() -> None:
    """Run a command; an error the user can act on is one message and exit code 1."""
    try:
        app()
    except CxrflowError as error:
        sys.exit(f"cxrflow: {error}")
    except OSError as error:
        advice = ADVICE.get(error.errno)
        if advice is None:
            raise
        sys.exit(f"cxrflow: {error.filename or 'a file'}: {error.strerror}. {advice}; then run the same command again")


if __name__ == "__main__":
    main()
