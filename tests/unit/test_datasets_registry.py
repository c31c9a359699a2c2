"""The registry is complete and true to itself, and using it wrongly says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxrflow.config.datasets import DatasetEntry, DatasetUse, SplitOptions, load_registry, resolve_entry
from cxrflow.download.parts import parts_of
from cxrflow.errors import CxrflowError

PUBLIC = {
    "mimic-cxr", "mimic-cxr-jpg", "chexpert-plus", "chexpert-plus-azure", "openi", "openi-png",
    "padchest", "rexgradient-160k", "vindr-cxr", "nih-chestxray14",
}  # fmt: skip
TABLE = {"file": "t.csv", "columns": {"subject": "s", "image": "i", "report": "r"}}


@pytest.fixture(scope="module")
def registry(repository):
    return load_registry(repository / "config" / "datasets.yaml")


def test_registry_holds_the_papers_datasets_the_generated_ones_and_own_table(registry):
    assert registry.keys() >= PUBLIC | {"demo-mimic", "demo-openi", "demo-hospital", "own-table"}
    assert {registry[name].access for name in ("demo-mimic", "demo-openi", "demo-hospital")} == {"generated"}
    for name in PUBLIC:
        assert registry[name].access_url and registry[name].citation and registry[name].licence


def test_pinned_openi_reports_are_the_real_ones(registry, shared_data):
    from cxrflow.io.hashing import sha256_file

    reports = shared_data / "openi_reports" / "NLMCXR_reports.tgz"
    pinned = registry["openi"].files[0]
    assert (pinned.path, pinned.bytes, pinned.sha256) == (reports.name, reports.stat().st_size, sha256_file(reports))


def test_every_public_dataset_says_where_it_comes_from_but_the_one_without_a_lasting_link(registry):
    sources = {name: registry[name].sources() for name in PUBLIC}
    assert {name for name, source in sources.items() if not source} == {"padchest"}
    assert sources["chexpert-plus"] == ("redivis",) and sources["chexpert-plus-azure"] == ("azure",)
    assert sources["rexgradient-160k"] == ("hub",)


def test_archives_of_the_registry_are_among_the_files_listed_there(registry):
    for entry in registry.values():
        if entry.files:
            for archive in entry.archives:
                parts_of(archive, [file.path for file in entry.files])


def test_both_open_i_have_the_same_reports(registry):
    assert registry["openi-png"].files[0] == registry["openi"].files[0]
    assert registry["openi-png"].files[1].path != registry["openi"].files[1].path


def test_entry_survives_the_command_line(registry):
    for entry in registry.values():
        assert DatasetEntry.model_validate_json(entry.model_dump_json()) == entry


def test_dataset_without_an_adapter_is_a_clear_error(registry):
    unread = {"new": registry["padchest"].model_copy(update={"layout": None}), "mimic-cxr": registry["mimic-cxr"]}
    with pytest.raises(CxrflowError, match="datasets.new: PadChest has no adapter yet.*mimic-cxr"):
        resolve_entry("new", DatasetUse(root=Path("x")), unread)


def test_unknown_source_names_the_nearest(registry):
    with pytest.raises(CxrflowError, match="'mimic-cxt' is not in the registry; did you mean 'mimic-cxr'"):
        resolve_entry("mimic-cxt", DatasetUse(), registry)


def test_own_table_needs_a_table_and_fixed_layouts_take_none(registry):
    with pytest.raises(CxrflowError, match=r"datasets\.ours\.table is not set"):
        resolve_entry("ours", DatasetUse(source="own-table"), registry)
    with pytest.raises(CxrflowError, match="fixed layout"):
        resolve_entry("openi", DatasetUse(table=TABLE), registry)
    with pytest.raises(CxrflowError, match=r"datasets\.ours\.root is not set"):
        resolve_entry("ours", DatasetUse(source="own-table", table=TABLE), registry)
    use = DatasetUse(source="own-table", root="/data", table=TABLE)
    assert resolve_entry("ours", use, registry).table.file == "t.csv"


def test_fractions_must_be_whole():
    with pytest.raises(ValueError, match="add up to 1, found 0.9"):
        SplitOptions(fractions={"train": 0.8, "test": 0.1})


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", "C:/x", ""])
def test_registry_path_outside_the_root_is_refused(path):
    known = {"title": "t", "version": "1", "layout": "openi", "access": "open", "licence": "-", "citation": "-"}
    with pytest.raises(ValueError, match="leaves the dataset's root"):
        DatasetEntry.model_validate(known | {"files": [{"path": path, "url": "http://h/x"}]})


def test_wrong_key_in_the_registry_is_named(tmp_path):
    (tmp_path / "d.yaml").write_text("x: {title: t, version: '1', acces: open, licence: l, citation: c}\n")
    with pytest.raises(CxrflowError, match="x: unknown key 'acces'; did you mean 'access'"):
        load_registry(tmp_path / "d.yaml")


def test_study_replaces_keys_of_the_registry_and_a_wrong_one_is_named(registry):
    renamed = {"dataset": "aimi.chexpert_plus:5yyj:v2_0", "tables": {"df:new1": "df_chexpert_plus_240401.csv"}}
    entry = resolve_entry("chexpert-plus", DatasetUse(registry={"redivis": renamed}), registry)
    assert entry.redivis.tables == renamed["tables"] and entry.redivis.folders == {}
    assert entry.model_copy(update={"redivis": None}) == registry["chexpert-plus"].model_copy(update={"redivis": None})
    with pytest.raises(CxrflowError, match=r"datasets\.chexpert-plus\.registry.*prefixs"):
        azure = {"sas_variable": "X", "prefixs": ["PNG/"]}
        resolve_entry("chexpert-plus", DatasetUse(registry={"azure": azure, "redivis": None}), registry)


@pytest.mark.parametrize(
    ("key", "value", "instead"),
    [
        ("access", "open", "datasets.mimic-cxr.accept_terms"),
        ("remote_processing", True, "rewriting.compliant_routes.mimic-cxr"),
        ("pseudonyms", False, "datasets.mimic-cxr.pseudonyms"),
        ("surrogates", True, "unsearched"),
        ("checksums", None, "publisher's own list"),
        ("licence", "CC0", "publisher's"),
    ],
)
def test_study_cannot_lift_what_a_publisher_vouches_for(registry, key, value, instead):
    with pytest.raises(CxrflowError, match=rf"datasets\.mimic-cxr\.registry\.{key} cannot be set") as error:
        resolve_entry("mimic-cxr", DatasetUse(registry={key: value}), registry)
    assert instead in str(error.value)


def test_without_the_official_split_no_table_of_one_is_asked_for(registry):
    assert resolve_entry("mimic-cxr", DatasetUse(), registry).split_file == "mimic-cxr-2.0.0-split.csv.gz"
    use = DatasetUse(split=SplitOptions(official=False), split_file="elsewhere.csv")
    assert resolve_entry("mimic-cxr", use, registry).split_file is None
