"""The folder of the token-classification model: fetched from the hub at its revision, or copied from a local folder.

Only files without code are taken: configuration, safetensors, tokenizer, licence. A pickled model is refused.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from cxrflow.config.reports import PhiModelOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, write_json
from cxrflow.io.model_files import fetch, model_files

RECORD = "cxrflow_phi_model.json"


def make_phi_model(out_dir: Path, options: PhiModelOptions) -> None:
    """Write the model's folder. Raises CxrflowError where the hub refuses or the model has no safetensors."""
    if options.source == "hub":
        source = fetch(options.id or "", options.revision or "", "reports.deidentify.model")
        record = {"source": "hub", "name": options.id, "revision": source.name}
    else:
        source = options.path or Path()
        record = {"source": "local", "name": source.name}
    if not list(source.glob("*.safetensors")) or not (source / "config.json").is_file():
        raise CxrflowError(
            f"reports.deidentify.model: {options.id or source} has no safetensors or no config.json; many hub "
            "models have them on a conversion branch (revision: refs/pr/N), else save it again with save_pretrained"
        )
    with atomic_directory(out_dir) as temporary:
        for path in model_files(source):
            shutil.copyfile(path, temporary / path.name)
        write_json(temporary / RECORD, record)
