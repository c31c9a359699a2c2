"""The second opinion of de-identification: fitted, saved, refused where it does not belong, and what it changes."""

from __future__ import annotations

import csv
import json
import random
import re
import shutil
from collections import Counter
from inspect import signature
from pathlib import Path

import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.config.reports import DeidentifyOptions, ReportsOptions, TaggerOptions
from cxrflow.datasets.pseudonym_key import VARIABLE
from cxrflow.errors import CxrflowError
from cxrflow.reports.deidentify import Deidentifier
from cxrflow.reports.deidentify_commands import fit_phi_tagger
from cxrflow.reports.deidentify_evaluation import ALL, Scores, evaluate
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, annotated_tables, lexicon_files
from cxrflow.reports.normalise import MASK_KINDS, clean
from cxrflow.reports.phi_truth import AnnotatedReport, read_annotated
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.tagger import field
from cxrflow.reports.tagger.attributes import OUTSIDE, PARTS, Attributes, spelled
from cxrflow.reports.tagger.fit import fit
from cxrflow.reports.tagger.tagger import MODEL, RECORD, Tagger, verdicts
from cxrflow.reports.tagger.variations import Variations
from cxrflow.reports.workers import ReportPipeline, Treatment, clear_texts

OTHER = "networks"  # an author the small tagger has not read
ASKED = DeidentifyOptions(tagger=TaggerOptions())
SEEN = ("handover", "overseas", "terse", "university", "regional", "acute", "dictated")


def of_author(name: str) -> list[AnnotatedReport]:
    return list(read_annotated(DEFAULT_LEXICON / "annotated" / f"{name}.csv"))


@pytest.fixture(scope="module")
def reports() -> list[AnnotatedReport]:
    return [report for name in SEEN for report in of_author(name)[::2]]


@pytest.fixture(scope="module")
def folder(reports: list[AnnotatedReport], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tagger of seven authors."""
    path = tmp_path_factory.mktemp("tagger") / "tagger"
    assert fit(reports, path, DEFAULT_LEXICON, 0, 17) == {
        "authors": 7,
        "reports": len(reports),
        "with_variations": len(reports),
    }
    return path


@pytest.fixture(scope="module")
def rules() -> Deidentifier:
    return Deidentifier(DeidentifyOptions())


@pytest.fixture(scope="module")
def finder(folder: Path) -> Deidentifier:
    return Deidentifier(ASKED, tagger=folder)


def measured(finder: Deidentifier, reports: list[AnnotatedReport]) -> Scores:
    return evaluate(finder.find, ((report.text, report.spans) for report in reports))


def test_of_an_author_it_has_not_read_it_finds_what_the_rules_leave(finder: Deidentifier, rules: Deidentifier) -> None:
    both, alone = measured(finder, of_author(OTHER)), measured(rules, of_author(OTHER))
    assert both.entities[ALL].recall > alone.entities[ALL].recall + 0.015
    assert both.reports_with_miss < alone.reports_with_miss - 5
    assert both.clinical_removed / both.clinical_tokens < 0.025


def test_the_same_reports_and_seed_give_the_same_model(reports: list[AnnotatedReport], tmp_path: Path) -> None:
    made = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        fit(reports[:20], tmp_path / name, DEFAULT_LEXICON, 1, seed)
        made.append((tmp_path / name / MODEL).read_bytes())
    assert made[0] == made[1] != made[2]


def test_no_word_of_fewer_than_three_authors_is_in_the_model(reports: list[AnnotatedReport], tmp_path: Path) -> None:
    text = "Qwyzzypha went on. Zorblattin went on."  # nothing but the word tells the name from the other

    def of(authors: int) -> bytes:
        more = [
            AnnotatedReport(f"more {author}", text, ((0, 9, "NAME"),)) for author in range(authors) for _ in range(20)
        ]
        fit([*reports[:20], *more], tmp_path / f"{authors}", DEFAULT_LEXICON, 0, 17)
        return (tmp_path / f"{authors}" / MODEL).read_bytes()

    assert b"=qwyzzypha" in of(3)
    assert not [part for part in (b"qwyzzypha", b"=qwy", b"=pha") if part in of(2)]


def test_no_letter_of_a_user_s_own_reports_is_in_the_model(reports: list[AnnotatedReport], tmp_path: Path) -> None:
    """However many tables they stand in, and in whatever script."""
    own = []
    for name in ("Qwyzzypha", "Иванов", "王小明", "Nguyễn", "ÉMILE", "김철수", "कुमार"):
        own += [(f"{name} went on. Zorblattin went on.", 0, name), (f"Zorblattin went on. {name} went on.", 20, name)]
    own = [
        AnnotatedReport(f"own {table}", text, ((start, start + len(name), "NAME"),))
        for table in range(4)
        for text, start, name in own * 5
    ]
    fit(reports[:20], tmp_path / "t", DEFAULT_LEXICON, 0, 17, own)
    crf = pycrfsuite.Tagger()
    crf.open(str(tmp_path / "t" / MODEL))
    everything = "\n".join(crf.info().attributes)
    assert "Xx+" in everything  # shapes are
    assert not [part for part in ("qwyzzypha", "=qwy", "=pha", *"Ивановв王小明ễÉé철수कुमार") if part in everything]


def test_nothing_annotated_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CxrflowError, match="no report marks a protected piece"):
        fit([AnnotatedReport("a", "Lungs clear.", ())], tmp_path / "t", DEFAULT_LEXICON, 0, 17)
    assert not (tmp_path / "t").exists()


def test_what_is_no_tagger_is_not_replaced(reports: list[AnnotatedReport], tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("report\n", encoding="utf-8")
    for place in (table, tmp_path):
        with pytest.raises(CxrflowError, match="is no tagger"):
            fit(reports, place, DEFAULT_LEXICON, 0, 17)
    assert table.read_text(encoding="utf-8") == "report\n"


@pytest.mark.parametrize("what", ["missing", "changed", "no record", "other record", "other code"])
def test_a_folder_that_is_not_as_it_was_written_is_refused(folder: Path, tmp_path: Path, what: str) -> None:
    other = tmp_path / "tagger"
    if what != "missing":
        shutil.copytree(folder, other)
    if what == "changed":
        (other / MODEL).write_bytes((other / MODEL).read_bytes()[:-1] + b"x")
    if what == "no record":
        (other / RECORD).unlink()
    if what == "other record":
        (other / RECORD).write_text("[]")
    if what == "other code":
        record = json.loads((other / RECORD).read_text())
        (other / RECORD).write_text(json.dumps(record | {"format": 0}))
    said = {"changed": "not the file that was written", "other code": "fit it again"}.get(what, "holds no tagger")
    with pytest.raises(CxrflowError, match=said):
        Tagger(other, TaggerOptions(), DEFAULT_LEXICON)
    reports = [("", "Lungs clear.")] * 300
    with pytest.raises(CxrflowError, match=said):  # before any process has started
        list(clear_texts(reports, ASKED, DEFAULT_LEXICON, 2, Treatment(phi_tagger=other)))


def test_a_tagger_belongs_to_its_word_lists(folder: Path, tmp_path: Path) -> None:
    for path in lexicon_files(DEFAULT_LEXICON, "deidentify"):
        shutil.copy2(path, tmp_path)
    Tagger(folder, TaggerOptions(), tmp_path)
    with open(tmp_path / "rare_words.txt", "a", encoding="utf-8") as handle:
        handle.write("zorblat\n")
    with pytest.raises(CxrflowError, match="other word lists"):
        Tagger(folder, TaggerOptions(), tmp_path)


@pytest.mark.parametrize("threads", [1, 2])
def test_options_that_ask_for_it_need_its_folder(threads: int) -> None:
    with pytest.raises(CxrflowError, match="--phi-tagger"):
        list(clear_texts([("", "Lungs clear.")] * 300, ASKED, DEFAULT_LEXICON, threads))


class Fixed(Tagger):
    """A tagger whose opinion is given: a kind a token, empty for none."""

    def __init__(self, *kinds: str) -> None:
        self._given = [(float(bool(kind)), kind) for kind in kinds]

    def opinions(self, tokens, found):
        assert len(tokens) == len(self._given)
        return self._given


@pytest.mark.parametrize(
    ("text", "kinds", "values"),
    [
        ("at Roe-Hill, Ward\n7 clear", ("", "NAME", "NAME", "WARD", "WARD", ""), ["Roe-Hill", "Ward\n7"]),
        ("Roe\n\nHill", ("NAME", "NAME"), ["Roe", "Hill"]),  # an empty line ends a value
        ("Roe and Hill", ("NAME", "", "NAME"), ["Roe", "Hill"]),
        ("Mercy and Grace", ("HOSPITAL", "", "HOSPITAL"), ["Mercy", "Grace"]),
        ("at Mercy of the Sound", ("", "HOSPITAL", "", "", "HOSPITAL"), ["Mercy of the Sound"]),
        ("Mercy of\n\nthe Sound", ("HOSPITAL", "", "", "HOSPITAL"), ["Mercy", "Sound"]),
        ("Mercy lung Sound", ("HOSPITAL", "", "HOSPITAL"), ["Mercy", "Sound"]),
        ("Roe, Hill", ("NAME", "WARD"), ["Roe", "Hill"]),
        ("d/w Smith2 now", ("", "", "NAME", "", ""), ["Smith2"]),
        ("см. Иванов", ("", "", "", "NAME", "", "", "", ""), ["Иванов"]),  # there a token is a letter
        ("कुमार at", ("", "NAME", "", ""), ["कुमार"]),
        ("蓑田 at", ("", "NAME", ""), ["蓑田"]),
        ("右上肺野に", ("", "NAME", "", "", ""), ["上"]),  # a sentence is written without blanks there
        ("92-year-old, 61-year-old, 88y", ("AGE", "", "", "AGE", "", "", "AGE", "AGE"), ["92"]),
        ("ninety, code 786.05", ("AGE", "", "AGE", ""), ["ninety"]),
    ],
)
def test_what_it_adds_covers_whole_words_and_joins_those_of_a_value(text: str, kinds, values: list[str]) -> None:
    assert [text[start:end] for _, start, end, _ in Fixed(*kinds).added(ReportTokens(text), [])] == values


def test_the_command_s_variations_are_those_of_the_configuration() -> None:
    assert signature(fit_phi_tagger).parameters["variations"].default == TaggerOptions().variations


def test_probabilities_are_those_of_crfsuite_and_windows_make_no_difference(
    rules: Deidentifier, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = " ".join(report.text for report in of_author(OTHER)[:40])
    tokens = ReportTokens(text)
    assert len(tokens) > 1500
    found = verdicts(tokens, rules.find(text))
    crf = pycrfsuite.Tagger()
    crf.open(str(folder / MODEL))
    crf.set(Attributes(DEFAULT_LEXICON)(tokens, found))
    expected = [1 - crf.marginal(OUTSIDE, place) for place in range(len(tokens))]
    kinds = set(crf.labels()) - {OUTSIDE}
    likeliest = [max(kinds, key=lambda kind: crf.marginal(kind, place)) for place in range(len(tokens))]
    monkeypatch.setattr(field, "_KEPT", 1000)  # fewer than this text has: it is read anew in each window
    opinions = Tagger(folder, TaggerOptions(), DEFAULT_LEXICON).opinions(tokens, found)
    assert max(abs(a - b) for (a, _), b in zip(opinions, expected, strict=True)) < 1e-4
    said = {place: kind for place, (_, kind) in enumerate(opinions) if kind}
    assert len(said) > 100 and all(likeliest[place] == kind for place, kind in said.items())


def test_verdicts_are_of_the_tokens_a_span_touches() -> None:
    tokens = ReportTokens("Dr. O'Neil, 8B clear")
    assert tokens.words == ["dr", "o'neil", "8", "b", "clear"]
    spans = [("NAME", 4, 10, 1.0), ("WARD", 13, 14, 1.0)]
    assert verdicts(tokens, spans) == [OUTSIDE, "NAME", OUTSIDE, "WARD", OUTSIDE]


def test_attributes_tell_words_lists_places_and_the_rules_verdict() -> None:
    attributes = Attributes(DEFAULT_LEXICON)
    tokens = ReportTokens("Seen by Dr. Smith\nat 14")
    rows = attributes(tokens, [OUTSIDE, OUTSIDE, OUTSIDE, "NAME", OUTSIDE, OUTSIDE])
    smith = set(rows[3])
    assert {"0:w=smith", "-1:w=dr", "-1:l=titles", "0:s=Xx+", "verdict=NAME|mixed", "after=¶", "1:w=at"} <= smith
    assert {"0:w=2 digits", "0:n<=31", "line=1", "1:none"} <= set(rows[5])
    listed, unlisted = (set(attributes(ReportTokens("Maria"), [OUTSIDE], unlisted=hidden)[0]) for hidden in ((), {0}))
    assert "0:l=given_names" in listed - unlisted
    with pytest.raises(ValueError):
        attributes(tokens, [OUTSIDE])
    read = attributes.parts(tokens, [OUTSIDE, OUTSIDE, OUTSIDE, "NAME", OUTSIDE, OUTSIDE], range(2, 5))
    assert [[attribute for part in parts for attribute in spelled(part)] for parts in read] == rows[2:5]
    assert {len(parts) for parts in read} == {PARTS}


NO_WORDS = Attributes(DEFAULT_LEXICON, known=())


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.randoms())
def test_attributes_of_any_text_spell_none_of_its_letters_but_known_words(text: str, rng: random.Random) -> None:
    tokens = ReportTokens(text)
    rows = NO_WORDS(tokens, [rng.choice([OUTSIDE, "NAME"]) for _ in range(len(tokens))])
    assert len(rows) == len(tokens)
    assert all(attribute.isascii() for row in rows for attribute in (a.replace("¶", "") for a in row))


PIECES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["Dr. Roe", "ward 7", "\n", " ", "lungs clear. ", "3/4/2019", "[NAME]", "___", "김철수", "d/w SMITH "]
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_any_text_goes_through_and_what_the_rules_find_stays_found(
    finder: Deidentifier, rules: Deidentifier, text: str
) -> None:
    cleaned = clean(text)
    spans = finder.find(cleaned)
    assert all(0 <= start < end <= len(cleaned) and kind in MASK_KINDS for kind, start, end, _ in spans)
    assert all(a[2] <= b[1] for a, b in zip(spans, spans[1:], strict=False))
    covered = {place for _, start, end, _ in spans for place in range(start, end)}
    for _, start, end, _ in rules.find(cleaned):
        assert all(place in covered for place in range(start, end) if cleaned[place].isalnum())
    masked = rules.deidentify(text).text
    assert rules.deidentify(masked).text == masked


def test_what_the_rules_find_stays_found_where_the_tagger_takes_none_of_it(folder: Path, rules: Deidentifier) -> None:
    sure_of_nothing = Deidentifier(DeidentifyOptions(tagger=TaggerOptions(threshold=1 - 1e-12)), tagger=folder)
    for report in of_author(OTHER)[:40]:
        assert sure_of_nothing.find(report.text) == rules.find(report.text)


def test_what_it_adds_is_replaced_by_surrogates_and_stands_in_the_audit(
    folder: Path, finder: Deidentifier, rules: Deidentifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "0123456789abcdef" * 4)
    added = [
        (report.text, report.text[start:end])
        for report in of_author(OTHER)
        for start, end, kind in report.spans
        if kind in ("NAME", "HOSPITAL") and end - start > 6 and report.text.count(report.text[start:end]) == 1
        if not any(s < end and start < e for _, s, e, _ in rules.find(report.text))
        if any(s <= start and end <= e for _, s, e, _ in finder.find(report.text))
    ]
    assert len(added) > 3
    options = ReportsOptions(deidentify=DeidentifyOptions(policy="surrogate", tagger=TaggerOptions()))
    pipeline = ReportPipeline(options, DEFAULT_LEXICON, Treatment(phi_tagger=folder))
    for text, value in added:
        prepared = pipeline.prepare("patient", text)
        assert value not in prepared.deidentified
        assert len(prepared.audit) == len(finder.find(clean(text)))


def clinical(report: AnnotatedReport) -> str:
    """Letters of what is not protected, masks apart."""
    letters = list(report.text)
    for start, end, _ in report.spans:
        letters[start:end] = "\0" * (end - start)
    left = re.sub("|".join(rf"\[{kind}\]" for kind in MASK_KINDS), "", "".join(letters))
    return re.sub(r"[\W_]", "", left).casefold()


def test_variations_keep_what_is_protected_and_mark_it_where_it_stands(reports: list[AnnotatedReport]) -> None:
    rng = random.Random(5)
    written_again = Variations(reports, rng)
    masked, changed = 0, Counter()
    for report in reports:
        other = written_again.of(report)
        kinds = [kind for *_, kind in sorted(report.spans)]
        masks = sum(other.text.count(f"[{kind}]") - report.text.count(f"[{kind}]") for kind in set(kinds))
        assert len(other.spans) + masks == len(kinds) and other.author == report.author
        assert all(other.text[s:e].strip() and kind in kinds for s, e, kind in other.spans)
        masked += masks
        assert clinical(other) == clinical(report)
        values = [[r.text[s:e].casefold() for s, e, _ in r.spans] for r in (report, other)]
        changed.update(values=not masks and values[0] != values[1])
        changed.update(capitals=other.text.isupper() > report.text.isupper())
        changed.update(
            small=other.text.islower() > report.text.islower(), lines=other.text.count("\n") > report.text.count("\n")
        )
    assert masked > 20 and min(changed.values()) > 10


def test_commands_fit_apply_and_measure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lexicon = tmp_path / "lexicon"
    (lexicon / "annotated").mkdir(parents=True)
    for path in lexicon_files(DEFAULT_LEXICON, "deidentify"):
        shutil.copy2(path, lexicon)
    for name in SEEN[:4]:
        with open(DEFAULT_LEXICON / "annotated" / f"{name}.csv", encoding="utf-8", newline="") as handle:
            rows = list(csv.reader(handle))[:31]
        with open(lexicon / "annotated" / f"{name}.csv", "w", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerows(rows)
    own = tmp_path / "own.csv"
    with open(own, "w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows([["report"], ["Dr. <NAME>Roe</NAME> called."]])
    tagger, common = tmp_path / "tagger", ["--lexicon", str(lexicon)]

    def run(*arguments: object) -> str:
        done = CliRunner().invoke(app, [str(a) for a in arguments], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.output

    assert "5 authors" in run("fit-phi-tagger", tagger, "--annotated", own, "--variations", 0, *common)
    manifest = json.loads((tagger / "manifest.json").read_text())
    assert own.as_posix() in [item["path"] for item in manifest["inputs"]]
    table = tmp_path / "in.csv"
    table.write_text("report\nclear lungs. paged hollis in bay 12 who will follow up\n", encoding="utf-8")
    run("deidentify", table, tmp_path / "out.csv", "--phi-tagger", tagger, *common)
    assert "hollis" not in (tmp_path / "out.csv").read_text(encoding="utf-8")
    measure = ["--phi-tagger", tagger, *common]
    for name, seen in ((SEEN[2], True), (OTHER, False)):
        table = (lexicon if seen else DEFAULT_LEXICON) / "annotated" / f"{name}.csv"
        printed = run("deidentify", "--evaluate", table, *measure)
        assert "reports with any miss" in printed
        assert ("fitted to this very table" in printed) == seen
    assert "this very table" not in run("deidentify", "--evaluate", own, *common)


def test_the_lexicon_has_the_reports_of_many_authors_with_their_kinds() -> None:
    tables = {path.stem: list(read_annotated(path)) for path in annotated_tables(DEFAULT_LEXICON)}
    assert len(tables) >= 40 and sum(map(len, tables.values())) > 9000
    assert {kind for table in tables.values() for report in table for *_, kind in report.spans} == set(MASK_KINDS)
