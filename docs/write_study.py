"""Write docs/study.md and docs/study/*.png: every figure of a finished study with its caption, every table folded.

In: the results of config/study.yaml. Out: the page and its pictures, in this folder. Nothing is computed here: tables
and pictures are the study's own files; commit, packages and processor stand in their manifests.

    python docs/write_study.py results/study
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from PIL import Image

from cxrflow.config.paper import FIGURES, PaperOptions
from cxrflow.paper.blocks import filled_caption
from cxrflow.paper.figures import FIGURE_SPECS
from cxrflow.provenance.manifest import manifest_path

HERE = Path(__file__).parent
FIRST = ("training_size", "robustness", "recall_by_encoder", "style_robustness")  # what the README speaks of
PAGE = """# The study of config/study.yaml: every table and figure

Generated chest films and generated reports: nothing here says anything about real radiographs. What it asks, compares
and answers stands in the [README](../README.md#the-study). Trained at {commits} on {cpus} cores ({cpu}),
torch {torch}, transformers {transformers}. `snakemake all --profile workflow/profiles/demo --configfile
config/study.yaml` makes it again, `python docs/write_study.py results/study` this page.

"""


def main(results: Path) -> None:
    """Raises FileNotFoundError where the study has no paper yet."""
    figures, tables = results / "paper" / "figures", results / "paper" / "tables"
    manifest = json.loads(manifest_path(figures / "robustness.png").read_text(encoding="utf-8"))
    options = PaperOptions.model_validate(manifest["options"])
    models = (json.loads(path.read_text(encoding="utf-8")) for path in results.glob("clip/*/manifest.json"))
    commits = sorted({f"`{model['context']['git']['commit'][:7]}`" for model in models})
    parts = [
        PAGE.format(
            commits=" and ".join(commits),
            cpus=manifest["machine"]["cpus"],
            cpu=manifest["machine"]["cpu"],
            torch=manifest["packages"]["torch"],
            transformers=manifest["packages"]["transformers"],
        )
    ]
    for name in (*FIRST, *(name for name in FIGURES if name not in FIRST)):
        spec = FIGURE_SPECS[name]
        title = filled_caption(spec.title, options)
        with Image.open(figures / f"{name}.png") as picture:  # 256 colours: a third of the size
            picture.convert("RGB").quantize(256).save(HERE / "study" / f"{name}.png", optimize=True)
        parts.append(f"## {title}\n\n![{title}](study/{name}.png)\n\n*{spec.caption_for(options)}*\n\n")
    for name in options.tables:
        table = (tables / f"{name}.md").read_text(encoding="utf-8").strip()
        title = re.match(r"\*\*(.+?)\.\*\*", table)[1]
        parts.append(f"<details>\n<summary>Table: {title}</summary>\n\n{table}\n\n</details>\n\n")
    (HERE / "study.md").write_text("".join(parts).strip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
