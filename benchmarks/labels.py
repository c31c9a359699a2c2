#!/usr/bin/env python3
"""How well and how fast the rule labeller reads: hand-labelled sentences, generated reports, real reports.

    .venv/bin/python benchmarks/labels.py [--data FOLDER] [--generated 600] [--medspacy]

sentences   micro F1 over label and value (stated, denied, uncertain) of each set of tests/unit/reports_label_*
generated   F1 of each label's presence against the labels the generator knows, uncertain as present; three layouts,
            abbreviations written out, as the evaluation reads them
openi       the same against the MeSH terms Open-I's indexers gave (FOLDER/openi_reports; FOLDER is
            $CXRFLOW_SHARED_DATA by default): other labels and other readers, so an approximate gold. Uncertain counted
            as present, and as absent
speed       reports a second and core, in processor time, over the Open-I reports, best of three

`--medspacy` reads everything once more with medspaCy's ConText in place of cxrflow.reports.context: same phrases, same
cues as its rules, same sentences. It needs the packages of envs/metrics.lock.

Prints a table and, as its last line, one JSON object.
"""

import argparse
import json
import os
import sys
import tarfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "unit"))

import reports_label_sentences as read_before
from reports_label_reports_unread import REPORTS
from reports_label_sentences_unread import UNREAD

import cxrflow.reports.labels as labels_module
from cxrflow.config.reports import ReportsOptions
from cxrflow.reports.abbreviations import Expander
from cxrflow.reports.context import ContextRules, Cue, Status, Target
from cxrflow.reports.label_lexicon import LABELS, label_lexicon, read_lexicon
from cxrflow.reports.labels import _sentence_mentions, label_report, told_part
from cxrflow.reports.lexicon import load_abbreviations
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.phrases import Match, Token, _Element, _expanded

ROOT = Path(__file__).resolve().parents[1]
GOAL = 120  # reports a second and core
GROUPS = ("NEGATION", "UNCERTAINTY", "ABBREVIATION", "DEVICES", "FINDINGS", "HELD_OUT", "HARD", "UNSEEN", "KOREAN")
# MeSH terms of a label, or beginnings of them, as Open-I's indexers wrote them.
MESH = {
    "No Finding": ("normal",),
    "Cardiomegaly": ("Cardiomegaly", "Cardiac Shadow/enlarged"),
    "Lung Lesion": ("Nodule", "Mass"),
    "Lung Opacity": ("Opacity", "Infiltrate", "Airspace Disease", "Density", "Markings", "Cicatrix"),
    "Edema": ("Pulmonary Edema", "Heart Failure", "Pulmonary Congestion"),
    "Consolidation": ("Consolidation",),
    "Pneumonia": ("Pneumonia", "Bronchopneumonia"),
    "Atelectasis": ("Pulmonary Atelectasis",),
    "Pneumothorax": ("Pneumothorax", "Hydropneumothorax", "Hemopneumothorax"),
    "Pleural Effusion": ("Pleural Effusion", "Hydropneumothorax", "Hemothorax", "Hemopneumothorax"),
    "Pleural Other": ("Thickening/pleura", "Pulmonary Fibrosis", "Pleural Diseases"),
    "Fracture": ("Fractures, Bone",),
    "Support Devices": (
        "Medical Device",
        "Catheters, Indwelling",
        "Implanted Medical Device",
        "Tube, Inserted",
        "Surgical Instruments",
        "Stents",
        "Sutures",
    ),
}


def f1(hits: int, found: int, wanted: int) -> float | None:
    return round(2 * hits / (found + wanted), 3) if found + wanted else None


def sentences() -> dict[str, float | None]:
    groups = {name.lower().replace("_", " "): getattr(read_before, name) for name in GROUPS}
    groups |= {"unread": [pair for pairs in UNREAD.values() for pair in pairs], "reports": REPORTS}
    scores = {}
    for name, pairs in groups.items():
        hits = found = wanted = 0
        for sentence, expected in pairs:
            told = {(k, int(v)) for k, v in label_report(sentence).items() if v is not None and k != "No Finding"}
            hits, found, wanted = hits + len(told & set(expected.items())), found + len(told), wanted + len(expected)
        scores[name] = f1(hits, found, wanted)
    return scores


def generated(count: int) -> dict[str, float | None]:
    """F1 of each label over `count` reports of each of the three layouts."""
    from cxrflow.demo.findings import evolve, sample_findings
    from cxrflow.demo.phi import PhiWriter, sample_identity, sample_visit
    from cxrflow.demo.report import Case
    from cxrflow.demo.report_hospital import write_hospital_report
    from cxrflow.demo.report_mimic import write_mimic_report
    from cxrflow.demo.report_openi import write_openi_report
    from cxrflow.demo.seeding import stream

    expander = Expander(
        load_abbreviations(DEFAULT_LEXICON), ReportsOptions().expand
    )  # the evaluation reads expanded texts
    truth, found = [], []
    for layout in ("mimic", "openi", "hospital"):
        for number in range(count):
            rng = stream(5, layout, number)
            before = sample_findings(rng, number % 2 == 0, 0.17)
            now = evolve(before, rng, number % 2 == 0, 0.17)
            case = Case(now, before, ("AP",) if number % 2 == 0 else ("PA", "LATERAL"), "FM"[number % 2])
            korean = layout == "hospital"
            phi = PhiWriter(sample_identity(rng, korean), sample_visit(rng, date(2017, 5, 4), korean), rng)
            if layout == "openi":
                report = write_openi_report(case, rng, 0.1)
            else:
                report = (write_hospital_report if korean else write_mimic_report)(case, phi, rng, 0.1, False)
            truth.append(report.labels)
            found.append(label_report(told_part(expander.expand(report.text).text)))
    return {
        label: agreement([row[label] in (1, -1) for row in truth], [row[label] in (1, -1) for row in found])
        for label in LABELS
    }


def agreement(wanted: Sequence[bool], found: Sequence[bool]) -> float | None:
    return f1(sum(w and f for w, f in zip(wanted, found, strict=True)), sum(found), sum(wanted))


def openi_reports(data: Path) -> list[tuple[str, list[str]]]:
    """Findings and impression, and MeSH terms, of every report that has a text."""
    reports = []
    with tarfile.open(data / "openi_reports" / "NLMCXR_reports.tgz") as archive:
        for member in archive:
            if member.name.endswith(".xml"):
                root = ElementTree.fromstring(archive.extractfile(member).read())
                parts = {node.get("Label"): node.text or "" for node in root.iter("AbstractText")}
                text = f"{parts.get('FINDINGS', '')}\n\n{parts.get('IMPRESSION', '')}"
                if text.strip():
                    reports.append((text, [node.text for node in root.iter("major")]))
    return reports


def openi(reports: list[tuple[str, list[str]]]) -> dict[str, list[float | None | int]]:
    """Each label: reports that have it by MeSH, F1 with uncertain as present, F1 with uncertain as absent."""
    found = [label_report(text) for text, _ in reports]
    scores = {}
    for label, terms in MESH.items():
        wanted = [any(term.startswith(terms) for term in mesh) for _, mesh in reports]
        scores[label] = [
            sum(wanted),
            agreement(wanted, [row[label] in (1, -1) for row in found]),
            agreement(wanted, [row[label] == 1 for row in found]),
        ]
    return scores


def per_second(reports: list[tuple[str, list[str]]], rounds: int = 3) -> float:
    """Reports a second of processor time, no sentence known before."""
    seconds = []
    for _ in range(rounds):
        _sentence_mentions.cache_clear()
        started = time.process_time()
        for text, _ in reports:
            label_report(text)
        seconds.append(time.process_time() - started)
    return len(reports) / min(seconds)


Statuses = Callable[[list[Token], Sequence[Target], Sequence[Match[Cue]], ContextRules], list[Status]]
KINDS = {"negated": "NEGATED_EXISTENCE", "uncertain": "POSSIBLE_EXISTENCE", "dropped": "HISTORICAL"}


def medspacy_statuses() -> Statuses:
    """medspaCy's ConText with the cues of context_cues.yaml, in the place of `cxrflow.reports.context.statuses`."""
    import spacy
    from medspacy.context import ConText, ConTextRule
    from spacy.tokens import Doc, Span

    nlp = spacy.blank("en")
    rules = []
    data = read_lexicon(DEFAULT_LEXICON, "context_cues.yaml")
    for kind, category in KINDS.items():
        for reach, patterns in data[kind].items():
            direction = "BACKWARD" if reach in ("backward", "last", "concession") else "FORWARD"
            limits = {"near": {"max_scope": 8}, "attribute": {"max_scope": 8}, "last": {"max_targets": 1}}.get(
                reach, {}
            )
            for pattern in patterns:
                rules += [
                    ConTextRule(f"{kind} {reach} {pattern}", category, pattern=tokens, direction=direction, **limits)
                    for tokens in spacy_patterns(pattern)
                ]
    for kind, direction in (("pseudo", "PSEUDO"), ("terminate", "TERMINATE"), ("terminate_negation", "TERMINATE")):
        for pattern in data[kind]:
            category = "NEGATED_EXISTENCE" if kind == "terminate_negation" else "TERMINATE"
            rules += [
                ConTextRule(f"{kind} {pattern}", category, pattern=tokens, direction=direction)
                for tokens in spacy_patterns(pattern)
            ]
    context = ConText(nlp, rules=None)
    context.add(rules)

    def statuses(tokens: list[Token], targets: Sequence[Target], *_: object) -> list[Status]:
        doc = Doc(nlp.vocab, words=[token.word for token in tokens], sent_starts=[True] + [False] * (len(tokens) - 1))
        spans = [Span(doc, target.start, target.end, label="FINDING") for target in targets]
        doc.ents = spacy.util.filter_spans(spans)
        context(doc)
        found = []
        for span in spans:
            said = {modifier.category for modifier in span._.modifiers}
            kinds = [kind for kind in ("dropped", "uncertain", "negated") if KINDS[kind] in said]
            found.append(
                {"dropped": Status.NOT_CLAIMED, "uncertain": Status.UNCERTAIN, "negated": Status.ABSENT}[kinds[0]]
                if kinds
                else Status.PRESENT
            )
        return found

    return statuses


def spacy_patterns(pattern: str) -> list[list[dict]]:
    """A pattern of our lexicon in spaCy's terms; those bound to the start of a sentence lose that bond."""
    readings = _expanded(pattern.removeprefix("^ "))
    return [[_spacy_token(element) for element in reading if not element.end_of_text] for reading in readings]


def _spacy_token(element: _Element) -> dict:
    if element.gap:
        return {"IS_PUNCT": False, "OP": f"{{0,{element.gap}}}"}
    plain = sorted(word for word in element.words if not word.endswith("*"))
    if element.stems:
        return {"LOWER": {"REGEX": f"^({'|'.join([*(word + '$' for word in plain), *element.stems])})"}}
    return {"LOWER": {"IN": plain}}


def measured(arguments: argparse.Namespace, reports: list[tuple[str, list[str]]], rounds: int = 3) -> dict:
    result: dict[str, object] = {"sentences": sentences(), "generated": generated(arguments.generated)}
    if reports:
        result["openi"] = openi(reports)
        result["per_second_and_core"] = round(per_second(reports, rounds))
    return result


def show(title: str, result: dict) -> None:
    print(title)
    print("  sentences  ", "  ".join(f"{name} {score}" for name, score in result["sentences"].items()))
    print(f"  {'label':28}{'generated':>10}{'Open-I: n':>12}{'present':>9}{'absent':>9}")
    for label in LABELS:
        row = result.get("openi", {}).get(label, ["", "", ""])
        print(f"  {label:28}{result['generated'][label]!s:>10}{row[0]!s:>12}{row[1]!s:>9}{row[2]!s:>9}")
    if "per_second_and_core" in result:
        print(f"  reports a second and core    {result['per_second_and_core']}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = os.environ.get("CXRFLOW_SHARED_DATA", ROOT.parent / "shared" / "data")
    parser.add_argument("--data", type=Path, default=Path(default), help="folder that holds openi_reports/")
    parser.add_argument("--generated", type=int, default=600, help="generated reports of each layout")
    parser.add_argument("--medspacy", action="store_true", help="compare with medspaCy's ConText")
    parser.add_argument("--profile", choices=("cpu",), default="cpu")
    arguments = parser.parse_args()
    there = (arguments.data / "openi_reports" / "NLMCXR_reports.tgz").is_file()
    reports = openi_reports(arguments.data) if there else []
    label_lexicon()
    ours = measured(arguments, reports)
    show("own ConText", ours)
    line = {"benchmark": "labels", "goal": GOAL, "own": ours}
    if reports:
        line["times_the_goal"] = round(ours["per_second_and_core"] / GOAL, 1)
    if arguments.medspacy:
        labels_module.statuses = medspacy_statuses()
        _sentence_mentions.cache_clear()
        line["medspacy"] = theirs = measured(arguments, reports, rounds=1)
        show("medspaCy's ConText", theirs)
    print(json.dumps(line))


if __name__ == "__main__":
    main()
