"""A hospital's own folder and table: each thing that can be wrong with it has one clear outcome."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from cxrflow.config.datasets import DatasetEntry, TableColumns, TableLayout
from cxrflow.datasets.adapters import load_studies
from cxrflow.errors import CxrflowError

COLUMNS = {"subject": "mrn", "study": "exam", "image": "file", "view": "projection", "report": "text"}
ROWS = [
    ("p1", "e1", "a.png", "PA", "Clear lungs."),
    ("p1", "e1", "b.png", "LL", "Clear lungs."),
    ("p2", "e2", "c.png", "AP", "Small left effusion."),
]


def entry_for(columns: dict[str, str] | None = None, **layout: object) -> DatasetEntry:
    table = TableLayout(**{"file": "table.csv", "images": "images", "columns": columns or COLUMNS, **layout})
    return DatasetEntry(
        title="Ours", version="local", layout="own-table", access="local", licence="own", citation="own", table=table
    )


def hospital(
    root: Path, rows=ROWS, header=("mrn", "exam", "file", "projection", "text"), files=("a", "b", "c")
) -> Path:
    (root / "images").mkdir(parents=True, exist_ok=True)
    for file in files:
        (root / "images" / f"{file}.png").write_bytes(b"pixels")
    pd.DataFrame(rows, columns=list(header)).to_csv(root / "table.csv", index=False)
    return root


def codes(problems: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(problems["code"], problems["path"], strict=True))


def test_good_table_gives_every_image_and_one_report_a_study(tmp_path):
    table = load_studies("ours", entry_for(), hospital(tmp_path))
    assert table.images["path"].tolist() == ["images/a.png", "images/b.png", "images/c.png"]
    assert table.images["image_id"].tolist() == ["a", "b", "c"]
    assert table.images["view"].tolist() == ["PA", "LL", "AP"]
    assert dict(zip(table.reports["study_id"], table.reports["report"], strict=True)) == {
        "e1": "Clear lungs.",
        "e2": "Small left effusion.",
    }
    assert table.problems.empty


def test_missing_column_names_key_column_found_ones_and_nearest(tmp_path):
    columns = COLUMNS | {"report": "texts"}
    with pytest.raises(CxrflowError) as error:
        load_studies("ours", entry_for(columns), hospital(tmp_path))
    message = str(error.value)
    assert "datasets.ours.table.columns.report" in message
    assert "'texts'" in message and "did you mean 'text'" in message
    assert "mrn, exam, file, projection, text" in message


def test_a_table_without_a_header_line_is_said_to_be_one_and_no_cell_is_cited(tmp_path):
    root = hospital(tmp_path)
    table = root / "table.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join(lines[1:]), encoding="utf-8")
    with pytest.raises(CxrflowError, match="column 'mrn' is missing.*a table needs a header line") as error:
        load_studies("ours", entry_for(), root)
    assert "lungs" not in str(error.value)


def test_column_that_stands_twice_is_refused(tmp_path):
    hospital(tmp_path, header=("mrn", "exam", "file", "text", "text"))
    with pytest.raises(CxrflowError, match="columns.report: column 'text' stands 2 times"):
        load_studies("ours", entry_for({k: v for k, v in COLUMNS.items() if k != "view"}), tmp_path)


def test_missing_file_is_set_aside_and_its_study_keeps_its_other_images(tmp_path):
    table = load_studies("ours", entry_for(), hospital(tmp_path, files=("a", "c")))
    assert codes(table.problems) == [("MISSING_FILE", "images/b.png")]
    assert table.images["image_id"].tolist() == ["a", "c"]


def test_report_stays_where_its_image_is_missing(tmp_path):
    table = load_studies("ours", entry_for(), hospital(tmp_path, files=("a", "b")))
    assert codes(table.problems) == [("MISSING_FILE", "images/c.png")]
    assert table.reports["study_id"].tolist() == ["e1", "e2"]


def test_folder_without_any_listed_image_stops_and_says_what_lies_there(tmp_path):
    with pytest.raises(CxrflowError, match=r"none of the 3 images.*end in \.png\. Set.*table\.suffix"):
        load_studies("ours", entry_for(), hospital(tmp_path, files=("z",)))


def test_row_without_patient_study_or_image_is_missing_id(tmp_path):
    rows = [*ROWS, ("", "e3", "a.png", "PA", "x"), ("p3", " ", "b.png", "PA", "x"), ("p3", "e4", "", "PA", "x")]
    table = load_studies("ours", entry_for(), hospital(tmp_path, rows))
    assert table.problems["code"].tolist() == ["MISSING_ID"] * 3
    assert table.problems["message"].tolist() == [
        "row 5: no subject ('mrn')",
        "row 6: no study ('exam')",
        "row 7: no image ('file')",
    ]
    assert len(table.images) == 3


@pytest.mark.parametrize(
    "path", ["../../secret.png", "/etc/hostname", "images/../../../secret.png", "~/a.png", r"..\..\a.png"]
)
def test_path_outside_the_root_is_refused(tmp_path, path):
    rows = [*ROWS, ("p9", "e9", path, "PA", "x")]
    (tmp_path / "secret.png").write_bytes(b"not yours")
    table = load_studies("ours", entry_for(), hospital(tmp_path / "root", rows))
    assert table.problems["code"].tolist() == ["PATH_OUTSIDE_ROOT"]
    assert "e9" not in set(table.images["study_id"])


def test_image_path_may_be_relative_to_the_image_folder_the_root_or_absolute_below_it(tmp_path):
    rows = [
        ("p1", "e1", "a.png", "", "x"),
        ("p1", "e1", "images/b.png", "", "x"),
        ("p2", "e2", str(tmp_path / "images" / "c.png"), "", "y"),
    ]
    table = load_studies("ours", entry_for(), hospital(tmp_path, rows))
    assert table.images["path"].tolist() == ["images/a.png", "images/b.png", "images/c.png"]
    assert table.problems.empty


def test_duplicate_row_uses_the_first(tmp_path):
    table = load_studies("ours", entry_for(), hospital(tmp_path, [*ROWS, ROWS[0]]))
    assert table.problems[["code", "message"]].values.tolist() == [["DUPLICATE_ID", "same image as row 2"]]
    assert len(table.images) == 3


def test_image_with_two_different_texts_is_not_used(tmp_path):
    columns = {"subject": "mrn", "image": "file", "report": "text"}
    rows = [*ROWS, ("p1", "e1", "a.png", "PA", "Large right effusion.")]
    table = load_studies("ours", entry_for(columns), hospital(tmp_path, rows))
    assert codes(table.problems) == [("CONFLICTING_REPORT", "images/a.png")] * 2
    assert table.images["image_id"].tolist() == ["b", "c"]


def test_empty_report_is_set_aside_while_its_image_stays(tmp_path):
    rows = [*ROWS[:2], ("p2", "e2", "c.png", "AP", "  ")]
    table = load_studies("ours", entry_for(), hospital(tmp_path, rows))
    assert table.problems[["study_id", "code", "path"]].values.tolist() == [["e2", "EMPTY_REPORT", "table.csv"]]
    assert "e2" in set(table.images["study_id"])
    assert table.reports["study_id"].tolist() == ["e1"]


def test_study_takes_the_text_of_whichever_of_its_rows_has_one(tmp_path):
    rows = [("p1", "e1", "a.png", "PA", ""), ("p1", "e1", "b.png", "LL", "Clear  lungs."), ROWS[2]]
    table = load_studies("ours", entry_for(), hospital(tmp_path, rows))
    assert table.problems.empty
    assert set(table.reports["report"]) == {"Clear  lungs.", "Small left effusion."}


def test_study_with_two_different_reports_is_not_used(tmp_path):
    rows = [ROWS[0], ("p1", "e1", "b.png", "LL", "Right pneumothorax."), ROWS[2]]
    table = load_studies("ours", entry_for(), hospital(tmp_path, rows))
    assert codes(table.problems) == [("CONFLICTING_REPORT", "images/a.png"), ("CONFLICTING_REPORT", "images/b.png")]
    assert table.reports["study_id"].tolist() == ["e2"] == table.images["study_id"].tolist()
    assert not table.problems["message"].str.contains("pneumothorax").any()


def test_spacing_alone_is_no_second_report(tmp_path):
    rows = [ROWS[0], ("p1", "e1", "b.png", "LL", "Clear\n lungs. "), ROWS[2]]
    assert load_studies("ours", entry_for(), hospital(tmp_path, rows)).problems.empty


def test_study_under_two_patients_is_not_used(tmp_path):
    rows = [ROWS[0], ("p7", "e1", "b.png", "LL", "Clear lungs."), ROWS[2]]
    table = load_studies("ours", entry_for(), hospital(tmp_path, rows))
    assert table.problems["code"].tolist() == ["CONFLICTING_SUBJECT"] * 2
    assert table.images["study_id"].tolist() == ["e2"]


def test_study_numbers_may_restart_for_each_patient(tmp_path):
    rows = [("p1", "1", "a.png", "", "x"), ("p2", "1", "b.png", "", "y"), ("p2", "2", "c.png", "", "z")]
    table = load_studies("ours", entry_for(study_scope="subject"), hospital(tmp_path, rows))
    assert table.problems.empty
    assert table.images["study_id"].nunique() == 3


def test_without_a_study_column_each_image_is_a_study(tmp_path):
    columns = {"subject": "mrn", "image": "file", "report": "text"}
    table = load_studies("ours", entry_for(columns), hospital(tmp_path))
    assert table.images["study_id"].tolist() == ["a", "b", "c"] == table.reports["study_id"].tolist()
    assert table.problems.empty  # several films may share a text


def test_files_of_one_name_in_two_folders_stay_two_images(tmp_path):
    rows = [
        ("p1", "e1", "one/x.png", "", "x"),
        ("p2", "e2", "two/x.png", "", "y"),
        ROWS[0][:1] + ("e3", "a.png", "", "z"),
    ]
    hospital(tmp_path, rows)
    for folder in ("one", "two"):
        (tmp_path / "images" / folder).mkdir()
        (tmp_path / "images" / folder / "x.png").write_bytes(b"pixels")
    table = load_studies("ours", entry_for(), tmp_path)
    assert table.images["image_id"].nunique() == 3 and table.problems.empty


def test_file_named_by_its_uid_keeps_the_last_component(tmp_path):
    columns = {"subject": "mrn", "image": "file", "report": "text"}
    rows = [("p1", "e", "1.2.840.7", "", "x"), ("p2", "e", "1.2.840.8", "", "y")]
    hospital(tmp_path, rows, files=())
    for name in ("1.2.840.7", "1.2.840.8"):
        (tmp_path / "images" / name).write_bytes(b"DICM")
    table = load_studies("ours", entry_for(columns), tmp_path)
    assert table.images["path"].tolist() == ["images/1.2.840.7", "images/1.2.840.8"]
    assert [image.rpartition("-x")[0] for image in table.images["image_id"]] == ["1-2-840-7", "1-2-840-8"]


def test_suffix_replaces_the_one_the_table_writes(tmp_path):
    rows = [(s, e, f.replace(".png", ".dcm"), v, t) for s, e, f, v, t in ROWS]
    table = load_studies("ours", entry_for(suffix=".png"), hospital(tmp_path, rows))
    assert table.images["path"].tolist() == ["images/a.png", "images/b.png", "images/c.png"]


def test_sections_in_two_columns_become_one_text_with_headers(tmp_path):
    columns = {"subject": "mrn", "image": "file", "findings": "exam", "impression": "text"}
    table = load_studies("ours", entry_for(columns), hospital(tmp_path, [("p", "Big heart.", "a.png", "", "CHF.")]))
    assert table.reports["report"].tolist() == ["FINDINGS: Big heart.\nIMPRESSION: CHF."]


def test_official_split_is_read_in_any_usual_spelling_and_others_are_refused(tmp_path):
    columns = COLUMNS | {"split": "projection"}
    rows = [(s, e, f, split, t) for (s, e, f, _, t), split in zip(ROWS, ("Train", "train", "valid"), strict=True)]
    table = load_studies("ours", entry_for(columns), hospital(tmp_path, rows))
    assert table.images["split"].tolist() == ["train", "train", "validate"]
    hospital(tmp_path, [(*ROWS[0][:3], "holdout", "x")])
    with pytest.raises(CxrflowError, match="datasets.ours.table.columns.split: 1 values are no split") as error:
        load_studies("ours", entry_for(columns), tmp_path)
    assert "holdout" not in str(error.value), "the column may be the wrong one, and hold reports"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_korean_table_is_read_in_every_encoding_and_delimiter(tmp_path, encoding, delimiter):
    text = '심비대, 양측 흉수; 소견 "안정".'
    hospital(tmp_path)
    frame = pd.DataFrame([("p1", "e1", "a.png", "PA", text)], columns=["mrn", "exam", "file", "projection", "text"])
    frame.to_csv(tmp_path / "table.csv", index=False, sep=delimiter, encoding=encoding)
    assert load_studies("ours", entry_for(), tmp_path).reports["report"].tolist() == [text]


@pytest.mark.parametrize("text", ["Ergu\xdf links, Gr\xf6\xdfe unver\xe4ndert", "Fever 38 \xb0C"])
def test_western_table_of_windows_is_not_taken_for_korean(tmp_path, text):
    hospital(tmp_path)
    frame = pd.DataFrame([("p1", "e1", "a.png", "PA", text)], columns=["mrn", "exam", "file", "projection", "text"])
    frame.to_csv(tmp_path / "table.csv", index=False, encoding="cp1252")
    assert load_studies("ours", entry_for(), tmp_path).reports["report"].tolist() == [text]


def test_values_of_a_csv_stay_as_written(tmp_path):
    rows = [("007", "NA", "a.png", "null", "None"), ("1e5", "1.0", "b.png", "", "nan")]
    table = load_studies("ours", entry_for(), hospital(tmp_path, rows))
    assert table.images["subject_id"].tolist() == ["007", "1e5"]
    assert table.images["study_id"].iloc[0] == "NA" and table.images["view"].tolist() == ["null", ""]
    assert table.reports["report"].tolist() == ["None", "nan"]


def test_workbook_is_read_and_values_stay_as_written(tmp_path):
    hospital(tmp_path)
    rows = [("007", "NA", "a.png", "PA", "None."), ("8", "e2", "b.png", "AP", "Line one\nline two")]
    frame = pd.DataFrame(rows, columns=["mrn", "exam", "file", "projection", "text"])
    frame.to_excel(tmp_path / "table.xlsx", index=False)
    table = load_studies("ours", entry_for(file="table.xlsx"), tmp_path)
    assert table.images[["subject_id", "study_id"]].values.tolist() == [["007", "NA"], ["8", "e2"]]
    assert table.reports["report"].tolist() == ["None.", "Line one\nline two"]
    with pytest.raises(CxrflowError, match="table.sheet: no sheet 'Sheet2'.*did you mean 'Sheet1'"):
        load_studies("ours", entry_for(file="table.xlsx", sheet="Sheet2"), tmp_path)


def test_row_with_more_fields_than_the_header_stops_without_quoting_the_text(tmp_path):
    hospital(tmp_path)
    (tmp_path / "table.csv").write_text("mrn,exam,file,projection,text\np1,e1,a.png,PA,Secret, unquoted text\n")
    with pytest.raises(CxrflowError, match="not a regular table") as error:
        load_studies("ours", entry_for(), tmp_path)
    assert "Secret" not in str(error.value) and "unquoted" not in str(error.value)


def test_missing_table_names_the_key_and_the_nearest_file(tmp_path):
    with pytest.raises(CxrflowError, match=r"datasets.ours.table.file: .*tabel.csv does not exist.*'table.csv'"):
        load_studies("ours", entry_for(file="tabel.csv"), hospital(tmp_path))


def test_table_without_rows_is_an_error(tmp_path):
    with pytest.raises(CxrflowError, match="a header but no row"):
        load_studies("ours", entry_for(), hospital(tmp_path, rows=[]))


def test_hospital_layout_is_own_table_with_fixed_names(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "x.dcm").write_bytes(b"DICM")
    row = {"patient_id": "p", "accession": "e", "image_file": "x.dcm", "view": "PA", "report": "Clear."}
    pd.DataFrame([row]).to_csv(tmp_path / "reports.csv", index=False)
    known = entry_for().model_copy(update={"layout": "hospital", "table": None})
    assert load_studies("h", known, tmp_path).images["path"].tolist() == ["images/x.dcm"]
    (tmp_path / "reports.csv").unlink()
    pd.DataFrame([row]).to_excel(tmp_path / "reports.xlsx", index=False)
    assert load_studies("h", known, tmp_path).images["path"].tolist() == ["images/x.dcm"]


def test_text_must_be_named_once():
    with pytest.raises(ValueError, match="name the text"):
        TableColumns(subject="a", image="b")
    with pytest.raises(ValueError, match="not both"):
        TableColumns(subject="a", image="b", report="c", findings="d")


def test_real_covid_table_loads(shared_data):
    columns = {"subject": "patientid", "image": "image_512", "view": "view", "report": "clinical_notes"}
    table = load_studies("covid", entry_for(columns, file="pairs.csv"), shared_data / "covid_chestxray")
    # five films stand twice in the real table, under two patient numbers
    assert len(table.images) == 160 and table.problems["code"].tolist() == ["DUPLICATE_ID"] * 5
    assert len(table.reports) == 160
    assert set(table.images["view"]) == {"PA", "AP", "AP Supine", "L"}


def test_real_nih_table_loads(shared_data):
    columns = {"subject": "patient_id", "image": "image", "view": "view", "report": "finding_labels"}
    entry = entry_for(columns, file="labels.csv", suffix=".jpg")
    table = load_studies("nih", entry, shared_data / "nih_cxr14")
    assert len(table.images) == 614 == len(table.reports) and table.problems.empty
    assert table.images["subject_id"].nunique() == 405
