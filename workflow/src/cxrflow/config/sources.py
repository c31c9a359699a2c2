"""Where a dataset's files come from, and how its archives are unpacked: sections of a registry entry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from cxrflow.config.base import Section

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Md5 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]


class RemoteFile(Section):
    """One file of a dataset as its publisher offers it."""

    path: str = Field(description="where the file goes, relative to the dataset's root")
    url: str = Field(description="address it is fetched from")
    bytes: int | None = Field(default=None, description="exact size in bytes; null where it is not known")
    sha256: Sha256 | None = Field(default=None, description="SHA-256 as hex; null where nobody publishes or pinned one")
    md5: Md5 | None = Field(default=None, description="MD5 as hex, where the publisher gives that instead")
    rows: int | None = Field(
        default=None, ge=0, description="rows of a CSV below its header, where its publisher tells their number alone"
    )

    @model_validator(mode="after")
    def _inside_the_root(self) -> RemoteFile:
        if not is_inside(self.path):
            raise ValueError(f"path '{self.path}' leaves the dataset's root")
        return self


class RedivisSource(Section):
    """A dataset on Redivis. The token stands in REDIVIS_API_TOKEN, another endpoint in REDIVIS_API_ENDPOINT."""

    dataset: str = Field(description="qualified reference of the dataset with its version (owner.name:id:v1_0)")
    tables: dict[str, str] = Field(
        default_factory=dict, description="tables fetched as CSV: reference of the table -> file below the root"
    )
    folders: dict[str, str] = Field(
        default_factory=dict,
        description="file-index tables whose files are fetched: reference of the table -> folder below the root",
    )

    @model_validator(mode="after")
    def _inside_the_root(self) -> RedivisSource:
        for table, path in (self.tables | self.folders).items():
            if not is_inside(path):
                raise ValueError(f"'{table}': '{path}' leaves the dataset's root")
        if not self.tables and not self.folders:
            raise ValueError("name what is to be fetched: 'tables', 'folders' or both")
        return self


class AzureSource(Section):
    """A container of Azure Blob Storage, opened by a shared access signature (SAS)."""

    sas_variable: str = Field(
        pattern=r"^[A-Z][A-Z0-9_]*$",
        description="environment variable that holds the container's SAS URL, which is a secret",
    )
    prefixes: tuple[str, ...] = Field(
        default=("",), description="only blobs whose names begin with one of these are fetched"
    )


class HubSource(Section):
    """A dataset on the Hugging Face hub. The token is HF_TOKEN or the one `hf auth login` left below HF_HOME."""

    id: str = Field(pattern=r"^[\w.-]+/[\w.-]+$", description="owner/name of the dataset")
    revision: str = Field(
        default="main", description="commit, tag or branch; the commit found is recorded, and all files are of it"
    )


class Archive(Section):
    """How an archive is unpacked."""

    folder: str = Field(description="folder below the root that it is unpacked into, and that it alone fills")
    top: str | None = Field(
        default=None, description="folder in the archive that `folder` stands for: left out of its members' paths"
    )
    files: int | None = Field(default=None, ge=1, description="files that it must hold; null: not counted")


def is_inside(path: str) -> bool:
    """Whether a posix path is relative and never climbs above where it starts."""
    depth = 0
    if not path or path.startswith("/") or "\\" in path or "\0" in path or path[1:2] == ":":
        return False
    for part in path.split("/"):
        depth += -1 if part == ".." else 0 if part in ("", ".") else 1
        if depth < 0:
            return False
    return True
