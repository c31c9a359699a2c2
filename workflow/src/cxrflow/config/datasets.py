"""Datasets: what is known about each (the registry) and how a study uses them.

`config/datasets.yaml` holds one `DatasetEntry` for each dataset: its version, layout, access, licence and files. A
study configuration holds one `DatasetUse` for each dataset it takes: which entry, where the files are, how they are
split. `resolve_entry` joins the two into the one entry that the commands `download` and `index` get.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field, ValidationError, model_validator

from cxrflow.config.base import Section, explain
from cxrflow.config.sources import Archive, AzureSource, HubSource, RedivisSource, RemoteFile, is_inside
from cxrflow.errors import CxrflowError, nearest

Layout = Literal[
    *("mimic-cxr", "chexpert-plus", "openi", "padchest", "rexgradient", "vindr-cxr", "nih-cxr14"),
    *("hospital", "own-table"),
]
Access = Literal["open", "credentialed", "generated", "local"]
View = Literal["PA", "AP", "LATERAL", "UNKNOWN"]


class TableColumns(Section):
    """Which column of a hospital's table holds what. Names are those of the table's header line."""

    subject: str = Field(description="patient identifier; the split into train, validate and test keeps it together")
    image: str = Field(description="image file, relative to `images` or to the dataset's root")
    study: str | None = Field(
        default=None, description="examination identifier; null: every image row is a study of its own"
    )
    view: str | None = Field(
        default=None, description="projection as the table writes it (PA, AP, LL, …); null: not given"
    )
    report: str | None = Field(default=None, description="whole report text")
    findings: str | None = Field(default=None, description="findings section, where the table keeps sections apart")
    impression: str | None = Field(default=None, description="impression section, where the table keeps sections apart")
    split: str | None = Field(
        default=None, description="official split (train, validate, test or empty); null: split by patient here"
    )

    @model_validator(mode="after")
    def _some_text(self) -> TableColumns:
        if not (self.report or self.findings or self.impression):
            raise ValueError("name the text: either 'report', or 'findings' and/or 'impression'")
        if self.report and (self.findings or self.impression):
            raise ValueError("name either 'report' or the sections 'findings' and 'impression', not both")
        return self


class TableLayout(Section):
    """A table with one row for each image: how a hospital brings its own data."""

    file: str = Field(
        description="table below the dataset's root: .csv, .tsv, .txt (delimiter found by itself) or .xlsx"
    )
    columns: TableColumns = Field(description="column names")
    images: str = Field(default=".", description="folder below the root that the image column is relative to")
    encoding: str = Field(
        default="auto",
        description="encoding of a .csv; 'auto' tries UTF-8, UTF-16 (where marked), CP949 and CP1252",
    )
    suffix: str | None = Field(
        default=None,
        pattern=r"^\.[A-Za-z0-9]+$",
        description="suffix of the image files (.dcm), where the table leaves it out or has another; null: as written",
    )
    sheet: str | None = Field(default=None, description="sheet of an .xlsx; null: the first")
    study_scope: Literal["dataset", "subject"] = Field(
        default="dataset",
        description="'subject' where study numbers restart for each patient; 'dataset' where each is unique",
    )

    @model_validator(mode="after")
    def _inside_the_root(self) -> TableLayout:
        for key in ("file", "images"):
            if not is_inside(getattr(self, key)):
                raise ValueError(
                    f"{key} '{getattr(self, key)}' must be relative to the dataset's root and stay below it"
                )
        return self


class Subset(Section):
    """A part of a dataset: the first patients, or listed studies."""

    patients: int | None = Field(
        default=None, ge=1, description="this many patients, the first by identifier of those that have an image"
    )
    studies: Path | None = Field(
        default=None,
        description="text file with one study identifier a line, as the column study_id of index.parquet has them "
        "without pseudonyms (MIMIC-CXR: 50414267; CheXpert Plus: patient00001-study1)",
    )

    @model_validator(mode="after")
    def _one_of_two(self) -> Subset:
        if (self.patients is None) == (self.studies is None):
            raise ValueError("set either 'patients' or 'studies'")
        return self


class DatasetEntry(Section):
    """What is known about a dataset: one entry of the registry."""

    title: str = Field(description="full name")
    version: str = Field(description="release")
    layout: Layout | None = Field(
        default=None, description="which adapter reads it; null: none is written yet, and using the dataset is an error"
    )
    access: Access = Field(
        description="open: fetched; credentialed: verified in place, or fetched with your own access; generated: made "
        "here; local: the user's own"
    )
    access_url: str | None = Field(default=None, description="where access is asked for, or the dataset's page")
    licence: str = Field(description="licence or terms of use")
    citation: str = Field(description="how to cite it")
    reports: bool = Field(default=True, description="whether free-text reports come with it")
    remote_processing: bool = Field(
        default=False,
        description="whether its terms let report text go to a server outside, such as a language model's; PhysioNet's "
        "do not",
    )
    patients: int | None = Field(default=None, description="patients, as published")
    studies: int | None = Field(default=None, description="studies with a report, as published")
    images: int | None = Field(default=None, description="images, as published")
    bytes: int | None = Field(default=None, description="approximate size of the whole release in bytes")
    files: tuple[RemoteFile, ...] = Field(default=(), description="files to fetch, where they are listed here")
    base_url: str | None = Field(default=None, description="folder of the release on its server, where it has one")
    checksums: str | None = Field(
        default=None, description="the publisher's list of SHA-256 sums below the root, in the format of sha256sum"
    )
    redivis: RedivisSource | None = Field(default=None, description="the dataset on Redivis, where it is fetched there")
    azure: AzureSource | None = Field(
        default=None, description="the dataset's container on Azure, where it is fetched there"
    )
    hub: HubSource | None = Field(
        default=None, description="the dataset on the Hugging Face hub, where it is fetched there"
    )
    needed: tuple[str, ...] = Field(
        default=(), description="files that must be below the root; alternatives in one item are separated by ' | '"
    )
    archives: dict[str, str | Archive] = Field(
        default_factory=dict,
        description="archives to unpack after download: file below the root -> folder below the root, or a section; a "
        "`*` in the file's last part stands for the numbers of an archive cut into parts (images.part*)",
    )
    split_file: str | None = Field(
        default=None, description="table of the official split, below the root or absolute; null: the dataset has none"
    )
    split_file_from: str | None = Field(
        default=None, description="where `split_file` is published, if not with the dataset's own files"
    )
    beside: tuple[str, ...] = Field(
        default=(),
        description="files of others that are read where they are put below the root; they enter the record",
    )
    table: TableLayout | None = Field(
        default=None, description="file and columns, for the layouts own-table and hospital"
    )
    surrogates: bool = Field(
        default=False,
        description="the publisher has put invented names and dates in the place of real ones; they are left, "
        "and its reports are not searched for others",
    )
    pseudonyms: bool = Field(
        default=False,
        description="replace identifiers by HMAC-SHA-256 under the key in CXRFLOW_PSEUDONYM_KEY",
    )
    image_options: dict[str, Any] = Field(
        default_factory=dict,
        description="keys of `images` that differ for this dataset, unless the study sets them itself",
    )
    patients_of: str | None = Field(
        default=None,
        description="entry whose patient identifiers these are: equal ones name one patient in both; null: its own",
    )
    subset: Subset | None = Field(default=None, description="set by a study that uses a part of the dataset")

    def unpacked(self) -> dict[str, Archive]:
        """The archives, each as a section."""
        return {
            file: Archive(folder=folder) if isinstance(folder, str) else folder
            for file, folder in self.archives.items()
        }

    def alternatives(self) -> list[list[str]]:
        """Of each of the needed files the names it may have."""
        return [[path.strip() for path in item.split("|")] for item in self.needed]

    def sources(self) -> tuple[str, ...]:
        """Keys of the entry that say where its files come from: at most one of them is set."""
        given = {
            "files": self.files,
            "base_url": self.base_url and self.checksums,  # the list tells the files
            "redivis": self.redivis,
            "azure": self.azure,
            "hub": self.hub,
        }
        return tuple(key for key, value in given.items() if value)

    def acting(self, name: str) -> DatasetEntry:
        """The entry without what is only told of it: an edited citation must not reread a million images."""
        told = dict.fromkeys(("patients", "studies", "images", "bytes", "patients_of"))
        told |= {"image_options": {}, "remote_processing": False}
        return self.model_copy(update=told | {"title": name, "citation": ""})

    @model_validator(mode="after")
    def _consistent(self) -> DatasetEntry:
        for file, archive in self.unpacked().items():
            folder = archive.folder
            if not is_inside(file) or not is_inside(folder) or PurePosixPath(folder) == PurePosixPath("."):
                raise ValueError(f"archives: '{file}' -> '{folder}' must both be below the dataset's root")
        if len(self.sources()) > 1:
            raise ValueError(f"a dataset has one source, found {', '.join(self.sources())}")
        if self.access == "open" and self.layout is not None and not (self.sources() or self.needed):
            raise ValueError("access is open and an adapter exists, but neither a source nor 'needed' names a file")
        if self.table is not None and self.layout not in ("own-table", "hospital"):
            raise ValueError("'table' belongs to the layouts own-table and hospital")
        return self


class SplitOptions(Section):
    """How studies are divided where the dataset brings no split of its own. Patients are never divided."""

    official: bool = Field(default=True, description="use the dataset's official split where it has one")
    fractions: dict[Literal["train", "validate", "test"], Annotated[float, Field(ge=0, le=1)]] = Field(
        default={"train": 0.8, "validate": 0.1, "test": 0.1},
        description="fraction of patients in train, validate and test; the three add up to 1",
    )

    @model_validator(mode="after")
    def _whole(self) -> SplitOptions:
        total = sum(self.fractions.values())
        if abs(total - 1) > 1e-6:
            raise ValueError(f"train, validate and test must add up to 1, found {total:g}")
        return self


# What a publisher's terms and the entry's author vouch for: not a study's to say otherwise.
VOUCHED = {
    "access": "the terms decide how a dataset is had; access of your own: datasets.{name}.accept_terms",
    "licence": "it is the publisher's",
    "remote_processing": "it follows from the terms; an agreement that covers a server: "
    "rewriting.compliant_routes.{name}",
    "surrogates": "reports would go unsearched for protected information",
    "pseudonyms": "set datasets.{name}.pseudonyms",
    "checksums": "files are told by the publisher's own list",
}


class DatasetUse(Section):
    """What a study configuration says of one dataset."""

    source: str | DatasetEntry | None = Field(
        default=None, description="name in config/datasets.yaml, or a whole entry; null: the name used in this study"
    )
    root: Path | None = Field(
        default=None,
        description="folder that holds the dataset; null: <data_root>/<dataset>/<version>, for what is fetched",
    )
    table: TableLayout | None = Field(
        default=None, description="file and columns of the user's own table (source own-table)"
    )
    split_file: str | None = Field(
        default=None,
        description="table of the official split, where it lies outside `root`; null: as the registry says",
    )
    registry: dict[str, Any] = Field(
        default_factory=dict,
        description="keys of the registry's entry that differ here, each as a whole: `redivis`, `azure`, `hub` where a "
        "publisher names tables or folders anew, `base_url` for a mirror, `needed`, `archives`, …; not what its "
        "publisher vouches for: `access`, `licence`, `remote_processing`, `surrogates`, `pseudonyms`, `checksums`",
    )
    pseudonyms: bool | None = Field(
        default=None,
        description="replace identifiers of patients, studies and images by HMAC-SHA-256 under the secret key in the "
        "environment variable CXRFLOW_PSEUDONYM_KEY; null: yes for your own data, no for published sets",
    )
    subset: Subset | None = Field(default=None, description="use, and fetch where possible, a part alone; null: all")
    split: SplitOptions = Field(default_factory=SplitOptions, description="division into train, validate and test")
    images: dict[str, Any] = Field(
        default_factory=dict,
        description="keys of `images` that differ for this dataset (views, per_study, quarantine_limits, …); "
        "`size` and `duplicates` are one for all",
    )
    shards: int = Field(default=8, ge=1, description="chunks the images are ingested in: one job and one shard each")
    accept_terms: bool = Field(
        default=False,
        description="states that you hold access to this credentialed dataset and accept its terms; needed to fetch it",
    )


class DatasetSplit(Section):
    """What `split-images` is told of one dataset."""

    split: SplitOptions = Field(default_factory=SplitOptions, description="division into train, validate and test")
    patients_of: str = Field(description="whose patient identifiers these are; equal ones name one patient")
    quarantine_limits: dict[str, int | float] = Field(
        default_factory=dict, description="limits of this dataset; empty: those of the images stage"
    )


class SplitPlan(Section):
    """What `split-images` is told of the datasets it divides together."""

    datasets: dict[str, DatasetSplit] = Field(min_length=1, description="by name in the study")


def load_registry(path: str | Path) -> dict[str, DatasetEntry]:
    """Every entry of the registry. Raises CxrflowError naming the entry and key that is wrong."""
    raw = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    registry = {}
    for name, fields in raw.items():
        try:
            registry[name] = DatasetEntry.model_validate(fields)
        except ValidationError as error:
            raise CxrflowError(explain(error, DatasetEntry, f"{path}: {name}")) from error
    return registry


def resolve_entry(name: str, use: DatasetUse, registry: dict[str, DatasetEntry]) -> DatasetEntry:
    """The entry that `download` and `index` get for the dataset called `name` in a study.

    Without the official split the entry names no table of one. Raises CxrflowError where the source is unknown, has no
    adapter yet, lacks the table it needs, or does not take a key of `registry`, where VOUCHED ones are refused.
    """
    if isinstance(use.source, DatasetEntry):
        entry = use.source
    else:
        source = use.source or name
        if source not in registry:
            raise CxrflowError(
                f"datasets.{name}: '{source}' is not in the registry{nearest(source, registry)} (there are: "
                f"{', '.join(sorted(registry))}). For your own data set datasets.{name}.source: own-table"
            )
        entry = registry[source]
    for key, reason in VOUCHED.items():
        if key in use.registry:
            raise CxrflowError(f"datasets.{name}.registry.{key} cannot be set here: {reason.format(name=name)}")
    if use.registry:
        try:
            entry = DatasetEntry.model_validate(entry.model_dump(exclude_unset=True) | use.registry)
        except ValidationError as error:
            raise CxrflowError(explain(error, DatasetEntry, f"datasets.{name}.registry")) from error
    if entry.layout is None:
        usable = sorted(key for key, known in registry.items() if known.layout is not None)
        raise CxrflowError(
            f"datasets.{name}: {entry.title} has no adapter yet, so it cannot be used. Usable: {', '.join(usable)}"
        )
    changes = {}
    if use.table is not None:
        if entry.layout not in ("own-table", "hospital"):
            raise CxrflowError(f"datasets.{name}.table: {entry.title} has a fixed layout and takes no table")
        changes["table"] = use.table
    elif entry.layout == "own-table" and entry.table is None:
        raise CxrflowError(f"datasets.{name}.table is not set: give `file` and `columns` of your table")
    if entry.access == "local" and use.root is None:
        raise CxrflowError(f"datasets.{name}.root is not set: name your folder")
    if use.split_file is not None:
        changes["split_file"] = use.split_file
    if not use.split.official:
        changes["split_file"] = None
    if use.pseudonyms is not None:
        changes["pseudonyms"] = use.pseudonyms
    if use.subset is not None:
        changes["subset"] = use.subset
    return entry.model_copy(update=changes)


def split_plan(
    uses: Mapping[str, DatasetUse],
    entries: Mapping[str, DatasetEntry],
    limits: Mapping[str, Mapping[str, int | float]] | None = None,
) -> SplitPlan:
    """How the datasets of a study are divided, and which of them know the same patients.

    Two uses of one registry entry share their patients; two folders of users' own data do not. entries: of
    `resolve_entry`. limits: quarantine limits by dataset, where they differ from the study's. Raises CxrflowError where
    one of two datasets with the same patients has pseudonyms.
    """
    plan = {}
    hidden: dict[str, dict[bool, str]] = {}
    for name, use in uses.items():
        entry = entries[name]
        own = entry.access == "local" or isinstance(use.source, DatasetEntry)
        known = entry.patients_of or (name if own else use.source or name)
        plan[name] = DatasetSplit(split=use.split, patients_of=known, quarantine_limits=(limits or {}).get(name, {}))
        hidden.setdefault(known, {})[entry.pseudonyms] = name
    for both in hidden.values():
        if len(both) > 1:
            raise CxrflowError(
                f"datasets.{both[True]} and datasets.{both[False]} have the same patients: set `pseudonyms` for both "
                "or for neither, else nobody is recognised as the same patient"
            )
    return SplitPlan(datasets=plan)
