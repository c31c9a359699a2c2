"""Files of a published model: which are taken, from the hub or from a folder. Never code."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_json

TERMS = ("LICENSE*", "LICENCE*", "NOTICE*", "USE_POLICY*")  # they go wherever the weights go
TERMS_SUFFIXES = ("", ".txt", ".md", ".rst")
# Weights without code, configuration, tokenizer (vocabularies, SentencePiece, tiktoken, chat template), licence.
FILES = (
    *("*.safetensors", "*.json", "vocab.txt", "merges.txt", "*.model", "*.tiktoken", "*.jinja"),
    *TERMS,
)
# Of older repositories, where there is no safetensors.
PICKLED = ("pytorch_model*.bin", "open_clip_pytorch_model*.bin")
NOT_OURS = (
    "cxrflow_*.json", "manifest.json", "training_args.json", "trainer_state.json", "onnx/*", "original/*",
    "pytorch_model*.json", "modules.json", "sentence_bert_config.json", "config_sentence_transformers.json",
    "consolidated*.safetensors",  # the same weights once more, under the names of Mistral's own code
)  # fmt: skip


def model_files(folder: Path, pickled: bool = False) -> list[Path]:
    """The files of a folder that make up its model, sorted; `pickled`: pickled weights too. No folder has none."""
    patterns = (*FILES, *PICKLED) if pickled else FILES
    found = {path for pattern in patterns for path in folder.glob(pattern) if path.is_file()}
    return sorted(path for path in found if not any(path.match(name) for name in NOT_OURS))


def write_without_code(path: Path, settings: dict[str, Any]) -> None:
    """Write a model's configuration without what would call for the repository's own code."""
    write_json(path, {key: value for key, value in settings.items() if key != "auto_map"})


def bring_terms(source: Path, target: Path) -> None:
    """Copy the licence, notices and use policy of a model to what was made of it."""
    for path in source.iterdir():
        if holds_terms(path):
            shutil.copyfile(path, target / path.name)


def holds_terms(path: Path) -> bool:
    """Whether a file is a licence, a notice or a use policy, by its name."""
    return path.is_file() and path.suffix in TERMS_SUFFIXES and any(path.match(name) for name in TERMS)


def fetch(repository: str, revision: str, stage: str, pickled: bool = False, files: Sequence[str] = FILES) -> Path:
    """The snapshot folder of a hub model, named by its commit; only `files`, which are no code, are fetched.

    `pickled`: pickled weights too, where there is no safetensors. `stage` begins every error.
    Raises CxrflowError naming the id, what to do about access, and the token variable.
    """
    from httpx2 import HTTPError
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError, RevisionNotFoundError

    page = f"https://huggingface.co/{repository}"

    def snapshot(*patterns: str) -> Path:
        return Path(
            snapshot_download(repository, revision=revision, allow_patterns=[*patterns], ignore_patterns=[*NOT_OURS])
        )

    try:
        folder = snapshot(*files)
        return snapshot(*files, *PICKLED) if pickled and not list(folder.glob("*.safetensors")) else folder
    except GatedRepoError as error:
        reason = f"access is granted on request: ask at {page}, then set HF_TOKEN to a token of that account"
        raise CxrflowError(f"{stage}: '{repository}' is gated; {reason}") from error
    except RevisionNotFoundError as error:
        raise CxrflowError(f"{stage}: '{repository}' has no revision '{revision}' (see {page}/commits)") from error
    except RepositoryNotFoundError as error:
        reason = f"check the id at {page}; for a private or gated one set HF_TOKEN"
        raise CxrflowError(f"{stage}: no model '{repository}' for this account; {reason}") from error
    except (OSError, ValueError, HTTPError) as error:  # no network, offline mode, a proxy, an id that is none
        reason = (
            "is this machine allowed to reach huggingface.co, through its HTTPS_PROXY where one is set? A gated or "
            "private model needs HF_TOKEN. A folder fetched elsewhere can be used with source 'local'"
        )
        raise CxrflowError(
            f"{stage}: '{repository}' at '{revision}' cannot be fetched ({type(error).__name__}); {reason}"
        ) from error
