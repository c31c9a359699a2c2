"""What holds for every text: no exception, offsets that fit, sentences that are neither lost nor made up."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cxrflow.config.reports import SectionsOptions
from cxrflow.config.variants import VariantsOptions
from cxrflow.reports import partition, styles
from cxrflow.reports.error_terms import error_terms
from cxrflow.reports.errors import KINDS, inject
from cxrflow.reports.labels import label_report, mentions
from cxrflow.reports.lexicon import load_section_headers
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import clean, normalised_hash, one_line
from cxrflow.reports.sections import SectionParser, training_text
from cxrflow.reports.sentences import TAG, blocks, split_sentences
from cxrflow.reports.variants import Study, study_variants

# Pieces of reports between any characters at all: what is wrong in code is mostly wrong near these.
PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from((
        "FINDINGS:", "\n IMPRESSION:  ", "[FINDINGS] ", "[IMPRESSION] ", "\n \n", "\r\n", "1. ", "2) ", " a. ", "- ",
        "___", "XXXX", "No effusion", "There is a small left effusion. ", "Stable. ",
        "An ETT 4.5 cm above the carina. ",
        "<br>", "&lt;", "otherwise ", "판독소견: ", "없음", "ÆÇµ¶¼Ò°ß", "â€™", "\x00", "\u202e", "İ", "ﬁ", "? ",
        "CARDIOMEGALY. ", "The heart is enlarged. ", "No pneumothorax or edema is seen. ", "sin derrame ", "...", ": ",
        "İĞ left PICC. ",
    )),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)
SEEDS = st.integers(0, 10_000)

STATEMENTS = st.sampled_from((
    "There is a small left pleural effusion", "The heart is enlarged", "No pneumothorax", "Right PICC ends in the SVC",
    "Mild edema", "The lungs are hyperinflated", "Old rib fracture on the right", "A 2.5 cm right mass",
    "No acute bony abnormality", "Bibasilar atelectasis", "The aorta is tortuous", "ETT 4 cm above the carina",
))  # fmt: skip
FOLLOWING = st.sampled_from(("", "", "", " This is unchanged.", " Stable.", " It may represent scarring."))


@cache
def parser(name: str) -> SectionParser:
    return SectionParser(load_section_headers(DEFAULT_LEXICON), SectionsOptions(parser=name))


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """One to seven statements, as sentences or as a numbered list, some with a sentence that points back."""
    statements = draw(st.lists(st.tuples(STATEMENTS, FOLLOWING), min_size=1, max_size=7, unique_by=lambda s: s[0]))
    numbered = draw(st.booleans())
    return " ".join(f"{i}. {s}.{f}" if numbered else f"{s}.{f}" for i, (s, f) in enumerate(statements, start=1))


@st.composite
def reports(draw: st.DrawFn) -> tuple[str, str]:
    """Findings and impression, of which one may be missing."""
    findings, impression = draw(bodies()), draw(bodies())
    missing = draw(st.sampled_from(("", "", "findings", "impression")))
    return "" if missing == "findings" else findings, "" if missing == "impression" else impression


def renderings(text: str, seed: int) -> list[str | None]:
    words = styles.style_lexicon()
    return [
        styles.shuffled(text, random.Random(seed)),
        styles.telegraphic(text),
        styles.abbreviated(text, random.Random(seed), 0.5, words),
        styles.synonymous(text, random.Random(seed), words),
        styles.hospital_style(text, random.Random(seed), words),
        styles.impression_only(text),
        styles.findings_only(text),
        partition.by_anatomy(text, partition.anatomy()),
        partition.half_of_the_sentences(text, random.Random(seed)),
        partition.without_a_finding(text, random.Random(seed)),
    ]


def sentences_of(text: str) -> Counter[str]:
    return Counter(one_line(text[s.body : s.end]).rstrip(".!?:; ") for s in split_sentences(text))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_can_be_cleaned_and_cut(text):
    plain = clean(text)
    assert "\x00" not in plain and "\u202e" not in plain and "\r" not in plain
    assert len(normalised_hash(text)) == 64
    for name in ("auto", "mimic", "free"):
        sections = parser(name).parse(plain)
        for section in (sections.findings, sections.impression):
            # as it stands in the report, but for the full stops that lines without one are given
            assert section == one_line(section) and section.replace(".", "") in one_line(plain).replace(".", "")
        assert not (sections.body and (sections.findings or sections.impression))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_sentences_are_in_order_and_hold_every_word(text):
    found = split_sentences(text)
    position = 0
    covered = [False] * len(text)
    for sentence in found:
        assert position <= sentence.start <= sentence.body < sentence.end <= len(text)
        assert text[sentence.body : sentence.end] == text[sentence.body : sentence.end].strip()
        covered[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
        position = sentence.end
    for tag in TAG.finditer(text):
        covered[tag.start() : tag.end()] = [True] * (tag.end() - tag.start())
    missed = "".join(c for c, inside in zip(text, covered, strict=True) if not inside)
    assert not any(c.isalpha() and c not in "abcdefgh" for c in missed)  # a lone enumerator numbers nothing
    assert [s for block in blocks(text) for s in block] == list(found)


@settings(max_examples=200, deadline=None)
@given(TEXTS, SEEDS)
def test_any_text_can_be_restyled_and_labelled(text, seed):
    for result in renderings(text, seed):
        assert result is None or (isinstance(result, str) and result != "")
    label_report(text)
    for mention in mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)


@settings(max_examples=300, deadline=None)
@given(st.one_of(TEXTS, reports().map(lambda r: training_text(*r))), st.sampled_from(KINDS), SEEDS)
@example("CARDIOMEGALY. ", "false_negation", 0)
def test_an_error_is_inside_its_span(text, kind, seed):
    error = inject(text, kind, random.Random(seed), error_terms())
    if error is None:
        return
    assert 0 <= error.start < error.end <= len(error.text)
    assert normalised_hash(error.text) != normalised_hash(text)
    # What stands before and behind the span is the source's, but for the stop of a sentence that had none.
    assert text.startswith(error.text[: error.start].rstrip(" .")), "the text before the span was changed"
    assert text.endswith(error.text[error.end :]), "the text behind the span was changed"


@settings(max_examples=200, deadline=None)
@given(reports(), SEEDS)
def test_a_shuffle_loses_and_makes_up_no_sentence(report, seed):
    text = training_text(*report)
    result = styles.shuffled(text, random.Random(seed))
    if result is not None:
        assert sentences_of(result) == sentences_of(text)
        assert label_report(result) == label_report(text)
        again = styles.sections_of(result)
        assert [tag for tag, _ in again] == [tag for tag, _ in styles.sections_of(text)]


@settings(max_examples=200, deadline=None)
@given(reports(), SEEDS)
def test_a_part_holds_only_sentences_of_the_report(report, seed):
    text = training_text(*report)
    for part in (
        partition.half_of_the_sentences(text, random.Random(seed)),
        partition.without_a_finding(text, random.Random(seed)),
    ):
        if part is not None:
            assert sentences_of(part) < sentences_of(text)
    whole = partition.by_anatomy(text, partition.anatomy())
    if whole is not None:
        assert Counter(whole.split()) - Counter(text.split()) == Counter(
            " ".join(f"{r}:" for r in partition.anatomy().regions if f"{r}:" in whole).split()
        )


@settings(max_examples=200, deadline=None)
@given(reports(), st.integers(0, 4))
def test_a_report_comes_back_from_every_layout(report, layout):
    findings, impression = report
    parts = [(name, text) for name, text in (("Findings", findings), ("Impression", impression)) if text]
    written = {
        0: "\n".join(f"{name.upper()}: {text}" for name, text in parts),
        1: "\n\n".join(f"{name}\n{text}" for name, text in parts),
        2: "INDICATION: cough. " + " ".join(f"{name.upper()}: {text}" for name, text in parts),
        3: "                  FINAL REPORT\n INDICATION:  Cough.\n \n"
        + " \n".join(f" {name.upper()}: \n \n {text}\n" for name, text in parts),
        4: "\r\n".join(f"&lt;{name}&gt;\r\n{text}" for name, text in parts),
    }[layout]
    sections = parser("auto").parse(clean(written))
    assert (sections.findings, sections.impression) == report


@settings(max_examples=40, deadline=None)
@given(reports(), SEEDS, st.integers(1, 3))
def test_variants_depend_on_seed_draws_and_study_alone(report, seed, draws):
    study = Study(f"s{seed}", training_text(*report), training_text(*report))
    options = VariantsOptions()
    first, counts = study_variants(study, options, seed, draws=draws)
    random.seed(0)
    assert study_variants(study, options, seed, draws=draws) == (first, counts)
    assert len({style for style, _ in counts}) == len(options.styles) + len(options.errors)
    assert sum(counts.values()) <= draws * (len(options.styles) + len(options.errors))
    assert sum(n for (_, outcome), n in counts.items() if outcome == "made") == len(first)
