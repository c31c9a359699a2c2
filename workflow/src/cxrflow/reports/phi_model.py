"""The folder of the token-classification model: fetched from the hub at its revision, or copied from a local folder.

Only files without code are taken: configuration, safetensors, tokenizer, licence. A pickled model is refused.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from cxrflow.config.reports import PhiModelOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, write_json

FILES = (
    "*.safetensors",
    "config.json",
    "tokenizer*.json",
    "special_tokens_map.json",
    "vocab.*",
    "merges.txt",
    "LICENSE*",
)
RECORD = "cxrflow_phi_model.json"


def make_phi_model(out_dir: Path, options: PhiModelOptions) -> None:
    """Write the model's folder. Raises CxrflowError where the hub refuses or the model has no safetensors."""
    if options.source == "hub":
        source = _fetch(options.id or "", options.revision or "")
        record = {"source": "hub", "name": options.id, "revision": source.name}
    else:
        source = options.path or Path()
        record = {"source": "local", "name": source.name}
    if not list(source.glob("*.safetensors")) or not (source / "config.json").is_file():
        raise CxrflowError(
            f"reports.deidentify.model: {options.id or source} has no safetensors or no config.json; many hub "
            f"models have "
            "them on a conversion branch (revision: refs/pr/N), else save the model again with save_pretrained"
        )
    with atomic_directory(out_dir) as temporary:
        for path in sorted(path for pattern in FILES for path in source.glob(pattern) if path.is_file()):
            shutil.copyfile(path, temporary / path.name)
        write_json(temporary / RECORD, record)


def _fetch(repository: str, revision: str) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError

    try:
        return Path(snapshot_download(repository, revision=revision, allow_patterns=[*FILES]))
    except (HfHubHTTPError, OSError, ValueError) as error:
        raise CxrflowError(
            f"reports.deidentify.model: '{repository}' at '{revision}' cannot be fetched "
            f"({type(error).__name__}). Is this "
            "machine allowed to reach huggingface.co? A gated model needs HF_TOKEN; a folder fetched elsewhere "
            "can be used "
            "with source: local"
        ) from error
