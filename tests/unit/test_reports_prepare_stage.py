"""The stage: every study ends in one place, nothing depends on the number of processes, nothing raw is written."""

from __future__ import annotations

import json
import stat
from dataclasses import replace

import pandas as pd
import pytest
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.config.reports import DeidentifyOptions, ReportsOptions
from cxrflow.datasets.pseudonym_key import VARIABLE
from cxrflow.datasets.table import IMAGE_COLUMNS, PROBLEM_COLUMNS, REPORT_COLUMNS, StudyTable
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import normalised_hash
from cxrflow.reports.prepare import prepare_reports, with_splits
from cxrflow.reports.workers import Treatment, prepare_texts

REPORTS = {
    "s1": "FINDINGS: No PTX. Discussed with Dr. Okonkwo.\nIMPRESSION: Normal chest.",
    "s2": "IMPRESSION: RLL PNA.",
    "s3": "INDICATION: cough",
    "s4": "FINDINGS: XXXX.\nIMPRESSION: ___",
    "s5": "No active lung lesion.",
    "s6": "FINDINGS: a report without an image.",
}


def _studies(
    reports: dict[str, str] = REPORTS, problems: tuple[tuple[str, str], ...] = (("s8", "EMPTY_REPORT"),)
) -> StudyTable:
    rows = [("d", f"p{study}", study, text) for study, text in reports.items()]
    return StudyTable(
        images=pd.DataFrame(columns=list(IMAGE_COLUMNS)),
        reports=pd.DataFrame(rows, columns=list(REPORT_COLUMNS)),
        problems=pd.DataFrame(
            [("d", "", study, "", "", "index", code, "blank") for study, code in problems],
            columns=list(PROBLEM_COLUMNS),
        ),
    )


def _index(studies: tuple[str, ...] = ("s1", "s1", "s2", "s3", "s4", "s5", "s7", "s8")) -> pd.DataFrame:
    splits = {"s2": "test", "s5": "validate"}
    rows = [("d", f"p{study}", study, splits.get(study, "train")) for study in studies]
    return pd.DataFrame(rows, columns=["dataset", "subject_id", "study_id", "split"])


OPEN = ReportsOptions(quarantine_limits={"default": 1.0})


def test_every_study_ends_in_exactly_one_table() -> None:
    made = prepare_reports(_studies(), _index(), OPEN, DEFAULT_LEXICON)
    assert list(made.reports["study_id"]) == ["s1", "s2", "s5"]
    assert dict(zip(made.quarantine["study_id"], made.quarantine["code"], strict=True)) == {
        "s3": "EMPTY_REPORT",
        "s4": "EMPTY_REPORT",
        "s6": "NO_IMAGE",
        "s7": "NO_REPORT",
        "s8": "EMPTY_REPORT",
    }
    assert set(made.quarantine["stage"]) == {"reports"}


def test_texts_that_say_nothing_and_texts_with_lost_bytes_are_quarantined() -> None:
    reports = {"s1": "Normal chest.", "s2": "N/A", "s3": "FINDINGS: None.", "s4": ".", "s5": "38\ufffdC, no effusion."}
    made = prepare_reports(_studies(reports, ()), _index(("s1", "s2", "s3", "s4", "s5")), OPEN, DEFAULT_LEXICON)
    assert list(made.reports["study_id"]) == ["s1"]
    assert dict(zip(made.quarantine["study_id"], made.quarantine["code"], strict=True)) == {
        **dict.fromkeys(("s2", "s3", "s4"), "EMPTY_REPORT"),
        "s5": "UNREADABLE_REPORT",
    }


def test_table_holds_deidentified_and_expanded_text() -> None:
    rows = prepare_reports(_studies(), _index(), OPEN, DEFAULT_LEXICON).reports.set_index("study_id")
    assert rows.loc["s1", "text"] == "[FINDINGS] No PTX. Discussed with Dr. [NAME]. [IMPRESSION] Normal chest."
    assert rows.loc["s1", "text_expanded"].startswith("[FINDINGS] No pneumothorax.")
    assert rows.loc["s2", "text_expanded"] == "[IMPRESSION] Right lower lobe pneumonia."
    assert rows.loc["s5", "text"] == "No active lung lesion."
    assert rows.loc["s2", "text_hash"] == normalised_hash("[IMPRESSION] right lower lobe  PNEUMONIA")
    assert list(rows["split"]) == ["train", "test", "validate"]
    assert not rows.map(lambda value: "Okonkwo" in str(value)).any().any()


def test_audit_has_no_text() -> None:
    audit = prepare_reports(_studies(), _index(), OPEN, DEFAULT_LEXICON).audit
    assert list(audit.columns) == ["dataset", "study_id", "kind", "start", "end", "hash"]
    assert list(audit["kind"]) == ["NAME"]
    assert "okonkwo" not in audit.to_csv().lower()


def test_published_surrogates_pass_untouched_and_ungated() -> None:
    reports = {"s1": "Discussed with Dr. Okonkwo on 8-8-2005, MRN 24598401."}
    made = prepare_reports(
        _studies(reports), _index(("s1",)), OPEN, DEFAULT_LEXICON, treatment=Treatment(published=True)
    )
    assert made.reports.loc[0, "text"] == reports["s1"] and made.audit.empty


def test_audit_is_keyed_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made = {}
    for key in ("a" * 40, "b" * 40):
        monkeypatch.setenv(VARIABLE, key)
        keyed = prepare_reports(_studies(), _index(), OPEN, DEFAULT_LEXICON, treatment=Treatment(keyed_audit=True))
        made[key] = keyed.audit.loc[0, "hash"]
    assert len(set(made.values())) == 2 and all(len(value) == 64 for value in made.values())
    assert set(prepare_reports(_studies(), _index(), OPEN, DEFAULT_LEXICON).audit["hash"]) == {""}
    monkeypatch.delenv(VARIABLE)
    with pytest.raises(CxrflowError, match=VARIABLE):
        prepare_reports(_studies(), _index(), OPEN, DEFAULT_LEXICON, treatment=Treatment(keyed_audit=True))


def test_surrogates_of_a_patient_are_the_same_in_every_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "a" * 40)
    options = OPEN.model_copy(update={"deidentify": DeidentifyOptions(policy="surrogate")})
    texts = [("p", "Lungs clear. Seen by Dr. Okonkwo."), ("p", "DR. OKONKWO CALLED."), ("q", "Seen by Dr. Okonkwo.")]
    one, two, three = (item.deidentified for item in prepare_texts(texts, options, DEFAULT_LEXICON, 1))
    name = one.removesuffix(".").rpartition(" ")[2]
    assert two == f"DR. {name.upper()} CALLED." and name not in three and "Okonkwo" not in one + three


def test_gate_stops_the_stage_and_names_the_study(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxrflow.reports.deidentify.Deidentifier.find", lambda self, text: [])
    with pytest.raises(CxrflowError, match=r"s1 \(NAME\)") as error:
        prepare_reports(_studies(), _index(), OPEN, DEFAULT_LEXICON)
    assert "Okonkwo" not in str(error.value)


def test_too_many_quarantined_studies_stop_the_stage() -> None:
    with pytest.raises(CxrflowError, match=r"3 of 8 studies are EMPTY_REPORT .*quarantine_limits"):
        prepare_reports(_studies(), _index(), ReportsOptions(), DEFAULT_LEXICON)


def test_a_study_in_two_splits_stops_the_stage() -> None:
    index = _index()
    index.loc[0, "split"] = "test"
    with pytest.raises(CxrflowError, match="two splits, among them s1"):
        prepare_reports(_studies(), index, OPEN, DEFAULT_LEXICON)


def test_a_patient_without_a_split_stops_the_stage() -> None:
    splits = pd.DataFrame({"dataset": "d", "subject_id": ["p"], "split": ["test"]})
    index = pd.DataFrame({"dataset": "d", "subject_id": ["p", "p", "secret"], "study_id": ["s1", "s2", "s3"]})
    assert set(with_splits(index[:2], splits)["split"]) == {"test"}
    with pytest.raises(CxrflowError, match="1 patients of d have no split") as error:
        with_splits(index, splits)
    assert "secret" not in str(error.value)


def test_result_does_not_depend_on_threads() -> None:
    texts = [("", f"IMPRESSION: PTX number {i}. Dr. Okonkwo{'x' * (i % 7)} called.") for i in range(600)]
    one = list(prepare_texts(texts, ReportsOptions(), DEFAULT_LEXICON, 1))
    assert one == list(prepare_texts(texts, ReportsOptions(), DEFAULT_LEXICON, 2))
    assert len(one) == 600 and one[17].text_expanded.startswith("[IMPRESSION] Pneumothorax number 17.")


def test_normalised_hash_folds_form_and_keeps_meaning() -> None:
    assert (
        normalised_hash("Lungs  clear.\n")
        == normalised_hash("lungs CLEAR")
        == normalised_hash("[FINDINGS] Lungs, clear ___")
    )
    assert normalised_hash("4.5 cm") != normalised_hash("4, 5 cm")
    assert normalised_hash("R > L") != normalised_hash("R L")
    assert normalised_hash("no effusion") != normalised_hash("effusion")


# --- the commands ----------------------------------------------------------------------------------------------------


def _run(*arguments: object):
    result = CliRunner().invoke(app, [str(a) for a in arguments])
    return result, result.output + (f"\n{result.exception}" if result.exception else "")


def test_deidentify_command_rewrites_one_column_of_a_cp949_table(tmp_path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    text = 'id,code,report,비고\n1,007,"환자 김철수, 흉수 없음\n둘째 줄",NA\n2, 1.50 ,No PTX.,"a,""b"""\n'
    source.write_bytes(text.encode("cp949"))
    result, output = _run("deidentify", source, target)
    assert result.exit_code == 0, output
    assert "2 reports, read as cp949" in output and "1 NAME" in output and "김철수" not in output
    assert target.read_text(encoding="utf-8") == text.replace("김철수", "[NAME]")


def test_deidentify_command_neither_expands_nor_cuts(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_):
        raise AssertionError

    for part in ("Expander", "SectionParser", "PreservationGate"):
        monkeypatch.setattr(f"cxrflow.reports.workers.{part}", refused)
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("report\nNo PTX per Dr. Okonkwo.\n", encoding="utf-8")
    result, output = _run("deidentify", source, target)
    assert result.exit_code == 0, output
    assert target.read_text(encoding="utf-8") == "report\nNo PTX per Dr. [NAME].\n"


def test_deidentify_command_stops_before_writing_and_names_rows(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxrflow.reports.deidentify.Deidentifier.find", lambda self, text: [])
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("report\nfine\nMRN 24598 of Dr. Okonkwo\n", encoding="utf-8-sig")
    result, output = _run("deidentify", source, target)
    assert result.exit_code != 0 and "2 (MRN, NAME)" in output
    assert "Okonkwo" not in output and not target.exists() and list(tmp_path.iterdir()) == [source]


def test_deidentify_command_writes_surrogates_by_patient_and_no_key(tmp_path, monkeypatch) -> None:
    key = "0123456789abcdef" * 4
    monkeypatch.setenv(VARIABLE, key)
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(
        "who,report\np,Seen by Dr. Okonkwo.\np,Dr. Okonkwo agreed.\nq,Dr. Okonkwo agreed.\n", encoding="utf-8"
    )
    surrogate = ("--options", '{"policy": "surrogate"}')
    result, output = _run("deidentify", source, target, *surrogate)
    assert result.exit_code != 0 and "--patient-column" in output
    result, output = _run("deidentify", source, target, *surrogate, "--patient-column", "whom")
    assert result.exit_code != 0 and "no column 'whom'; did you mean 'who'?" in output and "--patient-column" in output
    result, output = _run("deidentify", source, target, *surrogate, "--patient-column", "who")
    assert result.exit_code == 0, output
    first, second, third = (line.split(",")[1] for line in target.read_text(encoding="utf-8").splitlines()[1:])
    name = first.removeprefix("Seen by Dr. ").removesuffix(".")
    assert second == f"Dr. {name} agreed." and third != second and name != "Okonkwo"
    everything = output + "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir() if path != source)
    assert key not in everything and "Okonkwo" not in everything


@pytest.mark.parametrize("blank", ["", "  "])
def test_deidentify_command_stops_at_a_row_without_a_patient(tmp_path, monkeypatch, blank: str) -> None:
    monkeypatch.setenv(VARIABLE, "0123456789abcdef" * 4)
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(f"who,report\np,Seen by Dr. Okonkwo.\n{blank},Dr. Okonkwo agreed.\n", encoding="utf-8")
    surrogate = ("--options", '{"policy": "surrogate"}', "--patient-column", "who")
    result, output = _run("deidentify", source, target, *surrogate)
    assert result.exit_code != 0 and "row 2 has nothing in the column 'who'" in output
    assert "Okonkwo" not in output and not target.exists()


@pytest.mark.parametrize("arguments", [["in.csv"], [], ["in.csv", "out.csv", "--evaluate", "truth.csv"]])
def test_deidentify_command_wants_two_tables_or_a_truth(arguments: list[str]) -> None:
    result, output = _run("deidentify", *arguments)
    assert result.exit_code != 0 and "--evaluate" in output


def test_expand_command(tmp_path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("report,n\nNo PTX.,1\nKnown PE.,2\n", encoding="utf-8")
    result, output = _run("expand", source, target)
    assert result.exit_code == 0, output
    assert target.read_text(encoding="utf-8") == "report,n\nNo pneumothorax.,1\nKnown PE.,2\n"
    assert "1 abbreviations written out, 1 left alone" in output


def test_a_table_with_semicolons_is_read_as_a_spreadsheet_writes_it(tmp_path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text('id;report;note\n1;"No PTX; no effusion, none.";a,b\n', encoding="utf-8")
    result, output = _run("expand", source, target)
    assert result.exit_code == 0, output
    assert target.read_text(encoding="utf-8") == ('id,report,note\n1,"No pneumothorax; no effusion, none.","a,b"\n')


@pytest.mark.parametrize("command", ["deidentify", "expand"])
def test_a_missing_column_names_the_columns_found(tmp_path, command: str) -> None:
    source = tmp_path / "in.csv"
    source.write_text("id,raport\n1,x\n", encoding="utf-8")
    result, output = _run(command, source, tmp_path / "out.csv")
    assert result.exit_code != 0
    assert "no column 'report'; did you mean 'raport'? (it has id, raport)" in output


@pytest.mark.parametrize("command", ["deidentify", "expand", "label"])
def test_of_a_table_without_a_header_line_no_report_is_cited(tmp_path, command: str) -> None:
    source = tmp_path / "in.csv"
    for report in ("Known effusion.", "Known effusion, as seen before by the physician who refers; no change"):
        source.write_text(f'1,"{report}"\n', encoding="utf-8")
        result, output = _run(command, source, tmp_path / "out.csv")
        assert result.exit_code != 0 and "a table needs a header line" in output and "effusion" not in output


def test_a_ragged_row_is_named(tmp_path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("id,report\n1,a\n2,b,c\n", encoding="utf-8")
    assert "row 2 has 3 cells, the header 2" in _run("expand", source, tmp_path / "out.csv")[1]


def test_prepare_reports_command_writes_the_contract(tmp_path) -> None:
    from cxrflow.io.tables import read_table, write_table

    root, out = tmp_path / "root", tmp_path / "out"
    (root / "images").mkdir(parents=True)
    (root / "images" / "a.png").write_bytes(b"x")
    (root / "reports.csv").write_text("pid,img,text\np1,a.png,FINDINGS: No PTX per Dr. Okonkwo.\n", encoding="utf-8")
    entry = {
        "title": "t", "version": "1", "layout": "own-table", "access": "local", "licence": "l", "citation": "c",
        "table": {"file": "reports.csv", "images": "images",
                  "columns": {"subject": "pid", "image": "img", "report": "text"}},
    }  # fmt: skip
    result, output = _run("index", "d", root, "--entry", json.dumps(entry), "--index", tmp_path / "index.parquet",
                          "--problems", tmp_path / "problems.parquet", "--shards", 1)  # fmt: skip
    assert result.exit_code == 0, output
    splits = pd.DataFrame({"dataset": ["d"], "subject_id": ["p1"], "split": ["validate"]})
    write_table(splits, tmp_path / "splits.parquet")
    files = {name: out / f"{name}.parquet" for name in ("reports", "audit", "quarantine")}
    arguments = [part for name, path in files.items() for part in (f"--{name}", path)]
    result, output = _run("prepare-reports", "--dataset", "d", "--root", root, "--entry", json.dumps(entry), "--index",
                          tmp_path / "index.parquet", "--splits", tmp_path / "splits.parquet", *arguments,
                          "--options", "{}", "--threads", 1)  # fmt: skip
    assert result.exit_code == 0, output
    table = read_table(files["reports"])
    assert list(table["text_expanded"]) == ["[FINDINGS] No pneumothorax per Dr. [NAME]."]
    assert list(table["split"]) == ["validate"]
    assert list(read_table(files["audit"])["kind"]) == ["NAME"]
    assert read_table(files["quarantine"]).empty and len(read_table(files["quarantine"]).columns) == 8
    assert stat.S_IMODE(out.stat().st_mode) == 0o700
    manifest = json.loads((out / "reports.parquet.manifest.json").read_text(encoding="utf-8"))
    assert manifest["facts"]["replaced"] == {"NAME": 1}
    assert "Okonkwo" not in json.dumps(manifest) and "Okonkwo" not in output
    write_table(table, tmp_path / "again.parquet")
    assert (tmp_path / "again.parquet").read_bytes() == files["reports"].read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"\xb1\xe8\xc3\xb6\xbc\xf6"])
@pytest.mark.parametrize("key", ["extra_names_file", "reviewed_studies_file"])
def test_a_list_that_cannot_be_read_stops_with_its_key(tmp_path, key: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "list.txt").write_bytes(content)
    options = ReportsOptions(deidentify={key: tmp_path / "list.txt"})
    with pytest.raises(CxrflowError, match=f"deidentify.{key}: .*list.txt is"):
        prepare_reports(_studies({f"s{n}": "Clear." for n in range(300)}), _index(tuple(f"s{n}" for n in range(300))),
                        options, DEFAULT_LEXICON, threads=2)  # fmt: skip


def test_names_and_reviewed_rows_are_inputs_and_stand_in_no_record(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("cxrflow.reports.workers.residual_kinds", lambda text: ("NAME",) if "clear" in text else ())
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("report\nOpacity as at White Lake before.\nLungs clear.\n", encoding="utf-8")
    lists = {key: tmp_path / f"{key}.txt" for key in ("extra_names_file", "reviewed_studies_file")}
    for path, line in zip(lists.values(), ("White Lake\n", "2\n"), strict=True):
        path.write_text(line, encoding="utf-8")
    result, output = _run("deidentify", source, target, "--options", json.dumps(lists, default=str))
    assert result.exit_code == 0, output
    assert target.read_text(encoding="utf-8") == "report\nOpacity as at [NAME] before.\nLungs clear.\n"
    manifest = (tmp_path / "out.csv.manifest.json").read_text(encoding="utf-8")
    assert "White" not in manifest + output
    digests = {item["path"]: item["sha256"] for item in json.loads(manifest)["inputs"]}
    assert all(digests[str(path)] == sha256_file(path) for path in lists.values())


def test_table_says_which_texts_have_passed_the_gate_with_surrogates_too(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv(VARIABLE, "0123456789abcdef" * 4)
    monkeypatch.setattr("cxrflow.reports.workers.residual_kinds", lambda text: ("NAME",) if "nodule" in text else ())
    (tmp_path / "reviewed.txt").write_text("s2\n", encoding="utf-8")
    options = ReportsOptions(
        deidentify={"policy": "surrogate", "reviewed_studies_file": tmp_path / "reviewed.txt"},
        quarantine_limits={"default": 1.0},
    )
    reports = {"s1": "IMPRESSION: PTX. Dr. Okonkwo was told.", "s2": "IMPRESSION: A nodule."}
    made = prepare_reports(_studies(reports, ()), _index(("s1", "s2")), options, DEFAULT_LEXICON).reports
    assert list(made["phi_gate_passed"]) == [True, False]
    assert "Dr. " in made["text"][0] and "NAME" not in made["text"][0]
    published = prepare_reports(
        _studies(reports, ()), _index(("s1", "s2")), OPEN, DEFAULT_LEXICON, treatment=Treatment(published=True)
    )
    assert list(published.reports["phi_gate_passed"]) == [True, True]


def test_an_expansion_that_says_something_else_is_not_kept_and_counted(monkeypatch) -> None:
    """The expander is made to write the wrong side, so that the gate has something to catch."""
    from cxrflow.reports import workers
    from cxrflow.reports.abbreviations import Expander

    class Turned(Expander):
        def expand(self, text):
            made = super().expand(text)
            return replace(made, text=made.text.replace("ight lower lobe", "ight upper lobe"))

    monkeypatch.setattr(workers, "Expander", Turned)
    made = prepare_reports(_studies({"s1": "IMPRESSION: RLL nodule. No PTX.", "s2": "IMPRESSION: No PTX."}),
                           _index(("s1", "s2")), OPEN, DEFAULT_LEXICON)  # fmt: skip
    rows = made.reports.set_index("study_id")
    assert rows.loc["s1", "text_expanded"] == rows.loc["s1", "text"] == "[IMPRESSION] RLL nodule. No PTX."
    assert rows.loc["s2", "text_expanded"] == "[IMPRESSION] No pneumothorax."
    assert list(rows["expansion_refused"]) == ["LOCATION", ""]
    assert made.facts["expansions_refused"] == {"LOCATION": 1}
    assert made.facts["abbreviations_expanded"] == 1
